//! One group at home here: its state in memory, the pen that writes it, and whoever listens.

use crate::asleep::LONG_AGO;
use crate::details::Shown;
use crate::maps::Finder;
use crate::tiles::Shelf;
use commons::mending::{Between, Key, MatterId, Seat};
use commons::people::{self, PersonId};
use commons::sight::Field;
use commons::{CommandId, Event, Group, GroupId, Subject, Timestamp, founding};
use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex as Lock, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard, Weak};
use tokio::sync::{Mutex, watch};
use vault::{Words, WrappedKey};

/// A group in memory, with the names its people chose to be called by.
#[derive(Clone, Debug)]
pub struct State {
    pub group: Group,
    pub names: BTreeMap<PersonId, Arc<str>>,
    /// How the group is reached.
    pub reach: Option<Arc<str>>,
    /// What is written and said for the whole group: proposals, agreements, talk.
    pub(crate) words: BTreeMap<Subject, BTreeMap<Field, Arc<str>>>,
    /// The keys of what is between people. They show the rules who is concerned, and leave this house in no way.
    pub(crate) keys: BTreeMap<MatterId, Key>,
    /// Which reading of the log this rests on: grows when the group has to be read again.
    reading: u64,
    /// It may differ from the log and has to be read again.
    doubtful: bool,
}

impl State {
    /// A group about whose people nothing is shown.
    pub fn new(group: Group) -> State {
        State {
            group,
            names: BTreeMap::new(),
            reach: None,
            words: BTreeMap::new(),
            keys: BTreeMap::new(),
            reading: 0,
            doubtful: false,
        }
    }

    /// What a person is called, if they are still here.
    pub fn name(&self, person: PersonId) -> Option<&str> {
        self.names.get(&person).map(|name| &**name)
    }

    /// Words for the whole group: a proposal's title, what somebody said to it.
    pub fn words(&self, subject: Subject, field: Field) -> Option<&str> {
        self.words.get(&subject)?.get(&field).map(|words| &**words)
    }

    /// What this person takes part in between two people, oldest first, with its key and from where they do.
    pub fn concerns(&self, person: PersonId) -> impl DoubleEndedIterator<Item = (&Between, Key, Seat)> {
        self.keys.iter().filter_map(move |(matter, key)| {
            let between = self.group.mending.get(*matter).filter(|between| !between.forgotten)?;
            Some((between, *key, between.seat(key, person)?))
        })
    }

    /// What is between this person and somebody else, whoever asked first.
    pub(crate) fn between(&self, person: PersonId) -> Vec<MatterId> {
        let of_the_two = self.concerns(person).filter(|(_, _, seat)| matches!(seat, Seat::Side(_)));
        of_the_two.map(|(between, _, _)| between.id).collect()
    }

    /// Keeps words for the whole group at hand; all others are sealed and stay so.
    pub(crate) fn hear(&mut self, subject: Subject, field: Field, words: &Words) {
        if let (Subject::Mending(matter), Field::Key) = (subject, field) {
            self.keys.extend(Key::parse(words.reveal()).map(|key| (matter, key)));
        }
        if field.is_for_the_group() {
            let said = Arc::from(words.reveal().as_str());
            self.words.entry(subject).or_default().insert(field, said);
        }
    }

    /// Keeps the names that are shown in step with what is sealed and forgotten.
    pub(crate) fn notice(&mut self, event: &Event, details: &[(Field, Words)], emptied: &[Field]) {
        let said = |field: Field| {
            // What is said twice is kept as it was said last.
            let found = details.iter().rev().find(|(other, _)| *other == field);
            found.map(|(_, words)| Arc::<str>::from(words.reveal().as_str()))
        };
        match event {
            Event::People(people::Event::Joined { person, .. } | people::Event::DetailsChanged { person }) => {
                if let Some(name) = said(Field::Called) {
                    self.names.insert(*person, name);
                } else if emptied.contains(&Field::Called) {
                    self.names.remove(person);
                }
            }
            Event::Founding(founding::Event::Founded { .. }) => self.reach = said(Field::Reach),
            Event::Forgotten { subject } => {
                self.words.remove(subject);
                match subject {
                    Subject::Person(person) => {
                        self.names.remove(person);
                        for matter in self.between(*person) {
                            self.keys.remove(&matter);
                        }
                        for picture in self.group.pictures.by(*person) {
                            self.words.remove(&Subject::Picture(picture.id));
                        }
                    }
                    Subject::Mending(matter) => {
                        self.keys.remove(matter);
                    }
                    _ => {}
                }
            }
            _ => {}
        }
    }

