//! A problem while it is put together, and what is amiss with it. Solving is elsewhere.

use std::fmt;

use crate::core::{Ask, Core, Hand};
use crate::matching::Matching;
use crate::{Cost, MAX_COST, MOST, Need, Offer};

/// Needs, offers and the links between them.
#[derive(Debug, Clone, Default)]
pub struct Problem {
    unmet: Vec<Cost>,
    first_unit: Vec<u32>,
    units: Vec<Cost>,
    links: Vec<(u32, u32, Cost)>,
}

/// Why something could not be taken into a problem. The numbers say where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refused {
    /// A cost below 0 or above [`MAX_COST`].
    CostOutOfRange(Cost),
    /// There is no such need (any more).
    NoSuchNeed(Need),
    /// There is no such offer (any more).
    NoSuchOffer(Offer),
    /// The pair is linked already.
    LinkedTwice(Need, Offer),
    /// The pair is not linked.
    NotLinked(Need, Offer),
    /// The units of an offer cost less further on. Only costs that never fall can be answered exactly this way.
    UnitsGetCheaper,
    /// More needs, offers, units or links than can be counted here.
    TooMany,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CostOutOfRange(cost) => write!(f, "the cost {cost} is not between 0 and {MAX_COST}"),
            Self::NoSuchNeed(need) => write!(f, "there is no need {}", need.0),
            Self::NoSuchOffer(offer) => write!(f, "there is no offer {}", offer.0),
            Self::LinkedTwice(need, offer) => write!(f, "need {} and offer {} are linked twice", need.0, offer.0),
            Self::NotLinked(need, offer) => write!(f, "need {} and offer {} are not linked", need.0, offer.0),
            Self::UnitsGetCheaper => write!(f, "a further unit of an offer costs less than the one before"),
            Self::TooMany => write!(f, "there are more of them than can be counted"),
        }
    }
}

impl std::error::Error for Refused {}

/// Why there is no matching.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stopped {
    /// Whoever asked said that it is enough.
    Cancelled,
    /// The problem does not hold together.
    Refused(Refused),
}

impl fmt::Display for Stopped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cancelled => write!(f, "stopped before it was done"),
            Self::Refused(refused) => refused.fmt(f),
        }
    }
}

impl std::error::Error for Stopped {}

impl From<Refused> for Stopped {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused)
    }
}

/// A cost that can be counted with.
pub(crate) fn fit(cost: Cost) -> Result<Cost, Refused> {
    if (0..=MAX_COST).contains(&cost) { Ok(cost) } else { Err(Refused::CostOutOfRange(cost)) }
}

/// Units of an offer that can be counted with: none falls.
pub(crate) fn rising(units: &[Cost]) -> Result<(), Refused> {
    for &unit in units {
        fit(unit)?;
    }
    if units.windows(2).any(|pair| pair[0] > pair[1]) {
        return Err(Refused::UnitsGetCheaper);
    }
    Ok(())
}

impl Problem {
    /// An empty problem.
    pub fn new() -> Self {
        Self { first_unit: vec![0], ..Self::default() }
    }

    /// Adds a need. `unmet` is what it costs to leave it unmet; a link that costs more is never used.
    ///
    /// # Errors
    /// The cost is out of range, or there are too many needs.
    pub fn need(&mut self, unmet: Cost) -> Result<Need, Refused> {
        if self.unmet.len() >= MOST {
            return Err(Refused::TooMany);
        }
        self.unmet.push(fit(unmet)?);
        Ok(Need(self.unmet.len() as u32 - 1))
    }

