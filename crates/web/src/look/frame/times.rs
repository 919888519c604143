//! Days and hours in the reader's language, where the group lives.

use jiff::tz::TimeZone;

use super::Frame;
use crate::words::At;

/// What time it is, and where.
#[derive(Clone, Debug)]
pub struct Clock {
    /// Milliseconds since 1970-01-01T00:00Z.
    pub now: i64,
    pub zone: TimeZone,
}

impl Frame {
    pub fn now(&self) -> i64 {
        self.clock.now
    }

    /// "Mon 23 Nov", where the group lives.
    pub fn day(&self, at: impl At) -> String {
        self.tongue.day(at, &self.clock.zone)
    }

    /// "Mon 23 Nov, 14:05"
    pub fn day_and_time(&self, at: impl At) -> String {
        self.tongue.day_and_time(at, &self.clock.zone)
    }

    /// "23 November 2026"
    pub fn date(&self, at: impl At) -> String {
        self.tongue.date(at, &self.clock.zone)
    }

    /// "November 2026"
    pub fn month(&self, at: impl At) -> String {
        self.tongue.month(at, &self.clock.zone)
    }

    /// "14:05"
    pub fn time(&self, at: impl At) -> String {
        self.tongue.time(at, &self.clock.zone)
    }

    /// The hour of the day where the group lives, 0 to 23.
    pub fn hour(&self) -> u8 {
        let here = jiff::Timestamp::from_millisecond(self.clock.now).unwrap_or_default();
        u8::try_from(here.to_zoned_datetime(self.clock.zone.clone()).hour()).unwrap_or_default()
    }

    /// "2 hours ago", "in 3 days"
    pub fn ago(&self, at: impl At) -> String {
        self.tongue.ago(at, self.clock.now)
    }

    /// For `<time datetime="…">`.
    pub fn machine_time(&self, at: impl At) -> String {
        jiff::Timestamp::from_millisecond(at.at()).unwrap_or_default().to_string()
    }
}
