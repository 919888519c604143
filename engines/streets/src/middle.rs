//! A place that stands for a whole street: where no door may be known, a street is as exact as it gets.

use std::collections::{BTreeMap, HashMap};

use crate::geo::{Coordinate, Plane};
use crate::network::Network;
use crate::ways::Profile;

impl Network {
    /// For each of these streets a place on it: of its longest piece that hangs together, the point nearest to that piece's
    /// middle. Pieces that somebody on foot gets to come before longer ones that nobody reaches. A street that no way is
    /// called after is left out. One pass over the network, however many streets are asked for.
    pub fn middles(&self, streets: &[u32]) -> BTreeMap<u32, Coordinate> {
        let mut of_street: BTreeMap<u32, Vec<u32>> = streets.iter().map(|&street| (street, Vec::new())).collect();
        for (number, segment) in self.segments.iter().enumerate() {
            if let Some(theirs) = segment.street().and_then(|street| of_street.get_mut(&street)) {
                theirs.push(number as u32);
            }
        }
        of_street.into_iter().filter_map(|(street, segments)| Some((street, self.middle(&segments)?))).collect()
    }

    fn middle(&self, segments: &[u32]) -> Option<Coordinate> {
        let reached = |number: &u32| self.reachable(&self.segments[*number as usize], Profile::Foot);
        let (some, rest): (Vec<u32>, Vec<u32>) = segments.iter().partition(|number| reached(number));
        let pieces = self.pieces(if some.is_empty() { &rest } else { &some });
        let metres = |piece: &Vec<u32>| -> u64 {
            piece.iter().map(|&number| u64::from(self.segments[number as usize].length_cm)).sum()
        };
        // Of several as long as each other the first.
        let longest = pieces.iter().max_by_key(|piece| (metres(piece), std::cmp::Reverse(piece.first())))?;
        let around = self.crossings[self.segments[*longest.first()? as usize].from as usize];
        let plane = Plane::around(around);
        let lines: Vec<Vec<(f64, f64)>> =
            longest.iter().map(|&number| self.line(number).map(|place| plane.at(place)).collect()).collect();
        let steps = || lines.iter().flat_map(|line| line.windows(2).map(|ends| (ends[0], ends[1])));
        let (mut sum, mut whole) = ((0.0, 0.0), 0.0);
        for (a, b) in steps() {
            let length = (b.0 - a.0).hypot(b.1 - a.1);
            sum = (sum.0 + length * (a.0 + b.0) / 2.0, sum.1 + length * (a.1 + b.1) / 2.0);
            whole += length;
        }
        let middle = if whole > 0.0 { (sum.0 / whole, sum.1 / whole) } else { (0.0, 0.0) };
        let near = steps().map(|(a, b)| on(a, b, middle));
        let best = near.min_by(|a, b| off(*a, middle).total_cmp(&off(*b, middle)))?;
        Some(plane.back(best))
    }

    /// Segments in pieces that hang together.
    fn pieces(&self, segments: &[u32]) -> Vec<Vec<u32>> {
        let mut at: HashMap<u32, Vec<u32>> = HashMap::new();
        for &number in segments {
            let segment = &self.segments[number as usize];
            at.entry(segment.from).or_default().push(number);
            at.entry(segment.to).or_default().push(number);
        }
        let mut seen: std::collections::HashSet<u32> = std::collections::HashSet::new();
        let mut pieces = Vec::new();
        for &first in segments {
            let (mut piece, mut next) = (Vec::new(), vec![first]);
            while let Some(number) = next.pop() {
                if !seen.insert(number) {
                    continue;
                }
                piece.push(number);
                let segment = &self.segments[number as usize];
                next.extend([segment.from, segment.to].iter().filter_map(|end| at.get(end)).flatten());
            }
            if !piece.is_empty() {
                piece.sort_unstable();
                pieces.push(piece);
            }
        }
        pieces
    }
}

/// The place between two others that is nearest to a third.
fn on(a: (f64, f64), b: (f64, f64), to: (f64, f64)) -> (f64, f64) {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let square = dx * dx + dy * dy;
    let part = if square > 0.0 { (((to.0 - a.0) * dx + (to.1 - a.1) * dy) / square).clamp(0.0, 1.0) } else { 0.0 };
    (a.0 + part * dx, a.1 + part * dy)
}

fn off(a: (f64, f64), b: (f64, f64)) -> f64 {
    (a.0 - b.0).hypot(a.1 - b.1)
}
