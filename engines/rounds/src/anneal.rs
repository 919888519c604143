//! The course of a search: it cools down, several side by side where that helps.
//!
//! Rounds that fetch in one go fall early into a shape that no small change leaves again (who goes to which hall, how often).
//! So there several searches cool down side by side, or one alone where there is no time for several; then the best plan of
//! all is gone on from, warmed up a little. (Two other ways were tried: that the worst goes on from where the best is, and
//! that the worst is given up for the others. Both come to one shape too soon.) Who is best is only looked at when all have
//! made the same number of tries: the same seed and number of tries give the same plan, whoever works at the same time.

use crate::ground::Ground;
use crate::heat::Heat;
use crate::plan::Progress;
use crate::problem::Visit;
use crate::search::Kept;
use crate::side::Side;

/// Patience is asked for once in so many tries of one search, and of each of several.
const ASKED_EVERY: u64 = 16;
const ASKED_OF_EACH: u64 = 192;
/// In which part of patience rounds that fetch cool down before they are warmed up once more.
const FIRST_PART: f64 = 0.75;
/// How many searches do so side by side.
const SIDES: usize = 3;
/// Only if each comes to so many tries for each stop; with fewer, one alone that cools down more slowly finds more.
const TRIES_OF_EACH: f64 = 160.0;
/// How many tries there will be is known well enough when so many were counted, or in this part of patience. As much before
/// them is not counted: the first tries are slow, and the first polish takes long.
const KNOWN_AFTER: u64 = 2048;
const KNOWN_PART: f64 = 0.01;

/// What came of it.
pub(crate) struct Found {
    pub(crate) stops: Vec<Vec<u32>>,
    pub(crate) absent: Vec<u32>,
    pub(crate) tries: u64,
    /// Patience ended before everything was tried once.
    pub(crate) cut_short: bool,
}

/// What is asked, and who works.
pub(crate) struct Course<'c, 'a> {
    pub(crate) ground: &'a Ground,
    pub(crate) old: Option<&'c [Vec<Visit>]>,
    pub(crate) seed: u64,
    /// So many can work at the same time.
    pub(crate) abreast: usize,
    pub(crate) patience: &'c mut dyn FnMut(&Progress) -> f64,
    pub(crate) work: &'c mut dyn FnMut(&mut [Side<'a>]),
    /// Tries of searches that have ended.
    pub(crate) ended: u64,
}

impl<'a> Course<'_, 'a> {
    pub(crate) fn run(mut self) -> Found {
        let mut first = Side::new(self.ground, self.seed, 0);
        let start = Progress { tries: 0, cost: first.search.cost, left_out: first.search.absent.len() };
        let old = self.old;
        first.begin(old, &mut || !is_over((self.patience)(&start)));
        let cut_short = is_over(self.ask(std::slice::from_ref(&first)));
        let mut sides = vec![first];
        if !cut_short && !sides[0].search.live.is_empty() {
            self.cool_down(&mut sides);
        }
        let tries = self.ended + tries(&sides);
        let best = best_of(&mut sides);
        best.take_up_best();
        best.search.polish();
        let mut kept = Kept::default();
        best.search.lay_aside(&mut kept);
        let stops = best.search.routes.iter().map(|route| route.nodes().collect()).collect();
        Found { stops, absent: kept.absent().to_vec(), tries, cut_short }
    }

    /// Asks what part of patience is over.
    fn ask(&mut self, sides: &[Side<'_>]) -> f64 {
        let tries = self.ended + tries(sides);
        let best = sides.iter().min_by_key(|side| side.best());
        let (cost, left_out) = best.map_or((0, 0), |side| (side.best.cost, side.best.absent().len()));
        (self.patience)(&Progress { tries, cost, left_out })
    }

    fn cool_down(&mut self, sides: &mut Vec<Side<'a>>) {
        let (anew, stops) = (self.old.is_none(), sides[0].stops());
        let fetches = self.ground.nodes.len() > self.ground.works.len();
        let step = (sides[0].search.cost as f64 / stops.max(1) as f64).max(1.0);
        let several = anew && fetches;
        let mut heat = Heat::new(self.ground, step, anew);
        if several {
            heat = heat.of_fetching(stops, FIRST_PART);
        }
        let (mut spent, mut asked_every) = (0.0, ASKED_EVERY);
        let mut counts = Counts::default();
        let mut is_known = self.abreast < 2 && !several;
        loop {
            let warmth = heat.warmth(spent);
            sides.iter_mut().for_each(|side| side.is_to_try(asked_every, warmth, spent));
            (self.work)(sides);
            spent = self.ask(sides);
            if is_over(spent) {
                return;
            }
            if !is_known && let Some(all) = counts.count(tries(sides), spent) {
                is_known = true;
                let all = all * self.abreast as f64;
                let wanted = SIDES.next_multiple_of(self.abreast);
                let is_enough = all * FIRST_PART / wanted as f64 >= TRIES_OF_EACH * stops as f64;
                let wanted = if several && is_enough { wanted } else { self.abreast };
                for number in 1..wanted as u64 {
                    let mut side = Side::new(self.ground, self.seed, number);
                    side.begin(self.old, &mut || true);
                    sides.push(side);
                }
                if wanted > 1 {
                    asked_every = ASKED_OF_EACH;
                }
            }
            if spent >= heat.ends {
                heat = heat.again(spent);
                let before = tries(sides);
                all_follow_the_best(sides, self.abreast);
                self.ended += before - tries(sides);
            }
        }
    }
}

