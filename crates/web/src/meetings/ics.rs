//! The shape of a calendar file: RFC 5545, as much of it as we need. Times are UTC, lines end with CRLF and are folded at 75
//! octets, and what is not changed keeps its UID, so that a calendar that reads it again moves things and doubles nothing.

use commons::Timestamp;

/// Octets a line may have, without its end.
const MOST: usize = 75;

/// Something that happens at a time.
#[derive(Clone, Debug)]
pub(super) struct Occasion {
    /// The same for ever for the same thing.
    pub(super) uid: String,
    pub(super) starts: Timestamp,
    pub(super) minutes: u32,
    pub(super) summary: String,
    pub(super) place: Option<String>,
    pub(super) link: String,
    /// How often it was changed.
    pub(super) changes: u32,
    pub(super) called_off: bool,
}

/// A whole calendar.
pub(super) fn write(name: &str, now: Timestamp, occasions: &[Occasion]) -> String {
    let mut text = String::new();
    let mut line = |name: &str, value: &str| fold(&mut text, &format!("{name}:{value}"));
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//Manyhands//Meetings//EN");
    line("CALSCALE", "GREGORIAN");
    line("METHOD", "PUBLISH");
    line("X-WR-CALNAME", &escape(name));
    line("REFRESH-INTERVAL;VALUE=DURATION", "PT4H");
    for occasion in occasions {
        line("BEGIN", "VEVENT");
        line("UID", &escape(&occasion.uid));
        line("DTSTAMP", &utc(now));
        line("DTSTART", &utc(occasion.starts));
        line("DURATION", &format!("PT{}M", occasion.minutes));
        line("SEQUENCE", &occasion.changes.to_string());
        line("SUMMARY", &escape(&occasion.summary));
        if let Some(place) = &occasion.place {
            line("LOCATION", &escape(place));
        }
        line("URL", &occasion.link);
        if occasion.called_off {
            line("STATUS", "CANCELLED");
        }
        line("END", "VEVENT");
    }
    line("END", "VCALENDAR");
    text
}

/// "20261130T190000Z"
fn utc(at: Timestamp) -> String {
    let at = jiff::Timestamp::from_millisecond(at.0).unwrap_or_default();
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// RFC 5545 §3.3.11. Marks that no line may have are left out.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            other if other.is_control() => {}
            // Marks that isolate what was put into a sentence mean nothing to a calendar.
            '\u{2068}' | '\u{2069}' => {}
            other => escaped.push(other),
        }
    }
    escaped
}

/// RFC 5545 §3.1: no line is longer than 75 octets; what goes on begins with a space. No letter is cut in two.
fn fold(text: &mut String, line: &str) {
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > MOST {
            text.push_str("\r\n ");
            length = 1;
        }
        text.push(letter);
        length += letter.len_utf8();
    }
    text.push_str("\r\n");
}
