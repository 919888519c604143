//! A log to take along: lines of JSON that anybody can read, and what proves that nothing was changed, added or left out.
//!
//! First line: what it is, for which group. Then every entry, one a line, exactly as it was hashed. Last line: how many
//! entries there are and the hash of the last, which the group shows its members. Names are not in it.

use commons::{Broken, Entry, Group, GroupId, Hash};
use serde::{Deserialize, Serialize};
use std::io::{BufRead, Write};

#[derive(Serialize, Deserialize)]
struct First {
    manyhands_log: u32,
    group: GroupId,
}

#[derive(Serialize, Deserialize)]
struct Last {
    entries: u64,
    head: Hash,
}

/// What a check found.
#[derive(Debug)]
pub struct Checked {
    pub group: Group,
    pub head: Hash,
}

/// Why a file is not a whole log.
#[derive(Debug, thiserror::Error)]
pub enum NotWhole {
    #[error("this file cannot be read: {0}")]
    Unreadable(#[from] std::io::Error),
    #[error("this is not a log of a group: the first line should say what it is")]
    NotALog,
    #[error("this log was written by a newer program (format {0})")]
    Newer(u32),
    #[error("line {line} is not an entry: {error}")]
    NotAnEntry { line: usize, error: serde_json::Error },
    #[error("{0}")]
    Broken(#[from] Broken),
    #[error("line {line} was written in another way than the one that was hashed")]
    Rewritten { line: usize },
    #[error("the end is missing: the file was cut off")]
    CutOff,
    #[error("the last line says {said} entries, but there are {there}")]
    Count { said: u64, there: u64 },
    #[error("the last line's fingerprint is not that of the entries")]
    Head,
    #[error("there is something behind the end")]
    TooLong,
}

/// The first line of an exported log, for whoever hands it out piece by piece.
pub fn first_line(group: GroupId) -> String {
    serde_json::to_string(&First { manyhands_log: 1, group }).expect("numbers and hexadecimal digits")
}

/// Its last line.
pub fn last_line(entries: u64, head: Hash) -> String {
    serde_json::to_string(&Last { entries, head }).expect("numbers and hexadecimal digits")
}

/// Writes a log: `lines` are the stored entries in order.
///
/// # Errors
/// If it cannot be written.
pub fn export_log<'a>(
    to: &mut dyn Write,
    group: GroupId,
    lines: impl Iterator<Item = &'a str>,
    entries: u64,
    head: Hash,
) -> std::io::Result<()> {
    writeln!(to, "{}", first_line(group))?;
    for line in lines {
        writeln!(to, "{line}")?;
    }
    writeln!(to, "{}", last_line(entries, head))
}

/// Reads an exported log and proves that it is whole and untampered; the group it makes comes with it. `each` is told
/// after every entry, for progress, and given the entry to keep if it likes.
///
/// # Errors
/// What is wrong, and in which line.
pub fn check_log(from: &mut dyn BufRead, mut each: impl FnMut(Entry, Hash)) -> Result<Checked, NotWhole> {
    let mut lines = from.lines();
    let first = lines.next().ok_or(NotWhole::NotALog)??;
    let first: First = serde_json::from_str(&first).map_err(|_| NotWhole::NotALog)?;
    if first.manyhands_log != 1 {
        return Err(NotWhole::Newer(first.manyhands_log));
    }
    let mut group = Group::new(first.group);
    for (number, line) in (2usize..).zip(lines.by_ref()) {
        let line = line?;
        if let Ok(last) = serde_json::from_str::<Last>(&line) {
            return finish(group, &last, lines.next().is_some());
        }
        let entry = Entry::from_line(&line).map_err(|error| NotWhole::NotAnEntry { line: number, error })?;
        if entry.to_line() != line {
            return Err(NotWhole::Rewritten { line: number });
        }
        let hash = commons::verify(group.id, group.seq, group.head, &entry)?;
        group.fold(&entry, hash);
        each(entry, hash);
    }
    Err(NotWhole::CutOff)
}

fn finish(group: Group, last: &Last, more: bool) -> Result<Checked, NotWhole> {
    if more {
        return Err(NotWhole::TooLong);
    }
    if last.entries != group.seq {
        return Err(NotWhole::Count { said: last.entries, there: group.seq });
    }
    if last.head != group.head {
        return Err(NotWhole::Head);
    }
    let head = group.head;
    Ok(Checked { group, head })
}
