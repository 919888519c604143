//! What people may ask for around duties.

use super::handing_on::{self, Tick};
use super::{Duty, Event, begin_turn, may_take};
use crate::{Group, Moment, Refusal};
use serde::{Deserialize, Serialize};

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
