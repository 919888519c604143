//! The clock on the wall where a group lives: the rules are told how far it is from UTC, now and in the months ahead.

use commons::{Span, Timestamp, WallClock};
use jiff::tz::TimeZone;

/// As far ahead as anything a decision sets a time for.
const AHEAD: Span = Span::days(400);

/// The clock from now on. A zone nobody knows is the world's time.
pub fn clock(zone: &str, now: Timestamp) -> WallClock {
    let (Ok(zone), Ok(at)) = (TimeZone::get(zone), jiff::Timestamp::from_millisecond(now.0)) else {
        return WallClock::utc();
    };
    let distance = |offset: jiff::tz::Offset| Span(i64::from(offset.seconds()) * 1_000);
    let until = now + AHEAD;
    let changes = zone.following(at).map(|change| (Timestamp(change.timestamp().as_millisecond()), change.offset()));
    let changes = changes.take_while(|(at, _)| *at <= until).map(|(at, offset)| (at, distance(offset)));
    WallClock::new([(now, distance(zone.to_offset(at)))].into_iter().chain(changes).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        Timestamp(text.parse::<jiff::Timestamp>().unwrap().as_millisecond())
    }

    #[test]
    fn the_clock_on_the_wall_is_put_forward_and_back() {
        let wall = clock("Europe/London", at("2026-11-23T14:00:00Z"));
        assert_eq!(wall.minute_of_day(at("2026-11-23T21:30:00Z")), 21 * 60 + 30);
        // Summer time begins on 28 March 2027, at one.
        assert_eq!(wall.minute_of_day(at("2027-03-28T00:59:00Z")), 59);
        assert_eq!(wall.minute_of_day(at("2027-03-28T01:00:00Z")), 2 * 60);
    }

    #[test]
    fn a_zone_nobody_knows_is_the_worlds_time() {
        assert_eq!(clock("Nowhere/At_All", at("2026-11-23T14:00:00Z")), WallClock::utc());
    }
}
