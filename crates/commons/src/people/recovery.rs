//! Coming back after a lost telephone: the new device shows six digits, two members who know the person compare them in
//! person or by voice, and after a day, in which any old device can object, the new one is let in. Nobody can do it alone.

use super::{Event, People, PersonId};
use crate::{Actor, Entry, Group, Moment, Refusal, Rules, Span, Timestamp};
use serde::{Deserialize, Serialize};

/// A request's number within its group, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RecoveryId(pub u32);

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recovery {
    pub id: RecoveryId,
    /// Six digits to compare; they let nobody in.
    pub digits: u32,
    pub asked_at: Timestamp,
    pub state: RecoveryState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RecoveryState {
    Asked,
    /// One member has said who it is.
    Vouched {
        person: PersonId,
        by: PersonId,
        at: Timestamp,
    },
    /// Two have; the day of objection runs.
    Waiting {
        person: PersonId,
        by: (PersonId, PersonId),
        at: Timestamp,
    },
    Granted {
        person: PersonId,
        at: Timestamp,
    },
    Refused,
    Lapsed,
}

impl Recovery {
    pub fn is_running(&self) -> bool {
        matches!(self.state, RecoveryState::Asked | RecoveryState::Vouched { .. } | RecoveryState::Waiting { .. })
    }

    /// Whom it is about, once somebody has said so.
    pub fn person(&self) -> Option<PersonId> {
        match self.state {
            RecoveryState::Vouched { person, .. }
            | RecoveryState::Waiting { person, .. }
            | RecoveryState::Granted { person, .. } => Some(person),
            RecoveryState::Asked | RecoveryState::Refused | RecoveryState::Lapsed => None,
        }
    }

    /// When time next has something to say about it.
    fn due(&self, rules: &Rules) -> Option<Timestamp> {
        match self.state {
            RecoveryState::Asked | RecoveryState::Vouched { .. } => {
                Some(self.asked_at + Span::days(rules.recovery_days.into()))
            }
            RecoveryState::Waiting { at, .. } => Some(at + Span::hours(rules.recovery_hours.into())),
            RecoveryState::Granted { .. } | RecoveryState::Refused | RecoveryState::Lapsed => None,
        }
    }
}

impl People {
    pub(crate) fn recovery_due(&self, id: RecoveryId, rules: &Rules) -> Option<Timestamp> {
        self.recovery(id).and_then(|recovery| recovery.due(rules))
    }

    pub(super) fn apply_recovery(&mut self, event: &Event, entry: &Entry) {
        match event {
            Event::RecoveryAsked { recovery, digits } => {
                let asked =
                    Recovery { id: *recovery, digits: *digits, asked_at: entry.at, state: RecoveryState::Asked };
                self.recoveries.push(asked);
            }
            Event::RecoveryVouched { recovery, person } => {
                let Actor::Person(by) = entry.by else { return };
                self.change_recovery(*recovery, |state| match state {
                    RecoveryState::Vouched { by: first, .. } => {
                        RecoveryState::Waiting { person: *person, by: (first, by), at: entry.at }
                    }
                    _ => RecoveryState::Vouched { person: *person, by, at: entry.at },
                });
            }
            Event::RecoveryGranted { recovery, person } => {
                self.change_recovery(*recovery, |_| RecoveryState::Granted { person: *person, at: entry.at });
                self.change(*person, |person| person.restored_at = Some(entry.at));
            }
            Event::RecoveryRefused { recovery } => self.change_recovery(*recovery, |_| RecoveryState::Refused),
            Event::RecoveryLapsed { recovery } => self.change_recovery(*recovery, |_| RecoveryState::Lapsed),
            _ => {}
        }
    }

    fn change_recovery(&mut self, id: RecoveryId, act: impl FnOnce(RecoveryState) -> RecoveryState) {
        let found = (id.0 as usize).checked_sub(1).and_then(|index| self.recoveries.get_mut(index));
        if let Some(recovery) = found {
            recovery.state = act(recovery.state);
        }
    }

    fn recovery_by_digits(&self, digits: u32) -> Option<&Recovery> {
        self.recoveries.iter().rev().find(|recovery| recovery.digits == digits && recovery.is_running())
    }
}

/// Requests that may run at once; more is somebody's game.
const MOST_RUNNING: usize = 50;

pub(super) fn ask_back(group: &Group, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let people = &group.people;
    if people.recoveries().count() >= MOST_RUNNING {
        return Err(Refusal::BadTime);
    }
    let recovery = RecoveryId(u32::try_from(people.recoveries.len() + 1).map_err(|_| Refusal::BadValue)?);
    let drawn = |turn: u32| 100_000 + moment.draw("recovery digits", turn, 900_000);
    let free = (0..100).map(drawn).find(|digits| people.recovery_by_digits(*digits).is_none());
    Ok(vec![Event::RecoveryAsked { recovery, digits: free.ok_or(Refusal::BadTime)? }])
}

pub(super) fn vouch_back(group: &Group, digits: u32, person: PersonId, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let by = moment.person()?;
    let people = &group.people;
    people.with_voice(by)?;
    if by == person {
        return Err(Refusal::NotYourself);
    }
    let recovery = people.recovery_by_digits(digits).ok_or(Refusal::NotThere)?;
    people.not_gone(person)?;
    match recovery.state {
        RecoveryState::Asked => {}
        RecoveryState::Vouched { by: first, .. } if first == by => {
            return Err(Refusal::VouchedAlready);
        }
        RecoveryState::Vouched { person: first, .. } if first != person => {
            return Err(Refusal::BadValue);
        }
        RecoveryState::Vouched { .. } => {}
        _ => return Err(Refusal::NotNow),
    }
    Ok(vec![Event::RecoveryVouched { recovery: recovery.id, person }])
}

pub(super) fn refuse_back(group: &Group, id: RecoveryId, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let person = moment.person()?;
    let recovery = group.people.recovery(id).ok_or(Refusal::NotThere)?;
    if !recovery.is_running() {
        return Err(Refusal::NotNow);
    }
    if recovery.person() != Some(person) {
        return Err(Refusal::NotYours);
    }
    Ok(vec![Event::RecoveryRefused { recovery: id }])
}

pub(crate) fn decide_recovery_due(group: &Group, id: RecoveryId, now: Timestamp) -> Vec<crate::Event> {
    let Some(recovery) = group.people.recovery(id) else {
        return Vec::new();
    };
    if recovery.due(&group.rules).is_none_or(|at| at > now) {
        return Vec::new();
    }
    let here = |person| group.people.get(person).is_some_and(|person| !person.is_gone());
    let event = match recovery.state {
        // Whoever left meanwhile has nothing to come back to.
        RecoveryState::Waiting { person, .. } if here(person) => Event::RecoveryGranted { recovery: id, person },
        _ => Event::RecoveryLapsed { recovery: id },
    };
    vec![crate::Event::People(event)]
}
