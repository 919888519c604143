//! What is asked of the search: jobs and carriers made of needs and rounds, and rounds made of what comes back.

use super::Timed;
use super::ground::Ground;
use commons::founding::StreetId;
use commons::needs::{HowSoon, Item, Kind, Need, NeedId, Stage, needs_door};
use commons::rounds::{Fetch, MOST_STOPS, Open, Plan, Planned, Way, What};
use commons::{Group, Span, Timestamp};
use rounds::{Aims, Carrier, Hands, Job, Kept, Limit, Part, Problem, Task, Visit};
use std::collections::{BTreeMap, BTreeSet};

/// Seconds at a door: ringing, waiting, handing over, a word.
pub const AT_A_DOOR: i64 = 4 * 60;
/// Seconds at a hall or a shop for each thing that is fetched there.
pub const AT_A_HALL: i64 = 60;
/// What is cold or warm arrives in so many seconds after it was fetched.
pub const COLD_WITHIN: i64 = 90 * 60;
/// Needs that are planned at once, the most urgent first.
pub const MOST_NEEDS: usize = 400;
/// Going out at all costs as much as so many seconds more: two do not go where one is enough.
const GOING_OUT: i64 = 300;
/// So long it is looked whether hours of opening are why something is left out.
const TRIES_FOR_A_REASON: u64 = 300;
/// How much an even share counts, in thousandths of everybody's seconds.
const FAIRNESS: i64 = 300;

/// A need that is to be put on some round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loose {
    pub need: NeedId,
    /// What is fetched where on the way; nothing is brought along from the start.
    pub fetch: Option<(What, StreetId)>,
    /// When that place is open; nothing said is always.
    pub open: Option<Open>,
    pub cold: bool,
}

/// Why a need is on no round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhyLeft {
    /// It is promised, closed, or not read yet.
    NotWanted,
    /// It is on a round already.
    OnARound,
    /// There is no door to go to.
    NoDoor,
    /// Nobody knows the street.
    NoStreet,
    /// So many are planned at once, and others are wanted sooner.
    TooMany,
    /// The round that passes has as many doors as one round can have.
    TooManyStops,
    /// The place where it is fetched is shut when somebody could fetch it.
    Shut,
    /// What the search says.
    Search(rounds::Why),
}

/// What kinds of things the rounds there are fetch where: what is put on them later is fetched there as well.
pub(super) fn like_the_others(group: &Group, plans: &[Plan], also: &[NeedId]) -> Vec<Loose> {
    let mut fetched: BTreeMap<(Kind, What, StreetId), (usize, Option<Open>)> = BTreeMap::new();
    for stop in plans.iter().flat_map(|plan| &plan.stops) {
        if let (Some(need), Some(Fetch { what, street: Some(street), .. })) = (group.needs.get(stop.need), stop.fetch) {
            let (count, open) = fetched.entry((need.kind, what, street)).or_default();
            // Where rounds say different hours, what was said last.
            (*count, *open) = (*count + 1, stop.open.or(*open));
        }
    }
    let where_to = |kind: Kind| {
        let theirs = fetched.iter().filter(|((other, ..), _)| *other == kind);
        theirs.max_by_key(|(_, (count, _))| *count).map(|((_, what, street), (_, open))| ((*what, *street), *open))
    };
    let loose = also.iter().filter_map(|id| group.needs.get(*id));
    let loose = loose.map(|need| {
        let (fetch, open) = where_to(need.kind).unzip();
        Loose { need: need.id, fetch, open: open.flatten(), cold: is_cold(need) }
    });
    loose.collect()
}

/// Cooked meals go cold.
pub(super) fn is_cold(need: &Need) -> bool {
    need.item == Some(Item::PreparedMeals)
}

/// One thing to bring, as the search sees it.
struct Bring {
    need: NeedId,
    much: u16,
    /// Somebody else goes along, on a round of their own.
    two: bool,
    fetch: Option<(What, Option<StreetId>)>,
    open: Option<Open>,
    cold: bool,
    street: StreetId,
    weight: i64,
    stops_at: i64,
}

