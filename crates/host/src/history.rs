//! Many acts of the past at once. A demo neighbourhood is lived through in memory, with the same `decide`, `fold` and
//! `due` as any other, and written down when it has arrived in the present.

use crate::{Act, Failed, Home, Host, State};
use commons::sight::Field;
use commons::{Actor, Command, CommandId, Entry, Event, Group, GroupId, Moment, Refusal, Subject, Timestamp};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::{NewEntry, SubjectKey, VaultChange};
use vault::Words;

/// A group that lives through its past.
pub struct History {
    pub state: State,
    seed: [u8; 32],
    turn: u64,
    /// When the newest entry was made.
    at: Timestamp,
    entries: Vec<NewEntry>,
    details: BTreeMap<Subject, Vec<(Field, Words)>>,
}

impl History {
    /// An empty group; `seed` is where all its chance comes from.
    pub fn new(id: GroupId, seed: [u8; 32]) -> History {
        let state = State { group: Group::new(id), names: BTreeMap::new(), reach: None };
        History { state, seed, turn: 0, at: Timestamp(i64::MIN), entries: Vec::new(), details: BTreeMap::new() }
    }

    /// Carries out a command at a time of the past, after everything that was due until then.
    ///
    /// # Errors
    /// What the rules say.
    pub fn act(
        &mut self,
        at: Timestamp,
        by: Actor,
        command: Command,
        details: Vec<(Field, String)>,
    ) -> Result<Vec<Event>, Refusal> {
        self.pass_until(at);
        self.carry_out(at, by, command, details)
    }

    /// The log so far, one line of JSON an entry.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.body.as_str())
    }

    /// Lets time pass: does everything that comes due until `at`, each at its own time; what an act made due in the past
    /// comes right after it.
    pub fn pass_until(&mut self, at: Timestamp) {
        while let Some(next) = self.state.group.next_due().filter(|next| *next <= at) {
            let Some(command) = commons::due(&self.state.group, next) else { break };
            if self.carry_out(next.max(self.at), Actor::Time, command, Vec::new()).is_err() {
                break;
            }
        }
    }

    fn carry_out(
        &mut self,
        at: Timestamp,
        by: Actor,
        command: Command,
        details: Vec<(Field, String)>,
    ) -> Result<Vec<Event>, Refusal> {
        self.turn += 1;
        let drawn = blake3::Hasher::new_keyed(&self.seed).update(&self.turn.to_le_bytes()).finalize();
        let mut id = [0; 16];
        id.copy_from_slice(&drawn.as_bytes()[..16]);
        let id = CommandId(id);
        let moment = Moment { by, now: at, seed: *drawn.as_bytes() };
        let events = commons::decide(&self.state.group, command, &moment)?;
        self.at = at;
        let words: Vec<(Field, Words)> = details.into_iter().map(|(field, words)| (field, words.into())).collect();
        for (part, event) in (0u16..).zip(events.iter().cloned()) {
            self.state.notice(&event, &words);
            let group = &mut self.state.group;
            let entry = Entry { seq: group.seq + 1, id, at, by, because: None, event, before: group.head };
            let body = entry.to_line();
            let hash = Entry::hash_line(group.id, &body);
            group.fold(&entry, hash);
            self.entries.push(NewEntry { command: id.0, part, body, hash: hash.0 });
        }
        if let Some(subject) = crate::subject_of(&events) {
            let known = self.details.entry(subject).or_default();
            for (field, words) in words {
                known.push((crate::field_of(field, &events), words));
            }
        }
        // What is forgotten in the past is never written down at all.
        for subject in events.iter().filter_map(crate::forgotten) {
            self.details.remove(&subject);
        }
        Ok(events)
    }
}

/// Entries written together.
const CHUNK: usize = 2_000;

impl Host {
    /// Writes a history down, and brings the group home under this name.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn settle(&self, wanted: &str, history: History) -> Result<Arc<Home>, Failed> {
        let group = &history.state.group;
        let id = group.id;
        let slug = self.free_slug(wanted);
        self.vault.begin_group(id, &mut self.throw())?;
        self.store.create_group(&slug, id.0, self.clock.now().0).await?;
        let mut vault = Vec::new();
        for (subject, fields) in history.details.iter().filter(|(_, fields)| !fields.is_empty()) {
            let key = self.vault.new_subject(id, *subject, &mut self.throw())?;
            let (kind, no) = (subject.kind(), subject.number());
            vault.push(VaultChange::Key(SubjectKey { kind, no, epoch: key.epoch, wrapped: key.bytes.clone() }));
            for (field, words) in fields {
                let bytes = self.vault.seal(id, *subject, &key, *field, words.reveal(), &mut self.throw())?;
                vault.push(VaultChange::Put { kind, no, field: field.name(), bytes });
            }
        }
        self.write_down(id, history.entries, vault).await?;
        self.bring_home(id, slug).await
    }

    /// Writes a whole log into a group that has none yet.
    pub(crate) async fn write_down(
        &self,
        id: GroupId,
        mut entries: Vec<NewEntry>,
        mut vault: Vec<VaultChange>,
    ) -> Result<(), Failed> {
        let mut after = 0;
        while !entries.is_empty() {
            // The store refuses a command it knows, so one must not be cut in two.
            let mut cut = entries.len().min(CHUNK);
            while cut < entries.len() && entries.get(cut).map(|entry| entry.part) != Some(0) {
                cut += 1;
            }
            let rest = entries.split_off(cut);
            let count = entries.len() as u64;
            let vault = std::mem::take(&mut vault);
            self.store.append(id.0, after, entries, vault, Vec::new()).await.map_err(store::StoreError::from)?;
            after += count;
            entries = rest;
        }
        Ok(())
    }

    /// An act with a fresh id, for callers that need no double-post guard.
    pub fn act(&self, by: Actor, command: Command) -> Act {
        Act::new(self.dice.command_id(), by, command)
    }
}
