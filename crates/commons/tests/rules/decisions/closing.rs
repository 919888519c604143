use crate::cast::*;
use commons::decisions::{Command, Effect, End, Event, Kind, Position, Verdict};
use commons::people;
use commons::{Rule, Span};

const ALL: [commons::people::PersonId; 5] = [AMINA, BEN, CHIARA, DEE, EMRE];

#[test]
fn t9_agreed_it_is_in_force_and_happens_at_once() {
    Town::founded()
        .opened(everyday(food(30)))
        .says(PROPOSAL, &[AMINA, BEN], Position::Agree)
        .after(Span::days(4))
        .then([Event::Reminded { proposal: PROPOSAL }])
        .after(Span::days(3))
        .then([
            Event::Closed { proposal: PROPOSAL, verdict: Verdict::Agreed },
            Event::InForce { proposal: PROPOSAL, review_at: START + Span::days(60) },
            Event::Carried { proposal: PROPOSAL, no: 0, effect: food(30) },
        ])
        .where_(|town| {
            assert_eq!(town.rule(Rule::FoodAllowance), 30);
            let last = town.log().last().expect("it happened");
            assert_eq!(last.because, Some(1), "the entry says which decision it is because of");
        });
}

#[test]
fn t9_what_cannot_be_undone_waits() {
    let publish = Effect::Publish { page: commons::decisions::Page::Sums };
    Town::founded()
        .opened(everyday(publish.clone()))
        .says(PROPOSAL, &ALL, Position::Agree)
        .after(Span::days(7))
        .is(PROPOSAL, "cooling")
        .where_(|town| assert!(!town.group.decisions.is_published(commons::decisions::Page::Sums)))
        .after(Span::days(3))
        .is(PROPOSAL, "in force")
        .where_(|town| assert!(town.group.decisions.is_published(commons::decisions::Page::Sums)));
    Town::founded().when(AMINA, write(draft(Kind::Urgent, [publish]))).refused(commons::Refusal::CannotBeUndone);
}

#[test]
fn t10_too_few_are_asked_again_once_and_then_it_lapses() {
    Town::founded()
        .opened(everyday(food(30)))
        .says(PROPOSAL, &[AMINA], Position::Agree)
        .after(Span::days(7))
        .found(PROPOSAL, Verdict::NoQuorum)
        .is(PROPOSAL, "open")
        .where_(|town| assert_eq!(until(town.proposal(PROPOSAL).state), START + Span::days(14)))
        .after(Span::days(7))
        .is(PROPOSAL, "lapsed");
}

/// Also of another wording, and of the second time.
#[test]
fn those_not_heard_are_reminded_at_half_time() {
    let half = Span::hours(5 * 24 + 12);
    let almost = Span::hours(5 * 24 + 11);
    let town =
        Town::founded().opened(everyday(food(30))).after(Span::days(1)).given(AMINA, amend(PROPOSAL, [food(25)]));
    town.at(START + almost).then_nothing().at(START + half).then([Event::Reminded { proposal: PROPOSAL }]);
    let again = START + Span::days(7);
    Town::founded()
        .opened(everyday(food(30)))
        .says(PROPOSAL, &[AMINA], Position::Agree)
        .at(again)
        .found(PROPOSAL, Verdict::NoQuorum)
        .at(again + almost)
        .then_nothing()
        .at(again + half)
        .then([Event::Reminded { proposal: PROPOSAL }]);
}

#[test]
fn t10_the_second_time_may_bring_enough() {
    Town::founded()
        .opened(everyday(food(30)))
        .says(PROPOSAL, &[AMINA], Position::Agree)
        .after(Span::days(7))
        .says(PROPOSAL, &[CHIARA], Position::Reservations)
        .after(Span::days(7))
        .is(PROPOSAL, "in force");
}

#[test]
fn t11_too_many_aside_is_weak_and_stays_open_once_more() {
    Town::founded()
        .opened(everyday(food(30)))
        .says(PROPOSAL, &[AMINA, BEN], Position::Agree)
        .says(PROPOSAL, &[CHIARA], Position::StandAside)
        .after(Span::days(7))
        .found(PROPOSAL, Verdict::Weak)
        .is(PROPOSAL, "open")
        .where_(|town| assert_eq!(until(town.proposal(PROPOSAL).state), START + Span::days(10)))
        .after(Span::days(3))
        .is(PROPOSAL, "lapsed");
}

