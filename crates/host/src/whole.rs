//! Is a log whole and untampered? Every line is looked at as it stands: one that was written in another way than the one
//! that was hashed, even by a space, is not believed.
//!
//! First line: what it is, for which group. Then every entry, one a line, exactly as it was hashed. Last line: how many
//! entries there are and the hash of the last, which the group shows its members. Each line ends with a line feed.

use commons::{Broken, Entry, Group, GroupId, Hash};
use serde::{Deserialize, Serialize};
use std::io::{self, BufRead, Read as _};

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

/// The first line of an exported log, for whoever hands it out piece by piece.
pub fn first_line(group: GroupId) -> String {
    serde_json::to_string(&First { manyhands_log: FORMAT, group }).expect("numbers and hexadecimal digits")
}

/// Its last line.
pub fn last_line(entries: u64, head: Hash) -> String {
    serde_json::to_string(&Last { entries, head }).expect("numbers and hexadecimal digits")
}

const FORMAT: u32 = 1;
/// No entry comes near this; a file without line feeds must not fill the memory.
const LONGEST: u64 = 1 << 20;

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
    Unreadable(#[from] io::Error),
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

/// Reads an exported log and proves that it is whole and untampered; the group it makes comes with it. `each` is told
/// after every entry, for progress, and given the entry to keep if it likes.
///
/// # Errors
/// What is wrong, and in which line.
pub fn check_log(from: &mut dyn BufRead, mut each: impl FnMut(Entry, Hash)) -> Result<Checked, NotWhole> {
    let mut check = Check::begin(from)?;
    while let Some((entry, hash)) = check.next_entry()? {
        each(entry, hash);
    }
    let group = check.group;
    Ok(Checked { head: group.head, group })
}

/// A check that goes from line to line.
pub(crate) struct Check<R> {
    from: R,
    line: usize,
    /// The group as far as it was read.
    pub(crate) group: Group,
}

impl<R: BufRead> Check<R> {
    pub(crate) fn begin(from: R) -> Result<Check<R>, NotWhole> {
        let mut check = Check { from, line: 0, group: Group::new(GroupId([0; 16])) };
        let line = match check.next_line() {
            Ok(line) => line.ok_or(NotWhole::NotALog)?,
            Err(NotWhole::Unreadable(error)) if error.kind() != io::ErrorKind::InvalidData => return Err(error.into()),
            Err(_) => return Err(NotWhole::NotALog),
        };
        let first: First = serde_json::from_str(&line).map_err(|_| NotWhole::NotALog)?;
        if first.manyhands_log != FORMAT {
            return Err(NotWhole::Newer(first.manyhands_log));
        }
        if line != first_line(first.group) {
            return Err(NotWhole::Rewritten { line: check.line });
        }
        check.group = Group::new(first.group);
        Ok(check)
    }

    /// The next entry; `None` behind the last one, when everything is whole.
    pub(crate) fn next_entry(&mut self) -> Result<Option<(Entry, Hash)>, NotWhole> {
        let text = self.next_line()?.ok_or(NotWhole::CutOff)?;
        let line = self.line;
        if let Ok(last) = serde_json::from_str::<Last>(&text) {
            if text != last_line(last.entries, last.head) {
                return Err(NotWhole::Rewritten { line });
            }
            return self.finish(&last).map(|()| None);
        }
        let entry = Entry::from_line(&text).map_err(|error| NotWhole::NotAnEntry { line, error })?;
        if entry.to_line() != text {
            return Err(NotWhole::Rewritten { line });
        }
        let hash = commons::verify(self.group.id, self.group.seq, self.group.head, &entry)?;
        self.group.fold(&entry, hash);
        Ok(Some((entry, hash)))
    }

    fn finish(&mut self, last: &Last) -> Result<(), NotWhole> {
        if !self.from.fill_buf()?.is_empty() {
            return Err(NotWhole::TooLong);
        }
        let there = self.group.seq;
        if last.entries != there {
            return Err(NotWhole::Count { said: last.entries, there });
        }
        if last.head != self.group.head {
            return Err(NotWhole::Head);
        }
        Ok(())
    }

    /// The next line without its end; `None` at the end of the file.
    fn next_line(&mut self) -> Result<Option<String>, NotWhole> {
        self.line += 1;
        let mut bytes = Vec::new();
        (&mut self.from).take(LONGEST).read_until(b'\n', &mut bytes)?;
        match bytes.pop() {
            None => return Ok(None),
            Some(b'\n') => {}
            Some(_) if bytes.len() as u64 + 1 == LONGEST => return Err(self.not_text().into()),
            Some(_) => return Err(NotWhole::CutOff),
        }
        String::from_utf8(bytes).map(Some).map_err(|_| self.not_text().into())
    }

    fn not_text(&self) -> io::Error {
        io::Error::new(io::ErrorKind::InvalidData, format!("line {} is not text, or is too long", self.line))
    }
}
