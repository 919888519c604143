//! The common fund: pots, what came in, what a decision spends, and what an errand cost. Sums are whole minor units of the
//! group's money (pence, cents); there is no pot below nothing.

// Paying somebody back for an errand.
mod errands;

pub use errands::{Claim, ClaimId, ClaimState, approvals_needed, may_approve, most_for_an_errand, sees_to};

use crate::decisions::{Effect, ProposalId};
use crate::duties::Duty;
use crate::needs::NeedId;
use crate::people::PersonId;
use crate::{Entry, Group, Moment, Refusal, Span, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An amount in minor units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Money(pub u32);

/// A pot's number. Every group begins with the tin, number 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PotId(pub u16);

impl PotId {
    pub const TIN: PotId = PotId(0);
}

/// More than this at once is a slip of the finger: a million whole units.
const MOST: u32 = 100_000_000;
/// A month, for budgets.
const MONTH: Span = Span::days(30);

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Write down what came into a pot.
    PutIn { pot: PotId, amount: Money },
    /// "I paid so much for an errand": asks for it back, out of the tin. The need it was for may be named, by its number.
    Claim { amount: Money, need: Option<NeedId> },
    /// Say yes to paying somebody else back. The last yes that is needed pays.
    Approve { claim: ClaimId },
    /// One's own claim, if it was a mistake.
    Withdraw { claim: ClaimId },
}

