//! One round as the search holds it, and the segments that let it ask in constant time whether something fits.
//!
//! Forward, each position knows when one can leave it at the earliest; backward, when one has to begin there at the latest.
//! A stop fits between two positions if leaving the first and going there still reaches the second in time. Loads are kept
//! as running values with their largest before and after. Where the length of an outing matters, segments are joined as in
//! Vidal, Crainic, Gendreau & Prins (2013): length, earliest and latest beginning that allow that length.

use crate::ground::{FREE, Ground, NONE, Node};

/// Longer than anything possible. What is fixed by hand may be impossible, and must not run over.
const TOO_LONG: i32 = 1 << 29;

/// A position of a round: a stop, or its start, or its end.
#[derive(Clone, Copy, Debug)]
pub(crate) struct At {
    pub(crate) node: u32,
    pub(crate) place: u32,
    /// Earliest time to go on from here.
    pub(crate) leave: i32,
    /// Latest time to begin here, so that everything after is still in time.
    pub(crate) latest: i32,
    /// Cost and time to the next position.
    pub(crate) step: i32,
    pub(crate) gap: i32,
    /// Load after this stop; the most of it so far; the most of it from here on.
    pub(crate) load: i32,
    pub(crate) most_before: i32,
    pub(crate) most_after: i32,
    pub(crate) open: i32,
    pub(crate) stay: i32,
}

/// A stretch of a round: how long it takes at least, and the earliest and latest time to begin it that take no longer.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Span {
    pub(crate) length: i32,
    pub(crate) early: i32,
    pub(crate) late: i32,
}

impl Span {
    #[inline]
    pub(crate) fn of(node: &Node) -> Self {
        Self { length: node.stay, early: node.open, late: node.close }
    }

    /// This stretch, then a way, then the next. Both must be possible one after the other.
    #[inline]
    pub(crate) fn then(self, way: i32, next: Self) -> Self {
        let shift = self.length + way;
        let wait = (next.early - shift - self.late).max(0);
        Self {
            length: (shift + next.length + wait).min(TOO_LONG),
            early: (next.early - shift).max(self.early) - wait,
            late: (next.late - shift).min(self.late),
        }
    }
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Route {
    pub(crate) who: u32,
    /// Start, stops, end.
    pub(crate) at: Vec<At>,
    /// From the start up to each position, and from each position to the end; only where outings are timed.
    pub(crate) before: Vec<Span>,
    pub(crate) after: Vec<Span>,
    /// All of its cost, the share for fairness apart.
    pub(crate) cost: i64,
    pub(crate) fair: i64,
    /// Number of pairs that must be brought within a time.
    pub(crate) hasty: u32,
    /// Changes with every change, and returns when a change is taken back.
    pub(crate) version: u64,
}

impl Route {
    pub(crate) fn stops(&self) -> usize {
        self.at.len().saturating_sub(2)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.at.len() <= 2
    }

    /// What it costs to go out at all, for whoever is still at home.
    #[inline]
    pub(crate) fn setting_out(&self, ground: &Ground) -> i64 {
        let who = &ground.whos[self.who as usize];
        if self.is_empty() && !who.out { who.going_out } else { 0 }
    }

    pub(crate) fn nodes(&self) -> impl Iterator<Item = u32> + '_ {
        self.at[1..self.at.len() - 1].iter().map(|at| at.node)
    }

    /// A round with these stops; the values are not right before [`Route::renew`].
    pub(crate) fn lay(&mut self, nodes: impl Iterator<Item = u32>) {
        let blank = At {
            node: NONE,
            place: 0,
            leave: 0,
            latest: 0,
            step: 0,
            gap: 0,
            load: 0,
            most_before: 0,
            most_after: 0,
            open: 0,
            stay: 0,
        };
        self.at.clear();
        self.at.push(blank);
        self.at.extend(nodes.map(|node| At { node, ..blank }));
        self.at.push(blank);
    }

