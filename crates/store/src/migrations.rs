//! How the tables came to be what they are: numbered steps, only ever forward, each in one transaction.
//!
//! A released step is never changed; what is wrong in it is mended by a later one. `BYTES`, `NUMBER`, `SMALL` and
//! `KEPT` are put into the words of the database at hand. Times are milliseconds since 1970.

use crate::connection::Connection;
use crate::error::{Fault, StoreError};
use crate::sqlite;

const STEPS: &[&str] = &[FIRST, SECOND, KEYRING, HOOKS];

const FIRST: &str = "
CREATE TABLE groups (
    group_id   BYTES  NOT NULL PRIMARY KEY CHECK (length(group_id) = 16),
    slug       TEXT   NOT NULL UNIQUE,
    created_at NUMBER NOT NULL
) KEPT;

CREATE TABLE entry (
    group_id BYTES  NOT NULL REFERENCES groups (group_id) ON DELETE CASCADE,
    seq      NUMBER NOT NULL CHECK (seq > 0),
    command  BYTES  NOT NULL CHECK (length(command) = 16),
    part     NUMBER NOT NULL,
    body     TEXT   NOT NULL,
    hash     BYTES  NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (group_id, seq),
    UNIQUE (group_id, command, part)
) KEPT;

CREATE TABLE epoch (
    group_id BYTES  NOT NULL PRIMARY KEY REFERENCES groups (group_id) ON DELETE CASCADE,
    epoch    NUMBER NOT NULL
) KEPT;

CREATE TABLE subject_key (
    group_id     BYTES  NOT NULL REFERENCES groups (group_id) ON DELETE CASCADE,
    subject_kind SMALL  NOT NULL,
    subject_no   NUMBER NOT NULL,
    epoch        NUMBER NOT NULL,
    wrapped      BYTES  NOT NULL,
    PRIMARY KEY (group_id, subject_kind, subject_no)
) KEPT;

CREATE TABLE sealed (
    group_id     BYTES  NOT NULL,
    subject_kind SMALL  NOT NULL,
    subject_no   NUMBER NOT NULL,
    field        TEXT   NOT NULL,
    bytes        BYTES  NOT NULL,
    PRIMARY KEY (group_id, subject_kind, subject_no, field),
    FOREIGN KEY (group_id, subject_kind, subject_no)
        REFERENCES subject_key (group_id, subject_kind, subject_no) ON DELETE CASCADE
) KEPT;

CREATE TABLE session (
    group_id   BYTES  NOT NULL REFERENCES groups (group_id) ON DELETE CASCADE,
    token_hash BYTES  NOT NULL CHECK (length(token_hash) = 32),
    kind       SMALL  NOT NULL,
    holder     NUMBER NOT NULL,
    label      TEXT   NOT NULL,
    created_at NUMBER NOT NULL,
    seen_at    NUMBER NOT NULL,
    ends_at    NUMBER NOT NULL,
    PRIMARY KEY (group_id, token_hash)
) KEPT;
CREATE INDEX session_of_holder ON session (group_id, kind, holder);

CREATE TABLE passkey (
    group_id      BYTES  NOT NULL REFERENCES groups (group_id) ON DELETE CASCADE,
    credential_id BYTES  NOT NULL,
    person        NUMBER NOT NULL,
    body          TEXT   NOT NULL,
    created_at    NUMBER NOT NULL,
    PRIMARY KEY (group_id, credential_id)
) KEPT;
CREATE INDEX passkey_of_person ON passkey (group_id, person);

CREATE TABLE one_time (
    group_id    BYTES  NOT NULL REFERENCES groups (group_id) ON DELETE CASCADE,
    lookup_hash BYTES  NOT NULL CHECK (length(lookup_hash) = 32),
    code        BYTES  NOT NULL CHECK (length(code) IN (0, 32)),
    kind        SMALL  NOT NULL,
    holder      NUMBER NOT NULL,
    body        TEXT   NOT NULL,
    tries       NUMBER NOT NULL,
    ends_at     NUMBER NOT NULL,
    PRIMARY KEY (group_id, lookup_hash)
) KEPT;
CREATE INDEX one_time_of_holder ON one_time (group_id, kind, holder);

CREATE TABLE need_key (
    group_id    BYTES  NOT NULL REFERENCES groups (group_id) ON DELETE CASCADE,
    locator     TEXT   NOT NULL,
    need        NUMBER NOT NULL,
    salt        BYTES  NOT NULL CHECK (length(salt) = 16),
    hash        BYTES  NOT NULL CHECK (length(hash) = 32),
    tries       NUMBER NOT NULL,
    tries_since NUMBER NOT NULL,
    PRIMARY KEY (group_id, locator)
) KEPT;
CREATE INDEX need_key_of_need ON need_key (group_id, need);
";

/// Letters: how far each group's log has been read for them, and those that are still to go out. What has gone out leaves no
/// row behind.
const SECOND: &str = "
CREATE TABLE post (
    group_id BYTES  NOT NULL PRIMARY KEY REFERENCES groups (group_id) ON DELETE CASCADE,
    read_to  NUMBER NOT NULL
) KEPT;

