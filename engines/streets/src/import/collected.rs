//! What is taken out of a file while it is gone through.

use std::collections::HashMap;

use crate::flat::{Damaged, Flat, In, Out, Words};
use crate::geo::Coordinate;
use crate::network::NONE;
use crate::pbf::{Block, Mangled, Tags};
use crate::ways::{self, Meaning};

/// So many corners of a house are enough to find its middle.
const CORNERS: usize = 8;
/// A word longer than this is no name.
const LONGEST: usize = 200;
/// Nothing is where this says.
pub(crate) const NOWHERE: Coordinate = Coordinate { lat: i32::MIN, lon: i32::MIN };

/// Words by number, each once.
#[derive(Default)]
pub(super) struct Interned {
    pub(super) words: Words,
    numbers: HashMap<String, u32>,
}

impl Interned {
    pub(super) fn number(&mut self, word: &str) -> u32 {
        if let Some(&number) = self.numbers.get(word) {
            return number;
        }
        let number = self.words.push(word);
        self.numbers.insert(word.to_owned(), number);
        number
    }

    pub(super) fn find(&self, word: &str) -> Option<u32> {
        self.numbers.get(word).copied()
    }
}

/// A way one can be on.
#[derive(Clone, Copy)]
pub(super) struct WayRow {
    /// Where its points begin; they end where those of the next way begin.
    pub(super) start: u32,
    pub(super) name: u32,
    pub(super) class: u8,
    pub(super) speeds: [u8; 6],
}

/// An outline: of a house (`size` 0; `name` is its street and `number` its number) or of an area.
#[derive(Clone, Copy)]
pub(super) struct OutlineRow {
    pub(super) start: u32,
    pub(super) name: u32,
    pub(super) number: u32,
    pub(super) size: u32,
}

#[derive(Default)]
pub(super) struct Collected {
    pub(super) words: Interned,
    /// Other names of a name: in which language, and what.
    pub(super) also: Vec<(u32, (u32, u32))>,
    pub(super) ways: Vec<WayRow>,
    pub(super) refs: Vec<i64>,
    pub(super) outlines: Vec<OutlineRow>,
    pub(super) outline_refs: Vec<i64>,
    /// Outlines made of several ways, and which.
    pub(super) wholes: Vec<OutlineRow>,
    pub(super) members: Vec<i64>,
    /// Those ways, in the order of their numbers, and where their points end.
    pub(super) edges: Vec<(i64, u32)>,
    pub(super) edge_refs: Vec<i64>,
    wanted_edges: Vec<i64>,
    /// The points wanted, in the order of their numbers, and where they are.
    pub(super) wanted: Vec<i64>,
    pub(super) places: Vec<Coordinate>,
    /// Which of them stop cars.
    pub(super) stops: Vec<u32>,
    /// Street, number, place.
    pub(super) doors: Vec<(u32, (u32, Coordinate))>,
    /// Name, size, place.
    pub(super) spots: Vec<(u32, (u32, Coordinate))>,
}

/// Words that tell whether the tags of points in a parcel matter.
const OF_POINTS: [&str; 3] = ["addr:housenumber", "barrier", "place"];

impl Collected {
    pub(super) fn points(&self) -> usize {
        self.refs.len() + self.outline_refs.len() + self.edge_refs.len() + self.members.len()
    }

    pub(super) fn names(&self) -> usize {
        self.words.words.size() + 16 * (self.also.len() + self.doors.len() + self.spots.len())
    }

    /// Takes ways and relations.
    pub(super) fn ways(&mut self, block: &Block<'_>) -> Result<(), Mangled> {
        block.each_way(|way| {
            if way.refs.len() < 2 || way.tags.is_empty() {
                return;
            }
            // A square of stone is walked along its edge; the outline of anything else is no way.
            if let Some(meaning) = ways::meaning(|key| way.tags.get(key)) {
                self.take_way(meaning, &way.tags, way.refs);
            }
            if let Some(outline) = self.outline(&way.tags) {
                let start = self.outline_refs.len() as u32;
                let step = if outline.size == 0 { way.refs.len().div_ceil(CORNERS) } else { 1 };
                self.outline_refs.extend(way.refs.iter().step_by(step));
                self.outlines.push(OutlineRow { start, ..outline });
            }
        })?;
        block.each_relation(|relation| {
            if let Some(outline) = self.outline(&relation.tags) {
                let start = self.members.len() as u32;
                self.members.extend(relation.ways.iter().filter(|(_, outer)| *outer).map(|(way, _)| way));
                self.wholes.push(OutlineRow { start, ..outline });
            }
        })
    }

