//! From names on segments to streets: where they run, who lives on them, in which part of town.

use std::collections::HashMap;

use super::LeftOut;
use super::collected::Collected;
use super::joining::Places;
use crate::addresses::{first_number, fold};
use crate::gazetteer::{DoorRow, Gazetteer, StreetRow};
use crate::geo::{Coordinate, Frame, within};
use crate::nearest::Nearest;
use crate::network::{NONE, Network};

/// Pieces of one name nearer to each other than about this are one street; further apart they are two of one name.
const APART: f64 = 300.0;
/// A door that names no street belongs to a street that is so near, in metres.
const DOORSTEP: f64 = 60.0;
/// A part of town known only by a point in it reaches so far, in metres.
const AROUND: f64 = 2_500.0;

/// A street being made.
struct Draft {
    name: u32,
    corners: Vec<Coordinate>,
    /// Sums of places, weighed by metres.
    sum: (f64, f64, f64),
    doors: Vec<DoorRow>,
}

/// Names everything; segments name their street by its number afterwards.
pub(super) fn name(
    mut collected: Collected,
    places: Places,
    network: &mut Network,
    left_out: &mut LeftOut,
) -> Gazetteer {
    let mut drafts = streets(network);
    let lost = doors(&mut drafts, &places, &mut collected, network);
    left_out.doors += lost;
    let mut order: Vec<u32> = (0..drafts.len() as u32).collect();
    let words = &collected.words.words;
    order.sort_by_cached_key(|&draft| {
        let draft = &drafts[draft as usize];
        (words.get(draft.name).to_owned(), draft.corners.first().copied())
    });
    let mut numbers = vec![0; drafts.len()];
    for (number, &draft) in order.iter().enumerate() {
        numbers[draft as usize] = number as u32;
    }
    for segment in &mut network.segments {
        segment.street = numbers.get(segment.street as usize).copied().unwrap_or(NONE);
    }
    let areas = Areas::new(&places);
    let mut also: HashMap<u32, Vec<(u32, u32)>> = HashMap::new();
    for &(name, pair) in &collected.also {
        let all = also.entry(name).or_default();
        if !all.contains(&pair) && all.len() < 64 {
            all.push(pair);
        }
    }
    let mut gazetteer = Gazetteer::default();
    for draft in order {
        let draft = &mut drafts[draft as usize];
        let centre = draft.centre();
        gazetteer.streets.push(StreetRow {
            name: draft.name,
            area: areas.of(centre).unwrap_or(NONE),
            also: gazetteer.also.len() as u32,
            corners: gazetteer.corners.len() as u32,
            doors: gazetteer.doors.len() as u32,
            centre,
        });
        gazetteer.also.extend(also.get(&draft.name).into_iter().flatten());
        gazetteer.corners.append(&mut draft.corners);
        draft.doors.sort_unstable();
        draft.doors.dedup();
        gazetteer.doors.append(&mut draft.doors);
    }
    gazetteer.areas = places.areas.iter().map(|(name, _, ring)| (*name, middle(ring))).collect();
    gazetteer.words = collected.words.words;
    gazetteer
}

impl Draft {
    fn new(name: u32) -> Draft {
        Draft { name, corners: Vec::new(), sum: (0.0, 0.0, 0.0), doors: Vec::new() }
    }

    /// The corner nearest to the middle of all of it; of a street that is only doors, one of those.
    fn centre(&self) -> Coordinate {
        let (lat, lon, weight) = self.sum;
        let middle = match weight > 0.0 {
            true => Coordinate { lat: (lat / weight).round() as i32, lon: (lon / weight).round() as i32 },
            false => self.doors.get(self.doors.len() / 2).map(|door| door.place).unwrap_or_default(),
        };
        nearest(&self.corners, middle).map_or(middle, |near| near.0)
    }
}

fn nearest(places: &[Coordinate], wanted: Coordinate) -> Option<(Coordinate, f64)> {
    let metres = places.iter().map(|&place| (place, place.metres_to(wanted)));
    metres.min_by(|a, b| a.1.total_cmp(&b.1))
}

/// Pieces of the same name that lie near each other become one street. Segments then name their draft.
fn streets(network: &mut Network) -> Vec<Draft> {
    let mut cells = Cells::default();
    let mut first = Vec::with_capacity(network.segments.len());
    for (number, segment) in network.segments.iter().enumerate() {
        if segment.street == NONE {
            first.push(NONE);
            continue;
        }
        let mut of_segment = NONE;
        for place in network.line(number as u32) {
            let cell = cells.number(segment.street, place);
            if of_segment == NONE {
                of_segment = cell;
            } else {
                cells.join(of_segment, cell);
            }
        }
        first.push(of_segment);
    }
    cells.join_neighbours();
    let (mut drafts, mut of_cell): (Vec<Draft>, HashMap<u32, u32>) = (Vec::new(), HashMap::new());
    for (number, cell) in first.into_iter().enumerate() {
        let segment = network.segments[number];
        if cell == NONE {
            continue;
        }
        let draft = *of_cell.entry(cells.root(cell)).or_insert_with(|| {
            drafts.push(Draft::new(segment.street));
            drafts.len() as u32 - 1
        });
        let (from, to) = (network.crossings[segment.from as usize], network.crossings[segment.to as usize]);
        let into = &mut drafts[draft as usize];
        into.corners.extend([from, to]);
        let weight = f64::from(segment.length_cm).max(1.0);
        into.sum.0 += weight * (f64::from(from.lat) + f64::from(to.lat)) / 2.0;
        into.sum.1 += weight * (f64::from(from.lon) + f64::from(to.lon)) / 2.0;
        into.sum.2 += weight;
        network.segments[number].street = draft;
    }
    for draft in &mut drafts {
        draft.corners.sort_unstable();
        draft.corners.dedup();
    }
    drafts
}

