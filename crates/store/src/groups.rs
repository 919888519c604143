//! The groups of this house.

use crate::connection::{Connection, Row};
use crate::error::{Fault, StoreError};
use crate::writer::Deed;
use crate::{GroupId, Store};

/// The epoch that a new group's keys begin with.
const FIRST_EPOCH: u64 = 1;

/// A group as the house knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupRow {
    /// Its name inside the store.
    pub id: GroupId,
    /// Its name in addresses.
    pub slug: String,
    /// When it was made here, in milliseconds since 1970.
    pub created_at: i64,
    /// The epoch its keys are wrapped under.
    pub epoch: u64,
}

impl Store {
    /// Makes room for a group, with an empty log and keys of epoch 1. Doing it twice is the same as once.
    ///
    /// # Errors
    /// [`StoreError::Taken`] if another group has this slug or this id.
    pub async fn create_group(&self, slug: &str, group: GroupId, at: i64) -> Result<(), StoreError> {
        let slug = slug.to_owned();
        self.writer.write(Deed::CreateGroup { group, slug, at }).await?;
        Ok(())
    }

    /// All groups, by slug.
    ///
    /// # Errors
    /// Whatever keeps the database from answering.
    pub async fn groups(&self) -> Result<Vec<GroupRow>, StoreError> {
        let sql = "SELECT group_id, slug, created_at, epoch FROM groups JOIN epoch USING (group_id) ORDER BY slug";
        let rows = self.rows(sql, &[]).await?;
        rows.into_iter().map(group_row).collect::<Result<_, _>>().map_err(Fault::outside_the_log)
    }

    /// Removes everything of a group. Only the demo does this; a group that leaves takes its export along first.
    ///
    /// # Errors
    /// Our troubles.
    pub async fn remove_group(&self, group: GroupId) -> Result<(), StoreError> {
        self.writer.write(Deed::RemoveGroup { group }).await?;
        Ok(())
    }
}

pub(crate) async fn create(c: &mut Connection, group: &GroupId, slug: &str, at: i64) -> Result<(), Fault> {
    if let Some(mut row) = c.row("SELECT slug FROM groups WHERE group_id = $1", &[group.into()]).await? {
        return match row.text()? == slug {
            true => Ok(()),
            false => Err(Fault::refused(StoreError::Taken("this group has another name in addresses".into()))),
        };
    }
    let sql = "INSERT INTO groups (group_id, slug, created_at) VALUES ($1, $2, $3)";
    c.execute(sql, &[group.into(), slug.into(), at.into()]).await?;
    let sql = "INSERT INTO epoch (group_id, epoch) VALUES ($1, $2)";
    c.execute(sql, &[group.into(), FIRST_EPOCH.into()]).await?;
    Ok(())
}

pub(crate) async fn remove(c: &mut Connection, group: &GroupId) -> Result<(), Fault> {
    // Every other table refers to this one and goes with it.
    c.execute("DELETE FROM groups WHERE group_id = $1", &[group.into()]).await.map(drop)
}

fn group_row(mut row: Row) -> Result<GroupRow, Fault> {
    Ok(GroupRow { id: row.exactly()?, slug: row.text()?, created_at: row.number()?, epoch: row.count()? })
}
