//! The newest copy of the keys, on every shelf: renewed after each forgetting, so that forgetting reaches old backups.

use super::{Keeper, NotKept};
use crate::Failed;
use commons::GroupId;
use std::io::{Read, Write};
use vault::{KeyCopy, Parcel, ParcelKey, Unpacked, VaultError};
use zeroize::Zeroizing;

/// How often rows and keyring are read again because forgetting went on between the two.
const TRIES: u32 = 20;

impl Keeper {
    /// Writes the keys as they are now over the copies on every shelf.
    ///
    /// # Errors
    /// If a shelf does not do; the others are written all the same.
    pub async fn copy_keys(&self) -> Result<(), NotKept> {
        let _pen = self.keeping.pen.lock().await;
        self.copy_keys_now().await
    }

    /// The same for whoever holds the pen.
    pub(super) async fn copy_keys_now(&self) -> Result<(), NotKept> {
        let (at, keeping) = (self.clock.now(), &self.keeping);
        // What changes from here on is in the next copy for certain.
        keeping.now(|now| {
            now.keys_changed = false;
            now.keys_tried = Some(at);
        });
        let copied = self.copy_keys_to_shelves().await;
        keeping.now(|now| match &copied {
            Ok(()) => {
                now.keys_at = Some(at);
                now.keys_trouble = None;
            }
            Err(error) => {
                now.keys_changed = true;
                let since = now.keys_trouble.as_ref().map_or(at, |(since, _)| *since);
                now.keys_trouble = Some((since, error.to_string()));
            }
        });
        copied
    }

    async fn copy_keys_to_shelves(&self) -> Result<(), NotKept> {
        let keeping = &self.keeping;
        let recovery = keeping.recovery()?;
        let copy = self.keys_of_all().await?;
        let about = [("made", self.clock.now().0.to_string()), ("program", keeping.program.clone())];
        let mut parcel = Parcel::begin("keys", &about, &recovery, Vec::new(), self.throw())?;
        parcel.write_all(&copy.to_bytes())?;
        let (bytes, key) = parcel.finish()?;
        keeping.now(|now| now.keys_key = Some(key));
        let mut outcome = Ok(());
        for shelf in &keeping.shelves {
            if let Err(error) = shelf.put_keys(bytes.clone()).await {
                outcome = Err(shelf.failed(error));
            }
        }
        outcome
    }

    /// Every group's key as it is now, with the keys of the living.
    async fn keys_of_all(&self) -> Result<KeyCopy, Failed> {
        let mut copy = KeyCopy::default();
        for row in self.store.groups().await? {
            let id = GroupId(row.id);
            let mut turn = 0;
            while let Err(error) = self.keys_of(id, &mut copy).await {
                turn += 1;
                // Between two epochs for a moment, or gone meanwhile.
                if turn == TRIES {
                    return Err(error);
                }
                tokio::time::sleep(std::time::Duration::from_millis(50)).await;
                if !self.store.groups().await?.iter().any(|other| other.id == row.id) {
                    break;
                }
            }
        }
        Ok(copy)
    }

    async fn keys_of(&self, id: GroupId, copy: &mut KeyCopy) -> Result<(), Failed> {
        let epoch = self.store.epoch(id.0).await?;
        let keys = self.store.keys(id.0).await?;
        if keys.iter().any(|key| key.epoch != epoch) {
            return Err(VaultError::Unfinished.into());
        }
        let living = keys.into_iter().map(|key| (key.kind, key.no, key.wrapped));
        Ok(copy.take_in(&self.vault, id, epoch, living)?)
    }

    /// The copy of the keys as the first shelf that has it gives it back.
    pub(super) async fn keys_on_shelf(&self) -> Result<KeyCopy, NotKept> {
        let keeping = &self.keeping;
        let key = keeping.now(|now| now.keys_key.clone());
        let mut amiss = NotKept::NoShelf;
        for shelf in &keeping.shelves {
            match shelf.keys().await {
                Ok(bytes) => match bytes.zip(key.as_ref()).and_then(|(bytes, key)| unpacked(&bytes, key)) {
                    Some(copy) => return Ok(copy),
                    None => amiss = NotKept::NotProved("the copy of the keys is not what was written".into()),
                },
                Err(error) => amiss = shelf.failed(error),
            }
        }
        Err(amiss)
    }
}

fn unpacked(bytes: &[u8], key: &ParcelKey) -> Option<KeyCopy> {
    let (_, mut parcel) = Unpacked::open_with(bytes, key).ok()?;
    let mut plain = Zeroizing::new(Vec::with_capacity(bytes.len()));
    parcel.read_to_end(&mut plain).ok()?;
    KeyCopy::parse(&plain)
}
