//! Why it is as it is: what would have to change, by how much, and what would come of it. Exact, not only by the prices:
//! each answer is the cheapest way to have it otherwise, found by one or three searches. Nothing is changed by asking.

use crate::search::{End, Start, Table, across, inward, outward};
use crate::{Cost, Matching, NEVER, NONE, Need, Offer, Refused};

/// One need that would go from one place to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// The need.
    pub need: Need,
    /// The offer it has now; none if it is left now.
    pub from: Option<Offer>,
    /// The offer it would have; none if it would be left.
    pub to: Option<Offer>,
}

/// What it would take to have something otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trade {
    /// How much more everything together would cost. If what was asked about were cheaper by this, it would be as good.
    pub extra: Cost,
    /// Who would go where, all at once; what was asked about comes first.
    pub moves: Vec<Move>,
}

impl Matching {
    /// Why is this need left? The cheapest way to meet it after all: `extra` is how much more it would have to cost to
    /// leave it. Nothing if it is met, or if nobody who is linked to it has a unit at all.
    ///
    /// # Errors
    /// There is no such need.
    pub fn why_unmet(&self, need: Need) -> Result<Option<Trade>, Refused> {
        let need = self.known(need)?;
        if self.core.needs[need as usize].at != NONE {
            return Ok(None);
        }
        let mut table = Table::sized(self.core.offers.len());
        let found = outward(&self.core, &mut table, Start::Insisting(need));
        if found.end == End::Nowhere {
            return Ok(None);
        }
        let moves = self.moves_out(&table, found.end);
        Ok(Some(Trade { extra: found.far - self.core.needs[need as usize].unmet, moves }))
    }

    /// Why does this need not have that offer? The cheapest way to give it: `extra` is how much less their link would
    /// have to cost. Nothing if they are not linked, or if the offer has no unit at all; no moves if it has it.
    ///
    /// # Errors
    /// There is no such need or offer.
    pub fn why_not(&self, need: Need, offer: Offer) -> Result<Option<Trade>, Refused> {
        let (need, offer) = (self.known(need)?, self.known_offer(offer)?);
        let core = &self.core;
        let (Some(link), true) = (core.link(need, offer), core.offers[offer as usize].len > 0) else { return Ok(None) };
        let at = core.needs[need as usize].at;
        if at == offer {
            return Ok(Some(Trade { extra: 0, moves: Vec::new() }));
        }
        let hand = &core.offers[offer as usize];
        let beyond = core.costs[link] + hand.price - core.worth(need);
        let first = Move { need: Need(need), from: (at != NONE).then_some(Offer(at)), to: Some(Offer(offer)) };

        // Somebody makes room there, for good, and somebody else comes to what the need leaves free …
        let keeping = if hand.next < NEVER { hand.next - hand.price } else { NEVER };
        let mut out = Table::sized(core.offers.len());
        let room = outward(core, &mut out, Start::Crowded(offer, keeping));
        let mut into = Table::sized(core.offers.len());
        let filled = (at != NONE).then(|| inward(core, &mut into, at, core.offers[at as usize].price - core.last(at)));
        let apart = room.far.saturating_add(filled.map_or(0, |filled| filled.far));
        // … or they go round until one comes to the very place it leaves. Where both ways share an offer, this one is
        // no longer, so that taking it when they are equal never moves anybody twice.
        if at != NONE {
            let mut round = Table::sized(core.offers.len());
            if let Some(far) = across(core, &mut round, offer, at, apart.saturating_add(1)) {
                let mut moves = self.chain_out(&round, at);
                moves.insert(0, first);
                return Ok(Some(Trade { extra: beyond + far, moves }));
            }
        }
        let mut moves = vec![first];
        moves.extend(self.moves_out(&out, room.end));
        if let Some(filled) = filled {
            moves.extend(self.moves_in(&into, at, filled.end));
        }
        Ok(Some(Trade { extra: beyond + apart, moves }))
    }

    /// Who would move on the way of an outward search, from its start.
    fn moves_out(&self, table: &Table, end: End) -> Vec<Move> {
        match end {
            End::Unit(offer) => self.chain_out(table, offer),
            End::Need(need, offer) => {
                let mut moves = self.chain_out(table, offer);
                moves.push(Move { need: Need(need), from: Some(Offer(offer)), to: None });
                moves
            }
            End::Nowhere | End::Stay => Vec::new(),
        }
    }

    fn chain_out(&self, table: &Table, end: u32) -> Vec<Move> {
        let mut moves = Vec::new();
        let mut offer = end;
        while offer != NONE && table.marks[offer as usize].need != NONE {
            let need = table.marks[offer as usize].need;
            let from = self.core.needs[need as usize].at;
            moves.push(Move { need: Need(need), from: (from != NONE).then_some(Offer(from)), to: Some(Offer(offer)) });
            offer = from;
        }
        moves.reverse();
        moves
    }

    /// Who would move on the way of an inward search, from its start.
    fn moves_in(&self, table: &Table, start: u32, end: End) -> Vec<Move> {
        let mut moves = Vec::new();
        let mut offer = match end {
            End::Unit(offer) => offer,
            End::Need(need, offer) => {
                moves.push(Move { need: Need(need), from: None, to: Some(Offer(offer)) });
                offer
            }
            End::Nowhere | End::Stay => return moves,
        };
        while offer != start {
            let mark = table.marks[offer as usize];
            moves.push(Move { need: Need(mark.need), from: Some(Offer(offer)), to: Some(Offer(mark.by)) });
            offer = mark.by;
        }
        moves.reverse();
        moves
    }
}
