//! What a changed round comes to: how long it takes, what it costs everybody together, and what no longer fits.

use commons::needs::NeedId;
use commons::rounds::{Plan, RoundId, Way, What, heaviest};
use host::planning::Timed;

use super::ahead;
use super::moving::Loosened;
use crate::caller::Caller;

/// Why a round as it is filled in does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Misfit {
    /// So many bags are carried at once.
    Bags(u32),
    /// Back so many seconds too late.
    Late(u32),
    /// So many seconds too long under way with something cold.
    Cold(u32),
    /// So many seconds after the place shuts.
    Shut(What, u32),
    /// Somebody on another round, who comes to the same door, would be late.
    Others,
}

/// A round as it is filled in, weighed.
pub(super) struct Weighed {
    pub(super) after: Timed,
    /// Seconds that everybody together is out longer than before.
    pub(super) took: i64,
    /// Seconds it would take by each way, in their order.
    pub(super) by_way: Vec<u32>,
    pub(super) misfits: Vec<Misfit>,
}

/// Every round that can still be claimed, with `plan` in the place of one of them; and that place.
fn with(caller: &Caller, id: RoundId, plan: &Plan) -> (Vec<Plan>, usize) {
    let state = caller.home.look();
    let rounds = ahead(&state.group, caller.now());
    let at = rounds.iter().position(|round| round.id == id);
    let mut plans: Vec<Plan> = rounds.iter().map(|round| round.plan()).collect();
    match at.and_then(|at| plans.get_mut(at)) {
        Some(place) => *place = plan.clone(),
        None => plans.push(plan.clone()),
    }
    let last = plans.len().saturating_sub(1);
    (plans, at.unwrap_or(last))
}

pub(super) async fn weighed(caller: &Caller, id: RoundId, plan: &Plan) -> Weighed {
    let host = caller.house.host();
    let before: Vec<Plan> = {
        let state = caller.home.look();
        ahead(&state.group, caller.now()).into_iter().map(|round| round.plan()).collect()
    };
    let (old, _) = host.timed(&caller.home, &before).await;
    let (plans, at) = with(caller, id, plan);
    let (new, _) = host.timed(&caller.home, &plans).await;
    let mut by_way = Vec::new();
    for way in Way::ALL {
        let (plans, at) = with(caller, id, &Plan { way, ..plan.clone() });
        let (timed, _) = host.timed(&caller.home, &plans).await;
        by_way.push(timed.get(at).map_or(0, |timed| timed.seconds));
    }
    let sum = |times: &[Timed]| times.iter().map(|timed| i64::from(timed.seconds)).sum::<i64>();
    let after = new.get(at).cloned().unwrap_or_default();
    let was = |at: usize| old.get(at).filter(|_| old.len() == new.len());
    let mut misfits = own(plan, &after);
    let worse = |(place, is): (usize, &Timed)| place != at && was(place).is_some_and(|was| is.worse_than(was));
    if new.iter().enumerate().any(worse) {
        misfits.push(Misfit::Others);
    }
    Weighed { took: sum(&new) - sum(&old), after, by_way, misfits }
}

/// What does not fit about the round itself.
fn own(plan: &Plan, timed: &Timed) -> Vec<Misfit> {
    let bags = heaviest(plan.stops.iter());
    let mut misfits = Vec::new();
    if bags > plan.bags.into() {
        misfits.push(Misfit::Bags(bags));
    }
    if timed.late > 0 {
        misfits.push(Misfit::Late(timed.late));
    }
    if timed.cold > 0 {
        misfits.push(Misfit::Cold(timed.cold));
    }
    misfits.extend(timed.shut.map(|(what, by)| Misfit::Shut(what, by)));
    misfits
}

/// The round with only so much on it as fits, and what is left out: what is wanted latest goes first, and what is pinned last.
/// Where a place is shut, only what is fetched there.
pub(super) async fn left_out(caller: &Caller, id: RoundId, plan: &Plan) -> (Plan, Vec<NeedId>) {
    let (mut plan, mut out) = (plan.clone(), Vec::new());
    while !plan.stops.is_empty() {
        let (plans, at) = with(caller, id, &plan);
        let (timed, _) = caller.house.host().timed(&caller.home, &plans).await;
        let misfits = own(&plan, timed.get(at).unwrap_or(&Timed::default()));
        let Some(first) = misfits.first() else { break };
        let next = {
            let state = caller.home.look();
            let about = |stop: &&commons::rounds::Planned| match first {
                Misfit::Shut(what, _) => stop.fetch.is_some_and(|fetch| fetch.what == *what),
                Misfit::Cold(_) => stop.cold,
                Misfit::Bags(_) => stop.much > 0,
                Misfit::Late(_) | Misfit::Others => true,
            };
            let wanted = |need: NeedId| state.group.needs.get(need).map(|need| need.wanted_by());
            let candidates = plan.stops.iter().filter(about);
            candidates.max_by_key(|stop| (!stop.pinned, wanted(stop.need), stop.need)).map(|stop| stop.need)
        };
        let Some(need) = next else { break };
        let mut loosened = Loosened::new(&plan.stops);
        loosened.take_out(need);
        plan.stops = loosened.stops();
        out.push(need);
    }
    (plan, out)
}
