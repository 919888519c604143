//! What a group keeps of its decisions: every proposal there was, and what is in force because of them.

use super::fold::fold;
use super::{Agreements, Draft, Effect, End, Event, Kind, Page, Progress, Proposal, ProposalId, State, Target, time};
use crate::people::PersonId;
use crate::{Actor, Entry, Group, Rules, Span, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Urgent decisions about the same thing in this time are counted: the third needs everybody.
const EMERGENCIES_COUNT: Span = Span::days(90);

/// Every proposal there was, and what is in force because of them. What is asked often is kept in lists of its own, so that
/// nothing has to look through all that was ever proposed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decisions {
    all: Vec<Proposal>,
    undecided: BTreeSet<ProposalId>,
    /// Of these everybody is asked now.
    open: BTreeSet<ProposalId>,
    /// These are open, or agreed and not wholly carried out.
    moving: BTreeSet<ProposalId>,
    /// Supported enough, the longest waiting first.
    ready: BTreeSet<(Timestamp, ProposalId)>,
    standing: BTreeSet<ProposalId>,
    pub(super) agreements: Agreements,
    /// What set something, one upon another: what is undone comes away, and what lay beneath stands again.
    layers: BTreeMap<Target, Vec<Layer>>,
    /// When exactly these effects last came to nothing.
    came_to_nothing: BTreeMap<Vec<Effect>, Timestamp>,
    /// When something was decided urgently.
    emergencies: BTreeMap<Target, Vec<Timestamp>>,
    willing: BTreeSet<PersonId>,
    /// When each facilitated last.
    pub(super) facilitated: BTreeMap<PersonId, Timestamp>,
    pub(super) published: BTreeSet<Page>,
    pub(super) shared: Vec<Shared>,
    pub(super) dissolved: Option<Timestamp>,
}

/// A decision that set something, as which of its effects, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Layer {
    by: ProposalId,
    effect: u8,
    at: Timestamp,
}

/// A page shown to somebody outside, until its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shared {
    pub decision: ProposalId,
    pub effect: u8,
    pub page: Page,
    pub until: Timestamp,
}

impl Decisions {
    pub fn get(&self, id: ProposalId) -> Option<&Proposal> {
        self.all.get((id.0 as usize).checked_sub(1)?)
    }

    /// Every proposal there was, oldest first.
    pub fn all(&self) -> &[Proposal] {
        &self.all
    }

    /// What is being written, asked or talked through, oldest first.
    pub fn undecided(&self) -> impl DoubleEndedIterator<Item = &Proposal> {
        self.undecided.iter().filter_map(|id| self.get(*id))
    }

    /// What was agreed and is not over, oldest first.
    pub fn agreed(&self) -> impl DoubleEndedIterator<Item = &Proposal> {
        self.standing.iter().filter_map(|id| self.get(*id))
    }

    /// What waits for this person's answer now.
    pub fn waiting_for(&self, person: PersonId) -> impl Iterator<Item = &Proposal> {
        self.undecided().filter(move |proposal| {
            proposal.electorate.contains(&person)
                && match proposal.state {
                    State::Open { .. } | State::Withdrawing { .. } => !proposal.positions.contains_key(&person),
                    State::Fallback { .. } => !proposal.answers.contains_key(&person),
                    _ => false,
                }
        })
    }

    pub fn agreements(&self) -> &Agreements {
        &self.agreements
    }

    /// The decision that set this as it is now, and when: "this rule exists because of decision 14".
    pub fn set_by(&self, target: Target) -> Option<(ProposalId, Timestamp)> {
        self.layers.get(&target)?.last().map(|layer| (layer.by, layer.at))
    }

    /// The decision whose doing would stand again if what `set_by` names were undone.
    pub(super) fn beneath(&self, target: Target) -> Option<ProposalId> {
        let layers = self.layers.get(&target)?;
        layers.get(layers.len().checked_sub(2)?).map(|layer| layer.by)
    }

    /// A decision set this.
    pub(super) fn lay(&mut self, target: Target, by: ProposalId, effect: u8, at: Timestamp) {
        self.layers.entry(target).or_default().push(Layer { by, effect, at });
    }

