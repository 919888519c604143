//! A house for measuring in: SQLite in a temporary folder, with synchronous=FULL as for everybody, or a PostgreSQL server
//! of our own that waits for its disk.

use commons::GroupId;
use host::{Clock, Dice, History, Home, Host};
use std::sync::Arc;
use store::Store;
use store::testing::Fresh;
use tempfile::TempDir;
use vault::Vault;

/// What lies beneath.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Beneath {
    Sqlite,
    Postgres,
}

impl Beneath {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Beneath::Sqlite => "SQLite",
            Beneath::Postgres => "PostgreSQL",
        }
    }
}

pub(crate) struct House {
    pub(crate) host: Arc<Host>,
    /// The address of the database.
    pub(crate) url: String,
    /// Go when the measure is over.
    pub(crate) folder: TempDir,
    _fresh: Option<Fresh>,
}

impl House {
    pub(crate) async fn open(beneath: Beneath) -> anyhow::Result<House> {
        let beside = std::env::var_os("MANYHANDS_BENCH_FOLDER").unwrap_or_else(|| "target".into());
        std::fs::create_dir_all(&beside)?;
        let folder = TempDir::new_in(beside)?;
        let dice = Dice::from_seed(1);
        let (url, store, fresh) = match beneath {
            Beneath::Sqlite => {
                let url = folder.path().join("house.db").to_string_lossy().into_owned();
                let store = Store::open(&url).await?;
                (url, store, None)
            }
            Beneath::Postgres => {
                store::testing::wait_for_the_disk();
                let fresh = store::testing::postgres().await;
                (fresh.url.clone(), fresh.store.clone(), Some(fresh))
            }
        };
        let vault = Vault::in_folder(&folder.path().join("keys"), &mut |bytes: &mut [u8]| dice.fill(bytes))?;
        let host = Arc::new(Host::open(store, vault, Clock::Machine, dice).await?);
        Ok(House { host, url, folder, _fresh: fresh })
    }

    /// The demo town, lived through for so many weeks.
    pub(crate) async fn town(&self, people: u32, weeks: u32) -> anyhow::Result<Arc<Home>> {
        let plan = town::Plan { people, weeks, seed: 7, asks: 0 };
        let now = self.host.clock.now();
        let history = town::live(&plan, now, GroupId([7; 16]), |_, _| {})?;
        self.settle("town", history).await
    }

    /// Ends it, and leaves the folder.
    pub(crate) async fn shut(self) -> TempDir {
        self.host.store.close().await;
        self.folder
    }

    /// Writes a history down, and brings the group home.
    pub(crate) async fn settle(&self, name: &str, history: History) -> anyhow::Result<Arc<Home>> {
        Ok(self.host.settle(name, history).await?)
    }
}
