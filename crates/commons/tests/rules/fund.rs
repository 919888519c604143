use crate::cast::*;
use commons::decisions::{Effect, Kind};
use commons::duties::Duty;
use commons::fund::{ClaimId, ClaimState, Command, Event, Money, PotId, Way};
use commons::people::{Command as People, How};
use commons::{Actor, Refusal, Rule};

const FIRST: ClaimId = ClaimId(1);

fn put_in(hundredths: u32) -> Command {
    Command::PutIn { pot: PotId::TIN, amount: Money(hundredths) }
}

fn claim(hundredths: u32) -> Command {
    Command::Claim { amount: Money(hundredths), need: None }
}

fn approve(claim: ClaimId) -> Command {
    Command::Approve { claim }
}

fn tin(town: &Town) -> u32 {
    town.group.fund.pot(PotId::TIN).expect("every group has a tin").holds.0
}

/// Amina and Ben are the money pair, and there is a hundred in the tin.
fn with_a_pair() -> Town {
    Town::founded().given(AMINA, take(Duty::MoneyPair)).given(BEN, take(Duty::MoneyPair)).given(AMINA, put_in(10_000))
}

#[test]
fn whoever_keeps_the_money_or_the_books_writes_down_what_came_in() {
    Town::founded()
        .when(CHIARA, put_in(500))
        .refused(Refusal::DutyFirst)
        .given(CHIARA, take(Duty::Books))
        .when(CHIARA, put_in(500))
        .then([Event::PutIn { pot: PotId::TIN, amount: Money(500) }])
        .where_(|town| assert_eq!(tin(town), 500))
        .when(CHIARA, put_in(0))
        .refused(Refusal::BadValue)
        .when(CHIARA, put_in(100_000_001))
        .refused(Refusal::BadValue)
        .when(CHIARA, Command::PutIn { pot: PotId(3), amount: Money(1) })
        .refused(Refusal::NotThere)
        .when(Actor::Operator, put_in(500))
        .refused(Refusal::SignInFirst);
}

#[test]
fn a_slip_of_the_finger_is_taken_back_unless_something_came_after_it() {
    with_a_pair()
        .given(AMINA, put_in(125_000))
        .taken_back_by(AMINA)
        .done()
        .where_(|town| {
            assert_eq!(tin(town), 10_000);
            assert_eq!(town.group.fund.movements().len(), 1);
        })
        .given(AMINA, put_in(700))
        .where_(|town| assert_eq!(tin(town), 10_700))
        .when(BEN, put_in(300))
        .done()
        .where_(|town| {
            let open = town.group.may_undo(Actor::Person(AMINA), town.now);
            assert_eq!(open.len(), 1, "the duty she took, and nothing that she wrote down");
        });
}

#[test]
fn an_errand_is_paid_back_when_two_of_the_money_pair_say_yes() {
    with_a_pair()
        .when(CHIARA, claim(1_240))
        .then([Event::Claimed { claim: FIRST, amount: Money(1_240), need: None }])
        .when(AMINA, approve(FIRST))
        .then([Event::Approved { claim: FIRST }])
        .where_(|town| assert_eq!(tin(town), 10_000, "one yes pays nothing"))
        .when(AMINA, approve(FIRST))
        .refused(Refusal::SupportedAlready)
        .when(BEN, approve(FIRST))
        .then([Event::Approved { claim: FIRST }, Event::PaidBack { claim: FIRST, amount: Money(1_240) }])
        .where_(|town| {
            assert_eq!(tin(town), 8_760);
            let last = town.group.fund.movements().last().expect("it moved");
            assert_eq!(last.way, Way::Errand { claim: FIRST });
            assert!(matches!(town.group.fund.claims()[0].state, ClaimState::PaidBack(_)));
        })
        .when(BEN, approve(FIRST))
        .refused(Refusal::Closed);
}

#[test]
fn newcomers_who_were_welcomed_are_paid_back_like_everybody_else() {
    with_a_pair()
        .given(Actor::Anyone, join(How::OfferedHand))
        .when(FARAH, claim(500))
        .refused(Refusal::WelcomeFirst)
        .given(AMINA, welcome(FARAH))
        .given(FARAH, claim(500))
        .given(AMINA, approve(FIRST))
        .when(BEN, approve(FIRST))
        .done()
        .when(FARAH, approve(FIRST))
        .refused(Refusal::VoiceFirst);
}

