//! Where everything meets: groups in memory, the store beneath them, the vault beside them, the clock, and whoever listens.
//!
//! [`Host::run`] is the only way to change a group. It holds the group's pen, decides, seals what has to be sealed, writes
//! down what happened, and answers when that is durable. Several acts may wait for the same disk at once; each is decided
//! on a state that already holds those before it, and if the disk refuses one, the group is read again from the log and
//! everything behind it is decided anew.

/// What somebody wants done, and what came of it.
mod act;
mod clock;
/// Opening what is sealed, with a Warrant.
mod details;
mod dice;
/// Tokens, sessions, links that work once, six words.
mod doors;
/// A log to take along, and what proves it whole.
mod export;
/// Founding a group, and letting one go.
mod groups;
/// Many acts of the past at once, for a demo neighbourhood.
mod history;
/// A group that comes from another house with its log.
mod import;
/// One group at home here: its state, its pen, who listens.
mod home;
/// Passkeys.
mod passkeys;
/// What time itself asks for.
mod time;

pub use act::{Act, Beside, Done};
pub use clock::Clock;
pub use details::Details;
pub use dice::Dice;
pub use doors::{Holder, Link, SixWords, Token, WrongWords};
pub use export::{Checked, NotWhole, check_log, export_log, first_line, last_line};
pub use groups::slug_of;
pub use history::History;
pub use home::{Home, State};
pub use store::{Passkey, Session};