impl Command {
    /// Whether it would begin something new.
    pub(crate) fn begins(&self) -> bool {
        matches!(self, Command::PutIn { .. } | Command::Claim { .. })
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    PutIn {
        pot: PotId,
        amount: Money,
    },
    Claimed {
        claim: ClaimId,
        amount: Money,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        need: Option<NeedId>,
    },
    Approved {
        claim: ClaimId,
    },
    PaidBack {
        claim: ClaimId,
        amount: Money,
    },
    Withdrawn {
        claim: ClaimId,
    },
}

/// What moved, newest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Movement {
    pub at: Timestamp,
    pub pot: PotId,
    pub amount: Money,
    pub way: Way,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Way {
    In,
    /// Spent by a decision: which, and as which of its effects.
    Decided {
        decision: ProposalId,
        effect: u8,
    },
    /// Paid back for an errand: for which claim.
    Errand {
        claim: ClaimId,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pot {
    pub id: PotId,
    pub holds: Money,
    /// What may leave it in a month by small decisions.
    pub monthly: Money,
    /// Where its name is: with the decision that opened it, as the clause of this effect. The tin has none.
    pub opened_by: Option<(ProposalId, u8)>,
    pub open: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fund {
    pots: BTreeMap<PotId, Pot>,
    movements: Vec<Movement>,
    claims: Vec<Claim>,
}

impl Default for Fund {
    fn default() -> Fund {
        let tin = Pot { id: PotId::TIN, holds: Money(0), monthly: Money(0), opened_by: None, open: true };
        Fund { pots: BTreeMap::from([(PotId::TIN, tin)]), movements: Vec::new(), claims: Vec::new() }
    }
}

impl Fund {
    /// The pots that are open.
    pub fn pots(&self) -> impl Iterator<Item = &Pot> {
        self.pots.values().filter(|pot| pot.open)
    }

    pub fn pot(&self, id: PotId) -> Option<&Pot> {
        self.pots.get(&id).filter(|pot| pot.open)
    }

    pub fn movements(&self) -> &[Movement] {
        &self.movements
    }

    /// The number a new pot would get.
    pub fn next_pot(&self) -> PotId {
        PotId(u16::try_from(self.pots.len()).unwrap_or(u16::MAX))
    }

    pub(crate) fn budget(&self, id: PotId) -> Money {
        self.pots.get(&id).map_or(Money(0), |pot| pot.monthly)
    }

    /// Whether so much may still leave the pot by a small decision, going by the last thirty days before its newest movement.
    pub fn within_budget(&self, id: PotId, amount: Money) -> bool {
        let Some(pot) = self.pot(id) else { return false };
        let newest = self.movements.last().map_or(Timestamp(0), |movement| movement.at);
        let lately = self.movements.iter().rev().take_while(|movement| movement.at + MONTH > newest);
        let spent: u64 = lately
            .filter(|movement| movement.pot == id && matches!(movement.way, Way::Decided { .. }))
            .map(|movement| u64::from(movement.amount.0))
            .sum();
        spent + u64::from(amount.0) <= u64::from(pot.monthly.0)
    }

    pub(crate) fn apply(&mut self, event: &Event, entry: &Entry) {
        match event {
            Event::PutIn { pot, amount } => self.moved(*pot, *amount, Way::In, entry.at),
            Event::Claimed { .. } | Event::Approved { .. } | Event::PaidBack { .. } | Event::Withdrawn { .. } => {
                self.apply_errand(event, entry);
            }
        }
    }

    /// Undoing what was written down as having come in: it did not.
    pub(crate) fn take_out_again(&mut self, id: PotId, amount: Money) {
        let last = self
            .movements
            .iter()
            .rposition(|movement| movement.pot == id && movement.way == Way::In && movement.amount == amount);
        if let (Some(last), Some(pot)) = (last, self.pots.get_mut(&id)) {
            self.movements.remove(last);
            pot.holds = Money(pot.holds.0.saturating_sub(amount.0));
        }
    }

    fn moved(&mut self, id: PotId, amount: Money, way: Way, at: Timestamp) {
        if let Some(pot) = self.pots.get_mut(&id) {
            pot.holds = Money(match way {
                Way::In => pot.holds.0.saturating_add(amount.0),
                Way::Decided { .. } | Way::Errand { .. } => pot.holds.0.saturating_sub(amount.0),
            });
            self.movements.push(Movement { at, pot: id, amount, way });
        }
    }

    /// A decision changes a pot.
    pub(crate) fn carry(&mut self, effect: &Effect, decision: ProposalId, no: u8, at: Timestamp) {
        match effect {
            Effect::OpenPot { pot } => {
                let fresh =
                    Pot { id: *pot, holds: Money(0), monthly: Money(0), opened_by: Some((decision, no)), open: true };
                self.pots.entry(*pot).or_insert(fresh).open = true;
            }
            Effect::ClosePot { pot } => {
                if let Some(pot) = self.pots.get_mut(pot) {
                    pot.open = false;
                }
            }
            Effect::Budget { pot, monthly } => {
                if let Some(pot) = self.pots.get_mut(pot) {
                    pot.monthly = *monthly;
                }
            }
            Effect::Spend { pot, amount } => {
                self.moved(*pot, *amount, Way::Decided { decision, effect: no }, at);
            }
            _ => {}
        }
    }
}

/// Whether an effect on a pot fits the fund as it is now.
pub(crate) fn check(group: &Group, effect: &Effect) -> Result<(), Refusal> {
    let fund = &group.fund;
    let fits = |fits: bool, refusal| if fits { Ok(()) } else { Err(refusal) };
    match effect {
        Effect::OpenPot { pot } => {
            let shut = fund.pots.get(pot).is_some_and(|pot| !pot.open);
            fits(shut || *pot == fund.next_pot(), Refusal::BadValue)
        }
        Effect::ClosePot { pot } => {
            let found = fund.pot(*pot).ok_or(Refusal::NotThere)?;
            fits(*pot != PotId::TIN && found.holds == Money(0), Refusal::PotNotEmpty)
        }
        Effect::Budget { pot, monthly } => {
            let found = fund.pot(*pot).ok_or(Refusal::NotThere)?;
            fits(monthly.0 <= MOST, Refusal::BadValue)?;
            fits(found.monthly != *monthly, Refusal::ChangesNothing)
        }
        Effect::Spend { pot, amount } => {
            let found = fund.pot(*pot).ok_or(Refusal::NotThere)?;
            fits((1..=MOST).contains(&amount.0), Refusal::BadValue)?;
            fits(*amount <= found.holds, Refusal::NotEnough)
        }
        _ => Ok(()),
    }
}

pub(crate) fn decide(group: &Group, command: Command, moment: &Moment) -> Result<Vec<crate::Event>, Refusal> {
    let person = moment.person()?;
    let events = match command {
        Command::PutIn { pot, amount } => put_in(group, pot, amount, person)?,
        Command::Claim { amount, need } => errands::claim(group, amount, need, person)?,
        Command::Approve { claim } => errands::approve(group, claim, person)?,
        Command::Withdraw { claim } => errands::withdraw(group, claim, person)?,
    };
    Ok(events.into_iter().map(crate::Event::Fund).collect())
}

fn put_in(group: &Group, pot: PotId, amount: Money, person: PersonId) -> Result<Vec<Event>, Refusal> {
    group.people.with_voice(person)?;
    if !may_put_in(group, person) {
        return Err(Refusal::DutyFirst);
    }
    let found = group.fund.pot(pot).ok_or(Refusal::NotThere)?;
    // A pot never holds more than can be counted.
    if amount.0 == 0 || amount.0 > MOST || found.holds.0.checked_add(amount.0).is_none() {
        return Err(Refusal::BadValue);
    }
    Ok(vec![Event::PutIn { pot, amount }])
}

/// Whether somebody keeps what comes in: the money pair, and whoever has the books.
pub fn may_put_in(group: &Group, person: PersonId) -> bool {
    group.duties.holds(person, Duty::MoneyPair) || group.duties.holds(person, Duty::Books)
}
