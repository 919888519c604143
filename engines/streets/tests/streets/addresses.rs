//! Finding what somebody typed.

use std::io::Cursor;

use streets::{Found, Gazetteer, How, Lookup, MadeNode, MadeWay, What, Writer};

use crate::streets;

fn find(text: &str) -> Vec<Found> {
    Lookup::new(&streets().gazetteer).find(text, 6)
}

/// The name of the street found first.
fn first(text: &str) -> String {
    find(text).first().map(|found| name(found.what.street())).unwrap_or_default()
}

fn name(street: u32) -> String {
    streets().gazetteer.street(street).unwrap().name().to_owned()
}

#[test]
fn a_street_is_found_as_it_is_written_and_then_it_is_the_one() {
    for street in streets().gazetteer.streets() {
        let found = find(street.name());
        assert_eq!(first(street.name()), street.name());
        assert!(Found::is_the_one(&found) || street.name() == "Towpath", "{}: {found:?}", street.name());
    }
}

#[test]
fn slips_short_forms_and_other_spellings_find_it_too() {
    let slips = [
        ("kiln lane", "Kiln Lane"),
        ("KILN LN", "Kiln Lane"),
        ("Kilm Lane", "Kiln Lane"),
        ("Klin Lane", "Kiln Lane"),
        ("Fondry St.", "Foundry Street"),
        ("foundrystreet", "Foundry Street"),
        ("tanners row", "Tanner's Row"),
        ("Tanner’s Row", "Tanner's Row"),
        ("weavers walk", "Weavers' Walk"),
        ("ropewalk", "The Ropewalk"),
        ("Larkfeild Ave", "Larkfield Avenue"),
        ("Larkf", "Larkfield Avenue"),
        ("Kíln Láne", "Kiln Lane"),
        ("Brickfield Raod", "Brickfield Road"),
    ];
    for (typed, meant) in slips {
        assert_eq!(first(typed), meant, "{typed}");
    }
}

#[test]
fn other_languages_and_scripts_find_it() {
    let others = [
        ("Callejon del Horno", "Kiln Lane"),
        ("زقاق الفرن", "Kiln Lane"),
        ("شارع المسبك", "Foundry Street"),
        ("المسبك", "Foundry Street"),
        ("شارع الإتحاد", "Union Street"),
        ("ul. Zwiazkowa", "Union Street"),
        ("Кильн Лане", "Kiln Lane"),
        ("Φουνδρυ Στρεετ", "Foundry Street"),
    ];
    for (typed, meant) in others {
        assert_eq!(first(typed), meant, "{typed}");
    }
}

#[test]
fn the_corner_of_two_streets_is_found_in_four_languages() {
    let typed = [
        "corner of Kiln Lane and Foundry Street",
        "Kiln Lane and Foundry St",
        "Kiln Lane / Foundry Street",
        "Kiln Lane/Foundry Street",
        "Foundry Street & Kiln Lane",
        "at the corner of kiln lane and fondry street",
        "esquina de Kiln Lane con Foundry Street",
        "Calle de la Fundición esquina con Callejón del Horno",
        "Kiln Lane y Foundry Street",
        "róg Kiln Lane i Foundry Street",
        "skrzyżowanie ulicy Wapiennej z ulicą Odlewniczą",
        "Kiln Lane róg Foundry Street",
        "زاوية زقاق الفرن وشارع المسبك",
        "تقاطع زقاق الفرن مع شارع المسبك",
    ];
    let corner = find("corner of Kiln Lane and Foundry Street")[0].place;
    assert!(corner.is_some());
    for typed in typed {
        let found = find(typed);
        let Some(What::Corner { street, other }) = found.first().map(|found| &found.what) else {
            panic!("{typed}: {found:?}");
        };
        let mut names = [name(*street), name(*other)];
        names.sort();
        assert_eq!(names, ["Foundry Street", "Kiln Lane"], "{typed}");
        assert_eq!(found[0].place, corner, "{typed}");
    }
}

#[test]
fn a_door_is_found_where_it_is_between_others_or_at_least_on_its_street() {
    let kiln = streets().gazetteer.streets().find(|street| street.name() == "Kiln Lane").unwrap();
    let (text, place) =
        kiln.doors().find(|(text, _)| text.len() == 2).map(|(text, place)| (text.to_owned(), place)).unwrap();
    let spellings = [
        format!("Kiln Lane {text}"),
        format!("{text} Kiln Lane"),
        format!("Kiln Lane, {text}, flat 3"),
        format!("flat 3, {text} kiln lane"),
    ];
    for typed in spellings {
        let found = find(&typed);
        assert_eq!(
            found[0].what,
            What::Door { street: kiln.number, number: text.clone(), how: How::Exactly },
            "{typed}"
        );
        assert_eq!(found[0].place, Some(place));
    }
    let there: Vec<u32> = kiln.doors().filter_map(|(text, _)| text.parse().ok()).collect();
    let missing = (5..90)
        .find(|number| !there.contains(number) && there.contains(&(number - 2)) && there.contains(&(number + 2)))
        .unwrap();
    let found = find(&format!("Kiln Lane {missing}"));
    assert!(matches!(found[0].what, What::Door { how: How::Between, .. }), "{found:?}");
    let found = find("Kiln Lane 9000");
    assert!(matches!(found[0].what, What::Door { how: How::SomewhereOnIt, .. }));
    assert_eq!(found[0].place, kiln.centre());
}

