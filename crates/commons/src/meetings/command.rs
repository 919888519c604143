//! What people may ask for around meetings and questions.

use super::{Mark, MeetingId, Part, PollId, calling, minutes, parts, poll};
use crate::decisions::{ProposalId, Words};
use crate::people::PersonId;
use crate::{Group, Moment, Refusal, Timestamp};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// "When can we meet?"; it ends by itself after so many days, or when the last moment has come.
    AskWhen {
        moments: Vec<Timestamp>,
        days: u8,
        words: Words,
    },
    /// "Before I do this, what do you think?"; nobody named means everybody.
    AskAdvice {
        of: Vec<PersonId>,
        words: Words,
    },
    /// One's own marks, one for each moment.
    Mark {
        poll: PollId,
        marks: Vec<Mark>,
    },
    Advise {
        poll: PollId,
        words: Words,
    },
    /// Whoever asked has heard enough.
    ClosePoll {
        poll: PollId,
    },
    /// Call a meeting, perhaps for a moment that was found by asking; the words are its place.
    Call {
        at: Timestamp,
        from: Option<PollId>,
        words: Words,
    },
    Move {
        meeting: MeetingId,
        at: Timestamp,
    },
    CallOff {
        meeting: MeetingId,
    },
    AddPoint {
        meeting: MeetingId,
        words: Words,
    },
    /// One's own point.
    TakeOffPoint {
        meeting: MeetingId,
        point: u16,
    },
    /// Willing to write minutes, or not any more.
    WriteMinutes {
        willing: bool,
    },
    /// Take what nobody has been found for yet.
    Take {
        meeting: MeetingId,
        part: Part,
    },
    /// Say yes or no to what one was drawn for.
    Answer {
        meeting: MeetingId,
        part: Part,
        yes: bool,
    },
    HandBack {
        meeting: MeetingId,
        part: Part,
    },
    /// Write down who was there; whoever writes was there too.
    WriteDownWhoCame {
        meeting: MeetingId,
        came: Vec<PersonId>,
    },
    /// A line of the minutes, perhaps about a proposal.
    Note {
        meeting: MeetingId,
        about: Option<ProposalId>,
        words: Words,
    },
    /// Send the minutes round to those who were there.
    SendRound {
        meeting: MeetingId,
    },
    /// "Yes, that is what was said", or "something is missing", with what.
    Hear {
        meeting: MeetingId,
        words: Words,
    },
}

pub(crate) fn decide(group: &Group, command: Command, moment: &Moment) -> Result<Vec<crate::Event>, Refusal> {
    let events = match command {
        Command::AskWhen { moments, days, words } => poll::ask_when(group, moments, days, words, moment)?,
        Command::AskAdvice { of, words } => poll::ask_advice(group, of, words, moment)?,
        Command::Mark { poll, marks } => poll::mark(group, poll, marks, moment)?,
        Command::Advise { poll, words } => poll::advise(group, poll, words, moment)?,
        Command::ClosePoll { poll } => poll::close(group, poll, moment)?,
        Command::Call { at, from, words } => calling::call(group, at, from, words, moment)?,
        Command::Move { meeting, at } => calling::move_to(group, meeting, at, moment)?,
        Command::CallOff { meeting } => calling::call_off(group, meeting, moment)?,
        Command::AddPoint { meeting, words } => calling::add_point(group, meeting, words, moment)?,
        Command::TakeOffPoint { meeting, point } => calling::take_off_point(group, meeting, point, moment)?,
        Command::WriteMinutes { willing } => parts::write_minutes(group, willing, moment)?,
        Command::Take { meeting, part } => parts::take(group, meeting, part, moment)?,
        Command::Answer { meeting, part, yes } => parts::answer(group, meeting, part, yes, moment)?,
        Command::HandBack { meeting, part } => parts::hand_back(group, meeting, part, moment)?,
        Command::WriteDownWhoCame { meeting, came } => minutes::who_came(group, meeting, came, moment)?,
        Command::Note { meeting, about, words } => minutes::note(group, meeting, about, words, moment)?,
        Command::SendRound { meeting } => minutes::send_round(group, meeting, moment)?,
        Command::Hear { meeting, words } => minutes::hear(group, meeting, words, moment)?,
    };
    Ok(events.into_iter().map(crate::Event::Meetings).collect())
}
