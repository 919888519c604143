//! Tickets: what one server begins and any server of the house may end. What was begun travels with whoever began it, sealed; that
//! it was ended stands in the store, so that the same ticket never counts twice, on no server.

use crate::{Failed, Home, Host};
use store::{OneTime, SideChange, StoreError};

/// What is kept of a ticket that was used, until it would have ended anyway.
const USED: u8 = 24;

impl Host {
    /// Seals something for whoever carries it to the next request.
    pub fn give_ticket(&self, purpose: &str, home: &Home, text: &str) -> Vec<u8> {
        self.vault.seal_ticket(purpose, home.id, text.as_bytes(), &mut self.throw())
    }

    /// What a ticket of this house says, if it is one, for this purpose and of this group.
    pub fn read_ticket(&self, purpose: &str, home: &Home, ticket: &[u8]) -> Option<String> {
        let opened = self.vault.open_ticket(purpose, home.id, ticket)?;
        String::from_utf8(opened.reveal().clone()).ok()
    }

    /// Uses a ticket up. `true` once, for whoever was first; it has to be looked at until it ends.
    ///
    /// # Errors
    /// Our trouble; then nobody knows whether it was used, and it does not count.
    pub async fn use_ticket(&self, home: &Home, ticket: &[u8], ends_at: i64) -> Result<bool, Failed> {
        let lookup = *blake3::Hasher::new().update(b"manyhands used ticket\n").update(ticket).finalize().as_bytes();
        // A number of this use's own: the store takes the same row twice for one that was sent twice.
        let holder = u64::from_le_bytes(self.dice.bytes()) >> 1;
        let used = OneTime { lookup, code: None, kind: USED, holder, body: String::new(), tries: 1, ends_at };
        match self.store.change(home.id.0, vec![SideChange::PutOneTime(used)]).await {
            Ok(()) => Ok(true),
            Err(StoreError::Taken(_)) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }
}
