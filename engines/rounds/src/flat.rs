//! Makes the question flat, piece by piece: matrices weighed, jobs taken apart into nodes, carriers in small numbers.

use crate::fault::Fault;
use crate::ground::{Arc, FREE, Map, NONE, Node, Who, Work};
use crate::matrix::Matrix;
use crate::places::Places;
use crate::problem::{Carrier, Hands, LARGEST, Part, Problem, Stop, Task};

/// A number from 0 to [`LARGEST`], made small.
pub(crate) fn within_bounds(number: i64) -> Result<i32, Fault> {
    match number {
        ..0 => Err(Fault::Negative),
        0..=LARGEST => Ok(number as i32),
        _ => Err(Fault::TooLarge),
    }
}

pub(crate) fn weighed(problem: &Problem, matrix: &Matrix, merged: &Places) -> Result<Map, Fault> {
    let (places, stride) = (merged.first.len(), merged.first.len() + 1);
    let (metre, second) = (within_bounds(problem.aims.per_metre)?, within_bounds(problem.aims.per_second)?);
    let nowhere = Arc { cost: LARGEST as i32 + 1, time: LARGEST as i32 + 1 };
    let mut out = vec![Arc::default(); stride * stride];
    for from in 0..places {
        for to in 0..places {
            let (metres, seconds) = matrix.ways[merged.first[from] * matrix.places + merged.first[to]];
            out[from * stride + to] = if i64::from(metres) > LARGEST || i64::from(seconds) > LARGEST {
                nowhere
            } else {
                let cost = i64::from(metres) * i64::from(metre) + i64::from(seconds) * i64::from(second);
                Arc { cost: within_bounds(cost)?, time: seconds }
            };
        }
    }
    let same = (0..places).all(|a| (a + 1..places).all(|b| out[a * stride + b] == out[b * stride + a]));
    let mut into = Vec::new();
    if !same {
        into = vec![Arc::default(); stride * stride];
        for from in 0..places {
            for to in 0..places {
                into[to * stride + from] = out[from * stride + to];
            }
        }
    }
    Ok(Map { stride, out, into })
}

pub(crate) fn works(problem: &Problem, places: &Places) -> Result<(Vec<Node>, Vec<Work>), Fault> {
    if problem.jobs.len() > 1 << 20 || problem.carriers.len() > 1 << 16 {
        return Err(Fault::TooMany);
    }
    let mut nodes = Vec::with_capacity(2 * problem.jobs.len());
    let mut works = Vec::with_capacity(problem.jobs.len());
    let total = problem.jobs.iter().try_fold(0i64, |sum, job| sum.checked_add(job.amount));
    within_bounds(total.unwrap_or(i64::MAX).max(0))?;
    for (j, job) in problem.jobs.iter().enumerate() {
        let amount = within_bounds(job.amount)?;
        let mut add = |stop: &Stop, change: i32, aboard: i32, part: Part| {
            let place = places.of.get(stop.place).copied().ok_or(Fault::NoSuchPlace { job: j })?;
            nodes.push(Node {
                place,
                open: within_bounds(stop.hours.open)?,
                close: within_bounds(stop.hours.close)?,
                stay: within_bounds(stop.stay)?,
                change,
                aboard,
                job: j as u32,
                part,
                locked: false,
            });
            Ok(nodes.len() as u32 - 1)
        };
        let (mut fetch, mut longest) = (NONE, FREE);
        let (door, stop) = match &job.task {
            Task::Bring(stop) => (add(stop, -amount, amount, Part::Door)?, stop),
            Task::Collect(stop) => (add(stop, amount, 0, Part::Door)?, stop),
            Task::Carry { fetch: from, door, within } => {
                fetch = add(from, amount, 0, Part::Fetch)?;
                if let Some(within) = within {
                    longest = within_bounds(*within)?;
                }
                (add(door, -amount, 0, Part::Door)?, door)
            }
        };
        let second = match job.hands {
            Hands::One => NONE,
            Hands::Two => add(stop, 0, 0, Part::Second)?,
        };
        let weight = i64::from(within_bounds(job.weight)?.max(1));
        works.push(Work { fetch, door, second, within: longest, weight, amount, done: false, hopeless: false });
    }
    Ok((nodes, works))
}

pub(crate) fn who(problem: &Problem, number: usize, carrier: &Carrier, places: &Places) -> Result<Who, Fault> {
    let beyond = |place: Option<usize>| place.is_some_and(|place| place >= places.of.len());
    let begun = carrier.begun.as_ref();
    if beyond(carrier.start)
        || beyond(carrier.end)
        || carrier.map >= problem.maps.len()
        || beyond(begun.map(|b| b.place))
    {
        return Err(Fault::NoSuchStart { carrier: number });
    }
    let open = within_bounds(carrier.hours.open)?;
    let close = within_bounds(carrier.hours.close)?;
    let outing = carrier.outing.map_or(Ok(FREE), within_bounds)?;
    let (free, spent) = match begun {
        Some(begun) => {
            (within_bounds(begun.free)?, (within_bounds(begun.free)? - within_bounds(begun.set_out)?).max(0))
        }
        None => (open, 0),
    };
    let willing = carrier.willing.map_or(Ok(outing.min(close.saturating_sub(open))), within_bounds)?;
    let anywhere = |place: Option<usize>| place.map_or(places.first.len() as u32, |place| places.of[place]);
    Ok(Who {
        start: anywhere(begun.map_or(carrier.start, |begun| Some(begun.place))),
        end: anywhere(carrier.end),
        map: carrier.map,
        open: free,
        close,
        capacity: within_bounds(carrier.capacity.min(LARGEST))?,
        outing: if outing == FREE { FREE } else { (outing - spent).max(0) },
        spent,
        willing: willing.max(1),
        going_out: within_bounds(carrier.going_out)?.into(),
        out: begun.is_some(),
        timed: outing < close.saturating_sub(open) || problem.aims.fairness > 0,
        closed: 0,
        kept: Vec::new(),
        kind: 0,
    })
}
