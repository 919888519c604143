//! The whole store as one run of bytes, the same on both databases: for backups, for moving house, and for proving that
//! two houses are the same.
//!
//! It is read in one transaction that sees one moment, while others go on writing. Rows come in the order of their keys,
//! so the same rows give the same bytes, and their hash is the house's fingerprint. What is sealed stays sealed.
//!
//! The bytes say which step the tables were at. An older copy is laid into tables of its own step, which then climb like
//! every other house.

use tokio::sync::mpsc;
use tokio_stream::{Stream, StreamExt};

use crate::connection::{Cell, Connection, Database, Row, Value};
use crate::error::{Fault, StoreError};
use crate::{Store, migrations, postgres, sqlite};

/// A table as it travels. A test compares these with the tables there are, so that none is left at home by mistake.
pub(crate) struct Table {
    pub(crate) name: &'static str,
    /// The step that made it.
    since: i64,
    /// Columns with what lies in them: `N` a number, `T` a text, `B` bytes. One that came later has its step behind it.
    pub(crate) columns: &'static [(&'static str, char, i64)],
    /// What rows are ordered by. `*` stands before a text, which both databases have to order by its bytes.
    key: &'static str,
}

const fn table(
    name: &'static str,
    since: i64,
    columns: &'static [(&'static str, char, i64)],
    key: &'static str,
) -> Table {
    Table { name, since, columns, key }
}

/// Every table but `house`, those that others refer to first.
pub(crate) const TABLES: &[Table] = &[
    table("groups", 1, &[("group_id", 'B', 1), ("slug", 'T', 1), ("created_at", 'N', 1)], "group_id"),
    table("epoch", 1, &[("group_id", 'B', 1), ("epoch", 'N', 1)], "group_id"),
    table(
        "entry",
        1,
        &[
            ("group_id", 'B', 1),
            ("seq", 'N', 1),
            ("command", 'B', 1),
            ("part", 'N', 1),
            ("body", 'T', 1),
            ("hash", 'B', 1),
        ],
        "group_id, seq",
    ),
    table(
        "subject_key",
        1,
        &[
            ("group_id", 'B', 1),
            ("subject_kind", 'N', 1),
            ("subject_no", 'N', 1),
            ("epoch", 'N', 1),
            ("wrapped", 'B', 1),
        ],
        "group_id, subject_kind, subject_no",
    ),
    table(
        "sealed",
        1,
        &[("group_id", 'B', 1), ("subject_kind", 'N', 1), ("subject_no", 'N', 1), ("field", 'T', 1), ("bytes", 'B', 1)],
        "group_id, subject_kind, subject_no, *field",
    ),
    table(
        "session",
        1,
        &[
            ("group_id", 'B', 1),
            ("token_hash", 'B', 1),
            ("kind", 'N', 1),
            ("holder", 'N', 1),
            ("label", 'T', 1),
            ("created_at", 'N', 1),
            ("seen_at", 'N', 1),
            ("ends_at", 'N', 1),
        ],
        "group_id, token_hash",
    ),
    table(
        "passkey",
        1,
        &[
            ("group_id", 'B', 1),
            ("credential_id", 'B', 1),
            ("person", 'N', 1),
            ("body", 'T', 1),
            ("created_at", 'N', 1),
        ],
        "group_id, credential_id",
    ),
    table(
        "one_time",
        1,
        &[
            ("group_id", 'B', 1),
            ("lookup_hash", 'B', 1),
            ("code", 'B', 1),
            ("kind", 'N', 1),
            ("holder", 'N', 1),
            ("body", 'T', 1),
            ("tries", 'N', 1),
            ("ends_at", 'N', 1),
        ],
        "group_id, lookup_hash",
    ),
    table(
        "need_key",
        1,
        &[
            ("group_id", 'B', 1),
            ("locator", 'T', 1),
            ("need", 'N', 1),
            ("salt", 'B', 1),
            ("hash", 'B', 1),
            ("tries", 'N', 1),
            ("tries_since", 'N', 1),
        ],
        "group_id, *locator",
    ),
    table("post", 2, &[("group_id", 'B', 2), ("read_to", 'N', 2)], "group_id"),
    table(
        "letter",
        2,
        &[("group_id", 'B', 2), ("seq", 'N', 2), ("person", 'N', 2), ("tries", 'N', 2), ("next_at", 'N', 2)],
        "group_id, seq, person",
    ),
    table(
        "hook",
        4,
        &[
            ("group_id", 'B', 4),
            ("hook", 'B', 4),
            ("person", 'N', 4),
            ("sealed", 'B', 4),
            ("read_to", 'N', 4),
            ("tries", 'N', 4),
            ("next_at", 'N', 4),
            ("created_at", 'N', 4),
            ("ends_at", 'N', 4),
        ],
        "group_id, hook",
    ),
];

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

