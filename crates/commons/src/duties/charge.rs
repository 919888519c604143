//! What the group has agreed about a duty: how many do it, for how long, how it is filled, and where its mandate is.

use super::Duty;
use crate::decisions::{Clause, ProposalId};
use crate::{Group, Matter, Refusal, Span};
use serde::{Deserialize, Serialize};

/// How a duty is filled when nobody has it. Nobody has one without their own yes, however it is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Filling {
    /// Whoever wants takes it.
    OwnYes,
    /// Among the willing, whoever had it longest ago is asked first.
    Rotation,
    /// Who is asked first is drawn among the willing.
    Lot,
}

impl Filling {
    pub const ALL: [Filling; 3] = [Filling::OwnYes, Filling::Rotation, Filling::Lot];

    /// Its word in keys of sentences.
    pub fn word(self) -> &'static str {
        match self {
            Filling::OwnYes => "own-yes",
            Filling::Rotation => "rotation",
            Filling::Lot => "lot",
        }
    }
}

/// What a decision changes about duties. The mandate's words are the clause of the effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// A duty of the group's own begins; its name and mandate are the clause.
    Invent { duty: Duty, seats: u8, days: u16, filling: Filling },
    /// How many do it, for how long, and how it is filled.
    Set { duty: Duty, seats: u8, days: u16, filling: Filling },
    /// Another mandate.
    Mandate { duty: Duty },
    /// An earlier mandate again; only undoing makes this.
    MandateAgain { duty: Duty, clause: Option<Clause> },
    /// Nobody takes it any more; turns that run go on to their end.
    End { duty: Duty },
    /// It is there again; only undoing makes this.
    Begin { duty: Duty },
}

impl Change {
    pub fn duty(&self) -> Duty {
        match self {
            Change::Invent { duty, .. }
            | Change::Set { duty, .. }
            | Change::Mandate { duty }
            | Change::MandateAgain { duty, .. }
            | Change::End { duty }
            | Change::Begin { duty } => *duty,
        }
    }
}

/// What the group has agreed about a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Charge {
    pub seats: u8,
    /// How long a turn lasts; `None` goes by the group's rule for weekly duties.
    pub days: Option<u16>,
    pub filling: Filling,
    /// Where its mandate is; `None` is the one every group begins with.
    pub mandate: Option<Clause>,
    /// Where its name is, if the group invented it.
    pub name: Option<Clause>,
    pub ended: bool,
}

impl Charge {
    /// Whether more than are wanted may do it at once: so it is with the weekly duties, until the group decides otherwise.
    pub fn is_shared(&self) -> bool {
        self.days.is_none()
    }
}

/// What every group begins with: terms of a week to three months, from the practice of groups that rotate (docs/rules.md).
pub(super) fn beginning(duty: Duty) -> Charge {
    let (seats, days, filling) = match duty {
        Duty::PhoneDesk => (2, None, Filling::OwnYes),
        Duty::Welcome => (1, None, Filling::OwnYes),
        Duty::Facilitation => (3, Some(30), Filling::OwnYes),
        Duty::MoneyPair => (2, Some(60), Filling::OwnYes),
        Duty::Books => (1, Some(90), Filling::OwnYes),
        Duty::KeysAndMachine => (2, Some(90), Filling::OwnYes),
        Duty::Stock => (1, Some(30), Filling::Rotation),
        Duty::OutwardVoice => (2, Some(90), Filling::OwnYes),
        Duty::Safeguarding => (2, Some(90), Filling::OwnYes),
        Duty::Invented(_) => (1, Some(30), Filling::OwnYes),
    };
    Charge { seats, days, filling, mandate: None, name: None, ended: false }
}

impl super::Duties {
    /// What is agreed about a duty today.
    pub fn charge(&self, duty: Duty) -> Charge {
        self.charges.get(&duty).copied().unwrap_or_else(|| beginning(duty))
    }

