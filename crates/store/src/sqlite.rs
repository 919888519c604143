//! Everything that only SQLite needs: one file beside which nothing has to run.
//!
//! Write-ahead log with `synchronous=FULL`, because with `NORMAL` a power cut loses what was answered as saved.
//! `secure_delete` overwrites what is deleted; `trusted_schema=OFF` and `cell_size_check` distrust the file.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;

use sqlx::sqlite::{
    SqliteArguments, SqliteAutoVacuum, SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions,
    SqliteRow, SqliteSynchronous,
};
use sqlx::{AssertSqlSafe, Column, ConnectOptions, Connection as _, Row as _, SqliteConnection, TypeInfo, ValueRef};

use tokio_stream::{Stream, StreamExt};

use crate::connection::{Cell, Row, Value};
use crate::error::{Fault, StoreError};

/// Takes the pen at once, so that no two transactions start reading and then both want to write.
pub(crate) const BEGIN: &str = "BEGIN IMMEDIATE";
/// The transaction holds the whole file already; this only asks whether the group is there.
pub(crate) const HOLD_GROUP: &str = "SELECT group_id FROM groups WHERE group_id = $1";
/// Strict types, and rows kept in the order of their key, so that a group's log lies together.
pub(crate) const DIALECT: &[(&str, &str)] =
    &[("BYTES", "BLOB"), ("NUMBER", "INTEGER"), ("SMALL", "INTEGER"), (") KEPT", ") STRICT, WITHOUT ROWID")];

/// A file that only takes up room. When the disk is full it is given up, so that there is room to put the house in order
/// and to forget; see `writer.rs`.
const RESERVE: u32 = 4 * 1024 * 1024;

const RESERVE_NAME: &str = "-reserve";

const READERS: u32 = 4;
const WAIT_FOR_THE_PEN: Duration = Duration::from_secs(10);

/// The file, and the connections that only read.
pub(crate) struct Sqlite {
    path: PathBuf,
    readers: SqlitePool,
}

impl Sqlite {
    pub(crate) fn at(path: PathBuf) -> Result<Sqlite, StoreError> {
        make_private(&path).map_err(|error| StoreError::Disk(error.to_string()))?;
        let readers =
            SqlitePoolOptions::new().max_connections(READERS).connect_lazy_with(manners(&path).read_only(true));
        Ok(Sqlite { path, readers })
    }

    pub(crate) fn readers(&self) -> &SqlitePool {
        &self.readers
    }

    pub(crate) async fn connect(&self) -> Result<SqliteConnection, StoreError> {
        let mut options = manners(&self.path);
        if std::fs::metadata(&self.path).map_or(0, |file| file.len()) == 0 {
            // Said of a file that is there already it writes a page, and a full disk could not even be read from.
            options = options.auto_vacuum(SqliteAutoVacuum::Full);
        }
        let options = options
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .pragma("secure_delete", "ON")
            .pragma("fullfsync", "ON")
            .pragma("checkpoint_fullfsync", "ON");
        SqliteConnection::connect_with(&options).await.map_err(|error| classify(error).outside_the_log())
    }

    /// What the file says about itself, if it is not well.
    pub(crate) async fn faults(&self) -> Result<Vec<String>, StoreError> {
        let answers = rows(&self.readers, "PRAGMA integrity_check", &[]).await.map_err(Fault::outside_the_log)?;
        let mut faults = Vec::new();
        for mut answer in answers {
            let answer = answer.text().map_err(Fault::outside_the_log)?;
            if answer != "ok" {
                faults.push(answer);
            }
        }
        let orphans = rows(&self.readers, "SELECT \"table\" FROM pragma_foreign_key_check", &[])
            .await
            .map_err(Fault::outside_the_log)?;
        for mut orphan in orphans {
            let table = orphan.text().map_err(Fault::outside_the_log)?;
            faults.push(format!("a row of {table} belongs to nothing"));
        }
        Ok(faults)
    }

