//! Who gets a letter because the phone desk asks around, and who is left in peace.

use crate::cast::*;
use crate::fitting::{Offering, terms};
use commons::duties::Duty;
use commons::letters::{self, Occasion};
use commons::needs::{Command, Event, Kind, NeedId, Outcome};
use commons::offers::Terms;
use commons::people::{self, PersonId};
use commons::{Span, Subject};

fn wave(need: NeedId, people: &[PersonId]) -> commons::Event {
    Event::AskedAround { need, wave: 1, people: people.to_vec() }.into()
}

/// Dee has the phone desk; Ben and Chiara would shop, and are asked.
fn asked() -> Town {
    Town::founded()
        .given(DEE, take(Duty::PhoneDesk))
        .offers(BEN, terms(&[Kind::Food]))
        .offers(CHIARA, Terms { at_most_a_week: Some(5), ..terms(&[Kind::Food]) })
        .asked(groceries())
        .given(DEE, Command::AskAround { need: NEED, wave: 1 })
}

fn recipients(town: &Town, need: NeedId) -> Vec<PersonId> {
    let people = &town.need(need).waves[0].people;
    let mut all = letters::recipients(&town.group, &wave(need, people));
    all.sort();
    all
}

#[test]
fn whoever_is_asked_around_gets_a_letter_and_nobody_else() {
    let town = asked();
    assert_eq!(recipients(&town, NEED), [BEN, CHIARA]);
    let event = wave(NEED, &[BEN, CHIARA]);
    assert_eq!(letters::occasion(&town.group, &event, BEN), Some(Occasion::CouldYou(NEED)));
    assert_eq!(letters::occasion(&town.group, &event, EMRE), None);
    assert_eq!(Occasion::CouldYou(NEED).proposal(), None, "nothing is answered from such a letter");
}

#[test]
fn a_letter_that_asks_for_nothing_any_more_does_not_go_out() {
    assert_eq!(recipients(&asked().given(BEN, promise(NEED, 1)), NEED), [], "it is taken on");
    assert_eq!(recipients(&asked().given(NEED, close(NEED, Outcome::Met)), NEED), []);
    let none = people::Command::Letters { wanted: false };
    assert_eq!(recipients(&asked().given(BEN, none), NEED), [CHIARA]);
    let gone = commons::Command::Forget(Subject::Person(BEN));
    assert_eq!(recipients(&asked().given(BEN, gone), NEED), [CHIARA]);
}

#[test]
fn a_second_ask_within_a_day_waits_on_the_page_and_sends_no_letter() {
    let ask_about_the_second =
        |town: Town| town.asked(groceries()).given(DEE, Command::AskAround { need: SECOND, wave: 1 });
    let town = ask_about_the_second(asked().after(Span::hours(3)));
    assert_eq!(recipients(&town, SECOND), []);
    assert_eq!(recipients(&town, NEED), [BEN, CHIARA], "the first one stands");
    let both: Vec<NeedId> = town.group.needs.asked_of(BEN).map(|need| need.id).collect();
    assert_eq!(both, [SECOND, NEED], "both wait for Ben, the newest first");
    let town = ask_about_the_second(asked().after(Span::hours(24)));
    assert_eq!(recipients(&town, SECOND), [BEN, CHIARA]);
}
