//! Making rounds: what a plan has to keep, whoever thought it up, a person or the program.

use super::round::{Plan, Planned, SheetCode, heaviest};
use super::{Event, LONGEST, MOST_AT_ONCE, MOST_BAGS, MOST_LIVE, MOST_STOPS, Reworked, Round, RoundId};
use crate::needs::{Need, NeedId, Stage, needs_door};
use crate::{Group, Moment, Refusal, Span};
use std::collections::{BTreeMap, BTreeSet};

/// The furthest ahead a round can be: as far as a promise.
const FURTHEST: Span = Span::days(60);

pub(super) fn make(group: &Group, plans: Vec<Plan>, moment: &Moment) -> Result<Vec<crate::Event>, Refusal> {
    if plans.is_empty() {
        return Err(Refusal::BadValue);
    }
    rework(group, Vec::new(), plans, moment)
}

pub(super) fn rework(
    group: &Group,
    rounds: Vec<Reworked>,
    more: Vec<Plan>,
    moment: &Moment,
) -> Result<Vec<crate::Event>, Refusal> {
    group.people.with_voice(moment.person()?)?;
    if (rounds.is_empty() && more.is_empty()) || rounds.len() + more.len() > MOST_LIVE || more.len() > MOST_AT_ONCE {
        return Err(Refusal::BadValue);
    }
    if group.rounds.live().count() + more.len() > MOST_LIVE {
        return Err(Refusal::EnoughRounds);
    }
    let mut old: BTreeMap<RoundId, &Round> = BTreeMap::new();
    for Reworked { round, revision, .. } in &rounds {
        let before = unclaimed(group, *round)?;
        if before.revision != *revision {
            return Err(Refusal::RoundChanged);
        }
        if old.insert(*round, before).is_some() {
            return Err(Refusal::TwiceTheSame);
        }
    }
    let plans: Vec<&Plan> = rounds.iter().map(|reworked| &reworked.plan).chain(&more).collect();
    for plan in &plans {
        holds(group, plan, moment)?;
    }
    fit_together(group, &old, &plans)?;

    let mut events = Vec::new();
    let mut turn = 0;
    for Reworked { round, plan, .. } in rounds {
        let codes = codes(&plan, moment, &mut turn);
        events.push(Event::Reworked { round, plan, codes }.into());
    }
    for (further, plan) in more.into_iter().enumerate() {
        let round = group.rounds.next(further).ok_or(Refusal::EnoughRounds)?;
        let codes = codes(&plan, moment, &mut turn);
        events.push(Event::Made { round, plan, codes }.into());
    }
    Ok(events)
}

pub(super) fn drop(group: &Group, round: RoundId, moment: &Moment) -> Result<Vec<crate::Event>, Refusal> {
    group.people.with_voice(moment.person()?)?;
    unclaimed(group, round)?;
    Ok(vec![Event::Dropped { round }.into()])
}

fn unclaimed(group: &Group, round: RoundId) -> Result<&Round, Refusal> {
    let round = group.rounds.get(round).ok_or(Refusal::NotThere)?;
    if round.is_closed() {
        return Err(Refusal::Closed);
    }
    if round.is_open() { Ok(round) } else { Err(Refusal::PromisedAlready) }
}

