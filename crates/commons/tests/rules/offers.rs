use crate::cast::*;
use commons::needs::Kind;
use commons::offers::{Command, Event, OfferId, PartOfDay, Quantity, Sort, State, Terms, Times, Travel};
use commons::people::How;
use commons::{Actor, Refusal, Span};

const OFFER: OfferId = OfferId(1);

fn shopping() -> Terms {
    Terms {
        sort: Sort::Time,
        kinds: vec![Kind::Food],
        quantity: Quantity::Standing,
        times: Times::default().with(2, PartOfDay::Afternoon),
        travel: Travel::Bicycle,
        minutes: 15,
        at_most_a_week: None,
        languages: Vec::new(),
        starts: None,
        interests: Vec::new(),
    }
}

fn offered(terms: Terms) -> Town {
    Town::founded().given(BEN, Command::Offer { terms })
}

#[test]
fn somebody_offers_even_before_being_welcomed() {
    Town::founded()
        .given(Actor::Anyone, join(How::OfferedHand))
        .when(FARAH, Command::Offer { terms: shopping() })
        .then([Event::Offered { offer: OFFER, terms: shopping() }])
        .where_(|town| assert_eq!(town.group.offers.standing().count(), 1));
}

#[test]
fn an_offer_says_what_it_is_for() {
    let impossible = [
        Terms { kinds: Vec::new(), ..shopping() },
        Terms { quantity: Quantity::Some(0), ..shopping() },
        Terms { times: Times::default(), ..shopping() },
        Terms { minutes: 241, ..shopping() },
        Terms { at_most_a_week: Some(0), ..shopping() },
        Terms { at_most_a_week: Some(51), ..shopping() },
    ];
    for terms in impossible {
        Town::founded().when(BEN, Command::Offer { terms }).refused(Refusal::BadValue);
    }
}

#[test]
fn kinds_are_kept_in_order_and_once() {
    let terms = Terms { kinds: vec![Kind::Lift, Kind::Food, Kind::Lift], ..shopping() };
    let kept = Terms { kinds: vec![Kind::Food, Kind::Lift], ..shopping() };
    Town::founded().when(BEN, Command::Offer { terms }).then([Event::Offered { offer: OFFER, terms: kept }]);
}

#[test]
fn only_whoever_offers_changes_an_offer() {
    let other = Terms { minutes: 30, ..shopping() };
    offered(shopping())
        .when(CHIARA, Command::Change { offer: OFFER, terms: other.clone() })
        .refused(Refusal::NotYours)
        .when(CHIARA, Command::Withdraw { offer: OFFER })
        .refused(Refusal::NotYours)
        .when(Actor::Anyone, Command::Withdraw { offer: OFFER })
        .refused(Refusal::SignInFirst)
        .when(BEN, Command::Change { offer: OFFER, terms: other.clone() })
        .then([Event::Changed { offer: OFFER, terms: other }])
        .when(BEN, Command::Change { offer: OfferId(9), terms: shopping() })
        .refused(Refusal::NotThere);
}

#[test]
fn a_quiet_not_now_ends_by_itself() {
    let until = START + Span::days(5);
    offered(shopping())
        .when(BEN, Command::NotNow { offer: OFFER, until })
        .then([Event::Paused { offer: OFFER, until }])
        .where_(|town| assert_eq!(town.group.offers.standing().count(), 0))
        .after(Span::days(5))
        .then([Event::Resumed { offer: OFFER }])
        .where_(|town| assert_eq!(town.group.offers.standing().count(), 1));
}

#[test]
fn a_quiet_not_now_can_be_ended_sooner_and_lasts_a_year_at_most() {
    let until = START + Span::days(5);
    offered(shopping())
        .when(BEN, Command::Resume { offer: OFFER })
        .refused(Refusal::NotNow)
        .given(BEN, Command::NotNow { offer: OFFER, until })
        .when(BEN, Command::Resume { offer: OFFER })
        .then([Event::Resumed { offer: OFFER }])
        .when(BEN, Command::NotNow { offer: OFFER, until: START })
        .refused(Refusal::BadTime)
        .when(BEN, Command::NotNow { offer: OFFER, until: START + Span::days(367) })
        .refused(Refusal::BadTime)
        .after(Span::days(5))
        .then_nothing();
}

#[test]
fn what_is_withdrawn_is_over() {
    offered(shopping())
        .when(BEN, Command::Withdraw { offer: OFFER })
        .then([Event::Withdrawn { offer: OFFER }])
        .where_(|town| assert_eq!(town.group.offers.of(BEN).count(), 0))
        .when(BEN, Command::Resume { offer: OFFER })
        .refused(Refusal::Closed);
}

#[test]
fn leaving_withdraws_what_was_offered() {
    offered(shopping()).given(BEN, commons::people::Command::Leave).where_(|town| {
        assert_eq!(town.group.offers.get(OFFER).map(|offer| offer.state), Some(State::Withdrawn));
    });
}

#[test]
fn fifty_offers_are_enough() {
    let town = (0..50).fold(Town::founded(), |town, _| town.given(BEN, Command::Offer { terms: shopping() }));
    town.when(BEN, Command::Offer { terms: shopping() }).refused(Refusal::BadValue);
}

fn fits(town: &Town, need: commons::needs::NeedId) -> bool {
    town.group.offers.fits(&town.group, BEN, town.need(need), town.now)
}

#[test]
fn an_offer_fits_needs_of_its_kinds() {
    offered(shopping()).given(Actor::Anyone, ask(groceries())).given(Actor::Anyone, ask(friendly_call())).where_(
        |town| {
            assert!(fits(town, NEED));
            assert!(!fits(town, SECOND));
        },
    );
}

#[test]
fn an_offer_that_stands_still_fits_nothing() {
    offered(shopping())
        .given(BEN, Command::NotNow { offer: OFFER, until: tomorrow() })
        .given(Actor::Anyone, ask(groceries()))
        .where_(|town| assert!(!fits(town, NEED)));
}

#[test]
fn two_a_week_means_two_a_week() {
    let twice = Terms { at_most_a_week: Some(2), ..shopping() };
    offered(twice)
        .given(Actor::Anyone, ask(groceries()))
        .given(Actor::Anyone, ask(groceries()))
        .given(Actor::Anyone, ask(groceries()))
        .given(BEN, promise(NEED, 1))
        .where_(|town| assert!(fits(town, THIRD)))
        .given(BEN, promise(SECOND, 1))
        .where_(|town| assert!(!fits(town, THIRD)))
        .after(Span::days(7))
        .where_(|town| assert!(fits(town, THIRD)));
}

#[test]
fn every_sort_and_way_has_a_word_that_leads_back() {
    assert!(Sort::ALL.into_iter().all(|sort| Sort::parse(sort.word()) == Some(sort)));
    assert!(Travel::ALL.into_iter().all(|travel| Travel::parse(travel.word()) == Some(travel)));
    assert_eq!((Sort::parse("gold"), Travel::parse("")), (None, None));
}

#[test]
fn times_are_parts_of_days() {
    let times = Times::default().with(0, PartOfDay::Morning).with(6, PartOfDay::Evening);
    assert!(times.has(0, PartOfDay::Morning) && times.has(6, PartOfDay::Evening));
    assert!(!times.has(0, PartOfDay::Evening) && !times.has(3, PartOfDay::Afternoon));
    assert!(Times::default().is_empty() && !Times::ANY.is_empty());
    for day in 0..7 {
        assert!(PartOfDay::ALL.into_iter().all(|part| Times::ANY.has(day, part)));
    }
}
