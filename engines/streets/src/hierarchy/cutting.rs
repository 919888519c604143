//! Parting a piece of a town by few crossings, as evenly as may be.
//!
//! Inertial flow (Schild, Sommer 2015, "On balanced separators in road networks"): seen from one side, the crossings in front
//! are one end and those behind are the other; as many ways as possible that share no street are laid from end to end
//! (Dinitz 1970), and where no further one fits, the town is narrowest. That is tried from four sides. The crossings on
//! one bank of the narrowest place part the piece. No chance is in it: the same piece is parted in the same way.

use super::dissecting::Links;
use crate::geo::Coordinate;

/// This share of a piece, in hundredths, is one end, and as much the other.
const END: usize = 27;
const UNSEEN: u32 = u32::MAX;
const FRONT: u8 = 1;
const BEHIND: u8 = 2;

/// Where a crossing of a piece comes to lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    First,
    Second,
    /// Between both: one of the few.
    Between,
}

/// A piece laid out to be parted; its memory is used again and again.
pub(super) struct Cutting {
    /// East and north of everything, the same scale for both.
    places: Vec<(i64, i64)>,
    /// What everything is called in the piece, valid if it is in the piece.
    own: Vec<u32>,
    /// The piece: its numbers outside, and its arcs with the arc the other way round.
    numbers: Vec<u32>,
    starts: Vec<u32>,
    heads: Vec<u32>,
    twins: Vec<u32>,
    /// What flows along each arc: 1, 0, or -1 where it flows along its twin.
    flow: Vec<i8>,
    end: Vec<u8>,
    level: Vec<u32>,
    next: Vec<u32>,
    queue: Vec<u32>,
    path: Vec<u32>,
    is_first: Vec<bool>,
    best: Vec<Part>,
}

/// How good a cut is: few between, and much on the smaller side.
#[derive(Clone, Copy)]
struct Score {
    between: u64,
    smaller: u64,
}

impl Score {
    const WORST: Score = Score { between: u32::MAX as u64, smaller: 1 };

    fn is_better_than(self, other: Score) -> bool {
        self.between * other.smaller < other.between * self.smaller
    }
}

impl Cutting {
    pub(super) fn new(places: impl Iterator<Item = Coordinate>) -> Cutting {
        let places: Vec<Coordinate> = places.collect();
        let count = places.len();
        let sum: i64 = places.iter().map(|place| i64::from(place.lat)).sum();
        let middle = sum as f64 / count.max(1) as f64 / 1e7;
        // In units of 1/256 so that both have the same scale; a rounding moves nothing that matters.
        let east = (256.0 * middle.to_radians().cos()).round() as i64;
        let places =
            places.into_iter().map(|place| (i64::from(place.lon) * east, i64::from(place.lat) * 256)).collect();
        Cutting {
            places,
            own: vec![UNSEEN; count],
            numbers: Vec::new(),
            starts: Vec::new(),
            heads: Vec::new(),
            twins: Vec::new(),
            flow: Vec::new(),
            end: Vec::new(),
            level: Vec::new(),
            next: Vec::new(),
            queue: Vec::new(),
            path: Vec::new(),
            is_first: Vec::new(),
            best: Vec::new(),
        }
    }

    /// Lays out a piece, whose numbers ascend.
    pub(super) fn lay(&mut self, numbers: &[u32], links: &Links) {
        for number in self.numbers.drain(..) {
            self.own[number as usize] = UNSEEN;
        }
        self.numbers.extend_from_slice(numbers);
        numbers.iter().zip(0..).for_each(|(&number, own)| self.own[number as usize] = own);
        self.starts.clear();
        self.starts.push(0);
        self.heads.clear();
        for &number in numbers {
            let near = links.of(number).iter().map(|&other| self.own[other as usize]).filter(|&own| own != UNSEEN);
            self.heads.extend(near);
            self.starts.push(self.heads.len() as u32);
        }
        // Arcs to a crossing come up in the order in which it has them itself, as all lists ascend.
        self.next.clear();
        self.next.extend_from_slice(&self.starts[..numbers.len()]);
        self.twins.clear();
        for &head in &self.heads {
            self.twins.push(self.next[head as usize]);
            self.next[head as usize] += 1;
        }
    }

