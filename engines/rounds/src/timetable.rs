//! When everybody is where: the earliest times that keep all rules, then setting out as late as that allows.
//!
//! All rules about time are differences between two moments, also across rounds (two people meet). The least times that
//! keep them are found by raising what is too early until nothing is (Bellman and Ford). A round for which there are no
//! such times is late: it is then walked through without waiting for better times, and the lateness is counted.

use crate::problem::{Carrier, Hands, Job, LARGEST, Part, Problem, Stop, Task, Time, Visit};

/// When a visit happens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Times {
    pub arrive: Time,
    pub begin: Time,
    pub leave: Time,
}

/// The times of one round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Timetable {
    pub(crate) set_out: Time,
    pub(crate) back: Time,
    pub(crate) times: Vec<Times>,
}

/// One round as it is timed.
struct Walk<'a> {
    carrier: &'a Carrier,
    stops: Vec<Stop>,
    /// Way to each stop, and home.
    ways: Vec<Time>,
    /// Position of the door of what is fetched here, and how long it may take.
    doors: Vec<Option<(usize, Time)>>,
    /// Round and position of the person met here.
    partners: Vec<Option<(usize, usize)>>,
    begin: Vec<Time>,
    low: Vec<Time>,
    set_out: Time,
    /// There are no times that keep all rules.
    late: bool,
}

impl Job {
    pub(crate) fn stop(&self, part: Part) -> Option<&Stop> {
        match (&self.task, part) {
            (Task::Carry { fetch, .. }, Part::Fetch) => Some(fetch),
            (Task::Bring(_) | Task::Collect(_), Part::Fetch) => None,
            (_, Part::Second) if self.hands != Hands::Two => None,
            (Task::Bring(stop) | Task::Collect(stop) | Task::Carry { door: stop, .. }, _) => Some(stop),
        }
    }
}

impl Carrier {
    /// Where they are when planning begins, and when they can go on.
    pub(crate) fn whereabouts(&self) -> (Option<usize>, Time) {
        self.begun.as_ref().map_or((self.start, self.hours.open), |begun| (Some(begun.place), begun.free))
    }
}

/// Metres and seconds from place to place; nothing from or to anywhere. Where no way leads it is as far as it can be.
pub(crate) fn way(problem: &Problem, carrier: &Carrier, from: Option<usize>, to: Option<usize>) -> (i64, Time) {
    match (from, to) {
        (Some(from), Some(to)) => problem.maps[carrier.map].way(from, to).unwrap_or((LARGEST + 1, LARGEST + 1)),
        _ => (0, 0),
    }
}

/// The times of all rounds. All visits must exist.
pub(crate) fn timetable(problem: &Problem, rounds: &[Vec<Visit>]) -> Vec<Timetable> {
    let mut walks = walks(problem, rounds);
    // Each time through, one more round is known to be late.
    while let Some(late) = settle(&mut walks) {
        walks[late].late = true;
        for walk in &mut walks {
            walk.start_over();
        }
    }
    walks.iter().map(Walk::as_late_as_possible).collect()
}

fn walks<'a>(problem: &'a Problem, rounds: &[Vec<Visit>]) -> Vec<Walk<'a>> {
    let mut doors = vec![(None, None, None); problem.jobs.len()];
    for (r, round) in rounds.iter().enumerate() {
        for (i, visit) in round.iter().enumerate() {
            let place = Some((r, i));
            match visit.part {
                Part::Fetch => doors[visit.job].0 = place,
                Part::Door => doors[visit.job].1 = place,
                Part::Second => doors[visit.job].2 = place,
            }
        }
    }
    let walk = |(r, (carrier, round)): (usize, (&'a Carrier, &Vec<Visit>))| {
        let stops: Vec<Stop> =
            round.iter().filter_map(|visit| problem.jobs[visit.job].stop(visit.part).copied()).collect();
        let mut ways = Vec::with_capacity(stops.len() + 1);
        let mut here = carrier.whereabouts().0;
        for to in stops.iter().map(|stop| Some(stop.place)).chain([carrier.end]) {
            ways.push(way(problem, carrier, here, to).1);
            here = to;
        }
        let door = |visit: &Visit| match (visit.part, &problem.jobs[visit.job].task, doors[visit.job].1) {
            (Part::Fetch, Task::Carry { within: Some(within), .. }, Some((at, i))) if at == r => Some((i, *within)),
            _ => None,
        };
        let partner = |visit: &Visit| match visit.part {
            Part::Fetch => None,
            Part::Door => doors[visit.job].2.filter(|other| other.0 != r),
            Part::Second => doors[visit.job].1.filter(|other| other.0 != r),
        };
        let mut walk = Walk {
            carrier,
            ways,
            doors: round.iter().map(door).collect(),
            partners: round.iter().map(partner).collect(),
            begin: vec![0; stops.len()],
            low: vec![0; stops.len()],
            stops,
            set_out: 0,
            late: false,
        };
        walk.start_over();
        walk
    };
    problem.carriers.iter().zip(rounds).enumerate().map(walk).collect()
}

