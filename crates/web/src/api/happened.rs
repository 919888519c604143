//! What an act led to, for the program that asked for it: numbers and kinds of what was written down, never words.

use commons::{Entry, Event, Subject};
use host::{Done, Home};
use serde_json::{Map, Value, json};

use super::shape::{Shape, free, list, named, number, slot, words};

/// Numbers of things, by the names they have in an event. Nothing else of an event is handed on here.
const NUMBERS: [&str; 25] = [
    "need", "promise", "person", "offer", "turn", "proposal", "decision", "effect", "text", "line", "meeting", "poll",
    "point", "note", "claim", "pot", "matter", "slot", "step", "recovery", "learning", "street", "version", "picture",
    "round",
];

pub(super) fn shape() -> Shape {
    let about = NUMBERS.into_iter().map(|name| free(name, number())).collect();
    let event = Shape::Record(vec![
        slot("kind", words()).says("Room and word of what happened, as in the log: `needs.promised`."),
        slot("about", Shape::Record(about)),
    ]);
    named(
        "Happened",
        Shape::Record(vec![
            slot("first", number()).says("Number of the first entry in the log."),
            slot("last", number()),
            slot("repeated", Shape::YesNo).says("Whether the same had been sent before, and nothing happened now."),
            slot("happened", list(event)),
        ]),
    )
}

pub(super) fn said(done: &Done) -> Value {
    let events: Vec<Value> =
        done.events.iter().map(|event| json!({ "kind": kind(event), "about": about(event) })).collect();
    json!({ "first": done.first, "last": done.last, "repeated": done.repeated, "happened": events })
}

/// `needs.promised`: the room and the word under which the log keeps it.
pub(crate) fn kind(event: &Event) -> String {
    let (room, inner) = parts(event);
    match inner {
        Some((word, _)) => format!("{room}.{word}"),
        None => room,
    }
}

/// The numbers of what it is about.
pub(crate) fn about(event: &Event) -> Map<String, Value> {
    // Between two people even whose number it was would be too much.
    let between = matches!(event, Event::Mending(_));
    let (_, inner) = parts(event);
    let fields = match inner {
        Some((_, fields)) => fields,
        None => return subject(event),
    };
    let kept = |name: &str| NUMBERS.contains(&name) && !(between && name == "person");
    fields.into_iter().filter(|(name, value)| kept(name) && value.is_u64()).collect()
}

fn subject(event: &Event) -> Map<String, Value> {
    let (Event::Opened { subject, .. } | Event::Forgotten { subject }) = event else { return Map::new() };
    let Ok(Value::Object(named)) = serde_json::to_value(subject) else { return Map::new() };
    let renamed =
        named.into_iter().map(|(name, value)| (if name == "mending" { "matter".into() } else { name }, value));
    renamed.filter(|(name, value)| NUMBERS.contains(&&**name) && value.is_u64()).collect()
}

/// What happened within a room: its word, and its fields.
type Within = (String, Map<String, Value>);

/// The room, and what happened within it. What belongs to no room is its own word.
fn parts(event: &Event) -> (String, Option<Within>) {
    let Ok(Value::Object(outer)) = serde_json::to_value(event) else { return (String::new(), None) };
    let Some((room, inner)) = outer.into_iter().next() else { return (String::new(), None) };
    if matches!(event, Event::Opened { .. } | Event::Forgotten { .. } | Event::Undone { .. }) {
        return (room, None);
    }
    let inner = match inner {
        Value::String(word) => Some((word, Map::new())),
        Value::Object(inner) => inner.into_iter().next().map(|(word, fields)| match fields {
            Value::Object(fields) => (word, fields),
            _ => (word, Map::new()),
        }),
        _ => None,
    };
    (room, inner)
}

/// What places outside are told of an entry (Standard Webhooks): kind and numbers, when, and in which group. No person, not
/// even by number, and nothing of what is between two people.
pub fn told(home: &Home, entry: &Entry) -> Option<String> {
    if matches!(entry.event, Event::Mending(_))
        || matches!(entry.event, Event::Forgotten { subject: Subject::Mending(_) })
    {
        return None;
    }
    let mut about = about(&entry.event);
    about.remove("person");
    let body = json!({
        "type": kind(&entry.event),
        "timestamp": super::shape::time(entry.at),
        "data": { "group": home.slug, "entry": entry.seq, "because": entry.because, "about": about },
    });
    Some(body.to_string())
}
