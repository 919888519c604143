//! All needs of a group and the lists they stand on: the board, the phases, the codes, and who promised what.

use super::promises::Released;
use super::{Code, Details, Event, Need, NeedId, Phase, PromiseState, time};
use crate::people::PersonId;
use crate::sight::Opening;
use crate::{Entry, Rules, Timestamp};
use std::collections::{BTreeMap, BTreeSet};

/// All needs of a group, and where to find them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    all: Vec<Need>,
    codes: BTreeMap<Code, NeedId>,
    board: BTreeSet<(Timestamp, Timestamp, NeedId)>,
    phases: BTreeMap<Phase, BTreeSet<NeedId>>,
    promised_by: BTreeMap<PersonId, BTreeSet<NeedId>>,
}

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

    pub(crate) fn apply(&mut self, event: &Event, entry: &Entry) {
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
        self.change(id, |need| need.details = Details::Forgotten { at });
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
        let old = (need.phase(), need.on_board().then_some((need.wanted_by(), need.asked_at, id)));
        let held: Vec<PersonId> = open_promisers(need).collect();
        act(need);
        let new = (need.phase(), need.on_board().then_some((need.wanted_by(), need.asked_at, id)));
        let holding: Vec<PersonId> = open_promisers(need).collect();

        if let Some(place) = old.1 {
            self.board.remove(&place);
        }
        if let Some(place) = new.1 {
            self.board.insert(place);
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
        for person in holding {
            self.promised_by.entry(person).or_default().insert(id);
        }
    }

    pub(crate) fn next_due(&self, id: NeedId, rules: &Rules) -> Option<Timestamp> {
        self.get(id).and_then(|need| time::next_due(need, rules))
    }
}

fn open_promisers(need: &Need) -> impl Iterator<Item = PersonId> {
    need.promises.iter().filter(|promise| promise.state.is_open()).map(|promise| promise.by)
}
