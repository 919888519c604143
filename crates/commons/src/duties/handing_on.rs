//! Handing on: somebody who learns a duty beside whoever has it, the list for the next, and the note of three lines to the
//! group. The words lie in the vault with the duty; here is only that there are any.

use super::{Duties, Duty, Event, lasts};
use crate::people::PersonId;
use crate::{Group, Moment, Refusal, Span, Timestamp};
use serde::{Deserialize, Serialize};

/// Lines that can stand open on one list: a longer one is a book.
const MOST_LINES: usize = 100;
/// After so long without a note its holders are asked for one.
pub const NOTE_EVERY: Span = Span::days(30);

/// Somebody's time of learning a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LearningId(pub u32);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Learning {
    pub id: LearningId,
    pub duty: Duty,
    pub by: PersonId,
    pub from: Timestamp,
    /// It ends by itself with the term it began in.
    pub until: Timestamp,
    pub over: Option<Timestamp>,
}

/// A line for the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub no: u16,
    pub by: PersonId,
    pub at: Timestamp,
    /// Done: no longer something for the next.
    pub ticked: Option<Timestamp>,
}

/// What a holder told the group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub no: u16,
    pub by: PersonId,
    pub at: Timestamp,
}

impl Duties {
    /// Who learns it now.
    pub fn understudies(&self, duty: Duty) -> impl Iterator<Item = &Learning> {
        self.learning.iter().filter(move |learning| learning.duty == duty && learning.over.is_none())
    }

    pub fn learns(&self, person: PersonId, duty: Duty) -> Option<&Learning> {
        self.understudies(duty).find(|learning| learning.by == person)
    }

    /// All the learning there was, oldest first.
    pub fn learning(&self) -> &[Learning] {
        &self.learning
    }

    pub(crate) fn learning_due(&self, id: LearningId) -> Option<Timestamp> {
        let learning = self.learning.get(id.0 as usize)?;
        learning.over.is_none().then_some(learning.until)
    }

    /// The list for the next, oldest first.
    pub fn lines(&self, duty: Duty) -> &[Line] {
        self.beside.get(&duty).map_or(&[], |beside| &beside.lines)
    }

    /// What its holders told the group, oldest first.
    pub fn notes(&self, duty: Duty) -> &[Note] {
        self.beside.get(&duty).map_or(&[], |beside| &beside.notes)
    }

    /// Since when the group has heard nothing from those who have it; `None` if nobody has.
    pub fn unheard_since(&self, duty: Duty) -> Option<Timestamp> {
        let held_since = self.holders(duty).map(|turn| self.since(turn.by, duty, turn.from)).min()?;
        let heard = self.notes(duty).last().map(|note| note.at);
        Some(heard.map_or(held_since, |at| at.max(held_since)))
    }

    /// Since when they have had it without a break: turns that follow each other at once are one time.
    fn since(&self, person: PersonId, duty: Duty, from: Timestamp) -> Timestamp {
        self.served(person, duty).fold(from, |from, turn| match turn.over_at() + Span::days(1) >= from {
            true => turn.from.min(from),
            false => from,
        })
    }

    pub(super) fn stop_learning(&mut self, id: LearningId, at: Timestamp) {
        if let Some(learning) = self.learning.get_mut(id.0 as usize) {
            learning.over.get_or_insert(at);
        }
    }

    pub(super) fn tick(&mut self, duty: Duty, no: u16, ticked: Option<Timestamp>) {
        let lines = self.beside.get_mut(&duty).map(|beside| &mut beside.lines);
        if let Some(line) = lines.and_then(|lines| lines.iter_mut().find(|line| line.no == no)) {
            line.ticked = ticked;
        }
    }
}

pub(super) fn learn(group: &Group, duty: Duty, person: PersonId, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let duties = &group.duties;
    if !duties.exists(duty) {
        return Err(Refusal::NotThere);
    }
    if duties.holds(person, duty) {
        return Err(Refusal::OnDutyAlready);
    }
    if duties.learns(person, duty).is_some() {
        return Ok(Vec::new());
    }
    let learning = LearningId(u32::try_from(duties.learning.len()).map_err(|_| Refusal::BadValue)?);
    // With the term that runs longest; where nobody has it, as long as a turn would last.
    let until = duties.holders(duty).map(|turn| turn.until).max().unwrap_or(moment.now + lasts(group, duty));
    Ok(vec![Event::LearningBegan { learning, duty, until }])
}

pub(super) fn leave_off(group: &Group, duty: Duty, person: PersonId) -> Result<Vec<Event>, Refusal> {
    let learning = group.duties.learns(person, duty).ok_or(Refusal::NotThere)?;
    Ok(vec![Event::LearningEnded { learning: learning.id }])
}

/// A holder writes a line for the next.
pub(super) fn add_line(group: &Group, duty: Duty, person: PersonId) -> Result<Vec<Event>, Refusal> {
    if !group.duties.holds(person, duty) {
        return Err(Refusal::DutyFirst);
    }
    let lines = group.duties.lines(duty);
    if lines.iter().filter(|line| line.ticked.is_none()).count() >= MOST_LINES {
        return Err(Refusal::EnoughSaid);
    }
    let line = u16::try_from(lines.len()).map_err(|_| Refusal::EnoughSaid)?;
    Ok(vec![Event::LineAdded { duty, line }])
}

/// Whoever has it, or learns it, ticks a line off, or puts it back.
pub(super) fn tick(group: &Group, duty: Duty, no: u16, person: PersonId, off: Tick) -> Result<Vec<Event>, Refusal> {
    let duties = &group.duties;
    if !duties.holds(person, duty) && duties.learns(person, duty).is_none() {
        return Err(Refusal::DutyFirst);
    }
    let line = duties.lines(duty).iter().find(|line| line.no == no).ok_or(Refusal::NotThere)?;
    Ok(match (off, line.ticked) {
        (Tick::Off, None) => vec![Event::LineTicked { duty, line: no }],
        (Tick::Back, Some(_)) => vec![Event::LinePutBack { duty, line: no }],
        (Tick::Off, Some(_)) | (Tick::Back, None) => Vec::new(),
    })
}

#[derive(Clone, Copy)]
pub(super) enum Tick {
    Off,
    Back,
}

pub(super) fn note(group: &Group, duty: Duty, person: PersonId) -> Result<Vec<Event>, Refusal> {
    if !group.duties.holds(person, duty) {
        return Err(Refusal::DutyFirst);
    }
    let note = u16::try_from(group.duties.notes(duty).len()).map_err(|_| Refusal::EnoughSaid)?;
    Ok(vec![Event::Noted { duty, note }])
}

pub(crate) fn decide_learning_due(group: &Group, learning: LearningId, now: Timestamp) -> Vec<crate::Event> {
    match group.duties.learning_due(learning) {
        Some(until) if until <= now => vec![crate::Event::Duties(Event::LearningEnded { learning })],
        _ => Vec::new(),
    }
}
