//! Coming back after a lost telephone.

use crate::cast::*;
use commons::people::{Command, Event, PersonId, RecoveryId, RecoveryState};
use commons::{Actor, Refusal, Span, Subject};

const REQUEST: RecoveryId = RecoveryId(1);

fn digits(town: &Town) -> u32 {
    town.group.people.recovery(REQUEST).expect("somebody asked").digits
}

fn asked() -> Town {
    Town::with_farah().given(Actor::Anyone, Command::AskBack)
}

fn vouched_by(town: Town, by: PersonId, person: PersonId) -> Town {
    let digits = digits(&town);
    town.when(by, Command::VouchBack { digits, person })
}

/// Amina and Ben say that the new device is Farah's.
fn waiting() -> Town {
    let town = vouched_by(asked(), AMINA, FARAH).done();
    vouched_by(town, BEN, FARAH).done()
}

#[test]
fn two_members_and_a_day_let_somebody_back_in() {
    waiting()
        .after(Span::hours(23))
        .then_nothing()
        .after(Span::hours(1))
        .then([Event::RecoveryGranted { recovery: REQUEST, person: FARAH }])
        .where_(|town| {
            let farah = town.group.people.get(FARAH).expect("she is here");
            assert_eq!(farah.restored_at, Some(town.now));
            assert_eq!(town.group.people.recoveries().count(), 0);
        });
}

#[test]
fn one_member_is_not_enough() {
    let town = vouched_by(asked(), AMINA, FARAH).done();
    vouched_by(town, AMINA, FARAH)
        .refused(Refusal::VouchedAlready)
        .after(Span::days(3))
        .then([Event::RecoveryLapsed { recovery: REQUEST }]);
}

#[test]
fn both_must_mean_the_same_person() {
    let town = vouched_by(asked(), AMINA, FARAH).done();
    vouched_by(town, BEN, CHIARA).refused(Refusal::BadValue);
}

#[test]
fn nobody_vouches_themselves_back_in_and_newcomers_vouch_for_nobody() {
    vouched_by(asked(), AMINA, AMINA).refused(Refusal::NotYourself);
    vouched_by(asked(), FARAH, BEN).refused(Refusal::VoiceFirst);
    asked().when(AMINA, Command::VouchBack { digits: 7, person: FARAH }).refused(Refusal::NotThere);
    vouched_by(asked(), AMINA, PersonId(50)).refused(Refusal::NotThere);
    vouched_by(asked().given(CHIARA, Command::Leave), AMINA, CHIARA).refused(Refusal::HasLeft);
}

#[test]
fn the_real_person_can_object_at_any_time_before() {
    waiting()
        .when(EMRE, Command::RefuseBack { recovery: REQUEST })
        .refused(Refusal::NotYours)
        .when(FARAH, Command::RefuseBack { recovery: REQUEST })
        .then([Event::RecoveryRefused { recovery: REQUEST }])
        .after(Span::days(5))
        .then_nothing()
        .when(FARAH, Command::RefuseBack { recovery: REQUEST })
        .refused(Refusal::NotNow);
}

#[test]
fn a_third_vouch_changes_nothing() {
    vouched_by(waiting(), CHIARA, FARAH).refused(Refusal::NotNow);
}

#[test]
fn a_request_nobody_answers_lapses_after_three_days() {
    asked()
        .after(Span::days(2))
        .then_nothing()
        .after(Span::days(1))
        .then([Event::RecoveryLapsed { recovery: REQUEST }]);
}

#[test]
fn whoever_left_meanwhile_is_not_let_back_in() {
    waiting()
        .given(FARAH, Command::Leave)
        .after(Span::days(1))
        .then([Event::RecoveryLapsed { recovery: REQUEST }])
        .where_(|town| {
            assert_eq!(town.group.people.recovery(REQUEST).map(|request| request.state), Some(RecoveryState::Lapsed));
        });
}

#[test]
fn a_new_device_opens_no_details_for_a_day() {
    let back = Town::founded().given(Actor::Anyone, ask(groceries())).given(Actor::Anyone, Command::AskBack);
    let back = vouched_by(back, AMINA, CHIARA).done();
    vouched_by(back, BEN, CHIARA)
        .after(Span::days(1))
        .given(CHIARA, commons::needs::Command::Promise { need: NEED, much: 1, by_when: START + Span::days(9) })
        .when(CHIARA, commons::Command::Open(Subject::Need(NEED)))
        .refused(Refusal::NotNow)
        .after(Span::days(1))
        .when(CHIARA, commons::Command::Open(Subject::Need(NEED)))
        .done();
}

#[test]
fn a_new_device_opens_no_newcomers_details_either() {
    let back = vouched_by(asked(), AMINA, CHIARA).done();
    vouched_by(back, BEN, CHIARA)
        .after(Span::days(1))
        .given(CHIARA, commons::duties::Command::Take { duty: commons::duties::Duty::Welcome })
        .when(CHIARA, commons::Command::Open(Subject::Person(FARAH)))
        .refused(Refusal::NotNow)
        .after(Span::days(1))
        .when(CHIARA, commons::Command::Open(Subject::Person(FARAH)))
        .done();
}

#[test]
fn fifty_requests_at_once_are_somebodys_game() {
    let town = (0..50).fold(Town::founded(), |town, _| town.given(Actor::Anyone, Command::AskBack));
    town.when(Actor::Anyone, Command::AskBack)
        .refused(Refusal::BadTime)
        .after(Span::days(3))
        .when(Actor::Anyone, Command::AskBack)
        .done();
}

#[test]
fn the_digits_are_six_and_differ() {
    let town = (0..20).fold(Town::founded(), |town, _| town.given(Actor::Anyone, Command::AskBack));
    let mut digits: Vec<u32> = town.group.people.recoveries().map(|request| request.digits).collect();
    assert!(digits.iter().all(|digits| (100_000..=999_999).contains(digits)));
    digits.sort_unstable();
    digits.dedup();
    assert_eq!(digits.len(), 20);
}
