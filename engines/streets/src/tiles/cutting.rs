//! Streets cut into tiles: lines and names, and nothing else that a map file has. No door, no house, no shop.

use std::collections::HashMap;

use super::packing::{Packing, Said};
use super::vector::{self, EXTENT, Feature, LAYER};
use crate::gazetteer::Gazetteer;
use crate::geo::Coordinate;
use crate::network::Network;
use crate::schematic::{chains, thinned};
use crate::ways::Class;

/// What a file of tiles says of itself.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'w> {
    /// What it is called.
    pub name: &'w str,
    /// Whom to thank for the map; empty if nobody.
    pub attribution: &'w str,
    /// What made it.
    pub generator: &'w str,
}

/// Depths: from a town with what is around it on one screen, to where a tile is some hundred metres wide. What is deeper is
/// drawn from the deepest: they are lines.
const ZOOMS: std::ops::RangeInclusive<u8> = 10..=15;
/// Where a map of them opens, if nothing else is said.
const OPENS_AT: u8 = 14;
/// So far beyond its edge a tile has lines, so that wide ones meet their neighbours.
const BESIDE: f64 = 128.0;

type Point = (f64, f64);

/// A line of a street as long as it goes, on a square that is the whole earth and one wide.
struct Line {
    class: Class,
    street: Option<u32>,
    points: Vec<Point>,
}

/// The depth from which on a class is shown.
fn from(class: Class) -> u8 {
    match class {
        Class::Motorway | Class::Trunk | Class::Primary => 10,
        Class::Secondary | Class::Tertiary => 11,
        Class::Unclassified | Class::Residential | Class::LivingStreet | Class::Pedestrian => 12,
        Class::Service | Class::Track | Class::Cycleway => 13,
        Class::Footway | Class::Path | Class::Steps => 14,
        Class::Barrier => u8::MAX,
    }
}

/// The streets as a file of tiles (PMTiles, vector tiles with one layer `streets`). `None` where there are none.
pub fn make(network: &Network, gazetteer: &Gazetteer, wish: &Wish<'_>) -> Option<Vec<u8>> {
    let frame = network.frame()?;
    let lines = lines(network);
    let mut packing = Packing::default();
    for zoom in ZOOMS {
        let mut tiles: Vec<(u64, Vec<Feature>)> = cut(&lines, zoom)
            .into_iter()
            .filter_map(|((column, row), features)| Some((super::number(zoom, column, row)?, features)))
            .collect();
        tiles.sort_unstable_by_key(|(number, _)| *number);
        tiles.iter().for_each(|(number, features)| packing.add(*number, &vector::write(features, gazetteer)));
    }
    let said = Said { zooms: (*ZOOMS.start(), *ZOOMS.end()), frame, opens_at: OPENS_AT, about: &about(wish) };
    Some(packing.finish(&said))
}

