//! At the door, and asking back afterwards. Each word leads somewhere; none leads to blame.

use crate::cast::*;
use commons::duties::Duty;
use commons::needs::*;
use commons::{Actor, Refusal, Span};

fn underway() -> Town {
    Town::founded().given(Actor::Anyone, ask(groceries())).given(BEN, promise(NEED, 1)).given(BEN, set_out(NEED))
}

fn handed_over(how: Handover) -> Event {
    Event::HandedOver { need: NEED, promise: FIRST_PROMISE, how }
}

fn held(hold: Hold) -> Event {
    Event::Held { need: NEED, hold }
}

#[test]
fn what_arrived_is_asked_after() {
    for how in [Handover::Door, Handover::Left, Handover::PickedUp] {
        underway()
            .when(BEN, hand_over(NEED, how))
            .then([handed_over(how), Event::CheckingBack { need: NEED }])
            .phase(NEED, Phase::CheckingBack)
            .where_(|town| assert_eq!(town.group.needs.promised_by(BEN).count(), 0));
    }
}

#[test]
fn who_was_not_at_home_is_called() {
    let call = Hold::CallingBack { tries: 1, next_at: Some(tomorrow()) };
    for how in [Handover::NotHome, Handover::BadAddress] {
        underway()
            .when(BEN, hand_over(NEED, how))
            .then([handed_over(how), held(call)])
            .phase(NEED, Phase::Underway)
            .when(BEN, hand_over(NEED, Handover::Door))
            .done()
            .where_(|town| assert_eq!(town.need(NEED).hold, Hold::None));
    }
}

#[test]
fn what_was_not_ready_waits() {
    underway()
        .when(BEN, hand_over(NEED, Handover::NotReady))
        .then([handed_over(Handover::NotReady), held(Hold::WaitsFor { what: WaitsFor::Stock })]);
    underway()
        .when(BEN, hand_over(NEED, Handover::Other))
        .then([handed_over(Handover::Other), held(Hold::WaitsFor { what: WaitsFor::Person })]);
}

#[test]
fn too_far_frees_the_promise_for_somebody_nearer() {
    underway()
        .when(BEN, hand_over(NEED, Handover::TooFar))
        .then([handed_over(Handover::TooFar), released(NEED, FIRST_PROMISE, Released::TooFar)])
        .phase(NEED, Phase::Open);
}

#[test]
fn not_wanted_ends_it() {
    underway()
        .when(BEN, hand_over(NEED, Handover::NotWanted))
        .then([handed_over(Handover::NotWanted), closed(NEED, Outcome::NoLongerNeeded)]);
}

#[test]
fn only_whoever_promised_hands_over() {
    underway()
        .when(CHIARA, hand_over(NEED, Handover::Door))
        .refused(Refusal::NotPromised)
        .when(NEED, hand_over(NEED, Handover::Door))
        .refused(Refusal::NotPromised);
}

#[test]
fn the_last_bag_is_the_one_that_is_asked_after() {
    Town::founded()
        .given(Actor::Anyone, ask(Ask { amount: 3, ..groceries() }))
        .given(BEN, promise(NEED, 1))
        .given(CHIARA, promise(NEED, 2))
        .when(BEN, hand_over(NEED, Handover::Door))
        .then([handed_over(Handover::Door)])
        .when(CHIARA, hand_over(NEED, Handover::Left))
        .then([
            Event::HandedOver { need: NEED, promise: SECOND_PROMISE, how: Handover::Left },
            Event::CheckingBack { need: NEED },
        ]);
}

#[test]
fn whoever_went_along_is_done_with_whoever_carried() {
    Town::founded()
        .given(Actor::Anyone, ask(prescription()))
        .given(BEN, promise(NEED, 1))
        .given(CHIARA, promise(NEED, 0))
        .given(BEN, set_out(NEED))
        .when(BEN, hand_over(NEED, Handover::Door))
        .then([handed_over(Handover::Door), Event::CheckingBack { need: NEED }])
        .phase(NEED, Phase::CheckingBack)
        .where_(|town| {
            assert_eq!(town.need(NEED).promises[1].state, PromiseState::Done(Handover::Door));
            assert_eq!(town.group.needs.promised_by(CHIARA).count(), 0);
        })
        .when(NEED, check_back(NEED, CheckBack::Arrived))
        .done();
}

