//! Needs: somebody asks, somebody promises, it is handed over, and then it is forgotten.
//!
//! A need moves along separate axes instead of one long list of states: its [`Stage`] (and the [`Phase`] people read from
//! it), its [`Hold`], its promises, each with a state of its own, and its [`Outcome`] once it is closed. Who asked is not
//! here: names, doors and words lie in the vault.

// One need, what moves it, and the lists it stands on.
mod around;
mod asking;
pub(crate) mod interests;
mod kinds;
mod lists;
mod need;
mod promises;
mod time;
mod working;

pub use around::Wave;
pub use asking::{Ask, Change, Checked, Code, Consent, HowSoon, ReachBy, Through};
pub use interests::{Interest, MOST_INTERESTS};
pub use kinds::{Item, Kind, is_brought, needs_door};
pub use lists::Needs;
pub use need::{Details, Need, Phase, Stage, Wanting};
pub(crate) use promises::promised;
pub use promises::{Given, Handover, Promise, PromiseId, PromiseState, Released};
pub(crate) use time::decide_due;
pub use working::{Attempt, Channel, CheckBack, CouldNot, Hold, Outcome, PassedTo, Reached, ReturnAsked, WaitsFor};

use crate::duties::Duty;
use crate::people::PersonId;
use crate::{Actor, Group, Moment, Refusal, Timestamp};
use serde::{Deserialize, Serialize};

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
    /// Whoever is on the phone desk asks some more of those it fits, the nearest first; waves count from 1.
    AskAround {
        need: NeedId,
        wave: u8,
    },
}

impl Command {
    /// Whether this would begin something new, which a group that has ended does not.
    pub(crate) fn begins(&self) -> bool {
        matches!(self, Command::Ask(_) | Command::Understand { .. } | Command::Promise { .. } | Command::Reopen { .. })
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Asked {
        need: NeedId,
        code: Code,
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
        state: Given,
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
    /// These people were asked whether they could do it.
    AskedAround {
        need: NeedId,
        wave: u8,
        people: Vec<PersonId>,
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
            | Event::Said { need, .. }
            | Event::AskedAround { need, .. } => *need,
        }
    }

    /// An ask is taken back by erasing it; what was said was heard, and who was asked was asked.
    pub(crate) fn can_be_undone(&self) -> bool {
        !matches!(self, Event::Asked { .. } | Event::Said { .. } | Event::AskedAround { .. })
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
        Command::AskAround { need, wave } => around::ask_around(group, need, wave, moment),
    }?;
    Ok(events.into_iter().map(crate::Event::Needs).collect())
}

/// What somebody is to a need: decides which steps are theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
                None if who.has_voice() && on_desk(group, moment) => Part::Desk,
                None => Part::Bystander,
            }
        }
        Actor::Anyone | Actor::Time | Actor::Operator => return Err(Refusal::SignInFirst),
    };
    Ok((need, part))
}

/// Whether the actor has the phone desk now, whatever else they are to the need.
fn on_desk(group: &Group, moment: &Moment) -> bool {
    matches!(moment.by, Actor::Person(person) if group.duties.holds(person, Duty::PhoneDesk))
}
