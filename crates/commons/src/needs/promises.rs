//! Promises: somebody takes a need on, wholly or in part, and hands it over or hands it back. Handing back is one tap and
//! nobody is told who.

use super::{Consent, Event, Hold, Need, NeedId, Outcome, Part, Stage, WaitsFor, needs_door, on_desk, part};
use crate::people::PersonId;
use crate::{Actor, Group, Moment, Refusal, Span, Timestamp};
use serde::{Deserialize, Serialize};

/// A promise's number within its need, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PromiseId(pub u16);

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    pub id: PromiseId,
    pub by: PersonId,
    /// Of the need's amount; 0 for going along.
    pub much: u16,
    pub by_when: Timestamp,
    pub at: Timestamp,
    pub state: PromiseState,
    /// When "the time has passed" was said.
    pub announced_at: Option<Timestamp>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PromiseState {
    /// Waits for the neighbour's yes.
    Offered,
    Accepted,
    Underway,
    Done(Handover),
    Released(Released),
}

impl PromiseState {
    /// Whether somebody is still on it.
    pub fn is_open(self) -> bool {
        matches!(self, PromiseState::Offered | PromiseState::Accepted | PromiseState::Underway)
    }

    /// Whether it counts towards what is needed.
    pub fn counts(self) -> bool {
        !matches!(self, PromiseState::Released(_))
    }
}

/// How a promise begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Given {
    Offered,
    Accepted,
}

impl Given {
    pub(super) fn state(self) -> PromiseState {
        match self {
            Given::Offered => PromiseState::Offered,
            Given::Accepted => PromiseState::Accepted,
        }
    }
}

/// Why somebody is not on it any more. None of these is a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Released {
    HandedBack,
    TimePassed,
    /// The neighbour would rather have somebody else.
    Declined,
    TooFar,
    /// The person left the group.
    Gone,
    /// The need was closed another way.
    Closed,
    Reopened,
    NotArrived,
}

/// How it went at the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Handover {
    Door,
    Left,
    PickedUp,
    BadAddress,
    NotHome,
    NotWanted,
    NotReady,
    TooFar,
    Other,
}

impl Handover {
    pub const ALL: [Handover; 9] = [
        Handover::Door,
        Handover::Left,
        Handover::PickedUp,
        Handover::NotHome,
        Handover::BadAddress,
        Handover::NotReady,
        Handover::NotWanted,
        Handover::TooFar,
        Handover::Other,
    ];

    /// Whether it is with the neighbour now.
    pub fn arrived(self) -> bool {
        matches!(self, Handover::Door | Handover::Left | Handover::PickedUp)
    }

    pub fn word(self) -> &'static str {
        match self {
            Handover::Door => "door",
            Handover::Left => "left",
            Handover::PickedUp => "picked_up",
            Handover::BadAddress => "bad_address",
            Handover::NotHome => "not_home",
            Handover::NotWanted => "not_wanted",
            Handover::NotReady => "not_ready",
            Handover::TooFar => "too_far",
            Handover::Other => "other",
        }
    }

    pub fn parse(word: &str) -> Option<Handover> {
        Handover::ALL.into_iter().find(|how| how.word() == word)
    }
}

/// The longest ahead a promise can be for.
const FURTHEST: Span = Span::days(60);

