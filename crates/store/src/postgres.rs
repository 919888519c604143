//! Everything that only PostgreSQL needs: for a network of groups that has outgrown one machine.
//!
//! `synchronous_commit=on`, so that with a synchronous standby no acknowledged write is lost when a machine dies.
//! A wait is never cancelled by asking the server to: PostgreSQL would then answer a commit that its standby does not
//! have. When the time is up the connection is dropped and the same command is sent again on a new one.

use std::str::FromStr;
use std::time::Duration;

use sqlx::postgres::{PgArguments, PgConnectOptions, PgPool, PgPoolOptions, PgRow};
use sqlx::{AssertSqlSafe, Column, ConnectOptions, Connection as _, PgConnection, Row as _, TypeInfo};

use tokio_stream::{Stream, StreamExt};

use crate::connection::{Cell, Row, Value};
use crate::error::{Fault, StoreError};

pub(crate) const BEGIN: &str = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";
/// Locks the group's row; references from other rows to it do not wait.
pub(crate) const HOLD_GROUP: &str = "SELECT group_id FROM groups WHERE group_id = $1 FOR NO KEY UPDATE";
pub(crate) const DIALECT: &[(&str, &str)] =
    &[("BYTES", "BYTEA"), ("NUMBER", "BIGINT"), ("SMALL", "SMALLINT"), (") KEPT", ")")];

/// After so long in the midst of a transaction without a word, the server takes whoever writes for dead: a machine that lost
/// its power or its line says nothing, and would keep the row of a group held for hours. Shorter than `lock_timeout`, so
/// that whoever waits for that row gets it.
const SILENCE: &str = "SET idle_in_transaction_session_timeout = '5s'";
/// How long one transaction may take before its connection is given up.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

const READERS: u32 = 8;
const TIME_TO_CONNECT: Duration = Duration::from_secs(5);

/// The server, and the connections that only read.
pub(crate) struct Postgres {
    options: Box<PgConnectOptions>,
    readers: PgPool,
}

impl Postgres {
    pub(crate) fn at(url: &str) -> Result<Postgres, StoreError> {
        // The address may hold a password, so the library's message is not passed on.
        let options = PgConnectOptions::from_str(url)
            .map_err(|_| StoreError::Database("the address of the PostgreSQL server cannot be read".into()))?
            .application_name("manyhands")
            .options([("synchronous_commit", "on"), ("lock_timeout", "10s"), ("timezone", "UTC")])
            .disable_statement_logging();
        let readers = PgPoolOptions::new()
            .max_connections(READERS)
            .acquire_timeout(TIME_TO_CONNECT)
            .connect_lazy_with(options.clone());
        Ok(Postgres { options: Box::new(options), readers })
    }

    pub(crate) fn readers(&self) -> &PgPool {
        &self.readers
    }

    pub(crate) async fn connect(&self) -> Result<PgConnection, StoreError> {
        match tokio::time::timeout(TIME_TO_CONNECT, PgConnection::connect_with(&self.options)).await {
            Ok(connected) => connected.map_err(|error| classify(error).outside_the_log()),
            Err(_) => Err(StoreError::Unreachable("it does not answer".into())),
        }
    }

    /// A connection for short transactions that hold the rows of groups.
    pub(crate) async fn connect_to_write(&self) -> Result<PgConnection, StoreError> {
        let mut connection = self.connect().await?;
        execute(&mut connection, SILENCE, &[]).await.map_err(Fault::outside_the_log)?;
        Ok(connection)
    }

    /// What the server says about its files, if they are not well.
    pub(crate) async fn faults(&self) -> Result<Vec<String>, StoreError> {
        let broken = "SELECT COALESCE(SUM(checksum_failures), 0)::bigint FROM pg_stat_database";
        let mut faults = Vec::new();
        for mut row in rows(&self.readers, broken, &[]).await.map_err(Fault::outside_the_log)? {
            let count = row.number().map_err(Fault::outside_the_log)?;
            if count > 0 {
                faults.push(format!("{count} pages have a wrong checksum"));
            }
        }
        Ok(faults)
    }

