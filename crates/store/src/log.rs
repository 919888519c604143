//! The log: entries after entries, in order, each once.

use tokio::sync::oneshot;

use crate::connection::{Connection, Row};
use crate::error::{AppendError, Fault};
use crate::writer::{Deed, Done};
use crate::{GroupId, SideChange, Store, StoreError, VaultChange, sealed, side};

/// An entry to be written. Its number follows from the place where it is appended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEntry {
    /// The command it comes from; the same command is never written twice.
    pub command: [u8; 16],
    /// Its place among the entries of that command.
    pub part: u16,
    /// What happened, as text. Nothing personal belongs here.
    pub body: String,
    /// Its hash, which includes the hash of the entry before.
    pub hash: [u8; 32],
}

/// An entry as it stands in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEntry {
    /// Its number in the group's log, from 1, without gaps.
    pub seq: u64,
    /// The command it comes from.
    pub command: [u8; 16],
    /// Its place among the entries of that command.
    pub part: u16,
    /// What happened, as text.
    pub body: String,
    /// Its hash.
    pub hash: [u8; 32],
}

/// The place in a log that an append follows on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct After {
    /// The number of the entry before, 0 for none.
    pub seq: u64,
    /// Its hash. The number alone does not tell an entry of one's own from one that another server was faster with; whoever
    /// queues several appends, each built on the one before, has to say.
    pub hash: Option<[u8; 32]>,
}

impl From<u64> for After {
    fn from(seq: u64) -> After {
        After { seq, hash: None }
    }
}

/// An append that is durable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Appended {
    /// The number of the last entry of the log now.
    pub last: u64,
}

pub(crate) struct Append {
    pub(crate) group: GroupId,
    pub(crate) after: After,
    pub(crate) entries: Vec<NewEntry>,
    pub(crate) vault: Vec<VaultChange>,
    pub(crate) side: Vec<SideChange>,
}

/// An append that stands in the queue: its place is certain, its outcome is not.
pub struct Pending(oneshot::Receiver<Result<Done, AppendError>>);

impl Pending {
    /// Waits until it is durable.
    ///
    /// # Errors
    /// As [`Store::append`].
    pub async fn durable(self) -> Result<Appended, AppendError> {
        match self.0.await {
            Ok(Ok(Done::Appended(appended))) => Ok(appended),
            Ok(Err(error)) => Err(error),
            Ok(Ok(_)) | Err(_) => Err(AppendError::Trouble(StoreError::Closed)),
        }
    }
}

impl Store {
    /// Puts an append into the queue behind those that stand there already, without waiting until it is durable.
    ///
    /// # Errors
    /// Only that the store is closed; everything else comes with [`Pending::durable`].
    pub async fn hand_in(
        &self,
        group: GroupId,
        after: impl Into<After>,
        entries: Vec<NewEntry>,
        vault: Vec<VaultChange>,
        side: Vec<SideChange>,
    ) -> Result<Pending, AppendError> {
        let append = Append { group, after: after.into(), entries, vault, side };
        Ok(Pending(self.writer.hand_in(Deed::Append(append)).await?))
    }

    /// Writes entries after another one, together with what they change in the vault and beside the log: all or
    /// nothing. Answers when it is durable.
    ///
    /// # Errors
    /// [`AppendError::AlreadyDone`] if one of the commands is in the log already (this is looked at first),
    /// [`AppendError::Behind`] if the log has grown meanwhile, or grown otherwise, and our troubles. After every error but
    /// [`StoreError::Unreachable`] it is certain that nothing was written; after that one, ask again with the same
    /// command.
    pub async fn append(
        &self,
        group: GroupId,
        after: impl Into<After>,
        entries: Vec<NewEntry>,
        vault: Vec<VaultChange>,
        side: Vec<SideChange>,
    ) -> Result<Appended, AppendError> {
        self.hand_in(group, after, entries, vault, side).await?.durable().await
    }

    /// Up to `limit` entries from number `from_seq` on, in order.
    ///
    /// # Errors
    /// Whatever keeps the database from answering.
    pub async fn load(&self, group: GroupId, from_seq: u64, limit: u32) -> Result<Vec<StoredEntry>, StoreError> {
        let sql = "SELECT seq, command, part, body, hash FROM entry \
                   WHERE group_id = $1 AND seq >= $2 ORDER BY seq LIMIT $3";
        let rows = self.rows(sql, &[(&group).into(), from_seq.into(), limit.into()]).await?;
        rows.into_iter().map(entry).collect::<Result<_, _>>().map_err(Fault::outside_the_log)
    }

    /// The number of the last entry; zero for an empty log.
    ///
    /// # Errors
    /// Whatever keeps the database from answering.
    pub async fn last(&self, group: GroupId) -> Result<u64, StoreError> {
        let mut rows = self.rows(LAST, &[(&group).into()]).await?;
        rows.first_mut().map_or(Ok(0), Row::count).map_err(Fault::outside_the_log)
    }
}

const LAST: &str = "SELECT COALESCE(MAX(seq), 0) FROM entry WHERE group_id = $1";
pub(crate) const NEWEST: &str = "SELECT seq, hash FROM entry WHERE group_id = $1 ORDER BY seq DESC LIMIT 1";

impl Append {
    pub(crate) async fn perform(&self, connection: &mut Connection) -> Result<Appended, Fault> {
        let group = &self.group;
        connection.hold(group).await?;
        self.refuse_twice(connection).await?;
        let (last, hash) = match connection.row(NEWEST, &[group.into()]).await? {
            Some(mut row) => (row.count()?, Some(row.exactly()?)),
            None => (0, None),
        };
        let grown_otherwise = self.after.hash.is_some() && self.after.hash != hash;
        if last > self.after.seq || (last == self.after.seq && grown_otherwise) {
            return Err(Fault::Refused(AppendError::Behind { last }));
        }
        if last < self.after.seq {
            return Err(Fault::Refused(AppendError::Ahead { last }));
        }
        let mut seq = last;
        for entry in &self.entries {
            seq += 1;
            let sql = "INSERT INTO entry (group_id, seq, command, part, body, hash) VALUES ($1, $2, $3, $4, $5, $6)";
            let NewEntry { command, part, body, hash } = entry;
            let values = [group.into(), seq.into(), command.into(), (*part).into(), body.into(), hash.into()];
            connection.execute(sql, &values).await?;
        }
        sealed::change(connection, group, &self.vault).await?;
        side::change(connection, group, &self.side).await?;
        Ok(Appended { last: seq })
    }

    async fn refuse_twice(&self, connection: &mut Connection) -> Result<(), Fault> {
        let mut looked_at = None;
        for entry in &self.entries {
            // Entries of one command stand together, so this asks once per command.
            if looked_at == Some(&entry.command) {
                continue;
            }
            looked_at = Some(&entry.command);
            // Asked for the largest number instead, SQLite would walk back through the whole log to find there is none.
            let sql = "SELECT seq FROM entry WHERE group_id = $1 AND command = $2 ORDER BY part DESC LIMIT 1";
            let values = [(&self.group).into(), (&entry.command).into()];
            let seq = connection.number(sql, &values).await?.cast_unsigned();
            if seq > 0 {
                return Err(Fault::Refused(AppendError::AlreadyDone { seq }));
            }
        }
        Ok(())
    }
}

fn entry(mut row: Row) -> Result<StoredEntry, Fault> {
    Ok(StoredEntry {
        seq: row.count()?,
        command: row.exactly()?,
        part: u16::try_from(row.number()?).map_err(|_| Fault::garbled("an entry"))?,
        body: row.text()?,
        hash: row.exactly()?,
    })
}
