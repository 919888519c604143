//! A group that comes from another house with its log. Names and whatever else was sealed do not travel in a log: they
//! stayed where they were.

use crate::{Failed, Home, Host};
use commons::{CommandId, Entry, GroupId, Hash};
use std::sync::Arc;
use store::NewEntry;

impl Host {
    /// Gives a group a home here, under the name in addresses that it would like. `log` is what
    /// [`check_log`](crate::check_log) has proved whole.
    ///
    /// # Errors
    /// If the group is at home here already, or our trouble; then nothing of it stays.
    pub async fn take_in(&self, wanted: &str, id: GroupId, log: Vec<(Entry, Hash)>) -> Result<Arc<Home>, Failed> {
        if self.all_homes().iter().any(|home| home.id == id) {
            return Err(Failed::Trouble("this group is at home here already".into()));
        }
        let slug = self.free_slug(wanted);
        self.vault.begin_group(id, &mut self.throw())?;
        self.store.create_group(&slug, id.0, self.clock.now().0).await?;
        let arrived = match self.write_down(id, new_entries(log), Vec::new()).await {
            Ok(()) => self.bring_home(id, slug).await,
            Err(failed) => Err(failed),
        };
        if arrived.is_err() {
            self.store.remove_group(id.0).await?;
            self.vault.end_group(id, &mut self.throw())?;
        }
        arrived
    }
}

/// The entries of one command follow each other; their place among themselves is their part.
fn new_entries(log: Vec<(Entry, Hash)>) -> Vec<NewEntry> {
    let mut before: Option<(CommandId, u16)> = None;
    let mut entries = Vec::with_capacity(log.len());
    for (entry, hash) in log {
        let part = match before {
            Some((id, part)) if id == entry.id => part.saturating_add(1),
            _ => 0,
        };
        before = Some((entry.id, part));
        entries.push(NewEntry { command: entry.id.0, part, body: entry.to_line(), hash: hash.0 });
    }
    entries
}
