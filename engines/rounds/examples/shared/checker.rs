//! Checks a plan against its question, knowing nothing of how plans are made: it shares no code with the search.
//!
//! Times are checked as one system of differences over all rounds (a moment must come at least so long after another);
//! there are times that keep every rule exactly if no circle of such demands adds up to more than nothing.

use std::collections::HashMap;

use rounds::{Hands, Kept, Part, Problem, Stop, Task, Visit};

/// Cost on the way and for going out, fairness apart, if every rule is kept; otherwise what is wrong.
/// Jobs that are left out whole are no fault; the second value counts them.
pub fn check(problem: &Problem, rounds: &[Vec<Visit>]) -> Result<(i64, usize), String> {
    if rounds.len() > problem.carriers.len() {
        return Err("more rounds than carriers".into());
    }
    let mut at: HashMap<Visit, (usize, usize)> = HashMap::new();
    for (carrier, round) in rounds.iter().enumerate() {
        for (position, &visit) in round.iter().enumerate() {
            stop(problem, visit).ok_or_else(|| format!("{visit:?} does not exist"))?;
            if at.insert(visit, (carrier, position)).is_some() {
                return Err(format!("{visit:?} is made twice"));
            }
        }
    }
    let left_out = whole(problem, &at)?;
    let mut cost = 0;
    for (carrier, round) in rounds.iter().enumerate() {
        able(problem, carrier, round)?;
        loads(problem, carrier, round)?;
        cost += travel(problem, carrier, round)?;
    }
    times(problem, rounds, &at)?;
    Ok((cost, left_out))
}

fn stop(problem: &Problem, visit: Visit) -> Option<Stop> {
    let job = problem.jobs.get(visit.job)?;
    match (job.task, visit.part) {
        (Task::Carry { fetch, .. }, Part::Fetch) => Some(fetch),
        (_, Part::Fetch) => None,
        (_, Part::Second) if job.hands == Hands::One => None,
        (Task::Bring(stop) | Task::Collect(stop) | Task::Carry { door: stop, .. }, _) => Some(stop),
    }
}

/// Each job is done with all that belongs to it, or not at all.
fn whole(problem: &Problem, at: &HashMap<Visit, (usize, usize)>) -> Result<usize, String> {
    let mut left_out = 0;
    for (number, job) in problem.jobs.iter().enumerate() {
        let done = |part: Part| {
            let visit = Visit { job: number, part };
            let begun = problem.carriers.iter().flat_map(|carrier| &carrier.begun);
            begun.flat_map(|begun| &begun.done).any(|(done, _)| *done == visit)
        };
        if done(Part::Door) || done(Part::Second) {
            continue;
        }
        let door = at.get(&Visit::door(number));
        let fetch = at.get(&Visit::fetch(number));
        let second = at.get(&Visit::second(number));
        left_out += usize::from(door.is_none());
        if matches!(job.task, Task::Carry { .. }) && !done(Part::Fetch) {
            match (fetch, door) {
                (None, None) => {}
                (Some(fetch), Some(door)) if fetch.0 == door.0 && fetch.1 < door.1 => {}
                _ => return Err(format!("job {number} is not fetched and then brought by one and the same")),
            }
        }
        match (job.hands, door, second) {
            (Hands::One, _, None) | (Hands::Two, None, None) => {}
            (Hands::Two, Some(one), Some(other)) if one.0 != other.0 => {}
            _ => return Err(format!("job {number} does not have two people at the door")),
        }
    }
    Ok(left_out)
}

fn able(problem: &Problem, carrier: usize, round: &[Visit]) -> Result<(), String> {
    for visit in round {
        let job = &problem.jobs[visit.job];
        if let Some(skill) = job.skills.iter().find(|skill| !problem.carriers[carrier].skills.contains(skill)) {
            return Err(format!("carrier {carrier} lacks skill {skill} for {visit:?}"));
        }
        if visit.part != Part::Second && !job.only.is_empty() && !job.only.contains(&carrier) {
            return Err(format!("{visit:?} is pinned to others than carrier {carrier}"));
        }
    }
    let keeps = match &problem.carriers[carrier].kept {
        Kept::Nothing => true,
        Kept::Order(kept) => round.iter().filter(|visit| kept.contains(visit)).eq(kept),
        Kept::Beginning(kept) => round.starts_with(kept),
        Kept::Whole(kept) => round == kept,
    };
    if keeps { Ok(()) } else { Err(format!("carrier {carrier} does not keep what was fixed")) }
}

