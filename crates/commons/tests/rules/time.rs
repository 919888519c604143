//! What time asks for, and that it comes to rest.

use crate::cast::*;
use commons::duties::Duty;
use commons::needs::*;
use commons::{Actor, Command, Event, Matter, Refusal, Span, Subject, due};

fn asked() -> Town {
    Town::founded().given(Actor::Anyone, ask(groceries()))
}

#[test]
fn only_time_asks_for_what_is_due() {
    let over = || asked().given(NEED, close(NEED, Outcome::Met));
    for who in [Actor::Person(BEN), Actor::Neighbour(NEED), Actor::Anyone, Actor::Operator] {
        over().when(who, Command::Due(Matter::Need(NEED))).refused(Refusal::OnlyTime);
    }
    over().when(Actor::Time, Command::Due(Matter::Need(NEED))).refused(Refusal::NotNow);
    over().when(Actor::Time, Command::Due(Matter::Need(NeedId(99)))).refused(Refusal::NotNow);
    over().when(Actor::Time, Command::Due(Matter::Person(BEN))).refused(Refusal::NotNow);
}

#[test]
fn nothing_is_due_before_its_time_and_nothing_is_left_after() {
    let town = asked().given(NEED, close(NEED, Outcome::Met));
    let when = START + Span::days(14);
    assert_eq!(town.group.next_due(), Some(when));
    assert_eq!(due(&town.group, when - Span(1)), None);
    assert_eq!(due(&town.group, when), Some(Command::Due(Matter::Need(NEED))));
    let town = town.at(when);
    assert_eq!((town.group.next_due(), due(&town.group, when)), (None, None));
}

#[test]
fn a_need_nobody_spoke_of_for_sixty_days_expires_and_is_forgotten() {
    let subject = Subject::Need(NEED);
    asked()
        .after(Span::days(59))
        .then_nothing()
        .after(Span::days(1))
        .then([closed(NEED, Outcome::Expired)])
        .after(Span::days(14))
        .then([Event::Forgotten { subject }]);
}

#[test]
fn every_word_about_a_need_gives_it_sixty_more_days() {
    asked()
        .after(Span::days(59))
        .given(NEED, commons::needs::Command::Say { need: NEED })
        .after(Span::days(59))
        .then_nothing()
        .after(Span::days(1))
        .then([closed(NEED, Outcome::Expired)]);
}

#[test]
fn a_need_whose_promise_ends_with_somebody_leaving_has_sixty_days_again() {
    let by_when = START + Span::days(60);
    asked()
        .given(BEN, commons::needs::Command::Promise { need: NEED, much: 1, by_when })
        .after(Span::days(59))
        .given(BEN, commons::people::Command::Leave)
        .after(Span::days(59))
        .then_nothing()
        .after(Span::days(1))
        .then([closed(NEED, Outcome::Expired)]);
}

#[test]
fn what_nobody_read_expires_too() {
    Town::founded()
        .given(Actor::Anyone, ask(Ask { checked: Checked::Unchecked, ..groceries() }))
        .after(Span::days(60))
        .then([closed(NEED, Outcome::Expired)]);
}

#[test]
fn what_is_paced_far_ahead_does_not_expire_meanwhile() {
    let until = START + Span::days(200);
    Town::founded()
        .given(EMRE, take(Duty::PhoneDesk))
        .given(Actor::Anyone, ask(groceries()))
        .given(EMRE, hold(NEED, Hold::Paced { until }))
        .after(Span::days(199))
        .phase(NEED, Phase::Open)
        .at(until)
        .then([commons::needs::Event::Held { need: NEED, hold: Hold::None }]);
}

#[test]
fn what_slept_for_a_year_wakes_up_once() {
    // Nobody started the program for a year; then everything that was due happens at once, and comes to rest.
    let mut town = asked().given(BEN, promise(NEED, 1)).given(BEN, take(Duty::Welcome));
    town.now = START + Span::days(365);
    let town = town.after(Span(0)).done();
    assert_eq!(due(&town.group, town.now), None);
    // The promise is only now announced: nobody could have heard it before.
    assert!(town.need(NEED).open_promises().next().is_some_and(|promise| promise.announced_at == Some(town.now)));
    town.after(Span::days(1)).phase(NEED, Phase::Open);
}

#[test]
fn a_whole_life_runs_by_itself_to_the_end() {
    asked()
        .given(BEN, promise(NEED, 1))
        .given(BEN, set_out(NEED))
        .given(BEN, hand_over(NEED, Handover::Door))
        .after(Span::days(17))
        .then([Event::Needs(closed(NEED, Outcome::Met)), Event::Forgotten { subject: Subject::Need(NEED) }])
        .where_(|town| assert_eq!(town.group.next_due(), None));
}
