//! Proving that an exported log is whole and untampered.

use crate::progress::Progress;
use anyhow::{Context, Result, anyhow};
use commons::{Broken, Entry, Hash, Timestamp};
use host::{Checked, NotWhole, check_log};
use std::cell::Cell;
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};
use std::rc::Rc;

#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Check {
    /// The file that was exported or downloaded.
    file: PathBuf,
}

impl Check {
    pub(crate) fn run(self) -> Result<()> {
        let (mut first, mut last) = (None, None);
        let checked = prove(&self.file, |entry, _| {
            first.get_or_insert(entry.at);
            last = Some(entry.at);
        })?;
        let founding = &checked.group.founding;
        println!("Whole: nothing was changed, added or left out.");
        println!("Group:        {}, {}", founding.name, founding.place);
        println!("Entries:      {}", checked.group.seq);
        if let (Some(first), Some(last)) = (first, last) {
            println!("From, until:  {}, {}", day(first), day(last));
        }
        println!("Fingerprint:  {}", checked.head);
        Ok(())
    }
}

/// A day as it stands in the files of the program.
pub(crate) fn day(at: Timestamp) -> String {
    let day = jiff::Timestamp::from_millisecond(at.0).map(|at| at.strftime("%-d %B %Y").to_string());
    day.unwrap_or_else(|_| "a day no calendar knows".into())
}

/// Reads a log from a file and proves it; `each` is given every entry.
pub(crate) fn prove(file: &Path, mut each: impl FnMut(Entry, Hash)) -> Result<Checked> {
    let shown = file.display();
    let opened = File::open(file).with_context(|| format!("The file {shown} cannot be read."))?;
    let size = opened.metadata().map(|metadata| metadata.len()).unwrap_or_default();
    let read = Rc::new(Cell::new(0));
    let progress = Progress::begin("Reading the log", "kB");
    let mut entries = 0u64;
    let mut lines = BufReader::new(Counted { inner: opened, read: Rc::clone(&read) });
    let checked = check_log(&mut lines, |entry, hash| {
        entries += 1;
        if entries.is_multiple_of(1_000) {
            progress.at(read.get() / 1_000, size / 1_000);
        }
        each(entry, hash);
    });
    drop(progress);
    checked.map_err(|wrong| anyhow!("{shown} is not a whole log.\n{}", in_words(&wrong, entries)))
}

/// What is wrong, with the number of the line as an editor counts them.
fn in_words(wrong: &NotWhole, entries: u64) -> String {
    match wrong {
        // The first line says whose log it is; the first entry stands in the second.
        NotWhole::Broken(Broken::Gap { expected, found }) => {
            format!("Line {}: entry {expected} is missing; entry {found} stands in its place.", expected + 1)
        }
        NotWhole::Broken(Broken::Chain { seq }) => format!(
            "Line {} does not follow from line {seq}: one of the two was changed, or something was added or taken out \
             between them.",
            seq + 1
        ),
        NotWhole::NotALog => "Line 1 should say whose log this is, and does not.".into(),
        NotWhole::NotAnEntry { line, .. } => format!("Line {line} is not an entry."),
        NotWhole::Rewritten { line } => format!("Line {line} was written in another way than the group wrote it."),
        NotWhole::CutOff => format!("It ends after line {}; the rest was cut off.", entries + 1),
        NotWhole::Count { said, there } => {
            format!("Line {} says that there are {said} entries, but there are {there}.", there + 2)
        }
        NotWhole::Head => format!(
            "Line {} has another fingerprint than the entries before it: one of the two was changed.",
            entries + 2
        ),
        NotWhole::TooLong => format!("Line {}: there is something behind the end.", entries + 3),
        NotWhole::Newer(_) => "A newer version of Manyhands wrote it. Check it with that version.".into(),
        NotWhole::Unreadable(error) => format!("It cannot be read any further: {error}"),
    }
}

/// Counts what is read, for the progress bar.
struct Counted {
    inner: File,
    read: Rc<Cell<u64>>,
}

impl Read for Counted {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(to)?;
        self.read.set(self.read.get() + count as u64);
        Ok(count)
    }
}
