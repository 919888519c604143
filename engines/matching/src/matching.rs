//! A matching that is the best there is, and stays so. Changing it is in `change.rs`, explaining it in `why.rs`.

use crate::core::Core;
use crate::reduce::reduce;
use crate::search::{End, Found, Start, Table, inward, outward};
use crate::{Cost, NONE, Need, Offer, Stopped};

/// How many searches are made between two questions whether to go on.
const BREATH: usize = 64;

/// The best joint assignment, with the prices that prove it.
#[derive(Debug, Clone)]
pub struct Matching {
    pub(crate) core: Core,
    pub(crate) table: Table,
}

impl Matching {
    pub(crate) fn solved(core: Core, mut keep_going: impl FnMut(usize) -> bool) -> Result<Self, Stopped> {
        if !keep_going(core.needs.len()) {
            return Err(Stopped::Cancelled);
        }
        let table = Table::sized(core.offers.len());
        let mut matching = Self { core, table };
        let waiting = reduce(&mut matching.core);
        for (done, &need) in waiting.iter().enumerate() {
            if done % BREATH == 0 && !keep_going(waiting.len() - done) {
                return Err(Stopped::Cancelled);
            }
            matching.place(need);
        }
        Ok(matching)
    }

    /// The sum of everything: links and units that are used, and needs that are left.
    pub fn total(&self) -> i128 {
        let needs: i128 = (self.core.needs.iter().filter(|need| !need.gone))
            .map(|need| i128::from(if need.at == NONE { need.unmet } else { need.paid }))
            .sum();
        let units =
            self.core.offers.iter().flat_map(|hand| &self.core.units[hand.unit as usize..][..hand.used as usize]);
        needs + units.map(|&unit| i128::from(unit)).sum::<i128>()
    }

    /// The offer that a need has, if any.
    pub fn offer_of(&self, need: Need) -> Option<Offer> {
        let at = self.core.needs.get(need.place())?.at;
        (at != NONE).then_some(Offer(at))
    }

    /// The needs that an offer has.
    pub fn needs_of(&self, offer: Offer) -> impl Iterator<Item = Need> + '_ {
        let known = (offer.place() < self.core.offers.len()).then_some(offer.0);
        known.into_iter().flat_map(|offer| self.core.holders(offer)).map(Need)
    }

    /// Every need that has an offer, with it, in the order of needs.
    pub fn pairs(&self) -> impl Iterator<Item = (Need, Offer)> + '_ {
        let asks = self.core.needs.iter().enumerate().filter(|(_, ask)| ask.at != NONE);
        asks.map(|(need, ask)| (Need(need as u32), Offer(ask.at)))
    }

    /// Every need that is left, in order.
    pub fn unmet(&self) -> impl Iterator<Item = Need> + '_ {
        let asks = self.core.needs.iter().enumerate().filter(|(_, ask)| ask.at == NONE && !ask.gone);
        asks.map(|(need, _)| Need(need as u32))
    }

    /// What one more unit of an offer would be worth to the whole, at most: the higher, the more it is wanted.
    pub fn price(&self, offer: Offer) -> Option<Cost> {
        self.core.offers.get(offer.place()).filter(|hand| !hand.gone && hand.len > 0).map(|hand| hand.price)
    }

    /// What a need adds to the whole: its link and the price of the offer it has, or what it costs to leave it.
    pub fn worth(&self, need: Need) -> Option<Cost> {
        let known = self.core.needs.get(need.place()).is_some_and(|ask| !ask.gone);
        known.then(|| self.core.worth(need.0))
    }

    /// Finds the best place for a need that has none, moving others where that is better for all.
    pub(crate) fn place(&mut self, need: u32) {
        let found = outward(&self.core, &mut self.table, Start::Need(need));
        self.raise(found.far);
        self.follow_out(found.end);
    }

    /// Takes one need away from an offer that has too many for its price, or raises the price until it is right.
    /// `keeping` is what keeping it would cost beyond the price.
    pub(crate) fn thin(&mut self, offer: u32, keeping: Cost) {
        let found = outward(&self.core, &mut self.table, Start::Crowded(offer, keeping));
        self.raise(found.far);
        self.follow_out(found.end);
    }

    /// Uses free units of an offer as long as somebody is better off by it, then lowers its price to what is free.
    pub(crate) fn refill(&mut self, offer: u32) {
        loop {
            let hand = &self.core.offers[offer as usize];
            let leaving = hand.price - hand.next;
            if leaving <= 0 {
                return;
            }
            let found = inward(&self.core, &mut self.table, offer, leaving);
            self.lower(found.far);
            self.follow_in(offer, found);
        }
    }

    /// Prices after an outward search: whatever is nearer than the end becomes dearer by the difference.
    fn raise(&mut self, far: Cost) {
        for &offer in &self.table.settled {
            let near = self.table.marks[offer as usize].far;
            if near < far {
                self.core.offers[offer as usize].price += far - near;
            }
        }
    }

    /// Prices after an inward search: the other way round.
    fn lower(&mut self, far: Cost) {
        for &offer in &self.table.settled {
            let near = self.table.marks[offer as usize].far;
            if near < far {
                self.core.offers[offer as usize].price -= far - near;
            }
        }
    }

    /// Everybody on the way of an outward search goes one on.
    fn follow_out(&mut self, end: End) {
        let mut offer = match end {
            End::Unit(offer) => offer,
            End::Need(need, offer) => {
                self.core.detach(need);
                offer
            }
            End::Nowhere | End::Stay => return,
        };
        while offer != NONE {
            let mark = self.table.marks[offer as usize];
            if mark.need == NONE {
                return;
            }
            let from = self.core.detach(mark.need);
            self.core.attach(mark.need, offer, self.core.costs[mark.by as usize]);
            offer = from;
        }
    }

    /// Everybody on the way of an inward search comes one in.
    fn follow_in(&mut self, start: u32, found: Found) {
        let mut offer = match found.end {
            End::Unit(offer) => offer,
            End::Need(need, offer) => {
                self.come(need, offer);
                offer
            }
            End::Nowhere | End::Stay => return,
        };
        while offer != start {
            let mark = self.table.marks[offer as usize];
            self.core.detach(mark.need);
            self.come(mark.need, mark.by);
            offer = mark.by;
        }
    }

    fn come(&mut self, need: u32, offer: u32) {
        let link = self.core.link(need, offer).expect("a search goes along links");
        self.core.attach(need, offer, self.core.costs[link]);
    }
}
