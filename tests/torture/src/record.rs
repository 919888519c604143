//! The record that those outside keep of what they were told, and holding it against the log.

use anyhow::{Context, Result, bail};
use std::collections::{BTreeMap, BTreeSet};

/// Something somebody sent, and what they were told.
#[derive(Clone, Debug)]
pub struct Deed {
    /// The command id, as hexadecimal digits.
    pub id: String,
    /// What it is, in a word or two.
    pub kind: String,
    pub told: Told,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Told {
    /// Nothing came back: it may or may not have been done.
    Nothing,
    /// It is done.
    Done,
    /// It is not done, and why.
    No,
}

/// A log as it was taken out.
#[derive(Clone, Debug, Default)]
pub struct Log {
    pub entries: Vec<Line>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub seq: u64,
    pub id: String,
    pub at: i64,
    /// Who acted, as it stands there.
    pub by: String,
    /// What happened, as it stands there.
    pub event: String,
}

/// What holding one against the other brought to light.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Told done, and not there.
    pub lost: Vec<String>,
    /// There more than once.
    pub doubled: Vec<String>,
    /// There by half.
    pub half: Vec<String>,
    /// There, though refused, or though nobody sent it.
    pub ghosts: Vec<String>,
}

impl Found {
    pub fn is_nothing(&self) -> bool {
        *self == Found::default()
    }
}

impl std::fmt::Display for Found {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Found { lost, doubled, half, ghosts } = self;
        write!(f, "{} lost, {} doubled, {} half", lost.len(), doubled.len(), half.len())?;
        if !ghosts.is_empty() {
            write!(f, ", {} nobody asked for", ghosts.len())?;
        }
        let first = [lost, doubled, half, ghosts].into_iter().find_map(|list| list.first());
        first.map_or(Ok(()), |first| write!(f, "; such as {first}"))
    }
}

impl Log {
    /// # Errors
    /// It is not a log.
    pub fn read(text: &str) -> Result<Log> {
        let mut entries = Vec::new();
        for line in text.lines() {
            let value: serde_json::Value = serde_json::from_str(line).context("a line that is not JSON")?;
            let (Some(seq), Some(event)) = (value["seq"].as_u64(), value.get("event")) else { continue };
            let (Some(id), Some(at)) = (value["id"].as_str(), value["at"].as_i64()) else { bail!("line {seq} is odd") };
            let (by, event) = (value["by"].to_string(), event.to_string());
            entries.push(Line { seq, id: id.to_owned(), at, by, event });
        }
        Ok(Log { entries })
    }

    /// The number of its last entry.
    pub fn last(&self) -> u64 {
        self.entries.last().map_or(0, |line| line.seq)
    }

    /// Holds what people were told against what stands there, from entry `after` on.
    pub fn against(&self, record: &[Deed], after: u64) -> Found {
        let mut found = Found::default();
        let mut runs: BTreeMap<&str, Vec<&Line>> = BTreeMap::new();
        let (mut before, mut again) = ("", BTreeSet::new());
        for line in self.entries.iter().filter(|line| line.seq > after) {
            let run = runs.entry(&line.id).or_default();
            // What is done together stands together: a second run of the same command is a second effect.
            if before != line.id && !run.is_empty() {
                again.insert(line.id.as_str());
            }
            if run.iter().any(|other| other.event == line.event) {
                again.insert(line.id.as_str());
            }
            if run.first().is_some_and(|first| first.at != line.at || first.by != line.by && !line.is_unsigned()) {
                found.half.push(format!("{}: written at two times", line.id));
            }
            run.push(line);
            before = &line.id;
        }
        found.doubled = again.into_iter().map(str::to_owned).collect();
        let told: BTreeMap<&str, &Deed> = record.iter().map(|deed| (deed.id.as_str(), deed)).collect();
        for deed in told.values() {
            match (deed.told, runs.contains_key(deed.id.as_str())) {
                (Told::Done, false) => found.lost.push(format!("{} {}", deed.kind, deed.id)),
                (Told::No, true) => found.ghosts.push(format!("{} {}, refused", deed.kind, deed.id)),
                _ => {}
            }
        }
        for (id, run) in &runs {
            let by_time = run.iter().all(|line| line.by == "\"time\"");
            if !by_time && !told.contains_key(id) {
                found.ghosts.push(format!("{id} {}", run.first().map_or("", |line| &line.event)));
            }
        }
        found
    }
}

impl Line {
    /// What is between two people, and what is forgotten of it, is not signed.
    fn is_unsigned(&self) -> bool {
        self.by == "\"anyone\""
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(seq: u64, id: &str, at: i64, event: &str) -> Line {
        Line { seq, id: id.into(), at, by: "{\"person\":1}".into(), event: event.into() }
    }

    fn deed(id: &str, told: Told) -> Deed {
        Deed { id: id.into(), kind: "promise".into(), told }
    }

    fn log() -> Log {
        Log { entries: vec![line(1, "a", 5, "x"), line(2, "a", 5, "y"), line(3, "b", 6, "x")] }
    }

    #[test]
    fn what_is_told_and_there_is_fine() {
        let record = [deed("a", Told::Done), deed("b", Told::Nothing), deed("c", Told::No), deed("d", Told::Nothing)];
        assert!(log().against(&record, 0).is_nothing());
    }

    #[test]
    fn what_is_told_and_not_there_is_lost() {
        let found = log().against(&[deed("a", Told::Done), deed("b", Told::Done), deed("c", Told::Done)], 0);
        assert_eq!((found.lost.len(), found.doubled.len(), found.half.len()), (1, 0, 0), "{found}");
    }

    #[test]
    fn a_second_effect_is_seen_wherever_it_stands() {
        let record = [deed("a", Told::Done), deed("b", Told::Done)];
        let mut later = log();
        later.entries.push(line(4, "a", 5, "z"));
        assert_eq!(later.against(&record, 0).doubled, ["a"]);
        let mut at_once = log();
        at_once.entries.push(line(4, "b", 6, "x"));
        assert_eq!(at_once.against(&record, 0).doubled, ["b"]);
    }

    #[test]
    fn what_was_refused_or_never_sent_must_not_be_there() {
        assert_eq!(log().against(&[deed("a", Told::Done)], 0).ghosts.len(), 1);
        assert_eq!(log().against(&[deed("a", Told::No), deed("b", Told::Done)], 0).ghosts.len(), 1);
        assert!(log().against(&[deed("b", Told::Done)], 2).is_nothing());
    }
}
