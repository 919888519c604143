//! A log to take along: lines of JSON that anybody can read. Names are not in it.

use crate::whole::{first_line, last_line};
use crate::{Failed, Home, Host};
use commons::{GroupId, Hash};
use std::io::{self, Write};
use store::Store;

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
) -> io::Result<()> {
    writeln!(to, "{}", first_line(group))?;
    for line in lines {
        writeln!(to, "{line}")?;
    }
    writeln!(to, "{}", last_line(entries, head))
}

/// What was exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exported {
    pub entries: u64,
    /// The hash of the last entry: whoever knows it from elsewhere knows that this is the log.
    pub head: Hash,
}

/// Entries on one page.
const PAGE: u32 = 1_000;

/// A log page by page, for whoever hands it out while it is being read. What happens meanwhile is not in it any more.
pub struct Pages {
    store: Store,
    id: GroupId,
    seq: u64,
    until: u64,
    head: Hash,
    turned: Turned,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Turned {
    NotYet,
    Some,
    All,
}

impl Pages {
    /// The next lines, each with its end; `None` behind the last.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn turn(&mut self) -> Result<Option<String>, Failed> {
        let mut page = match self.turned {
            Turned::All => return Ok(None),
            Turned::NotYet => first_line(self.id) + "\n",
            Turned::Some => String::new(),
        };
        self.turned = Turned::Some;
        let most = u32::try_from(self.until - self.seq).unwrap_or(PAGE).min(PAGE);
        for row in self.store.load(self.id.0, self.seq + 1, most).await? {
            if row.seq != self.seq + 1 {
                break;
            }
            page.push_str(&row.body);
            page.push('\n');
            (self.seq, self.head) = (row.seq, Hash(row.hash));
        }
        if self.seq == self.until {
            page.push_str(&last_line(self.until, self.head));
            page.push('\n');
            self.turned = Turned::All;
        } else if page.is_empty() {
            return Err(Failed::Trouble(format!("entry {} is missing", self.seq + 1)));
        }
        Ok(Some(page))
    }

    /// The number of the last entry that was handed out.
    pub fn seq(&self) -> u64 {
        self.seq
    }
}

impl Host {
    /// The group's log as it is durable now, page by page.
    pub fn pages(&self, home: &Home) -> Pages {
        let head = Hash::of_group(home.id);
        Pages { store: self.store.clone(), id: home.id, seq: 0, until: home.told(), head, turned: Turned::NotYet }
    }

    /// Writes the group's log as it is durable now. `each` is told the number of the last entry written, for progress.
    ///
    /// # Errors
    /// If it cannot be read or written.
    pub async fn export(&self, home: &Home, mut to: impl Write, mut each: impl FnMut(u64)) -> Result<Exported, Failed> {
        let mut pages = self.pages(home);
        while let Some(page) = pages.turn().await? {
            to.write_all(page.as_bytes()).map_err(unwritten)?;
            each(pages.seq());
        }
        to.flush().map_err(unwritten)?;
        Ok(Exported { entries: pages.seq, head: pages.head })
    }
}

fn unwritten(error: io::Error) -> Failed {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Failed::Full,
        _ => Failed::Trouble(error.to_string()),
    }
}
