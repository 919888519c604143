//! A city that does not exist, made from a seed: as large as one likes, and laid out as cities are, for measuring.
//!
//! Parts of town lie beside each other, each with streets of its own: in a grid, crooked, or an estate that one enters from one
//! side. They are sewn together at their edges; radial roads and rings run through them, a motorway around them. A river
//! and a stream with few bridges divide them, a railway with a few more. There are one-way streets, dead ends, paths, bends,
//! doors. It grows thinner outwards.

use std::collections::HashMap;
use std::io::{self, Write};

use super::names::made_up;
use super::{Chance, Made, between, tags, write};
use crate::geo::Coordinate;
use crate::pbf::{MadeNode, MadeTags, MadeWay};

/// Where its middle is: in the sea, like the smaller town.
const MIDDLE: Coordinate = Coordinate { lat: 536_000_000, lon: -44_000_000 };
/// Metres from the middle to the edge of a city of a million.
const RADIUS_OF_A_MILLION: f64 = 13_000.0;
/// People in a part of town.
const IN_A_PART: f64 = 2_500.0;
/// Points are looked up in squares of so many metres.
const SQUARE: f64 = 160.0;
/// A way has no more points than this.
const LONGEST: usize = 16;

/// A city to be made.
#[derive(Clone, Copy, Debug)]
pub struct City {
    seed: u64,
    people: u32,
}

/// How the streets of a part of town lie.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lie {
    Grid,
    Crooked,
    Estate,
}

type Point = (f64, f64);
/// A part of town, by its place in a lattice.
type PartOfTown = (i32, i32);

/// What is being made.
struct Making {
    chance: Chance,
    radius: f64,
    /// Between the middles of two parts of town.
    apart: f64,
    /// Middles of parts of town.
    parts: HashMap<PartOfTown, Point>,
    nodes: Vec<MadeNode>,
    /// East and north of each node.
    points: Vec<Point>,
    /// The part of town of each crossing that streets can be sewn to, by square.
    squares: HashMap<(i32, i32), Vec<(i64, PartOfTown)>>,
    /// Crossings at the edge of their part.
    edges: Vec<(i64, PartOfTown)>,
    ways: Vec<MadeWay>,
    names: usize,
}

impl City {
    /// A city of so many people, from a thousand to five million.
    pub fn new(seed: u64, people: u32) -> City {
        City { seed, people: people.clamp(1_000, 5_000_000) }
    }

    /// Writes it as `.osm.pbf`, and gives back what it was written to.
    ///
    /// # Errors
    /// Whatever the writing meets.
    pub fn to_pbf<W: Write>(&self, out: W) -> io::Result<W> {
        write(&self.make(), out)
    }

    /// Its points, ways and relations.
    pub fn make(&self) -> Made {
        let people = f64::from(self.people);
        let radius = RADIUS_OF_A_MILLION * (people / 1e6).sqrt();
        let parts = (people / IN_A_PART).max(3.0);
        let mut making = Making {
            chance: Chance(self.seed),
            radius,
            apart: radius * (std::f64::consts::PI / parts).sqrt(),
            parts: HashMap::new(),
            nodes: Vec::new(),
            points: Vec::new(),
            squares: HashMap::new(),
            edges: Vec::new(),
            ways: Vec::new(),
            names: 0,
        };
        let parts = making.lay_parts();
        for (number, part) in parts.into_iter().enumerate() {
            making.part(part, number);
        }
        making.sew();
        making.main_roads();
        making.motorway();
        (making.nodes, making.ways, Vec::new())
    }
}

impl Making {
    fn node(&mut self, point: Point, tags: MadeTags) -> i64 {
        let id = self.nodes.len() as i64 + 1;
        self.nodes.push(MadeNode { id, place: MIDDLE.moved(point.0, point.1), tags });
        self.points.push(point);
        id
    }

    fn point(&self, id: i64) -> Point {
        self.points[id as usize - 1]
    }

