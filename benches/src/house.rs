//! A house for measuring in: SQLite in a temporary folder, with synchronous=FULL as for everybody.

use commons::GroupId;
use host::{Clock, Dice, Home, Host};
use std::sync::Arc;
use store::Store;
use tempfile::TempDir;
use vault::Vault;

pub(crate) struct House {
    pub(crate) host: Arc<Host>,
    /// Goes when the measure is over.
    _folder: TempDir,
}

impl House {
    pub(crate) async fn open() -> anyhow::Result<House> {
        let folder = TempDir::new_in(std::env::var_os("MANYHANDS_BENCH_FOLDER").unwrap_or_else(|| "target".into()))?;
        let dice = Dice::from_seed(1);
        let store = Store::open(&folder.path().join("house.db").to_string_lossy()).await?;
        let vault = Vault::in_folder(&folder.path().join("keys"), &mut |bytes: &mut [u8]| dice.fill(bytes))?;
        let host = Arc::new(Host::open(store, vault, Clock::Machine, dice).await?);
        Ok(House { host, _folder: folder })
    }

    /// The demo town, lived through for so many weeks.
    pub(crate) async fn town(&self, people: u32, weeks: u32) -> anyhow::Result<Arc<Home>> {
        let plan = town::Plan { people, weeks, seed: 7 };
        let now = self.host.clock.now();
        let history = town::live(&plan, now, GroupId([7; 16]), |_, _| {})?;
        Ok(self.host.settle("town", history).await?)
    }
}
