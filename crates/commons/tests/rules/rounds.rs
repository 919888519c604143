//! Rounds: made ahead, claimed whole, carried door by door, and closed.

use crate::cast::*;
use commons::needs::*;
use commons::people::PersonId;
use commons::rounds::{
    Answer, Command, DOORS_A_DAY, Event, Fetch, MOST_LIVE, MOST_STOPS, Open, Plan, Planned, Reworked, Round, RoundId,
    State, Way, What,
};
use commons::{Actor, Event as Happened, Matter, Refusal, Span, Subject, needs};

const ROUND: RoundId = RoundId(1);
const OTHER: RoundId = RoundId(2);

fn stop(need: NeedId, much: u16) -> Planned {
    Planned { need, much, fetch: None, cold: false, pinned: false, open: None }
}

fn fetched(need: NeedId, much: u16, before: u8) -> Planned {
    Planned { fetch: Some(Fetch { what: What::Hall, street: None, before }), ..stop(need, much) }
}

fn plan(stops: impl Into<Vec<Planned>>) -> Plan {
    Plan {
        way: Way::Bicycle,
        leaves_at: START + Span::hours(5),
        back_by: START + Span::hours(7),
        bags: 6,
        starts: None,
        ends: None,
        kept_for: None,
        stops: stops.into(),
        metres: 3_000,
        seconds: 3_600,
    }
}

fn make(plans: impl Into<Vec<Plan>>) -> Command {
    Command::Make { rounds: plans.into() }
}

fn claim(round: RoundId) -> Command {
    Command::Claim { round }
}

fn said(need: NeedId, answer: Answer) -> Command {
    Command::Answer { round: ROUND, need, answer }
}

fn round(town: &Town, id: RoundId) -> &Round {
    town.group.rounds.get(id).expect("it was made")
}

fn rework(town: &Town, id: RoundId, plan: Plan) -> Command {
    let rounds = vec![Reworked { round: id, revision: round(town, id).revision, plan }];
    Command::Rework { rounds, more: Vec::new() }
}

/// Some asks for groceries, one bag each.
fn asked(count: u32) -> Town {
    (0..count).fold(Town::founded(), |town, _| town.given(Actor::Anyone, ask(groceries())))
}

/// Three bags on one round that anybody can claim.
fn made() -> Town {
    asked(3).given(AMINA, make([plan([stop(NEED, 1), stop(SECOND, 1), stop(THIRD, 1)])]))
}

/// The same, and Ben has claimed it.
fn claimed() -> Town {
    made().given(BEN, claim(ROUND))
}

fn promised(need: NeedId) -> Happened {
    let (promise, by_when) = (FIRST_PROMISE, START + Span::hours(7));
    needs::Event::Promised { need, promise, much: 1, by_when, state: Given::Accepted }.into()
}

#[test]
fn a_claim_promises_every_stop_in_one_breath() {
    let all = [NEED, SECOND, THIRD].map(promised);
    let events = [Event::Claimed { round: ROUND, without: Vec::new() }.into()].into_iter().chain(all);
    let town = made().when(BEN, claim(ROUND)).then::<Happened>(events);
    assert_eq!(round(&town, ROUND).state, State::Claimed { by: BEN, at: START });
    assert_eq!(town.group.taken_on(BEN), 1, "a round counts as one");
    town.phase(NEED, Phase::Promised).phase(THIRD, Phase::Promised);
}

#[test]
fn two_press_claim_at_once_and_one_claim_stands() {
    claimed().when(CHIARA, claim(ROUND)).refused(Refusal::PromisedAlready);
    claimed().when(BEN, claim(ROUND)).refused(Refusal::YouPromisedAlready);
}

#[test]
fn what_somebody_else_has_taken_on_is_left_out_of_a_claim() {
    let town = made().given(DEE, promise(SECOND, 1)).when(BEN, claim(ROUND));
    let events = vec![Event::Claimed { round: ROUND, without: vec![SECOND] }.into(), promised(NEED), promised(THIRD)];
    let town = town.then::<Happened>(events);
    assert_eq!(round(&town, ROUND).stops.iter().map(|stop| stop.need).collect::<Vec<_>>(), [NEED, THIRD]);
}

