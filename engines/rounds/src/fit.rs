//! Where in a round something fits, and what it costs there: every position, in constant time each.

use crate::ground::{Ground, NONE, Node};
use crate::route::{Route, Span};

/// Room for one more stop between positions `first` and `first + 1` of a round, or for a pair whose second end comes
/// between `last` and `last + 1` (counted before the first is put in).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fit {
    /// What the round costs more.
    pub(crate) more: i64,
    pub(crate) first: u32,
    pub(crate) last: u32,
    /// When one can begin at the door, at the earliest and at the latest.
    pub(crate) early: i32,
    pub(crate) late: i32,
}

/// Nothing costs more.
pub(crate) const TOO_MUCH: i64 = i64::MAX / 4;

/// Room to think in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scan {
    pick: Vec<i64>,
    drop: Vec<i64>,
    beside: Vec<i64>,
    /// Least of `drop` from a position on.
    least: Vec<i64>,
}

/// Tries one stop at every position from `from` on that costs less than `bound`; `found` looks at each and answers with
/// the bound from there on.
#[inline]
pub(crate) fn one(
    ground: &Ground,
    route: &Route,
    node: &Node,
    from: usize,
    mut bound: i64,
    mut found: impl FnMut(Fit) -> i64,
) {
    let who = &ground.whos[route.who as usize];
    let map = &ground.maps[who.map];
    let (out, into) = (map.out_of(node.place), map.into(node.place));
    if node.aboard > 0 && route.at[0].load + node.aboard > who.capacity {
        return;
    }
    let extra = if route.is_empty() && !who.out { who.going_out } else { 0 };
    for (i, pair) in route.at.windows(2).enumerate().skip(from.max(who.closed)) {
        let (here, next) = (&pair[0], &pair[1]);
        if here.leave > node.close {
            return;
        }
        let (there, back) = (into[here.place as usize], out[next.place as usize]);
        let mut more = i64::from(there.cost) + i64::from(back.cost) - i64::from(here.step) + extra;
        if more >= bound {
            continue;
        }
        let begin = (here.leave + there.time).max(node.open);
        let late = node.close.min(next.latest - back.time - node.stay);
        if begin > late
            || here.most_before + node.aboard > who.capacity
            || here.load.max(next.most_after) + node.aboard + node.change > who.capacity
        {
            continue;
        }
        if who.timed {
            let whole = route.before[i].then(there.time, Span::of(node)).then(back.time, route.after[i + 1]);
            more += route.fairer(ground, whole.length);
            if whole.length > who.outing || more >= bound {
                continue;
            }
        }
        bound = found(Fit { more, first: i as u32, last: i as u32, early: begin, late });
    }
}

