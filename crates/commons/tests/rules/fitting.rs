//! What fits whom, the whole board at once, and asking around.

use crate::cast::*;
use commons::duties::Duty;
use commons::fitting::{self, Fit, Free, Given, Here, Misfit, Way, WhyLeft};
use commons::founding::StreetId;
use commons::needs::{Ask, Command, Event, HowSoon, Item, Kind, NeedId};
use commons::offers::{self, OfferId, PartOfDay, Quantity, Sort, Terms, Times, Travel};
use commons::people::{How, PersonId};
use commons::{Actor, Lang, Minutes, Refusal, Span};

const KILN_LANE: StreetId = StreetId(0);
const ROPEWALK: StreetId = StreetId(1);

pub(crate) fn terms(kinds: &[Kind]) -> Terms {
    Terms {
        sort: Sort::Time,
        kinds: kinds.to_vec(),
        quantity: Quantity::Standing,
        times: Times::ANY,
        travel: Travel::Bicycle,
        minutes: 15,
        at_most_a_week: None,
        languages: Vec::new(),
        starts: None,
        interests: Vec::new(),
    }
}

fn polish() -> Lang {
    Lang::parse("pl").expect("a language")
}

pub(crate) trait Offering {
    fn offers(self, person: PersonId, terms: Terms) -> Self;
    fn asked(self, ask: Ask) -> Self;
}

impl Offering for Town {
    #[track_caller]
    fn offers(self, person: PersonId, terms: Terms) -> Town {
        self.given(person, offers::Command::Offer { terms })
    }

    #[track_caller]
    fn asked(self, ask: Ask) -> Town {
        self.given(Actor::Anyone, commons::needs::Command::Ask(ask))
    }
}

pub(crate) fn here(town: &Town) -> Here<'_> {
    Here { now: town.now, wall: &town.wall, minutes: &town.minutes }
}

pub(crate) fn fit(town: &Town, person: PersonId, need: NeedId) -> Result<Fit, Misfit> {
    fitting::fit(&town.group, person, town.need(need), here(town))
}

fn missing(town: &Town, person: PersonId) -> Option<Misfit> {
    fit(town, person, NEED).err()
}

#[test]
fn what_fits_says_why() {
    let languages = vec![polish()];
    let from = Terms {
        languages,
        starts: Some(KILN_LANE),
        times: Times::default().with(1, PartOfDay::Afternoon).with(4, PartOfDay::Morning),
        ..terms(&[Kind::Food])
    };
    let in_polish = Ask { language: polish(), ..groceries() };
    Town::founded().offers(BEN, from).asked(in_polish).where_(|town| {
        let expected = Fit {
            person: BEN,
            offer: OfferId(1),
            kind: Kind::Food,
            language: Some(polish()),
            shared: Vec::new(),
            way: Way::SameStreet,
            travel: Travel::Bicycle,
            free: Free::At { day: 1, part: PartOfDay::Afternoon },
            load: 0,
        };
        assert_eq!(fit(town, BEN, NEED), Ok(expected));
        assert_eq!(fit(town, CHIARA, NEED), Err(Misfit::NotOffered));
    });
}

#[test]
fn the_language_of_the_group_is_nothing_special() {
    let speaks = Terms { languages: vec![english()], ..terms(&[Kind::Food]) };
    Town::founded().offers(BEN, speaks).asked(groceries()).where_(|town| {
        assert_eq!(fit(town, BEN, NEED).map(|fit| fit.language), Ok(None));
    });
}

#[test]
fn what_is_missing_is_said() {
    let with = |terms: Terms| Town::founded().offers(BEN, terms).asked(groceries());
    let missing_with = |terms: Terms| missing(&with(terms), BEN);
    assert_eq!(missing_with(terms(&[Kind::Lift])), Some(Misfit::NotOffered));
    assert_eq!(missing_with(Terms { travel: Travel::FromHome, ..terms(&[Kind::Food]) }), Some(Misfit::TooFar));
    let only_here = Terms { minutes: 0, starts: Some(ROPEWALK), ..terms(&[Kind::Food]) };
    assert_eq!(missing_with(only_here.clone()), Some(Misfit::TooFar));
    assert_eq!(missing_with(Terms { starts: Some(KILN_LANE), ..only_here }), None);
    // It is Monday noon, and wanted by Wednesday noon.
    let on = |day, part| Terms { times: Times::default().with(day, part), ..terms(&[Kind::Food]) };
    assert_eq!(missing_with(on(0, PartOfDay::Morning)), Some(Misfit::NotInTime), "this morning is over");
    assert_eq!(missing_with(on(0, PartOfDay::Afternoon)), None);
    assert_eq!(missing_with(on(2, PartOfDay::Morning)), None);
    assert_eq!(missing_with(on(2, PartOfDay::Afternoon)), Some(Misfit::NotInTime));
    assert_eq!(missing_with(on(4, PartOfDay::Morning)), Some(Misfit::NotInTime));
    with(terms(&[Kind::Food]))
        .given(BEN, offers::Command::NotNow { offer: OfferId(1), until: tomorrow() })
        .where_(|town| assert_eq!(missing(town, BEN), Some(Misfit::Resting)));
    with(terms(&[Kind::Food]))
        .given(BEN, commons::people::Command::GoAway)
        .where_(|town| assert_eq!(missing(town, BEN), Some(Misfit::Resting)));
    with(terms(&[Kind::Food]))
        .given(BEN, promise(NEED, 1))
        .where_(|town| assert_eq!(missing(town, BEN), Some(Misfit::OnIt)));
    with(Terms { at_most_a_week: Some(1), ..terms(&[Kind::Food]) })
        .asked(groceries())
        .given(BEN, promise(SECOND, 1))
        .where_(|town| assert_eq!(missing(town, BEN), Some(Misfit::Enough)));
}

