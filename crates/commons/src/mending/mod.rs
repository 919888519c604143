//! When it hurts between two people: talk, supported talk with two listeners, dated steps; only then, and only after the
//! person concerned was listened to, a question about a person. Every step ends by itself, and nobody decides over others.
//!
//! The log does not say who: whoever acts here stands in it as somebody, and the people of a matter only behind a [`Veil`].
//! The rules are told the matter's [`Key`] by whoever acts, and see through it who that is. Words lie sealed with the matter.

mod acting;
mod between;
mod time;
mod veil;

pub use between::{
    AHEAD, Between, CHANCES, End, HEARD, How, KEPT, LISTENING, LONGEST_STEP, LOOKING_BACK, Listener, MatterId, Pledge,
    PledgeState, RESTS, SUPPORTED, Seat, Side, Slot, Step, TALK, UNANSWERED, WAITING,
};
pub use veil::{Key, Veil};

pub(crate) use acting::decide;
pub(crate) use time::decide_due;

use crate::people::PersonId;
use crate::{Entry, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A matter, by somebody who takes part in it: the key shows the rules that they do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    pub matter: MatterId,
    pub key: Key,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Ask somebody to talk. The key is fresh, and is sealed with the words.
    Open {
        with: PersonId,
        key: Key,
    },
    /// Write something to the other.
    Say {
        held: Held,
    },
    /// "Yes, let us talk", or "not yet".
    Answer {
        held: Held,
        yes: bool,
    },
    /// It still hurts: talk with a listener each.
    GoOn {
        held: Held,
    },
    /// Choose who listens beside oneself.
    Choose {
        held: Held,
        listener: PersonId,
    },
    /// Say yes or no to listening, or stop listening.
    Listen {
        held: Held,
        yes: bool,
    },
    OfferSlot {
        held: Held,
        at: Timestamp,
    },
    AnswerSlot {
        held: Held,
        slot: u8,
        yes: bool,
    },
    /// Offer something that one will do, or leave, until a day.
    OfferStep {
        held: Held,
        until: Timestamp,
    },
    AnswerStep {
        held: Held,
        step: u8,
        yes: bool,
    },
    /// It still hurts: ask that the other is listened to, before a question about them is put.
    AskToListen {
        held: Held,
    },
    /// Write down whether whoever was to be listened to came.
    Came {
        held: Held,
        slot: u8,
        came: bool,
    },
    /// "I have been listened to."
    BeenHeard {
        held: Held,
    },
    /// From now on a question about the other can be asked of everybody.
    Bring {
        held: Held,
    },
    /// It is good now, for oneself.
    Good {
        held: Held,
    },
    /// Stop, without a reason.
    Stop {
        held: Held,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Opened {
        matter: MatterId,
        sides: [Veil; 2],
        until: Timestamp,
    },
    Said {
        matter: MatterId,
        line: u32,
        side: Side,
    },
    Answered {
        matter: MatterId,
        yes: bool,
    },
    WentOn {
        matter: MatterId,
        until: Timestamp,
    },
    ListenerAsked {
        matter: MatterId,
        side: Side,
        listener: Veil,
    },
    ListenerSaid {
        matter: MatterId,
        side: Side,
        yes: bool,
    },
    SlotOffered {
        matter: MatterId,
        slot: u8,
        by: Seat,
        at: Timestamp,
    },
    SlotAnswered {
        matter: MatterId,
        slot: u8,
        by: Seat,
        yes: bool,
    },
    StepOffered {
        matter: MatterId,
        step: u8,
        line: u32,
        side: Side,
        until: Timestamp,
    },
    StepAnswered {
        matter: MatterId,
        step: u8,
        yes: bool,
    },
    LookingBack {
        matter: MatterId,
        until: Timestamp,
    },
    ListeningBegan {
        matter: MatterId,
        to: Side,
        until: Timestamp,
    },
    Came {
        matter: MatterId,
        slot: u8,
        came: bool,
    },
    Heard {
        matter: MatterId,
        to: Side,
        how: How,
        until: Timestamp,
    },
    /// The only event of a matter that names somebody: the question about them would as well.
    Brought {
        matter: MatterId,
        person: PersonId,
        by: Side,
        until: Timestamp,
    },
    SaidGood {
        matter: MatterId,
        side: Side,
    },
    Stopped {
        matter: MatterId,
        by: Side,
        until: Timestamp,
    },
    Ended {
        matter: MatterId,
        how: End,
    },
}

impl Event {
    pub fn matter(&self) -> MatterId {
        match self {
            Event::Opened { matter, .. }
            | Event::Said { matter, .. }
            | Event::Answered { matter, .. }
            | Event::WentOn { matter, .. }
            | Event::ListenerAsked { matter, .. }
            | Event::ListenerSaid { matter, .. }
            | Event::SlotOffered { matter, .. }
            | Event::SlotAnswered { matter, .. }
            | Event::StepOffered { matter, .. }
            | Event::StepAnswered { matter, .. }
            | Event::LookingBack { matter, .. }
            | Event::ListeningBegan { matter, .. }
            | Event::Came { matter, .. }
            | Event::Heard { matter, .. }
            | Event::Brought { matter, .. }
            | Event::SaidGood { matter, .. }
            | Event::Stopped { matter, .. }
            | Event::Ended { matter, .. } => *matter,
        }
    }
}

/// What is, or was, between people of the group; and about whom a question can be asked now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mending {
    all: Vec<Between>,
    /// Who was listened to, by the matter in which they were. It ends with the matter.
    heard: BTreeMap<MatterId, PersonId>,
}

