//! A house again: from a backup of any age, the newest copy of the keys, and as many shares as are needed.
//!
//! Everything is looked through before anything stands where a house could be started. Whoever was forgotten after the
//! backup was made is forgotten once more: their rows go, and the log says so.

use super::NotKept;
use super::proving::{self, Photos, Proved};
use crate::{Act, Album, AlbumError, Clock, Dice, Failed, Host};
use commons::needs::NeedId;
use commons::people::PersonId;
use commons::pictures::PictureId;
use commons::{Actor, Command, GroupId, Subject};
use std::io::Read;
use std::path::{Path, PathBuf};
use store::{Renewal, Store, StoreError};
use vault::parcel::look_through;
use vault::{Head, KeyCopy, KeyringError, ParcelError, Recovery, Unpacked, Vault, VaultError};
use zeroize::Zeroizing;

/// Where a house is to stand.
#[derive(Clone, Debug)]
pub struct Place {
    /// The folder of the house, with `house` and `keys` in it.
    pub folder: PathBuf,
    /// The address of a PostgreSQL database, if it is not to be a file in the folder.
    pub database: Option<String>,
    /// Where the photos lie beside the backup, and where they are to lie.
    pub photos: Option<(Album, Album)>,
}

/// What was restored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    pub proved: Proved,
    /// Needs, people and photos whose forgetting, after the backup was made, was done again.
    pub forgotten_again: u64,
    /// Groups that were let go since.
    pub gone: u64,
}

