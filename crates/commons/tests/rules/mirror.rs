//! The power mirror: how evenly something is spread, who holds what, what is suggested, and what is never said.

use crate::cast::*;
use commons::decisions::{Effect, Kind as Deciding, Position, ProposalId};
use commons::duties::Duty;
use commons::mirror::{self, Area, Count, Indicator, KeyHolder, Nudge, Own, Part, Seen, Spread};
use commons::needs::{self, Handover, NeedId, Reached};
use commons::people::{self, How, PersonId};
use commons::{Actor, Command, Refusal, Span};

fn near(found: f64, expected: f64) -> bool {
    (found - expected).abs() < 0.000_05
}

fn spread(counts: &[u32]) -> Spread {
    Spread::of(counts.iter().copied()).expect("somebody did something")
}

#[test]
fn half_is_made_by_two_in_the_example_of_chaoss() {
    let eight = spread(&[1000, 202, 90, 33, 332, 343, 42, 433]);
    assert_eq!(eight.least_for_half(), 2);
    assert!(near(eight.concentration(), 0.239_505), "{}", eight.concentration());
    assert!(near(eight.effective_number(), 4.175_3), "{}", eight.effective_number());
    assert!(near(eight.gini(), 0.485_505), "{}", eight.gini());
}

#[test]
fn eight_who_do_the_same_are_eight() {
    let equal = spread(&[7; 8]);
    assert_eq!((equal.people(), equal.least_for_half()), (8, 4));
    assert_eq!((equal.concentration(), equal.effective_number(), equal.gini()), (0.125, 8.0, 0.0));
    assert!(!equal.is_lopsided());
}

#[test]
fn one_of_eight_who_does_everything_is_one() {
    let alone = spread(&[0, 0, 0, 12, 0, 0, 0, 0]);
    assert_eq!((alone.people(), alone.least_for_half()), (1, 1));
    assert_eq!((alone.concentration(), alone.effective_number(), alone.gini()), (1.0, 1.0, 0.875));
}

#[test]
fn nobody_who_did_anything_is_nothing_and_a_great_deal_is_counted_too() {
    assert_eq!(Spread::of([]), None);
    assert_eq!(Spread::of([0, 0]), None);
    let much = spread(&[u32::MAX; 1000]);
    assert_eq!((much.least_for_half(), much.effective_number(), much.gini()), (500, 1000.0, 0.0));
    assert_eq!(mirror::shares(&[1, 3]), [0.25, 0.75]);
    assert_eq!(mirror::shares(&[0, 0]), [0.0, 0.0]);
}

#[test]
fn who_it_was_makes_no_difference() {
    let counts = [1000, 202, 90, 33, 332, 343, 42, 433];
    for turn in 0..counts.len() {
        let mut turned = counts;
        turned.rotate_left(turn);
        turned.swap(0, turn);
        assert_eq!(spread(&turned), spread(&counts));
    }
}

#[test]
fn it_leans_on_few_when_fewer_than_three_in_ten_would_do_as_much_in_equal_parts() {
    assert!(spread(&[100, 1, 1, 1, 1, 1, 1]).is_lopsided());
    assert!(!spread(&[3, 2, 2, 1, 1, 1, 1]).is_lopsided());
}

/// Farah, Goran, Hana and Ilse have come, were welcomed and carry beside the five.
fn nine() -> Town {
    let town = [FARAH, GORAN, HANA, ILSE].into_iter().fold(Town::founded(), |town, person| {
        town.given(Actor::Anyone, join(How::OfferedHand)).given(AMINA, welcome(person))
    });
    town.after(Span::days(1))
}

/// Somebody calls somebody, who needs no door: newcomers may.
fn does(town: Town, person: PersonId, times: u32) -> Town {
    (0..times).fold(town, |town, _| {
        let need = NeedId(u32::try_from(town.group.needs.all().len()).expect("few") + 1);
        let town = town.given(Actor::Anyone, ask(friendly_call()));
        let by_when = town.now + Span::hours(5);
        let town = town.given(person, promise_of_one(need, by_when));
        town.given(person, set_out(need)).given(person, hand_over(need, Handover::Door))
    })
}

