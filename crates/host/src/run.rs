//! Carrying out an act: decide, seal, write down, answer.

use crate::act::{begins, field_of, side_changes, subject_of, write_down};
use crate::forget::is_forgetting;
use crate::home::Place;
use crate::{Act, Done, Failed, Home, Host, see_through};
use commons::{Actor, Command, CommandId, Entry, Event, Minutes, Moment, Refusal, Subject};
use std::time::Duration;
use store::{AppendError, StoreError, SubjectKey, VaultChange};
use vault::WrappedKey;

/// How often an act is decided anew because somebody on another server was faster.
const TRIES: u32 = 30;

/// Whether a subject that begins with this very act may have a key in the store already: one whose beginning was taken back
/// leaves its number, and its key, to the next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Born {
    HasNoKey,
    MayHaveKey,
}

/// Why an attempt came to nothing.
pub(crate) enum Stopped {
    /// Memory is not what stands in the log: read again, decide again.
    Stale(Place),
    /// The same command stands in the log already, up to this entry.
    Repeat(u64),
    /// Nothing has changed.
    Failed(Failed),
    /// It could not be written, so memory has to be read again.
    Unwritten(Failed, Place),
}

impl From<Failed> for Stopped {
    fn from(failed: Failed) -> Stopped {
        Stopped::Failed(failed)
    }
}

impl Stopped {
    pub(crate) fn by(error: AppendError, place: Place) -> Stopped {
        match error {
            AppendError::Behind { .. } | AppendError::Ahead { .. } | AppendError::AlreadyDone { .. } => {
                Stopped::Stale(place)
            }
            // Nobody knows whether it arrived; looking for the command in the log tells.
            AppendError::Trouble(StoreError::Unreachable(_)) => Stopped::Stale(place),
            // Another server has brought the key, or renewed it.
            AppendError::Trouble(StoreError::HasKey | StoreError::OtherEpoch { .. }) => Stopped::Stale(place),
            AppendError::Full => Stopped::Unwritten(Failed::Full, place),
            AppendError::Trouble(error) => Stopped::Unwritten(error.into(), place),
        }
    }
}

impl Host {
    /// Carries out an act now. Answers when it is durable; the same act twice has one effect. If whoever waits for the
    /// answer goes away, the act goes on.
    ///
    /// # Errors
    /// [`Failed::Refused`] with the reason of the rules, or our trouble; in both cases nothing has changed.
    pub async fn run(&self, home: &Home, act: Act) -> Result<Done, Failed> {
        let (host, home) = (self.clone(), home.itself());
        see_through(async move { host.carry_out(&home, &act).await }).await
    }

    /// Whether this command was carried out already: then sending it once more is a repeat, whatever has changed since.
    pub async fn knows(&self, home: &Home, id: CommandId) -> bool {
        home.pen.lock().await.done(id).is_some()
    }

    pub(crate) async fn carry_out(&self, home: &Home, act: &Act) -> Result<Done, Failed> {
        // Whom to ask next about something is the one thing that is decided by how far it is.
        let asks_around = matches!(act.command, Command::Needs(commons::needs::Command::AskAround { .. }));
        let minutes = if asks_around { self.minutes(home).await } else { Minutes::unknown() };
        for turn in 0..TRIES {
            // What is only just born has no key yet. Should the store know better, it says so, and then it is asked.
            let born = if turn == 0 { Born::HasNoKey } else { Born::MayHaveKey };
            match self.attempt(home, act, born, &minutes).await {
                Ok(done) => {
                    self.untold.add(home.id);
                    return Ok(done);
                }
                Err(Stopped::Stale(_)) if self.is_shared() => self.catch_up_with_others(home).await?,
                Err(Stopped::Stale(place)) => self.read_again(home, place).await?,
                Err(Stopped::Repeat(last)) => return self.repeated(home, act, last).await,
                Err(Stopped::Failed(failed)) => return Err(failed),
                Err(Stopped::Unwritten(failed, place)) => {
                    if let Err(trouble) = self.read_again(home, place).await {
                        tracing::error!(group = %home.id, %trouble, "the group could not be read again yet");
                    }
                    return Err(failed);
                }
            }
            // Two servers that are always as fast as each other would never get done.
            tokio::time::sleep(Duration::from_millis(self.dice.below(1 + u64::from(turn) * 4))).await;
        }
        Err(Failed::Trouble("too many act on this group at once".into()))
    }

