//! The groups' keys, in a file outside the data and outside every backup; or, where several servers share a house, in a row
//! they share, sealed under the host key that each of them has.
//!
//! The file is sealed as a whole under the host key, so a flipped bit or a torn write is noticed and nothing of it is
//! believed. Writing is: a new file, made durable, put in place of the old one in one step, made durable again, and
//! then the old one is overwritten. What stays in the cells of a flash disk is beyond a program; encrypt the disk.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use commons::GroupId;
use zeroize::Zeroizing;

use crate::Dice;
use crate::seal::{self, Context, Key};

pub(crate) const FILE: &str = "keyring";
const HOST_KEY_FILE: &str = "host.key";
const LOCK_FILE: &str = "keyring.lock";
/// Room put by for when the disk is full: forgetting writes the keyring anew, and must not have to wait.
const RESERVE_FILE: &str = "keyring.reserve";
const RESERVE: usize = 64 * 1024;
const FIRST_LINE: &[u8] = b"manyhands keyring 1\n";
/// What the place is called that servers share.
const SHARED: &str = "the keys in the database";
const FIRST_EPOCH: u64 = 1;
/// Group, epoch, key.
const RECORD: usize = 16 + 8 + Key::LENGTH;

/// What is the matter with the keys. Nothing works without them, so each says what to do.
#[derive(Debug, thiserror::Error)]
pub enum KeyringError {
    /// The disk said no.
    #[error("{path}: {source}")]
    Disk {
        /// Which file or folder.
        path: PathBuf,
        /// What the disk said.
        source: io::Error,
    },
    /// Others can read it.
    #[error("{0} can be read by others on this machine; take their permission away (chmod 600) and start again")]
    Open(PathBuf),
    /// It is not what was written.
    #[error(
        "{0} is damaged, or was sealed under another host key; nothing in it is believed. \
         Put back the newest copy of the keys"
    )]
    Damaged(PathBuf),
    /// The keyring is there, its host key is not.
    #[error("{0} is missing, and without it the keyring cannot be opened. Put it back from where you keep it")]
    NoHostKey(PathBuf),
    /// A restored house brings keys of its own and must not write over others.
    #[error("there are keys in {0} already; choose a folder without a house")]
    Taken(PathBuf),
    /// Only keys that lie in a database have a host key to be renewed; others are written anew at every forgetting.
    #[error("the keys of this house are not shared")]
    NotShared,
    /// Two programs must not write the same keys.
    #[error("{0} is in use by another program; stop it first")]
    InUse(PathBuf),
}

impl KeyringError {
    /// Whether it is only that the disk is full.
    #[must_use]
    pub fn is_full(&self) -> bool {
        matches!(self, KeyringError::Disk { source, .. } if source.kind() == io::ErrorKind::StorageFull)
    }
}

/// The key that seals the keyring.
pub struct HostKey(Key);

impl From<[u8; 32]> for HostKey {
    fn from(bytes: [u8; 32]) -> HostKey {
        let bytes = Zeroizing::new(bytes);
        HostKey(Key::of(&bytes[..]).expect("32 bytes are a key"))
    }
}

type Keys = BTreeMap<(GroupId, u64), Key>;

/// Where servers that share a house keep the sealed keyring. It may wait for a database: it is asked only from threads that
/// may wait.
pub trait SharedKeys: Send + Sync {
    /// The sealed keyring with the number of its version; version 0 and nothing before the first.
    ///
    /// # Errors
    /// Whatever keeps it from being read.
    fn read(&self) -> io::Result<(u64, Option<Vec<u8>>)>;

    /// Puts the next version in the place of this one; durable when it returns. `false` if another server was faster.
    ///
    /// # Errors
    /// Whatever keeps it from being written.
    fn replace(&self, version: u64, sealed: &[u8]) -> io::Result<bool>;
}

pub(crate) struct Keyring {
    folder: PathBuf,
    host_key: Key,
    keys: RwLock<Keys>,
    /// One write at a time. Readers go on with the old keys until the new ones are durable.
    pen: Mutex<()>,
    place: Place,
}

enum Place {
    /// In the folder. The lock is held as long as this program lives; without it nothing may be written.
    Folder(Option<File>),
    Shared(Arc<dyn SharedKeys>),
}

impl Keyring {
    pub(crate) fn open(folder: &Path, dice: &mut dyn Dice) -> Result<Keyring, KeyringError> {
        make_folder(folder)?;
        let lock = lock(folder)?;
        // What an interrupted write left behind holds keys, and perhaps one that has to go.
        wipe(&unfinished(folder, FILE))?;
        let host_key = host_key(folder, folder.join(FILE).exists(), dice)?;
        put_by_reserve(folder);
        Keyring::read(folder, host_key, Some(lock))
    }

