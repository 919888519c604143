//! Carrying: somebody claims a round, goes out, says at each door how it went, and is back. What happens to the needs happens
//! through their own room, in the same breath.

use super::{Answer, Event, Round, RoundId, State};
use crate::needs::{self, Need, NeedId, PromiseState, Released, Stage};
use crate::people::PersonId;
use crate::{Group, Moment, Refusal};

/// Promises every stop that is still wanted, and only as much as is still wanted; what somebody else has taken on meanwhile
/// is left out of the round.
pub(super) fn claim(group: &Group, id: RoundId, moment: &Moment) -> Result<Vec<crate::Event>, Refusal> {
    let person = moment.person()?;
    let who = group.people.taking_part(person)?;
    let round = group.rounds.get(id).ok_or(Refusal::NotThere)?;
    match round.state {
        State::Open => {}
        State::Claimed { by, .. } | State::Out { by, .. } if by == person => return Err(Refusal::YouPromisedAlready),
        State::Claimed { .. } | State::Out { .. } => return Err(Refusal::PromisedAlready),
        State::Closed { .. } => return Err(Refusal::Closed),
    }
    // Every stop is a door.
    if !who.has_voice() {
        return Err(Refusal::GoTogether);
    }
    if round.back_by <= moment.now {
        return Err(Refusal::BadTime);
    }
    if group.taken_on(person) >= usize::from(group.rules.open_promises) {
        return Err(Refusal::EnoughPromises);
    }
    let mut without = Vec::new();
    let mut promises = Vec::new();
    for stop in &round.stops {
        match wanted(group, round, stop.need, stop.much, person) {
            Wanted::Much(much) => promises.push(needs::promised(group, stop.need, much, round.back_by)?),
            Wanted::Theirs => {}
            Wanted::No => without.push(stop.need),
        }
    }
    if without.len() == round.stops.len() {
        return Err(Refusal::NothingToPromise);
    }
    let mut events = vec![Event::Claimed { round: id, without }.into()];
    events.extend(promises);
    Ok(events)
}

/// What is still wanted of a stop.
enum Wanted {
    Much(u16),
    /// They have promised it already, by itself.
    Theirs,
    No,
}

fn wanted(group: &Group, round: &Round, id: NeedId, much: u16, person: PersonId) -> Wanted {
    let Some(need) = group.needs.get(id).filter(|need| need.stage == Stage::Live) else { return Wanted::No };
    if need.promise_of(person).is_some() {
        // One person is one hand, on one round.
        let elsewhere = group.rounds.carried_by(person).any(|other| other.has(id));
        return if elsewhere { Wanted::No } else { Wanted::Theirs };
    }
    let wanting = need.wanting();
    match much {
        // Along with whoever brings it: somebody has promised that, or a round for it waits beside this one.
        0 if wanting.hands == 0 => Wanted::No,
        0 => {
            let brings = |other: &Round| other.id != round.id && other.stop(id).is_some_and(|stop| stop.much > 0);
            let somebody = need.open_promises().next().is_some() || group.rounds.open().any(brings);
            if somebody { Wanted::Much(0) } else { Wanted::No }
        }
        much if wanting.much > 0 => Wanted::Much(much.min(wanting.much)),
        _ => Wanted::No,
    }
}

/// Kept for me, and I cannot this time: it is there for anybody.
pub(super) fn not_this_time(group: &Group, id: RoundId, moment: &Moment) -> Result<Vec<crate::Event>, Refusal> {
    let person = moment.person()?;
    group.people.taking_part(person)?;
    let round = group.rounds.get(id).ok_or(Refusal::NotThere)?;
    if round.is_closed() {
        return Err(Refusal::Closed);
    }
    if round.kept_for != Some(person) {
        return Err(Refusal::NotYours);
    }
    Ok(vec![Event::SaidNo { round: id }.into()])
}

