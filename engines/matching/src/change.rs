//! Changing one thing and staying the best: a need or an offer comes, goes, or is not what it was.
//!
//! Each change first looks whether the prices still hold; then nothing moves. Otherwise one or a few searches set it
//! right, near the place of the change. What comes out costs as little as solving everything anew; among several that
//! cost the same it may be another.

use crate::core::{Ask, Hand};
use crate::problem::{fit, rising};
use crate::{Cost, MOST, Matching, NEVER, NONE, Need, Offer, Refused};

impl Matching {
    /// Makes the lists of who wants what, which changes and reasons need and solving does not, so that the first is as
    /// quick as those after it.
    pub fn prepare(&self) {
        self.core.wanted();
    }

    /// A need comes, with what it costs to leave it and what it is linked to.
    ///
    /// # Errors
    /// A cost is out of range, an offer is not there or named twice, or there are too many needs.
    pub fn add_need(&mut self, unmet: Cost, links: &[(Offer, Cost)]) -> Result<Need, Refused> {
        let links = self.row_of(unmet, links)?;
        if self.core.needs.len() >= MOST {
            return Err(Refused::TooMany);
        }
        let need = self.core.needs.len() as u32;
        self.core.needs.push(Ask::new(unmet, self.core.ends.len() as u32, 0));
        self.write_row(need, &links);
        self.place(need);
        Ok(Need(need))
    }

    /// A need is not what it was: how bad it is to leave it, who fits, at what cost.
    ///
    /// # Errors
    /// As [`Self::add_need`], or there is no such need.
    pub fn change_need(&mut self, need: Need, unmet: Cost, links: &[(Offer, Cost)]) -> Result<(), Refused> {
        let need = self.known(need)?;
        let links = self.row_of(unmet, links)?;
        self.replace_row(need, unmet, &links);
        Ok(())
    }

    /// A need goes: somebody met it, or it is no longer one.
    ///
    /// # Errors
    /// There is no such need.
    pub fn remove_need(&mut self, need: Need) -> Result<(), Refused> {
        let need = self.known(need)?;
        let from = self.core.detach(need);
        self.write_row(need, &[]);
        self.core.needs[need as usize].unmet = 0;
        self.core.needs[need as usize].gone = true;
        if from != NONE {
            self.refill(from);
        }
        Ok(())
    }

    /// A pair fits, at this cost, or at another than before.
    ///
    /// # Errors
    /// The cost is out of range, or one of the two is not there.
    pub fn set_link(&mut self, need: Need, offer: Offer, cost: Cost) -> Result<(), Refused> {
        let (need, offer) = (self.known(need)?, self.known_offer(offer)?);
        fit(cost)?;
        let mut links = self.links_of(need);
        match links.iter_mut().find(|link| link.0 == offer) {
            Some(link) => link.1 = cost,
            None => links.push((offer, cost)),
        }
        self.replace_row(need, self.core.needs[need as usize].unmet, &links);
        Ok(())
    }

    /// A pair does not fit any more.
    ///
    /// # Errors
    /// The two were not linked, or one is not there.
    pub fn unlink(&mut self, need: Need, offer: Offer) -> Result<(), Refused> {
        let (row, end) = (self.known(need)?, self.known_offer(offer)?);
        let mut links = self.links_of(row);
        let before = links.len();
        links.retain(|link| link.0 != end);
        if links.len() == before {
            return Err(Refused::NotLinked(need, offer));
        }
        self.replace_row(row, self.core.needs[row as usize].unmet, &links);
        Ok(())
    }

