//! What is changed by hand: pinned, moved up or down, to another round, taken out. Each change is made at once, for everybody
//! to see, and says what it costs.

use axum::response::Response;
use commons::needs::NeedId;
use commons::rounds::{Command, Fetch, Plan, Planned, Reworked, Round, RoundId};
use commons::{Refusal, Timestamp};
use host::Failed;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;

use super::{ahead, hours};
use crate::caller::Caller;
use crate::forms::Form;
use crate::needs::times;

/// What somebody pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    Up,
    Down,
    Out,
    Pin,
    Free,
    /// To another round or another place: `place` counts from 0, and beyond the end is the end.
    To {
        round: RoundId,
        place: usize,
    },
}

/// "up.3.17": need 17 of round 3 one up. "drag.3.17.4.0": it goes to round 4, first of all. "to.3.17" goes where the field
/// beside the button says. "keep.3" and "loose.3" are about the whole round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pressed {
    Stop { round: RoundId, need: NeedId, change: Change },
    Whole { round: RoundId, pinned: bool },
}

fn pressed(sent: &Form) -> Option<Pressed> {
    let mut parts = sent.raw("act").split('.');
    let word = parts.next()?;
    let round = RoundId(parts.next()?.parse().ok()?);
    if matches!(word, "keep" | "loose") {
        return Some(Pressed::Whole { round, pinned: word == "keep" });
    }
    let need = NeedId(parts.next()?.parse().ok()?);
    let change = match word {
        "up" => Change::Up,
        "down" => Change::Down,
        "out" => Change::Out,
        "pin" => Change::Pin,
        "free" => Change::Free,
        "to" => {
            let to: u32 = sent.choice(&format!("to-{}-{}", round.0, need.0))?;
            Change::To { round: RoundId(to), place: usize::MAX }
        }
        "drag" => Change::To { round: RoundId(parts.next()?.parse().ok()?), place: parts.next()?.parse().ok()? },
        _ => return None,
    };
    Some(Pressed::Stop { round, need, change })
}

/// A round in which what is fetched hangs on the stop it is fetched before, so that it stays there when others move.
pub(super) struct Loosened {
    stops: Vec<Planned>,
    /// For each stop that something is fetched for, before which one that happens.
    fetched: BTreeMap<NeedId, NeedId>,
}

impl Loosened {
    pub(super) fn new(stops: &[Planned]) -> Loosened {
        let fetched = stops.iter().filter_map(|stop| {
            let before = stops.get(usize::from(stop.fetch?.before))?;
            Some((stop.need, before.need))
        });
        Loosened { fetched: fetched.collect(), stops: stops.to_vec() }
    }

    fn place(&self, need: NeedId) -> Option<usize> {
        self.stops.iter().position(|stop| stop.need == need)
    }

    /// Takes a stop out; what was fetched before it is fetched before the one that comes next.
    pub(super) fn take_out(&mut self, need: NeedId) -> Option<Planned> {
        let place = self.place(need)?;
        let stop = self.stops.remove(place);
        let next = self.stops.get(place).map(|stop| stop.need);
        self.fetched.remove(&need);
        for (other, before) in &mut self.fetched {
            if *before == need {
                *before = next.unwrap_or(*other);
            }
        }
        Some(stop)
    }

    /// Puts a stop in; if one passes the same place before it anyway, it is fetched there.
    fn put_in(&mut self, stop: Planned, place: usize) {
        let place = place.min(self.stops.len());
        if let Some(fetch) = stop.fetch {
            let same = |other: &Fetch| (other.what, other.street) == (fetch.what, fetch.street);
            let passed = self.stops.iter().filter(|other| other.fetch.as_ref().is_some_and(same));
            let befores = passed.filter_map(|other| self.fetched.get(&other.need).copied());
            let last = befores.filter(|before| self.place(*before).is_some_and(|at| at < place));
            let before = last.max_by_key(|before| self.place(*before)).unwrap_or(stop.need);
            self.fetched.insert(stop.need, before);
        }
        self.stops.insert(place, stop);
    }

    pub(super) fn stops(mut self) -> Vec<Planned> {
        let places: BTreeMap<NeedId, usize> = self.stops.iter().zip(0..).map(|(stop, at)| (stop.need, at)).collect();
        for (at, stop) in self.stops.iter_mut().enumerate() {
            let before = self.fetched.get(&stop.need).and_then(|before| places.get(before)).copied();
            let before = u8::try_from(before.unwrap_or(at).min(at)).unwrap_or(u8::MAX);
            stop.fetch = stop.fetch.map(|fetch| Fetch { before, ..fetch });
        }
        self.stops
    }
}

