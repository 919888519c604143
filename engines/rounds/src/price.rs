//! What a plan costs, anybody's plan: minutes, metres, lateness, who is over which limit.
//!
//! This looks at the question itself and knows nothing of the search. It is what somebody asks who drags a stop from one
//! round to another.

use crate::fault::Fault;
use crate::problem::{Amount, Cost, Hands, LARGEST, Part, Problem, Task, Time, Visit};
use crate::timetable::{Times, Timetable, timetable, way};

/// What a plan costs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Price {
    /// What the search makes small: the next three together.
    pub cost: Cost,
    /// For metres and seconds on the way.
    pub travel: Cost,
    /// For going out at all.
    pub going_out: Cost,
    /// See [`Aims::fairness`](crate::Aims::fairness).
    pub fairness: Cost,
    pub metres: i64,
    /// Seconds on the way, of all together.
    pub under_way: Time,
    /// Seconds out, of all together.
    pub out: Time,
    /// Seconds too late, of all together, at doors and at home.
    pub late: Time,
    /// For each carrier.
    pub rounds: Vec<Round>,
    /// Every limit that is broken. Empty means that the plan is possible.
    pub broken: Vec<Broken>,
}

/// One round, timed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Round {
    pub set_out: Time,
    pub back: Time,
    /// For each visit.
    pub times: Vec<Times>,
    /// Load after each visit; what was with them at the start comes first.
    pub loads: Vec<Amount>,
    pub metres: i64,
    pub under_way: Time,
    pub waiting: Time,
    pub late: Time,
}

/// A limit that a plan does not keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken {
    pub carrier: usize,
    /// Where; `None` if it is the round as a whole.
    pub visit: Option<Visit>,
    pub limit: Limit,
}

/// Which limit, and by how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Begun so much after its hours, or back home so much after theirs.
    Late(Time),
    /// So many bags too many.
    TooMuch(Amount),
    /// Out so much longer than they can be.
    TooLong(Time),
    /// So much longer under way than it keeps.
    TooSlow(Time),
    /// They lack a skill.
    Skill,
    /// It is pinned to others.
    NotTheirs,
    /// Brought before it is fetched, or fetched by somebody else, or not at all.
    NotFetched,
    /// Fetched and never brought.
    NotBrought,
    /// It needs two people, and only one comes, or the two are the same.
    Alone,
    /// The two come at different times.
    Apart(Time),
    /// No way leads there.
    NoWay,
}

/// How much more, or less, one plan costs than another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    pub cost: Cost,
    pub metres: i64,
    pub under_way: Time,
    pub out: Time,
    pub late: Time,
}

impl Price {
    /// Whether every limit is kept.
    #[must_use]
    pub fn is_possible(&self) -> bool {
        self.broken.is_empty()
    }

    /// How much more this costs than another: for instance what it costs to keep what somebody pinned.
    #[must_use]
    pub fn compared_with(&self, other: &Self) -> Difference {
        Difference {
            cost: self.cost - other.cost,
            metres: self.metres - other.metres,
            under_way: self.under_way - other.under_way,
            out: self.out - other.out,
            late: self.late - other.late,
        }
    }
}

/// What these rounds cost, one list of visits for each carrier; missing lists are empty rounds.
///
/// Everything that can be done at all gets a price, however bad: who is late is late, and it is said by how much.
///
/// # Errors
/// When a visit does not exist or is made twice, or the question itself contradicts itself.
pub fn price(problem: &Problem, rounds: &[Vec<Visit>]) -> Result<Price, Fault> {
    check(problem, rounds)?;
    let mut rounds = rounds.to_vec();
    rounds.resize(problem.carriers.len(), Vec::new());
    let timetables = timetable(problem, &rounds);
    let mut price = Price::default();
    for (carrier, (visits, times)) in rounds.iter().zip(timetables).enumerate() {
        price.add_round(problem, carrier, visits, times);
    }
    price.look_for_pairs(problem, &rounds);
    price.cost = price.travel + price.going_out + price.fairness;
    Ok(price)
}