fn promise_of_one(need: NeedId, by_when: commons::Timestamp) -> needs::Command {
    needs::Command::Promise { need, much: 1, by_when }
}

fn look(town: &Town) -> mirror::Mirror {
    mirror::look(&town.group, None, town.now).0
}

fn own(town: &Town, person: PersonId) -> Own {
    mirror::look(&town.group, Some(person), town.now).1
}

fn area(town: &Town, area: Area) -> Seen<Spread> {
    look(town).distribution.plain().and_then(|areas| areas.get(&area).copied()).expect("every area is there")
}

#[test]
fn two_of_nine_do_half_of_the_carrying() {
    let counts = [(AMINA, 8), (BEN, 6), (CHIARA, 2), (DEE, 2), (EMRE, 2), (FARAH, 2), (GORAN, 2), (HANA, 2), (ILSE, 1)];
    let town = counts.into_iter().fold(nine(), |town, (person, times)| does(town, person, times));
    let carrying = area(&town, Area::Carrying);
    let carrying = carrying.plain().expect("nine are enough");
    assert_eq!((carrying.people(), carrying.least_for_half()), (9, 2));
    assert!(look(&town).nudges(Indicator::Distribution).is_empty());
    assert_eq!(own(&town, AMINA).parts.get(&Area::Carrying), Some(&Part::Third));
    assert_eq!(own(&town, ILSE).parts.get(&Area::Carrying), Some(&Part::Little));
}

#[test]
fn what_fewer_than_five_do_is_not_shown_to_anybody_themselves_included() {
    let town = [(AMINA, 9), (BEN, 1), (CHIARA, 1), (DEE, 1)];
    let town = town.into_iter().fold(nine(), |town, (person, times)| does(town, person, times));
    assert_eq!(area(&town, Area::Carrying), Seen::TooFew);
    assert_eq!(own(&town, AMINA).parts, Default::default());
    assert_eq!(look(&town).nudges(Indicator::Distribution), []);
    let town = does(town, EMRE, 1);
    assert!(matches!(area(&town, Area::Carrying), Seen::Plain(_)));
    assert_eq!(own(&town, AMINA).parts.get(&Area::Carrying), Some(&Part::TwoThirds));
    assert_eq!(
        look(&town).nudges(Indicator::Distribution),
        [Nudge::ShareOut(Area::Carrying)],
        "one of nine makes half"
    );
}

#[test]
fn whoever_did_it_the_group_sees_the_same() {
    let times = [7, 3, 2, 1, 1, 1, 1, 1, 1];
    let people = [AMINA, BEN, CHIARA, DEE, EMRE, FARAH, GORAN, HANA, ILSE];
    let with = |turn: usize| {
        let whose = people.iter().cycle().skip(turn).zip(times);
        whose.fold(nine(), |town, (person, times)| does(town, *person, times))
    };
    let first = look(&with(0)).distribution;
    for turn in 1..people.len() {
        assert_eq!(look(&with(turn)).distribution, first, "turned by {turn}");
    }
}

#[test]
fn ones_own_part_is_the_same_whatever_the_others_do_among_themselves() {
    let town = |ben: u32, chiara: u32| {
        let counts = [(AMINA, 4), (BEN, ben), (CHIARA, chiara), (DEE, 1), (EMRE, 1), (FARAH, 1)];
        counts.into_iter().fold(nine(), |town, (person, times)| does(town, person, times))
    };
    assert_eq!(own(&town(4, 1), AMINA), own(&town(1, 4), AMINA));
    assert_ne!(own(&town(4, 1), BEN), own(&town(1, 4), BEN));
}

