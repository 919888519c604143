//! What can have happened around duties.

use super::{Duty, LearningId, TurnId};
use crate::Timestamp;
use crate::people::PersonId;
use serde::{Deserialize, Serialize};

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