fn check(problem: &Problem, rounds: &[Vec<Visit>]) -> Result<(), Fault> {
    let places = problem.maps.first().ok_or(Fault::NoMap)?.places;
    if problem.maps.iter().any(|map| map.places != places) {
        return Err(Fault::Ragged);
    }
    if rounds.len() > problem.carriers.len() {
        return Err(Fault::NoSuchVisit { carrier: problem.carriers.len() });
    }
    if let Some(carrier) = problem.carriers.iter().position(|carrier| carrier.map >= problem.maps.len()) {
        return Err(Fault::NoSuchStart { carrier });
    }
    let mut seen = std::collections::BTreeSet::new();
    for (carrier, round) in rounds.iter().enumerate() {
        for &visit in round {
            let stop = problem.jobs.get(visit.job).and_then(|job| job.stop(visit.part));
            let stop = stop.ok_or(Fault::NoSuchVisit { carrier })?;
            if stop.place >= places {
                return Err(Fault::NoSuchPlace { job: visit.job });
            }
            if !seen.insert(visit) {
                return Err(Fault::Twice { job: visit.job });
            }
        }
    }
    Ok(())
}

impl Price {
    fn add_round(&mut self, problem: &Problem, number: usize, visits: &[Visit], timetable: Timetable) {
        let carrier = &problem.carriers[number];
        let Timetable { set_out, back, times } = timetable;
        let mut round = Round { set_out, back, times, ..Round::default() };
        let mut broken =
            |visit: Option<Visit>, limit: Limit| self.broken.push(Broken { carrier: number, visit, limit });
        let mut here = carrier.whereabouts().0;
        let mut load = aboard_at_start(problem, number, visits);
        round.loads.push(load);
        let mut most = load;
        for (&visit, times) in visits.iter().zip(&round.times) {
            let job = &problem.jobs[visit.job];
            let Some(stop) = job.stop(visit.part) else { continue };
            let (metres, seconds) = way(problem, carrier, here, Some(stop.place));
            if seconds > LARGEST {
                broken(Some(visit), Limit::NoWay);
            }
            round.metres += metres;
            round.under_way += seconds;
            round.waiting += times.begin - times.arrive;
            here = Some(stop.place);
            load += change(&job.task, visit.part, job.amount);
            most = most.max(load);
            round.loads.push(load);
            if times.begin > stop.hours.close {
                broken(Some(visit), Limit::Late(times.begin - stop.hours.close));
                round.late += times.begin - stop.hours.close;
            }
            if !job.skills.iter().all(|skill| carrier.skills.contains(skill)) {
                broken(Some(visit), Limit::Skill);
            }
            if visit.part != Part::Second && !job.only.is_empty() && !job.only.contains(&number) {
                broken(Some(visit), Limit::NotTheirs);
            }
        }
        if most > carrier.capacity {
            broken(None, Limit::TooMuch(most - carrier.capacity));
        }
        if visits.is_empty() && carrier.begun.is_none() {
            self.rounds.push(round);
            return;
        }
        let (metres, seconds) = way(problem, carrier, here, carrier.end);
        if seconds > LARGEST {
            broken(None, Limit::NoWay);
        }
        round.metres += metres;
        round.under_way += seconds;
        if back > carrier.hours.close {
            broken(None, Limit::Late(back - carrier.hours.close));
            round.late += back - carrier.hours.close;
        }
        let out = back - set_out;
        if let Some(outing) = carrier.outing.filter(|outing| out > *outing) {
            broken(None, Limit::TooLong(out - outing));
        }
        self.travel += problem.aims.per_metre * round.metres + problem.aims.per_second * round.under_way;
        self.going_out += if carrier.begun.is_some() { 0 } else { carrier.going_out };
        self.fairness += fair_share(problem, number, out);
        self.metres += round.metres;
        self.under_way += round.under_way;
        self.out += out;
        self.late += round.late;
        self.rounds.push(round);
    }

    /// What is fetched and brought, and where two people come.
    fn look_for_pairs(&mut self, problem: &Problem, rounds: &[Vec<Visit>]) {
        let mut at = vec![[None; 3]; problem.jobs.len()];
        for (r, round) in rounds.iter().enumerate() {
            for (i, visit) in round.iter().enumerate() {
                at[visit.job][visit.part as usize] = Some((r, i));
            }
        }
        for (number, carrier) in problem.carriers.iter().enumerate() {
            for (visit, _) in carrier.begun.iter().flat_map(|begun| &begun.done) {
                if let Some(at) = at.get_mut(visit.job).filter(|_| visit.part == Part::Fetch) {
                    at[0] = Some((number, usize::MAX));
                }
            }
        }
        for (job, [fetch, door, second]) in at.into_iter().enumerate() {
            if let Task::Carry { within, .. } = problem.jobs[job].task {
                self.look_at_fetched(job, fetch, door, within, problem);
            }
            if problem.jobs[job].hands == Hands::Two {
                self.look_at_two(job, door, second);
            }
        }
    }

