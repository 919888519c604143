//! In which order crossings are taken out: the least important first.
//!
//! Who has no more than two neighbours left is taken out before anything else: dead ends, bends, the steps past a bollard.
//! What remains is parted by a few crossings as evenly as may be ([`Cutting`]); those few are the most important of all,
//! and either part is parted in the same way (George 1973, "Nested dissection of a regular finite element mesh"). So whatever
//! grows between two parts of a town has to go through the few, on a grid as well: that keeps the work near the size of the
//! town. The order knows nothing of speeds, so one serves everybody who moves; it only decides how fast distances are found,
//! never which.

use std::ops::Range;

use super::cutting::{Cutting, Part};
use crate::geo::Coordinate;

/// So few crossings are put in order one by one. As many as fit into the bits of a number.
const FEW: usize = 32;
/// Who has so many neighbours is taken out before anything is parted.
const THIN: u32 = 2;

/// An order in the making: work in bites, so that progress can be shown and the work stopped.
pub(crate) struct Dissecting {
    /// Taken out before anything is parted, in order.
    thin: Vec<u32>,
    /// What remained: the crossing of each of its own numbers, and neighbours by own number, both ascending.
    crossings: Vec<u32>,
    links: Links,
    cutting: Cutting,
    /// Own numbers; every piece is a stretch of them, ascending.
    numbers: Vec<u32>,
    waiting: Vec<Range<usize>>,
    /// From the most important on.
    last: Vec<u32>,
    worked: u64,
    work: u64,
}

/// Neighbours of each, ascending.
#[derive(Default)]
pub(super) struct Links {
    starts: Vec<u32>,
    heads: Vec<u32>,
}

impl Links {
    /// Both ways, each once, of pairs that may come in any order and more than once.
    pub(super) fn new(count: usize, pairs: impl Iterator<Item = (u32, u32)>) -> Links {
        let mut both: Vec<(u32, u32)> = pairs
            .filter(|&(a, b)| a != b && (a as usize) < count && (b as usize) < count)
            .flat_map(|(a, b)| [(a, b), (b, a)])
            .collect();
        both.sort_unstable();
        both.dedup();
        let mut starts = vec![0u32; count + 1];
        both.iter().for_each(|pair| starts[pair.0 as usize + 1] += 1);
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        Links { starts, heads: both.into_iter().map(|pair| pair.1).collect() }
    }

    #[inline]
    pub(super) fn of(&self, number: u32) -> &[u32] {
        let number = number as usize;
        &self.heads[self.starts[number] as usize..self.starts[number + 1] as usize]
    }
}

impl Dissecting {
    /// Begins with crossings at these places, and who is next to whom. Pairs that speak of others are left out.
    pub(crate) fn new(places: &[Coordinate], pairs: impl Iterator<Item = (u32, u32)>) -> Dissecting {
        let links = Links::new(places.len(), pairs);
        let (thin, left) = take_out_thin(places.len(), &links);
        let crossings: Vec<u32> = (0..places.len() as u32).filter(|&one| left[one as usize].is_some()).collect();
        let mut own = vec![u32::MAX; places.len()];
        crossings.iter().zip(0..).for_each(|(&crossing, number)| own[crossing as usize] = number);
        let pairs =
            crossings.iter().flat_map(|&one| left[one as usize].iter().flatten().map(move |&other| (one, other)));
        let links = Links::new(crossings.len(), pairs.map(|(a, b)| (own[a as usize], own[b as usize])));
        let cutting = Cutting::new(crossings.iter().map(|&crossing| places[crossing as usize]));
        let count = crossings.len();
        let levels = u64::from(count.div_ceil(FEW).max(1).ilog2()) + 2;
        Dissecting {
            thin,
            crossings,
            links,
            cutting,
            numbers: (0..count as u32).collect(),
            waiting: std::iter::once(0..count).collect(),
            last: Vec::with_capacity(count),
            worked: 0,
            work: levels * count as u64,
        }
    }

    /// How much of the work is done, from 0 to 1 000: a guess, as nobody knows how evenly things will part.
    pub(crate) fn thousandths(&self) -> u64 {
        if self.waiting.is_empty() { 1_000 } else { (1_000 * self.worked / self.work.max(1)).min(999) }
    }