/// How many tries there will be in all.
#[derive(Default)]
struct Counts {
    from: Option<(u64, f64)>,
}

impl Counts {
    /// Told how many there were until now, it answers when it is known.
    fn count(&mut self, made: u64, spent: f64) -> Option<f64> {
        let (tries, part) = self.from.map_or((made, spent), |(tries, part)| (made - tries, spent - part));
        if tries < KNOWN_AFTER && part < KNOWN_PART {
            return None;
        }
        self.from.replace((made, spent))?;
        // A clock that does not move yet promises as many tries as anybody wants.
        Some(tries as f64 / part.max(1e-6))
    }
}

fn tries(sides: &[Side<'_>]) -> u64 {
    sides.iter().map(|side| side.tries).sum()
}

/// Patience that is no number has ended too.
fn is_over(spent: f64) -> bool {
    spent.is_nan() || spent >= 1.0
}

/// The one with the best plan; of equals the first.
fn best_of<'s, 'a>(sides: &'s mut [Side<'a>]) -> &'s mut Side<'a> {
    let best = (0..sides.len()).min_by_key(|&at| sides[at].best()).unwrap_or_default();
    &mut sides[best]
}

/// So many of them go on from the best plan of all.
fn all_follow_the_best(sides: &mut Vec<Side<'_>>, many: usize) {
    let best = (0..sides.len()).min_by_key(|&at| sides[at].best()).unwrap_or_default();
    sides.swap(0, best);
    sides.truncate(many.max(1));
    if let Some((best, others)) = sides.split_first_mut() {
        best.take_up_best();
        others.iter_mut().for_each(|other| other.follow(best));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slow_tries_at_first_do_not_hide_how_many_there_will_be() {
        let mut counts = Counts::default();
        assert_eq!(counts.count(16, 0.004), None);
        // The first polish.
        assert_eq!(counts.count(32, 0.03), None);
        assert_eq!(counts.count(432, 0.034), None);
        assert!(counts.count(1132, 0.041).is_some_and(|all| (all - 100_000.0).abs() < 1.0));
    }

    #[test]
    fn a_clock_that_stands_still_is_not_waited_for() {
        let mut counts = Counts::default();
        assert_eq!(counts.count(KNOWN_AFTER, 0.0), None);
        assert!(counts.count(2 * KNOWN_AFTER, 0.0).is_some_and(|all| all > 1e9));
    }
}
