//! The groups' keys, in a file outside the data and outside every backup; or, where several servers share a house, in a row
//! they share, sealed under the host key that each of them has.
//!
//! Either is sealed as a whole under the host key, so a flipped bit or a torn write is noticed and nothing of it is
//! believed. Writing a file is: a new one, made durable, put in place of the old one in one step, made durable again, and
//! then the old one is overwritten. What stays in the cells of a flash disk is beyond a program; encrypt the disk.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use commons::GroupId;
use zeroize::Zeroizing;

use crate::Dice;
use crate::files::{RESERVE_FILE, lock, make_folder, put_by_reserve, read, replace, unfinished, wipe};
use crate::seal::{self, Context, Key};
use crate::shared::{Passage, SharedKeys, SharedRow};

pub(crate) const FILE: &str = "keyring";
pub(crate) const HOST_KEY_FILE: &str = "host.key";
const FIRST_LINE: &[u8] = b"manyhands keyring 1\n";
/// Beside the groups' keys, a key of the house itself, where servers share them: what one server marks, another knows again,
/// and goes on to after the host key was renewed. No group has this number.
const OF_THE_HOUSE: (GroupId, u64) = (GroupId([0; 16]), 0);
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

pub(crate) type Keys = BTreeMap<(GroupId, u64), Key>;

pub(crate) struct Keyring {
    folder: PathBuf,
    host_key: RwLock<Key>,
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
        Keyring::read(folder, host_key_beside(folder)?, None)
    }

    /// The same where several servers share what is to be read. It is as it was at this moment.
    pub(crate) fn open_beside_others(folder: &Path, shared: &dyn SharedKeys) -> Result<Keyring, KeyringError> {
        let row = SharedRow::read(shared)?;
        let host_key = row.led_to(host_key_beside(folder)?);
        let keys = match row.sealed() {
            Some(sealed) => unseal(&host_key, sealed).ok_or_else(|| KeyringError::Damaged(crate::shared::place()))?,
            None => Keys::new(),
        };
        let (host_key, keys) = (RwLock::new(host_key), RwLock::new(keys));
        Ok(Keyring { folder: folder.to_owned(), host_key, keys, pen: Mutex::new(()), place: Place::Folder(None) })
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
        let row = SharedRow::read(&*shared)?;
        let host_key = host_key(folder, row.is_there() || file.exists(), dice)?;
        // A renewal that was interrupted: if the database had taken it, it leads to the new key itself.
        wipe(&unfinished(folder, HOST_KEY_FILE))?;
        if !row.is_there()
            && let Some(bytes) = read(&file)?
        {
            let _lock = lock(folder)?;
            unseal(&host_key, &bytes).ok_or_else(|| KeyringError::Damaged(file.clone()))?;
            if row.replace(&*shared, &[], &bytes)? {
                // From now on there is one truth.
                wipe(&file)?;
            }
        }
        let (host_key, place) = (RwLock::new(host_key), Place::Shared(shared));
        let keyring =
            Keyring { folder: folder.to_owned(), host_key, keys: RwLock::default(), pen: Mutex::new(()), place };
        let of_the_house = Key::new(dice);
        keyring.change(dice, |keys| {
            keys.entry(OF_THE_HOUSE).or_insert_with(|| of_the_house.clone());
        })?;
        Ok(keyring)
    }

    /// Seals what is shared under a new host key and destroys the old one here, if the last renewal was before `since`: no
    /// copy of the database made before opens with what is in this folder from now on. Other servers are led to the new key
    /// by the one they have. Both times in milliseconds since 1970. Returns whether there was anything to do.
    pub(crate) fn renew_host_key(&self, now: i64, since: i64, dice: &mut dyn Dice) -> Result<bool, KeyringError> {
        let Place::Shared(shared) = &self.place else { return Err(KeyringError::NotShared) };
        let _pen = self.pen.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            let (row, keys) = self.read_shared(&**shared)?;
            if row.passages.iter().any(|passage| passage.at >= since) {
                return Ok(false);
            }
            let (old, new) = (self.host_key(), Key::new(dice));
            let mut passages = row.still_open(now);
            passages.push(Passage::between(&old, &new, now, dice));
            if row.replace(&**shared, &passages, &sealed(&new, &keys, dice))? {
                self.go_over_to(new)?;
                return Ok(true);
            }
        }
    }

    fn host_key(&self) -> Key {
        self.host_key.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// From now on with this host key; the one before is overwritten.
    fn go_over_to(&self, new: Key) -> Result<(), KeyringError> {
        replace(&self.folder, HOST_KEY_FILE, new.bytes())?;
        *self.host_key.write().unwrap_or_else(PoisonError::into_inner) = new;
        Ok(())
    }

    pub(crate) fn is_shared(&self) -> bool {
        matches!(self.place, Place::Shared(_))
    }

    pub(crate) fn secret_for(&self, purpose: &str) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new_derive_key("manyhands: a secret of the servers of one house");
        let of_the_house = self.get(OF_THE_HOUSE.0, OF_THE_HOUSE.1);
        hasher.update(of_the_house.unwrap_or_else(|| self.host_key()).bytes()).update(purpose.as_bytes());
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

    /// What is shared, opened with the host key of this server, or with one that it leads to.
    fn read_shared(&self, shared: &dyn SharedKeys) -> Result<(SharedRow, Keys), KeyringError> {
        let row = SharedRow::read(shared)?;
        let Some(sealed) = row.sealed() else { return Ok((row, Keys::new())) };
        let host_key = self.host_key();
        if let Some(keys) = unseal(&host_key, sealed) {
            return Ok((row, keys));
        }
        let led_to = row.led_to(host_key);
        let keys = unseal(&led_to, sealed).ok_or_else(|| KeyringError::Damaged(crate::shared::place()))?;
        self.go_over_to(led_to)?;
        Ok((row, keys))
    }

    fn read(folder: &Path, host_key: Key, lock: Option<File>) -> Result<Keyring, KeyringError> {
        let path = folder.join(FILE);
        let keys = match read(&path)? {
            Some(bytes) => unseal(&host_key, &bytes).ok_or(KeyringError::Damaged(path))?,
            None => Keys::new(),
        };
        Ok(Keyring {
            folder: folder.to_owned(),
            host_key: RwLock::new(host_key),
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
        let sealed = sealed(&self.host_key(), &keys, dice);
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
            let (row, mut keys) = self.read_shared(shared)?;
            let before = keys.len();
            change(&mut keys);
            if keys.len() == before || row.replace(shared, &row.passages, &sealed(&self.host_key(), &keys, dice))? {
                *self.keys.write().unwrap_or_else(PoisonError::into_inner) = keys;
                return Ok(());
            }
        }
    }
}

/// The host key of a folder that another program is using.
fn host_key_beside(folder: &Path) -> Result<Key, KeyringError> {
    let path = folder.join(HOST_KEY_FILE);
    let bytes = read(&path)?.ok_or_else(|| KeyringError::NoHostKey(path.clone()))?;
    Key::of(&bytes).ok_or(KeyringError::Damaged(path))
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
