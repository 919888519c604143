//! The two searches, by Dijkstra with prices: outward for a need that wants an offer (or an offer that has one need too
//! many), and inward for an offer with a unit that became free. They look, and change nothing; `Matching` acts on them.
//!
//! A length here is what a step would cost beyond what prices say; no step is shorter than 0, so whatever is settled is
//! settled for good, and the search ends when the best end found is no longer than what still waits.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::core::Core;
use crate::{Cost, NEVER, NONE};

/// What a search knows of an offer.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mark {
    pub far: Cost,
    /// The search that wrote this.
    pub stamp: u32,
    /// Outward: the need that would come here. Inward: the need that would go from here.
    pub need: u32,
    /// Outward: the link it would come by. Inward: the offer it would go to.
    pub by: u32,
}

/// The table of a search, kept from one to the next.
#[derive(Debug, Clone, Default)]
pub(crate) struct Table {
    pub marks: Vec<Mark>,
    pub stamp: u32,
    /// Offers that are as near as they can be, in the order of nearness.
    pub settled: Vec<u32>,
    heap: BinaryHeap<Reverse<(Cost, u32)>>,
    /// Offers as near as the one last taken from the heap: they need no heap.
    level: Vec<u32>,
}

/// Where an outward search begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Start {
    /// A need without an offer.
    Need(u32),
    /// The same, but it may not be left unmet.
    Insisting(u32),
    /// An offer that is to have one need fewer; keeping it would cost this much beyond the price.
    Crowded(u32, Cost),
}

/// How a search ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// There is no way at all.
    Nowhere,
    /// Outward: a free unit of this offer is used. Inward: the unit that is given up at this offer.
    Unit(u32),
    /// Outward: this need is left unmet. Inward: this need, unmet until now, comes to the offer.
    Need(u32, u32),
    /// Everything stays where it is.
    Stay,
}

/// What a search found: how far it is, in the terms of its start, and where it ends.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Found {
    pub far: Cost,
    pub end: End,
}

impl Table {
    /// A table for so many offers.
    pub fn sized(offers: usize) -> Self {
        let mut table = Self::default();
        table.size(offers);
        table
    }

    pub fn size(&mut self, offers: usize) {
        self.marks.resize(offers, Mark { far: 0, stamp: 0, need: NONE, by: NONE });
    }

    fn begin(&mut self) {
        self.stamp = self.stamp.checked_add(1).unwrap_or_else(|| {
            self.marks.iter_mut().for_each(|mark| mark.stamp = 0);
            1
        });
        self.settled.clear();
        self.heap.clear();
        self.level.clear();
    }

    /// Notes a way that is shorter than those known.
    #[inline]
    fn note(&mut self, offer: u32, far: Cost, now: Cost, need: u32, by: u32) -> bool {
        let mark = &mut self.marks[offer as usize];
        if mark.stamp == self.stamp && mark.far <= far {
            return false;
        }
        *mark = Mark { far, stamp: self.stamp, need, by };
        if far == now {
            self.level.push(offer);
        } else {
            self.heap.push(Reverse((far, offer)));
        }
        true
    }

    /// The nearest offer that is not settled, if it is nearer than `best`.
    #[inline]
    fn nearest(&mut self, best: Cost) -> Option<(Cost, u32)> {
        if let Some(offer) = self.level.pop() {
            return Some((self.marks[offer as usize].far, offer));
        }
        while let Some(Reverse((far, offer))) = self.heap.pop() {
            if far >= best {
                return None;
            }
            if self.marks[offer as usize].far == far {
                return Some((far, offer));
            }
        }
        None
    }
}