    fn take_way(&mut self, meaning: Meaning, tags: &Tags<'_>, refs: &[i64]) {
        let name = self.take_name(tags);
        let start = self.refs.len() as u32;
        self.refs.extend_from_slice(refs);
        self.ways.push(WayRow {
            start,
            name,
            class: meaning.class as u8 | u8::from(meaning.below) << 7,
            speeds: meaning.speeds,
        });
    }

    /// The name of something, and what else it is called.
    fn take_name(&mut self, tags: &Tags<'_>) -> u32 {
        let Some(name) = tags.get("name").map(str::trim).filter(|name| is_name(name)) else { return NONE };
        let known = self.words.find(name).is_some();
        let number = self.words.number(name);
        for (key, value) in tags.each() {
            let language = match key.split_once(':') {
                Some(("name" | "alt_name" | "official_name", language)) if is_language(language) => language,
                None if matches!(key, "alt_name" | "short_name" | "official_name" | "loc_name" | "old_name") => "",
                _ => continue,
            };
            for other in value.split(';').map(str::trim).filter(|other| is_name(other) && *other != name) {
                let pair = (self.words.number(language), self.words.number(other));
                // Every piece of a street says its names again.
                if !known || !self.also.iter().rev().take(64).any(|said| *said == (number, pair)) {
                    self.also.push((number, pair));
                }
            }
        }
        number
    }

    fn outline(&mut self, tags: &Tags<'_>) -> Option<OutlineRow> {
        if let Some((name, number)) = self.door(tags) {
            return Some(OutlineRow { start: 0, name, number, size: 0 });
        }
        let size = size_of_area(tags)?;
        let name = self.take_name(tags);
        (name != NONE).then_some(OutlineRow { start: 0, name, number: NONE, size })
    }

    fn door(&mut self, tags: &Tags<'_>) -> Option<(u32, u32)> {
        let number = tags.get("addr:housenumber").map(str::trim).filter(|number| is_name(number))?;
        let street = tags.get("addr:street").or_else(|| tags.get("addr:place")).map(str::trim);
        let street = street.filter(|street| is_name(street)).map_or(NONE, |street| self.words.number(street));
        Some((street, self.words.number(number)))
    }

    /// Prepares to read the edges of areas; says whether there are any.
    pub(super) fn begin_edges(&mut self) -> bool {
        self.wanted_edges = self.members.clone();
        self.wanted_edges.sort_unstable();
        self.wanted_edges.dedup();
        !self.wanted_edges.is_empty()
    }

    /// Takes the points of ways that are edges of areas.
    pub(super) fn edges(&mut self, block: &Block<'_>) -> Result<(), Mangled> {
        block.each_way(|way| {
            if self.wanted_edges.binary_search(&way.id).is_ok() {
                self.edge_refs.extend_from_slice(way.refs);
                self.edges.push((way.id, self.edge_refs.len() as u32));
            }
        })
    }

    /// Prepares to read points: which are wanted?
    pub(super) fn begin_points(&mut self) {
        self.wanted_edges = Vec::new();
        let mut wanted = Vec::with_capacity(self.refs.len() + self.outline_refs.len() + self.edge_refs.len());
        wanted.extend_from_slice(&self.refs);
        wanted.extend_from_slice(&self.outline_refs);
        wanted.extend_from_slice(&self.edge_refs);
        wanted.sort_unstable();
        wanted.dedup();
        wanted.shrink_to_fit();
        self.places = vec![NOWHERE; wanted.len()];
        self.wanted = wanted;
    }

