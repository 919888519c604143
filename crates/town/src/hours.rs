//! The day of the town: people write, ring and carry bags between seven in the morning and ten at night.

use commons::{Span, Timestamp};
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Minutes of a day in which something happens; a little room is left before ten.
pub(crate) const MORNING: i64 = 7 * 60;
pub(crate) const EVENING: i64 = 21 * 60 + 40;
/// Minutes from morning to evening.
pub(crate) const AWAKE: i64 = EVENING - MORNING;

/// The clock on the wall of the town.
pub(crate) struct Hours {
    zone: TimeZone,
}

/// A time as people there read it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Local {
    pub(crate) date: Date,
    /// Minutes since midnight.
    pub(crate) minute: i64,
}

impl Hours {
    /// Where the zone is not known, the town lives by the world's time.
    pub(crate) fn of(zone: &str) -> Hours {
        Hours { zone: TimeZone::get(zone).unwrap_or(TimeZone::UTC) }
    }

    pub(crate) fn read(&self, at: Timestamp) -> Local {
        let there = jiff::Timestamp::from_millisecond(at.0).unwrap_or_default();
        let there = self.zone.to_datetime(there);
        Local { date: there.date(), minute: i64::from(there.hour()) * 60 + i64::from(there.minute()) }
    }

    /// So many minutes after midnight of this day. Never on a day whose clock changes between morning and evening.
    pub(crate) fn on(&self, date: Date, minute: i64) -> Timestamp {
        let noon = self.zone.to_timestamp(date.at(12, 0, 0, 0)).unwrap_or_default();
        Timestamp(noon.as_millisecond()) + Span::minutes(minute - 12 * 60)
    }

    pub(crate) fn days_after(date: Date, days: i64) -> Date {
        date.saturating_add(jiff::Span::new().try_days(days).unwrap_or_default())
    }

    /// This time, or in the night the next morning, `lie_in` minutes after seven.
    pub(crate) fn awake(&self, at: Timestamp, lie_in: i64) -> Timestamp {
        let local = self.read(at);
        match local.minute {
            ..MORNING => self.on(local.date, MORNING + lie_in),
            MORNING..=EVENING => at,
            _ => self.on(Hours::days_after(local.date, 1), MORNING + lie_in),
        }
    }

    /// This time, or in the night the evening before.
    pub(crate) fn last_awake(&self, at: Timestamp) -> Timestamp {
        let local = self.read(at);
        match local.minute {
            ..MORNING => self.on(Hours::days_after(local.date, -1), EVENING),
            MORNING..=EVENING => at,
            _ => self.on(local.date, EVENING),
        }
    }

    /// So many waking minutes before; nights do not count.
    pub(crate) fn before(&self, at: Timestamp, minutes: i64) -> Timestamp {
        let (mut at, mut left) = (self.last_awake(at), minutes);
        loop {
            let local = self.read(at);
            let today = local.minute - MORNING;
            if left <= today {
                return at - Span::minutes(left);
            }
            left -= today;
            at = self.on(Hours::days_after(local.date, -1), EVENING);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn london() -> Hours {
        Hours::of("Europe/London")
    }

    fn at(day: i8, hour: i8, minute: i8) -> Timestamp {
        let there = jiff::civil::date(2026, 7, day).at(hour, minute, 0, 0);
        Timestamp(london().zone.to_timestamp(there).unwrap().as_millisecond())
    }

    #[test]
    fn the_night_is_slept_through() {
        assert_eq!(london().awake(at(3, 23, 10), 5), at(4, 7, 5));
        assert_eq!(london().awake(at(4, 3, 0), 5), at(4, 7, 5));
        assert_eq!(london().awake(at(4, 9, 0), 5), at(4, 9, 0));
        assert_eq!(london().last_awake(at(4, 3, 0)), at(3, 21, 40));
    }

    #[test]
    fn three_hours_before_eight_in_the_morning_was_yesterday_evening() {
        assert_eq!(london().before(at(4, 8, 0), 180), at(3, 19, 40));
        assert_eq!(london().before(at(4, 12, 0), 180), at(4, 9, 0));
    }
}
