//! One meeting: its moment, who has which part in it, and what was written down.

use super::{Event, Item, PollId};
use crate::decisions::ProposalId;
use crate::people::{People, PersonId};
use crate::{Span, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A meeting's number within its group, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MeetingId(pub u32);

/// What somebody does for one meeting, and for that one only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Sees to the course of the talk, never to its outcome.
    Facilitate,
    /// Writes down what is said.
    Minutes,
}

impl Part {
    pub const ALL: [Part; 2] = [Part::Facilitate, Part::Minutes];

    /// Its word in addresses and in the keys of sentences.
    pub fn word(self) -> &'static str {
        match self {
            Part::Facilitate => "facilitate",
            Part::Minutes => "minutes",
        }
    }

    pub fn parse(word: &str) -> Option<Part> {
        Part::ALL.into_iter().find(|part| part.word() == word)
    }
}

/// How far the search for somebody has got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Seat {
    /// Whoever had it has left: somebody else is drawn next.
    Vacant {
        since: Timestamp,
    },
    /// Drawn, and asked until then.
    Drawn {
        person: PersonId,
        until: Timestamp,
    },
    Taken {
        person: PersonId,
    },
    /// Nobody yet; anybody can.
    Free,
}

impl Seat {
    pub fn taken_by(self) -> Option<PersonId> {
        match self {
            Seat::Taken { person } => Some(person),
            Seat::Vacant { .. } | Seat::Drawn { .. } | Seat::Free => None,
        }
    }

    pub fn drawn(self) -> Option<PersonId> {
        match self {
            Seat::Drawn { person, .. } => Some(person),
            Seat::Vacant { .. } | Seat::Taken { .. } | Seat::Free => None,
        }
    }

    /// Whoever has it, or is asked.
    pub(super) fn whose(self) -> Option<PersonId> {
        self.taken_by().or(self.drawn())
    }
}

/// A point somebody wants to talk about. Its words lie with them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    pub by: PersonId,
    pub at: Timestamp,
    pub taken_off: bool,
}

/// A line of the minutes. Its words lie with the meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub by: PersonId,
    pub at: Timestamp,
    pub about: Option<ProposalId>,
}

/// Who was there, as it was written down last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Came {
    pub people: BTreeSet<PersonId>,
    pub by: PersonId,
    pub at: Timestamp,
}

/// What somebody who was there says to the minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Heard {
    /// "Yes, that is what was said."
    Yes,
    /// "Something is missing": the number of the words.
    Missing(u16),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    Called,
    Begun {
        minutes_until: Timestamp,
    },
    /// The minutes are with those who were there.
    Round {
        since: Timestamp,
        until: Timestamp,
    },
    /// The minutes stand.
    Stands {
        since: Timestamp,
        at: Timestamp,
    },
    CalledOff {
        at: Timestamp,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    pub id: MeetingId,
    pub called_by: PersonId,
    pub called_at: Timestamp,
    pub at: Timestamp,
    /// The question its moment was found by.
    pub from: Option<PollId>,
    /// How often it was moved.
    pub moves: u32,
    pub points: Vec<Point>,
    pub facilitator: Seat,
    pub minutes: Seat,
    /// Who said no to a part, or did not answer: they are not asked again for this meeting.
    pub(super) said_no: BTreeSet<(Part, PersonId)>,
    /// What was on the agenda when it began.
    pub(super) agenda: Vec<Item>,
    pub came: Option<Came>,
    pub notes: Vec<Note>,
    pub heard: BTreeMap<PersonId, Heard>,
    /// How many times something was said to be missing; later words take the place of earlier ones of the same person.
    pub(super) missing: u16,
    /// Since when it has been without minutes, if they did not come in time.
    pub without_minutes: Option<Timestamp>,
    /// When more than half of those who were there had said yes.
    pub confirmed_at: Option<Timestamp>,
    pub stage: Stage,
}

/// People are early.
const EARLY: Span = Span::minutes(30);

impl Meeting {
    pub(super) fn new(id: MeetingId, by: PersonId, now: Timestamp, at: Timestamp, from: Option<PollId>) -> Meeting {
        Meeting {
            id,
            called_by: by,
            called_at: now,
            at,
            from,
            moves: 0,
            points: Vec::new(),
            facilitator: Seat::Free,
            minutes: Seat::Free,
            said_no: BTreeSet::new(),
            agenda: Vec::new(),
            came: None,
            notes: Vec::new(),
            heard: BTreeMap::new(),
            missing: 0,
            without_minutes: None,
            confirmed_at: None,
            stage: Stage::Called,
        }
    }

    pub fn seat(&self, part: Part) -> Seat {
        match part {
            Part::Facilitate => self.facilitator,
            Part::Minutes => self.minutes,
        }
    }

    fn seat_mut(&mut self, part: Part) -> &mut Seat {
        match part {
            Part::Facilitate => &mut self.facilitator,
            Part::Minutes => &mut self.minutes,
        }
    }

    /// Whether things can be written down: it has begun, or is about to, and the minutes are not out yet.
    pub fn is_on(&self, now: Timestamp) -> bool {
        match self.stage {
            Stage::Called => now + EARLY >= self.at,
            Stage::Begun { .. } => true,
            Stage::Round { .. } | Stage::Stands { .. } | Stage::CalledOff { .. } => false,
        }
    }