#[test]
fn digits_of_other_scripts_and_letters_behind_a_number_are_read() {
    for typed in ["زقاق الفرن ١٢", "Kiln Lane nr 12 a", "ul. Wapienna 12/4", "12-14 Kiln Lane"] {
        let found = find(typed);
        assert!(matches!(found[0].what, What::Door { .. }), "{typed}: {found:?}");
        assert_eq!(first(typed), "Kiln Lane", "{typed}");
    }
}

#[test]
fn nonsense_finds_nothing_and_harms_nothing() {
    for typed in
        ["", " ", "xqzwv", "12", "&&&&", "/ / /", "،،،", "\u{0}\u{202e}", &"a ".repeat(5_000), &"and ".repeat(400)]
    {
        assert!(find(typed).len() <= 6, "{typed:?}");
    }
    assert_eq!(find("xqzwv jjkk"), []);
    assert_eq!(find("12"), []);
}

#[test]
fn a_list_of_names_is_enough_to_find_streets() {
    let gazetteer = Gazetteer::of_names(["Mill Bridge", "  Rose and Crown Street ", "ulica 3 Maja", "Mill Bridge", ""]);
    assert_eq!(gazetteer.len(), 3);
    let lookup = Lookup::new(&gazetteer);
    let name =
        |text: &str| lookup.find(text, 3).first().map(|found| gazetteer.street(found.what.street()).unwrap().name());
    assert_eq!(name("mil bridge 4"), Some("Mill Bridge"));
    assert_eq!(name("rose and crown st"), Some("Rose and Crown Street"));
    assert_eq!(name("3 maja"), Some("ulica 3 Maja"));
    assert_eq!(name("3 Maja 17"), Some("ulica 3 Maja"));
    assert_eq!(lookup.find("Mill Bridge", 3)[0].place, None);
}

#[test]
fn a_street_that_exists_twice_is_offered_twice_with_its_part_of_town() {
    let home = streets::Coordinate::from_degrees(50.0, 8.0).unwrap();
    let own = |tags: &[(&str, &str)]| tags.iter().map(|tag| (tag.0.to_owned(), tag.1.to_owned())).collect::<Vec<_>>();
    let mut nodes = Vec::new();
    for (id, east, tags) in [
        (1, 0.0, vec![]),
        (2, 200.0, vec![]),
        (3, 3_000.0, vec![]),
        (4, 3_200.0, vec![]),
        (5, 100.0, vec![("place", "suburb"), ("name", "Westend")]),
        (6, 3_100.0, vec![("place", "suburb"), ("name", "Eastend")]),
        (7, 3_010.0, vec![("addr:street", "Church Street"), ("addr:housenumber", "40")]),
    ] {
        nodes.push(MadeNode { id, place: home.moved(east, 0.0), tags: own(&tags) });
    }
    let street = [("highway", "residential"), ("name", "Church Street")];
    let ways = [
        MadeWay { id: 1, refs: vec![1, 2], tags: own(&street) },
        MadeWay { id: 2, refs: vec![3, 4], tags: own(&street) },
        MadeWay { id: 3, refs: vec![2, 3], tags: own(&[("highway", "footway")]) },
    ];
    let mut writer = Writer::new(Vec::new()).unwrap();
    writer.nodes(&nodes).unwrap();
    writer.ways(&ways).unwrap();
    let town = streets::import(Cursor::new(writer.finish().unwrap()), |_| true).unwrap();
    let lookup = Lookup::new(&town.gazetteer);
    let found = lookup.find("church st", 5);
    let area = |found: &Found| {
        let street = town.gazetteer.street(found.what.street()).unwrap();
        town.gazetteer.area(street.area().unwrap()).unwrap()
    };
    let mut areas: Vec<&str> = found.iter().map(area).collect();
    areas.sort_unstable();
    assert_eq!(areas, ["Eastend", "Westend"]);
    assert!(!Found::is_the_one(&found));
    let found = lookup.find("Church Street 40", 5);
    assert_eq!(area(&found[0]), "Eastend", "only one of them has a number 40");
    assert!(matches!(found[0].what, What::Door { how: How::Exactly, .. }));
}
