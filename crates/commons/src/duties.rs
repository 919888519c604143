//! Duties: something somebody does for the group for a while. Each has a written mandate, a term that ends by itself, and
//! is taken by one's own yes. A duty gives access for as long as it lasts, never rank; what duties there are, how long they
//! last and how they are filled is for decisions to change.

use crate::decisions::{Clause, ProposalId};
use crate::people::PersonId;
use crate::{Entry, Group, Matter, Moment, Refusal, Span, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Duty {
    /// Reads what arrives, rings back, understands what is needed.
    PhoneDesk,
    /// Speaks with people who are new.
    Welcome,
    /// Sees to the course of a talk, never to its outcome.
    Facilitation,
    /// Two who pay out together, never to themselves.
    MoneyPair,
    /// Keeps the accounts.
    Books,
    /// Holds keys, and looks after the machine.
    KeysAndMachine,
    /// Knows what is in store.
    Stock,
    /// Speaks with the council, funders and the press.
    OutwardVoice,
    /// Knows whom to turn to when somebody may be in danger.
    Safeguarding,
    /// One the group invented, by number from 1.
    Invented(u16),
}

impl Duty {
    /// Those every group begins with.
    pub const STANDING: [Duty; 9] = [
        Duty::PhoneDesk,
        Duty::Welcome,
        Duty::Facilitation,
        Duty::MoneyPair,
        Duty::Books,
        Duty::KeysAndMachine,
        Duty::Stock,
        Duty::OutwardVoice,
        Duty::Safeguarding,
    ];

    /// Its word in addresses and in the keys of sentences; the group's own are numbered.
    pub fn word(self) -> String {
        match self {
            Duty::PhoneDesk => "phone-desk".into(),
            Duty::Welcome => "welcome".into(),
            Duty::Facilitation => "facilitation".into(),
            Duty::MoneyPair => "money-pair".into(),
            Duty::Books => "books".into(),
            Duty::KeysAndMachine => "keys-and-machine".into(),
            Duty::Stock => "stock".into(),
            Duty::OutwardVoice => "outward-voice".into(),
            Duty::Safeguarding => "safeguarding".into(),
            Duty::Invented(number) => format!("own-{number}"),
        }
    }

    pub fn parse(word: &str) -> Option<Duty> {
        Duty::STANDING.into_iter().find(|duty| duty.word() == word).or_else(|| {
            let number = word.strip_prefix("own-")?.parse().ok()?;
            (number > 0).then_some(Duty::Invented(number))
        })
    }
}

/// How a duty is filled when nobody has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Filling {
    /// Whoever wants takes it.
    OwnYes,
    /// Whoever had it longest ago is asked first.
    Rotation,
    /// Drawn among the willing.
    Lot,
}