    fn way(&mut self, refs: Vec<i64>, tags: MadeTags) {
        if refs.len() > 1 {
            let id = self.ways.len() as i64 + 1;
            self.ways.push(MadeWay { id, refs, tags });
        }
    }

    fn name(&mut self) -> String {
        self.names += 1;
        made_up(self.names)
    }

    /// On which bank of river and stream, and on which side of the railway.
    fn banks(&self, (east, north): Point) -> [bool; 3] {
        let (x, y) = (east / self.radius, north / self.radius);
        let river = 0.18 * (2.1 * x + 1.0).sin() + 0.05 * (7.0 * x).sin();
        let stream = 0.35 + 0.1 * (3.0 * y).sin();
        let rails = -0.3 + 0.35 * y;
        [y > river, y > river && x > stream, x > rails]
    }

    /// Whether a street may lead from here to there: over water hardly ever, over the railway now and then.
    fn leads(&mut self, from: Point, to: Point) -> bool {
        let (a, b) = (self.banks(from), self.banks(to));
        if a[..2] != b[..2] {
            return self.chance.below(400) == 0;
        }
        a[2] == b[2] || self.chance.percent(12)
    }

    /// Middles of parts of town, from the south-west on.
    fn lay_parts(&mut self) -> Vec<PartOfTown> {
        let far = (self.radius / self.apart).ceil() as i32 + 2;
        let mut inside = Vec::new();
        for y in -far..=far {
            for x in -far..=far {
                let off = 0.34 * self.apart;
                let point = (
                    f64::from(x) * self.apart + self.chance.about(off),
                    f64::from(y) * self.apart + self.chance.about(off),
                );
                self.parts.insert((x, y), point);
                if point.0.hypot(point.1) < self.radius + self.apart {
                    inside.push((x, y));
                }
            }
        }
        inside
    }

    /// The part of town a point lies in.
    fn part_of(&self, point: Point) -> PartOfTown {
        let near = ((point.0 / self.apart).round() as i32, (point.1 / self.apart).round() as i32);
        let around = (-2..=2).flat_map(|y| (-2..=2).map(move |x| (near.0 + x, near.1 + y)));
        let off = |part: &(i32, i32)| {
            self.parts.get(part).map_or(f64::INFINITY, |middle| (middle.0 - point.0).hypot(middle.1 - point.1))
        };
        around.min_by(|a, b| off(a).total_cmp(&off(b))).unwrap_or(near)
    }

    /// Crossings, streets, doors, dead ends and paths of one part of town.
    fn part(&mut self, part: PartOfTown, number: usize) {
        let middle = self.parts[&part];
        let outward = (middle.0.hypot(middle.1) / self.radius).min(1.0);
        let lie = match self.chance.below(100) {
            _ if outward < 0.12 => Lie::Crooked,
            0..=44 => Lie::Grid,
            45..=74 => Lie::Crooked,
            _ => Lie::Estate,
        };
        let apart = (53.0 + 40.0 * outward) * (1.0 + self.chance.about(0.1));
        let turned = self.chance.about(std::f64::consts::FRAC_PI_4);
        let (sin, cos) = turned.sin_cos();
        let most = (1.3 * self.apart / apart).ceil() as i32;
        let across = (2 * most + 1) as usize;
        let off = apart * if lie == Lie::Grid { 0.06 } else { 0.3 };
        let mut grid: Vec<Option<i64>> = Vec::with_capacity(across * across);
        for y in -most..=most {
            for x in -most..=most {
                let (x, y) = (f64::from(x) * apart, f64::from(y) * apart);
                let point = (
                    middle.0 + x * cos - y * sin + self.chance.about(off),
                    middle.1 + x * sin + y * cos + self.chance.about(off),
                );
                let is_here = point.0.hypot(point.1) < self.radius && self.part_of(point) == part;
                grid.push(is_here.then(|| self.crossing(point, part)));
            }
        }
        for line in 0..across {
            for eastward in [true, false] {
                let at = |step: usize| if eastward { line * across + step } else { step * across + line };
                let along: Vec<Option<i64>> = (0..across).map(|step| grid[at(step)]).collect();
                self.street(&along, lie, line, eastward);
            }
        }
        for at in 0..grid.len() {
            let Some(id) = grid[at] else { continue };
            let is_at_edge = [at.wrapping_sub(1), at + 1, at.wrapping_sub(across), at + across]
                .iter()
                .any(|&other| grid.get(other).copied().flatten().is_none());
            if is_at_edge {
                self.edges.push((id, part));
            }
            self.odds_and_ends(id, grid.get(at + across + 1).copied().flatten(), lie, apart);
        }
        if number.is_multiple_of(5) {
            let name = format!("{} Quarter", self.name());
            self.node(middle, tags(&[("place", "suburb"), ("name", &name)]));
        }
    }