#[test]
fn nobody_says_yes_to_their_own_errand_and_half_a_pair_is_helped_by_others() {
    with_a_pair()
        .given(BEN, claim(900))
        .when(BEN, approve(FIRST))
        .refused(Refusal::NotYourself)
        .given(AMINA, approve(FIRST))
        // The pair is short of one, so anybody else with a voice is the second.
        .when(DEE, approve(FIRST))
        .then([Event::Approved { claim: FIRST }, Event::PaidBack { claim: FIRST, amount: Money(900) }])
        .given(CHIARA, claim(900))
        .when(DEE, approve(ClaimId(2)))
        .refused(Refusal::DutyFirst);
}

#[test]
fn where_there_are_only_two_one_yes_is_enough() {
    Town::founded_by(2)
        .given(AMINA, take(Duty::MoneyPair))
        .given(AMINA, put_in(2_000))
        .given(BEN, claim(700))
        .when(AMINA, approve(FIRST))
        .then([Event::Approved { claim: FIRST }, Event::PaidBack { claim: FIRST, amount: Money(700) }]);
}

#[test]
fn more_than_the_limit_or_than_the_tin_holds_is_for_a_decision() {
    with_a_pair()
        .when(CHIARA, claim(4_001))
        .refused(Refusal::OverErrandLimit)
        .given(CHIARA, claim(4_000))
        .given(DEE, claim(4_000))
        // Whoever waits already comes first: only twenty are free.
        .when(EMRE, claim(2_001))
        .refused(Refusal::NotEnough)
        .when(EMRE, claim(0))
        .refused(Refusal::BadValue)
        .given(EMRE, claim(2_000))
        .given(EMRE, Command::Withdraw { claim: ClaimId(3) })
        .when(EMRE, Command::Withdraw { claim: ClaimId(3) })
        .refused(Refusal::Closed)
        .when(EMRE, Command::Withdraw { claim: ClaimId(1) })
        .refused(Refusal::NotYours)
        .when(EMRE, Command::Withdraw { claim: ClaimId(9) })
        .refused(Refusal::NotThere);
}

#[test]
fn three_claims_of_one_person_wait_at_once() {
    let town = with_a_pair().given(CHIARA, claim(100)).given(CHIARA, claim(100)).given(CHIARA, claim(100));
    town.when(CHIARA, claim(100)).refused(Refusal::EnoughClaims);
}

#[test]
fn a_raised_limit_holds_at_once() {
    let town = with_a_pair().when(CHIARA, claim(5_000)).refused(Refusal::OverErrandLimit);
    town.agreed(Kind::Full, [Effect::SetRule { rule: Rule::ErrandLimit, value: 50 }])
        .when(CHIARA, claim(5_000))
        .then([Event::Claimed { claim: FIRST, amount: Money(5_000), need: None }]);
}

#[test]
fn what_is_paid_out_by_a_decision_meanwhile_is_not_paid_out_twice() {
    with_a_pair()
        .given(CHIARA, claim(3_000))
        .agreed(Kind::Full, [Effect::Spend { pot: PotId::TIN, amount: Money(8_000) }])
        .where_(|town| assert_eq!(tin(town), 2_000))
        .given(AMINA, approve(FIRST))
        .when(BEN, approve(FIRST))
        .refused(Refusal::NotEnough)
        .given(AMINA, put_in(1_000))
        .when(BEN, approve(FIRST))
        .done()
        .where_(|town| assert_eq!(tin(town), 0));
}

#[test]
fn errands_do_not_use_up_what_small_decisions_may_spend() {
    let town = with_a_pair().agreed(Kind::Full, [Effect::Budget { pot: PotId::TIN, monthly: Money(1_000) }]);
    town.given(CHIARA, claim(900)).given(AMINA, approve(FIRST)).given(BEN, approve(FIRST)).where_(|town| {
        assert!(town.group.fund.within_budget(PotId::TIN, Money(1_000)));
        assert!(!town.group.fund.within_budget(PotId::TIN, Money(1_001)));
    });
}

#[test]
fn the_claims_of_somebody_who_leaves_leave_with_them() {
    with_a_pair()
        .given(CHIARA, claim(900))
        .given(CHIARA, People::Leave)
        .where_(|town| assert_eq!(town.group.fund.waiting().count(), 0))
        .when(AMINA, approve(FIRST))
        .refused(Refusal::Closed);
}
