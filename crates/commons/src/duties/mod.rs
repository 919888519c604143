//! Duties: something somebody does for the group for a while. Each has a written mandate, a term that ends by itself, and
//! is taken by one's own yes. A duty gives access for as long as it lasts, never rank; what duties there are, how long they
//! last and how they are filled is for decisions to change.

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
pub(crate) use handing_on::decide_learning_due;
pub use handing_on::{Learning, LearningId, Line, NOTE_EVERY, Note};
pub(crate) use turns::begin_turn;
pub use turns::{Turn, TurnId, TurnState, may_begin};

use crate::people::PersonId;
use crate::{Actor, Entry, Group, Matter, Moment, Refusal, Timestamp};
use handing_on::Tick;
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

    /// A number for it, stable for ever: it is part of what is sealed.
    pub fn number(self) -> u64 {
        match self {
            Duty::PhoneDesk => 1,
            Duty::Welcome => 2,
            Duty::Facilitation => 3,
            Duty::MoneyPair => 4,
            Duty::Books => 5,
            Duty::KeysAndMachine => 6,
            Duty::Stock => 7,
            Duty::OutwardVoice => 8,
            Duty::Safeguarding => 9,
            Duty::Invented(number) => 100 + u64::from(number),
        }
    }

    /// The other way round.
    pub fn numbered(number: u64) -> Option<Duty> {
        Duty::STANDING.into_iter().find(|duty| duty.number() == number).or_else(|| {
            let own = u16::try_from(number.checked_sub(100)?).ok()?;
            (own > 0).then_some(Duty::Invented(own))
        })
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    Take {
        duty: Duty,
    },
    HandBack {
        duty: Duty,
    },
    /// Learn a duty beside whoever has it.
    UnderstudyOf {
        duty: Duty,
    },
    LeaveOff {
        duty: Duty,
    },
    /// "Ask me when a seat is free", and not any more.
    Willing {
        duty: Duty,
    },
    NotWilling {
        duty: Duty,
    },
    /// "Not this time", to whoever is being asked. Yes is taking it.
    Decline {
        duty: Duty,
    },
    /// A line for the next; its words go into the vault.
    AddLine {
        duty: Duty,
    },
    TickOff {
        duty: Duty,
        line: u16,
    },
    PutBack {
        duty: Duty,
        line: u16,
    },
    /// Three lines to the group; the words go into the vault.
    Note {
        duty: Duty,
    },
}

impl Command {
    /// Whether it would begin something new.
    pub(crate) fn begins(&self) -> bool {
        matches!(self, Command::Take { .. } | Command::UnderstudyOf { .. } | Command::Willing { .. })
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Taken {
        turn: TurnId,
        duty: Duty,
        until: Timestamp,
    },
    HandedBack {
        turn: TurnId,
    },
    Ended {
        turn: TurnId,
    },
    LearningBegan {
        learning: LearningId,
        duty: Duty,
        until: Timestamp,
    },
    LearningEnded {
        learning: LearningId,
    },
    BecameWilling {
        duty: Duty,
    },
    NoLongerWilling {
        duty: Duty,
    },
    /// Somebody is asked whether they would take it.
    Asked {
        duty: Duty,
        person: PersonId,
        until: Timestamp,
    },
    Declined {
        duty: Duty,
    },
    /// Whoever was asked did not answer, and nothing follows from it.
    PassedOn {
        duty: Duty,
        person: PersonId,
    },
    /// Of the willing nobody could take it now.
    NobodyToAsk {
        duty: Duty,
        again: Timestamp,
    },
    LineAdded {
        duty: Duty,
        line: u16,
    },
    LineTicked {
        duty: Duty,
        line: u16,
    },
    LinePutBack {
        duty: Duty,
        line: u16,
    },
    Noted {
        duty: Duty,
        note: u16,
    },
}

impl Event {
    /// The turn it is about, if it is about one.
    pub(crate) fn turn(&self) -> Option<TurnId> {
        match self {
            Event::Taken { turn, .. } | Event::HandedBack { turn } | Event::Ended { turn } => Some(*turn),
            _ => None,
        }
    }
}

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

pub(crate) fn decide(group: &Group, command: Command, moment: &Moment) -> Result<Vec<crate::Event>, Refusal> {
    let person = moment.person()?;
    group.people.with_voice(person)?;
    let there = |duty| if group.duties.exists(duty) { Ok(()) } else { Err(Refusal::NotThere) };
    let events = match command {
        Command::Take { duty } => {
            may_take(group, duty, person, moment.now)?;
            return begin_turn(group, duty, person, moment);
        }
        Command::HandBack { duty } => {
            let turn = group.duties.running(person, duty).ok_or(Refusal::DutyFirst)?;
            vec![Event::HandedBack { turn: turn.id }]
        }
        Command::UnderstudyOf { duty } => handing_on::learn(group, duty, person, moment)?,
        Command::LeaveOff { duty } => handing_on::leave_off(group, duty, person)?,
        Command::Willing { duty } => {
            there(duty)?;
            match group.duties.is_willing(person, duty) {
                true => Vec::new(),
                false => vec![Event::BecameWilling { duty }],
            }
        }
        Command::NotWilling { duty } => match group.duties.is_willing(person, duty) {
            true => vec![Event::NoLongerWilling { duty }],
            false => Vec::new(),
        },
        Command::Decline { duty } => {
            group.duties.asked(duty).filter(|asked| asked.person == person).ok_or(Refusal::NotNow)?;
            vec![Event::Declined { duty }]
        }
        Command::AddLine { duty } => handing_on::add_line(group, duty, person)?,
        Command::TickOff { duty, line } => handing_on::tick(group, duty, line, person, Tick::Off)?,
        Command::PutBack { duty, line } => handing_on::tick(group, duty, line, person, Tick::Back)?,
        Command::Note { duty } => handing_on::note(group, duty, person)?,
    };
    Ok(events.into_iter().map(crate::Event::Duties).collect())
}

pub(crate) fn decide_due(group: &Group, turn: TurnId, now: Timestamp) -> Vec<crate::Event> {
    match group.duties.next_due(turn) {
        Some(until) if until <= now => vec![crate::Event::Duties(Event::Ended { turn })],
        _ => Vec::new(),
    }
}