fn with_stops(plan: &Plan, stops: Vec<Planned>) -> Plan {
    Plan { stops, ..plan.clone() }
}

/// The rounds that change, as they are then.
fn changed(
    rounds: &BTreeMap<RoundId, Plan>,
    pressed: Pressed,
    zone: &TimeZone,
) -> Result<BTreeMap<RoundId, Plan>, Refusal> {
    let of = |round: RoundId| rounds.get(&round).ok_or(Refusal::NotThere);
    match pressed {
        Pressed::Whole { round, pinned } => {
            let plan = of(round)?;
            let stops = plan.stops.iter().map(|stop| Planned { pinned, ..*stop }).collect();
            Ok(BTreeMap::from([(round, with_stops(plan, stops))]))
        }
        Pressed::Stop { round, need, change } => {
            let plan = of(round)?;
            let mut loosened = Loosened::new(&plan.stops);
            let place = loosened.place(need).ok_or(Refusal::RoundChanged)?;
            let to = match change {
                Change::Pin | Change::Free => {
                    let pinned = change == Change::Pin;
                    let stops = plan.stops.iter().map(|stop| match stop.need == need {
                        true => Planned { pinned, ..*stop },
                        false => *stop,
                    });
                    return Ok(BTreeMap::from([(round, with_stops(plan, stops.collect()))]));
                }
                Change::Up => Some((round, place.saturating_sub(1))),
                Change::Down => Some((round, place + 1)),
                Change::Out => None,
                Change::To { round, place } => Some((round, place)),
            };
            let stop = loosened.take_out(need).ok_or(Refusal::RoundChanged)?;
            // What somebody put somewhere stays there when it is planned anew.
            let stop = Planned { pinned: true, ..stop };
            match to {
                Some((target, at)) if target == round => {
                    loosened.put_in(stop, at);
                    Ok(BTreeMap::from([(round, with_stops(plan, loosened.stops()))]))
                }
                Some((target, at)) => {
                    let other = of(target)?;
                    let stop = Planned { open: hours::over_there(&stop, plan, other, zone), ..stop };
                    let mut there = Loosened::new(&other.stops);
                    there.put_in(stop, at);
                    Ok(BTreeMap::from([
                        (round, with_stops(plan, loosened.stops())),
                        (target, with_stops(other, there.stops())),
                    ]))
                }
                None => Ok(BTreeMap::from([(round, with_stops(plan, loosened.stops()))])),
            }
        }
    }
}