#[test]
fn what_is_older_than_ninety_days_is_past() {
    let town = [AMINA, BEN, CHIARA, DEE, EMRE].into_iter().fold(nine(), |town, person| does(town, person, 1));
    assert!(matches!(area(&town, Area::Carrying), Seen::Plain(_)));
    let town = town.after(Span::days(91));
    assert_eq!(area(&town, Area::Carrying), Seen::Nothing);
    assert!(own(&town, AMINA).parts.is_empty());
}

#[test]
fn whoever_runs_the_machine_holds_its_keys_whatever_the_rules_say() {
    let town = Town::founded();
    assert_eq!(mirror::key_holders(&town.group), [KeyHolder::Operator]);
    let alone = |town: &Town| look(town).equal_access.plain().cloned().unwrap_or_default();
    assert_eq!(alone(&town), [Duty::KeysAndMachine], "alone with it");
    let town = town.given(BEN, take(Duty::KeysAndMachine));
    assert_eq!(mirror::key_holders(&town.group), [KeyHolder::Operator, KeyHolder::Person(BEN)]);
    assert_eq!(alone(&town), [Duty::KeysAndMachine], "they may be one and the same");
    let town = town.given(DEE, take(Duty::KeysAndMachine));
    assert_eq!(alone(&town), []);
    assert_eq!(look(&town).nudges(Indicator::EqualAccess), []);
}

#[test]
fn a_duty_one_person_holds_wants_a_second() {
    let town = Town::founded().given(BEN, take(Duty::PhoneDesk));
    assert!(look(&town).nudges(Indicator::EqualAccess).contains(&Nudge::SecondHolder(Duty::PhoneDesk)));
    let town = town.given(AMINA, take(Duty::PhoneDesk));
    assert!(!look(&town).nudges(Indicator::EqualAccess).contains(&Nudge::SecondHolder(Duty::PhoneDesk)));
}

#[test]
fn what_only_one_can_open_is_counted_and_wants_a_second_at_the_phone_desk() {
    let town = Town::founded().given(Actor::Anyone, ask(friendly_call())).given(Actor::Anyone, ask(friendly_call()));
    let with_one = |town: &Town| look(town).diffusion.plain().map(|seen| seen.with_one);
    assert_eq!(with_one(&town), Some(0), "nobody can");
    let town = town.given(BEN, take(Duty::PhoneDesk));
    assert_eq!(with_one(&town), Some(2));
    assert_eq!(look(&town).nudges(Indicator::Diffusion), [Nudge::OpenTogether]);
    let at = town.now + Span::hours(5);
    let town = town.given(AMINA, promise_of_one(NEED, at));
    assert_eq!(with_one(&town), Some(1));
    let town = town.given(CHIARA, take(Duty::PhoneDesk));
    assert_eq!(with_one(&town), Some(0));
}

#[test]
fn calls_by_those_who_had_not_promised_are_the_phone_desks_and_under_its_mandate() {
    let mut town = nine().given(Actor::Anyone, ask(friendly_call()));
    for person in [AMINA, BEN, CHIARA, DEE, EMRE] {
        town = town.given(person, take(Duty::PhoneDesk));
        town = town.given(person, attempt(NEED, Reached::NoAnswer));
        town = town.given(person, hand_back(Duty::PhoneDesk));
    }
    let desk = area(&town, Area::PhoneDesk);
    assert_eq!(desk.plain().map(Spread::people), Some(5));
    // Five calls as a duty, and four hellos that Amina said without having it.
    let delegation = look(&town).delegation;
    let share = delegation.plain().expect("five are enough");
    assert_eq!((share.of, share.all, share.percent()), (5, 9, 55));
    assert_eq!(look(&town).nudges(Indicator::Delegation), [Nudge::WriteMandate]);
    // Whoever rings about their own promise is not at the desk.
    let at = town.now + Span::hours(5);
    let town = town.given(FARAH, promise_of_one(NEED, at)).given(FARAH, attempt(NEED, Reached::Voicemail));
    assert_eq!(area(&town, Area::PhoneDesk), desk);
}

