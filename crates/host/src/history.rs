//! Many acts of the past at once. A demo neighbourhood is lived through in memory, with the same `decide`, `fold` and
//! `due` as any other, and written down when it has arrived in the present.

use crate::act::{field_of, subject_of, write_down};
use crate::forget::{forgotten_by, is_forgetting};
use crate::{Act, Failed, Home, Host, NotBrought, State, see_through};
use commons::sight::Field;
use commons::{Actor, Command, CommandId, Event, Group, GroupId, Moment, Refusal, Subject, Timestamp};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::{NewEntry, SubjectKey, VaultChange};
use vault::Words;

/// A group that lives through its past.
pub struct History {
    pub state: State,
    seed: [u8; 32],
    /// When the newest entry was.
    at: Timestamp,
    turn: u64,
    entries: Vec<NewEntry>,
    details: Details,
}

type Details = BTreeMap<Subject, Vec<(Field, Words)>>;

impl History {
    /// An empty group; `seed` is where all its chance comes from.
    pub fn new(id: GroupId, seed: [u8; 32]) -> History {
        History {
            state: State::new(Group::new(id)),
            seed,
            at: Timestamp(i64::MIN),
            turn: 0,
            entries: Vec::new(),
            details: BTreeMap::new(),
        }
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
            if self.carry_out(next, Actor::Time, command, Vec::new()).is_err() {
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
        let at = at.max(self.at);
        self.turn += 1;
        let drawn = blake3::Hasher::new_keyed(&self.seed).update(&self.turn.to_le_bytes()).finalize();
        let mut id = [0; 16];
        id.copy_from_slice(&drawn.as_bytes()[..16]);
        let wall = crate::wall::clock(&self.state.group.founding.zone, at);
        let moment = Moment { by, now: at, seed: *drawn.as_bytes(), wall, minutes: commons::Minutes::unknown() };
        let events = commons::decide(&self.state.group, command.clone(), &moment)?;
        let mut act = Act::new(CommandId(id), by, command);
        act.details.extend(details.into_iter().map(|(field, words)| (field, words.into())));
        // What is forgotten in the past is never written down at all.
        for subject in forgotten_by(&self.state, &events) {
            self.details.remove(&subject);
        }
        let mut written = write_down(&self.state.group, &act, events.clone(), at);
        self.entries.extend(written.take_rows());
        written.fold_into(&mut self.state, &act);
        self.at = at;
        if let Some(subject) = subject_of(&events, by).filter(|_| !events.iter().any(is_forgetting)) {
            let known = self.details.entry(subject).or_default();
            known.extend(act.details.into_iter().map(|(field, words)| (field_of(field, &events), words)));
        }
        Ok(events)
    }
}

impl Host {
    /// Writes a history down, and brings the group home under this name.
    ///
    /// # Errors
    /// [`Refusal::FoundedAlready`] if this group is here already, or our trouble.
    pub async fn settle(&self, wanted: &str, history: History) -> Result<Arc<Home>, Failed> {
        let (host, wanted) = (self.clone(), wanted.to_owned());
        see_through(async move { host.settle_here(&wanted, history).await }).await
    }

    async fn settle_here(&self, wanted: &str, history: History) -> Result<Arc<Home>, Failed> {
        let _threshold = self.threshold.lock().await;
        let mut arrival = self.expect(history.state.group.id, wanted).await.map_err(|error| match error {
            NotBrought::Failed(failed) => failed,
            _ => Failed::Refused(Refusal::FoundedAlready),
        })?;
        let brought = match self.seal_all(history.state.group.id, &history.details) {
            Ok(vault) => arrival.bring_all(self, history.entries, vault).await,
            Err(failed) => Err(failed),
        };
        self.settle_down(arrival, brought).await
    }

    fn seal_all(&self, id: GroupId, details: &Details) -> Result<Vec<VaultChange>, Failed> {
        let mut changes = Vec::new();
        for (subject, fields) in details.iter().filter(|(_, fields)| !fields.is_empty()) {
            let key = self.vault.new_subject(id, *subject, &mut self.throw())?;
            let (kind, no) = (subject.kind(), subject.number());
            changes.push(VaultChange::Key(SubjectKey { kind, no, epoch: key.epoch, wrapped: key.bytes.clone() }));
            for (field, words) in fields {
                let bytes = self.vault.seal(id, *subject, &key, *field, words.reveal(), &mut self.throw())?;
                changes.push(VaultChange::Put { kind, no, field: field.name(), bytes });
            }
        }
        Ok(changes)
    }

    /// An act with a fresh id, for callers that need no double-post guard.
    pub fn act(&self, by: Actor, command: Command) -> Act {
        Act::new(self.dice.command_id(), by, command)
    }
}
