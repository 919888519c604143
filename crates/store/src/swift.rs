//! Many appends with few sentences: what happens when nothing is amiss, which is nearly always.
//!
//! All appends of a group that follow on one another are written together: one look at the end of the log, then all
//! entries, all keys, all sealed words. Whatever is not as expected is a refusal; the transaction is then undone and done
//! again deed by deed, which tells exactly what is amiss with which. So this never has to say why, only that.

use std::collections::{BTreeMap, BTreeSet};

use crate::connection::{Connection, Value};
use crate::error::{AppendError, Fault, StoreError};
use crate::log::{Append, NEWEST};
use crate::many::Insert;
use crate::sealed::EPOCH;
use crate::{Appended, GroupId, NeedKey, SideChange, SubjectKey, VaultChange, side};

static ENTRIES: Insert = Insert::new("INSERT INTO entry (group_id, seq, command, part, body, hash)", 6, "");
static KEYS: Insert =
    Insert::new("INSERT INTO subject_key (group_id, subject_kind, subject_no, epoch, wrapped)", 5, "");
static SEALED: Insert = Insert::new(
    "INSERT INTO sealed (group_id, subject_kind, subject_no, field, bytes)",
    5,
    "ON CONFLICT (group_id, subject_kind, subject_no, field) DO UPDATE SET bytes = excluded.bytes",
);
static NEED_KEYS: Insert =
    Insert::new("INSERT INTO need_key (group_id, locator, need, salt, hash, tries, tries_since)", 7, "");

/// Something is not as expected; what it is, is found out afterwards.
fn amiss() -> Fault {
    Fault::refused(StoreError::Database("not as expected".into()))
}

/// Whether an append only adds: nothing is taken away or forgotten, and nothing hangs on the order of its parts.
pub(crate) fn only_adds(append: &Append) -> bool {
    !append.entries.is_empty()
        && append.vault.iter().all(|change| matches!(change, VaultChange::Key(_) | VaultChange::Put { .. }))
}

/// Writes appends of one group, each after the one before.
pub(crate) async fn append(c: &mut Connection, group: &GroupId, appends: &[&Append]) -> Result<Vec<Appended>, Fault> {
    c.hold(group).await?;
    let (mut last, mut hash) = match c.row(NEWEST, &[group.into()]).await? {
        Some(mut row) => (row.count()?, Some(row.exactly::<32>()?)),
        None => (0, None),
    };
    let mut entries: Vec<Value<'_>> = Vec::new();
    let mut done = Vec::with_capacity(appends.len());
    for append in appends {
        let grown_otherwise = append.after.hash.is_some() && append.after.hash != hash;
        if last != append.after.seq || grown_otherwise {
            return Err(Fault::Refused(AppendError::Behind { last }));
        }
        for entry in &append.entries {
            last += 1;
            hash = Some(entry.hash);
            let part = Value::from(entry.part);
            entries.extend_from_slice(&[
                group.into(),
                last.into(),
                (&entry.command).into(),
                part,
                (&entry.body).into(),
            ]);
            entries.push((&entry.hash).into());
        }
        done.push(Appended { last });
    }
    ENTRIES.rows(c, &entries).await?;
    vault(c, group, appends).await?;
    beside(c, group, appends).await?;
    Ok(done)
}

async fn vault(c: &mut Connection, group: &GroupId, appends: &[&Append]) -> Result<(), Fault> {
    let mut keys: Vec<Value<'_>> = Vec::new();
    let mut epochs = BTreeSet::new();
    // Of what is put into one field twice, the later stays.
    let mut fields: BTreeMap<(u8, u64, &str), &[u8]> = BTreeMap::new();
    for change in appends.iter().flat_map(|append| &append.vault) {
        match change {
            VaultChange::Key(SubjectKey { kind, no, epoch, wrapped }) => {
                epochs.insert(*epoch);
                keys.extend_from_slice(&[group.into(), (*kind).into(), (*no).into(), (*epoch).into(), wrapped.into()]);
            }
            VaultChange::Put { kind, no, field, bytes } => {
                fields.insert((*kind, *no, field.as_str()), bytes.as_slice());
            }
            VaultChange::Remove { .. } | VaultChange::Erase { .. } | VaultChange::Renew(_) => return Err(amiss()),
        }
    }
    if !epochs.is_empty() {
        let current = c.number(EPOCH, &[group.into()]).await?.cast_unsigned();
        if epochs.iter().any(|epoch| *epoch != current) {
            return Err(Fault::refused(StoreError::OtherEpoch { current }));
        }
        KEYS.rows(c, &keys).await?;
    }
    let mut sealed: Vec<Value<'_>> = Vec::with_capacity(fields.len() * 5);
    for ((kind, no, field), bytes) in &fields {
        sealed.extend_from_slice(&[
            group.into(),
            (*kind).into(),
            (*no).into(),
            Value::from(*field),
            Value::from(*bytes),
        ]);
    }
    SEALED.rows(c, &sealed).await
}

/// The keys of needs together, everything else one by one.
async fn beside(c: &mut Connection, group: &GroupId, appends: &[&Append]) -> Result<(), Fault> {
    let mut need_keys: Vec<Value<'_>> = Vec::new();
    for append in appends {
        for change in &append.side {
            match change {
                SideChange::AddNeedKey(NeedKey { locator, need, salt, hash, tries, tries_since }) => {
                    need_keys.extend_from_slice(&[
                        group.into(),
                        locator.into(),
                        (*need).into(),
                        salt.into(),
                        hash.into(),
                    ]);
                    need_keys.extend_from_slice(&[Value::from(*tries), (*tries_since).into()]);
                }
                // Keys of needs must not be voided before they are written.
                SideChange::VoidNeedKeys { .. } => return Err(amiss()),
                other => side::change(c, group, std::slice::from_ref(other)).await?,
            }
        }
    }
    NEED_KEYS.rows(c, &need_keys).await
}
