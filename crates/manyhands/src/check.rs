//! Proving that an exported log, a backup or a house is whole and untampered.

use crate::house::Place;
use crate::progress::Progress;
use anyhow::{Context, Result, anyhow, bail};
use commons::{Broken, Entry, GroupId, Hash, Timestamp};
use host::{Album, Checked, Looked, Named, NotWhole, check_log};
use std::cell::Cell;
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use store::{Copied, Store};

#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Check {
    /// The file that was exported or downloaded, or a backup. Without one: this house.
    file: Option<PathBuf>,
    /// Is this house the same as the one at that address, in every row? Nobody should be using the two meanwhile.
    #[arg(long, value_name = "ADDRESS", conflicts_with = "file")]
    same_as: Option<String>,
    #[command(flatten)]
    place: Place,
}

impl Check {
    pub(crate) async fn run(self) -> Result<()> {
        match &self.file {
            Some(file) if is_parcel(file) => check_parcel(file),
            Some(file) => check_a_log(file),
            None => self.check_house().await,
        }
    }

    async fn check_house(self) -> Result<()> {
        let album = self.place.album()?;
        let (here, photos) = look_through(&self.place.store().await?, Some(&album)).await?;
        if let Some(address) = &self.same_as {
            let there = Store::open(address).await.context("The other house cannot be opened.")?;
            // Its log names the same files, by what is in them: one look at them is enough.
            let (there, _) = look_through(&there, None).await.context("The other house")?;
            if here != there {
                bail!(
                    "They are not the same: this house has the fingerprint\n{}\nand the other one\n{}",
                    hex(&here.fingerprint),
                    hex(&there.fingerprint)
                );
            }
            println!("The same: every row of one is in the other.");
        } else {
            println!("Whole: the database is well, and every entry follows from the one before.");
        }
        println!("Groups:       {}", here.groups);
        println!("Entries:      {}", here.entries);
        println!("Photos:       {}", photos.photos);
        println!("Fingerprint:  {}", hex(&here.fingerprint));
        if photos.missing > 0 {
            bail!("Photos whose file is missing or damaged: {}. Put back the newest copy of them.", photos.missing);
        }
        Ok(())
    }
}

/// Is all well in there, and what is its fingerprint? Closes it.
async fn look_through(store: &Store, album: Option<&Album>) -> Result<(Copied, Looked)> {
    let found = look_inside(store, album).await;
    store.close().await;
    found
}

async fn look_inside(store: &Store, album: Option<&Album>) -> Result<(Copied, Looked)> {
    let report = store.check().await?;
    if let Some(fault) = report.faults.first() {
        bail!("The {} database is not well: {fault}", report.kind);
    }
    let mut photos = Looked::default();
    for group in store.groups().await? {
        let id = GroupId(group.id);
        let followed = Named::in_log(store, id, |_, _| {}).await;
        let (.., named) = followed.map_err(|wrong| anyhow!("The log of {} is not whole: {wrong}", group.slug))?;
        if let Some(album) = album {
            photos += named.look_through(album, id).await?;
        }
    }
    Ok((store.fingerprint().await?, photos))
}

fn is_parcel(file: &Path) -> bool {
    let mut begin = [0; 17];
    File::open(file).and_then(|mut file| file.read_exact(&mut begin)).is_ok() && begin == *b"manyhands parcel "
}

fn check_parcel(file: &Path) -> Result<()> {
    let head = vault::parcel::look_through(BufReader::new(File::open(file)?))
        .map_err(|error| anyhow!("{}: {error}.", file.display()))?;
    let what = if head.kind == "keys" { "copy of the keys" } else { "backup" };
    println!("Whole: this {what} is as it was written.");
    if let Some(at) = head.said("made").and_then(|at| at.parse().ok()) {
        println!("Made:         {}", day(Timestamp(at)));
    }
    let key = &head.recovery;
    println!("Opens with:   {} of {} shares of recovery key {}", key.needed, key.shares, key.name());
    Ok(())
}

fn check_a_log(file: &Path) -> Result<()> {
    let (mut first, mut last) = (None, None);
    let checked = prove(file, |entry, _| {
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

/// A fingerprint as it is shown.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
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