    fn look_at_fetched(
        &mut self,
        job: usize,
        fetch: Option<(usize, usize)>,
        door: Option<(usize, usize)>,
        within: Option<Time>,
        problem: &Problem,
    ) {
        let mut broken = |carrier: usize, visit: Visit, limit: Limit| {
            self.broken.push(Broken { carrier, visit: Some(visit), limit });
        };
        match (fetch, door) {
            (None, None) => {}
            // Still with them: it may yet be brought another day.
            (Some((_, usize::MAX)), None) => {}
            (Some((carrier, _)), None) => broken(carrier, Visit::fetch(job), Limit::NotBrought),
            (None, Some((carrier, _))) => broken(carrier, Visit::door(job), Limit::NotFetched),
            (Some((one, first)), Some((other, last))) if one != other || (first > last && first != usize::MAX) => {
                broken(other, Visit::door(job), Limit::NotFetched);
            }
            (Some((carrier, first)), Some((_, last))) => {
                let left = match first {
                    usize::MAX => left_already(problem, carrier, job),
                    first => Some(self.rounds[carrier].times[first].leave),
                };
                let took = left.map_or(0, |left| self.rounds[carrier].times[last].begin - left);
                if let Some(within) = within.filter(|within| took > *within) {
                    broken(carrier, Visit::door(job), Limit::TooSlow(took - within));
                }
            }
        }
    }

    fn look_at_two(&mut self, job: usize, door: Option<(usize, usize)>, second: Option<(usize, usize)>) {
        let broken = match (door, second) {
            (None, None) => None,
            (Some((one, i)), Some((other, j))) => {
                let begin = |r: usize, i: usize| self.rounds[r].times[i].begin;
                let apart = (begin(one, i) - begin(other, j)).abs();
                match (one == other, apart > 0) {
                    (true, _) => Some((one, Visit::second(job), Limit::Alone)),
                    (false, true) => Some((one, Visit::door(job), Limit::Apart(apart))),
                    (false, false) => None,
                }
            }
            (Some((one, _)), None) => Some((one, Visit::door(job), Limit::Alone)),
            (None, Some((one, _))) => Some((one, Visit::second(job), Limit::Alone)),
        };
        if let Some((carrier, visit, limit)) = broken {
            self.broken.push(Broken { carrier, visit: Some(visit), limit });
        }
    }
}

/// When what is with a carrier already was fetched.
fn left_already(problem: &Problem, carrier: usize, job: usize) -> Option<Time> {
    let begun = problem.carriers[carrier].begun.as_ref()?;
    begun.done.iter().find(|(visit, _)| *visit == Visit::fetch(job)).map(|(_, left)| *left)
}

/// What somebody has with them when planning begins: what they bring, and what they fetched already.
fn aboard_at_start(problem: &Problem, carrier: usize, visits: &[Visit]) -> Amount {
    let doors = visits.iter().filter(|visit| visit.part == Part::Door);
    doors
        .map(|visit| match problem.jobs[visit.job].task {
            Task::Bring(_) => problem.jobs[visit.job].amount,
            Task::Carry { .. } if left_already(problem, carrier, visit.job).is_some() => problem.jobs[visit.job].amount,
            Task::Collect(_) | Task::Carry { .. } => 0,
        })
        .sum()
}

fn change(task: &Task, part: Part, amount: Amount) -> Amount {
    match (task, part) {
        (_, Part::Second) => 0,
        (Task::Collect(_), _) | (Task::Carry { .. }, Part::Fetch) => amount,
        (Task::Bring(_) | Task::Carry { .. }, _) => -amount,
    }
}

fn fair_share(problem: &Problem, carrier: usize, out: Time) -> Cost {
    let carrier = &problem.carriers[carrier];
    let span = (carrier.hours.close - carrier.whereabouts().1).max(0);
    let willing = carrier.willing.unwrap_or_else(|| carrier.outing.map_or(span, |outing| outing.min(span))).max(1);
    let out = i128::from(out);
    (i128::from(problem.aims.fairness) * out * out / (1000 * i128::from(willing))) as Cost
}
