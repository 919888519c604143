//! Who is at home in memory, and who sleeps. A group that nobody uses for a while is let go from memory; of it stay its name,
//! and when it next has something to do by itself. It is read again when somebody comes, or when that time has come.
//!
//! A group lies down only when nobody has it in hand any more: no question, no act, no open page that listens. So there are
//! never two of one group in memory.

use crate::{Failed, Home, Host, State};
use commons::founding::Sort;
use commons::{GroupId, Span, Timestamp};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, PoisonError, RwLockReadGuard, RwLockWriteGuard};

/// Unused for so long, a group may leave memory; and nothing that is due may be nearer than this.
pub(crate) const QUIET: Span = Span::minutes(20);
/// So many stay awake when a house begins; the others are read once, to know that they are whole and what is due.
const AWAKE_AT_FIRST: usize = 128;

/// When a group was used that nobody has come to yet.
pub(crate) const LONG_AGO: Timestamp = Timestamp(i64::MIN);

/// What is known of every group of this house, awake or asleep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sketch {
    pub id: GroupId,
    /// Its name in addresses.
    pub slug: String,
    pub name: String,
    pub place: String,
    /// The time zone it lives in.
    pub zone: String,
    pub sort: Sort,
    /// How many entries its log has.
    pub entries: u64,
    pub asleep: bool,
}

impl Sketch {
    fn of(home: &Home, state: &State) -> Sketch {
        let founding = &state.group.founding;
        Sketch {
            id: home.id,
            slug: home.slug.clone(),
            name: founding.name.clone(),
            place: founding.place.clone(),
            zone: founding.zone.clone(),
            sort: founding.sort,
            entries: state.group.seq,
            asleep: false,
        }
    }
}

/// A group that was let go from memory.
struct Sleeper {
    sketch: Sketch,
    /// When it has to be awake again.
    due: Option<Timestamp>,
    /// Which reading of its log the last one was.
    reading: u64,
    /// Held by whoever wakes it, so that it is read once.
    waking: Arc<tokio::sync::Mutex<()>>,
}

enum Lodger {
    Awake(Arc<Home>),
    Asleep(Sleeper),
}

impl Lodger {
    /// When it has to be awake again, if it sleeps.
    fn due(&self) -> Option<Timestamp> {
        match self {
            Lodger::Awake(_) => None,
            Lodger::Asleep(sleeper) => sleeper.due,
        }
    }
}

/// Every group of this house.
#[derive(Default)]
pub(crate) struct Lodgers {
    all: BTreeMap<GroupId, Lodger>,
    slugs: BTreeMap<String, GroupId>,
    /// The times of those who sleep.
    due: BTreeSet<(Timestamp, GroupId)>,
}

impl Lodgers {
    fn awake(&self, id: GroupId) -> Option<&Arc<Home>> {
        match self.all.get(&id)? {
            Lodger::Awake(home) => Some(home),
            Lodger::Asleep(_) => None,
        }
    }

    /// Puts it in the place of what was known of it, and hands that back.
    fn put(&mut self, id: GroupId, slug: &str, lodger: Lodger) -> Option<Lodger> {
        let before = self.take(id);
        self.due.extend(lodger.due().map(|due| (due, id)));
        self.slugs.insert(slug.to_owned(), id);
        self.all.insert(id, lodger);
        before
    }

    pub(crate) fn remove(&mut self, id: GroupId) {
        self.take(id);
        self.slugs.retain(|_, other| *other != id);
    }

    /// Lets go of every group that is not among these.
    pub(crate) fn retain(&mut self, there: &BTreeSet<[u8; 16]>) {
        let gone: Vec<GroupId> = self.all.keys().copied().filter(|id| !there.contains(&id.0)).collect();
        for id in gone {
            self.remove(id);
        }
    }

    fn take(&mut self, id: GroupId) -> Option<Lodger> {
        let taken = self.all.remove(&id);
        if let Some(due) = taken.as_ref().and_then(Lodger::due) {
            self.due.remove(&(due, id));
        }
        taken
    }
}

