//! What can have happened around meetings and questions.

use super::{Item, Mark, MeetingId, Part, PollId};
use crate::decisions::ProposalId;
use crate::people::PersonId;
use crate::{Matter, Timestamp};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    WhenAsked {
        poll: PollId,
        moments: Vec<Timestamp>,
        until: Timestamp,
    },
    AdviceAsked {
        poll: PollId,
        of: Vec<PersonId>,
        until: Timestamp,
    },
    Marked {
        poll: PollId,
        marks: Vec<Mark>,
    },
    Advised {
        poll: PollId,
        line: u32,
    },
    PollClosed {
        poll: PollId,
    },
    Called {
        meeting: MeetingId,
        at: Timestamp,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<PollId>,
    },
    Moved {
        meeting: MeetingId,
        at: Timestamp,
    },
    CalledOff {
        meeting: MeetingId,
    },
    PointAdded {
        meeting: MeetingId,
        point: u16,
    },
    PointTakenOff {
        meeting: MeetingId,
        point: u16,
    },
    MinutesWilling {
        willing: bool,
    },
    /// Somebody was drawn, and is asked.
    Drawn {
        meeting: MeetingId,
        part: Part,
        person: PersonId,
        until: Timestamp,
    },
    Taken {
        meeting: MeetingId,
        part: Part,
        person: PersonId,
    },
    /// They said no, or did not answer in time.
    SaidNo {
        meeting: MeetingId,
        part: Part,
        person: PersonId,
    },
    HandedBack {
        meeting: MeetingId,
        part: Part,
        person: PersonId,
    },
    /// Nobody who is willing is left to be asked: anybody can take it.
    NobodyYet {
        meeting: MeetingId,
        part: Part,
    },
    /// It begins, with this agenda.
    Begun {
        meeting: MeetingId,
        agenda: Vec<Item>,
        minutes_until: Timestamp,
    },
    CameWritten {
        meeting: MeetingId,
        came: Vec<PersonId>,
    },
    Noted {
        meeting: MeetingId,
        note: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        about: Option<ProposalId>,
    },
    /// The minutes are with those who were there.
    SentRound {
        meeting: MeetingId,
        until: Timestamp,
    },
    /// Three days have passed, and there are none yet.
    WithoutMinutes {
        meeting: MeetingId,
    },
    /// Somebody who was there has read them; `missing` is the number of the words that say what is missing.
    Read {
        meeting: MeetingId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        missing: Option<u16>,
    },
    /// More than half of those who were there said yes.
    Confirmed {
        meeting: MeetingId,
    },
    /// They stand, with what was said to be missing.
    Stand {
        meeting: MeetingId,
    },
}

/// What an event is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Of {
    Poll(PollId),
    Meeting(MeetingId),
    Oneself,
}

impl Event {
    pub(super) fn of(&self) -> Of {
        match self {
            Event::WhenAsked { poll, .. }
            | Event::AdviceAsked { poll, .. }
            | Event::Marked { poll, .. }
            | Event::Advised { poll, .. }
            | Event::PollClosed { poll } => Of::Poll(*poll),
            Event::MinutesWilling { .. } => Of::Oneself,
            Event::Called { meeting, .. }
            | Event::Moved { meeting, .. }
            | Event::CalledOff { meeting }
            | Event::PointAdded { meeting, .. }
            | Event::PointTakenOff { meeting, .. }
            | Event::Drawn { meeting, .. }
            | Event::Taken { meeting, .. }
            | Event::SaidNo { meeting, .. }
            | Event::HandedBack { meeting, .. }
            | Event::NobodyYet { meeting, .. }
            | Event::Begun { meeting, .. }
            | Event::CameWritten { meeting, .. }
            | Event::Noted { meeting, .. }
            | Event::SentRound { meeting, .. }
            | Event::WithoutMinutes { meeting }
            | Event::Read { meeting, .. }
            | Event::Confirmed { meeting }
            | Event::Stand { meeting } => Of::Meeting(*meeting),
        }
    }

    /// The meeting it is about, if it is about one.
    pub fn meeting(&self) -> Option<MeetingId> {
        match self.of() {
            Of::Meeting(meeting) => Some(meeting),
            Of::Poll(_) | Of::Oneself => None,
        }
    }

    /// The question it is about, if it is about one.
    pub fn poll(&self) -> Option<PollId> {
        match self.of() {
            Of::Poll(poll) => Some(poll),
            Of::Meeting(_) | Of::Oneself => None,
        }
    }

    pub(crate) fn matters(&self) -> Vec<Matter> {
        match self.of() {
            Of::Poll(poll) => vec![Matter::Poll(poll)],
            Of::Meeting(meeting) => vec![Matter::Meeting(meeting)],
            Of::Oneself => Vec::new(),
        }
    }

    /// What was said stays said, and what time did stays done; everything else can be taken back.
    pub(crate) fn can_be_undone(&self) -> bool {
        !matches!(
            self,
            Event::WhenAsked { .. }
                | Event::AdviceAsked { .. }
                | Event::Advised { .. }
                | Event::PointAdded { .. }
                | Event::MinutesWilling { .. }
                | Event::Begun { .. }
                | Event::Noted { .. }
                | Event::WithoutMinutes { .. }
                | Event::Read { missing: Some(_), .. }
                | Event::Stand { .. }
        )
    }
}
