//! Meetings, and the two small questions that help to get to one: when can we meet, and what do you think?
//!
//! Nothing is decided here. A meeting has an agenda that makes itself of what is being asked and of worries nobody has
//! answered; who facilitates and who writes the minutes is drawn by turns among the willing; the minutes are what those who
//! were there say they are. Questions bind nobody and end by themselves. Words lie in the vault: a question's with the
//! question, place and notes with the meeting, what somebody says in their own name with them.

// What there is.
mod agenda;
mod meeting;
mod poll;

// What people do, and what time does.
mod calling;
mod minutes;
mod parts;
mod time;

pub use agenda::{Item, agenda};
pub use meeting::{Came, Heard, Meeting, MeetingId, Note, Part, Point, Seat, Stage};
pub use poll::{Asks, Mark, Poll, PollId, Remark, Weighed};
pub(crate) use time::{decide_meeting_due, decide_poll_due};

use crate::decisions::{ProposalId, Words};
use crate::people::PersonId;
use crate::{Actor, Entry, Group, Matter, Moment, Refusal, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

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
enum Of {
    Poll(PollId),
    Meeting(MeetingId),
    Oneself,
}

impl Event {
    fn of(&self) -> Of {
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

/// Every meeting there was, and every question that helped.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meetings {
    meetings: Vec<Meeting>,
    polls: Vec<Poll>,
    willing_to_write: BTreeSet<PersonId>,
}

impl Meetings {
    pub fn get(&self, id: MeetingId) -> Option<&Meeting> {
        self.meetings.get((id.0 as usize).checked_sub(1)?)
    }

    /// Every meeting there was, in the order they were called.
    pub fn all(&self) -> &[Meeting] {
        &self.meetings
    }

    pub fn poll(&self, id: PollId) -> Option<&Poll> {
        self.polls.get((id.0 as usize).checked_sub(1)?)
    }

    /// Every question there was, oldest first.
    pub fn polls(&self) -> &[Poll] {
        &self.polls
    }

    /// Questions still open, oldest first.
    pub fn open_polls(&self) -> impl DoubleEndedIterator<Item = &Poll> {
        self.polls.iter().filter(|poll| poll.is_open())
    }

    /// Open questions that wait for this person.
    pub fn polls_waiting_for(&self, person: PersonId) -> impl Iterator<Item = &Poll> {
        self.open_polls().filter(move |poll| poll.waits_for(person))
    }

    /// Meetings ahead or going on, soonest first.
    pub fn coming(&self) -> Vec<&Meeting> {
        let mut coming: Vec<&Meeting> = self.meetings.iter().filter(|meeting| meeting.stage == Stage::Called).collect();
        coming.sort_by_key(|meeting| (meeting.at, meeting.id));
        coming
    }

    /// Meetings that have begun, newest first.
    pub fn past(&self) -> Vec<&Meeting> {
        let begun = |meeting: &&Meeting| !matches!(meeting.stage, Stage::Called | Stage::CalledOff { .. });
        let mut past: Vec<&Meeting> = self.meetings.iter().filter(begun).collect();
        past.sort_by_key(|meeting| (std::cmp::Reverse(meeting.at), meeting.id));
        past
    }

    /// The meeting a question led to, if it did.
    pub fn found_by(&self, poll: PollId) -> Option<&Meeting> {
        let led = |meeting: &&Meeting| meeting.from == Some(poll) && !matches!(meeting.stage, Stage::CalledOff { .. });
        self.meetings.iter().rev().find(led)
    }

    pub fn is_willing_to_write(&self, person: PersonId) -> bool {
        self.willing_to_write.contains(&person)
    }

    /// When this person last had this part in a meeting.
    pub(crate) fn had_last(&self, part: Part, person: PersonId) -> Option<Timestamp> {
        let had = self.meetings.iter().filter(|meeting| {
            !matches!(meeting.stage, Stage::CalledOff { .. }) && meeting.seat(part).taken_by() == Some(person)
        });
        had.map(|meeting| meeting.at).max()
    }

    fn change(&mut self, id: MeetingId, act: impl FnOnce(&mut Meeting)) {
        if let Some(meeting) = (id.0 as usize).checked_sub(1).and_then(|index| self.meetings.get_mut(index)) {
            act(meeting);
        }
    }

    fn change_poll(&mut self, id: PollId, act: impl FnOnce(&mut Poll)) {
        if let Some(poll) = (id.0 as usize).checked_sub(1).and_then(|index| self.polls.get_mut(index)) {
            act(poll);
        }
    }

    pub(crate) fn apply(&mut self, event: &Event, entry: &Entry) {
        let by = match entry.by {
            Actor::Person(person) => Some(person),
            _ => None,
        };
        match event {
            Event::WhenAsked { poll, moments, until } => {
                if let Some(by) = by {
                    let asks = Asks::When { moments: moments.clone(), marks: Default::default() };
                    self.polls.push(Poll { id: *poll, by, at: entry.at, until: *until, closed_at: None, asks });
                }
            }
            Event::AdviceAsked { poll, of, until } => {
                if let Some(by) = by {
                    let asks = Asks::Advice { of: of.iter().copied().collect(), remarks: Vec::new() };
                    self.polls.push(Poll { id: *poll, by, at: entry.at, until: *until, closed_at: None, asks });
                }
            }
            Event::Called { meeting, at, from } => {
                if let Some(by) = by {
                    self.meetings.push(Meeting::new(*meeting, by, entry.at, *at, *from));
                }
            }
            Event::MinutesWilling { willing } => {
                if let Some(by) = by {
                    if *willing {
                        self.willing_to_write.insert(by);
                    } else {
                        self.willing_to_write.remove(&by);
                    }
                }
            }
            event => match event.of() {
                Of::Poll(id) => self.change_poll(id, |poll| poll.fold(event, entry.at, by)),
                Of::Meeting(id) => self.change(id, |meeting| meeting.fold(event, entry.at, by)),
                Of::Oneself => {}
            },
        }
    }

    /// Somebody has left: what they had taken on is free again.
    pub(crate) fn release_all_of(&mut self, person: PersonId, at: Timestamp) -> Vec<MeetingId> {
        self.willing_to_write.remove(&person);
        let theirs = self.meetings.iter_mut().filter_map(|meeting| meeting.release(person, at).then_some(meeting.id));
        theirs.collect()
    }

    pub(crate) fn next_due(&self, id: MeetingId) -> Option<Timestamp> {
        self.get(id).and_then(time::meeting_due)
    }

    pub(crate) fn poll_due(&self, id: PollId) -> Option<Timestamp> {
        self.poll(id).filter(|poll| poll.is_open()).map(|poll| poll.until)
    }

    /// Undoing: `None` means that it had not been called.
    pub(crate) fn put_back(&mut self, id: MeetingId, before: Option<Meeting>) {
        self.change(id, |meeting| match before {
            Some(before) => *meeting = before,
            None => meeting.stage = Stage::CalledOff { at: meeting.called_at },
        });
    }

    pub(crate) fn put_poll_back(&mut self, id: PollId, before: Option<Poll>) {
        if let Some(before) = before {
            self.change_poll(id, |poll| *poll = before);
        }
    }
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

/// What people say is only ever asked for, never looked at.
fn some(words: Words) -> Result<(), Refusal> {
    match words {
        Words::Some => Ok(()),
        Words::None => Err(Refusal::WordsFirst),
    }
}