pub(crate) struct Question {
    /// The moment that times count from.
    zero: Timestamp,
    plans: Vec<Plan>,
    brings: Vec<Bring>,
    /// As it was before, for each plan.
    before: Vec<Vec<Visit>>,
    /// For each plan.
    kept: Vec<Vec<Visit>>,
    left: Vec<(NeedId, WhyLeft)>,
}

/// What came back.
pub(crate) struct Answer {
    pub(crate) plans: Vec<Plan>,
    pub(crate) left: Vec<(NeedId, WhyLeft)>,
    pub(crate) gained: i64,
    pub(crate) guessed: bool,
}

impl Question {
    pub(crate) fn new(group: &Group, plans: &[Plan], loose: &[Loose]) -> Question {
        // A place may have opened, and shut again, before anybody leaves.
        let opened = plans.iter().flat_map(|plan| &plan.stops).map(|stop| stop.open);
        let opened = opened.chain(loose.iter().map(|one| one.open)).flatten().map(|open| open.from);
        let zero = plans.iter().map(|plan| plan.leaves_at).chain(opened).min().unwrap_or_default();
        let mut question = Question {
            zero,
            plans: plans.to_vec(),
            brings: Vec::new(),
            before: Vec::new(),
            kept: Vec::new(),
            left: Vec::new(),
        };
        question.take_what_is_planned(group);
        question.take_what_is_loose(group, loose);
        question
    }

    /// What stands on rounds already. Where nobody knows the street any more it counts as where the round starts.
    fn take_what_is_planned(&mut self, group: &Group) {
        let stops = || self.plans.iter().flat_map(|plan| plan.stops.iter().map(move |stop| (plan, stop)));
        let mut job: BTreeMap<NeedId, usize> = BTreeMap::new();
        let mut brings: Vec<Bring> = Vec::new();
        for (plan, stop) in stops() {
            let need = group.needs.get(stop.need);
            let street = need.and_then(|need| need.street).or(plan.starts).unwrap_or(StreetId(u16::MAX));
            let two = stops().filter(|(_, other)| other.need == stop.need).count() > 1;
            // Of two who go to a door, whoever brings it is the one with bags; with none, the first.
            let brings_it = stop.much > 0 || stops().all(|(_, other)| other.need != stop.need || other.much == 0);
            match job.get(&stop.need).copied() {
                Some(at) if brings_it && stop.much > 0 => {
                    if let Some(bring) = brings.get_mut(at) {
                        bring.much = bring.much.max(stop.much);
                        bring.fetch = stop.fetch.map(|fetch| (fetch.what, fetch.street)).or(bring.fetch);
                        bring.open = stop.open.or(bring.open);
                    }
                }
                Some(_) => {}
                None => {
                    job.insert(stop.need, brings.len());
                    brings.push(Bring {
                        need: stop.need,
                        much: stop.much,
                        two,
                        fetch: stop.fetch.map(|fetch| (fetch.what, fetch.street)),
                        open: stop.open,
                        cold: stop.cold,
                        street,
                        weight: need.map_or(1, weight),
                        stops_at: AT_A_DOOR,
                    });
                }
            }
        }
        let mut carried: BTreeSet<usize> = BTreeSet::new();
        for plan in &self.plans {
            let (mut visits, mut kept) = (Vec::new(), Vec::new());
            let part = |stop: &Planned, carried: &mut BTreeSet<usize>| {
                let at = job.get(&stop.need).copied().unwrap_or(0);
                let first = brings.get(at).is_some_and(|bring| bring.much == stop.much) && carried.insert(at);
                (at, if first { Part::Door } else { Part::Second })
            };
            let parts: Vec<(usize, Part)> = plan.stops.iter().map(|stop| part(stop, &mut carried)).collect();
            for (place, (stop, (at, part))) in plan.stops.iter().zip(&parts).enumerate() {
                for (other, (bring, theirs)) in plan.stops.iter().zip(&parts) {
                    let here = other.fetch.is_some_and(|fetch| usize::from(fetch.before) == place);
                    let fetches = brings.get(*bring).is_some_and(|bring| bring.fetch.is_some());
                    if here && fetches && *theirs == Part::Door {
                        visits.push(Visit::fetch(*bring));
                        kept.extend(other.pinned.then(|| Visit::fetch(*bring)));
                    }
                }
                let visit = Visit { job: *at, part: *part };
                visits.push(visit);
                kept.extend(stop.pinned.then_some(visit));
            }
            self.before.push(visits);
            self.kept.push(kept);
        }
        self.brings = brings;
    }

