//! Making a backup now.

use crate::house::Place;
use crate::keep::Backups;
use anyhow::Result;
use std::process::ExitCode;

#[derive(Clone, Debug, clap::Args)]
#[command(after_help = crate::WHERE)]
pub(crate) struct Backup {
    /// The folder it goes to, this once. Without it: everywhere that --backups names.
    #[arg(long, value_name = "FOLDER")]
    to: Option<String>,
    #[command(flatten)]
    backups: Backups,
    #[command(flatten)]
    place: Place,
}

impl Backup {
    pub(crate) async fn run(self) -> Result<ExitCode> {
        let this_once = self.to.is_some();
        let backups = self.to.map_or(self.backups, Backups::just);
        let keeper = backups.keeper(&self.place).await?;
        let shelves = keeper.keeping.shelves.clone();
        let made = keeper.back_up(&shelves).await;
        keeper.store.close().await;
        let (kept, proved) = match made {
            Ok(made) => made,
            Err(error) => {
                eprintln!("There is no new backup: {error}.");
                return Ok(ExitCode::FAILURE);
            }
        };
        let key = host::keeping::recovery_key(&self.place.keys()?)?;
        println!("Here it is, {} large, and it has proved to restore.", crate::doctor::in_words(kept.bytes));
        for shelf in &shelves {
            println!("Where:   {}", shelf.name());
        }
        println!("Groups:  {}", proved.groups);
        println!("Entries: {}", proved.entries);
        println!("Sealed words that opened: {}", proved.opened);
        println!("Photos: {}", proved.photos);
        if proved.photos_missing > 0 {
            eprintln!(
                "Photos without a whole file, here and there: {}. Everything else is kept.",
                proved.photos_missing
            );
        }
        if let Some(key) = key {
            println!("It opens with {} of the {} shares of recovery key {}.", key.needed, key.shares, key.name());
        }
        if this_once {
            eprintln!(
                "The copy of the keys beside it is as of now. Whoever is forgotten later can be read with it until you run \
                 this again, or take it away. Name the folder with --backups, and the program sees to it."
            );
        }
        Ok(ExitCode::SUCCESS)
    }
}
