//! What a proposal is put together from: where it stands, answers, talk, times to meet, effects on their way, tasks.

use super::{Effect, ProposalId, Verdict};
use crate::people::PersonId;
use crate::{Actor, Lang, Timestamp};
use serde::{Deserialize, Serialize};

/// What somebody says to a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Position {
    Agree,
    /// Agree, with a worry.
    Reservations,
    StandAside,
    /// Cannot live with it.
    Block,
    Abstain,
}

impl Position {
    pub const ALL: [Position; 5] =
        [Position::Agree, Position::Reservations, Position::StandAside, Position::Block, Position::Abstain];

    pub fn word(self) -> &'static str {
        match self {
            Position::Agree => "agree",
            Position::Reservations => "reservations",
            Position::StandAside => "stand_aside",
            Position::Block => "block",
            Position::Abstain => "abstain",
        }
    }

    pub fn parse(word: &str) -> Option<Position> {
        Position::ALL.into_iter().find(|position| position.word() == word)
    }

    /// Whether it needs a sentence.
    pub fn needs_words(self) -> bool {
        matches!(self, Position::Reservations | Position::StandAside | Position::Block)
    }
}

/// An answer to the last question, when a block could not be worked through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    Yes,
    No,
    Abstain,
}

impl Answer {
    pub const ALL: [Answer; 3] = [Answer::Yes, Answer::No, Answer::Abstain];
}

/// What somebody says when a decision is looked at again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Again {
    Keep,
    Change,
    End,
}

impl Again {
    pub const ALL: [Again; 3] = [Again::Keep, Again::Change, Again::End];
}

/// Why something ended, or came to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum End {
    Withdrawn,
    /// Too few were heard, or too few were for it.
    Lapsed,
    NotAgreed,
    /// Another decision took its place.
    Superseded {
        by: ProposalId,
    },
    /// Undone by another decision.
    Repealed {
        by: ProposalId,
    },
    /// It was looked at again and ended, or nobody looked.
    RunOut,
    /// Decided urgently, and not kept.
    EmergencyOver,
    /// A draft nobody came back to.
    LeftLying,
}

/// Where a proposal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum State {
    Draft,
    /// Asked informally; binds nobody.
    SenseCheck {
        until: Timestamp,
    },
    /// Everybody is asked.
    Open {
        until: Timestamp,
    },
    /// Its author wants to let it go; somebody else may take it up.
    Withdrawing {
        until: Timestamp,
        open_until: Timestamp,
    },
    /// A block is being worked through.
    Resolving {
        until: Timestamp,
    },
    /// The last question.
    Fallback {
        until: Timestamp,
    },
    /// Whoever it is about knows the outcome first.
    Telling {
        until: Timestamp,
        verdict: Verdict,
    },
    /// Agreed, and not yet in force because it cannot be undone.
    Cooling {
        until: Timestamp,
    },
    InForce {
        review_at: Timestamp,
    },
    /// The brake was pulled; `question` asks whether to keep it.
    Paused {
        question: ProposalId,
    },
    DueReview {
        until: Timestamp,
    },
    /// Nobody looked at it again.
    Fading {
        until: Timestamp,
    },
    Over {
        end: End,
        at: Timestamp,
    },
}

/// A position somebody took on the text as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    pub position: Position,
    pub at: Timestamp,
    /// The line with their words, if they gave any.
    pub line: Option<u32>,
    /// Who wrote it down for them, in the room or on the telephone.
    pub told_to: Option<PersonId>,
}

/// What a line of talk is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    Talk,
    /// The words of a position.
    Position {
        position: Position,
    },
    /// An answer to a worry or a block, by its line.
    Line {
        line: u32,
    },
    /// Why the brake was pulled.
    Harm,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub by: Actor,
    pub at: Timestamp,
    pub about: About,
    /// The version of the text it was said to.
    pub version: u8,
}

/// Another wording that somebody suggests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// The number of its words.
    pub text: u16,
    pub by: PersonId,
    pub at: Timestamp,
    pub effects: Vec<Effect>,
    pub taken_in: bool,
}

/// A wording said in another language. What counts is the wording; this helps to read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translation {
    /// The wording it says again.
    pub text: u16,
    pub language: Lang,
    pub by: PersonId,
    pub at: Timestamp,
}

/// A time offered for talking a block through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    pub at: Timestamp,
    pub by: PersonId,
    /// Who was there, and when that was written down; before, nobody knows.
    pub came: Option<Vec<PersonId>>,
}

/// How far an effect has got.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Progress {
    Ahead,
    /// Waits for the yes of whoever it names.
    Asked {
        until: Timestamp,
    },
    /// Happened; `inverse` would undo it.
    Done {
        at: Timestamp,
        inverse: Option<Effect>,
    },
    /// Became something for people to do.
    Left {
        at: Timestamp,
        why: Left,
    },
}

/// Why an effect could not happen by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Left {
    /// Whoever was named said no.
    SaidNo,
    /// Whoever was named did not answer.
    NoAnswer,
    /// The ground has moved since it was proposed: a pot is empty, somebody has left.
    GroundMoved,
}

/// Something agreed that people do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    pub effect: u8,
    pub since: Timestamp,
    pub state: TaskState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TaskState {
    Free,
    Taken { by: PersonId },
    Done { by: PersonId, at: Timestamp },
}