    /// What was set last is undone.
    pub(super) fn lift(&mut self, target: Target) {
        if let Some(layers) = self.layers.get_mut(&target) {
            layers.pop();
            if layers.is_empty() {
                self.layers.remove(&target);
            }
        }
    }

    /// A decision is undone, but others have set the same since: nothing changes now, and what would undo the one above it
    /// goes back to what lay beneath.
    fn take_out(&mut self, id: ProposalId) {
        let Some(decision) = self.get(id) else { return };
        let targets: BTreeSet<Target> = decision.effects.iter().filter_map(Effect::target).collect();
        for target in targets {
            let Some(layers) = self.layers.get_mut(&target) else { continue };
            let Some(place) = layers.iter().position(|layer| layer.by == id) else { continue };
            let Some(above) = layers.get(place + 1).copied() else { continue };
            let layer = layers.remove(place);
            let before = self.get(id).and_then(|decision| decision.progress.get(usize::from(layer.effect)));
            let Some(Progress::Done { inverse: Some(before), .. }) = before.cloned() else { continue };
            self.change(above.by, |above_it| {
                if let Some(Progress::Done { inverse, .. }) = above_it.progress.get_mut(usize::from(above.effect)) {
                    *inverse = Some(before);
                }
            });
        }
    }

    /// When exactly these effects last came to nothing, if they did.
    pub(super) fn came_to_nothing(&self, effects: &[Effect]) -> Option<Timestamp> {
        self.came_to_nothing.get(effects).copied()
    }

    /// How often this was decided urgently of late, without everybody having kept it.
    pub(super) fn emergencies(&self, target: Target, now: Timestamp) -> usize {
        let all = self.emergencies.get(&target).map_or(&[][..], Vec::as_slice);
        all.iter().filter(|at| **at + EMERGENCIES_COUNT > now).count()
    }

    pub fn is_willing_to_facilitate(&self, person: PersonId) -> bool {
        self.willing.contains(&person)
    }

    /// The last entry of the log that may be taken along now. Answers about a person are hidden until the close, so the log
    /// is handed out as far as where they begin.
    pub fn readable_to(&self, newest: u64) -> u64 {
        let hidden = self.undecided().filter(|proposal| proposal.hides_answers());
        hidden.filter_map(|proposal| proposal.opened_as).fold(newest, u64::min)
    }

    /// When somebody facilitated a proposal last.
    pub(crate) fn facilitated_last(&self, person: PersonId) -> Option<Timestamp> {
        self.facilitated.get(&person).copied()
    }

    pub fn is_published(&self, page: Page) -> bool {
        self.published.contains(&page)
    }

    /// Pages shown to somebody outside now.
    pub fn shared(&self, now: Timestamp) -> impl Iterator<Item = &Shared> {
        self.shared.iter().filter(move |shared| shared.until > now)
    }

    pub fn is_dissolved(&self) -> bool {
        self.dissolved.is_some()
    }

    /// How many everyday decisions are open at this moment.
    pub(super) fn open_full(&self) -> usize {
        self.open().filter(|proposal| proposal.kind == Kind::Full).count()
    }

    /// What everybody is asked now.
    pub fn open(&self) -> impl Iterator<Item = &Proposal> {
        self.open.iter().filter_map(|id| self.get(*id))
    }

    /// What is open, or agreed and not wholly carried out.
    pub(super) fn moving(&self) -> impl Iterator<Item = &Proposal> {
        self.moving.iter().filter_map(|id| self.get(*id))
    }

    pub(super) fn is_moving(&self, id: ProposalId) -> bool {
        self.moving.contains(&id)
    }

    /// Supported enough, and waiting for a free place; the longest waiting first.
    pub fn waiting(&self) -> impl Iterator<Item = &Proposal> {
        self.ready.iter().filter_map(|(_, id)| self.get(*id))
    }

