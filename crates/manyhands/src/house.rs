//! The folder a house lives in, and opening it.

use anyhow::{Context, Result, bail};
use host::keeping::Keeping;
use host::{Album, Clock, Dice, Host, Snapshots};
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
    /// Several servers serve this house: they share the keys, which lie in the PostgreSQL database sealed under keys/host.key.
    /// Copy that one file to every server. A house goes over to this once, and stays with it.
    #[arg(long, env = "MANYHANDS_MANY_SERVERS", requires = "database", global = true)]
    many_servers: bool,
    /// Where photos of receipts and goods lie, if not in the data folder: a folder that every server of the house reaches, or a
    /// store elsewhere, s3+https://host/bucket/name, with its key in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.
    #[arg(long, value_name = "PLACE", env = "MANYHANDS_PICTURES", global = true)]
    pictures: Option<String>,
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

    /// Where the photos lie: sealed files, named after what is in them.
    pub(crate) fn album(&self) -> Result<Album> {
        match self.pictures() {
            None => Ok(Album::below(&self.folder()?)),
            Some(place) if place.contains("://") => Ok(Album::elsewhere(crate::keep::elsewhere(place)?)),
            Some(place) => match Path::new(place) {
                folder if folder.is_absolute() => Ok(Album::in_folder(folder)),
                _ => bail!("Name the folder for photos in full, from the first /: {place} is not."),
            },
        }
    }

    /// Whether several servers serve this house, and each would keep photos for itself.
    pub(crate) fn keeps_photos_apart(&self) -> bool {
        self.many_servers && self.pictures().is_none()
    }

    fn pictures(&self) -> Option<&str> {
        self.pictures.as_deref().filter(|place| !place.is_empty())
    }

    /// The address of a database elsewhere, if one was named.
    pub(crate) fn database(&self) -> Option<&str> {
        self.database.as_deref()
    }

    pub(crate) fn address(&self) -> Result<String> {
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

    /// Before a newer program changes the tables: a file keeps a copy of itself; of a server's database a backup is made, if
    /// there is a place for it.
    pub(crate) async fn before_a_change(&self, keeping: Option<&Keeping>) -> Result<()> {
        let (Some(address), Some(keeping)) = (&self.database, keeping) else { return Ok(()) };
        let (found, known) = Store::steps(address).await.context(DATABASE)?;
        if found == 0 || found >= known || host::keeping::recovery_key(&keeping.keys)?.is_none() {
            return Ok(());
        }
        host::keeping::back_up_before_a_change(address, keeping, Clock::Machine.now(), &Dice::Machine).await.context(
            "The tables have to change for this version. Before that there has to be a backup, and there is none",
        )?;
        Ok(())
    }

    /// Opens the house; at the first time it is made.
    pub(crate) async fn open(&self) -> Result<Arc<Host>> {
        let folder = self.folder()?;
        writable(&folder)?;
        let store = Store::open(&self.address()?).await.context(DATABASE)?;
        let vault = match self.vault(&store).await? {
            Ok(vault) => vault,
            Err(KeyringError::InUse(_)) => bail!(
                "This house is in use: another Manyhands is running with {}. Stop that one first, or choose another \
                 folder with --data.",
                folder.display()
            ),
            Err(KeyringError::NoHostKey(path)) if self.many_servers => bail!(
                "This house has keys already, and {} is not here. Copy it from another server of the house; nobody else \
                 may read it on the way.",
                path.display()
            ),
            Err(error) => return Err(error).context("The keys cannot be opened. `manyhands doctor` says more."),
        };
        let snapshots = Snapshots::in_folder(&folder.join("snapshots"));
        let host = Host::open_with(store, vault, Clock::Machine, Dice::Machine, snapshots)
            .await
            .context("The groups cannot be read. `manyhands doctor` says more.")?;
        host.keep_pictures_in(self.album()?);
        host.streets_lie_in(host::Streets::in_folder(&folder.join("streets")));
        Ok(Arc::new(host))
    }
}

impl Place {
    /// Seals the shared keys under a new host key; where it lies.
    pub(crate) async fn renew_host_key(&self) -> Result<PathBuf> {
        let store = Store::open(&self.address()?).await.context(DATABASE)?;
        if store.shared_keys().await.context(DATABASE)?.0 == 0 {
            bail!(
                "This house has one server. Its keys are written anew whenever something is forgotten; nothing is to be done."
            );
        }
        let shared = Place { many_servers: true, ..self.clone() };
        let vault = shared.vault(&store).await?.context("The keys cannot be opened. `manyhands doctor` says more.")?;
        let dice = Dice::Machine;
        let renewed = tokio::task::spawn_blocking(move || {
            // However short a time ago it was done last.
            vault.renew_host_key(Clock::Machine.now().0, i64::MAX, &mut |bytes: &mut [u8]| dice.fill(bytes))
        });
        renewed.await?.context("The key could not be renewed; everything is as it was.")?;
        store.close().await;
        Ok(self.keys()?.join("host.key"))
    }

    /// The keys, only to be read beside programs that may be serving: those in the folder, or those that several servers share.
    pub(crate) async fn vault_beside(&self, store: &Store) -> Result<Vault> {
        let keys = self.keys()?;
        let opened = if store.shared_keys().await.context(DATABASE)?.0 > 0 {
            let shared = host::KeysInStore::of(store.clone());
            tokio::task::spawn_blocking(move || Vault::beside_others(&keys, &*shared)).await?
        } else {
            Vault::beside_another(&keys)
        };
        match opened {
            Err(KeyringError::NoHostKey(path)) => bail!(
                "{} is not here, and nothing opens without it. Do this on a server of the house, with its --data.",
                path.display()
            ),
            opened => opened.context("The keys cannot be read. `manyhands doctor` says more."),
        }
    }

    /// The keys: in a folder of this server alone, or shared with others.
    async fn vault(&self, store: &Store) -> Result<Result<Vault, KeyringError>> {
        let (keys, dice) = (self.keys()?, Dice::Machine);
        let mut throw = move |bytes: &mut [u8]| dice.fill(bytes);
        if self.many_servers {
            let shared = host::KeysInStore::of(store.clone());
            return Ok(tokio::task::spawn_blocking(move || Vault::shared(&keys, shared, &mut throw)).await?);
        }
        if store.shared_keys().await.context(DATABASE)?.0 > 0 {
            bail!(
                "This house is served by several servers, and its keys lie in its database. Say --many-servers, and copy \
                 keys/host.key from another one."
            );
        }
        Ok(Vault::in_folder(&keys, &mut throw))
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
