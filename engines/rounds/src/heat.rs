//! How warm it is: how much worse a plan may be than the one before and still be taken.

use crate::ground::Ground;

/// How warm it is at the beginning and at the end, in costs of a usual step from stop to stop.
const HOT: f64 = 5.0;
const COLD: f64 = 0.04;
/// The same where nobody has hours: much is possible there, little stands in the way of small changes, and heat only
/// undoes them.
const HOT_WITHOUT_HOURS: f64 = 0.5;
const COLD_WITHOUT_HOURS: f64 = 0.006;
/// Who starts from an old plan starts this much cooler.
const COOLER: f64 = 0.15;
/// Rounds that fetch in one go fall early into a shape that no small change leaves again (who goes to which hall, how
/// often). So part of patience goes into heats that each start anew; the last goes on from the best of them, warmed up a
/// little.
const HEATS: f64 = 4.0;
const WARMED_UP: f64 = 0.1;
/// Another heat only begins anew if this one had so many tries for each stop: a large question is gone on with.
const TRIES_IN_HEAT: u64 = 40;

/// What a heat starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum From {
    TheBeginning,
    TheBest,
}

pub(crate) struct Heat {
    hot: f64,
    cold: f64,
    /// How many there are, and which this is.
    heats: f64,
    number: f64,
    /// Part of patience that was spent when it began, and will be when it ends.
    began: f64,
    ends: f64,
    tries: u64,
    stops: u64,
}

impl Heat {
    /// For rounds with so many stops and this usual step. `anew`: not from an old plan.
    pub(crate) fn new(ground: &Ground, step: f64, stops: usize, anew: bool) -> Self {
        let pairs = ground.nodes.len() > ground.works.len();
        let (hot, cold) = if has_hours(ground) { (HOT, COLD) } else { (HOT_WITHOUT_HOURS, COLD_WITHOUT_HOURS) };
        let hot = if anew { hot } else { hot * COOLER };
        Self::between(step * hot, step * cold, stops, if anew && pairs { HEATS } else { 1.0 })
    }

    fn between(hot: f64, cold: f64, stops: usize, heats: f64) -> Self {
        Self { hot, cold, heats, number: 0.0, began: 0.0, ends: 1.0 / heats, tries: 0, stops: stops as u64 }
    }

    /// Whether another heat begins, now that so much of patience is spent.
    pub(crate) fn next(&mut self, spent: f64, tries: u64) -> Option<From> {
        if spent < self.ends || self.number + 1.0 >= self.heats {
            return None;
        }
        self.number += 1.0;
        self.began = spent;
        let enough = tries - self.tries >= TRIES_IN_HEAT * self.stops;
        self.tries = tries;
        if enough && self.number + 1.0 < self.heats {
            self.ends = (self.number + 1.0) / self.heats;
            return Some(From::TheBeginning);
        }
        self.number = self.heats - 1.0;
        self.ends = 1.0;
        self.hot *= WARMED_UP;
        Some(From::TheBest)
    }

    /// It cools by the same factor in the same time.
    pub(crate) fn warmth(&self, spent: f64) -> f64 {
        let cooled = (spent - self.began) / (self.ends - self.began).max(1e-9);
        self.hot * (self.cold / self.hot).powf(cooled.clamp(0.0, 1.0))
    }
}

/// Whether some door is not always open while somebody is out.
fn has_hours(ground: &Ground) -> bool {
    let open = ground.whos.iter().map(|who| who.open).min().unwrap_or(0);
    let close = ground.whos.iter().map(|who| who.close).max().unwrap_or(0);
    ground.nodes.iter().any(|node| node.open > open || node.close < close)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_cools_from_hot_to_cold_in_each_heat_and_the_last_goes_on_from_the_best() {
        let mut heat = Heat::between(500.0, 4.0, 10, HEATS);
        assert_eq!((heat.warmth(0.0), heat.next(0.1, 100)), (500.0, None));
        assert!((heat.warmth(0.25) - 4.0).abs() < 1e-6);
        assert_eq!(heat.next(0.25, 1000), Some(From::TheBeginning));
        assert!((heat.warmth(0.25) - 500.0).abs() < 1e-6);
        assert_eq!(heat.next(0.5, 2000), Some(From::TheBeginning));
        assert_eq!(heat.next(0.75, 3000), Some(From::TheBest));
        assert!((heat.warmth(0.75) - 50.0).abs() < 1e-6 && (heat.warmth(1.0) - 4.0).abs() < 1e-6);
        assert_eq!(heat.next(0.99, 4000), None);
    }

    #[test]
    fn a_large_question_is_not_started_anew() {
        let mut heat = Heat::between(500.0, 4.0, 1000, HEATS);
        assert_eq!(heat.next(0.25, 500), Some(From::TheBest));
        assert_eq!(heat.next(0.9, 5000), None);
    }
}
