//! What can have happened to a proposal.

use super::{About, Again, Answer, Draft, Effect, End, Left, Position, ProposalId, Verdict};
use crate::people::PersonId;
use crate::{Lang, Timestamp};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Written {
        proposal: ProposalId,
        draft: Draft,
    },
    Rewritten {
        proposal: ProposalId,
        text: u16,
        draft: Draft,
    },
    AskedInformally {
        proposal: ProposalId,
        until: Timestamp,
    },
    SenseTaken {
        proposal: ProposalId,
    },
    Supported {
        proposal: ProposalId,
    },
    /// Supported enough; it opens when there is room.
    Ready {
        proposal: ProposalId,
    },
    Opened {
        proposal: ProposalId,
        until: Timestamp,
        electorate: Vec<PersonId>,
        /// Who of them is away: they may answer, and nobody waits for them.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        away: Vec<PersonId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        facilitator: Option<PersonId>,
    },
    Willing {
        willing: bool,
    },
    Positioned {
        proposal: ProposalId,
        person: PersonId,
        position: Position,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        line: Option<u32>,
    },
    Said {
        proposal: ProposalId,
        line: u32,
        about: About,
    },
    Suggested {
        proposal: ProposalId,
        text: u16,
        effects: Vec<Effect>,
    },
    Amended {
        proposal: ProposalId,
        version: u8,
        text: u16,
        effects: Vec<Effect>,
        until: Timestamp,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by_suggestion_of: Option<PersonId>,
    },
    /// Somebody said in another language what a wording says.
    Translated {
        proposal: ProposalId,
        translation: u16,
        text: u16,
        language: Lang,
    },
    GivenTime {
        proposal: ProposalId,
        until: Timestamp,
    },
    Withdrawing {
        proposal: ProposalId,
        until: Timestamp,
    },
    TakenUp {
        proposal: ProposalId,
    },
    /// Half the time has passed; those not heard yet are asked once more.
    Reminded {
        proposal: ProposalId,
    },
    /// The time was up, and this is what the answers led to.
    Closed {
        proposal: ProposalId,
        verdict: Verdict,
    },
    /// Open once more until then.
    OpenAgain {
        proposal: ProposalId,
        until: Timestamp,
    },
    /// It was small and somebody objects: now everybody is asked.
    Promoted {
        proposal: ProposalId,
        until: Timestamp,
        electorate: Vec<PersonId>,
    },
    Resolving {
        proposal: ProposalId,
        round: u8,
        until: Timestamp,
    },
    SlotOffered {
        proposal: ProposalId,
        slot: u8,
        at: Timestamp,
    },
    WhoCame {
        proposal: ProposalId,
        slot: u8,
        came: Vec<PersonId>,
    },
    /// Whoever blocks came to none of the times offered: the block becomes a stand-aside.
    BlockLapsed {
        proposal: ProposalId,
        person: PersonId,
    },
    LastQuestion {
        proposal: ProposalId,
        until: Timestamp,
    },
    Answered {
        proposal: ProposalId,
        person: PersonId,
        answer: Answer,
    },
    Telling {
        proposal: ProposalId,
        until: Timestamp,
    },
    Told {
        proposal: ProposalId,
    },
    Cooling {
        proposal: ProposalId,
        until: Timestamp,
    },
    InForce {
        proposal: ProposalId,
        review_at: Timestamp,
    },
    /// An effect happened.
    Carried {
        proposal: ProposalId,
        no: u8,
        effect: Effect,
    },
    /// An effect waits for the yes of whoever it names.
    ConsentAsked {
        proposal: ProposalId,
        no: u8,
        person: PersonId,
        until: Timestamp,
    },
    /// An effect could not happen by itself: it is something for people now.
    LeftToDo {
        proposal: ProposalId,
        no: u8,
        why: Left,
    },
    TaskTaken {
        proposal: ProposalId,
        effect: u8,
    },
    TaskHandedBack {
        proposal: ProposalId,
        effect: u8,
    },
    TaskDone {
        proposal: ProposalId,
        effect: u8,
    },
    Braked {
        proposal: ProposalId,
    },
    /// Nothing more of it happens until the group has said whether to keep it.
    Paused {
        proposal: ProposalId,
        question: ProposalId,
    },
    GoesOn {
        proposal: ProposalId,
    },
    ReviewDue {
        proposal: ProposalId,
        until: Timestamp,
    },
    Reviewed {
        proposal: ProposalId,
        again: Again,
    },
    /// Time opens a proposal about this decision: whether to keep it, or how to change it.
    AskedAbout {
        proposal: ProposalId,
        about: ProposalId,
        draft: Draft,
    },
    Kept {
        proposal: ProposalId,
        review_at: Timestamp,
    },
    Fading {
        proposal: ProposalId,
        until: Timestamp,
    },
    Ended {
        proposal: ProposalId,
        end: End,
    },
}

impl Event {
    /// The proposal it is about; none is about two.
    pub fn proposal(&self) -> Option<ProposalId> {
        Some(match self {
            Event::Willing { .. } => return None,
            Event::Written { proposal, .. }
            | Event::Rewritten { proposal, .. }
            | Event::AskedInformally { proposal, .. }
            | Event::SenseTaken { proposal }
            | Event::Supported { proposal }
            | Event::Ready { proposal }
            | Event::Opened { proposal, .. }
            | Event::Positioned { proposal, .. }
            | Event::Said { proposal, .. }
            | Event::Suggested { proposal, .. }
            | Event::Amended { proposal, .. }
            | Event::Translated { proposal, .. }
            | Event::GivenTime { proposal, .. }
            | Event::Withdrawing { proposal, .. }
            | Event::TakenUp { proposal }
            | Event::Reminded { proposal }
            | Event::Closed { proposal, .. }
            | Event::OpenAgain { proposal, .. }
            | Event::Promoted { proposal, .. }
            | Event::Resolving { proposal, .. }
            | Event::SlotOffered { proposal, .. }
            | Event::WhoCame { proposal, .. }
            | Event::BlockLapsed { proposal, .. }
            | Event::LastQuestion { proposal, .. }
            | Event::Answered { proposal, .. }
            | Event::Telling { proposal, .. }
            | Event::Told { proposal }
            | Event::Cooling { proposal, .. }
            | Event::InForce { proposal, .. }
            | Event::Carried { proposal, .. }
            | Event::ConsentAsked { proposal, .. }
            | Event::LeftToDo { proposal, .. }
            | Event::TaskTaken { proposal, .. }
            | Event::TaskHandedBack { proposal, .. }
            | Event::TaskDone { proposal, .. }
            | Event::Braked { proposal }
            | Event::Paused { proposal, .. }
            | Event::GoesOn { proposal }
            | Event::ReviewDue { proposal, .. }
            | Event::Reviewed { proposal, .. }
            | Event::AskedAbout { proposal, .. }
            | Event::Kept { proposal, .. }
            | Event::Fading { proposal, .. }
            | Event::Ended { proposal, .. } => *proposal,
        })
    }

    /// The decision that caused it: what carries a decision out is because of it.
    pub(crate) fn because(&self) -> Option<u32> {
        match self {
            Event::Carried { proposal, .. }
            | Event::ConsentAsked { proposal, .. }
            | Event::LeftToDo { proposal, .. } => Some(proposal.0),
            _ => None,
        }
    }
}
