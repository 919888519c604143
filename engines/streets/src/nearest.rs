//! The place on the network nearest to a coordinate.
//!
//! A packed R-tree: segments in the order of a Hilbert curve, sixteen to a box, sixteen boxes to a larger box. It is built
//! once and never changed, so it needs no pointers and works for any spread of streets.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::Deref;

use crate::geo::{Coordinate, Frame, Plane};
use crate::network::{Network, Segment};
use crate::ways::Profile;
use crate::weight::Weight;

const IN_A_BOX: usize = 16;

/// A place on a segment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// The segment it is on.
    pub segment: u32,
    /// Centimetres from the segment's beginning.
    pub along_cm: u32,
    /// Where that is.
    pub at: Coordinate,
    /// Metres from what was asked for, as the crow flies.
    pub metres_off: f64,
    /// Something nearer is an island: it cannot be reached, and this is the nearest place that can.
    pub past_an_island: bool,
}

/// Finds places on a network that is lent, or shared.
#[derive(Clone, Debug)]
pub struct Nearest<N> {
    network: N,
    /// Segments, and the boxes around them, level upon level.
    order: Vec<u32>,
    boxes: Vec<Frame>,
    /// Where each level of boxes begins.
    levels: Vec<usize>,
}

impl<N: Deref<Target = Network>> Nearest<N> {
    /// Lays the boxes: about 0.2 s for half a million segments.
    pub fn new(lent: N) -> Nearest<N> {
        let network: &Network = &lent;
        let frames: Vec<Frame> = (0..network.segments.len() as u32)
            .map(|segment| Frame::around(network.line(segment)).unwrap_or(NOWHERE))
            .collect();
        let whole = frames.iter().copied().reduce(|a, b| a.with(b.least).with(b.most)).unwrap_or(NOWHERE);
        let mut order: Vec<u32> = (0..network.segments.len() as u32)
            .filter(|&segment| Profile::ALL.iter().any(|&profile| network.segments[segment as usize].open_to(profile)))
            .collect();
        order.sort_by_cached_key(|&segment| (hilbert(&whole, frames[segment as usize].middle()), segment));
        let mut boxes: Vec<Frame> = order.iter().map(|&segment| frames[segment as usize]).collect();
        let mut levels = vec![0];
        let mut start = 0;
        while boxes.len() - start > 1 {
            let end = boxes.len();
            for some in (start..end).step_by(IN_A_BOX) {
                let around =
                    boxes[some..end.min(some + IN_A_BOX)].iter().copied().reduce(|a, b| a.with(b.least).with(b.most));
                boxes.extend(around);
            }
            levels.push(end);
            start = end;
        }
        Nearest { network: lent, order, boxes, levels }
    }

    /// The nearest place that somebody moving so can get to and away from; `None` if there is no street for them at all.
    pub fn place(&self, wanted: Coordinate, profile: Profile) -> Option<Place> {
        let network: &Network = &self.network;
        let mut found = self.place_among(wanted, |segment| network.reachable(segment, profile))?;
        let mut open = |segment: &Segment| segment.open_to(profile) && segment.has_doors();
        found.past_an_island =
            self.place_among(wanted, &mut open).is_some_and(|nearest| nearest.metres_off + 1.0 < found.metres_off);
        Some(found)
    }

    /// The nearest place on any segment that suits.
    pub fn place_among(&self, wanted: Coordinate, mut suits: impl FnMut(&Segment) -> bool) -> Option<Place> {
        let plane = Plane::around(wanted);
        let mut queue = BinaryHeap::new();
        let mut best: Option<(Distance, Place)> = None;
        let last = self.levels.len() - 1;
        if let Some(frame) = self.boxes.last() {
            queue.push(Reverse((Distance(distance_to(&plane, frame)), last, self.boxes.len() - 1)));
        }
        while let Some(Reverse((distance, level, number))) = queue.pop() {
            if best.as_ref().is_some_and(|(nearest, _)| *nearest <= distance) {
                break;
            }
            if level == 0 {
                let segment = self.order[number];
                if suits(&self.network.segments[segment as usize]) {
                    let place = self.on_segment(&plane, segment);
                    let off = Distance(place.metres_off);
                    if best.as_ref().is_none_or(|(nearest, _)| off < *nearest) {
                        best = Some((off, place));
                    }
                }
                continue;
            }
            let first = self.levels[level - 1] + (number - self.levels[level]) * IN_A_BOX;
            for child in first..(first + IN_A_BOX).min(self.levels[level]) {
                queue.push(Reverse((Distance(distance_to(&plane, &self.boxes[child])), level - 1, child)));
            }
        }
        best.map(|(_, place)| place)
    }