    /// The size of the database, in bytes.
    pub(crate) async fn bytes(&self) -> Result<u64, StoreError> {
        let size = "SELECT pg_database_size(current_database())";
        let mut rows = rows(&self.readers, size, &[]).await.map_err(Fault::outside_the_log)?;
        rows.first_mut().map_or(Ok(0), Row::count).map_err(Fault::outside_the_log)
    }
}

pub(crate) async fn execute(
    connection: &mut PgConnection,
    sql: impl sqlx::SqlSafeStr,
    values: &[Value<'_>],
) -> Result<u64, Fault> {
    let done = bound(sql, values).execute(connection).await.map_err(classify)?;
    Ok(done.rows_affected())
}

pub(crate) async fn rows(
    executor: impl sqlx::PgExecutor<'_>,
    sql: &'static str,
    values: &[Value<'_>],
) -> Result<Vec<Row>, Fault> {
    let rows = bound(sql, values).fetch_all(executor).await.map_err(classify)?;
    rows.iter().map(read).collect()
}

/// Rows as they come, for what does not fit into memory.
pub(crate) fn stream(connection: &mut PgConnection, sql: String) -> impl Stream<Item = Result<Row, Fault>> {
    sqlx::query(AssertSqlSafe(sql)).persistent(false).fetch(connection).map(|row| read(&row.map_err(classify)?))
}

pub(crate) async fn run(connection: &mut PgConnection, sql: String) -> Result<(), Fault> {
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(connection).await.map_err(classify).map(drop)
}

fn bound<'q>(sql: impl sqlx::SqlSafeStr, values: &[Value<'_>]) -> sqlx::query::Query<'q, sqlx::Postgres, PgArguments> {
    let mut query = sqlx::query(sql);
    for value in values {
        query = match *value {
            Value::Number(number) => query.bind(number),
            Value::Text(text) => query.bind(text),
            Value::Bytes(bytes) => query.bind(bytes),
        };
    }
    query
}

fn read(row: &PgRow) -> Result<Row, Fault> {
    let mut cells = Vec::with_capacity(row.columns().len());
    for column in row.columns() {
        let place = column.ordinal();
        let cell = match column.type_info().name() {
            "INT2" => row.try_get::<i16, _>(place).map(|number| Cell::Number(number.into())),
            "INT4" => row.try_get::<i32, _>(place).map(|number| Cell::Number(number.into())),
            "INT8" => row.try_get(place).map(Cell::Number),
            "TEXT" => row.try_get(place).map(Cell::Text),
            "BYTEA" => row.try_get(place).map(Cell::Bytes),
            _ => return Err(Fault::garbled(column.name())),
        };
        cells.push(cell.map_err(classify)?);
    }
    Ok(Row::new(cells))
}

pub(crate) fn classify(error: sqlx::Error) -> Fault {
    let sqlx::Error::Database(said) = &error else {
        return Fault::Broken(match error {
            sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::Protocol(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed => StoreError::Unreachable(error.to_string()),
            other => StoreError::Database(other.to_string()),
        });
    };
    let code = said.code().unwrap_or_default();
    // Only the message: the server's "detail" would quote the values.
    let words = format!("{} (code {code})", said.message());
    // https://www.postgresql.org/docs/current/errcodes-appendix.html
    match code.as_ref() {
        "23505" => Fault::refused(StoreError::Taken(words)),
        "23503" => Fault::refused(StoreError::Orphan(words)),
        "53100" => Fault::Broken(StoreError::Full),
        "58030" | "XX001" | "XX002" => Fault::Broken(StoreError::Disk(words)),
        // Also a primary that is none any more under us (25006: it only reads now; 0A000: so it begins nothing that writes),
        // and one that took us for dead (25P03).
        "0A000" | "25006" | "25P03" | "57P01" | "57P02" | "57P03" | "57P05" | "53300" => {
            Fault::Broken(StoreError::Unreachable(words))
        }
        code if code.starts_with("08") => Fault::Broken(StoreError::Unreachable(words)),
        code if code.starts_with("22") || code.starts_with("23") => Fault::refused(StoreError::Database(words)),
        _ => Fault::Broken(StoreError::Database(words)),
    }
}
