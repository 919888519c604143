//! What is undone lets stand again what lay beneath it.

use crate::cast::*;
use commons::decisions::{AgreementId, Effect, Kind, Page, ProposalId, Target};
use commons::duties::{Change, Duty, Filling};
use commons::fund::{Money, PotId};
use commons::{Refusal, Rule, Span};

const THREE: [commons::people::PersonId; 3] = [AMINA, BEN, CHIARA];
const FOOD: Target = Target::Rule(Rule::FoodAllowance);
const THIRD: ProposalId = ProposalId(3);

fn repeal(decision: ProposalId) -> commons::decisions::Draft {
    everyday(Effect::Repeal { decision })
}

fn set_by(town: &Town, target: Target) -> Option<ProposalId> {
    town.group.decisions.set_by(target).map(|(decision, _)| decision)
}

#[test]
fn t23_a_later_decision_takes_the_place_of_an_earlier_one() {
    Town::founded()
        .agreed_on(everyday(food(30)), &THREE)
        .where_(|town| assert_eq!(set_by(town, FOOD), Some(PROPOSAL)))
        .agreed_on(everyday(food(40)), &THREE)
        .is(PROPOSAL, "superseded")
        .is(NEXT, "in force")
        .where_(|town| assert_eq!((town.rule(Rule::FoodAllowance), set_by(town, FOOD)), (40, Some(NEXT))));
}

#[test]
fn t23_what_still_holds_in_part_is_not_replaced() {
    Town::founded()
        .agreed_on(draft(Kind::Full, [food(30), errand(60)]), &THREE)
        .agreed_on(everyday(food(40)), &THREE)
        .is(PROPOSAL, "in force")
        .agreed_on(everyday(errand(70)), &THREE)
        .is(PROPOSAL, "superseded");
}

#[test]
fn t23_undoing_restores_what_stood_before_and_wakes_the_decision_beneath() {
    Town::founded()
        .agreed_on(everyday(food(30)), &THREE)
        .agreed_on(everyday(food(40)), &THREE)
        .agreed_on(repeal(NEXT), &THREE)
        .is(NEXT, "repealed")
        .is(PROPOSAL, "in force")
        .where_(|town| assert_eq!((town.rule(Rule::FoodAllowance), set_by(town, FOOD)), (30, Some(PROPOSAL))))
        .agreed_on(repeal(PROPOSAL), &THREE)
        .where_(|town| assert_eq!((town.rule(Rule::FoodAllowance), set_by(town, FOOD)), (20, None)));
}

/// What somebody else set since stays; and if that is undone later, it goes back to what lay beneath both.
#[test]
fn t23_undoing_what_lies_beneath_changes_nothing_above_it() {
    Town::founded()
        .agreed_on(draft(Kind::Full, [food(30), errand(60)]), &THREE)
        .agreed_on(everyday(food(40)), &THREE)
        .agreed_on(repeal(PROPOSAL), &THREE)
        .where_(|town| assert_eq!((town.rule(Rule::FoodAllowance), town.rule(Rule::ErrandLimit)), (40, 40)))
        .agreed_on(repeal(NEXT), &THREE)
        .where_(|town| assert_eq!((town.rule(Rule::FoodAllowance), set_by(town, FOOD)), (20, None)));
}

#[test]
fn t23_a_stricter_decision_is_not_undone_by_a_milder_one() {
    let ground = draft(Kind::Constitution, [food(30)]);
    let town = Town::founded().agreed_on(ground, &THREE);
    town.when(AMINA, write(everyday(food(40))))
        .refused(Refusal::NeedsAnotherKind)
        .when(AMINA, write(repeal(PROPOSAL)))
        .refused(Refusal::NeedsAnotherKind)
        .when(AMINA, write(draft(Kind::Constitution, [Effect::Repeal { decision: PROPOSAL }])))
        .done();
}

/// And an emergency ends by itself: what it changed goes back, and what it lay upon stands again.
#[test]
fn an_emergency_ends_after_a_week_and_what_it_changed_goes_back() {
    Town::founded()
        .agreed_on(everyday(food(30)), &THREE)
        .agreed_on(draft(Kind::Urgent, [food(90)]), &THREE)
        .is(PROPOSAL, "superseded")
        .where_(|town| assert_eq!(town.rule(Rule::FoodAllowance), 90))
        .after(Span::days(7))
        .is(NEXT, "emergency over")
        .is(PROPOSAL, "in force")
        .where_(|town| assert_eq!((town.rule(Rule::FoodAllowance), set_by(town, FOOD)), (30, Some(PROPOSAL))));
}

#[test]
fn an_emergency_stays_if_everybody_keeps_it() {
    Town::founded()
        .agreed_on(draft(Kind::Urgent, [food(90)]), &THREE)
        .after(Span::days(5))
        .opened(everyday(Effect::Keep { decision: PROPOSAL }))
        .says(NEXT, &THREE, commons::decisions::Position::Agree)
        .after(Span::days(3))
        .is(PROPOSAL, "in force")
        .after(Span::days(4))
        .is(NEXT, "in force")
        .after(Span::days(30))
        .is(PROPOSAL, "in force")
        .where_(|town| {
            assert_eq!((town.rule(Rule::FoodAllowance), town.proposal(PROPOSAL).kind), (90, Kind::Full));
        });
}

#[test]
fn asking_to_keep_an_emergency_does_not_keep_it_for_ever() {
    Town::founded()
        .agreed_on(draft(Kind::Urgent, [food(90)]), &THREE)
        .after(Span::days(5))
        .opened(everyday(Effect::Keep { decision: PROPOSAL }))
        .says(NEXT, &[AMINA, BEN], commons::decisions::Position::Agree)
        .says(NEXT, &[EMRE], commons::decisions::Position::Block)
        .after(Span::days(10))
        .is(NEXT, "resolving")
        .is(PROPOSAL, "emergency over")
        .where_(|town| assert_eq!(town.rule(Rule::FoodAllowance), 20));
}

