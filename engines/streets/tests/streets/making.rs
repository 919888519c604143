//! The town that does not exist.

use streets::{Profile, made};

use crate::{file, streets, town};

#[test]
fn the_same_seed_makes_the_same_file_and_another_seed_another() {
    assert_eq!(file(), file());
    assert_ne!(file(), made::Town::new(8, 12, 10).to_pbf(Vec::new()).unwrap());
}

#[test]
fn everything_in_the_town_is_found_again_after_importing_it() {
    let town = streets();
    assert!(town.left_out.nothing(), "{:?}", town.left_out);
    let names: Vec<&str> = town.gazetteer.streets().map(|street| street.name()).collect();
    for name in &made::FIRST[..22] {
        assert!(names.contains(name), "{name} is missing");
    }
    let (nodes, ways, _) = crate::town().make();
    let doors = nodes.iter().map(|node| &node.tags).chain(ways.iter().map(|way| &way.tags));
    let doors = doors.filter(|tags| tags.iter().any(|(key, _)| key == "addr:housenumber")).count();
    assert_eq!(town.gazetteer.doors(), doors);
    assert!(town.network.crossings().len() >= 120);
}

#[test]
fn one_can_walk_nearly_everywhere_and_the_island_is_an_island() {
    for profile in Profile::ALL {
        let (all, islands) = streets().network.islands(profile);
        assert!(islands >= 1, "The Eyot is an island by {profile:?}");
        assert!(islands * 5 < all, "{islands} of {all} are islands by {profile:?}");
    }
}

#[test]
fn streets_lie_in_their_part_of_town() {
    let gazetteer = &streets().gazetteer;
    let areas: Vec<Option<&str>> =
        gazetteer.streets().map(|street| street.area().and_then(|area| gazetteer.area(area))).collect();
    assert!(areas.contains(&Some("Canalside")), "by its edge");
    assert!(areas.contains(&Some("Brickfields")), "by the point it is said to be at");
}

#[test]
fn streets_are_called_what_one_wants() {
    let named = town().with_names(["Rope & Sail <Lane>".to_owned()]);
    let imported = streets::import(std::io::Cursor::new(named.to_pbf(Vec::new()).unwrap()), |_| true).unwrap();
    assert!(imported.gazetteer.streets().any(|street| street.name() == "Rope & Sail <Lane>"));
}
