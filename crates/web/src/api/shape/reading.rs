//! Reading what a program sent, and saying what is amiss with it, field by field, in the reader's language.

use serde_json::{Map, Value, json};

use super::{Shape, Slot};
use crate::api::gaps;
use crate::forms::{clean_line, clean_text};
use crate::words::{Tongue, plain};

/// Something that has to be looked at again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Amiss {
    /// A JSON pointer, from the beginning of what was sent.
    pub(crate) pointer: String,
    pub(crate) code: String,
    /// The key of its sentence.
    key: String,
    n: i64,
    words: String,
}

impl Amiss {
    pub(crate) fn new(pointer: impl Into<String>, code: &'static str) -> Amiss {
        Amiss { pointer: pointer.into(), code: code.into(), key: format!("api-{code}"), n: 0, words: String::new() }
    }

    /// What the form of a page would say of this field.
    pub(crate) fn of_form(field: &str, key: &str) -> Amiss {
        Amiss { pointer: format!("/{field}"), code: key.into(), key: key.into(), n: 0, words: String::new() }
    }

    /// What to do, in somebody's language.
    pub(crate) fn sentence(&self, tongue: Tongue) -> String {
        plain(&tongue.with(&self.key, &[("n", &self.n), ("words", &self.words)]))
    }

    pub(crate) fn said(&self, tongue: Tongue) -> Value {
        let field = self.pointer.trim_start_matches('/').replace('/', ".");
        json!({ "field": field, "pointer": format!("#{}", self.pointer), "code": self.code, "sentence": self.sentence(tongue) })
    }
}

/// The most of what is amiss that is said at once.
const SAID: usize = 20;

impl Shape {
    /// What was sent, ready for the rules; or what has to be looked at again.
    pub(crate) fn read(&self, sent: &Value) -> Result<Value, Vec<Amiss>> {
        let mut reading = Reading { amiss: Vec::new() };
        let read = reading.value(self, sent, "");
        if reading.amiss.is_empty() { Ok(read) } else { Err(reading.amiss) }
    }
}

/// Reads a value that was sent: cleans its words, turns moments into the numbers the rules know, and notes what is amiss.
struct Reading {
    amiss: Vec<Amiss>,
}

impl Reading {
    fn amiss(&mut self, pointer: &str, code: &'static str, n: i64, words: String) -> Value {
        if self.amiss.len() < SAID {
            self.amiss.push(Amiss { n, words, ..Amiss::new(pointer, code) });
        }
        Value::Null
    }

    fn value(&mut self, shape: &Shape, sent: &Value, at: &str) -> Value {
        match shape {
            Shape::Line(most) => self.words(sent, *most, at, clean_line),
            Shape::Text(most) => self.words(sent, *most, at, clean_text),
            Shape::Said if sent.is_string() => sent.clone(),
            Shape::Said => self.amiss(at, "not-words", 0, String::new()),
            Shape::Number(least, most) => match whole(sent) {
                Some(number) if (*least..=*most).contains(&number) => json!(number),
                Some(_) => self.amiss(at, "out-of-range", *most, least.to_string()),
                None => self.amiss(at, "not-a-number", 0, String::new()),
            },
            Shape::YesNo if sent.is_boolean() => sent.clone(),
            Shape::YesNo => self.amiss(at, "not-yes-or-no", 0, String::new()),
            Shape::Time => match sent.as_str().and_then(moment) {
                Some(moment) => json!(moment),
                None => self.amiss(at, "not-a-time", 0, String::new()),
            },
            Shape::OneOf(words) => match sent.as_str().filter(|sent| words.iter().any(|word| word == sent)) {
                Some(word) => json!(word),
                None => self.amiss(at, "not-a-choice", 0, words.join(", ")),
            },
            Shape::Hex(bytes) => {
                let fits = |sent: &&str| sent.len() == 2 * bytes && sent.bytes().all(|b| b.is_ascii_hexdigit());
                match sent.as_str().filter(fits) {
                    Some(digits) => json!(digits.to_ascii_lowercase()),
                    None => self.amiss(at, "not-hex", i64::try_from(2 * bytes).unwrap_or(0), String::new()),
                }
            }
            Shape::List(of, most) => match sent.as_array() {
                Some(list) if list.len() <= *most => {
                    let items = list.iter().enumerate();
                    Value::Array(items.map(|(no, item)| self.value(of, item, &format!("{at}/{no}"))).collect())
                }
                Some(_) => self.amiss(at, "too-many", i64::try_from(*most).unwrap_or(0), String::new()),
                None => self.amiss(at, "not-a-list", 0, String::new()),
            },
            Shape::Record(slots) => match sent.as_object() {
                Some(record) => self.record(slots, record, at),
                None => self.amiss(at, "not-a-record", 0, String::new()),
            },
            Shape::Either(ways) => self.either(ways, sent, at),
            Shape::Gap(name) => match sent.as_str().and_then(|word| gaps::read(name, word)) {
                Some(value) => value,
                None => self.amiss(at, "not-there", 0, String::new()),
            },
            Shape::Maybe(_) if sent.is_null() => Value::Null,
            Shape::Maybe(shape) | Shape::Named(_, shape) => self.value(shape, sent, at),
        }
    }

