//! Being signed in. The store knows only the hash of the token that a browser holds.

use crate::connection::{Connection, Row};
use crate::error::{Fault, StoreError};
use crate::writer::Deed;
use crate::{GroupId, Store};

/// How stale "last seen" may become before it is written again: a page should not cost a write.
const SEEN_EVERY: i64 = 60_000;

/// A browser that is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The hash of the token.
    pub token_hash: [u8; 32],
    /// What kind of holder.
    pub kind: u8,
    /// Which one.
    pub holder: u64,
    /// What the holder recognises it by.
    pub label: String,
    /// When it began, in milliseconds since 1970.
    pub created_at: i64,
    /// When it was last used, to the minute.
    pub seen_at: i64,
    /// When it ends.
    pub ends_at: i64,
}

impl Store {
    /// The session with this token, unless it has ended; notes that it was used. `seen_at` is the time before. What was
    /// read a moment ago is not read again, so one that was ended by another program may go on for two seconds.
    ///
    /// # Errors
    /// Whatever keeps the database from answering.
    pub async fn session(&self, group: GroupId, token_hash: [u8; 32], now: i64) -> Result<Option<Session>, StoreError> {
        if let Some(session) = self.at_hand.find(&group, &token_hash)
            && now - session.seen_at < SEEN_EVERY
        {
            return Ok(Some(session).filter(|session| session.ends_at > now));
        }
        let begun = self.at_hand.turn();
        let sql = "SELECT token_hash, kind, holder, label, created_at, seen_at, ends_at FROM session \
                   WHERE group_id = $1 AND token_hash = $2 AND ends_at > $3";
        let row = self.rows(sql, &[(&group).into(), (&token_hash).into(), now.into()]).await?.pop();
        let session = row.map(session).transpose().map_err(Fault::outside_the_log)?;
        if let Some(session) = &session {
            if now - session.seen_at >= SEEN_EVERY {
                self.writer.write_some_time(Deed::TouchSession { group, token_hash, at: now });
            }
            self.at_hand.keep(&begun, group, session.clone());
        }
        Ok(session)
    }

    /// The holder's sessions, the newest first; also those that have ended but are not purged yet.
    ///
    /// # Errors
    /// Whatever keeps the database from answering.
    pub async fn sessions(&self, group: GroupId, kind: u8, holder: u64) -> Result<Vec<Session>, StoreError> {
        let sql = "SELECT token_hash, kind, holder, label, created_at, seen_at, ends_at FROM session \
                   WHERE group_id = $1 AND kind = $2 AND holder = $3 ORDER BY created_at DESC, token_hash";
        let rows = self.rows(sql, &[(&group).into(), kind.into(), holder.into()]).await?;
        rows.into_iter().map(session).collect::<Result<_, _>>().map_err(Fault::outside_the_log)
    }
}

pub(crate) async fn add(c: &mut Connection, group: &GroupId, session: &Session) -> Result<(), Fault> {
    let sql = "INSERT INTO session (group_id, token_hash, kind, holder, label, created_at, seen_at, ends_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (group_id, token_hash) DO NOTHING";
    let values = [
        group.into(),
        (&session.token_hash).into(),
        session.kind.into(),
        session.holder.into(),
        (&session.label).into(),
        session.created_at.into(),
        session.seen_at.into(),
        session.ends_at.into(),
    ];
    c.execute(sql, &values).await.map(drop)
}

pub(crate) async fn touch(c: &mut Connection, group: &GroupId, token: &[u8; 32], at: i64) -> Result<(), Fault> {
    let sql = "UPDATE session SET seen_at = $1 WHERE group_id = $2 AND token_hash = $3 AND seen_at < $1";
    c.execute(sql, &[at.into(), group.into(), token.into()]).await.map(drop)
}

pub(crate) async fn end(c: &mut Connection, group: &GroupId, token: &[u8; 32]) -> Result<(), Fault> {
    let sql = "DELETE FROM session WHERE group_id = $1 AND token_hash = $2";
    c.execute(sql, &[group.into(), token.into()]).await.map(drop)
}

pub(crate) async fn end_all(c: &mut Connection, group: &GroupId, kind: u8, holder: u64) -> Result<(), Fault> {
    let sql = "DELETE FROM session WHERE group_id = $1 AND kind = $2 AND holder = $3";
    c.execute(sql, &[group.into(), kind.into(), holder.into()]).await.map(drop)
}

/// Which sessions stay when all others end.
pub(crate) struct Stay<'a> {
    pub(crate) here: Option<[u8; 32]>,
    pub(crate) kind: u8,
    pub(crate) holders: &'a [u64],
    pub(crate) used_since: i64,
}

/// What stays is set aside under a kind that nothing else has, all others go, and it is put back: in one transaction, so
/// that nobody ever sees it half done.
pub(crate) async fn end_all_but(
    c: &mut Connection,
    group: &GroupId,
    stay: &Stay<'_>,
    but_kind: u8,
) -> Result<(), Fault> {
    const ASIDE: u8 = 255;
    let sql = "UPDATE session SET kind = $1 \
               WHERE group_id = $2 AND kind = $3 AND holder = $4 AND seen_at >= $5";
    for holder in stay.holders {
        let values = [ASIDE.into(), group.into(), stay.kind.into(), (*holder).into(), stay.used_since.into()];
        c.execute(sql, &values).await?;
    }
    if let Some(here) = &stay.here {
        let sql = "UPDATE session SET kind = $1 WHERE group_id = $2 AND kind = $3 AND token_hash = $4";
        c.execute(sql, &[ASIDE.into(), group.into(), stay.kind.into(), here.into()]).await?;
    }
    let sql = "DELETE FROM session WHERE group_id = $1 AND kind <> $2 AND kind <> $3";
    c.execute(sql, &[group.into(), ASIDE.into(), but_kind.into()]).await?;
    // Nor is anybody outside told any more of what happens.
    c.execute("DELETE FROM hook WHERE group_id = $1", &[group.into()]).await?;
    let sql = "UPDATE session SET kind = $1 WHERE group_id = $2 AND kind = $3";
    c.execute(sql, &[stay.kind.into(), group.into(), ASIDE.into()]).await.map(drop)
}

fn session(mut row: Row) -> Result<Session, Fault> {
    Ok(Session {
        token_hash: row.exactly()?,
        kind: row.kind()?,
        holder: row.count()?,
        label: row.text()?,
        created_at: row.number()?,
        seen_at: row.number()?,
        ends_at: row.number()?,
    })
}