impl Host {
    /// The same house, in which a group leaves memory when nobody has used it for so long.
    #[must_use]
    pub fn quiet_after(self, quiet: Span) -> Host {
        Host { quiet, ..self }
    }

    /// The group with this name in addresses, if it is awake.
    pub fn home(&self, slug: &str) -> Option<Arc<Home>> {
        let lodgers = self.lodgers();
        lodgers.slugs.get(slug).and_then(|id| lodgers.awake(*id)).cloned()
    }

    /// Every group that is awake, by its name in addresses.
    pub fn all_homes(&self) -> Vec<Arc<Home>> {
        let lodgers = self.lodgers();
        lodgers.slugs.values().filter_map(|id| lodgers.awake(*id)).cloned().collect()
    }

    /// Every group of this house, by its name in addresses.
    pub fn all_groups(&self) -> Vec<Sketch> {
        let all: Vec<Result<Arc<Home>, Sketch>> = {
            let lodgers = self.lodgers();
            let each = |id: &GroupId| match lodgers.all.get(id)? {
                Lodger::Awake(home) => Some(Ok(Arc::clone(home))),
                Lodger::Asleep(sleeper) => Some(Err(sleeper.sketch.clone())),
            };
            lodgers.slugs.values().filter_map(each).collect()
        };
        // Looked at when the list of all is let go of again, so that nobody waits for both.
        all.into_iter().map(|one| one.map_or_else(|sketch| sketch, |home| Sketch::of(&home, &home.look()))).collect()
    }

    /// Whether a group of this house has this name in addresses.
    pub(crate) fn has_slug(&self, slug: &str) -> bool {
        self.lodgers().slugs.contains_key(slug)
    }

