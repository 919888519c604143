//! Coming to the group, being welcomed, and leaving.

use super::{Event, How, PersonId};
use crate::{Actor, Group, Moment, Refusal, Span, Subject};

pub(super) fn join(group: &Group, how: How, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    if !matches!(moment.by, Actor::Anyone | Actor::Operator) {
        return Err(Refusal::NotNow);
    }
    let people = &group.people;
    let person = PersonId(u32::try_from(people.count() + 1).map_err(|_| Refusal::BadValue)?);
    let joined = Event::Joined { person, how, patch: moment.draw("patch", 0, u32::MAX) };
    match how {
        How::Founding => {
            let founders = people.all().iter().filter(|person| person.how == How::Founding).count();
            if founders >= usize::from(group.rules.founders) {
                return Err(Refusal::BadValue);
            }
            // Simple trust is for beginnings: a link to found with must not turn up years later.
            if moment.now > group.founding.at + Span::days(group.rules.founding_days.into()) {
                return Err(Refusal::BadTime);
            }
            Ok(vec![joined, Event::VoiceGained { person }])
        }
        How::OfferedHand => Ok(vec![joined]),
        How::Invited { by } => {
            people.taking_part(by)?;
            Ok(vec![joined])
        }
    }
}

pub(super) fn welcome(group: &Group, person: PersonId, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    group.people.with_voice(moment.person()?)?;
    let newcomer = group.people.not_gone(person)?;
    if newcomer.welcomed.is_some() || newcomer.has_voice() {
        return Err(Refusal::WelcomedAlready);
    }
    Ok(vec![Event::Welcomed { person }])
}

/// Whoever leaves is forgotten with the same act.
pub(super) fn leave(group: &Group, moment: &Moment) -> Result<Vec<crate::Event>, Refusal> {
    let person = group.people.not_gone(moment.person()?)?.id;
    Ok(vec![Event::Left { person }.into(), crate::Event::Forgotten { subject: Subject::Person(person) }])
}
