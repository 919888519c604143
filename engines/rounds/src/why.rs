//! Why something is in no round.

use crate::anneal::Found;
use crate::fit::{self, Scan, TOO_MUCH};
use crate::ground::{FREE, Ground, NONE, Node};
use crate::halls::Detours;
use crate::problem::LARGEST;
use crate::route::{Route, Span};

/// Why a job is left out. The first that holds, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// Nobody goes at all.
    Nobody,
    /// Nobody who may go has the skills, or it is more than anybody can carry at once, or it is pinned to somebody for whom
    /// that is so.
    NobodyCan,
    /// It needs two people, and there are not two who can.
    NoSecond,
    /// No way leads there.
    NoWay,
    /// Its hours and the hours of those who can do not come together.
    Hours,
    /// It cannot be brought from the one place to the other in the time it keeps.
    TooSlow,
    /// There and back takes longer than anybody who can do it is out.
    TooFar,
    /// It could be done alone, but everybody who passes in time has their hands full.
    NoBags,
    /// It could be done alone, but there is no time left in anybody's round.
    NoTime,
    /// Patience ended before it was tried.
    NotTried,
}

pub(crate) fn reasons(ground: &Ground, found: &Found) -> Vec<crate::LeftOut> {
    let never = (0..ground.works.len() as u32).filter(|&job| {
        let work = &ground.works[job as usize];
        work.hopeless && !work.done
    });
    let mut jobs: Vec<u32> = never.chain(found.absent.iter().copied()).collect();
    jobs.sort_unstable();
    let routes: Vec<Route> = (0..).zip(&found.stops).map(|(who, stops)| rebuilt(ground, who, stops)).collect();
    jobs.iter()
        .map(|&job| crate::LeftOut { job: job as usize, why: reason(ground, &routes, job, found.cut_short) })
        .collect()
}

fn rebuilt(ground: &Ground, who: u32, stops: &[u32]) -> Route {
    let mut route = Route { who, ..Route::default() };
    route.lay(stops.iter().copied());
    route.renew(ground, &ground.nodes);
    route
}

fn reason(ground: &Ground, routes: &[Route], job: u32, cut_short: bool) -> Why {
    let work = &ground.works[job as usize];
    let whos = || 0..ground.whos.len() as u32;
    if ground.whos.is_empty() {
        return Why::Nobody;
    }
    if !whos().any(|who| ground.may_carry(job, who)) {
        return Why::NobodyCan;
    }
    if work.second != NONE && whos().filter(|&who| ground.may_be_second(job, who)).count() < 2 {
        return Why::NoSecond;
    }
    // Whoever comes nearest to it gives the reason.
    let alone = whos().filter(|&who| ground.may_carry(job, who)).map(|who| alone(ground, job, who)).max();
    if let Some(why) = alone.filter(|why| *why != Why::NotTried) {
        return why;
    }
    if cut_short {
        return Why::NotTried;
    }
    let lighter = |route: &Route| ground.may_carry(job, route.who) && fits_without_bags(ground, route, job);
    if work.amount > 0 && routes.iter().any(lighter) { Why::NoBags } else { Why::NoTime }
}

/// Why this carrier could not do this job even if it were the only one; `NotTried` if they could.
pub(crate) fn alone(ground: &Ground, job: u32, who: u32) -> Why {
    let whose = &ground.whos[who as usize];
    let map = &ground.maps[whose.map];
    let work = &ground.works[job as usize];
    let (mut time, mut place) = (whose.open, whose.start);
    let mut span = Span { length: 0, early: whose.open, late: whose.close };
    let mut too_slow = false;
    let mut fetched: Option<&Node> = None;
    let mut why = Why::NotTried;
    for stop in [work.fetch, work.door].into_iter().filter(|&stop| stop != NONE) {
        let node = &ground.nodes[stop as usize];
        let way = map.arc(place, node.place).time;
        if i64::from(way) > LARGEST {
            return Why::NoWay;
        }
        time = (time + way).max(node.open);
        if time > node.close || node.open > node.close {
            why = Why::Hours;
            break;
        }
        if let Some(fetch) = fetched.filter(|_| work.within != FREE) {
            let latest = fetch.close.min(time - way - fetch.stay) + fetch.stay;
            too_slow = time - latest > work.within;
        }
        span = span.then(way, Span::of(node));
        (time, place, fetched) = (time + node.stay, node.place, Some(node));
    }
    let home = map.arc(place, whose.end).time;
    if why == Why::NotTried && i64::from(home) > LARGEST {
        return Why::NoWay;
    }
    if why == Why::Hours || time + home > whose.close {
        return Why::Hours;
    }
    if too_slow {
        return Why::TooSlow;
    }
    let whole = span.then(home, Span { length: 0, early: whose.open, late: whose.close });
    if whole.length > whose.outing { Why::TooFar } else { Why::NotTried }
}

fn fits_without_bags(ground: &Ground, route: &Route, job: u32) -> bool {
    let work = &ground.works[job as usize];
    let light = |node: u32| Node { change: 0, aboard: 0, ..ground.nodes[node as usize] };
    let door = light(work.door);
    let mut fits = false;
    let found = |_| {
        fits = true;
        0
    };
    if work.fetch == NONE || ground.nodes[work.fetch as usize].locked {
        fit::one(ground, route, &door, 0, TOO_MUCH, found);
    } else {
        let fetch = light(work.fetch);
        let mut detours = Detours::default();
        detours.find(ground, route, fetch.place);
        fit::pair(ground, &ground.nodes, route, (&fetch, &door), &detours, &mut Scan::default(), TOO_MUCH, found);
    }
    fits
}
