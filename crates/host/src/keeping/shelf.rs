//! Where backups lie: a folder on another disk or a mounted stick, or a store elsewhere that speaks S3.

use super::{AT_LEAST, KEPT, Kept, NotKept, OnShelf};
use commons::Timestamp;
use std::fs::{File, OpenOptions};
use std::io::{self, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use vault::parcel::look_through;
use vault::{Head, ParcelError};

/// A place for backups.
#[derive(Clone, Debug)]
pub enum Shelf {
    Folder(PathBuf),
}

/// Why a shelf does not do.
#[derive(Debug, thiserror::Error)]
pub enum ShelfError {
    #[error("the folder is not there; is the disk or stick mounted? Make the folder once it is")]
    NotThere,
    #[error("there is no room left on it")]
    Full,
    #[error("it answered: {0}")]
    Disk(io::Error),
    #[error("what it gives back is not what it was given: {0}")]
    Changed(ParcelError),
}

impl From<io::Error> for ShelfError {
    fn from(error: io::Error) -> ShelfError {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => ShelfError::Full,
            _ => ShelfError::Disk(error),
        }
    }
}

const BEGIN: &str = "manyhands-";
const END: &str = ".backup";
/// Two slots, so that a torn write never takes both.
pub(crate) const SLOTS: [&str; 2] = ["manyhands-keys-a", "manyhands-keys-b"];

/// The name of a backup says when it was made, to the second.
pub(crate) fn name_of(at: Timestamp) -> String {
    let at = jiff::Timestamp::from_millisecond(at.0).unwrap_or_default();
    format!("{BEGIN}{}{END}", at.strftime("%Y%m%dT%H%M%SZ"))
}

fn time_of(name: &str) -> Option<Timestamp> {
    let at = name.strip_prefix(BEGIN)?.strip_suffix(END)?;
    let at = jiff::civil::DateTime::strptime("%Y%m%dT%H%M%SZ", at).ok()?;
    let at = jiff::tz::TimeZone::UTC.to_timestamp(at).ok()?;
    Some(Timestamp(at.as_millisecond()))
}

impl Shelf {
    /// As it was named: for whoever runs the machine, not for pages.
    pub fn name(&self) -> String {
        match self {
            Shelf::Folder(folder) => folder.display().to_string(),
        }
    }

    pub(super) fn failed(&self, error: ShelfError) -> NotKept {
        NotKept::Shelf { name: self.name(), error }
    }

    /// Every backup on it. All of them were proved when they came.
    pub async fn backups(&self) -> Result<Vec<Kept>, ShelfError> {
        let Shelf::Folder(folder) = self;
        let folder = folder.clone();
        beside(move || {
            let mut kept = Vec::new();
            for file in open_folder(&folder)? {
                let file = file?;
                if let Some(at) = file.file_name().to_str().and_then(time_of) {
                    kept.push(Kept { at, bytes: file.metadata()?.len() });
                }
            }
            kept.sort_by_key(|kept| kept.at);
            Ok(kept)
        })
        .await
    }

    /// Puts a proved backup there, and reads it back before it gets its name.
    pub(super) async fn put(&self, at: Timestamp, from: &Path) -> Result<(), ShelfError> {
        let Shelf::Folder(folder) = self;
        let (folder, from) = (folder.clone(), from.to_owned());
        beside(move || {
            open_folder(&folder)?;
            let unfinished = folder.join(format!("{}.unfinished", name_of(at)));
            let put = copy(&from, &unfinished).and_then(|()| {
                look_through(BufReader::new(File::open(&unfinished)?)).map_err(ShelfError::Changed)?;
                std::fs::rename(&unfinished, folder.join(name_of(at)))?;
                Ok(sync_folder(&folder)?)
            });
            if put.is_err() {
                let _ = std::fs::remove_file(&unfinished);
            }
            put
        })
        .await
    }

    /// Takes away what is older than it has to be. The newest few stay, however old, so that a wrong clock takes no harm.
    pub(super) async fn tidy(&self, now: Timestamp) -> Result<(), ShelfError> {
        let kept = self.backups().await?;
        let Shelf::Folder(folder) = self;
        let older = kept.get(..kept.len().saturating_sub(AT_LEAST)).unwrap_or_default();
        for kept in older.iter().filter(|kept| kept.at + KEPT < now) {
            std::fs::remove_file(folder.join(name_of(kept.at)))?;
        }
        Ok(())
    }

    /// Writes the copy of the keys over the ones before, one slot after the other, so that one of them is always whole and
    /// in the end both are new.
    pub(super) async fn put_keys(&self, bytes: Vec<u8>) -> Result<(), ShelfError> {
        let Shelf::Folder(folder) = self;
        let folder = folder.clone();
        beside(move || {
            open_folder(&folder)?;
            for slot in slots_to_write(&folder) {
                overwrite(&folder.join(slot), &bytes)?;
                sync_folder(&folder)?;
                let read = std::fs::read(folder.join(slot))?;
                look_through(&read[..]).map_err(ShelfError::Changed)?;
            }
            Ok(())
        })
        .await
    }

