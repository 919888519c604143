//! How warm it is: how much worse a plan may be than the one before and still be taken.

use crate::ground::Ground;

/// How warm it is at the beginning and at the end, in costs of a usual step from stop to stop.
const HOT: f64 = 5.0;
const COLD: f64 = 0.04;
/// The same where nobody has hours: much is possible there, little stands in the way of small changes, and heat only
/// undoes them.
const HOT_WITHOUT_HOURS: f64 = 0.5;
const COLD_WITHOUT_HOURS: f64 = 0.006;
/// Rounds that fetch begin hotter the more stops there are, from so many on, and up to this factor: what has to be borne there
/// on the way to a better plan is not one more stop but one more way to a hall.
const HOTTER_FROM: f64 = 200.0;
const HOTTER: f64 = 2.0;
/// Who starts from an old plan starts this much cooler.
const COOLER: f64 = 0.15;
/// Who goes on from the best of several warms up this little.
const WARMED_UP: f64 = 0.1;

/// One time of cooling down.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Heat {
    hot: f64,
    cold: f64,
    /// Part of patience that was spent when it began, and will be when it ends.
    pub(crate) began: f64,
    pub(crate) ends: f64,
}

impl Heat {
    /// For rounds with this usual step. `anew`: not from an old plan.
    pub(crate) fn new(ground: &Ground, step: f64, anew: bool) -> Self {
        let (hot, cold) = if has_hours(ground) { (HOT, COLD) } else { (HOT_WITHOUT_HOURS, COLD_WITHOUT_HOURS) };
        let hot = if anew { hot } else { hot * COOLER };
        Self { hot: step * hot, cold: step * cold, began: 0.0, ends: 1.0 }
    }

    /// For rounds that fetch, with so many stops, up to this part of patience.
    pub(crate) fn of_fetching(self, stops: u64, ends: f64) -> Self {
        let hotter = (stops as f64 / HOTTER_FROM).clamp(1.0, HOTTER);
        Self { hot: self.hot * hotter, ends, ..self }
    }

    /// Warmed up a little once more, for the rest of patience.
    pub(crate) fn again(self, spent: f64) -> Self {
        Self { hot: self.hot * WARMED_UP, began: spent, ends: 1.0, ..self }
    }

    /// How far it has cooled down, from 0 to 1.
    pub(crate) fn cooled(&self, spent: f64) -> f64 {
        ((spent - self.began) / (self.ends - self.began).max(1e-9)).clamp(0.0, 1.0)
    }

    /// It cools by the same factor in the same time.
    pub(crate) fn warmth(&self, spent: f64) -> f64 {
        self.hot * (self.cold / self.hot).powf(self.cooled(spent))
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
    fn it_cools_from_hot_to_cold_and_once_more_from_a_little_warmer() {
        let heat = Heat { hot: 500.0, cold: 4.0, began: 0.0, ends: 0.75 };
        assert_eq!(heat.warmth(0.0), 500.0);
        assert!((heat.warmth(0.75) - 4.0).abs() < 1e-6 && (heat.warmth(0.9) - 4.0).abs() < 1e-6);
        let fetching = heat.of_fetching(300, 0.5);
        assert!((fetching.warmth(0.0) - 750.0).abs() < 1e-6 && (fetching.warmth(0.5) - 4.0).abs() < 1e-6);
        assert_eq!((heat.of_fetching(60, 0.75).warmth(0.0), heat.of_fetching(9000, 0.75).warmth(0.0)), (500.0, 1000.0));
        let again = heat.again(0.76);
        assert!((again.warmth(0.76) - 50.0).abs() < 1e-6 && (again.warmth(1.0) - 4.0).abs() < 1e-6);
    }
}