    fn on_segment(&self, plane: &Plane, segment: u32) -> Place {
        let line: Vec<(f64, f64)> = self.network.line(segment).map(|corner| plane.at(corner)).collect();
        let (mut whole, mut best) = (0.0, (f64::INFINITY, 0.0, (0.0, 0.0)));
        for ends in line.windows(2) {
            let (a, b) = (ends[0], ends[1]);
            let (dx, dy) = (b.0 - a.0, b.1 - a.1);
            let length = dx.hypot(dy);
            let part = if length > 0.0 { (-(a.0 * dx + a.1 * dy) / (length * length)).clamp(0.0, 1.0) } else { 0.0 };
            let at = (a.0 + part * dx, a.1 + part * dy);
            if at.0.hypot(at.1) < best.0 {
                best = (at.0.hypot(at.1), whole + part * length, at);
            }
            whole += length;
        }
        // The segment's own length counts; the plane only says how far along it.
        let share = if whole > 0.0 { best.1 / whole } else { 0.0 };
        let along_cm = (f64::from(self.network.segments[segment as usize].length_cm) * share).round() as u32;
        Place { segment, along_cm, at: plane.back(best.2), metres_off: best.0, past_an_island: false }
    }
}

impl Place {
    /// The crossings one comes to from here, and what that takes.
    pub(crate) fn leaving(&self, network: &Network, profile: Profile) -> [(u32, Weight); 2] {
        let segment = &network.segments[self.segment as usize];
        let (along, against) = segment.speeds_by(profile);
        let rest = segment.length_cm.saturating_sub(self.along_cm);
        [(segment.to, stretch(rest, along)), (segment.from, stretch(self.along_cm, against))]
    }

    /// The crossings one comes from to here, and what that takes.
    pub(crate) fn arriving(&self, network: &Network, profile: Profile) -> [(u32, Weight); 2] {
        let segment = &network.segments[self.segment as usize];
        let (along, against) = segment.speeds_by(profile);
        let rest = segment.length_cm.saturating_sub(self.along_cm);
        [(segment.from, stretch(self.along_cm, along)), (segment.to, stretch(rest, against))]
    }

    /// What it takes to stay on the same segment, if both places are on one and its direction allows it.
    pub(crate) fn straight_to(&self, other: &Place, network: &Network, profile: Profile) -> Weight {
        if self.segment != other.segment {
            return Weight::NEVER;
        }
        let (along, against) = network.segments[self.segment as usize].speeds_by(profile);
        let speed = match self.along_cm <= other.along_cm {
            true => along,
            false => against,
        };
        // Who is there already needs no open direction.
        match self.along_cm.abs_diff(other.along_cm) {
            0 => Weight::ZERO,
            between => Weight::of(between, speed).unwrap_or(Weight::NEVER),
        }
    }
}

/// The stretch between a place and the end of its segment. Within a metre of a crossing one is at the crossing, whatever the
/// direction of the segment that happened to be nearest.
fn stretch(length_cm: u32, speed: u8) -> Weight {
    match length_cm {
        0..=100 => Weight::ZERO,
        more => Weight::of(more, speed).unwrap_or(Weight::NEVER),
    }
}

const NOWHERE: Frame = Frame { least: Coordinate { lat: 0, lon: 0 }, most: Coordinate { lat: 0, lon: 0 } };

/// Metres, in order; no distance here is ever not a number.
#[derive(Clone, Copy, PartialEq)]
struct Distance(f64);

impl Eq for Distance {}

impl PartialOrd for Distance {
    fn partial_cmp(&self, other: &Distance) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Distance {
    fn cmp(&self, other: &Distance) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

fn distance_to(plane: &Plane, frame: &Frame) -> f64 {
    let (west, south) = plane.at(frame.least);
    let (east, north) = plane.at(frame.most);
    let gap = |least: f64, most: f64| if least > 0.0 { least } else { (-most).max(0.0) };
    gap(west, east).hypot(gap(south, north))
}

/// How far along a Hilbert curve of 2^16 × 2^16 cells a place is.
///
/// Source: Warren, "Hacker's Delight", chapter 16: a step at each level turns the square.
fn hilbert(whole: &Frame, place: Coordinate) -> u32 {
    let cell = |least: i32, most: i32, at: i32| {
        let (width, from) = ((i64::from(most) - i64::from(least)).max(1), i64::from(at) - i64::from(least));
        (from * 0xffff / width).clamp(0, 0xffff) as u32
    };
    let mut x = cell(whole.least.lon, whole.most.lon, place.lon);
    let mut y = cell(whole.least.lat, whole.most.lat, place.lat);
    let mut along = 0u32;
    for level in (0..16).rev() {
        let (right, up) = (x >> level & 1, y >> level & 1);
        along = along << 2 | ((3 * right) ^ up);
        if up == 0 {
            if right == 1 {
                (x, y) = (0xffff - x, 0xffff - y);
            }
            std::mem::swap(&mut x, &mut y);
        }
    }
    along
}
