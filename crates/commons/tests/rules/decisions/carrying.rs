use crate::cast::*;
use commons::decisions::{
    AgreementId, Command, Effect, Event, Kind, Left, Page, Position, Progress, ProposalId, TaskState, Words,
};
use commons::duties::{self, Duty};
use commons::fund::{self, Money, PotId};
use commons::offers::OfferId;
use commons::{Refusal, Rule, Span, meetings, mending, pictures};

const THREE: [commons::people::PersonId; 3] = [AMINA, BEN, CHIARA];

fn carried(no: u8, effect: Effect) -> commons::Event {
    Event::Carried { proposal: PROPOSAL, no, effect }.into()
}

/// Amina keeps the accounts, and so much is in the tin.
fn with_money(pounds: u32) -> Town {
    Town::founded()
        .given(AMINA, take(Duty::Books))
        .given(AMINA, fund::Command::PutIn { pot: PotId::TIN, amount: Money(pounds * 100) })
}

fn spend(pounds: u32) -> Effect {
    Effect::Spend { pot: PotId::TIN, amount: Money(pounds * 100) }
}

#[test]
fn t20_each_effect_happens_once_and_in_order() {
    let effects = [food(30), Effect::Task, errand(60), Effect::Adopt { agreement: AgreementId::Own(1) }];
    let town = Town::founded().agreed_on(draft(Kind::Full, effects.clone()), &THREE);
    let happened: Vec<&commons::Entry> = town.log().iter().filter(|entry| entry.because == Some(PROPOSAL.0)).collect();
    let expected: Vec<commons::Event> = (0..).zip(effects).map(|(no, effect)| carried(no, effect)).collect();
    assert!(happened.iter().map(|entry| &entry.event).eq(expected.iter()), "{happened:?}");
    town.after(Span::days(40)).then_nothing().where_(|town| {
        assert_eq!((town.rule(Rule::FoodAllowance), town.rule(Rule::ErrandLimit)), (30, 60));
        let agreement = town.group.decisions.agreements().get(AgreementId::Own(1)).expect("it was adopted");
        assert_eq!((agreement.clause.decision, agreement.clause.effect), (PROPOSAL, 3));
        let all = town.group.decisions.agreements();
        assert_eq!((all.all().count(), all.next_own()), (1, 2));
    });
}

#[test]
fn i1_nothing_happens_before_it_is_in_force() {
    let town = Town::founded().opened(draft(Kind::Full, [food(30), Effect::Publish { page: Page::Sums }]));
    let town = town.says(PROPOSAL, &THREE, Position::Agree).after(Span::days(7)).is(PROPOSAL, "cooling");
    assert_eq!(town.rule(Rule::FoodAllowance), 20, "one part waits for the other");
    town.after(Span::days(3)).where_(|town| assert_eq!(town.rule(Rule::FoodAllowance), 30));
}

#[test]
fn t20_whoever_is_named_says_yes_themselves() {
    let appoint = Effect::Appoint { duty: Duty::Stock, person: DEE };
    let consent = |yes| Command::Consent { proposal: PROPOSAL, effect: 0, yes };
    Town::founded()
        .agreed_on(draft(Kind::Lazy, [appoint.clone(), Effect::Task]), &THREE)
        .where_(|town| assert!(!town.group.duties.holds(DEE, Duty::Stock)))
        .when(EMRE, consent(true))
        .refused(Refusal::NotYours)
        .when(DEE, consent(true))
        .done()
        .where_(|town| {
            assert!(town.group.duties.holds(DEE, Duty::Stock));
            let entries: Vec<_> = town.log().iter().rev().take(2).map(|entry| (entry.because, entry.by)).collect();
            assert_eq!(entries, [(Some(1), DEE.who()); 2], "the turn and the effect, by her own yes");
        })
        .when(DEE, consent(true))
        .refused(Refusal::NotNow);
}

#[test]
fn what_a_decision_carried_out_is_nobodys_to_take_back() {
    let appoint = Effect::Appoint { duty: Duty::Stock, person: DEE };
    let held = |town: &Town| assert!(town.group.duties.holds(DEE, Duty::Stock));
    let town = Town::founded()
        .agreed_on(draft(Kind::Lazy, [appoint]), &THREE)
        .given(DEE, Command::Consent { proposal: PROPOSAL, effect: 0, yes: true });
    assert!(town.group.may_undo(DEE.who(), town.now).is_empty(), "her yes set it off, and the group did it");
    let last = town.group.seq;
    let undo = commons::Command::Undo;
    let turn = if matches!(town.log()[last as usize - 1].event, commons::Event::Duties(_)) { last } else { last - 1 };
    town.when(DEE, undo(turn)).refused(Refusal::NotYoursToUndo).where_(held);
}

