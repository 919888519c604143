//! Keeping it: every day a backup, proved by restoring it, on every shelf the group has chosen; and beside the backups the
//! newest copy of the keys, written over after each forgetting.
//!
//! What is on a shelf opens with shares that several members hold, and with nothing that lies on this machine. A backup
//! gets its name only after it was read back, laid into a scratch house, followed entry by entry, and every sealed word in
//! it has opened. There is no scheduler here: [`Host::keep_time`](crate::Host::keep_time) asks once a second.

/// The newest copy of the keys, on every shelf.
mod keys;
/// Writing a backup.
mod packing;
/// Photos, which lie beside the backups.
mod photos;
/// Looking whether it restores.
mod proving;
/// A house again, from a backup and the newest copy of the keys.
mod restoring;
/// Where backups lie.
mod shelf;

pub use packing::back_up_before_a_change;
pub use proving::Proved;
pub use restoring::{NotRestored, Place, Restored, look_at, restore};
pub use shelf::{S3, Shelf, ShelfError, newest_backup, newest_keys};

use crate::{Album, Clock, Dice, Failed, Host};
use commons::{Span, Timestamp};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use store::Store;
use vault::{ParcelError, ParcelKey, RecoveryKey, Vault};

/// Between two backups.
const EVERY: Span = Span::days(1);
/// How long a backup is kept.
const KEPT: Span = Span::days(14);
/// How many are kept however old they are.
const AT_LEAST: usize = 3;
/// After a failure.
const AGAIN_AFTER: Span = Span::minutes(15);
/// After a copy of the keys could not be written: forgetting has to reach it soon.
const KEYS_AGAIN_AFTER: Span = Span::minutes(1);
/// How long what was found on the shelves is told without looking again.
const LATELY: Span = Span::minutes(1);
/// When a shelf counts as left behind: a day, and some patience.
pub const TOO_OLD: Span = Span::days(2);

/// Why there is no new backup, or no new copy of the keys.
#[derive(Debug, thiserror::Error)]
pub enum NotKept {
    /// Nobody has made the key that backups are sealed to.
    #[error("there is no recovery key yet; make one with `manyhands recovery-key make`")]
    NoKey,
    #[error("no place for backups was named")]
    NoShelf,
    /// One of the shelves.
    #[error("{name}: {error}")]
    Shelf { name: String, error: ShelfError },
    /// What was written is not what was read, or does not restore.
    #[error("the backup did not restore, so it does not count: {0}")]
    NotProved(String),
    #[error("there is a house already")]
    Taken,
    #[error("the backup could not be written: {0}")]
    Disk(#[from] std::io::Error),
    #[error(transparent)]
    Failed(#[from] Failed),
}

impl From<ParcelError> for NotKept {
    fn from(error: ParcelError) -> NotKept {
        NotKept::NotProved(error.to_string())
    }
}

impl From<store::StoreError> for NotKept {
    fn from(error: store::StoreError) -> NotKept {
        NotKept::Failed(error.into())
    }
}

/// What keeping needs to know.
pub struct Keeping {
    pub shelves: Vec<Shelf>,
    /// The folder of the keys, where the public half of the recovery key lies. It may be made, or made anew, at any time.
    pub keys: PathBuf,
    /// A folder that may be emptied: for backups on their way, and for the scratch house.
    pub scratch: PathBuf,
    /// The version of the program, for the first lines of a backup.
    pub program: String,
    /// Where the photos of the house lie.
    pub album: Option<Album>,
    now: Mutex<Now>,
    /// Held while something is written to the shelves.
    pen: tokio::sync::Mutex<()>,
    /// Somebody is at it.
    busy: AtomicBool,
}

/// How it stands at the moment.
#[derive(Default)]
struct Now {
    /// The keys have changed since they were copied.
    keys_changed: bool,
    /// The recovery key that was there when it was looked last, and whether it is to have a backup of its own.
    key_name: Option<String>,
    sealed_anew: bool,
    keys_tried: Option<Timestamp>,
    /// The key of the copy that lies on the shelves, to look into it once more without the shares.
    keys_key: Option<ParcelKey>,
    keys_at: Option<Timestamp>,
    looked: Option<Timestamp>,
    proved: Option<(Timestamp, Proved)>,
    trouble: Option<(Timestamp, String)>,
    keys_trouble: Option<(Timestamp, String)>,
    /// What was found when the shelves were looked at last.
    stood: Option<(Timestamp, Standing)>,
}

/// A backup on a shelf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    pub at: Timestamp,
    pub bytes: u64,
}

/// How keeping stands, for pages and papers. Nothing personal, and no path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The recovery key: its name on the papers, how many shares, how many are needed, since when.
    pub key: Option<(String, u8, u8, Timestamp)>,
    pub shelves: Vec<OnShelf>,
    /// What the last backup of this run of the program held.
    pub proved: Option<(Timestamp, Proved)>,
    /// When the copy of the keys was renewed last, in this run of the program.
    pub keys_at: Option<Timestamp>,
    /// Since when there is trouble.
    pub trouble: Option<(Timestamp, String)>,
    /// Since when a forgetting has not reached the copy of the keys.
    pub keys_trouble: Option<(Timestamp, String)>,
}

