//! Duties: something somebody does for the group for a while. Each has a written mandate, a term that ends by itself, and
//! is taken by one's own yes. A duty gives access for as long as it lasts, never rank; what duties there are, how long they
//! last and how they are filled is for decisions to change.

// What duties there are, what people may ask for, and what can have happened.
mod command;
mod duty;
mod event;

// What is agreed about a duty, and the time somebody has it.
mod charge;
mod turns;

// How it is filled, and how it is handed on.
mod asking;
mod handing_on;

pub(crate) use asking::decide_asking;
pub use asking::{ASKED_FOR, Asked, may_take};
pub use charge::{Change, Charge, Filling, lasts};
pub(crate) use charge::{check, inverse};
pub use command::Command;
pub(crate) use command::decide;
pub use duty::Duty;
pub use event::Event;
pub(crate) use handing_on::decide_learning_due;
pub use handing_on::{Learning, LearningId, Line, NOTE_EVERY, Note};
pub(crate) use turns::begin_turn;
pub use turns::{Turn, TurnId, TurnState, may_begin};

use crate::people::PersonId;
use crate::{Actor, Entry, Group, Matter, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What lies beside a duty: who would do it, who is being asked, and what is handed on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Beside {
    willing: BTreeSet<PersonId>,
    asked: Option<Asked>,
    /// Who said no, or nothing, since the seat fell free.
    passed: BTreeSet<PersonId>,
    /// Nobody could be asked; not again before then.
    rests_until: Option<Timestamp>,
    /// When this last moved: from then on somebody can be asked.
    moved_at: Timestamp,
    lines: Vec<Line>,
    notes: Vec<Note>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duties {
    turns: Vec<Turn>,
    running: BTreeSet<TurnId>,
    learning: Vec<Learning>,
    beside: BTreeMap<Duty, Beside>,
    /// What decisions have changed; everything else is as it began.
    charges: BTreeMap<Duty, Charge>,
}

impl Duties {
    pub(crate) fn next_due(&self, turn: TurnId) -> Option<Timestamp> {
        self.turn(turn).filter(|turn| turn.state == TurnState::Running).map(|turn| turn.until)
    }

    pub(crate) fn apply(&mut self, event: &Event, entry: &Entry) {
        let at = entry.at;
        match event {
            Event::HandedBack { turn } => self.stop(*turn, TurnState::HandedBack(at)),
            Event::Ended { turn } => self.stop(*turn, TurnState::Ended(at)),
            Event::LearningEnded { learning } => self.stop_learning(*learning, at),
            Event::Asked { duty, person, until } => self.ask(*person, *duty, *until),
            Event::PassedOn { duty, person } => self.pass(*person, *duty, at),
            Event::NobodyToAsk { duty, again } => self.rest(*duty, *again),
            Event::LineTicked { duty, line } => self.tick(*duty, *line, Some(at)),
            Event::LinePutBack { duty, line } => self.tick(*duty, *line, None),
            _ => {
                if let Actor::Person(by) = entry.by {
                    self.apply_by(event, by, at);
                }
            }
        }
    }

    /// What only people do.
    fn apply_by(&mut self, event: &Event, by: PersonId, at: Timestamp) {
        match event {
            Event::Taken { turn, duty, until } => {
                let (id, duty, until) = (*turn, *duty, *until);
                self.turns.push(Turn { id, duty, by, from: at, until, state: TurnState::Running });
                self.running.insert(id);
                if let Some(learning) = self.learns(by, duty).map(|learning| learning.id) {
                    self.stop_learning(learning, at);
                }
                self.nobody_is_asked_in_vain(duty);
            }
            Event::LearningBegan { learning, duty, until } => {
                let (id, duty, until) = (*learning, *duty, *until);
                self.learning.push(Learning { id, duty, by, from: at, until, over: None });
            }
            Event::BecameWilling { duty } => self.willing_now(by, *duty, at),
            Event::NoLongerWilling { duty } => self.unwilling(by, *duty, at),
            Event::Declined { duty } => self.pass(by, *duty, at),
            Event::LineAdded { duty, line } => {
                let line = Line { no: *line, by, at, ticked: None };
                self.beside.entry(*duty).or_default().lines.push(line);
            }
            Event::Noted { duty, note } => {
                self.beside.entry(*duty).or_default().notes.push(Note { no: *note, by, at });
            }
            _ => {}
        }
    }

    /// What else may have moved because of this: who is asked next, and somebody's learning, which ends when they take it.
    pub(crate) fn touched_by(&self, event: &Event) -> Vec<Matter> {
        let duty = match event {
            Event::Taken { duty, .. }
            | Event::LearningBegan { duty, .. }
            | Event::BecameWilling { duty }
            | Event::NoLongerWilling { duty }
            | Event::Asked { duty, .. }
            | Event::Declined { duty }
            | Event::PassedOn { duty, .. }
            | Event::NobodyToAsk { duty, .. }
            | Event::LineAdded { duty, .. }
            | Event::LineTicked { duty, .. }
            | Event::LinePutBack { duty, .. }
            | Event::Noted { duty, .. } => Some(*duty),
            Event::HandedBack { turn } | Event::Ended { turn } => self.turn(*turn).map(|turn| turn.duty),
            Event::LearningEnded { learning } => return vec![Matter::Learning(*learning)],
        };
        let learning = match event {
            Event::LearningBegan { learning, .. } => vec![*learning],
            Event::Taken { turn, duty, .. } => {
                let by = self.turn(*turn).map(|turn| turn.by);
                let theirs = self.learning.iter().filter(|one| one.duty == *duty && Some(one.by) == by);
                theirs.map(|learning| learning.id).collect()
            }
            _ => Vec::new(),
        };
        duty.map(Matter::Duty).into_iter().chain(learning.into_iter().map(Matter::Learning)).collect()
    }

    fn stop(&mut self, id: TurnId, state: TurnState) {
        self.running.remove(&id);
        let Some(turn) = self.turns.get_mut(id.0 as usize) else { return };
        turn.state = state;
        let (duty, at) = (turn.duty, turn.over_at());
        self.round_begins(duty, at);
    }

    /// Somebody has left: their turns, their learning and their willingness end with them.
    pub(crate) fn end_all_of(&mut self, person: PersonId, at: Timestamp) -> Vec<Matter> {
        let theirs: Vec<TurnId> =
            self.running.iter().copied().filter(|id| self.turn(*id).is_some_and(|turn| turn.by == person)).collect();
        for turn in &theirs {
            self.stop(*turn, TurnState::Ended(at));
        }
        let learning = self.learning.iter().filter(|learning| learning.by == person && learning.over.is_none());
        let learning: Vec<LearningId> = learning.map(|learning| learning.id).collect();
        for id in &learning {
            self.stop_learning(*id, at);
        }
        let duties: Vec<Duty> = self.beside.keys().copied().collect();
        for duty in &duties {
            self.unwilling(person, *duty, at);
        }
        let turns = theirs.into_iter().map(Matter::Turn);
        let learning = learning.into_iter().map(Matter::Learning);
        turns.chain(learning).chain(duties.into_iter().map(Matter::Duty)).collect()
    }

    /// Undoing: `None` means the turn had not been taken before.
    pub(crate) fn put_back(&mut self, id: TurnId, before: Option<Turn>) -> Vec<Matter> {
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
        let duty = self.turn(id).map(|turn| turn.duty);
        if let Some(duty) = duty {
            self.nobody_is_asked_in_vain(duty);
        }
        duty.map(Matter::Duty).into_iter().collect()
    }
}

pub(crate) fn decide_due(group: &Group, turn: TurnId, now: Timestamp) -> Vec<crate::Event> {
    match group.duties.next_due(turn) {
        Some(until) if until <= now => vec![crate::Event::Duties(Event::Ended { turn })],
        _ => Vec::new(),
    }
}
