//! A house again, on a bare machine, from a backup, the newest copy of the keys, and shares.

use crate::check::day;
use crate::house::{Place, writable};
use crate::shares;
use anyhow::{Context, Result, anyhow, bail};
use commons::Timestamp;
use host::{Album, Clock, Dice, keeping};
use std::path::{Path, PathBuf};

#[derive(Clone, Debug, clap::Args)]
#[command(after_help = crate::WHERE)]
pub(crate) struct Restore {
    /// The backup, or the folder with the backups, or a store elsewhere (s3+https://…): then the newest.
    #[arg(long, value_name = "FILE")]
    from: String,
    /// The newest copy of the keys: manyhands-keys-a or -b. Without it, the one in the folder of the backup.
    #[arg(long, value_name = "FILE")]
    keys: Option<PathBuf>,
    #[command(flatten)]
    place: Place,
}

impl Restore {
    pub(crate) async fn run(self) -> Result<()> {
        let folder = self.place.folder()?;
        writable(&folder)?;
        let fetched = self.fetch(&folder).await?;
        let from = fetched.as_ref().map_or(Path::new(&self.from), |fetched| fetched.0.as_path());
        let backup = keeping::newest_backup(from)?.with_context(|| format!("There is no backup in {}.", self.from))?;
        let keys = match &self.keys {
            Some(keys) => keys.clone(),
            None => keeping::newest_keys(backup.parent().unwrap_or(Path::new("."))).context(
                "There is no whole copy of the keys beside the backup. Say where it is with --keys: without it nothing \
                 that is sealed can be opened.",
            )?,
        };
        let (head, of_keys) = (keeping::look_at(&backup, "backup")?, keeping::look_at(&keys, "keys")?);
        if head.recovery != of_keys.recovery {
            bail!(
                "The backup is sealed to recovery key {}, the copy of the keys to {}. Take a backup from after the new key \
                 was made.",
                head.recovery.name(),
                of_keys.recovery.name()
            );
        }
        eprintln!("The backup is whole. It was made on {}.", when(&head));
        let recovery = shares::ask(&head.recovery)?;
        eprintln!("Restoring, and looking through all of it …");
        let photos = Some((self.photos(&backup)?, self.place.album()?));
        let place = keeping::Place { folder, database: self.place.database().map(str::to_owned), photos };
        let done = keeping::restore(&backup, &keys, &recovery, &place, Clock::Machine, Dice::Machine).await?;
        println!("The house stands again, as it was on {}.", when(&head));
        println!("Groups:  {}", done.proved.groups);
        println!("Entries: {}", done.proved.entries);
        println!("Sealed words that opened: {}", done.proved.opened);
        println!("Photos: {}", done.proved.photos);
        if done.proved.photos_missing > 0 {
            eprintln!(
                "Photos whose file does not lie beside the backup: {}. Their places stay empty.",
                done.proved.photos_missing
            );
        }
        if done.forgotten_again > 0 {
            println!("Forgotten after the backup, and forgotten again: {}", done.forgotten_again);
        }
        if done.gone > 0 {
            println!("Groups that were let go after the backup: {}", done.gone);
        }
        eprintln!(
            "Start it with `manyhands serve`, and let the group know: what happened after that day has to be said again."
        );
        eprintln!("Devices that were signed out after that day are signed in again; sign out lost ones once more.");
        Ok(())
    }
}

/// What was brought from elsewhere. Gone when this goes.
struct Fetched(PathBuf);

impl Drop for Fetched {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

impl Restore {
    /// Where the photos lie beside the backup.
    fn photos(&self, backup: &Path) -> Result<Album> {
        match self.from.contains("://") {
            true => Ok(keeping::Shelf::S3(crate::keep::elsewhere(&self.from)?).album()),
            false => Ok(Album::below(backup.parent().unwrap_or(Path::new(".")))),
        }
    }

    async fn fetch(&self, folder: &Path) -> Result<Option<Fetched>> {
        if !self.from.contains("://") {
            return Ok(None);
        }
        let fetched = Fetched(folder.join("fetched"));
        std::fs::create_dir_all(&fetched.0)?;
        let shelf = keeping::Shelf::S3(crate::keep::elsewhere(&self.from)?);
        eprintln!("Fetching the newest backup and the newest keys …");
        shelf.fetch(&fetched.0).await.map_err(|error| anyhow!("{}: {error}.", self.from))?;
        Ok(Some(fetched))
    }
}

fn when(head: &vault::Head) -> String {
    head.said("made").and_then(|made| made.parse().ok()).map_or("a day it does not say".into(), |at| day(Timestamp(at)))
}
