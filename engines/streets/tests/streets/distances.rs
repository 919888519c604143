//! How far it is.

use proptest::prelude::*;
use streets::{Coordinate, Distances, Hierarchy, Nearest, Place, Plain, Profile, Weight};

use crate::{dice, streets};

fn places(count: usize, profile: Profile, seed: u64) -> Vec<Place> {
    let network = &streets().network;
    let nearest = Nearest::new(network);
    let frame = network.frame().unwrap();
    let mut dice = dice(seed);
    let mut between = |least: i32, most: i32| least + dice((most - least) as u64) as i32;
    let place =
        |_| Coordinate { lat: between(frame.least.lat, frame.most.lat), lon: between(frame.least.lon, frame.most.lon) };
    (0..count).map(place).map(|at| nearest.place(at, profile).unwrap()).collect()
}

#[test]
fn every_distance_is_that_of_plain_searching() {
    let town = streets();
    for profile in Profile::ALL {
        let (from, to) = (places(40, profile, 1), places(50, profile, 2));
        let mut distances = Distances::new(&town.network, &town.hierarchies[profile.number()], profile);
        let plain = Plain::new(&town.network, profile);
        let matrix = distances.matrix(&from, &to);
        for (row, from) in matrix.chunks(to.len()).zip(&from) {
            assert_eq!(row, plain.from(from, &to), "by {profile:?}");
            for (weight, to) in row.iter().zip(&to) {
                assert_eq!(*weight, distances.between(from, to));
            }
        }
        assert!(matrix.iter().all(|weight| *weight != Weight::NEVER), "everything on the mainland is reached");
    }
}

#[test]
fn it_is_never_shorter_than_the_crow_flies_and_nothing_from_a_place_to_itself() {
    let town = streets();
    let places = places(30, Profile::Foot, 3);
    let matrix = Distances::new(&town.network, &town.hierarchies[0], Profile::Foot).matrix(&places, &places);
    for (row, from) in matrix.chunks(places.len()).zip(&places) {
        for (weight, to) in row.iter().zip(&places) {
            assert!(weight.metres().unwrap() + 1.0 >= from.at.metres_to(to.at) * 0.999);
        }
    }
    assert!((0..places.len()).all(|at| matrix[at * (places.len() + 1)] == Weight::ZERO));
}

#[test]
fn on_an_island_the_nearest_place_one_can_reach_is_taken_and_said() {
    let town = streets();
    let eyot = town.gazetteer.streets().find(|street| street.name() == "The Eyot").unwrap();
    let nearest = Nearest::new(&town.network);
    let found = nearest.place(eyot.centre().unwrap(), Profile::Foot).unwrap();
    assert!(found.past_an_island);
    assert!(found.metres_off > 100.0, "{} m", found.metres_off);
    let ashore = town.gazetteer.streets().find(|street| street.name() == "Kiln Lane").unwrap();
    assert!(!nearest.place(ashore.centre().unwrap(), Profile::Foot).unwrap().past_an_island);
}

#[test]
fn the_nearest_place_is_the_nearest_of_all() {
    let town = streets();
    let nearest = Nearest::new(&town.network);
    let frame = town.network.frame().unwrap();
    let mut dice = dice(9);
    for _ in 0..300 {
        let lat = frame.least.lat + dice((frame.most.lat - frame.least.lat) as u64) as i32;
        let lon = frame.least.lon + dice((frame.most.lon - frame.least.lon) as u64) as i32;
        let wanted = Coordinate { lat, lon };
        let found = nearest.place_among(wanted, |_| true).unwrap();
        assert!((found.metres_off - wanted.metres_to(found.at)).abs() < 0.5 + found.metres_off * 0.01);
        let corner =
            town.network.crossings().iter().map(|corner| corner.metres_to(wanted)).min_by(f64::total_cmp).unwrap();
        assert!(found.metres_off <= corner + 0.5);
        // No place along any segment is nearer.
        for segment in 0..town.network.segments().len() as u32 {
            for corner in town.network.line(segment) {
                assert!(found.metres_off <= corner.metres_to(wanted) * 1.01 + 0.5);
            }
        }
    }
}

#[test]
fn far_outside_the_nearest_place_is_still_found() {
    let nearest = Nearest::new(&streets().network);
    for (lat, lon) in [(0.0, 0.0), (90.0, 180.0), (-90.0, -180.0), (53.6, 179.9)] {
        assert!(nearest.place(Coordinate::from_degrees(lat, lon).unwrap(), Profile::Car).is_some());
    }
    assert_eq!(Coordinate::from_degrees(90.1, 0.0), None);
    assert_eq!(Coordinate::from_degrees(f64::NAN, 0.0), None);
}

/// Least weights between all, by trying every crossing as a stop on the way (Floyd, Warshall).
fn all_pairs(count: usize, arcs: &[(u32, u32, Weight)]) -> Vec<Weight> {
    let mut best = vec![Weight::NEVER; count * count];
    for at in 0..count {
        best[at * count + at] = Weight::ZERO;
    }
    for &(from, to, weight) in arcs {
        let at = from as usize * count + to as usize;
        best[at] = best[at].min(weight);
    }
    for through in 0..count {
        for from in 0..count {
            for to in 0..count {
                let around = best[from * count + through].plus(best[through * count + to]);
                best[from * count + to] = best[from * count + to].min(around);
            }
        }
    }
    best
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn a_hierarchy_of_any_network_gives_what_trying_everything_gives(
        arcs in prop::collection::vec((0..24u32, 0..24u32, 0..60u32, 1..9u8), 0..140)
    ) {
        let arcs: Vec<_> = arcs.into_iter().map(|(from, to, cm, speed)| (from, to, Weight::of(cm, speed).unwrap())).collect();
        let hierarchy = Hierarchy::new(24, &arcs);
        let best = all_pairs(24, &arcs);
        for from in 0..24 {
            for to in 0..24 {
                prop_assert_eq!(hierarchy.between(from, to), best[from as usize * 24 + to as usize]);
            }
        }
    }
}

#[test]
fn weights_that_are_too_long_to_count_are_never() {
    let long = Weight::of(u32::MAX, 1).unwrap();
    assert_eq!(long.plus(long).plus(Weight::NEVER), Weight::NEVER);
    assert_eq!(Weight::of(100, 0), None);
    assert_eq!(Weight::of(1000, 10).unwrap().seconds(), Some(7.2), "ten metres at five kilometres an hour");
    assert_eq!(Weight::of(1000, 10).unwrap().metres(), Some(10.0));
}