#[test]
fn t11_weak_in_its_last_wording_it_comes_to_the_last_question() {
    let mut town = Town::founded().opened(everyday(food(30)));
    for value in 31..35 {
        town = town.given(AMINA, amend(PROPOSAL, [food(value)]));
    }
    town.says(PROPOSAL, &[AMINA, BEN], Position::Agree)
        .says(PROPOSAL, &[CHIARA], Position::StandAside)
        .until_it_closes(PROPOSAL)
        .is(PROPOSAL, "open")
        .until_it_closes(PROPOSAL)
        .is(PROPOSAL, "last question");
}

#[test]
fn a_small_decision_passes_in_three_days_if_nobody_minds() {
    let task = || draft(Kind::Lazy, [Effect::Task]);
    Town::founded()
        .opened(task())
        .says(PROPOSAL, &[AMINA, BEN], Position::Agree)
        .after(Span::days(3))
        .is(PROPOSAL, "in force");
    Town::founded()
        .opened(task())
        .says(PROPOSAL, &[AMINA], Position::Agree)
        .after(Span::days(3))
        .is(PROPOSAL, "lapsed");
}

#[test]
fn if_somebody_minds_a_small_decision_everybody_is_asked() {
    Town::founded()
        .opened(draft(Kind::Lazy, [Effect::Task]))
        .says(PROPOSAL, &[AMINA, BEN], Position::Agree)
        .says(PROPOSAL, &[CHIARA], Position::StandAside)
        .after(Span::days(3))
        .found(PROPOSAL, Verdict::PromoteToFull)
        .is(PROPOSAL, "open")
        .where_(|town| {
            let proposal = town.proposal(PROPOSAL);
            assert_eq!((proposal.kind, proposal.positions.len()), (Kind::Full, 3));
            assert_eq!(until(proposal.state), START + Span::days(10));
        })
        .says(PROPOSAL, &[DEE], Position::Agree)
        .after(Span::days(7))
        .is(PROPOSAL, "in force");
}

#[test]
fn an_emergency_is_decided_by_three_within_its_hours() {
    let urgent = || draft(Kind::Urgent, [food(30)]);
    Town::founded()
        .opened(urgent())
        .says(PROPOSAL, &[AMINA, BEN, CHIARA], Position::Agree)
        .after(Span::days(1))
        .is(PROPOSAL, "in force");
    Town::founded()
        .opened(urgent())
        .says(PROPOSAL, &[AMINA, BEN, CHIARA], Position::Agree)
        .says(PROPOSAL, &[DEE], Position::Block)
        .after(Span::days(1))
        .is(PROPOSAL, "not agreed");
    Town::founded()
        .opened(urgent())
        .says(PROPOSAL, &[AMINA], Position::Agree)
        .says(PROPOSAL, &[BEN, CHIARA], Position::Abstain)
        .after(Span::days(1))
        .found(PROPOSAL, Verdict::Weak)
        .is(PROPOSAL, "lapsed");
}

/// About the ground rules those count who have been here a while, so that nobody joins in order to decide.
#[test]
fn about_the_ground_rules_new_voices_do_not_make_the_number() {
    let town = Town::of(12);
    let proposal = town.next_proposal();
    let new: Vec<people::PersonId> = (6..=12).map(people::PersonId).collect();
    town.opened(draft(Kind::Constitution, [vouches(3)]))
        .says(proposal, &new, Position::Agree)
        .says(proposal, &[AMINA, BEN], Position::Agree)
        .until_it_closes(proposal)
        .found(proposal, Verdict::NoQuorum)
        .says(proposal, &[CHIARA], Position::Agree)
        .until_it_closes(proposal)
        .is(proposal, "in force")
        .where_(|town| assert_eq!(town.rule(Rule::Vouches), 3));
}

