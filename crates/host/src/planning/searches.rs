//! The searches there are, how each of them stands, and how many there may be.

use super::Found;
use super::ground::Ways;
use commons::people::PersonId;
use commons::{CommandId, GroupId, Refusal};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{Semaphore, watch};

/// So many may wait for a free thread.
const MOST_WAITING: usize = 8;
/// What was found is kept so many times for each group; newer ones take its place.
const KEPT: usize = 20;

/// How a search stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Others are before it.
    Waiting,
    /// In thousandths of its time.
    Searching {
        part: u32,
    },
    Done(Found),
    /// Nothing fits anywhere; this is why, for each.
    Nothing(Found),
    /// The rules said no to what was found: somebody changed a round meanwhile, for example.
    Refused(Refusal),
    Trouble,
}

impl Standing {
    pub fn is_over(&self) -> bool {
        !matches!(self, Standing::Waiting | Standing::Searching { .. })
    }
}

/// Why a search did not begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotPlanned {
    /// As many are searching and waiting as there is room for.
    Busy,
    Refused(Refusal),
}

/// One search.
pub struct Search {
    /// The command it leads to has the same.
    pub id: CommandId,
    /// Who asked for it.
    pub by: PersonId,
    enough: AtomicBool,
    part: AtomicU32,
    asked: u64,
    standing: watch::Sender<Standing>,
}

impl Search {
    pub fn standing(&self) -> Standing {
        match self.standing.borrow().clone() {
            Standing::Searching { .. } => Standing::Searching { part: self.part.load(Ordering::Relaxed) },
            other => other,
        }
    }

    /// How far it has come: 0 is the beginning, 1 the end.
    pub(super) fn has_come(&self, part: f64) {
        self.part.store((part.clamp(0.0, 1.0) * 1000.0) as u32, Ordering::Relaxed);
    }

    /// What has been found by now is good enough.
    pub fn stop(&self) {
        self.enough.store(true, Ordering::Relaxed);
    }

    pub fn was_stopped(&self) -> bool {
        self.enough.load(Ordering::Relaxed)
    }

    /// Waits until it is over.
    pub async fn over(&self) -> Standing {
        let mut standing = self.standing.subscribe();
        match standing.wait_for(Standing::is_over).await {
            Ok(over) => over.clone(),
            Err(_) => Standing::Trouble,
        }
    }

    pub(super) fn is(&self, standing: Standing) {
        self.standing.send_replace(standing);
    }
}

/// Searches by their group and the id of the form they were begun with.
type Searches = BTreeMap<(GroupId, [u8; 16]), Arc<Search>>;

/// Every search there is, and the threads they run on.
pub(crate) struct Planning {
    searches: Mutex<Searches>,
    pub(super) threads: Arc<Semaphore>,
    asked: AtomicU64,
    pub(super) ways: Ways,
}

impl Default for Planning {
    fn default() -> Planning {
        // Pages come first: half of the processors, and two at most.
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        Planning {
            searches: Mutex::default(),
            threads: Arc::new(Semaphore::new((processors / 2).clamp(1, 2))),
            asked: AtomicU64::new(0),
            ways: Ways::default(),
        }
    }
}

impl Planning {
    fn searches(&self) -> MutexGuard<'_, Searches> {
        self.searches.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A search that was begun here with this form.
    pub(super) fn find(&self, group: GroupId, id: CommandId) -> Option<Arc<Search>> {
        self.searches().get(&(group, id.0)).cloned()
    }

    /// A new search, or the one that was begun with this form before.
    pub(super) fn begin(&self, group: GroupId, id: CommandId, by: PersonId) -> Result<(Arc<Search>, bool), NotPlanned> {
        let mut searches = self.searches();
        if let Some(search) = searches.get(&(group, id.0)) {
            return Ok((Arc::clone(search), false));
        }
        if searches.values().filter(|search| !search.standing().is_over()).count() >= MOST_WAITING {
            return Err(NotPlanned::Busy);
        }
        let mut theirs: Vec<(u64, [u8; 16])> = searches
            .iter()
            .filter(|((other, _), search)| *other == group && search.standing().is_over())
            .map(|((_, id), search)| (search.asked, *id))
            .collect();
        theirs.sort_unstable();
        for (_, old) in theirs.iter().take((theirs.len() + 1).saturating_sub(KEPT)) {
            searches.remove(&(group, *old));
        }
        let search = Arc::new(Search {
            id,
            by,
            enough: AtomicBool::new(false),
            part: AtomicU32::new(0),
            asked: self.asked.fetch_add(1, Ordering::Relaxed),
            standing: watch::Sender::new(Standing::Waiting),
        });
        searches.insert((group, id.0), Arc::clone(&search));
        Ok((search, true))
    }
}
