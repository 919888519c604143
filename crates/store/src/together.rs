//! What several servers on one database need of it: the keys they share, news of what the others wrote, and how far every
//! log has come. A house in a file has one server, so news are for PostgreSQL alone.

use crate::connection::{Connection, Database, Row};
use crate::error::{Fault, StoreError};
use crate::writer::{Deed, Done};
use crate::{GroupId, Store, postgres};

/// How far a group's log has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadRow {
    pub id: GroupId,
    pub slug: String,
    /// The number of the last entry; zero for an empty log.
    pub last: u64,
}

/// Groups that other servers wrote to, as they say so.
pub struct News(sqlx::postgres::PgListener);

/// Under which name servers tell each other.
const CHANNEL: &str = "manyhands";
/// So many groups fit into one message: PostgreSQL allows 8,000 bytes, and each takes 32 digits.
const AT_ONCE: usize = 200;

impl Store {
    /// The sealed keyring that servers of this house share, with the number of its version; 0 and nothing if they do not.
    ///
    /// # Errors
    /// Whatever keeps the database from answering.
    pub async fn shared_keys(&self) -> Result<(u64, Option<Vec<u8>>), StoreError> {
        let rows = self.rows("SELECT version, bytes FROM keyring WHERE one = 1", &[]).await?;
        let read = |mut row: Row| Ok((row.count()?, Some(row.bytes()?)));
        rows.into_iter().next().map_or(Ok((0, None)), read).map_err(Fault::outside_the_log)
    }

    /// Puts the next version of the shared keyring in the place of `version`. `false` if another server was faster.
    ///
    /// # Errors
    /// Our troubles.
    pub async fn replace_shared_keys(&self, version: u64, sealed: Vec<u8>) -> Result<bool, StoreError> {
        match self.writer.write(Deed::ReplaceKeys { version, sealed }).await {
            Ok(Done::Count(replaced)) => Ok(replaced == 1),
            Ok(_) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// Waits until everything that can be read of this group now is as safe as anything that was just written: on PostgreSQL a
    /// commit that was never answered can be read before its standby has it, and on a primary that is none any more for ever.
    /// To be asked before somebody is told "done" because it was read, not written. A file needs none of it.
    ///
    /// # Errors
    /// Our troubles; then nobody knows.
    pub async fn confirm(&self, group: GroupId) -> Result<(), StoreError> {
        if let Database::Sqlite(_) = *self.database {
            return Ok(());
        }
        // Holding the group's row writes, and what is written after something waits for that as well.
        self.writer.write(Deed::Confirm { group }).await.map(drop).map_err(StoreError::from)
    }

    /// How far the log of every group has come.
    ///
    /// # Errors
    /// Whatever keeps the database from answering.
    pub async fn heads(&self) -> Result<Vec<HeadRow>, StoreError> {
        // One look into the index for each group, however long its log is.
        let sql = "SELECT group_id, slug, (SELECT COALESCE(MAX(seq), 0) FROM entry WHERE entry.group_id = groups.group_id) \
                   FROM groups ORDER BY slug";
        let head = |mut row: Row| Ok(HeadRow { id: row.exactly()?, slug: row.text()?, last: row.count()? });
        self.rows(sql, &[]).await?.into_iter().map(head).collect::<Result<_, _>>().map_err(Fault::outside_the_log)
    }

    /// Tells the other servers which groups were written to. They would find out by themselves, a little later.
    ///
    /// # Errors
    /// Whatever keeps the database from answering.
    pub async fn tell(&self, groups: &[GroupId]) -> Result<(), StoreError> {
        if let Database::Sqlite(_) = *self.database {
            return Ok(());
        }
        for some in groups.chunks(AT_ONCE) {
            let names: String = some.iter().flatten().map(|byte| format!("{byte:02x}")).collect();
            // As a number: what pg_notify answers is of a type of its own.
            self.rows("SELECT COUNT(pg_notify('manyhands', $1))", &[names.as_str().into()]).await?;
        }
        Ok(())
    }

    /// Listens to what other servers tell. `None` where there cannot be others.
    ///
    /// # Errors
    /// Whatever keeps the database from answering.
    pub async fn news(&self) -> Result<Option<News>, StoreError> {
        let Database::Postgres(place) = &*self.database else { return Ok(None) };
        let listen = async {
            let mut listener = sqlx::postgres::PgListener::connect_with(place.readers()).await?;
            listener.listen(CHANNEL).await?;
            Ok(listener)
        };
        let listener = listen.await.map_err(|error| postgres::classify(error).outside_the_log())?;
        Ok(Some(News(listener)))
    }
}

impl News {
    /// The next groups somebody wrote to; it may well have been this server. After a lost connection it begins anew, and
    /// what was told meanwhile is not heard.
    ///
    /// # Errors
    /// If the connection is lost and does not come back.
    pub async fn next(&mut self) -> Result<Vec<GroupId>, StoreError> {
        let told = self.0.recv().await.map_err(|error| postgres::classify(error).outside_the_log())?;
        Ok(groups_in(told.payload()))
    }
}

/// The groups named in a message. What is no group's name is passed over: anybody at the database can write there.
fn groups_in(message: &str) -> Vec<GroupId> {
    let (names, _) = message.as_bytes().as_chunks::<32>();
    names.iter().filter_map(group_named).collect()
}

fn group_named(name: &[u8; 32]) -> Option<GroupId> {
    if !name.iter().all(u8::is_ascii_hexdigit) {
        return None;
    }
    let mut id = [0; 16];
    let (digits, _) = name.as_chunks::<2>();
    for (byte, digits) in id.iter_mut().zip(digits) {
        *byte = u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
    }
    Some(id)
}

/// One if it stands there now.
pub(crate) async fn replace_keys(c: &mut Connection, version: u64, sealed: &[u8]) -> Result<u64, Fault> {
    let next = version + 1;
    let replaced = if version == 0 {
        let sql = "INSERT INTO keyring (one, version, bytes) VALUES (1, $1, $2) ON CONFLICT (one) DO NOTHING";
        c.execute(sql, &[next.into(), sealed.into()]).await?
    } else {
        let sql = "UPDATE keyring SET version = $1, bytes = $2 WHERE one = 1 AND version = $3";
        c.execute(sql, &[next.into(), sealed.into(), version.into()]).await?
    };
    if replaced == 1 {
        return Ok(1);
    }
    // After a lost connection the same is asked for again.
    let sql = "SELECT COUNT(*) FROM keyring WHERE one = 1 AND version = $1 AND bytes = $2";
    Ok(c.number(sql, &[next.into(), sealed.into()]).await?.cast_unsigned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_groups_name_is_passed_over() {
        let (one, other) = ([0xab; 16], [0x01; 16]);
        let names = format!("{}{}", "ab".repeat(16), "01".repeat(16));
        assert_eq!(groups_in(&names), [one, other]);
        assert_eq!(groups_in(&format!("{names}ab")), [one, other]);
        for nonsense in ["", "x", &"zz".repeat(16), &"é".repeat(16), "+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+"] {
            assert_eq!(groups_in(nonsense), Vec::<GroupId>::new(), "{nonsense}");
        }
    }
}