pub(super) fn promise(
    group: &Group,
    id: NeedId,
    much: u16,
    by_when: Timestamp,
    moment: &Moment,
) -> Result<Vec<Event>, Refusal> {
    let person = moment.person()?;
    let who = group.people.taking_part(person)?;
    let need = group.needs.get(id).ok_or(Refusal::NotThere)?;
    match need.stage {
        Stage::Live => {}
        Stage::Heard => return Err(Refusal::NotNow),
        Stage::CheckingBack { .. } => return Err(Refusal::PromisedAlready),
        Stage::Closed { .. } => return Err(Refusal::Closed),
    }
    if need.promise_of(person).is_some() {
        return Err(Refusal::YouPromisedAlready);
    }
    if by_when <= moment.now || by_when > moment.now + FURTHEST {
        return Err(Refusal::BadTime);
    }
    if group.taken_on(person) >= usize::from(group.rules.open_promises) {
        return Err(Refusal::EnoughPromises);
    }
    let wanting = need.wanting();
    let newcomer_at_door = !who.has_voice() && needs_door(need.kind, need.item);
    if newcomer_at_door && !member_on_it(group, need) {
        return Err(Refusal::GoTogether);
    }
    if much == 0 {
        let goes_along = wanting.hands > 0 || newcomer_at_door;
        if !goes_along || need.open_promises().next().is_none() {
            return Err(Refusal::NothingToPromise);
        }
    } else if wanting.much == 0 {
        return Err(Refusal::PromisedAlready);
    } else if much > wanting.much {
        return Err(Refusal::TooMuch);
    }
    Ok(vec![new_promise(need, much, by_when)?])
}

fn new_promise(need: &Need, much: u16, by_when: Timestamp) -> Result<Event, Refusal> {
    let promise = PromiseId(u16::try_from(need.promises.len()).map_err(|_| Refusal::TooMuch)?);
    let state = match need.consent {
        Consent::ComeStraight => Given::Accepted,
        Consent::AskMeFirst => Given::Offered,
    };
    Ok(Event::Promised { need: need.id, promise, much, by_when, state })
}

/// A stop of a round that is claimed as a whole: whether it is still wanted, and whoever claims may, is the round's to ask.
pub(crate) fn promised(group: &Group, id: NeedId, much: u16, by_when: Timestamp) -> Result<crate::Event, Refusal> {
    let need = group.needs.get(id).ok_or(Refusal::NotThere)?;
    new_promise(need, much, by_when).map(crate::Event::Needs)
}

fn member_on_it(group: &Group, need: &Need) -> bool {
    need.open_promises().any(|promise| group.people.has_voice(promise.by))
}

fn open_promise(need: &Need, promise: PromiseId) -> Result<&Promise, Refusal> {
    let found = need.promises.get(usize::from(promise.0)).ok_or(Refusal::NotThere)?;
    if found.state.is_open() { Ok(found) } else { Err(Refusal::NotNow) }
}

/// The neighbour's yes, or told to somebody on the phone desk.
pub(super) fn accept(group: &Group, id: NeedId, promise: PromiseId, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let need = for_the_neighbour(group, id, promise, moment)?;
    if open_promise(need, promise)?.state != PromiseState::Offered {
        return Err(Refusal::NotNow);
    }
    Ok(vec![Event::Accepted { need: id, promise }])
}

pub(super) fn decline(group: &Group, id: NeedId, promise: PromiseId, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let need = for_the_neighbour(group, id, promise, moment)?;
    open_promise(need, promise)?;
    Ok(vec![Event::Released { need: id, promise, why: Released::Declined }])
}

/// The need, for whoever may answer for the neighbour about this promise; nobody answers for them about their own.
fn for_the_neighbour<'a>(
    group: &'a Group,
    id: NeedId,
    promise: PromiseId,
    moment: &Moment,
) -> Result<&'a Need, Refusal> {
    let (need, part) = part(group, id, moment)?;
    match part {
        Part::Neighbour | Part::Desk => Ok(need),
        Part::Promised(own) if own != promise && on_desk(group, moment) => Ok(need),
        Part::Promised(_) | Part::Bystander => Err(Refusal::DutyFirst),
    }
}

pub(super) fn set_out(group: &Group, id: NeedId, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let (need, promise) = own_promise(group, id, moment)?;
    // Prescriptions and children: nobody goes alone. Nor does a newcomer to a door, if the member has handed back since.
    let newcomer_at_door = !group.people.has_voice(promise.by) && needs_door(need.kind, need.item);
    if need.wanting().hands > 0 || (newcomer_at_door && !member_on_it(group, need)) {
        return Err(Refusal::GoTogether);
    }
    match promise.state {
        PromiseState::Accepted => Ok(vec![Event::SetOut { need: need.id, promise: promise.id }]),
        _ => Err(Refusal::NotNow),
    }
}

