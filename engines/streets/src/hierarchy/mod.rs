//! Contraction hierarchies: distances on a street network without looking at most of it.
//!
//! Source: Geisberger, Sanders, Schultes, Delling, "Contraction Hierarchies" (2008); many to many with buckets after Knopp
//! et al., "Computing Many-to-Many Shortest Paths Using Highway Hierarchies" (2007).
//!
//! Crossings are taken out one by one, the least important first. Where the quickest way between two neighbours led through
//! the one taken out, an arc of the same weight replaces it. Afterwards every quickest way climbs and then descends, so two
//! small searches that only climb meet at its top. Same arcs in, same hierarchy out, bit by bit.

mod contracting;
mod matrix;

pub use contracting::Contracting;
pub(crate) use matrix::Search;

use crate::flat::{Damaged, In, Out};
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
        Arcs::new(std::iter::empty())
    }
}

impl Arcs {
    pub(crate) fn new(all: impl Iterator<Item = Vec<(u32, Weight)>>) -> Arcs {
        let mut arcs = Arcs { starts: vec![0], arcs: Vec::new() };
        for some in all {
            arcs.arcs.extend(some);
            arcs.starts.push(arcs.arcs.len() as u32);
        }
        arcs
    }

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
    /// Prepares a network of so many crossings, all at once.
    pub fn new(crossings: usize, arcs: &[(u32, u32, Weight)]) -> Hierarchy {
        let mut contracting = Contracting::new(crossings, arcs);
        while contracting.step(usize::MAX) > 0 {}
        contracting.finish()
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
        let mut seen = vec![false; count];
        for &rank in &ranks {
            match seen.get_mut(rank as usize) {
                Some(seen) if !*seen => *seen = true,
                _ => return Err(Damaged::Dangling),
            }
        }
        Ok(Hierarchy { up: Arcs::load(from, count)?, down: Arcs::load(from, count)?, ranks })
    }
}
