//! All needs of a group and the lists they stand on: the board, the phases, the codes, and who promised what.

use super::promises::Released;
use super::{Code, Details, Event, Kind, Need, NeedId, Phase, PromiseId, PromiseState, Stage, time};
use crate::founding::StreetId;
use crate::people::PersonId;
use crate::sight::Opening;
use crate::{Entry, Rules, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

/// Where a need stands on the board: by when it is wanted, since when, and its number.
type Place = (Timestamp, Timestamp, NeedId);

/// All needs of a group, and where to find them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Needs {
    all: Vec<Need>,
    codes: BTreeMap<Code, NeedId>,
    board: BTreeSet<Place>,
    /// How many of a kind stand on the board for a street, so that nobody has to count them.
    tally: BTreeMap<(Kind, Option<StreetId>), usize>,
    /// By when they were closed.
    closed: BTreeSet<(Timestamp, NeedId)>,
    phases: BTreeMap<Phase, BTreeSet<NeedId>>,
    promised_by: BTreeMap<PersonId, BTreeSet<NeedId>>,
    /// When each person promised what, also what is over.
    promises: BTreeMap<PersonId, BTreeSet<Made>>,
    /// When somebody was asked whether they could do something, and for which need: the last times, the latest last.
    asked: BTreeMap<PersonId, Vec<(Timestamp, NeedId)>>,
}

/// So many times that somebody was asked are kept by person.
const ASKS_KEPT: usize = 5;

/// When something was promised, for which need, and as which of its promises.
type Made = (Timestamp, NeedId, PromiseId);

impl Needs {
    pub fn get(&self, id: NeedId) -> Option<&Need> {
        self.all.get((id.0 as usize).checked_sub(1)?)
    }

    /// Every need there ever was, oldest first.
    pub fn all(&self) -> &[Need] {
        &self.all
    }

    pub fn by_code(&self, code: Code) -> Option<&Need> {
        self.codes.get(&code).and_then(|id| self.get(*id))
    }

    /// Open needs in the order of the board: how soon and how long waiting, never who.
    pub fn board(&self) -> impl DoubleEndedIterator<Item = &Need> {
        self.board.iter().filter_map(|(_, _, id)| self.get(*id))
    }

    /// Open needs that stand behind this one on the board, or behind where it would stand.
    pub fn board_after(&self, need: &Need) -> impl DoubleEndedIterator<Item = &Need> {
        let place = (need.wanted_by(), need.asked_at, need.id);
        let behind = self.board.range((Bound::Excluded(place), Bound::Unbounded));
        behind.filter_map(|(_, _, id)| self.get(*id))
    }

    /// How many open needs there are of each kind for each street; those without a street under `None`.
    pub fn tally(&self) -> impl Iterator<Item = (Kind, Option<StreetId>, usize)> {
        self.tally.iter().map(|((kind, street), count)| (*kind, *street, *count))
    }

    /// Needs that were closed after this, in that order.
    pub fn closed_since(&self, since: Timestamp) -> impl DoubleEndedIterator<Item = &Need> {
        let behind = self.closed.range((Bound::Excluded((since, NeedId(u32::MAX))), Bound::Unbounded));
        behind.filter_map(|(_, id)| self.get(*id))
    }

    pub fn board_count(&self) -> usize {
        self.board.len()
    }

    /// Needs in a phase, oldest first.
    pub fn in_phase(&self, phase: Phase) -> impl DoubleEndedIterator<Item = &Need> {
        self.phases.get(&phase).into_iter().flatten().filter_map(|id| self.get(*id))
    }

    pub fn count_in(&self, phase: Phase) -> usize {
        self.phases.get(&phase).map_or(0, BTreeSet::len)
    }

    /// Needs this person has an open promise for, oldest first.
    pub fn promised_by(&self, person: PersonId) -> impl Iterator<Item = &Need> {
        self.promised_by.get(&person).into_iter().flatten().filter_map(|id| self.get(*id))
    }

    /// How often this person has promised something since then, whatever became of it.
    pub fn promises_since(&self, person: PersonId, since: Timestamp) -> usize {
        let after = (Bound::Excluded((since, NeedId(u32::MAX), PromiseId(u16::MAX))), Bound::Unbounded);
        self.promises.get(&person).map_or(0, |made| made.range(after).count())
    }

    /// When this person was last asked whether they could do something.
    pub fn last_asked(&self, person: PersonId) -> Option<Timestamp> {
        self.asked.get(&person)?.last().map(|(at, _)| *at)
    }

    /// When this person was asked about other needs than this one, the last times.
    pub(crate) fn asked_besides(&self, person: PersonId, id: NeedId) -> impl Iterator<Item = Timestamp> {
        let asked = self.asked.get(&person).into_iter().flatten();
        asked.filter(move |(_, other)| *other != id).map(|(at, _)| *at)
    }

