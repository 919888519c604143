use crate::cast::*;
use commons::founding::{self, Event, Sort, StreetId};
use commons::people::How;
use commons::{Actor, Command, Refusal, Span};

#[test]
fn before_a_group_is_founded_nothing_can_be_done() {
    Town::unfounded().when(Actor::Anyone, join(How::Founding)).refused(Refusal::NotFounded);
    Town::unfounded().when(Actor::Anyone, ask(groceries())).refused(Refusal::NotFounded);
}

#[test]
fn a_group_is_founded_once() {
    Town::unfounded()
        .when(Actor::Anyone, found())
        .then([Event::Founded {
            name: "Kiln Quarter Mutual Aid".into(),
            place: "Kiln Quarter".into(),
            language: english(),
            zone: "Europe/London".into(),
            sort: Sort::Real,
        }])
        .when(Actor::Anyone, found())
        .refused(Refusal::FoundedAlready);
}

fn found_as(name: &str) -> founding::Command {
    let (place, zone) = ("Kiln Quarter".into(), "Europe/London".into());
    founding::Command::Found { name: name.into(), place, language: english(), zone, sort: Sort::Demo }
}

#[test]
fn a_name_can_be_read() {
    for name in ["", "  ", "!!!", "\u{200b}", "two\nlines", "bell\u{7}", "\u{202e}backwards", &"long".repeat(16)] {
        Town::unfounded().when(Actor::Anyone, found_as(name)).refused(Refusal::BadValue);
    }
    for name in ["Ręka w rękę", "مساعدة الحي", "42", " spaces around ", "❤ and letters"] {
        Town::unfounded().when(Actor::Anyone, found_as(name)).done();
    }
}

#[test]
fn streets_are_named_by_whoever_sets_up_and_later_by_members() {
    Town::unfounded()
        .given(Actor::Operator, found())
        .when(Actor::Anyone, name_street("Kiln Lane"))
        .then([Event::StreetNamed { street: StreetId(0), name: "Kiln Lane".into() }]);
    Town::with_farah()
        .when(Actor::Operator, name_street("Tannery Row"))
        .refused(Refusal::SignInFirst)
        .when(FARAH, name_street("Tannery Row"))
        .refused(Refusal::VoiceFirst)
        .when(DEE, name_street("Tannery Row"))
        .then([Event::StreetNamed { street: StreetId(2), name: "Tannery Row".into() }]);
}

#[test]
fn a_street_stands_on_the_list_once() {
    for again in ["Kiln Lane", "KILN LANE", "kiln-lane", " kilnlane ", "12 Kiln Lane"] {
        Town::founded().when(BEN, name_street(again)).refused(Refusal::StreetThere);
    }
    for nothing in ["12", "12a 14", "", "—"] {
        Town::founded().when(BEN, name_street(nothing)).refused(Refusal::BadValue);
    }
}

#[test]
fn many_streets_are_named_at_once_all_of_them_or_none() {
    let names =
        |names: &[&str]| founding::Command::NameStreets { names: names.iter().map(|&name| name.into()).collect() };
    let named = |street, name: &str| Event::StreetNamed { street: StreetId(street), name: name.into() };
    Town::with_farah()
        .when(FARAH, names(&["Tannery Row", "Long Row"]))
        .refused(Refusal::VoiceFirst)
        .when(DEE, names(&[" Tannery Row", "Long Row"]))
        .then([named(2, "Tannery Row"), named(3, "Long Row")]);
    for (wrong, why) in [
        (&["Tannery Row", "kiln lane"][..], Refusal::StreetThere),
        (&["Tannery Row", "TANNERY ROW"], Refusal::StreetThere),
        (&["Tannery Row", "12"], Refusal::BadValue),
        (&[], Refusal::BadValue),
        (&["Row"; 201], Refusal::BadValue),
    ] {
        Town::founded().when(DEE, names(wrong)).refused(why);
    }
    let town = Town::founded();
    let looked = town.group.founding.look_over(["Ropewalk", "Mill Bank", "7", "mill bank"]);
    let there = Err(Refusal::StreetThere);
    assert_eq!(looked, [there.clone(), Ok("Mill Bank".into()), Err(Refusal::BadValue), there]);
}

