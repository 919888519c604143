//! Writing a backup: the whole store as it is at one moment, made smaller, sealed to the recovery key, proved, and then put
//! on every shelf.

use super::{Keeper, Keeping, Kept, NotKept, Proved, Shelf};
use crate::{Failed, beside_the_pages};
use commons::Timestamp;
use flate2::Compression;
use flate2::write::DeflateEncoder;
use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use store::{Copied, PIECES, Store};
use tokio::sync::mpsc;
use vault::{Parcel, ParcelKey, RecoveryKey};

impl Keeper {
    /// Makes a backup now, proves it by restoring it, and puts it on these shelves.
    ///
    /// # Errors
    /// Why it does not count. No shelf has half of it, and what was there before still is.
    pub async fn back_up(&self, shelves: &[Shelf]) -> Result<(Kept, Proved), NotKept> {
        let _pen = self.keeping.pen.lock().await;
        let at = self.clock.now();
        let made = self.back_up_at(at, shelves).await;
        match &made {
            Ok((_, proved)) => self.keeping.now(|now| {
                now.proved = Some((at, *proved));
                (now.trouble, now.sealed_anew) = (None, false);
            }),
            Err(error) => self.keeping.trouble(at, error),
        }
        made
    }

    async fn back_up_at(&self, at: Timestamp, shelves: &[Shelf]) -> Result<(Kept, Proved), NotKept> {
        let keeping = &self.keeping;
        if shelves.is_empty() {
            return Err(NotKept::NoShelf);
        }
        let recovery = keeping.recovery()?;
        let scratch = Scratch::make(&keeping.scratch)?;
        let file = scratch.path().join("house.backup");
        let about = about(at, keeping, self.store.kind());
        let (pieces, from) = mpsc::channel(PIECES);
        let packing = pack(file.clone(), about, recovery, self.throw(), from);
        let (copied, packed) = tokio::join!(self.store.copy_out(pieces), packing);
        // If the disk was full, reading only heard that nobody listens any more.
        let (bytes, key) = packed?;
        let copied = copied?;
        // Renewed after the moment the backup shows, so that it opens everybody who is in it and living.
        let keys_copied = self.copy_keys_now().await;
        let keys = match self.keys_on_shelf().await {
            Ok(keys) => keys,
            Err(error) => return Err(keys_copied.err().unwrap_or(error)),
        };
        let (mut proved, photos) = super::proving::prove(&file, &key, &copied, &keys, scratch.path()).await?;
        let mut outcome = keys_copied;
        for shelf in shelves {
            // Before the backup that names them has its own name.
            match self.bring_photos(shelf, &photos).await {
                Ok(missing) => proved.photos_missing = missing.max(proved.photos_missing),
                Err(error) => {
                    outcome = outcome.and(Err(error));
                    continue;
                }
            }
            let put = match shelf.put(at, &file).await {
                Ok(()) => shelf.tidy(at).await,
                Err(error) => Err(error),
            };
            outcome = outcome.and(put.map_err(|error| shelf.failed(error)));
        }
        outcome.map(|()| (Kept { at, bytes }, proved))
    }
}

/// What everybody may read at the beginning of a backup.
fn about(at: Timestamp, keeping: &Keeping, database: &str) -> Vec<(&'static str, String)> {
    vec![("made", at.0.to_string()), ("program", keeping.program.clone()), ("database", database.to_owned())]
}

/// A backup of a database that no program of today may open yet, because its tables have to change first. It cannot be
/// proved by a house, only by its bytes.
///
/// # Errors
/// Why there is none.
pub async fn back_up_before_a_change(
    url: &str,
    keeping: &Keeping,
    at: Timestamp,
    dice: &crate::Dice,
) -> Result<Copied, NotKept> {
    let scratch = Scratch::make(&keeping.scratch)?;
    let file = scratch.path().join("house.backup");
    let (pieces, from) = mpsc::channel(PIECES);
    let dice = dice.clone();
    let throw = move |bytes: &mut [u8]| dice.fill(bytes);
    let packing = pack(file.clone(), about(at, keeping, "PostgreSQL"), keeping.recovery()?, throw, from);
    let (copied, packed) = tokio::join!(Store::copy_out_of(url, pieces), packing);
    packed?;
    let copied = copied?;
    for shelf in &keeping.shelves {
        shelf.put(at, &file).await.map_err(|error| shelf.failed(error))?;
    }
    Ok(copied)
}

/// Writes what comes in as a parcel. Answers how large it became, and the key that opens it until it is forgotten here.
async fn pack(
    file: PathBuf,
    about: Vec<(&'static str, String)>,
    recovery: RecoveryKey,
    throw: impl FnMut(&mut [u8]) + Send + 'static,
    mut from: mpsc::Receiver<Vec<u8>>,
) -> Result<(u64, ParcelKey), NotKept> {
    let packed = beside_the_pages(move || {
        let to = BufWriter::new(private().create_new(true).open(&file)?);
        let parcel = Parcel::begin("backup", &about, &recovery, to, throw)?;
        let mut smaller = DeflateEncoder::new(parcel, Compression::new(4));
        while let Some(piece) = from.blocking_recv() {
            smaller.write_all(&piece)?;
        }
        let (to, key) = smaller.finish()?.finish()?;
        let file = to.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.sync_all()?;
        Ok::<_, io::Error>((file.metadata()?.len(), key))
    });
    packed.await?.map_err(|error| match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => NotKept::Failed(Failed::Full),
        _ => NotKept::Disk(error),
    })
}

/// A folder that is gone when this goes.
pub(super) struct Scratch(PathBuf);

impl Scratch {
    /// Empty, and readable for nobody else.
    pub(super) fn make(folder: &Path) -> io::Result<Scratch> {
        match std::fs::remove_dir_all(folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder)?;
        Ok(Scratch(folder.to_owned()))
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What is left of it is emptied before the next backup.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn private() -> OpenOptions {
    let mut options = File::options();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}
