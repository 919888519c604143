//! Distances between places, on a prepared network, and by plain searching to check them.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::hierarchy::{Hierarchy, Search};
use crate::nearest::Place;
use crate::network::Network;
use crate::ways::Profile;
use crate::weight::Weight;

/// How far it is by one way of moving.
pub struct Distances<'n> {
    network: &'n Network,
    profile: Profile,
    search: Search<'n>,
}

impl<'n> Distances<'n> {
    /// With the hierarchy that was made for this network and profile. A hierarchy of another network gives no distances.
    pub fn new(network: &'n Network, hierarchy: &'n Hierarchy, profile: Profile) -> Distances<'n> {
        Distances { network, profile, search: Search::new(hierarchy) }
    }

    /// The quickest way from one place to another: its time and its length, from the point on the one street to the point on
    /// the other. From doors to streets ([`Place::metres_off`]) is not in it.
    pub fn between(&mut self, from: &Place, to: &Place) -> Weight {
        let (leaving, arriving) = (from.leaving(self.network, self.profile), to.arriving(self.network, self.profile));
        self.search.between(&leaving, &arriving).min(from.straight_to(to, self.network, self.profile))
    }

    /// From each of these places to each of those, row by row.
    pub fn matrix(&mut self, from: &[Place], to: &[Place]) -> Vec<Weight> {
        let leaving: Vec<_> = from.iter().map(|place| place.leaving(self.network, self.profile)).collect();
        let arriving: Vec<_> = to.iter().map(|place| place.arriving(self.network, self.profile)).collect();
        let rows: Vec<_> = leaving.iter().map(|ends| ends.as_slice()).collect();
        let columns: Vec<_> = arriving.iter().map(|ends| ends.as_slice()).collect();
        let mut matrix = self.search.matrix(&rows, &columns);
        for (row, from) in matrix.chunks_mut(to.len().max(1)).zip(from) {
            for (weight, to) in row.iter_mut().zip(to) {
                *weight = (*weight).min(from.straight_to(to, self.network, self.profile));
            }
        }
        matrix
    }
}

/// Distances by looking at the whole network: Dijkstra's algorithm (1959) and nothing else. Slow; it is what the quick way is
/// checked against.
pub struct Plain<'n> {
    network: &'n Network,
    profile: Profile,
    starts: Vec<u32>,
    arcs: Vec<(u32, Weight)>,
}

impl<'n> Plain<'n> {
    /// Takes the arcs from the network itself.
    pub fn new(network: &'n Network, profile: Profile) -> Plain<'n> {
        let mut all = network.arcs(profile);
        all.sort_unstable();
        let mut starts = vec![0u32; network.crossings.len() + 1];
        all.iter().for_each(|arc| starts[arc.0 as usize + 1] += 1);
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        Plain { network, profile, starts, arcs: all.into_iter().map(|(_, to, weight)| (to, weight)).collect() }
    }

    /// From one place to each of those.
    pub fn from(&self, from: &Place, to: &[Place]) -> Vec<Weight> {
        let mut best = vec![Weight::NEVER; self.network.crossings.len()];
        let mut queue = BinaryHeap::new();
        for (crossing, weight) in from.leaving(self.network, self.profile) {
            if weight < best[crossing as usize] {
                best[crossing as usize] = weight;
                queue.push(Reverse((weight, crossing)));
            }
        }
        while let Some(Reverse((weight, at))) = queue.pop() {
            if weight > best[at as usize] {
                continue;
            }
            for &(to, step) in &self.arcs[self.starts[at as usize] as usize..self.starts[at as usize + 1] as usize] {
                let there = weight.plus(step);
                if there < best[to as usize] {
                    best[to as usize] = there;
                    queue.push(Reverse((there, to)));
                }
            }
        }
        let to_place = |place: &Place| {
            let ends = place.arriving(self.network, self.profile);
            let through = ends.iter().map(|&(crossing, rest)| best[crossing as usize].plus(rest)).min();
            through.unwrap_or(Weight::NEVER).min(from.straight_to(place, self.network, self.profile))
        };
        to.iter().map(to_place).collect()
    }
}