#[test]
fn t20_a_no_or_no_answer_in_seven_days_leaves_a_task() {
    let appoint = || draft(Kind::Lazy, [Effect::Appoint { duty: Duty::Stock, person: DEE }]);
    let left = |why| commons::Event::from(Event::LeftToDo { proposal: PROPOSAL, no: 0, why });
    Town::founded()
        .agreed_on(appoint(), &THREE)
        .when(DEE, Command::Consent { proposal: PROPOSAL, effect: 0, yes: false })
        .then([left(Left::SaidNo)])
        .where_(|town| assert!(town.proposal(PROPOSAL).task(0).is_some()));
    Town::founded()
        .agreed_on(appoint(), &THREE)
        .after(Span::days(6))
        .then_nothing()
        .after(Span::days(1))
        .then([left(Left::NoAnswer)])
        .when(DEE, Command::Consent { proposal: PROPOSAL, effect: 0, yes: true })
        .refused(Refusal::NotNow);
}

#[test]
fn t20_a_pot_that_was_emptied_meanwhile_leaves_a_task_and_nothing_half_done() {
    with_money(100)
        .opened(draft(Kind::Full, [food(30), spend(80)]))
        .says(PROPOSAL, &THREE, Position::Agree)
        .opened(everyday(spend(50)))
        .says(NEXT, &THREE, Position::Agree)
        .after(Span::days(10))
        .where_(|town| {
            let (first, second) = (town.proposal(PROPOSAL), town.proposal(NEXT));
            assert!(matches!(first.progress[1], Progress::Done { .. }));
            assert!(matches!(second.progress[0], Progress::Left { why: Left::GroundMoved, .. }));
            assert_eq!(town.group.fund.pot(PotId::TIN).expect("the tin").holds, Money(2_000));
            assert_eq!(second.task(0).expect("for people to do").state, TaskState::Free);
        });
}

#[test]
fn money_beyond_the_budget_waits_and_a_small_decision_spends_within_it() {
    let budget = Effect::Budget { pot: PotId::TIN, monthly: Money(5_000) };
    let town = with_money(100);
    let small = |effect| draft(Kind::Lazy, [effect]);
    town.when(BEN, write(small(spend(20))))
        .refused(Refusal::NeedsAnotherKind)
        .agreed_on(everyday(budget), &THREE)
        .agreed_on(small(spend(20)), &THREE)
        .where_(|town| assert_eq!(town.group.fund.pot(PotId::TIN).expect("the tin").holds, Money(8_000)))
        .when(BEN, write(small(spend(40))))
        .refused(Refusal::NeedsAnotherKind)
        .when(BEN, write(everyday(spend(400))))
        .refused(Refusal::NotEnough)
        .opened(everyday(spend(40)))
        .says(ProposalId(3), &THREE, Position::Agree)
        .after(Span::days(7))
        .is(ProposalId(3), "cooling");
}

#[test]
fn small_decisions_carry_nothing_that_cannot_be_undone() {
    Town::founded()
        .when(AMINA, write(draft(Kind::Urgent, [Effect::SetRule { rule: Rule::ForgetAfterDays, value: 3 }])))
        .refused(Refusal::CannotBeUndone)
        .when(AMINA, write(draft(Kind::Lazy, [Effect::Share { page: Page::Sums, days: 7 }])))
        .refused(Refusal::NeedsAnotherKind);
}

#[test]
fn a_task_is_taken_handed_back_and_done() {
    let (take, back, done) = (
        Command::TakeTask { proposal: PROPOSAL, effect: 0 },
        Command::HandTaskBack { proposal: PROPOSAL, effect: 0 },
        Command::TaskDone { proposal: PROPOSAL, effect: 0 },
    );
    Town::with_farah()
        .agreed_on(draft(Kind::Lazy, [Effect::Task]), &THREE)
        .when(BEN, done.clone())
        .refused(Refusal::NotPromised)
        .given(FARAH, take.clone())
        .when(BEN, take.clone())
        .refused(Refusal::PromisedAlready)
        .when(BEN, back.clone())
        .refused(Refusal::NotPromised)
        .given(FARAH, back.clone())
        .given(BEN, take.clone())
        .given(BEN, done.clone())
        .when(BEN, done)
        .refused(Refusal::Closed)
        .when(BEN, take)
        .refused(Refusal::Closed)
        .when(BEN, back)
        .refused(Refusal::Closed);
}