/// What a plan keeps by itself: hours, bags, streets, and every stop once.
fn holds(group: &Group, plan: &Plan, moment: &Moment) -> Result<(), Refusal> {
    let Plan { leaves_at, back_by, .. } = *plan;
    let sane = leaves_at < back_by && back_by - leaves_at <= LONGEST;
    if !sane || back_by <= moment.now || back_by > moment.now + FURTHEST {
        return Err(Refusal::BadTime);
    }
    let there = |street: Option<crate::founding::StreetId>| street.is_none_or(|id| group.founding.street(id).is_some());
    let fetched = plan.stops.iter().filter_map(|stop| stop.fetch.map(|fetch| fetch.street));
    let streets = [plan.starts, plan.ends].into_iter().chain(fetched).all(there);
    let ordered = (0u8..).zip(&plan.stops).all(|(at, stop)| stop.fetch.is_none_or(|fetch| fetch.before <= at));
    if !streets || !ordered || plan.stops.len() > MOST_STOPS || !(1..=MOST_BAGS).contains(&plan.bags) {
        return Err(Refusal::BadValue);
    }
    let opens = |stop: &Planned| match (stop.open, stop.fetch) {
        (None, _) => true,
        (Some(open), Some(_)) => open.from < open.until && open.meets(leaves_at, back_by),
        (Some(_), None) => false,
    };
    if !plan.stops.iter().all(opens) {
        return Err(Refusal::ShutThen);
    }
    let once: BTreeSet<NeedId> = plan.stops.iter().map(|stop| stop.need).collect();
    if once.len() < plan.stops.len() {
        return Err(Refusal::TwiceTheSame);
    }
    if heaviest(plan.stops.iter()) > plan.bags.into() {
        return Err(Refusal::RoundTooFull);
    }
    if Span(i64::from(plan.seconds) * 1000) > back_by - leaves_at {
        return Err(Refusal::RoundTooLong);
    }
    match plan.kept_for {
        Some(person) => group.people.with_voice(person).map(|_| ()),
        None => Ok(()),
    }
}

/// How often a need is on rounds nobody has claimed, and how much of it.
#[derive(Clone, Copy, Default)]
struct On {
    rounds: u16,
    much: u32,
}

fn count<'a>(stops: impl Iterator<Item = &'a Planned>, into: &mut BTreeMap<NeedId, On>) {
    for stop in stops {
        let on = into.entry(stop.need).or_default();
        on.rounds = on.rounds.saturating_add(1);
        on.much = on.much.saturating_add(stop.much.into());
    }
}

/// A need is on one round for each hand it still wants, and no more of it than is still wanted. What stood on one of these
/// rounds before may stay, even if somebody has taken it on otherwise meanwhile: a claim leaves it out.
fn fit_together(group: &Group, old: &BTreeMap<RoundId, &Round>, plans: &[&Plan]) -> Result<(), Refusal> {
    let (mut before, mut beside, mut now) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for round in group.rounds.open() {
        let stops: Vec<Planned> = round.stops.iter().map(|stop| stop.planned()).collect();
        let into = if old.contains_key(&round.id) { &mut before } else { &mut beside };
        count(stops.iter(), into);
    }
    count(plans.iter().flat_map(|plan| &plan.stops), &mut now);
    for (id, on) in now {
        let was: On = before.get(&id).copied().unwrap_or_default();
        if on.rounds <= was.rounds && on.much <= was.much {
            continue;
        }
        let need = group.needs.get(id).ok_or(Refusal::NotThere)?;
        let elsewhere: On = beside.get(&id).copied().unwrap_or_default();
        has_room(need, on, elsewhere)?;
    }
    Ok(())
}

fn has_room(need: &Need, on: On, elsewhere: On) -> Result<(), Refusal> {
    match need.stage {
        Stage::Live => {}
        Stage::Heard => return Err(Refusal::NotNow),
        Stage::CheckingBack { .. } => return Err(Refusal::PromisedAlready),
        Stage::Closed { .. } => return Err(Refusal::Closed),
    }
    if !needs_door(need.kind, need.item) {
        return Err(Refusal::BadValue);
    }
    let wanting = need.wanting();
    if wanting.nothing() {
        return Err(Refusal::PromisedAlready);
    }
    let hands = u16::from(wanting.hands.max(u8::from(wanting.much > 0)));
    if on.rounds.saturating_add(elsewhere.rounds) > hands {
        return Err(Refusal::OnARound);
    }
    if on.much.saturating_add(elsewhere.much) > wanting.much.into() {
        return Err(Refusal::TooMuch);
    }
    // Who brings nothing goes along, where two should go.
    if on.much == 0 && need.hands() < 2 {
        return Err(Refusal::NothingToPromise);
    }
    Ok(())
}

/// A code for each stop, no two alike among those drawn together.
fn codes(plan: &Plan, moment: &Moment, turn: &mut u32) -> Vec<SheetCode> {
    let mut codes: Vec<SheetCode> = Vec::with_capacity(plan.stops.len());
    while codes.len() < plan.stops.len() {
        let code = SheetCode::drawn(moment, *turn);
        *turn += 1;
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}
