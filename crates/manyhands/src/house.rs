//! The folder a house lives in, and opening it.

use anyhow::{Context, Result, bail};
use host::{Clock, Dice, Host};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::Store;
use vault::{KeyringError, Vault};

/// Where everything is.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Place {
    /// The folder for everything the program keeps. Made if it is not there.
    #[arg(long, value_name = "FOLDER", env = "MANYHANDS_DATA", global = true)]
    data: Option<PathBuf>,
    /// A PostgreSQL database instead of a file of our own: postgres://…
    #[arg(long, value_name = "ADDRESS", env = "MANYHANDS_DATABASE", hide_env_values = true, global = true)]
    database: Option<String>,
}

impl Place {
    pub(crate) fn folder(&self) -> Result<PathBuf> {
        if let Some(folder) = &self.data {
            return Ok(folder.clone());
        }
        let given = |name| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
        let base = given("XDG_DATA_HOME").or_else(|| given("HOME").map(|home| home.join(".local/share")));
        let base = base.context("There is no home folder to keep things in. Choose a folder with --data.")?;
        Ok(base.join("manyhands"))
    }

    /// The keys lie beside the data, not in it: they are to be copied on another way.
    pub(crate) fn keys(&self) -> Result<PathBuf> {
        Ok(self.folder()?.join("keys"))
    }

    pub(crate) fn database(&self) -> Result<String> {
        match &self.database {
            Some(address) => Ok(address.clone()),
            None => Ok(self.folder()?.join("house").join("house.db").display().to_string()),
        }
    }

    /// Opens the house; at the first time it is made.
    pub(crate) async fn open(&self) -> Result<Arc<Host>> {
        let folder = self.folder()?;
        writable(&folder)?;
        let dice = Dice::Machine;
        let vault = match Vault::in_folder(&self.keys()?, &mut |bytes: &mut [u8]| dice.fill(bytes)) {
            Ok(vault) => vault,
            Err(KeyringError::InUse(_)) => bail!(
                "Another Manyhands is using {} already. Stop it first, or choose another folder with --data.",
                folder.display()
            ),
            Err(error) => return Err(error).context("The keys cannot be opened. `manyhands doctor` says more."),
        };
        let store = Store::open(&self.database()?).await.context("The database cannot be opened.")?;
        let host = Host::open(store, vault, Clock::Machine, dice).await.context("The groups cannot be read.")?;
        Ok(Arc::new(host))
    }
}

/// Makes the folder, or says what to do.
pub(crate) fn writable(folder: &Path) -> Result<()> {
    let probe = folder.join(".probe");
    let tried = std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(&probe, b""))
        .and_then(|()| std::fs::remove_file(&probe));
    tried.with_context(|| format!("The folder {} cannot be written. Choose another one with --data.", folder.display()))
}
