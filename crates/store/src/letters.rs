//! Letters that are still to go out. A row says only which entry of the log it is about and for whom; what has gone out
//! leaves nothing behind.

use crate::connection::{Connection, Row};
use crate::error::{Fault, StoreError};
use crate::writer::{Deed, Done};
use crate::{GroupId, Store};

/// A letter that is to go out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letter {
    /// The entry it is about.
    pub seq: u64,
    /// For whom.
    pub person: u64,
    /// How often it was tried.
    pub tries: u32,
    /// Not before this, in milliseconds since 1970.
    pub next_at: i64,
}

impl Store {
    /// The last entry of a group's log that was read for letters; 0 before the first.
    ///
    /// # Errors
    /// Whatever keeps the database from answering.
    pub async fn letters_read_to(&self, group: GroupId) -> Result<u64, StoreError> {
        let row = self.rows("SELECT read_to FROM post WHERE group_id = $1", &[(&group).into()]).await?.pop();
        let read = row.map(|mut row| row.count()).transpose().map_err(Fault::outside_the_log)?;
        Ok(read.unwrap_or(0))
    }

    /// Groups whose logs go further than they were read for letters.
    ///
    /// # Errors
    /// Whatever keeps the database from answering.
    pub async fn groups_to_read_for_letters(&self) -> Result<Vec<GroupId>, StoreError> {
        // Two looks into an index for each group, however long its log is.
        let sql = "SELECT group_id FROM groups WHERE \
                   (SELECT COALESCE(MAX(seq), 0) FROM entry WHERE entry.group_id = groups.group_id) > \
                   COALESCE((SELECT read_to FROM post WHERE post.group_id = groups.group_id), 0)";
        groups(self.rows(sql, &[]).await?)
    }

    /// Groups with a letter whose time has come.
    ///
    /// # Errors
    /// Whatever keeps the database from answering.
    pub async fn groups_with_letters_due(&self, now: i64) -> Result<Vec<GroupId>, StoreError> {
        groups(self.rows("SELECT DISTINCT group_id FROM letter WHERE next_at <= $1", &[now.into()]).await?)
    }

    /// Letters of a group whose time has come, the longest waiting first.
    ///
    /// # Errors
    /// Whatever keeps the database from answering.
    pub async fn letters_due(&self, group: GroupId, now: i64, most: u32) -> Result<Vec<Letter>, StoreError> {
        let sql = "SELECT seq, person, tries, next_at FROM letter WHERE group_id = $1 AND next_at <= $2 \
                   ORDER BY next_at, seq, person LIMIT $3";
        let rows = self.rows(sql, &[(&group).into(), now.into(), i64::from(most).into()]).await?;
        rows.into_iter().map(letter).collect::<Result<_, _>>().map_err(Fault::outside_the_log)
    }

    /// Takes a letter in hand until `until`: of several servers that try, one succeeds. Counts as a try.
    ///
    /// # Errors
    /// Our troubles.
    pub async fn take_letter(&self, group: GroupId, letter: Letter, until: i64) -> Result<bool, StoreError> {
        match self.writer.write(Deed::TakeLetter { group, letter, until }).await? {
            Done::Count(taken) => Ok(taken == 1),
            _ => Err(StoreError::Closed),
        }
    }
}

pub(crate) async fn read_on(
    c: &mut Connection,
    group: &GroupId,
    read_to: u64,
    letters: &[(u64, u64)],
    next_at: i64,
) -> Result<(), Fault> {
    for (seq, person) in letters {
        let sql = "INSERT INTO letter (group_id, seq, person, tries, next_at) VALUES ($1, $2, $3, 0, $4) \
                   ON CONFLICT DO NOTHING";
        c.execute(sql, &[group.into(), (*seq).into(), (*person).into(), next_at.into()]).await?;
    }
    // Two servers may read the same entries; neither goes back.
    let sql = "INSERT INTO post (group_id, read_to) VALUES ($1, $2) \
               ON CONFLICT (group_id) DO UPDATE SET read_to = excluded.read_to WHERE post.read_to < excluded.read_to";
    c.execute(sql, &[group.into(), read_to.into()]).await.map(drop)
}

pub(crate) async fn take(c: &mut Connection, group: &GroupId, letter: &Letter, until: i64) -> Result<u64, Fault> {
    let sql = "UPDATE letter SET next_at = $5, tries = tries + 1 \
               WHERE group_id = $1 AND seq = $2 AND person = $3 AND next_at = $4";
    c.execute(sql, &[group.into(), letter.seq.into(), letter.person.into(), letter.next_at.into(), until.into()]).await
}

pub(crate) async fn gone(c: &mut Connection, group: &GroupId, seq: u64, person: u64) -> Result<(), Fault> {
    let sql = "DELETE FROM letter WHERE group_id = $1 AND seq = $2 AND person = $3";
    c.execute(sql, &[group.into(), seq.into(), person.into()]).await.map(drop)
}

pub(crate) async fn later(c: &mut Connection, group: &GroupId, seq: u64, person: u64, at: i64) -> Result<(), Fault> {
    let sql = "UPDATE letter SET next_at = $4 WHERE group_id = $1 AND seq = $2 AND person = $3";
    c.execute(sql, &[group.into(), seq.into(), person.into(), at.into()]).await.map(drop)
}

pub(crate) async fn none_for(c: &mut Connection, group: &GroupId, person: u64) -> Result<(), Fault> {
    let sql = "DELETE FROM letter WHERE group_id = $1 AND person = $2";
    c.execute(sql, &[group.into(), person.into()]).await.map(drop)
}

pub(crate) fn groups(rows: Vec<Row>) -> Result<Vec<GroupId>, StoreError> {
    rows.into_iter().map(|mut row| row.exactly()).collect::<Result<_, _>>().map_err(Fault::outside_the_log)
}

fn letter(mut row: Row) -> Result<Letter, Fault> {
    let (seq, person) = (row.count()?, row.count()?);
    let tries = u32::try_from(row.count()?).map_err(|_| Fault::garbled("the tries of a letter"))?;
    Ok(Letter { seq, person, tries, next_at: row.number()? })
}
