//! Needs: somebody asks, somebody promises, it is handed over, and then it is forgotten.
//!
//! A need moves along separate axes instead of one long list of states: its [`Stage`] (and the [`Phase`] people read from
//! it), its [`Hold`], its promises, each with a state of its own, and its [`Outcome`] once it is closed. Who asked is not
//! here: names, doors and words lie in the vault.

mod asking;
mod kinds;
mod promises;
mod time;
mod working;

pub use asking::{Ask, Change, Checked, Code, Consent, HowSoon, ReachBy, Through};
pub use kinds::{Item, Kind, needs_door};
pub use promises::{Handover, Promise, PromiseId, PromiseState, Released};
pub use time::decide_due;
pub use working::{Attempt, Channel, CheckBack, CouldNot, Hold, Outcome, PassedTo, Reached, ReturnAsked, WaitsFor};

use crate::founding::StreetId;
use crate::people::PersonId;
use crate::sight::Opening;
use crate::{Actor, Entry, Group, Lang, Moment, Refusal, Rules, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A need's number within its group, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NeedId(pub u32);

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    Ask(Ask),
    /// Somebody on the phone desk has understood what arrived: it goes on the board.
    Understand {
        need: NeedId,
        change: Change,
    },
    Change {
        need: NeedId,
        change: Change,
    },
    /// `much` may be 0 for going along with somebody.
    Promise {
        need: NeedId,
        much: u16,
        by_when: Timestamp,
    },
    /// The neighbour says yes to an offered promise.
    Accept {
        need: NeedId,
        promise: PromiseId,
    },
    /// The neighbour says no to somebody who promised.
    Decline {
        need: NeedId,
        promise: PromiseId,
    },
    SetOut {
        need: NeedId,
    },
    Release {
        need: NeedId,
    },
    HandOver {
        need: NeedId,
        how: Handover,
    },
    Attempt {
        need: NeedId,
        channel: Channel,
        reached: Reached,
        next_at: Option<Timestamp>,
    },
    Hold {
        need: NeedId,
        hold: Hold,
    },
    CheckBack {
        need: NeedId,
        answer: CheckBack,
        asked: ReturnAsked,
    },
    Close {
        need: NeedId,
        outcome: Outcome,
    },
    Reopen {
        need: NeedId,
    },
    /// Something was said; the words go to the vault.
    Say {
        need: NeedId,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Asked {
        need: NeedId,
        code: Code,
        checked: Checked,
        ask: Ask,
    },
    Understood {
        need: NeedId,
        change: Change,
    },
    Changed {
        need: NeedId,
        change: Change,
    },
    Promised {
        need: NeedId,
        promise: PromiseId,
        much: u16,
        by_when: Timestamp,
        state: promises::Given,
    },
    Accepted {
        need: NeedId,
        promise: PromiseId,
    },
    SetOut {
        need: NeedId,
        promise: PromiseId,
    },
    ReleaseAnnounced {
        need: NeedId,
        promise: PromiseId,
    },
    Released {
        need: NeedId,
        promise: PromiseId,
        why: Released,
    },
    HandedOver {
        need: NeedId,
        promise: PromiseId,
        how: Handover,
    },
    /// Everything promised has been handed over: is it all right?
    CheckingBack {
        need: NeedId,
    },
    Attempted {
        need: NeedId,
        channel: Channel,
        reached: Reached,
    },
    Held {
        need: NeedId,
        hold: Hold,
    },
    CheckedBack {
        need: NeedId,
        answer: CheckBack,
        asked: ReturnAsked,
    },
    Closed {
        need: NeedId,
        outcome: Outcome,
    },
    Reopened {
        need: NeedId,
    },
    Said {
        need: NeedId,
        line: u32,
    },
}

impl Event {
    pub fn need(&self) -> NeedId {
        match self {
            Event::Asked { need, .. }
            | Event::Understood { need, .. }
            | Event::Changed { need, .. }
            | Event::Promised { need, .. }
            | Event::Accepted { need, .. }
            | Event::SetOut { need, .. }
            | Event::ReleaseAnnounced { need, .. }
            | Event::Released { need, .. }
            | Event::HandedOver { need, .. }
            | Event::CheckingBack { need }
            | Event::Attempted { need, .. }
            | Event::Held { need, .. }
            | Event::CheckedBack { need, .. }
            | Event::Closed { need, .. }
            | Event::Reopened { need }
            | Event::Said { need, .. } => *need,
        }
    }

    /// An ask is taken back by erasing it; what was said was heard.
    pub(crate) fn can_be_undone(&self) -> bool {
        !matches!(self, Event::Asked { .. } | Event::Said { .. })
    }
}

/// Where a need stands; its promises say the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It has arrived and nobody has spoken about it yet.
    Heard,
    Live,
    /// Everything was handed over; we ask whether it arrived.
    CheckingBack {
        since: Timestamp,
    },
    Closed {
        outcome: Outcome,
        at: Timestamp,
    },
}