    /// An offer comes, with its units (as in [`crate::Problem::offer`]) and the needs it fits.
    ///
    /// # Errors
    /// A cost is out of range, units get cheaper, a need is not there or named twice, or there are too many offers.
    pub fn add_offer(&mut self, units: &[Cost], links: &[(Need, Cost)]) -> Result<Offer, Refused> {
        rising(units)?;
        if self.core.offers.len() >= MOST {
            return Err(Refused::TooMany);
        }
        let mut needs = Vec::with_capacity(links.len());
        for &(need, cost) in links {
            needs.push((self.known(need)?, fit(cost)?));
        }
        let offer = self.core.offers.len() as u32;
        let mut sorted = needs.clone();
        sorted.sort_unstable();
        if let Some(pair) = sorted.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            return Err(Refused::LinkedTwice(Need(pair[0].0), Offer(offer)));
        }
        self.core.wanted_mut().push(Vec::new());
        let unit = self.keep_units(units);
        self.core.offers.push(Hand::new(unit, units.len() as u32, &self.core.units));
        self.table.size(self.core.offers.len());
        // So dear that nobody wants it; from there the price comes down as far as somebody does.
        let dear = needs.iter().map(|&(need, cost)| self.core.worth(need) - cost).max().unwrap_or(0);
        let hand = &mut self.core.offers[offer as usize];
        hand.price = hand.price.max(dear);
        for (need, cost) in needs {
            let mut links = self.links_of(need);
            links.push((offer, cost));
            self.write_row(need, &links);
        }
        self.refill(offer);
        Ok(Offer(offer))
    }

    /// An offer can take more or fewer, or at other costs.
    ///
    /// # Errors
    /// A cost is out of range, units get cheaper, or there is no such offer.
    pub fn change_units(&mut self, offer: Offer, units: &[Cost]) -> Result<(), Refused> {
        let offer = self.known_offer(offer)?;
        rising(units)?;
        let hand = &mut self.core.offers[offer as usize];
        hand.len = units.len() as u32;
        if hand.used >= hand.len {
            hand.next = NEVER;
        }
        while self.core.offers[offer as usize].used > units.len() as u32 {
            self.thin(offer, NEVER);
        }
        let unit = self.keep_units(units);
        let hand = &mut self.core.offers[offer as usize];
        hand.unit = unit;
        hand.next = units.get(hand.used as usize).copied().unwrap_or(NEVER);
        loop {
            let short = self.core.last(offer) - self.core.offers[offer as usize].price;
            if short <= 0 {
                break;
            }
            self.thin(offer, short);
        }
        self.refill(offer);
        Ok(())
    }

    /// An offer goes. What it had is given to others as well as it can be.
    ///
    /// # Errors
    /// There is no such offer.
    pub fn remove_offer(&mut self, offer: Offer) -> Result<(), Refused> {
        self.change_units(offer, &[])?;
        for need in std::mem::take(&mut self.core.wanted_mut()[offer.place()]) {
            let mut links = self.links_of(need);
            links.retain(|link| link.0 != offer.0);
            self.write_row(need, &links);
        }
        self.core.offers[offer.place()].gone = true;
        Ok(())
    }

    /// A need that is there.
    pub(crate) fn known(&self, need: Need) -> Result<u32, Refused> {
        let there = self.core.needs.get(need.place()).is_some_and(|ask| !ask.gone);
        if there { Ok(need.0) } else { Err(Refused::NoSuchNeed(need)) }
    }

    /// An offer that is there.
    pub(crate) fn known_offer(&self, offer: Offer) -> Result<u32, Refused> {
        let there = self.core.offers.get(offer.place()).is_some_and(|hand| !hand.gone);
        if there { Ok(offer.0) } else { Err(Refused::NoSuchOffer(offer)) }
    }

    fn row_of(&self, unmet: Cost, links: &[(Offer, Cost)]) -> Result<Vec<(u32, Cost)>, Refused> {
        fit(unmet)?;
        let mut row = Vec::with_capacity(links.len());
        for &(offer, cost) in links {
            row.push((self.known_offer(offer)?, fit(cost)?));
        }
        let mut sorted = row.clone();
        sorted.sort_unstable();
        match sorted.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            Some(pair) => Err(Refused::LinkedTwice(Need(self.core.needs.len() as u32), Offer(pair[0].0))),
            None => Ok(row),
        }
    }

    fn links_of(&self, need: u32) -> Vec<(u32, Cost)> {
        self.core.row(need).map(|link| (self.core.ends[link], self.core.costs[link])).collect()
    }

    /// Puts another row in place of a need's, and sets right what that upsets.
    fn replace_row(&mut self, need: u32, unmet: Cost, links: &[(u32, Cost)]) {
        let pays = |link: &(u32, Cost)| link.1 + self.core.offers[link.0 as usize].price;
        let least = links.iter().map(pays).chain([unmet]).min().unwrap_or(unmet);
        let at = self.core.needs[need as usize].at;
        let stays = if at == NONE { Some(0) } else { links.iter().find(|link| link.0 == at).map(|link| link.1) };
        let now = if at == NONE { Some(unmet) } else { stays.map(|paid| paid + self.core.offers[at as usize].price) };
        if now == Some(least) {
            // The prices still say that it is where it should be.
            self.write_row(need, links);
            self.core.needs[need as usize].unmet = unmet;
            self.core.needs[need as usize].paid = stays.unwrap_or(0);
            return;
        }
        let from = self.core.detach(need);
        self.write_row(need, &[]);
        if from != NONE {
            self.refill(from);
        }
        self.core.needs[need as usize].unmet = unmet;
        self.write_row(need, links);
        self.place(need);
    }

    /// Writes a row over the old one if it fits there, else behind all others; keeps the lists of offers in step.
    fn write_row(&mut self, need: u32, links: &[(u32, Cost)]) {
        let old: Vec<u32> = self.core.row(need).map(|link| self.core.ends[link]).collect();
        let wanted = self.core.wanted_mut();
        for &offer in old.iter().filter(|&&offer| !links.iter().any(|link| link.0 == offer)) {
            wanted[offer as usize].retain(|&other| other != need);
        }
        for &(offer, _) in links.iter().filter(|link| !old.contains(&link.0)) {
            wanted[offer as usize].push(need);
        }
        if links.len() > old.len() {
            self.tidy(links.len());
            self.core.needs[need as usize].start = self.core.ends.len() as u32;
            self.core.ends.resize(self.core.ends.len() + links.len(), 0);
            self.core.costs.resize(self.core.ends.len(), 0);
        }
        self.core.needs[need as usize].len = links.len() as u32;
        let start = self.core.needs[need as usize].start as usize;
        for (at, &(offer, cost)) in links.iter().enumerate() {
            self.core.ends[start + at] = offer;
            self.core.costs[start + at] = cost;
        }
    }

    /// Moves the rows together when more than half of the room is left behind by rows that grew.
    fn tidy(&mut self, more: usize) {
        let full = self.core.ends.len() + more;
        if full < 4096 || full < 2 * self.core.needs.iter().map(|ask| ask.len as usize).sum::<usize>() {
            return;
        }
        let (mut ends, mut costs) = (Vec::new(), Vec::new());
        for need in 0..self.core.needs.len() {
            let row = self.core.row(need as u32);
            self.core.needs[need].start = ends.len() as u32;
            ends.extend_from_slice(&self.core.ends[row.clone()]);
            costs.extend_from_slice(&self.core.costs[row]);
        }
        (self.core.ends, self.core.costs) = (ends, costs);
    }

    /// Keeps the costs of units behind all others, or moves them together first.
    fn keep_units(&mut self, units: &[Cost]) -> u32 {
        let live: usize = self.core.offers.iter().map(|hand| hand.len.max(hand.used) as usize).sum();
        if self.core.units.len() + units.len() > 4096 + 2 * (live + units.len()) {
            let mut kept = Vec::with_capacity(live + units.len());
            for hand in &mut self.core.offers {
                let from = hand.unit as usize;
                hand.unit = kept.len() as u32;
                kept.extend_from_slice(&self.core.units[from..from + hand.len.max(hand.used) as usize]);
            }
            self.core.units = kept;
        }
        let at = self.core.units.len() as u32;
        self.core.units.extend_from_slice(units);
        at
    }
}
