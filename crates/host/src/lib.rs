//! Where everything meets: groups in memory, the store beneath them, the vault beside them, the clock, and whoever listens.
//!
//! [`Host::run`] is the only way to change a group. It holds the group's pen, decides, seals what has to be sealed, writes
//! down what happened, and answers when that is durable. Several acts may wait for the same disk at once; each is decided
//! on a state that already holds those before it, and if the disk refuses one, the group is read again from the log and
//! everything behind it is decided anew. What was begun is seen through even if whoever asked has hung up.

// An act, and how it becomes durable.
mod act;
/// Groups that nobody uses leave memory, and come back.
mod asleep;
/// Letting go of somebody's details for good.
mod forget;
/// One group at home here: its state, its pen, who listens.
mod home;
/// From the log into memory.
mod read;
/// Carrying out an act: decide, seal, write down, answer.
mod run;
/// A long log need not be read from its beginning.
mod snapshot;

// Groups that come and go.
/// A group that comes with its past, all of it or nothing.
mod arrival;
/// A log to take along, and to bring in.
mod export;
/// Is the log of a store whole?
mod follow;
/// Founding a group, and letting one go.
mod groups;
/// Many acts of the past at once, for a demo neighbourhood.
mod history;
/// Backups, the copy of the keys, and a house again from both.
pub mod keeping;
/// Is a log whole and untampered?
mod whole;

// What people come for.
/// Where the files of photos lie.
mod album;
/// Opening what is sealed, with a Warrant.
mod details;
/// Tokens, sessions, links that work once.
mod doors;
/// Telling other places what happened.
mod hooks;
/// Letters to be written.
mod letters;
/// Passkeys.
mod passkeys;
/// Photos of receipts and goods.
mod pictures;
/// Where something may be told.
mod place;
/// Making rounds.
pub mod planning;
/// Programs that act for a member.
mod programs;
/// The key of a need.
mod six_words;
/// What goes out and comes back once.
mod tickets;
/// What time itself asks for.
mod time;
/// Several servers on one database.
mod together;

// The streets of a group.
/// The street in what somebody typed.
mod finding;
/// The list, and the map file.
mod maps;
/// The map to zoom through.
mod tiles;
/// A group's streets on its map.
mod town;

// The machine's clock and chance.
mod clock;
mod dice;
mod wall;

pub use ::streets::{Coordinate, Frame, Profile};
pub use act::{Act, Beside, Done};
pub use album::{Album, AlbumError};
pub use arrival::NotBrought;
pub use asleep::Sketch;
pub use clock::Clock;
pub use details::Details;
pub use dice::Dice;
pub use doors::{Holder, Link, Reach, Token};
pub use export::{Exported, Pages, export_log};
pub use finding::Guess;
pub use follow::{follow, follow_entries};
pub use groups::slug_of;
pub use history::History;
pub use home::{Home, State, Turn};
pub use hooks::{Hook, MOST as HOOKS_MOST, Telling};
pub use letters::Errand;
pub use maps::Streets;
pub use pictures::{Looked, Named, Photo};
pub use place::Place;
pub use programs::{LONGEST as PROGRAM_LONGEST, MOST as PROGRAMS_MOST, NotLet, Program, Request};
pub use six_words::{SixWords, WrongWords};
pub use snapshot::Snapshots;
pub use store::{Passkey, Session};
pub use tiles::{About as AboutTiles, Kind as TileKind, Tiles, tiles_of};
pub use together::KeysInStore;
pub use town::{Drawn, Matrix, TownMap, profile as profile_of};
pub use wall::clock as wall_clock;
pub use whole::{Checked, NotWhole, check_log, first_line, last_line};

use commons::{Refusal, Span};
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, OnceLock, RwLock};
use store::{Store, StoreError};
use tracing::Instrument;
use vault::{Vault, VaultError};

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// The rules say no, and why.
    #[error("refused: {0}")]
    Refused(#[from] Refusal),
    /// The disk is full: nothing was saved, and it can be tried again.
    #[error("the disk is full")]
    Full,
    /// Something has happened since the entry the act was meant for; nothing was done.
    #[error("something has happened since")]
    Moved,
    /// Our trouble. Nothing was saved, or nobody knows; the same act again finds out and does it once.
    #[error("trouble: {0}")]
    Trouble(String),
}

