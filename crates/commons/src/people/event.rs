//! What can have happened to those who take part.

use super::{How, PersonId, RecoveryId};
use crate::{Matter, Timestamp};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Joined {
        person: PersonId,
        how: How,
        patch: u32,
    },
    Welcomed {
        person: PersonId,
    },
    Vouched {
        person: PersonId,
    },
    VoiceGained {
        person: PersonId,
    },
    DetailsChanged {
        person: PersonId,
    },
    Left {
        person: PersonId,
    },
    RecoveryAsked {
        recovery: RecoveryId,
        digits: u32,
    },
    RecoveryVouched {
        recovery: RecoveryId,
        person: PersonId,
    },
    RecoveryGranted {
        recovery: RecoveryId,
        person: PersonId,
    },
    RecoveryRefused {
        recovery: RecoveryId,
    },
    RecoveryLapsed {
        recovery: RecoveryId,
    },
    WentAway {
        person: PersonId,
    },
    CameBack {
        person: PersonId,
    },
    /// A decision lets a voice rest; it comes back by itself.
    Paused {
        person: PersonId,
        until: Timestamp,
    },
    PauseEnded {
        person: PersonId,
    },
    /// Whether letters may come.
    LettersWanted {
        person: PersonId,
        wanted: bool,
    },
}

impl Event {
    pub(crate) fn matters(&self) -> Vec<Matter> {
        match self {
            Event::Joined { person, .. }
            | Event::Welcomed { person }
            | Event::Vouched { person }
            | Event::VoiceGained { person }
            | Event::DetailsChanged { person }
            | Event::Left { person }
            | Event::WentAway { person }
            | Event::CameBack { person }
            | Event::Paused { person, .. }
            | Event::PauseEnded { person }
            | Event::LettersWanted { person, .. } => vec![Matter::Person(*person)],
            Event::RecoveryGranted { recovery, person } => {
                vec![Matter::Recovery(*recovery), Matter::Person(*person)]
            }
            Event::RecoveryAsked { recovery, .. }
            | Event::RecoveryVouched { recovery, .. }
            | Event::RecoveryRefused { recovery }
            | Event::RecoveryLapsed { recovery } => vec![Matter::Recovery(*recovery)],
        }
    }

    /// A welcome and a vouch can be taken back; joining, leaving and what time does cannot.
    pub(crate) fn undoable_for(&self) -> Option<PersonId> {
        match self {
            Event::Welcomed { person } | Event::Vouched { person } => Some(*person),
            _ => None,
        }
    }
}
