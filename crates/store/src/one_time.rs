//! Codes and links that work once, for a short time, and for a few tries.

use crate::connection::{Connection, Row};
use crate::error::{Fault, StoreError};
use crate::writer::{Deed, Done};
use crate::{GroupId, Store};

/// A code or link that works once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneTime {
    /// The hash of what finds it: of a link's long token, or of the request a short code belongs to.
    pub lookup: [u8; 32],
    /// The hash of a short code that must come with it; none if finding it is proof enough.
    pub code: Option<[u8; 32]>,
    /// What kind of holder.
    pub kind: u8,
    /// Which one.
    pub holder: u64,
    /// What the caller wants back on success.
    pub body: String,
    /// How many tries are left.
    pub tries: u32,
    /// When it ends, in milliseconds since 1970.
    pub ends_at: i64,
}

/// What came of a try.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tried {
    /// It was right, and is gone now.
    Right(OneTime),
    /// The code was wrong.
    Wrong {
        /// How many tries are left; at zero it is gone.
        left: u32,
    },
    /// There is no such thing: never was, used, used up, or its time is over.
    Gone,
}

impl Store {
    /// What holder a link is for, without using it up.
    ///
    /// # Errors
    /// Whatever keeps the database from answering.
    pub async fn one_time_holder(
        &self,
        group: GroupId,
        lookup: [u8; 32],
        now: i64,
    ) -> Result<Option<(u8, u64)>, StoreError> {
        let sql = "SELECT kind, holder FROM one_time \
                   WHERE group_id = $1 AND lookup_hash = $2 AND ends_at > $3 AND tries > 0";
        let row = self.rows(sql, &[(&group).into(), (&lookup).into(), now.into()]).await?.pop();
        let read = |mut row: Row| Ok::<_, Fault>((row.kind()?, row.count()?));
        row.map(read).transpose().map_err(Fault::outside_the_log)
    }

    /// What a link is for, with what was kept with it, without using it up: for links that work until their end.
    ///
    /// # Errors
    /// Whatever keeps the database from answering.
    pub async fn one_time_kept(
        &self,
        group: GroupId,
        lookup: [u8; 32],
        now: i64,
    ) -> Result<Option<(u8, u64, String)>, StoreError> {
        let sql = "SELECT kind, holder, body FROM one_time \
                   WHERE group_id = $1 AND lookup_hash = $2 AND ends_at > $3 AND tries > 0";
        let row = self.rows(sql, &[(&group).into(), (&lookup).into(), now.into()]).await?.pop();
        let read = |mut row: Row| Ok::<_, Fault>((row.kind()?, row.count()?, row.text()?));
        row.map(read).transpose().map_err(Fault::outside_the_log)
    }

    /// Takes what works by being found, such as a link. At most one of many that try at once succeeds.
    ///
    /// # Errors
    /// Our troubles.
    pub async fn take_one_time(&self, group: GroupId, lookup: [u8; 32], now: i64) -> Result<Tried, StoreError> {
        self.tried(Deed::TryOneTime { group, lookup, code: None, now }).await
    }

    /// Takes what needs a code as well. A wrong code costs one try, durably, before it is answered.
    ///
    /// # Errors
    /// Our troubles.
    pub async fn try_one_time(
        &self,
        group: GroupId,
        lookup: [u8; 32],
        code: [u8; 32],
        now: i64,
    ) -> Result<Tried, StoreError> {
        self.tried(Deed::TryOneTime { group, lookup, code: Some(code), now }).await
    }

    async fn tried(&self, deed: Deed) -> Result<Tried, StoreError> {
        match self.writer.write(deed).await? {
            Done::Tried(tried) => Ok(tried),
            _ => Err(StoreError::Closed),
        }
    }
}

pub(crate) async fn put(c: &mut Connection, group: &GroupId, one_time: &OneTime) -> Result<(), Fault> {
    let sql = "INSERT INTO one_time (group_id, lookup_hash, code, kind, holder, body, tries, ends_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (group_id, lookup_hash) DO NOTHING";
    let code = one_time.code.as_ref().map_or(&[][..], |code| code.as_slice());
    let values = [
        group.into(),
        (&one_time.lookup).into(),
        code.into(),
        one_time.kind.into(),
        one_time.holder.into(),
        (&one_time.body).into(),
        one_time.tries.into(),
        one_time.ends_at.into(),
    ];
    if c.execute(sql, &values).await? == 1 {
        return Ok(());
    }
    // The very same is no trouble: after a lost connection it is written twice. Another one is: short codes are few, and
    // whoever types one must not be taken for somebody else.
    let sql = "SELECT kind, holder, ends_at FROM one_time WHERE group_id = $1 AND lookup_hash = $2";
    let Some(mut row) = c.row(sql, &[group.into(), (&one_time.lookup).into()]).await? else { return Ok(()) };
    match (row.kind()?, row.count()?, row.number()?) == (one_time.kind, one_time.holder, one_time.ends_at) {
        true => Ok(()),
        false => Err(Fault::refused(StoreError::Taken("somebody else has this code or link".into()))),
    }
}

pub(crate) async fn void(c: &mut Connection, group: &GroupId, kind: u8, holder: u64) -> Result<(), Fault> {
    let sql = "DELETE FROM one_time WHERE group_id = $1 AND kind = $2 AND holder = $3";
    c.execute(sql, &[group.into(), kind.into(), holder.into()]).await.map(drop)
}

pub(crate) async fn void_kind(c: &mut Connection, group: &GroupId, kind: u8) -> Result<(), Fault> {
    let sql = "DELETE FROM one_time WHERE group_id = $1 AND kind = $2";
    c.execute(sql, &[group.into(), kind.into()]).await.map(drop)
}

pub(crate) async fn attempt(
    c: &mut Connection,
    group: &GroupId,
    lookup: &[u8; 32],
    code: Option<&[u8; 32]>,
    now: i64,
) -> Result<Tried, Fault> {
    // Counting first also locks the row, so that two tries at once take turns.
    let sql = "UPDATE one_time SET tries = tries - 1 \
               WHERE group_id = $1 AND lookup_hash = $2 AND ends_at > $3 AND tries > 0 \
               RETURNING code, kind, holder, body, tries, ends_at";
    let Some(mut row) = c.row(sql, &[group.into(), lookup.into(), now.into()]).await? else {
        return Ok(Tried::Gone);
    };
    let expected = row.bytes()?;
    let found = OneTime {
        lookup: *lookup,
        code: expected.try_into().ok(),
        kind: row.kind()?,
        holder: row.count()?,
        body: row.text()?,
        tries: u32::try_from(row.number()?).map_err(|_| Fault::garbled("a number of tries"))?,
        ends_at: row.number()?,
    };
    let right = match (&found.code, code) {
        (None, None) => true,
        (Some(expected), Some(given)) => same(expected, given),
        _ => false,
    };
    if right || found.tries == 0 {
        let sql = "DELETE FROM one_time WHERE group_id = $1 AND lookup_hash = $2";
        c.execute(sql, &[group.into(), lookup.into()]).await?;
    }
    Ok(match right {
        true => Tried::Right(found),
        false => Tried::Wrong { left: found.tries },
    })
}

/// Takes the same time whether they differ early or late.
fn same(one: &[u8; 32], other: &[u8; 32]) -> bool {
    one.iter().zip(other).fold(0, |difference, (a, b)| difference | (a ^ b)) == 0
}
