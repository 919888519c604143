//! Passkeys that people sign in with.

use crate::connection::{Connection, Row};
use crate::error::{Fault, StoreError};
use crate::{GroupId, Store};

/// A passkey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    /// The name the person's device gave it.
    pub credential_id: Vec<u8>,
    /// Whose it is.
    pub person: u64,
    /// The public key and counters, as text.
    pub body: String,
    /// When it was made, in milliseconds since 1970.
    pub created_at: i64,
}

impl Store {
    /// A person's passkeys, the oldest first.
    ///
    /// # Errors
    /// Whatever keeps the database from answering.
    pub async fn passkeys(&self, group: GroupId, person: u64) -> Result<Vec<Passkey>, StoreError> {
        let sql = "SELECT credential_id, person, body, created_at FROM passkey \
                   WHERE group_id = $1 AND person = $2 ORDER BY created_at, credential_id";
        let rows = self.rows(sql, &[(&group).into(), person.into()]).await?;
        rows.into_iter().map(passkey).collect::<Result<_, _>>().map_err(Fault::outside_the_log)
    }

    /// The passkey with this credential id.
    ///
    /// # Errors
    /// Whatever keeps the database from answering.
    pub async fn passkey(&self, group: GroupId, credential_id: &[u8]) -> Result<Option<Passkey>, StoreError> {
        let sql = "SELECT credential_id, person, body, created_at FROM passkey \
                   WHERE group_id = $1 AND credential_id = $2";
        let row = self.rows(sql, &[(&group).into(), credential_id.into()]).await?.pop();
        row.map(passkey).transpose().map_err(Fault::outside_the_log)
    }
}

pub(crate) async fn put(c: &mut Connection, group: &GroupId, passkey: &Passkey) -> Result<(), Fault> {
    // Only the same person's passkey is brought up to date; a credential id cannot change hands.
    let sql = "INSERT INTO passkey (group_id, credential_id, person, body, created_at) VALUES ($1, $2, $3, $4, $5) \
               ON CONFLICT (group_id, credential_id) DO UPDATE SET body = excluded.body \
               WHERE passkey.person = excluded.person";
    let Passkey { credential_id, person, body, created_at } = passkey;
    let values = [group.into(), credential_id.into(), (*person).into(), body.into(), (*created_at).into()];
    match c.execute(sql, &values).await? {
        0 => Err(Fault::refused(StoreError::Taken("this passkey is somebody else's".into()))),
        _ => Ok(()),
    }
}

pub(crate) async fn remove(c: &mut Connection, group: &GroupId, credential_id: &[u8]) -> Result<(), Fault> {
    let sql = "DELETE FROM passkey WHERE group_id = $1 AND credential_id = $2";
    c.execute(sql, &[group.into(), credential_id.into()]).await.map(drop)
}

pub(crate) async fn remove_all(c: &mut Connection, group: &GroupId, person: u64) -> Result<(), Fault> {
    let sql = "DELETE FROM passkey WHERE group_id = $1 AND person = $2";
    c.execute(sql, &[group.into(), person.into()]).await.map(drop)
}

fn passkey(mut row: Row) -> Result<Passkey, Fault> {
    Ok(Passkey { credential_id: row.bytes()?, person: row.count()?, body: row.text()?, created_at: row.number()? })
}
