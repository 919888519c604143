//! Recreate: what was taken out is put back where it costs least, one after the other, in an order of chance.
//!
//! Now and then the best position is overlooked ("blinks", Christiaens & Vanden Berghe 2020), so that the same ruin does
//! not always heal the same way. The best position in a round that has not changed is remembered.

use crate::fit::{self, Fit, Scan, TOO_MUCH};
use crate::ground::{FREE, Ground, NONE, Node};
use crate::problem::Part;
use crate::route::Route;
use crate::search::{NOWHERE, Search};

/// How often the best position is overlooked.
const BLINK: f64 = 0.01;
/// So many of those that found no place before are tried again at a time.
const TRIED_AGAIN: usize = 24;

/// The best position of a job in one version of a round.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cached {
    version: u64,
    more: i64,
    first: u32,
    last: u32,
    /// Otherwise it costs at least `more`, and where was not looked for.
    known: bool,
}

/// Where a job goes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) route: u32,
    pub(crate) fit: Fit,
}

/// Room to think in, and the orders that are drawn from.
#[derive(Clone, Debug, Default)]
pub(crate) struct Room {
    pub(crate) strings: crate::ruin::Strings,
    pub(crate) scan: Scan,
    pub(crate) stops: Vec<u32>,
    pub(crate) meet: crate::meet::Meet,
    pub(crate) bench: crate::polish::Bench,
    order: Vec<(i64, u64, u32)>,
    overlooked: Vec<(u32, u32, u32)>,
    /// Rounds to look at, and the least that any position there can cost.
    open: Vec<(i64, u32)>,
    /// For each order a key for each job, and how often it is drawn.
    keys: Vec<(usize, Vec<i64>)>,
}

impl Room {
    pub(crate) fn new(ground: &Ground) -> Self {
        let door = |job: usize| &ground.nodes[ground.works[job].door as usize];
        let jobs = ground.works.len();
        let keys = |key: &dyn Fn(usize) -> i64| (0..jobs).map(key).collect::<Vec<_>>();
        let far = keys(&|job| {
            let who = ground.whos.first();
            who.map_or(0, |who| ground.maps[who.map].arc(who.start, door(job).place).cost.into())
        });
        let near = far.iter().map(|way| -way).collect();
        let mut all = vec![(4, vec![0; jobs]), (2, near), (1, far)];
        let large = keys(&|job| -i64::from(ground.works[job].amount));
        let narrow = keys(&|job| i64::from(door(job).close) - i64::from(door(job).open));
        let soon = keys(&|job| door(job).open.into());
        let late = keys(&|job| -i64::from(door(job).close));
        all.extend([(4, large), (2, narrow), (2, soon), (2, late)]);
        // An order in which all are alike is no order.
        all.retain(|(often, keys)| {
            *often == 4 && keys.iter().all(|key| *key == 0) || keys.iter().any(|key| *key != keys[0])
        });
        Self { keys: all, ..Self::default() }
    }
}