/// Raises all times until they keep the rules. A round that cannot is named.
fn settle(walks: &mut [Walk<'_>]) -> Option<usize> {
    let stops: usize = walks.iter().map(|walk| walk.stops.len()).sum();
    let mut raised = None;
    for _ in 0..2 * stops + 4 {
        raised = None;
        for r in 0..walks.len() {
            let met: Vec<Time> =
                walks[r].partners.iter().map(|met| met.map_or(0, |(other, i)| walks[other].begin[i])).collect();
            match walks[r].pass(&met) {
                None => return Some(r),
                Some(true) if !walks[r].late => raised = Some(r),
                Some(true) if raised.is_none() => raised = Some(usize::MAX),
                Some(_) => {}
            }
        }
        raised?;
    }
    // Who waits in a circle waits for ever.
    raised.filter(|&round| round != usize::MAX)
}

impl Walk<'_> {
    fn start_over(&mut self) {
        self.begin.fill(0);
        self.low.fill(0);
        self.set_out = self.carrier.whereabouts().1;
    }

    /// Walks once; `Some(true)` if something came later than before, `None` if a rule cannot be kept.
    fn pass(&mut self, met: &[Time]) -> Option<bool> {
        let mut changed = false;
        let mut time = self.set_out;
        for (i, stop) in self.stops.iter().enumerate() {
            let begin = (time + self.ways[i]).max(stop.hours.open).max(self.low[i]).max(met[i]).max(self.begin[i]);
            if begin > stop.hours.close && !self.late {
                return None;
            }
            changed |= begin > self.begin[i];
            self.begin[i] = begin;
            time = begin + stop.stay;
        }
        let back = time + self.ways[self.stops.len()];
        if self.late || self.stops.is_empty() {
            return Some(changed);
        }
        if back > self.carrier.hours.close {
            return None;
        }
        if let Some(outing) = self.outing_left()
            && back - self.set_out > outing
        {
            self.set_out = back - outing;
            changed = true;
        }
        for i in 0..self.stops.len() {
            let Some((door, within)) = self.doors[i] else { continue };
            let low = self.begin.get(door).map_or(0, |begin| begin - within - self.stops[i].stay);
            if low > self.begin[i] {
                (self.low[i], changed) = (low, true);
            }
        }
        Some(changed)
    }

    fn outing_left(&self) -> Option<Time> {
        let spent = self.carrier.begun.as_ref().map_or(0, |begun| (begun.free - begun.set_out).max(0));
        self.carrier.outing.map(|outing| (outing - spent).max(0))
    }

    /// Everybody ends as early as they can, and sets out as late as that allows.
    fn as_late_as_possible(&self) -> Timetable {
        let mut begin = self.begin.clone();
        for i in (0..begin.len()).rev() {
            // A moment that two agreed on stays, and so does the last.
            if i + 1 < begin.len() && self.partners[i].is_none() {
                let latest = begin[i + 1] - self.ways[i + 1] - self.stops[i].stay;
                begin[i] = begin[i].max(latest.min(self.stops[i].hours.close));
            }
        }
        let slow = |begin: &[Time]| {
            self.doors.iter().enumerate().any(|(i, door)| {
                door.is_some_and(|(door, within)| begin[door] - begin[i] - self.stops[i].stay > within)
            })
        };
        if slow(&begin) && !slow(&self.begin) {
            begin.clone_from(&self.begin);
        }
        let (_, free) = self.carrier.whereabouts();
        let first = begin.first().map_or(free, |begin| begin - self.ways[0]);
        // Who is on their way already goes on at once.
        let set_out = if self.carrier.begun.is_some() { free } else { first.max(free) };
        let mut time = set_out;
        let mut times = Vec::with_capacity(begin.len());
        for (i, &begin) in begin.iter().enumerate() {
            let leave = begin + self.stops[i].stay;
            times.push(Times { arrive: time + self.ways[i], begin, leave });
            time = leave;
        }
        let stays_home = begin.is_empty() && self.carrier.begun.is_none();
        let back = if stays_home { time } else { time + self.ways[begin.len()] };
        Timetable { set_out: self.carrier.begun.as_ref().map_or(set_out, |begun| begun.set_out), back, times }
    }
}