    /// Every duty there is now: those every group begins with, and the group's own.
    pub fn all(&self) -> impl Iterator<Item = Duty> {
        let own = self.charges.keys().copied().filter(|duty| matches!(duty, Duty::Invented(_)));
        Duty::STANDING.into_iter().chain(own).filter(|duty| !self.charge(*duty).ended)
    }

    /// Whether there is such a duty now.
    pub fn exists(&self, duty: Duty) -> bool {
        match duty {
            Duty::Invented(_) => self.charges.get(&duty).is_some_and(|charge| !charge.ended),
            _ => !self.charge(duty).ended,
        }
    }

    /// The number a new duty of the group's own would get.
    pub fn next_invented(&self) -> u16 {
        let last = self.charges.keys().filter_map(|duty| match duty {
            Duty::Invented(number) => Some(*number),
            _ => None,
        });
        last.max().unwrap_or(0).saturating_add(1)
    }

    /// A decision changes a duty.
    pub(crate) fn carry(&mut self, change: &Change, decision: ProposalId, effect: u8, text: u16) -> Vec<Matter> {
        let clause = Clause { decision, text, effect };
        let duty = change.duty();
        let mut charge = self.charge(duty);
        match *change {
            Change::Invent { seats, days, filling, .. } => {
                charge = Charge {
                    seats,
                    days: Some(days),
                    filling,
                    mandate: Some(clause),
                    name: Some(clause),
                    ended: false,
                };
            }
            Change::Set { seats, days, filling, .. } => {
                (charge.seats, charge.days, charge.filling) = (seats, Some(days), filling);
            }
            Change::Mandate { .. } => charge.mandate = Some(clause),
            Change::MandateAgain { clause, .. } => charge.mandate = clause,
            Change::End { .. } => charge.ended = true,
            Change::Begin { .. } => charge.ended = false,
        }
        self.charges.insert(duty, charge);
        self.nobody_is_asked_in_vain(duty);
        vec![Matter::Duty(duty)]
    }
}

/// How long a turn of this duty lasts today.
pub fn lasts(group: &Group, duty: Duty) -> Span {
    Span::days(group.duties.charge(duty).days.unwrap_or(group.rules.duty_days).into())
}

/// Whether a change fits the duties as they are.
///
/// # Errors
/// Why it does not.
pub(crate) fn check(group: &Group, change: &Change) -> Result<(), Refusal> {
    let duties = &group.duties;
    let there = |duty| if duties.exists(duty) { Ok(()) } else { Err(Refusal::NotThere) };
    let fits = |seats: u8, days: u16| {
        if (1..=20).contains(&seats) && (1..=180).contains(&days) { Ok(()) } else { Err(Refusal::BadValue) }
    };
    match *change {
        Change::Invent { duty, seats, days, .. } => {
            if duty != Duty::Invented(duties.next_invented()) {
                return Err(Refusal::BadValue);
            }
            fits(seats, days)
        }
        Change::Set { duty, seats, days, filling } => {
            there(duty)?;
            fits(seats, days)?;
            let charge = duties.charge(duty);
            let same = (charge.seats, charge.days, charge.filling) == (seats, Some(days), filling);
            if same { Err(Refusal::ChangesNothing) } else { Ok(()) }
        }
        Change::Mandate { duty } | Change::End { duty } => there(duty),
        Change::MandateAgain { .. } | Change::Begin { .. } => Err(Refusal::BadValue),
    }
}

/// What would undo a change.
pub(crate) fn inverse(group: &Group, change: &Change) -> Option<Change> {
    let duty = change.duty();
    let charge = group.duties.charge(duty);
    Some(match change {
        Change::Invent { .. } | Change::Begin { .. } => Change::End { duty },
        Change::Set { .. } => {
            let days = charge.days.unwrap_or(group.rules.duty_days);
            Change::Set { duty, seats: charge.seats, days, filling: charge.filling }
        }
        Change::Mandate { .. } | Change::MandateAgain { .. } => Change::MandateAgain { duty, clause: charge.mandate },
        Change::End { .. } => Change::Begin { duty },
    })
}
