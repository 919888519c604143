//! One need: where it stands, what is still wanted of it, and how an event changes it. Nothing about who asked.

use super::promises::PromiseState;
use super::working::Attempt;
use super::{
    Ask, CheckBack, Checked, Code, Consent, Event, Handover, Hold, HowSoon, Interest, Item, Kind, NeedId, Outcome,
    Promise, PromiseId, ReachBy, Released, ReturnAsked, Through, Wave, needs_door,
};
use crate::founding::StreetId;
use crate::people::PersonId;
use crate::sight::Opening;
use crate::{Actor, Entry, Lang, Timestamp};
use serde::{Deserialize, Serialize};

/// Where a need stands; its promises say the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Phase {
    Heard,
    Open,
    Promised,
    Underway,
    CheckingBack,
    Closed,
}

/// Whether the vault still holds the details.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Details {
    Sealed,
    Forgotten { at: Timestamp },
}

/// One need, without anything about who asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// What whoever asked likes to talk about or do; nobody is shown it but whoever promised, and those who like the same.
    pub interests: Vec<Interest>,
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
    /// Who was asked whether they could do it, wave by wave.
    pub waves: Vec<Wave>,
    pub details: Details,
}

/// What is still wanted of a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
        // Several promises of one person are still two hands.
        let first_of_theirs = |promise: &&Promise| {
            held().find(|other| other.by == promise.by).is_some_and(|first| first.id == promise.id)
        };
        let people = u8::try_from(held().filter(first_of_theirs).count()).unwrap_or(u8::MAX);
        Wanting { much: self.amount.saturating_sub(self.promised()), hands: self.hands().saturating_sub(people) }
    }

    /// How much of it is promised or has been handed over.
    pub fn promised(&self) -> u16 {
        self.promises
            .iter()
            .filter(|promise| promise.state.counts())
            .fold(0, |sum, promise| sum.saturating_add(promise.much))
    }

    /// How much of it has been handed over.
    pub fn handed_over(&self) -> u16 {
        let done = self.promises.iter().filter(|promise| matches!(promise.state, PromiseState::Done(_)));
        done.fold(0, |sum, promise| sum.saturating_add(promise.much))
    }

    /// Whether this person was asked whether they could do it.
    pub fn was_asked(&self, person: PersonId) -> bool {
        self.waves.iter().any(|wave| wave.people.contains(&person))
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
    pub(crate) fn on_board(&self) -> bool {
        self.phase() == Phase::Open && !matches!(self.hold, Hold::Paced { .. })
    }

    /// Whether it waits for nothing but that somebody looks at it: nothing about it is unclear.
    pub fn only_waits_for_a_look(&self) -> bool {
        self.checked == Checked::Unchecked && (self.street.is_some() || !needs_door(self.kind, self.item))
    }

    /// Whether somebody on the phone desk should read it before it goes on the board: it came from a place that sends very
    /// many, or nobody could find the way.
    fn should_be_read_first(&self) -> bool {
        self.checked == Checked::Unchecked || (self.street.is_none() && needs_door(self.kind, self.item))
    }

    /// A need as it was asked.
    pub(super) fn asked(id: NeedId, code: Code, ask: Ask, entry: &Entry) -> Need {
        let mut need = Need {
            id,
            code,
            kind: ask.kind,
            item: ask.item,
            street: ask.street,
            how_soon: ask.how_soon,
            household: ask.household,
            amount: ask.amount,
            language: ask.language,
            reach: ask.reach,
            consent: ask.consent,
            through: ask.through,
            checked: ask.checked,
            interests: ask.interests,
            asked_at: entry.at,
            touched_at: entry.at,
            stage: Stage::Live,
            hold: Hold::None,
            promises: Vec::new(),
            attempts: Vec::new(),
            openings: Vec::new(),
            lines: Vec::new(),
            asked_in_return: ReturnAsked::Unsaid,
            waves: Vec::new(),
            details: Details::Sealed,
        };
        if need.should_be_read_first() {
            need.stage = Stage::Heard;
        }
        need
    }

    fn promise_mut(&mut self, id: PromiseId) -> Option<&mut Promise> {
        self.promises.get_mut(usize::from(id.0))
    }
}

impl Need {
    pub(super) fn apply(&mut self, event: &Event, entry: &Entry) {
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
            Event::CheckingBack { .. } => self.all_handed_over(entry.at),
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
                // What somebody should read first, the key alone cannot put on the board.
                let unread = entry.by == Actor::Neighbour(self.id) && self.should_be_read_first();
                self.stage = if unread { Stage::Heard } else { Stage::Live };
                self.hold = Hold::None;
                self.release_done(Released::Reopened);
            }
            Event::Said { .. } => self.lines.push((entry.by, entry.at)),
            Event::AskedAround { people, .. } => self.waves.push(Wave { at: entry.at, people: people.clone() }),
        }
    }

    fn set_promise(&mut self, id: PromiseId, state: PromiseState) {
        if let Some(promise) = self.promise_mut(id) {
            promise.state = state;
        }
    }

    /// Whoever only went along is done as well.
    fn all_handed_over(&mut self, at: Timestamp) {
        let how = self.promises.iter().rev().find_map(|promise| match promise.state {
            PromiseState::Done(how) => Some(how),
            _ => None,
        });
        for promise in self.promises.iter_mut().filter(|promise| promise.state.is_open()) {
            promise.state = PromiseState::Done(how.unwrap_or(Handover::Other));
        }
        self.stage = Stage::CheckingBack { since: at };
    }

    fn release_done(&mut self, why: Released) {
        for promise in self.promises.iter_mut().filter(|promise| matches!(promise.state, PromiseState::Done(_))) {
            promise.state = PromiseState::Released(why);
        }
    }

    fn checked_back(&mut self, answer: CheckBack, asked: ReturnAsked) {
        self.asked_in_return = asked;
        match answer {
            // The outcome follows as an event of its own.
            CheckBack::Arrived => {}
            CheckBack::Partly { left } => {
                self.amount = self.handed_over().saturating_add(left);
                self.stage = Stage::Live;
            }
            CheckBack::NothingCame => {
                self.stage = Stage::Live;
                self.release_done(Released::NotArrived);
            }
        }
    }
}
