//! Searching, and rounds made of what comes back.

use super::{Ground, Question, WhyLeft, whole};
use commons::needs::NeedId;
use commons::rounds::{Fetch, MOST_STOPS, Plan, Planned};
use rounds::{Kept, Part, Problem, Task, Visit};
use std::collections::{BTreeMap, BTreeSet};

/// So long it is looked whether hours of opening are why something is left out.
const TRIES_FOR_A_REASON: u64 = 300;

/// What came back.
pub(crate) struct Answer {
    pub(crate) plans: Vec<Plan>,
    pub(crate) left: Vec<(NeedId, WhyLeft)>,
    pub(crate) gained: i64,
    pub(crate) guessed: bool,
}

impl Question {
    /// Searches until patience ends. `None` if the question contradicts itself, which it never should.
    pub(crate) fn search(
        mut self,
        ground: &Ground,
        seed: u64,
        patience: impl FnMut(&rounds::Progress) -> f64,
    ) -> Option<Answer> {
        let problem = self.problem(ground);
        let old = rounds::price(&problem, &self.before).ok();
        let planned = self.before.iter().any(|visits| !visits.is_empty());
        let found = match planned {
            true => rounds::improve(&problem, &self.before, seed, patience),
            false => rounds::solve(&problem, seed, patience),
        };
        let found = match found {
            Ok(found) => found,
            Err(fault) => {
                tracing::error!(%fault, "a question about rounds contradicts itself");
                return None;
            }
        };
        let brought: i64 = old.filter(|_| planned).map_or(found.price.out, |old| old.out);
        let gained = brought - found.price.out;
        let mut left = std::mem::take(&mut self.left);
        left.extend(self.reasons(&problem, &found, seed));
        let mut plans = Vec::with_capacity(self.plans.len());
        for ((plan, visits), round) in self.plans.iter().zip(&found.rounds).zip(&found.price.rounds) {
            let mut stops = self.stops(plan, visits);
            let mut plan =
                Plan { metres: whole(round.metres), seconds: whole(round.back - round.set_out), ..plan.clone() };
            left.extend(stops.drain(MOST_STOPS.min(stops.len())..).map(|stop| (stop.need, WhyLeft::TooManyStops)));
            plan.stops = stops;
            plans.push(plan);
        }
        left.sort_unstable();
        left.dedup_by_key(|(need, _)| *need);
        // Who would have gone along where nobody goes now stays at home.
        let gone: BTreeSet<NeedId> = left.iter().map(|(need, _)| *need).collect();
        for plan in &mut plans {
            leave_out(&mut plan.stops, &gone);
        }
        Some(Answer { plans, left, gained, guessed: ground.is_guessed() })
    }

    /// What is on no round, and why. What would find a place if nothing were ever shut is left out because of the hours.
    fn reasons(&self, problem: &Problem, found: &rounds::Plan, seed: u64) -> Vec<(NeedId, WhyLeft)> {
        let has_hours = |job: usize| self.brings.get(job).is_some_and(|bring| bring.open.is_some());
        let mut shut = BTreeSet::new();
        if found.left_out.iter().any(|out| has_hours(out.job)) {
            let mut always = problem.clone();
            for job in &mut always.jobs {
                if let Task::Carry { fetch, .. } = &mut job.task {
                    fetch.hours = rounds::Window::ALWAYS;
                }
            }
            for (carrier, visits) in always.carriers.iter_mut().zip(&found.rounds) {
                carrier.kept = if visits.is_empty() { Kept::Nothing } else { Kept::Order(visits.clone()) };
            }
            if let Ok(without) = rounds::improve(&always, &found.rounds, seed, rounds::tries(TRIES_FOR_A_REASON)) {
                let still: BTreeSet<usize> = without.left_out.iter().map(|out| out.job).collect();
                let placed = found.left_out.iter().map(|out| out.job).filter(|job| !still.contains(job));
                shut = placed.filter(|job| has_hours(*job)).collect();
            }
        }
        let why = |out: &rounds::LeftOut| match shut.contains(&out.job) {
            true => WhyLeft::Shut,
            false => WhyLeft::Search(out.why),
        };
        found.left_out.iter().filter_map(|out| Some((self.brings.get(out.job)?.need, why(out)))).collect()
    }

    /// The stops of a round, as its visits say.
    fn stops(&self, before: &Plan, visits: &[Visit]) -> Vec<Planned> {
        let mut fetched: BTreeMap<usize, u8> = BTreeMap::new();
        let mut stops: Vec<Planned> = Vec::new();
        for visit in visits {
            let Some(bring) = self.brings.get(visit.job) else { continue };
            let place = u8::try_from(stops.len()).unwrap_or(u8::MAX);
            match visit.part {
                Part::Fetch => {
                    fetched.insert(visit.job, place);
                }
                Part::Door | Part::Second => {
                    let carries = visit.part == Part::Door;
                    let fetch = bring.fetch.filter(|_| carries).map(|(what, street)| Fetch {
                        what,
                        street,
                        before: fetched.get(&visit.job).copied().unwrap_or(place),
                    });
                    let pinned = before.stops.iter().any(|stop| stop.need == bring.need && stop.pinned);
                    let much = if carries { bring.much } else { 0 };
                    let open = fetch.and(bring.open);
                    stops.push(Planned { need: bring.need, much, fetch, cold: bring.cold, pinned, open });
                }
            }
        }
        stops
    }
}

/// Takes stops out; what is fetched before one of them is fetched before the next.
fn leave_out(stops: &mut Vec<Planned>, gone: &BTreeSet<NeedId>) {
    let kept: Vec<bool> = stops.iter().map(|stop| !gone.contains(&stop.need)).collect();
    stops.retain(|stop| !gone.contains(&stop.need));
    for fetch in stops.iter_mut().filter_map(|stop| stop.fetch.as_mut()) {
        let before = kept.iter().take(usize::from(fetch.before)).filter(|kept| **kept).count();
        fetch.before = u8::try_from(before).unwrap_or(fetch.before);
    }
}