#[test]
fn how_long_those_who_have_a_duty_have_had_it_is_said_in_terms() {
    let town = Town::founded().given(BEN, take(Duty::Welcome));
    let median = |town: &Town| look(town).rotation.plain().and_then(|rotation| rotation.median_percent);
    assert_eq!(median(&town), Some(0));
    let town = town.after(Span::days(3));
    assert_eq!(median(&town), Some(42), "three days of seven");
    let town = town.after(Span::days(4)).given(BEN, take(Duty::Welcome)).after(Span::days(2));
    assert_eq!(median(&town), Some(128), "turns in a row are one time");
    assert_eq!(look(&town).rotation.plain().map(|rotation| rotation.long.clone()), Some(vec![]));
    assert_eq!(median(&Town::founded()), None);
}

#[test]
fn a_duty_somebody_has_for_a_third_turn_should_be_handed_on() {
    // One alone is never sent away from a duty, and so can have it for long.
    let town = (0..2).fold(Town::founded_by(1).given(AMINA, take(Duty::Welcome)), |town, _| {
        town.after(Span::days(7)).given(AMINA, take(Duty::Welcome))
    });
    assert!(look(&town).nudges(Indicator::Rotation).contains(&Nudge::PassOn(Duty::Welcome)));
}

#[test]
fn a_duty_nobody_learns_wants_an_understudy() {
    let town = Town::founded().given(BEN, take(Duty::Books));
    assert_eq!(look(&town).nudges(Indicator::Rotation), [Nudge::FindUnderstudy(Duty::Books)]);
    assert_eq!(look(&town).nudges(Indicator::Allocation), [Nudge::FindLearner(Duty::Books)]);
    let town = town.given(DEE, commons::duties::Command::UnderstudyOf { duty: Duty::Books });
    assert_eq!(look(&town).nudges(Indicator::Rotation), []);
    assert_eq!(look(&town).nudges(Indicator::Allocation), []);
    let learning = look(&town).rotation.plain().map(|rotation| rotation.seats.iter().map(|seats| seats.learning).sum());
    assert_eq!(learning, Some(1u32));
}

#[test]
fn a_duty_nothing_was_heard_of_for_forty_five_days_should_tell() {
    let town = Town::founded().given(BEN, take(Duty::Books)).after(Span::days(44));
    assert_eq!(look(&town).responsibility, Seen::Plain(vec![]));
    let town = town.after(Span::days(2));
    assert_eq!(look(&town).nudges(Indicator::Responsibility), [Nudge::AskForNote(Duty::Books)]);
    let town = town.given(BEN, commons::duties::Command::Note { duty: Duty::Books });
    assert_eq!(look(&town).nudges(Indicator::Responsibility), []);
    assert_eq!(look(&Town::founded()).responsibility, Seen::Nothing);
}

#[test]
fn receiving_is_in_no_number_of_a_person_and_what_nobody_knows_is_not_reckoned() {
    let town = [AMINA, BEN, CHIARA, DEE, EMRE].into_iter().fold(nine(), |town, person| does(town, person, 2));
    let seen = *look(&town).mutuality.plain().expect("five gave");
    assert_eq!((seen.asks, seen.gave), (10, 5));
    assert_eq!(seen.at_most().percent(), 100);
    assert_eq!(look(&town).nudges(Indicator::Mutuality), []);
    // The same asks, typed in by a member for whoever rang: nothing changes for that member.
    let before = own(&town, FARAH);
    let through = needs::Ask { through: needs::Through::Person(FARAH), ..friendly_call() };
    let town = town.when(FARAH, ask(through));
    assert_eq!(own(&town, FARAH), before);
}

