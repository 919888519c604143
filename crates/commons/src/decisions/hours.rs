//! When something may close: by day, where the group lives. Nobody should lose their say by sleeping.

use crate::{Span, Timestamp, WallClock};

/// From this hour on the wall until [`MORNING`] nothing closes.
const NIGHT: i64 = 22;
const MORNING: i64 = 8;
/// A deadline that would be in the night comes at nine in the morning after,
const NEXT: i64 = 9;
/// or at nine in the evening before, where it may not be later.
const BEFORE: i64 = 21;

/// In minutes, as the clock on the wall has them.
const HOUR: i64 = 60;
const HALF_A_DAY: i64 = 720;
const DAY: i64 = 1_440;

pub(crate) fn is_night(at: Timestamp, wall: &WallClock) -> bool {
    let hour = wall.minute_of_day(at) / HOUR;
    !(MORNING..NIGHT).contains(&hour)
}

/// `at`, or the morning after if that is in the night.
pub(crate) fn by_day(at: Timestamp, wall: &WallClock) -> Timestamp {
    if is_night(at, wall) { nearest(NEXT, at, wall) } else { at }
}

/// `at`, or the evening before if that is in the night.
pub(crate) fn by_day_before(at: Timestamp, wall: &WallClock) -> Timestamp {
    if is_night(at, wall) { nearest(BEFORE, at, wall) } else { at }
}

/// When the clock shows this hour next to `at`: from any moment of the night, nine in the morning is nearest after it and nine
/// in the evening nearest before it. Where the clocks are put forward or back in between, an hour is missing or there twice;
/// from there it is right.
fn nearest(hour: i64, at: Timestamp, wall: &WallClock) -> Timestamp {
    let towards = |at| {
        let off = (hour * HOUR - wall.minute_of_day(at)).rem_euclid(DAY);
        at + Span::minutes(if off > HALF_A_DAY { off - DAY } else { off })
    };
    towards(towards(at))
}
