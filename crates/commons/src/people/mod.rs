//! People who take part. Everybody who joins can take part; after a welcome and two vouches they have a voice. Nobody can
//! be made more than that: there is nothing more to be.

// Who there is, what they may ask for, and what can have happened.
mod command;
mod event;
mod person;

// How somebody comes, gets a voice, and comes back.
mod joining;
mod recovery;
mod voice;

pub use command::Command;
pub(crate) use command::decide;
pub use event::Event;
pub(crate) use person::Opens;
pub use person::{How, Person, PersonId, Standing, Vouch};
pub(crate) use recovery::decide_recovery_due;
pub use recovery::{Recovery, RecoveryId, RecoveryState};

use crate::sight::Opening;
use crate::{Actor, Entry, Group, Refusal, Rules, Span, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Everybody who ever joined, who of them has a voice, and who asks to be let back in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct People {
    all: Vec<Person>,
    voices: BTreeSet<PersonId>,
    waiting: BTreeSet<PersonId>,
    /// When voices were gained through vouches, for the brake.
    gains: Vec<Timestamp>,
    recoveries: Vec<Recovery>,
}

impl People {
    pub fn get(&self, id: PersonId) -> Option<&Person> {
        self.all.get((id.0 as usize).checked_sub(1)?)
    }

    /// Everybody who ever joined, in that order.
    pub fn all(&self) -> &[Person] {
        &self.all
    }

    /// Everybody who takes part now.
    pub fn here(&self) -> impl DoubleEndedIterator<Item = &Person> {
        self.all.iter().filter(|person| !person.is_gone())
    }

    pub fn count(&self) -> usize {
        self.all.len()
    }

    pub fn voices(&self) -> usize {
        self.voices.len()
    }

    pub fn has_voice(&self, id: PersonId) -> bool {
        self.voices.contains(&id)
    }

    /// Somebody who has joined and not left.
    pub(crate) fn not_gone(&self, id: PersonId) -> Result<&Person, Refusal> {
        let person = self.get(id).ok_or(Refusal::NotThere)?;
        if person.is_gone() { Err(Refusal::HasLeft) } else { Ok(person) }
    }

    /// Somebody who has joined and been welcomed, or has a voice.
    pub fn taking_part(&self, id: PersonId) -> Result<&Person, Refusal> {
        let person = self.not_gone(id)?;
        if person.has_voice() || person.welcomed.is_some() { Ok(person) } else { Err(Refusal::WelcomeFirst) }
    }

    /// Somebody with a voice: the only distinction there is among those who take part.
    pub fn with_voice(&self, id: PersonId) -> Result<&Person, Refusal> {
        let person = self.taking_part(id)?;
        if person.paused_until.is_some() {
            return Err(Refusal::VoiceRests);
        }
        if person.has_voice() { Ok(person) } else { Err(Refusal::VoiceFirst) }
    }

    /// Everybody with a voice that does not rest, in the order they joined.
    pub fn with_voices(&self) -> impl Iterator<Item = PersonId> {
        let rests = |id: &PersonId| self.get(*id).is_some_and(|person| person.paused_until.is_some());
        self.voices.iter().copied().filter(move |id| !rests(id))
    }

    /// Since when somebody has a voice.
    pub fn voice_since(&self, id: PersonId) -> Option<Timestamp> {
        match self.get(id)?.standing {
            Standing::Voice { since } => Some(since),
            Standing::Newcomer | Standing::Gone { .. } => None,
        }
    }

    /// Whether somebody is away: they said so, or there was no sign of them for long. Nothing is lost by it.
    pub fn is_away(&self, id: PersonId, now: Timestamp, rules: &Rules) -> bool {
        self.get(id).is_some_and(|person| {
            person.away_since.is_some() || person.last_sign + Span::days(rules.away_days.into()) <= now
        })
    }

    /// Somebody did something: they are here.
    pub(crate) fn sign(&mut self, id: PersonId, at: Timestamp) {
        self.change(id, |person| {
            person.last_sign = person.last_sign.max(at);
            person.away_since = None;
        });
    }

    /// Newcomers nobody has welcomed yet.
    pub fn unwelcomed(&self) -> impl Iterator<Item = &Person> {
        self.waiting.iter().filter_map(|id| self.get(*id)).filter(|person| person.welcomed.is_none())
    }

    pub(crate) fn waiting_for_voice(&self) -> impl Iterator<Item = PersonId> {
        let vouched_for = |id: &PersonId| self.get(*id).is_some_and(|person| !person.vouches.is_empty());
        self.waiting.iter().copied().filter(vouched_for)
    }

    pub fn recovery(&self, id: RecoveryId) -> Option<&Recovery> {
        self.recoveries.get((id.0 as usize).checked_sub(1)?)
    }

    /// Requests to be let back in that are open, or wait out their day.
    pub fn recoveries(&self) -> impl Iterator<Item = &Recovery> {
        self.recoveries.iter().rev().take(100).filter(|recovery| recovery.is_running())
    }

    pub(crate) fn openings_since(&self, id: PersonId, opens: Opens, since: Timestamp) -> usize {
        self.get(id).map_or(0, |person| person.opened_since(opens, since))
    }

    pub(crate) fn count_opening(&mut self, id: PersonId, opens: Opens, at: Timestamp) {
        self.change(id, |person| person.count_opening(opens, at));
    }

    pub(crate) fn opened(&mut self, id: PersonId, opening: Opening) {
        self.change(id, |person| person.openings.push(opening));
    }

    pub(crate) fn forgotten(&mut self, id: PersonId, at: Timestamp) {
        self.change(id, |person| person.standing = Standing::Gone { at });
    }

    pub(crate) fn put_back(&mut self, id: PersonId, before: Person) {
        self.change(id, |person| person.put_back(before));
    }

    fn change(&mut self, id: PersonId, act: impl FnOnce(&mut Person)) {
        let Some(person) = (id.0 as usize).checked_sub(1).and_then(|index| self.all.get_mut(index)) else {
            return;
        };
        act(person);
        let (voice, waits) = (person.has_voice(), person.standing == Standing::Newcomer);
        if voice {
            self.voices.insert(id)
        } else {
            self.voices.remove(&id)
        };
        if waits {
            self.waiting.insert(id)
        } else {
            self.waiting.remove(&id)
        };
    }

    pub(crate) fn apply(&mut self, event: &Event, entry: &Entry) {
        match event {
            Event::Joined { person, how, patch } => {
                self.all.push(Person::new(*person, *how, *patch, entry.at));
                self.change(*person, |_| {});
            }
            Event::Welcomed { person } => {
                if let Actor::Person(by) = entry.by {
                    self.change(*person, |person| person.welcomed = Some(Vouch { by, at: entry.at }));
                }
            }
            Event::Vouched { person } => {
                if let Actor::Person(by) = entry.by {
                    self.change(*person, |person| person.vouches.push(Vouch { by, at: entry.at }));
                }
            }
            Event::VoiceGained { person } => {
                let founder = self.get(*person).is_some_and(|person| person.how == How::Founding);
                if !founder {
                    self.gains.retain(|at| *at + voice::BRAKE > entry.at);
                    self.gains.push(entry.at);
                }
                self.change(*person, |person| person.standing = Standing::Voice { since: entry.at });
            }
            Event::DetailsChanged { .. } | Event::CameBack { .. } => {}
            Event::WentAway { person } => self.change(*person, |person| person.away_since = Some(entry.at)),
            Event::Paused { person, until } => self.change(*person, |person| person.paused_until = Some(*until)),
            Event::PauseEnded { person } => self.change(*person, |person| person.paused_until = None),
            Event::LettersWanted { person, wanted } => {
                self.change(*person, |person| person.wants_letters = *wanted);
            }
            Event::Left { person } => self.change(*person, |person| person.standing = Standing::Gone { at: entry.at }),
            Event::RecoveryAsked { .. }
            | Event::RecoveryVouched { .. }
            | Event::RecoveryGranted { .. }
            | Event::RecoveryRefused { .. }
            | Event::RecoveryLapsed { .. } => self.apply_recovery(event, entry),
        }
    }

    pub(crate) fn next_due(&self, id: PersonId, rules: &Rules) -> Option<Timestamp> {
        let person = self.get(id)?;
        let pause = person.paused_until.filter(|_| !person.is_gone());
        pause.or_else(|| voice::ready_at(self, person, rules))
    }
}

pub(crate) fn decide_due(group: &Group, person: PersonId, now: Timestamp) -> Vec<crate::Event> {
    match group.people.next_due(person, &group.rules) {
        Some(at) if at <= now => {
            let rests = group.people.get(person).is_some_and(|person| person.paused_until.is_some());
            let event = if rests { Event::PauseEnded { person } } else { Event::VoiceGained { person } };
            vec![crate::Event::People(event)]
        }
        _ => Vec::new(),
    }
}
