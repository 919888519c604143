//! What must hold for rounds: a need is on at most one for each hand, hours and bags are kept, and nobody takes on more than
//! anybody may.

use commons::needs::NeedId;
use commons::people::PersonId;
use commons::rounds::{Event, Round, RoundId, State};
use commons::{Group, Matter, Span, Subject, Timestamp};
use std::collections::{BTreeMap, BTreeSet};

/// A claimed round counts as one, like a promise that stands on none.
pub(super) fn taken_on(group: &Group, person: PersonId) -> usize {
    let carries =
        |round: &&Round| matches!(round.state, State::Claimed { by, .. } | State::Out { by, .. } if by == person);
    let rounds: Vec<&Round> = group.rounds.live().filter(carries).collect();
    let on: BTreeSet<NeedId> = rounds.iter().flat_map(|round| round.stops.iter().map(|stop| stop.need)).collect();
    rounds.len() + group.needs.promised_by(person).filter(|need| !on.contains(&need.id)).count()
}

/// Whether this is a door of a round they carry.
pub(super) fn is_on_the_way(group: &Group, person: PersonId, subject: Subject) -> bool {
    let Subject::Need(need) = subject else { return false };
    let mut theirs = group
        .rounds
        .live()
        .filter(|round| matches!(round.state, State::Claimed { by, .. } | State::Out { by, .. } if by == person));
    theirs.any(|round| round.stops.iter().any(|stop| stop.need == need))
}

pub(super) fn due(group: &Group) -> impl Iterator<Item = (Timestamp, Matter)> {
    group.rounds.live().map(|round| (round.back_by + Span::days(1), Matter::Round(round.id)))
}

/// What has just happened to a round.
pub(super) fn see(event: &Event, after: &Group) {
    let id = event.round();
    let round = after.rounds.get(id);
    match event {
        Event::Dropped { .. } => assert!(round.is_none(), "{id:?} was taken apart and is there"),
        Event::Made { .. } | Event::Reworked { .. } => {
            let round = round.expect("what was made is there");
            assert!(round.is_open());
            for stop in &round.stops {
                let need = after.needs.get(stop.need).expect("a round goes to what was asked");
                let on = after.rounds.live().filter(|other| other.is_open() && other.has(stop.need)).count();
                assert!(on <= 2 && (on < 2 || need.hands() == 2 || need.is_closed()), "{:?} on {on} rounds", need.id);
            }
        }
        Event::Claimed { .. } | Event::SetOut { .. } | Event::Answered { .. } => {
            let round = round.expect("what somebody carries is there");
            let carrier = round.carrier().expect("somebody carries it");
            assert!(after.people.taking_part(carrier).is_ok_and(|who| who.has_voice()), "a newcomer goes alone");
            assert!(!round.stops.is_empty());
        }
        Event::SaidNo { .. } | Event::HandedBack { .. } | Event::Closed { .. } => {
            let round = round.expect("it is kept for a while");
            assert!(round.carrier().is_none() && round.kept_for.is_none());
        }
    }
}

pub(super) fn are_lawful(group: &Group) {
    let mut on: BTreeMap<NeedId, Vec<RoundId>> = BTreeMap::new();
    let mut sums = (0, 0);
    for round in group.rounds.live() {
        let window = round.back_by - round.leaves_at;
        assert!(window > Span(0) && window <= Span::hours(16), "{:?}", round.id);
        assert!(i64::from(round.seconds) * 1000 <= window.0, "{:?} takes longer than there is time", round.id);
        assert!(round.stops.len() <= 30 && (1..=200).contains(&round.bags));
        assert!(most_carried(round) <= round.bags.into(), "{:?} is too full", round.id);
        let once: BTreeSet<NeedId> = round.stops.iter().map(|stop| stop.need).collect();
        assert_eq!(once.len(), round.stops.len(), "{:?} stops twice for one need", round.id);
        for stop in round.stops.iter().filter(|stop| stop.answered.is_none()) {
            on.entry(stop.need).or_default().push(round.id);
        }
        if let Some(person) = round.carrier().or(round.kept_for) {
            assert!(group.people.taking_part(person).is_ok(), "{:?} is with somebody who left", round.id);
        }
    }
    for (need, rounds) in on {
        // What two should do may stand on two, and when it was changed since, it may still.
        assert!(rounds.len() <= 2, "{need:?} is on {rounds:?}");
    }
    for round in group.rounds.closed() {
        let doors = round.before + round.stops.iter().filter(|stop| stop.arrived()).count() as u32;
        sums = (sums.0 + u32::from(doors > 0), sums.1 + if doors > 0 { doors } else { 0 });
    }
    let all = group.rounds.sums();
    assert!(all.rounds >= sums.0 && all.doors >= sums.1, "the sums leave nothing out");
}

/// Walks along the round and counts the bags.
fn most_carried(round: &Round) -> u32 {
    let from_the_start = round.stops.iter().filter(|stop| stop.fetch.is_none());
    let mut bags: u32 = from_the_start.map(|stop| u32::from(stop.much)).sum();
    let mut most = bags;
    for (at, stop) in round.stops.iter().enumerate() {
        let here = round.stops.iter().filter(|other| other.fetch.is_some_and(|fetch| usize::from(fetch.before) == at));
        bags += here.map(|other| u32::from(other.much)).sum::<u32>();
        most = most.max(bags);
        bags -= u32::from(stop.much);
    }
    most
}
