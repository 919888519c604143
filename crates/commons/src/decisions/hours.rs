//! When something may close: by day, where the group lives. Nobody should lose their say by sleeping.

use crate::{Span, Timestamp, WallClock};

/// From this minute of the day on the wall until [`MORNING`] nothing closes.
const NIGHT: i64 = 22 * 60;
const MORNING: i64 = 8 * 60;
/// A deadline that would be in the night comes at nine in the morning after,
const NEXT: i64 = 9 * 60;
/// or at nine in the evening before, where it may not be later.
const BEFORE: i64 = 21 * 60;

pub(crate) fn is_night(at: Timestamp, wall: &WallClock) -> bool {
    let minute = wall.minute_of_day(at);
    !(MORNING..NIGHT).contains(&minute)
}

/// `at`, or the morning after if that is in the night.
pub(crate) fn by_day(at: Timestamp, wall: &WallClock) -> Timestamp {
    moved(at, NEXT, 1, wall)
}

/// `at`, or the evening before if that is in the night.
pub(crate) fn by_day_before(at: Timestamp, wall: &WallClock) -> Timestamp {
    moved(at, BEFORE, -1, wall)
}

fn moved(at: Timestamp, to: i64, way: i64, wall: &WallClock) -> Timestamp {
    if !is_night(at, wall) {
        return at;
    }
    let minute = wall.minute_of_day(at);
    let distance = if way > 0 { (to - minute).rem_euclid(24 * 60) } else { -(minute - to).rem_euclid(24 * 60) };
    let there = at + Span::minutes(distance);
    // Where the clocks are put forward or back in between, an hour is missing or there twice.
    let off = (to - wall.minute_of_day(there)).rem_euclid(24 * 60);
    let off = if off > 12 * 60 { off - 24 * 60 } else { off };
    there + Span::minutes(off)
}