use act::{field_of, subject_of};
use commons::sight::Field;
use commons::{Entry, Event, Moment, Refusal, Subject, Timestamp};
use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};
use store::{AppendError, NewEntry, SideChange, Store, StoreError, SubjectKey, VaultChange};
use vault::{Vault, Words, WrappedKey};

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// The rules say no, and why.
    #[error("refused: {0}")]
    Refused(#[from] Refusal),
    /// The disk is full: nothing was saved, and it can be tried again.
    #[error("the disk is full")]
    Full,
    /// Our trouble. Nothing was saved.
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

impl From<vault::VaultError> for Failed {
    fn from(error: vault::VaultError) -> Failed {
        Failed::Trouble(error.to_string())
    }
}

/// The house: every group of one store.
pub struct Host {
    pub store: Store,
    pub vault: Vault,
    pub clock: Clock,
    pub dice: Dice,
    homes: RwLock<BTreeMap<String, Arc<Home>>>,
}

/// How often an act is decided anew because somebody was faster.
const TRIES: usize = 8;

/// One attempt at an act.
enum Stopped {
    /// The state it was decided on is not the one in the log: read again, decide again.
    Stale {
        generation: u64,
    },
    /// The same command stands in the log already, up to this entry.
    Repeat {
        last: u64,
        generation: Option<u64>,
    },
    Failed {
        failed: Failed,
        generation: Option<u64>,
    },
}

impl From<Failed> for Stopped {
    fn from(failed: Failed) -> Stopped {
        Stopped::Failed { failed, generation: None }
    }
}

/// Everything that one act writes.
struct Writing {
    entries: Vec<NewEntry>,
    vault: Vec<VaultChange>,
    side: Vec<SideChange>,
}

impl Host {
    /// Opens the house: mends what an interruption left, and reads every group into memory.
    ///
    /// # Errors
    /// If the store or the keyring cannot be read, or a log is broken.
    pub async fn open(store: Store, vault: Vault, clock: Clock, dice: Dice) -> Result<Host, Failed> {
        let host = Host { store, vault, clock, dice, homes: RwLock::default() };
        for row in host.store.groups().await? {
            host.vault.mend(commons::GroupId(row.id), row.epoch, &mut |bytes: &mut [u8]| host.dice.fill(bytes))?;
            host.bring_home(commons::GroupId(row.id), row.slug).await?;
        }
        Ok(host)
    }

    /// The group with this name in addresses.
    pub fn home(&self, slug: &str) -> Option<Arc<Home>> {
        self.homes.read().unwrap_or_else(PoisonError::into_inner).get(slug).cloned()
    }

    /// Every group, by its name in addresses.
    pub fn all_homes(&self) -> Vec<Arc<Home>> {
        self.homes.read().unwrap_or_else(PoisonError::into_inner).values().cloned().collect()
    }

    /// Carries out an act now. Answers when it is durable; the same act twice has one effect.
    ///
    /// # Errors
    /// [`Failed::Refused`] with the reason of the rules, or our trouble; in both cases nothing has changed.
    pub async fn run(&self, home: &Home, act: Act) -> Result<Done, Failed> {
        for _ in 0..TRIES {
            match self.attempt(home, &act).await {
                Ok(done) => return Ok(done),
                Err(Stopped::Stale { generation }) => self.recover(home, generation).await?,
                Err(Stopped::Repeat { last, generation }) => {
                    if let Some(generation) = generation {
                        self.recover(home, generation).await?;
                    }
                    return self.repeated(home, &act, last).await;
                }
                Err(Stopped::Failed { failed, generation }) => {
                    if let Some(generation) = generation {
                        self.recover(home, generation).await?;
                    }
                    return Err(failed);
                }
            }
        }
        Err(Failed::Trouble("too many act on this group at once".into()))
    }

    async fn attempt(&self, home: &Home, act: &Act) -> Result<Done, Stopped> {
        let mut pen = home.pen.lock().await;
        if let Some(last) = pen.done(act.id) {
            drop(pen);
            // It may still be on its way to the disk: wait until everything handed in so far has arrived.
            drop(home.gate.write().await);
            let pen = home.pen.lock().await;
            return match pen.done(act.id) {
                Some(_) => Err(Stopped::Repeat { last, generation: None }),
                None => Err(Stopped::Stale { generation: pen.generation }),
            };
        }
        let now = self.clock.now();
        let moment = Moment { by: act.by, now, seed: self.dice.bytes() };
        let (seq, events) = {
            let state = home.look();
            let events = commons::decide(&state.group, act.command.clone(), &moment).map_err(Failed::from)?;
            (state.group.seq, events)
        };
        if events.is_empty() {
            return Ok(Done { first: seq, last: seq, events, repeated: false });
        }
        let forgotten: Vec<Subject> = events.iter().filter_map(forgotten).collect();
        if !forgotten.is_empty() {
            return self.forget(home, &mut pen, act, events, forgotten, now).await;
        }

        let gate = home.gate.read().await;
        let vault = self.seal(home, act, &events).await?;
        let side = side_changes(act, &events, now);
        let entries = fold_in(home, act, events.clone(), now);
        let last = seq + entries.len() as u64;
        pen.remember(act.id, last);
        let generation = pen.generation;
        let writing = Writing { entries, vault, side };
        let pending = self.store.hand_in(home.id.0, seq, writing.entries, writing.vault, writing.side).await;
        drop(pen);
        let outcome = match pending {
            Ok(pending) => pending.durable().await,
            Err(error) => Err(error),
        };
        drop(gate);
        match outcome {
            Ok(_) => {
                home.tell(last);
                Ok(Done { first: seq + 1, last, events, repeated: false })
            }
            Err(error) => Err(stopped(error, generation)),
        }
    }

    /// Forgetting renews the group's key, so it waits until nothing else is on its way, and is written by itself.
    async fn forget(
        &self,
        home: &Home,
        pen: &mut home::Pen,
        act: &Act,
        events: Vec<Event>,
        forgotten: Vec<Subject>,
        now: Timestamp,
    ) -> Result<Done, Stopped> {
        let _alone = home.gate.write().await;
        let keys = self.store.keys(home.id.0).await.map_err(Failed::from)?;
        let keys: Vec<(u8, u64, WrappedKey)> = keys
            .into_iter()
            .map(|key| (key.kind, key.no, WrappedKey { epoch: key.epoch, bytes: key.wrapped }))
            .collect();
        let plan = self.vault.begin_forgetting(home.id, &keys, &forgotten, &mut self.throw()).map_err(Failed::from)?;
        let renewal = store::Renewal { old: plan.old, new: plan.new, erase: plan.erase, rewrapped: plan.rewrapped };
        let mut side = side_changes(act, &events, now);
        side.extend(forgotten.iter().flat_map(|subject| doors::closing_behind(*subject)));

        let seq = home.look().group.seq;
        let entries = fold_in(home, act, events.clone(), now);
        let last = seq + entries.len() as u64;
        let generation = pen.generation;
        let outcome = self.store.append(home.id.0, seq, entries, vec![VaultChange::Renew(renewal)], side).await;
        // Whatever came of it, the epoch in the store says which key is to stay.
        let epoch = self.store.epoch(home.id.0).await.map_err(Failed::from);
        match epoch {
            Ok(epoch) => self.vault.mend(home.id, epoch, &mut self.throw()).map_err(Failed::from)?,
            Err(failed) => return Err(Stopped::Failed { failed, generation: Some(generation) }),
        }
        match outcome {
            Ok(_) => {
                pen.remember(act.id, last);
                home.tell(last);
                Ok(Done { first: seq + 1, last, events, repeated: false })
            }
            Err(error) => Err(stopped(error, generation)),
        }
    }

    /// Chance for the vault.
    pub(crate) fn throw(&self) -> impl FnMut(&mut [u8]) + '_ {
        |bytes: &mut [u8]| self.dice.fill(bytes)
    }

    /// Seals the words of an act under the key of what they are about; a new subject gets its key here.
    async fn seal(&self, home: &Home, act: &Act, events: &[Event]) -> Result<Vec<VaultChange>, Failed> {
        let Some(subject) = subject_of(events) else { return Ok(Vec::new()) };
        let (kind, no) = (subject.kind(), subject.number());
        let emptied = act.emptied.iter().map(|field| VaultChange::Remove { kind, no, field: field.name() });
        let mut changes: Vec<VaultChange> = emptied.collect();
        if act.details.is_empty() {
            return Ok(changes);
        }
        let known = self.store.sealed(home.id.0, kind, no).await?;
        let key = match known {
            Some(sealed) => WrappedKey { epoch: sealed.key.epoch, bytes: sealed.key.wrapped },
            None => {
                let key = self.vault.new_subject(home.id, subject, &mut self.throw())?;
                let wrapped = key.bytes.clone();
                changes.push(VaultChange::Key(SubjectKey { kind, no, epoch: key.epoch, wrapped }));
                key
            }
        };
        for (field, words) in &act.details {
            let field = field_of(*field, events);
            let bytes = self.vault.seal(home.id, subject, &key, field, words.reveal(), &mut self.throw())?;
            changes.push(VaultChange::Put { kind, no, field: field.name(), bytes });
        }
        Ok(changes)
    }

    /// Reads the group again from the log, unless somebody has done so since `generation`.
    async fn recover(&self, home: &Home, generation: u64) -> Result<(), Failed> {
        let mut pen = home.pen.lock().await;
        if pen.generation != generation {
            return Ok(());
        }
        let _alone = home.gate.write().await;
        let state = self.read(home.id).await?;
        home.replace(state);
        pen.forget_all();
        Ok(())
    }

    /// What the same command led to when it was carried out first.
    async fn repeated(&self, home: &Home, act: &Act, last: u64) -> Result<Done, Failed> {
        const LONGEST: u64 = 64;
        let from = last.saturating_sub(LONGEST).max(1);
        let rows = self.store.load(home.id.0, from, u32::try_from(LONGEST + 1).unwrap_or(u32::MAX)).await?;
        let theirs = rows.into_iter().filter(|row| row.command == act.id.0);
        let entries: Vec<Entry> = theirs.filter_map(|row| Entry::from_line(&row.body).ok()).collect();
        let first = entries.first().map_or(last, |entry| entry.seq);
        // Whoever guesses somebody else's command id learns nothing from it.
        if entries.iter().any(|entry| entry.by != act.by) {
            return Err(Failed::Refused(Refusal::NotYours));
        }
        let events = entries.into_iter().map(|entry| entry.event).collect();
        Ok(Done { first, last, events, repeated: true })
    }

    /// Folds a whole log, and opens what everybody may see.
    pub(crate) async fn read(&self, id: commons::GroupId) -> Result<State, Failed> {
        const PAGE: u32 = 10_000;
        let mut group = commons::Group::new(id);
        loop {
            let rows = self.store.load(id.0, group.seq + 1, PAGE).await?;
            if rows.is_empty() {
                break;
            }
            for row in rows {
                let entry = Entry::from_line(&row.body)
                    .map_err(|error| Failed::Trouble(format!("entry {} cannot be read: {error}", row.seq)))?;
                if entry.seq != group.seq + 1 || entry.before != group.head {
                    return Err(Failed::Trouble(format!("entry {} does not follow from the one before", row.seq)));
                }
                group.fold(&entry, commons::Hash(row.hash));
            }
        }
        let shown = self.open_shown(&group).await?;
        Ok(State { group, names: shown.names, reach: shown.reach })
    }
}