    fn crossing(&mut self, point: Point, part: PartOfTown) -> i64 {
        let id = self.node(point, Vec::new());
        self.squares.entry(square(point)).or_default().push((id, part));
        id
    }

    /// One street along a line of its part of town, broken where something is in the way.
    fn street(&mut self, along: &[Option<i64>], lie: Lie, line: usize, eastward: bool) {
        let kind = match self.chance.below(100) {
            0..=5 => "tertiary",
            6..=11 => "service",
            12..=15 => "footway",
            16..=18 => "living_street",
            _ => "residential",
        };
        let mut common = tags(&[("highway", kind)]);
        let name = (!matches!(kind, "service" | "footway") && self.chance.percent(62)).then(|| self.name());
        common.extend(name.iter().map(|name| ("name".to_owned(), name.clone())));
        if kind == "residential" {
            common.extend(tags(&[("maxspeed", "30")]));
            if self.chance.percent(match lie {
                Lie::Grid => 24,
                _ => 7,
            }) {
                common.extend(tags(&[("oneway", "yes")]));
                if self.chance.percent(60) {
                    common.extend(tags(&[("oneway:bicycle", "no")]));
                }
            }
        }
        if self.chance.percent(8) {
            common.extend(tags(&[("surface", "sett")]));
        }
        let missing = match lie {
            Lie::Grid => 5,
            Lie::Crooked => 24,
            // One enters from one side: of the lanes across only every fourth is whole.
            Lie::Estate if !eastward && !line.is_multiple_of(4) => 82,
            Lie::Estate => 8,
        };
        let (mut refs, mut house): (Vec<i64>, u64) = (Vec::new(), 1);
        for ends in along.windows(2) {
            let [Some(from), Some(to)] = *ends else {
                self.way(std::mem::take(&mut refs), common.clone());
                continue;
            };
            let (a, b) = (self.point(from), self.point(to));
            if self.chance.percent(missing) || !self.leads(a, b) {
                self.way(std::mem::take(&mut refs), common.clone());
                house += 10;
                continue;
            }
            if refs.is_empty() {
                refs.push(from);
            }
            if self.chance.percent(if lie == Lie::Grid { 15 } else { 70 }) {
                let off = if lie == Lie::Grid { 3.0 } else { 14.0 };
                let bend = ((a.0 + b.0) / 2.0 + self.chance.about(off), (a.1 + b.1) / 2.0 + self.chance.about(off));
                let stops = kind == "residential" && self.chance.percent(1);
                let bend = self.node(bend, if stops { tags(&[("barrier", "bollard")]) } else { Vec::new() });
                refs.push(bend);
            }
            refs.push(to);
            if let Some(name) = &name {
                house = self.houses(name, from, to, house);
            }
            if refs.len() >= LONGEST {
                self.way(std::mem::take(&mut refs), common.clone());
            }
        }
        self.way(refs, common);
    }

