//! One group at home here: its state in memory, the pen that writes it, and whoever listens.

use commons::people::PersonId;
use commons::{CommandId, Group, GroupId};
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use tokio::sync::{Mutex, watch};

/// A group in memory, with the names its people chose to be called by.
#[derive(Clone, Debug)]
pub struct State {
    pub group: Group,
    pub names: BTreeMap<PersonId, Arc<str>>,
    /// How the group is reached.
    pub reach: Option<Arc<str>>,
}

impl State {
    /// What a person is called, if they are still here.
    pub fn name(&self, person: PersonId) -> Option<&str> {
        self.names.get(&person).map(|name| &**name)
    }
}

/// A group, its pen, and its listeners.
pub struct Home {
    pub id: GroupId,
    pub slug: String,
    /// Whoever holds it decides next.
    pub(crate) pen: Mutex<Pen>,
    /// Read by acts on their way to the disk; written by what has to wait until none is.
    pub(crate) gate: tokio::sync::RwLock<()>,
    state: RwLock<State>,
    durable: watch::Sender<u64>,
}

impl Home {
    pub(crate) fn new(id: GroupId, slug: String, state: State) -> Home {
        let durable = watch::Sender::new(state.group.seq);
        Home {
            id,
            slug,
            pen: Mutex::default(),
            gate: tokio::sync::RwLock::default(),
            state: RwLock::new(state),
            durable,
        }
    }

    /// Looks at the group as it is now. Not to be held while waiting for anything.
    pub fn look(&self) -> RwLockReadGuard<'_, State> {
        self.state.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn change(&self) -> RwLockWriteGuard<'_, State> {
        self.state.write().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn replace(&self, state: State) {
        self.durable.send_replace(state.group.seq);
        *self.change() = state;
    }

    /// Says that everything up to this entry is durable.
    pub(crate) fn tell(&self, seq: u64) {
        self.durable.send_if_modified(|told| {
            let newer = *told < seq;
            *told = seq.max(*told);
            newer
        });
    }

    /// The number of the newest durable entry, and every change of it.
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.durable.subscribe()
    }
}

/// The pen of a group, with the memory of what was written lately.
#[derive(Default)]
pub(crate) struct Pen {
    /// Grows when the group had to be read again.
    pub(crate) generation: u64,
    known: HashMap<CommandId, u64>,
    order: VecDeque<CommandId>,
}

/// Commands remembered in memory; the store knows the older ones.
const REMEMBERED: usize = 20_000;

impl Pen {
    /// The last entry of this command, if it was carried out lately.
    pub(crate) fn done(&self, id: CommandId) -> Option<u64> {
        self.known.get(&id).copied()
    }

    pub(crate) fn remember(&mut self, id: CommandId, last: u64) {
        if self.known.insert(id, last).is_none() {
            self.order.push_back(id);
        }
        if self.order.len() > REMEMBERED
            && let Some(oldest) = self.order.pop_front()
        {
            self.known.remove(&oldest);
        }
    }

    /// After the group was read again nothing in memory is certain; the store is.
    pub(crate) fn forget_all(&mut self) {
        self.generation += 1;
        self.known.clear();
        self.order.clear();
    }
}