impl Search<'_> {
    /// Tries to place everything that is in no round. `go_on` is asked now and then.
    pub(crate) fn place_all(&mut self, go_on: &mut dyn FnMut() -> bool) {
        self.draw_order(0);
        let order = std::mem::take(&mut self.room.order);
        let mut going = true;
        for (i, &(_, _, job)) in order.iter().enumerate() {
            going = going && (i % 16 != 0 || go_on());
            if !going || !self.put_in(job) {
                self.absent.push(job);
            }
        }
        self.room.order = order;
    }

    /// Puts back what is in no round, as far as it fits. The first `old` of those were in none before.
    pub(crate) fn recreate(&mut self, old: usize) {
        let skipped = self.skip_some(old);
        self.draw_order(skipped);
        let order = std::mem::take(&mut self.room.order);
        for &(_, _, job) in &order {
            if !self.put_in(job) {
                self.absent.push(job);
                self.absences[job as usize] += 1;
            }
        }
        self.room.order = order;
    }

    /// When very much is in no round, most of it is not tried each time. It comes to stand first.
    fn skip_some(&mut self, old: usize) -> usize {
        let skipped = old.saturating_sub(TRIED_AGAIN);
        if skipped > 0 {
            for i in skipped..old {
                let other = self.dice.below(i + 1);
                self.absent.swap(i, other);
            }
        }
        skipped
    }

    /// Moves what is to be tried from `absent` to `order`.
    fn draw_order(&mut self, skipped: usize) {
        let total: usize = self.room.keys.iter().map(|(often, _)| often).sum();
        let mut drawn = self.dice.below(total);
        let keys = self.room.keys.iter().find(|(often, _)| {
            let here = drawn < *often;
            drawn = drawn.wrapping_sub(*often);
            here
        });
        self.room.order.clear();
        for &job in &self.absent[skipped..] {
            let key = keys.map_or(0, |(_, keys)| keys[job as usize]);
            self.room.order.push((key, self.dice.next(), job));
        }
        self.absent.truncate(skipped);
        self.room.order.sort_unstable();
    }

    /// Puts a job where it costs least. `false` if it fits nowhere.
    pub(crate) fn put_in(&mut self, job: u32) -> bool {
        let work = self.ground.works[job as usize];
        if work.second != NONE
            && self.spots[work.second as usize] == NOWHERE
            && self.spots[work.door as usize] == NOWHERE
        {
            return self.arrange_meeting(job);
        }
        let Some(place) = self.best_place(job) else { return false };
        self.put_there(job, place);
        true
    }

    pub(crate) fn put_there(&mut self, job: u32, place: Place) {
        let work = self.ground.works[job as usize];
        let Place { route, fit } = place;
        self.touch(route);
        let was_empty = self.routes[route as usize].is_empty();
        let round = &mut self.routes[route as usize];
        if self.spots[work.door as usize] != NOWHERE {
            round.insert(fit.first as usize + 1, work.second);
        } else {
            round.insert(fit.last as usize + 1, work.door);
            if work.fetch != NONE && !self.nodes[work.fetch as usize].locked {
                let mut position = fit.first as usize + 1;
                if work.within == FREE {
                    position = among_its_like(round, &self.nodes, position, work.fetch);
                }
                round.insert(position, work.fetch);
            }
        }
        self.settle(route);
        if was_empty {
            self.look_who_is_out();
        }
    }

    fn best_place(&mut self, job: u32) -> Option<Place> {
        let mut overlooked = std::mem::take(&mut self.room.overlooked);
        overlooked.clear();
        let best = loop {
            let Some(best) = self.best_of_all(job, &overlooked) else { break None };
            if self.dice.part() >= BLINK {
                break Some(best);
            }
            overlooked.push((best.route, best.fit.first, best.fit.last));
        };
        self.room.overlooked = overlooked;
        best
    }

    fn best_of_all(&mut self, job: u32, overlooked: &[(u32, u32, u32)]) -> Option<Place> {
        let mut best: Option<Place> = None;
        let mut bound = TOO_MUCH;
        let mut open = std::mem::take(&mut self.room.open);
        open.clear();
        let (out, homes) = (self.live.len(), self.home.len());
        let work = &self.ground.works[job as usize];
        let fetches = work.fetch != NONE && self.spots[work.fetch as usize] == NOWHERE;
        // What is remembered comes first, then who is nearest to what is fetched: the sooner something good is known, the less
        // has to be looked at.
        for i in 0..out + homes {
            let route = if i < out { self.live[i] } else { self.home[i - out] };
            if route == NONE {
                continue;
            }
            if !self.is_remembered(job, route) {
                open.push((0, route));
            } else if let Some(fit) = self.best_in(job, route, bound, overlooked) {
                bound = fit.more;
                best = Some(Place { route, fit });
            }
        }
        if fetches {
            for (least, route) in &mut open {
                *least = self.halls.detours(self.ground, &self.routes[*route as usize], work.fetch).least;
            }
            open.sort_unstable();
        }
        for &(least, route) in &open {
            if fetches && least >= bound {
                break;
            }
            if let Some(fit) = self.best_in(job, route, bound, overlooked) {
                bound = fit.more;
                best = Some(Place { route, fit });
            }
        }
        self.room.open = open;
        best
    }

    #[inline]
    fn is_remembered(&self, job: u32, route: u32) -> bool {
        let round = &self.routes[route as usize];
        match self.cache.get(job as usize * self.routes.len() + route as usize) {
            Some(cached) => cached.version == round.version,
            None => false,
        }
    }

    /// The best position in one round, if it costs less than `bound`.
    fn best_in(&mut self, job: u32, route: u32, bound: i64, overlooked: &[(u32, u32, u32)]) -> Option<Fit> {
        let key = job as usize * self.routes.len() + route as usize;
        let keep = !self.cache.is_empty() && self.is_clean(route) && overlooked.iter().all(|other| other.0 != route);
        if !keep {
            return self.look_in(job, route, bound, overlooked);
        }
        let version = self.routes[route as usize].version;
        let cached = self.cache[key];
        if cached.version == version && (cached.known || cached.more >= bound) {
            let fit = Fit { more: cached.more, first: cached.first, last: cached.last, early: 0, late: 0 };
            return (cached.more < bound).then_some(fit);
        }
        let fit = self.look_in(job, route, bound, overlooked);
        self.cache[key] = match fit {
            Some(fit) => Cached { version, more: fit.more, first: fit.first, last: fit.last, known: true },
            None => Cached { version, more: bound, first: 0, last: 0, known: false },
        };
        fit
    }

    fn look_in(&mut self, job: u32, route: u32, bound: i64, overlooked: &[(u32, u32, u32)]) -> Option<Fit> {
        let mut best = None;
        self.each_fit(job, route, bound, |fit, bound, holds| {
            if overlooked.contains(&(route, fit.first, fit.last)) || !holds(&fit) {
                return bound;
            }
            best = Some(fit);
            fit.more
        });
        best
    }

    /// Looks at every position of what is missing of a job in one round, as long as it costs less than the bound, which
    /// `found` gives back each time. What it is given last says whether the position holds by every rule.
    pub(crate) fn each_fit(
        &mut self,
        job: u32,
        route: u32,
        bound: i64,
        mut found: impl FnMut(Fit, i64, &mut dyn FnMut(&Fit) -> bool) -> i64,
    ) {
        let ground = self.ground;
        let work = &ground.works[job as usize];
        let door_missing = self.spots[work.door as usize] == NOWHERE;
        let which = if door_missing { work.door } else { work.second };
        let node = &self.nodes[which as usize];
        if !ground.may_visit(node, route) {
            return;
        }
        let other = if door_missing { work.second } else { work.door };
        if other != NONE && self.spots[other as usize].route == route {
            return;
        }
        let is_second = node.part == Part::Second;
        let mut from = 0;
        let mut fetch = NONE;
        if !is_second && work.fetch != NONE {
            let spot = self.spots[work.fetch as usize];
            match spot == NOWHERE {
                true => fetch = work.fetch,
                false if spot.route == route => from = spot.position as usize,
                false => return,
            }
        }
        let round = &self.routes[route as usize];
        let hasty = round.hasty > 0 || (!is_second && work.within != FREE);
        let (desk, stops, nodes) = (&mut self.desk, &mut self.room.stops, &self.nodes);
        let mut holds = |fit: &Fit| {
            if !hasty {
                return true;
            }
            stops.clear();
            stops.extend(round.nodes());
            stops.insert(fit.last as usize, which);
            if fetch != NONE {
                stops.insert(fit.first as usize, fetch);
            }
            crate::walk::possible(ground, nodes, route, stops, desk)
        };
        let mut limit = bound;
        let look = |fit: Fit| {
            limit = found(fit, limit, &mut holds);
            limit
        };
        if fetch == NONE {
            fit::one(ground, round, node, from, bound, look);
        } else {
            let ends = (&nodes[fetch as usize], node);
            let detours = self.halls.detours(ground, round, fetch);
            fit::pair(ground, nodes, round, ends, detours, &mut self.room.scan, bound, look);
        }
    }
}

/// In a row of things fetched at one place, where all have the same hours and take as long, they stand in order of their
/// numbers: a round that comes out as it was is then known again.
fn among_its_like(round: &Route, nodes: &[Node], mut position: usize, fetch: u32) -> usize {
    let ours = &nodes[fetch as usize];
    let kind = |node: &Node| (node.place, node.open, node.close, node.stay, node.part);
    while let Some(before) = nodes.get(round.at[position - 1].node as usize) {
        if round.at[position - 1].node < fetch || before.locked || kind(before) != kind(ours) {
            break;
        }
        position -= 1;
    }
    position
}