CREATE TABLE letter (
    group_id BYTES  NOT NULL REFERENCES groups (group_id) ON DELETE CASCADE,
    seq      NUMBER NOT NULL,
    person   NUMBER NOT NULL,
    tries    NUMBER NOT NULL,
    next_at  NUMBER NOT NULL,
    PRIMARY KEY (group_id, seq, person)
) KEPT;
";

/// The keys of a house that several servers serve, sealed under a key that lies in none of its tables. Never in a copy of the
/// house: keys travel on a way of their own.
const KEYRING: &str = "
CREATE TABLE keyring (
    one     NUMBER NOT NULL PRIMARY KEY CHECK (one = 1),
    version NUMBER NOT NULL CHECK (version > 0),
    bytes   BYTES  NOT NULL
) KEPT;
";

/// Places that members have told what happened: how far each was told, and when it is tried again. Where it is lies sealed
/// under its member's own key.
const HOOKS: &str = "
CREATE TABLE hook (
    group_id   BYTES  NOT NULL REFERENCES groups (group_id) ON DELETE CASCADE,
    hook       BYTES  NOT NULL CHECK (length(hook) = 16),
    person     NUMBER NOT NULL,
    sealed     BYTES  NOT NULL,
    read_to    NUMBER NOT NULL,
    tries      NUMBER NOT NULL,
    next_at    NUMBER NOT NULL,
    created_at NUMBER NOT NULL,
    ends_at    NUMBER NOT NULL,
    PRIMARY KEY (group_id, hook)
) KEPT;
CREATE INDEX hook_of_person ON hook (group_id, person);
";

/// The last step this program knows.
pub(crate) fn known() -> i64 {
    i64::try_from(STEPS.len()).unwrap_or(i64::MAX)
}

/// Brings the tables to the last step this program knows. A house in a file leaves a copy of itself as it was, beside it.
pub(crate) async fn furnish(connection: &mut Connection) -> Result<(), StoreError> {
    if let Connection::Sqlite(_) = connection {
        let found = found(connection).await.map_err(Fault::outside_the_log)?;
        if (1..known()).contains(&found) {
            sqlite::keep_as_it_is(connection, found).await?;
        }
    }
    let outcome = climb(connection, known()).await.map_err(Fault::outside_the_log);
    if outcome.is_err() {
        // The first error is the one worth telling; the database undoes an unfinished transaction by itself.
        let _ = connection.rollback().await;
    }
    outcome
}

/// Makes the tables of an earlier step, for a copy that was made then.
pub(crate) async fn furnish_to(connection: &mut Connection, step: i64) -> Result<(), Fault> {
    if step > known() {
        return Err(Fault::Broken(StoreError::NewerHouse { found: step, known: known() }));
    }
    if found(connection).await? > step {
        return Err(Fault::Broken(StoreError::NotEmpty));
    }
    climb(connection, step).await
}

/// The step the tables are at; 0 if there are none.
pub(crate) async fn found(connection: &mut Connection) -> Result<i64, Fault> {
    let there = match connection {
        Connection::Sqlite(_) => "SELECT COUNT(*) FROM sqlite_schema WHERE name = 'house'",
        Connection::Postgres(_) => {
            "SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'house'"
        }
    };
    match connection.number(there, &[]).await? {
        0 => Ok(0),
        _ => connection.number("SELECT COALESCE(MAX(version), 0) FROM house", &[]).await,
    }
}

async fn climb(connection: &mut Connection, to: i64) -> Result<(), Fault> {
    connection.begin().await?;
    // Two programs that start at once take turns: SQLite by its file, PostgreSQL by this lock.
    if let Connection::Postgres(_) = connection {
        connection.rows("SELECT 1 FROM (SELECT pg_advisory_xact_lock(7308334)) AS held", &[]).await?;
    }
    let house = "CREATE TABLE IF NOT EXISTS house (version NUMBER NOT NULL)";
    let house = in_the_words_of(connection, house);
    connection.run(house).await?;
    let found = connection.number("SELECT COALESCE(MAX(version), 0) FROM house", &[]).await?;
    if found > known() {
        return Err(Fault::Broken(StoreError::NewerHouse { found, known: known() }));
    }
    let step_number = |step: i64| usize::try_from(step).map_err(|_| Fault::garbled("the version of the house"));
    for step in STEPS.iter().take(step_number(to)?).skip(step_number(found)?) {
        let step = in_the_words_of(connection, step);
        connection.run(step).await?;
    }
    if found < to {
        connection.execute("DELETE FROM house", &[]).await?;
        connection.execute("INSERT INTO house (version) VALUES ($1)", &[to.into()]).await?;
    }
    connection.commit().await
}

fn in_the_words_of(connection: &Connection, sql: &str) -> String {
    connection.dialect().iter().fold(sql.to_owned(), |sql, (ours, theirs)| sql.replace(ours, theirs))
}
