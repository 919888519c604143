//! Taking crossings out, the least important first.
//!
//! Which is least important: the one that adds fewest arcs for those it takes away, and whose neighbourhood has been thinned
//! least so far. The order only decides how fast distances are found, never which.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::{Arcs, Hierarchy};
use crate::weight::Weight;

/// Looking for a way around ends after so many arcs. Fewer is quicker to prepare and leaves more arcs. It is arcs that are counted
/// and not crossings, because among the last crossings each has very many.
const LOOKS: usize = 2_000;
/// When it is only about which crossing comes next, a shorter look will do.
const GLANCES: usize = 40;

/// With more ways through than this, how important a crossing is is guessed.
const CROWDED: usize = 600;

/// A hierarchy in the making: work in bites, so that progress can be shown and the work stopped.
pub struct Contracting {
    out: Vec<Vec<(u32, Weight)>>,
    into: Vec<Vec<(u32, Weight)>>,
    depth: Vec<u32>,
    queue: BinaryHeap<Reverse<(i64, u32)>>,
    /// Crossings in the order they were taken out.
    taken: Vec<u32>,
    around: Around,
}

/// Looks for ways around a crossing.
struct Around {
    best: Vec<Weight>,
    touched: Vec<u32>,
    queue: BinaryHeap<Reverse<(Weight, u32)>>,
    is_target: Vec<bool>,
}

impl Contracting {
    /// Begins with a network of so many crossings. Arcs that speak of others are left out.
    pub fn new(crossings: usize, arcs: &[(u32, u32, Weight)]) -> Contracting {
        let mut contracting = Contracting {
            out: vec![Vec::new(); crossings],
            into: vec![Vec::new(); crossings],
            depth: vec![0; crossings],
            queue: BinaryHeap::new(),
            taken: Vec::with_capacity(crossings),
            around: Around {
                best: vec![Weight::NEVER; crossings],
                touched: Vec::new(),
                queue: BinaryHeap::new(),
                is_target: vec![false; crossings],
            },
        };
        for &(from, to, weight) in arcs {
            if from != to && (from as usize) < crossings && (to as usize) < crossings {
                contracting.lay(from, to, weight);
            }
        }
        for crossing in 0..crossings as u32 {
            let importance = contracting.importance(crossing);
            contracting.queue.push(Reverse((importance, crossing)));
        }
        contracting
    }

    /// How many crossings are still to be taken out.
    pub fn left(&self) -> usize {
        self.out.len() - self.taken.len()
    }

    /// Takes out up to so many crossings, and says how many are left.
    pub fn step(&mut self, count: usize) -> usize {
        let mut taken = 0;
        while taken < count {
            let Some(Reverse((_, crossing))) = self.queue.pop() else { break };
            let importance = self.importance(crossing);
            // What was true when it was queued may have become less true since.
            if self.queue.peek().is_some_and(|Reverse(next)| *next < (importance, crossing)) {
                self.queue.push(Reverse((importance, crossing)));
                continue;
            }
            self.take_out(crossing);
            taken += 1;
        }
        self.left()
    }

    /// The finished hierarchy. What was not taken out yet is taken out now.
    pub fn finish(mut self) -> Hierarchy {
        while self.step(usize::MAX) > 0 {}
        let mut ranks = vec![0; self.taken.len()];
        for (rank, &crossing) in self.taken.iter().enumerate() {
            ranks[crossing as usize] = rank as u32;
        }
        let by_rank = |lists: &mut Vec<Vec<(u32, Weight)>>| {
            Arcs::new(self.taken.iter().map(|&crossing| {
                let list = std::mem::take(&mut lists[crossing as usize]);
                let mut list: Vec<_> = list.into_iter().map(|(to, weight)| (ranks[to as usize], weight)).collect();
                list.sort_unstable();
                list
            }))
        };
        Hierarchy { up: by_rank(&mut self.out), down: by_rank(&mut self.into), ranks: ranks.clone() }
    }

    /// Lays an arc, unless a better one is there.
    fn lay(&mut self, from: u32, to: u32, weight: Weight) {
        let put = |list: &mut Vec<(u32, Weight)>, other: u32| match list.iter_mut().find(|arc| arc.0 == other) {
            Some(arc) => arc.1 = arc.1.min(weight),
            None => list.push((other, weight)),
        };
        put(&mut self.out[from as usize], to);
        put(&mut self.into[to as usize], from);
    }

