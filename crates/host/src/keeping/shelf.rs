//! Where backups lie: a folder on another disk or a mounted stick, or a store elsewhere that speaks S3.

/// A folder.
mod folder;
/// A store elsewhere.
mod s3;

use super::{AT_LEAST, KEPT, Kept, NotKept, OnShelf};
use commons::Timestamp;
use std::io;
use std::path::{Path, PathBuf};
use vault::{Head, ParcelError};

use folder::Folder;
pub use folder::{newest_backup, newest_keys};
pub use s3::S3;

/// A place for backups.
#[derive(Clone, Debug)]
pub enum Shelf {
    Folder(PathBuf),
    S3(S3),
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
    /// The store elsewhere; its words hold no key.
    #[error("the store elsewhere {0}")]
    Elsewhere(String),
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
const SLOTS: [&str; 2] = ["manyhands-keys-a", "manyhands-keys-b"];

/// The name of a backup says when it was made, to the second.
fn name_of(at: Timestamp) -> String {
    let at = jiff::Timestamp::from_millisecond(at.0).unwrap_or_default();
    format!("{BEGIN}{}{END}", at.strftime("%Y%m%dT%H%M%SZ"))
}

fn time_of(name: &str) -> Option<Timestamp> {
    let at = name.strip_prefix(BEGIN)?.strip_suffix(END)?;
    let at = jiff::civil::DateTime::strptime("%Y%m%dT%H%M%SZ", at).ok()?;
    let at = jiff::tz::TimeZone::UTC.to_timestamp(at).ok()?;
    Some(Timestamp(at.as_millisecond()))
}

/// When a parcel was made.
fn made(head: &Head) -> i64 {
    head.said("made").and_then(|made| made.parse().ok()).unwrap_or_default()
}

impl Shelf {
    /// As it was named: for whoever runs the machine, not for pages.
    pub fn name(&self) -> String {
        match self {
            Shelf::Folder(folder) => folder.display().to_string(),
            Shelf::S3(s3) => s3.name().to_owned(),
        }
    }

    pub(super) fn failed(&self, error: ShelfError) -> NotKept {
        NotKept::Shelf { name: self.name(), error }
    }

    /// Every backup on it, the oldest first. All of them were proved when they came.
    pub async fn backups(&self) -> Result<Vec<Kept>, ShelfError> {
        self.beside(|shelf| {
            let mut kept = match shelf {
                Shelf::Folder(folder) => Folder(folder).backups(),
                Shelf::S3(s3) => s3.backups(),
            }?;
            kept.sort_by_key(|kept| kept.at);
            Ok(kept)
        })
        .await
    }

    /// Puts a proved backup there, and reads it back before it counts.
    pub(super) async fn put(&self, at: Timestamp, from: &Path) -> Result<(), ShelfError> {
        let from = from.to_owned();
        self.beside(move |shelf| match shelf {
            Shelf::Folder(folder) => Folder(folder).put(at, &from),
            Shelf::S3(s3) => s3.put(at, &from),
        })
        .await
    }

    /// Takes away what is older than it has to be. The newest few stay, however old, so that a wrong clock takes no harm.
    pub(super) async fn tidy(&self, now: Timestamp) -> Result<(), ShelfError> {
        let kept = self.backups().await?;
        let older = kept.get(..kept.len().saturating_sub(AT_LEAST)).unwrap_or_default();
        let older: Vec<String> =
            older.iter().filter(|kept| kept.at + KEPT < now).map(|kept| name_of(kept.at)).collect();
        self.beside(move |shelf| match shelf {
            Shelf::Folder(folder) => Folder(folder).remove(&older, now),
            Shelf::S3(s3) => older.iter().try_for_each(|name| s3.remove(name)),
        })
        .await
    }

    /// Writes the copy of the keys over the ones before, one slot after the other, so that one of them is always whole and
    /// in the end both are new.
    pub(super) async fn put_keys(&self, bytes: Vec<u8>) -> Result<(), ShelfError> {
        self.beside(move |shelf| match shelf {
            Shelf::Folder(folder) => Folder(folder).put_keys(&bytes),
            Shelf::S3(s3) => s3.put_keys(&bytes),
        })
        .await
    }

    /// The newest whole copy of the keys, as it lies there.
    pub(super) async fn keys(&self) -> Result<Option<Vec<u8>>, ShelfError> {
        self.beside(|shelf| match shelf {
            Shelf::Folder(folder) => Folder(folder).keys(),
            Shelf::S3(s3) => s3.keys(),
        })
        .await
    }

    /// Brings the newest backup and the newest keys from elsewhere into a folder, to restore from there. What lies in a
    /// folder already stays where it is.
    ///
    /// # Errors
    /// If the store elsewhere does not give them.
    pub async fn fetch(&self, into: &Path) -> Result<(), ShelfError> {
        let into = into.to_owned();
        self.beside(move |shelf| match shelf {
            Shelf::Folder(_) => Ok(()),
            Shelf::S3(s3) => s3.fetch(&into),
        })
        .await
    }

    pub(super) async fn standing(&self, data: &Path) -> OnShelf {
        let (backups, keys) = (self.backups().await, self.keys().await);
        let trouble =
            [backups.as_ref().err(), keys.as_ref().err()].into_iter().flatten().next().map(ToString::to_string);
        let backups = backups.unwrap_or_default();
        let (is_folder, same_disk) = match self {
            Shelf::Folder(folder) => (true, folder::same_disk(folder, data)),
            Shelf::S3(_) => (false, None),
        };
        OnShelf {
            is_folder,
            same_disk,
            newest: backups.last().copied(),
            count: backups.len(),
            has_keys: keys.is_ok_and(|keys| keys.is_some()),
            trouble,
        }
    }

    /// Slow work on a thread that may wait for a disk or for another machine.
    async fn beside<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Shelf) -> Result<T, ShelfError> + Send + 'static,
    ) -> Result<T, ShelfError> {
        let shelf = self.clone();
        let done = tokio::task::spawn_blocking(move || work(&shelf)).await;
        done.unwrap_or_else(|_| Err(ShelfError::Disk(io::Error::other("something broke off half way"))))
    }
}

/// The newer of the copies of the keys that are whole.
fn newest(slots: impl Iterator<Item = Vec<u8>>) -> Option<Vec<u8>> {
    let whole = slots.filter_map(|bytes| Some((made(&vault::parcel::look_through(&bytes[..]).ok()?), bytes)));
    whole.max_by_key(|(made, _)| *made).map(|(_, bytes)| bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_when() {
        let at = Timestamp(1_795_000_000_000);
        assert_eq!(name_of(at), "manyhands-20261118T110640Z.backup");
        assert_eq!(time_of(&name_of(at)), Some(at));
        assert_eq!(time_of("manyhands-keys-a"), None);
        assert_eq!(time_of("manyhands-20261118T110640Z.backup.unfinished"), None);
    }
}
