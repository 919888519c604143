//! Two people for one door: both visits are placed at once, and the moment they meet is agreed there and then.
//!
//! The moment is the later of their two earliest arrivals, and holds until the job is taken out again: for everything else
//! both visits then have hours that are one moment long. So rounds never wait for each other in a circle, every check
//! stays in constant time, and other moments are found by taking the job out and placing it anew.

use crate::fit::{Fit, TOO_MUCH};
use crate::recreate::Place;
use crate::search::Search;
use crate::walk;

/// So many positions of each of the two are tried with each other, the cheapest first.
const MOST: usize = 160;

#[derive(Clone, Debug, Default)]
pub(crate) struct Meet {
    first: Vec<(i64, u32, Fit)>,
    second: Vec<(i64, u32, Fit)>,
    stops: Vec<u32>,
}

impl Search<'_> {
    pub(crate) fn arrange_meeting(&mut self, job: u32) -> bool {
        let mut room = std::mem::take(&mut self.room.meet);
        self.positions(job, &mut room);
        let found = self.cheapest_meeting(job, &mut room);
        if let Some((one, other, moment)) = found {
            let work = self.ground.works[job as usize];
            for node in [work.door, work.second] {
                self.set_hours(node, moment, moment);
            }
            self.put_there(job, one);
            self.put_there(job, other);
        }
        self.room.meet = room;
        found.is_some()
    }

    /// All positions of both, cheapest first.
    fn positions(&mut self, job: u32, room: &mut Meet) {
        room.first.clear();
        room.second.clear();
        let work = self.ground.works[job as usize];
        let second = self.nodes[work.second as usize];
        for route in self.live.iter().chain(&self.home).copied().filter(|&route| route != crate::ground::NONE) {
            if self.ground.may_visit(&second, route) {
                let round = &self.routes[route as usize];
                crate::fit::one(self.ground, round, &second, 0, TOO_MUCH, |fit| {
                    room.second.push((fit.more, route, fit));
                    TOO_MUCH
                });
            }
        }
        for i in 0..self.live.len() + self.home.len() {
            let route = if i < self.live.len() { self.live[i] } else { self.home[i - self.live.len()] };
            if route != crate::ground::NONE {
                self.each_fit(job, route, TOO_MUCH, |fit, bound, holds| {
                    if holds(&fit) {
                        room.first.push((fit.more, route, fit));
                    }
                    bound
                });
            }
        }
        self.add_others_at_home(room);
        for side in [&mut room.first, &mut room.second] {
            side.sort_unstable_by_key(|(more, route, fit)| (*more, *route, fit.first, fit.last));
            side.truncate(MOST);
        }
    }

    /// Of carriers alike who are still at home only one is looked at; for a meeting of two of them there must be another.
    fn add_others_at_home(&self, room: &mut Meet) {
        for kind in 0..self.home.len() {
            let one = self.home[kind];
            let alike = |route: &&crate::route::Route| {
                route.is_empty() && route.who != one && self.ground.whos[route.who as usize].kind == kind as u32
            };
            let Some(other) = self.routes.iter().find(alike) else { continue };
            let twins: Vec<_> = room.second.iter().filter(|entry| entry.1 == one).copied().collect();
            room.second.extend(twins.into_iter().map(|(more, _, fit)| (more, other.who, fit)));
        }
    }

    fn cheapest_meeting(&mut self, job: u32, room: &mut Meet) -> Option<(Place, Place, i32)> {
        let mut best = None;
        let mut bound = TOO_MUCH;
        let Meet { first, second, stops } = room;
        for &(more, route, fit) in first.iter() {
            for &(more_too, route_too, fit_too) in second.iter() {
                if more + more_too >= bound {
                    break;
                }
                let moment = fit.early.max(fit_too.early);
                if route == route_too || moment > fit.late.min(fit_too.late) {
                    continue;
                }
                let places = (Place { route, fit }, Place { route: route_too, fit: fit_too });
                if self.can_meet(job, places, moment, stops) {
                    bound = more + more_too;
                    best = Some((places.0, places.1, moment));
                }
            }
        }
        best
    }

    /// Whether both rounds hold if these two meet at this moment.
    fn can_meet(&mut self, job: u32, places: (Place, Place), moment: i32, stops: &mut Vec<u32>) -> bool {
        let work = self.ground.works[job as usize];
        let hours = [work.door, work.second].map(|node| {
            let node = &mut self.nodes[node as usize];
            let before = (node.open, node.close);
            (node.open, node.close) = (moment, moment);
            before
        });
        let (one, other) = places;
        stops.clear();
        stops.extend(self.routes[one.route as usize].nodes());
        stops.insert(one.fit.last as usize, work.door);
        if work.fetch != crate::ground::NONE && !self.nodes[work.fetch as usize].locked {
            stops.insert(one.fit.first as usize, work.fetch);
        }
        let mut holds = walk::possible(self.ground, &self.nodes, one.route, stops, &mut self.desk);
        if holds {
            stops.clear();
            stops.extend(self.routes[other.route as usize].nodes());
            stops.insert(other.fit.first as usize, work.second);
            holds = walk::possible(self.ground, &self.nodes, other.route, stops, &mut self.desk);
        }
        for (node, (open, close)) in [work.door, work.second].into_iter().zip(hours) {
            let node = &mut self.nodes[node as usize];
            (node.open, node.close) = (open, close);
        }
        holds
    }
}
