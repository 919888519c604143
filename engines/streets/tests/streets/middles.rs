//! A place that stands for a whole street.

use std::io::Cursor;

use streets::{Coordinate, Imported, MadeNode, MadeWay, Writer};

use crate::streets;

fn node(id: i64, east: f64, north: f64) -> MadeNode {
    let corner = Coordinate { lat: 536_000_000, lon: -44_000_000 };
    MadeNode { id, place: corner.moved(east, north), tags: Vec::new() }
}

fn way(id: i64, refs: &[i64], name: &str) -> MadeWay {
    let tags = [("highway", "residential"), ("name", name)];
    let tags = tags.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
    MadeWay { id, refs: refs.to_vec(), tags }
}

fn town(nodes: &[MadeNode], ways: &[MadeWay]) -> Imported {
    let mut writer = Writer::new(Vec::new()).unwrap();
    writer.nodes(nodes).unwrap();
    writer.ways(ways).unwrap();
    streets::import(Cursor::new(writer.finish().unwrap()), |_| true).unwrap()
}

#[test]
fn it_is_the_middle_of_the_longest_piece_that_hangs_together() {
    // Mill Lane has a piece of 400 m and, 100 m further on, one of 60 m; both hang on High Street.
    let nodes = [
        node(1, 0.0, 0.0),
        node(2, 400.0, 0.0),
        node(3, 500.0, 0.0),
        node(4, 560.0, 0.0),
        node(5, 400.0, 80.0),
        node(6, 500.0, 80.0),
    ];
    let ways = [way(1, &[1, 2], "Mill Lane"), way(2, &[3, 4], "Mill Lane"), way(3, &[2, 5, 6, 3], "High Street")];
    let town = town(&nodes, &ways);
    let mill = town.gazetteer.streets().find(|street| street.name() == "Mill Lane").unwrap().number;
    let middle = town.network.middles(&[mill])[&mill];
    assert!(middle.metres_to(node(0, 200.0, 0.0).place) < 0.5, "{middle:?}");
}

#[test]
fn of_a_street_with_a_bend_it_lies_on_the_street() {
    let nodes = [node(1, 0.0, 0.0), node(2, 0.0, 300.0), node(3, 300.0, 300.0)];
    let town = town(&nodes, &[way(1, &[1, 2, 3], "Elbow Lane")]);
    let middle = town.network.middles(&[0])[&0];
    // Where all of it weighs is (75, 225); the nearest to that on either arm is 75 m away.
    let on = [node(0, 0.0, 225.0).place, node(0, 75.0, 300.0).place];
    assert!(on.iter().any(|place| place.metres_to(middle) < 0.5), "{middle:?}");
}

#[test]
fn every_street_with_ways_has_one_and_numbers_of_none_are_left_out() {
    let town = streets();
    let all: Vec<u32> = town.gazetteer.streets().map(|street| street.number).chain([9_999]).collect();
    let middles = town.network.middles(&all);
    let with_ways = |street: &u32| town.network.segments().iter().any(|segment| segment.street() == Some(*street));
    assert_eq!(middles.keys().copied().collect::<Vec<_>>(), all.iter().copied().filter(with_ways).collect::<Vec<_>>());
    for (street, place) in middles {
        let of = |number: usize| town.network.segments()[number].street() == Some(street);
        let lines = (0..town.network.segments().len()).filter(|number| of(*number));
        let mut near = lines.flat_map(|number| town.network.line(number as u32));
        assert!(near.any(|corner| corner.metres_to(place) < 200.0), "{street}");
    }
    assert!(town.network.middles(&[]).is_empty());
}