#[test]
fn a_newcomer_goes_along_where_there_is_a_door() {
    Town::founded()
        .given(Actor::Anyone, join(How::OfferedHand))
        .given(AMINA, welcome(FARAH))
        .offers(FARAH, terms(&[Kind::Food, Kind::Company]))
        .asked(groceries())
        .asked(friendly_call())
        .where_(|town| {
            assert_eq!(fit(town, FARAH, NEED), Err(Misfit::GoesAlong));
            assert!(fit(town, FARAH, SECOND).is_ok());
        })
        .given(BEN, promise(NEED, 1))
        .where_(|town| assert!(fit(town, FARAH, NEED).is_ok()));
}

#[test]
fn company_is_found_by_language_and_never_by_distance() {
    let far = Terms { minutes: 0, starts: Some(ROPEWALK), ..terms(&[Kind::Company]) };
    let visit = Ask { item: Some(Item::Visit), street: Some(KILN_LANE), ..friendly_call() };
    Town::founded().offers(BEN, far.clone()).asked(visit.clone()).where_(|town| {
        assert_eq!(fit(town, BEN, NEED).map(|fit| fit.way), Ok(Way::None));
    });
    let in_polish = Ask { language: polish(), ..visit };
    Town::founded().offers(BEN, far.clone()).asked(in_polish.clone()).where_(|town| {
        assert_eq!(fit(town, BEN, NEED), Err(Misfit::Language));
    });
    Town::founded().offers(BEN, Terms { languages: vec![polish()], ..far }).asked(in_polish).where_(|town| {
        assert!(fit(town, BEN, NEED).is_ok());
    });
}

pub(crate) fn given(town: &Town) -> Vec<(NeedId, PersonId)> {
    let together = fitting::together(&town.group, here(town));
    together.given.iter().map(|Given { need, fit, .. }| (*need, fit.person)).collect()
}

fn left(town: &Town) -> Vec<(NeedId, WhyLeft)> {
    let together = fitting::together(&town.group, here(town));
    together.left.iter().map(|left| (left.need, left.why)).collect()
}

#[test]
fn together_more_is_done_than_one_after_the_other() {
    // Ben could do both, Chiara only the first. Whoever takes the first that comes leaves one.
    let lift = Ask { kind: Kind::Lift, item: None, ..groceries() };
    Town::founded()
        .offers(BEN, Terms { at_most_a_week: Some(1), ..terms(&[Kind::Food, Kind::Lift]) })
        .offers(CHIARA, terms(&[Kind::Food]))
        .asked(groceries())
        .asked(lift)
        .where_(|town| assert_eq!(given(town), [(NEED, CHIARA), (SECOND, BEN)]));
}

#[test]
fn the_most_urgent_comes_first_and_what_is_left_says_what_it_gave_way_to() {
    let today = Ask { how_soon: HowSoon::Today, ..groceries() };
    Town::founded()
        .offers(BEN, Terms { at_most_a_week: Some(1), ..terms(&[Kind::Food]) })
        .asked(groceries())
        .asked(today)
        .asked(Ask { kind: Kind::Repair, item: None, ..groceries() })
        .where_(|town| {
            assert_eq!(given(town), [(SECOND, BEN)]);
            let expected = [(NEED, WhyLeft::Instead(SECOND)), (THIRD, WhyLeft::Nobody(Misfit::NotOffered))];
            assert_eq!(left(town), expected);
        });
}

