//! Letting go of somebody's details for good: the group's key is renewed, and the old one destroyed.

use crate::act::{side_changes, write_down};
use crate::home::Pen;
use crate::run::Stopped;
use crate::{Act, Done, Failed, Home, Host, State, doors};
use commons::offers::OfferId;
use commons::{Event, GroupId, Subject, Timestamp};
use store::{Renewal, VaultChange};
use vault::{VaultError, WrappedKey};

/// Keys that may turn out damaged before we stop believing that it is they who are damaged.
const DAMAGED: usize = 8;

impl Host {
    /// Forgetting renews the group's key, so it waits until nothing else is on its way, and is written by itself.
    pub(crate) async fn forget(
        &self,
        home: &Home,
        pen: &mut Pen,
        act: &Act,
        events: Vec<Event>,
        now: Timestamp,
    ) -> Result<Done, Stopped> {
        let _alone = home.gate.write().await;
        let (place, forgotten) = {
            let state = home.look();
            (state.place(), forgotten_by(&state, &events))
        };
        if home.told() != place.seq {
            // Something before this did not arrive.
            return Err(Stopped::Stale(place));
        }
        let renewal = match self.begin(home, &forgotten).await {
            Ok(renewal) => renewal,
            // Another server forgot somebody at the same moment, and the rows were read before or after.
            Err(Failed::Trouble(_)) if self.is_shared() && self.store.last(home.id.0).await.ok() != Some(place.seq) => {
                return Err(Stopped::Stale(place));
            }
            Err(failed) => return Err(failed.into()),
        };
        let files = files_of(&home.look(), &forgotten);
        let mut side = side_changes(&home.look().group, act, &events, now);
        side.extend(forgotten.iter().flat_map(|subject| doors::closing_behind(*subject)));
        let mut written = write_down(&home.look().group, act, events, now);

        let rows = written.take_rows();
        let outcome =
            self.store.append(home.id.0, written.after(), rows, vec![VaultChange::Renew(renewal)], side).await;
        if let Err(failed) = self.mend(home).await {
            // It stands in the log all the same. Until the old key is gone, old backups still open.
            tracing::error!(group = %home.id, %failed, "the old key could not be destroyed; it will be tried again");
            home.unmended(true);
        }
        self.keys_changed();
        match outcome {
            Ok(_) => {
                pen.remember(act.id, written.last());
                home.change(|state| written.fold_into(state, act));
                home.tell(written.last());
                self.take_away(home.id, files).await;
                Ok(written.done())
            }
            Err(error) => Err(Stopped::by(error, place)),
        }
    }

    /// The first step: the next key lies in the keyring beside the old one, and everybody else's key is wrapped under it.
    async fn begin(&self, home: &Home, forgotten: &[Subject]) -> Result<Renewal, Failed> {
        // What an earlier forgetting may have left.
        self.mend(home).await?;
        let keys = self.store.keys(home.id.0).await?;
        let mut keys: Vec<(u8, u64, WrappedKey)> = keys
            .into_iter()
            .map(|key| (key.kind, key.no, WrappedKey { epoch: key.epoch, bytes: key.wrapped }))
            .collect();
        let mut damaged = Vec::new();
        loop {
            let (id, these, erase) = (home.id, keys.clone(), forgotten.to_vec());
            let begun = self.with_keyring(move |vault, dice| vault.begin_forgetting(id, &these, &erase, dice)).await?;
            match begun {
                Ok(mut begun) => {
                    begun.erase.extend(damaged);
                    let (old, new, erase, rewrapped) = (begun.old, begun.new, begun.erase, begun.rewrapped);
                    return Ok(Renewal { old, new, erase, rewrapped });
                }
                // What a broken key has sealed is lost already; it must not keep others from being forgotten.
                Err(VaultError::BrokenKey { kind, no }) if damaged.len() < DAMAGED => {
                    tracing::error!(group = %home.id, kind, no, "a damaged key is given up");
                    keys.retain(|(other_kind, other_no, _)| (*other_kind, *other_no) != (kind, no));
                    damaged.push((kind, no));
                }
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// The last step, and the mending of every interruption: the epoch in the store says which key is to stay. Only while
    /// nothing else is on its way.
    pub(crate) async fn mend(&self, home: &Home) -> Result<(), Failed> {
        let epoch = self.store.epoch(home.id.0).await?;
        self.mend_to(home.id, epoch).await?;
        home.unmended(false);
        Ok(())
    }

    pub(crate) async fn mend_to(&self, id: GroupId, epoch: u64) -> Result<(), Failed> {
        let mended = self.with_keyring(move |vault, dice| vault.mend(id, epoch, dice)).await?;
        if let (Err(VaultError::NoKey { .. }), true) = (&mended, self.is_shared()) {
            self.refresh_keys().await?;
            return Ok(self.with_keyring(move |vault, dice| vault.mend(id, epoch, dice)).await??);
        }
        Ok(mended?)
    }

    /// Tries once more what could not be done before.
    pub(crate) async fn mend_if_need_be(&self, home: &Home) -> Result<(), Failed> {
        if !home.is_unmended() {
            return Ok(());
        }
        let _pen = home.pen.lock().await;
        let _alone = home.gate.write().await;
        self.mend(home).await?;
        self.keys_changed();
        Ok(())
    }
}

/// The files of these photos.
fn files_of(state: &State, subjects: &[Subject]) -> Vec<String> {
    let pictures = subjects.iter().filter_map(|subject| match subject {
        Subject::Picture(picture) => state.group.pictures.get(*picture),
        _ => None,
    });
    pictures.map(|picture| picture.file.name.to_string()).collect()
}

pub(crate) fn is_forgetting(event: &Event) -> bool {
    matches!(event, Event::Forgotten { .. })
}

/// Everything these events let go of: with a person also what they wrote about their offers, what they showed in photos, and
/// what was between them and somebody else.
pub(crate) fn forgotten_by(state: &State, events: &[Event]) -> Vec<Subject> {
    let mut subjects = Vec::new();
    for event in events {
        let Event::Forgotten { subject } = event else { continue };
        subjects.push(*subject);
        if let Subject::Person(person) = subject {
            subjects.extend(state.between(*person).into_iter().map(Subject::Mending));
            let offers = (1..).map_while(|number| state.group.offers.get(OfferId(number)));
            subjects.extend(offers.filter(|offer| offer.by == *person).map(|offer| Subject::Offer(offer.id)));
            subjects.extend(state.group.pictures.by(*person).map(|picture| Subject::Picture(picture.id)));
        }
    }
    subjects
}
