//! Taking one's own act back within ten minutes.

use crate::cast::*;
use commons::duties::Duty;
use commons::needs::*;
use commons::people::How;
use commons::{Actor, Command, Event, Refusal, Span, Subject};

fn asked() -> Town {
    Town::founded().given(Actor::Anyone, ask(groceries()))
}

#[test]
fn a_promise_is_taken_back_as_if_it_had_never_been() {
    let before = asked();
    let was = before.need(NEED).clone();
    before.given(BEN, promise(NEED, 1)).taken_back_by(BEN).done().where_(|town| {
        assert_eq!(town.need(NEED), &was);
        assert_eq!(town.group.needs.promised_by(BEN).count(), 0);
    });
}

#[test]
fn everything_one_act_did_goes_back_together() {
    let before = asked().given(BEN, promise(NEED, 1));
    let was = before.need(NEED).clone();
    before
        .given(BEN, hand_over(NEED, Handover::NotWanted))
        .phase(NEED, Phase::Closed)
        .taken_back_by(BEN)
        .done()
        .where_(|town| assert_eq!(town.need(NEED), &was));
}

#[test]
fn ten_minutes_are_enough_to_notice_a_slip() {
    let promised = || asked().given(BEN, promise(NEED, 1));
    promised().after(Span::minutes(10)).taken_back_by(BEN).done();
    promised().after(Span::minutes(11)).taken_back_by(BEN).refused(Refusal::TooLateToUndo);
}

/// Nothing of how things stood before is kept for longer than anybody could go back to it.
#[test]
fn what_nobody_can_take_back_any_more_is_let_go() {
    let kept = |town: &Town| format!("{:?}", town.group).matches("Undoable").count();
    let longest = Span::minutes(256);
    let promised = || asked().given(BEN, promise(NEED, 1));
    assert_eq!(kept(&promised()), 1);
    let act = || commons::decisions::Command::Facilitate { willing: true };
    assert_eq!(kept(&promised().after(longest).given(EMRE, act())), 1);
    assert_eq!(kept(&promised().after(longest + Span(1)).given(EMRE, act())), 0);
}

#[test]
fn only_ones_own_act_is_taken_back() {
    let promised = || asked().given(BEN, promise(NEED, 1));
    promised().taken_back_by(CHIARA).refused(Refusal::NotYoursToUndo);
    promised().taken_back_by(NEED).refused(Refusal::NotYoursToUndo);
    promised().taken_back_by(Actor::Anyone).refused(Refusal::NotYoursToUndo);
    promised().when(BEN, Command::Undo(9_999)).refused(Refusal::TooLateToUndo);
}

#[test]
fn once_is_once() {
    let promised = asked().given(BEN, promise(NEED, 1));
    let act = promised.newest_act();
    promised.given(BEN, Command::Undo(act)).when(BEN, Command::Undo(act)).refused(Refusal::TooLateToUndo);
}

#[test]
fn what_others_have_built_upon_stays() {
    let changed =
        Town::founded().given(Actor::Anyone, ask(Ask { amount: 2, ..groceries() })).given(BEN, promise(NEED, 1));
    let act = changed.newest_act();
    changed.given(CHIARA, promise(NEED, 1)).when(BEN, Command::Undo(act)).refused(Refusal::TooLateToUndo);
}

#[test]
fn the_newest_goes_first() {
    let promised = asked().given(BEN, promise(NEED, 1));
    let first = promised.newest_act();
    let on_the_way = promised.given(BEN, set_out(NEED));
    let second = on_the_way.newest_act();
    on_the_way
        .where_(|town| {
            let open: Vec<u64> =
                town.group.may_undo(Actor::Person(BEN), town.now).iter().map(|(act, _)| *act).collect();
            assert_eq!(open, [second]);
        })
        .when(BEN, Command::Undo(first))
        .refused(Refusal::TooLateToUndo)
        .given(BEN, Command::Undo(second))
        .when(BEN, Command::Undo(first))
        .done();
}

#[test]
fn asking_talking_opening_and_forgetting_cannot_be_taken_back() {
    let typed = Ask { through: Through::Person(BEN), ..groceries() };
    Town::founded().given(BEN, ask(typed)).taken_back_by(BEN).refused(Refusal::TooLateToUndo);
    asked()
        .given(NEED, commons::needs::Command::Say { need: NEED })
        .taken_back_by(NEED)
        .refused(Refusal::TooLateToUndo);
    asked()
        .given(BEN, promise(NEED, 1))
        .given(BEN, Command::Open(Subject::Need(NEED)))
        .taken_back_by(BEN)
        .refused(Refusal::TooLateToUndo);
    asked().given(NEED, Command::Forget(Subject::Need(NEED))).taken_back_by(NEED).refused(Refusal::TooLateToUndo);
}

#[test]
fn a_promise_is_not_taken_back_once_details_were_opened() {
    let promised = asked().given(BEN, promise(NEED, 1));
    let act = promised.newest_act();
    promised
        .given(BEN, Command::Open(Subject::Need(NEED)))
        .when(BEN, Command::Undo(act))
        .refused(Refusal::TooLateToUndo)
        .when(BEN, release(NEED))
        .done();
}

#[test]
fn the_neighbour_takes_back_closing() {
    asked()
        .given(BEN, promise(NEED, 1))
        .given(NEED, close(NEED, Outcome::NoLongerNeeded))
        .taken_back_by(NEED)
        .done()
        .phase(NEED, Phase::Promised);
}

