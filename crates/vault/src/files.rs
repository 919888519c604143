//! Files that only this program may read, written so that a crash leaves the old or the new one, and nothing of the old one
//! once the new one stands.

use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use crate::keyring::KeyringError;

const LOCK_FILE: &str = "keyring.lock";
/// Room put by for when the disk is full: forgetting writes the keyring anew, and must not have to wait.
pub(crate) const RESERVE_FILE: &str = "keyring.reserve";
const RESERVE: usize = 64 * 1024;

pub(crate) fn make_folder(folder: &Path) -> Result<(), KeyringError> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(disk(folder))
}

pub(crate) fn lock(folder: &Path) -> Result<File, KeyringError> {
    let path = folder.join(LOCK_FILE);
    let file = private().create(true).open(&path).map_err(disk(&path))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(KeyringError::InUse(folder.to_owned())),
        Err(TryLockError::Error(error)) => Err(disk(&path)(error)),
    }
}

/// The whole file, if it is there and nobody else can read it.
pub(crate) fn read(path: &Path) -> Result<Option<Zeroizing<Vec<u8>>>, KeyringError> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(disk(path)(error)),
    };
    let metadata = file.metadata().map_err(disk(path))?;
    #[cfg(unix)]
    if std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) & 0o077 != 0 {
        return Err(KeyringError::Open(path.to_owned()));
    }
    let room = usize::try_from(metadata.len()).unwrap_or_default();
    let mut bytes = Zeroizing::new(Vec::with_capacity(room + 1));
    file.read_to_end(&mut bytes).map_err(disk(path))?;
    Ok(Some(bytes))
}

/// Puts a file in place of the one with this name: a reader finds the old or the new one, never half of either.
pub(crate) fn replace(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), KeyringError> {
    let path = folder.join(name);
    let new = unfinished(folder, name);
    wipe(&new)?;
    let mut file = private().create_new(true).open(&new).map_err(disk(&new))?;
    file.write_all(bytes).map_err(disk(&new))?;
    file.sync_all().map_err(disk(&new))?;
    let old = match private().open(&path) {
        Ok(old) => Some(old),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(disk(&path)(error)),
    };
    std::fs::rename(&new, &path).map_err(disk(&path))?;
    sync_folder(folder)?;
    match old {
        Some(old) => overwrite(old).map_err(disk(&path)),
        None => Ok(()),
    }
}

/// Sees to it that the reserve lies there, if there is room for it.
pub(crate) fn put_by_reserve(folder: &Path) {
    let path = folder.join(RESERVE_FILE);
    if std::fs::metadata(&path).is_ok_and(|file| file.len() == RESERVE as u64) {
        return;
    }
    let put_by = private().create(true).truncate(true).open(&path).and_then(|mut file| {
        file.write_all(&vec![0; RESERVE])?;
        file.sync_all()
    });
    if put_by.is_err() {
        // Half a reserve would only take up what is left.
        let _ = std::fs::remove_file(&path);
    }
}

/// Overwrites and removes a file, if it is there.
pub(crate) fn wipe(path: &Path) -> Result<(), KeyringError> {
    match private().open(path) {
        Ok(file) => {
            overwrite(file).map_err(disk(path))?;
            std::fs::remove_file(path).map_err(disk(path))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(disk(path)(error)),
    }
}

pub(crate) fn overwrite(mut file: File) -> io::Result<()> {
    let length = file.metadata()?.len();
    file.seek(SeekFrom::Start(0))?;
    io::copy(&mut io::repeat(0).take(length), &mut file)?;
    file.sync_all()
}

pub(crate) fn sync_folder(folder: &Path) -> Result<(), KeyringError> {
    #[cfg(unix)]
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(disk(folder))?;
    Ok(())
}

pub(crate) fn unfinished(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}.new"))
}

pub(crate) fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

pub(crate) fn disk(path: &Path) -> impl FnOnce(io::Error) -> KeyringError {
    let path = path.to_owned();
    move |source| KeyringError::Disk { path, source }
}
