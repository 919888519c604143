//! One search: ruin, recreate, and take what is better, or now and then what is a little worse, less and less so. Several of
//! them go on side by side, each with dice of its own; none looks at another, so they can work at the same time.

use std::cmp::Ordering;

use crate::dice::mixed;
use crate::ground::{Ground, NONE};
use crate::problem::Visit;
use crate::search::{Kept, NOWHERE, Search};

/// A new best plan is polished at most once in so many tries for each stop, and in such a part of patience.
const POLISHED_EVERY: u64 = 100;
const POLISHED_PART: f64 = 0.04;

/// One of several searches for the same plan. Whoever is handed some lets each of them [go on](Side::go_on).
pub struct Side<'a> {
    pub(crate) search: Search<'a>,
    pub(crate) best: Kept,
    pub(crate) tries: u64,
    cost: i64,
    missing: i64,
    warmth: f64,
    spent: f64,
    stops: u64,
    polish_from: u64,
    polish_part: f64,
    todo: u64,
}

/// Lets one after the other go on: all the work on one thread.
pub fn in_turn(sides: &mut [Side<'_>]) {
    sides.iter_mut().for_each(Side::go_on);
}

impl<'a> Side<'a> {
    /// The first search has this very seed, the others have others.
    pub(crate) fn new(ground: &'a Ground, seed: u64, number: u64) -> Self {
        let seed = if number == 0 { seed } else { mixed(seed ^ mixed(number)) };
        Self {
            search: Search::new(ground, seed),
            best: Kept::default(),
            tries: 0,
            cost: 0,
            missing: 0,
            warmth: 0.0,
            spent: 0.0,
            stops: 0,
            polish_from: 0,
            polish_part: 0.0,
            todo: 0,
        }
    }

    /// Places what it can, from an old plan if there is one. `go_on` is asked now and then.
    pub(crate) fn begin(&mut self, old: Option<&[Vec<Visit>]>, go_on: &mut dyn FnMut() -> bool) {
        if let Some(old) = old {
            self.search.take_over(old);
        }
        self.search.place_all(go_on);
        self.search.accept();
        self.search.lay_aside(&mut self.best);
        (self.cost, self.missing) = (self.search.cost, self.search.missing());
        self.stops = self.search.live.iter().map(|&route| self.search.routes[route as usize].stops() as u64 + 1).sum();
    }

    /// Stops of the first plan, and one more for each round.
    pub(crate) fn stops(&self) -> u64 {
        self.stops
    }

    /// How good its best plan is.
    pub(crate) fn best(&self) -> (i64, i64) {
        (self.best.missing, self.best.cost)
    }

    /// So many tries are to be made at this warmth, when so much of patience is spent.
    pub(crate) fn is_to_try(&mut self, tries: u64, warmth: f64, spent: f64) {
        (self.todo, self.warmth, self.spent) = (tries, warmth, spent);
    }

    /// Does what it has to do next: some milliseconds of work.
    pub fn go_on(&mut self) {
        for _ in 0..std::mem::take(&mut self.todo) {
            self.try_once();
        }
    }

    /// Goes back to its best plan.
    pub(crate) fn take_up_best(&mut self) {
        self.search.take_up(&self.best);
        (self.cost, self.missing) = (self.search.cost, self.search.missing());
    }

    /// Goes on from where another is.
    pub(crate) fn follow(&mut self, other: &Side<'a>) {
        self.search.adopt(&other.search);
        (self.cost, self.missing) = (other.cost, other.missing);
        if (self.missing, self.cost) < self.best() {
            self.search.lay_aside(&mut self.best);
        }
    }

    fn try_once(&mut self) {
        let search = &mut self.search;
        self.tries += 1;
        let old = search.absent.len();
        search.ruin();
        search.recreate(old);
        let missing = search.missing();
        let bearable = search.cost as f64 <= self.cost as f64 - self.warmth * (1.0 - search.dice.part()).ln();
        let better = match missing.cmp(&self.missing) {
            Ordering::Less => true,
            Ordering::Equal if missing == 0 => bearable,
            Ordering::Equal => bearable || search.is_easier_to_place(),
            Ordering::Greater => search.is_easier_to_place(),
        };
        if !better {
            search.take_back(self.cost);
            return;
        }
        search.accept();
        (self.cost, self.missing) = (search.cost, missing);
        if (self.missing, self.cost) < (self.best.missing, self.best.cost) {
            if self.tries >= self.polish_from && self.spent >= self.polish_part {
                search.polish();
                (self.cost, self.polish_part) = (search.cost, self.spent + POLISHED_PART);
                self.polish_from = self.tries + POLISHED_EVERY * self.stops;
            }
            search.lay_aside(&mut self.best);
        }
    }
}

impl Search<'_> {
    /// Whether what is in no round now was easier to place so far than what was in none before: then it is worth a try.
    fn is_easier_to_place(&self) -> bool {
        let hard = |jobs: &[u32]| jobs.iter().map(|&job| self.absences[job as usize]).sum::<u64>();
        hard(&self.absent) < hard(self.absent_before())
    }

    /// Starts from an old plan, as far as it is still possible: whole rounds where they are, otherwise as much of them as
    /// fits. What does not is in no round, to be placed anew.
    fn take_over(&mut self, old: &[Vec<Visit>]) {
        let ground = self.ground;
        let mut stops: Vec<u32> = Vec::new();
        for (route, visits) in (0..self.routes.len() as u32).zip(old) {
            if ground.whos[route as usize].closed == usize::MAX {
                continue;
            }
            let nodes = visits.iter().filter_map(|&visit| ground.node(visit));
            let nodes: Vec<u32> = nodes.filter(|&node| self.may_move_to(node, route)).collect();
            stops.clear();
            stops.extend_from_slice(&nodes);
            if self.keeps_order(route, &stops) && self.possible(route, &stops) {
                self.lay(route, &stops);
                continue;
            }
            for node in nodes {
                let job = self.nodes[node as usize].job;
                if node == ground.works[job as usize].door && self.spots[node as usize].route == NONE {
                    self.put_into(job, route);
                }
            }
        }
        let ground = self.ground;
        let placed = |job: &u32| ground.works[*job as usize].door;
        let spots = &self.spots;
        self.absent.retain(|job| {
            spots[placed(job) as usize] == NOWHERE || {
                let second = ground.works[*job as usize].second;
                second != NONE && spots[second as usize] == NOWHERE
            }
        });
        self.look_who_is_out();
    }
}
