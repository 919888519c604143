//! Is everything still whole? Read-only; may take a while on a large house.

use crate::Store;
use crate::connection::Database;
use crate::error::{Fault, StoreError};

/// What a look through the store found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// "SQLite" or "PostgreSQL".
    pub kind: &'static str,
    /// The size on disk, in bytes.
    pub bytes: u64,
    /// How many groups.
    pub groups: u64,
    /// How many entries in all logs.
    pub entries: u64,
    /// What is not as it should be; empty if all is well.
    pub faults: Vec<String>,
}

impl Store {
    /// Looks through the whole store.
    ///
    /// # Errors
    /// Whatever keeps the database from answering; what is broken inside is told in the report instead.
    pub async fn check(&self) -> Result<Report, StoreError> {
        let mut faults = match &*self.database {
            Database::Sqlite(sqlite) => sqlite.faults().await?,
            Database::Postgres(postgres) => postgres.faults().await?,
        };
        let gaps = "SELECT COUNT(*) FROM (SELECT group_id FROM entry GROUP BY group_id \
                    HAVING MAX(seq) <> COUNT(*) OR MIN(seq) <> 1) AS gaps";
        let strays = "SELECT COUNT(*) FROM subject_key JOIN epoch USING (group_id) \
                      WHERE subject_key.epoch <> epoch.epoch";
        for (sql, words) in [(gaps, "logs have gaps"), (strays, "keys are of another epoch than their group")] {
            let count = self.count(sql).await?;
            if count > 0 {
                faults.push(format!("{count} {words}"));
            }
        }
        Ok(Report {
            kind: self.kind(),
            bytes: self.bytes().await?,
            groups: self.count("SELECT COUNT(*) FROM groups").await?,
            entries: self.count("SELECT COUNT(*) FROM entry").await?,
            faults,
        })
    }

    /// The size on disk, in bytes.
    ///
    /// # Errors
    /// Whatever keeps the database from answering.
    pub async fn bytes(&self) -> Result<u64, StoreError> {
        match &*self.database {
            Database::Sqlite(sqlite) => Ok(sqlite.bytes()),
            Database::Postgres(postgres) => postgres.bytes().await,
        }
    }

    async fn count(&self, sql: &'static str) -> Result<u64, StoreError> {
        let mut rows = self.rows(sql, &[]).await?;
        rows.first_mut().map_or(Ok(0), |row| row.count()).map_err(Fault::outside_the_log)
    }
}
