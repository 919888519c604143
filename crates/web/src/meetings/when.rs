//! Days and times as they are typed in, where the group lives.

use commons::Timestamp;
use host::State;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

/// The zone the group lives in.
pub(super) fn zone(state: &State) -> TimeZone {
    TimeZone::get(&state.group.founding.zone).unwrap_or(TimeZone::UTC)
}

/// The moment a day ("2026-11-30") and a time ("19:00") name. An hour that the clocks leave out is the one after it.
pub(super) fn moment(day: &str, time: &str, zone: &TimeZone) -> Option<Timestamp> {
    let day: Date = day.trim().parse().ok()?;
    let time = Time::strptime("%H:%M", time.trim()).or_else(|_| Time::strptime("%H:%M:%S", time.trim())).ok()?;
    let there = zone.to_zoned_datetime(day.to_datetime(time)).ok()?;
    Some(Timestamp(there.timestamp().as_millisecond()))
}

/// "2026-11-30", for a field.
pub(super) fn day(at: Timestamp, zone: &TimeZone) -> String {
    there(at, zone).date().to_string()
}

/// "19:00", for a field.
pub(super) fn time(at: Timestamp, zone: &TimeZone) -> String {
    there(at, zone).strftime("%H:%M").to_string()
}

fn there(at: Timestamp, zone: &TimeZone) -> jiff::ZonedDateTime {
    jiff::Timestamp::from_millisecond(at.0).unwrap_or_default().to_zoned_datetime(zone.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_meant_as_the_clock_on_the_wall_shows_it() {
        let london = TimeZone::get("Europe/London").unwrap();
        let at = |text: &str| Timestamp(text.parse::<jiff::Timestamp>().unwrap().as_millisecond());
        assert_eq!(moment("2026-11-30", "19:00", &london), Some(at("2026-11-30T19:00:00Z")));
        assert_eq!(moment(" 2026-07-30", "19:00:00 ", &london), Some(at("2026-07-30T18:00:00Z")));
        // On 28 March 2027 there is no half past one.
        assert_eq!(moment("2027-03-28", "01:30", &london), Some(at("2027-03-28T01:30:00Z")));
        for (day, time) in [("", "19:00"), ("2026-11-30", ""), ("30.11.2026", "19:00"), ("2026-11-30", "25:00")] {
            assert_eq!(moment(day, time, &london), None, "{day} {time}");
        }
        let summer = at("2026-07-30T18:00:00Z");
        assert_eq!((day(summer, &london).as_str(), time(summer, &london).as_str()), ("2026-07-30", "19:00"));
    }
}
