//! Calling a meeting, moving it, calling it off, and putting points on its agenda.

use super::poll::AHEAD;
use super::{Event, Meeting, MeetingId, Part, PollId, Stage, parts, some};
use crate::decisions::Words;
use crate::people::PersonId;
use crate::{Group, Moment, Refusal, Timestamp};

/// A longer evening nobody wants.
const MOST_POINTS: usize = 50;

pub(super) fn found(group: &Group, id: MeetingId) -> Result<&Meeting, Refusal> {
    group.meetings.get(id).ok_or(Refusal::NotThere)
}

fn ahead(at: Timestamp, moment: &Moment) -> Result<(), Refusal> {
    if at <= moment.now || at > moment.now + AHEAD { Err(Refusal::BadTime) } else { Ok(()) }
}

pub(super) fn call(
    group: &Group,
    at: Timestamp,
    from: Option<PollId>,
    words: Words,
    moment: &Moment,
) -> Result<Vec<Event>, Refusal> {
    let by = moment.person()?;
    group.people.with_voice(by)?;
    ahead(at, moment)?;
    some(words)?;
    let id = u32::try_from(group.meetings.all().len() + 1).map(MeetingId).map_err(|_| Refusal::BadValue)?;
    let mut closed = None;
    if let Some(from) = from {
        let poll = group.meetings.poll(from).ok_or(Refusal::NotThere)?;
        if !poll.moments().contains(&at) {
            return Err(Refusal::BadValue);
        }
        if group.meetings.found_by(from).is_some() {
            return Err(Refusal::DecidedAlready);
        }
        if poll.is_open() {
            // While others are still answering, only whoever asked has heard enough.
            if poll.by != by {
                return Err(Refusal::NotYours);
            }
            closed = Some(Event::PollClosed { poll: from });
        }
    }
    let meeting = Meeting::new(id, by, moment.now, at, from);
    let facilitator = parts::next(group, &meeting, Part::Facilitate, &[], moment);
    // One person need not do both.
    let drawn: Vec<PersonId> = match facilitator {
        Event::Drawn { person, .. } => vec![person],
        _ => Vec::new(),
    };
    let minutes = parts::next(group, &meeting, Part::Minutes, &drawn, moment);
    let called = Event::Called { meeting: id, at, from };
    Ok([called].into_iter().chain(closed).chain([facilitator, minutes]).collect())
}

/// Whoever called it sees to it, or whoever facilitates; if they have left, anybody.
fn sees_to_it(group: &Group, meeting: &Meeting, by: PersonId) -> Result<(), Refusal> {
    group.people.with_voice(by)?;
    let caller_is_here = group.people.taking_part(meeting.called_by).is_ok();
    if by == meeting.called_by || meeting.facilitator.taken_by() == Some(by) || !caller_is_here {
        return Ok(());
    }
    Err(Refusal::NotYours)
}

fn still_ahead(meeting: &Meeting) -> Result<(), Refusal> {
    match meeting.stage {
        Stage::Called => Ok(()),
        _ => Err(Refusal::MeetingOver),
    }
}

pub(super) fn move_to(group: &Group, id: MeetingId, at: Timestamp, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let by = moment.person()?;
    let meeting = found(group, id)?;
    sees_to_it(group, meeting, by)?;
    still_ahead(meeting)?;
    ahead(at, moment)?;
    Ok(vec![Event::Moved { meeting: id, at }])
}

pub(super) fn call_off(group: &Group, id: MeetingId, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let by = moment.person()?;
    let meeting = found(group, id)?;
    sees_to_it(group, meeting, by)?;
    still_ahead(meeting)?;
    Ok(vec![Event::CalledOff { meeting: id }])
}

pub(super) fn add_point(group: &Group, id: MeetingId, words: Words, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    group.people.taking_part(moment.person()?)?;
    let meeting = found(group, id)?;
    if !meeting.is_open() {
        return Err(Refusal::MeetingOver);
    }
    some(words)?;
    if meeting.points.len() >= MOST_POINTS {
        return Err(Refusal::EnoughSaid);
    }
    let point = u16::try_from(meeting.points.len()).map_err(|_| Refusal::EnoughSaid)?;
    Ok(vec![Event::PointAdded { meeting: id, point }])
}

pub(super) fn take_off_point(group: &Group, id: MeetingId, point: u16, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let by = moment.person()?;
    group.people.taking_part(by)?;
    let meeting = found(group, id)?;
    let theirs = meeting.points_on().find(|(number, _)| *number == point).ok_or(Refusal::NotThere)?;
    if theirs.1.by != by {
        return Err(Refusal::NotYours);
    }
    if !meeting.is_open() {
        return Err(Refusal::MeetingOver);
    }
    Ok(vec![Event::PointTakenOff { meeting: id, point }])
}
