//! Closing the shutters, and opening them again.

use crate::cast::*;
use commons::people::{self, How};
use commons::shutters::{Command, Event};
use commons::sight::{Field, warrant, warrant_for_a_letter};
use commons::{Actor, Refusal, Span, Subject};

const DETAILS: Subject = Subject::Need(NEED);
const OPEN: Command = Command::Open;
const CLOSE: Command = Command::Close;

fn in_a_day() -> commons::Timestamp {
    START + Span::hours(24)
}

/// Ben has opened the details of what he promised; then Amina and Chiara close the shutters.
fn closed() -> Town {
    Town::with_farah()
        .given(Actor::Anyone, ask(groceries()))
        .given(BEN, promise(NEED, 1))
        .given(BEN, commons::Command::Open(DETAILS))
        .given(AMINA, CLOSE)
        .given(CHIARA, CLOSE)
}

#[test]
fn two_members_close_them_and_the_log_says_who() {
    Town::founded()
        .when(AMINA, CLOSE)
        .then([Event::Called])
        .where_(|town| assert!(!town.group.shutters.are_closed(), "one alone closes nothing"))
        .after(Span::minutes(9))
        .when(CHIARA, CLOSE)
        .then([Event::Called, Event::Shut { by: vec![AMINA, CHIARA], until: in_a_day() + Span::minutes(9) }]);
}

#[test]
fn a_word_that_nobody_joins_runs_out_after_ten_minutes() {
    Town::founded()
        .given(AMINA, CLOSE)
        .when(AMINA, CLOSE)
        .refused(Refusal::AnotherFirst)
        .after(Span::minutes(10))
        .when(CHIARA, CLOSE)
        .then([Event::Called])
        .when(AMINA, CLOSE)
        .then([Event::Called, Event::Shut { by: vec![CHIARA, AMINA], until: in_a_day() + Span::minutes(10) }]);
}

#[test]
fn only_members_close_and_open_them() {
    for (who, refusal) in [
        (Actor::Anyone, Refusal::SignInFirst),
        (Actor::Operator, Refusal::SignInFirst),
        (Actor::Neighbour(NEED), Refusal::SignInFirst),
        (Actor::Person(FARAH), Refusal::VoiceFirst),
    ] {
        Town::with_farah().when(who, CLOSE).refused(refusal);
        closed().when(who, OPEN).refused(refusal);
    }
    Town::founded().when(BEN, OPEN).refused(Refusal::NotNow);
}

#[test]
fn behind_them_nothing_sealed_opens_for_anybody() {
    let town = closed();
    let person = Subject::Person(BEN);
    for (who, subject) in [(BEN.who(), DETAILS), (NEED.who(), DETAILS), (BEN.who(), person), (AMINA.who(), person)] {
        let refused = warrant(&town.group, who, subject, town.now).err();
        assert_eq!(refused, Some(Refusal::ShuttersClosed), "{who:?} {subject:?}");
    }
    assert_eq!(warrant_for_a_letter(&town.group, BEN).err(), Some(Refusal::ShuttersClosed));
    town.when(BEN, commons::Command::Open(DETAILS))
        .refused(Refusal::ShuttersClosed)
        .when(BEN, people::Command::ChangeDetails)
        .refused(Refusal::ShuttersClosed);
}

#[test]
fn behind_them_nobody_new_comes_in() {
    closed()
        .when(Actor::Anyone, join(How::OfferedHand))
        .refused(Refusal::ShuttersClosed)
        .when(BEN, vouch(FARAH))
        .refused(Refusal::ShuttersClosed);
}

#[test]
fn asking_and_promising_and_coming_back_go_on() {
    closed()
        .when(Actor::Anyone, ask(friendly_call()))
        .done()
        .when(EMRE, promise(SECOND, 1))
        .done()
        .when(Actor::Anyone, people::Command::AskBack)
        .done();
}

#[test]
fn three_members_open_them() {
    closed()
        .when(AMINA, OPEN)
        .then([Event::SaidOpen])
        .when(AMINA, OPEN)
        .refused(Refusal::AnotherFirst)
        .when(BEN, OPEN)
        .then([Event::SaidOpen])
        .when(DEE, OPEN)
        .then([Event::SaidOpen, Event::OpenAgain { by: vec![AMINA, BEN, DEE] }])
        .where_(|town| {
            let seen = warrant(&town.group, BEN.who(), DETAILS, town.now).expect("he had opened it");
            assert!(seen.covers(DETAILS, Field::Door));
        })
        .after(Span::hours(23))
        .then_nothing();
}

#[test]
fn in_a_group_of_two_both_open_them() {
    Town::founded_by(2)
        .given(AMINA, CLOSE)
        .given(BEN, CLOSE)
        .given(AMINA, OPEN)
        .when(BEN, OPEN)
        .then([Event::SaidOpen, Event::OpenAgain { by: vec![AMINA, BEN] }]);
}

#[test]
fn whoever_left_does_not_count() {
    closed()
        .given(AMINA, OPEN)
        .given(AMINA, people::Command::Leave)
        .given(BEN, OPEN)
        .when(DEE, OPEN)
        .then([Event::SaidOpen])
        .when(EMRE, OPEN)
        .then([Event::SaidOpen, Event::OpenAgain { by: vec![BEN, DEE, EMRE] }]);
}

#[test]
fn after_a_day_they_fall_open_unless_two_keep_them_closed() {
    let closed = || Town::founded().given(AMINA, CLOSE).given(CHIARA, CLOSE);
    closed().after(Span::hours(24)).then([Event::FellOpen]);
    closed()
        .after(Span::hours(23))
        .when(BEN, CLOSE)
        .then([Event::Called])
        .when(DEE, CLOSE)
        .then([Event::Called, Event::KeptShut { by: vec![BEN, DEE], until: in_a_day() + Span::hours(23) }])
        .after(Span::hours(23))
        .then_nothing()
        .after(Span::hours(1))
        .then([Event::FellOpen]);
}

#[test]
fn closing_is_not_taken_back_by_pressing_undo() {
    let town = closed();
    assert!(town.group.may_undo(CHIARA.who(), town.now).is_empty());
}
