//! The folder a house lives in, and opening it.

use anyhow::{Context, Result, bail};
use host::{Clock, Dice, Host, Snapshots};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::Store;
use vault::{KeyringError, Vault};

/// Where everything is.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Place {
    /// The folder for everything the program keeps. Made if it is not there. Without it: ~/.local/share/manyhands.
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

    /// The file with the data; `None` if a database elsewhere has them.
    pub(crate) fn file(&self) -> Result<Option<PathBuf>> {
        match self.database {
            Some(_) => Ok(None),
            None => Ok(Some(self.folder()?.join("house").join("house.db"))),
        }
    }

    fn address(&self) -> Result<String> {
        match (&self.database, self.file()?) {
            (Some(address), _) => Ok(address.clone()),
            (None, Some(file)) => {
                let path = file
                    .to_str()
                    .context("The name of the data folder is not plain text. Choose another one with --data.");
                path.map(str::to_owned)
            }
            (None, None) => bail!("No database was named."),
        }
    }

    /// The database alone, which must be there already: for reading beside a program that serves.
    pub(crate) async fn store(&self) -> Result<Store> {
        if let Some(file) = self.file()?
            && !file.exists()
        {
            bail!(
                "There is no house in {} yet. `manyhands serve` makes one; if it is somewhere else, say where with --data.",
                self.folder()?.display()
            );
        }
        Store::open(&self.address()?).await.context(DATABASE)
    }

    /// Opens the house; at the first time it is made.
    pub(crate) async fn open(&self) -> Result<Arc<Host>> {
        let folder = self.folder()?;
        writable(&folder)?;
        let dice = Dice::Machine;
        let vault = match Vault::in_folder(&self.keys()?, &mut |bytes: &mut [u8]| dice.fill(bytes)) {
            Ok(vault) => vault,
            Err(KeyringError::InUse(_)) => bail!(
                "This house is in use: another Manyhands is running with {}. Stop that one first, or choose another \
                 folder with --data.",
                folder.display()
            ),
            Err(error) => return Err(error).context("The keys cannot be opened. `manyhands doctor` says more."),
        };
        let store = Store::open(&self.address()?).await.context(DATABASE)?;
        let snapshots = Snapshots::in_folder(&folder.join("snapshots"));
        let host = Host::open_with(store, vault, Clock::Machine, dice, snapshots)
            .await
            .context("The groups cannot be read. `manyhands doctor` says more.")?;
        Ok(Arc::new(host))
    }
}

const DATABASE: &str = "The database cannot be opened. `manyhands doctor` says more.";

/// Makes the folder, or says what to do.
pub(crate) fn writable(folder: &Path) -> Result<()> {
    let probe = folder.join(".probe");
    let tried = std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(&probe, b""))
        .and_then(|()| std::fs::remove_file(&probe));
    tried.with_context(|| format!("The folder {} cannot be written. Choose another one with --data.", folder.display()))
}
