//! Who may use which way, how fast.

use std::io::Cursor;

use streets::ways::meaning;
use streets::{Coordinate, Distances, Imported, MadeNode, MadeWay, Nearest, Profile, Writer};

/// Speeds in km/h: foot, bicycle and car, each along and against.
fn speeds(tags: &[(&str, &str)]) -> [f64; 6] {
    let meaning = meaning(|key| tags.iter().find(|tag| tag.0 == key).map(|tag| tag.1));
    meaning.map_or([0.0; 6], |meaning| meaning.speeds.map(|speed| f64::from(speed) / 2.0))
}

#[test]
fn a_bicycle_goes_against_a_one_way_street_only_where_it_says_so() {
    let street = [("highway", "residential"), ("oneway", "yes")];
    assert_eq!(speeds(&street), [5.0, 5.0, 15.0, 4.0, 25.0, 0.0]);
    for contraflow in [("oneway:bicycle", "no"), ("cycleway", "opposite_lane"), ("cycleway:left:oneway", "-1")] {
        assert_eq!(speeds(&[street[0], street[1], contraflow])[3], 15.0, "{contraflow:?}");
    }
    assert_eq!(speeds(&[("highway", "residential"), ("oneway", "-1")])[4..], [0.0, 25.0]);
    assert_eq!(speeds(&[("highway", "primary"), ("junction", "roundabout")])[5], 0.0);
}

#[test]
fn what_is_private_is_closed_unless_a_nearer_sign_opens_it() {
    assert_eq!(speeds(&[("highway", "service"), ("access", "private")]), [0.0; 6]);
    assert_eq!(speeds(&[("highway", "service"), ("access", "no"), ("foot", "yes")])[..4], [5.0, 5.0, 4.0, 4.0]);
    assert_eq!(speeds(&[("highway", "service"), ("access", "destination")])[4], 15.0);
    assert_eq!(speeds(&[("highway", "residential"), ("motor_vehicle", "no")])[2..], [15.0, 15.0, 0.0, 0.0]);
    assert_eq!(
        speeds(&[("highway", "residential"), ("vehicle", "no")])[2..],
        [4.0, 4.0, 0.0, 0.0],
        "the bicycle is pushed"
    );
    assert_eq!(
        speeds(&[("highway", "pedestrian"), ("bicycle", "yes"), ("motor_vehicle", "delivery")])[2..],
        [15.0, 15.0, 10.0, 10.0]
    );
}

#[test]
fn steps_are_walked_slowly_and_motorways_not_at_all() {
    assert_eq!(speeds(&[("highway", "steps")]), [2.5, 2.5, 2.0, 2.0, 0.0, 0.0]);
    assert_eq!(speeds(&[("highway", "motorway")]), [0.0, 0.0, 0.0, 0.0, 90.0, 0.0]);
    assert_eq!(speeds(&[("highway", "construction")]), [0.0; 6]);
    assert_eq!(speeds(&[("building", "yes")]), [0.0; 6]);
    assert_eq!(speeds(&[("highway", "footway"), ("foot", "no")]), [0.0; 6]);
}

#[test]
fn nobody_lives_in_a_tunnel_and_a_passage_through_a_house_is_none() {
    let below =
        |tags: &[(&str, &str)]| meaning(|key| tags.iter().find(|tag| tag.0 == key).map(|tag| tag.1)).unwrap().below;
    assert!(below(&[("highway", "service"), ("tunnel", "yes"), ("layer", "-3")]));
    assert!(!below(&[("highway", "service"), ("tunnel", "building_passage")]));
    assert!(!below(&[("highway", "residential"), ("layer", "-1")]), "a cutting");
}

#[test]
fn surfaces_and_limits_slow_down() {
    assert_eq!(speeds(&[("highway", "residential"), ("surface", "cobblestone")])[2], 10.0);
    assert_eq!(speeds(&[("highway", "residential"), ("surface", "sett")])[2], 12.0);
    assert_eq!(speeds(&[("highway", "secondary"), ("maxspeed", "30")])[4], 24.0);
    assert_eq!(speeds(&[("highway", "secondary"), ("maxspeed", "20 mph")])[4], 25.5);
    assert_eq!(speeds(&[("highway", "tertiary"), ("maxspeed", "50"), ("maxspeed:backward", "20")])[4..], [40.0, 16.0]);
    assert_eq!(speeds(&[("highway", "tertiary"), ("maxspeed", "-7 parrots")])[4], 40.0);
}