fn loads(problem: &Problem, carrier: usize, round: &[Visit]) -> Result<(), String> {
    let fetched_here = |job: usize| round.contains(&Visit::fetch(job));
    let mut load = 0;
    for visit in round.iter().filter(|visit| visit.part == Part::Door) {
        let brought = !matches!(problem.jobs[visit.job].task, Task::Collect(_)) && !fetched_here(visit.job);
        load += if brought { problem.jobs[visit.job].amount } else { 0 };
    }
    let mut most = load;
    for visit in round {
        let amount = problem.jobs[visit.job].amount;
        load += match (visit.part, problem.jobs[visit.job].task) {
            (Part::Second, _) => 0,
            (Part::Fetch, _) | (Part::Door, Task::Collect(_)) => amount,
            (Part::Door, _) => -amount,
        };
        most = most.max(load);
    }
    let capacity = problem.carriers[carrier].capacity;
    if most > capacity { Err(format!("carrier {carrier} has {most} of {capacity} bags")) } else { Ok(()) }
}

/// Places from beginning to end, where there are any.
fn places(problem: &Problem, carrier: usize, round: &[Visit]) -> Vec<Option<usize>> {
    let who = &problem.carriers[carrier];
    let start = who.begun.as_ref().map_or(who.start, |begun| Some(begun.place));
    let stops = round.iter().map(|visit| stop(problem, *visit).map(|stop| stop.place));
    std::iter::once(start).chain(stops).chain([who.end]).collect()
}

fn leg(problem: &Problem, carrier: usize, from: Option<usize>, to: Option<usize>) -> Result<(i64, i64), String> {
    match (from, to) {
        (Some(from), Some(to)) => {
            let map = &problem.maps[problem.carriers[carrier].map];
            map.way(from, to).ok_or_else(|| format!("no way leads from {from} to {to}"))
        }
        _ => Ok((0, 0)),
    }
}

fn travel(problem: &Problem, carrier: usize, round: &[Visit]) -> Result<i64, String> {
    let who = &problem.carriers[carrier];
    if round.is_empty() && who.begun.is_none() {
        return Ok(0);
    }
    let mut cost = if who.begun.is_none() { who.going_out } else { 0 };
    for pair in places(problem, carrier, round).windows(2) {
        let (metres, seconds) = leg(problem, carrier, pair[0], pair[1])?;
        cost += metres * problem.aims.per_metre + seconds * problem.aims.per_second;
    }
    Ok(cost)
}

/// `later ≥ earlier + apart`. Moment 0 is the origin of time.
struct Demand {
    earlier: usize,
    later: usize,
    apart: i64,
}

fn times(problem: &Problem, rounds: &[Vec<Visit>], at: &HashMap<Visit, (usize, usize)>) -> Result<(), String> {
    // For each round its setting out, its visits, its coming back.
    let mut first = vec![1];
    for round in rounds {
        first.push(first[first.len() - 1] + round.len() + 2);
    }
    let moments = first[first.len() - 1];
    let mut demands = Vec::new();
    let mut demand = |earlier, later, apart| demands.push(Demand { earlier, later, apart });
    for (carrier, round) in rounds.iter().enumerate() {
        let who = &problem.carriers[carrier];
        let (out, back) = (first[carrier], first[carrier] + round.len() + 1);
        if round.is_empty() && who.begun.is_none() {
            continue;
        }
        demand(0, out, who.begun.as_ref().map_or(who.hours.open, |begun| begun.free));
        demand(back, 0, -who.hours.close);
        if let Some(longest) = who.outing {
            let spent = who.begun.as_ref().map_or(0, |begun| begun.free - begun.set_out);
            demand(back, out, -(longest - spent));
        }
        let mut stay = 0;
        for (i, pair) in places(problem, carrier, round).windows(2).enumerate() {
            demand(out + i, out + i + 1, stay + leg(problem, carrier, pair[0], pair[1])?.1);
            let Some(here) = round.get(i).and_then(|visit| stop(problem, *visit)) else { continue };
            stay = here.stay;
            demand(0, out + i + 1, here.hours.open);
            demand(out + i + 1, 0, -here.hours.close);
        }
    }
    for (number, job) in problem.jobs.iter().enumerate() {
        let moment = |part| at.get(&Visit { job: number, part }).map(|(carrier, i)| first[*carrier] + i + 1);
        if let (Task::Carry { fetch, within: Some(within), .. }, Some(one), Some(other)) =
            (job.task, moment(Part::Fetch), moment(Part::Door))
        {
            demand(other, one, -within - fetch.stay);
        }
        if let (Some(one), Some(other)) = (moment(Part::Door), moment(Part::Second)) {
            demand(one, other, 0);
            demand(other, one, 0);
        }
    }
    let mut moment = vec![0; moments];
    for _ in 0..=moments {
        let mut settled = true;
        for Demand { earlier, later, apart } in &demands {
            if moment[*earlier] + apart > moment[*later] {
                moment[*later] = moment[*earlier] + apart;
                settled = false;
            }
        }
        if moment[0] > 0 {
            return Err("some hours, outing or keeping time is not kept".into());
        }
        if settled {
            return Ok(());
        }
    }
    Err("two wait for each other in a circle".into())
}