    /// Adds an offer that can take as many needs as there are `units`; each says what that further need costs beyond its
    /// link. An offer that rests has none.
    ///
    /// # Errors
    /// A cost is out of range, a further unit is cheaper than the one before, or there are too many.
    pub fn offer(&mut self, units: &[Cost]) -> Result<Offer, Refused> {
        rising(units)?;
        let end = self.units.len() + units.len();
        if self.first_unit.len() > MOST || end > u32::MAX as usize / 2 {
            return Err(Refused::TooMany);
        }
        self.units.extend_from_slice(units);
        self.first_unit.push(end as u32);
        Ok(Offer(self.first_unit.len() as u32 - 2))
    }

    /// Says that a need and an offer fit, at a cost.
    ///
    /// # Errors
    /// The cost is out of range, or one of the two is not there. A pair that is linked twice is found by [`Self::solve`].
    pub fn link(&mut self, need: Need, offer: Offer, cost: Cost) -> Result<(), Refused> {
        if need.place() >= self.needs() {
            return Err(Refused::NoSuchNeed(need));
        }
        if offer.place() >= self.offers() {
            return Err(Refused::NoSuchOffer(offer));
        }
        if self.links.len() >= u32::MAX as usize / 2 {
            return Err(Refused::TooMany);
        }
        self.links.push((need.0, offer.0, fit(cost)?));
        Ok(())
    }

    /// How many needs there are.
    pub fn needs(&self) -> usize {
        self.unmet.len()
    }

    /// How many offers there are.
    pub fn offers(&self) -> usize {
        self.first_unit.len().saturating_sub(1)
    }

    /// How many links there are.
    pub fn links(&self) -> usize {
        self.links.len()
    }

    /// Every link, in the order in which it was added.
    pub fn every_link(&self) -> impl Iterator<Item = (Need, Offer, Cost)> + '_ {
        self.links.iter().map(|&(need, offer, cost)| (Need(need), Offer(offer), cost))
    }

    /// The best matching.
    ///
    /// # Errors
    /// A pair is linked twice.
    pub fn solve(&self) -> Result<Matching, Refused> {
        self.solve_while(|_| true).map_err(|stopped| match stopped {
            Stopped::Refused(refused) => refused,
            Stopped::Cancelled => unreachable!("nobody said that it is enough"),
        })
    }

    /// The best matching, unless `keep_going` answers no. It is asked before every 64th search, and told how many needs
    /// still wait for theirs; there are never more than at the start.
    ///
    /// # Errors
    /// A pair is linked twice, or it was cancelled.
    pub fn solve_while(&self, keep_going: impl FnMut(usize) -> bool) -> Result<Matching, Stopped> {
        Matching::solved(self.core()?, keep_going)
    }

    /// Rows by need, in the order of needs and then of linking.
    fn core(&self) -> Result<Core, Refused> {
        let mut starts = vec![0u32; self.needs() + 1];
        for link in &self.links {
            starts[link.0 as usize + 1] += 1;
        }
        for need in 0..self.needs() {
            starts[need + 1] += starts[need];
        }
        let mut at = starts.clone();
        let mut ends = vec![0u32; self.links.len()];
        let mut costs = vec![0; self.links.len()];
        for &(need, offer, cost) in &self.links {
            let place = at[need as usize] as usize;
            ends[place] = offer;
            costs[place] = cost;
            at[need as usize] += 1;
        }
        let mut seen = vec![crate::NONE; self.offers()];
        for need in 0..self.needs() {
            for &offer in &ends[starts[need] as usize..starts[need + 1] as usize] {
                if seen[offer as usize] == need as u32 {
                    return Err(Refused::LinkedTwice(Need(need as u32), Offer(offer)));
                }
                seen[offer as usize] = need as u32;
            }
        }
        let needs = (0..self.needs())
            .map(|need| Ask::new(self.unmet[need], starts[need], starts[need + 1] - starts[need]))
            .collect();
        let offers = (0..self.offers())
            .map(|offer| {
                let first = self.first_unit[offer];
                Hand::new(first, self.first_unit[offer + 1] - first, &self.units)
            })
            .collect();
        Ok(Core::new(needs, offers, ends, costs, self.units.clone()))
    }
}