    /// A door on either side of the street, or two, or none.
    fn houses(&mut self, street: &str, from: i64, to: i64, first: u64) -> u64 {
        let (a, b) = (self.nodes[from as usize - 1].place, self.nodes[to as usize - 1].place);
        let (north, east) = (f64::from(b.lat) - f64::from(a.lat), f64::from(b.lon) - f64::from(a.lon));
        let length = north.hypot(east).max(1.0);
        let mut number = first;
        for along in [0.35, 0.7] {
            for side in [-14.0, 14.0] {
                number += 1;
                if self.chance.percent(45) {
                    continue;
                }
                let off = (north / length * side, -east / length * side);
                let place = between(a, b, along).moved(off.0, off.1);
                let text = number.to_string();
                let address = tags(&[("addr:housenumber", &text), ("addr:street", street)]);
                let id = self.nodes.len() as i64 + 1;
                let point = self.point(from);
                self.points.push(point);
                if self.chance.percent(88) {
                    self.nodes.push(MadeNode { id, place, tags: address });
                    continue;
                }
                self.nodes.push(MadeNode { id, place, tags: Vec::new() });
                let mut refs = vec![id];
                for corner in [(9.0, 0.0), (9.0, 9.0), (0.0, 9.0)] {
                    let id = self.nodes.len() as i64 + 1;
                    self.points.push(point);
                    self.nodes.push(MadeNode { id, place: place.moved(corner.0, corner.1), tags: Vec::new() });
                    refs.push(id);
                }
                refs.push(id);
                self.way(refs, [address, tags(&[("building", "house")])].concat());
            }
        }
        number
    }

    /// A dead end here and there, a path through the block.
    fn odds_and_ends(&mut self, id: i64, across: Option<i64>, lie: Lie, apart: f64) {
        let here = self.point(id);
        let (dead_ends, paths) = match lie {
            Lie::Grid => (8, 6),
            Lie::Crooked => (22, 12),
            Lie::Estate => (30, 16),
        };
        if self.chance.percent(dead_ends) {
            let end = (here.0 + self.chance.about(apart * 0.45), here.1 + self.chance.about(apart * 0.45));
            if self.banks(here) == self.banks(end) {
                let end = self.node(end, Vec::new());
                let kind: &[(&str, &str)] = match self.chance.below(3) {
                    0 => &[("highway", "residential"), ("maxspeed", "30")],
                    1 => &[("highway", "service")],
                    _ => &[("highway", "service"), ("access", "private")],
                };
                self.way(vec![id, end], tags(kind));
            }
        }
        if let Some(across) = across.filter(|_| self.chance.percent(paths)) {
            let there = self.point(across);
            if self.leads(here, there) {
                let bend = (
                    (here.0 + there.0) / 2.0 + self.chance.about(9.0),
                    (here.1 + there.1) / 2.0 + self.chance.about(9.0),
                );
                let bend = self.node(bend, Vec::new());
                let kind: &[(&str, &str)] = match self.chance.below(6) {
                    0 => &[("highway", "steps")],
                    1 => &[("highway", "cycleway"), ("foot", "yes")],
                    2 => &[("highway", "path"), ("surface", "gravel")],
                    _ => &[("highway", "footway")],
                };
                self.way(vec![id, bend, across], tags(kind));
            }
        }
    }

    /// The crossing nearest to a point, within so many metres, that suits.
    fn nearest(&self, point: Point, within: f64, suits: impl Fn(i64, PartOfTown) -> bool) -> Option<i64> {
        let (x, y) = square(point);
        let near = (-1..=1).flat_map(|up| (-1..=1).map(move |right| (x + right, y + up)));
        let all = near.filter_map(|square| self.squares.get(&square)).flatten();
        let off = |id: i64| {
            let other = self.point(id);
            (other.0 - point.0).hypot(other.1 - point.1)
        };
        let suiting = all.filter(|&&(id, part)| suits(id, part)).map(|&(id, _)| (off(id), id));
        suiting.filter(|near| near.0 < within).min_by(|a, b| a.0.total_cmp(&b.0)).map(|near| near.1)
    }

