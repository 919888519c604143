//! Laying a copy into an empty store. Whatever is not as it was written is not laid.

use tokio::sync::mpsc;

use super::{BEGIN, Copied, END, FORMAT, ROW, TABLE, TABLE_END, TABLES};
use crate::connection::{Cell, Connection, Value};
use crate::error::{Fault, StoreError};
use crate::migrations;

/// Rows written with one sentence.
const TOGETHER: usize = 400;
/// Together with the rows' own size, so that a sentence stays a moderate one.
const MUCH: usize = 2 * 1024 * 1024;
/// Nothing longer stands in a cell. Only a damaged length says more.
const LONGEST: usize = 256 * 1024 * 1024;

pub(super) async fn lay(connection: &mut Connection, mut source: Source) -> Result<Copied, Fault> {
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
pub(super) struct Source {
    from: mpsc::Receiver<Vec<u8>>,
    piece: Vec<u8>,
    at: usize,
    hasher: blake3::Hasher,
}

impl Source {
    pub(super) fn new(from: mpsc::Receiver<Vec<u8>>) -> Source {
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