#[test]
fn a_street_is_written_otherwise_and_stays_the_same_street() {
    let rename = |street, name: &str| founding::Command::RenameStreet { street: StreetId(street), name: name.into() };
    Town::with_farah()
        .when(FARAH, rename(0, "Lime Kiln Lane"))
        .refused(Refusal::VoiceFirst)
        .when(DEE, rename(9, "Lime Kiln Lane"))
        .refused(Refusal::NotThere)
        .when(DEE, rename(0, "Ropewalk"))
        .refused(Refusal::StreetThere)
        .when(DEE, rename(0, "Kiln Lane"))
        .refused(Refusal::StreetThere)
        .when(DEE, rename(0, "12"))
        .refused(Refusal::BadValue)
        .when(DEE, rename(0, "Lime Kiln Lane"))
        .then([Event::StreetRenamed { street: StreetId(0), name: "Lime Kiln Lane".into() }])
        .where_(|town| {
            assert_eq!(town.group.founding.find_street("3 lime kiln lane"), Some(StreetId(0)));
            assert_eq!(town.group.founding.find_street("Kiln Lane"), None);
        })
        // Only how it is written: capitals.
        .given(DEE, rename(1, "ROPEWALK"));
}

#[test]
fn numbered_avenues_are_different_streets() {
    let town = Town::founded()
        .given(AMINA, name_street("5th Avenue"))
        .given(AMINA, name_street("6th Avenue"))
        .given(AMINA, name_street("Straße des 17. Juni"))
        .given(AMINA, name_street("Avenue B"))
        .given(AMINA, name_street("Avenue C"));
    let found = |typed| town.group.founding.find_street(typed).map(|street| street.0);
    assert_eq!(found("5th avenue"), Some(2));
    assert_eq!(found("210 6th Avenue"), Some(3));
    assert_eq!(found("strasse des 17. juni"), None);
    assert_eq!(found("Straße des 17. Juni 4b"), Some(4));
    assert_eq!(found("7th Avenue"), None);
    assert_eq!((found("avenue b"), found("12 Avenue C"), found("Avenue D")), (Some(5), Some(6), None));
}

#[test]
fn a_street_is_found_as_people_type_it() {
    let town = Town::founded();
    let found = |typed| town.group.founding.find_street(typed).map(|street| street.0);
    for typed in ["Kiln Lane", "kiln lane", "12 Kiln Lane", "12a, kiln lane.", "Kiln Lane 12", "3 Kiln-Lane 4b"] {
        assert_eq!(found(typed), Some(0), "{typed}");
    }
    assert_eq!(found("ropewalk"), Some(1));
    for typed in ["", "12", "Kiln", "Kiln Lane North", "קילן"] {
        assert_eq!(found(typed), None, "{typed}");
    }
    let streets: Vec<&str> = town.group.founding.streets().map(|(_, name)| name).collect();
    assert_eq!(streets, ["Kiln Lane", "Ropewalk"]);
}

#[test]
fn time_does_nothing_but_what_is_due() {
    Town::founded()
        .when(Actor::Time, ask(groceries()))
        .refused(Refusal::SignInFirst)
        .when(Actor::Time, name_street("Tannery Row"))
        .refused(Refusal::SignInFirst)
        .when(Actor::Time, Command::Undo(1))
        .refused(Refusal::SignInFirst);
}

#[test]
fn the_operator_may_do_no_more_than_anyone() {
    Town::founded()
        .given(Actor::Anyone, ask(groceries()))
        .when(Actor::Operator, release(NEED))
        .refused(Refusal::SignInFirst)
        .when(Actor::Operator, Command::Open(commons::Subject::Need(NEED)))
        .refused(Refusal::NotYours)
        .when(Actor::Operator, Command::Forget(commons::Subject::Person(BEN)))
        .refused(Refusal::NotYours);
}

#[test]
fn founders_come_in_the_first_sixty_days() {
    let town = || Town::founded_by(2);
    town().after(Span::days(60)).when(Actor::Anyone, join(How::Founding)).done();
    town().after(Span(Span::days(60).0 + 1)).when(Actor::Anyone, join(How::Founding)).refused(Refusal::BadTime);
}
