//! Writing a group's log into a file, to take along.

use crate::house::Place;
use crate::progress::Progress;
use anyhow::{Context, Result, bail};
use commons::{GroupId, Hash};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use store::{GroupRow, Store};

#[derive(Clone, Debug, clap::Args)]
#[command(after_help = crate::WHERE)]
pub(crate) struct Export {
    /// The group's name in addresses: the first part after the name of the server.
    group: String,
    /// The file to write. It must not be there yet.
    file: PathBuf,
    #[command(flatten)]
    place: Place,
}

impl Export {
    pub(crate) async fn run(self) -> Result<()> {
        let store = self.place.store().await?;
        let group = find(store.groups().await?, &self.group)?;
        if self.file.exists() {
            bail!("{} is there already. Choose another name, so that nothing is lost.", self.file.display());
        }
        // A file with the right name is whole; until then it has another.
        let unfinished = unfinished(&self.file);
        let written = write(&store, &group, &unfinished).await;
        store.close().await;
        let proved = written.and_then(|()| {
            crate::check::prove(&unfinished, |_, _| {}).context("What was written does not prove whole. Try again.")
        });
        let moved = proved.and_then(|checked| {
            std::fs::rename(&unfinished, &self.file).context("The finished file cannot be given its name.")?;
            Ok(checked)
        });
        match moved {
            Ok(checked) => {
                println!("{} entries written to {}", checked.group.seq, self.file.display());
                println!("Fingerprint: {}", checked.head);
                Ok(())
            }
            Err(error) => {
                let _ = std::fs::remove_file(&unfinished);
                Err(error)
            }
        }
    }
}

fn find(groups: Vec<GroupRow>, wanted: &str) -> Result<GroupRow> {
    let names: Vec<String> = groups.iter().map(|group| group.slug.clone()).collect();
    match groups.into_iter().find(|group| group.slug == wanted) {
        Some(group) => Ok(group),
        None if names.is_empty() => bail!("There is no group in this house yet."),
        None => bail!("There is no group called {wanted} here. There is: {}", names.join(", ")),
    }
}

/// The group of this name; without a name the only one there is.
pub(crate) fn find_or_only(groups: Vec<GroupRow>, wanted: Option<&str>) -> Result<GroupRow> {
    match (wanted, groups.as_slice()) {
        (Some(wanted), _) => find(groups, wanted),
        (None, [only]) => Ok(only.clone()),
        (None, []) => bail!("There is no group in this house yet."),
        (None, several) => {
            let names: Vec<&str> = several.iter().map(|group| group.slug.as_str()).collect();
            bail!("There are several groups here: say which one with --group. There is: {}", names.join(", "))
        }
    }
}

fn unfinished(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".unfinished");
    name.into()
}

async fn write(store: &Store, group: &GroupRow, file: &Path) -> Result<()> {
    const PAGE: u32 = 5_000;
    let all = store.last(group.id).await?;
    let progress = Progress::begin("Writing the log", "entries");
    let cannot = || format!("{} cannot be written. Choose another place.", file.display());
    let mut to = BufWriter::new(File::create(file).with_context(cannot)?);
    writeln!(to, "{}", host::first_line(GroupId(group.id))).with_context(cannot)?;
    let (mut seq, mut head) = (0, Hash::of_group(GroupId(group.id)));
    // What is added meanwhile belongs into the next export.
    while seq < all {
        let mut rows = store.load(group.id, seq + 1, PAGE).await?;
        rows.truncate(usize::try_from(all - seq).unwrap_or(usize::MAX));
        let Some(last) = rows.last() else { break };
        (seq, head) = (last.seq, Hash(last.hash));
        for row in &rows {
            writeln!(to, "{}", row.body).with_context(cannot)?;
        }
        progress.at(seq, all);
    }
    writeln!(to, "{}", host::last_line(seq, head)).with_context(cannot)?;
    let file = to.into_inner().map_err(std::io::IntoInnerError::into_error).with_context(cannot)?;
    file.sync_all().with_context(cannot)
}
