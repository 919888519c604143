//! Meetings, and the two small questions that help to get to one: when can we meet, and what do you think?
//!
//! Nothing is decided here. A meeting has an agenda that makes itself of what is being asked and of worries nobody has
//! answered; who facilitates and who writes the minutes is drawn by turns among the willing; the minutes are what those who
//! were there say they are. Questions bind nobody and end by themselves. Words lie in the vault: a question's with the
//! question, place and notes with the meeting, what somebody says in their own name with them.

// What there is, what people may ask for, and what can have happened.
mod agenda;
mod command;
mod event;
mod meeting;
mod poll;

// What people do, and what time does.
mod calling;
mod minutes;
mod parts;
mod time;

pub use agenda::{Item, agenda};
pub use command::Command;
pub(crate) use command::decide;
pub use event::Event;
pub use meeting::{Came, Heard, Meeting, MeetingId, Note, Part, Point, Seat, Stage};
pub use poll::{Asks, Mark, Poll, PollId, Remark, Weighed};
pub(crate) use time::{decide_meeting_due, decide_poll_due};

use crate::decisions::Words;
use crate::people::PersonId;
use crate::{Actor, Entry, Refusal, Timestamp};
use event::Of;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

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

/// What people say is only ever asked for, never looked at.
fn some(words: Words) -> Result<(), Refusal> {
    match words {
        Words::Some => Ok(()),
        Words::None => Err(Refusal::WordsFirst),
    }
}