#[test]
fn only_as_much_as_is_still_wanted_is_promised() {
    let town = Town::founded().given(Actor::Anyone, ask(Ask { amount: 4, ..groceries() }));
    let town = town.given(AMINA, make([plan([stop(NEED, 4)])])).given(DEE, promise(NEED, 3)).given(BEN, claim(ROUND));
    assert_eq!(town.need(NEED).promise_of(BEN).map(|promise| promise.much), Some(1));
}

#[test]
fn a_round_of_which_nothing_is_wanted_any_more_is_not_claimed() {
    let town = asked(1).given(AMINA, make([plan([stop(NEED, 1)])])).given(NEED, close(NEED, Outcome::NoLongerNeeded));
    town.when(BEN, claim(ROUND)).refused(Refusal::NothingToPromise);
    let empty = asked(1).given(AMINA, make([plan([])]));
    empty.when(BEN, claim(ROUND)).refused(Refusal::NothingToPromise);
}

#[test]
fn what_they_promised_by_itself_before_comes_along_on_the_round() {
    let town = made().given(BEN, promise(NEED, 1)).given(BEN, claim(ROUND));
    assert!(round(&town, ROUND).has(NEED));
    assert_eq!(town.group.taken_on(BEN), 1);
    let town = town.given(BEN, Command::HandBack { round: ROUND });
    assert_eq!(town.group.taken_on(BEN), 0);
    town.phase(NEED, Phase::Open);
}

#[test]
fn whoever_has_taken_on_enough_claims_nothing_more_and_three_rounds_are_enough() {
    let town = (0..6).fold(made(), |town, _| town.given(Actor::Anyone, ask(groceries())));
    let town = town.given(AMINA, make([4, 5, 6].map(|need| plan([stop(NeedId(need), 1)]))));
    let busy = [4, 5, 6].into_iter().fold(town, |town, round| town.given(BEN, claim(RoundId(round - 2))));
    busy.when(BEN, claim(ROUND))
        .refused(Refusal::EnoughPromises)
        .when(BEN, promise(NeedId(7), 1))
        .refused(Refusal::EnoughPromises);
}

#[test]
fn a_newcomer_claims_nothing_with_a_door_and_makes_no_rounds() {
    let town = Town::with_farah().given(Actor::Anyone, ask(groceries())).given(AMINA, make([plan([stop(NEED, 1)])]));
    town.when(FARAH, claim(ROUND))
        .refused(Refusal::GoTogether)
        .when(FARAH, make([plan([])]))
        .refused(Refusal::VoiceFirst)
        .when(FARAH, Command::Drop { round: ROUND })
        .refused(Refusal::VoiceFirst);
}

#[test]
fn a_need_is_on_one_round_for_each_hand_it_wants() {
    made().when(DEE, make([plan([stop(NEED, 1)])])).refused(Refusal::OnARound);
    made().when(DEE, make([plan([stop(NEED, 1), stop(NEED, 1)])])).refused(Refusal::TwiceTheSame);
    asked(1).when(DEE, make([plan([stop(NEED, 1)]), plan([stop(NEED, 1)])])).refused(Refusal::OnARound);
    let two = Town::founded().given(Actor::Anyone, ask(prescription()));
    let pair = || [plan([stop(NEED, 1)]), plan([stop(NEED, 0)])];
    two.given(AMINA, make(pair())).when(AMINA, make([plan([stop(NEED, 0)])])).refused(Refusal::OnARound);
    // Who goes along brings nothing, where one is enough to go.
    asked(1).when(AMINA, make([plan([stop(NEED, 0)])])).refused(Refusal::NothingToPromise);
}

#[test]
fn two_people_go_to_a_door_on_rounds_of_their_own_whoever_claims_first() {
    let two = || {
        Town::founded()
            .given(Actor::Anyone, ask(prescription()))
            .given(AMINA, make([plan([stop(NEED, 1)]), plan([stop(NEED, 0)])]))
    };
    let town = two().given(CHIARA, claim(OTHER));
    let town = town.when(CHIARA, claim(ROUND)).refused(Refusal::NothingToPromise).given(BEN, claim(ROUND));
    assert!(town.need(NEED).wanting().nothing());
    // What was claimed first does not go alone.
    let alone = two().given(BEN, claim(ROUND)).given(BEN, Command::SetOut { round: ROUND });
    alone.phase(NEED, Phase::Open);
    // One has handed it over, and the other says so too.
    let town = town.given(BEN, said(NEED, Answer::Given));
    let second = Command::Answer { round: OTHER, need: NEED, answer: Answer::Given };
    town.when(CHIARA, second).then([Event::Answered { round: OTHER, need: NEED, answer: Answer::Given }]);
}