/// What people read from a need's stage and promises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    Heard,
    Open,
    Promised,
    Underway,
    CheckingBack,
    Closed,
}

/// Whether the vault still holds the details.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Details {
    Sealed,
    Forgotten { at: Timestamp },
}

/// One need, without anything about who asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    pub id: NeedId,
    pub code: Code,
    pub kind: Kind,
    pub item: Option<Item>,
    pub street: Option<StreetId>,
    pub how_soon: HowSoon,
    pub household: Option<u8>,
    /// How much is needed, in bags, boxes or times.
    pub amount: u16,
    pub language: Lang,
    pub reach: ReachBy,
    pub consent: Consent,
    pub through: Through,
    pub checked: Checked,
    pub asked_at: Timestamp,
    pub touched_at: Timestamp,
    pub stage: Stage,
    pub hold: Hold,
    pub promises: Vec<Promise>,
    pub attempts: Vec<Attempt>,
    pub openings: Vec<Opening>,
    /// Who said each line of the talk, and when; the words lie in the vault.
    pub lines: Vec<(Actor, Timestamp)>,
    /// Whether something was asked in return, when the neighbour was asked about it.
    pub asked_in_return: ReturnAsked,
    pub details: Details,
}

/// What is still wanted of a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanting {
    pub much: u16,
    /// People who should go along.
    pub hands: u8,
}

impl Wanting {
    pub fn nothing(self) -> bool {
        self.much == 0 && self.hands == 0
    }
}

impl Need {
    pub fn is_closed(&self) -> bool {
        matches!(self.stage, Stage::Closed { .. })
    }

    pub fn is_forgotten(&self) -> bool {
        matches!(self.details, Details::Forgotten { .. })
    }

    /// How many people should do this together.
    pub fn hands(&self) -> u8 {
        self.item.map_or(1, Item::hands)
    }

    pub fn phase(&self) -> Phase {
        match self.stage {
            Stage::Heard => Phase::Heard,
            Stage::CheckingBack { .. } => Phase::CheckingBack,
            Stage::Closed { .. } => Phase::Closed,
            Stage::Live if !self.wanting().nothing() => Phase::Open,
            Stage::Live if self.promises.iter().any(|promise| promise.state == PromiseState::Underway) => {
                Phase::Underway
            }
            Stage::Live => Phase::Promised,
        }
    }

    /// What nobody has promised yet.
    pub fn wanting(&self) -> Wanting {
        let held = || self.promises.iter().filter(|promise| promise.state.counts());
        let much = held().map(|promise| promise.much).fold(0u16, u16::saturating_add);
        let people: BTreeSet<PersonId> = held().map(|promise| promise.by).collect();
        let hands = usize::from(self.hands()).saturating_sub(people.len());
        Wanting { much: self.amount.saturating_sub(much), hands: u8::try_from(hands).unwrap_or(u8::MAX) }
    }

    /// This person's promise that is not over, if there is one.
    pub fn promise_of(&self, person: PersonId) -> Option<&Promise> {
        self.promises.iter().find(|promise| promise.by == person && promise.state.is_open())
    }

    /// When it was wanted by: the order of the board. Urgency and waiting in one number, and nothing else.
    pub fn wanted_by(&self) -> Timestamp {
        self.asked_at + self.how_soon.span()
    }

    /// Whether it stands on the board now.
    fn on_board(&self) -> bool {
        self.phase() == Phase::Open && !matches!(self.hold, Hold::Paced { .. })
    }

