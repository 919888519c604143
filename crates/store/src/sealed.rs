//! Sealed words, the keys they are sealed under, and forgetting.
//!
//! Nothing here can be read without the vault. The store sees to one thing: no sealed word without its subject's key,
//! no key under an epoch that is not the group's, and no living key left behind when the epoch is renewed.

use crate::connection::{Connection, Row, Value};
use crate::error::{Fault, StoreError};
use crate::writer::Deed;
use crate::{GroupId, Store};

/// A subject's own key, wrapped under the group's key of an epoch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubjectKey {
    /// What kind of subject.
    pub kind: u8,
    /// Which one.
    pub no: u64,
    /// The epoch it is wrapped under.
    pub epoch: u64,
    /// The wrapped key.
    pub wrapped: Vec<u8>,
}

/// A subject with everything sealed about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedSubject {
    /// Its wrapped key.
    pub key: SubjectKey,
    /// Fields and their sealed words, by field.
    pub fields: Vec<(String, Vec<u8>)>,
}

/// A change of the vault. Keys come before what is sealed under them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VaultChange {
    /// A new subject's key. [`StoreError::HasKey`] if it has another one already: replacing it would lose what is sealed
    /// under that.
    Key(SubjectKey),
    /// Sealed words in a field, in place of those before.
    Put {
        /// What kind of subject.
        kind: u8,
        /// Which one.
        no: u64,
        /// The field's name.
        field: String,
        /// The sealed words.
        bytes: Vec<u8>,
    },
    /// One field less.
    Remove {
        /// What kind of subject.
        kind: u8,
        /// Which one.
        no: u64,
        /// The field's name.
        field: String,
    },
    /// The key and all fields of a subject. Older copies of the store still open until the epoch is renewed.
    Erase {
        /// What kind of subject.
        kind: u8,
        /// Which one.
        no: u64,
    },
    /// Forgetting for good.
    Renew(Renewal),
}

/// A new epoch: some are erased, everybody else's key is wrapped anew, and the old group key can be destroyed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renewal {
    /// The epoch that ends.
    pub old: u64,
    /// The epoch that begins.
    pub new: u64,
    /// Kind and number of each subject to be forgotten.
    pub erase: Vec<(u8, u64)>,
    /// Kind, number and newly wrapped key of everybody else.
    pub rewrapped: Vec<(u8, u64, Vec<u8>)>,
}

impl Store {
    /// A subject with everything sealed about it, if there is something.
    ///
    /// # Errors
    /// Whatever keeps the database from answering.
    pub async fn sealed(&self, group: GroupId, kind: u8, no: u64) -> Result<Option<SealedSubject>, StoreError> {
        let keys = "SELECT subject_kind, subject_no, epoch, wrapped FROM subject_key \
                    WHERE group_id = $1 AND subject_kind = $2 AND subject_no = $3";
        let fields = "SELECT subject_no, field, bytes FROM sealed \
                      WHERE group_id = $1 AND subject_kind = $2 AND subject_no = $3 ORDER BY field";
        let values = [(&group).into(), kind.into(), no.into()];
        Ok(self.subjects(keys, fields, &values).await?.pop())
    }

    /// All subjects of a kind, by number.
    ///
    /// # Errors
    /// Whatever keeps the database from answering.
    pub async fn sealed_all(&self, group: GroupId, kind: u8) -> Result<Vec<SealedSubject>, StoreError> {
        let keys = "SELECT subject_kind, subject_no, epoch, wrapped FROM subject_key \
                    WHERE group_id = $1 AND subject_kind = $2 ORDER BY subject_no";
        let fields = "SELECT subject_no, field, bytes FROM sealed \
                      WHERE group_id = $1 AND subject_kind = $2 ORDER BY subject_no, field";
        self.subjects(keys, fields, &[(&group).into(), kind.into()]).await
    }

    /// The wrapped keys of all subjects of a group.
    ///
    /// # Errors
    /// Whatever keeps the database from answering.
    pub async fn keys(&self, group: GroupId) -> Result<Vec<SubjectKey>, StoreError> {
        let sql = "SELECT subject_kind, subject_no, epoch, wrapped FROM subject_key \
                   WHERE group_id = $1 ORDER BY subject_kind, subject_no";
        let rows = self.rows(sql, &[(&group).into()]).await?;
        rows.into_iter().map(key).collect::<Result<_, _>>().map_err(Fault::outside_the_log)
    }

    /// The epoch the group's keys are wrapped under.
    ///
    /// # Errors
    /// [`StoreError::Orphan`] if there is no such group.
    pub async fn epoch(&self, group: GroupId) -> Result<u64, StoreError> {
        let mut rows = self.rows(EPOCH, &[(&group).into()]).await?;
        match rows.first_mut() {
            Some(row) => row.count().map_err(Fault::outside_the_log),
            None => Err(StoreError::Orphan("there is no such group".into())),
        }
    }

    /// The middle step of forgetting, in one transaction. To write something into the log at the same time, use
    /// [`VaultChange::Renew`] in an append. Doing it twice is the same as once.
    ///
    /// # Errors
    /// [`StoreError::OtherEpoch`] if the group's epoch is neither the old nor the new one; [`StoreError::LeftBehind`]
    /// if a living key was not wrapped anew.
    pub async fn renew_epoch(&self, group: GroupId, renewal: Renewal) -> Result<(), StoreError> {
        self.writer.write(Deed::Renew { group, renewal }).await?;
        Ok(())
    }