    /// Takes points.
    pub(super) fn nodes(&mut self, block: &Block<'_>) -> Result<(), Mangled> {
        // Points come in the order of their numbers, nearly always: the next is not far from the last.
        let mut at = 0;
        block.each_node(&OF_POINTS, |node| {
            at = seek(&self.wanted, at, node.id);
            let is_wanted = self.wanted.get(at) == Some(&node.id);
            if is_wanted {
                self.places[at] = node.place;
            }
            if node.tags.is_empty() {
                return;
            }
            if is_wanted && ways::stops_cars(|key| node.tags.get(key)) {
                self.stops.push(at as u32);
            }
            if let Some((street, number)) = self.door(&node.tags) {
                self.doors.push((street, (number, node.place)));
            } else if let Some(size) = size_of_area(&node.tags) {
                let name = self.take_name(&node.tags);
                if name != NONE {
                    self.spots.push((name, (size, node.place)));
                }
            }
        })
    }

    pub(super) fn save(&self, out: &mut Out) {
        out.words(&self.words.words);
        out.all(&self.also);
        out.all(&self.ways);
        out.all(&self.outlines);
        out.all(&self.wholes);
        out.all(&self.edges);
        for numbers in
            [&self.refs, &self.outline_refs, &self.members, &self.edge_refs, &self.wanted_edges, &self.wanted]
        {
            out.all(numbers);
        }
        out.all(&self.places);
        out.all(&self.stops);
        out.all(&self.doors);
        out.all(&self.spots);
    }

    pub(super) fn load(from: &mut In<'_>) -> Result<Collected, Damaged> {
        let words = from.words()?;
        let numbers = (0..words.len() as u32).map(|number| (words.get(number).to_owned(), number)).collect();
        Ok(Collected {
            words: Interned { words, numbers },
            also: from.all()?,
            ways: from.all()?,
            outlines: from.all()?,
            wholes: from.all()?,
            edges: from.all()?,
            refs: from.all()?,
            outline_refs: from.all()?,
            members: from.all()?,
            edge_refs: from.all()?,
            wanted_edges: from.all()?,
            wanted: from.all()?,
            places: from.all()?,
            stops: from.all()?,
            doors: from.all()?,
            spots: from.all()?,
        })
    }
}

/// The first place in a sorted list whose number is not less, looked for near `from`.
fn seek(sorted: &[i64], from: usize, id: i64) -> usize {
    if from < sorted.len() && sorted[from] < id {
        let mut step = 1;
        while from + step < sorted.len() && sorted[from + step] < id {
            step *= 2;
        }
        let (low, high) = (from + step / 2, (from + step).min(sorted.len()));
        return low + sorted[low..high].partition_point(|&one| one < id);
    }
    match from > 0 && sorted[from - 1] >= id {
        true => sorted.partition_point(|&one| one < id),
        false => from,
    }
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.len() <= LONGEST
}

fn is_language(language: &str) -> bool {
    (2..=12).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

/// How large a part of a town is meant, from 1 (a neighbourhood) to 6 (a city).
fn size_of_area(tags: &Tags<'_>) -> Option<u32> {
    match tags.get("place") {
        Some("neighbourhood") => Some(1),
        Some("quarter" | "hamlet") => Some(2),
        Some("suburb" | "village" | "district") => Some(3),
        Some("borough") => Some(4),
        Some("town") => Some(5),
        Some("city") => Some(6),
        _ if tags.says("boundary", "administrative") => match tags.get("admin_level") {
            Some("11") => Some(1),
            Some("10") => Some(2),
            Some("9") => Some(3),
            _ => None,
        },
        _ => None,
    }
}

impl Flat for WayRow {
    const SIZE: usize = 15;
    fn put(self, bytes: &mut Vec<u8>) {
        self.start.put(bytes);
        self.name.put(bytes);
        self.class.put(bytes);
        self.speeds.put(bytes);
    }
    fn take(bytes: &[u8]) -> WayRow {
        WayRow {
            start: u32::take(&bytes[..4]),
            name: u32::take(&bytes[4..8]),
            class: bytes[8],
            speeds: <[u8; 6]>::take(&bytes[9..15]),
        }
    }
}

impl Flat for OutlineRow {
    const SIZE: usize = 16;
    fn put(self, bytes: &mut Vec<u8>) {
        [self.start, self.name, self.number, self.size].into_iter().for_each(|number| number.put(bytes));
    }
    fn take(bytes: &[u8]) -> OutlineRow {
        let number = |at: usize| u32::take(&bytes[4 * at..4 * at + 4]);
        OutlineRow { start: number(0), name: number(1), number: number(2), size: number(3) }
    }
}
