//! Polish: small changes until none of them helps. Tails of two rounds change places (2-opt*), a stretch turns round
//! (2-opt), a stretch moves, the right way or turned (or-opt, relocate), two stretches change places (exchange).
//!
//! A change is first priced by the few ways it replaces; only what costs less is laid out and walked.

use crate::ground::Map;
use crate::route::At;
use crate::search::Search;

/// The longest stretch that moves.
const STRETCH: usize = 3;
/// So many changes are priced at most: a large plan is polished in part, and answers in time.
const MOST_PRICED: usize = 3_000_000;

/// Room to think in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Bench {
    one: Vec<u32>,
    other: Vec<u32>,
}

fn way(map: &Map, from: &At, to: &At) -> i64 {
    map.arc(from.place, to.place).cost.into()
}

impl Search<'_> {
    /// Makes the accepted plan better, and accepts that.
    pub(crate) fn polish(&mut self) {
        let mut bench = std::mem::take(&mut self.room.bench);
        // A round that was polished and has not changed since stays as it is.
        let mut changed = vec![true; self.routes.len()];
        let mut priced = 0;
        loop {
            let mut again = vec![false; self.routes.len()];
            for one in 0..self.routes.len() {
                if changed[one] && !self.routes[one].is_empty() {
                    again[one] |= self.polish_inside(one, &mut bench);
                }
                for other in 0..self.routes.len() {
                    priced += self.routes[one].at.len() * self.routes[other].at.len();
                    if priced > MOST_PRICED {
                        break;
                    }
                    let worth = (changed[one] || changed[other]) && one != other && self.may_share(one, other);
                    if worth && self.polish_between(one, other, &mut bench) {
                        (again[one], again[other]) = (true, true);
                    }
                }
            }
            if priced > MOST_PRICED || !again.contains(&true) {
                break;
            }
            changed = again;
        }
        self.room.bench = bench;
        self.look_who_is_out();
    }

    /// Both are out, and go the same way about.
    fn may_share(&self, one: usize, other: usize) -> bool {
        let whos = &self.ground.whos;
        !self.routes[one].is_empty() && !self.routes[other].is_empty() && whos[one].map == whos[other].map
    }

    /// Lays both rounds as they are on the bench, if that holds and costs less.
    fn try_both(&mut self, one: usize, other: usize, bench: &Bench) -> bool {
        let (a, b) = (one as u32, other as u32);
        let keeps = self.keeps_order(a, &bench.one) && (one == other || self.keeps_order(b, &bench.other));
        if !keeps || !self.possible(a, &bench.one) || (one != other && !self.possible(b, &bench.other)) {
            return false;
        }
        let before = self.cost;
        self.lay(a, &bench.one);
        if one != other {
            self.lay(b, &bench.other);
        }
        if self.cost < before {
            self.accept();
            return true;
        }
        self.take_back(before);
        false
    }

    fn polish_inside(&mut self, one: usize, bench: &mut Bench) -> bool {
        let mut better = false;
        let map = &self.ground.maps[self.ground.whos[one].map];
        let mut i = 1;
        while i + 1 < self.routes[one].at.len() {
            for j in i..self.routes[one].at.len() - 1 {
                let at = &self.routes[one].at;
                // Turned round, from i to j. What is between costs the same only where both directions do.
                let turned = way(map, &at[i - 1], &at[j]) + way(map, &at[i], &at[j + 1])
                    - i64::from(at[i - 1].step)
                    - i64::from(at[j].step);
                if j > i && turned < 0 {
                    bench.one.clear();
                    bench.one.extend(self.routes[one].nodes());
                    bench.one[i - 1..j].reverse();
                    better |= self.try_both(one, one, bench);
                }
                if j - i < STRETCH {
                    better |= self.move_inside(one, i, j, bench);
                }
            }
            i += 1;
        }
        better
    }

    /// Moves what stands from i to j elsewhere in the same round.
    fn move_inside(&mut self, one: usize, i: usize, j: usize, bench: &mut Bench) -> bool {
        let map = &self.ground.maps[self.ground.whos[one].map];
        for edge in 0..self.routes[one].at.len() - 1 {
            if edge + 1 >= i && edge <= j {
                continue;
            }
            let at = &self.routes[one].at;
            let gone = way(map, &at[i - 1], &at[j + 1]) - i64::from(at[i - 1].step) - i64::from(at[j].step);
            let gap = i64::from(at[edge].step);
            let straight = way(map, &at[edge], &at[i]) + way(map, &at[j], &at[edge + 1]) - gap;
            let turned = way(map, &at[edge], &at[j]) + way(map, &at[i], &at[edge + 1]) - gap;
            for (more, turn) in [(straight, false), (turned, true)] {
                if gone + more >= 0 || (turn && i == j) {
                    continue;
                }
                bench.one.clear();
                bench.one.extend(self.routes[one].nodes());
                bench.other.clear();
                bench.other.extend(bench.one.drain(i - 1..j));
                if turn {
                    bench.other.reverse();
                }
                let to = if edge > j { edge - (j - i + 1) } else { edge };
                bench.one.splice(to..to, bench.other.iter().copied());
                if self.try_both(one, one, bench) {
                    return true;
                }
            }
        }
        false
    }

    fn polish_between(&mut self, one: usize, other: usize, bench: &mut Bench) -> bool {
        let mut better = false;
        let map = &self.ground.maps[self.ground.whos[one].map];
        let mut i = 0;
        while i + 1 < self.routes[one].at.len() {
            let mut j = 0;
            while i + 1 < self.routes[one].at.len() && j + 1 < self.routes[other].at.len() {
                if one < other {
                    better |= self.swap_tails(map, (one, i), (other, j), bench);
                }
                for taken in 1..=STRETCH {
                    for given in 0..=taken.min(2) {
                        better |= self.exchange(map, (one, i, taken), (other, j, given), bench);
                    }
                }
                j += 1;
            }
            i += 1;
        }
        better
    }

    /// What comes after i goes after j, and the other way round.
    fn swap_tails(&mut self, map: &Map, one: (usize, usize), other: (usize, usize), bench: &mut Bench) -> bool {
        let ((one, i), (other, j)) = (one, other);
        let (a, b) = (&self.routes[one].at, &self.routes[other].at);
        if i + 1 >= a.len() || j + 1 >= b.len() {
            return false;
        }
        let (end_a, end_b) = (&a[a.len() - 1], &b[b.len() - 1]);
        // With no tail the last stop before it leads home.
        let last = |at: &[At], kept: usize, own: &At| if kept + 2 == at.len() { None } else { Some(*own) };
        let (tail_a, tail_b) = (last(a, i, &a[a.len() - 2]), last(b, j, &b[b.len() - 2]));
        let join = |from: &At, tail: Option<At>, first: &At, end: &At| match tail {
            Some(tail) => way(map, from, first) + way(map, &tail, end),
            None => way(map, from, end),
        };
        let now = join(&a[i], tail_a, &a[i + 1], end_a) + join(&b[j], tail_b, &b[j + 1], end_b);
        let then = join(&a[i], tail_b, &b[j + 1], end_a) + join(&b[j], tail_a, &a[i + 1], end_b);
        if then >= now {
            return false;
        }
        bench.one.clear();
        bench.one.extend(a[1..=i].iter().chain(&b[j + 1..b.len() - 1]).map(|at| at.node));
        bench.other.clear();
        bench.other.extend(b[1..=j].iter().chain(&a[i + 1..a.len() - 1]).map(|at| at.node));
        self.try_both(one, other, bench)
    }

    /// So many stops after i and so many after j change places.
    fn exchange(
        &mut self,
        map: &Map,
        one: (usize, usize, usize),
        other: (usize, usize, usize),
        bench: &mut Bench,
    ) -> bool {
        let ((one, i, taken), (other, j, given)) = (one, other);
        let (a, b) = (&self.routes[one].at, &self.routes[other].at);
        let (after_a, after_b) = (i + taken + 1, j + given + 1);
        if after_a >= a.len() || after_b >= b.len() || (given == taken && one > other) {
            return false;
        }
        let (first_a, last_a) = (&a[i + 1], &a[i + taken]);
        let now = i64::from(a[i].step) + i64::from(a[i + taken].step) + i64::from(b[j].step);
        let now = if given > 0 { now + i64::from(b[j + given].step) } else { now };
        let home = if given > 0 {
            way(map, &a[i], &b[j + 1]) + way(map, &b[j + given], &a[after_a])
        } else {
            way(map, &a[i], &a[after_a])
        };
        let straight = way(map, &b[j], first_a) + way(map, last_a, &b[after_b]);
        let turned = way(map, &b[j], last_a) + way(map, first_a, &b[after_b]);
        for (away, turn) in [(straight, false), (turned, true)] {
            if home + away >= now || (turn && taken == 1) {
                continue;
            }
            let (a, b) = (&self.routes[one], &self.routes[other]);
            bench.one.clear();
            bench.one.extend(a.nodes());
            bench.other.clear();
            bench.other.extend(b.nodes());
            let moved: [u32; STRETCH] = std::array::from_fn(|k| if k < taken { bench.one[i + k] } else { 0 });
            let back: [u32; STRETCH] = std::array::from_fn(|k| if k < given { bench.other[j + k] } else { 0 });
            bench.one.splice(i..i + taken, back[..given].iter().copied());
            bench.other.splice(j..j + given, moved[..taken].iter().copied());
            if turn {
                bench.other[j..j + taken].reverse();
            }
            if self.try_both(one, other, bench) {
                return true;
            }
        }
        false
    }
}