/// The same for a pair: something fetched and then brought.
#[inline]
pub(crate) fn pair(
    ground: &Ground,
    nodes: &[Node],
    route: &Route,
    ends: (&Node, &Node),
    scan: &mut Scan,
    mut bound: i64,
    mut found: impl FnMut(Fit) -> i64,
) {
    let (fetch, door) = ends;
    let who = &ground.whos[route.who as usize];
    let map = &ground.maps[who.map];
    let (out_fetch, into_fetch) = (map.out_of(fetch.place), map.into(fetch.place));
    let (out_door, into_door) = (map.out_of(door.place), map.into(door.place));
    let across = map.arc(fetch.place, door.place);
    let extra = if route.is_empty() && !who.out { who.going_out } else { 0 };
    let edges = route.at.len() - 1;
    let from = who.closed;
    if from >= edges {
        return;
    }
    scan.prepare(route, (out_fetch, into_fetch), (out_door, into_door), across.cost);
    // Where fetching costs least comes first: the sooner something good is known, the less has to be looked at.
    let cheapest = (from..edges).min_by_key(|p| scan.pick[*p]).unwrap_or(from);
    for p in std::iter::once(cheapest).chain(from..edges) {
        let pick = scan.pick[p] + extra;
        let later = scan.least[p + 1];
        if scan.beside[p] + extra >= bound && pick + later >= bound {
            continue;
        }
        let (here, next) = (&route.at[p], &route.at[p + 1]);
        // In a row of things fetched at one place it comes last: everything else can then be done as well.
        let same_place = next.node != NONE && next.place == fetch.place;
        if here.leave > fetch.close
            || here.load + fetch.change > who.capacity
            || (same_place && next.leave <= fetch.close)
        {
            continue;
        }
        let there = into_fetch[here.place as usize];
        let begin = (here.leave + there.time).max(fetch.open);
        if begin > fetch.close {
            continue;
        }
        let leave = begin + fetch.stay;
        let back = out_door[next.place as usize];
        let mut more = scan.beside[p] + extra;
        if more < bound {
            let early = (leave + across.time).max(door.open);
            let late = door.close.min(next.latest - back.time - door.stay);
            let mut fits = early <= late;
            if fits && who.timed {
                let both = route.before[p].then(there.time, Span::of(fetch)).then(across.time, Span::of(door));
                let whole = both.then(back.time, route.after[p + 1]);
                more += route.fairer(ground, whole.length);
                fits = whole.length <= who.outing && more < bound;
            }
            if fits {
                bound = found(Fit { more, first: p as u32, last: p as u32, early, late });
            }
        }
        if pick + later >= bound {
            continue;
        }
        let mut span = Span::default();
        let mut arrive = leave + out_fetch[next.place as usize].time;
        if who.timed {
            span = route.before[p].then(there.time, Span::of(fetch));
        }
        let mut way = out_fetch[next.place as usize].time;
        for q in p + 1..edges {
            let (at, after) = (&route.at[q], &route.at[q + 1]);
            if arrive > at.latest || at.load + fetch.change > who.capacity {
                break;
            }
            let leave = arrive.max(at.open) + at.stay;
            if leave > door.close || pick + scan.least[q] >= bound {
                break;
            }
            if who.timed {
                span = span.then(way, Span::of(&nodes[at.node as usize]));
            }
            let mut more = pick + scan.drop[q];
            if more < bound {
                let (there, back) = (into_door[at.place as usize], out_door[after.place as usize]);
                let early = (leave + there.time).max(door.open);
                let late = door.close.min(after.latest - back.time - door.stay);
                let mut fits = early <= late;
                if fits && who.timed {
                    let whole = span.then(there.time, Span::of(door)).then(back.time, route.after[q + 1]);
                    more += route.fairer(ground, whole.length);
                    fits = whole.length <= who.outing && more < bound;
                }
                if fits {
                    bound = found(Fit { more, first: p as u32, last: q as u32, early, late });
                }
            }
            way = at.gap;
            arrive = leave + at.gap;
        }
    }
}

type Ways<'a> = (&'a [crate::ground::Arc], &'a [crate::ground::Arc]);

impl Scan {
    /// What each end alone would cost at each position, and both one after the other.
    fn prepare(&mut self, route: &Route, fetch: Ways<'_>, door: Ways<'_>, across: i32) {
        self.pick.clear();
        self.drop.clear();
        self.beside.clear();
        for pair in route.at.windows(2) {
            let (here, next) = (pair[0].place as usize, pair[1].place as usize);
            let step = i64::from(pair[0].step);
            let (to_fetch, from_door) = (i64::from(fetch.1[here].cost), i64::from(door.0[next].cost));
            self.pick.push(to_fetch + i64::from(fetch.0[next].cost) - step);
            self.drop.push(i64::from(door.1[here].cost) + from_door - step);
            self.beside.push(to_fetch + i64::from(across) + from_door - step);
        }
        self.least.clear();
        self.least.extend_from_slice(&self.drop);
        self.least.push(TOO_MUCH);
        for i in (0..self.drop.len()).rev() {
            self.least[i] = self.least[i].min(self.least[i + 1]);
        }
    }
}
