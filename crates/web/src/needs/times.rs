//! By when somebody can promise: evenings and days, as people say them, where the group lives.

use commons::needs::HowSoon;
use commons::{Group, Timestamp};
use jiff::Span;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

use crate::forms::Choice;
use crate::look::frame::Frame;

/// The hour by which an evening's promise is kept.
const EVENING: Time = Time::constant(21, 0, 0, 0);
/// After this hour "today" means until midnight.
const LATE: Time = Time::constant(20, 0, 0, 0);
const MIDNIGHT: Time = Time::constant(23, 59, 0, 0);
/// The days that are offered, counted from today.
const DAYS: [i8; 5] = [0, 1, 2, 3, 7];
/// Instead of a number of days: a date that somebody picks.
pub(crate) const DATE: &str = "date";

/// Where the group lives, in time.
pub(crate) fn zone(group: &Group) -> TimeZone {
    TimeZone::get(&group.founding.zone).unwrap_or(TimeZone::UTC)
}

/// The evening of the day so many days from today.
pub(crate) fn evening(now: Timestamp, zone: &TimeZone, days: i8) -> Timestamp {
    let here = jiff::Timestamp::from_millisecond(now.0).unwrap_or_default().to_zoned_datetime(zone.clone());
    let day = here.date().saturating_add(Span::new().days(days));
    let late = days == 0 && here.time() >= LATE;
    at(day, if late { MIDNIGHT } else { EVENING }, zone)
}

/// Today as a date field writes it: 2026-11-23.
pub(crate) fn date(now: Timestamp, zone: &TimeZone) -> String {
    let here = jiff::Timestamp::from_millisecond(now.0).unwrap_or_default().to_zoned_datetime(zone.clone());
    here.date().to_string()
}

/// The evening of a date as a date field sends it: 2026-11-24.
pub(crate) fn evening_of(date: &str, zone: &TimeZone) -> Option<Timestamp> {
    let date: Date = date.trim().parse().ok()?;
    Some(at(date, EVENING, zone))
}

/// A date and a time of day as their fields send them: 2026-11-24 and 18:30.
pub(crate) fn at_time(date: &str, time: &str, zone: &TimeZone) -> Option<Timestamp> {
    Some(at(date.trim().parse().ok()?, time.trim().parse().ok()?, zone))
}

fn at(day: Date, time: Time, zone: &TimeZone) -> Timestamp {
    let instant = zone.to_ambiguous_timestamp(day.to_datetime(time)).compatible();
    Timestamp(instant.map_or(0, |instant| instant.as_millisecond()))
}

/// The day that fits how soon it is needed, if nobody says otherwise.
pub(crate) fn usual(how_soon: HowSoon) -> i8 {
    match how_soon {
        HowSoon::Today => 0,
        HowSoon::OneOrTwoDays => 1,
        HowSoon::ThreeToFiveDays => 3,
        HowSoon::AboutAWeek | HowSoon::AnyTime => 7,
    }
}

/// By when, to choose from. `chosen` is what was chosen before, or how many days fit.
pub(crate) fn choices(frame: &Frame, now: Timestamp, zone: &TimeZone, chosen: &str) -> Vec<Choice> {
    let day = |days: i8| Choice::new(days, said(frame, now, zone, days)).chosen_if(chosen == days.to_string());
    let other = Choice::new(DATE, frame.t("need-by-date")).chosen_if(chosen == DATE);
    DAYS.into_iter().map(day).chain([other]).collect()
}

/// "Today, by 21:00", "Tomorrow evening", "Wed 25 Nov".
pub(crate) fn said(frame: &Frame, now: Timestamp, zone: &TimeZone, days: i8) -> String {
    let evening = evening(now, zone, days);
    match days {
        0 => frame.s("need-by-today", "time", frame.time(evening.0)),
        1 => frame.t("need-by-tomorrow"),
        _ => frame.day(evening.0),
    }
}

/// What a form says about by when. `None` if it is no date that we can read.
pub(crate) fn read(by: &str, date: &str, how_soon: HowSoon, now: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
    match by {
        // A date that somebody filled in counts, whatever else is chosen.
        _ if !date.trim().is_empty() => evening_of(date, zone),
        DATE => None,
        "" => Some(evening(now, zone, usual(how_soon))),
        days => Some(evening(now, zone, days.parse().ok().filter(|days| DAYS.contains(days))?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::NOW;
    use commons::Span as Length;

    #[test]
    fn an_evening_is_nine_where_the_group_lives_and_midnight_if_it_is_late() {
        let london = TimeZone::get("Europe/London").unwrap();
        let warsaw = TimeZone::get("Europe/Warsaw").unwrap();
        let hours = |at: Timestamp| (at - NOW).0 / 60_000;
        // It is five past two in London.
        assert_eq!(hours(evening(NOW, &london, 0)), 6 * 60 + 55);
        assert_eq!(hours(evening(NOW, &warsaw, 0)), 5 * 60 + 55);
        assert_eq!(hours(evening(NOW, &london, 1)), 30 * 60 + 55);
        let late = NOW + Length::hours(7);
        assert_eq!((evening(late, &london, 0) - late).0 / 60_000, 2 * 60 + 54);
    }

    #[test]
    fn what_a_form_says_is_read_or_asked_again() {
        let london = TimeZone::get("Europe/London").unwrap();
        let read = |by, date| read(by, date, HowSoon::Today, NOW, &london);
        assert_eq!(read("", ""), Some(evening(NOW, &london, 0)));
        assert_eq!(read("3", " "), Some(evening(NOW, &london, 3)));
        assert_eq!(read(DATE, "2026-11-24"), Some(evening(NOW, &london, 1)));
        assert_eq!(read("3", "2026-11-24"), Some(evening(NOW, &london, 1)));
        for wrong in ["", "24.11.2026", "2026-13-01", "tomorrow"] {
            assert_eq!(read(DATE, wrong), None);
        }
        assert_eq!(read("400", ""), None);
    }
}