/// How one shelf stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnShelf {
    /// A folder here, or a store elsewhere.
    pub is_folder: bool,
    /// Whether it is on the same disk as the data, if that can be told.
    pub same_disk: Option<bool>,
    pub newest: Option<Kept>,
    pub count: usize,
    /// Whether the copy of the keys is there.
    pub has_keys: bool,
    /// Why it could not be looked at.
    pub trouble: Option<String>,
}

/// How many bytes are left on the disk that a folder is on, or will be.
pub fn room_on(folder: &Path) -> Option<u64> {
    let there = folder.ancestors().find(|path| path.exists())?;
    room(there)
}

#[cfg(unix)]
fn room(folder: &Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(folder).ok()?;
    disk.f_bavail.checked_mul(disk.f_frsize)
}

#[cfg(not(unix))]
fn room(_folder: &Path) -> Option<u64> {
    None
}

/// The public half of the recovery key lies beside the keyring.
const RECOVERY_KEY_FILE: &str = "recovery-key";

/// The recovery key that is kept in this folder of keys, if one was made.
///
/// # Errors
/// If the file is there and cannot be read.
pub fn recovery_key(keys: &Path) -> std::io::Result<Option<RecoveryKey>> {
    let path = keys.join(RECOVERY_KEY_FILE);
    match std::fs::read_to_string(&path) {
        Ok(text) => match RecoveryKey::parse(&text) {
            Some(key) => Ok(Some(key)),
            None => Err(std::io::Error::other(format!("{} is not what was written", path.display()))),
        },
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Keeps the public half of a new recovery key in place of one before.
///
/// # Errors
/// If it cannot be written.
pub fn keep_recovery_key(keys: &Path, key: &RecoveryKey) -> std::io::Result<()> {
    let unfinished = keys.join(format!("{RECOVERY_KEY_FILE}.unfinished"));
    std::fs::create_dir_all(keys)?;
    std::fs::write(&unfinished, key.to_text())?;
    std::fs::File::open(&unfinished)?.sync_all()?;
    std::fs::rename(&unfinished, keys.join(RECOVERY_KEY_FILE))
}

impl Keeping {
    pub fn new(shelves: Vec<Shelf>, keys: PathBuf, scratch: PathBuf, program: &str) -> Keeping {
        Keeping {
            shelves,
            keys,
            scratch,
            program: program.into(),
            album: None,
            now: Mutex::new(Now { keys_changed: true, ..Now::default() }),
            pen: tokio::sync::Mutex::default(),
            busy: AtomicBool::new(false),
        }
    }

    /// Photos are kept as well, from here.
    #[must_use]
    pub fn with_photos(self, album: Album) -> Keeping {
        Keeping { album: Some(album), ..self }
    }

    /// What backups are sealed to from now on.
    fn recovery(&self) -> Result<RecoveryKey, NotKept> {
        recovery_key(&self.keys)?.ok_or(NotKept::NoKey)
    }

    fn now<T>(&self, look: impl FnOnce(&mut Now) -> T) -> T {
        look(&mut self.now.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Remembers since when something is amiss.
    fn trouble(&self, at: Timestamp, error: &NotKept) {
        self.now(|now| {
            let since = now.trouble.as_ref().map_or(at, |(since, _)| *since);
            now.trouble = Some((since, error.to_string()));
        });
    }

    /// To be called whenever a key was made or destroyed.
    pub(crate) fn keys_changed(&self) {
        self.now(|now| {
            now.keys_changed = true;
            now.keys_tried = None;
        });
    }

    /// How it stood within the last minute, for pages that are looked at often.
    pub async fn standing_lately(&self, now: Timestamp) -> Standing {
        let lately = self.now(|kept| {
            let (at, standing) = kept.stood.clone()?;
            let fresh = at <= now && now < at + LATELY;
            fresh.then(|| Standing {
                trouble: kept.trouble.clone(),
                keys_trouble: kept.keys_trouble.clone(),
                ..standing
            })
        });
        if let Some(standing) = lately {
            return standing;
        }
        let standing = self.standing().await;
        self.now(|kept| kept.stood = Some((now, standing.clone())));
        standing
    }

    /// How it stands. Looks at every shelf.
    pub async fn standing(&self) -> Standing {
        let mut shelves = Vec::new();
        for shelf in &self.shelves {
            shelves.push(shelf.standing(&self.scratch).await);
        }
        let key = self.recovery().ok().map(|key| (key.name(), key.shares, key.needed, Timestamp(key.made_at)));
        self.now(|now| Standing {
            key,
            shelves,
            proved: now.proved,
            keys_at: now.keys_at,
            trouble: now.trouble.clone(),
            keys_trouble: now.keys_trouble.clone(),
        })
    }
}

/// Whoever does the keeping: a house that is open, or a command beside one.
#[derive(Clone)]
pub struct Keeper {
    pub store: Store,
    pub vault: Arc<Vault>,
    pub clock: Clock,
    pub dice: Dice,
    pub keeping: Arc<Keeping>,
}

impl Host {
    /// From now on this house is kept. To be called once.
    pub fn begin_keeping(&self, keeping: Keeping) {
        // A second one would be a slip of the program; the first goes on.
        let _ = self.keeping.set(Arc::new(keeping));
    }

    /// Whoever keeps this house, if somebody does.
    pub fn keeper(&self) -> Option<Keeper> {
        let keeping = Arc::clone(self.keeping.get()?);
        let (store, vault) = (self.store.clone(), Arc::clone(&self.vault));
        Some(Keeper { store, vault, clock: self.clock.clone(), dice: self.dice.clone(), keeping })
    }

    pub(crate) fn keys_changed(&self) {
        if let Some(keeping) = self.keeping.get() {
            keeping.keys_changed();
        }
    }

    /// What keeping asks for now, done beside everything else. Asked once a second.
    pub(crate) fn keep_now(&self) {
        let Some(keeper) = self.keeper() else { return };
        if keeper.keeping.busy.swap(true, Ordering::SeqCst) {
            return;
        }
        tokio::spawn(async move {
            let _at_it = AtIt(&keeper.keeping.busy);
            keeper.keep_what_is_due().await;
        });
    }
}

/// Somebody is at it until this goes, however it goes.
struct AtIt<'b>(&'b AtomicBool);

impl Drop for AtIt<'_> {
    fn drop(&mut self) {
        self.0.store(false, Ordering::SeqCst);
    }
}

impl Keeper {
    /// Renews the copy of the keys if they have changed, and makes a backup for every shelf that has none of the last day.
    pub async fn keep_what_is_due(&self) {
        let keeping = &self.keeping;
        let at = self.clock.now();
        // A new recovery key: what lies on the shelves is sealed to another.
        let name = keeping.recovery().ok().map(|key| key.name());
        keeping.now(|now| {
            if now.key_name.is_some() && now.key_name != name {
                (now.keys_changed, now.keys_tried, now.looked, now.sealed_anew) = (true, None, None, true);
            }
            now.key_name = name;
        });
        let waited = |tried: Option<Timestamp>, span| tried.is_none_or(|tried| tried + span <= at || at < tried);
        if keeping.now(|now| now.keys_changed && waited(now.keys_tried, KEYS_AGAIN_AFTER))
            && let Err(error) = self.copy_keys().await
        {
            tracing::error!(%error, "the copy of the keys could not be renewed; it will be tried again");
        }
        if !keeping.now(|now| waited(now.looked, AGAIN_AFTER)) {
            return;
        }
        keeping.now(|now| now.looked = Some(at));
        let due = match keeping.now(|now| now.sealed_anew) {
            true => keeping.shelves.clone(),
            false => self.due_shelves(at).await,
        };
        if !due.is_empty()
            && let Err(error) = self.back_up(&due).await
        {
            tracing::error!(%error, "a backup is missing; it will be tried again");
        }
    }

    /// The shelves that have no backup of the last day. One that does not answer is no reason to fill the others.
    async fn due_shelves(&self, at: Timestamp) -> Vec<Shelf> {
        let mut due = Vec::new();
        for shelf in &self.keeping.shelves {
            match shelf.backups().await {
                Ok(kept) => {
                    let newest = kept.last().map(|kept| kept.at);
                    // A backup from the future says that the clock was wrong then, or is now.
                    if newest.is_none_or(|newest| newest + EVERY <= at || newest > at + EVERY) {
                        due.push(shelf.clone());
                    }
                }
                Err(error) => {
                    let error = shelf.failed(error);
                    tracing::error!(%error, "a place for backups cannot be looked at");
                    self.keeping.trouble(at, &error);
                }
            }
        }
        due
    }

    fn throw(&self) -> impl FnMut(&mut [u8]) + use<> {
        let dice = self.dice.clone();
        move |bytes: &mut [u8]| dice.fill(bytes)
    }
}