#[test]
fn what_is_so_already_when_its_turn_comes_is_done() {
    let town = Town::founded()
        .opened(draft(Kind::Lazy, [Effect::Appoint { duty: Duty::Stock, person: DEE }]))
        .says(PROPOSAL, &THREE, Position::Agree)
        .given(DEE, take(Duty::Stock))
        .after(Span::days(3));
    assert!(matches!(town.proposal(PROPOSAL).progress[0], Progress::Done { .. }), "she has it already");
    let town = Town::founded()
        .given(DEE, take(Duty::Stock))
        .opened(everyday(Effect::Recall { duty: Duty::Stock, person: DEE }))
        .says(PROPOSAL, &THREE, Position::Agree)
        .given(DEE, hand_back(Duty::Stock))
        .after(Span::days(7));
    assert!(matches!(town.proposal(PROPOSAL).progress[0], Progress::Done { .. }), "she has handed it back");
    let town = Town::with_farah()
        .given(AMINA, vouch(FARAH))
        .given(BEN, vouch(FARAH))
        .after(Span::days(8))
        .opened(everyday(Effect::Admit { person: FARAH }))
        .says(PROPOSAL, &THREE, Position::Agree)
        .after(Span::days(6))
        .where_(|town| assert!(voice(town, FARAH)))
        .after(Span::days(1));
    assert!(matches!(town.proposal(PROPOSAL).progress[0], Progress::Done { .. }), "she has a voice already");
}

/// A proposal that waits for its turn opens when it fits, whatever made it fit.
#[test]
fn what_waits_for_money_opens_when_the_money_comes() {
    let town = with_money(60);
    let act = town.newest_act();
    let rules = [Rule::FoodAllowance, Rule::ErrandLimit, Rule::OpenPromises, Rule::OpeningsADay, Rule::TurnsInARow];
    let town = rules.iter().fold(town, |town, rule| {
        town.opened(everyday(Effect::SetRule { rule: *rule, value: rule.default_value() + 1 }))
    });
    let sixth = ProposalId(6);
    town.opened(everyday(spend(50)))
        .given(AMINA, commons::Command::Undo(act))
        .given(AMINA, Command::Withdraw { proposal: PROPOSAL })
        .after(Span::days(2))
        .is(PROPOSAL, "withdrawn")
        .is(sixth, "draft")
        .given(AMINA, fund::Command::PutIn { pot: PotId::TIN, amount: Money(6_000) })
        .after(Span(0))
        .is(sixth, "open");
}

/// Somebody agreed to undo what a third decision would have ended.
#[test]
fn what_is_gone_already_when_its_turn_comes_is_done() {
    let (own, pot, last) = (AgreementId::Own(1), PotId(1), ProposalId(3));
    for (begins, ends) in [
        (Effect::Adopt { agreement: own }, Effect::DropAgreement { agreement: own }),
        (Effect::OpenPot { pot }, Effect::ClosePot { pot }),
    ] {
        let town = Town::founded()
            .agreed_on(everyday(begins), &THREE)
            .opened(everyday(Effect::Repeal { decision: PROPOSAL }))
            .says(NEXT, &THREE, Position::Agree)
            .after(Span::minutes(1))
            .opened(everyday(ends.clone()))
            .says(last, &THREE, Position::Agree)
            .after(Span::days(7))
            .is(PROPOSAL, "repealed");
        assert!(matches!(town.proposal(last).progress[0], Progress::Done { .. }), "{ends:?}");
    }
}

#[test]
fn forgetting_sooner_cannot_be_undone_and_forgetting_no_sooner_can() {
    let kinds = |value| {
        let group = Town::founded().group;
        commons::decisions::kinds_for(&group, &[Effect::SetRule { rule: Rule::ForgetAfterDays, value }])
    };
    assert_eq!(kinds(13), [Kind::Full, Kind::Constitution]);
    assert_eq!(kinds(14), [Kind::Full, Kind::Constitution, Kind::Urgent]);
}