fn stopped(error: AppendError, generation: u64) -> Stopped {
    match error {
        AppendError::Behind { .. } | AppendError::Ahead { .. } => Stopped::Stale { generation },
        AppendError::AlreadyDone { seq } => Stopped::Repeat { last: seq, generation: Some(generation) },
        AppendError::Full => Stopped::Failed { failed: Failed::Full, generation: Some(generation) },
        // Nobody knows whether it arrived; the same command again finds out.
        AppendError::Trouble(StoreError::Unreachable(_)) => Stopped::Stale { generation },
        // Sealed on what stood in the store a moment ago: an act before this one has brought the key, or renewed it.
        AppendError::Trouble(StoreError::HasKey | StoreError::OtherEpoch { .. }) => Stopped::Stale { generation },
        AppendError::Trouble(error) => Stopped::Failed { failed: error.into(), generation: Some(generation) },
    }
}

fn forgotten(event: &Event) -> Option<Subject> {
    match event {
        Event::Forgotten { subject } => Some(*subject),
        _ => None,
    }
}

/// Writes the entries and folds them into the group in memory, in one breath.
fn fold_in(home: &Home, act: &Act, events: Vec<Event>, now: Timestamp) -> Vec<NewEntry> {
    let mut state = home.change();
    let id = home.id;
    let mut entries = Vec::with_capacity(events.len());
    for (part, event) in (0u16..).zip(events) {
        state.notice(&event, &act.details);
        let group = &mut state.group;
        let entry =
            Entry { seq: group.seq + 1, id: act.id, at: now, by: act.by, because: None, event, before: group.head };
        let body = entry.to_line();
        let hash = Entry::hash_line(id, &body);
        group.fold(&entry, hash);
        entries.push(NewEntry { command: act.id.0, part, body, hash: hash.0 });
    }
    entries
}