    /// What this person was asked to do and could still take, the newest wave first.
    pub fn asked_of(&self, person: PersonId) -> impl Iterator<Item = &Need> {
        let asked = self.asked.get(&person).into_iter().flatten().rev();
        let open = asked.filter_map(|(_, id)| self.get(*id)).filter(|need| need.on_board());
        open.filter(move |need| need.promise_of(person).is_none() && need.was_asked(person))
    }

    pub(crate) fn apply(&mut self, event: &Event, entry: &Entry) {
        if let Event::AskedAround { need, people, .. } = event {
            for person in people {
                let theirs = self.asked.entry(*person).or_default();
                theirs.push((entry.at, *need));
                theirs.drain(..theirs.len().saturating_sub(ASKS_KEPT));
            }
        }
        if let Event::Asked { need, code, ask } = event {
            self.all.push(Need::asked(*need, *code, ask.clone(), entry));
            self.codes.insert(*code, *need);
        }
        self.change(event.need(), |need| need.apply(event, entry));
    }

    pub(crate) fn opened(&mut self, id: NeedId, opening: Opening) {
        self.change(id, |need| need.openings.push(opening));
    }

    pub(crate) fn forgotten(&mut self, id: NeedId, at: Timestamp) {
        self.change(id, |need| {
            need.details = Details::Forgotten { at };
            need.interests.clear();
        });
        // The code may name another need from now on.
        if let Some(code) = self.get(id).map(|need| need.code) {
            self.codes.remove(&code);
        }
    }

    pub(crate) fn release_all_of(&mut self, person: PersonId, at: Timestamp) -> Vec<NeedId> {
        let theirs: Vec<NeedId> = self.promised_by.get(&person).into_iter().flatten().copied().collect();
        for id in &theirs {
            self.change(*id, |need| {
                need.touched_at = at;
                for promise in
                    need.promises.iter_mut().filter(|promise| promise.by == person && promise.state.is_open())
                {
                    promise.state = PromiseState::Released(Released::Gone);
                }
            });
        }
        theirs
    }

    pub(crate) fn put_back(&mut self, id: NeedId, before: Need) {
        self.change(id, |need| *need = before);
    }

    /// The one place where a need changes, so that every list that names it stays true.
    fn change(&mut self, id: NeedId, act: impl FnOnce(&mut Need)) {
        let Some(need) = (id.0 as usize).checked_sub(1).and_then(|index| self.all.get_mut(index)) else {
            return;
        };
        let on_board = |need: &Need| {
            let place = (need.wanted_by(), need.asked_at, id);
            need.on_board().then_some((place, (need.kind, need.street)))
        };
        let old = (need.phase(), on_board(need), closed_at(need));
        let held: Vec<PersonId> = open_promisers(need).collect();
        let made: Vec<(PersonId, Made)> = promises_of(need).collect();
        act(need);
        let new = (need.phase(), on_board(need), closed_at(need));
        let holding: Vec<PersonId> = open_promisers(need).collect();
        let now_made: Vec<(PersonId, Made)> = promises_of(need).collect();

        if let Some((place, sort)) = old.1.filter(|_| old.1 != new.1)
            && self.board.remove(&place)
        {
            match self.tally.get_mut(&sort) {
                Some(count) if *count > 1 => *count -= 1,
                _ => drop(self.tally.remove(&sort)),
            }
        }
        if let Some((place, sort)) = new.1
            && self.board.insert(place)
        {
            *self.tally.entry(sort).or_default() += 1;
        }
        if let Some(at) = old.2 {
            self.closed.remove(&(at, id));
        }
        if let Some(at) = new.2 {
            self.closed.insert((at, id));
        }
        if let Some(others) = self.phases.get_mut(&old.0) {
            others.remove(&id);
        }
        self.phases.entry(new.0).or_default().insert(id);
        for person in held {
            if let Some(theirs) = self.promised_by.get_mut(&person) {
                theirs.remove(&id);
                if theirs.is_empty() {
                    self.promised_by.remove(&person);
                }
            }
        }
        if made != now_made {
            for (person, promise) in made {
                if let Some(theirs) = self.promises.get_mut(&person) {
                    theirs.remove(&promise);
                    if theirs.is_empty() {
                        self.promises.remove(&person);
                    }
                }
            }
            for (person, promise) in now_made {
                self.promises.entry(person).or_default().insert(promise);
            }
        }
        for person in holding {
            self.promised_by.entry(person).or_default().insert(id);
        }
    }

    pub(crate) fn next_due(&self, id: NeedId, rules: &Rules) -> Option<Timestamp> {
        self.get(id).and_then(|need| time::next_due(need, rules))
    }
}

fn closed_at(need: &Need) -> Option<Timestamp> {
    match need.stage {
        Stage::Closed { at, .. } => Some(at),
        _ => None,
    }
}

fn promises_of(need: &Need) -> impl Iterator<Item = (PersonId, Made)> {
    need.promises.iter().map(|promise| (promise.by, (promise.at, need.id, promise.id)))
}

fn open_promisers(need: &Need) -> impl Iterator<Item = PersonId> {
    need.promises.iter().filter(|promise| promise.state.is_open()).map(|promise| promise.by)
}