    /// Only to be read, beside a program that may be writing.
    pub(crate) fn open_beside(folder: &Path) -> Result<Keyring, KeyringError> {
        let path = folder.join(HOST_KEY_FILE);
        let bytes = read(&path)?.ok_or_else(|| KeyringError::NoHostKey(path.clone()))?;
        let host_key = Key::of(&bytes).ok_or(KeyringError::Damaged(path))?;
        Keyring::read(folder, host_key, None)
    }

    pub(crate) fn open_with(folder: &Path, host_key: HostKey) -> Result<Keyring, KeyringError> {
        make_folder(folder)?;
        let lock = lock(folder)?;
        wipe(&unfinished(folder, FILE))?;
        put_by_reserve(folder);
        Keyring::read(folder, host_key.0, Some(lock))
    }

    /// Shared with other servers. The first of them brings along what lay in its folder until then.
    pub(crate) fn open_shared(
        folder: &Path,
        shared: Arc<dyn SharedKeys>,
        dice: &mut dyn Dice,
    ) -> Result<Keyring, KeyringError> {
        make_folder(folder)?;
        let file = folder.join(FILE);
        let (version, there) = shared.read().map_err(disk(Path::new(SHARED)))?;
        let host_key = host_key(folder, there.is_some() || file.exists(), dice)?;
        if there.is_none()
            && let Some(bytes) = read(&file)?
        {
            let _lock = lock(folder)?;
            unseal(&host_key, &bytes).ok_or_else(|| KeyringError::Damaged(file.clone()))?;
            if shared.replace(version, &bytes).map_err(disk(Path::new(SHARED)))? {
                // From now on there is one truth.
                wipe(&file)?;
            }
        }
        let place = Place::Shared(shared);
        let folder = folder.to_owned();
        let mut keyring = Keyring { folder, host_key, keys: RwLock::default(), pen: Mutex::new(()), place };
        if let Err(damaged @ KeyringError::Damaged(_)) = keyring.refresh() {
            // A renewal that was interrupted after the database had taken it.
            let new = read(&unfinished(&keyring.folder, HOST_KEY_FILE))?.and_then(|bytes| Key::of(&bytes));
            keyring.host_key = new.ok_or(damaged)?;
            keyring.refresh()?;
            replace(&keyring.folder, HOST_KEY_FILE, keyring.host_key.bytes())?;
        }
        Ok(keyring)
    }

    /// Seals what is shared under a new host key, and destroys the old one here: no copy of the database made before opens
    /// with what is in this folder from now on.
    pub(crate) fn renew_host_key(self, dice: &mut dyn Dice) -> Result<(), KeyringError> {
        let Place::Shared(shared) = &self.place else { return Err(KeyringError::NotShared) };
        let new = Key::new(dice);
        let path = unfinished(&self.folder, HOST_KEY_FILE);
        wipe(&path)?;
        let mut file = private().create_new(true).open(&path).map_err(disk(&path))?;
        file.write_all(new.bytes()).and_then(|()| file.sync_all()).map_err(disk(&path))?;
        sync_folder(&self.folder)?;
        loop {
            let (version, keys) = self.read_shared(&**shared)?;
            if shared.replace(version, &sealed(&new, &keys, dice)).map_err(disk(Path::new(SHARED)))? {
                break;
            }
        }
        replace(&self.folder, HOST_KEY_FILE, new.bytes())
    }

    pub(crate) fn is_shared(&self) -> bool {
        matches!(self.place, Place::Shared(_))
    }