#[test]
fn bags_and_hours_are_kept() {
    let full = plan([stop(NEED, 1), stop(SECOND, 1)]);
    asked(2).when(AMINA, make([Plan { bags: 1, ..full.clone() }])).refused(Refusal::RoundTooFull);
    // Coming by the hall again between them, one bag is enough.
    let twice = plan([fetched(NEED, 1, 0), fetched(SECOND, 1, 1)]);
    asked(2).when(AMINA, make([Plan { bags: 1, ..twice }])).done();
    let both = plan([fetched(NEED, 1, 0), fetched(SECOND, 1, 0)]);
    asked(2).when(AMINA, make([Plan { bags: 1, ..both }])).refused(Refusal::RoundTooFull);
    asked(2).when(AMINA, make([Plan { seconds: 7_201, ..full }])).refused(Refusal::RoundTooLong);
}

#[test]
fn a_hall_that_is_shut_while_a_round_is_out_is_not_on_it() {
    let open = |from: i64, until: i64| {
        let open = Some(Open { from: START + Span::hours(from), until: START + Span::hours(until) });
        plan([Planned { open, ..fetched(NEED, 1, 0) }, stop(SECOND, 1)])
    };
    let out = plan([]);
    let (leaves, back) = ((out.leaves_at - START).0 / 3_600_000, (out.back_by - START).0 / 3_600_000);
    asked(2).when(AMINA, make([open(leaves, back)])).done();
    asked(2).when(AMINA, make([open(back - 1, back + 5)])).done();
    for plan in [open(back, back + 2), open(leaves - 3, leaves), open(back, leaves)] {
        asked(2).when(AMINA, make([plan])).refused(Refusal::ShutThen);
    }
    // Hours of nothing that is fetched.
    let hours = open(leaves, back).stops[0].open;
    asked(2).when(AMINA, make([plan([Planned { open: hours, ..stop(NEED, 1) }])])).refused(Refusal::ShutThen);
    let town = asked(2).given(AMINA, make([open(leaves, back)]));
    assert_eq!(round(&town, ROUND).stops[0].open, hours, "it comes along with the round");
}

#[test]
fn a_plan_that_cannot_be_is_refused() {
    let town = || asked(1).given(Actor::Anyone, ask(friendly_call()));
    let one = || plan([stop(NEED, 1)]);
    let bad_times = [
        Plan { back_by: START, ..one() },
        Plan { leaves_at: START + Span::hours(7), ..one() },
        Plan { leaves_at: START - Span::hours(12), back_by: START + Span::hours(5), ..one() },
        Plan { leaves_at: START + Span::days(60), back_by: START + Span::days(60) + Span::hours(1), ..one() },
    ];
    for plan in bad_times {
        town().when(AMINA, make([plan])).refused(Refusal::BadTime);
    }
    let nowhere = Some(commons::founding::StreetId(99));
    let bad = [
        Plan { bags: 0, ..one() },
        Plan { bags: 201, ..one() },
        Plan { starts: nowhere, ..one() },
        plan([fetched(NEED, 1, 1)]),
        plan([stop(SECOND, 1)]),
    ];
    for plan in bad {
        town().when(AMINA, make([plan])).refused(Refusal::BadValue);
    }
    town().when(AMINA, make([])).refused(Refusal::BadValue);
    town().when(AMINA, make([plan([stop(NeedId(9), 1)])])).refused(Refusal::NotThere);
    town().when(AMINA, make([plan([stop(NEED, 2)])])).refused(Refusal::TooMuch);
    town().when(AMINA, make([Plan { kept_for: Some(PersonId(99)), ..one() }])).refused(Refusal::NotThere);
    let unread = Town::founded().given(Actor::Anyone, ask(Ask { checked: Checked::Unchecked, ..groceries() }));
    unread.when(AMINA, make([one()])).refused(Refusal::NotNow);
    let done = asked(1).given(BEN, promise(NEED, 1)).when(AMINA, make([one()])).refused(Refusal::PromisedAlready);
    done.given(BEN, hand_over(NEED, Handover::Door)).when(AMINA, make([one()])).refused(Refusal::PromisedAlready);
    town().given(NEED, close(NEED, Outcome::Met)).when(AMINA, make([one()])).refused(Refusal::Closed);
    let many: Vec<Planned> = (1..=MOST_STOPS as u32 + 1).map(|need| stop(NeedId(need), 0)).collect();
    town().when(AMINA, make([plan(many)])).refused(Refusal::BadValue);
    town().when(Actor::Anyone, make([one()])).refused(Refusal::SignInFirst);
}

