//! Where the words about somebody are sealed, opened with a Warrant, and forgotten.
//!
//! Each subject (a need, a person, an offer, the group) has a key of its own. That key is wrapped under the group's key
//! of an *epoch*, and the group's keys lie in the [keyring], a file outside the data. Forgetting renews the epoch: the
//! forgotten key is not wrapped again, and the old group key is destroyed. From then on no copy of the store, however
//! old, opens the forgotten words, and every copy still opens the words of everybody else with today's wrapped keys.
//!
//! The vault reads and writes no database and never asks for chance by itself: rows and [`Dice`] are arguments. It
//! does not decide who may see what; `commons::sight` does.

/// Files that only this program may read.
mod files;
/// Letting go of a subject for good.
mod forget;
/// Slow hashing of short secrets.
mod hash;
/// The copy of the keys that a restoring house needs besides a backup.
mod key_copy;
/// The groups' keys, in a file.
pub mod keyring;
/// A sealed file that may lie anywhere.
pub mod parcel;
/// The file of a photo, under a key of its own.
mod picture;
/// The key that backups are sealed to, in shares that several members hold.
mod recovery;
/// Sealing and opening bytes under a key.
mod seal;
/// Words that nobody reads by accident.
mod secret;
/// Keys that several servers share.
mod shared;
/// What goes out and comes back.
mod ticket;

use std::path::Path;
use std::sync::Arc;

use commons::sight::{Field, Warrant};
use commons::{GroupId, Subject};

pub use forget::Forgetting;
pub use hash::{hash_secret, verify_secret};
pub use key_copy::KeyCopy;
pub use keyring::{HostKey, KeyringError};
pub use parcel::{Head, Parcel, ParcelError, ParcelKey, Unpacked};
pub use picture::{open_picture, seal_picture};
pub use recovery::{Recovery, RecoveryKey, Share, ShareError};
pub use secret::{Secret, Words};
pub use shared::SharedKeys;

use keyring::Keyring;
use seal::{Context, Key};

/// Where chance comes from. Any `FnMut(&mut [u8])` that fills what it is given will do.
pub trait Dice {
    /// Fills all of it with bytes that nobody can guess.
    fn fill(&mut self, bytes: &mut [u8]);
}

impl<F: FnMut(&mut [u8])> Dice for F {
    fn fill(&mut self, bytes: &mut [u8]) {
        self(bytes);
    }
}

/// A subject's key as the store keeps it: useless without the group's key of that epoch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrappedKey {
    /// The epoch of the group's key it is wrapped under.
    pub epoch: u64,
    /// The wrapped key.
    pub bytes: Vec<u8>,
}

/// Why something was not sealed or opened.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The Warrant is for something else.
    #[error("the warrant does not cover this")]
    NotCovered,
    /// The group's key of this epoch is not in the keyring. If forgetting went on at the same moment, read the row
    /// again; otherwise the key is lost or was destroyed, and what it sealed with it.
    #[error("the group's key of epoch {epoch} is not in the keyring")]
    NoKey {
        /// The epoch.
        epoch: u64,
    },
    /// The group has no key at all.
    #[error("the keyring knows nothing of this group")]
    NoGroup,
    /// These bytes were not sealed here, for this, under this key; or they were changed since.
    #[error("the seal is broken")]
    Broken,
    /// A key to be wrapped anew does not open.
    #[error("the key of subject {kind}:{no} does not open")]
    BrokenKey {
        /// What kind of subject.
        kind: u8,
        /// Which one.
        no: u64,
    },
    /// An earlier forgetting of this group was not finished; mend it first.
    #[error("an earlier forgetting is not finished")]
    Unfinished,
    /// The keyring could not be written.
    #[error(transparent)]
    Keyring(#[from] KeyringError),
}

/// Seals and opens. Shared by all who need it; every operation takes `&self`.
pub struct Vault {
    keyring: Keyring,
}

impl Vault {
    /// Opens the keyring in this folder, with the host key beside it. At the first start both are made.
    ///
    /// # Errors
    /// If the files cannot be read, are readable for others, are damaged, or are in use by another program.
    pub fn in_folder(folder: &Path, dice: &mut dyn Dice) -> Result<Vault, KeyringError> {
        Ok(Vault { keyring: Keyring::open(folder, dice)? })
    }

    /// The same with a host key that comes from elsewhere, such as a credential of the machine.
    ///
    /// # Errors
    /// As [`Vault::in_folder`].
    pub fn with_host_key(folder: &Path, host_key: HostKey) -> Result<Vault, KeyringError> {
        Ok(Vault { keyring: Keyring::open_with(folder, host_key)? })
    }

    /// The keys of a house that several servers serve: sealed under the host key in this folder, which each of them has,
    /// and kept where all of them reach it. To be called from a thread that may wait.
    ///
    /// # Errors
    /// As [`Vault::in_folder`], and if what is shared cannot be read.
    pub fn shared(folder: &Path, keys: Arc<dyn SharedKeys>, dice: &mut dyn Dice) -> Result<Vault, KeyringError> {
        Ok(Vault { keyring: Keyring::open_shared(folder, keys, dice)? })
    }