    pub(crate) fn secret_for(&self, purpose: &str) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new_derive_key("manyhands: a secret of the servers of one house");
        hasher.update(self.host_key.bytes()).update(purpose.as_bytes());
        *hasher.finalize().as_bytes()
    }

    /// Looks at what other servers have changed. Where nobody else writes, nothing.
    pub(crate) fn refresh(&self) -> Result<(), KeyringError> {
        let Place::Shared(shared) = &self.place else { return Ok(()) };
        let _pen = self.pen.lock().unwrap_or_else(PoisonError::into_inner);
        let (_, keys) = self.read_shared(&**shared)?;
        *self.keys.write().unwrap_or_else(PoisonError::into_inner) = keys;
        Ok(())
    }

    fn read_shared(&self, shared: &dyn SharedKeys) -> Result<(u64, Keys), KeyringError> {
        let place = || PathBuf::from(SHARED);
        let (version, sealed) = shared.read().map_err(disk(Path::new(SHARED)))?;
        let keys = sealed.map_or(Some(Keys::new()), |bytes| unseal(&self.host_key, &bytes));
        Ok((version, keys.ok_or_else(|| KeyringError::Damaged(place()))?))
    }

    fn read(folder: &Path, host_key: Key, lock: Option<File>) -> Result<Keyring, KeyringError> {
        let path = folder.join(FILE);
        let keys = match read(&path)? {
            Some(bytes) => unseal(&host_key, &bytes).ok_or(KeyringError::Damaged(path))?,
            None => Keys::new(),
        };
        Ok(Keyring {
            folder: folder.to_owned(),
            host_key,
            keys: RwLock::new(keys),
            pen: Mutex::new(()),
            place: Place::Folder(lock),
        })
    }

    /// The key that new subjects of the group are wrapped under. During a forgetting that is the old one until the
    /// store has changed over.
    pub(crate) fn current(&self, group: GroupId) -> Option<(u64, Key)> {
        let keys = self.keys.read().unwrap_or_else(PoisonError::into_inner);
        let mut of_group = keys.range((group, 0)..=(group, u64::MAX));
        of_group.next().map(|((_, epoch), key)| (*epoch, key.clone()))
    }

    pub(crate) fn get(&self, group: GroupId, epoch: u64) -> Option<Key> {
        let keys = self.keys.read().unwrap_or_else(PoisonError::into_inner);
        keys.get(&(group, epoch)).cloned()
    }

    pub(crate) fn begin_group(&self, group: GroupId, key: Key, dice: &mut dyn Dice) -> Result<(), KeyringError> {
        self.change(dice, |keys| {
            if keys.range((group, 0)..=(group, u64::MAX)).next().is_none() {
                keys.insert((group, FIRST_EPOCH), key.clone());
            }
        })
    }

    pub(crate) fn put_all(
        &self,
        new: impl Iterator<Item = ((GroupId, u64), Key)>,
        dice: &mut dyn Dice,
    ) -> Result<(), KeyringError> {
        let new: Keys = new.collect();
        self.change(dice, |keys| keys.extend(new.iter().map(|(at, key)| (*at, key.clone()))))
    }

    pub(crate) fn end_group(&self, group: GroupId, dice: &mut dyn Dice) -> Result<(), KeyringError> {
        self.change(dice, |keys| keys.retain(|(of, _), _| *of != group))
    }

    /// Puts by the key of an epoch that is to begin, under a number nobody else has or had for one: what an interrupted
    /// forgetting wrapped, or another server is about to use, is never opened by it. Returns the number.
    pub(crate) fn add_epoch(&self, group: GroupId, key: &Key, dice: &mut dyn Dice) -> Result<u64, KeyringError> {
        let number = Cell::new(FIRST_EPOCH);
        self.change(dice, |keys| {
            let newest = keys.range((group, 0)..=(group, u64::MAX)).next_back();
            number.set(newest.map_or(FIRST_EPOCH, |((_, epoch), _)| epoch + 1));
            keys.insert((group, number.get()), key.clone());
        })?;
        Ok(number.get())
    }

    /// Destroys every key of an earlier epoch. One that is to begin stays: another server may be about to use it.
    pub(crate) fn end_before(&self, group: GroupId, epoch: u64, dice: &mut dyn Dice) -> Result<(), KeyringError> {
        self.change(dice, |keys| keys.retain(|(of, at), _| *of != group || *at >= epoch))
    }

    /// Durable first, in use afterwards: a key that seals something is never one that a crash can lose.
    fn change(&self, dice: &mut dyn Dice, change: impl Fn(&mut Keys)) -> Result<(), KeyringError> {
        let _pen = self.pen.lock().unwrap_or_else(PoisonError::into_inner);
        match &self.place {
            Place::Folder(None) => return Err(KeyringError::InUse(self.folder.clone())),
            Place::Folder(Some(_)) => {}
            Place::Shared(shared) => return self.change_shared(&**shared, dice, change),
        }
        let mut keys = self.keys.read().unwrap_or_else(PoisonError::into_inner).clone();
        let before = keys.len();
        change(&mut keys);
        // Keys are only ever added or taken away.
        if keys.len() == before {
            return Ok(());
        }
        let sealed = sealed(&self.host_key, &keys, dice);
        let written = replace(&self.folder, FILE, &sealed);
        if written.as_ref().is_err_and(KeyringError::is_full) {
            // Without a reserve it fails once more and says why.
            let _ = std::fs::remove_file(self.folder.join(RESERVE_FILE));
            replace(&self.folder, FILE, &sealed)?;
        } else {
            written?;
        }
        put_by_reserve(&self.folder);
        *self.keys.write().unwrap_or_else(PoisonError::into_inner) = keys;
        Ok(())
    }
}

