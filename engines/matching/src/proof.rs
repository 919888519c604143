//! The proof that nothing is better, made from the prices and nothing else.
//!
//! For any prices at all, what every need would pay at least, less what the units under the price are worth, is a bound
//! from below for every assignment there can be (weak duality of linear programming). If it equals the total, the
//! assignment is one of the best.

use std::fmt;

use crate::{Cost, Matching, NONE, Need, Offer};

/// What is not in order. None of it can happen; a caller that wants to be sure asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// A need has an offer that it is not linked to, or at another cost.
    NotLinked(Need, Offer),
    /// An offer has more needs than units, or its list does not agree.
    Overfull(Offer),
    /// A price is below 0, below its last used unit or above its next free one.
    Price(Offer),
    /// A need would be better off elsewhere.
    BetterElsewhere(Need, Offer),
    /// A need would be better left.
    BetterLeft(Need),
    /// The bound is not the total.
    Gap {
        /// What was reached.
        total: i128,
        /// What nothing can be below.
        bound: i128,
    },
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Fault {}

impl Matching {
    /// Checks the assignment and its proof, from the problem and the prices alone, in the time it takes to read them.
    ///
    /// # Errors
    /// The first thing that is not in order.
    pub fn verify(&self) -> Result<(), Fault> {
        for offer in 0..self.core.offers.len() as u32 {
            self.verify_offer(offer)?;
        }
        for need in 0..self.core.needs.len() as u32 {
            self.verify_need(need)?;
        }
        let (total, bound) = (self.total(), self.bound());
        if total == bound { Ok(()) } else { Err(Fault::Gap { total, bound }) }
    }

    /// What no assignment can be below, by the prices.
    pub fn bound(&self) -> i128 {
        let core = &self.core;
        let pays = |need: u32| -> Cost {
            let links = core.row(need).map(|link| core.costs[link] + core.offers[core.ends[link] as usize].price);
            links.chain([core.needs[need as usize].unmet]).min().unwrap_or(0)
        };
        let needs = (0..core.needs.len() as u32).filter(|&need| !core.needs[need as usize].gone);
        let paid: i128 = needs.map(|need| i128::from(pays(need))).sum();
        let earned = core.offers.iter().flat_map(|hand| {
            let units = &core.units[hand.unit as usize..][..hand.len as usize];
            units.iter().map(|&unit| i128::from((hand.price - unit).max(0)))
        });
        paid - earned.sum::<i128>()
    }

    fn verify_offer(&self, offer: u32) -> Result<(), Fault> {
        let core = &self.core;
        let hand = &core.offers[offer as usize];
        let held = core.holders(offer).take(core.needs.len() + 1);
        let held = held.filter(|&need| core.needs[need as usize].at == offer).count();
        if held != hand.used as usize || hand.used > hand.len {
            return Err(Fault::Overfull(Offer(offer)));
        }
        if hand.price < core.last(offer) || hand.price > hand.next {
            return Err(Fault::Price(Offer(offer)));
        }
        Ok(())
    }

    fn verify_need(&self, need: u32) -> Result<(), Fault> {
        let core = &self.core;
        let ask = &core.needs[need as usize];
        if ask.at != NONE {
            let link = core.link(need, ask.at).filter(|&link| core.costs[link] == ask.paid);
            link.ok_or(Fault::NotLinked(Need(need), Offer(ask.at)))?;
        }
        let worth = core.worth(need);
        if worth > ask.unmet {
            return Err(Fault::BetterLeft(Need(need)));
        }
        for link in core.row(need) {
            let offer = core.ends[link];
            if core.costs[link] + core.offers[offer as usize].price < worth {
                return Err(Fault::BetterElsewhere(Need(need), Offer(offer)));
            }
        }
        Ok(())
    }
}
