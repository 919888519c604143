//! What the arcs of a hierarchy weigh for one way of moving.
//!
//! Upwards first: an arc weighs no more than the way round by somebody less important. Then downwards: an arc to which there
//! is a quicker way round by somebody more important is part of no quickest way and left out (Dibbelt, Strasser, Wagner
//! 2016, "basic" and "perfect" customization). Where both are equally quick the arc stays, so some way that climbs and then
//! descends is always left.

use super::filling::Skeleton;
use super::{Arcs, Hierarchy};
use crate::weight::Weight;

/// Weights in the making: work in bites, so that progress can be shown and the work stopped.
pub(crate) struct Weighing {
    skeleton: Skeleton,
    /// Of every arc: to the more important end, and from there.
    weights: Vec<[Weight; 2]>,
    /// Whether there is a quicker way round, each way.
    is_slow: Vec<[bool; 2]>,
    /// Where in the list of arcs that to a crossing is, valid for the crossing at hand.
    arc_to: Vec<u32>,
    /// Crossings looked at, upwards and then downwards.
    looked: usize,
    triples: u64,
}

impl Weighing {
    /// Begins with arcs; those that speak of crossings or neighbours the skeleton does not have are left out.
    pub(crate) fn new(skeleton: Skeleton, arcs: &[(u32, u32, Weight)]) -> Weighing {
        let mut weights = vec![[Weight::NEVER; 2]; skeleton.heads.len()];
        for &(from, to, weight) in arcs {
            let ranks = (skeleton.ranks.get(from as usize), skeleton.ranks.get(to as usize));
            let (Some(&from), Some(&to)) = ranks else { continue };
            if let Some(arc) = skeleton.arc(from.min(to), from.max(to)) {
                let old = &mut weights[arc][usize::from(from > to)];
                *old = weight.min(*old);
            }
        }
        let count = skeleton.ranks.len();
        let is_slow = vec![[false; 2]; skeleton.heads.len()];
        Weighing { skeleton, weights, is_slow, arc_to: vec![0; count], looked: 0, triples: 0 }
    }

    /// How much of the work is done, from 0 to 1 000.
    pub(crate) fn thousandths(&self) -> u64 {
        let all = self.skeleton.triples + self.skeleton.ranks.len() as u64;
        1_000 * self.worked() / (2 * all).max(1)
    }

    fn worked(&self) -> u64 {
        self.triples + self.looked as u64
    }

    /// Looks at about so many crossings and triples of neighbours; says whether there is more to do.
    pub(crate) fn step(&mut self, most: u64) -> bool {
        let count = self.skeleton.ranks.len();
        let enough = self.worked().saturating_add(most);
        while self.looked < 2 * count && self.worked() <= enough {
            match self.looked {
                up if up < count => self.look_up(up),
                down => self.look_down(2 * count - 1 - down),
            }
            self.looked += 1;
        }
        self.looked < 2 * count
    }

    /// The finished hierarchy, and the skeleton back. What was not looked at yet is looked at now.
    pub(crate) fn finish(mut self) -> (Hierarchy, Skeleton) {
        while self.step(u64::MAX) {}
        let skeleton = self.skeleton;
        let arcs = |way: usize| {
            let stays = |arc: &usize| !self.is_slow[*arc][way] && self.weights[*arc][way] != Weight::NEVER;
            let mut starts = Vec::with_capacity(skeleton.starts.len());
            let mut arcs = Vec::with_capacity((0..self.weights.len()).filter(stays).count());
            starts.push(0);
            for ends in skeleton.starts.windows(2) {
                let own = (ends[0] as usize..ends[1] as usize).filter(stays);
                arcs.extend(own.map(|arc| (skeleton.heads[arc], self.weights[arc][way])));
                starts.push(arcs.len() as u32);
            }
            Arcs { starts, arcs }
        };
        (Hierarchy { up: arcs(0), down: arcs(1), ranks: skeleton.ranks.clone() }, skeleton)
    }

    /// Where the arcs of the crossing at hand are.
    fn note_arcs(&mut self, rank: usize) {
        for arc in self.skeleton.starts[rank]..self.skeleton.starts[rank + 1] {
            self.arc_to[self.skeleton.heads[arc as usize] as usize] = arc;
        }
    }

    /// The arcs of this crossing weigh no more than the ways round by less important ones.
    fn look_up(&mut self, rank: usize) {
        self.note_arcs(rank);
        let Skeleton { starts, heads, tails, lower_starts, lower, .. } = &self.skeleton;
        for &arc in &lower[lower_starts[rank] as usize..lower_starts[rank + 1] as usize] {
            let arc = arc as usize;
            let others = arc + 1..starts[tails[arc] as usize + 1] as usize;
            self.triples += others.len() as u64;
            let [up, down] = self.weights[arc];
            if up == Weight::NEVER && down == Weight::NEVER {
                continue;
            }
            let (before, after) = self.weights.split_at_mut(others.end);
            for (head, through) in heads[others.clone()].iter().zip(&before[others]) {
                // The arcs of a more important crossing lie further on.
                let own = &mut after[self.arc_to[*head as usize] as usize - before.len()];
                own[0] = own[0].min(down.plus(through[0]));
                own[1] = own[1].min(through[1].plus(up));
            }
        }
    }

    /// The arcs to this crossing, and those beside them, are looked at for a quicker way round by each other.
    fn look_down(&mut self, rank: usize) {
        self.note_arcs(rank);
        let Skeleton { starts, heads, tails, lower_starts, lower, .. } = &self.skeleton;
        for &arc in &lower[lower_starts[rank] as usize..lower_starts[rank + 1] as usize] {
            let arc = arc as usize;
            let others = arc + 1..starts[tails[arc] as usize + 1] as usize;
            self.triples += others.len() as u64;
            let end = others.end;
            let (before, after) = self.weights.split_at_mut(end);
            let Some((own, beside)) = before[arc..].split_first_mut() else { continue };
            for ((&head, beside), other) in heads[others.clone()].iter().zip(beside).zip(others) {
                let between = after[self.arc_to[head as usize] as usize - end];
                let round_there = [beside[0].plus(between[1]), between[0].plus(beside[1])];
                let round_here = [own[0].plus(between[0]), between[1].plus(own[1])];
                for way in 0..2 {
                    if round_there[way] < own[way] {
                        own[way] = round_there[way];
                        self.is_slow[arc][way] = true;
                    }
                    if round_here[way] < beside[way] {
                        beside[way] = round_here[way];
                        self.is_slow[other][way] = true;
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_bites_come_to_the_same_end_as_one_large_one() {
        // A ring with chords.
        let pairs: Vec<(u32, u32)> = (0..60).flat_map(|at| [(at, (at + 1) % 60), (at, (at * 7 + 3) % 60)]).collect();
        let arcs: Vec<_> = pairs.iter().map(|&(a, b)| (a, b, Weight(u64::from(a * 31 + b * 17) % 97))).collect();
        let skeleton = || Skeleton::new((0..60).collect(), pairs.iter().copied(), 10_000).unwrap_or_default();
        let whole = Weighing::new(skeleton(), &arcs).finish().0;
        let mut bitten = Weighing::new(skeleton(), &arcs);
        let (mut bites, mut before) = (0, 0);
        while bitten.step(0) {
            bites += 1;
            assert!(bites <= 2 * 60, "every bite is at least one crossing");
            assert!((before..=1_000).contains(&bitten.thousandths()));
            before = bitten.thousandths();
        }
        assert_eq!(bitten.thousandths(), 1_000);
        assert_eq!(bitten.finish().0, whole);
    }
}
