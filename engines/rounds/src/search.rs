//! A plan while it is being changed: rounds, what is in none, and the way back to the last plan that was accepted.

use crate::dice::Dice;
use crate::ground::{Ground, NONE, Node};
use crate::recreate::Cached;
use crate::route::Route;
use crate::walk::{self, Desk};

/// Where a node is: round and position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Spot {
    pub(crate) route: u32,
    pub(crate) position: u32,
}

pub(crate) const NOWHERE: Spot = Spot { route: NONE, position: 0 };

pub(crate) struct Search<'a> {
    pub(crate) ground: &'a Ground,
    /// Like those of the ground, but where two people meet the hours are the moment they agreed on.
    pub(crate) nodes: Vec<Node>,
    pub(crate) routes: Vec<Route>,
    pub(crate) spots: Vec<Spot>,
    /// Rounds with stops, and for each kind of carrier one who is still at home.
    pub(crate) live: Vec<u32>,
    pub(crate) home: Vec<u32>,
    /// Jobs that are in no round.
    pub(crate) absent: Vec<u32>,
    /// How often each job was in no round; what is hard to place is worth more (Christiaens & Vanden Berghe 2020).
    pub(crate) absences: Vec<u64>,
    pub(crate) cost: i64,
    pub(crate) dice: Dice,
    pub(crate) desk: Desk,
    /// Best place for each job in each round of the accepted plan, as far as it was looked for.
    pub(crate) cache: Vec<Cached>,
    pub(crate) near: crate::near::Near,
    pub(crate) halls: crate::halls::Halls,
    pub(crate) room: crate::recreate::Room,
    saved: Vec<Route>,
    changed: Vec<u32>,
    is_changed: Vec<bool>,
    absent_before: Vec<u32>,
    hours_before: Vec<(u32, i32, i32)>,
    versions: u64,
}

/// A plan laid aside.
#[derive(Clone, Debug, Default)]
pub(crate) struct Kept {
    routes: Vec<Route>,
    absent: Vec<u32>,
    hours: Vec<(u32, i32, i32)>,
    pub(crate) cost: i64,
    pub(crate) missing: i64,
}

/// More than this many entries are not remembered.
const MOST_CACHED: usize = 4_000_000;

impl<'a> Search<'a> {
    pub(crate) fn new(ground: &'a Ground, seed: u64) -> Self {
        let (jobs, whos) = (ground.works.len(), ground.whos.len());
        let cached = if jobs * whos <= MOST_CACHED { jobs * whos } else { 0 };
        let mut search = Self {
            ground,
            nodes: ground.nodes.clone(),
            routes: (0..whos as u32).map(|who| Route { who, ..Route::default() }).collect(),
            spots: vec![NOWHERE; ground.nodes.len()],
            live: Vec::with_capacity(whos),
            home: Vec::new(),
            absent: Vec::new(),
            absences: vec![0; jobs],
            cost: 0,
            dice: Dice::new(seed),
            desk: Desk::new(ground.nodes.len()),
            cache: vec![Cached::default(); cached],
            near: crate::near::Near::new(ground, seed),
            halls: crate::halls::Halls::new(ground),
            room: crate::recreate::Room::new(ground),
            saved: vec![Route::default(); whos],
            changed: Vec::new(),
            is_changed: vec![false; whos],
            absent_before: Vec::new(),
            hours_before: Vec::new(),
            versions: 0,
        };
        for who in 0..whos {
            search.routes[who].lay(ground.whos[who].kept.iter().copied());
            search.renew(who as u32);
            search.cost += search.routes[who].cost + search.routes[who].fair;
        }
        search.count_absent();
        search.look_who_is_out();
        search.accept();
        search
    }

    fn count_absent(&mut self) {
        let ground = self.ground;
        let missing = |node: u32| node != NONE && self.spots[node as usize] == NOWHERE;
        self.absent = (0..ground.works.len() as u32)
            .filter(|&job| {
                let work = &ground.works[job as usize];
                !work.done && !work.hopeless && (missing(work.door) || missing(work.second))
            })
            .collect();
    }

    /// Weight of all that is in no round.
    pub(crate) fn missing(&self) -> i64 {
        self.absent.iter().map(|&job| self.ground.works[job as usize].weight).sum()
    }

    /// To be called before a round is changed.
    pub(crate) fn touch(&mut self, route: u32) {
        let r = route as usize;
        if !self.is_changed[r] {
            self.is_changed[r] = true;
            self.changed.push(route);
            self.saved[r].clone_from(&self.routes[r]);
        }
    }

    /// Whether a round stands as it did when the plan was last accepted.
    #[inline]
    pub(crate) fn is_clean(&self, route: u32) -> bool {
        !self.is_changed[route as usize]
    }

