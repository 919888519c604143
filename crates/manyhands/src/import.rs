//! Making a group again from an exported log.

use crate::house::Place;
use anyhow::{Context, Result, bail};
use std::path::PathBuf;

#[derive(Clone, Debug, clap::Args)]
#[command(after_help = crate::WHERE)]
pub(crate) struct Import {
    /// The file that was exported or downloaded.
    file: PathBuf,
    /// The group's name in addresses. Without it, the name of the group in small letters.
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    #[command(flatten)]
    place: Place,
}

impl Import {
    pub(crate) async fn run(self) -> Result<()> {
        let mut log = Vec::new();
        let checked = crate::check::prove(&self.file, |entry, hash| log.push((entry, hash)))?;
        if log.is_empty() {
            bail!("This log has no entries: there is nothing to make a group from.");
        }
        let wanted = host::slug_of(self.name.as_deref().unwrap_or(&checked.group.founding.name));
        let host = self.place.open().await?;
        let (id, count) = (checked.group.id, checked.group.seq);
        let here = host.all_groups();
        if let Some(group) = here.iter().find(|group| group.id == id) {
            bail!("This group is here already, as {}. Nothing was changed.", group.slug);
        }
        if self.name.is_some() && here.iter().any(|group| group.slug == wanted) {
            bail!("There is a group called {wanted} here. Choose another name with --name.");
        }
        let home = host.take_in(&wanted, id, log).await.context("The group could not be taken in.")?;
        host.store.close().await;
        println!("{count} entries taken in. The group is at home here as {}.", home.slug);
        println!("Fingerprint: {}", checked.head);
        eprintln!("Names and telephone numbers do not travel in a log; they stayed in the house it came from.");
        Ok(())
    }
}