pub(super) fn release(group: &Group, id: NeedId, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let (need, promise) = own_promise(group, id, moment)?;
    Ok(vec![Event::Released { need: need.id, promise: promise.id, why: Released::HandedBack }])
}

fn own_promise<'a>(group: &'a Group, id: NeedId, moment: &Moment) -> Result<(&'a Need, &'a Promise), Refusal> {
    let (need, part) = part(group, id, moment)?;
    match part {
        Part::Promised(promise) => Ok((need, open_promise(need, promise)?)),
        _ => Err(Refusal::NotPromised),
    }
}

/// Each word leads somewhere: to asking back, to a hold, or to an outcome. Never to blame.
pub(super) fn hand_over(group: &Group, id: NeedId, how: Handover, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let (need, promise) = own_promise(group, id, moment)?;
    if promise.state == PromiseState::Offered {
        return Err(Refusal::NotNow);
    }
    let mut events = vec![Event::HandedOver { need: id, promise: promise.id, how }];
    let tomorrow = moment.now + Span::days(1);
    match how {
        Handover::Door | Handover::Left | Handover::PickedUp => {
            // Whoever only goes along is done when the last of it is there.
            if need.handed_over().saturating_add(promise.much) >= need.amount {
                events.push(Event::CheckingBack { need: id });
            }
        }
        Handover::BadAddress | Handover::NotHome => {
            let hold = Hold::CallingBack { tries: need.hold.tries().saturating_add(1), next_at: Some(tomorrow) };
            events.push(Event::Held { need: id, hold });
        }
        Handover::NotReady => events.push(Event::Held { need: id, hold: Hold::WaitsFor { what: WaitsFor::Stock } }),
        Handover::Other => events.push(Event::Held { need: id, hold: Hold::WaitsFor { what: WaitsFor::Person } }),
        Handover::TooFar => events.push(Event::Released { need: id, promise: promise.id, why: Released::TooFar }),
        Handover::NotWanted => events.push(Event::Closed { need: id, outcome: Outcome::NoLongerNeeded }),
    }
    Ok(events)
}

/// Promises whose time has come; used by `due`.
pub(super) fn next_due(need: &Need, after: Span) -> Option<Timestamp> {
    let times =
        need.promises.iter().filter(|promise| promise.state.is_open()).map(|promise| match promise.announced_at {
            _ if promise.state == PromiseState::Offered => promise.by_when,
            None => promise.by_when,
            Some(at) => at + after,
        });
    times.min()
}

pub(super) fn decide_due(need: &Need, after: Span, now: Timestamp) -> Vec<Event> {
    let open = need.promises.iter().filter(|promise| promise.state.is_open());
    let due = open.filter_map(|promise| {
        let (id, promise_id) = (need.id, promise.id);
        match promise.announced_at {
            // Nobody said yes in time: there is nothing to announce.
            None if promise.state == PromiseState::Offered && promise.by_when <= now => {
                Some(Event::Released { need: id, promise: promise_id, why: Released::TimePassed })
            }
            None if promise.by_when <= now => Some(Event::ReleaseAnnounced { need: id, promise: promise_id }),
            Some(at) if at + after <= now => {
                Some(Event::Released { need: id, promise: promise_id, why: Released::TimePassed })
            }
            _ => None,
        }
    });
    due.collect()
}

/// Who has promised, for pages that say "somebody is on it".
impl Need {
    pub fn open_promises(&self) -> impl Iterator<Item = &Promise> {
        self.promises.iter().filter(|promise| promise.state.is_open())
    }

    /// Whether the actor may see the thread of talk: those concerned.
    pub fn concerns(&self, actor: Actor) -> bool {
        match actor {
            Actor::Neighbour(need) => need == self.id,
            Actor::Person(person) => self.promise_of(person).is_some(),
            _ => false,
        }
    }
}