    fn take_what_is_loose(&mut self, group: &Group, loose: &[Loose]) {
        let planned: BTreeSet<NeedId> = self.brings.iter().map(|bring| bring.need).collect();
        let elsewhere: BTreeSet<NeedId> =
            group.rounds.open().flat_map(|round| round.stops.iter().map(|stop| stop.need)).collect();
        let mut seen = BTreeSet::new();
        let mut wanted: Vec<(&Loose, &Need)> = Vec::new();
        for one in loose.iter().filter(|one| seen.insert(one.need) && !planned.contains(&one.need)) {
            let Some(need) = group.needs.get(one.need) else { continue };
            let why = if need.stage != Stage::Live || need.wanting().nothing() {
                Some(WhyLeft::NotWanted)
            } else if elsewhere.contains(&one.need) {
                Some(WhyLeft::OnARound)
            } else if !needs_door(need.kind, need.item) {
                Some(WhyLeft::NoDoor)
            } else if need.street.is_none() {
                Some(WhyLeft::NoStreet)
            } else {
                None
            };
            match why {
                Some(why) => self.left.push((one.need, why)),
                None => wanted.push((one, need)),
            }
        }
        wanted.sort_by_key(|(_, need)| (need.wanted_by(), need.id));
        for (one, need) in wanted.iter().skip(MOST_NEEDS.saturating_sub(self.brings.len())) {
            self.left.push((one.need, WhyLeft::TooMany));
            let _ = need;
        }
        let room = MOST_NEEDS.saturating_sub(self.brings.len());
        for (one, need) in wanted.into_iter().take(room) {
            let wanting = need.wanting();
            self.brings.push(Bring {
                need: need.id,
                much: wanting.much,
                two: wanting.hands > 1,
                // Whoever only goes along fetches nothing.
                fetch: one.fetch.filter(|_| wanting.much > 0).map(|(what, street)| (what, Some(street))),
                open: one.open.filter(|_| one.fetch.is_some() && wanting.much > 0),
                cold: one.cold,
                street: need.street.unwrap_or(StreetId(u16::MAX)),
                weight: weight(need),
                stops_at: AT_A_DOOR,
            });
        }
    }

    /// Every street it speaks of, once.
    pub(crate) fn streets(&self) -> Vec<StreetId> {
        let ends = self.plans.iter().flat_map(|plan| [plan.starts, plan.ends]).flatten();
        let fetched = self.brings.iter().filter_map(|bring| bring.fetch.and_then(|(_, street)| street));
        let doors = self.brings.iter().map(|bring| bring.street);
        let all: BTreeSet<StreetId> = ends.chain(fetched).chain(doors).collect();
        all.into_iter().collect()
    }

