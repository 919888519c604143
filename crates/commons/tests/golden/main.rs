//! One line for every event, and for every word an event can carry, exactly as it was first written. What a group wrote once
//! is read for ever: lines are added here, never changed.
//!
//! A new event, or a new word in an old one, fails these tests until it has a line:
//! `GOLDEN=add cargo test -p commons --test golden` writes what is missing at the end.

#[path = "../names/mod.rs"]
mod names;

mod decided;
mod mended;
mod met;
mod rounded;
mod samples;

use commons::{Actor, CommandId, Entry, Event, GroupId, Hash, Timestamp, verify};
use std::collections::BTreeSet;
use std::path::PathBuf;

const GROUP: GroupId = GroupId([0x11; 16]);

fn file() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/events.jsonl")
}

fn golden() -> Vec<String> {
    let text = std::fs::read_to_string(file()).unwrap_or_default();
    text.lines().map(str::to_owned).collect()
}

fn entries(lines: &[String]) -> Vec<Entry> {
    let read = |line: &String| Entry::from_line(line).unwrap_or_else(|broken| panic!("{broken}: {line}"));
    lines.iter().map(read).collect()
}

#[test]
fn every_golden_line_is_read_and_written_alike() {
    for line in golden() {
        assert_eq!(Entry::from_line(&line).map(|entry| entry.to_line()).ok(), Some(line));
    }
}

#[test]
fn the_golden_lines_hang_together() {
    let lines = golden();
    let mut head = Hash::of_group(GROUP);
    for (entry, seq) in entries(&lines).iter().zip(0..) {
        head = verify(GROUP, seq, head, entry).expect("the chain of the golden lines");
    }
    // The first line's own hash: if this changes, no log written before can be proved any more.
    let first = Entry::hash_line(GROUP, &lines[0]).to_string();
    assert_eq!(first, "7c7120be34c2ae01764a77b06e0d059ffefd418e9a76ea1ef6e424a0bb0da6ec");
}

/// A group must come through any log somebody brings along, even one that no rules ever made.
#[test]
fn events_in_any_order_stop_nobody() {
    let entries = entries(&golden());
    let steps = entries.len();
    for stride in [1, 2, 7, 31, 64, steps - 1] {
        let mut group = commons::Group::new(GROUP);
        for n in 0..3 * steps {
            let entry = &entries[n * stride % steps];
            group.apply(entry);
            let _ = commons::due(&group, entry.at);
            let _ = group.may_undo(entry.by, entry.at);
        }
    }
}

#[test]
fn everything_that_can_happen_has_a_golden_line() {
    let mut lines = golden();
    let there: BTreeSet<String> = entries(&lines).iter().map(|entry| written(&entry.event)).collect();
    let missing: Vec<Event> = samples::all().into_iter().filter(|event| !there.contains(&written(event))).collect();
    if std::env::var("GOLDEN").is_ok_and(|wish| wish == "add") {
        for event in missing {
            let (seq, before) = match lines.last() {
                Some(last) => (lines.len() as u64 + 1, Entry::hash_line(GROUP, last)),
                None => (1, Hash::of_group(GROUP)),
            };
            let at = Timestamp(1_772_452_800_000 + seq as i64 * 60_000);
            let because = (seq % 50 == 0).then_some(7);
            let entry = Entry { seq, id: CommandId([0x22; 16]), at, by: samples::by(seq), because, event, before };
            lines.push(entry.to_line());
        }
        std::fs::write(file(), lines.join("\n") + "\n").expect("the golden file can be written");
        return;
    }
    assert_eq!(missing, [], "GOLDEN=add cargo test -p commons --test golden writes them");
    let named: BTreeSet<&str> = entries(&lines).iter().map(|entry| names::of_event(&entry.event)).collect();
    for name in names::all_events() {
        assert!(named.contains(name), "{name} has no golden line: tests/golden/samples.rs");
    }
    let actors: BTreeSet<Actor> = entries(&lines).iter().map(|entry| entry.by).collect();
    assert_eq!(actors.len(), 5, "one of each kind of actor");
}

fn written(event: &Event) -> String {
    serde_json::to_string(event).expect("an event can be written")
}