/// Why there is no house.
#[derive(Debug, thiserror::Error)]
pub enum NotRestored {
    #[error("There is a house in {0} already, and it was not touched. Choose another folder with --data.")]
    HereAlready(PathBuf),
    #[error("There is a house in this database already, and it was not touched. Choose an empty one.")]
    DatabaseTaken,
    #[error("{file}: {error}.")]
    Parcel { file: PathBuf, error: ParcelError },
    #[error("{file} is {found}; here {wanted} is needed.", found = what_is(.kind), wanted = what_is(.wanted))]
    OtherKind { file: PathBuf, kind: String, wanted: &'static str },
    #[error(
        "The copy of the keys is older than the backup, and does not open it. Use the newest copy there is, or an older \
         backup."
    )]
    KeysTooOld,
    #[error("The backup does not restore: {0}.")]
    Broken(String),
    #[error("The keys cannot be written: {0}")]
    Keys(#[from] KeyringError),
    #[error("The disk said no: {0}")]
    Disk(#[from] std::io::Error),
    #[error("The photos cannot be brought back: {0}.")]
    Photos(#[from] AlbumError),
    #[error("{0}")]
    Store(StoreError),
    #[error("{0}")]
    Failed(#[from] Failed),
}

fn what_is(kind: &str) -> &'static str {
    match kind {
        "backup" => "a backup",
        "keys" => "a copy of the keys",
        _ => "something else",
    }
}

impl From<StoreError> for NotRestored {
    fn from(error: StoreError) -> NotRestored {
        match error {
            StoreError::NotEmpty => NotRestored::DatabaseTaken,
            other => NotRestored::Store(other),
        }
    }
}

impl From<NotKept> for NotRestored {
    fn from(error: NotKept) -> NotRestored {
        match error {
            NotKept::Failed(failed) => NotRestored::Failed(failed),
            NotKept::Taken => NotRestored::DatabaseTaken,
            other => NotRestored::Broken(other.to_string()),
        }
    }
}

impl From<VaultError> for NotRestored {
    fn from(error: VaultError) -> NotRestored {
        NotRestored::Failed(error.into())
    }
}

/// Looks through a parcel without any key: is it whole, what is in it, whose shares open it?
///
/// # Errors
/// If it is something else, or damaged, or of another kind than `wanted`.
pub fn look_at(file: &Path, wanted: &'static str) -> Result<Head, NotRestored> {
    let looked = proving::opened(file).map_err(ParcelError::from).and_then(look_through);
    let head = looked.map_err(|error| NotRestored::Parcel { file: file.to_owned(), error })?;
    match head.kind == wanted {
        true => Ok(head),
        false => Err(NotRestored::OtherKind { file: file.to_owned(), kind: head.kind, wanted }),
    }
}

/// Makes a house again where there is none.
///
/// # Errors
/// Why there is none; then nothing stays behind that a program would take for a house.
pub async fn restore(
    backup: &Path,
    keys: &Path,
    recovery: &Recovery,
    place: &Place,
    clock: Clock,
    dice: Dice,
) -> Result<Restored, NotRestored> {
    let (house, keyring) = (place.folder.join("house"), place.folder.join("keys"));
    let with_house = place.database.is_none().then_some(&house);
    for folder in [&keyring].into_iter().chain(with_house) {
        // Taking away an empty folder is how to find out that it is one.
        if folder.exists() && std::fs::remove_dir(folder).is_err() {
            return Err(NotRestored::HereAlready(place.folder.clone()));
        }
    }
    let head = look_at(backup, "backup")?;
    look_at(keys, "keys")?;
    let copy = open_keys(keys, recovery)?;
    let on_its_way = place.folder.join("restoring");
    let scratch = super::packing::Scratch::make(&on_its_way)?;
    let url = match &place.database {
        Some(address) => address.clone(),
        None => scratch.path().join("house/house.db").display().to_string(),
    };
    lay(backup, recovery, &url).await?;
    let store = Store::open(&url).await?;
    let settled = settle(&store, &copy, scratch.path(), &dice).await;
    if let (Err(_), Some(_)) = (&settled, &place.database) {
        clear_away(&store).await;
    }
    store.close().await;
    let (mut proved, photos, forgotten, gone) = settled?;
    // Before the house stands: what is brought twice is the same file.
    proved.photos_missing = bring_photos_back(place, &photos).await?;
    super::keep_recovery_key(&scratch.path().join("keys"), &head.recovery)?;
    // First the keys: a house without keys would be taken for one whose keys are lost.
    std::fs::rename(scratch.path().join("keys"), &keyring)?;
    if place.database.is_none() {
        std::fs::rename(scratch.path().join("house"), &house)?;
    }
    std::fs::File::open(&place.folder)?.sync_all()?;
    drop(scratch);
    let url = match &place.database {
        Some(address) => address.clone(),
        None => house.join("house.db").display().to_string(),
    };
    let forgotten_again = forget_again(&url, &keyring, &forgotten, clock, dice).await?;
    Ok(Restored { proved, forgotten_again, gone })
}

fn open_keys(file: &Path, recovery: &Recovery) -> Result<KeyCopy, NotRestored> {
    let amiss = |error| NotRestored::Parcel { file: file.to_owned(), error };
    let (_, mut parcel) = Unpacked::open(proving::opened(file)?, recovery).map_err(amiss)?;
    let mut plain = Zeroizing::new(Vec::with_capacity(usize::try_from(file.metadata()?.len()).unwrap_or_default()));
    parcel.read_to_end(&mut plain).map_err(|_| amiss(ParcelError::Damaged))?;
    KeyCopy::parse(&plain).ok_or(amiss(ParcelError::Damaged))
}

async fn lay(backup: &Path, recovery: &Recovery, url: &str) -> Result<(), NotRestored> {
    let amiss = |error| NotRestored::Parcel { file: backup.to_owned(), error };
    let (_, parcel) = Unpacked::open(proving::opened(backup)?, recovery).map_err(amiss)?;
    proving::lay(url.to_owned(), move || Ok(parcel)).await?;
    Ok(())
}

/// Subjects that were forgotten since the backup.
type Forgotten = Vec<(GroupId, u8, u64)>;

/// Wraps everybody's keys as they are wrapped today, lets go of the forgotten, looks through everything, and writes the
/// keyring.
async fn settle(
    store: &Store,
    copy: &KeyCopy,
    folder: &Path,
    dice: &Dice,
) -> Result<(Proved, Photos, Forgotten, u64), NotRestored> {
    let (mut forgotten, mut gone, mut groups) = (Vec::new(), 0, Vec::new());
    for row in store.groups().await? {
        let id = GroupId(row.id);
        let Some(epoch) = copy.epoch(id) else {
            store.remove_group(row.id).await?;
            gone += 1;
            continue;
        };
        if epoch < row.epoch {
            return Err(NotRestored::KeysTooOld);
        }
        if epoch > row.epoch {
            let mut renewal = Renewal { old: row.epoch, new: epoch, erase: Vec::new(), rewrapped: Vec::new() };
            for key in store.keys(row.id).await? {
                match copy.living(id, key.kind, key.no) {
                    Some(wrapped) => renewal.rewrapped.push((key.kind, key.no, wrapped.to_vec())),
                    None => renewal.erase.push((key.kind, key.no)),
                }
            }
            forgotten.extend(renewal.erase.iter().map(|(kind, no)| (id, *kind, *no)));
            store.renew_epoch(row.id, renewal).await?;
        }
        groups.push(id);
    }
    let (proved, photos) = proving::look_through_house(store, copy).await?;
    copy.settle(&folder.join("keys"), &groups, &mut |bytes: &mut [u8]| dice.fill(bytes))?;
    Ok((proved, photos, forgotten, gone))
}

/// Answers how many have no whole file.
async fn bring_photos_back(place: &Place, photos: &Photos) -> Result<u64, NotRestored> {
    let mut missing = 0;
    for (group, named) in photos {
        for file in named.files() {
            let brought = match &place.photos {
                Some((from, to)) => super::photos::copy(from, to, *group, file.name).await?,
                None => false,
            };
            missing += u64::from(!brought);
        }
    }
    Ok(missing)
}

/// Nothing of a house that did not become one.
async fn clear_away(store: &Store) {
    let Ok(groups) = store.groups().await else { return };
    for row in groups {
        if let Err(error) = store.remove_group(row.id).await {
            tracing::error!(%error, "a group of the house that did not restore could not be removed");
        }
    }
}

/// What somebody asked to be forgotten after the backup was made, they ask once more.
async fn forget_again(
    url: &str,
    keys: &Path,
    forgotten: &Forgotten,
    clock: Clock,
    dice: Dice,
) -> Result<u64, NotRestored> {
    let vault = {
        let dice = dice.clone();
        Vault::in_folder(keys, &mut |bytes: &mut [u8]| dice.fill(bytes))?
    };
    let store = Store::open(url).await?;
    let host = Host::open(store, vault, clock, dice).await?;
    let mut again = 0;
    for (group, kind, no) in forgotten {
        let Some(home) = host.all_homes().into_iter().find(|home| home.id == *group) else { continue };
        let Ok(number) = u32::try_from(*no) else { continue };
        let (by, subject) = match kind {
            1 => (Actor::Neighbour(NeedId(number)), Subject::Need(NeedId(number))),
            2 => (Actor::Person(PersonId(number)), Subject::Person(PersonId(number))),
            10 => {
                let picture = PictureId(number);
                let by = home.look().group.pictures.get(picture).map(|picture| picture.by);
                let Some(by) = by else { continue };
                (Actor::Person(by), Subject::Picture(picture))
            }
            // What goes with a person goes with them; the rest asks for it by itself when its time comes.
            _ => continue,
        };
        match host.run(&home, Act::new(host.dice.command_id(), by, Command::Forget(subject))).await {
            Ok(_) => again += 1,
            // Forgotten before the backup as well, or nothing the rules know of.
            Err(Failed::Refused(_)) => {}
            Err(failed) => return Err(failed.into()),
        }
    }
    host.store.close().await;
    Ok(again)
}