    /// Streets from one part of town to the next.
    fn sew(&mut self) {
        for (id, part) in std::mem::take(&mut self.edges) {
            if !self.chance.percent(45) {
                continue;
            }
            let here = self.point(id);
            let Some(other) = self.nearest(here, 150.0, |_, other| other != part) else { continue };
            let there = self.point(other);
            if self.leads(here, there) {
                self.way(vec![id, other], tags(&[("highway", "residential"), ("maxspeed", "30")]));
            }
        }
    }

    /// A road along a line, through the crossings next to it; where there is none, over open ground or a bridge.
    fn road(&mut self, line: impl Iterator<Item = Point>, kind: &str) {
        let name = self.name();
        let common = tags(&[("highway", kind), ("name", &name), ("maxspeed", "50")]);
        let mut refs: Vec<i64> = Vec::new();
        for point in line {
            let next = match self.nearest(point, 80.0, |_, _| true) {
                Some(id) => id,
                None => self.node(point, Vec::new()),
            };
            if refs.last() != Some(&next) {
                refs.push(next);
            }
            if refs.len() >= LONGEST {
                self.way(std::mem::replace(&mut refs, vec![next]), common.clone());
            }
        }
        self.way(refs, common);
    }

    /// Roads from the middle outwards, and rings.
    fn main_roads(&mut self) {
        let radius = self.radius;
        let radials = ((radius / 900.0) as u64).clamp(4, 15);
        for number in 0..radials {
            let towards = number as f64 / radials as f64 * std::f64::consts::TAU + self.chance.about(0.12);
            let bent = self.chance.about(0.5);
            let steps = (radius / 110.0) as u64;
            let line = (2..steps).map(|step| {
                let out = step as f64 * 110.0;
                let angle = towards + bent * (out / radius).powi(2);
                (out * angle.cos(), out * angle.sin())
            });
            self.road(line, if number.is_multiple_of(2) { "primary" } else { "secondary" });
        }
        for (part, kind) in [(0.09, "secondary"), (0.22, "primary"), (0.42, "secondary"), (0.66, "primary")] {
            let out = part * radius;
            let steps = (out * std::f64::consts::TAU / 110.0).ceil() as u64;
            let line = (0..=steps).map(|step| {
                let angle = step as f64 / steps as f64 * std::f64::consts::TAU;
                let out = out * (1.0 + 0.07 * (3.0 * angle).sin());
                (out * angle.cos(), out * angle.sin())
            });
            self.road(line, kind);
        }
    }

    /// A motorway around most of it, one carriageway each way, with a slip road every two kilometres or so.
    fn motorway(&mut self) {
        let out = 0.8 * self.radius;
        let steps = (out * std::f64::consts::TAU / 250.0).ceil() as u64;
        for (off, forward) in [(-12.0, true), (12.0, false)] {
            let mut refs: Vec<i64> = Vec::new();
            for step in 0..steps {
                let step = if forward { step } else { steps - step };
                let angle = step as f64 / steps as f64 * std::f64::consts::TAU;
                let point = ((out + off) * angle.cos(), (out + off) * angle.sin());
                let id = self.node(point, Vec::new());
                refs.push(id);
                if step.is_multiple_of(8)
                    && let Some(near) = self.nearest(point, 150.0, |_, _| true)
                {
                    let link = tags(&[("highway", "motorway_link"), ("oneway", "no"), ("maxspeed", "60")]);
                    self.way(vec![id, near], link);
                }
            }
            refs.extend(refs.first().copied());
            let common = tags(&[("highway", "motorway"), ("oneway", "yes"), ("maxspeed", "100")]);
            for piece in pieces(&refs) {
                self.way(piece.to_vec(), common.clone());
            }
        }
    }
}

/// Pieces of a long line, each beginning where the one before ends.
fn pieces(refs: &[i64]) -> impl Iterator<Item = &[i64]> {
    (0..refs.len().saturating_sub(1)).step_by(LONGEST).map(|start| &refs[start..refs.len().min(start + LONGEST + 1)])
}

fn square(point: Point) -> (i32, i32) {
    ((point.0 / SQUARE).floor() as i32, (point.1 / SQUARE).floor() as i32)
}