#[test]
fn somebody_gets_a_voice_because_everybody_was_asked() {
    Town::with_farah().agreed_on(everyday(Effect::Admit { person: FARAH }), &THREE).where_(|town| {
        assert!(voice(town, FARAH));
        let gained = town.log().last().expect("it happened");
        assert_eq!(gained.because, Some(1));
    });
}

#[test]
fn recalling_ends_a_turn() {
    let town = Town::founded()
        .given(DEE, take(Duty::Stock))
        .agreed_on(everyday(Effect::Recall { duty: Duty::Stock, person: DEE }), &THREE);
    assert!(!town.group.duties.holds(DEE, Duty::Stock));
    assert!(matches!(town.group.duties.turns()[0].state, duties::TurnState::Ended(_)));
}

#[test]
fn a_page_is_shared_until_its_day_and_not_after_it_was_called_back() {
    let share = everyday(Effect::Share { page: Page::Sums, days: 30 });
    let shared = |town: &Town| town.group.decisions.shared(town.now).count();
    let town = Town::founded().agreed_on(share, &THREE).after(Span::days(3));
    assert_eq!(shared(&town), 1);
    let until = START + Span::days(40);
    let town = town.at(until - Span::minutes(1)).where_(|town| assert_eq!(shared(town), 1));
    town.at(until).where_(|town| assert_eq!(shared(town), 0));
    let town = Town::founded().agreed_on(everyday(Effect::Share { page: Page::Sums, days: 30 }), &THREE);
    let town = town.after(Span::days(3)).where_(|town| assert_eq!(shared(town), 1));
    town.agreed_on(everyday(Effect::Repeal { decision: PROPOSAL }), &THREE)
        .is(PROPOSAL, "repealed")
        .where_(|town| assert_eq!(shared(town), 0));
    // What another decision shows stays.
    let both = [Page::Sums, Page::Fund].map(|page| everyday(Effect::Share { page, days: 60 }));
    let town = both.into_iter().fold(Town::founded(), |town, share| town.agreed_on(share, &THREE));
    let town = town.after(Span::days(3)).where_(|town| assert_eq!(shared(town), 2));
    town.agreed_on(everyday(Effect::Repeal { decision: PROPOSAL }), &THREE)
        .is(PROPOSAL, "repealed")
        .where_(|town| assert_eq!(shared(town), 1));
}

#[test]
fn a_group_that_has_ended_begins_nothing_new() {
    Town::founded()
        .agreed_on(draft(Kind::Constitution, [Effect::Dissolve]), &[AMINA, BEN, CHIARA])
        .is(PROPOSAL, "cooling")
        .where_(|town| assert_eq!(until(town.proposal(PROPOSAL).state), town.now + Span::days(7)))
        .after(Span::days(7))
        .where_(|town| assert!(town.group.decisions.is_dissolved()))
        .when(AMINA, write(everyday(food(30))))
        .refused(Refusal::Dissolved)
        .when(commons::Actor::Anyone, ask(groceries()))
        .refused(Refusal::Dissolved)
        .where_(|town| {
            let tried = |command: commons::Command| {
                let moment = commons::Moment {
                    by: AMINA.who(),
                    now: town.now,
                    seed: [1; 32],
                    wall: commons::WallClock::utc(),
                    minutes: commons::Minutes::unknown(),
                };
                commons::decide(&town.group, command, &moment)
            };
            let begins = |command: &commons::Command| tried(command.clone()) == Err(Refusal::Dissolved);
            let (begun, goes_on): (Vec<_>, Vec<_>) = crate::every_command::all().into_iter().partition(begins);
            // Founding, people, needs, offers, duties, decisions, the fund and rounds: each has something that begins.
            assert_eq!(begun.iter().map(std::mem::discriminant).collect::<std::collections::HashSet<_>>().len(), 8);
            assert!(goes_on.contains(&commons::people::Command::Leave.into()));
            let file = pictures::File { name: commons::Hash([1; 32]), bytes: 90_000, width: 1_200, height: 1_600 };
            for begins in [
                meetings::Command::Call { at: tomorrow(), from: None, words: Words::None }.into(),
                pictures::Command::Add { of: pictures::Of::Offer(OfferId(1)), file }.into(),
                mending::Command::Open { with: BEN, key: held(MATTER).key }.into(),
            ] {
                assert_eq!(tried(begins), Err(Refusal::Dissolved));
            }
        });
}
