//! Reading the whole store, row by row, in one transaction that sees one moment.

use tokio::sync::mpsc;
use tokio_stream::{Stream, StreamExt};

use super::{BEGIN, Copied, END, FORMAT, ROW, TABLE, TABLE_END, TABLES};
use crate::connection::{Cell, Connection, Database, Row};
use crate::error::{Fault, StoreError};
use crate::{postgres, sqlite};

/// About how much is handed on at once.
const PIECE: usize = 256 * 1024;
/// How often a connection is tried: while the write-ahead log is being emptied, SQLite lets nobody else come in.
const TRIES: u32 = 10;

pub(super) async fn copy_out(database: &Database, to: Option<mpsc::Sender<Vec<u8>>>) -> Result<Copied, StoreError> {
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
