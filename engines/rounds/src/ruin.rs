//! Ruin: strings of neighbouring stops are taken out of several rounds that pass near one spot.
//!
//! Christiaens & Vanden Berghe, "Slack induction by string removals for vehicle routing problems" (Transportation Science,
//! 2020). What is taken out of rounds side by side leaves slack in all of them at the same spot, and slack in one can then
//! be used by another. A stop of a pair takes its other end with it.

use crate::ground::NONE;
use crate::search::{NOWHERE, Search};

/// About so many stops are taken out at a time.
const ABOUT: f64 = 10.0;
/// The longest string.
const LONGEST: f64 = 10.0;
/// How often a string leaves some stops in its middle standing, and how often one more of those is left.
const SPLIT: f64 = 0.5;
const LEAVE_MORE: f64 = 0.99;
/// How often everything that is fetched in one go is taken out.
const WHOLE: f64 = 0.2;

#[derive(Clone, Debug, Default)]
pub(crate) struct Strings {
    ruined: Vec<u32>,
    touched: Vec<u32>,
    jobs: Vec<u32>,
}

impl Search<'_> {
    pub(crate) fn ruin(&mut self) {
        let stops: usize = self.live.iter().map(|&route| self.routes[route as usize].stops()).sum();
        if stops == 0 {
            return;
        }
        let usual = stops as f64 / self.live.len() as f64;
        let longest = LONGEST.min(usual);
        // A pair that is taken out leaves two gaps.
        let ends = self.nodes.len() as f64 / self.ground.works.len() as f64;
        let most_strings = (4.0 * ABOUT / ends / (1.0 + longest) - 1.0).max(1.0);
        let strings = (self.dice.part() * most_strings + 1.0) as usize;
        let mut room = std::mem::take(&mut self.room.strings);
        room.ruined.clear();
        room.touched.clear();
        let seed = self.dice.below(self.nodes.len()) as u32;
        let ground = self.ground;
        if ends > 1.0 && self.dice.part() < WHOLE {
            self.pull_all_fetched_with(seed, &mut room);
        }
        let mut near = std::mem::replace(&mut self.near, crate::near::Near::none());
        for &node in near.of(ground, seed) {
            let spot = self.spots[node as usize];
            if spot == NOWHERE || room.ruined.contains(&spot.route) {
                continue;
            }
            let size = self.routes[spot.route as usize].stops();
            let length = (self.dice.part() * longest.min(size as f64) + 1.0) as usize;
            self.pull(spot.route, spot.position as usize, length.min(size), &mut room);
            room.ruined.push(spot.route);
            if room.ruined.len() >= strings {
                break;
            }
        }
        self.near = near;
        self.close_gaps(&room.touched);
        self.room.strings = room;
    }

    /// Takes out everything that is fetched in one go where this is fetched. Going there at all is what costs, and it only
    /// stops when nothing is fetched there any more.
    fn pull_all_fetched_with(&mut self, node: u32, room: &mut Strings) {
        let fetch = self.ground.works[self.nodes[node as usize].job as usize].fetch;
        if fetch == NONE || self.spots[fetch as usize] == NOWHERE {
            return;
        }
        let spot = self.spots[fetch as usize];
        let at = &self.routes[spot.route as usize].at;
        let place = self.nodes[fetch as usize].place;
        let (mut first, mut last) = (spot.position as usize, spot.position as usize);
        while at[first - 1].node != NONE && at[first - 1].place == place {
            first -= 1;
        }
        while at[last + 1].node != NONE && at[last + 1].place == place {
            last += 1;
        }
        room.jobs.clear();
        room.jobs.extend(at[first..=last].iter().map(|at| self.nodes[at.node as usize].job));
        for at in 0..room.jobs.len() {
            let job = room.jobs[at];
            if !self.stays(job) {
                self.take_out(job, &mut room.touched);
            }
        }
        room.ruined.push(spot.route);
    }

    /// Takes a string of this length, which runs over this position, out of a round.
    fn pull(&mut self, route: u32, position: usize, length: usize, room: &mut Strings) {
        let size = self.routes[route as usize].stops();
        let mut left = 0;
        if length > 1 && length < size && self.dice.part() < SPLIT {
            left = 1;
            while length + left < size && self.dice.part() > LEAVE_MORE {
                left += 1;
            }
        }
        let whole = length + left;
        // Positions count from 1: the start has 0.
        let first = (position + 1).saturating_sub(whole).max(1);
        let last = position.min(size + 1 - whole);
        let begin = first + self.dice.below(last + 1 - first);
        let standing = if left > 0 { begin + 1 + self.dice.below(length - 1) } else { usize::MAX };
        room.jobs.clear();
        for at in begin..begin + whole {
            if left > 0 && (standing..standing + left).contains(&at) {
                continue;
            }
            let node = self.routes[route as usize].at[at].node;
            if node != NONE {
                room.jobs.push(self.nodes[node as usize].job);
            }
        }
        for at in 0..room.jobs.len() {
            let job = room.jobs[at];
            if !self.stays(job) {
                self.take_out(job, &mut room.touched);
            }
        }
    }

    /// Whether there is nothing of a job that could be taken out: it is fixed, or out already.
    fn stays(&self, job: u32) -> bool {
        let work = &self.ground.works[job as usize];
        [work.fetch, work.door, work.second]
            .into_iter()
            .all(|node| node == NONE || self.nodes[node as usize].locked || self.spots[node as usize] == NOWHERE)
    }
}
