//! Asks that are durable before they are answered, with their details sealed, against a bare loop that commits batches of
//! the same size on the same database through the same library. Both wait for the same disk.
//!
//! There are two such loops. One writes one row an ask: the entry and nothing else. The other writes what an ask leaves
//! behind, six rows: the entry, a key and four sealed details of the same lengths.

use crate::big;
use crate::house::{Beneath, House};
use crate::{Effort, Line};
use commons::{Actor, Command, needs};
use host::{Act, Dice, Home, Host};
use sqlx::postgres::PgConnection;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteSynchronous};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};
use std::sync::Arc;
use std::time::{Duration, Instant};

pub(crate) async fn measure(effort: Effort) -> anyhow::Result<Vec<Line>> {
    let mut lines = Vec::new();
    for beneath in [Beneath::Sqlite, Beneath::Postgres] {
        let house = House::open(beneath).await?;
        let home = house.town(60, 1).await?;
        for clients in [1, 16, 64] {
            let mut best: Option<(f64, f64, f64)> = None;
            // In turns, so that whatever else the machine does falls on all of them alike.
            for _ in 0..2 {
                let ours = asks(&house.host, &home, clients, effort.span / 2).await?;
                let one = Bare::open(&house, beneath).await?.commits(clients, Rows::One, effort.span / 2).await?;
                let six = Bare::open(&house, beneath).await?.commits(clients, Rows::Six, effort.span / 2).await?;
                best = best.into_iter().chain([(ours, one, six)]).max_by(|a, b| a.0.total_cmp(&b.0));
            }
            let Some((ours, one, six)) = best else { continue };
            lines.push(Line {
                what: format!("durable asks with sealed details on {}, {clients} at once", beneath.name()),
                ours: format!("{ours:.0}/s"),
                peer: format!(
                    "bare loop, {clients} a commit: one row each {one:.0}/s; the same six rows each {six:.0}/s"
                ),
                ratio: format!("{:.2}; {:.2}", ours / one, ours / six),
            });
        }
    }
    Ok(lines)
}

pub(crate) async fn asks(host: &Arc<Host>, home: &Arc<Home>, clients: usize, span: Duration) -> anyhow::Result<f64> {
    let begin = Instant::now();
    let client = |number: usize| {
        let (host, home) = (Arc::clone(host), Arc::clone(home));
        tokio::spawn(async move {
            let mut done = 0u32;
            while begin.elapsed() < span {
                let (ask, details) = big::an_ask(u64::from(done) + number as u64);
                let command = Command::Needs(needs::Command::Ask(ask));
                let act = Act::new(host.dice.command_id(), Actor::Anyone, command);
                let act = details.into_iter().fold(act, |act, (field, words)| act.sealing(field, words));
                host.run(&home, act).await?;
                done += 1;
            }
            anyhow::Ok(done)
        })
    };
    let tasks: Vec<_> = (0..clients).map(client).collect();
    let mut done = 0;
    for task in tasks {
        done += task.await??;
    }
    Ok(f64::from(done) / begin.elapsed().as_secs_f64())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Rows {
    One,
    Six,
}

/// The peer: tables like ours with their primary keys alone, and one connection.
enum Bare {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

const TABLES: [&str; 3] = [
    "CREATE TABLE bare_entry (group_id BYTES NOT NULL, seq BIGINT NOT NULL, command BYTES NOT NULL, part INT NOT NULL, \
     body TEXT NOT NULL, hash BYTES NOT NULL, PRIMARY KEY (group_id, seq)) KEPT",
    "CREATE TABLE bare_key (group_id BYTES NOT NULL, no BIGINT NOT NULL, wrapped BYTES NOT NULL, \
     PRIMARY KEY (group_id, no)) KEPT",
    "CREATE TABLE bare_sealed (group_id BYTES NOT NULL, no BIGINT NOT NULL, field TEXT NOT NULL, bytes BYTES NOT NULL, \
     PRIMARY KEY (group_id, no, field)) KEPT",
];

impl Bare {
    async fn open(house: &House, beneath: Beneath) -> anyhow::Result<Bare> {
        let mut bare = match beneath {
            Beneath::Sqlite => {
                let path = house.folder.path().join(format!("bare-{}.db", house.host.dice.command_id()));
                let options = SqliteConnectOptions::new()
                    .filename(path)
                    .create_if_missing(true)
                    .journal_mode(SqliteJournalMode::Wal)
                    .synchronous(SqliteSynchronous::Full)
                    .disable_statement_logging();
                Bare::Sqlite(options.connect().await?)
            }
            Beneath::Postgres => Bare::Postgres(PgConnection::connect(&house.url).await?),
        };
        for (name, table) in ["bare_entry", "bare_key", "bare_sealed"].into_iter().zip(TABLES) {
            bare.run(format!("DROP TABLE IF EXISTS {name}")).await?;
            let (bytes, kept) = match bare {
                Bare::Sqlite(_) => ("BLOB", "WITHOUT ROWID"),
                Bare::Postgres(_) => ("BYTEA", ""),
            };
            bare.run(table.replace("BYTES", bytes).replace("KEPT", kept)).await?;
        }
        Ok(bare)
    }

    async fn run(&mut self, sql: String) -> anyhow::Result<()> {
        match self {
            Bare::Sqlite(connection) => sqlx::raw_sql(AssertSqlSafe(sql)).execute(connection).await.map(drop)?,
            Bare::Postgres(connection) => sqlx::raw_sql(AssertSqlSafe(sql)).execute(connection).await.map(drop)?,
        }
        Ok(())
    }

    /// How many asks a second, so many a commit.
    async fn commits(mut self, batch: usize, rows: Rows, span: Duration) -> anyhow::Result<f64> {
        let dice = Dice::from_seed(1_000 + batch as u64);
        let (group, body) = (dice.bytes::<16>(), "x".repeat(420));
        let (wrapped, sealed) = ([7u8; 72], [9u8; 80]);
        let begin = Instant::now();
        let mut seq = 0i64;
        while begin.elapsed() < span {
            self.run("BEGIN".into()).await?;
            for _ in 0..batch {
                seq += 1;
                let (command, hash) = (dice.bytes::<16>(), dice.bytes::<32>());
                macro_rules! insert {
                    ($sql:literal $(, $value:expr)*) => {
                        match &mut self {
                            Bare::Sqlite(c) => sqlx::query($sql)$(.bind($value))*.execute(c).await.map(|_| ())?,
                            Bare::Postgres(c) => sqlx::query($sql)$(.bind($value))*.execute(c).await.map(|_| ())?,
                        }
                    };
                }
                insert!(
                    "INSERT INTO bare_entry VALUES ($1, $2, $3, $4, $5, $6)",
                    &group[..],
                    seq,
                    &command[..],
                    0i32,
                    body.as_str(),
                    &hash[..]
                );
                if rows == Rows::One {
                    continue;
                }
                insert!("INSERT INTO bare_key VALUES ($1, $2, $3)", &group[..], seq, &wrapped[..]);
                for field in ["called", "reach", "door", "words"] {
                    insert!("INSERT INTO bare_sealed VALUES ($1, $2, $3, $4)", &group[..], seq, field, &sealed[..]);
                }
            }
            self.run("COMMIT".into()).await?;
        }
        Ok(seq as f64 / begin.elapsed().as_secs_f64())
    }
}
