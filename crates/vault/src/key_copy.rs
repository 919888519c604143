//! The copy of the keys that a restoring house needs besides a backup: today's key of every group, and the keys of
//! everybody who is living, wrapped under it.
//!
//! An old backup's keys are wrapped under group keys that are gone. With this copy the living come back, and whoever was
//! forgotten since does not, because nobody wrapped their key anew. So there is only ever the newest copy: it is written
//! over, never kept.

use std::collections::BTreeMap;
use std::path::Path;

use commons::GroupId;
use zeroize::Zeroizing;

use crate::keyring::{self, Keyring};
use crate::seal::{self, Context, Key};
use crate::{Dice, KeyringError, Vault, VaultError};

/// The keys of a house as they are now.
#[derive(Clone, Default)]
pub struct KeyCopy {
    groups: BTreeMap<GroupId, OfGroup>,
}

#[derive(Clone)]
struct OfGroup {
    epoch: u64,
    key: Key,
    living: BTreeMap<(u8, u64), Vec<u8>>,
}

const FIRST_LINE: &[u8] = b"manyhands key copy 1\n";

impl KeyCopy {
    /// The groups in it.
    pub fn groups(&self) -> impl Iterator<Item = GroupId> {
        self.groups.keys().copied()
    }

    /// The epoch of a group's key.
    #[must_use]
    pub fn epoch(&self, group: GroupId) -> Option<u64> {
        self.groups.get(&group).map(|group| group.epoch)
    }

    /// The wrapped key of a living subject.
    #[must_use]
    pub fn living(&self, group: GroupId, kind: u8, no: u64) -> Option<&[u8]> {
        self.groups.get(&group)?.living.get(&(kind, no)).map(Vec::as_slice)
    }

    /// Whether sealed words open with these keys, for looking at a backup. Nobody is shown the words.
    #[must_use]
    pub fn opens(&self, group: GroupId, subject: (u8, u64), wrapped: &[u8], field: &str, sealed: &[u8]) -> bool {
        let (kind, no) = subject;
        let opened = self.groups.get(&group).and_then(|of_group| {
            let context = Context::key(group, kind, no, of_group.epoch);
            let key = seal::unwrap(&of_group.key, &context, wrapped)?;
            seal::open_words(&key, &Context::field(group, kind, no, field), sealed)
        });
        opened.is_some()
    }

    /// Takes a group's keys in: its key of this epoch, and the wrapped keys of the living as they stand in the store.
    ///
    /// # Errors
    /// [`VaultError::NoKey`] if the keyring has no such key; if forgetting went on at the same moment, read the rows again.
    pub fn take_in(
        &mut self,
        vault: &Vault,
        group: GroupId,
        epoch: u64,
        living: impl IntoIterator<Item = (u8, u64, Vec<u8>)>,
    ) -> Result<(), VaultError> {
        let key = vault.keyring.get(group, epoch).ok_or(VaultError::NoKey { epoch })?;
        let living = living.into_iter().map(|(kind, no, wrapped)| ((kind, no), wrapped)).collect();
        self.groups.insert(group, OfGroup { epoch, key, living });
        Ok(())
    }

    /// As bytes, to be sealed at once.
    #[must_use]
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let room = self.groups.values().map(|group| 64 + group.living.len() * 128).sum::<usize>();
        let mut bytes = Zeroizing::new(Vec::with_capacity(FIRST_LINE.len() + room));
        bytes.extend_from_slice(FIRST_LINE);
        for (group, of_group) in &self.groups {
            bytes.extend_from_slice(&group.0);
            bytes.extend_from_slice(&of_group.epoch.to_le_bytes());
            bytes.extend_from_slice(of_group.key.bytes());
            bytes.extend_from_slice(&(of_group.living.len() as u64).to_le_bytes());
            for ((kind, no), wrapped) in &of_group.living {
                bytes.push(*kind);
                bytes.extend_from_slice(&no.to_le_bytes());
                bytes.extend_from_slice(&u32::try_from(wrapped.len()).expect("a wrapped key is short").to_le_bytes());
                bytes.extend_from_slice(wrapped);
            }
        }
        bytes
    }

    /// The counterpart of [`KeyCopy::to_bytes`].
    #[must_use]
    pub fn parse(bytes: &[u8]) -> Option<KeyCopy> {
        let mut rest = bytes.strip_prefix(FIRST_LINE)?;
        let mut groups = BTreeMap::new();
        while !rest.is_empty() {
            let group = GroupId(cut(&mut rest)?);
            let epoch = u64::from_le_bytes(cut(&mut rest)?);
            let key = Zeroizing::new(cut::<{ Key::LENGTH }>(&mut rest)?);
            let key = Key::of(&key[..])?;
            let mut living = BTreeMap::new();
            for _ in 0..u64::from_le_bytes(cut(&mut rest)?) {
                let kind = cut::<1>(&mut rest)?[0];
                let no = u64::from_le_bytes(cut(&mut rest)?);
                let length = usize::try_from(u32::from_le_bytes(cut(&mut rest)?)).ok()?;
                let (wrapped, after) = rest.split_at_checked(length)?;
                rest = after;
                living.insert((kind, no), wrapped.to_vec());
            }
            groups.insert(group, OfGroup { epoch, key, living });
        }
        Some(KeyCopy { groups })
    }

    /// Makes the keyring of a restored house in this folder, with the keys of these groups and a host key of its own.
    ///
    /// # Errors
    /// [`KeyringError::Taken`] if there is a keyring already; otherwise if it cannot be written.
    pub fn settle(&self, folder: &Path, groups: &[GroupId], dice: &mut dyn Dice) -> Result<Vault, KeyringError> {
        if folder.join(keyring::FILE).exists() {
            return Err(KeyringError::Taken(folder.to_owned()));
        }
        let keyring = Keyring::open(folder, dice)?;
        let ours = groups.iter().filter_map(|group| Some((*group, self.groups.get(group)?)));
        keyring.put_all(ours.map(|(group, of_group)| ((group, of_group.epoch), of_group.key.clone())), dice)?;
        Ok(Vault { keyring })
    }
}

fn cut<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (cut, after) = rest.split_first_chunk::<N>()?;
    *rest = after;
    Some(*cut)
}
