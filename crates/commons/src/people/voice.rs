//! How a newcomer gets a voice, and the brakes that keep a group from being taken over by joining it.
//!
//! Two vouches ("I have met this person") by members who came through different people, and fourteen days; at most three
//! new voices in thirty days, or a quarter of the older ones if that is more; three people vouched for at a time. Source of
//! the numbers: what working groups do against join attacks; docs/rules.md.

use super::{Event, People, Person, PersonId, Standing, Vouch};
use crate::{Group, Moment, Refusal, Rules, Span, Timestamp};

/// The span over which new voices are counted.
pub(super) const BRAKE: Span = Span::days(30);

pub(super) fn vouch(group: &Group, person: PersonId, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let by = moment.person()?;
    let people = &group.people;
    people.with_voice(by)?;
    if by == person {
        return Err(Refusal::NotYourself);
    }
    let newcomer = people.not_gone(person)?;
    if newcomer.has_voice() {
        return Err(Refusal::HasVoice);
    }
    if newcomer.welcomed.is_none() {
        return Err(Refusal::WelcomeFirst);
    }
    if newcomer.vouches.iter().any(|vouch| vouch.by == by) {
        return Err(Refusal::VouchedAlready);
    }
    let waiting = people.waiting.iter().filter_map(|id| people.get(*id));
    // Somebody who joined and was never seen again must not cost a member their vouch for ever.
    let counts_from = moment.now - Span::days(group.rules.open_vouch_days.into());
    let of_late = |vouch: &Vouch| vouch.by == by && vouch.at > counts_from;
    let open = waiting.filter(|other| other.vouches.iter().any(of_late)).count();
    if open >= usize::from(group.rules.open_vouches) {
        return Err(Refusal::EnoughVouches);
    }
    Ok(vec![Event::Vouched { person }])
}

impl People {
    /// Vouches that a newcomer needs: two, fewer in a group of one to three.
    pub fn vouches_needed(&self, rules: &Rules) -> usize {
        usize::from(rules.vouches).min((self.voices() / 2).max(1))
    }

    /// How many of a newcomer's vouches count: by members with a voice, any two of whom came through different people and
    /// not one through the other. Otherwise whoever brings one friend in could with that friend bring in everybody else.
    pub fn vouches_that_count(&self, person: &Person) -> usize {
        let by = person.vouches.iter().filter(|vouch| self.has_voice(vouch.by)).filter_map(|vouch| self.get(vouch.by));
        let good: Vec<&Person> = by.collect();
        let with = |first: &Person| {
            let mut apart = vec![first];
            for other in &good {
                if apart.iter().all(|one| came_apart(one, other)) {
                    apart.push(other);
                }
            }
            apart.len()
        };
        good.iter().map(|first| with(first)).max().unwrap_or(0)
    }

    /// When a newcomer's voice begins, if nothing else changes; `None` while vouches are missing.
    pub fn voice_begins(&self, person: &Person, rules: &Rules) -> Option<Timestamp> {
        ready_at(self, person, rules)
    }

    /// How many new voices may begin within thirty days, as things stand now.
    pub fn new_voices_at_most(&self, rules: &Rules, now: Timestamp) -> usize {
        let new = self.gains.iter().filter(|at| **at + BRAKE > now).count();
        usize::from(rules.new_voices_a_month).max(self.voices().saturating_sub(new) / 4)
    }
}

/// Whether these two came to the group by different ways.
fn came_apart(one: &Person, other: &Person) -> bool {
    let (through, other_through) = (one.came_through(), other.came_through());
    through != other_through && through != other.id && other_through != one.id
}

/// When this newcomer's voice begins, if nothing else changes; `None` while vouches are missing.
pub(super) fn ready_at(people: &People, person: &Person, rules: &Rules) -> Option<Timestamp> {
    if person.standing != Standing::Newcomer || person.welcomed.is_none() {
        return None;
    }
    if people.vouches_that_count(person) < people.vouches_needed(rules) {
        return None;
    }
    let waited = person.joined_at + Span::days(rules.days_before_voice.into());
    Some(waited.max(brake_opens(people, rules)))
}

/// From when the next new voice may begin: when fewer are new than may be, measured against those that are not new. (A
/// quarter of all would let each new voice make room for the next.)
fn brake_opens(people: &People, rules: &Rules) -> Timestamp {
    let gains = &people.gains;
    let too_many = |grown_old: usize| {
        let new = gains.len() - grown_old;
        let most = usize::from(rules.new_voices_a_month).max(people.voices().saturating_sub(new) / 4);
        new >= most
    };
    // Voices grow old in the order they were gained, so the first count that fits is found by halving.
    let (mut closed, mut open) = (0, gains.len());
    while closed < open {
        let middle = closed.midpoint(open);
        if too_many(middle) { closed = middle + 1 } else { open = middle }
    }
    match open.checked_sub(1).and_then(|last| gains.get(last)) {
        Some(at) => *at + BRAKE,
        None => Timestamp(i64::MIN),
    }
}
