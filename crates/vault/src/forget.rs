//! Letting go of a subject for good, in three steps that survive being interrupted anywhere.
//!
//! 1. [`Vault::begin_forgetting`] makes the group's next key and writes the keyring with both, the old and the next. What an
//!    interruption left of an earlier attempt, or another server is about to use, is left alone and has another number.
//! 2. The caller, in one transaction of the store: the forgotten rows go, everybody else's key is replaced by the one
//!    wrapped anew, the epoch becomes the next one.
//! 3. [`Vault::mend`] with the epoch that now stands in the store writes the keyring without the keys of earlier ones.
//!
//! Until step 2 is durable nothing has changed; after it, only step 3 is left to do. So whatever happened, `mend` with
//! the epoch that stands in the store is right: after a success, after a refusal, and at every start of the program.

use commons::{GroupId, Subject};

use crate::seal::{self, Context, Key};
use crate::{Dice, Vault, VaultError, WrappedKey};

/// What the store has to do in step 2. Subjects are given by kind and number.
#[derive(Debug)]
pub struct Forgetting {
    /// The group.
    pub group: GroupId,
    /// The epoch that ends.
    pub old: u64,
    /// The epoch that begins.
    pub new: u64,
    /// Who is forgotten.
    pub erase: Vec<(u8, u64)>,
    /// Everybody else, with their keys wrapped anew.
    pub rewrapped: Vec<(u8, u64, Vec<u8>)>,
}

impl Vault {
    /// Step 1. `keys` are all wrapped keys of the group as they stand in the store, the forgotten ones included or not.
    /// Nobody may add a subject to the group until step 2 is done.
    ///
    /// # Errors
    /// [`VaultError::BrokenKey`] if a living key does not open (forgetting that subject as well is the way on);
    /// [`VaultError::Unfinished`] if [`Vault::mend`] was not called since an earlier forgetting; or if the keyring
    /// cannot be written.
    pub fn begin_forgetting(
        &self,
        group: GroupId,
        keys: &[(u8, u64, WrappedKey)],
        erase: &[Subject],
        dice: &mut dyn Dice,
    ) -> Result<Forgetting, VaultError> {
        let (old, old_key) = self.keyring.current(group).ok_or(VaultError::NoGroup)?;
        if keys.iter().any(|(_, _, wrapped)| wrapped.epoch != old) {
            // Not damaged: read before or after another forgetting.
            return Err(VaultError::Unfinished);
        }
        let erase: Vec<_> = erase.iter().map(|subject| (subject.kind(), subject.number())).collect();
        let mut living = Vec::with_capacity(keys.len());
        for (kind, no, wrapped) in keys {
            let (kind, no) = (*kind, *no);
            if erase.contains(&(kind, no)) {
                continue;
            }
            let context = Context::key(group, kind, no, old);
            let own = seal::unwrap(&old_key, &context, &wrapped.bytes).ok_or(VaultError::BrokenKey { kind, no })?;
            living.push((kind, no, own));
        }
        let new_key = Key::new(dice);
        let new = self.keyring.add_epoch(group, &new_key, dice)?;
        let wrap = |(kind, no, own): (u8, u64, Key)| {
            (kind, no, seal::wrap(&new_key, &Context::key(group, kind, no, new), &own, dice))
        };
        let rewrapped = living.into_iter().map(wrap).collect();
        Ok(Forgetting { group, old, new, erase, rewrapped })
    }

    /// Step 3, and the mending of every interruption: keeps the group's key of the epoch that stands in the store and
    /// destroys every earlier one. Does nothing if there is nothing to destroy.
    ///
    /// # Errors
    /// [`VaultError::NoKey`] if the keyring has no such key; then nothing is destroyed.
    pub fn mend(&self, group: GroupId, epoch: u64, dice: &mut dyn Dice) -> Result<(), VaultError> {
        if self.keyring.get(group, epoch).is_none() {
            return Err(VaultError::NoKey { epoch });
        }
        Ok(self.keyring.end_before(group, epoch, dice)?)
    }
}