#[test]
fn the_load_is_spread_before_anything_is_near() {
    // Ben is next door to both; Chiara says nothing of where. Each gets one.
    let near = Terms { starts: Some(KILN_LANE), ..terms(&[Kind::Food]) };
    Town::founded()
        .offers(BEN, near.clone())
        .offers(CHIARA, terms(&[Kind::Food]))
        .asked(groceries())
        .asked(groceries())
        .where_(|town| {
            let mut who: Vec<PersonId> = given(town).into_iter().map(|(_, person)| person).collect();
            who.sort();
            assert_eq!(who, [BEN, CHIARA]);
        });
    // And where the load is the same either way, near counts.
    Town::founded().offers(BEN, near).offers(CHIARA, terms(&[Kind::Food])).asked(groceries()).where_(|town| {
        assert_eq!(given(town), [(NEED, BEN)]);
    });
}

#[test]
fn whoever_did_much_lately_is_spared() {
    Town::founded()
        .offers(BEN, Terms { starts: Some(KILN_LANE), ..terms(&[Kind::Food]) })
        .offers(CHIARA, terms(&[Kind::Food]))
        .asked(groceries())
        .asked(groceries())
        .given(BEN, promise(NEED, 1))
        .where_(|town| assert_eq!(given(town), [(SECOND, CHIARA)]));
}

#[test]
fn two_hands_are_two_people() {
    let medicine = || terms(&[Kind::Medicine]);
    let town = Town::founded().offers(BEN, medicine()).asked(prescription());
    assert_eq!(given(&town), [(NEED, BEN)]);
    assert_eq!(left(&town), [(NEED, WhyLeft::OneMoreHand)]);
    let town = town.offers(CHIARA, medicine());
    let mut who: Vec<PersonId> = given(&town).into_iter().map(|(_, person)| person).collect();
    who.sort();
    assert_eq!((who, left(&town)), (vec![BEN, CHIARA], Vec::new()));
}

#[test]
fn nobody_is_thought_of_beyond_their_limits() {
    let twice = Terms { at_most_a_week: Some(2), ..terms(&[Kind::Food]) };
    let town = (0..6).fold(Town::founded().offers(BEN, twice), |town, _| town.asked(groceries()));
    assert_eq!(given(&town).len(), 2);
    let town = (0..6).fold(Town::founded().offers(BEN, terms(&[Kind::Food])), |town, _| town.asked(groceries()));
    assert_eq!(given(&town).len(), usize::from(town.group.rules.open_promises));
}

#[test]
fn who_asks_changes_nothing() {
    // The same board, asked through a member or on the web, by a household of one or of nine, to be told or not.
    let variants = [
        groceries(),
        Ask { household: Some(9), reach: commons::needs::ReachBy::OwnPage, ..groceries() },
        Ask { consent: commons::needs::Consent::AskMeFirst, ..groceries() },
    ];
    let answers: Vec<_> = variants
        .into_iter()
        .map(|ask| {
            let town = Town::founded().offers(BEN, terms(&[Kind::Food])).offers(CHIARA, terms(&[Kind::Food]));
            given(&town.asked(ask).asked(groceries()))
        })
        .collect();
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{answers:?}");
}

#[test]
fn it_is_the_same_however_often_one_looks() {
    let town =
        Town::founded().offers(BEN, terms(&[Kind::Food])).offers(CHIARA, terms(&[Kind::Food])).asked(groceries());
    let look = || fitting::together(&town.group, here(&town));
    assert_eq!(look(), look());
}

fn around(need: NeedId, wave: u8) -> Command {
    Command::AskAround { need, wave }
}

/// Dee has the phone desk; Ben is in the same street, Chiara and Emre are somewhere.
fn desk() -> Town {
    Town::founded()
        .given(DEE, take(Duty::PhoneDesk))
        .offers(BEN, Terms { starts: Some(KILN_LANE), ..terms(&[Kind::Food]) })
        .offers(CHIARA, Terms { starts: Some(ROPEWALK), ..terms(&[Kind::Food]) })
        .offers(EMRE, terms(&[Kind::Food]))
        .asked(groceries())
}

#[test]
fn the_desk_asks_the_near_ones_first() {
    desk().when(DEE, around(NEED, 1)).then([Event::AskedAround {
        need: NEED,
        wave: 1,
        people: vec![BEN, CHIARA, EMRE],
    }]);
}

/// From Ropewalk to Kiln Lane it takes so many minutes by bicycle, and four times as many on foot.
pub(crate) fn with_a_map(mut town: Town, minutes: u16) -> Town {
    let known = Minutes::of(2, |travel, from, to| match (travel, from == to) {
        (_, true) => Some(0),
        (Travel::Bicycle, false) => Some(minutes),
        (Travel::OnFoot, false) => Some(4 * minutes),
        (Travel::Car | Travel::FromHome, false) => None,
    });
    town.minutes = known;
    town
}

