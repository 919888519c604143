//! Who facilitates and who writes the minutes: drawn among the willing, whoever did it least recently first, and with
//! their own yes. Where nobody is willing, it is said so, and anybody can.

use super::calling::found;
use super::{Event, Meeting, MeetingId, Part, Seat, Stage};
use crate::decisions::hours;
use crate::duties::Duty;
use crate::people::PersonId;
use crate::{Group, Moment, Refusal, Span, Timestamp};

/// How long somebody who was drawn is asked, and never past half the time that is left.
const ASKED: Span = Span::hours(48);

pub(super) fn is_willing(group: &Group, part: Part, person: PersonId) -> bool {
    match part {
        Part::Facilitate => {
            group.decisions.is_willing_to_facilitate(person) || group.duties.holds(person, Duty::Facilitation)
        }
        Part::Minutes => group.meetings.is_willing_to_write(person),
    }
}

fn had_last(group: &Group, part: Part, person: PersonId) -> Option<Timestamp> {
    let here = group.meetings.had_last(part, person);
    match part {
        Part::Facilitate => here.max(group.decisions.facilitated_last(person)),
        Part::Minutes => here,
    }
}

/// Draws who is asked next; `without` are not asked now. Once it is time for the meeting to begin nobody is asked any more: there
/// would be no time left to say yes, and whoever comes can take it.
pub(super) fn next(group: &Group, meeting: &Meeting, part: Part, without: &[PersonId], moment: &Moment) -> Event {
    let other = match part {
        Part::Facilitate => meeting.minutes,
        Part::Minutes => meeting.facilitator,
    };
    let willing = group.people.with_voices().enumerate().filter(|(_, person)| {
        is_willing(group, part, *person)
            && !group.people.is_away(*person, moment.now, &group.rules)
            && !meeting.said_no.contains(&(part, *person))
            && other.whose() != Some(*person)
            && !without.contains(person)
    });
    let in_turn = willing.map(|(at, person)| {
        let drawn = moment.draw(part.word(), u32::try_from(at).unwrap_or(u32::MAX), u32::MAX);
        (had_last(group, part, person), drawn, person)
    });
    match in_turn.min().filter(|_| moment.now < meeting.at) {
        Some((_, _, person)) => {
            let half = Span((meeting.at - moment.now).0 / 2);
            let until = hours::by_day(moment.now + ASKED.min(half), &moment.wall).min(meeting.at);
            Event::Drawn { meeting: meeting.id, part, person, until }
        }
        None => Event::NobodyYet { meeting: meeting.id, part },
    }
}

pub(super) fn write_minutes(group: &Group, willing: bool, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let person = moment.person()?;
    group.people.with_voice(person)?;
    if group.meetings.is_willing_to_write(person) == willing {
        return Ok(Vec::new());
    }
    Ok(vec![Event::MinutesWilling { willing }])
}

/// The meeting, while parts can still be taken or handed back.
fn with_parts(group: &Group, id: MeetingId) -> Result<&Meeting, Refusal> {
    let meeting = found(group, id)?;
    if meeting.is_open() { Ok(meeting) } else { Err(Refusal::MeetingOver) }
}

pub(super) fn take(group: &Group, id: MeetingId, part: Part, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let person = moment.person()?;
    group.people.with_voice(person)?;
    let meeting = with_parts(group, id)?;
    match meeting.seat(part) {
        Seat::Free | Seat::Vacant { .. } => {}
        Seat::Drawn { person: drawn, .. } if drawn == person => {}
        Seat::Taken { person: taken } if taken == person => return Ok(Vec::new()),
        Seat::Drawn { .. } | Seat::Taken { .. } => return Err(Refusal::TakenAlready),
    }
    Ok(vec![Event::Taken { meeting: id, part, person }])
}

pub(super) fn answer(
    group: &Group,
    id: MeetingId,
    part: Part,
    yes: bool,
    moment: &Moment,
) -> Result<Vec<Event>, Refusal> {
    let person = moment.person()?;
    group.people.with_voice(person)?;
    let meeting = with_parts(group, id)?;
    match meeting.seat(part).drawn() {
        Some(drawn) if drawn == person => {}
        Some(_) => return Err(Refusal::NotYours),
        None => return Err(Refusal::NotNow),
    }
    if yes {
        return Ok(vec![Event::Taken { meeting: id, part, person }]);
    }
    Ok(vec![Event::SaidNo { meeting: id, part, person }, next(group, meeting, part, &[person], moment)])
}

pub(super) fn hand_back(group: &Group, id: MeetingId, part: Part, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let person = moment.person()?;
    group.people.with_voice(person)?;
    let meeting = with_parts(group, id)?;
    if meeting.seat(part).taken_by() != Some(person) {
        return Err(Refusal::NotYours);
    }
    let back = Event::HandedBack { meeting: id, part, person };
    match meeting.stage {
        Stage::Called => Ok(vec![back, next(group, meeting, part, &[person], moment)]),
        // In the room one looks at each other.
        _ => Ok(vec![back, Event::NobodyYet { meeting: id, part }]),
    }
}
