//! Many rows with one sentence. Each sentence to a database costs a way there and back; a row more in it costs little.

use std::sync::OnceLock;

use crate::connection::{Connection, Value};
use crate::error::Fault;

/// Rows of one sentence are a power of two and at most `1 << LARGEST`, so that there are few sentences to prepare.
const LARGEST: usize = 6;

/// An `INSERT`, for any number of rows.
pub(crate) struct Insert {
    /// Up to the values.
    pub(crate) head: &'static str,
    pub(crate) columns: usize,
    /// What stands after them.
    pub(crate) tail: &'static str,
    pub(crate) sentences: [OnceLock<String>; LARGEST + 1],
}

impl Insert {
    pub(crate) const fn new(head: &'static str, columns: usize, tail: &'static str) -> Insert {
        Insert { head, columns, tail, sentences: [const { OnceLock::new() }; LARGEST + 1] }
    }

    /// Writes rows whose values stand one after another.
    pub(crate) async fn rows(&'static self, c: &mut Connection, mut values: &[Value<'_>]) -> Result<(), Fault> {
        debug_assert_eq!(values.len() % self.columns, 0, "whole rows");
        while !values.is_empty() {
            let power = (values.len() / self.columns).max(1).ilog2().min(LARGEST as u32);
            let (now, later) = values.split_at((self.columns << power).min(values.len()));
            c.execute(self.sentence(power as usize), now).await?;
            values = later;
        }
        Ok(())
    }

    fn sentence(&'static self, power: usize) -> &'static str {
        let [.., largest] = &self.sentences;
        self.sentences.get(power).unwrap_or(largest).get_or_init(|| {
            let row = |row: usize| {
                let places: Vec<String> =
                    (1..=self.columns).map(|no| format!("${}", row * self.columns + no)).collect();
                format!("({})", places.join(", "))
            };
            let rows: Vec<String> = (0..1usize << power).map(row).collect();
            format!("{} VALUES {} {}", self.head, rows.join(", "), self.tail)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_numbers_its_places_row_by_row() {
        static INSERT: Insert = Insert::new("INSERT INTO t (a, b)", 2, "ON CONFLICT DO NOTHING");
        assert_eq!(INSERT.sentence(0), "INSERT INTO t (a, b) VALUES ($1, $2) ON CONFLICT DO NOTHING");
        assert_eq!(INSERT.sentence(1), "INSERT INTO t (a, b) VALUES ($1, $2), ($3, $4) ON CONFLICT DO NOTHING");
    }
}
