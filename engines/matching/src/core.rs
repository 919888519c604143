//! The state of a matching: rows, units, prices, who is where. It keeps its lists in step and decides nothing.
//!
//! What holds when no search is under way (`proof.rs` checks it):
//! the price of an offer lies between what its last used unit costs and what its next free unit costs; a need that is met
//! pays its link and the price, and nothing else linked to it would be cheaper, nor being left unmet; a need that is not
//! met would pay at least as much everywhere.

use std::sync::OnceLock;

use crate::{Cost, NEVER, NONE};

/// A need: where its row lies, what it costs to leave it, and which offer it has.
#[derive(Debug, Clone)]
pub(crate) struct Ask {
    pub unmet: Cost,
    /// What the link costs that it has; 0 while it has none.
    pub paid: Cost,
    pub start: u32,
    pub len: u32,
    /// The offer it has, or `NONE`.
    pub at: u32,
    /// Its neighbours in the list of those who have the same offer.
    pub before: u32,
    pub after: u32,
    /// Taken away: it has no links, and is not counted.
    pub gone: bool,
}

impl Ask {
    pub fn new(unmet: Cost, start: u32, len: u32) -> Self {
        Self { unmet, paid: 0, start, len, at: NONE, before: NONE, after: NONE, gone: false }
    }
}

/// An offer: its price, its units, and who has them.
#[derive(Debug, Clone)]
pub(crate) struct Hand {
    pub price: Cost,
    /// What its next free unit costs, or `NEVER`.
    pub next: Cost,
    /// The first in the list of needs that have it, or `NONE`.
    pub first: u32,
    pub used: u32,
    pub unit: u32,
    pub len: u32,
    pub gone: bool,
}

impl Hand {
    pub fn new(unit: u32, len: u32, units: &[Cost]) -> Self {
        let next = if len == 0 { NEVER } else { units[unit as usize] };
        Self { price: next, next, first: NONE, used: 0, unit, len, gone: false }
    }
}

#[derive(Debug, Clone)]
pub(crate) struct Core {
    pub needs: Vec<Ask>,
    pub offers: Vec<Hand>,
    /// Of every link, the offer it leads to; a need's links lie together.
    pub ends: Vec<u32>,
    pub costs: Vec<Cost>,
    pub units: Vec<Cost>,
    /// Of every offer, the needs that are linked to it. Made when first asked for.
    wanted: OnceLock<Vec<Vec<u32>>>,
}

impl Core {
    pub fn new(needs: Vec<Ask>, offers: Vec<Hand>, ends: Vec<u32>, costs: Vec<Cost>, units: Vec<Cost>) -> Self {
        Self { needs, offers, ends, costs, units, wanted: OnceLock::new() }
    }

    /// The places of a need's links in `ends` and `costs`.
    pub fn row(&self, need: u32) -> std::ops::Range<usize> {
        let ask = &self.needs[need as usize];
        ask.start as usize..(ask.start + ask.len) as usize
    }

    /// The place of the link between the two.
    pub fn link(&self, need: u32, offer: u32) -> Option<usize> {
        self.row(need).find(|&link| self.ends[link] == offer)
    }

    /// The needs that are linked to an offer.
    pub fn wanted_by(&self, offer: u32) -> &[u32] {
        &self.wanted()[offer as usize]
    }

    pub fn wanted(&self) -> &Vec<Vec<u32>> {
        self.wanted.get_or_init(|| {
            let mut many = vec![0u32; self.offers.len()];
            for need in 0..self.needs.len() as u32 {
                for link in self.row(need) {
                    many[self.ends[link] as usize] += 1;
                }
            }
            let mut wanted: Vec<Vec<u32>> = many.iter().map(|&many| Vec::with_capacity(many as usize)).collect();
            for need in 0..self.needs.len() as u32 {
                for link in self.row(need) {
                    wanted[self.ends[link] as usize].push(need);
                }
            }
            wanted
        })
    }

    /// The same, to be kept in step with a change of a row.
    pub fn wanted_mut(&mut self) -> &mut Vec<Vec<u32>> {
        self.wanted();
        self.wanted.get_mut().expect("it was just made")
    }

    /// What the unit costs that an offer used last; 0 if it used none, for a price is never below that.
    pub fn last(&self, offer: u32) -> Cost {
        let hand = &self.offers[offer as usize];
        if hand.used == 0 { 0 } else { self.units[(hand.unit + hand.used - 1) as usize] }
    }

    /// Who has the offer.
    pub fn holders(&self, offer: u32) -> Holders<'_> {
        Holders { core: self, at: self.offers[offer as usize].first }
    }

    /// What a need pays altogether: the link and the price, or what it costs to leave it.
    pub fn worth(&self, need: u32) -> Cost {
        let ask = &self.needs[need as usize];
        if ask.at == NONE { ask.unmet } else { ask.paid + self.offers[ask.at as usize].price }
    }

    /// Gives a unit of an offer to a need that has none. Prices are left to whoever searches.
    pub fn attach(&mut self, need: u32, offer: u32, cost: Cost) {
        let hand = &mut self.offers[offer as usize];
        let first = hand.first;
        hand.first = need;
        hand.used += 1;
        hand.next = if hand.used >= hand.len { NEVER } else { self.units[(hand.unit + hand.used) as usize] };
        let ask = &mut self.needs[need as usize];
        ask.at = offer;
        ask.paid = cost;
        ask.before = NONE;
        ask.after = first;
        if first != NONE {
            self.needs[first as usize].before = need;
        }
    }

    /// Takes the unit back, and says of which offer it was, or `NONE`.
    pub fn detach(&mut self, need: u32) -> u32 {
        let ask = &mut self.needs[need as usize];
        let (offer, before, after) = (ask.at, ask.before, ask.after);
        if offer == NONE {
            return NONE;
        }
        ask.at = NONE;
        ask.paid = 0;
        ask.before = NONE;
        ask.after = NONE;
        if after != NONE {
            self.needs[after as usize].before = before;
        }
        let hand = &mut self.offers[offer as usize];
        hand.used -= 1;
        hand.next = if hand.used >= hand.len { NEVER } else { self.units[(hand.unit + hand.used) as usize] };
        if before == NONE {
            hand.first = after;
        } else {
            self.needs[before as usize].after = after;
        }
        offer
    }
}

/// The needs that have an offer, in the order of their list.
pub(crate) struct Holders<'a> {
    core: &'a Core,
    at: u32,
}

impl Iterator for Holders<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        if self.at == NONE {
            return None;
        }
        let need = self.at;
        self.at = self.core.needs[need as usize].after;
        Some(need)
    }
}