    /// Puts what was opened of some subjects in the place of what was known of them.
    pub(crate) fn take_in(&mut self, mut shown: Shown) {
        for subject in &shown.asked {
            match shown.words.remove(subject) {
                Some(words) => self.words.insert(*subject, words),
                None => self.words.remove(subject),
            };
            match subject {
                Subject::Person(person) => {
                    match shown.names.remove(person) {
                        Some(name) => self.names.insert(*person, name),
                        None => self.names.remove(person),
                    };
                }
                Subject::Group => self.reach = shown.reach.take(),
                Subject::Mending(matter) => {
                    match shown.keys.remove(matter) {
                        Some(key) => self.keys.insert(*matter, key),
                        None => self.keys.remove(matter),
                    };
                }
                _ => {}
            }
        }
    }

    /// Which state of the group this is: another one whenever anything about it has changed.
    pub fn turn(&self) -> Turn {
        Turn { reading: self.reading, seq: self.group.seq }
    }

    pub(crate) fn place(&self) -> Place {
        Place { seq: self.group.seq, reading: self.reading }
    }

    pub(crate) fn is_doubtful(&self) -> bool {
        self.doubtful
    }

    pub(crate) fn reading(&self) -> u64 {
        self.reading
    }
}

/// The name of one state of a group, for whoever keeps something that was made from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    reading: u64,
    seq: u64,
}

/// A place in the log as memory has it. Whether it will stand there is known when the disk has answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) seq: u64,
    reading: u64,
}

impl Place {
    /// Another place of the same reading.
    pub(crate) fn at(self, seq: u64) -> Place {
        Place { seq, ..self }
    }

    pub(crate) fn is_of_the_reading_of(self, other: Place) -> bool {
        self.reading == other.reading
    }
}

/// A group, its pen, and its listeners.
pub struct Home {
    pub id: GroupId,
    pub slug: String,
    itself: Weak<Home>,
    /// Whoever holds it decides next.
    pub(crate) pen: Mutex<Pen>,
    /// Read by acts on their way to the disk; written by what has to wait until none is.
    pub(crate) gate: tokio::sync::RwLock<()>,
    /// Keys of subjects that are on their way to the disk, where nobody finds them yet.
    fresh_keys: Lock<BTreeMap<Subject, WrappedKey>>,
    state: RwLock<State>,
    durable: watch::Sender<u64>,
    /// An old key could not be destroyed yet.
    unmended: AtomicBool,
    /// The entry that the newest snapshot reaches to, as far as this house knows.
    kept_at: AtomicU64,
    /// When somebody last came to it, in milliseconds since 1970.
    used_at: AtomicI64,
    /// For finding the street in what somebody typed.
    finder: Arc<Lock<Finder>>,
    /// The map to zoom through.
    shelf: Arc<Lock<Shelf>>,
}

impl Home {
    pub(crate) fn new(id: GroupId, slug: String, read: Read) -> Arc<Home> {
        Arc::new_cyclic(|itself| Home {
            id,
            slug,
            itself: Weak::clone(itself),
            pen: Mutex::new(Pen { known: read.known }),
            gate: tokio::sync::RwLock::default(),
            fresh_keys: Lock::default(),
            durable: watch::Sender::new(read.state.group.seq),
            kept_at: AtomicU64::new(read.kept),
            used_at: AtomicI64::new(LONG_AGO.0),
            state: RwLock::new(read.state),
            unmended: AtomicBool::new(false),
            finder: Arc::default(),
            shelf: Arc::default(),
        })
    }

    pub(crate) fn finder(&self) -> &Arc<Lock<Finder>> {
        &self.finder
    }

    pub(crate) fn shelf(&self) -> &Arc<Lock<Shelf>> {
        &self.shelf
    }

    pub(crate) fn itself(&self) -> Arc<Home> {
        self.itself.upgrade().expect("a home is only ever made in an Arc, and this one is being looked at")
    }

    /// Looks at the group as it is now. Not to be held while waiting for anything.
    pub fn look(&self) -> RwLockReadGuard<'_, State> {
        self.state.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes the state. If this is interrupted half way, the group is in doubt and will be read again.
    pub(crate) fn change(&self, change: impl FnOnce(&mut State)) {
        let mut state = self.write();
        let before = std::mem::replace(&mut state.doubtful, true);
        change(&mut state);
        state.doubtful = before;
    }