impl Filling {
    pub const ALL: [Filling; 3] = [Filling::OwnYes, Filling::Rotation, Filling::Lot];
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// What every group begins with: terms of a week to three months, from the practice of groups that rotate (docs/rules.md).
fn beginning(duty: Duty) -> Charge {
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

/// One person's turn at a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TurnId(pub u32);

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    Take { duty: Duty },
    HandBack { duty: Duty },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Taken { turn: TurnId, duty: Duty, until: Timestamp },
    HandedBack { turn: TurnId },
    Ended { turn: TurnId },
}

impl Event {
    pub(crate) fn turn(&self) -> TurnId {
        match self {
            Event::Taken { turn, .. } | Event::HandedBack { turn } | Event::Ended { turn } => *turn,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    pub id: TurnId,
    pub duty: Duty,
    pub by: PersonId,
    pub from: Timestamp,
    pub until: Timestamp,
    pub state: TurnState,
}

impl Turn {
    /// Whether it was, or is being, served: not handed back within its first day.
    pub fn was_served(&self) -> bool {
        match self.state {
            TurnState::HandedBack(at) => at > self.from + Span::days(1),
            TurnState::Running | TurnState::Ended(_) => true,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TurnState {
    Running,
    HandedBack(Timestamp),
    Ended(Timestamp),
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Duties {
    turns: Vec<Turn>,
    running: BTreeSet<TurnId>,
    /// What decisions have changed; everything else is as it began.
    charges: BTreeMap<Duty, Charge>,
}

impl Duties {
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

    /// How many turns of this duty the person has had one after another, a running one included.
    pub fn turns_in_a_row(&self, person: PersonId, duty: Duty) -> usize {
        let of_duty = self.turns.iter().rev().filter(|turn| turn.duty == duty);
        // A turn handed back at once was no turn.
        of_duty.filter(|turn| turn.was_served()).take_while(|turn| turn.by == person).count()
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
        Vec::new()
    }

    /// Who has a duty now, with until when, in the order they took it.
    pub fn holders(&self, duty: Duty) -> impl Iterator<Item = &Turn> {
        self.running.iter().filter_map(|turn| self.turn(*turn)).filter(move |turn| turn.duty == duty)
    }

    pub fn running(&self, person: PersonId, duty: Duty) -> Option<&Turn> {
        self.holders(duty).find(|turn| turn.by == person)
    }

    pub fn holds(&self, person: PersonId, duty: Duty) -> bool {
        self.running(person, duty).is_some()
    }

    pub fn turn(&self, turn: TurnId) -> Option<&Turn> {
        self.turns.get(turn.0 as usize)
    }

    /// Every turn there was, oldest first.
    pub fn turns(&self) -> &[Turn] {
        &self.turns
    }

    pub(crate) fn next_due(&self, turn: TurnId) -> Option<Timestamp> {
        self.turn(turn).filter(|turn| turn.state == TurnState::Running).map(|turn| turn.until)
    }

    pub(crate) fn apply(&mut self, event: &Event, entry: &Entry) {
        match event {
            Event::Taken { turn, duty, until } => {
                if let crate::Actor::Person(by) = entry.by {
                    let taken =
                        Turn { id: *turn, duty: *duty, by, from: entry.at, until: *until, state: TurnState::Running };
                    self.turns.push(taken);
                    self.running.insert(*turn);
                }
            }
            Event::HandedBack { turn } => self.stop(*turn, TurnState::HandedBack(entry.at)),
            Event::Ended { turn } => self.stop(*turn, TurnState::Ended(entry.at)),
        }
    }

    fn stop(&mut self, id: TurnId, state: TurnState) {
        self.running.remove(&id);
        if let Some(turn) = self.turns.get_mut(id.0 as usize) {
            turn.state = state;
        }
    }

    pub(crate) fn end_all_of(&mut self, person: PersonId, at: Timestamp) -> Vec<TurnId> {
        let theirs: Vec<TurnId> =
            self.running.iter().copied().filter(|id| self.turn(*id).is_some_and(|turn| turn.by == person)).collect();
        for turn in &theirs {
            self.stop(*turn, TurnState::Ended(at));
        }
        theirs
    }

    /// Undoing: `None` means the turn had not been taken before.
    pub(crate) fn put_back(&mut self, id: TurnId, before: Option<Turn>) {
        match before {
            Some(turn) => {
                if turn.state == TurnState::Running {
                    self.running.insert(id);
                }
                if let Some(place) = self.turns.get_mut(id.0 as usize) {
                    *place = turn;
                }
            }
            None => {
                let from = self.turn(id).map(|turn| turn.from).unwrap_or_default();
                self.stop(id, TurnState::HandedBack(from));
            }
        }
    }
}

pub(crate) fn decide(group: &Group, command: Command, moment: &Moment) -> Result<Vec<crate::Event>, Refusal> {
    let person = moment.person()?;
    group.people.with_voice(person)?;
    let event = match command {
        Command::Take { duty } => return begin_turn(group, duty, person, moment),
        Command::HandBack { duty } => {
            let turn = group.duties.running(person, duty).ok_or(Refusal::DutyFirst)?;
            Event::HandedBack { turn: turn.id }
        }
    };
    Ok(vec![crate::Event::Duties(event)])
}

/// Somebody begins a turn with their own yes.
pub(crate) fn begin_turn(
    group: &Group,
    duty: Duty,
    person: PersonId,
    moment: &Moment,
) -> Result<Vec<crate::Event>, Refusal> {
    let duties = &group.duties;
    if !duties.exists(duty) {
        return Err(Refusal::NotThere);
    }
    if duties.holds(person, duty) {
        return Err(Refusal::OnDutyAlready);
    }
    let days = duties.charge(duty).days.unwrap_or(group.rules.duty_days);
    let turn = TurnId(u32::try_from(duties.turns.len()).map_err(|_| Refusal::BadValue)?);
    let taken = Event::Taken { turn, duty, until: moment.now + Span::days(days.into()) };
    Ok(vec![crate::Event::Duties(taken)])
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

pub(crate) fn decide_due(group: &Group, turn: TurnId, now: Timestamp) -> Vec<crate::Event> {
    match group.duties.next_due(turn) {
        Some(until) if until <= now => vec![crate::Event::Duties(Event::Ended { turn })],
        _ => Vec::new(),
    }
}