#[test]
fn whoever_promises_week_after_week_is_told_and_the_group_hears_no_number_under_five() {
    let mut town = nine();
    for week in 0..12 {
        town = does(town, BEN, 1);
        if week % 3 == 0 {
            for person in [AMINA, CHIARA, DEE, EMRE] {
                town = does(town, person, 1);
            }
        }
        town = town.after(Span::days(7));
    }
    assert!(own(&town, BEN).could_rest);
    assert!(!own(&town, AMINA).could_rest);
    assert_eq!(look(&town).burnout, Seen::Plain(Count::Few));
    assert_eq!(look(&town).nudges(Indicator::Burnout), [], "nobody else is told");
}

#[test]
fn whoever_has_left_is_in_no_count() {
    let town = [AMINA, BEN, CHIARA, DEE, EMRE].into_iter().fold(nine(), |town, person| does(town, person, 1));
    let town = town.given(EMRE, people::Command::Leave);
    assert_eq!(area(&town, Area::Carrying), Seen::TooFew);
}

#[test]
fn every_part_has_a_word_and_every_word_a_part() {
    for indicator in Indicator::ALL {
        assert_eq!(Indicator::parse(indicator.word()), Some(indicator));
    }
    assert_eq!(Indicator::parse("score"), None);
    let filled: Vec<u32> = Part::ALL.into_iter().map(Part::twelfths).collect();
    assert!(filled.is_sorted() && filled.last() <= Some(&12));
}

#[test]
fn looking_changes_nothing() {
    let town = does(nine(), AMINA, 2);
    let before = town.group.clone();
    let _ = mirror::look(&town.group, Some(AMINA), town.now);
    assert_eq!(town.group, before);
    let command: Command = people::Command::GoAway.into();
    assert_ne!(town.when(AMINA, command).group, before, "and that would be noticed");
}

#[test]
fn a_small_decision_covers_a_part_another_uncovers_it_and_nothing_else_can() {
    let cover = |on: bool| Effect::Mirror { indicator: Indicator::Distribution, on };
    let town = [AMINA, BEN, CHIARA, DEE, EMRE].into_iter().fold(nine(), |town, person| does(town, person, 1));
    town.when(AMINA, write(draft(Deciding::Lazy, [cover(true)]))).refused(Refusal::ChangesNothing);

    let town = [AMINA, BEN, CHIARA, DEE, EMRE].into_iter().fold(nine(), |town, person| does(town, person, 1));
    let first = ProposalId(1);
    let town = town.opened(draft(Deciding::Lazy, [cover(false)])).says(first, &[AMINA, BEN], Position::Agree);
    assert!(town.group.mirror.shows(Indicator::Distribution), "not yet");
    let town = town.after(Span::days(5));
    assert_eq!(look(&town).distribution, Seen::Covered);
    assert!(own(&town, AMINA).parts.is_empty(), "and nobody's own part is reckoned either");
    assert!(look(&town).voice.plain().is_some(), "the rest still shows");
    let second = ProposalId(2);
    let town = town.opened(draft(Deciding::Lazy, [cover(true)])).says(second, &[AMINA, BEN], Position::Agree);
    let town = town.after(Span::days(5));
    assert!(matches!(look(&town).distribution, Seen::Plain(_)));
}

#[test]
fn a_voice_that_changes_something_is_counted_and_so_is_a_first_proposal() {
    let town = nine();
    assert_eq!(look(&town).nudges(Indicator::Voice), [Nudge::InviteToPropose]);
    let first = ProposalId(1);
    let cover = Effect::Mirror { indicator: Indicator::Mutuality, on: false };
    let town = town.opened(draft(Deciding::Lazy, [cover])).says(first, &[AMINA, BEN], Position::Agree);
    let town = town.after(Span::days(5));
    let seen = *look(&town).voice.plain().expect("five have a voice");
    assert_eq!((seen.changed.of, seen.changed.all, seen.first), (0, 1, Count::Few));
    assert_eq!(look(&town).nudges(Indicator::Voice), [Nudge::ChangeTogether]);
    let town = town.after(mirror::WINDOW);
    let seen = *look(&town).voice.plain().expect("five have a voice");
    assert_eq!((seen.changed.all, seen.first), (0, Count::Nobody));
}