    pub(crate) fn insert(&mut self, position: usize, node: u32) {
        let blank = At { node, ..self.at[0] };
        self.at.insert(position, blank);
    }

    /// Reckons everything anew after a change. The round must be possible, up to what is fixed and late already.
    pub(crate) fn renew(&mut self, ground: &Ground, nodes: &[Node]) {
        let who = &ground.whos[self.who as usize];
        let map = &ground.maps[who.map];
        let last = self.at.len() - 1;
        let mut load = 0;
        self.hasty = 0;
        for at in &mut self.at[1..last] {
            let node = &nodes[at.node as usize];
            (at.place, at.open, at.stay) = (node.place, node.open, node.stay);
            load += node.aboard;
            let work = &ground.works[node.job as usize];
            self.hasty += u32::from(work.within != FREE && work.fetch == at.node);
        }
        let (mut time, mut most, mut cost) = (who.open, load, 0i64);
        let first = &mut self.at[0];
        (first.place, first.open, first.leave, first.load, first.most_before) = (who.start, who.open, time, load, load);
        (self.at[last].place, self.at[last].open) = (who.end, who.open);
        for i in 1..=last {
            let arc = map.arc(self.at[i - 1].place, self.at[i].place);
            (self.at[i - 1].step, self.at[i - 1].gap) = (arc.cost, arc.time);
            cost += i64::from(arc.cost);
            let at = &mut self.at[i];
            if i < last {
                load += nodes[at.node as usize].change;
            }
            most = most.max(load);
            time = ((time + arc.time).max(at.open) + at.stay).min(TOO_LONG);
            (at.leave, at.load, at.most_before) = (time, load, most);
        }
        let mut latest = who.close;
        let mut most = load;
        for i in (0..=last).rev() {
            let at = &mut self.at[i];
            if i < last {
                latest = (latest - at.gap - at.stay).max(-TOO_LONG);
            }
            if i > 0 && i < last {
                latest = latest.min(nodes[at.node as usize].close);
            }
            most = most.max(at.load);
            (at.latest, at.most_after) = (latest, most);
        }
        if self.is_empty() && !who.out {
            // Who has nothing to do stays at home.
            self.at[0].step = 0;
            cost = 0;
        } else if !who.out {
            cost += who.going_out;
        }
        self.cost = cost;
        self.fair = 0;
        if who.timed {
            self.join_spans(ground, nodes);
        }
    }

    fn join_spans(&mut self, ground: &Ground, nodes: &[Node]) {
        let who = &ground.whos[self.who as usize];
        let last = self.at.len() - 1;
        let home = Span { length: 0, early: who.open, late: who.close };
        let span = |at: &At| if at.node == NONE { home } else { Span::of(&nodes[at.node as usize]) };
        self.before.clear();
        self.before.push(home);
        for i in 1..=last {
            let joined = self.before[i - 1].then(self.at[i - 1].gap, span(&self.at[i]));
            self.before.push(joined);
        }
        self.after.clear();
        self.after.resize(last + 1, home);
        for i in (0..last).rev() {
            self.after[i] = span(&self.at[i]).then(self.at[i].gap, self.after[i + 1]);
        }
        if !self.is_empty() || who.out {
            self.fair = fair_share(ground, self.who, self.before[last].length);
        }
    }

    /// What the round would cost more for fairness if it took this long.
    #[inline]
    pub(crate) fn fairer(&self, ground: &Ground, length: i32) -> i64 {
        if ground.fairness == 0 { 0 } else { fair_share(ground, self.who, length) - self.fair }
    }
}

/// See [`Aims::fairness`](crate::Aims::fairness).
pub(crate) fn fair_share(ground: &Ground, who: u32, length: i32) -> i64 {
    let who = &ground.whos[who as usize];
    let out = i128::from(length) + i128::from(who.spent);
    (i128::from(ground.fairness) * out * out / (1000 * i128::from(who.willing))) as i64
}
