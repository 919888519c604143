//! Where in a round something fits, and what it costs there: every position, in constant time each.

use crate::ground::{Arc, Ground, NONE, Node};
use crate::halls::Detours;
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

/// Room to think in: what each end at a door costs more, from the first position on where it can be in time, and the least of
/// that from each position on.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scan {
    drop: Vec<i64>,
    least: Vec<i64>,
}

/// Positions after which somebody can begin here in time, and still reach what comes next in time, are among these.
#[inline]
fn in_time(route: &Route, node: &Node, from: usize) -> (usize, usize) {
    let edges = route.at.len() - 1;
    let end = route.at[..edges].partition_point(|at| at.leave <= node.close);
    let begin = route.at[1..].partition_point(|at| at.latest < node.open + node.stay);
    (begin.max(from), end)
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
    let extra = route.setting_out(ground);
    let (begin, end) = in_time(route, node, from.max(who.closed));
    for i in begin..end {
        let (here, next) = (&route.at[i], &route.at[i + 1]);
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
#[expect(clippy::too_many_arguments, reason = "the question, the round, the pair, and room to think in")]
pub(crate) fn pair(
    ground: &Ground,
    nodes: &[Node],
    route: &Route,
    ends: (&Node, &Node),
    detours: &Detours,
    scan: &mut Scan,
    mut bound: i64,
    mut found: impl FnMut(Fit) -> i64,
) {
    let (fetch, door) = ends;
    let who = &ground.whos[route.who as usize];
    let from = who.closed;
    if from >= route.at.len() - 1 || detours.least >= bound {
        return;
    }
    let (first, end) = in_time(route, door, from);
    if first >= end {
        return;
    }
    let map = &ground.maps[who.map];
    let (out_fetch, into_fetch) = (map.out_of(fetch.place), map.into(fetch.place));
    let (out_door, into_door) = (map.out_of(door.place), map.into(door.place));
    let across = map.arc(fetch.place, door.place);
    scan.prepare(route, (out_door, into_door), (first, end));
    // Where fetching costs least comes first: the sooner something good is known, the less has to be looked at.
    let cheapest = detours.cheapest.min(end - 1);
    for p in std::iter::once(cheapest).chain(from..end) {
        let pick = detours.each[p];
        if pick >= bound {
            continue;
        }
        let later = scan.least[(p + 1).max(first) - first];
        let (here, next) = (&route.at[p], &route.at[p + 1]);
        let back = out_door[next.place as usize];
        let beside = if p < first {
            TOO_MUCH
        } else {
            pick + i64::from(across.cost) + i64::from(back.cost) - i64::from(out_fetch[next.place as usize].cost)
        };
        if beside >= bound && pick + later >= bound {
            continue;
        }
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
        let mut more = beside;
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
        let mut way = out_fetch[next.place as usize].time;
        let mut arrive = leave + way;
        if who.timed {
            span = route.before[p].then(there.time, Span::of(fetch));
        }
        for q in p + 1..end {
            let (at, after) = (&route.at[q], &route.at[q + 1]);
            if arrive > at.latest || at.load + fetch.change > who.capacity {
                break;
            }
            let leave = arrive.max(at.open) + at.stay;
            let rest = q.max(first) - first;
            if leave > door.close || pick + scan.least[rest] >= bound {
                break;
            }
            if who.timed {
                span = span.then(way, Span::of(&nodes[at.node as usize]));
            }
            let mut more = if q < first { TOO_MUCH } else { pick + scan.drop[rest] };
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

impl Scan {
    /// What the door alone would cost at each of these positions.
    fn prepare(&mut self, route: &Route, (out, into): (&[Arc], &[Arc]), (first, end): (usize, usize)) {
        self.drop.clear();
        self.drop.extend(route.at[first..=end].windows(2).map(|pair| {
            let (there, back) = (into[pair[0].place as usize].cost, out[pair[1].place as usize].cost);
            i64::from(there) + i64::from(back) - i64::from(pair[0].step)
        }));
        self.least.clear();
        self.least.extend_from_slice(&self.drop);
        self.least.push(TOO_MUCH);
        for i in (0..self.drop.len()).rev() {
            self.least[i] = self.least[i].min(self.least[i + 1]);
        }
    }
}