impl From<StoreError> for Failed {
    fn from(error: StoreError) -> Failed {
        match error {
            StoreError::Full => Failed::Full,
            other => Failed::Trouble(other.to_string()),
        }
    }
}

impl From<VaultError> for Failed {
    fn from(error: VaultError) -> Failed {
        match error {
            VaultError::Keyring(error) if error.is_full() => Failed::Full,
            other => Failed::Trouble(other.to_string()),
        }
    }
}

/// The house: every group of one store. Cheap to clone; all clones are the same house.
#[derive(Clone)]
pub struct Host {
    pub store: Store,
    pub vault: Arc<Vault>,
    pub clock: Clock,
    pub dice: Dice,
    snapshots: Snapshots,
    lodgers: Arc<RwLock<asleep::Lodgers>>,
    /// How long a group may be unused before it leaves memory.
    quiet: Span,
    /// Held while a group comes or goes.
    threshold: Arc<tokio::sync::Mutex<()>>,
    turnstile: Arc<six_words::Turnstile>,
    untold: Arc<together::Untold>,
    keeping: Arc<OnceLock<Arc<keeping::Keeping>>>,
    album: Arc<OnceLock<Album>>,
    planning: Arc<planning::Planning>,
    /// Files that no photo named when it was looked last.
    loose: Arc<Mutex<BTreeSet<(commons::GroupId, String)>>>,
    streets: Arc<OnceLock<Streets>>,
}

impl Host {
    /// Opens the house: mends what an interruption left, and reads every group. In a house of many, not all stay in memory.
    ///
    /// # Errors
    /// If the store or the keyring cannot be read, or a log is broken.
    pub async fn open(store: Store, vault: Vault, clock: Clock, dice: Dice) -> Result<Host, Failed> {
        Host::open_with(store, vault, clock, dice, Snapshots::none()).await
    }

    /// The same, with snapshots of long logs.
    ///
    /// # Errors
    /// As [`Host::open`].
    pub async fn open_with(
        store: Store,
        vault: Vault,
        clock: Clock,
        dice: Dice,
        snapshots: Snapshots,
    ) -> Result<Host, Failed> {
        let host = Host {
            snapshots,
            store,
            vault: Arc::new(vault),
            clock,
            dice,
            lodgers: Arc::default(),
            quiet: asleep::QUIET,
            threshold: Arc::default(),
            turnstile: Arc::default(),
            untold: Arc::default(),
            keeping: Arc::default(),
            album: Arc::default(),
            planning: Arc::default(),
            loose: Arc::default(),
            streets: Arc::default(),
        };
        for row in host.store.groups().await? {
            let id = commons::GroupId(row.id);
            if host.never_arrived(id).await? {
                tracing::warn!(group = %id, "a group that was interrupted on its way in is let go");
                host.let_go(id).await?;
                continue;
            }
            host.mend_to(id, row.epoch).await?;
            let home = host.bring_home(id, row.slug).await?;
            host.make_room_in_memory(home).await?;
        }
        Ok(host)
    }

    /// Chance for the vault.
    pub(crate) fn throw(&self) -> impl FnMut(&mut [u8]) + use<> {
        let dice = self.dice.clone();
        move |bytes: &mut [u8]| dice.fill(bytes)
    }

    /// Something with the vault that writes its files, on a thread that may wait for the disk.
    pub(crate) async fn with_keyring<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Vault, &mut dyn vault::Dice) -> Result<T, VaultError> + Send + 'static,
    ) -> Result<Result<T, VaultError>, Failed> {
        let (vault, mut throw) = (Arc::clone(&self.vault), self.throw());
        beside_the_pages(move || work(&vault, &mut throw)).await
    }
}

/// Sees work through to its end, even if whoever waits for it goes away in the middle.
pub(crate) async fn see_through<T, E>(work: impl Future<Output = Result<T, E>> + Send + 'static) -> Result<T, E>
where
    T: Send + 'static,
    E: From<Failed> + Send + 'static,
{
    match tokio::spawn(work.in_current_span()).await {
        Ok(outcome) => outcome,
        // What broke has told its own story on the way down.
        Err(_) => Err(Failed::Trouble("something broke off half way".into()).into()),
    }
}

/// Slow work on a thread that may wait.
pub(crate) async fn beside_the_pages<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Failed> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|_| Failed::Trouble("something broke off half way".into()))
}
