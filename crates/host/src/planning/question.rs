//! What is asked of the search: jobs and carriers, made of needs and rounds.

/// Searching, and rounds made of what comes back.
mod answer;
/// When somebody is where.
mod timed;

pub(crate) use answer::Answer;
pub use timed::Timed;

use super::ground::Ground;
use super::{Loose, WhyLeft};
use commons::founding::StreetId;
use commons::needs::{HowSoon, Need, NeedId, Stage, needs_door};
use commons::rounds::{Open, Plan, Planned, Way, What};
use commons::{Group, Timestamp};
use rounds::{Aims, Carrier, Hands, Job, Kept, Part, Problem, Task, Visit};
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
/// How much an even share counts, in thousandths of everybody's seconds.
const FAIRNESS: i64 = 300;

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
    /// The visits of each plan as it was before.
    before: Vec<Vec<Visit>>,
    /// Those of them that stay where they are, because they are pinned.
    kept: Vec<Vec<Visit>>,
    left: Vec<(NeedId, WhyLeft)>,
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
        question.take_visits();
        question.take_what_is_loose(group, loose);
        question
    }

    /// Each need that stands on rounds, once. Where nobody knows its street any more it counts as where the round starts.
    fn take_what_is_planned(&mut self, group: &Group) {
        let stops = || self.plans.iter().flat_map(|plan| plan.stops.iter().map(move |stop| (plan, stop)));
        let mut brings: Vec<Bring> = Vec::new();
        for (plan, stop) in stops() {
            let fetch = stop.fetch.map(|fetch| (fetch.what, fetch.street));
            match brings.iter_mut().find(|bring| bring.need == stop.need) {
                // Of two who go to a door, whoever has bags brings it.
                Some(bring) if stop.much > 0 => {
                    bring.much = bring.much.max(stop.much);
                    bring.fetch = fetch.or(bring.fetch);
                    bring.open = stop.open.or(bring.open);
                }
                Some(_) => {}
                None => {
                    let need = group.needs.get(stop.need);
                    brings.push(Bring {
                        need: stop.need,
                        much: stop.much,
                        two: stops().filter(|(_, other)| other.need == stop.need).count() > 1,
                        fetch,
                        open: stop.open,
                        cold: stop.cold,
                        street: need.and_then(|need| need.street).or(plan.starts).unwrap_or(StreetId(u16::MAX)),
                        weight: need.map_or(1, weight),
                        stops_at: AT_A_DOOR,
                    });
                }
            }
        }
        self.brings = brings;
    }

    /// Who goes where in which order, as it is planned, and what of it is pinned.
    fn take_visits(&mut self) {
        let job: BTreeMap<NeedId, usize> = self.brings.iter().map(|bring| bring.need).zip(0..).collect();
        let mut carried: BTreeSet<usize> = BTreeSet::new();
        for plan in &self.plans {
            // Whoever has all of it with them carries it; whoever else comes to the same door goes along.
            let part = |stop: &Planned| {
                let at = job.get(&stop.need).copied().unwrap_or(0);
                let carries = self.brings.get(at).is_some_and(|bring| bring.much == stop.much) && carried.insert(at);
                (at, if carries { Part::Door } else { Part::Second })
            };
            let parts: Vec<(usize, Part)> = plan.stops.iter().map(part).collect();
            let (mut visits, mut kept) = (Vec::new(), Vec::new());
            for (place, (stop, (at, part))) in plan.stops.iter().zip(&parts).enumerate() {
                // What is fetched before this stop, for whichever stop.
                for (other, (bring, theirs)) in plan.stops.iter().zip(&parts) {
                    let here = other.fetch.is_some_and(|fetch| usize::from(fetch.before) == place);
                    let fetches = self.brings.get(*bring).is_some_and(|bring| bring.fetch.is_some());
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
        let room = MOST_NEEDS.saturating_sub(self.brings.len());
        let too_many = wanted.split_off(room.min(wanted.len()));
        self.left.extend(too_many.iter().map(|(one, _)| (one.need, WhyLeft::TooMany)));
        for (one, need) in wanted {
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

/// Never less than nothing.
fn whole(number: i64) -> u32 {
    u32::try_from(number.max(0)).unwrap_or(u32::MAX)
}