    pub(crate) fn problem(&self, ground: &Ground) -> Problem {
        let at = |street: StreetId| ground.place(street).unwrap_or(0);
        let since = |time: Timestamp| (time - self.zero).0.div_euclid(1000).max(0);
        // Somebody is there while it is open: who comes too early waits, and what is fetched is fetched before it shuts.
        let hours = |open: Option<Open>, stop: rounds::Stop| match open {
            Some(open) => {
                let last = (since(open.until) - stop.stay).max(since(open.from));
                stop.between(since(open.from), last.min(rounds::LARGEST))
            }
            None => stop,
        };
        let jobs = self.brings.iter().map(|bring| {
            let door = rounds::Stop::at(at(bring.street)).staying(bring.stops_at);
            let task = match bring.fetch {
                // A hall whose street nobody said is passed on the way.
                Some((_, street)) => Task::Carry {
                    fetch: hours(bring.open, rounds::Stop::at(at(street.unwrap_or(bring.street))).staying(AT_A_HALL)),
                    door,
                    within: bring.cold.then_some(COLD_WITHIN),
                },
                None => Task::Bring(door),
            };
            let hands = if bring.two { Hands::Two } else { Hands::One };
            Job::new(task).amount(bring.much.into()).hands(hands).weight(bring.weight)
        });
        let carriers = self.plans.iter().zip(&self.kept).map(|(plan, kept)| Carrier {
            start: plan.starts.map(at),
            end: plan.ends.map(at),
            map: Way::ALL.iter().position(|way| *way == plan.way).unwrap_or(0),
            going_out: GOING_OUT,
            kept: if kept.is_empty() { Kept::Nothing } else { Kept::Order(kept.clone()) },
            ..Carrier::from(0)
                .capacity(plan.bags.into())
                .between(since(plan.leaves_at), since(plan.back_by).max(since(plan.leaves_at)))
        });
        Problem {
            maps: ground.maps().to_vec(),
            jobs: jobs.collect(),
            carriers: carriers.collect(),
            aims: Aims { per_metre: 0, per_second: 1, fairness: FAIRNESS },
        }
    }

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

    /// When somebody is where, as it is planned.
    pub(crate) fn timed(&self, ground: &Ground) -> Vec<Timed> {
        let problem = self.problem(ground);
        let Ok(price) = rounds::price(&problem, &self.before) else {
            return self.plans.iter().map(|_| Timed::default()).collect();
        };
        let at = |seconds: i64| self.zero + Span(seconds * 1000);
        let timed = price.rounds.iter().zip(&self.before).enumerate().map(|(carrier, (round, visits))| {
            let doors = visits.iter().zip(&round.times).filter(|(visit, _)| visit.part != Part::Fetch);
            let (mut late, mut cold, mut shut): (i64, i64, Option<(What, u32)>) = (0, 0, None);
            for broken in price.broken.iter().filter(|broken| broken.carrier == carrier) {
                let fetch = broken.visit.filter(|visit| visit.part == Part::Fetch);
                let place = fetch.and_then(|visit| Some(self.brings.get(visit.job)?.fetch?.0));
                match (broken.limit, place) {
                    (Limit::Late(by), Some(what)) => shut = shut.max(Some((what, whole(by)))),
                    (Limit::Late(by) | Limit::TooLong(by), _) => late = late.max(by),
                    (Limit::TooSlow(by), _) => cold = cold.max(by),
                    _ => {}
                }
            }
            Timed {
                leaves_at: at(round.set_out),
                back_at: at(round.back),
                stops: doors.map(|(_, times)| at(times.begin)).collect(),
                metres: whole(round.metres),
                seconds: whole(round.back - round.set_out),
                late: whole(late),
                cold: whole(cold),
                shut,
            }
        });
        timed.collect()
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

fn whole(number: i64) -> u32 {
    u32::try_from(number.max(0)).unwrap_or(u32::MAX)
}

/// How bad it is to leave a need out: what is wanted soon counts for more.
fn weight(need: &Need) -> i64 {
    match need.how_soon {
        HowSoon::Today => 6,
        HowSoon::OneOrTwoDays => 4,
        HowSoon::ThreeToFiveDays => 3,
        HowSoon::AboutAWeek => 2,
        HowSoon::AnyTime => 1,
    }
}
