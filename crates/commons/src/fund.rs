//! The common fund: pots, what came in, what a decision spends. Sums are whole minor units of the group's money (pence,
//! cents); there is no pot below nothing.

use crate::decisions::{Effect, ProposalId};
use crate::duties::Duty;
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
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    PutIn { pot: PotId, amount: Money },
}

/// What moved, newest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Movement {
    pub at: Timestamp,
    pub pot: PotId,
    pub amount: Money,
    pub way: Way,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    In,
    /// Spent by a decision: which, and as which of its effects.
    Decided {
        decision: ProposalId,
        effect: u8,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pot {
    pub id: PotId,
    pub holds: Money,
    /// What may leave it in a month by small decisions.
    pub monthly: Money,
    /// Where its name is: with the decision that opened it, as the clause of this effect. The tin has none.
    pub opened_by: Option<(ProposalId, u8)>,
    pub open: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fund {
    pots: BTreeMap<PotId, Pot>,
    movements: Vec<Movement>,
}

impl Default for Fund {
    fn default() -> Fund {
        let tin = Pot { id: PotId::TIN, holds: Money(0), monthly: Money(0), opened_by: None, open: true };
        Fund { pots: BTreeMap::from([(PotId::TIN, tin)]), movements: Vec::new() }
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
            .filter(|movement| movement.pot == id && movement.way != Way::In)
            .map(|movement| u64::from(movement.amount.0))
            .sum();
        spent + u64::from(amount.0) <= u64::from(pot.monthly.0)
    }

    pub(crate) fn apply(&mut self, event: &Event, entry: &Entry) {
        match event {
            Event::PutIn { pot, amount } => self.moved(*pot, *amount, Way::In, entry.at),
        }
    }

    fn moved(&mut self, id: PotId, amount: Money, way: Way, at: Timestamp) {
        if let Some(pot) = self.pots.get_mut(&id) {
            pot.holds = Money(match way {
                Way::In => pot.holds.0.saturating_add(amount.0),
                Way::Decided { .. } => pot.holds.0.saturating_sub(amount.0),
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
    group.people.with_voice(person)?;
    match command {
        Command::PutIn { pot, amount } => {
            let keeps = group.duties.holds(person, Duty::MoneyPair) || group.duties.holds(person, Duty::Books);
            if !keeps {
                return Err(Refusal::DutyFirst);
            }
            group.fund.pot(pot).ok_or(Refusal::NotThere)?;
            if amount.0 == 0 || amount.0 > MOST {
                return Err(Refusal::BadValue);
            }
            Ok(vec![crate::Event::Fund(Event::PutIn { pot, amount })])
        }
    }
}
