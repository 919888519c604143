//! A town that does not exist, made from a seed: streets, doors, a canal with few bridges, one-way streets, bollards, a
//! private drive, an island nobody can reach. Written as a map file, so that importing is tried on the real thing.
//!
//! The same seed and size give the same file. It lies in the sea, at 53.6° N 4.4° W, so that nobody is taken to live there.

mod city;
mod names;

use std::io::{self, Write};

use crate::geo::Coordinate;
use crate::pbf::{MadeNode, MadeRelation, MadeTags, MadeWay, Writer};
use names::{IN_OTHER_LANGUAGES, made_up};

/// Metres between two streets.
const BLOCK: f64 = 92.0;
/// After so many crossings a street has another name, in a town that is large enough.
const STRETCH: usize = 28;

pub use city::City;
/// What the demo's town calls its first streets.
pub use names::FIRST;

/// Chance that always falls the same way (Steele, Lea, Flood 2014: SplitMix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    fn below(&mut self, below: u64) -> u64 {
        self.next() % below.max(1)
    }

    fn percent(&mut self, times: u64) -> bool {
        self.below(100) < times
    }

    /// From minus to plus so much.
    fn about(&mut self, most: f64) -> f64 {
        (self.below(2_000_001) as f64 / 1_000_000.0 - 1.0) * most
    }
}

/// A town to be made.
#[derive(Clone, Debug)]
pub struct Town {
    seed: u64,
    across: usize,
    down: usize,
    names: Vec<String>,
    doors: u64,
}

/// What is being made.
struct Making<'t> {
    town: &'t Town,
    chance: Chance,
    nodes: Vec<MadeNode>,
    ways: Vec<MadeWay>,
    relations: Vec<MadeRelation>,
    /// The points of the grid.
    grid: Vec<i64>,
}

/// Points, ways and relations, as a map file has them.
pub type Made = (Vec<MadeNode>, Vec<MadeWay>, Vec<MadeRelation>);

fn write<W: Write>((nodes, ways, relations): &Made, out: W) -> io::Result<W> {
    let mut writer = Writer::new(out)?;
    writer.nodes(nodes)?;
    writer.ways(ways)?;
    writer.relations(relations)?;
    writer.finish()
}

fn tags(pairs: &[(&str, &str)]) -> MadeTags {
    pairs.iter().map(|&(key, value)| (key.to_owned(), value.to_owned())).collect()
}

impl Town {
    /// A town of so many streets across and so many down, with the demo's names first.
    pub fn new(seed: u64, across: usize, down: usize) -> Town {
        let names = FIRST.iter().map(|&name| name.to_owned()).collect();
        Town { seed, across: across.clamp(4, 2_000), down: down.clamp(4, 2_000), names, doors: 4 }
    }

    /// The town of the demo: 26 streets, and nothing in it depends on chance elsewhere.
    pub fn demo() -> Town {
        Town::new(1, 14, 12)
    }

    /// With these names first, as far as they go.
    #[must_use]
    pub fn with_names(mut self, names: impl IntoIterator<Item = String>) -> Town {
        self.names = names.into_iter().collect();
        self
    }

    /// With so many doors on either side between two crossings; four unless said.
    #[must_use]
    pub fn with_doors(mut self, doors: u64) -> Town {
        self.doors = doors.min(10);
        self
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
        let mut making = Making {
            town: self,
            chance: Chance(self.seed),
            nodes: Vec::new(),
            ways: Vec::new(),
            relations: Vec::new(),
            grid: Vec::new(),
        };
        making.lay_grid();
        let mut number = 0;
        // Streets from west to east and from south to north take turns with names.
        for line in 0..self.across.max(self.down) {
            for eastward in [true, false] {
                let (lines, length) = if eastward { (self.down, self.across) } else { (self.across, self.down) };
                if line < lines {
                    let stretches = length.div_ceil(STRETCH);
                    for stretch in 0..stretches {
                        let (from, to) = (stretch * STRETCH, ((stretch + 1) * STRETCH).min(length - 1));
                        if from < to {
                            making.street(eastward, line, from, to, number);
                            number += 1;
                        }
                    }
                }
            }
        }
        making.paths();
        making.island();
        making.parts_of_town();
        (making.nodes, making.ways, making.relations)
    }
}