/// About how much is handed on at once.
const PIECE: usize = 256 * 1024;
/// How many pieces may wait.
pub const PIECES: usize = 8;
/// Rows written with one sentence.
const TOGETHER: usize = 400;
/// Together with the rows' own size, so that a sentence stays a moderate one.
const MUCH: usize = 2 * 1024 * 1024;
/// Nothing longer stands in a cell. Only a damaged length says more.
const LONGEST: usize = 256 * 1024 * 1024;

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

/// How often a connection is tried: while the write-ahead log is being emptied, SQLite lets nobody else come in.
const TRIES: u32 = 10;

async fn copy_out(database: &Database, to: Option<mpsc::Sender<Vec<u8>>>) -> Result<Copied, StoreError> {
    let mut turn = 1;
    let mut connection = loop {
        match database.connect().await {
            Err(StoreError::Unreachable(_)) if turn < TRIES => turn += 1,
            connected => break connected?,
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    };
    let copied = read_out(&mut connection, Sink::new(to)).await.map_err(Fault::outside_the_log);
    // It only read; giving the moment back cannot go wrong in a way that matters.
    let _ = connection.rollback().await;
    copied
}

async fn read_out(connection: &mut Connection, mut sink: Sink) -> Result<Copied, Fault> {
    connection.see_one_moment().await?;
    let step = connection.number("SELECT COALESCE(MAX(version), 0) FROM house", &[]).await?;
    sink.byte(BEGIN);
    sink.bytes(&FORMAT.to_le_bytes());
    sink.bytes(&step.to_le_bytes());
    let (mut groups, mut entries, mut rows) = (0, 0, 0);
    for table in TABLES.iter().filter(|table| table.since <= step) {
        let columns: Vec<_> = table.columns.iter().filter(|(_, _, since)| *since <= step).collect();
        sink.byte(TABLE);
        sink.short(table.name);
        sink.byte(u8::try_from(columns.len()).expect("a table has a handful of columns"));
        for (name, kind, _) in &columns {
            sink.short(name);
            sink.bytes(kind.to_string().as_bytes());
        }
        let names: Vec<&str> = columns.iter().map(|(name, _, _)| *name).collect();
        let order = ordered(connection, table.key);
        let sql = format!("SELECT {} FROM {} ORDER BY {order}", names.join(", "), table.name);
        let count = match connection {
            Connection::Sqlite(connection) => pour(sqlite::stream(connection, sql), &mut sink).await?,
            Connection::Postgres(connection) => pour(postgres::stream(connection, sql), &mut sink).await?,
        };
        sink.byte(TABLE_END);
        sink.bytes(&count.to_le_bytes());
        rows += count;
        match table.name {
            "groups" => groups = count,
            "entry" => entries = count,
            _ => {}
        }
    }
    sink.byte(END);
    let fingerprint = sink.finish().await?;
    Ok(Copied { fingerprint, step, groups, entries, rows })
}

/// Both databases put texts in the order of their bytes, whatever language the server speaks.
fn ordered(connection: &Connection, key: &str) -> String {
    let by_bytes = match connection {
        Connection::Sqlite(_) => "BINARY",
        Connection::Postgres(_) => "\"C\"",
    };
    let columns = key.split(", ").map(|column| match column.strip_prefix('*') {
        Some(text) => format!("{text} COLLATE {by_bytes}"),
        None => column.to_owned(),
    });
    columns.collect::<Vec<_>>().join(", ")
}

async fn pour(rows: impl Stream<Item = Result<Row, Fault>>, sink: &mut Sink) -> Result<u64, Fault> {
    let mut rows = std::pin::pin!(rows);
    let mut count = 0;
    while let Some(row) = rows.next().await {
        sink.byte(ROW);
        for cell in row?.into_cells() {
            match cell {
                Cell::Number(number) => sink.bytes(&number.to_le_bytes()),
                Cell::Text(text) => sink.long(text.as_bytes()),
                Cell::Bytes(bytes) => sink.long(&bytes),
            }
        }
        count += 1;
        if sink.is_full() {
            sink.hand_on().await?;
        }
    }
    Ok(count)
}

/// Where the bytes go.
struct Sink {
    to: Option<mpsc::Sender<Vec<u8>>>,
    piece: Vec<u8>,
    hasher: blake3::Hasher,
}

impl Sink {
    fn new(to: Option<mpsc::Sender<Vec<u8>>>) -> Sink {
        Sink { to, piece: Vec::with_capacity(PIECE * 2), hasher: blake3::Hasher::new() }
    }

    fn byte(&mut self, byte: u8) {
        self.piece.push(byte);
    }

    fn bytes(&mut self, bytes: &[u8]) {
        self.piece.extend_from_slice(bytes);
    }

    /// A name, with its length in one byte.
    fn short(&mut self, name: &str) {
        self.byte(u8::try_from(name.len()).expect("names of tables and columns are short"));
        self.bytes(name.as_bytes());
    }

    fn long(&mut self, bytes: &[u8]) {
        self.bytes(&u32::try_from(bytes.len()).expect("no row holds gigabytes").to_le_bytes());
        self.bytes(bytes);
    }

    fn is_full(&self) -> bool {
        self.piece.len() >= PIECE
    }

    async fn hand_on(&mut self) -> Result<(), Fault> {
        self.hasher.update(&self.piece);
        let Some(to) = &self.to else {
            self.piece.clear();
            return Ok(());
        };
        let piece = std::mem::replace(&mut self.piece, Vec::with_capacity(PIECE * 2));
        to.send(piece).await.map_err(|_| Fault::Broken(StoreError::Closed))
    }

    /// The fingerprint is the hash of everything before it, and stands at the end.
    async fn finish(mut self) -> Result<[u8; 32], Fault> {
        self.hand_on().await?;
        let fingerprint = *self.hasher.finalize().as_bytes();
        self.bytes(&fingerprint);
        self.hand_on().await?;
        Ok(fingerprint)
    }
}

async fn lay(connection: &mut Connection, mut source: Source) -> Result<Copied, Fault> {
    if source.byte().await? != BEGIN || source.number::<4>().await?.as_slice() != FORMAT.to_le_bytes() {
        return Err(not_a_copy("it begins in another way"));
    }
    let step = i64::from_le_bytes(source.number().await?);
    migrations::furnish_to(connection, step).await?;
    connection.begin().await?;
    if connection.number("SELECT COUNT(*) FROM groups", &[]).await? > 0 {
        return Err(Fault::Broken(StoreError::NotEmpty));
    }
    let (mut groups, mut entries, mut rows) = (0, 0, 0);
    for table in TABLES.iter().filter(|table| table.since <= step) {
        if source.byte().await? != TABLE || source.short().await? != table.name {
            return Err(not_a_copy("a table is missing"));
        }
        let known: Vec<_> = table.columns.iter().filter(|(_, _, since)| *since <= step).collect();
        if usize::from(source.byte().await?) != known.len() {
            return Err(not_a_copy("a table has other columns"));
        }
        for (name, kind, _) in &known {
            if source.short().await? != *name || char::from(source.byte().await?) != *kind {
                return Err(not_a_copy("a table has other columns"));
            }
        }
        let kinds: Vec<char> = known.iter().map(|(_, kind, _)| *kind).collect();
        let names: Vec<&str> = known.iter().map(|(name, _, _)| *name).collect();
        let into = format!("INSERT INTO {} ({}) VALUES ", table.name, names.join(", "));
        let count = lay_rows(connection, &mut source, &into, &kinds).await?;
        rows += count;
        match table.name {
            "groups" => groups = count,
            "entry" => entries = count,
            _ => {}
        }
    }
    if source.byte().await? != END {
        return Err(not_a_copy("there are tables that this program does not know"));
    }
    let fingerprint = source.fingerprint();
    if source.number::<32>().await? != fingerprint {
        return Err(not_a_copy("its fingerprint is another"));
    }
    if !source.is_at_its_end().await {
        return Err(not_a_copy("something stands behind its end"));
    }
    connection.commit().await?;
    Ok(Copied { fingerprint, step, groups, entries, rows })
}

async fn lay_rows(connection: &mut Connection, source: &mut Source, into: &str, kinds: &[char]) -> Result<u64, Fault> {
    let (mut count, mut cells, mut size) = (0u64, Vec::new(), 0);
    loop {
        let more = match source.byte().await? {
            ROW => true,
            TABLE_END => false,
            _ => return Err(not_a_copy("a row is not where it should be")),
        };
        if more {
            for kind in kinds {
                let cell = source.cell(*kind).await?;
                size += cell.size();
                cells.push(cell);
            }
            count += 1;
        }
        let waiting = cells.len() / kinds.len().max(1);
        if waiting > 0 && (!more || waiting >= TOGETHER || size >= MUCH) {
            let values: Vec<Value<'_>> = cells.iter().map(Value::from).collect();
            connection.execute_made(into_rows(into, waiting, kinds.len()), &values).await?;
            cells.clear();
            size = 0;
        }
        if !more {
            break;
        }
    }
    match u64::from_le_bytes(source.number().await?) == count {
        true => Ok(count),
        false => Err(not_a_copy("rows are missing")),
    }
}

/// `($1, $2), ($3, $4)` …
fn into_rows(into: &str, rows: usize, columns: usize) -> String {
    let mut sql = into.to_owned();
    for row in 0..rows {
        sql.push_str(if row == 0 { "(" } else { ", (" });
        for column in 0..columns {
            sql.push_str(if column == 0 { "$" } else { ", $" });
            sql.push_str(&(row * columns + column + 1).to_string());
        }
        sql.push(')');
    }
    sql
}

fn not_a_copy(why: &str) -> Fault {
    Fault::Broken(StoreError::NotACopy(why.into()))
}

/// Where the bytes come from.
struct Source {
    from: mpsc::Receiver<Vec<u8>>,
    piece: Vec<u8>,
    at: usize,
    hasher: blake3::Hasher,
}

impl Source {
    fn new(from: mpsc::Receiver<Vec<u8>>) -> Source {
        Source { from, piece: Vec::new(), at: 0, hasher: blake3::Hasher::new() }
    }

    /// The next bytes, as many as were asked for.
    async fn take(&mut self, count: usize) -> Result<&[u8], Fault> {
        while self.piece.len() - self.at < count {
            let Some(next) = self.from.recv().await else {
                return Err(not_a_copy("it ends in the middle"));
            };
            if self.at > 0 {
                self.hasher.update(self.piece.get(..self.at).unwrap_or_default());
                self.piece.drain(..self.at);
                self.at = 0;
            }
            self.piece.extend_from_slice(&next);
        }
        let begin = self.at;
        self.at += count;
        Ok(self.piece.get(begin..self.at).expect("so many are there"))
    }

    async fn byte(&mut self) -> Result<u8, Fault> {
        Ok(self.number::<1>().await?[0])
    }

    async fn number<const N: usize>(&mut self) -> Result<[u8; N], Fault> {
        Ok(self.take(N).await?.try_into().expect("as many as were asked for"))
    }

    async fn short(&mut self) -> Result<String, Fault> {
        let length = usize::from(self.byte().await?);
        let name = self.take(length).await?.to_vec();
        String::from_utf8(name).map_err(|_| not_a_copy("a name cannot be read"))
    }

    async fn cell(&mut self, kind: char) -> Result<Cell, Fault> {
        if kind == 'N' {
            return Ok(Cell::Number(i64::from_le_bytes(self.number().await?)));
        }
        let length = usize::try_from(u32::from_le_bytes(self.number().await?)).unwrap_or(usize::MAX);
        if length > LONGEST {
            return Err(not_a_copy("a cell is too long"));
        }
        let bytes = self.take(length).await?.to_vec();
        match kind {
            'T' => String::from_utf8(bytes).map(Cell::Text).map_err(|_| not_a_copy("a text cannot be read")),
            _ => Ok(Cell::Bytes(bytes)),
        }
    }

    /// The hash of everything that was taken until now.
    fn fingerprint(&self) -> [u8; 32] {
        let mut hasher = self.hasher.clone();
        hasher.update(self.piece.get(..self.at).unwrap_or_default());
        *hasher.finalize().as_bytes()
    }

    async fn is_at_its_end(&mut self) -> bool {
        self.piece.len() == self.at && self.from.recv().await.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_counted_through_in_one_sentence() {
        assert_eq!(into_rows("INSERT ", 2, 3), "INSERT ($1, $2, $3), ($4, $5, $6)");
    }
}