#[test]
fn a_group_has_only_so_many_rounds_at_once() {
    let town = (0..3).fold(asked(1), |town, _| town.quickly(AMINA, make(vec![plan([]); MOST_LIVE / 3])));
    town.when(AMINA, make([plan([stop(NEED, 1)])])).refused(Refusal::EnoughRounds);
}

#[test]
fn rounds_are_changed_together_and_nobody_overwrites_what_they_have_not_seen() {
    let town = asked(3).given(AMINA, make([plan([stop(NEED, 1), stop(SECOND, 1)]), plan([stop(THIRD, 1)])]));
    let moved = |town: &Town| {
        let rounds = vec![
            Reworked { round: ROUND, revision: round(town, ROUND).revision, plan: plan([stop(SECOND, 1)]) },
            Reworked {
                round: OTHER,
                revision: round(town, OTHER).revision,
                plan: plan([stop(THIRD, 1), stop(NEED, 1)]),
            },
        ];
        Command::Rework { rounds, more: Vec::new() }
    };
    let stale = moved(&town);
    let town = town.given(AMINA, stale.clone());
    assert!(round(&town, OTHER).has(NEED) && !round(&town, ROUND).has(NEED));
    let town = town.when(BEN, stale).refused(Refusal::RoundChanged);
    // Only one half of a move would leave it on two.
    let half = rework(&town, ROUND, plan([stop(NEED, 1), stop(SECOND, 1)]));
    let town = town.when(BEN, half).refused(Refusal::OnARound);
    let again = rework(&town, ROUND, plan([]));
    let twice = match again.clone() {
        Command::Rework { mut rounds, more } => {
            rounds.extend(rounds.clone());
            Command::Rework { rounds, more }
        }
        other => other,
    };
    town.when(BEN, twice)
        .refused(Refusal::TwiceTheSame)
        .given(BEN, again)
        .when(BEN, claim(ROUND))
        .refused(Refusal::NothingToPromise);
}

#[test]
fn what_was_taken_on_otherwise_may_stay_in_a_plan_that_is_changed() {
    let town = made().given(DEE, promise(SECOND, 1));
    let turned = rework(&town, ROUND, plan([stop(THIRD, 1), stop(SECOND, 1), stop(NEED, 1)]));
    town.when(AMINA, turned).done();
}

#[test]
fn a_claimed_round_is_not_changed_by_others_and_a_dropped_one_is_gone() {
    let town = claimed();
    let change = rework(&town, ROUND, plan([]));
    let town = town.when(AMINA, change).refused(Refusal::PromisedAlready);
    town.when(AMINA, Command::Drop { round: ROUND }).refused(Refusal::PromisedAlready);
    let town = made().given(DEE, Command::Drop { round: ROUND });
    let town = town.when(BEN, claim(ROUND)).refused(Refusal::NotThere).given(DEE, make([plan([stop(NEED, 1)])]));
    assert!(town.group.rounds.get(OTHER).is_some(), "numbers are not given twice");
}

#[test]
fn a_round_kept_for_somebody_waits_for_their_word_and_anybody_may_still_take_it() {
    let kept = || asked(1).given(AMINA, make([Plan { kept_for: Some(BEN), ..plan([stop(NEED, 1)]) }]));
    let town = kept().when(CHIARA, Command::NotThisTime { round: ROUND }).refused(Refusal::NotYours);
    assert_eq!(town.group.rounds.kept_for(BEN).count(), 1);
    let town = town.when(BEN, Command::NotThisTime { round: ROUND }).then([Event::SaidNo { round: ROUND }]);
    assert_eq!(town.group.rounds.kept_for(BEN).count(), 0);
    kept().when(CHIARA, claim(ROUND)).done();
    let left = kept().given(BEN, commons::people::Command::Leave);
    assert_eq!(round(&left, ROUND).kept_for, None);
}