    /// To be called after a round was changed. The cost of the whole is not touched.
    fn renew(&mut self, route: u32) {
        let ground = self.ground;
        let round = &mut self.routes[route as usize];
        round.renew(ground, &self.nodes);
        self.versions += 1;
        round.version = self.versions;
        for (position, at) in round.at.iter().enumerate() {
            if at.node != NONE {
                self.spots[at.node as usize] = Spot { route, position: position as u32 };
            }
        }
    }

    /// Reckons a changed round anew, and the whole with it.
    pub(crate) fn settle(&mut self, route: u32) {
        let round = &self.routes[route as usize];
        self.cost -= round.cost + round.fair;
        self.renew(route);
        let round = &self.routes[route as usize];
        self.cost += round.cost + round.fair;
    }

    /// Replaces the stops of a round.
    pub(crate) fn lay(&mut self, route: u32, stops: &[u32]) {
        self.touch(route);
        self.routes[route as usize].lay(stops.iter().copied());
        self.settle(route);
    }

    /// Who is out, and for each kind one who is not.
    pub(crate) fn look_who_is_out(&mut self) {
        self.live.clear();
        self.home.clear();
        self.home.resize(self.ground.kinds, NONE);
        for route in &self.routes {
            if !route.is_empty() {
                self.live.push(route.who);
                continue;
            }
            let home = &mut self.home[self.ground.whos[route.who as usize].kind as usize];
            if *home == NONE {
                *home = route.who;
            }
        }
    }

    /// Takes a job out of its rounds, without reckoning those anew: marks where it was in `touched`.
    pub(crate) fn take_out(&mut self, job: u32, touched: &mut Vec<u32>) {
        let work = &self.ground.works[job as usize];
        for node in [work.fetch, work.door, work.second] {
            if node == NONE || self.nodes[node as usize].locked {
                continue;
            }
            let spot = std::mem::replace(&mut self.spots[node as usize], NOWHERE);
            if spot != NOWHERE && !touched.contains(&spot.route) {
                self.touch(spot.route);
                touched.push(spot.route);
            }
        }
        self.part_again(job);
        self.absent.push(job);
    }

    /// The two who would have met are free to meet at another time.
    fn part_again(&mut self, job: u32) {
        let work = &self.ground.works[job as usize];
        if work.second != NONE {
            for node in [work.door, work.second] {
                let ours = self.ground.nodes[node as usize];
                self.set_hours(node, ours.open, ours.close);
            }
        }
    }

    pub(crate) fn set_hours(&mut self, node: u32, open: i32, close: i32) {
        let ours = &mut self.nodes[node as usize];
        self.hours_before.push((node, ours.open, ours.close));
        (ours.open, ours.close) = (open, close);
    }

    /// Closes the gaps that [`Search::take_out`] left.
    pub(crate) fn close_gaps(&mut self, touched: &[u32]) {
        let mut emptied = false;
        for &route in touched {
            let spots = &self.spots;
            let round = &mut self.routes[route as usize];
            round.at.retain(|at| at.node == NONE || spots[at.node as usize] != NOWHERE);
            emptied |= round.is_empty();
            self.settle(route);
        }
        if emptied {
            self.look_who_is_out();
        }
    }

    /// Whether a round could have these stops.
    pub(crate) fn possible(&mut self, route: u32, stops: &[u32]) -> bool {
        walk::possible(self.ground, &self.nodes, route, stops, &mut self.desk)
    }

    /// The plan as it stands is where the next change starts from.
    pub(crate) fn accept(&mut self) {
        for &route in &self.changed {
            let r = route as usize;
            self.is_changed[r] = false;
            // What stands as it did before is known as well as before.
            if self.hours_before.is_empty() && self.routes[r].nodes().eq(self.saved[r].nodes()) {
                self.routes[r].version = self.saved[r].version;
            }
        }
        self.changed.clear();
        self.hours_before.clear();
        self.absent_before.clone_from(&self.absent);
    }

    /// Back to the plan last accepted, which cost so much.
    pub(crate) fn take_back(&mut self, cost: i64) {
        while let Some((node, open, close)) = self.hours_before.pop() {
            let node = &mut self.nodes[node as usize];
            (node.open, node.close) = (open, close);
        }
        for at in 0..self.absent.len() {
            self.forget_spots(self.absent[at]);
        }
        let mut moved = false;
        for &route in &self.changed {
            let r = route as usize;
            std::mem::swap(&mut self.routes[r], &mut self.saved[r]);
            moved |= self.routes[r].is_empty() != self.saved[r].is_empty();
            self.is_changed[r] = false;
        }
        for &route in &self.changed {
            for (position, at) in self.routes[route as usize].at.iter().enumerate() {
                if at.node != NONE {
                    self.spots[at.node as usize] = Spot { route, position: position as u32 };
                }
            }
        }
        self.changed.clear();
        self.absent.clone_from(&self.absent_before);
        for at in 0..self.absent.len() {
            self.forget_spots(self.absent[at]);
        }
        self.cost = cost;
        if moved {
            self.look_who_is_out();
        }
    }

