//! The keys of needs: six words on a slip of paper. Two find the row, the hash of the other four is kept in it.

use crate::connection::{Connection, Row};
use crate::error::{Fault, StoreError};
use crate::writer::{Deed, Done};
use crate::{GroupId, Store};

/// A need's key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedKey {
    /// The words that find it.
    pub locator: String,
    /// The need it opens.
    pub need: u64,
    /// What the secret words are hashed with.
    pub salt: [u8; 16],
    /// The hash of the secret words.
    pub hash: [u8; 32],
    /// How many tries failed since `tries_since`.
    pub tries: u32,
    /// When the counting began, in milliseconds since 1970.
    pub tries_since: i64,
}

impl Store {
    /// The key with this locator.
    ///
    /// # Errors
    /// Whatever keeps the database from answering.
    pub async fn need_key(&self, group: GroupId, locator: &str) -> Result<Option<NeedKey>, StoreError> {
        let row = self.rows(FIND, &[(&group).into(), locator.into()]).await?.pop();
        row.map(need_key).transpose().map_err(Fault::outside_the_log)
    }

    /// Counts a failed try, and begins counting anew when the last beginning is more than `within` milliseconds ago.
    /// Answers the key as it is then.
    ///
    /// # Errors
    /// Our troubles.
    pub async fn count_failed_try(
        &self,
        group: GroupId,
        locator: &str,
        now: i64,
        within: i64,
    ) -> Result<Option<NeedKey>, StoreError> {
        let locator = locator.to_owned();
        match self.writer.write(Deed::CountFailedTry { group, locator, now, within }).await? {
            Done::Key(key) => Ok(key),
            _ => Err(StoreError::Closed),
        }
    }
}

const FIND: &str = "SELECT locator, need, salt, hash, tries, tries_since FROM need_key \
                    WHERE group_id = $1 AND locator = $2";

pub(crate) async fn add(c: &mut Connection, group: &GroupId, key: &NeedKey) -> Result<(), Fault> {
    let sql = "INSERT INTO need_key (group_id, locator, need, salt, hash, tries, tries_since) \
               VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let values = [
        group.into(),
        (&key.locator).into(),
        key.need.into(),
        (&key.salt).into(),
        (&key.hash).into(),
        key.tries.into(),
        key.tries_since.into(),
    ];
    c.execute(sql, &values).await.map(drop)
}

pub(crate) async fn void(c: &mut Connection, group: &GroupId, need: u64) -> Result<(), Fault> {
    let sql = "DELETE FROM need_key WHERE group_id = $1 AND need = $2";
    c.execute(sql, &[group.into(), need.into()]).await.map(drop)
}

pub(crate) async fn count_failed_try(
    c: &mut Connection,
    group: &GroupId,
    locator: &str,
    now: i64,
    within: i64,
) -> Result<Option<NeedKey>, Fault> {
    let sql = "UPDATE need_key SET \
               tries = CASE WHEN tries_since <= $1 THEN 1 ELSE tries + 1 END, \
               tries_since = CASE WHEN tries_since <= $1 THEN $2 ELSE tries_since END \
               WHERE group_id = $3 AND locator = $4";
    let before = now.saturating_sub(within);
    c.execute(sql, &[before.into(), now.into(), group.into(), locator.into()]).await?;
    c.row(FIND, &[group.into(), locator.into()]).await?.map(need_key).transpose()
}

fn need_key(mut row: Row) -> Result<NeedKey, Fault> {
    Ok(NeedKey {
        locator: row.text()?,
        need: row.count()?,
        salt: row.exactly()?,
        hash: row.exactly()?,
        tries: u32::try_from(row.number()?).map_err(|_| Fault::garbled("a number of tries"))?,
        tries_since: row.number()?,
    })
}
