//! As whom one can look around, wherever the town stands now.

use commons::decisions::{Effect, Progress, Proposal};
use commons::duties::Duty;
use commons::needs::{Need, NeedId, PromiseState};
use commons::people::{Person, PersonId};
use commons::{Group, Timestamp};
use host::State;

/// People, and a neighbour, to look around as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cast {
    /// Has a voice, is on the phone desk, and has promised something.
    pub on_desk: PersonId,
    /// Has a voice and is carrying something now; a decision asks for their own yes.
    pub carrying: PersonId,
    /// Takes part, has no voice yet, and has promised something.
    pub newcomer: PersonId,
    /// Joined a moment ago; nobody has said welcome yet.
    pub just_joined: PersonId,
    /// An ask that somebody is going to bring, with a talk about it: for the neighbour's own page.
    pub asked: NeedId,
}

/// Looks for them. Visitors may have turned everything upside down; then it is whoever comes nearest.
pub fn cast(state: &State, now: Timestamp) -> Cast {
    let group = &state.group;
    let on_desk = on_desk(group, now);
    let carrying = carrying(group, on_desk);
    let newcomer = newcomer(group).unwrap_or(carrying);
    let just_joined = group.people.unwelcomed().last().map_or(newcomer, |person| person.id);
    Cast { on_desk, carrying, newcomer, just_joined, asked: asked(group, on_desk) }
}

fn voices(group: &Group) -> impl Iterator<Item = &Person> {
    group.people.here().filter(|person| person.has_voice())
}

/// What somebody has before them: first what is under way, then what is to be brought.
fn before_them(group: &Group, person: PersonId) -> (usize, usize) {
    let count = |state: PromiseState| {
        group
            .needs
            .promised_by(person)
            .filter(|need| need.promise_of(person).is_some_and(|own| own.state == state))
            .count()
    };
    (count(PromiseState::Underway), count(PromiseState::Accepted))
}

fn on_desk(group: &Group, now: Timestamp) -> PersonId {
    let turns = group.duties.holders(Duty::PhoneDesk).filter(|turn| turn.until > now);
    let busiest = turns.map(|turn| turn.by).max_by_key(|person| {
        let (underway, accepted) = before_them(group, *person);
        (talks(group, *person), is_asked(group, *person), underway + accepted)
    });
    busiest.or_else(|| voices(group).next().map(|person| person.id)).unwrap_or(PersonId(1))
}

fn talks(group: &Group, person: PersonId) -> bool {
    group.needs.promised_by(person).any(|need| need.lines.len() > 1)
}

fn carrying(group: &Group, other_than: PersonId) -> PersonId {
    let others = voices(group).filter(|person| person.id != other_than);
    let lively = others.max_by_key(|person| {
        let (underway, accepted) = before_them(group, person.id);
        let named = group.decisions.agreed().any(|decision| waits_for_their_yes(decision, person.id));
        (underway + accepted > 0, named, is_asked(group, person.id), underway, accepted)
    });
    lively.map_or(other_than, |person| person.id)
}

/// Whether something that is being decided waits for this person's answer.
fn is_asked(group: &Group, person: PersonId) -> bool {
    group.decisions.waiting_for(person).next().is_some()
}

fn waits_for_their_yes(decision: &Proposal, person: PersonId) -> bool {
    let effects = decision.effects.iter().zip(&decision.progress);
    let asked = |(effect, progress): (&Effect, &Progress)| {
        matches!(progress, Progress::Asked { .. }) && effect.needs_yes_of() == Some(person)
    };
    effects.into_iter().any(asked)
}

fn newcomer(group: &Group) -> Option<PersonId> {
    let newcomers = group.people.here().filter(|person| !person.has_voice() && person.welcomed.is_some());
    let lively = newcomers.max_by_key(|person| {
        let (underway, accepted) = before_them(group, person.id);
        let offers = group.offers.of(person.id).next().is_some();
        (underway + accepted > 0, offers, underway, accepted)
    });
    lively.map(|person| person.id)
}

fn asked(group: &Group, by: PersonId) -> NeedId {
    let live = |need: &&Need| !need.is_closed() && !need.is_forgotten();
    let rank = |need: &&Need| {
        let promised = need.promise_of(by).is_some_and(|own| own.state != PromiseState::Offered);
        (need.open_promises().next().is_some(), promised, need.lines.len().min(2), !need.openings.is_empty(), need.id)
    };
    let lively = group.needs.all().iter().rev().take(400).filter(live).max_by_key(rank);
    lively.or(group.needs.all().last()).map_or(NeedId(1), |need| need.id)
}
