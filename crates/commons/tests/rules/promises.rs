use crate::cast::*;
use commons::duties::Duty;
use commons::needs::*;
use commons::{Actor, Refusal, Span, Timestamp};

fn asked_for(ask_: Ask) -> Town {
    Town::with_farah().given(Actor::Anyone, ask(ask_))
}

fn asked() -> Town {
    asked_for(groceries())
}

fn by(need: NeedId, by_when: Timestamp) -> Command {
    Command::Promise { need, much: 1, by_when }
}

#[test]
fn a_member_promises_what_is_wanted() {
    asked()
        .when(BEN, promise(NEED, 1))
        .then([Event::Promised {
            need: NEED,
            promise: FIRST_PROMISE,
            much: 1,
            by_when: tomorrow(),
            state: Given::Accepted,
        }])
        .phase(NEED, Phase::Promised)
        .where_(|town| {
            assert_eq!(town.group.needs.board_count(), 0);
            assert_eq!(town.group.needs.promised_by(BEN).map(|need| need.id).collect::<Vec<_>>(), [NEED]);
        });
}

#[test]
fn of_two_who_press_at_the_same_moment_one_is_told_kindly() {
    asked().given(BEN, promise(NEED, 1)).when(CHIARA, promise(NEED, 1)).refused(Refusal::PromisedAlready);
    asked().given(BEN, promise(NEED, 1)).when(BEN, promise(NEED, 1)).refused(Refusal::YouPromisedAlready);
}

#[test]
fn several_people_share_what_is_much() {
    asked_for(Ask { amount: 5, ..groceries() })
        .given(BEN, promise(NEED, 2))
        .phase(NEED, Phase::Open)
        .when(CHIARA, promise(NEED, 4))
        .refused(Refusal::TooMuch)
        .given(CHIARA, promise(NEED, 3))
        .phase(NEED, Phase::Promised);
}

#[test]
fn three_open_promises_are_enough() {
    let four = (0..4).fold(Town::founded(), |town, _| town.given(Actor::Anyone, ask(groceries())));
    four.given(BEN, promise(NEED, 1))
        .given(BEN, promise(SECOND, 1))
        .given(BEN, promise(THIRD, 1))
        .when(BEN, promise(FOURTH, 1))
        .refused(Refusal::EnoughPromises)
        .given(BEN, release(SECOND))
        .when(BEN, promise(FOURTH, 1))
        .done();
}

#[test]
fn a_promise_is_for_a_time_to_come_within_sixty_days() {
    asked().when(BEN, by(NEED, START)).refused(Refusal::BadTime);
    asked().when(BEN, by(NEED, START + Span::days(61))).refused(Refusal::BadTime);
    asked().when(BEN, by(NEED, Timestamp(i64::MAX))).refused(Refusal::BadTime);
    asked().when(BEN, by(NEED, START + Span::days(60))).done();
}

#[test]
fn only_people_who_take_part_promise() {
    asked().when(Actor::Anyone, promise(NEED, 1)).refused(Refusal::SignInFirst);
    asked().when(NEED, promise(NEED, 1)).refused(Refusal::SignInFirst);
    asked()
        .given(Actor::Anyone, join(commons::people::How::OfferedHand))
        .when(GORAN, promise(NEED, 1))
        .refused(Refusal::WelcomeFirst);
}

#[test]
fn a_newcomer_promises_what_needs_no_door() {
    asked_for(friendly_call()).when(FARAH, promise(NEED, 1)).done();
    asked_for(Ask { kind: Kind::Letters, item: None, ..friendly_call() }).when(FARAH, promise(NEED, 1)).done();
}

#[test]
fn a_newcomer_goes_to_a_door_with_a_member() {
    asked()
        .when(FARAH, promise(NEED, 1))
        .refused(Refusal::GoTogether)
        .given(BEN, promise(NEED, 1))
        .when(FARAH, promise(NEED, 0))
        .done()
        .phase(NEED, Phase::Promised)
        .when(FARAH, set_out(NEED))
        .done()
        .phase(NEED, Phase::Underway);
}

#[test]
fn a_newcomer_does_not_set_out_to_a_door_alone_when_the_member_has_handed_back() {
    asked_for(Ask { amount: 2, ..groceries() })
        .given(BEN, promise(NEED, 1))
        .given(FARAH, promise(NEED, 1))
        .given(BEN, release(NEED))
        .when(FARAH, set_out(NEED))
        .refused(Refusal::GoTogether)
        .given(CHIARA, promise(NEED, 1))
        .when(FARAH, set_out(NEED))
        .done();
}

#[test]
fn fetching_medicine_takes_two() {
    asked_for(prescription())
        .given(BEN, promise(NEED, 1))
        .phase(NEED, Phase::Open)
        .when(BEN, set_out(NEED))
        .refused(Refusal::GoTogether)
        .when(CHIARA, promise(NEED, 1))
        .refused(Refusal::PromisedAlready)
        .when(CHIARA, promise(NEED, 0))
        .done()
        .phase(NEED, Phase::Promised)
        .when(BEN, set_out(NEED))
        .done()
        .when(DEE, promise(NEED, 0))
        .refused(Refusal::NothingToPromise);
}

