//! One of each event of rounds.

use commons::Event as Happened;
use commons::Timestamp;
use commons::founding::StreetId;
use commons::needs::NeedId;
use commons::people::PersonId;
use commons::rounds::{Answer, Event, Fetch, Open, Plan, Planned, RoundId, SheetCode, State, Way, What};

const ROUND: RoundId = RoundId(3);
const LEAVES: Timestamp = Timestamp(1_772_539_200_000);

fn plan(way: Way, what: Option<What>) -> Plan {
    let stop =
        |need, fetch| Planned { need: NeedId(need), much: 2, fetch, cold: need == 7, pinned: need == 8, open: None };
    let fetch = what.map(|what| Fetch { what, street: Some(StreetId(1)), before: 0 });
    let there = what.is_some();
    Plan {
        way,
        leaves_at: LEAVES,
        back_by: Timestamp(LEAVES.0 + 7_200_000),
        bags: 6,
        starts: there.then_some(StreetId(0)),
        ends: there.then_some(StreetId(2)),
        kept_for: there.then_some(PersonId(2)),
        stops: vec![stop(7, fetch), Planned { much: 0, ..stop(8, None) }],
        metres: 2_350,
        seconds: 3_000,
    }
}

pub(crate) fn rounded() -> Vec<Happened> {
    let (round, need) = (ROUND, NeedId(7));
    let _ = |state: State| match state {
        State::Open | State::Claimed { .. } | State::Out { .. } | State::Closed { .. } => {}
    };
    let codes: Vec<SheetCode> = ["BCDF", "x346"].into_iter().filter_map(SheetCode::parse).collect();
    let mut all = Vec::new();
    for way in Way::ALL {
        all.push(Event::Made { round, plan: plan(way, None), codes: codes.clone() });
    }
    for what in What::ALL {
        all.push(Event::Reworked { round, plan: plan(Way::Bicycle, Some(what)), codes: codes.clone() });
    }
    let shop = plan(Way::Bicycle, Some(What::Shop));
    let open = Some(Open { from: LEAVES, until: Timestamp(LEAVES.0 + 3_600_000) });
    let stops = shop.stops.iter().map(|stop| Planned { open: stop.fetch.and(open), ..*stop });
    let opens = Plan { stops: stops.collect(), ..shop.clone() };
    all.push(Event::Reworked { round, plan: opens, codes: codes.clone() });
    all.extend([
        Event::Dropped { round },
        Event::Made { round, plan: plan(Way::OnFoot, Some(What::Hall)), codes },
        Event::SaidNo { round },
        Event::Claimed { round, without: vec![NeedId(8)] },
        Event::Claimed { round, without: Vec::new() },
        Event::SetOut { round },
    ]);
    all.extend(Answer::ALL.map(|answer| Event::Answered { round, need, answer }));
    all.extend([Event::HandedBack { round }, Event::Closed { round }]);
    all.into_iter().map(Happened::Rounds).collect()
}

/// The lists of words are whole, and each word is read as it is written.
#[test]
fn the_words_of_rounds_are_read_as_they_are_written() {
    let _ = |way: Way| match way {
        Way::OnFoot | Way::Bicycle | Way::Car => {}
    };
    let _ = |what: What| match what {
        What::Hall | What::Shop | What::Chemist => {}
    };
    let _ = |answer: Answer| match answer {
        Answer::Given | Answer::WithNeighbour | Answer::NoAnswer | Answer::Wrong => {}
    };
    assert!(Way::ALL.iter().all(|way| Way::parse(way.word()) == Some(*way)));
    assert!(What::ALL.iter().all(|what| What::parse(what.word()) == Some(*what)));
    assert!(Answer::ALL.iter().all(|answer| Answer::parse(answer.word()) == Some(*answer)));
    assert_eq!(SheetCode::parse("bcdf").map(|code| code.to_string()), Some("BCDF".into()));
    for wrong in ["", "BCD", "BCDFG", "BCD0", "BCDI", "äBC"] {
        assert_eq!(SheetCode::parse(wrong), None, "{wrong}");
    }
}
