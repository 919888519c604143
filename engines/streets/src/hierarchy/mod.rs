//! Contraction hierarchies: distances on a street network without looking at most of it.
//!
//! Source: Geisberger, Sanders, Schultes, Delling, "Contraction Hierarchies" (2008); in an order that does not depend on
//! speeds, after Dibbelt, Strasser, Wagner, "Customizable Contraction Hierarchies" (2016); many to many with buckets after
//! Knopp et al., "Computing Many-to-Many Shortest Paths Using Highway Hierarchies" (2007).
//!
//! Crossings are taken out one by one, the least important first ([`Dissecting`] says which that is). Where the quickest way
//! between two neighbours led through the one taken out, an arc of the same weight replaces it ([`Skeleton`] says which arcs
//! there can be, [`Weighing`] what they weigh). Afterwards every quickest way climbs and then descends, so two small searches
//! that only climb meet at its top. Same arcs in, same hierarchy out, bit by bit.

// Reading order: which comes when, which arcs that makes, what they weigh, looking weights up.
mod dissecting;

mod cutting;

mod filling;

mod weighing;

mod matrix;

pub(crate) use dissecting::Dissecting;
pub(crate) use filling::{Skeleton, TooMany};
pub(crate) use matrix::Search;
pub(crate) use weighing::Weighing;

use crate::flat::{Damaged, In, Out};
use crate::geo::Coordinate;
use crate::weight::Weight;

/// A prepared network. Crossings are numbered by importance, the most important last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hierarchy {
    /// The importance of every crossing.
    pub(crate) ranks: Vec<u32>,
    /// Arcs to more important crossings.
    pub(crate) up: Arcs,
    /// Arcs from more important crossings, each seen from its end.
    pub(crate) down: Arcs,
}

/// Arcs of every crossing, by importance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Arcs {
    starts: Vec<u32>,
    arcs: Vec<(u32, Weight)>,
}

impl Default for Arcs {
    fn default() -> Arcs {
        Arcs { starts: vec![0], arcs: Vec::new() }
    }
}

impl Arcs {
    #[inline]
    pub(crate) fn of(&self, rank: u32) -> &[(u32, Weight)] {
        let rank = rank as usize;
        &self.arcs[self.starts[rank] as usize..self.starts[rank + 1] as usize]
    }

    fn load(from: &mut In<'_>, count: usize) -> Result<Arcs, Damaged> {
        let arcs = Arcs { starts: from.all()?, arcs: from.all()? };
        let climbs =
            |rank: usize| arcs.of(rank as u32).iter().all(|&(to, _)| to as usize > rank && (to as usize) < count);
        let whole = arcs.starts.len() == count + 1
            && arcs.starts.is_sorted()
            && arcs.starts[count] as usize == arcs.arcs.len()
            && (0..count).all(climbs);
        if whole { Ok(arcs) } else { Err(Damaged::Dangling) }
    }
}

impl Hierarchy {
    /// Prepares a network of crossings at these places, all at once. Arcs that speak of others are left out. Places only
    /// decide how quick it is; where everything is next to everything, memory grows with the square.
    pub fn new(places: &[Coordinate], arcs: &[(u32, u32, Weight)]) -> Hierarchy {
        let pairs = || arcs.iter().map(|&(from, to, _)| (from, to));
        let ranks = Dissecting::new(places, pairs()).finish();
        let skeleton = Skeleton::new(ranks, pairs(), usize::MAX).unwrap_or_default();
        Weighing::new(skeleton, arcs).finish().0
    }

    /// How many crossings it was made of.
    pub fn crossings(&self) -> usize {
        self.ranks.len()
    }

    /// How many arcs it has, both ways.
    pub fn arcs(&self) -> usize {
        self.up.arcs.len() + self.down.arcs.len()
    }

    /// The least weight from one crossing to another.
    pub fn between(&self, from: u32, to: u32) -> Weight {
        Search::new(self).between(&[(from, Weight::ZERO)], &[(to, Weight::ZERO)])
    }

    pub(crate) fn save(&self, out: &mut Out) {
        out.all(&self.ranks);
        for arcs in [&self.up, &self.down] {
            out.all(&arcs.starts);
            out.all(&arcs.arcs);
        }
    }

    pub(crate) fn load(from: &mut In<'_>) -> Result<Hierarchy, Damaged> {
        let ranks: Vec<u32> = from.all()?;
        let count = ranks.len();
        if !are_ranks(&ranks) {
            return Err(Damaged::Dangling);
        }
        Ok(Hierarchy { up: Arcs::load(from, count)?, down: Arcs::load(from, count)?, ranks })
    }
}

/// Whether every number below their count is there once.
pub(crate) fn are_ranks(numbers: &[u32]) -> bool {
    let mut seen = vec![false; numbers.len()];
    numbers.iter().all(|&number| seen.get_mut(number as usize).is_some_and(|seen| !std::mem::replace(seen, true)))
}