    /// The newest whole copy of the keys, as it lies there.
    pub(super) async fn keys(&self) -> Result<Option<Vec<u8>>, ShelfError> {
        let Shelf::Folder(folder) = self;
        let folder = folder.clone();
        beside(move || Ok(newest_slot(&folder)?.map(|(_, bytes)| bytes))).await
    }

    pub(super) async fn standing(&self, data: &Path) -> OnShelf {
        let Shelf::Folder(folder) = self;
        let (backups, keys) = (self.backups().await, self.keys().await);
        let trouble =
            [backups.as_ref().err(), keys.as_ref().err()].into_iter().flatten().next().map(ToString::to_string);
        let backups = backups.unwrap_or_default();
        OnShelf {
            is_folder: true,
            same_disk: same_disk(folder, data),
            newest: backups.last().copied(),
            count: backups.len(),
            has_keys: keys.is_ok_and(|keys| keys.is_some()),
            trouble,
        }
    }
}

/// Slow work on a thread that may wait for a disk.
async fn beside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, ShelfError> + Send + 'static,
) -> Result<T, ShelfError> {
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or_else(|_| Err(ShelfError::Disk(io::Error::other("something broke off half way"))))
}

/// A folder that is missing is not made: a stick that is not mounted must not turn into a folder on the same disk.
fn open_folder(folder: &Path) -> Result<std::fs::ReadDir, ShelfError> {
    std::fs::read_dir(folder).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => ShelfError::NotThere,
        _ => error.into(),
    })
}

fn copy(from: &Path, to: &Path) -> Result<(), ShelfError> {
    let mut from = File::open(from)?;
    let mut to = private().create(true).truncate(true).open(to)?;
    io::copy(&mut from, &mut to)?;
    Ok(to.sync_all()?)
}

/// The newest slot that is whole, with what is in it.
pub(super) fn newest_slot(folder: &Path) -> Result<Option<(Head, Vec<u8>)>, ShelfError> {
    open_folder(folder)?;
    let mut newest: Option<(Head, Vec<u8>)> = None;
    for slot in SLOTS {
        let bytes = match std::fs::read(folder.join(slot)) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(error.into()),
        };
        let Ok(head) = look_through(&bytes[..]) else { continue };
        if newest.as_ref().is_none_or(|(newest, _)| made(newest) < made(&head)) {
            newest = Some((head, bytes));
        }
    }
    Ok(newest)
}

/// When a parcel was made.
pub(super) fn made(head: &Head) -> i64 {
    head.said("made").and_then(|made| made.parse().ok()).unwrap_or_default()
}

/// The slot that is broken or older goes first.
fn slots_to_write(folder: &Path) -> [&'static str; 2] {
    let whole = |slot: &str| File::open(folder.join(slot)).is_ok_and(|file| look_through(BufReader::new(file)).is_ok());
    let [a, b] = SLOTS;
    if whole(b) { [a, b] } else { [b, a] }
}

/// In place, so that nothing of what was there before stays behind in room that is free.
fn overwrite(path: &Path, bytes: &[u8]) -> Result<(), ShelfError> {
    let mut file = private().read(true).create(true).truncate(false).open(path)?;
    let before = file.metadata()?.len();
    file.seek(SeekFrom::Start(0))?;
    file.write_all(bytes)?;
    let rest = before.saturating_sub(bytes.len() as u64);
    io::copy(&mut io::repeat(0).take(rest), &mut file)?;
    file.sync_all()?;
    file.set_len(bytes.len() as u64)?;
    Ok(file.sync_all()?)
}

fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

fn sync_folder(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        // Sticks with some file systems cannot; the file itself is on them.
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => {}
        other => other?,
    }
    Ok(())
}

#[cfg(unix)]
fn same_disk(one: &Path, other: &Path) -> Option<bool> {
    use std::os::unix::fs::MetadataExt;
    let disk = |path: &Path| path.ancestors().find_map(|path| std::fs::metadata(path).ok()).map(|file| file.dev());
    Some(disk(one)? == disk(other)?)
}

#[cfg(not(unix))]
fn same_disk(_one: &Path, _other: &Path) -> Option<bool> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_when() {
        let at = Timestamp(1_795_000_000_000);
        assert_eq!(name_of(at), "manyhands-20261118T102640Z.backup");
        assert_eq!(time_of(&name_of(at)), Some(at));
        assert_eq!(time_of("manyhands-keys-a"), None);
        assert_eq!(time_of("manyhands-20261118T102640Z.backup.unfinished"), None);
    }
}