impl Mending {
    pub fn get(&self, id: MatterId) -> Option<&Between> {
        self.all.get((id.0 as usize).checked_sub(1)?)
    }

    /// Everything there was, oldest first. Who it was about only the keys tell.
    pub fn all(&self) -> &[Between] {
        &self.all
    }

    /// Whether this person was listened to, or had the chance, about what is brought against them now.
    pub fn was_heard(&self, person: PersonId) -> bool {
        self.heard.values().any(|heard| *heard == person)
    }

    /// The newest matter in which this person was listened to.
    pub fn heard_in(&self, person: PersonId) -> Option<MatterId> {
        self.heard.iter().rev().find(|(_, heard)| **heard == person).map(|(matter, _)| *matter)
    }

    pub(crate) fn next_due(&self, id: MatterId) -> Option<Timestamp> {
        self.get(id).filter(|between| !between.forgotten).map(Between::ends_at)
    }

    pub(crate) fn forgotten(&mut self, id: MatterId, at: Timestamp) {
        self.heard.remove(&id);
        self.change(id, |between| {
            if !between.is_over() {
                between.step = Step::Over { at, how: End::Stopped };
            }
            between.forgotten = true;
        });
    }

    fn change(&mut self, id: MatterId, act: impl FnOnce(&mut Between)) {
        if let Some(between) = (id.0 as usize).checked_sub(1).and_then(|index| self.all.get_mut(index)) {
            act(between);
        }
    }

    pub(crate) fn apply(&mut self, event: &Event, entry: &Entry) {
        let id = event.matter();
        match event {
            Event::Opened { matter, sides, until } => {
                self.all.push(Between {
                    id: *matter,
                    opened_at: entry.at,
                    sides: *sides,
                    listeners: [Listener::None; 2],
                    declined: Vec::new(),
                    step: Step::Talk { until: *until, yes: None },
                    good: [false; 2],
                    // What it is about is the first line.
                    lines: vec![Side::First],
                    slots: Vec::new(),
                    pledges: Vec::new(),
                    forgotten: false,
                });
            }
            Event::Brought { person, .. } => {
                self.heard.insert(id, *person);
            }
            Event::Ended { .. } => {
                self.heard.remove(&id);
            }
            _ => {}
        }
        self.change(id, |between| between.fold(event, entry.at));
    }
}

impl Between {
    fn fold(&mut self, event: &Event, at: Timestamp) {
        match event {
            Event::Opened { .. } => {}
            Event::Said { side, .. } => self.lines.push(*side),
            Event::Answered { yes, .. } => {
                if let Step::Talk { yes: answer, .. } = &mut self.step {
                    *answer = Some(*yes);
                }
            }
            Event::WentOn { until, .. } => self.go_to(Step::Supported { since: at, until: *until }),
            Event::ListenerAsked { side, listener, .. } => self.set_listener(*side, Listener::Asked(*listener)),
            Event::ListenerSaid { side, yes, .. } => match (self.listener(*side).veil(), yes) {
                (Some(veil), true) => self.set_listener(*side, Listener::Yes(veil)),
                (veil, _) => {
                    self.declined.extend(veil);
                    self.set_listener(*side, Listener::None);
                }
            },
            Event::SlotOffered { by, at, .. } => {
                self.slots.push(Slot { at: *at, by: *by, can: BTreeMap::from([(*by, true)]), came: None });
            }
            Event::SlotAnswered { slot, by, yes, .. } => {
                if let Some(slot) = self.slots.get_mut(usize::from(*slot)) {
                    slot.can.insert(*by, *yes);
                }
            }
            Event::StepOffered { line, side, until, .. } => {
                self.lines.push(*side);
                let state = PledgeState::Offered;
                self.pledges.push(Pledge { line: *line, by: *side, at, until: *until, state });
            }
            Event::StepAnswered { step, yes, .. } => self.answered(usize::from(*step), *yes, at),
            Event::LookingBack { until, .. } => self.go_to(Step::LookingBack { until: *until }),
            Event::ListeningBegan { to, until, .. } => self.go_to(Step::Listening { to: *to, until: *until }),
            Event::Came { slot, came, .. } => {
                if let Some(slot) = self.slots.get_mut(usize::from(*slot)) {
                    slot.came = Some(*came);
                }
            }
            Event::Heard { to, how, until, .. } => self.go_to(Step::Heard { to: *to, how: *how, until: *until }),
            Event::Brought { person, by, until, .. } => {
                self.go_to(Step::Brought { person: *person, by: *by, until: *until });
            }
            Event::SaidGood { side, .. } => self.set_good(*side),
            Event::Stopped { by, until, .. } => self.go_to(Step::Stopped { by: *by, until: *until }),
            Event::Ended { how, .. } => self.go_to(Step::Over { at, how: *how }),
        }
    }

    /// A step begins; times offered in the one before are over, and how it is now is asked anew.
    fn go_to(&mut self, step: Step) {
        self.step = step;
        self.slots.clear();
        self.good = [false; 2];
    }

    fn answered(&mut self, step: usize, yes: bool, at: Timestamp) {
        let Some(pledge) = self.pledges.get_mut(step) else { return };
        pledge.state = if yes { PledgeState::Agreed } else { PledgeState::Declined };
        let agreed = self.pledges.iter().filter(|pledge| pledge.state == PledgeState::Agreed && pledge.until > at);
        if let Some(until) = agreed.map(|pledge| pledge.until).max().filter(|_| yes) {
            self.go_to(Step::Steps { until });
        }
    }
}