    /// From now on memory may differ from the log. Whoever waits for the disk hears of it.
    pub(crate) fn doubt(&self) {
        {
            let mut state = self.write();
            state.reading += 1;
            state.doubtful = true;
        }
        self.durable.send_modify(|_| {});
    }

    /// Puts what was read in place of what was in doubt.
    pub(crate) fn replace(&self, read: State) {
        let seq = read.group.seq;
        self.fresh_keys().clear();
        {
            let mut state = self.write();
            let reading = state.reading + 1;
            *state = State { reading, doubtful: false, ..read };
        }
        // Afterwards, so that nobody takes the new number for the old reading's.
        self.durable.send_replace(seq);
    }

    fn write(&self) -> RwLockWriteGuard<'_, State> {
        self.state.write().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn fresh_keys(&self) -> MutexGuard<'_, BTreeMap<Subject, WrappedKey>> {
        self.fresh_keys.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn unmended(&self, unmended: bool) {
        self.unmended.store(unmended, Ordering::SeqCst);
    }

    pub(crate) fn is_unmended(&self) -> bool {
        self.unmended.load(Ordering::SeqCst)
    }

    pub(crate) fn kept_at(&self) -> u64 {
        self.kept_at.load(Ordering::SeqCst)
    }

    pub(crate) fn kept_to(&self, seq: u64) {
        self.kept_at.store(seq, Ordering::SeqCst);
    }

    /// Somebody has come to it.
    pub(crate) fn used(&self, at: Timestamp) {
        self.used_at.store(at.0, Ordering::SeqCst);
    }

    pub(crate) fn last_used(&self) -> Timestamp {
        Timestamp(self.used_at.load(Ordering::SeqCst))
    }

    /// Whether a page is open that hears of every change.
    pub(crate) fn is_listened_to(&self) -> bool {
        self.durable.receiver_count() > 0
    }

    /// Says that everything up to this entry is durable.
    pub(crate) fn tell(&self, seq: u64) {
        self.durable.send_if_modified(|told| {
            let newer = *told < seq;
            *told = seq.max(*told);
            newer
        });
    }

    /// The number of the newest entry that is durable for certain.
    pub(crate) fn told(&self) -> u64 {
        *self.durable.borrow()
    }

    /// The number of the newest durable entry, and every change of it.
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.durable.subscribe()
    }

    /// Waits until everything up to this place is durable. `false` if it never will be, because the group was, or has to
    /// be, read again: then whatever was concluded from it has to be concluded anew.
    pub(crate) async fn settled(&self, place: Place) -> bool {
        let mut durable = self.durable.subscribe();
        loop {
            // First the number, then the reading: a number of a later reading is never taken for this one's.
            let arrived = *durable.borrow_and_update() >= place.seq;
            {
                let state = self.look();
                if state.reading != place.reading || state.doubtful {
                    return false;
                }
            }
            if arrived {
                return true;
            }
            if durable.changed().await.is_err() {
                return false;
            }
        }
    }
}

/// The pen of a group, with the memory of what was written.
pub(crate) struct Pen {
    /// The last entry of every command that stands in the log or is on its way there.
    known: HashMap<CommandId, u64>,
}

impl Pen {
    /// The last entry of this command, if it was carried out before.
    pub(crate) fn done(&self, id: CommandId) -> Option<u64> {
        self.known.get(&id).copied()
    }

    pub(crate) fn known(&self) -> &HashMap<CommandId, u64> {
        &self.known
    }

    pub(crate) fn remember(&mut self, id: CommandId, last: u64) {
        self.known.insert(id, last);
    }

    pub(crate) fn replace(&mut self, known: HashMap<CommandId, u64>) {
        self.known = known;
    }
}

/// What reading a log gives.
pub(crate) struct Read {
    pub(crate) state: State,
    pub(crate) known: HashMap<CommandId, u64>,
    /// The entry that its snapshot reaches to; 0 without one.
    pub(crate) kept: u64,
}

impl Read {
    /// The same as a later reading than this one, so that nothing kept of that one is taken for this one's.
    pub(crate) fn after_reading(mut self, reading: u64) -> Read {
        self.state.reading = reading + 1;
        self
    }
}
