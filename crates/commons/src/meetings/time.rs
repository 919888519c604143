//! What time does with meetings and questions: closing, asking the next, beginning, marking, letting stand.

use super::{Event, Meeting, MeetingId, Part, PollId, Seat, Stage, agenda, parts};
use crate::decisions::hours;
use crate::{Group, Moment, Span, Timestamp};

/// Minutes are expected within this time.
const MINUTES_DUE: Span = Span::hours(72);

/// When something of a part comes due while the meeting is ahead.
fn part_due(seat: Seat) -> Option<Timestamp> {
    match seat {
        Seat::Vacant { since } => Some(since),
        Seat::Drawn { until, .. } => Some(until),
        Seat::Taken { .. } | Seat::Free => None,
    }
}

pub(super) fn meeting_due(meeting: &Meeting) -> Option<Timestamp> {
    match meeting.stage {
        Stage::Called => {
            let parts = Part::ALL.into_iter().filter_map(|part| part_due(meeting.seat(part)));
            parts.chain([meeting.at]).min()
        }
        Stage::Begun { minutes_until } => meeting.without_minutes.is_none().then_some(minutes_until),
        Stage::Round { until, .. } => Some(until),
        Stage::Stands { .. } | Stage::CalledOff { .. } => None,
    }
}

pub(crate) fn decide_poll_due(group: &Group, id: PollId, now: Timestamp) -> Vec<crate::Event> {
    match group.meetings.poll_due(id) {
        Some(until) if until <= now => vec![crate::Event::Meetings(Event::PollClosed { poll: id })],
        _ => Vec::new(),
    }
}

pub(crate) fn decide_meeting_due(group: &Group, id: MeetingId, moment: &Moment) -> Vec<crate::Event> {
    let Some(meeting) = group.meetings.get(id) else { return Vec::new() };
    if meeting_due(meeting).is_none_or(|at| at > moment.now) {
        return Vec::new();
    }
    let events = match meeting.stage {
        Stage::Called if meeting.at <= moment.now => vec![begin(group, meeting, moment)],
        Stage::Called => draw_again(group, meeting, moment),
        Stage::Begun { .. } => vec![Event::WithoutMinutes { meeting: id }],
        Stage::Round { .. } => vec![Event::Stand { meeting: id }],
        Stage::Stands { .. } | Stage::CalledOff { .. } => Vec::new(),
    };
    events.into_iter().map(crate::Event::Meetings).collect()
}

fn begin(group: &Group, meeting: &Meeting, moment: &Moment) -> Event {
    let minutes_until = hours::by_day(meeting.at + MINUTES_DUE, &moment.wall);
    // A server that was off for a week has missed nothing that people wrote down on paper.
    let minutes_until = minutes_until.max(moment.now + Span::hours(1));
    Event::Begun { meeting: meeting.id, agenda: agenda(group, meeting), minutes_until }
}

/// Whoever was asked did not answer, or has left: the next is asked.
fn draw_again(group: &Group, meeting: &Meeting, moment: &Moment) -> Vec<Event> {
    let due = Part::ALL.into_iter().find(|part| part_due(meeting.seat(*part)).is_some_and(|at| at <= moment.now));
    let Some(part) = due else { return Vec::new() };
    let id = meeting.id;
    match meeting.seat(part) {
        Seat::Drawn { person, .. } => {
            vec![Event::SaidNo { meeting: id, part, person }, parts::next(group, meeting, part, &[person], moment)]
        }
        Seat::Vacant { .. } => vec![parts::next(group, meeting, part, &[], moment)],
        Seat::Taken { .. } | Seat::Free => Vec::new(),
    }
}