impl Keyring {
    /// The same where others write too: upon what stands there now, until nobody was faster.
    fn change_shared(
        &self,
        shared: &dyn SharedKeys,
        dice: &mut dyn Dice,
        change: impl Fn(&mut Keys),
    ) -> Result<(), KeyringError> {
        loop {
            let (version, mut keys) = self.read_shared(shared)?;
            let before = keys.len();
            change(&mut keys);
            let done = keys.len() == before
                || shared.replace(version, &sealed(&self.host_key, &keys, dice)).map_err(disk(Path::new(SHARED)))?;
            if done {
                *self.keys.write().unwrap_or_else(PoisonError::into_inner) = keys;
                return Ok(());
            }
        }
    }
}

/// The host key of a folder, made if nothing was ever sealed under it.
fn host_key(folder: &Path, in_use: bool, dice: &mut dyn Dice) -> Result<Key, KeyringError> {
    let path = folder.join(HOST_KEY_FILE);
    match read(&path)? {
        Some(bytes) => Key::of(&bytes).ok_or(KeyringError::Damaged(path)),
        None if in_use => Err(KeyringError::NoHostKey(path)),
        None => {
            let key = Key::new(dice);
            replace(folder, HOST_KEY_FILE, key.bytes())?;
            Ok(key)
        }
    }
}

fn sealed(host_key: &Key, keys: &Keys, dice: &mut dyn Dice) -> Vec<u8> {
    let mut plain = Zeroizing::new(Vec::with_capacity(keys.len() * RECORD));
    for ((group, epoch), key) in keys {
        plain.extend_from_slice(&group.0);
        plain.extend_from_slice(&epoch.to_le_bytes());
        plain.extend_from_slice(key.bytes());
    }
    let sealed = seal::seal(host_key, &Context::file(FIRST_LINE), &plain, dice);
    [FIRST_LINE, &sealed].concat()
}

fn unseal(host_key: &Key, bytes: &[u8]) -> Option<Keys> {
    let sealed = bytes.strip_prefix(FIRST_LINE)?;
    let plain = seal::open(host_key, &Context::file(FIRST_LINE), sealed)?;
    let mut keys = Keys::new();
    let (records, []) = plain.as_chunks::<RECORD>() else {
        return None;
    };
    for record in records {
        let (group, rest) = record.split_first_chunk::<16>()?;
        let (epoch, key) = rest.split_first_chunk::<8>()?;
        keys.insert((GroupId(*group), u64::from_le_bytes(*epoch)), Key::of(key)?);
    }
    Some(keys)
}

fn make_folder(folder: &Path) -> Result<(), KeyringError> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(disk(folder))
}

fn lock(folder: &Path) -> Result<File, KeyringError> {
    let path = folder.join(LOCK_FILE);
    let file = private().create(true).open(&path).map_err(disk(&path))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(KeyringError::InUse(folder.to_owned())),
        Err(TryLockError::Error(error)) => Err(disk(&path)(error)),
    }
}

/// The whole file, if it is there and nobody else can read it.
fn read(path: &Path) -> Result<Option<Zeroizing<Vec<u8>>>, KeyringError> {
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
fn replace(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), KeyringError> {
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
fn put_by_reserve(folder: &Path) {
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
fn wipe(path: &Path) -> Result<(), KeyringError> {
    match private().open(path) {
        Ok(file) => {
            overwrite(file).map_err(disk(path))?;
            std::fs::remove_file(path).map_err(disk(path))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(disk(path)(error)),
    }
}

fn overwrite(mut file: File) -> io::Result<()> {
    let length = file.metadata()?.len();
    file.seek(SeekFrom::Start(0))?;
    io::copy(&mut io::repeat(0).take(length), &mut file)?;
    file.sync_all()
}

fn sync_folder(folder: &Path) -> Result<(), KeyringError> {
    #[cfg(unix)]
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(disk(folder))?;
    Ok(())
}

fn unfinished(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}.new"))
}

fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

fn disk(path: &Path) -> impl FnOnce(io::Error) -> KeyringError {
    let path = path.to_owned();
    move |source| KeyringError::Disk { path, source }
}