pub(super) fn hand_back(group: &Group, id: RoundId, moment: &Moment) -> Result<Vec<crate::Event>, Refusal> {
    let (round, person) = own(group, id, moment)?;
    let mut events = vec![Event::HandedBack { round: id }.into()];
    events.extend(releases(group, round, person, Released::HandedBack));
    Ok(events)
}

/// Sets out for every door one can set out for; where two should go and one is missing, nobody has set out.
pub(super) fn set_out(group: &Group, id: RoundId, moment: &Moment) -> Result<Vec<crate::Event>, Refusal> {
    let (round, person) = own(group, id, moment)?;
    if matches!(round.state, State::Out { .. }) {
        return Err(Refusal::ChangesNothing);
    }
    let mut events = vec![Event::SetOut { round: id }.into()];
    for stop in round.stops.iter().filter(|stop| stop.answered.is_none()) {
        let accepted = |need: &Need| need.promise_of(person).is_some_and(|own| own.state == PromiseState::Accepted);
        if group.needs.get(stop.need).is_some_and(accepted)
            && let Ok(more) = needs::decide(group, needs::Command::SetOut { need: stop.need }, moment)
        {
            events.extend(more);
        }
    }
    Ok(events)
}

/// How it went at one door. Said in the car, on paper and typed in later, or both: the same answer again changes nothing.
pub(super) fn answer(
    group: &Group,
    id: RoundId,
    need: NeedId,
    answer: Answer,
    moment: &Moment,
) -> Result<Vec<crate::Event>, Refusal> {
    let (round, person) = own(group, id, moment)?;
    let stop = round.stop(need).ok_or(Refusal::NotThere)?;
    if stop.answered.is_some_and(|(before, _)| before == answer) {
        return Err(Refusal::ChangesNothing);
    }
    let answered = Event::Answered { round: id, need, answer }.into();
    let done = |need: &Need| {
        let own = need.promises.iter().filter(|promise| promise.by == person);
        need.promise_of(person).is_none() && own.into_iter().any(|own| matches!(own.state, PromiseState::Done(_)))
    };
    // Two went and the other said it first, or it was said on the need's own page.
    if stop.answered.is_none() && answer.handover().arrived() && group.needs.get(need).is_some_and(done) {
        return Ok(vec![answered]);
    }
    let command = needs::Command::HandOver { need, how: answer.handover() };
    let mut events = vec![answered];
    events.extend(needs::decide(group, command, moment)?);
    Ok(events)
}

pub(super) fn close(group: &Group, id: RoundId, moment: &Moment) -> Result<Vec<crate::Event>, Refusal> {
    let (round, _) = own(group, id, moment)?;
    Ok(closing(group, round, Released::HandedBack))
}

/// The round is over, and what was not handed over is there for somebody else.
pub(super) fn closing(group: &Group, round: &Round, why: Released) -> Vec<crate::Event> {
    let mut events = vec![Event::Closed { round: round.id }.into()];
    if let Some(person) = round.carrier() {
        events.extend(releases(group, round, person, why));
    }
    events
}

fn releases<'a>(
    group: &'a Group,
    round: &'a Round,
    person: PersonId,
    why: Released,
) -> impl Iterator<Item = crate::Event> + 'a {
    round.stops.iter().filter_map(move |stop| {
        let promise = group.needs.get(stop.need)?.promise_of(person)?.id;
        Some(needs::Event::Released { need: stop.need, promise, why }.into())
    })
}

/// The round, for whoever has claimed it.
fn own<'a>(group: &'a Group, id: RoundId, moment: &Moment) -> Result<(&'a Round, PersonId), Refusal> {
    let person = moment.person()?;
    group.people.taking_part(person)?;
    let round = group.rounds.get(id).ok_or(Refusal::NotThere)?;
    if round.is_closed() {
        return Err(Refusal::Closed);
    }
    if round.carrier() == Some(person) { Ok((round, person)) } else { Err(Refusal::NotPromised) }
}
