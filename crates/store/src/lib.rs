//! Where a house keeps what it must not lose: the log of every group, sealed words, and who is signed in.
//!
//! The store knows no room of the house. Entries are text, sealed words and keys are bytes, kinds are small numbers;
//! what they mean is decided elsewhere. It runs on SQLite and on PostgreSQL with the same sentences of SQL; what
//! differs between the two lives in `sqlite.rs` and `postgres.rs`.
//!
//! Every write goes through one task that commits the writes of many groups together, and a write is answered only
//! when it is durable. Reading happens beside it.

/// Sessions that were read a moment ago.
mod at_hand;
/// Is everything still whole?
mod check;
/// What can go wrong, in words.
mod error;
/// The groups of this house.
mod groups;
/// Letters that are still to go out.
mod hooks;
mod letters;
/// The log: entries after entries, in order, each once.
mod log;
/// The keys of needs: six words on a slip of paper.
mod need_keys;
/// Codes and links that work once.
mod one_time;
/// Passkeys that people sign in with.
mod passkeys;
/// The whole store as one run of bytes, the same on both databases.
mod portable;
/// Sealed words, the keys they are sealed under, and forgetting.
mod sealed;
/// Being signed in.
mod sessions;
/// Changes beside the log that belong into the same transaction.
mod side;

/// What several servers on one database need.
mod together;

/// Values, rows and connections, the same for both databases.
mod connection;
/// Many rows with one sentence.
mod many;
/// How the tables came to be what they are.
mod migrations;
/// Everything that only PostgreSQL needs.
mod postgres;
/// Everything that only SQLite needs.
mod sqlite;
/// Many appends with few sentences.
mod swift;
/// Committing, and what is warned of meanwhile.
mod warned;
/// The one task that writes.
mod writer;

#[cfg(feature = "testing")]
pub mod testing;

use std::path::PathBuf;
use std::sync::Arc;

pub use check::Report;
pub use error::{AppendError, StoreError};
pub use groups::GroupRow;
pub use hooks::Hook;
pub use letters::Letter;
pub use log::{After, Appended, NewEntry, Pending, StoredEntry};
pub use need_keys::NeedKey;
pub use one_time::{OneTime, Tried};
pub use passkeys::Passkey;
pub use portable::{Copied, PIECES};
pub use sealed::{Renewal, SealedSubject, SubjectKey, VaultChange};
pub use sessions::Session;
pub use side::SideChange;
pub use together::{HeadRow, News};

use at_hand::AtHand;
use connection::{Database, Row, Value};
use error::Fault;
use writer::Writer;

/// A group's name inside the store: sixteen bytes that mean nothing.
pub type GroupId = [u8; 16];

/// An open store. Cheap to clone; all clones write through the same task.
#[derive(Clone)]
pub struct Store {
    database: Arc<Database>,
    writer: Writer,
    at_hand: Arc<AtHand>,
}

impl Store {
    /// Opens the store and brings its tables up to date.
    ///
    /// `url` is the path of a file, `sqlite:` and a path, or `postgres://…`. A missing file is made, with its folder.
    ///
    /// # Errors
    /// [`StoreError::NewerHouse`] if a newer program has changed the tables; otherwise whatever keeps the database
    /// from answering.
    pub async fn open(url: &str) -> Result<Store, StoreError> {
        let database = Arc::new(Store::at(url)?);
        let mut connection = database.connect_to_write().await?;
        migrations::furnish(&mut connection).await?;
        let at_hand = Arc::new(AtHand::default());
        let writer = Writer::start(Arc::clone(&database), connection, Arc::clone(&at_hand));
        Ok(Store { database, writer, at_hand })
    }

    /// The step the tables at `url` are at (0 if there are none), and the last step this program knows. Changes nothing.
    ///
    /// # Errors
    /// Whatever keeps the database from answering.
    pub async fn steps(url: &str) -> Result<(i64, i64), StoreError> {
        let database = Store::at(url)?;
        let mut connection = database.connect().await?;
        let found = migrations::found(&mut connection).await.map_err(Fault::outside_the_log);
        drop(connection);
        database.close().await;
        Ok((found?, migrations::known()))
    }

    fn at(url: &str) -> Result<Database, StoreError> {
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return Ok(Database::Postgres(postgres::Postgres::at(url)?));
        }
        let path = url.strip_prefix("sqlite:").unwrap_or(url);
        let path = path.strip_prefix("//").unwrap_or(path);
        Ok(Database::Sqlite(sqlite::Sqlite::at(PathBuf::from(path))?))
    }

    /// "SQLite" or "PostgreSQL".
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match *self.database {
            Database::Sqlite(_) => "SQLite",
            Database::Postgres(_) => "PostgreSQL",
        }
    }

    /// Finishes what was handed in, then lets go of the database. Later writes are answered with
    /// [`StoreError::Closed`].
    pub async fn close(&self) {
        self.writer.close().await;
        self.database.close().await;
    }

    async fn rows(&self, sql: &'static str, values: &[Value<'_>]) -> Result<Vec<Row>, StoreError> {
        self.database.rows(sql, values).await.map_err(Fault::outside_the_log)
    }
}
