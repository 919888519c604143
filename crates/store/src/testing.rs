//! A fresh SQLite house and a fresh PostgreSQL house for tests, here and in other crates (feature `testing`).
//!
//! For PostgreSQL the server named in `MANYHANDS_TEST_POSTGRES` is used, an address under which databases can be made.
//! Without it a server of our own is started, one per test program, and stopped when the program ends.

/// A PostgreSQL server of our own.
mod server;

use std::path::PathBuf;
use std::str::FromStr;
use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::postgres::PgConnectOptions;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection};

use crate::Store;

/// A new and empty store. It is removed when this goes.
pub struct Fresh {
    /// The store.
    pub store: Store,
    /// Its address, to open it once more.
    pub url: String,
    remains: Remains,
}

impl Fresh {
    /// Runs sentences of SQL beside the store, for what only a test does.
    pub async fn run(&self, sql: &str) {
        match &self.remains {
            Remains::Folder(_) => run_at(&self.url, sql).await,
            Remains::Database { .. } => run(&self.url, sql.to_owned()).await,
        }
    }

    /// The first column of what a sentence of SQL answers, as text.
    pub async fn ask(&self, sql: &str) -> Vec<String> {
        match &self.remains {
            Remains::Folder(_) => {
                let options = SqliteConnectOptions::new().filename(&self.url);
                let mut connection = SqliteConnection::connect_with(&options).await.expect("the file opens");
                sqlx::query_scalar(AssertSqlSafe(sql)).fetch_all(&mut connection).await.expect("the SQL is right")
            }
            Remains::Database { .. } => {
                let mut connection = PgConnection::connect(&self.url).await.expect("the test server answers");
                sqlx::query_scalar(AssertSqlSafe(sql)).fetch_all(&mut connection).await.expect("the SQL is right")
            }
        }
    }
}

/// Runs sentences of SQL on a file, for what only a test does.
pub async fn run_at(file: &str, sql: &str) {
    let options = SqliteConnectOptions::new().filename(file);
    let mut connection = SqliteConnection::connect_with(&options).await.expect("the file opens");
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection).await.expect("the SQL is right");
    connection.close().await.expect("the connection closes");
}

enum Remains {
    Folder(PathBuf),
    Database { server: String, name: String },
}

/// One of each kind. Every test of a store runs on both.
pub async fn both_databases() -> [Fresh; 2] {
    [sqlite().await, postgres().await]
}

/// A SQLite store in a folder of its own.
pub async fn sqlite() -> Fresh {
    let folder = folder();
    let url = folder.join("house.db").display().to_string();
    let store = Store::open(&url).await.expect("a new SQLite store opens");
    Fresh { store, url, remains: Remains::Folder(folder) }
}

/// From now on a server of our own waits for its disk, as everybody's does: for measures. To be called before the first
/// database is asked for.
pub fn wait_for_the_disk() {
    server::wait_for_the_disk();
}

/// A new PostgreSQL database.
pub async fn postgres() -> Fresh {
    let server = match std::env::var("MANYHANDS_TEST_POSTGRES") {
        Ok(url) => url,
        Err(_) => server::url().to_owned(),
    };
    let name = format!("manyhands_test_{}_{}", std::process::id(), number());
    run(&server, format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await;
    run(&server, format!("CREATE DATABASE {name} TEMPLATE template0")).await;
    let options = PgConnectOptions::from_str(&server).expect("the address of the test server can be read");
    let url = options.database(&name).to_url_lossy().to_string();
    let store = Store::open(&url).await.expect("a new PostgreSQL store opens");
    Fresh { store, url, remains: Remains::Database { server, name } }
}

/// A PostgreSQL server that nobody else uses, for tests that change how all of it behaves.
pub struct OwnServer {
    /// Its address.
    pub url: String,
    // It ends when this goes.
    _server: std::process::Child,
}

/// A new PostgreSQL server, and a new store on it. The server ends when it is let go.
pub async fn own_server() -> (OwnServer, Store) {
    let (url, server) = server::start();
    let store = Store::open(&url).await.expect("a new PostgreSQL store opens");
    (OwnServer { url, _server: server }, store)
}

impl OwnServer {
    /// Runs a sentence of SQL that answers nothing.
    pub async fn run(&self, sql: &str) {
        run(&self.url, sql.to_owned()).await;
    }

    /// The first column of what a sentence of SQL answers, as text.
    pub async fn ask(&self, sql: &str) -> Vec<String> {
        let mut connection = PgConnection::connect(&self.url).await.expect("the server answers");
        sqlx::query_scalar(AssertSqlSafe(sql)).fetch_all(&mut connection).await.expect("the SQL is right")
    }
}

/// A new, empty folder. Whoever asks removes it.
#[must_use]
pub fn folder() -> PathBuf {
    let folder = std::env::temp_dir().join(format!("manyhands-test-{}-{}", std::process::id(), number()));
    // What an earlier program with the same number may have left.
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder for the test can be made");
    folder
}

fn number() -> u32 {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

async fn run(server: &str, sql: String) {
    let options = PgConnectOptions::from_str(server)
        .expect("the address of the test server can be read")
        .disable_statement_logging();
    let mut connection = PgConnection::connect_with(&options).await.expect("the test server answers");
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection).await.expect("databases can be made and removed");
    connection.close().await.expect("the connection closes");
}

impl Drop for Fresh {
    fn drop(&mut self) {
        match &self.remains {
            // What cannot be removed now lies in the temporary folder of the machine.
            Remains::Folder(folder) => drop(std::fs::remove_dir_all(folder)),
            Remains::Database { server, name } => {
                let (server, name) = (server.clone(), name.clone());
                // On a thread of its own, because a test's runtime may not be blocked in here.
                let removed = std::thread::spawn(move || {
                    tokio::runtime::Builder::new_current_thread()
                        .enable_all()
                        .build()
                        .expect("a runtime")
                        .block_on(run(&server, format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")));
                });
                // A failed test must tell its own story, not that of the cleaning up.
                let _ = removed.join();
            }
        }
    }
}

/// Every table and column that a copy of the house takes along, as `table.column`.
#[must_use]
pub fn what_travels() -> Vec<String> {
    let columns = crate::portable::TABLES
        .iter()
        .flat_map(|table| table.columns.iter().map(move |(column, _, _)| format!("{}.{column}", table.name)));
    columns.collect()
}
