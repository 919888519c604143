//! Who is asked next, where a duty goes round or is drawn by lot. Being asked is no duty yet: yes and no are equally easy, and
//! whoever says nothing for three days is passed over without a word.

use super::{Duties, Duty, Event, Filling, may_begin};
use crate::people::PersonId;
use crate::{Group, Moment, Refusal, Span, Timestamp};
use serde::{Deserialize, Serialize};

/// How long somebody has to say yes or no.
pub const ASKED_FOR: Span = Span::days(3);
/// When nobody of the willing can be asked, it is looked at again after a week.
const LATER: Span = Span::days(7);
/// A group that has ended asks nobody.
const NEVER: Span = Span::days(366);

/// Somebody is being asked whether they would take a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    pub person: PersonId,
    pub until: Timestamp,
}

impl Duties {
    pub fn is_willing(&self, person: PersonId, duty: Duty) -> bool {
        self.beside.get(&duty).is_some_and(|beside| beside.willing.contains(&person))
    }

    /// Everybody who would take it if asked.
    pub fn willing(&self, duty: Duty) -> impl Iterator<Item = PersonId> {
        self.beside.get(&duty).into_iter().flat_map(|beside| beside.willing.iter().copied())
    }

    /// Who is being asked now.
    pub fn asked(&self, duty: Duty) -> Option<Asked> {
        self.beside.get(&duty)?.asked
    }

    /// What this person is being asked now.
    pub fn asked_of(&self, person: PersonId) -> impl Iterator<Item = (Duty, Asked)> {
        let all = self.beside.iter().filter_map(|(duty, beside)| Some((*duty, beside.asked?)));
        all.filter(move |(_, asked)| asked.person == person)
    }

    /// Whether there is a seat that somebody should be asked about.
    fn looks_for_somebody(&self, duty: Duty) -> bool {
        self.exists(duty) && self.charge(duty).filling != Filling::OwnYes && self.free_seats(duty) > 0
    }

    /// The willing who have not been asked since the seat fell free.
    fn to_ask(&self, duty: Duty) -> impl Iterator<Item = PersonId> {
        let beside = self.beside.get(&duty);
        beside.into_iter().flat_map(move |beside| {
            beside
                .willing
                .iter()
                .copied()
                .filter(move |person| !beside.passed.contains(person) && !self.holds(*person, duty))
        })
    }

    pub(crate) fn asking_due(&self, duty: Duty) -> Option<Timestamp> {
        if !self.looks_for_somebody(duty) {
            return None;
        }
        let beside = self.beside.get(&duty)?;
        if let Some(asked) = beside.asked {
            return Some(asked.until);
        }
        self.to_ask(duty).next()?;
        match beside.rests_until {
            // The end of all time does not come again.
            Some(Timestamp(i64::MAX)) => None,
            rests => Some(rests.unwrap_or(beside.moved_at)),
        }
    }

    /// A question about a seat that is no longer free, or no longer goes round, is over.
    pub(super) fn nobody_is_asked_in_vain(&mut self, duty: Duty) {
        let looks = self.looks_for_somebody(duty);
        let held = self.asked(duty).is_some_and(|asked| self.holds(asked.person, duty));
        if let Some(beside) = self.beside.get_mut(&duty).filter(|_| !looks || held) {
            beside.asked = None;
        }
    }

    /// A seat falls free, or is taken: from here on everybody may be asked.
    pub(super) fn round_begins(&mut self, duty: Duty, at: Timestamp) {
        if let Some(beside) = self.beside.get_mut(&duty) {
            beside.passed.clear();
            (beside.rests_until, beside.moved_at) = (None, at);
        }
        self.nobody_is_asked_in_vain(duty);
    }

    pub(super) fn willing_now(&mut self, person: PersonId, duty: Duty, at: Timestamp) {
        let beside = self.beside.entry(duty).or_default();
        beside.willing.insert(person);
        beside.passed.remove(&person);
        (beside.rests_until, beside.moved_at) = (None, at);
    }

    pub(super) fn unwilling(&mut self, person: PersonId, duty: Duty, at: Timestamp) {
        let beside = self.beside.entry(duty).or_default();
        beside.willing.remove(&person);
        if beside.asked.is_some_and(|asked| asked.person == person) {
            (beside.asked, beside.moved_at) = (None, at);
        }
    }

    pub(super) fn ask(&mut self, person: PersonId, duty: Duty, until: Timestamp) {
        let beside = self.beside.entry(duty).or_default();
        (beside.asked, beside.rests_until) = (Some(Asked { person, until }), None);
    }

    /// They said no, or nothing: the next is asked.
    pub(super) fn pass(&mut self, person: PersonId, duty: Duty, at: Timestamp) {
        let beside = self.beside.entry(duty).or_default();
        beside.passed.insert(person);
        (beside.asked, beside.moved_at) = (None, at);
    }

    pub(super) fn rest(&mut self, duty: Duty, again: Timestamp) {
        self.beside.entry(duty).or_default().rests_until = Some(again);
    }
}

/// Whether somebody may take it of their own accord: they could begin, and no seat is kept for somebody who is being asked.
///
/// # Errors
/// Why not.
pub fn may_take(group: &Group, duty: Duty, person: PersonId, now: Timestamp) -> Result<(), Refusal> {
    may_begin(group, duty, person, now)?;
    let duties = &group.duties;
    match duties.asked(duty) {
        Some(asked) if asked.person != person && duties.free_seats(duty) <= 1 => Err(Refusal::SomebodyAsked),
        _ => Ok(()),
    }
}

/// The next of the willing who could begin: whoever had it longest ago, or by lot.
fn next(group: &Group, duty: Duty, passed: Option<PersonId>, moment: &Moment) -> Option<PersonId> {
    let duties = &group.duties;
    let could = |person: &PersonId| {
        Some(*person) != passed
            && !group.people.is_away(*person, moment.now, &group.rules)
            && may_begin(group, duty, *person, moment.now).is_ok()
    };
    let in_turn = duties.to_ask(duty).filter(could).zip(0u32..).map(|(person, at)| {
        let last = match duties.charge(duty).filling {
            Filling::Lot => None,
            Filling::OwnYes | Filling::Rotation => duties.served(person, duty).next().map(|turn| turn.from),
        };
        (last, moment.draw("duty", at, u32::MAX), person)
    });
    in_turn.min().map(|(_, _, person)| person)
}

/// Time asks the next, or passes over whoever did not answer.
pub(crate) fn decide_asking(group: &Group, duty: Duty, moment: &Moment) -> Vec<crate::Event> {
    if group.duties.asking_due(duty).is_none_or(|at| at > moment.now) {
        return Vec::new();
    }
    let passed = group.duties.asked(duty).map(|asked| asked.person);
    let mut events: Vec<Event> = passed.map(|person| Event::PassedOn { duty, person }).into_iter().collect();
    let ended = group.decisions.is_dissolved();
    match next(group, duty, passed, moment).filter(|_| !ended) {
        Some(person) => events.push(Event::Asked { duty, person, until: moment.now + ASKED_FOR }),
        None if passed.is_none() => {
            let again = moment.now + if ended { NEVER } else { LATER };
            events.push(Event::NobodyToAsk { duty, again });
        }
        None => {}
    }
    events.into_iter().map(crate::Event::Duties).collect()
}