#[test]
fn with_a_map_it_is_said_how_long_the_way_takes_and_their_limit_is_kept() {
    let from_afar = |travel| Terms { starts: Some(ROPEWALK), travel, ..terms(&[Kind::Food]) };
    let way = |town: &Town| fit(town, BEN, NEED).map(|fit| fit.way);
    let by = |travel, minutes| with_a_map(Town::founded().offers(BEN, from_afar(travel)).asked(groceries()), minutes);
    assert_eq!(way(&by(Travel::Bicycle, 15)), Ok(Way::Minutes(15)));
    // Their limit is fifteen minutes.
    assert_eq!(way(&by(Travel::Bicycle, 16)), Err(Misfit::TooFar));
    assert_eq!(way(&by(Travel::OnFoot, 3)), Ok(Way::Minutes(12)));
    assert_eq!(way(&by(Travel::OnFoot, 4)), Err(Misfit::TooFar));
    // A way the map does not know is far in no certain way, as without a map.
    assert_eq!(way(&by(Travel::Car, 1)), Ok(Way::Elsewhere));
    let here = Terms { starts: Some(KILN_LANE), ..terms(&[Kind::Food]) };
    let town = with_a_map(Town::founded().offers(BEN, here).asked(groceries()), 9);
    assert_eq!(way(&town), Ok(Way::SameStreet));
    // A street named after the map was looked at is not on it yet.
    let minutes = Minutes::of(1, |_, _, _| Some(1));
    assert_eq!(minutes.between(Travel::Bicycle, KILN_LANE, ROPEWALK), None);
    assert_eq!(minutes.between(Travel::FromHome, KILN_LANE, KILN_LANE), None);
}

#[test]
fn waves_go_from_near_to_far_by_the_minutes_of_the_map() {
    let asked = |minutes| {
        let town = with_a_map(desk(), minutes).when(DEE, around(NEED, 1));
        town.need(NEED).waves.last().map(|wave| wave.people.clone()).unwrap_or_default()
    };
    assert_eq!(asked(12), [BEN, CHIARA, EMRE]);
    // Beyond what Chiara said she would go, she is not asked.
    assert_eq!(asked(40), [BEN, EMRE]);
}

#[test]
fn only_whoever_has_the_desk_asks_around() {
    desk()
        .when(BEN, around(NEED, 1))
        .refused(Refusal::DutyFirst)
        .when(Actor::Anyone, around(NEED, 1))
        .refused(Refusal::SignInFirst)
        .when(NEED, around(NEED, 1))
        .refused(Refusal::SignInFirst);
}

#[test]
fn nobody_is_asked_at_night() {
    desk().after(Span::hours(11)).when(DEE, around(NEED, 1)).refused(Refusal::Night);
}

#[test]
fn those_of_one_wave_have_time_to_answer_and_nobody_is_asked_twice() {
    let late = |town: Town| town.offers(AMINA, terms(&[Kind::Food]));
    late(desk().given(DEE, around(NEED, 1)))
        .when(DEE, around(NEED, 1))
        .refused(Refusal::AskedJustNow)
        .when(DEE, around(NEED, 2))
        .refused(Refusal::AskedJustNow)
        .after(Span::hours(4))
        .when(DEE, around(NEED, 2))
        .then([Event::AskedAround { need: NEED, wave: 2, people: vec![AMINA] }])
        .after(Span::hours(4))
        .when(DEE, around(NEED, 3))
        .refused(Refusal::NobodyToAsk);
}

#[test]
fn whoever_was_asked_lately_comes_last() {
    let town = desk().asked(groceries()).given(DEE, around(NEED, 1)).offers(AMINA, terms(&[Kind::Food]));
    let town = town.when(DEE, around(SECOND, 1));
    let asked = town.need(SECOND).waves.last().map(|wave| wave.people.clone()).unwrap_or_default();
    assert_eq!(asked, [AMINA, BEN, CHIARA, EMRE]);
}

#[test]
fn whoever_was_asked_sees_it_until_somebody_is_on_it() {
    let asked_of = |town: &Town| town.group.needs.asked_of(BEN).map(|need| need.id).collect::<Vec<_>>();
    desk()
        .given(DEE, around(NEED, 1))
        .where_(|town| assert_eq!(asked_of(town), [NEED]))
        .given(CHIARA, promise(NEED, 1))
        .where_(|town| assert!(asked_of(town).is_empty()));
}

#[test]
fn who_was_asked_stays_asked() {
    desk().given(DEE, around(NEED, 1)).taken_back_by(DEE).refused(Refusal::TooLateToUndo);
}
