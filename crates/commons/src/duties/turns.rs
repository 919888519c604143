//! Turns: one person's time at a duty. It begins with their own yes and ends by itself.

use super::{Duties, Duty, Event, lasts};
use crate::people::PersonId;
use crate::{Group, Moment, Refusal, Span, Timestamp};
use serde::{Deserialize, Serialize};

/// One person's turn at a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TurnId(pub u32);

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    pub id: TurnId,
    pub duty: Duty,
    pub by: PersonId,
    pub from: Timestamp,
    pub until: Timestamp,
    pub state: TurnState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TurnState {
    Running,
    HandedBack(Timestamp),
    Ended(Timestamp),
}

impl Turn {
    /// Whether it was, or is being, served: not handed back within its first day.
    pub fn was_served(&self) -> bool {
        match self.state {
            TurnState::HandedBack(at) => at > self.from + Span::days(1),
            TurnState::Running | TurnState::Ended(_) => true,
        }
    }

    /// When it was over, or will be.
    pub fn over_at(&self) -> Timestamp {
        match self.state {
            TurnState::Running => self.until,
            TurnState::HandedBack(at) | TurnState::Ended(at) => at,
        }
    }

    /// When its person has been away from the duty for as long as the turn was meant to last.
    fn rested_at(&self) -> Timestamp {
        self.over_at() + (self.until - self.from)
    }
}

impl Duties {
    /// Who has a duty now, with until when, in the order they took it.
    pub fn holders(&self, duty: Duty) -> impl Iterator<Item = &Turn> {
        self.running.iter().filter_map(|turn| self.turn(*turn)).filter(move |turn| turn.duty == duty)
    }

    pub fn running(&self, person: PersonId, duty: Duty) -> Option<&Turn> {
        self.holders(duty).find(|turn| turn.by == person)
    }

    pub fn holds(&self, person: PersonId, duty: Duty) -> bool {
        self.running(person, duty).is_some()
    }

    pub fn turn(&self, turn: TurnId) -> Option<&Turn> {
        self.turns.get(turn.0 as usize)
    }

    /// Every turn there was, oldest first.
    pub fn turns(&self) -> &[Turn] {
        &self.turns
    }

    /// Empty seats.
    pub fn free_seats(&self, duty: Duty) -> usize {
        usize::from(self.charge(duty).seats).saturating_sub(self.holders(duty).count())
    }

    /// Whether one more can have it.
    pub(crate) fn has_room(&self, duty: Duty) -> bool {
        self.charge(duty).is_shared() || self.free_seats(duty) > 0
    }

    /// Their turns at this duty that counted, newest first.
    pub(super) fn served(&self, person: PersonId, duty: Duty) -> impl Iterator<Item = &Turn> {
        // A turn handed back at once was no turn.
        self.turns.iter().rev().filter(move |turn| turn.duty == duty && turn.by == person && turn.was_served())
    }

    /// How many turns of this duty the person has had in a row, a running one included. Two are in a row if the duty was
    /// out of their hands for less than a turn between them.
    pub fn turns_in_a_row(&self, person: PersonId, duty: Duty) -> usize {
        let mut later: Option<Timestamp> = None;
        let in_a_row = self.served(person, duty).take_while(|turn| {
            let follows = later.is_none_or(|from| turn.rested_at() > from);
            later = Some(turn.from);
            follows
        });
        in_a_row.count()
    }
}

/// Whether somebody could begin a turn now.
///
/// # Errors
/// Why not.
pub fn may_begin(group: &Group, duty: Duty, person: PersonId, now: Timestamp) -> Result<(), Refusal> {
    let duties = &group.duties;
    group.people.with_voice(person)?;
    if !duties.exists(duty) {
        return Err(Refusal::NotThere);
    }
    if duties.holds(person, duty) {
        return Err(Refusal::OnDutyAlready);
    }
    if !duties.has_room(duty) {
        return Err(Refusal::NoRoom);
    }
    let rested = duties.served(person, duty).next().is_none_or(|turn| turn.rested_at() <= now);
    let enough = duties.turns_in_a_row(person, duty) >= usize::from(group.rules.turns_in_a_row);
    // Where nobody else could take it, nobody is sent away from it.
    let others = || {
        let here = |other: PersonId| !group.people.is_away(other, now, &group.rules);
        group.people.with_voices().any(|other| other != person && here(other))
    };
    if !rested && enough && others() {
        return Err(Refusal::EnoughTurns);
    }
    Ok(())
}

/// Somebody begins a turn with their own yes.
pub(crate) fn begin_turn(
    group: &Group,
    duty: Duty,
    person: PersonId,
    moment: &Moment,
) -> Result<Vec<crate::Event>, Refusal> {
    may_begin(group, duty, person, moment.now)?;
    let turn = TurnId(u32::try_from(group.duties.turns.len()).map_err(|_| Refusal::BadValue)?);
    let taken = Event::Taken { turn, duty, until: moment.now + lasts(group, duty) };
    Ok(vec![crate::Event::Duties(taken)])
}
