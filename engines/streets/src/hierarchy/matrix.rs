//! Looking weights up: from one to one, and from many to many.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::{Arcs, Hierarchy};
use crate::weight::Weight;

/// Where somebody can begin or end, each with what it takes to get from or to there.
pub(crate) type Ends = [(u32, Weight)];

/// Memory for searches, used again and again.
pub(crate) struct Search<'h> {
    hierarchy: &'h Hierarchy,
    best: Vec<Weight>,
    touched: Vec<u32>,
    queue: BinaryHeap<Reverse<(Weight, u32)>>,
    /// What a search reached by the quickest way.
    reached: Vec<(u32, Weight)>,
}

impl<'h> Search<'h> {
    pub(crate) fn new(hierarchy: &'h Hierarchy) -> Search<'h> {
        let best = vec![Weight::NEVER; hierarchy.ranks.len()];
        Search { hierarchy, best, touched: Vec::new(), queue: BinaryHeap::new(), reached: Vec::new() }
    }

    /// The least weight from any of these to any of those.
    pub(crate) fn between(&mut self, from: &Ends, to: &Ends) -> Weight {
        let (up, down) = (&self.hierarchy.up, &self.hierarchy.down);
        self.climb(from, up, down);
        let mut there = std::mem::take(&mut self.reached);
        there.sort_unstable();
        self.climb(to, down, up);
        let meet = |&(rank, weight): &(u32, Weight)| {
            let at = there.binary_search_by_key(&rank, |reached| reached.0).ok()?;
            Some(there[at].1.plus(weight))
        };
        self.reached.iter().filter_map(meet).min().unwrap_or(Weight::NEVER)
    }

    /// The least weights from each of these to each of those, row by row.
    pub(crate) fn matrix(&mut self, from: &[&Ends], to: &[&Ends]) -> Vec<Weight> {
        let (up, down) = (&self.hierarchy.up, &self.hierarchy.down);
        let mut found = Vec::new();
        for (target, ends) in to.iter().enumerate() {
            self.climb(ends, down, up);
            found.extend(self.reached.iter().map(|&(rank, weight)| (rank, target as u32, weight)));
        }
        let buckets = Buckets::new(self.hierarchy.ranks.len(), &found);
        let mut matrix = vec![Weight::NEVER; from.len() * to.len()];
        for (ends, row) in from.iter().zip(matrix.chunks_mut(to.len().max(1))) {
            self.climb(ends, up, down);
            for &(rank, weight) in &self.reached {
                for &(target, rest) in buckets.of(rank) {
                    let best = &mut row[target as usize];
                    *best = (*best).min(weight.plus(rest));
                }
            }
        }
        matrix
    }

    /// Climbs from these crossings and keeps, by importance, what may be the top of a quickest way.
    fn climb(&mut self, ends: &Ends, arcs: &Arcs, other_way: &Arcs) {
        for rank in self.touched.drain(..) {
            self.best[rank as usize] = Weight::NEVER;
        }
        self.queue.clear();
        self.reached.clear();
        for &(crossing, weight) in ends {
            if let Some(&rank) = self.hierarchy.ranks.get(crossing as usize) {
                self.reach(rank, weight);
            }
        }
        while let Some(Reverse((weight, rank))) = self.queue.pop() {
            if weight > self.best[rank as usize] {
                continue;
            }
            // If coming down from something more important is quicker, nothing that climbs from here is quickest.
            let stalled = other_way.of(rank).iter().any(|&(above, step)| self.best[above as usize].plus(step) < weight);
            if stalled {
                continue;
            }
            self.reached.push((rank, weight));
            for &(to, step) in arcs.of(rank) {
                self.reach(to, weight.plus(step));
            }
        }
    }

    #[inline]
    fn reach(&mut self, rank: u32, weight: Weight) {
        let best = &mut self.best[rank as usize];
        if weight < *best {
            if *best == Weight::NEVER {
                self.touched.push(rank);
            }
            *best = weight;
            self.queue.push(Reverse((weight, rank)));
        }
    }
}

/// For every crossing which targets are reached from it.
struct Buckets {
    starts: Vec<u32>,
    entries: Vec<(u32, Weight)>,
}

impl Buckets {
    fn new(crossings: usize, found: &[(u32, u32, Weight)]) -> Buckets {
        let mut starts = vec![0u32; crossings + 1];
        for &(rank, ..) in found {
            starts[rank as usize + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut entries = vec![(0, Weight::NEVER); found.len()];
        for &(rank, target, weight) in found {
            let at = &mut next[rank as usize];
            entries[*at as usize] = (target, weight);
            *at += 1;
        }
        Buckets { starts, entries }
    }

    fn of(&self, rank: u32) -> &[(u32, Weight)] {
        let rank = rank as usize;
        &self.entries[self.starts[rank] as usize..self.starts[rank + 1] as usize]
    }
}