/// Segments of a street laid end to end, in an order that is always the same.
fn lines(network: &Network) -> Vec<Line> {
    let mut groups: HashMap<(Option<u32>, Class), Vec<u32>> = HashMap::new();
    for (number, segment) in network.segments().iter().enumerate().filter(|(_, one)| one.class != Class::Barrier) {
        groups.entry((segment.street(), segment.class)).or_default().push(number as u32);
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_unstable_by_key(|(key, _)| *key);
    let mut lines = Vec::new();
    for ((street, class), segments) in groups {
        for chain in chains(network, &segments) {
            lines.push(Line { class, street, points: chain.into_iter().map(flat).collect() });
        }
    }
    lines
}

/// Web Mercator, as all tiles of this form: x from the west, y from the north (EPSG:3857, here from 0 to 1).
fn flat(place: Coordinate) -> Point {
    const EDGE: f64 = 85.051_128_779_806_59;
    let lat = place.lat_degrees().clamp(-EDGE, EDGE).to_radians();
    let y = 0.5 - (lat.tan() + 1.0 / lat.cos()).ln() / (2.0 * std::f64::consts::PI);
    ((place.lon_degrees() + 180.0) / 360.0, y)
}

/// What each tile of a depth has on it.
fn cut(lines: &[Line], zoom: u8) -> HashMap<(u32, u32), Vec<Feature>> {
    let extent = f64::from(EXTENT);
    let size = extent * f64::from(1u32 << zoom);
    let last = (1u32 << zoom) - 1;
    // A quarter of a point on a screen at the deepest, of which deeper ones are drawn; half a point at the others.
    let straight = if zoom == *ZOOMS.end() { 2.0 } else { 8.0 };
    let mut tiles: HashMap<(u32, u32), Vec<Feature>> = HashMap::new();
    for line in lines.iter().filter(|line| from(line.class) <= zoom) {
        let points: Vec<Point> = line.points.iter().map(|(x, y)| (x * size, y * size)).collect();
        let points = thinned(&points, straight);
        for column in strips(&points, |point| point.0, last) {
            for part in within(&points, column, |point| point.0, |a, b, x| (x, between(a.0, b.0, x, a.1, b.1))) {
                for row in strips(&part, |point| point.1, last) {
                    let parts = within(&part, row, |point| point.1, |a, b, y| (between(a.1, b.1, y, a.0, b.0), y));
                    let corner = (f64::from(column) * extent, f64::from(row) * extent);
                    let parts = parts.iter().filter_map(|part| on_tile(part, corner));
                    let features = tiles.entry((column, row)).or_default();
                    parts.for_each(|part| add(features, line, part));
                }
            }
        }
    }
    tiles.retain(|_, features| !features.is_empty());
    tiles
}

fn add(features: &mut Vec<Feature>, line: &Line, part: Vec<(i32, i32)>) {
    match features.last_mut() {
        Some(last) if (last.street, last.class) == (line.street, line.class) => last.lines.push(part),
        _ => features.push(Feature { class: line.class, street: line.street, lines: vec![part] }),
    }
}

/// In whole units from the tile's corner; nothing if it is not even one unit long.
fn on_tile(part: &[Point], corner: Point) -> Option<Vec<(i32, i32)>> {
    let mut points: Vec<(i32, i32)> =
        part.iter().map(|(x, y)| ((x - corner.0).round() as i32, (y - corner.1).round() as i32)).collect();
    points.dedup();
    (points.len() > 1).then_some(points)
}

/// The strips of tiles that a line comes near to, in one direction.
fn strips(points: &[Point], on: impl Fn(&Point) -> f64, last: u32) -> std::ops::RangeInclusive<u32> {
    let least = points.iter().map(&on).fold(f64::INFINITY, f64::min);
    let most = points.iter().map(&on).fold(f64::NEG_INFINITY, f64::max);
    if least > most {
        // A line without points.
        return std::ops::RangeInclusive::new(1, 0);
    }
    // `as` stays within the type, and what lies before the first strip is in the first.
    let strip = |at: f64| (at / f64::from(EXTENT)) as u32;
    strip(least - BESIDE).min(last)..=strip(most + BESIDE).min(last)
}

/// The parts of a line within a strip and a little beside it. `at` gives the point of a straight piece where it crosses an edge.
fn within(
    points: &[Point],
    strip: u32,
    on: impl Fn(&Point) -> f64,
    at: impl Fn(Point, Point, f64) -> Point,
) -> Vec<Vec<Point>> {
    let least = f64::from(strip) * f64::from(EXTENT) - BESIDE;
    let most = f64::from(strip + 1) * f64::from(EXTENT) + BESIDE;
    let (mut parts, mut part) = (Vec::new(), Vec::new());
    for ends in points.windows(2) {
        let (a, b) = (ends[0], ends[1]);
        let (from, to) = (on(&a), on(&b));
        if from.max(to) < least || from.min(to) > most {
            parts.extend(Some(std::mem::take(&mut part)).filter(|part: &Vec<Point>| part.len() > 1));
            continue;
        }
        let edge = |point: Point, value: f64| {
            if value < least {
                at(a, b, least)
            } else if value > most {
                at(a, b, most)
            } else {
                point
            }
        };
        let (first, second) = (edge(a, from), edge(b, to));
        if part.last() != Some(&first) {
            parts.extend(Some(std::mem::take(&mut part)).filter(|part: &Vec<Point>| part.len() > 1));
            part.push(first);
        }
        part.push(second);
    }
    parts.extend(Some(part).filter(|part| part.len() > 1));
    parts
}

/// The other coordinate where one of them is `here`, on the way from `a` to `b`, which differ.
fn between(a: f64, b: f64, here: f64, other_a: f64, other_b: f64) -> f64 {
    other_a + (here - a) / (b - a) * (other_b - other_a)
}

/// What the file says of itself, in JSON (chapter 5 of the specification).
fn about(wish: &Wish<'_>) -> String {
    let (least, most) = (ZOOMS.start(), ZOOMS.end());
    format!(
        "{{\"name\":{},\"attribution\":{},\"generator\":{},\"type\":\"baselayer\",\"vector_layers\":[{{\"id\":\"{LAYER}\",\
         \"minzoom\":{least},\"maxzoom\":{most},\"fields\":{{\"kind\":\"String\",\"name\":\"String\"}}}}]}}",
        quoted(wish.name),
        quoted(wish.attribution),
        quoted(wish.generator),
    )
}

/// A string of JSON.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            control if control < ' ' => quoted.push(' '),
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}