#[test]
fn going_along_needs_somebody_to_go_along_with() {
    asked_for(prescription()).when(CHIARA, promise(NEED, 0)).refused(Refusal::NothingToPromise);
    asked().given(BEN, promise(NEED, 1)).when(CHIARA, promise(NEED, 0)).refused(Refusal::NothingToPromise);
}

#[test]
fn a_neighbour_who_wants_to_be_asked_first_says_yes_or_no() {
    let offered = || {
        asked_for(Ask { consent: Consent::AskMeFirst, ..groceries() })
            .given(Actor::Anyone, ask(groceries()))
            .given(BEN, promise(NEED, 1))
    };
    let accept = || Command::Accept { need: NEED, promise: FIRST_PROMISE };
    let decline = || Command::Decline { need: NEED, promise: FIRST_PROMISE };
    offered().when(BEN, set_out(NEED)).refused(Refusal::NotNow);
    offered().when(BEN, hand_over(NEED, Handover::Door)).refused(Refusal::NotNow);
    offered()
        .when(NEED, accept())
        .then([Event::Accepted { need: NEED, promise: FIRST_PROMISE }])
        .when(NEED, accept())
        .refused(Refusal::NotNow)
        .when(BEN, set_out(NEED))
        .then([Event::SetOut { need: NEED, promise: FIRST_PROMISE }]);
    offered()
        .when(NEED, decline())
        .then([released(NEED, FIRST_PROMISE, Released::Declined)])
        .phase(NEED, Phase::Open)
        .when(NEED, accept())
        .refused(Refusal::NotNow);
    offered().when(SECOND, accept()).refused(Refusal::NotYours);
    offered().when(CHIARA, accept()).refused(Refusal::DutyFirst);
    offered().when(NEED, Command::Accept { need: NEED, promise: PromiseId(9) }).refused(Refusal::NotThere);
    offered().given(EMRE, take(Duty::PhoneDesk)).when(EMRE, accept()).done();
}

#[test]
fn nobody_says_yes_to_their_own_promise_for_the_neighbour() {
    asked_for(Ask { consent: Consent::AskMeFirst, amount: 2, ..groceries() })
        .given(EMRE, take(Duty::PhoneDesk))
        .given(EMRE, promise(NEED, 1))
        .when(EMRE, Command::Accept { need: NEED, promise: FIRST_PROMISE })
        .refused(Refusal::DutyFirst)
        .given(BEN, promise(NEED, 1))
        .when(EMRE, Command::Accept { need: NEED, promise: SECOND_PROMISE })
        .done();
}

#[test]
fn handing_back_is_one_tap_and_leads_straight_to_the_board() {
    asked()
        .given(BEN, promise(NEED, 1))
        .when(BEN, release(NEED))
        .then([released(NEED, FIRST_PROMISE, Released::HandedBack)])
        .phase(NEED, Phase::Open)
        .when(BEN, release(NEED))
        .refused(Refusal::NotPromised)
        .when(BEN, promise(NEED, 1))
        .done();
}

#[test]
fn only_whoever_promised_goes() {
    asked()
        .given(BEN, promise(NEED, 1))
        .when(CHIARA, set_out(NEED))
        .refused(Refusal::NotPromised)
        .when(CHIARA, release(NEED))
        .refused(Refusal::NotPromised)
        .when(NEED, set_out(NEED))
        .refused(Refusal::NotPromised)
        .given(BEN, set_out(NEED))
        .when(BEN, set_out(NEED))
        .refused(Refusal::NotNow);
}

#[test]
fn a_promise_whose_time_passes_is_announced_and_a_day_later_released() {
    asked()
        .given(BEN, promise(NEED, 1))
        .at(tomorrow())
        .then([Event::ReleaseAnnounced { need: NEED, promise: FIRST_PROMISE }])
        .phase(NEED, Phase::Promised)
        .after(Span::hours(23))
        .then_nothing()
        .after(Span::hours(1))
        .then([released(NEED, FIRST_PROMISE, Released::TimePassed)])
        .phase(NEED, Phase::Open);
}

#[test]
fn each_promise_has_its_own_time() {
    let by = |hours, much| Command::Promise { need: NEED, much, by_when: START + Span::hours(hours) };
    asked_for(Ask { amount: 2, ..groceries() })
        .given(BEN, by(10, 1))
        .given(CHIARA, by(20, 1))
        .after(Span::hours(20))
        .then([FIRST_PROMISE, SECOND_PROMISE].map(|promise| Event::ReleaseAnnounced { need: NEED, promise }))
        .after(Span::hours(14))
        .then([released(NEED, FIRST_PROMISE, Released::TimePassed)])
        .after(Span::hours(10))
        .then([released(NEED, SECOND_PROMISE, Released::TimePassed)]);
}

#[test]
fn an_offer_nobody_said_yes_to_is_simply_over_when_its_time_has_passed() {
    asked_for(Ask { consent: Consent::AskMeFirst, ..groceries() })
        .given(BEN, promise(NEED, 1))
        .at(tomorrow())
        .then([released(NEED, FIRST_PROMISE, Released::TimePassed)]);
}

#[test]
fn what_is_on_its_way_late_can_still_arrive() {
    asked()
        .given(BEN, promise(NEED, 1))
        .given(BEN, set_out(NEED))
        .at(tomorrow() + Span::hours(20))
        .when(BEN, hand_over(NEED, Handover::Door))
        .done()
        .phase(NEED, Phase::CheckingBack);
}
