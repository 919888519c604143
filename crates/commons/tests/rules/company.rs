//! Company: found by language and by what both like, and never by distance.

use crate::cast::*;
use crate::fitting::{Offering, fit, given, terms, with_a_map};
use commons::duties::Duty;
use commons::founding::StreetId;
use commons::needs::{Ask, Change, Command, Interest, Item, Kind, MOST_INTERESTS};
use commons::offers::{self, Terms};
use commons::people::PersonId;
use commons::{Actor, Refusal, Subject};
use std::collections::BTreeSet;

const KILN_LANE: StreetId = StreetId(0);
const ROPEWALK: StreetId = StreetId(1);

use Interest::{Books, Gardens, Music, Walking};

fn visit(interests: &[Interest]) -> Ask {
    Ask { item: Some(Item::Visit), street: Some(KILN_LANE), interests: interests.to_vec(), ..friendly_call() }
}

fn company(interests: &[Interest]) -> Terms {
    Terms { interests: interests.to_vec(), ..terms(&[Kind::Company]) }
}

#[test]
fn what_both_like_is_a_reason_and_nothing_in_common_excludes_nobody() {
    Town::founded()
        .offers(BEN, company(&[Gardens, Music, Walking]))
        .offers(CHIARA, company(&[Books]))
        .offers(EMRE, company(&[]))
        .asked(visit(&[Walking, Gardens]))
        .where_(|town| {
            let shared = |person| fit(town, person, NEED).map(|fit| fit.shared);
            assert_eq!(shared(BEN), Ok(vec![Gardens, Walking]));
            assert_eq!(shared(CHIARA), Ok(vec![]));
            assert_eq!(shared(EMRE), Ok(vec![]));
        });
}

#[test]
fn whoever_likes_the_same_is_thought_of_first_however_far_away() {
    let far = Terms { minutes: 0, starts: Some(ROPEWALK), ..company(&[Gardens]) };
    let near = Terms { starts: Some(KILN_LANE), ..company(&[Books]) };
    for minutes in [1, 55] {
        let town = Town::founded().offers(BEN, near.clone()).offers(CHIARA, far.clone()).asked(visit(&[Gardens]));
        assert_eq!(given(&with_a_map(town, minutes)), [(NEED, CHIARA)], "{minutes} minutes");
    }
    // More in common comes before less.
    let town = Town::founded()
        .offers(BEN, company(&[Gardens]))
        .offers(CHIARA, company(&[Gardens, Music]))
        .asked(visit(&[Gardens, Music]));
    assert_eq!(given(&town), [(NEED, CHIARA)]);
}

#[test]
fn distance_is_no_input_for_company() {
    // The same two people, the same wish; only where they start, how far they go and what a map says differs.
    let ways =
        [(None, 15, None), (Some(KILN_LANE), 0, Some(3)), (Some(ROPEWALK), 0, Some(50)), (Some(ROPEWALK), 60, None)];
    let answers: BTreeSet<Vec<_>> = ways
        .into_iter()
        .map(|(starts, minutes, map)| {
            let ben = Terms { starts, minutes, ..company(&[Music]) };
            let town = Town::founded().offers(BEN, ben).offers(CHIARA, company(&[])).asked(visit(&[Music]));
            match map {
                Some(minutes) => given(&with_a_map(town, minutes)),
                None => given(&town),
            }
        })
        .collect();
    assert_eq!(answers.len(), 1, "{answers:?}");
}

/// Dee has the phone desk.
fn desk() -> Town {
    Town::founded().given(DEE, take(Duty::PhoneDesk))
}

#[test]
fn the_desk_asks_those_first_who_like_the_same() {
    let town = desk()
        .offers(BEN, company(&[]))
        .offers(CHIARA, Terms { starts: Some(KILN_LANE), ..company(&[Books]) })
        .offers(EMRE, company(&[Music]))
        .asked(visit(&[Music]))
        .when(DEE, Command::AskAround { need: NEED, wave: 1 });
    let asked: Vec<PersonId> = town.need(NEED).waves[0].people.clone();
    assert_eq!((asked[0], asked.len()), (EMRE, 3), "{asked:?}");
}

#[test]
fn interests_are_said_for_company_alone_and_only_a_few() {
    let liked = || vec![Gardens, Books];
    Town::founded().when(Actor::Anyone, ask(Ask { interests: liked(), ..groceries() })).refused(Refusal::BadValue);
    let many: Vec<Interest> = Interest::ALL[..=MOST_INTERESTS].to_vec();
    Town::founded().when(Actor::Anyone, ask(visit(&many))).refused(Refusal::BadValue);
    let offer = |terms| offers::Command::Offer { terms };
    let for_food = Terms { interests: liked(), ..terms(&[Kind::Food]) };
    Town::founded().when(BEN, offer(for_food)).refused(Refusal::BadValue);
    Town::founded().when(BEN, offer(company(&many))).refused(Refusal::BadValue);
    // Twice the same, in any order, is once.
    Town::founded().asked(visit(&[Walking, Books, Walking])).where_(|town| {
        assert_eq!(town.need(NEED).interests, [Books, Walking]);
    });
}

#[test]
fn whoever_asked_takes_back_what_they_like_and_it_goes_with_the_details() {
    let town = || Town::founded().asked(visit(&[Gardens, Music]));
    let other = |interests: Vec<Interest>| Change { interests: Some(interests), ..Change::default() };
    town().given(NEED, change(NEED, other(vec![Books]))).where_(|town| assert_eq!(town.need(NEED).interests, [Books]));
    town().given(NEED, change(NEED, other(vec![]))).where_(|town| assert!(town.need(NEED).interests.is_empty()));
    town().when(NEED, change(NEED, other(Interest::ALL.to_vec()))).refused(Refusal::BadValue);
    // It was something else after all.
    let repair = Change { kind: Some(Kind::Repair), ..Change::default() };
    town().given(NEED, change(NEED, repair)).where_(|town| assert!(town.need(NEED).interests.is_empty()));
    let wiped = town().given(NEED, commons::Command::Forget(Subject::Need(NEED)));
    assert!(wiped.need(NEED).interests.is_empty());
}

#[test]
fn every_interest_has_a_number_and_a_word_of_its_own() {
    let numbers: BTreeSet<u8> = Interest::ALL.map(Interest::number).into();
    let words: BTreeSet<&str> = Interest::ALL.map(Interest::word).into();
    assert_eq!((numbers.len(), words.len()), (12, 12));
    for interest in Interest::ALL {
        assert_eq!(Interest::parse(interest.word()), Some(interest));
        assert_eq!(Interest::try_from(interest.number()), Ok(interest));
        assert_eq!(serde_json::to_string(&interest).ok(), Some(interest.number().to_string()));
    }
    assert!(Interest::try_from(0).is_err() && Interest::try_from(13).is_err() && Interest::parse("faith").is_none());
}