    pub(super) fn change(&mut self, id: ProposalId, act: impl FnOnce(&mut Proposal)) {
        fn keep<T: Ord>(list: &mut BTreeSet<T>, one: T, there: bool) {
            if there {
                list.insert(one);
            } else {
                list.remove(&one);
            }
        }
        let Some(proposal) = (id.0 as usize).checked_sub(1).and_then(|index| self.all.get_mut(index)) else { return };
        let was_ready = proposal.ready_at;
        act(proposal);
        keep(&mut self.undecided, id, proposal.is_undecided());
        keep(&mut self.open, id, proposal.is_open());
        keep(&mut self.moving, id, proposal.is_moving());
        keep(&mut self.standing, id, proposal.is_agreed());
        // Whoever is asked informally meanwhile lets the others go first.
        let waits = proposal.ready_at.filter(|_| proposal.state == State::Draft);
        if was_ready != waits {
            was_ready.map(|at| self.ready.remove(&(at, id)));
        }
        waits.map(|at| self.ready.insert((at, id)));
    }

    /// Other proposals whose time may have moved because of this: what a question is about, and what waits for a free place.
    pub(crate) fn beside(&self, event: &Event) -> Vec<ProposalId> {
        let Some(proposal) = event.proposal().and_then(|id| self.get(id)) else { return Vec::new() };
        let waiting = self.ready.iter().map(|(_, id)| *id);
        proposal.about.into_iter().chain(waiting).collect()
    }

    pub(crate) fn next_due(&self, id: ProposalId, group: &Group) -> Option<Timestamp> {
        self.get(id).and_then(|proposal| time::next_due(proposal, group))
    }

    fn begin(&mut self, id: ProposalId, author: PersonId, draft: &Draft, at: Timestamp) {
        self.all.push(Proposal::of_draft(id, author, at, draft));
        self.change(id, |_| {});
    }

    pub(crate) fn apply(&mut self, event: &Event, entry: &Entry, rules: &Rules) {
        let by = match entry.by {
            Actor::Person(person) => Some(person),
            _ => None,
        };
        match event {
            Event::Written { proposal, draft } => {
                if let Some(author) = by {
                    self.begin(*proposal, author, draft, entry.at);
                }
            }
            Event::AskedAbout { proposal, about, draft } => {
                let author = self.get(*about).map_or(PersonId(0), |about| about.author);
                self.begin(*proposal, author, draft, entry.at);
                self.change(*proposal, |new| new.about = Some(*about));
                self.change(*about, |about| about.question = Some(*proposal));
            }
            Event::Willing { willing } => {
                if let Some(person) = by {
                    if *willing {
                        self.willing.insert(person);
                    } else {
                        self.willing.remove(&person);
                    }
                }
            }
            // Changes the whole group; `Group::carry` sees to it.
            Event::Carried { .. } => {}
            event => {
                self.remember(event, entry.at);
                if let Some(id) = event.proposal() {
                    self.change(id, |proposal| fold(proposal, event, entry, by, rules));
                }
            }
        }
    }

    /// What the lists keep of an event, before the proposal itself changes with it.
    fn remember(&mut self, event: &Event, at: Timestamp) {
        match event {
            Event::Opened { facilitator: Some(person), .. } => {
                self.facilitated.insert(*person, at);
            }
            Event::InForce { proposal, .. } => {
                let urgent = self.get(*proposal).filter(|proposal| proposal.kind == Kind::Urgent);
                let targets =
                    urgent.map_or(&[][..], |proposal| &proposal.effects[..]).iter().filter_map(Effect::target);
                for target in targets.collect::<Vec<_>>() {
                    self.emergencies.entry(target).or_default().push(at);
                }
            }
            Event::Kept { proposal, .. } => {
                // Everybody has said so: it was no emergency any more.
                let urgent = self.get(*proposal).filter(|proposal| proposal.kind == Kind::Urgent);
                let targets =
                    urgent.map_or(&[][..], |proposal| &proposal.effects[..]).iter().filter_map(Effect::target);
                for target in targets.collect::<Vec<_>>() {
                    self.emergencies.remove(&target);
                }
            }
            Event::Ended { proposal, end } => {
                if matches!(end, End::Lapsed | End::NotAgreed)
                    && let Some(effects) = self.get(*proposal).map(|proposal| proposal.effects.clone())
                {
                    self.came_to_nothing.insert(effects, at);
                }
                if !matches!(end, End::Superseded { .. }) {
                    self.take_out(*proposal);
                }
                // Nobody outside reads on by a link that was called back.
                self.shared.retain(|shared| shared.decision != *proposal || !matches!(end, End::Repealed { .. }));
            }
            _ => {}
        }
    }
}