/// Outward: the shortest way to place one need more, ending at a free unit or at a need that is left. The length from a
/// need includes its link and the price; from an offer it is what is beyond.
pub(crate) fn outward(core: &Core, table: &mut Table, start: Start) -> Found {
    table.begin();
    let mut found = Found { far: NEVER, end: End::Nowhere };
    match start {
        Start::Need(need) => {
            found = Found { far: core.needs[need as usize].unmet, end: End::Need(need, NONE) };
            step_out(core, table, need, 0, -1, &mut found);
        }
        Start::Insisting(need) => step_out(core, table, need, 0, -1, &mut found),
        Start::Crowded(offer, keeping) => {
            if keeping < NEVER {
                found = Found { far: keeping, end: End::Stay };
            }
            table.note(offer, 0, 0, NONE, NONE);
        }
    }
    while let Some((far, offer)) = table.nearest(found.far) {
        table.settled.push(offer);
        let price = core.offers[offer as usize].price;
        for need in core.holders(offer) {
            let ask = &core.needs[need as usize];
            let base = far - ask.paid - price;
            if base + ask.unmet < found.far {
                found = Found { far: base + ask.unmet, end: End::Need(need, offer) };
            }
            step_out(core, table, need, base, far, &mut found);
        }
    }
    found
}

/// Looks at every offer that a need could go to, from a base of what its going saves.
#[inline]
fn step_out(core: &Core, table: &mut Table, need: u32, base: Cost, now: Cost, found: &mut Found) {
    let row = core.row(need);
    for (step, (&offer, &cost)) in core.ends[row.clone()].iter().zip(&core.costs[row.clone()]).enumerate() {
        let hand = &core.offers[offer as usize];
        let far = base + cost + hand.price;
        if far >= found.far || !table.note(offer, far, now, need, (row.start + step) as u32) {
            continue;
        }
        let through = far - hand.price + hand.next;
        if through < found.far && hand.next < NEVER {
            *found = Found { far: through, end: End::Unit(offer) };
        }
    }
}

/// From one offer to another: how far it is to make room in the first by sending needs on until one comes to the second.
/// Ways that end elsewhere do not count; nor does one of `limit` or more.
pub(crate) fn across(core: &Core, table: &mut Table, from: u32, to: u32, limit: Cost) -> Option<Cost> {
    table.begin();
    table.note(from, 0, 0, NONE, NONE);
    while let Some((far, offer)) = table.nearest(limit) {
        if offer == to {
            return (far < limit).then_some(far);
        }
        let price = core.offers[offer as usize].price;
        for need in core.holders(offer) {
            let base = far - core.needs[need as usize].paid - price;
            for link in core.row(need) {
                let next = core.ends[link];
                let reach = base + core.costs[link] + core.offers[next as usize].price;
                if reach < limit {
                    table.note(next, reach, far, need, link as u32);
                }
            }
        }
    }
    None
}

/// Inward: a unit of `offer` is free, and leaving it so would cost `leaving` beyond the price. Who would come, from where,
/// and who would come there in turn? Ends at a need that was unmet, at a unit that is given up further on, or where it began.
pub(crate) fn inward(core: &Core, table: &mut Table, offer: u32, leaving: Cost) -> Found {
    table.begin();
    let mut found = Found { far: leaving, end: End::Stay };
    if leaving <= 0 {
        return found;
    }
    table.note(offer, 0, 0, NONE, NONE);
    while let Some((far, offer)) = table.nearest(found.far) {
        table.settled.push(offer);
        let price = core.offers[offer as usize].price;
        for &need in core.wanted_by(offer) {
            let ask = &core.needs[need as usize];
            if ask.at == offer {
                continue;
            }
            // Worth of the need first: most of an offer's needs are content, and need no look at their links.
            let content = price - core.worth(need) + far;
            if content >= found.far {
                continue;
            }
            let Some(link) = core.link(need, offer) else { continue };
            let reach = content + core.costs[link];
            if reach >= found.far {
                continue;
            }
            if ask.at == NONE {
                found = Found { far: reach, end: End::Need(need, offer) };
            } else if table.note(ask.at, reach, far, need, offer) {
                let through = reach + core.offers[ask.at as usize].price - core.last(ask.at);
                if through < found.far {
                    found = Found { far: through, end: End::Unit(ask.at) };
                }
            }
        }
    }
    found
}
