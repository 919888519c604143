//! Values, rows and connections, the same for both databases, so that every sentence of SQL is written once.

use sqlx::AssertSqlSafe;

use crate::error::{Fault, StoreError};
use crate::postgres::{self, Postgres};
use crate::sqlite::{self, Sqlite};
use crate::warned;

/// What a sentence of SQL is asked with.
#[derive(Clone, Copy)]
pub(crate) enum Value<'v> {
    Number(i64),
    Text(&'v str),
    Bytes(&'v [u8]),
}

/// What it answers.
pub(crate) enum Cell {
    Number(i64),
    Text(String),
    Bytes(Vec<u8>),
}

impl Cell {
    /// About how many bytes it is.
    pub(crate) fn size(&self) -> usize {
        match self {
            Cell::Number(_) => 8,
            Cell::Text(text) => text.len(),
            Cell::Bytes(bytes) => bytes.len(),
        }
    }
}

/// A row, read from left to right.
pub(crate) struct Row(std::vec::IntoIter<Cell>);

/// Where the data lies, and how to read from it.
pub(crate) enum Database {
    Sqlite(Sqlite),
    Postgres(Postgres),
}

/// A connection that writes.
pub(crate) enum Connection {
    Sqlite(sqlx::SqliteConnection),
    Postgres(sqlx::PgConnection),
}

impl Database {
    pub(crate) async fn connect(&self) -> Result<Connection, StoreError> {
        match self {
            Database::Sqlite(sqlite) => sqlite.connect().await.map(Connection::Sqlite),
            Database::Postgres(postgres) => postgres.connect().await.map(Connection::Postgres),
        }
    }

    /// For the one task that writes; a server soon lets go of it when its machine is gone.
    pub(crate) async fn connect_to_write(&self) -> Result<Connection, StoreError> {
        match self {
            Database::Sqlite(sqlite) => sqlite.connect().await.map(Connection::Sqlite),
            Database::Postgres(postgres) => postgres.connect_to_write().await.map(Connection::Postgres),
        }
    }

    pub(crate) async fn rows(&self, sql: &'static str, values: &[Value<'_>]) -> Result<Vec<Row>, Fault> {
        match self {
            Database::Sqlite(place) => sqlite::rows(place.readers(), sql, values).await,
            Database::Postgres(place) => postgres::rows(place.readers(), sql, values).await,
        }
    }

    /// Whether a reserve for hard times is put by; tries to put it by if it is not. A server minds its own disk.
    pub(crate) fn has_room(&self) -> bool {
        match self {
            Database::Sqlite(sqlite) => sqlite.has_reserve() || sqlite.put_by_reserve(),
            Database::Postgres(_) => true,
        }
    }

    pub(crate) fn give_up_reserve(&self) {
        if let Database::Sqlite(sqlite) = self {
            sqlite.give_up_reserve();
        }
    }

    pub(crate) async fn close(&self) {
        match self {
            Database::Sqlite(sqlite) => sqlite.readers().close().await,
            Database::Postgres(postgres) => postgres.readers().close().await,
        }
    }
}