    fn promise_mut(&mut self, id: PromiseId) -> Option<&mut Promise> {
        self.promises.get_mut(usize::from(id.0))
    }
}

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
        if let Event::Asked { need, code, checked, ask } = event {
            self.all.push(ask.clone().into_need(*need, *code, *checked, entry));
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

impl Need {
    fn apply(&mut self, event: &Event, entry: &Entry) {
        self.touched_at = entry.at;
        match event {
            Event::Asked { .. } => {}
            Event::Understood { change, .. } => {
                self.stage = Stage::Live;
                self.checked = Checked::Clear;
                change.clone().onto(self);
            }
            Event::Changed { change, .. } => change.clone().onto(self),
            Event::Promised { promise, much, by_when, state, .. } => {
                if let Actor::Person(by) = entry.by {
                    let (state, at) = (state.state(), entry.at);
                    self.promises.push(Promise {
                        id: *promise,
                        by,
                        much: *much,
                        by_when: *by_when,
                        at,
                        state,
                        announced_at: None,
                    });
                }
            }
            Event::Accepted { promise, .. } => self.set_promise(*promise, PromiseState::Accepted),
            Event::SetOut { promise, .. } => self.set_promise(*promise, PromiseState::Underway),
            Event::ReleaseAnnounced { promise, .. } => {
                if let Some(promise) = self.promise_mut(*promise) {
                    promise.announced_at = Some(entry.at);
                }
            }
            Event::Released { promise, why, .. } => self.set_promise(*promise, PromiseState::Released(*why)),
            Event::HandedOver { promise, how, .. } => {
                if how.arrived() {
                    self.set_promise(*promise, PromiseState::Done(*how));
                    self.hold = Hold::None;
                }
            }
            Event::CheckingBack { .. } => self.stage = Stage::CheckingBack { since: entry.at },
            Event::Attempted { channel, reached, .. } => {
                self.attempts.push(Attempt { by: entry.by, at: entry.at, channel: *channel, reached: *reached });
            }
            Event::Held { hold, .. } => self.hold = *hold,
            Event::CheckedBack { answer, asked, .. } => self.checked_back(*answer, *asked),
            Event::Closed { outcome, .. } => {
                self.stage = Stage::Closed { outcome: *outcome, at: entry.at };
                self.hold = Hold::None;
                for promise in self.promises.iter_mut().filter(|promise| promise.state.is_open()) {
                    promise.state = PromiseState::Released(Released::Closed);
                }
            }
            Event::Reopened { .. } => {
                self.stage = Stage::Live;
                self.hold = Hold::None;
                for promise in self.promises.iter_mut().filter(|promise| matches!(promise.state, PromiseState::Done(_)))
                {
                    promise.state = PromiseState::Released(Released::Reopened);
                }
            }
            Event::Said { .. } => self.lines.push((entry.by, entry.at)),
        }
    }

    fn set_promise(&mut self, id: PromiseId, state: PromiseState) {
        if let Some(promise) = self.promise_mut(id) {
            promise.state = state;
        }
    }

    fn checked_back(&mut self, answer: CheckBack, asked: ReturnAsked) {
        self.asked_in_return = asked;
        match answer {
            // The outcome follows as an event of its own.
            CheckBack::Arrived => {}
            CheckBack::Partly { left } => {
                let came = self.promises.iter().filter(|promise| promise.state.counts()).map(|promise| promise.much);
                self.amount = came.fold(0u16, u16::saturating_add).saturating_add(left);
                self.stage = Stage::Live;
            }
            CheckBack::NothingCame => {
                self.stage = Stage::Live;
                for promise in self.promises.iter_mut().filter(|promise| matches!(promise.state, PromiseState::Done(_)))
                {
                    promise.state = PromiseState::Released(Released::NotArrived);
                }
            }
        }
    }
}

pub(crate) fn decide(group: &Group, command: Command, moment: &Moment) -> Result<Vec<crate::Event>, Refusal> {
    let events = match command {
        Command::Ask(ask) => asking::ask(group, ask, moment),
        Command::Understand { need, change } => asking::understand(group, need, change, moment),
        Command::Change { need, change } => asking::change(group, need, change, moment),
        Command::Promise { need, much, by_when } => promises::promise(group, need, much, by_when, moment),
        Command::Accept { need, promise } => promises::accept(group, need, promise, moment),
        Command::Decline { need, promise } => promises::decline(group, need, promise, moment),
        Command::SetOut { need } => promises::set_out(group, need, moment),
        Command::Release { need } => promises::release(group, need, moment),
        Command::HandOver { need, how } => promises::hand_over(group, need, how, moment),
        Command::Attempt { need, channel, reached, next_at } => {
            working::attempt(group, need, channel, reached, next_at, moment)
        }
        Command::Hold { need, hold } => working::hold(group, need, hold, moment),
        Command::CheckBack { need, answer, asked } => working::check_back(group, need, answer, asked, moment),
        Command::Close { need, outcome } => working::close(group, need, outcome, moment),
        Command::Reopen { need } => working::reopen(group, need, moment),
        Command::Say { need } => working::say(group, need, moment),
    }?;
    Ok(events.into_iter().map(crate::Event::Needs).collect())
}

/// What somebody is to a need: decides which steps are theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// Holds its key.
    Neighbour,
    /// Has promised it.
    Promised(PromiseId),
    /// Is on the phone desk.
    Desk,
    /// Takes part in the group.
    Bystander,
}

/// The need, and what the actor is to it; a refusal for people without a part in it at all.
fn part<'a>(group: &'a Group, id: NeedId, moment: &Moment) -> Result<(&'a Need, Part), Refusal> {
    let need = group.needs.get(id).ok_or(Refusal::NotThere)?;
    let part = match moment.by {
        Actor::Neighbour(own) if own == id => Part::Neighbour,
        Actor::Neighbour(_) => return Err(Refusal::NotYours),
        Actor::Person(person) => {
            let who = group.people.taking_part(person)?;
            match need.promise_of(person) {
                Some(promise) => Part::Promised(promise.id),
                None if who.has_voice() && group.duties.holds(person, crate::duties::Duty::PhoneDesk) => Part::Desk,
                None => Part::Bystander,
            }
        }
        Actor::Anyone | Actor::Time | Actor::Operator => return Err(Refusal::SignInFirst),
    };
    Ok((need, part))
}
