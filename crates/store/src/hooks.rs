//! Places that are told what happened, each by a member of their own. A row knows how far it was told and when it is tried
//! again; where it is lies sealed.

use crate::connection::{Connection, Row};
use crate::error::{Fault, StoreError};
use crate::writer::{Deed, Done};
use crate::{GroupId, Store, letters};

/// A place that is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hook {
    /// Its own id.
    pub id: [u8; 16],
    /// Whose it is.
    pub person: u64,
    /// Where it is, sealed.
    pub sealed: Vec<u8>,
    /// The last entry that it was told.
    pub read_to: u64,
    /// How often the next one was tried.
    pub tries: u32,
    /// Not before this, in milliseconds since 1970.
    pub next_at: i64,
    /// When it began.
    pub created_at: i64,
    /// When it ends.
    pub ends_at: i64,
}

impl Store {
    /// The places of one person, the newest first; also those that have ended but are not purged yet.
    ///
    /// # Errors
    /// Whatever keeps the database from answering.
    pub async fn hooks(&self, group: GroupId, person: u64) -> Result<Vec<Hook>, StoreError> {
        let sql = "SELECT hook, person, sealed, read_to, tries, next_at, created_at, ends_at FROM hook \
                   WHERE group_id = $1 AND person = $2 ORDER BY created_at DESC, hook";
        let rows = self.rows(sql, &[(&group).into(), person.into()]).await?;
        rows.into_iter().map(hook).collect::<Result<_, _>>().map_err(Fault::outside_the_log)
    }

    /// Places that have not heard of everything up to `told`, whose time has come, and that were not tried so often already.
    ///
    /// # Errors
    /// Whatever keeps the database from answering.
    pub async fn hooks_due(&self, group: GroupId, told: u64, now: i64, tries: u32) -> Result<Vec<Hook>, StoreError> {
        let sql = "SELECT hook, person, sealed, read_to, tries, next_at, created_at, ends_at FROM hook \
                   WHERE group_id = $1 AND read_to < $2 AND next_at <= $3 AND ends_at > $3 AND tries < $4 \
                   ORDER BY next_at, hook";
        let rows = self.rows(sql, &[(&group).into(), told.into(), now.into(), i64::from(tries).into()]).await?;
        rows.into_iter().map(hook).collect::<Result<_, _>>().map_err(Fault::outside_the_log)
    }

    /// Groups with a place that has not heard of everything, whose time has come, and that was not tried so often already.
    ///
    /// # Errors
    /// Whatever keeps the database from answering.
    pub async fn groups_with_hooks_due(&self, now: i64, tries: u32) -> Result<Vec<GroupId>, StoreError> {
        let sql = "SELECT DISTINCT group_id FROM hook WHERE next_at <= $1 AND ends_at > $1 AND tries < $2 AND \
                   read_to < (SELECT COALESCE(MAX(seq), 0) FROM entry WHERE entry.group_id = hook.group_id)";
        letters::groups(self.rows(sql, &[now.into(), i64::from(tries).into()]).await?)
    }

    /// Takes a place in hand until `until`: of several servers that try, one succeeds.
    ///
    /// # Errors
    /// Our troubles.
    pub async fn take_hook(&self, group: GroupId, hook: &Hook, until: i64) -> Result<bool, StoreError> {
        let deed = Deed::TakeHook { group, id: hook.id, next_at: hook.next_at, until };
        match self.writer.write(deed).await? {
            Done::Count(taken) => Ok(taken == 1),
            _ => Err(StoreError::Closed),
        }
    }
}

pub(crate) async fn add(c: &mut Connection, group: &GroupId, hook: &Hook) -> Result<(), Fault> {
    let sql = "INSERT INTO hook (group_id, hook, person, sealed, read_to, tries, next_at, created_at, ends_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (group_id, hook) DO NOTHING";
    let values = [
        group.into(),
        (&hook.id[..]).into(),
        hook.person.into(),
        (&hook.sealed[..]).into(),
        hook.read_to.into(),
        hook.tries.into(),
        hook.next_at.into(),
        hook.created_at.into(),
        hook.ends_at.into(),
    ];
    c.execute(sql, &values).await.map(drop)
}

pub(crate) async fn take(
    c: &mut Connection,
    group: &GroupId,
    id: &[u8; 16],
    next_at: i64,
    until: i64,
) -> Result<u64, Fault> {
    let sql = "UPDATE hook SET next_at = $4 WHERE group_id = $1 AND hook = $2 AND next_at = $3";
    c.execute(sql, &[group.into(), (&id[..]).into(), next_at.into(), until.into()]).await
}

pub(crate) async fn told(
    c: &mut Connection,
    group: &GroupId,
    id: &[u8; 16],
    read_to: u64,
    tries: u32,
    next_at: i64,
) -> Result<(), Fault> {
    let sql =
        "UPDATE hook SET read_to = $3, tries = $4, next_at = $5 WHERE group_id = $1 AND hook = $2 AND read_to <= $3";
    c.execute(sql, &[group.into(), (&id[..]).into(), read_to.into(), tries.into(), next_at.into()]).await.map(drop)
}

pub(crate) async fn end(c: &mut Connection, group: &GroupId, id: &[u8; 16]) -> Result<(), Fault> {
    let sql = "DELETE FROM hook WHERE group_id = $1 AND hook = $2";
    c.execute(sql, &[group.into(), (&id[..]).into()]).await.map(drop)
}

pub(crate) async fn end_all(c: &mut Connection, group: &GroupId, person: u64) -> Result<(), Fault> {
    let sql = "DELETE FROM hook WHERE group_id = $1 AND person = $2";
    c.execute(sql, &[group.into(), person.into()]).await.map(drop)
}

fn hook(mut row: Row) -> Result<Hook, Fault> {
    Ok(Hook {
        id: row.exactly()?,
        person: row.count()?,
        sealed: row.bytes()?,
        read_to: row.count()?,
        tries: u32::try_from(row.count()?).map_err(|_| Fault::garbled("the tries of a place that is told"))?,
        next_at: row.number()?,
        created_at: row.number()?,
        ends_at: row.number()?,
    })
}
