//! The order of the board: how soon and how long waiting, never who.

use crate::cast::*;
use commons::needs::*;
use commons::people::How;
use commons::{Actor, Lang, Span};

fn board(town: &Town) -> Vec<NeedId> {
    town.group.needs.board().map(|need| need.id).collect()
}

#[test]
fn sooner_stands_above_later() {
    let ask_for = |how_soon| ask(Ask { how_soon, ..groceries() });
    Town::founded()
        .given(Actor::Anyone, ask_for(HowSoon::AnyTime))
        .given(Actor::Anyone, ask_for(HowSoon::AboutAWeek))
        .given(Actor::Anyone, ask_for(HowSoon::Today))
        .given(Actor::Anyone, ask_for(HowSoon::OneOrTwoDays))
        .where_(|town| assert_eq!(board(town), [THIRD, FOURTH, SECOND, NEED]));
}

#[test]
fn waiting_moves_up() {
    Town::founded()
        .given(Actor::Anyone, ask(Ask { how_soon: HowSoon::AboutAWeek, ..groceries() }))
        .after(Span::days(6))
        .given(Actor::Anyone, ask(Ask { how_soon: HowSoon::OneOrTwoDays, ..groceries() }))
        .where_(|town| assert_eq!(board(town), [NEED, SECOND]));
}

#[test]
fn even_any_time_has_its_turn() {
    Town::founded()
        .given(Actor::Anyone, ask(Ask { how_soon: HowSoon::AnyTime, ..groceries() }))
        .after(Span::days(30))
        .given(Actor::Anyone, ask(Ask { how_soon: HowSoon::Today, ..groceries() }))
        .where_(|town| assert_eq!(board(town), [NEED, SECOND]));
}

/// Everything about a person that an ask could tell.
fn who(n: usize) -> Ask {
    let languages = ["en", "es", "ar", "pl", "yi", "fr"];
    let throughs = [Through::Web, Through::Person(AMINA), Through::Person(BEN), Through::Person(FARAH)];
    Ask {
        household: [None, Some(1), Some(2), Some(6), Some(12)][n % 5],
        language: Lang::parse(languages[n % 6]).expect("a language"),
        reach: [ReachBy::Text, ReachBy::Call, ReachBy::Email, ReachBy::OwnPage][n / 2 % 4],
        consent: [Consent::ComeStraight, Consent::AskMeFirst][n / 3 % 2],
        through: throughs[n / 5 % 4],
        street: [Some(commons::founding::StreetId(0)), Some(commons::founding::StreetId(1))][n / 7 % 2],
        ..groceries()
    }
}

fn asks(ask_: Ask) -> (Actor, Command) {
    let by = match ask_.through {
        Through::Web => Actor::Anyone,
        Through::Person(person) => Actor::Person(person),
    };
    (by, ask(ask_))
}

#[test]
fn the_order_is_blind_to_everything_about_the_person() {
    const ASKS: usize = 60;
    let soon = |n: usize| HowSoon::ALL[n * 7 % 5];
    let amount = |n: usize| 1 + (n % 3) as u16;
    let order = |shift: usize, stride: usize| {
        let mut town = Town::founded().given(Actor::Anyone, join(How::OfferedHand)).given(AMINA, welcome(FARAH));
        for n in 0..ASKS {
            // The same asks at the same times by other people.
            let person = who(n * stride + shift);
            let (by, command) = asks(Ask { how_soon: soon(n), amount: amount(n), ..person });
            town = town.given(by, command);
            if n % 4 == 0 {
                town = town.after(Span::hours(3));
            }
        }
        board(&town)
    };
    let plain = order(0, 0);
    assert_eq!(plain.len(), ASKS);
    for (shift, stride) in [(0, 1), (1, 1), (5, 3), (11, 7), (2, 13), (40, 29)] {
        assert_eq!(order(shift, stride), plain);
    }
}

#[test]
fn the_order_is_blind_to_what_somebody_received_or_gave_before() {
    let first = |town: Town| town.given(Actor::Anyone, ask(groceries())).given(Actor::Anyone, ask(prescription()));
    let plain = first(Town::founded());
    let before = Town::founded()
        .given(Actor::Anyone, ask(groceries()))
        .given(BEN, promise(NEED, 1))
        .given(BEN, hand_over(NEED, Handover::Door))
        .given(NEED, check_back(NEED, CheckBack::Arrived));
    let after = first(before);
    let ahead = |need: &NeedId| NeedId(need.0 + 1);
    assert_eq!(board(&after), board(&plain).iter().map(ahead).collect::<Vec<_>>());
}