    fn importance(&mut self, crossing: u32) -> i64 {
        let (out, into) = (&self.out[crossing as usize], &self.into[crossing as usize]);
        let removed = (out.len() + into.len()) as i64;
        let depth = 3 * i64::from(self.depth[crossing as usize]);
        // Among the last and most important ones nearly everything is a neighbour of everything, and looking costs more than
        // a better order is worth.
        if into.len() * out.len() > CROWDED {
            return 2 * (into.len() * out.len()) as i64 - 2 * removed + depth;
        }
        let mut added = 0i64;
        self.around.aim(out, true);
        for &(from, first) in into {
            self.around.look(&self.out, crossing, from, furthest(out, from, first), out.len(), GLANCES);
            added += out
                .iter()
                .filter(|&&(to, second)| to != from && self.around.best[to as usize] > first.plus(second))
                .count() as i64;
        }
        self.around.aim(out, false);
        4 * added - 2 * removed + depth
    }

    fn take_out(&mut self, crossing: u32) {
        let (out, into) = (self.out[crossing as usize].clone(), self.into[crossing as usize].clone());
        let mut shortcuts = Vec::new();
        self.around.aim(&out, true);
        for &(from, first) in &into {
            self.around.look(&self.out, crossing, from, furthest(&out, from, first), out.len(), LOOKS);
            for &(to, second) in &out {
                let through = first.plus(second);
                if to != from && through != Weight::NEVER && self.around.best[to as usize] > through {
                    shortcuts.push((from, to, through));
                }
            }
        }
        self.around.aim(&out, false);
        for &(from, _) in &into {
            self.out[from as usize].retain(|arc| arc.0 != crossing);
        }
        for &(to, _) in &out {
            self.into[to as usize].retain(|arc| arc.0 != crossing);
        }
        for (from, to, weight) in shortcuts {
            self.lay(from, to, weight);
        }
        let deeper = self.depth[crossing as usize] + 1;
        for &(neighbour, _) in into.iter().chain(&out) {
            self.depth[neighbour as usize] = self.depth[neighbour as usize].max(deeper);
        }
        self.taken.push(crossing);
    }
}

/// The longest way through that a look around has to beat.
fn furthest(out: &[(u32, Weight)], from: u32, first: Weight) -> Weight {
    out.iter().filter(|arc| arc.0 != from).map(|arc| first.plus(arc.1)).max().unwrap_or(Weight::ZERO)
}

impl Around {
    fn aim(&mut self, targets: &[(u32, Weight)], at: bool) {
        targets.iter().for_each(|target| self.is_target[target.0 as usize] = at);
    }

    /// Weights from `from` to what is near, not through `without`. What was not reached stays at never.
    fn look(
        &mut self,
        out: &[Vec<(u32, Weight)>],
        without: u32,
        from: u32,
        limit: Weight,
        targets: usize,
        mut looks: usize,
    ) {
        for crossing in self.touched.drain(..) {
            self.best[crossing as usize] = Weight::NEVER;
        }
        self.queue.clear();
        if limit == Weight::ZERO {
            return;
        }
        self.best[from as usize] = Weight::ZERO;
        self.touched.push(from);
        self.queue.push(Reverse((Weight::ZERO, from)));
        let mut left = targets - usize::from(self.is_target[from as usize]);
        while let Some(Reverse((weight, at))) = self.queue.pop() {
            if weight > self.best[at as usize] {
                continue;
            }
            if self.is_target[at as usize] && at != from {
                left = left.saturating_sub(1);
            }
            if left == 0 || looks == 0 || weight >= limit {
                break;
            }
            looks = looks.saturating_sub(out[at as usize].len());
            for &(to, step) in &out[at as usize] {
                let there = weight.plus(step);
                if to != without && there <= limit && there < self.best[to as usize] {
                    if self.best[to as usize] == Weight::NEVER {
                        self.touched.push(to);
                    }
                    self.best[to as usize] = there;
                    self.queue.push(Reverse((there, to)));
                }
            }
        }
    }
}
