//! What must hold for every meeting and every small question, worked out from what is public about them.

use super::Witness;
use commons::meetings::{Asks, Event, Heard, Meeting, Part, Seat, Stage};
use commons::{Entry, Group, Matter, Timestamp};
use std::collections::BTreeSet;

/// What time should ask for.
pub(super) fn due(group: &Group) -> impl Iterator<Item = (Timestamp, Matter)> {
    let polls = group.meetings.polls().iter().filter(|poll| poll.closed_at.is_none());
    let polls = polls.map(|poll| (poll.until, Matter::Poll(poll.id)));
    let meetings = group.meetings.all().iter();
    polls.chain(meetings.filter_map(|meeting| Some((meeting_due(meeting)?, Matter::Meeting(meeting.id)))))
}

fn meeting_due(meeting: &Meeting) -> Option<Timestamp> {
    let mut times = Vec::new();
    match meeting.stage {
        Stage::Called => {
            times.push(meeting.at);
            for part in Part::ALL {
                match meeting.seat(part) {
                    Seat::Drawn { until, .. } => times.push(until),
                    Seat::Vacant { since } => times.push(since),
                    Seat::Taken { .. } | Seat::Free => {}
                }
            }
        }
        Stage::Begun { minutes_until } if meeting.without_minutes.is_none() => times.push(minutes_until),
        Stage::Round { until, .. } => times.push(until),
        Stage::Begun { .. } | Stage::Stands { .. } | Stage::CalledOff { .. } => {}
    }
    times.into_iter().min()
}

pub(super) fn time_may(event: &Event) -> bool {
    matches!(
        event,
        Event::PollClosed { .. }
            | Event::Drawn { .. }
            | Event::SaidNo { .. }
            | Event::NobodyYet { .. }
            | Event::Begun { .. }
            | Event::WithoutMinutes { .. }
            | Event::Stand { .. }
    )
}

impl Witness {
    /// Calling a meeting and having a part in it take a voice; everything else takes no more than taking part.
    pub(super) fn see_meetings(&self, event: &Event, entry: &Entry, after: &Group) {
        match event {
            Event::Called { .. } | Event::Moved { .. } | Event::CalledOff { .. } | Event::MinutesWilling { .. } => {
                assert!(self.by_a_voice(entry), "{event:?} without a voice");
            }
            Event::Taken { person, .. } => {
                assert!(
                    self.by_a_voice(entry) && entry.by == commons::Actor::Person(*person),
                    "only with one's own yes"
                );
            }
            Event::Drawn { person, until, meeting, .. } => {
                assert!(after.people.has_voice(*person), "somebody without a voice was drawn");
                let at = after.meetings.get(*meeting).expect("it was called").at;
                assert!(*until > entry.at && *until <= at, "asked until {until:?} for {at:?}");
            }
            _ => {}
        }
    }

    pub(super) fn meetings_are_lawful(&self, group: &Group) {
        for poll in group.meetings.polls() {
            match &poll.asks {
                Asks::When { moments, marks } => {
                    assert!((1..=20).contains(&moments.len()) && moments.windows(2).all(|pair| pair[0] < pair[1]));
                    assert!(marks.values().all(|marks| marks.len() == moments.len()));
                    assert!(poll.until > poll.at && Some(&poll.until) <= moments.last(), "it closes in time");
                }
                Asks::Advice { of, .. } => assert!(!of.contains(&poll.by)),
            }
        }
        for meeting in group.meetings.all() {
            let came: BTreeSet<_> = meeting.came.iter().flat_map(|came| came.people.iter().copied()).collect();
            assert!(meeting.heard.keys().all(|person| came.contains(person)), "read by somebody who was not there");
            if let Stage::Round { .. } | Stage::Stands { .. } = meeting.stage {
                assert!(!came.is_empty() && !meeting.notes.is_empty(), "{:?}: minutes of nothing", meeting.id);
            }
            let missing = meeting.heard.values().filter(|heard| matches!(heard, Heard::Missing(_))).count();
            assert_eq!(meeting.said_missing().len(), missing);
            if meeting.stage == Stage::Called {
                for seat in [meeting.facilitator, meeting.minutes] {
                    let whose = seat.taken_by().or(seat.drawn());
                    assert!(whose.is_none_or(|person| !self.is_gone(person)), "{:?}: {seat:?}", meeting.id);
                }
            }
        }
    }
}
