//! Where backups go, as somebody names it on the command line.

use crate::house::Place;
use anyhow::{Result, anyhow, bail};
use host::Dice;
use host::keeping::{Keeper, Keeping, S3, Shelf};
use std::path::PathBuf;
use std::sync::Arc;

#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Backups {
    /// Where a backup goes every day: a folder on another disk or on a stick, or a store elsewhere,
    /// s3+https://host/bucket/name, with its key in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. Several with commas between. Needs a recovery key: `manyhands recovery-key make`.
    #[arg(long = "backups", value_name = "PLACE", env = "MANYHANDS_BACKUPS", value_delimiter = ',', global = true)]
    places: Vec<String>,
}

impl Backups {
    /// A place that is named for this once.
    pub(crate) fn just(place: String) -> Backups {
        Backups { places: vec![place] }
    }

    /// How the house is to be kept, if a place was named.
    pub(crate) fn keeping(&self, place: &Place) -> Result<Option<Keeping>> {
        let shelves: Vec<Shelf> =
            self.places.iter().filter(|place| !place.is_empty()).map(|place| shelf(place)).collect::<Result<_>>()?;
        if shelves.is_empty() {
            return Ok(None);
        }
        // Each program empties its own.
        let scratch = scratch(place)?.join(std::process::id().to_string());
        let keeping = Keeping::new(shelves, place.keys()?, scratch, env!("CARGO_PKG_VERSION"));
        Ok(Some(keeping.with_photos(place.album()?)))
    }

    /// A keeper beside a program that may be serving: it changes nothing in the house.
    pub(crate) async fn keeper(&self, place: &Place) -> Result<Keeper> {
        let Some(keeping) = self.keeping(place)? else {
            bail!("No place for backups was named. Say where with --backups, or with --to for this once.");
        };
        if host::keeping::recovery_key(&place.keys()?)?.is_none() {
            bail!(
                "There is no recovery key yet, and without one nobody could open a backup. Make one with \
                 `manyhands recovery-key make`."
            );
        }
        let store = place.store().await?;
        let vault = place.vault_beside(&store).await?;
        let (clock, dice) = (host::Clock::Machine, Dice::Machine);
        Ok(Keeper { store, vault: Arc::new(vault), clock, dice, keeping: Arc::new(keeping) })
    }
}

/// A folder below the data that may be emptied.
pub(crate) fn scratch(place: &Place) -> Result<PathBuf> {
    Ok(place.folder()?.join("scratch"))
}

fn shelf(place: &str) -> Result<Shelf> {
    if place.contains("://") {
        return elsewhere(place).map(Shelf::S3);
    }
    let folder = PathBuf::from(place);
    // Whoever starts the program may stand elsewhere the next time.
    if !folder.is_absolute() {
        bail!("Name the folder for backups in full, from the first /: {place} is not.");
    }
    Ok(Shelf::Folder(folder))
}

/// A store elsewhere. Its key is never part of an address, which is seen by many.
pub(crate) fn elsewhere(address: &str) -> Result<S3> {
    let given = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let (Some(key), Some(secret)) = (given("AWS_ACCESS_KEY_ID"), given("AWS_SECRET_ACCESS_KEY")) else {
        bail!("A store elsewhere needs its key in AWS_ACCESS_KEY_ID and the secret in AWS_SECRET_ACCESS_KEY.");
    };
    let region = given("AWS_REGION").unwrap_or_else(|| "us-east-1".into());
    S3::at(address, &region, &key, &secret).map_err(|wrong| anyhow!("{address}: {wrong}"))
}