#[test]
fn whoever_went_along_may_say_so_first() {
    Town::founded()
        .given(Actor::Anyone, ask(prescription()))
        .given(BEN, promise(NEED, 1))
        .given(CHIARA, promise(NEED, 0))
        .when(CHIARA, hand_over(NEED, Handover::Door))
        .then([Event::HandedOver { need: NEED, promise: SECOND_PROMISE, how: Handover::Door }])
        .phase(NEED, Phase::Promised)
        .when(BEN, hand_over(NEED, Handover::Door))
        .done()
        .phase(NEED, Phase::CheckingBack);
}

fn brought() -> Town {
    underway().given(BEN, hand_over(NEED, Handover::Door))
}

fn answered(answer: CheckBack) -> Event {
    Event::CheckedBack { need: NEED, answer, asked: ReturnAsked::Nothing }
}

#[test]
fn it_arrived() {
    brought()
        .when(NEED, check_back(NEED, CheckBack::Arrived))
        .then([answered(CheckBack::Arrived), closed(NEED, Outcome::Met)])
        .where_(|town| assert_eq!(town.need(NEED).asked_in_return, ReturnAsked::Nothing));
}

#[test]
fn it_arrived_in_part_and_the_rest_is_wanted() {
    brought()
        .when(NEED, check_back(NEED, CheckBack::Partly { left: 2 }))
        .then([answered(CheckBack::Partly { left: 2 })])
        .phase(NEED, Phase::Open)
        .where_(|town| assert_eq!(town.need(NEED).wanting().much, 2))
        .given(CHIARA, promise(NEED, 2))
        .when(CHIARA, hand_over(NEED, Handover::Door))
        .done()
        .phase(NEED, Phase::CheckingBack);
    for left in [0, 201] {
        brought().when(NEED, check_back(NEED, CheckBack::Partly { left })).refused(Refusal::TooMuch);
    }
}

#[test]
fn nothing_came_and_it_is_wanted_again() {
    brought()
        .when(NEED, check_back(NEED, CheckBack::NothingCame))
        .then([answered(CheckBack::NothingCame)])
        .phase(NEED, Phase::Open)
        .where_(|town| {
            assert_eq!(town.need(NEED).promises[0].state, PromiseState::Released(Released::NotArrived));
            assert_eq!(town.need(NEED).wanting().much, 1);
        });
}

#[test]
fn the_neighbour_answers_or_tells_the_phone_desk() {
    brought()
        .given(Actor::Anyone, ask(groceries()))
        .when(CHIARA, check_back(NEED, CheckBack::Arrived))
        .refused(Refusal::DutyFirst)
        .when(SECOND, check_back(NEED, CheckBack::Arrived))
        .refused(Refusal::NotYours)
        .given(EMRE, take(Duty::PhoneDesk))
        .when(EMRE, check_back(NEED, CheckBack::Arrived))
        .done();
}

#[test]
fn whoever_brought_it_does_not_answer_for_the_neighbour() {
    brought()
        .when(BEN, check_back(NEED, CheckBack::Arrived))
        .refused(Refusal::DutyFirst)
        .given(BEN, take(Duty::PhoneDesk))
        .when(BEN, check_back(NEED, CheckBack::Arrived))
        .refused(Refusal::NotYours);
}

#[test]
fn there_is_nothing_to_answer_before_it_was_brought_or_after_it_is_closed() {
    underway().when(NEED, check_back(NEED, CheckBack::Arrived)).refused(Refusal::NotNow);
    brought()
        .given(NEED, check_back(NEED, CheckBack::Arrived))
        .when(NEED, check_back(NEED, CheckBack::Arrived))
        .refused(Refusal::NotNow);
}

#[test]
fn after_three_days_of_silence_it_counts_as_arrived() {
    brought().after(Span::days(2)).then_nothing().after(Span::days(1)).then([closed(NEED, Outcome::Met)]).where_(
        |town| {
            assert_eq!(town.need(NEED).asked_in_return, ReturnAsked::Unsaid);
        },
    );
}

#[test]
fn what_is_being_asked_after_is_not_promised_again() {
    brought().when(CHIARA, promise(NEED, 1)).refused(Refusal::PromisedAlready);
    // Not even when more is wanted: first we hear what came.
    let more = Change { amount: Some(3), ..Change::default() };
    brought().given(NEED, change(NEED, more)).when(CHIARA, promise(NEED, 1)).refused(Refusal::PromisedAlready);
}
