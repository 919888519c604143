//! Opening details: what is written down before anybody sees them, and how many doors somebody opens in a day.

use super::Why;
use super::reasons::{reason_for_need, reason_for_person, reason_for_picture};
use crate::people::{Opens, PersonId};
use crate::{Actor, Event, Group, Moment, Refusal, Span, Subject, Timestamp};
use serde::{Deserialize, Serialize};

/// One opening, as the person concerned can read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    pub by: Actor,
    pub at: Timestamp,
    pub why: Why,
}

pub(crate) fn decide_open(group: &Group, subject: Subject, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let why = match (moment.by, subject) {
        // One's own details need no warrant from anybody and leave no trace.
        (Actor::Neighbour(own), Subject::Need(need)) if own == need => return Ok(Vec::new()),
        (Actor::Person(own), Subject::Person(person)) if own == person => return Ok(Vec::new()),
        (Actor::Person(person), Subject::Need(need)) => reason_for_need(group, person, need, moment.now)?,
        (Actor::Person(by), Subject::Person(person)) => reason_for_person(group, by, person, moment.now)?,
        (Actor::Person(by), Subject::Picture(picture)) => {
            let Some(why) = reason_for_picture(group, by, picture, moment.now)? else { return Ok(Vec::new()) };
            why
        }
        (Actor::Anyone, _) => return Err(Refusal::SignInFirst),
        _ => return Err(Refusal::NotYours),
    };
    if opened_lately(group, moment.by, subject, moment.now) {
        return Ok(Vec::new());
    }
    // What a receipt shows is no door: it does not use up what somebody may open in a day.
    if why != Why::Receipt {
        must_be_within_a_day(group, moment.person()?, subject, moment.now)?;
    }
    Ok(vec![Event::Opened { subject, why }])
}

/// So many details are opened in a day, and no more.
fn must_be_within_a_day(group: &Group, person: PersonId, subject: Subject, now: Timestamp) -> Result<(), Refusal> {
    let opens = opens_for(group, person, subject);
    let a_day = match opens {
        Opens::Alone => usize::from(group.rules.openings_a_day),
        Opens::OnARound => crate::rounds::DOORS_A_DAY,
    };
    if group.people.openings_since(person, opens, now - Span::days(1)) >= a_day {
        return Err(Refusal::EnoughOpenings);
    }
    Ok(())
}

/// What somebody would open this for: a door of a round they have claimed and are not back from, or by itself.
pub(crate) fn opens_for(group: &Group, person: PersonId, subject: Subject) -> Opens {
    let on_a_round = match subject {
        Subject::Need(need) => group.rounds.carried_by(person).any(|round| round.has(need)),
        _ => false,
    };
    if on_a_round { Opens::OnARound } else { Opens::Alone }
}

/// Whether this actor's opening of these details stands in the log, and still counts.
pub(super) fn opened_lately(group: &Group, actor: Actor, subject: Subject, now: Timestamp) -> bool {
    let openings = match subject {
        Subject::Need(need) => group.needs.get(need).map(|need| need.openings.as_slice()),
        Subject::Person(person) => group.people.get(person).map(|person| person.openings.as_slice()),
        Subject::Picture(picture) => group.pictures.get(picture).map(|picture| picture.openings.as_slice()),
        // Nobody opens these.
        Subject::Offer(_)
        | Subject::Group
        | Subject::Proposal(_)
        | Subject::Mending(_)
        | Subject::Meeting(_)
        | Subject::Poll(_)
        | Subject::Duty(_) => None,
    };
    let lasts = group.rules.opening_lasts();
    openings.unwrap_or_default().iter().rev().any(|opening| opening.by == actor && opening.at + lasts > now)
}