    async fn subjects(
        &self,
        keys: &'static str,
        fields: &'static str,
        values: &[Value<'_>],
    ) -> Result<Vec<SealedSubject>, StoreError> {
        // Fields first: a subject that is erased in between is then missing as a whole.
        let fields = self.rows(fields, values).await?;
        let keys = self.rows(keys, values).await?;
        together(keys, fields).map_err(Fault::outside_the_log)
    }
}

pub(crate) const EPOCH: &str = "SELECT epoch FROM epoch WHERE group_id = $1";

pub(crate) async fn change(c: &mut Connection, group: &GroupId, changes: &[VaultChange]) -> Result<(), Fault> {
    for change in changes {
        match change {
            VaultChange::Key(key) => put_key(c, group, key).await?,
            VaultChange::Put { kind, no, field, bytes } => {
                let sql = "INSERT INTO sealed (group_id, subject_kind, subject_no, field, bytes) \
                           VALUES ($1, $2, $3, $4, $5) \
                           ON CONFLICT (group_id, subject_kind, subject_no, field) DO UPDATE SET bytes = excluded.bytes";
                let values = [group.into(), (*kind).into(), (*no).into(), field.into(), bytes.into()];
                c.execute(sql, &values).await?;
            }
            VaultChange::Remove { kind, no, field } => {
                let sql = "DELETE FROM sealed \
                           WHERE group_id = $1 AND subject_kind = $2 AND subject_no = $3 AND field = $4";
                c.execute(sql, &[group.into(), (*kind).into(), (*no).into(), field.into()]).await?;
            }
            VaultChange::Erase { kind, no } => erase(c, group, *kind, *no).await?,
            VaultChange::Renew(renewal) => renew(c, group, renewal).await?,
        }
    }
    Ok(())
}

pub(crate) async fn renew(c: &mut Connection, group: &GroupId, renewal: &Renewal) -> Result<(), Fault> {
    c.hold(group).await?;
    let current = c.number(EPOCH, &[group.into()]).await?.cast_unsigned();
    // After a lost connection the same renewal is asked for again.
    if current == renewal.new {
        return Ok(());
    }
    if current != renewal.old {
        return Err(Fault::refused(StoreError::OtherEpoch { current }));
    }
    for (kind, no) in &renewal.erase {
        erase(c, group, *kind, *no).await?;
    }
    for (kind, no, wrapped) in &renewal.rewrapped {
        let sql = "UPDATE subject_key SET epoch = $1, wrapped = $2 \
                   WHERE group_id = $3 AND subject_kind = $4 AND subject_no = $5";
        c.execute(sql, &[renewal.new.into(), wrapped.into(), group.into(), (*kind).into(), (*no).into()]).await?;
    }
    let sql = "SELECT COUNT(*) FROM subject_key WHERE group_id = $1 AND epoch <> $2";
    let count = c.number(sql, &[group.into(), renewal.new.into()]).await?.cast_unsigned();
    if count > 0 {
        return Err(Fault::refused(StoreError::LeftBehind { count }));
    }
    let sql = "UPDATE epoch SET epoch = $1 WHERE group_id = $2";
    c.execute(sql, &[renewal.new.into(), group.into()]).await.map(drop)
}

async fn put_key(c: &mut Connection, group: &GroupId, key: &SubjectKey) -> Result<(), Fault> {
    let current = c.number(EPOCH, &[group.into()]).await?.cast_unsigned();
    if current != key.epoch {
        return Err(Fault::refused(StoreError::OtherEpoch { current }));
    }
    let sql = "INSERT INTO subject_key (group_id, subject_kind, subject_no, epoch, wrapped) \
               VALUES ($1, $2, $3, $4, $5) ON CONFLICT (group_id, subject_kind, subject_no) DO NOTHING";
    let who = [group.into(), key.kind.into(), key.no.into()];
    let [g, kind, no] = who;
    if c.execute(sql, &[g, kind, no, key.epoch.into(), (&key.wrapped).into()]).await? == 1 {
        return Ok(());
    }
    // The very same key is no trouble: after a lost connection it is written twice.
    let sql = "SELECT wrapped FROM subject_key WHERE group_id = $1 AND subject_kind = $2 AND subject_no = $3";
    let wrapped = c.row(sql, &who).await?.map(|mut row| row.bytes()).transpose()?;
    match wrapped == Some(key.wrapped.clone()) {
        true => Ok(()),
        false => Err(Fault::refused(StoreError::HasKey)),
    }
}

async fn erase(c: &mut Connection, group: &GroupId, kind: u8, no: u64) -> Result<(), Fault> {
    // The sealed fields belong to the key and go with it.
    let sql = "DELETE FROM subject_key WHERE group_id = $1 AND subject_kind = $2 AND subject_no = $3";
    c.execute(sql, &[group.into(), kind.into(), no.into()]).await.map(drop)
}

impl VaultChange {
    pub(crate) fn forgets(&self) -> bool {
        matches!(self, VaultChange::Remove { .. } | VaultChange::Erase { .. } | VaultChange::Renew(_))
    }
}

fn key(mut row: Row) -> Result<SubjectKey, Fault> {
    Ok(SubjectKey { kind: row.kind()?, no: row.count()?, epoch: row.count()?, wrapped: row.bytes()? })
}

fn together(keys: Vec<Row>, fields: Vec<Row>) -> Result<Vec<SealedSubject>, Fault> {
    let mut fields_of = std::collections::BTreeMap::<u64, Vec<(String, Vec<u8>)>>::new();
    for mut row in fields {
        let no = row.count()?;
        fields_of.entry(no).or_default().push((row.text()?, row.bytes()?));
    }
    keys.into_iter()
        .map(|row| {
            let key = key(row)?;
            let fields = fields_of.remove(&key.no).unwrap_or_default();
            Ok(SealedSubject { key, fields })
        })
        .collect()
}