/// A square of 400 m with these tags on its sides and a bollard in the middle of the southern one.
fn square(south: &[(&str, &str)], rest: &[(&str, &str)], bollard: bool) -> Imported {
    let home = Coordinate::from_degrees(10.0, 20.0).unwrap();
    let own = |tags: &[(&str, &str)]| tags.iter().map(|tag| (tag.0.to_owned(), tag.1.to_owned())).collect::<Vec<_>>();
    let places = [(0.0, 0.0), (200.0, 0.0), (400.0, 0.0), (400.0, 400.0), (0.0, 400.0)];
    let node = |(at, &(east, north)): (usize, &(f64, f64))| MadeNode {
        id: at as i64 + 1,
        place: home.moved(east, north),
        tags: if at == 1 && bollard { own(&[("barrier", "bollard")]) } else { Vec::new() },
    };
    let nodes: Vec<_> = places.iter().enumerate().map(node).collect();
    let ways = [
        MadeWay { id: 1, refs: vec![1, 2, 3], tags: own(south) },
        MadeWay { id: 2, refs: vec![3, 4, 5, 1], tags: own(rest) },
    ];
    let mut writer = Writer::new(Vec::new()).unwrap();
    writer.nodes(&nodes).unwrap();
    writer.ways(&ways).unwrap();
    streets::import(Cursor::new(writer.finish().unwrap()), |_| true).unwrap()
}

/// Metres from the south-western corner to the south-eastern one and back.
fn there_and_back(town: &Imported, profile: Profile) -> [f64; 2] {
    let home = Coordinate::from_degrees(10.0, 20.0).unwrap();
    let nearest = Nearest::new(&town.network);
    let [a, b] = [home, home.moved(400.0, 0.0)].map(|at| nearest.place(at, profile).unwrap());
    let mut distances = Distances::new(&town.network, &town.hierarchies[profile.number()], profile);
    [distances.between(&a, &b), distances.between(&b, &a)].map(|weight| weight.metres().unwrap().round())
}

#[test]
fn who_drives_goes_round_where_who_walks_goes_straight() {
    let plain = [("highway", "residential")];
    let one_way = square(&[("highway", "residential"), ("oneway", "yes")], &plain, false);
    assert_eq!(there_and_back(&one_way, Profile::Car), [400.0, 1200.0]);
    assert_eq!(there_and_back(&one_way, Profile::Foot), [400.0, 400.0]);
    let private = square(&[("highway", "service"), ("access", "private")], &plain, false);
    assert_eq!(there_and_back(&private, Profile::Foot), [1200.0, 1200.0]);
}

#[test]
fn at_a_corner_the_street_that_happens_to_be_nearest_decides_nothing() {
    // The corner where one-way streets leave: whichever of them is found, the other one is open too.
    let town = square(&[("highway", "residential"), ("oneway", "yes")], &[("highway", "residential")], false);
    let home = Coordinate::from_degrees(10.0, 20.0).unwrap();
    let nearest = Nearest::new(&town.network);
    let [corner, north] = [home, home.moved(0.0, 200.0)].map(|at| nearest.place(at, Profile::Car).unwrap());
    let mut distances = Distances::new(&town.network, &town.hierarchies[2], Profile::Car);
    let metres = [distances.between(&corner, &north), distances.between(&north, &corner)];
    assert_eq!(metres.map(|weight| weight.metres().unwrap().round()), [200.0, 200.0]);
}

#[test]
fn a_bollard_stops_cars_and_nobody_else() {
    let plain = [("highway", "residential")];
    let town = square(&plain, &plain, true);
    assert_eq!(there_and_back(&town, Profile::Car), [1200.0, 1200.0]);
    assert_eq!(there_and_back(&town, Profile::Bicycle), [400.0, 400.0]);
    assert_eq!(there_and_back(&town, Profile::Foot), [400.0, 400.0]);
}