impl Connection {
    pub(crate) async fn execute(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<u64, Fault> {
        match self {
            Connection::Sqlite(connection) => sqlite::execute(connection, sql, values).await,
            Connection::Postgres(connection) => postgres::execute(connection, sql, values).await,
        }
    }

    /// A sentence that was put together from names of tables and columns, never from what somebody wrote.
    pub(crate) async fn execute_made(&mut self, sql: String, values: &[Value<'_>]) -> Result<u64, Fault> {
        match self {
            Connection::Sqlite(connection) => sqlite::execute(connection, AssertSqlSafe(sql), values).await,
            Connection::Postgres(connection) => postgres::execute(connection, AssertSqlSafe(sql), values).await,
        }
    }

    pub(crate) async fn rows(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<Vec<Row>, Fault> {
        match self {
            Connection::Sqlite(connection) => sqlite::rows(connection, sql, values).await,
            Connection::Postgres(connection) => postgres::rows(connection, sql, values).await,
        }
    }

    /// The first row, if there is one.
    pub(crate) async fn row(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<Option<Row>, Fault> {
        Ok(self.rows(sql, values).await?.into_iter().next())
    }

    /// The first number of the first row; zero if there is none.
    pub(crate) async fn number(&mut self, sql: &'static str, values: &[Value<'_>]) -> Result<i64, Fault> {
        match self.row(sql, values).await? {
            Some(mut row) => row.number(),
            None => Ok(0),
        }
    }

    /// Runs sentences that have no values: savepoints, steps of a migration.
    pub(crate) async fn run(&mut self, sql: String) -> Result<(), Fault> {
        match self {
            Connection::Sqlite(connection) => sqlite::run(connection, sql).await,
            Connection::Postgres(connection) => postgres::run(connection, sql).await,
        }
    }

    pub(crate) async fn begin(&mut self) -> Result<(), Fault> {
        let sql = match self {
            Connection::Sqlite(_) => sqlite::BEGIN,
            Connection::Postgres(_) => postgres::BEGIN,
        };
        self.execute(sql, &[]).await.map(drop)
    }

    /// Begins to read as everything was at one moment, while others go on writing. Ends with a rollback.
    pub(crate) async fn see_one_moment(&mut self) -> Result<(), Fault> {
        let sql = match self {
            Connection::Sqlite(_) => "BEGIN DEFERRED",
            Connection::Postgres(_) => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        };
        self.execute(sql, &[]).await.map(drop)
    }

    pub(crate) async fn commit(&mut self) -> Result<(), Fault> {
        match self {
            Connection::Sqlite(connection) => sqlite::execute(connection, "COMMIT", &[]).await.map(drop),
            Connection::Postgres(connection) => warned::commit(connection).await,
        }
    }

    pub(crate) async fn rollback(&mut self) -> Result<(), Fault> {
        self.execute("ROLLBACK", &[]).await.map(drop)
    }

    /// Keeps other servers from writing to this group until the transaction ends.
    pub(crate) async fn hold(&mut self, group: &[u8; 16]) -> Result<(), Fault> {
        let sql = match self {
            Connection::Sqlite(_) => sqlite::HOLD_GROUP,
            Connection::Postgres(_) => postgres::HOLD_GROUP,
        };
        match self.row(sql, &[group.into()]).await? {
            Some(_) => Ok(()),
            None => Err(Fault::refused(StoreError::Orphan("there is no such group".into()))),
        }
    }

    /// The words of this database for the types that the migrations name.
    pub(crate) fn dialect(&self) -> &'static [(&'static str, &'static str)] {
        match self {
            Connection::Sqlite(_) => sqlite::DIALECT,
            Connection::Postgres(_) => postgres::DIALECT,
        }
    }
}

impl Row {
    pub(crate) fn new(cells: Vec<Cell>) -> Row {
        Row(cells.into_iter())
    }

    pub(crate) fn into_cells(self) -> impl Iterator<Item = Cell> {
        self.0
    }

    pub(crate) fn number(&mut self) -> Result<i64, Fault> {
        match self.0.next() {
            Some(Cell::Number(number)) => Ok(number),
            _ => Err(Fault::garbled("a number")),
        }
    }

    /// The counterpart of `Value::from(u64)`.
    pub(crate) fn count(&mut self) -> Result<u64, Fault> {
        self.number().map(i64::cast_unsigned)
    }

    pub(crate) fn kind(&mut self) -> Result<u8, Fault> {
        u8::try_from(self.number()?).map_err(|_| Fault::garbled("a kind"))
    }

    pub(crate) fn text(&mut self) -> Result<String, Fault> {
        match self.0.next() {
            Some(Cell::Text(text)) => Ok(text),
            _ => Err(Fault::garbled("a text")),
        }
    }

    pub(crate) fn bytes(&mut self) -> Result<Vec<u8>, Fault> {
        match self.0.next() {
            Some(Cell::Bytes(bytes)) => Ok(bytes),
            _ => Err(Fault::garbled("a value")),
        }
    }

    /// Bytes of a known length.
    pub(crate) fn exactly<const N: usize>(&mut self) -> Result<[u8; N], Fault> {
        self.bytes()?.try_into().map_err(|_| Fault::garbled("a value of fixed length"))
    }
}

impl<'v> From<&'v Cell> for Value<'v> {
    fn from(cell: &'v Cell) -> Self {
        match cell {
            Cell::Number(number) => Value::Number(*number),
            Cell::Text(text) => Value::Text(text),
            Cell::Bytes(bytes) => Value::Bytes(bytes),
        }
    }
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Value::Number(number)
    }
}

impl From<u64> for Value<'_> {
    /// Both databases count in i64. The bits are kept, so every u64 comes back as it went.
    fn from(number: u64) -> Self {
        Value::Number(number.cast_signed())
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Value::Number(number.into())
    }
}

impl From<u16> for Value<'_> {
    fn from(number: u16) -> Self {
        Value::Number(number.into())
    }
}

impl From<u8> for Value<'_> {
    fn from(number: u8) -> Self {
        Value::Number(number.into())
    }
}

impl<'v> From<&'v str> for Value<'v> {
    fn from(text: &'v str) -> Self {
        Value::Text(text)
    }
}

impl<'v> From<&'v String> for Value<'v> {
    fn from(text: &'v String) -> Self {
        Value::Text(text)
    }
}

impl<'v> From<&'v [u8]> for Value<'v> {
    fn from(bytes: &'v [u8]) -> Self {
        Value::Bytes(bytes)
    }
}

impl<'v> From<&'v Vec<u8>> for Value<'v> {
    fn from(bytes: &'v Vec<u8>) -> Self {
        Value::Bytes(bytes)
    }
}

impl<'v, const N: usize> From<&'v [u8; N]> for Value<'v> {
    fn from(bytes: &'v [u8; N]) -> Self {
        Value::Bytes(bytes)
    }
}