/// What changes beside the log, now that it is known for whom.
fn side_changes(act: &Act, events: &[Event], now: Timestamp) -> Vec<SideChange> {
    let subject = subject_of(events);
    let changes = act.beside.iter().filter_map(|beside| match (beside, subject) {
        (Beside::NeedKey { locator, salt, hash }, Some(Subject::Need(need))) => {
            Some(SideChange::AddNeedKey(store::NeedKey {
                locator: locator.clone(),
                need: need.0.into(),
                salt: *salt,
                hash: *hash,
                tries: 0,
                tries_since: now.0,
            }))
        }
        (Beside::SignIn { token_hash, label, lasts }, Some(Subject::Person(person))) => {
            let holder = Holder::Person(person);
            Some(SideChange::AddSession(doors::session(*token_hash, holder, label.clone(), now, *lasts)))
        }
        (Beside::Known(change), _) => Some(change.clone()),
        _ => None,
    });
    changes.collect()
}

/// What everybody who takes part may see.
pub(crate) struct Shown {
    pub(crate) names: BTreeMap<commons::people::PersonId, Arc<str>>,
    pub(crate) reach: Option<Arc<str>>,
}

impl State {
    /// Keeps the names that are shown in step with what is sealed and forgotten.
    fn notice(&mut self, event: &Event, details: &[(Field, Words)]) {
        use commons::{founding, people};
        let said = |field: Field| {
            details
                .iter()
                .find(|(other, _)| *other == field)
                .map(|(_, words)| Arc::<str>::from(words.reveal().as_str()))
        };
        match event {
            Event::People(people::Event::Joined { person, .. } | people::Event::DetailsChanged { person }) => {
                if let Some(name) = said(Field::Called) {
                    self.names.insert(*person, name);
                }
            }
            Event::Founding(founding::Event::Founded { .. }) => self.reach = said(Field::Reach),
            Event::Forgotten { subject: Subject::Person(person) } => {
                self.names.remove(person);
            }
            _ => {}
        }
    }
}