impl Making<'_> {
    fn node(&mut self, place: Coordinate, tags: MadeTags) -> i64 {
        let id = self.nodes.len() as i64 + 1;
        self.nodes.push(MadeNode { id, place, tags });
        id
    }

    fn way(&mut self, refs: Vec<i64>, tags: MadeTags) -> i64 {
        let id = self.ways.len() as i64 + 1;
        self.ways.push(MadeWay { id, refs, tags });
        id
    }

    fn at(&self, x: usize, y: usize) -> i64 {
        self.grid[y * self.town.across + x]
    }

    fn place(&self, id: i64) -> Coordinate {
        self.nodes[id as usize - 1].place
    }

    /// Whether there is water south of this row: once in the middle, or every so often where the middle is far.
    fn water(&self, row: usize) -> bool {
        let middle = self.town.down / 2;
        row == middle || (self.town.down > 80 && row.abs_diff(middle).is_multiple_of(47))
    }

    /// Whether there is a railway west of this column.
    fn rails(&self, column: usize) -> bool {
        self.town.across > 80 && column % 53 == 29
    }

    fn lay_grid(&mut self) {
        let south_west = Coordinate { lat: 536_000_000, lon: -44_000_000 };
        for y in 0..self.town.down {
            for x in 0..self.town.across {
                let (east, north) =
                    (x as f64 * BLOCK + self.chance.about(22.0), y as f64 * BLOCK + self.chance.about(22.0));
                let id = self.node(south_west.moved(east, north), Vec::new());
                self.grid.push(id);
            }
        }
    }

    /// One street along the grid, in pieces where something is in the way.
    fn street(&mut self, eastward: bool, line: usize, from: usize, to: usize, number: usize) {
        let name = self.town.names.get(number).cloned().unwrap_or_else(|| made_up(number));
        let mut common = tags(&[("name", &name)]);
        for (_, language, other) in IN_OTHER_LANGUAGES.iter().filter(|(own, ..)| *own == name) {
            common.push((format!("name:{language}"), (*other).to_owned()));
        }
        let class = match (line % 9, name.rsplit(' ').next().unwrap_or_default()) {
            (4, _) => "secondary",
            (_, "Walk" | "Ropewalk" | "Place") => "pedestrian",
            (2 | 7, _) => "tertiary",
            _ => "residential",
        };
        common.push(("highway".into(), class.into()));
        common.push(("maxspeed".into(), if class == "residential" { "30" } else { "50" }.into()));
        if class == "residential" && line % 5 == 1 {
            common.push(("oneway".into(), "yes".into()));
            if line % 2 == 1 {
                common.push(("oneway:bicycle".into(), "no".into()));
            }
        }
        if self.chance.percent(12) {
            common.push(("surface".into(), if self.chance.percent(50) { "sett" } else { "cobblestone" }.into()));
        }
        let (mut refs, mut house): (Vec<i64>, u64) = (Vec::new(), 1);
        for step in from..to {
            let (here, next) = match eastward {
                true => (self.at(step, line), self.at(step + 1, line)),
                false => (self.at(line, step), self.at(line, step + 1)),
            };
            // Water runs from west to east, in a large town a railway from south to north; every fifth street goes across.
            let barred = if eastward { self.rails(step + 1) } else { self.water(step + 1) };
            let in_the_water = barred && !line.is_multiple_of(5);
            if in_the_water || (class == "residential" && self.chance.percent(4)) {
                self.piece(&mut refs, &common);
                house += 20;
                continue;
            }
            if refs.is_empty() {
                refs.push(here);
            }
            let (a, b) = (self.place(here), self.place(next));
            if self.chance.percent(60) {
                let bend = between(a, b, 0.5).moved(self.chance.about(5.0), self.chance.about(5.0));
                let bollard = class == "residential" && self.chance.percent(3);
                let id = self.node(bend, if bollard { tags(&[("barrier", "bollard")]) } else { Vec::new() });
                refs.push(id);
            }
            refs.push(next);
            house = self.houses(&name, a, b, house);
            if refs.len() > 16 {
                self.piece(&mut refs, &common);
            }
        }
        self.piece(&mut refs, &common);
    }

    fn piece(&mut self, refs: &mut Vec<i64>, common: &MadeTags) {
        let piece = std::mem::take(refs);
        if piece.len() > 1 {
            self.way(piece, common.clone());
        }
    }

    /// Doors on both sides, odd numbers on the left; some are points, some are houses with corners, some are left out.
    fn houses(&mut self, street: &str, a: Coordinate, b: Coordinate, first: u64) -> u64 {
        let doors = self.town.doors;
        for door in 0..doors {
            let along = (door as f64 + 0.7) / (doors as f64 + 0.4);
            let on = between(a, b, along);
            let (north, east) = (f64::from(b.lat) - f64::from(a.lat), f64::from(b.lon) - f64::from(a.lon));
            let length = north.hypot(east).max(1.0);
            for side in [0, 1] {
                let number = first + 2 * door + side;
                if self.chance.percent(15) {
                    continue;
                }
                let off = if side == 0 { -14.0 } else { 14.0 };
                let place = on.moved(north / length * off, -east / length * off);
                let text = if self.chance.percent(4) { format!("{number}a") } else { number.to_string() };
                let address = tags(&[("addr:housenumber", &text), ("addr:street", street)]);
                match self.chance.percent(12) {
                    true => {
                        let corners = [(-5.0, -5.0), (5.0, -5.0), (5.0, 5.0), (-5.0, 5.0)];
                        let mut refs: Vec<i64> = corners
                            .iter()
                            .map(|&(east, north)| self.node(place.moved(east, north), Vec::new()))
                            .collect();
                        refs.extend(refs.first().copied());
                        self.way(refs, [address, tags(&[("building", "house")])].concat());
                    }
                    false => {
                        self.node(place, address);
                    }
                }
            }
        }
        first + 2 * doors
    }

    /// Ways through blocks: for walking, over steps, and a drive that is private.
    fn paths(&mut self) {
        for y in 0..self.town.down - 1 {
            for x in 0..self.town.across - 1 {
                let (a, b) = (self.at(x, y), self.at(x + 1, y + 1));
                let kind: &[(&str, &str)] = match self.chance.below(40) {
                    0..=3 => &[("highway", "footway")],
                    4 => &[("highway", "steps")],
                    5 => &[("highway", "cycleway"), ("foot", "yes")],
                    6 => &[("highway", "service"), ("access", "private")],
                    7 => &[("highway", "path"), ("surface", "gravel"), ("name", "Towpath")],
                    _ => continue,
                };
                let middle =
                    between(self.place(a), self.place(b), 0.5).moved(self.chance.about(9.0), self.chance.about(9.0));
                let middle = self.node(middle, Vec::new());
                self.way(vec![a, middle, b], tags(kind));
            }
        }
    }

    /// A street in a lake.
    fn island(&mut self) {
        let shore = self.place(self.at(self.town.across - 1, self.town.down / 2));
        let corners = [(300.0, 0.0), (380.0, 0.0), (380.0, 80.0), (300.0, 80.0)];
        let mut refs: Vec<i64> =
            corners.iter().map(|&(east, north)| self.node(shore.moved(east, north), Vec::new())).collect();
        let second = refs[1];
        refs.extend(refs.first().copied());
        self.way(refs, tags(&[("highway", "residential"), ("name", "The Eyot")]));
        let door = self.place(second).moved(8.0, 0.0);
        self.node(door, tags(&[("addr:housenumber", "1"), ("addr:street", "The Eyot")]));
    }

    /// The south is a part of town with an edge, the north one that only has a name on the map.
    fn parts_of_town(&mut self) {
        let (right, canal) = (self.town.across - 1, self.town.down / 2);
        let south = [(0, 0), (right, 0), (right, canal), (0, canal)].map(|(x, y)| self.place(self.at(x, y)));
        let out = [(-40.0, -40.0), (40.0, -40.0), (40.0, -30.0), (-40.0, -30.0)];
        let corners: Vec<i64> = south
            .iter()
            .zip(out)
            .map(|(place, (east, north))| self.node(place.moved(east, north), Vec::new()))
            .collect();
        let edge: Vec<i64> = [[0, 1], [1, 2], [3, 2], [3, 0]]
            .iter()
            .map(|&[from, to]| self.way(vec![corners[from], corners[to]], tags(&[("boundary", "administrative")])))
            .collect();
        let about = tags(&[("boundary", "administrative"), ("admin_level", "10"), ("name", "Canalside")]);
        self.relations.push(MadeRelation { id: 1, ways: edge, tags: about });
        let north = self.place(self.at(right / 2, (canal + self.town.down) / 2));
        self.node(north, tags(&[("place", "suburb"), ("name", "Brickfields")]));
    }
}

fn between(a: Coordinate, b: Coordinate, part: f64) -> Coordinate {
    let at = |a: i32, b: i32| (f64::from(a) + part * (f64::from(b) - f64::from(a))).round() as i32;
    Coordinate { lat: at(a.lat, b.lat), lon: at(a.lon, b.lon) }
}