/// A group in which everybody is new can decide all the same.
#[test]
fn where_everybody_is_new_everybody_counts() {
    let town = Town::of(8);
    let proposal = town.next_proposal();
    let town = ALL.iter().fold(town, |town, person| town.given(*person, people::Command::Leave));
    let (farah, goran, hana) = (FARAH, GORAN, HANA);
    town.given(farah, write(draft(Kind::Constitution, [vouches(3)])))
        .given(goran, support(proposal))
        .says(proposal, &[farah, goran, hana], Position::Agree)
        .until_it_closes(proposal)
        .is(proposal, "in force");
}

/// Twice in ninety days may the same be urgent; then everybody decides.
#[test]
fn the_third_time_the_same_emergency_is_for_everybody() {
    let urgent = |value| draft(Kind::Urgent, [food(value)]);
    let three = [AMINA, BEN, CHIARA];
    Town::founded()
        .agreed_on(urgent(30), &three)
        .after(Span::days(8))
        .agreed_on(urgent(40), &three)
        .after(Span::days(8))
        .when(AMINA, write(urgent(50)))
        .refused(commons::Refusal::EmergencyTwice)
        .when(AMINA, write(draft(Kind::Urgent, [errand(50)])))
        .done()
        .when(AMINA, write(everyday(food(50))))
        .done()
        .after(Span::days(80))
        .when(AMINA, write(urgent(50)))
        .done();
}

/// They count for ninety days, to the moment.
#[test]
fn after_ninety_days_an_emergency_counts_no_more() {
    let urgent = |value| draft(Kind::Urgent, [food(value)]);
    let three = [AMINA, BEN, CHIARA];
    let forgotten = START + Span::days(91);
    Town::founded()
        .agreed_on(urgent(30), &three)
        .where_(|town| assert_eq!(town.now, START + Span::days(1)))
        .after(Span::days(8))
        .agreed_on(urgent(40), &three)
        .at(forgotten - Span::minutes(1))
        .when(AMINA, write(urgent(50)))
        .refused(commons::Refusal::EmergencyTwice)
        .at(forgotten)
        .when(AMINA, write(urgent(50)))
        .done();
}

/// What everybody has kept was no emergency any more, and does not count as one.
#[test]
fn an_emergency_that_everybody_kept_does_not_count() {
    let urgent = |value| draft(Kind::Urgent, [food(value)]);
    let three = [AMINA, BEN, CHIARA];
    Town::founded()
        .agreed_on(urgent(30), &three)
        .agreed_on(everyday(Effect::Keep { decision: PROPOSAL }), &three)
        .agreed_on(urgent(40), &three)
        .when(AMINA, write(urgent(50)))
        .done();
}

/// Nor by the back door of another wording.
#[test]
fn a_third_emergency_cannot_be_worded_into_another() {
    let three = [AMINA, BEN, CHIARA];
    let town = Town::founded()
        .agreed_on(draft(Kind::Urgent, [food(30)]), &three)
        .after(Span::days(8))
        .agreed_on(draft(Kind::Urgent, [food(40)]), &three)
        .after(Span::days(8));
    let third = town.next_proposal();
    town.opened(draft(Kind::Urgent, [errand(50)]))
        .when(AMINA, amend(third, [food(50)]))
        .refused(commons::Refusal::EmergencyTwice);
}

#[test]
fn a_voice_that_rests_or_has_left_does_not_count() {
    Town::founded()
        .opened(everyday(food(30)))
        .says(PROPOSAL, &[AMINA, BEN], Position::Agree)
        .says(PROPOSAL, &[EMRE], Position::Block)
        .given(EMRE, people::Command::Leave)
        .after(Span::days(7))
        .is(PROPOSAL, "in force");
}

#[test]
fn nobody_stands_in_the_way_by_being_asked_twice() {
    Town::founded()
        .opened(everyday(food(30)))
        .after(Span::days(3) + Span::hours(12))
        .then([Event::Reminded { proposal: PROPOSAL }])
        .after(Span::days(3))
        .then_nothing()
        .given(CHIARA, Command::MoreTime { proposal: PROPOSAL })
        .after(Span::days(2))
        .then_nothing()
        .after(Span::days(14))
        .where_(|town| {
            let proposal = town.proposal(PROPOSAL);
            assert!(matches!(proposal.state, commons::decisions::State::Over { end: End::Lapsed, .. }));
        });
}
