//! The arcs a hierarchy can have in a given order, whatever the speeds are.
//!
//! Whoever is taken out leaves all their more important neighbours next to each other. That is worked out once and serves
//! everybody who moves (Dibbelt, Strasser, Wagner 2016, "Customizable Contraction Hierarchies").

use super::dissecting::Links;

/// Crossings by importance, and the more important neighbours of each.
#[derive(Debug, Default)]
pub(crate) struct Skeleton {
    /// The importance of every crossing.
    pub(super) ranks: Vec<u32>,
    /// Where the arcs of each begin, by importance.
    pub(super) starts: Vec<u32>,
    /// The more important end of each arc; those of one crossing ascend.
    pub(super) heads: Vec<u32>,
    /// The less important end of each arc.
    pub(super) tails: Vec<u32>,
    /// Where the arcs *to* each begin in `lower`, by importance.
    pub(super) lower_starts: Vec<u32>,
    pub(super) lower: Vec<u32>,
    /// How many triples of neighbours there are: what weighing takes.
    pub(super) triples: u64,
}

/// There would be more arcs than that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TooMany;

impl Skeleton {
    /// Of crossings of this importance, each another one, and pairs of neighbours; with no more arcs than so many.
    pub(crate) fn new(
        ranks: Vec<u32>,
        pairs: impl Iterator<Item = (u32, u32)>,
        most: usize,
    ) -> Result<Skeleton, TooMany> {
        let count = ranks.len();
        let known = |crossing: u32| ranks.get(crossing as usize).copied().unwrap_or(u32::MAX);
        let links = Links::new(count, pairs.map(|(a, b)| (known(a), known(b))));
        let (mut starts, mut heads) = (Vec::with_capacity(count + 1), Vec::new());
        starts.push(0u32);
        // Whoever's least important neighbour above one is hands their neighbours on to it.
        const NONE: u32 = u32::MAX;
        let (mut first_child, mut next_child) = (vec![NONE; count], vec![NONE; count]);
        let mut seen = vec![NONE; count];
        let mut near = Vec::new();
        let mut triples = 0;
        for rank in 0..count as u32 {
            near.clear();
            seen[rank as usize] = rank;
            let mut take = |head: u32| {
                if seen[head as usize] != rank {
                    seen[head as usize] = rank;
                    near.push(head);
                }
            };
            links.of(rank).iter().copied().filter(|&head| head > rank).for_each(&mut take);
            let mut child = first_child[rank as usize];
            while child != NONE {
                let (start, end) = (starts[child as usize] as usize, starts[child as usize + 1] as usize);
                heads[start..end].iter().copied().for_each(&mut take);
                child = next_child[child as usize];
            }
            // Made of stretches that ascend, which a stable sort makes use of.
            near.sort();
            if let Some(&parent) = near.first() {
                next_child[rank as usize] = first_child[parent as usize];
                first_child[parent as usize] = rank;
            }
            heads.extend_from_slice(&near);
            triples += (near.len() * near.len().saturating_sub(1) / 2) as u64;
            if heads.len() > most.min(u32::MAX as usize) {
                return Err(TooMany);
            }
            starts.push(heads.len() as u32);
        }
        let mut skeleton = Skeleton { ranks, starts, heads, triples, ..Skeleton::default() };
        skeleton.look_down();
        Ok(skeleton)
    }

    fn look_down(&mut self) {
        let count = self.ranks.len();
        self.tails = Vec::with_capacity(self.heads.len());
        self.lower_starts = vec![0; count + 1];
        for rank in 0..count {
            let arcs = self.starts[rank] as usize..self.starts[rank + 1] as usize;
            self.tails.extend(std::iter::repeat_n(rank as u32, arcs.len()));
            self.heads[arcs].iter().for_each(|&head| self.lower_starts[head as usize + 1] += 1);
        }
        for at in 1..=count {
            self.lower_starts[at] += self.lower_starts[at - 1];
        }
        let mut next = self.lower_starts.clone();
        self.lower = vec![0; self.heads.len()];
        for (arc, &head) in self.heads.iter().enumerate() {
            self.lower[next[head as usize] as usize] = arc as u32;
            next[head as usize] += 1;
        }
    }

    /// The arc between two crossings, if there is one.
    pub(super) fn arc(&self, lower: u32, upper: u32) -> Option<usize> {
        let start = self.starts[lower as usize] as usize;
        let arcs = &self.heads[start..self.starts[lower as usize + 1] as usize];
        arcs.binary_search(&upper).ok().map(|at| start + at)
    }
}
