//! Which stops are near which: looked up in order of the way there and back, found when first asked for.

use crate::dice::mixed;
use crate::ground::Ground;

/// So many neighbours are known of each stop.
const MOST: usize = 160;

pub(crate) struct Near {
    width: usize,
    known: Vec<bool>,
    nodes: Vec<u32>,
    seed: u64,
    sorting: Vec<(i64, u64, u32)>,
}

impl Near {
    pub(crate) fn new(ground: &Ground, seed: u64) -> Self {
        let count = ground.nodes.len();
        let width = MOST.min(count);
        Self { width, known: vec![false; count], nodes: vec![0; width * count], seed, sorting: Vec::new() }
    }

    /// Knows of nothing; stands in while the real one is looked at.
    pub(crate) fn none() -> Self {
        Self { width: 0, known: Vec::new(), nodes: Vec::new(), seed: 0, sorting: Vec::new() }
    }

    /// The neighbours of a stop, nearest first, itself among the first. What lies at the very same place (a hall where
    /// everything is fetched) comes in an order of chance, another for each stop, or some would always come first.
    pub(crate) fn of(&mut self, ground: &Ground, node: u32) -> &[u32] {
        let from = node as usize * self.width;
        if !self.known[node as usize] {
            self.known[node as usize] = true;
            self.find(ground, node, from);
        }
        &self.nodes[from..from + self.width]
    }

    fn find(&mut self, ground: &Ground, node: u32, from: usize) {
        let map = &ground.maps[0];
        let place = ground.nodes[node as usize].place;
        let (out, into) = (map.out_of(place), map.into(place));
        self.sorting.clear();
        self.sorting.extend(ground.nodes.iter().enumerate().map(|(other, there)| {
            let way = i64::from(out[there.place as usize].cost) + i64::from(into[there.place as usize].cost);
            let way = if other == node as usize { -1 } else { way };
            (way, mixed(self.seed ^ (u64::from(node) << 32) ^ other as u64), other as u32)
        }));
        if self.width < self.sorting.len() {
            self.sorting.select_nth_unstable(self.width);
        }
        self.sorting.truncate(self.width);
        self.sorting.sort_unstable();
        for (i, entry) in self.sorting.iter().enumerate() {
            self.nodes[from + i] = entry.2;
        }
    }
}
