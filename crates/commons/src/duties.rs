//! Duties, first version: the phone desk and the welcome. Taken for a week by one's own yes, ending by themselves.
//! A duty gives access for as long as it lasts, never rank.

use crate::people::PersonId;
use crate::{Entry, Group, Moment, Refusal, Span, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Duty {
    /// Reads what arrives, rings back, understands what is needed.
    PhoneDesk,
    /// Speaks with people who are new.
    Welcome,
}

impl Duty {
    pub const ALL: [Duty; 2] = [Duty::PhoneDesk, Duty::Welcome];
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
}

impl Duties {
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
        Command::Take { duty } => {
            if group.duties.holds(person, duty) {
                return Err(Refusal::OnDutyAlready);
            }
            let turn = TurnId(u32::try_from(group.duties.turns.len()).map_err(|_| Refusal::BadValue)?);
            Event::Taken { turn, duty, until: moment.now + Span::days(group.rules.duty_days.into()) }
        }
        Command::HandBack { duty } => {
            let turn = group.duties.running(person, duty).ok_or(Refusal::DutyFirst)?;
            Event::HandedBack { turn: turn.id }
        }
    };
    Ok(vec![crate::Event::Duties(event)])
}

pub(crate) fn decide_due(group: &Group, turn: TurnId, now: Timestamp) -> Vec<crate::Event> {
    match group.duties.next_due(turn) {
        Some(until) if until <= now => vec![crate::Event::Duties(Event::Ended { turn })],
        _ => Vec::new(),
    }
}
