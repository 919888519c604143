//! All rounds of a group, those that are closed for a while, and what they came to together.

use super::{Event, KEPT, Round, RoundId, State};
use crate::needs::NeedId;
use crate::people::PersonId;
use crate::{Entry, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What all rounds came to: the group's, and nobody's in particular.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sums {
    /// Rounds on which at least one door got something.
    pub rounds: u32,
    pub doors: u32,
    pub metres: u64,
    pub seconds: u64,
}

impl Sums {
    fn add(&mut self, round: &Round) {
        let doors = round.doors();
        if doors > 0 {
            self.rounds = self.rounds.saturating_add(1);
            self.doors = self.doors.saturating_add(doors);
            self.metres = self.metres.saturating_add(round.metres.into());
            self.seconds = self.seconds.saturating_add(round.seconds.into());
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rounds {
    /// Those that are not closed, and those that closed of late.
    all: BTreeMap<RoundId, Round>,
    /// How many there ever were: the number of the newest.
    ever: u32,
    /// What those that are no longer kept came to.
    past: Sums,
}

impl Rounds {
    pub fn get(&self, id: RoundId) -> Option<&Round> {
        self.all.get(&id)
    }

    /// Those that are not closed, in the order they were made.
    pub fn live(&self) -> impl Iterator<Item = &Round> {
        self.all.values().filter(|round| !round.is_closed())
    }

    /// Those that nobody has claimed, in the order they were made.
    pub fn open(&self) -> impl Iterator<Item = &Round> {
        self.all.values().filter(|round| round.is_open())
    }

    /// Those that closed in the last thirty days, in the order they were made.
    pub fn closed(&self) -> impl Iterator<Item = &Round> {
        self.all.values().filter(|round| round.is_closed())
    }

    /// Rounds somebody has claimed and is not back from.
    pub fn carried_by(&self, person: PersonId) -> impl Iterator<Item = &Round> {
        self.all.values().filter(move |round| round.carrier() == Some(person))
    }

    /// Rounds that wait for this person's yes or no.
    pub fn kept_for(&self, person: PersonId) -> impl Iterator<Item = &Round> {
        self.open().filter(move |round| round.kept_for == Some(person))
    }

    /// Live rounds with this need on them.
    pub fn with(&self, need: NeedId) -> impl Iterator<Item = &Round> {
        self.live().filter(move |round| round.has(need))
    }

    /// What all rounds came to.
    pub fn sums(&self) -> Sums {
        let mut sums = self.past;
        self.closed().for_each(|round| sums.add(round));
        sums
    }

    pub(super) fn next(&self, further: usize) -> Option<RoundId> {
        u32::try_from(further).ok().and_then(|further| self.ever.checked_add(further)?.checked_add(1)).map(RoundId)
    }

    pub(crate) fn apply(&mut self, event: &Event, entry: &Entry) {
        match event {
            Event::Made { round, plan, codes } => {
                self.let_go(entry.at);
                self.ever = self.ever.max(round.0);
                self.all.insert(*round, Round::made(*round, plan, codes, entry.at));
            }
            Event::Dropped { round } => drop(self.all.remove(round)),
            event => {
                if let Some(round) = self.all.get_mut(&event.round()) {
                    round.apply(event, entry);
                }
            }
        }
    }

    /// What closed long ago goes; what it came to stays.
    fn let_go(&mut self, now: Timestamp) {
        let old = |round: &Round| matches!(round.state, State::Closed { at } if at + KEPT < now);
        let past = &mut self.past;
        self.all.retain(|_, round| {
            let goes = old(round);
            if goes {
                past.add(round);
            }
            !goes
        });
    }

    /// Somebody has left: what they carried is there for somebody else, and nothing is kept for them.
    pub(crate) fn release_all_of(&mut self, person: PersonId, at: Timestamp) -> Vec<RoundId> {
        let theirs = |round: &Round| round.carrier() == Some(person) || round.kept_for == Some(person);
        let mut touched = Vec::new();
        for round in self.all.values_mut().filter(|round| theirs(round)) {
            round.kept_for = round.kept_for.filter(|other| *other != person);
            if round.carrier() == Some(person) {
                round.back_on_the_list(at);
            }
            touched.push(round.id);
        }
        touched
    }

    pub(crate) fn next_due(&self, id: RoundId) -> Option<Timestamp> {
        self.get(id)?.closes_at()
    }

    /// Undoing: `None` means that it had not been made.
    pub(crate) fn put_back(&mut self, id: RoundId, before: Option<Round>) {
        match before {
            Some(before) => drop(self.all.insert(id, before)),
            None => drop(self.all.remove(&id)),
        }
    }
}