#[test]
fn an_emergency_that_nobody_kept_ends_when_they_have_said_so() {
    Town::founded()
        .agreed_on(draft(Kind::Urgent, [food(90)]), &THREE)
        .after(Span::days(6))
        .opened(everyday(Effect::Keep { decision: PROPOSAL }))
        .after(Span::days(2))
        .is(PROPOSAL, "in force")
        .given(AMINA, withdraw(NEXT))
        .after(Span::days(1))
        .is(PROPOSAL, "emergency over");
}

/// Also when the question gets another wording: then nobody asks any more whether it stays.
#[test]
fn an_emergency_ends_when_the_question_about_it_becomes_another_one() {
    Town::founded()
        .agreed_on(draft(Kind::Urgent, [food(90)]), &THREE)
        .after(Span::days(6))
        .opened(everyday(Effect::Keep { decision: PROPOSAL }))
        .after(Span::days(2))
        .is(PROPOSAL, "in force")
        .given(AMINA, amend(NEXT, [errand(50)]))
        .after(Span::minutes(1))
        .is(NEXT, "open")
        .is(PROPOSAL, "emergency over")
        .where_(|town| assert_eq!(town.rule(Rule::FoodAllowance), 20));
}

/// Everything that can be done can be undone by the same kind.
#[test]
fn i6_whatever_is_done_can_be_undone_and_leaves_no_trace() {
    let own = AgreementId::Own(1);
    let set = Change::Set { duty: Duty::Stock, seats: 3, days: 20, filling: Filling::Lot };
    let invent = Change::Invent { duty: Duty::Invented(1), seats: 1, days: 20, filling: Filling::OwnYes };
    let all = [
        food(30),
        Effect::Adopt { agreement: AgreementId::Money },
        Effect::Adopt { agreement: own },
        Effect::Duty { change: set },
        Effect::Duty { change: invent },
        Effect::Duty { change: Change::End { duty: Duty::Stock } },
        Effect::Duty { change: Change::Mandate { duty: Duty::Books } },
        Effect::OpenPot { pot: PotId(1) },
        Effect::Budget { pot: PotId::TIN, monthly: Money(2_000) },
        Effect::Publish { page: Page::Sums },
        Effect::Rename { what: commons::decisions::Said::Name, to: "Kiln & Ropewalk".into() },
        Effect::Rename { what: commons::decisions::Said::Place, to: "Northtown".into() },
        Effect::Mirror { indicator: commons::mirror::Indicator::Burnout, on: false },
    ];
    for effect in all {
        let before = Town::founded();
        let town = Town::founded().agreed_on(everyday(effect.clone()), &THREE);
        let town = if town.proposal(PROPOSAL).is_standing() {
            town.after(Span::minutes(1))
        } else {
            town.after(Span::days(3))
        };
        let lasts = town.proposal(PROPOSAL).lasts();
        assert!(lasts, "{effect:?} can be undone");
        let (rules, founding) = (before.group.rules.clone(), before.group.founding.clone());
        let town = town.agreed_on(repeal(PROPOSAL), &THREE);
        let group = &town.group;
        assert_eq!((&group.rules, &group.founding), (&rules, &founding), "{effect:?}");
        assert_eq!(group.decisions.agreements().all().count(), 0, "{effect:?}");
        assert_eq!(group.fund.pots().count(), 1, "{effect:?}");
        assert_eq!(group.fund.pot(PotId::TIN), before.group.fund.pot(PotId::TIN), "{effect:?}");
        assert!(!group.decisions.is_published(Page::Sums));
        assert!(group.duties.all().eq(before.group.duties.all()), "{effect:?}");
        let charge = |town: &Town, duty| {
            let charge = town.group.duties.charge(duty);
            (charge.seats, charge.filling, charge.mandate, charge.ended)
        };
        for duty in [Duty::Stock, Duty::Books] {
            assert_eq!(charge(&town, duty), charge(&before, duty), "{effect:?}");
        }
        assert!(group.mirror.shows(commons::mirror::Indicator::Burnout));
        assert_eq!(effect.target().and_then(|target| set_by(&town, target)), None, "{effect:?}");
    }
}

/// A pot that money lies in does not vanish with the decision that opened it.
#[test]
fn a_pot_that_is_not_empty_stays_when_its_decision_is_undone() {
    let open = Effect::OpenPot { pot: PotId(1) };
    Town::founded()
        .given(AMINA, take(Duty::Books))
        .agreed_on(everyday(open), &THREE)
        .given(AMINA, commons::fund::Command::PutIn { pot: PotId(1), amount: Money(500) })
        .agreed_on(repeal(PROPOSAL), &THREE)
        .is(PROPOSAL, "repealed")
        .where_(|town| assert_eq!(town.group.fund.pot(PotId(1)).map(|pot| pot.holds), Some(Money(500))));
}

#[test]
fn what_is_over_already_needs_no_undoing() {
    Town::founded()
        .agreed_on(draft(Kind::Urgent, [food(90)]), &THREE)
        .after(Span::days(3))
        .opened(repeal(PROPOSAL))
        .says(NEXT, &THREE, commons::decisions::Position::Agree)
        .after(Span::days(7))
        .is(PROPOSAL, "emergency over")
        .is(NEXT, "in force")
        .where_(|town| assert!(town.proposal(NEXT).tasks.is_empty()))
        .when(AMINA, write(repeal(PROPOSAL)))
        .refused(Refusal::Closed)
        .where_(|town| assert_eq!(town.next_proposal(), THIRD));
}