#[test]
fn nobody_who_left_comes_back_to_a_promise_through_somebody_elses_undo() {
    let town = asked().given(BEN, promise(NEED, 1)).given(NEED, close(NEED, Outcome::NoLongerNeeded));
    let act = town.newest_act();
    town.given(BEN, commons::people::Command::Leave).when(NEED, Command::Undo(act)).refused(Refusal::TooLateToUndo);
    // The same when the promise was still open as they left.
    let later = Change { how_soon: Some(HowSoon::AnyTime), ..Change::default() };
    let town = asked().given(BEN, promise(NEED, 1)).given(NEED, change(NEED, later));
    let act = town.newest_act();
    town.given(BEN, commons::people::Command::Leave).when(NEED, Command::Undo(act)).refused(Refusal::TooLateToUndo);
}

#[test]
fn whoever_left_takes_nothing_back() {
    let town = Town::founded().given(BEN, take(Duty::PhoneDesk)).given(BEN, hand_back(Duty::PhoneDesk));
    let act = town.newest_act();
    town.given(BEN, commons::people::Command::Leave).when(BEN, Command::Undo(act)).refused(Refusal::HasLeft);
}

#[test]
fn nobody_gets_a_fourth_promise_by_taking_back() {
    let town = (0..4).fold(Town::founded(), |town, _| town.given(Actor::Anyone, ask(groceries())));
    let town = town.given(BEN, promise(NEED, 1)).given(BEN, release(NEED));
    let act = town.newest_act();
    town.given(BEN, promise(SECOND, 1))
        .given(BEN, promise(THIRD, 1))
        .given(BEN, promise(FOURTH, 1))
        .when(BEN, Command::Undo(act))
        .refused(Refusal::TooLateToUndo)
        .given(BEN, release(FOURTH))
        .when(BEN, Command::Undo(act))
        .done();
}

#[test]
fn a_duty_taken_by_mistake_is_given_up_and_one_handed_back_by_mistake_is_kept() {
    Town::founded()
        .given(BEN, take(Duty::Welcome))
        .taken_back_by(BEN)
        .done()
        .where_(|town| assert!(!town.group.duties.holds(BEN, Duty::Welcome)));
    Town::founded()
        .given(BEN, take(Duty::Welcome))
        .given(BEN, hand_back(Duty::Welcome))
        .taken_back_by(BEN)
        .done()
        .where_(|town| assert!(town.group.duties.holds(BEN, Duty::Welcome)))
        .after(Span::days(7))
        .done();
}

#[test]
fn nobody_has_the_same_duty_twice_by_taking_back() {
    let town = Town::founded().given(BEN, take(Duty::Welcome)).given(BEN, hand_back(Duty::Welcome));
    let act = town.newest_act();
    town.given(BEN, take(Duty::Welcome)).when(BEN, Command::Undo(act)).refused(Refusal::TooLateToUndo);
}

fn goran_joined() -> Town {
    Town::founded().given(Actor::Anyone, join(How::OfferedHand))
}

#[test]
fn a_welcome_to_the_wrong_person_is_taken_back_until_they_act_on_it() {
    goran_joined()
        .given(AMINA, welcome(FARAH))
        .taken_back_by(AMINA)
        .done()
        .where_(|town| assert_eq!(town.group.people.unwelcomed().count(), 1));
    let acted = goran_joined().given(Actor::Anyone, ask(friendly_call())).given(AMINA, welcome(FARAH));
    let act = acted.newest_act();
    acted.given(FARAH, promise(NEED, 1)).when(AMINA, Command::Undo(act)).refused(Refusal::TooLateToUndo);
}

#[test]
fn a_vouch_for_the_wrong_person_is_taken_back() {
    goran_joined()
        .given(AMINA, welcome(FARAH))
        .given(BEN, vouch(FARAH))
        .taken_back_by(BEN)
        .done()
        .given(CHIARA, vouch(FARAH))
        .after(Span::days(30))
        .then_nothing();
}

#[test]
fn a_vouch_taken_back_does_not_give_ten_more_openings() {
    let calls = (0..11).fold(Town::founded(), |town, _| town.given(Actor::Anyone, ask(friendly_call())));
    let mut town = calls.given(Actor::Anyone, join(How::OfferedHand)).given(AMINA, welcome(FARAH));
    // Farah opens nine, one after the other.
    for n in 1..=9 {
        town = town
            .given(FARAH, promise(NeedId(n), 1))
            .given(FARAH, Command::Open(Subject::Need(NeedId(n))))
            .given(FARAH, release(NeedId(n)));
    }
    let town = town.given(BEN, vouch(FARAH));
    let act = town.newest_act();
    town.given(FARAH, promise(NeedId(10), 1))
        .given(FARAH, Command::Open(Subject::Need(NeedId(10))))
        .given(BEN, Command::Undo(act))
        .given(FARAH, promise(NeedId(11), 1))
        .when(FARAH, Command::Open(Subject::Need(NeedId(11))))
        .refused(Refusal::EnoughOpenings);
}

#[test]
fn taking_back_is_written_down_like_everything_else() {
    let promised = asked().given(BEN, promise(NEED, 1));
    let act = promised.newest_act();
    promised.when(BEN, Command::Undo(act)).then([Event::Undone { seq: act }]);
}

#[test]
fn what_time_did_is_not_taken_back() {
    let town = asked().given(BEN, promise(NEED, 1)).at(tomorrow());
    let act = town.newest_act();
    town.when(BEN, Command::Undo(act)).refused(Refusal::NotYoursToUndo);
}
