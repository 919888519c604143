//! Why somebody may see details now, or why not.

use crate::duties::Duty;
use crate::needs::{self, NeedId, PromiseState};
use crate::people::{Person, PersonId};
use crate::pictures::{Of, PictureId};
use crate::{Group, Refusal, Span, Timestamp};
use serde::{Deserialize, Serialize};

/// Why details were opened. Written into the log, and shown to the person concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Promised to come.
    Promise,
    /// On the phone desk, to understand what is needed.
    PhoneDesk,
    /// On the welcome, to speak with somebody new.
    Welcome,
    /// Sees to paying an errand back, and looks at the receipt.
    Receipt,
}

/// Why this person may open a need's details now.
///
/// # Errors
/// Why not.
pub fn reason_for_need(group: &Group, person: PersonId, need: NeedId, now: Timestamp) -> Result<Why, Refusal> {
    let need = group.needs.get(need).ok_or(Refusal::NotThere)?;
    let who = group.people.taking_part(person)?;
    if need.is_forgotten() {
        return Err(Refusal::Forgotten);
    }
    must_be_back_a_day(who, now)?;
    let promised = need.promises.iter().any(|promise| {
        promise.by == person
            && matches!(promise.state, PromiseState::Accepted | PromiseState::Underway | PromiseState::Done(_))
    });
    if promised && !need.is_closed() {
        let needs_door = needs::needs_door(need.kind, need.item);
        if !who.has_voice() && needs_door {
            return Err(Refusal::GoTogether);
        }
        return Ok(Why::Promise);
    }
    if need.is_closed() {
        return Err(Refusal::Closed);
    }
    if who.has_voice() && who.paused_until.is_none() && group.duties.holds(person, Duty::PhoneDesk) {
        return Ok(Why::PhoneDesk);
    }
    Err(Refusal::PromiseFirst)
}

pub(super) fn reason_for_person(group: &Group, by: PersonId, person: PersonId, now: Timestamp) -> Result<Why, Refusal> {
    let who = group.people.with_voice(by)?;
    must_be_back_a_day(who, now)?;
    let other = group.people.get(person).ok_or(Refusal::NotThere)?;
    if other.is_gone() {
        return Err(Refusal::Forgotten);
    }
    if other.has_voice() {
        return Err(Refusal::NotYours);
    }
    if !group.duties.holds(by, Duty::Welcome) {
        return Err(Refusal::DutyFirst);
    }
    Ok(Why::Welcome)
}

/// Why this person may look at a photo now. Nothing has to be written down, and `None` is said, of what is one's own, and of
/// goods that stand among the offers for everybody who takes part.
///
/// # Errors
/// Why not.
pub fn reason_for_picture(
    group: &Group,
    person: PersonId,
    picture: PictureId,
    now: Timestamp,
) -> Result<Option<Why>, Refusal> {
    let who = group.people.taking_part(person)?;
    let picture = group.pictures.get(picture).ok_or(Refusal::NotThere)?;
    if picture.is_forgotten() {
        return Err(Refusal::Forgotten);
    }
    if picture.by == person {
        return Ok(None);
    }
    match picture.of {
        Of::Offer(offer) => match group.offers.get(offer) {
            Some(offer) if offer.state != crate::offers::State::Withdrawn => Ok(None),
            _ => Err(Refusal::NotThere),
        },
        Of::Claim(claim) => {
            must_be_back_a_day(who, now)?;
            let claim = group.fund.claim(claim).ok_or(Refusal::NotThere)?;
            match crate::fund::sees_to(group, claim, person) {
                true => Ok(Some(Why::Receipt)),
                false => Err(Refusal::NotYours),
            }
        }
    }
}

/// Somebody let back in on a new device waits a day before details open again, so that the real person can object.
pub(super) fn must_be_back_a_day(who: &Person, now: Timestamp) -> Result<(), Refusal> {
    match who.restored_at {
        Some(at) if at + Span::hours(24) > now => Err(Refusal::NotNow),
        _ => Ok(()),
    }
}