    fn count(&self) -> usize {
        self.numbers.len()
    }

    fn arcs(&self, at: u32) -> std::ops::Range<usize> {
        self.starts[at as usize] as usize..self.starts[at as usize + 1] as usize
    }

    /// The order of a small piece, from the most important on: who has fewest neighbours left is least important. At most as
    /// many crossings as a `u32` has bits.
    pub(super) fn one_by_one(&self) -> Vec<usize> {
        let mut near: Vec<u32> = (0..self.count() as u32)
            .map(|at| self.heads[self.arcs(at)].iter().fold(0, |near, &head| near | 1 << head))
            .collect();
        let mut left: Vec<usize> = (0..near.len()).collect();
        let mut order = Vec::with_capacity(near.len());
        while let Some(place) = (0..left.len()).min_by_key(|&place| near[left[place]].count_ones()) {
            let least = left.remove(place);
            order.push(least);
            for &other in &left {
                if near[least] & 1 << other != 0 {
                    near[other] = (near[other] | near[least]) & !(1 << least) & !(1 << other);
                }
            }
        }
        order.reverse();
        order
    }

    /// Parts the piece, which hangs together.
    pub(super) fn cut(&mut self) -> &[Part] {
        // What no side parts, and there is no such thing, would all be between.
        self.best.clear();
        self.best.resize(self.count(), Part::Between);
        let mut score = Score::WORST;
        for side in 0..4 {
            self.set_ends(side);
            // What is so much wider than the best so far will not be better however even it is.
            if !self.flood((3 * score.between) as usize) {
                continue;
            }
            // The last search went as far as it can from the front; the same from behind gives the other bank.
            self.is_first.clear();
            self.is_first.extend(self.level.iter().map(|&level| level != UNSEEN));
            score = self.judge(score);
            self.reach_from_behind();
            self.is_first.clear();
            self.is_first.extend(self.level.iter().map(|&level| level == UNSEEN));
            score = self.judge(score);
        }
        &self.best
    }

    /// What hangs together: a number for each crossing, and how many numbers there are.
    pub(super) fn clusters(&mut self) -> (&[u32], usize) {
        self.level.clear();
        self.level.resize(self.count(), UNSEEN);
        let mut clusters = 0;
        for first in 0..self.count() as u32 {
            if self.level[first as usize] != UNSEEN {
                continue;
            }
            self.level[first as usize] = clusters;
            self.path.clear();
            self.path.push(first);
            while let Some(at) = self.path.pop() {
                for arc in self.arcs(at) {
                    let head = self.heads[arc];
                    if self.level[head as usize] == UNSEEN {
                        self.level[head as usize] = clusters;
                        self.path.push(head);
                    }
                }
            }
            clusters += 1;
        }
        (&self.level, clusters as usize)
    }

    /// Who is in front and who behind, seen from one of four sides.
    fn set_ends(&mut self, side: usize) {
        let (places, numbers) = (&self.places, &self.numbers);
        let key = |&at: &u32| {
            let (east, north) = places[numbers[at as usize] as usize];
            let along = match side {
                0 => east,
                1 => north,
                2 => east + north,
                _ => east - north,
            };
            (along, at)
        };
        let count = numbers.len();
        let share = (count * END / 100).max(1);
        self.end.clear();
        self.end.resize(count, 0);
        self.queue.clear();
        self.queue.extend(0..count as u32);
        self.queue.select_nth_unstable_by_key(share - 1, key);
        self.queue[..share].iter().for_each(|&at| self.end[at as usize] = FRONT);
        let rest = &mut self.queue[share..];
        let behind = rest.len() - share.min(rest.len());
        if behind < rest.len() {
            rest.select_nth_unstable_by_key(behind, key);
            rest[behind..].iter().for_each(|&at| self.end[at as usize] = BEHIND);
        }
    }