    /// The file with its write-ahead log, in bytes.
    pub(crate) fn bytes(&self) -> u64 {
        [self.path.clone(), self.beside("-wal")]
            .iter()
            .filter_map(|path| std::fs::metadata(path).ok())
            .map(|file| file.len())
            .sum()
    }

    pub(crate) fn has_reserve(&self) -> bool {
        std::fs::metadata(self.beside(RESERVE_NAME)).is_ok_and(|file| file.len() == RESERVE.into())
    }

    /// Whether there was room for it.
    pub(crate) fn put_by_reserve(&self) -> bool {
        // Bytes without a pattern, for disks that would store zeros in no room at all.
        let mut state = 1_u32;
        let bytes: Vec<u8> = (0..RESERVE / 4)
            .flat_map(|_| {
                state ^= state << 13;
                state ^= state >> 17;
                state ^= state << 5;
                state.to_le_bytes()
            })
            .collect();
        let path = self.beside(RESERVE_NAME);
        let written = private().truncate(true).write(true).open(&path).and_then(|mut file| {
            file.write_all(&bytes)?;
            file.sync_all()
        });
        if written.is_err() {
            self.give_up_reserve();
        }
        written.is_ok()
    }

    pub(crate) fn give_up_reserve(&self) {
        if let Err(error) = std::fs::remove_file(self.beside(RESERVE_NAME)) {
            tracing::debug!(%error, "there is no reserve to give up");
        }
    }

    fn beside(&self, ending: &str) -> PathBuf {
        let mut path = self.path.clone().into_os_string();
        path.push(ending);
        PathBuf::from(path)
    }
}

pub(crate) async fn execute(
    connection: &mut SqliteConnection,
    sql: impl sqlx::SqlSafeStr,
    values: &[Value<'_>],
) -> Result<u64, Fault> {
    let done = bound(sql, values).execute(connection).await.map_err(classify)?;
    Ok(done.rows_affected())
}

pub(crate) async fn rows(
    executor: impl sqlx::SqliteExecutor<'_>,
    sql: &'static str,
    values: &[Value<'_>],
) -> Result<Vec<Row>, Fault> {
    let rows = bound(sql, values).fetch_all(executor).await.map_err(classify)?;
    rows.iter().map(read).collect()
}

/// Rows as they come, for what does not fit into memory.
pub(crate) fn stream(connection: &mut SqliteConnection, sql: String) -> impl Stream<Item = Result<Row, Fault>> {
    sqlx::query(AssertSqlSafe(sql)).persistent(false).fetch(connection).map(|row| read(&row.map_err(classify)?))
}

pub(crate) async fn run(connection: &mut SqliteConnection, sql: String) -> Result<(), Fault> {
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(connection).await.map_err(classify).map(drop)
}

/// Moves the write-ahead log into the file and empties it: after forgetting, so that overwritten rows do not linger
/// there, and when the disk is full. Only tidying: if a reader stands in the way for long, it happens another time.
pub(crate) async fn tidy(connection: &mut SqliteConnection) {
    let sql = format!(
        "PRAGMA busy_timeout = 200; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA busy_timeout = {}",
        WAIT_FOR_THE_PEN.as_millis()
    );
    if let Err(error) = run(connection, sql).await {
        tracing::debug!(?error, "the write-ahead log could not be emptied yet");
    }
}

/// Puts a copy of the file beside it before its tables change, in place of the copy that an earlier change left. What is
/// sealed in it opens only as long as its keys live, like in every old copy.
pub(crate) async fn keep_as_it_is(connection: &mut crate::connection::Connection, step: i64) -> Result<(), StoreError> {
    let place = "SELECT file FROM pragma_database_list WHERE name = 'main'";
    let row = connection.row(place, &[]).await.map_err(Fault::outside_the_log)?;
    let Some(file) = row.map(|mut row| row.text()).transpose().map_err(Fault::outside_the_log)? else { return Ok(()) };
    let disk = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::StorageFull => StoreError::Full,
        _ => StoreError::Disk(error.to_string()),
    };
    for earlier in 1..step {
        let _ = std::fs::remove_file(format!("{file}{BEFORE}{earlier}"));
    }
    let copy = format!("{file}{BEFORE}{step}");
    // SQLite writes into an empty file, and this one is readable for nobody else.
    let made = private().truncate(true).write(true).open(&copy).map_err(disk)?;
    let written = connection.execute("VACUUM INTO $1", &[(&copy).into()]).await.map_err(Fault::outside_the_log);
    let kept = written.and_then(|_| made.sync_all().map_err(disk));
    if kept.is_err() {
        let _ = std::fs::remove_file(&copy);
    }
    kept
}

/// What a copy from before a change of the tables is called: the file's name, this, and the step it is at.
const BEFORE: &str = "-as-it-was-at-step-";

fn manners(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .foreign_keys(true)
        .busy_timeout(WAIT_FOR_THE_PEN)
        .pragma("trusted_schema", "OFF")
        .pragma("cell_size_check", "ON")
        .pragma("temp_store", "MEMORY")
        .disable_statement_logging()
}

/// Makes the file before SQLite does, readable for nobody else; SQLite gives the files beside it the same mode.
fn make_private(path: &Path) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    private().append(true).open(path).map(drop)
}

fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

fn bound<'q>(
    sql: impl sqlx::SqlSafeStr,
    values: &[Value<'_>],
) -> sqlx::query::Query<'q, sqlx::Sqlite, SqliteArguments> {
    let mut query = sqlx::query(sql);
    for value in values {
        query = match *value {
            Value::Number(number) => query.bind(number),
            Value::Text(text) => query.bind(text.to_owned()),
            Value::Bytes(bytes) => query.bind(bytes.to_vec()),
        };
    }
    query
}

fn read(row: &SqliteRow) -> Result<Row, Fault> {
    let mut cells = Vec::with_capacity(row.columns().len());
    for column in row.columns() {
        let place = column.ordinal();
        let value = row.try_get_raw(place).map_err(classify)?;
        let kind = value.type_info();
        let cell = match kind.name() {
            "INTEGER" => row.try_get_unchecked(place).map(Cell::Number),
            "TEXT" => row.try_get_unchecked(place).map(Cell::Text),
            "BLOB" => row.try_get_unchecked(place).map(Cell::Bytes),
            _ => return Err(Fault::garbled(column.name())),
        };
        cells.push(cell.map_err(classify)?);
    }
    Ok(Row::new(cells))
}

fn classify(error: sqlx::Error) -> Fault {
    let sqlx::Error::Database(said) = &error else {
        return Fault::Broken(match error {
            sqlx::Error::WorkerCrashed | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed => {
                StoreError::Unreachable(error.to_string())
            }
            sqlx::Error::Io(error) => StoreError::Disk(error.to_string()),
            other => StoreError::Database(other.to_string()),
        });
    };
    let code: i32 = said.code().and_then(|code| code.parse().ok()).unwrap_or_default();
    let words = format!("{} (code {code})", said.message());
    // The low byte is the kind of error; the rest says more precisely which. https://sqlite.org/rescode.html
    match code & 0xff {
        19 if said.is_foreign_key_violation() => Fault::refused(StoreError::Orphan(words)),
        19 if said.is_unique_violation() => Fault::refused(StoreError::Taken(words)),
        19 => Fault::refused(StoreError::Database(words)),
        13 => Fault::Broken(StoreError::Full),
        8 | 10 | 11 | 14 | 26 => Fault::Broken(StoreError::Disk(words)),
        5 | 6 => Fault::Broken(StoreError::Unreachable(words)),
        _ => Fault::Broken(StoreError::Database(words)),
    }
}
