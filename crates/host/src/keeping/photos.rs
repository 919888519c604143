//! Photos lie beside the backups, once and not once a day: a file never changes, and its name is the hash of what is in it. They
//! are sealed as they lie in the house, so that nothing opens them but a backup with the newest keys.

use super::proving::Photos;
use super::{Keeper, NotKept, Shelf};
use crate::{Album, AlbumError};
use commons::GroupId;
use std::collections::BTreeSet;

impl Shelf {
    /// Where the photos of a house lie beside its backups.
    pub fn album(&self) -> Album {
        match self {
            Shelf::Folder(folder) => Album::below(folder),
            Shelf::S3(s3) => Album::elsewhere(s3.clone()),
        }
    }
}

impl Keeper {
    /// Brings every photo of the living to a shelf, and takes away what is no photo of anybody any more. Answers how many have no
    /// whole file in the house and none on the shelf.
    pub(super) async fn bring_photos(&self, shelf: &Shelf, photos: &Photos) -> Result<u64, NotKept> {
        let to = shelf.album();
        let amiss = |error: AlbumError| NotKept::NotProved(format!("photos for {}: {error}", shelf.name()));
        let mut missing = 0;
        for (group, named) in photos {
            let there = to.list(*group).await.map_err(amiss)?;
            let mut wanted = BTreeSet::new();
            for file in named.files() {
                let name = file.name.to_string();
                if !there.contains(&name) && !self.bring(&to, *group, file.name).await.map_err(amiss)? {
                    missing += 1;
                }
                wanted.insert(name);
            }
            // What the house still holds is on its way, or somebody else's to judge.
            let ours = match &self.keeping.album {
                Some(album) => album.list(*group).await.map_err(amiss)?,
                None => continue,
            };
            let gone = there.into_iter().filter(|name| !wanted.contains(name) && !ours.contains(name)).collect();
            to.remove(*group, gone).await.map_err(amiss)?;
        }
        Ok(missing)
    }

    async fn bring(&self, to: &Album, group: GroupId, name: commons::Hash) -> Result<bool, AlbumError> {
        let Some(album) = &self.keeping.album else { return Ok(false) };
        copy(album, to, group, name).await
    }
}

/// Copies a file; `false` if there is no whole one.
pub(super) async fn copy(from: &Album, to: &Album, group: GroupId, name: commons::Hash) -> Result<bool, AlbumError> {
    match from.get(group, name).await {
        Ok(Some(bytes)) => to.put(group, name, bytes).await.map(|()| true),
        Ok(None) => Ok(false),
        Err(AlbumError::Damaged) => {
            tracing::error!(%group, "the file of a photo is damaged");
            Ok(false)
        }
        Err(error) => Err(error),
    }
}