    /// Lays as many ways from front to behind as there are; `false` if there are more than that.
    fn flood(&mut self, most: usize) -> bool {
        self.flow.clear();
        self.flow.resize(self.heads.len(), 0);
        let mut ways = 0;
        while self.reach() {
            self.next.clear();
            self.next.extend_from_slice(&self.starts[..self.numbers.len()]);
            for at in 0..self.count() as u32 {
                while self.end[at as usize] == FRONT && self.lay_way(at) {
                    ways += 1;
                    if ways > most {
                        return false;
                    }
                }
            }
        }
        true
    }

    /// How many steps each is from the front, as far as more can flow; whether what is behind is reached.
    fn reach(&mut self) -> bool {
        self.level.clear();
        self.level.extend(self.end.iter().map(|&end| if end == FRONT { 0 } else { UNSEEN }));
        self.queue.clear();
        self.queue.extend((0..self.end.len() as u32).filter(|&at| self.end[at as usize] == FRONT));
        let (mut at, mut enough) = (0, UNSEEN);
        while let Some(&here) = self.queue.get(at) {
            let level = self.level[here as usize] + 1;
            if level > enough {
                break;
            }
            for arc in self.arcs(here) {
                let head = self.heads[arc] as usize;
                if self.level[head] == UNSEEN && self.flow[arc] < 1 {
                    self.level[head] = level;
                    match self.end[head] {
                        BEHIND => enough = level,
                        _ => self.queue.push(head as u32),
                    }
                }
            }
            at += 1;
        }
        enough != UNSEEN
    }

    /// One more way from here, level by level.
    fn lay_way(&mut self, from: u32) -> bool {
        self.path.clear();
        let mut at = from;
        loop {
            if self.end[at as usize] == BEHIND {
                for &arc in &self.path {
                    self.flow[arc as usize] += 1;
                    self.flow[self.twins[arc as usize] as usize] -= 1;
                }
                return true;
            }
            let level = self.level[at as usize] + 1;
            let end = self.starts[at as usize + 1];
            let next = &mut self.next[at as usize];
            while *next < end {
                let arc = *next as usize;
                if self.flow[arc] < 1 && self.level[self.heads[arc] as usize] == level {
                    break;
                }
                *next += 1;
            }
            if *next < end {
                self.path.push(*next);
                at = self.heads[*next as usize];
                continue;
            }
            let Some(arc) = self.path.pop() else { return false };
            at = self.heads[self.twins[arc as usize] as usize];
            self.next[at as usize] += 1;
        }
    }

    /// Marks who can still send something behind.
    fn reach_from_behind(&mut self) {
        self.level.clear();
        self.level.extend(self.end.iter().map(|&end| if end == BEHIND { 0 } else { UNSEEN }));
        self.queue.clear();
        self.queue.extend((0..self.end.len() as u32).filter(|&at| self.end[at as usize] == BEHIND));
        let mut at = 0;
        while let Some(&here) = self.queue.get(at) {
            for arc in self.arcs(here) {
                let head = self.heads[arc];
                if self.level[head as usize] == UNSEEN && self.flow[self.twins[arc] as usize] < 1 {
                    self.level[head as usize] = 0;
                    self.queue.push(head);
                }
            }
            at += 1;
        }
    }

    /// Either bank of the place between who is first and who is not may part the piece: keeps the better one if it is better
    /// than what was found before.
    fn judge(&mut self, before: Score) -> Score {
        let is_on_bank = |at: u32| {
            let own = self.is_first[at as usize];
            self.heads[self.arcs(at)].iter().any(|&head| self.is_first[head as usize] != own)
        };
        let (mut all, mut bank) = ([0u64; 2], [0u64; 2]);
        for at in 0..self.count() as u32 {
            let side = usize::from(!self.is_first[at as usize]);
            all[side] += 1;
            bank[side] += u64::from(is_on_bank(at));
        }
        let score =
            |side: usize| Score { between: bank[side], smaller: (all[side] - bank[side]).min(all[1 - side]).max(1) };
        let side = usize::from(score(1).is_better_than(score(0)));
        if !score(side).is_better_than(before) {
            return before;
        }
        let part = |at: u32| match self.is_first[at as usize] {
            is_first if is_first == (side == 0) && is_on_bank(at) => Part::Between,
            true => Part::First,
            false => Part::Second,
        };
        self.best = (0..self.count() as u32).map(part).collect();
        score(side)
    }
}