    /// Whether other servers may be changing the keys as well.
    pub fn is_shared(&self) -> bool {
        self.keyring.is_shared()
    }

    /// Seals the shared keys under a new host key and destroys the old one in this folder, unless that was done after
    /// `since`; both times in milliseconds since 1970. Other servers find the way to the new key by the one they have, for 35
    /// days. Returns whether there was anything to do. To be called from a thread that may wait.
    ///
    /// # Errors
    /// If the keys are not shared, or cannot be written; interrupted anywhere, the next start finds what is right.
    pub fn renew_host_key(&self, now: i64, since: i64, dice: &mut dyn Dice) -> Result<bool, KeyringError> {
        self.keyring.renew_host_key(now, since, dice)
    }

    /// A secret that every server with this host key knows, and nobody else: another one for every purpose.
    #[must_use]
    pub fn secret_for(&self, purpose: &str) -> [u8; 32] {
        self.keyring.secret_for(purpose)
    }

    /// Looks at what other servers have changed since: a key that was not there may be there now. To be called from a
    /// thread that may wait.
    ///
    /// # Errors
    /// If what is shared cannot be read.
    pub fn refresh(&self) -> Result<(), KeyringError> {
        self.keyring.refresh()
    }

    /// The keys as they are now, only to be read, beside a program that may be using them. What changes later is not seen.
    ///
    /// # Errors
    /// As [`Vault::in_folder`]; every change is answered with [`KeyringError::InUse`].
    pub fn beside_another(folder: &Path) -> Result<Vault, KeyringError> {
        Ok(Vault { keyring: Keyring::open_beside(folder)? })
    }

    /// The same of a house that several servers serve: the host key in this folder, or one that it leads to, opens what is
    /// shared. Nothing is written, neither here nor there. To be called from a thread that may wait.
    ///
    /// # Errors
    /// As [`Vault::in_folder`], and if what is shared cannot be read; every change is answered with [`KeyringError::InUse`].
    pub fn beside_others(folder: &Path, keys: &dyn SharedKeys) -> Result<Vault, KeyringError> {
        Ok(Vault { keyring: Keyring::open_beside_others(folder, keys)? })
    }

    /// Makes the first key of a new group, epoch 1. To be called before the group is made in the store; twice is the
    /// same as once.
    ///
    /// # Errors
    /// If the keyring cannot be written.
    pub fn begin_group(&self, group: GroupId, dice: &mut dyn Dice) -> Result<(), VaultError> {
        Ok(self.keyring.begin_group(group, Key::new(dice), dice)?)
    }

    /// Destroys all keys of a group that has gone.
    ///
    /// # Errors
    /// If the keyring cannot be written.
    pub fn end_group(&self, group: GroupId, dice: &mut dyn Dice) -> Result<(), VaultError> {
        Ok(self.keyring.end_group(group, dice)?)
    }

    /// A new subject's own key, wrapped for the store.
    ///
    /// # Errors
    /// [`VaultError::NoGroup`].
    pub fn new_subject(&self, group: GroupId, subject: Subject, dice: &mut dyn Dice) -> Result<WrappedKey, VaultError> {
        let (epoch, group_key) = self.keyring.current(group).ok_or(VaultError::NoGroup)?;
        let context = Context::key(group, subject.kind(), subject.number(), epoch);
        let bytes = seal::wrap(&group_key, &context, &Key::new(dice), dice);
        Ok(WrappedKey { epoch, bytes })
    }

    /// Seals words under their subject's key. What comes out opens only as this field of this subject of this group.
    ///
    /// # Errors
    /// If the subject's key does not open.
    pub fn seal(
        &self,
        group: GroupId,
        subject: Subject,
        key: &WrappedKey,
        field: Field,
        words: &str,
        dice: &mut dyn Dice,
    ) -> Result<Vec<u8>, VaultError> {
        let key = self.subject_key(group, subject, key)?;
        let context = Context::field(group, subject.kind(), subject.number(), &field.name());
        Ok(seal::seal_words(&key, &context, words, dice))
    }

    /// Opens sealed words.
    ///
    /// # Errors
    /// [`VaultError::NotCovered`] if the Warrant is for something else; otherwise if the key or the words do not open.
    pub fn open(
        &self,
        warrant: &Warrant,
        subject: Subject,
        key: &WrappedKey,
        field: Field,
        sealed: &[u8],
    ) -> Result<Words, VaultError> {
        if !warrant.covers(subject, field) {
            return Err(VaultError::NotCovered);
        }
        let group = warrant.group();
        let key = self.subject_key(group, subject, key)?;
        let context = Context::field(group, subject.kind(), subject.number(), &field.name());
        seal::open_words(&key, &context, sealed).ok_or(VaultError::Broken)
    }

    fn subject_key(&self, group: GroupId, subject: Subject, key: &WrappedKey) -> Result<Key, VaultError> {
        let epoch = key.epoch;
        let group_key = self.keyring.get(group, epoch).ok_or(VaultError::NoKey { epoch })?;
        let context = Context::key(group, subject.kind(), subject.number(), epoch);
        seal::unwrap(&group_key, &context, &key.bytes).ok_or(VaultError::Broken)
    }
}
