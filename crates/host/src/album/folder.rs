//! A folder with the files of photos: one folder in it for each group.

use super::{AlbumError, within};
use commons::{GroupId, Hash};
use std::collections::BTreeSet;
use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What a file is called until it is durable.
const UNFINISHED: &str = ".unfinished";

#[derive(Clone, Debug)]
pub(super) struct Folder {
    root: PathBuf,
    missing: Missing,
}

/// What to do while the folder is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Missing {
    /// Nothing has been kept yet.
    IsEmpty,
    /// A disk is not mounted.
    IsAmiss,
}

impl Folder {
    pub(super) fn named(root: &Path) -> Folder {
        Folder { root: root.to_owned(), missing: Missing::IsAmiss }
    }

    pub(super) fn below(folder: &Path) -> Folder {
        Folder { root: within(folder), missing: Missing::IsEmpty }
    }

    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// It gets its name when it is on the disk.
    pub(super) fn put(&self, group: GroupId, name: Hash, bytes: &[u8]) -> Result<(), AlbumError> {
        let folder = self.make(group)?;
        let path = folder.join(name.to_string());
        if path.exists() {
            return Ok(());
        }
        let unfinished = folder.join(format!("{name}{UNFINISHED}"));
        let put = write(&unfinished, bytes)
            .and_then(|()| std::fs::rename(&unfinished, &path))
            .and_then(|()| sync_folder(&folder));
        if put.is_err() {
            // What is left of it is found and taken away later.
            let _ = std::fs::remove_file(&unfinished);
        }
        Ok(put?)
    }

    pub(super) fn get(&self, group: GroupId, name: Hash) -> Result<Option<Vec<u8>>, AlbumError> {
        self.found(std::fs::read(self.of(group).join(name.to_string())))
    }

    pub(super) fn remove(&self, group: GroupId, name: &str) -> Result<(), AlbumError> {
        self.found(std::fs::remove_file(self.of(group).join(name))).map(drop)
    }

    pub(super) fn list(&self, group: GroupId) -> Result<BTreeSet<String>, AlbumError> {
        let mut names = BTreeSet::new();
        let Some(files) = self.found(std::fs::read_dir(self.of(group)))? else { return Ok(names) };
        for file in files {
            names.extend(file?.file_name().into_string());
        }
        Ok(names)
    }

    fn of(&self, group: GroupId) -> PathBuf {
        self.root.join(group.to_string())
    }

    /// Nothing is found where nothing is, as long as the folder itself is there.
    fn found<T>(&self, looked: io::Result<T>) -> Result<Option<T>, AlbumError> {
        match looked {
            Ok(found) => Ok(Some(found)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                self.is_there()?;
                Ok(None)
            }
            Err(error) => Err(error.into()),
        }
    }

    fn is_there(&self) -> Result<(), AlbumError> {
        match self.missing == Missing::IsEmpty || self.root.is_dir() {
            true => Ok(()),
            false => Err(AlbumError::NotThere),
        }
    }

    /// The folder of a group, made if need be.
    fn make(&self, group: GroupId) -> Result<PathBuf, AlbumError> {
        self.is_there()?;
        let folder = self.of(group);
        if !folder.is_dir() {
            if self.missing == Missing::IsEmpty {
                make(&self.root)?;
            }
            make(&folder)?;
        }
        Ok(folder)
    }
}

/// Makes one folder, readable for nobody else. The one it lies in has to be there.
fn make(folder: &Path) -> Result<(), AlbumError> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(AlbumError::NotThere),
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error.into()),
        _ => {}
    }
    Ok(folder.parent().map_or(Ok(()), sync_folder)?)
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
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