    /// Whether it is still ahead, or going on.
    pub fn is_coming(&self) -> bool {
        self.stage == Stage::Called
    }

    /// Whether points can be added and parts change hands: it is ahead, or the minutes are not out yet.
    pub fn is_open(&self) -> bool {
        matches!(self.stage, Stage::Called | Stage::Begun { .. })
    }

    pub fn was_there(&self, person: PersonId) -> bool {
        self.came.as_ref().is_some_and(|came| came.people.contains(&person))
    }

    /// Whether the minutes wait for this person's word.
    pub fn waits_for(&self, person: PersonId) -> bool {
        matches!(self.stage, Stage::Round { .. }) && self.was_there(person) && !self.heard.contains_key(&person)
    }

    /// The points that are still on it, with their numbers.
    pub fn points_on(&self) -> impl Iterator<Item = (u16, &Point)> {
        (0u16..).zip(&self.points).filter(|(_, point)| !point.taken_off)
    }

    /// How many of those who were there, and still take part, said yes; and how many they are.
    pub fn said_yes(&self, people: &People) -> (usize, usize) {
        let Some(came) = &self.came else { return (0, 0) };
        let here = came.people.iter().filter(|person| people.taking_part(**person).is_ok());
        let (mut yes, mut all) = (0, 0);
        for person in here {
            all += 1;
            yes += usize::from(self.heard.get(person) == Some(&Heard::Yes));
        }
        (yes, all)
    }

    /// What is said to be missing, in the order it was said.
    pub fn said_missing(&self) -> Vec<(u16, PersonId)> {
        let missing = self.heard.iter().filter_map(|(person, heard)| match heard {
            Heard::Missing(words) => Some((*words, *person)),
            Heard::Yes => None,
        });
        let mut missing: Vec<_> = missing.collect();
        missing.sort_unstable();
        missing
    }

    pub(super) fn release(&mut self, person: PersonId, at: Timestamp) -> bool {
        let coming = self.is_coming();
        let mut touched = false;
        for part in Part::ALL {
            let seat = self.seat_mut(part);
            if seat.whose() == Some(person) && coming {
                *seat = Seat::Vacant { since: at };
                touched = true;
            }
        }
        touched
    }

    pub(super) fn fold(&mut self, event: &Event, at: Timestamp, by: Option<PersonId>) {
        match event {
            Event::Moved { at: to, .. } => {
                self.at = *to;
                self.moves += 1;
                // Whoever was asked has until the new moment at most.
                for part in Part::ALL {
                    if let Seat::Drawn { until, .. } = self.seat_mut(part) {
                        *until = (*until).min(*to);
                    }
                }
            }
            Event::CalledOff { .. } => self.stage = Stage::CalledOff { at },
            Event::PointAdded { point, .. } => {
                if let Some(by) = by.filter(|_| self.points.len() == usize::from(*point)) {
                    self.points.push(Point { by, at, taken_off: false });
                }
            }
            Event::PointTakenOff { point, .. } => {
                if let Some(point) = self.points.get_mut(usize::from(*point)) {
                    point.taken_off = true;
                }
            }
            Event::Drawn { part, person, until, .. } => {
                *self.seat_mut(*part) = Seat::Drawn { person: *person, until: *until };
            }
            Event::Taken { part, person, .. } => *self.seat_mut(*part) = Seat::Taken { person: *person },
            Event::SaidNo { part, person, .. } | Event::HandedBack { part, person, .. } => {
                self.said_no.insert((*part, *person));
                *self.seat_mut(*part) = Seat::Free;
            }
            Event::NobodyYet { part, .. } => *self.seat_mut(*part) = Seat::Free,
            Event::Begun { agenda, minutes_until, .. } => {
                self.agenda.clone_from(agenda);
                self.stage = Stage::Begun { minutes_until: *minutes_until };
                for part in Part::ALL {
                    let seat = self.seat_mut(part);
                    if seat.taken_by().is_none() {
                        *seat = Seat::Free;
                    }
                }
            }
            Event::CameWritten { came, .. } => {
                if let Some(by) = by {
                    self.came = Some(Came { people: came.iter().copied().collect(), by, at });
                }
            }
            Event::Noted { note, about, .. } => {
                if let Some(by) = by.filter(|_| self.notes.len() == *note as usize) {
                    self.notes.push(Note { by, at, about: *about });
                }
            }
            Event::SentRound { until, .. } => self.stage = Stage::Round { since: at, until: *until },
            Event::WithoutMinutes { .. } => self.without_minutes = Some(at),
            Event::Read { missing, .. } => {
                if let Some(by) = by {
                    let heard = missing.map_or(Heard::Yes, Heard::Missing);
                    self.heard.insert(by, heard);
                    self.missing = missing.map_or(self.missing, |words| words.saturating_add(1));
                }
            }
            Event::Confirmed { .. } => self.confirmed_at = Some(at),
            Event::Stand { .. } => {
                if let Stage::Round { since, .. } = self.stage {
                    self.stage = Stage::Stands { since, at };
                }
            }
            Event::WhenAsked { .. }
            | Event::AdviceAsked { .. }
            | Event::Marked { .. }
            | Event::Advised { .. }
            | Event::PollClosed { .. }
            | Event::Called { .. }
            | Event::MinutesWilling { .. } => {}
        }
    }
}
