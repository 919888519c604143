//! A folder on another disk, or on a stick that may be away.

use super::{SLOTS, ShelfError, made, name_of, newest, time_of};
use crate::keeping::Kept;
use commons::Timestamp;
use std::fs::{File, OpenOptions};
use std::io::{self, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use vault::parcel::look_through;

const UNFINISHED: &str = ".unfinished";

pub(super) struct Folder<'f>(pub(super) &'f Path);

impl Folder<'_> {
    pub(super) fn backups(&self) -> Result<Vec<Kept>, ShelfError> {
        let mut kept = Vec::new();
        for file in open_folder(self.0)? {
            let file = file?;
            if let Some(at) = file.file_name().to_str().and_then(time_of) {
                kept.push(Kept { at, bytes: file.metadata()?.len() });
            }
        }
        Ok(kept)
    }

    /// It gets its name when it was read back.
    pub(super) fn put(&self, at: Timestamp, from: &Path) -> Result<(), ShelfError> {
        let folder = self.0;
        open_folder(folder)?;
        let unfinished = folder.join(format!("{}{UNFINISHED}", name_of(at)));
        let put = copy(from, &unfinished).and_then(|()| {
            look_through(BufReader::new(File::open(&unfinished)?)).map_err(ShelfError::Changed)?;
            std::fs::rename(&unfinished, folder.join(name_of(at)))?;
            Ok(sync_folder(folder)?)
        });
        if put.is_err() {
            let _ = std::fs::remove_file(&unfinished);
        }
        put
    }

    /// Also what was interrupted on its way here.
    pub(super) fn remove(&self, names: &[String], now: Timestamp) -> Result<(), ShelfError> {
        for file in open_folder(self.0)? {
            let file = file?;
            let name = file.file_name();
            let Some(name) = name.to_str() else { continue };
            let begun = name.strip_suffix(UNFINISHED).and_then(time_of);
            if begun.is_some_and(|begun| begun < now) || names.iter().any(|other| other == name) {
                std::fs::remove_file(file.path())?;
            }
        }
        Ok(())
    }

    pub(super) fn put_keys(&self, bytes: &[u8]) -> Result<(), ShelfError> {
        open_folder(self.0)?;
        for slot in slots_to_write(self.0) {
            overwrite(&self.0.join(slot), bytes)?;
            sync_folder(self.0)?;
            let read = std::fs::read(self.0.join(slot))?;
            look_through(&read[..]).map_err(ShelfError::Changed)?;
        }
        Ok(())
    }

    pub(super) fn keys(&self) -> Result<Option<Vec<u8>>, ShelfError> {
        open_folder(self.0)?;
        let mut slots = Vec::new();
        for slot in SLOTS {
            match std::fs::read(self.0.join(slot)) {
                Ok(bytes) => slots.push(bytes),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(newest(slots.into_iter()))
    }
}

/// The newest backup in a folder; a file is taken as it is.
///
/// # Errors
/// If the folder cannot be read.
pub fn newest_backup(place: &Path) -> Result<Option<PathBuf>, ShelfError> {
    if place.is_file() {
        return Ok(Some(place.to_owned()));
    }
    let mut newest = None;
    for file in open_folder(place)? {
        let file = file?;
        let at = file.file_name().to_str().and_then(time_of);
        newest = newest.max(at.map(|at| (at, file.path())));
    }
    Ok(newest.map(|(_, path)| path))
}

/// The newest whole copy of the keys in a folder.
pub fn newest_keys(folder: &Path) -> Option<PathBuf> {
    let slots = SLOTS.iter().map(|slot| folder.join(slot));
    let whole = slots.filter_map(|path| {
        let head = look_through(BufReader::new(File::open(&path).ok()?)).ok()?;
        Some((made(&head), path))
    });
    whole.max().map(|(_, path)| path)
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
pub(super) fn same_disk(one: &Path, other: &Path) -> Option<bool> {
    use std::os::unix::fs::MetadataExt;
    let disk = |path: &Path| path.ancestors().find_map(|path| std::fs::metadata(path).ok()).map(|file| file.dev());
    Some(disk(one)? == disk(other)?)
}

#[cfg(not(unix))]
pub(super) fn same_disk(_one: &Path, _other: &Path) -> Option<bool> {
    None
}
