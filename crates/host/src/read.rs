//! From the log into memory: at the start, and whenever memory may differ from the log.

use crate::home::{Place, Read};
use crate::{Failed, Home, Host, State};
use commons::{Entry, GroupId, Hash};
use std::sync::Arc;

/// Entries read at once.
const PAGE: u32 = 10_000;

impl Host {
    /// Reads a group of the store into memory.
    pub(crate) async fn bring_home(&self, id: GroupId, slug: String) -> Result<Arc<Home>, Failed> {
        let home = self.read_home(id, slug).await?;
        self.let_in(&home);
        Ok(home)
    }

    /// The same, but nobody finds it yet.
    pub(crate) async fn read_home(&self, id: GroupId, slug: String) -> Result<Arc<Home>, Failed> {
        Ok(Home::new(id, slug, self.read(id).await?))
    }

    /// Folds a whole log, and opens what everybody may see.
    pub(crate) async fn read(&self, id: GroupId) -> Result<Read, Failed> {
        let (mut group, mut known) = self.begin_reading(id).await?;
        let from = group.seq;
        // While a page is folded in, the next is fetched.
        let fetch = |seq: u64| {
            let store = self.store.clone();
            tokio::spawn(async move { store.load(id.0, seq, PAGE).await })
        };
        let mut next = fetch(group.seq + 1);
        loop {
            let rows = next.await.map_err(|_| Failed::Trouble("reading broke off half way".into()))??;
            let Some(last) = rows.last().map(|row| row.seq) else { break };
            next = fetch(last + 1);
            for row in rows {
                let entry = Entry::from_line(&row.body)
                    .map_err(|error| Failed::Trouble(format!("entry {} cannot be read: {error}", row.seq)))?;
                let hash = Entry::hash_line(id, &row.body);
                if entry.seq != group.seq + 1 || entry.before != group.head || hash != Hash(row.hash) {
                    let trouble = format!("entry {} does not follow from the one before", row.seq);
                    return Err(Failed::Trouble(trouble));
                }
                group.fold(&entry, hash);
                known.insert(entry.id, entry.seq);
            }
        }
        let shown = match self.open_shown(&group).await {
            // Another server forgot somebody between reading and opening.
            Err(Failed::Trouble(_)) if self.is_shared() => {
                self.refresh_keys().await?;
                self.open_shown(&group).await?
            }
            shown => shown?,
        };
        let mut state = State::new(group);
        (state.names, state.reach, state.words) = (shown.names, shown.reach, shown.words);
        state.keys = shown.keys;
        self.keep_what_was_read(Read { state, known, kept: from }).await
    }

    /// Reads the group again if memory may differ from the log. `Ok` if it is sure now.
    pub(crate) async fn make_sure(&self, home: &Home) -> Result<(), Failed> {
        let (doubtful, place) = {
            let state = home.look();
            (state.is_doubtful(), state.place())
        };
        if doubtful { self.read_again(home, place).await } else { Ok(()) }
    }

    /// Reads the group again from the log, unless somebody has done so since `place` was looked at.
    pub(crate) async fn read_again(&self, home: &Home, place: Place) -> Result<(), Failed> {
        let mut pen = home.pen.lock().await;
        let (now, doubtful) = {
            let state = home.look();
            (state.place(), state.is_doubtful())
        };
        if !now.is_of_the_reading_of(place) {
            return match doubtful {
                false => Ok(()),
                // Somebody has just tried; not everybody who waits need try as well.
                true => Err(Failed::Trouble("the group could not be read again yet".into())),
            };
        }
        home.doubt();
        // What is on its way arrives or does not, and then the log stands still.
        let _alone = home.gate.write().await;
        self.mend(home).await?;
        let read = self.read(home.id).await?;
        pen.replace(read.known);
        home.replace(read.state);
        Ok(())
    }
}
