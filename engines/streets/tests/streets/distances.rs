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
        places in prop::collection::vec((0..30i32, 0..30i32), 24),
        arcs in prop::collection::vec((0..24u32, 0..24u32, 0..60u32, 1..9u8), 0..140)
    ) {
        let places: Vec<_> = places.into_iter().map(|(lat, lon)| Coordinate { lat, lon }).collect();
        let arcs: Vec<_> = arcs.into_iter().map(|(from, to, cm, speed)| (from, to, Weight::of(cm, speed).unwrap())).collect();
        let hierarchy = Hierarchy::new(&places, &arcs);
        let best = all_pairs(24, &arcs);
        for from in 0..24 {
            for to in 0..24 {
                prop_assert_eq!(hierarchy.between(from, to), best[from as usize * 24 + to as usize]);
            }
        }
    }

    /// Larger, so that pieces are parted: with few streets they fall apart and have long rows of bends, with many they are knots.
    #[test]
    fn a_hierarchy_of_parted_pieces_gives_what_trying_everything_gives(
        far in 1..4_000i32,
        arcs in prop::collection::vec((0..90u32, 1..90u32, 0..60u32, 1..9u8), 20..400),
        near in any::<bool>(),
    ) {
        let places: Vec<_> = (0..90i32).map(|at| Coordinate { lat: at % 9 * far, lon: at / 9 * 700 }).collect();
        let arcs: Vec<_> = arcs.into_iter().map(|(from, step, cm, speed)| {
            let step = if near { [1, 9, 81, 89][step as usize % 4] } else { step };
            (from, (from + step) % 90, Weight::of(cm, speed).unwrap())
        }).collect();
        let hierarchy = Hierarchy::new(&places, &arcs);
        let best = all_pairs(90, &arcs);
        for from in 0..90 {
            for to in 0..90 {
                prop_assert_eq!(hierarchy.between(from, to), best[from as usize * 90 + to as usize]);
            }
        }
    }
}

/// Corners of streets that cross at right angles, a little crooked so that no two ways are the same; a twelfth is one-way.
fn grid(across: u32, down: u32) -> (Vec<Coordinate>, Vec<(u32, u32, Weight)>) {
    let mut dice = dice(17);
    let places = (0..across * down)
        .map(|at| Coordinate {
            lat: (at / across * 9_000) as i32,
            lon: (at % across * 9_000) as i32 + dice(900) as i32,
        })
        .collect();
    let mut arcs = Vec::new();
    for at in 0..across * down {
        let east = (at % across + 1 < across).then_some(at + 1);
        let north = (at / across + 1 < down).then_some(at + across);
        for other in east.into_iter().chain(north) {
            let weight = Weight::of(9_000 + dice(2_000) as u32, 10).unwrap();
            arcs.push((at, other, weight));
            if dice(12) > 0 {
                arcs.push((other, at, weight));
            }
        }
    }
    (places, arcs)
}

#[test]
fn a_grid_of_streets_is_prepared_with_about_as_many_arcs_as_it_has_corners_times_how_often_it_can_be_halved() {
    let mut per_corner = Vec::new();
    for side in [16u32, 32, 64] {
        let (places, arcs) = grid(side, side);
        let hierarchy = Hierarchy::new(&places, &arcs);
        per_corner.push(hierarchy.arcs() as f64 / f64::from(side * side));
    }
    // A line and not a curve: each time it is twice as wide, about as many more arcs for each corner.
    assert!(per_corner[0] < 16.0, "{per_corner:?}");
    assert!(per_corner[2] - per_corner[1] < 1.5 * (per_corner[1] - per_corner[0]) + 1.0, "{per_corner:?}");
}

#[test]
fn a_long_lane_of_bends_is_halved_again_and_again() {
    let places: Vec<_> = (0..4_096).map(|at| Coordinate { lat: 0, lon: at * 100 }).collect();
    let step = Weight::of(100, 10).unwrap();
    let arcs: Vec<_> = (0..4_095).flat_map(|at| [(at, at + 1, step), (at + 1, at, step)]).collect();
    let hierarchy = Hierarchy::new(&places, &arcs);
    assert_eq!(hierarchy.between(3, 4_000), (0..3_997).fold(Weight::ZERO, |sum, _| sum.plus(step)));
    // Each bend has two more important ones, both ways, and the last ones fewer.
    assert!(hierarchy.arcs() <= 4 * 4_096, "{}", hierarchy.arcs());
}

#[test]
fn a_town_of_very_many_islands_is_prepared_in_one_go() {
    // Squares of their own, each with both ways across so that none is thin: looked at one by one, whole town each, this never ends.
    let count = 40_000u32;
    let places: Vec<_> =
        (0..count).map(|at| Coordinate { lat: (at / 4 * 100) as i32, lon: (at % 4 * 100) as i32 }).collect();
    let step = Weight::of(100, 10).unwrap();
    let arcs: Vec<_> = (0..count)
        .flat_map(|at| (1..4).map(move |other| (at, at / 4 * 4 + (at + other) % 4, Weight::of(100, 10).unwrap())))
        .collect();
    let hierarchy = Hierarchy::new(&places, &arcs);
    assert_eq!(hierarchy.between(39_996, 39_998), step);
    assert_eq!(hierarchy.between(0, 4), Weight::NEVER);
    assert_eq!(hierarchy.arcs() as u32, count / 4 * 12);
}

#[test]
fn where_everything_lies_in_one_spot_ways_are_found_all_the_same() {
    let places = vec![Coordinate { lat: 7, lon: 7 }; 900];
    let (_, arcs) = grid(30, 30);
    let hierarchy = Hierarchy::new(&places, &arcs);
    let (right, _) = grid(30, 30);
    let other = Hierarchy::new(&right, &arcs);
    for at in 0..900 {
        assert_eq!(hierarchy.between(at, 899 - at), other.between(at, 899 - at));
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