    fn forget_spots(&mut self, job: u32) {
        let work = &self.ground.works[job as usize];
        for node in [work.fetch, work.door, work.second] {
            if node != NONE && !self.nodes[node as usize].locked {
                self.spots[node as usize] = NOWHERE;
            }
        }
    }

    /// Lays the plan aside, copying only what differs from what lies there.
    pub(crate) fn lay_aside(&self, kept: &mut Kept) {
        kept.routes.resize_with(self.routes.len(), Route::default);
        for (kept, ours) in kept.routes.iter_mut().zip(&self.routes) {
            if kept.version != ours.version {
                kept.clone_from(ours);
            }
        }
        kept.absent.clone_from(&self.absent);
        kept.hours.clear();
        for work in self.ground.works.iter().filter(|work| work.second != NONE) {
            for node in [work.door, work.second] {
                let ours = &self.nodes[node as usize];
                kept.hours.push((node, ours.open, ours.close));
            }
        }
        (kept.cost, kept.missing) = (self.cost, self.missing());
    }

    /// Takes up a plan that was laid aside, and accepts it.
    pub(crate) fn take_up(&mut self, kept: &Kept) {
        for &(node, open, close) in &kept.hours {
            let node = &mut self.nodes[node as usize];
            (node.open, node.close) = (open, close);
        }
        self.absent.clone_from(&kept.absent);
        for (route, round) in kept.routes.iter().enumerate() {
            if self.routes[route].version != round.version {
                self.routes[route].clone_from(round);
            }
        }
        self.spots.fill(NOWHERE);
        for (route, round) in self.routes.iter().enumerate() {
            for (position, at) in round.at.iter().enumerate() {
                if at.node != NONE {
                    self.spots[at.node as usize] = Spot { route: route as u32, position: position as u32 };
                }
            }
        }
        self.cost = kept.cost;
        self.accept();
        self.look_who_is_out();
    }
}

impl<'a> Search<'a> {
    /// Goes on from where another search of the same question is, which was accepted there.
    pub(crate) fn adopt(&mut self, other: &Search<'a>) {
        self.nodes.clone_from(&other.nodes);
        for (ours, theirs) in self.routes.iter_mut().zip(&other.routes) {
            ours.clone_from(theirs);
            // Theirs are numbered by themselves; what is remembered of ours must not be taken for it.
            self.versions += 1;
            ours.version = self.versions;
        }
        self.spots.clone_from(&other.spots);
        self.absent.clone_from(&other.absent);
        self.absences.clone_from(&other.absences);
        self.cost = other.cost;
        self.accept();
        self.look_who_is_out();
    }
}

impl Kept {
    pub(crate) fn absent(&self) -> &[u32] {
        &self.absent
    }
}

impl Search<'_> {
    pub(crate) fn absent_before(&self) -> &[u32] {
        &self.absent_before
    }

    /// Whether a node of an old plan may be laid into this round: it is not somewhere already, nor fixed somewhere else.
    pub(crate) fn may_move_to(&self, node: u32, route: u32) -> bool {
        let ours = &self.nodes[node as usize];
        let free = self.spots[node as usize] == NOWHERE || self.spots[node as usize].route == route;
        // Meetings are agreed anew.
        let meets = self.ground.works[ours.job as usize].second != NONE && !ours.locked;
        free && !meets && !self.ground.works[ours.job as usize].hopeless && self.ground.may_visit(ours, route)
    }

    /// Whether these stops have what is fixed in this round, in its order and where it has to be.
    pub(crate) fn keeps_order(&self, route: u32, stops: &[u32]) -> bool {
        let who = &self.ground.whos[route as usize];
        let locked = stops.iter().copied().filter(|&stop| self.nodes[stop as usize].locked);
        let others_fit = match who.closed {
            0 => true,
            usize::MAX => stops.len() == who.kept.len(),
            _ => stops.starts_with(&who.kept),
        };
        locked.eq(who.kept.iter().copied()) && others_fit
    }

    /// Puts a job into this very round, where it costs least. Nothing happens if it does not fit.
    pub(crate) fn put_into(&mut self, job: u32, route: u32) {
        let mut best = None;
        self.each_fit(job, route, crate::fit::TOO_MUCH, |fit, bound, holds| {
            if !holds(&fit) {
                return bound;
            }
            best = Some(fit);
            fit.more
        });
        if let Some(fit) = best {
            self.put_there(job, crate::recreate::Place { route, fit });
        }
    }
}