    fn words(&mut self, sent: &Value, most: usize, at: &str, clean: fn(&str) -> String) -> Value {
        let Some(sent) = sent.as_str() else { return self.amiss(at, "not-words", 0, String::new()) };
        let words = clean(sent);
        if words.chars().count() > most {
            return self.amiss(at, "too-long", i64::try_from(most).unwrap_or(0), String::new());
        }
        json!(words)
    }

    fn record(&mut self, slots: &[Slot], record: &Map<String, Value>, at: &str) -> Value {
        let mut read = Map::new();
        for slot in slots {
            let here = format!("{at}/{}", slot.name);
            match record.get(slot.name) {
                Some(value) => {
                    let value = self.value(&slot.shape, value, &here);
                    if slot.wanted && slot.shape.is_typed() && value == "" {
                        self.amiss(&here, "empty", 0, String::new());
                    }
                    read.insert(slot.name.into(), value);
                }
                None if slot.wanted => {
                    self.amiss(&here, "missing", 0, String::new());
                }
                None => {}
            }
        }
        for name in record.keys().filter(|name| !slots.iter().any(|slot| slot.name == *name)) {
            // What they called it is not said back: only where to look.
            let name = name.replace('~', "~0").replace('/', "~1");
            let name: String = clean_line(&name).chars().take(40).collect();
            self.amiss(&format!("{at}/{name}"), "unknown-field", 0, String::new());
        }
        Value::Object(read)
    }

    fn either(&mut self, ways: &[(String, Option<Shape>)], sent: &Value, at: &str) -> Value {
        let named = sent.as_str().map(|word| (word, None)).or_else(|| {
            let record = sent.as_object().filter(|record| record.len() == 1)?;
            record.iter().next().map(|(word, value)| (word.as_str(), Some(value)))
        });
        let way = named.and_then(|(word, value)| Some((ways.iter().find(|(way, _)| way == word)?, value)));
        match way {
            Some(((word, None), None)) => json!(word),
            Some(((word, Some(of)), Some(value))) => {
                let read = self.value(of, value, &format!("{at}/{word}"));
                json!({ word: read })
            }
            _ => {
                let words: Vec<&str> = ways.iter().map(|(word, _)| &**word).collect();
                self.amiss(at, "not-a-choice", 0, words.join(", "))
            }
        }
    }
}

/// A whole number; JSON has but one kind of number, so 2.0 is 2.
fn whole(sent: &Value) -> Option<i64> {
    sent.as_i64().or_else(|| {
        let number = sent.as_f64().filter(|number| number.fract() == 0.0 && number.abs() < 9e15)?;
        Some(number as i64)
    })
}