#[test]
fn answers_at_doors_lead_where_the_same_words_lead_for_a_single_promise() {
    let town = claimed().given(BEN, Command::SetOut { round: ROUND }).phase(NEED, Phase::Underway);
    let town = town.when(BEN, said(NEED, Answer::Given)).then::<Happened>([
        Event::Answered { round: ROUND, need: NEED, answer: Answer::Given }.into(),
        needs::Event::HandedOver { need: NEED, promise: FIRST_PROMISE, how: Handover::Door }.into(),
        needs::Event::CheckingBack { need: NEED }.into(),
    ]);
    let tomorrow = Some(START + Span::days(1));
    let town = town.when(BEN, said(SECOND, Answer::NoAnswer)).then::<Happened>([
        Event::Answered { round: ROUND, need: SECOND, answer: Answer::NoAnswer }.into(),
        needs::Event::HandedOver { need: SECOND, promise: FIRST_PROMISE, how: Handover::NotHome }.into(),
        needs::Event::Held { need: SECOND, hold: Hold::CallingBack { tries: 1, next_at: tomorrow } }.into(),
    ]);
    // The same from the paper sheet, an hour later; and they were at home after all.
    let town = town.when(BEN, said(SECOND, Answer::NoAnswer)).refused(Refusal::ChangesNothing);
    let town = town.when(BEN, said(SECOND, Answer::WithNeighbour)).done();
    town.when(BEN, said(NEED, Answer::Wrong))
        .refused(Refusal::NotPromised)
        .when(BEN, said(FOURTH, Answer::Given))
        .refused(Refusal::NotThere);
}

#[test]
fn nobody_answers_for_a_door_that_was_handed_back() {
    let town = claimed().given(BEN, release(NEED)).when(BEN, said(NEED, Answer::Given)).refused(Refusal::NotPromised);
    let town = town.given(BEN, Command::HandBack { round: ROUND });
    town.when(BEN, said(SECOND, Answer::Given)).refused(Refusal::NotPromised);
    claimed().when(CHIARA, said(NEED, Answer::Given)).refused(Refusal::NotPromised);
}

#[test]
fn who_wants_to_be_asked_first_is_not_gone_to_before_they_said_yes() {
    let town = Town::founded().given(Actor::Anyone, ask(Ask { consent: Consent::AskMeFirst, ..groceries() }));
    let town = town.given(AMINA, make([plan([stop(NEED, 1)])])).given(BEN, claim(ROUND));
    let town = town.given(BEN, Command::SetOut { round: ROUND }).phase(NEED, Phase::Promised);
    let town = town.when(BEN, said(NEED, Answer::Given)).refused(Refusal::NotNow);
    town.given(NEED, needs::Command::Accept { need: NEED, promise: FIRST_PROMISE })
        .when(BEN, said(NEED, Answer::Given))
        .done();
}

#[test]
fn handing_back_half_way_leaves_the_rest_for_somebody_else() {
    let town = claimed().given(BEN, said(NEED, Answer::Given)).when(BEN, Command::HandBack { round: ROUND });
    let town = town.then::<Happened>([
        Event::HandedBack { round: ROUND }.into(),
        released(SECOND, FIRST_PROMISE, Released::HandedBack).into(),
        released(THIRD, FIRST_PROMISE, Released::HandedBack).into(),
    ]);
    assert!(round(&town, ROUND).is_open());
    assert_eq!(round(&town, ROUND).doors(), 1);
    let town = town.given(CHIARA, claim(ROUND)).given(CHIARA, said(SECOND, Answer::Given));
    let town = town.given(CHIARA, Command::Close { round: ROUND });
    let sums = town.group.rounds.sums();
    assert_eq!((sums.rounds, sums.doors, sums.metres, sums.seconds), (1, 2, 3_000, 3_600));
}

#[test]
fn what_is_fetched_before_a_door_that_falls_away_is_fetched_before_the_next() {
    let stops = [fetched(NEED, 1, 0), fetched(SECOND, 1, 1), fetched(THIRD, 1, 1)];
    let town = asked(3).given(AMINA, make([plan(stops)])).given(NEED, close(NEED, Outcome::MetByOthers));
    let town = town.given(BEN, claim(ROUND));
    let before: Vec<u8> =
        round(&town, ROUND).stops.iter().filter_map(|stop| stop.fetch).map(|fetch| fetch.before).collect();
    assert_eq!(before, [0, 0]);
}

