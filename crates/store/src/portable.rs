//! The whole store as one run of bytes, the same on both databases: for backups, for moving house, and for proving that
//! two houses are the same.
//!
//! It is read in one transaction that sees one moment, while others go on writing. Rows come in the order of their keys,
//! so the same rows give the same bytes, and their hash is the house's fingerprint. What is sealed stays sealed.
//!
//! The bytes say which step the tables were at. An older copy is laid into tables of its own step, which then climb like
//! every other house.

/// Laying a copy into an empty store.
mod laying;
/// Reading the whole store, row by row.
mod reading;
/// Every table that travels.
mod tables;

use tokio::sync::mpsc;

use crate::error::{Fault, StoreError};
use crate::{Store, migrations};
use laying::{Source, lay};
use reading::copy_out;

pub(crate) use tables::TABLES;

/// What a copy says about itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Copied {
    /// The hash of everything in it: two houses with the same fingerprint are the same.
    pub fingerprint: [u8; 32],
    /// The step its tables are at.
    pub step: i64,
    /// How many groups.
    pub groups: u64,
    /// How many entries in all logs.
    pub entries: u64,
    /// How many rows in all.
    pub rows: u64,
}

/// What follows: the beginning, a table, a row, the end of a table, the end.
const BEGIN: u8 = 0;
const TABLE: u8 = 1;
const ROW: u8 = 2;
const TABLE_END: u8 = 3;
const END: u8 = 4;
/// The way of writing this down.
const FORMAT: u32 = 1;

/// How many pieces may wait.
pub const PIECES: usize = 8;

impl Store {
    /// Hands everything in the store, as it is at one moment, to `to`, piece by piece. Others may go on writing. Make the
    /// channel with room for [`PIECES`].
    ///
    /// # Errors
    /// Whatever keeps the database from answering; [`StoreError::Closed`] if nobody takes the pieces any more.
    pub async fn copy_out(&self, to: mpsc::Sender<Vec<u8>>) -> Result<Copied, StoreError> {
        copy_out(&self.database, Some(to)).await
    }

    /// The same of a store that is not open, and is left at the step it is at.
    ///
    /// # Errors
    /// As [`Store::copy_out`].
    pub async fn copy_out_of(url: &str, to: mpsc::Sender<Vec<u8>>) -> Result<Copied, StoreError> {
        let database = Store::at(url)?;
        let copied = copy_out(&database, Some(to)).await;
        database.close().await;
        copied
    }

    /// What [`Store::copy_out`] would say, without copying.
    ///
    /// # Errors
    /// Whatever keeps the database from answering.
    pub async fn fingerprint(&self) -> Result<Copied, StoreError> {
        copy_out(&self.database, None).await
    }

    /// Lays a copy into an empty store, all of it or nothing, and brings its tables up to date.
    ///
    /// # Errors
    /// [`StoreError::NotEmpty`] if somebody lives there; [`StoreError::NotACopy`] if the bytes are not what was written;
    /// [`StoreError::NewerHouse`] if a newer program wrote them; our troubles.
    pub async fn copy_in(url: &str, from: mpsc::Receiver<Vec<u8>>) -> Result<Copied, StoreError> {
        let database = Store::at(url)?;
        let mut connection = database.connect().await?;
        let laid = lay(&mut connection, Source::new(from)).await.map_err(Fault::outside_the_log);
        if laid.is_err() {
            // The first error is the one worth telling.
            let _ = connection.rollback().await;
        }
        let climbed = match &laid {
            Ok(_) => migrations::furnish(&mut connection).await,
            Err(_) => Ok(()),
        };
        drop(connection);
        database.close().await;
        climbed.and(laid)
    }
}