    /// Parts pieces of about so many crossings, at least one piece; says whether there is more to do.
    pub(crate) fn step(&mut self, most: usize) -> bool {
        let mut worked = 0;
        while worked <= most {
            let Some(piece) = self.waiting.pop() else { return false };
            worked += piece.len();
            self.part(piece);
        }
        self.worked += worked as u64;
        !self.waiting.is_empty()
    }

    /// The importance of every crossing. What was not parted yet is parted now.
    pub(crate) fn finish(mut self) -> Vec<u32> {
        while self.step(usize::MAX) {}
        let mut ranks = vec![0; self.thin.len() + self.crossings.len()];
        let last = self.last.iter().rev().map(|&number| self.crossings[number as usize]);
        for (crossing, rank) in self.thin.iter().copied().chain(last).zip(0..) {
            ranks[crossing as usize] = rank;
        }
        ranks
    }

    fn part(&mut self, piece: Range<usize>) {
        let numbers = &mut self.numbers[piece.clone()];
        self.cutting.lay(numbers, &self.links);
        if numbers.len() <= FEW {
            self.last.extend(self.cutting.one_by_one().into_iter().map(|at| numbers[at]));
            return;
        }
        let (clusters, count) = self.cutting.clusters();
        let mut rest: Vec<Vec<u32>> = vec![Vec::new(); count.max(2)];
        if count > 1 {
            for (number, cluster) in numbers.iter().zip(clusters) {
                rest[*cluster as usize].push(*number);
            }
        } else {
            for (number, part) in numbers.iter().zip(self.cutting.cut()) {
                match part {
                    Part::First => rest[0].push(*number),
                    Part::Second => rest[1].push(*number),
                    Part::Between => self.last.push(*number),
                }
            }
        }
        let mut start = piece.start;
        for part in rest.iter().filter(|part| !part.is_empty()) {
            let end = start + part.len();
            self.numbers[start..end].copy_from_slice(part);
            self.waiting.push(start..end);
            start = end;
        }
    }
}

/// Takes out, in order, who has few neighbours, and lets those neighbours be next to each other instead. What remains has its
/// neighbours.
///
/// In rounds in which no two who are taken out are neighbours, so that a long row of bends is halved by each and not climbed
/// from one end to the other.
fn take_out_thin(count: usize, links: &Links) -> (Vec<u32>, Vec<Option<Vec<u32>>>) {
    // Lists may name those who are gone; degrees do not count them.
    let mut left: Vec<Option<Vec<u32>>> = (0..count as u32).map(|one| Some(links.of(one).to_vec())).collect();
    let mut degree: Vec<u32> = (0..count as u32).map(|one| links.of(one).len() as u32).collect();
    let mut thin = Vec::new();
    let mut candidates: Vec<u32> = (0..count as u32).filter(|&one| degree[one as usize] <= THIN).collect();
    let (mut round, mut spared) = (0u32, vec![0u32; count]);
    while !candidates.is_empty() {
        round += 1;
        let mut next = Vec::new();
        for &one in &candidates {
            if spared[one as usize] == round {
                next.push(one);
                continue;
            }
            let Some(all) = left[one as usize].take() else { continue };
            thin.push(one);
            let (mut near, mut found) = ([0; THIN as usize], 0);
            for other in all {
                if left[other as usize].is_some() && found < near.len() {
                    near[found] = other;
                    found += 1;
                }
            }
            let near = &near[..found];
            near.iter().for_each(|&other| degree[other as usize] -= 1);
            if let [a, b] = *near
                && !are_neighbours(&left, a, b)
            {
                for (of, other) in [(a, b), (b, a)] {
                    left[of as usize].iter_mut().for_each(|list| list.push(other));
                    degree[of as usize] += 1;
                }
            }
            for &other in near {
                if degree[other as usize] <= THIN {
                    next.push(other);
                }
                spared[other as usize] = round;
            }
        }
        next.sort_unstable();
        next.dedup();
        candidates = next;
    }
    let is_left: Vec<bool> = left.iter().map(Option::is_some).collect();
    left.iter_mut().flatten().for_each(|list| list.retain(|&other| is_left[other as usize]));
    (thin, left)
}

/// What was added last is looked at first: between two hubs that share many bends it is found at once.
fn are_neighbours(left: &[Option<Vec<u32>>], a: u32, b: u32) -> bool {
    let list = |of: u32| left[of as usize].as_deref().unwrap_or_default();
    let (a, b) = if list(a).len() <= list(b).len() { (a, b) } else { (b, a) };
    list(a).iter().rev().any(|&other| other == b)
}