#[test]
fn closing_releases_what_was_not_handed_over_and_keeps_no_person() {
    let town = claimed().given(BEN, said(NEED, Answer::Given)).given(BEN, said(SECOND, Answer::NoAnswer));
    let town = town.when(BEN, Command::Close { round: ROUND }).then::<Happened>([
        Event::Closed { round: ROUND }.into(),
        released(SECOND, FIRST_PROMISE, Released::HandedBack).into(),
        released(THIRD, FIRST_PROMISE, Released::HandedBack).into(),
    ]);
    assert_eq!(round(&town, ROUND).state, State::Closed { at: START });
    let kept = serde_json::to_string(round(&town, ROUND)).unwrap();
    assert!(!kept.contains("\"by\""), "{kept}");
    assert_eq!(town.group.taken_on(BEN), 0);
    town.when(BEN, Command::Close { round: ROUND }).refused(Refusal::Closed);
}

#[test]
fn a_round_closes_by_itself_a_day_after_it_should_have_been_back() {
    let end = START + Span::hours(7) + Span::hours(24);
    let due = claimed().group.agenda().find(|(_, matter)| *matter == Matter::Round(ROUND));
    assert_eq!(due, Some((end, Matter::Round(ROUND))));
    let town = claimed().given(BEN, said(NEED, Answer::Given)).at(end);
    assert!(round(&town, ROUND).is_closed());
    assert_eq!(town.group.rounds.sums().doors, 1);
    let town = town.phase(SECOND, Phase::Open).phase(THIRD, Phase::Open);
    // One that nobody ever claimed adds nothing.
    let unclaimed = made().at(end);
    assert!(round(&unclaimed, ROUND).is_closed());
    assert_eq!(unclaimed.group.rounds.sums().rounds, 0);
    drop(town);
}

#[test]
fn sums_stay_when_the_rounds_they_came_from_are_no_longer_kept() {
    let town = claimed().given(BEN, said(NEED, Answer::Given)).given(BEN, Command::Close { round: ROUND });
    let sums = town.group.rounds.sums();
    let town = town.after(Span::days(31)).given(Actor::Anyone, ask(groceries()));
    let (now, later) = (town.now + Span::hours(1), town.now + Span::hours(3));
    let town = town.given(AMINA, make([Plan { leaves_at: now, back_by: later, ..plan([stop(FOURTH, 1)]) }]));
    assert!(town.group.rounds.get(ROUND).is_none());
    assert_eq!(town.group.rounds.sums(), sums);
}

#[test]
fn whoever_leaves_hands_their_round_back() {
    let town = claimed().given(BEN, said(NEED, Answer::Given)).given(BEN, commons::people::Command::Leave);
    assert!(round(&town, ROUND).is_open());
    assert_eq!(round(&town, ROUND).stops.len(), 2);
    town.phase(SECOND, Phase::Open);
}

#[test]
fn a_claim_is_taken_back_whole_and_a_dropped_round_comes_back_if_its_needs_are_free() {
    let town = claimed().taken_back_by(BEN).done().phase(NEED, Phase::Open).phase(THIRD, Phase::Open);
    assert!(round(&town, ROUND).is_open());
    let dropped = || made().given(AMINA, Command::Drop { round: ROUND });
    let back = dropped().taken_back_by(AMINA).done();
    assert!(round(&back, ROUND).is_open());
    let town = dropped();
    let act = town.newest_act();
    let town = town.given(DEE, make([plan([stop(NEED, 1)])]));
    town.when(AMINA, commons::Command::Undo(act)).refused(Refusal::TooLateToUndo);
    // What was made is taken back as long as nobody built upon it.
    let undone = made().taken_back_by(AMINA).done();
    assert!(undone.group.rounds.get(ROUND).is_none());
    let town = made();
    let act = town.newest_act();
    town.given(BEN, claim(ROUND)).when(AMINA, commons::Command::Undo(act)).refused(Refusal::TooLateToUndo);
}