    /// The group with this name in addresses, for somebody who has come to it: it is woken if it sleeps, and found even if
    /// another server has only just let it in.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn find(&self, slug: &str) -> Result<Option<Arc<Home>>, Failed> {
        let mut id = self.lodgers().slugs.get(slug).copied();
        if id.is_none() && self.is_shared() {
            self.look_around().await?;
            id = self.lodgers().slugs.get(slug).copied();
        }
        match id {
            Some(id) => self.wake(id).await,
            None => Ok(None),
        }
    }

    /// The group, if it is awake.
    pub(crate) fn at_home(&self, id: GroupId) -> Option<Arc<Home>> {
        self.lodgers().awake(id).cloned()
    }

    /// The group in memory, for somebody who uses it: read from its log if it sleeps. `None` if it is not of this house.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn wake(&self, id: GroupId) -> Result<Option<Arc<Home>>, Failed> {
        let home = self.rouse(id).await?;
        if let Some(home) = &home {
            home.used(self.clock.now());
        }
        Ok(home)
    }

    /// The same for time itself: what is only roused may sleep on at once.
    pub(crate) async fn rouse(&self, id: GroupId) -> Result<Option<Arc<Home>>, Failed> {
        let waking = match self.lodgers().all.get(&id) {
            None => return Ok(None),
            Some(Lodger::Awake(home)) => return Ok(Some(Arc::clone(home))),
            Some(Lodger::Asleep(sleeper)) => Arc::clone(&sleeper.waking),
        };
        let _one_reads = waking.lock().await;
        let (slug, reading) = match self.lodgers().all.get(&id) {
            None => return Ok(None),
            Some(Lodger::Awake(home)) => return Ok(Some(Arc::clone(home))),
            Some(Lodger::Asleep(sleeper)) => (sleeper.sketch.slug.clone(), sleeper.reading),
        };
        let home = Home::new(id, slug, self.read(id).await?.after_reading(reading));
        let mut lodgers = self.change_lodgers();
        match lodgers.all.get(&id) {
            Some(Lodger::Asleep(_)) => {
                lodgers.put(id, &home.slug, Lodger::Awake(Arc::clone(&home)));
                Ok(Some(home))
            }
            Some(Lodger::Awake(other)) => Ok(Some(Arc::clone(other))),
            // It went while it was read.
            None => Ok(None),
        }
    }

    /// From now on the group can be found.
    pub(crate) fn let_in(&self, home: &Arc<Home>) {
        home.used(self.clock.now());
        self.change_lodgers().put(home.id, &home.slug, Lodger::Awake(Arc::clone(home)));
    }

    /// Groups that sleep and have something to do by now.
    pub(crate) fn sleepers_due(&self) -> Vec<GroupId> {
        let now = self.clock.now();
        self.lodgers().due.iter().take_while(|(at, _)| *at <= now).map(|(_, id)| *id).collect()
    }

    /// Whether this group sleeps, and how far its log had come when it lay down.
    pub(crate) fn sleeps_at(&self, id: GroupId) -> Option<u64> {
        match self.lodgers().all.get(&id)? {
            Lodger::Asleep(sleeper) => Some(sleeper.sketch.entries),
            Lodger::Awake(_) => None,
        }
    }

    /// Lets every group leave memory that nobody has used for a while. Returns how many did.
    ///
    /// # Errors
    /// Our trouble; then some are awake that need not be.
    pub async fn rest(&self) -> Result<usize, Failed> {
        let mut resting = 0;
        let now = self.clock.now();
        let is_quiet = |home: &&Arc<Home>| home.last_used() + self.quiet <= now;
        let quiet: Vec<GroupId> = self.all_homes().iter().filter(is_quiet).map(|home| home.id).collect();
        for id in quiet {
            resting += usize::from(self.lay_down(id).await?);
        }
        Ok(resting)
    }

    /// At the beginning, when a house has many groups.
    pub(crate) async fn make_room_in_memory(&self, newest: Arc<Home>) -> Result<(), Failed> {
        if self.lodgers().all.len() > AWAKE_AT_FIRST {
            newest.used(LONG_AGO);
            let id = newest.id;
            drop(newest);
            self.lay_down(id).await?;
        }
        Ok(())
    }

    /// Lets one group leave memory, if it was not used for a while, nobody has it in hand, and nothing is due soon.
    pub(crate) async fn lay_down(&self, id: GroupId) -> Result<bool, Failed> {
        let Some(home) = self.at_home(id) else { return Ok(false) };
        if !self.may_lie_down(&home) {
            return Ok(false);
        }
        self.keep_snapshot_to_wake_by(&home).await?;
        drop(home);
        let gone = {
            let mut lodgers = self.change_lodgers();
            // Nobody gets hold of it while this is held; whoever had got hold of it before is counted.
            let Some(home) = lodgers.awake(id) else { return Ok(false) };
            if Arc::strong_count(home) > 1 || !self.may_lie_down(home) {
                return Ok(false);
            }
            let sleeper = {
                let state = home.look();
                let sketch = Sketch { asleep: true, ..Sketch::of(home, &state) };
                Sleeper { due: state.group.next_due(), reading: state.reading(), sketch, waking: Arc::default() }
            };
            let slug = sleeper.sketch.slug.clone();
            lodgers.put(id, &slug, Lodger::Asleep(sleeper))
        };
        // Taking a large group apart takes a moment; nobody else need wait for it.
        drop(gone);
        Ok(true)
    }

    fn may_lie_down(&self, home: &Home) -> bool {
        let now = self.clock.now();
        if home.last_used() + self.quiet > now || home.is_listened_to() || home.is_unmended() {
            return false;
        }
        let state = home.look();
        let nothing_near = state.group.next_due().is_none_or(|due| due > now + self.quiet);
        nothing_near && !state.is_doubtful() && home.told() == state.group.seq
    }

    pub(crate) fn lodgers(&self) -> RwLockReadGuard<'_, Lodgers> {
        self.lodgers.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn change_lodgers(&self) -> RwLockWriteGuard<'_, Lodgers> {
        self.lodgers.write().unwrap_or_else(PoisonError::into_inner)
    }
}
