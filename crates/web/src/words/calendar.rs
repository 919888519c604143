//! Dates, times, numbers and lists as each language writes them (CLDR, through icu).
//!
//! Making a formatter is slow, so each language makes its own once and keeps them.

use icu::calendar::Gregorian;
use icu::datetime::FixedCalendarDateTimeFormatter as Formatter;
use icu::datetime::fieldsets::{MDE, MDET, T, YM, YMD};
use icu::datetime::input::{Date, DateTime, Time};
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::list::ListFormatter;
use icu::list::options::{ListFormatterOptions, ListLength};
use icu::locale::{Locale, locale};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::sync::LazyLock;

use super::Tongue;

/// Something that happened, or will, at an instant: milliseconds since 1970-01-01T00:00Z.
pub trait At {
    fn at(&self) -> i64;
}

impl At for i64 {
    fn at(&self) -> i64 {
        *self
    }
}

impl At for commons::Timestamp {
    fn at(&self) -> i64 {
        self.0
    }
}

/// A length of time is told from now on.
impl At for commons::Span {
    fn at(&self) -> i64 {
        self.0
    }
}

impl<T: At + ?Sized> At for &T {
    fn at(&self) -> i64 {
        (**self).at()
    }
}

struct Forms {
    day: Formatter<Gregorian, MDE>,
    day_and_time: Formatter<Gregorian, MDET>,
    date: Formatter<Gregorian, YMD>,
    month: Formatter<Gregorian, YM>,
    time: Formatter<Gregorian, T>,
    number: DecimalFormatter,
    list: ListFormatter,
}

static FORMS: LazyLock<[Forms; 4]> = LazyLock::new(|| Tongue::ALL.map(Forms::of));

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

impl Tongue {
    /// "Mon 23 Nov"
    pub fn day(self, at: impl At, zone: &TimeZone) -> String {
        self.forms().day.format(&moment(at, zone)).to_string()
    }

    /// "Mon 23 Nov, 14:05"
    pub fn day_and_time(self, at: impl At, zone: &TimeZone) -> String {
        self.forms().day_and_time.format(&moment(at, zone)).to_string()
    }

    /// "23 November 2026"
    pub fn date(self, at: impl At, zone: &TimeZone) -> String {
        self.forms().date.format(&moment(at, zone)).to_string()
    }

    /// "November 2026"
    pub fn month(self, at: impl At, zone: &TimeZone) -> String {
        self.forms().month.format(&moment(at, zone)).to_string()
    }

    /// "14:05"
    pub fn time(self, at: impl At, zone: &TimeZone) -> String {
        self.forms().time.format(&moment(at, zone)).to_string()
    }

    /// "2 hours ago", "in 3 days", "just now".
    pub fn ago(self, at: impl At, now: impl At) -> String {
        let away = at.at().saturating_sub(now.at());
        let length = away.saturating_abs();
        let (past, future, unit) = match length {
            ..MINUTE => return self.t("when-now"),
            MINUTE..HOUR => ("when-minutes-ago", "when-in-minutes", MINUTE),
            HOUR..DAY => ("when-hours-ago", "when-in-hours", HOUR),
            DAY.. => ("when-days-ago", "when-in-days", DAY),
        };
        self.n(if away < 0 { past } else { future }, length / unit)
    }

    /// "2 hours", "3 days": how long something has been waiting, or may last.
    pub fn span(self, length: impl At) -> String {
        let length = length.at().saturating_abs();
        let (key, unit) = match length {
            ..HOUR => ("span-minutes", MINUTE),
            HOUR..DAY => ("span-hours", HOUR),
            DAY.. => ("span-days", DAY),
        };
        self.n(key, length / unit)
    }

    /// "1,234"
    pub fn number(self, number: impl std::fmt::Display) -> String {
        let number = number.to_string();
        self.decimal(&number).unwrap_or(number)
    }

    /// An amount in hundredths: "1,234.50", and "12" where there are none.
    pub fn amount(self, hundredths: u32) -> String {
        let (whole, rest) = (hundredths / 100, hundredths % 100);
        if rest == 0 { self.number(whole) } else { self.number(format!("{whole}.{rest:02}")) }
    }

    /// "a, b and c"
    pub fn list<I>(self, items: I) -> String
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        let items: Vec<String> = items.into_iter().map(|item| item.as_ref().to_string()).collect();
        self.forms().list.format_to_string(items.iter().map(String::as_str))
    }

    pub(super) fn decimal(self, number: &str) -> Option<String> {
        let decimal = Decimal::try_from_str(number).ok()?;
        Some(self.forms().number.format(&decimal).to_string())
    }

    fn forms(self) -> &'static Forms {
        let [english, spanish, arabic, polish] = &*FORMS;
        match self {
            Self::English => english,
            Self::Spanish => spanish,
            Self::Arabic => arabic,
            Self::Polish => polish,
        }
    }

    /// Where English means that of Britain: "23 November", and the clock of 24 hours.
    fn locale(self) -> Locale {
        match self {
            Self::English => locale!("en-GB"),
            Self::Spanish => locale!("es"),
            Self::Arabic => locale!("ar"),
            Self::Polish => locale!("pl"),
        }
    }
}