/// The moment, in milliseconds, between 1970 and 2200.
fn moment(text: &str) -> Option<i64> {
    // RFC 3339 asks for seconds and for a distance from UTC; jiff would read more than that.
    let bytes = text.as_bytes();
    let plain = bytes.len() >= 20
        && bytes.iter().enumerate().take(19).all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            10 => matches!(byte, b'T' | b't'),
            13 | 16 => *byte == b':',
            _ => byte.is_ascii_digit(),
        });
    let read: jiff::Timestamp = text.parse().ok().filter(|_| plain && !text.contains('['))?;
    let milliseconds = read.as_millisecond();
    (0..7_258_118_400_000).contains(&milliseconds).then_some(milliseconds)
}

#[cfg(test)]
mod tests {
    use super::super::{count, free, slot};
    use super::*;

    fn promise() -> Shape {
        Shape::Record(vec![slot("much", count(0, 65_535)), slot("by_when", Shape::Time), free("words", Shape::Line(5))])
    }

    fn codes(sent: Value) -> Vec<(String, String)> {
        let amiss = promise().read(&sent).unwrap_err();
        amiss.into_iter().map(|amiss| (amiss.pointer, amiss.code)).collect()
    }

    #[test]
    fn what_fits_is_cleaned_and_moments_become_numbers() {
        let sent = json!({ "much": 2.0, "by_when": "2026-11-23T18:00:00+01:00", "words": "  a b " });
        assert_eq!(
            promise().read(&sent).unwrap(),
            json!({ "much": 2, "by_when": 1_795_453_200_000_i64, "words": "a b" })
        );
    }

    #[test]
    fn everything_that_is_amiss_is_said_at_once_and_where() {
        assert_eq!(
            codes(json!({ "much": -1, "words": "too long", "wrods": 1 })),
            [("/much", "out-of-range"), ("/by_when", "missing"), ("/words", "too-long"), ("/wrods", "unknown-field")]
                .map(|(pointer, code)| (pointer.to_owned(), code.to_owned()))
        );
        assert_eq!(codes(json!([])), [(String::new(), "not-a-record".to_owned())]);
    }

    #[test]
    fn a_moment_without_its_distance_from_utc_is_no_moment() {
        for wrong in [
            "2026-11-23",
            "2026-11-23T18:00:00",
            "2026-11-23T18:00Z",
            "18:00",
            "2026-11-23T18:00:00+01:00[Europe/Paris]",
            "1969-01-01T00:00:00Z",
        ] {
            assert_eq!(moment(wrong), None, "{wrong}");
        }
        assert_eq!(moment("1970-01-01T00:00:00.5Z"), Some(500));
    }

    #[test]
    fn a_word_alone_and_a_word_with_something_are_told_apart() {
        let outcome = Shape::Either(vec![
            ("met".into(), None),
            ("partly_met".into(), Some(Shape::Record(vec![slot("left", count(0, 9))]))),
        ]);
        assert_eq!(outcome.read(&json!("met")).unwrap(), json!("met"));
        assert_eq!(
            outcome.read(&json!({ "partly_met": { "left": 3 } })).unwrap(),
            json!({ "partly_met": { "left": 3 } })
        );
        for wrong in [json!("partly_met"), json!({ "met": {} }), json!("lost"), json!(7)] {
            assert_eq!(outcome.read(&wrong).unwrap_err()[0].code, "not-a-choice", "{wrong}");
        }
        let inner = outcome.read(&json!({ "partly_met": { "left": 10 } })).unwrap_err();
        assert_eq!((&*inner[0].pointer, &*inner[0].code), ("/partly_met/left", "out-of-range"));
    }

    #[test]
    fn every_sentence_about_what_is_amiss_is_there_in_every_language() {
        let codes = [
            "missing",
            "unknown-field",
            "not-words",
            "too-long",
            "not-a-number",
            "out-of-range",
            "not-yes-or-no",
            "not-a-time",
            "not-a-choice",
            "not-hex",
            "too-many",
            "not-a-list",
            "not-a-record",
            "empty",
            "not-there",
        ];
        for tongue in Tongue::ALL {
            for code in codes {
                assert!(tongue.knows(&format!("api-{code}")), "{code} {tongue:?}");
            }
        }
    }
}
