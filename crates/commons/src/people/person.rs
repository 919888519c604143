//! One person, as far as the log knows them: how they came, who vouched, whether they have a voice. No name.

use crate::sight::Opening;
use crate::{Span, Timestamp};
use serde::{Deserialize, Serialize};

/// A person's number within their group, from 1. A number, not a name: the name lies in the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonId(pub u32);

/// How somebody came to the group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// One of the first, who simply trust each other.
    Founding,
    OfferedHand,
    Invited {
        by: PersonId,
    },
}

/// "I have met this person", by whom and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vouch {
    pub by: PersonId,
    pub at: Timestamp,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// Takes part; has no voice yet.
    Newcomer,
    Voice {
        since: Timestamp,
    },
    /// Has left; nothing is known of them any more.
    Gone {
        at: Timestamp,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub id: PersonId,
    pub how: How,
    pub joined_at: Timestamp,
    /// Picks the patch they are drawn as; random, not made from the name.
    pub patch: u32,
    pub welcomed: Option<Vouch>,
    pub vouches: Vec<Vouch>,
    pub standing: Standing,
    /// When they were last let back in by two members' word.
    pub restored_at: Option<Timestamp>,
    /// Since when they have said they are away.
    pub away_since: Option<Timestamp>,
    /// When they last did anything that stands in the log.
    pub last_sign: Timestamp,
    /// Until when their voice rests.
    pub paused_until: Option<Timestamp>,
    /// Whether letters may come to them, if they left a way.
    pub wants_letters: bool,
    /// Who opened their own details.
    pub openings: Vec<Opening>,
    /// When they opened others', for the daily limits.
    opened: Vec<(Timestamp, Opens)>,
}

/// What somebody opens details for. Each has a limit of its own for a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Opens {
    /// One by one.
    Alone,
    /// A stop of a round they have claimed.
    OnARound,
}

impl Person {
    pub fn has_voice(&self) -> bool {
        matches!(self.standing, Standing::Voice { .. })
    }

    pub fn is_gone(&self) -> bool {
        matches!(self.standing, Standing::Gone { .. })
    }

    /// Somebody who has just joined.
    pub(super) fn new(id: PersonId, how: How, patch: u32, at: Timestamp) -> Person {
        Person {
            id,
            how,
            joined_at: at,
            patch,
            welcomed: None,
            vouches: Vec::new(),
            standing: Standing::Newcomer,
            restored_at: None,
            away_since: None,
            last_sign: at,
            paused_until: None,
            wants_letters: true,
            openings: Vec::new(),
            opened: Vec::new(),
        }
    }

    /// Whom they came through: the one who invited or welcomed them; the first came by themselves.
    pub fn came_through(&self) -> PersonId {
        match self.how {
            How::Invited { by } => by,
            How::Founding => self.id,
            How::OfferedHand => self.welcomed.map_or(self.id, |welcome| welcome.by),
        }
    }
    /// How many details of others they opened for this since then.
    pub(super) fn opened_since(&self, opens: Opens, since: Timestamp) -> usize {
        self.opened.iter().filter(|(at, other)| *at > since && *other == opens).count()
    }

    pub(super) fn count_opening(&mut self, opens: Opens, at: Timestamp) {
        // Only the last day counts.
        self.opened.retain(|(before, _)| *before + Span::days(1) > at);
        self.opened.push((at, opens));
    }

    /// As they were before an act that was taken back. What they opened meanwhile still counts towards their day, and so do
    /// signs of life, a pause, and whether letters may come.
    pub(super) fn put_back(&mut self, before: Person) {
        *self = Person {
            opened: std::mem::take(&mut self.opened),
            away_since: self.away_since,
            last_sign: self.last_sign,
            paused_until: self.paused_until,
            wants_letters: self.wants_letters,
            ..before
        };
    }
}