/// Taking back puts things as they stood only as far as anybody may have them so.
#[test]
fn a_round_comes_back_by_taking_back_only_to_whoever_may_have_it() {
    let town = asked(6).given(AMINA, make([plan([stop(NEED, 1), stop(SECOND, 1), stop(THIRD, 1)])]));
    let town = town.given(BEN, claim(ROUND)).given(BEN, Command::HandBack { round: ROUND });
    let act = town.newest_act();
    let town = [4, 5, 6].into_iter().fold(town, |town, need| town.given(BEN, promise(NeedId(need), 1)));
    town.when(BEN, commons::Command::Undo(act))
        .refused(Refusal::TooLateToUndo)
        .given(BEN, release(NeedId(6)))
        .when(BEN, commons::Command::Undo(act))
        .done()
        .where_(|town| assert_eq!(round(town, ROUND).state, State::Claimed { by: BEN, at: START }));
    // Nor does a round that was closed come back on top of what anybody may have taken on.
    let town = asked(4).given(AMINA, make([plan([stop(NEED, 1)])])).given(BEN, claim(ROUND));
    let town = town.given(BEN, Command::SetOut { round: ROUND }).given(BEN, said(NEED, Answer::Given));
    let town = town.given(BEN, Command::Close { round: ROUND });
    let act = town.newest_act();
    let town = [2, 3, 4].into_iter().fold(town, |town, need| town.given(BEN, promise(NeedId(need), 1)));
    town.when(BEN, commons::Command::Undo(act))
        .refused(Refusal::TooLateToUndo)
        .given(BEN, release(NeedId(4)))
        .when(BEN, commons::Command::Undo(act))
        .done();
    // Nor is it kept for somebody who has left meanwhile.
    let kept = Plan { kept_for: Some(EMRE), ..plan([stop(NEED, 1)]) };
    let dropped = asked(1).given(AMINA, make([kept])).given(AMINA, Command::Drop { round: ROUND });
    let act = dropped.newest_act();
    dropped
        .given(EMRE, commons::people::Command::Leave)
        .when(AMINA, commons::Command::Undo(act))
        .refused(Refusal::TooLateToUndo);
    // What two people go for may stand on two rounds.
    let dropped = Town::founded()
        .given(Actor::Anyone, ask(prescription()))
        .given(AMINA, make([plan([stop(NEED, 1)])]))
        .given(AMINA, Command::Drop { round: ROUND });
    let act = dropped.newest_act();
    dropped.given(DEE, make([plan([stop(NEED, 1)])])).when(AMINA, commons::Command::Undo(act)).done();
}

#[test]
fn doors_of_a_claimed_round_open_beside_the_ten_of_a_day_and_not_before() {
    let open = |need: u32| commons::Command::Open(Subject::Need(NeedId(need)));
    let many: u32 = 24;
    let stops: Vec<Planned> = (1..=many).map(|need| stop(NeedId(need), 1)).collect();
    let town = asked(many + 1).given(AMINA, make([Plan { bags: 30, ..plan(stops) }]));
    let town = town.when(BEN, open(1)).refused(Refusal::PromiseFirst).given(BEN, claim(ROUND));
    let town = (1..=many).fold(town, |town, need| town.given(BEN, open(need)));
    // Whoever hands it back sees nothing from then on; a door opened alone still counts among the ten.
    let town = town
        .given(BEN, promise(NeedId(many + 1), 1))
        .given(BEN, open(many + 1))
        .given(BEN, Command::HandBack { round: ROUND });
    town.when(BEN, open(2)).refused(Refusal::PromiseFirst);
}

#[test]
fn nobody_opens_door_after_door_by_claiming_round_after_round() {
    let open = |need: u32| commons::Command::Open(Subject::Need(NeedId(need)));
    let each = 30;
    let stops = |from: u32| (from..from + each).map(|need| stop(NeedId(need), 1)).collect::<Vec<_>>();
    let rounds = [plan(stops(1)), plan(stops(1 + each))].map(|plan| Plan { bags: 40, ..plan });
    let town = (0..2 * each).fold(Town::founded(), |town, _| town.quickly(Actor::Anyone, ask(groceries())));
    let town = town.given(AMINA, make(rounds)).given(BEN, claim(ROUND));
    let town = (1..=each).fold(town, |town, need| town.quickly(BEN, open(need)));
    let town = town.given(BEN, Command::HandBack { round: ROUND }).given(BEN, claim(OTHER));
    let left = DOORS_A_DAY as u32 - each;
    let town = (1..=left).fold(town, |town, need| town.quickly(BEN, open(each + need)));
    town.when(BEN, open(each + left + 1)).refused(Refusal::EnoughOpenings);
}
