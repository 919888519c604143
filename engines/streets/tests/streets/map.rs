//! The schematic map.

use std::io::Cursor;

use streets::made;
use streets::schematic::{Mark, Sheet, draw};

use crate::{streets, town};

const SHEET: Sheet<'_> = Sheet {
    frame: None,
    title: "Streets & ways",
    most_bytes: 52_000,
    language: "en",
    width: 1000.0,
    ours: &[],
    marks: &[],
};

#[test]
fn the_map_has_names_on_it_and_no_door() {
    let town = streets();
    let drawing = draw(&town.network, &town.gazetteer, &SHEET);
    assert!(drawing.svg.len() < 52_000, "{} bytes", drawing.svg.len());
    assert_eq!(drawing.left_out, 0);
    assert!(drawing.named.len() > 15, "{} names", drawing.named.len());
    assert!(drawing.svg.contains("Streets &amp; ways") && drawing.svg.contains(">Tanner's Row<"));
    assert!(!drawing.svg.contains("style=") && !drawing.svg.contains("<script"));
    // What is written on it are names, and names have no digit here.
    let written = drawing.svg.split("%\">").skip(1).map(|rest| rest.split('<').next().unwrap());
    assert!(
        written.clone().count() == drawing.named.len()
            && written.clone().all(|name| !name.contains(|l: char| l.is_ascii_digit()))
    );
}

#[test]
fn a_large_town_still_fits_the_page_and_what_did_not_is_counted() {
    let file = made::Town::new(5, 45, 45).with_doors(0).to_pbf(Vec::new()).unwrap();
    let large = streets::import(Cursor::new(file), |_| true).unwrap();
    let drawing = draw(&large.network, &large.gazetteer, &Sheet { most_bytes: 16_000, ..SHEET });
    assert!(drawing.svg.len() <= 16_000, "{} bytes", drawing.svg.len());
    assert!(drawing.left_out > 0);
}

#[test]
fn a_name_that_is_markup_stays_a_name() {
    let named = town().with_names(["A</textPath><script>".to_owned()]);
    let imported = streets::import(Cursor::new(named.to_pbf(Vec::new()).unwrap()), |_| true).unwrap();
    let drawing = draw(&imported.network, &imported.gazetteer, &SHEET);
    assert!(!drawing.svg.contains("<script>"));
}

#[test]
fn names_are_in_the_language_asked_for() {
    let town = streets();
    let drawing = draw(&town.network, &town.gazetteer, &Sheet { language: "ar", ..SHEET });
    assert!(drawing.svg.contains("شارع المسبك"));
}

#[test]
fn streets_that_stand_out_come_first_and_marks_keep_their_place() {
    let town = streets();
    let number = |name: &str| town.gazetteer.streets().find(|street| street.name() == name).unwrap().number;
    let ours = [number("Kiln Lane"), number("Foundry Street")];
    let at = town.network.middles(&ours)[&ours[0]];
    let marks = [Mark { at, text: "7".into() }, Mark { at, text: "<b>".into() }];
    let sheet = Sheet { ours: &ours, marks: &marks, width: 720.0, ..SHEET };
    let drawing = draw(&town.network, &town.gazetteer, &sheet);
    assert!(drawing.svg.contains("map-ours") && drawing.svg.contains(">7</text>"));
    assert!(!drawing.svg.contains("<b>") && drawing.svg.contains("&lt;b&gt;"));
    // The circle is drawn within the sheet.
    let circle = drawing.svg.split("<circle cx=\"").nth(1).unwrap();
    let x: f64 = circle.split('"').next().unwrap().parse().unwrap();
    assert!((0.0..=720.0).contains(&x));
    // Where room is short, ours are what is left.
    let short = draw(&town.network, &town.gazetteer, &Sheet { most_bytes: 2_600, ..sheet });
    assert!(short.left_out > 0 && short.svg.len() <= 2_600);
    for name in ["Kiln Lane", "Foundry Street"] {
        assert!(short.svg.contains(&format!(">{name}<")), "{}", short.svg);
    }
}

#[test]
fn nothing_to_draw_is_no_map() {
    let drawing = draw(&streets::Network::default(), &streets::Gazetteer::default(), &SHEET);
    assert_eq!(drawing.svg, "");
}
