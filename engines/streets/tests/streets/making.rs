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

#[test]
fn a_city_is_laid_out_as_cities_are_and_the_same_seed_makes_the_same_one() {
    let file = made::City::new(5, 20_000).to_pbf(Vec::new()).unwrap();
    assert_eq!(file, made::City::new(5, 20_000).to_pbf(Vec::new()).unwrap());
    assert_ne!(file, made::City::new(6, 20_000).to_pbf(Vec::new()).unwrap());
    let city = streets::import(std::io::Cursor::new(file), |_| true).unwrap();
    assert!(city.left_out.nothing(), "{:?}", city.left_out);
    assert!((1_200..5_000).contains(&city.network.crossings().len()), "{} crossings", city.network.crossings().len());
    assert!((1_500..6_000).contains(&city.gazetteer.doors()), "{} doors", city.gazetteer.doors());
    for profile in Profile::ALL {
        let (all, islands) = city.network.islands(profile);
        assert!(islands * 4 < all, "{islands} of {all} are islands by {profile:?}");
    }
    // Its bridges are few, and lead somewhere: from bank to bank the way is longer than the crow flies, and there is one.
    let nearest = streets::Nearest::new(&city.network);
    let frame = city.network.frame().unwrap();
    let place = |lat| nearest.place(streets::Coordinate { lat, lon: frame.middle().lon }, Profile::Foot).unwrap();
    let (south, north) = (place(frame.least.lat), place(frame.most.lat));
    let mut distances = streets::Distances::new(&city.network, &city.hierarchies[0], Profile::Foot);
    let metres = distances.between(&south, &north).metres().unwrap();
    assert!(metres > south.at.metres_to(north.at), "{metres} m");
    let plain = streets::Plain::new(&city.network, Profile::Foot);
    assert_eq!(plain.from(&south, &[north]), [distances.between(&south, &north)]);
}