    async fn attempt(&self, home: &Home, act: &Act, born: Born, minutes: &Minutes) -> Result<Done, Stopped> {
        let mut pen = home.pen.lock().await;
        let (doubtful, place) = {
            let state = home.look();
            (state.is_doubtful(), state.place())
        };
        if doubtful {
            return Err(Stopped::Stale(place));
        }
        if let Some(last) = pen.done(act.id) {
            drop(pen);
            // It may still be on its way to the disk.
            return Err(match home.settled(place.at(last)).await {
                true => Stopped::Repeat(last),
                false => Stopped::Stale(place),
            });
        }
        if act.as_of.is_some_and(|as_of| as_of != place.seq) {
            return Err(Stopped::Failed(Failed::Moved));
        }
        let now = self.clock.now();
        let wall = crate::wall::clock(&home.look().group.founding.zone, now);
        let moment = Moment { by: act.by, now, seed: self.dice.bytes(), wall, minutes: minutes.clone() };
        let decided = commons::decide(&home.look().group, act.command.clone(), &moment);
        let events = match decided {
            Ok(events) if !events.is_empty() => events,
            nothing => {
                drop(pen);
                // Also a no rests on what stands before it; if that does not arrive, it is asked again.
                if !home.settled(place).await {
                    return Err(Stopped::Stale(place));
                }
                let events = nothing.map_err(Failed::from)?;
                return Ok(Done { first: place.seq, last: place.seq, events, repeated: false });
            }
        };
        if events.iter().any(is_forgetting) {
            return self.forget(home, &mut pen, act, events, now).await;
        }

        let gate = home.gate.read().await;
        let (vault, fresh_key) = self.seal(home, act, &events, born).await?;
        let side = side_changes(&home.look().group, act, &events, now);
        let mut written = write_down(&home.look().group, act, events, now);
        // Its place in the log is certain now; the next act is decided upon it while this one waits for the disk.
        let pending = match self.store.hand_in(home.id.0, written.after(), written.take_rows(), vault, side).await {
            Ok(pending) => pending,
            Err(error) => return Err(Stopped::Failed(StoreError::from(error).into())),
        };
        if self.is_shared() {
            // Another server may be faster. Then memory must not hold what the log does not, so the pen waits as well.
            return match pending.durable().await {
                Ok(_) => {
                    home.change(|state| written.fold_into(state, act));
                    pen.remember(act.id, written.last());
                    home.tell(written.last());
                    Ok(written.done())
                }
                Err(error) => Err(Stopped::by(error, place)),
            };
        }
        home.change(|state| written.fold_into(state, act));
        pen.remember(act.id, written.last());
        let fresh_subject = fresh_key.as_ref().map(|(subject, _)| *subject);
        home.fresh_keys().extend(fresh_key);
        drop(pen);

        let outcome = pending.durable().await;
        if outcome.is_ok() {
            home.tell(written.last());
            if let Some(subject) = fresh_subject {
                home.fresh_keys().remove(&subject);
            }
        }
        drop(gate);
        match outcome {
            Ok(_) => Ok(written.done()),
            Err(error) => Err(Stopped::by(error, place)),
        }
    }

    /// Seals the words of an act under the key of what they are about; a new subject gets its key here.
    async fn seal(
        &self,
        home: &Home,
        act: &Act,
        events: &[Event],
        born: Born,
    ) -> Result<(Vec<VaultChange>, Option<(Subject, WrappedKey)>), Failed> {
        let Some(subject) = subject_of(events, act.by) else { return Ok((Vec::new(), None)) };
        let (kind, no) = (subject.kind(), subject.number());
        let emptied = act.emptied.iter().map(|field| VaultChange::Remove { kind, no, field: field.name() });
        let mut changes: Vec<VaultChange> = emptied.collect();
        if act.details.is_empty() {
            return Ok((changes, None));
        }
        let mut fresh_key = None;
        let on_its_way = home.fresh_keys().get(&subject).cloned();
        let known = match on_its_way {
            Some(key) => Some(key),
            None if born == Born::HasNoKey && events.iter().any(|event| begins(event) == Some(subject)) => None,
            None => {
                let sealed = self.store.sealed(home.id.0, kind, no).await?;
                sealed.map(|sealed| WrappedKey { epoch: sealed.key.epoch, bytes: sealed.key.wrapped })
            }
        };
        let key = match known {
            Some(key) => key,
            None => {
                let fresh = || self.vault.new_subject(home.id, subject, &mut self.throw());
                let key = self.with_fresh_keys(fresh).await?;
                let wrapped = key.bytes.clone();
                changes.push(VaultChange::Key(SubjectKey { kind, no, epoch: key.epoch, wrapped }));
                fresh_key = Some((subject, key.clone()));
                key
            }
        };
        for (field, words) in &act.details {
            let field = field_of(*field, events);
            let seal = || self.vault.seal(home.id, subject, &key, field, words.reveal(), &mut self.throw());
            let bytes = self.with_fresh_keys(seal).await?;
            changes.push(VaultChange::Put { kind, no, field: field.name(), bytes });
        }
        Ok((changes, fresh_key))
    }

    /// What the same command led to when it was carried out first.
    async fn repeated(&self, home: &Home, act: &Act, last: u64) -> Result<Done, Failed> {
        let part = self.store.load(home.id.0, last, 1).await?.first().map_or(0, |row| u64::from(row.part));
        let first = last.saturating_sub(part);
        let rows = self.store.load(home.id.0, first, u32::try_from(part + 1).unwrap_or(u32::MAX)).await?;
        let mut events = Vec::with_capacity(rows.len());
        for row in rows.iter().filter(|row| row.command == act.id.0) {
            let entry = Entry::from_line(&row.body).map_err(|error| Failed::Trouble(error.to_string()))?;
            // Whoever guesses somebody else's command id learns nothing from it.
            if entry.by != entry.event.signed(act.by) && !(entry.by == Actor::Anyone && made(&entry.event, act.by)) {
                return Err(Failed::Refused(Refusal::NotYours));
            }
            events.push(entry.event);
        }
        if events.is_empty() {
            return Err(Failed::Trouble(format!("entry {last} is not what it was")));
        }
        // It was read, which is not yet to say that it will stay.
        self.store.confirm(home.id.0).await?;
        Ok(Done { first, last, events, repeated: true })
    }
}

/// Whether this event is how the actor began: somebody who sends the form once more after it has signed them in.
fn made(event: &Event, actor: Actor) -> bool {
    match (subject_of(std::slice::from_ref(event), actor), actor) {
        (Some(Subject::Need(need)), Actor::Neighbour(own)) => need == own,
        (Some(Subject::Person(person)), Actor::Person(own)) => person == own,
        _ => false,
    }
}