/// Squares of the earth in which a name occurs, joined where they touch.
#[derive(Default)]
struct Cells {
    numbers: HashMap<(u32, i32, i32), u32>,
    above: Vec<u32>,
}

impl Cells {
    fn number(&mut self, name: u32, place: Coordinate) -> u32 {
        // Squares of 300 m: 1e-7 degrees of latitude are 1.11 cm.
        let side = (APART / 0.0111) as i32;
        let narrow = place.lat_degrees().to_radians().cos().max(0.01);
        let key = (name, place.lat.div_euclid(side), (f64::from(place.lon) * narrow / f64::from(side)).floor() as i32);
        let next = self.above.len() as u32;
        let number = *self.numbers.entry(key).or_insert(next);
        if number == next {
            self.above.push(next);
        }
        number
    }

    fn root(&mut self, mut cell: u32) -> u32 {
        while self.above[cell as usize] != cell {
            let above = self.above[cell as usize];
            self.above[cell as usize] = self.above[above as usize];
            cell = above;
        }
        cell
    }

    fn join(&mut self, a: u32, b: u32) {
        let (a, b) = (self.root(a), self.root(b));
        let (low, high) = (a.min(b), a.max(b));
        self.above[high as usize] = low;
    }

    fn join_neighbours(&mut self) {
        let mut touching = Vec::new();
        for (&(name, up, right), &cell) in &self.numbers {
            for (north, east) in [(0, 1), (1, -1), (1, 0), (1, 1)] {
                touching.extend(self.numbers.get(&(name, up + north, right + east)).map(|&other| (cell, other)));
            }
        }
        touching.into_iter().for_each(|(a, b)| self.join(a, b));
    }
}

/// Puts doors on their streets; says of how many it could not.
fn doors(drafts: &mut Vec<Draft>, places: &Places, collected: &mut Collected, network: &Network) -> u64 {
    let mut by_name: HashMap<String, Vec<u32>> = HashMap::new();
    for (number, draft) in drafts.iter().enumerate() {
        by_name.entry(fold(collected.words.words.get(draft.name))).or_default().push(number as u32);
    }
    let mut of_word: HashMap<u32, Vec<u32>> = HashMap::new();
    let near = Nearest::new(&*network);
    let mut lost = 0;
    for &(street, text, place) in &places.doors {
        let draft = match street {
            NONE => near
                .place_among(place, |segment| segment.street != NONE)
                .filter(|found| found.metres_off <= DOORSTEP)
                .map(|found| network.segments[found.segment as usize].street),
            word => {
                let words = &collected.words.words;
                let those = of_word.entry(word).or_insert_with(|| {
                    let key = fold(words.get(word));
                    let those = by_name.entry(key).or_default();
                    // A place whose houses are numbered and that no way is called after: it is a street all the same.
                    if those.is_empty() {
                        drafts.push(Draft::new(word));
                        those.push(drafts.len() as u32 - 1);
                    }
                    those.clone()
                });
                match those.as_slice() {
                    [only] => Some(*only),
                    several => several.iter().copied().min_by(|&a, &b| {
                        let metres = |draft: u32| {
                            nearest(&drafts[draft as usize].corners, place).map_or(f64::MAX, |near| near.1)
                        };
                        metres(a).total_cmp(&metres(b))
                    }),
                }
            }
        };
        let Some(draft) = draft else {
            lost += 1;
            continue;
        };
        let whole = collected.words.words.get(text).to_owned();
        for one in whole.split([';', ',']).map(str::trim).filter(|one| !one.is_empty()).take(50) {
            let text = if one.len() == whole.len() { text } else { collected.words.number(one) };
            let number = first_number(one).unwrap_or_default();
            drafts[draft as usize].doors.push(DoorRow { number, text, place });
        }
    }
    lost
}

fn middle(ring: &[Coordinate]) -> Coordinate {
    Frame::around(ring.iter().copied()).map(|frame| frame.middle()).unwrap_or_default()
}

/// Parts of town.
struct Areas<'p> {
    /// The number, size, frame and ring of those with an edge; the smallest first.
    rings: Vec<(u32, u32, Frame, &'p [Coordinate])>,
    /// The number and place of those that are a point.
    points: Vec<(u32, Coordinate)>,
}

impl<'p> Areas<'p> {
    fn new(places: &'p Places) -> Areas<'p> {
        let mut areas = Areas { rings: Vec::new(), points: Vec::new() };
        for (number, (_, size, ring)) in places.areas.iter().enumerate() {
            // Towns and cities are too large to tell two streets of one name apart.
            match (ring.as_slice(), Frame::around(ring.iter().copied())) {
                ([place], _) if *size <= 4 => areas.points.push((number as u32, *place)),
                ([_, ..], Some(frame)) if *size <= 4 => areas.rings.push((number as u32, *size, frame, ring)),
                _ => {}
            }
        }
        let extent = |frame: &Frame| i64::from(frame.most.lat) - i64::from(frame.least.lat);
        areas.rings.sort_by_key(|(number, size, frame, _)| (*size, extent(frame), *number));
        areas
    }

    fn of(&self, place: Coordinate) -> Option<u32> {
        let holds = |(_, _, frame, ring): &&(u32, u32, Frame, &[Coordinate])| frame.holds(place) && within(ring, place);
        if let Some(ring) = self.rings.iter().find(holds) {
            return Some(ring.0);
        }
        let near = self.points.iter().map(|&(number, point)| (number, point.metres_to(place)));
        near.filter(|near| near.1 <= AROUND).min_by(|a, b| a.1.total_cmp(&b.1)).map(|near| near.0)
    }
}
