//! What is written down: who was there, what was said, and whether those who were there find it right.

use super::calling::found;
use super::{Event, Meeting, MeetingId, Stage, some};
use crate::decisions::{ProposalId, Words, hours};
use crate::people::PersonId;
use crate::{Group, Moment, Refusal, Span};
use std::collections::BTreeSet;

/// A longer protocol nobody reads.
const MOST_NOTES: usize = 1_000;
/// How long those who were there have to read.
const READING: Span = Span::days(7);

/// Refuses what is written into a meeting that is not on.
fn on(meeting: &Meeting, moment: &Moment) -> Result<(), Refusal> {
    match meeting.stage {
        _ if meeting.is_on(moment.now) => Ok(()),
        Stage::Called => Err(Refusal::MeetingAhead),
        _ => Err(Refusal::MeetingOver),
    }
}

pub(super) fn who_came(
    group: &Group,
    id: MeetingId,
    came: Vec<PersonId>,
    moment: &Moment,
) -> Result<Vec<Event>, Refusal> {
    let by = moment.person()?;
    group.people.taking_part(by)?;
    let meeting = found(group, id)?;
    let came: BTreeSet<PersonId> = came.into_iter().collect();
    match (meeting.stage, &meeting.came) {
        // Whoever was left out can still be added; nobody is taken off a list that others are confirming.
        (Stage::Round { .. }, Some(before)) if before.people.is_subset(&came) => {}
        _ => on(meeting, moment)?,
    }
    // Whoever was there writes it down.
    if !came.contains(&by) {
        return Err(Refusal::NotPresent);
    }
    let before = meeting.came.as_ref().map(|before| &before.people);
    let is_there = |person: &PersonId| group.people.taking_part(*person).is_ok();
    if !came.iter().all(|person| is_there(person) || before.is_some_and(|before| before.contains(person))) {
        return Err(Refusal::NotThere);
    }
    if before == Some(&came) {
        return Ok(Vec::new());
    }
    Ok(vec![Event::CameWritten { meeting: id, came: came.into_iter().collect() }])
}

pub(super) fn note(
    group: &Group,
    id: MeetingId,
    about: Option<ProposalId>,
    words: Words,
    moment: &Moment,
) -> Result<Vec<Event>, Refusal> {
    group.people.taking_part(moment.person()?)?;
    let meeting = found(group, id)?;
    on(meeting, moment)?;
    some(words)?;
    if let Some(about) = about {
        group.decisions.get(about).ok_or(Refusal::NotThere)?;
    }
    if meeting.notes.len() >= MOST_NOTES {
        return Err(Refusal::EnoughSaid);
    }
    let note = u32::try_from(meeting.notes.len()).map_err(|_| Refusal::EnoughSaid)?;
    Ok(vec![Event::Noted { meeting: id, note, about }])
}

pub(super) fn send_round(group: &Group, id: MeetingId, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let by = moment.person()?;
    group.people.taking_part(by)?;
    let meeting = found(group, id)?;
    match meeting.stage {
        Stage::Begun { .. } => {}
        Stage::Called => return Err(Refusal::MeetingAhead),
        Stage::Round { .. } | Stage::Stands { .. } | Stage::CalledOff { .. } => return Err(Refusal::MeetingOver),
    }
    if meeting.came.is_none() {
        return Err(Refusal::WhoCameFirst);
    }
    if meeting.minutes.taken_by() != Some(by) && !meeting.was_there(by) {
        return Err(Refusal::NotPresent);
    }
    if meeting.notes.is_empty() {
        return Err(Refusal::WordsFirst);
    }
    let until = hours::by_day(moment.now + READING, &moment.wall);
    Ok(vec![Event::SentRound { meeting: id, until }])
}

/// "Yes, that is what was said", or with words: "something is missing".
pub(super) fn hear(group: &Group, id: MeetingId, words: Words, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let by = moment.person()?;
    group.people.taking_part(by)?;
    let meeting = found(group, id)?;
    match meeting.stage {
        Stage::Round { .. } => {}
        Stage::Called | Stage::Begun { .. } => return Err(Refusal::NotNow),
        Stage::Stands { .. } | Stage::CalledOff { .. } => return Err(Refusal::MeetingOver),
    }
    if !meeting.was_there(by) {
        return Err(Refusal::NotPresent);
    }
    if words == Words::Some {
        if meeting.missing == u16::MAX {
            return Err(Refusal::EnoughSaid);
        }
        return Ok(vec![Event::Read { meeting: id, missing: Some(meeting.missing) }]);
    }
    if meeting.heard.get(&by) == Some(&super::Heard::Yes) {
        return Ok(Vec::new());
    }
    let (yes, all) = meeting.said_yes(&group.people);
    let read = Event::Read { meeting: id, missing: None };
    let confirmed = meeting.confirmed_at.is_none() && (yes + 1) * 2 > all;
    let confirmed = confirmed.then_some(Event::Confirmed { meeting: id });
    Ok([read].into_iter().chain(confirmed).collect())
}