pub(super) async fn change(caller: Caller, sent: Form) -> Result<Response, Response> {
    caller.taking_part()?;
    const BACK: &str = "rounds/plan";
    let refused = |refusal: Refusal| Ok(caller.failed(Failed::Refused(refusal), BACK));
    let Some(pressed) = pressed(&sent) else { return refused(Refusal::BadValue) };
    if caller.house.host().knows(&caller.home, caller.id_of(&sent)).await {
        return Ok(caller.go(BACK));
    }
    let now: Timestamp = caller.now();
    let (rounds, zone): (BTreeMap<RoundId, Plan>, TimeZone) = {
        let state = caller.home.look();
        let rounds = ahead(&state.group, now).into_iter().map(|round: &Round| (round.id, round.plan()));
        (rounds.collect(), times::zone(&state.group))
    };
    let changed = match changed(&rounds, pressed, &zone) {
        Ok(changed) => changed,
        Err(refusal) => return refused(refusal),
    };
    let before: Vec<Plan> = rounds.values().cloned().collect();
    let after: Vec<Plan> = rounds.iter().map(|(id, plan)| changed.get(id).unwrap_or(plan).clone()).collect();
    let host = caller.house.host();
    let (old, _) = host.timed(&caller.home, &before).await;
    let (new, _) = host.timed(&caller.home, &after).await;
    let mut reworked = Vec::new();
    for ((id, was), is) in rounds.keys().zip(&old).zip(&new) {
        let Some(plan) = changed.get(id) else { continue };
        if is.worse_than(was) {
            let by =
                if is.over() > was.over() { format!("over={}", is.over()) } else { format!("shut={}", is.shut_by()) };
            return Ok(caller.go(&format!("{BACK}?{by}")));
        }
        let revision = sent.choice(&format!("rev-{}", id.0)).unwrap_or(0);
        let plan = Plan { metres: is.metres, seconds: is.seconds, ..plan.clone() };
        reworked.push(Reworked { round: *id, revision, plan });
    }
    let sum = |times: &[host::planning::Timed]| times.iter().map(|timed| i64::from(timed.seconds)).sum::<i64>();
    let took = sum(&new) - sum(&old);
    let outcome = caller.run(&sent, Command::Rework { rounds: reworked, more: Vec::new() }.into()).await;
    let mut told = Vec::new();
    if let Pressed::Stop { need, change, .. } = pressed {
        if !matches!(change, Change::Pin | Change::Free) {
            told.push(format!("took={took}"));
        }
        // Whoever moves it one place by its buttons may press again.
        if matches!(change, Change::Up | Change::Down | Change::Pin | Change::Free) {
            told.push(format!("stop={}", need.0));
        }
    }
    let back = if told.is_empty() { BACK.to_owned() } else { format!("{BACK}?{}", told.join("&")) };
    let anchor = match pressed {
        Pressed::Stop { need, .. } => format!("#stop-{}", need.0),
        Pressed::Whole { round, .. } => format!("#round-{}", round.0),
    };
    Ok(caller.answer(outcome, &format!("{back}{anchor}"), "round-changed"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use commons::rounds::What;

    fn stop(need: u32, before: Option<u8>) -> Planned {
        let fetch = before.map(|before| Fetch { what: What::Hall, street: None, before });
        Planned { need: NeedId(need), much: 1, fetch, cold: false, pinned: false, open: None }
    }

    fn order(stops: &[Planned]) -> Vec<(u32, Option<u8>)> {
        stops.iter().map(|stop| (stop.need.0, stop.fetch.map(|fetch| fetch.before))).collect()
    }

    #[test]
    fn what_is_fetched_stays_before_the_stop_it_was_fetched_before() {
        // The hall, two doors, the hall again, two more.
        let stops = [stop(1, Some(0)), stop(2, Some(0)), stop(3, Some(2)), stop(4, Some(2))];
        let mut moved = Loosened::new(&stops);
        let one = moved.take_out(NeedId(1)).unwrap();
        let rest = Loosened { stops: moved.stops.clone(), fetched: moved.fetched.clone() };
        assert_eq!(order(&rest.stops()), [(2, Some(0)), (3, Some(1)), (4, Some(1))]);
        moved.put_in(one, 1);
        assert_eq!(order(&moved.stops()), [(2, Some(0)), (1, Some(0)), (3, Some(2)), (4, Some(2))]);

        // The first of the second trip goes to the end: the hall comes before the next of them.
        let mut moved = Loosened::new(&stops);
        let three = moved.take_out(NeedId(3)).unwrap();
        moved.put_in(three, usize::MAX);
        assert_eq!(order(&moved.stops()), [(1, Some(0)), (2, Some(0)), (4, Some(2)), (3, Some(2))]);
        // Before everything: then the hall has to be first.
        let mut moved = Loosened::new(&stops);
        let three = moved.take_out(NeedId(3)).unwrap();
        moved.put_in(three, 0);
        assert_eq!(order(&moved.stops()), [(3, Some(0)), (1, Some(1)), (2, Some(1)), (4, Some(3))]);
    }

    #[test]
    fn a_stop_that_comes_from_another_round_brings_its_errand_along() {
        let mut there = Loosened::new(&[stop(5, None), stop(6, None)]);
        there.put_in(stop(1, Some(0)), 1);
        assert_eq!(order(&there.stops()), [(5, None), (1, Some(1)), (6, None)]);
    }

    #[test]
    fn nonsense_is_not_pressed() {
        let press = |act: &str| pressed(&Form::parse(format!("act={act}&to-1-2=4").as_bytes()));
        for act in ["", "up", "up.1", "up.x.2", "fly.1.2", "drag.1.2", "drag.1.2.3", "to.1.3"] {
            assert_eq!(press(act), None, "{act}");
        }
        let to = Change::To { round: RoundId(4), place: usize::MAX };
        assert_eq!(press("to.1.2"), Some(Pressed::Stop { round: RoundId(1), need: NeedId(2), change: to }));
        assert_eq!(press("keep.1"), Some(Pressed::Whole { round: RoundId(1), pinned: true }));
    }
}