impl Forms {
    fn of(tongue: Tongue) -> Self {
        const COMPILED: &str = "the data of every language we speak is compiled in";
        let locale = tongue.locale();
        let list = ListFormatterOptions::default().with_length(ListLength::Wide);
        Self {
            day: Formatter::try_new((&locale).into(), MDE::medium()).expect(COMPILED),
            day_and_time: Formatter::try_new((&locale).into(), MDE::medium().with_time_hm()).expect(COMPILED),
            date: Formatter::try_new((&locale).into(), YMD::long()).expect(COMPILED),
            month: Formatter::try_new((&locale).into(), YM::long()).expect(COMPILED),
            time: Formatter::try_new((&locale).into(), T::hm()).expect(COMPILED),
            number: DecimalFormatter::try_new((&locale).into(), Default::default()).expect(COMPILED),
            list: ListFormatter::try_new_and((&locale).into(), list).expect(COMPILED),
        }
    }
}

/// The wall clock of a place at an instant. An instant no calendar has is shown as the start of 1970.
fn moment(at: impl At, zone: &TimeZone) -> DateTime<Gregorian> {
    let wall = Timestamp::from_millisecond(at.at()).unwrap_or_default().to_zoned_datetime(zone.clone());
    let part = |value: i8| u8::try_from(value).unwrap_or_default();
    let date = Date::try_new_gregorian(i32::from(wall.year()), part(wall.month()), part(wall.day()));
    let time = Time::try_new(part(wall.hour()), part(wall.minute()), part(wall.second()), 0);
    DateTime {
        date: date.expect("jiff and icu agree on the days of the Gregorian calendar"),
        time: time.expect("jiff and icu agree on the hours of a day"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 23 November 2026, 14:05:00 UTC.
    const NOW: i64 = 1_795_442_700_000;

    fn london() -> TimeZone {
        TimeZone::UTC
    }

    #[test]
    fn dates_are_written_as_each_language_writes_them() {
        let zone = london();
        assert_eq!(Tongue::English.day(NOW, &zone), "Mon 23 Nov");
        assert_eq!(Tongue::English.date(NOW, &zone), "23 November 2026");
        assert_eq!(Tongue::English.time(NOW, &zone), "14:05");
        assert_eq!(Tongue::Spanish.date(NOW, &zone), "23 de noviembre de 2026");
        assert_eq!(Tongue::Polish.date(NOW, &zone), "23 listopada 2026");
        assert!(Tongue::Arabic.date(NOW, &zone).contains("نوفمبر"));
        assert!(Tongue::English.day_and_time(NOW, &zone).ends_with("14:05"));
    }

    #[test]
    fn time_away_is_told_in_words() {
        let say = |tongue: Tongue, away: i64| super::super::plain(&tongue.ago(NOW + away, NOW));
        assert_eq!(say(Tongue::English, -2 * HOUR), "2 hours ago");
        assert_eq!(say(Tongue::English, 3 * DAY), "in 3 days");
        assert_eq!(say(Tongue::English, -MINUTE), "a minute ago");
        assert_eq!(say(Tongue::English, 500), "just now");
        assert_eq!(say(Tongue::Polish, -2 * HOUR), "2 godziny temu");
        assert_eq!(say(Tongue::Polish, -5 * HOUR), "5 godzin temu");
        assert_eq!(say(Tongue::Spanish, DAY), "dentro de un día");
        assert!(!say(Tongue::Arabic, -2 * DAY).contains('2'), "Arabic has a dual");
    }

    #[test]
    fn numbers_and_lists_follow_the_language() {
        assert_eq!(Tongue::English.number(12_345), "12,345");
        assert_eq!(Tongue::Spanish.number(12_345), "12.345");
        assert_eq!(Tongue::English.list(["a", "b", "c"]), "a, b and c");
        assert_eq!(Tongue::Spanish.list(["Ana", "Inés"]), "Ana e Inés");
        assert_eq!(Tongue::Polish.list(["a", "b"]), "a i b");
    }

    #[test]
    fn an_impossible_instant_does_not_stop_a_page() {
        assert!(Tongue::English.date(i64::MAX, &london()).contains("1970"));
        assert!(!Tongue::English.ago(i64::MIN, i64::MAX).is_empty());
    }
}
