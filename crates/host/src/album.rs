//! Where the sealed files of photos lie: a folder beside the database, or a store elsewhere that speaks S3. What lies there opens
//! with nothing but a key from the vault, and is named after the hash of its bytes: whatever was changed is found out.
//!
//! Nothing here knows what a photo shows, whose it is, or who may see it.

/// A folder.
mod folder;

use crate::Failed;
use crate::keeping::{S3, ShelfError};
use commons::{GroupId, Hash};
use folder::Folder;
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

/// A place for the files of photos, a part of it for each group.
#[derive(Clone, Debug)]
pub struct Album(Kind);

#[derive(Clone, Debug)]
enum Kind {
    Folder(Folder),
    Elsewhere(S3),
}

/// Why a file was not kept, or not found.
#[derive(Debug, thiserror::Error)]
pub enum AlbumError {
    #[error("the folder for photos is not there; is the disk mounted? Make the folder once it is")]
    NotThere,
    #[error("there is no room left for photos")]
    Full,
    #[error("the folder for photos answered: {0}")]
    Disk(io::Error),
    /// The store elsewhere; its words hold no key.
    #[error("the store for photos {0}")]
    Elsewhere(String),
    #[error("the file of a photo is damaged")]
    Damaged,
}

impl From<io::Error> for AlbumError {
    fn from(error: io::Error) -> AlbumError {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => AlbumError::Full,
            _ => AlbumError::Disk(error),
        }
    }
}

impl From<ShelfError> for AlbumError {
    fn from(error: ShelfError) -> AlbumError {
        match error {
            ShelfError::NotThere => AlbumError::NotThere,
            ShelfError::Full => AlbumError::Full,
            ShelfError::Disk(error) => AlbumError::Disk(error),
            ShelfError::Elsewhere(words) => AlbumError::Elsewhere(words),
            ShelfError::Changed(_) => AlbumError::Damaged,
        }
    }
}

impl From<AlbumError> for Failed {
    fn from(error: AlbumError) -> Failed {
        match error {
            AlbumError::Full => Failed::Full,
            other => Failed::Trouble(other.to_string()),
        }
    }
}

impl Album {
    /// A folder that somebody named. It has to be there: a disk that is not mounted must not turn into a folder on another.
    pub fn in_folder(folder: &Path) -> Album {
        Album(Kind::Folder(Folder::named(folder)))
    }

    /// The folder `pictures` within another one, made when the first photo comes.
    pub fn below(folder: &Path) -> Album {
        Album(Kind::Folder(Folder::below(folder)))
    }

    /// A store elsewhere.
    pub fn elsewhere(s3: S3) -> Album {
        Album(Kind::Elsewhere(s3))
    }

    /// The folder, if it is one: each server of a house has to reach the same.
    pub fn folder(&self) -> Option<&Path> {
        match &self.0 {
            Kind::Folder(folder) => Some(folder.root()),
            Kind::Elsewhere(_) => None,
        }
    }

    /// Keeps a file. It is durable when this answers.
    ///
    /// # Errors
    /// Why it is not kept; nothing half is found later under its name.
    pub async fn put(&self, group: GroupId, name: Hash, bytes: Vec<u8>) -> Result<(), AlbumError> {
        self.beside(move |kind| match kind {
            Kind::Folder(folder) => folder.put(group, name, &bytes),
            Kind::Elsewhere(s3) => Ok(s3.put_object(&object(group, &name.to_string()), &bytes)?),
        })
        .await
    }

    /// A file as it was kept; `None` if there is none.
    ///
    /// # Errors
    /// [`AlbumError::Damaged`] if it is not what was kept, or the place does not answer.
    pub async fn get(&self, group: GroupId, name: Hash) -> Result<Option<Vec<u8>>, AlbumError> {
        let found = self.beside(move |kind| match kind {
            Kind::Folder(folder) => folder.get(group, name),
            Kind::Elsewhere(s3) => Ok(s3.read(&object(group, &name.to_string()))?),
        });
        match found.await? {
            Some(bytes) if name_of(&bytes) != name => Err(AlbumError::Damaged),
            found => Ok(found),
        }
    }

    /// Takes files away. What is not there is gone already.
    ///
    /// # Errors
    /// If the place does not answer; some may be gone.
    pub async fn remove(&self, group: GroupId, names: Vec<String>) -> Result<(), AlbumError> {
        self.beside(move |kind| {
            names.iter().try_for_each(|name| match kind {
                Kind::Folder(folder) => folder.remove(group, name),
                Kind::Elsewhere(s3) => Ok(s3.remove(&object(group, name))?),
            })
        })
        .await
    }

    /// The names of everything that lies there for a group, also of what was interrupted on its way.
    ///
    /// # Errors
    /// If the place does not answer.
    pub async fn list(&self, group: GroupId) -> Result<BTreeSet<String>, AlbumError> {
        self.beside(move |kind| match kind {
            Kind::Folder(folder) => folder.list(group),
            Kind::Elsewhere(s3) => Ok(s3.names(&object(group, ""))?.into_iter().collect()),
        })
        .await
    }

    /// Slow work on a thread that may wait for a disk or for another machine.
    async fn beside<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Kind) -> Result<T, AlbumError> + Send + 'static,
    ) -> Result<T, AlbumError> {
        let kind = self.0.clone();
        let done = tokio::task::spawn_blocking(move || work(&kind)).await;
        done.unwrap_or_else(|_| Err(AlbumError::Disk(io::Error::other("something broke off half way"))))
    }
}

/// The name of a file: the hash of its bytes.
pub(crate) fn name_of(bytes: &[u8]) -> Hash {
    Hash(*blake3::hash(bytes).as_bytes())
}

/// Where it lies in a store elsewhere.
fn object(group: GroupId, name: &str) -> String {
    format!("pictures/{group}/{name}")
}

/// The folder of photos in a folder with backups, or in a data folder.
const PICTURES: &str = "pictures";

fn within(folder: &Path) -> PathBuf {
    folder.join(PICTURES)
}
