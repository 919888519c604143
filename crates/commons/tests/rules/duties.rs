use crate::cast::*;
use commons::duties::{Duty, Event, TurnId};
use commons::{Actor, Refusal, Span};

#[test]
fn anyone_with_a_voice_takes_a_duty_for_a_week() {
    Town::founded()
        .when(DEE, take(Duty::PhoneDesk))
        .then([Event::Taken { turn: TurnId(0), duty: Duty::PhoneDesk, until: START + Span::days(7) }])
        .where_(|town| assert!(town.group.duties.holds(DEE, Duty::PhoneDesk)))
        .after(Span::days(6))
        .then_nothing()
        .after(Span::days(1))
        .then([Event::Ended { turn: TurnId(0) }])
        .where_(|town| assert!(!town.group.duties.holds(DEE, Duty::PhoneDesk)));
}

#[test]
fn newcomers_and_strangers_take_no_duty() {
    Town::with_farah()
        .when(FARAH, take(Duty::Welcome))
        .refused(Refusal::VoiceFirst)
        .when(Actor::Anyone, take(Duty::Welcome))
        .refused(Refusal::SignInFirst)
        .when(Actor::Operator, take(Duty::PhoneDesk))
        .refused(Refusal::SignInFirst);
}

#[test]
fn several_people_share_a_duty_and_one_person_several_duties() {
    Town::founded()
        .given(DEE, take(Duty::PhoneDesk))
        .given(EMRE, take(Duty::PhoneDesk))
        .given(EMRE, take(Duty::Welcome))
        .where_(|town| {
            let holders: Vec<_> = town.group.duties.holders(Duty::PhoneDesk).map(|turn| turn.by).collect();
            assert_eq!(holders, [DEE, EMRE]);
        })
        .when(EMRE, take(Duty::Welcome))
        .refused(Refusal::OnDutyAlready);
}

#[test]
fn a_duty_is_handed_back_at_any_time() {
    Town::founded()
        .given(DEE, take(Duty::Welcome))
        .when(EMRE, hand_back(Duty::Welcome))
        .refused(Refusal::DutyFirst)
        .when(DEE, hand_back(Duty::Welcome))
        .then([Event::HandedBack { turn: TurnId(0) }])
        .when(DEE, hand_back(Duty::Welcome))
        .refused(Refusal::DutyFirst)
        .after(Span::days(7))
        .then_nothing();
}

#[test]
fn a_duty_can_be_taken_again_when_it_has_ended() {
    Town::founded()
        .given(DEE, take(Duty::Welcome))
        .after(Span::days(7))
        .when(DEE, take(Duty::Welcome))
        .then([Event::Taken { turn: TurnId(1), duty: Duty::Welcome, until: START + Span::days(14) }]);
}

#[test]
fn leaving_ends_a_duty() {
    Town::founded()
        .given(DEE, take(Duty::Welcome))
        .given(DEE, commons::people::Command::Leave)
        .where_(|town| assert_eq!(town.group.duties.holders(Duty::Welcome).count(), 0))
        .after(Span::days(30))
        .then_nothing();
}
