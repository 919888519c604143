//! Several servers on one database. Each holds the groups in memory; the log in the database is the truth. Whoever wrote
//! tells the others, who load the tail of the log; whoever missed that finds out at the next look around. Nothing rests on
//! being told: an act on old memory is refused by the log, which is loaded on, and decided again.

use crate::act::subject_of;
use crate::details::Shown;
use crate::forget::is_forgetting;
use crate::{Failed, Home, Host, beside_the_pages};
use commons::{Entry, GroupId, Hash, Span, Subject};
use std::collections::BTreeSet;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use store::{News, Store, StoreError};
use tokio::runtime::Handle;
use vault::{SharedKeys, VaultError};

/// Entries loaded at once.
const PAGE: u32 = 2_000;
/// How often words are opened again because forgetting went on meanwhile.
const TURNS: u32 = 5;
/// Others are told of what was written so long after, all of it together: telling waits for every commit of the database.
const TELL_AFTER: Duration = Duration::from_millis(100);
/// The host key is renewed so often, and whether that is due is looked at so often. With a day for servers that are slow,
/// what was forgotten opens from no copy of the database after a week.
const KEY_LASTS: Span = Span::days(6);
const LOOK_AT_KEY: Duration = Duration::from_secs(600);
/// Every log is looked at this often, told or not.
const LOOK_AROUND: Duration = Duration::from_secs(5);

/// Groups this server wrote to and has not told the others of.
#[derive(Default)]
pub(crate) struct Untold(Mutex<BTreeSet<GroupId>>);

impl Untold {
    pub(crate) fn add(&self, group: GroupId) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(group);
    }

    fn take(&self) -> Vec<[u8; 16]> {
        let groups = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        groups.into_iter().map(|group| group.0).collect()
    }
}

/// The keys of a house that several servers serve, as they lie in its database.
pub struct KeysInStore {
    store: Store,
    runtime: Handle,
}

impl KeysInStore {
    /// To be called within the runtime that the store lives in.
    pub fn of(store: Store) -> Arc<KeysInStore> {
        Arc::new(KeysInStore { store, runtime: Handle::current() })
    }
}

impl SharedKeys for KeysInStore {
    fn read(&self) -> io::Result<(u64, Option<Vec<u8>>)> {
        self.runtime.block_on(self.store.shared_keys()).map_err(io::Error::other)
    }

    fn replace(&self, version: u64, sealed: &[u8]) -> io::Result<bool> {
        let replaced = self.runtime.block_on(self.store.replace_shared_keys(version, sealed.to_vec()));
        replaced.map_err(io::Error::other)
    }
}

impl Host {
    /// Whether other servers may be serving this house as well.
    pub fn is_shared(&self) -> bool {
        self.vault.is_shared()
    }

    /// Looks at the keys that other servers have changed.
    pub(crate) async fn refresh_keys(&self) -> Result<(), Failed> {
        if !self.is_shared() {
            return Ok(());
        }
        let vault = Arc::clone(&self.vault);
        let refreshed = beside_the_pages(move || vault.refresh()).await?;
        refreshed.map_err(|error| Failed::from(VaultError::from(error)))
    }

    /// Renews the host key if that is due. Without other servers the keys lie in a file that every forgetting writes anew.
    ///
    /// # Errors
    /// Our trouble; everything is as it was then.
    pub async fn renew_host_key_when_due(&self) -> Result<bool, Failed> {
        if !self.is_shared() {
            return Ok(false);
        }
        let (vault, dice, now) = (Arc::clone(&self.vault), self.dice.clone(), self.clock.now());
        let since = now - KEY_LASTS;
        let renewed =
            beside_the_pages(move || vault.renew_host_key(now.0, since.0, &mut |bytes: &mut [u8]| dice.fill(bytes)));
        renewed.await?.map_err(|error| Failed::from(VaultError::from(error)))
    }

    /// Something with the vault that may need a key which another server has just made.
    pub(crate) async fn with_fresh_keys<T>(&self, work: impl Fn() -> Result<T, VaultError>) -> Result<T, Failed> {
        match work() {
            Err(VaultError::NoKey { .. } | VaultError::NoGroup) if self.is_shared() => {
                self.refresh_keys().await?;
                Ok(work()?)
            }
            done => Ok(done?),
        }
    }

    /// Loads what other servers have written to a group. Afterwards memory is at least as far as the log was.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn follow(&self, home: &Home) -> Result<(), Failed> {
        let place = home.look().place();
        match self.load_tail(home).await? {
            true => Ok(()),
            // Memory is not a part of the log; everything is read again.
            false => self.read_again(home, place).await,
        }
    }

    /// `false` if memory is not what the log begins with.
    async fn load_tail(&self, home: &Home) -> Result<bool, Failed> {
        let mut pen = home.pen.lock().await;
        let _alone = home.gate.write().await;
        let (mut seq, mut head, doubtful) = {
            let state = home.look();
            (state.group.seq, state.group.head, state.is_doubtful())
        };
        if doubtful || home.told() != seq {
            return Ok(false);
        }
        loop {
            let rows = self.store.load(home.id.0, seq + 1, PAGE).await?;
            if rows.is_empty() {
                return Ok(true);
            }
            let mut tail = Vec::with_capacity(rows.len());
            for row in rows {
                let entry = Entry::from_line(&row.body)
                    .map_err(|error| Failed::Trouble(format!("entry {} cannot be read: {error}", row.seq)))?;
                let hash = Entry::hash_line(home.id, &row.body);
                if entry.seq != seq + 1 || entry.before != head || hash != Hash(row.hash) {
                    return Ok(false);
                }
                (seq, head) = (entry.seq, hash);
                tail.push((entry, hash));
            }
            if tail.iter().any(|(entry, _)| is_forgetting(&entry.event)) {
                // The key that ended must not live on in memory here.
                self.refresh_keys().await?;
            }
            let heard = self.hear_words(home, &tail).await?;
            home.used(self.clock.now());
            home.change(|state| {
                for (entry, hash) in &tail {
                    state.notice(&entry.event, &[], &[]);
                    state.group.fold(entry, *hash);
                }
                state.take_in(heard);
            });
            for (entry, _) in &tail {
                pen.remember(entry.id, entry.seq);
            }
            home.tell(seq);
        }
    }

    /// The words that these entries brought, as they stand in the vault now.
    async fn hear_words(&self, home: &Home, tail: &[(Entry, Hash)]) -> Result<Shown, Failed> {
        let subjects: BTreeSet<Subject> =
            tail.iter().filter_map(|(entry, _)| subject_of(std::slice::from_ref(&entry.event), entry.by)).collect();
        let mut turn = 0;
        loop {
            match self.open_shown_of(home.id, &subjects).await {
                // Forgetting went on between reading and opening.
                Err(Failed::Trouble(_)) if turn < TURNS => self.refresh_keys().await?,
                heard => return heard,
            }
            turn += 1;
        }
    }

    /// What to do when the log refused an act because it had come further.
    pub(crate) async fn catch_up_with_others(&self, home: &Home) -> Result<(), Failed> {
        self.follow(home).await?;
        // If it was the key that had changed: from now on the one that stands in the store.
        let epoch = self.store.epoch(home.id.0).await?;
        self.mend_to(home.id, epoch).await
    }

    /// The group as far as its log had come to this entry: whoever acted on another server sees what they did.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn at_least(&self, home: &Home, seq: u64) -> Result<(), Failed> {
        if self.is_shared() && home.told() < seq {
            self.follow(home).await?;
        }
        Ok(())
    }

    /// Looks at every log once: groups that came, that went, that others wrote to.
    ///
    /// # Errors
    /// Our trouble; groups that could be looked at were.
    pub async fn look_around(&self) -> Result<(), Failed> {
        // Nobody comes or goes here meanwhile.
        let _threshold = self.threshold.lock().await;
        let heads = self.store.heads().await?;
        let there: BTreeSet<[u8; 16]> = heads.iter().filter(|head| head.last > 0).map(|head| head.id).collect();
        self.change_lodgers().retain(&there);
        let mut outcome = Ok(());
        for head in heads {
            let looked = match self.at_home(GroupId(head.id)) {
                Some(home) if home.told() >= head.last => Ok(()),
                Some(home) => self.follow(&home).await,
                None if head.last == 0 => Ok(()),
                None if self.sleeps_at(GroupId(head.id)).is_some_and(|seq| seq >= head.last) => Ok(()),
                // Somebody is there, at another server: whatever comes due by that has to be known here too.
                None if self.sleeps_at(GroupId(head.id)).is_some() => self.wake_beside_others(GroupId(head.id)).await,
                None => {
                    // Its keys came with it.
                    self.refresh_keys().await?;
                    self.bring_home(GroupId(head.id), head.slug).await.map(drop)
                }
            };
            if let Err(failed) = looked {
                tracing::error!(group = %GroupId(head.id), %failed, "what others wrote could not be loaded yet");
                outcome = Err(failed);
            }
        }
        outcome
    }

    async fn hear(&self, id: GroupId) -> Result<(), Failed> {
        match self.at_home(id) {
            Some(home) => match self.store.last(id.0).await? {
                0 => self.look_around().await,
                last if last <= home.told() => Ok(()),
                _ => self.follow(&home).await,
            },
            None if self.sleeps_at(id).is_some() => self.wake_beside_others(id).await,
            None => self.look_around().await,
        }
    }

    /// Wakes a group that others write to. It is in use, if not by somebody here.
    async fn wake_beside_others(&self, id: GroupId) -> Result<(), Failed> {
        // Its key may have been renewed meanwhile.
        self.refresh_keys().await?;
        self.wake(id).await.map(drop)
    }

    /// Keeps up with the other servers of this house, for ever; where there can be none, returns at once.
    pub async fn keep_up(self: Arc<Host>) {
        if !self.is_shared() {
            return;
        }
        let (hears, mut heard) = tokio::sync::mpsc::channel(64);
        let listening = tokio::spawn(listen(self.store.clone(), hears));
        let mut tell = tokio::time::interval(TELL_AFTER);
        let mut look = tokio::time::interval(LOOK_AROUND);
        let mut key = tokio::time::interval(LOOK_AT_KEY);
        for ticks in [&mut tell, &mut look, &mut key] {
            ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        }
        loop {
            let done = tokio::select! {
                Some(groups) = heard.recv() => {
                    let mut done = Ok(());
                    for group in groups {
                        done = done.and(self.hear(GroupId(group)).await);
                    }
                    done
                }
                _ = tell.tick() => {
                    let groups = self.untold.take();
                    self.store.tell(&groups).await.map_err(Failed::from)
                }
                _ = look.tick() => self.look_around().await,
                _ = key.tick() => match self.renew_host_key_when_due().await {
                    // A server that only ever shows pages goes over to the new key as well, and destroys the old one.
                    Ok(false) => self.refresh_keys().await,
                    renewed => renewed.map(drop),
                },
                else => break,
            };
            if let Err(failed) = done {
                tracing::error!(%failed, "other servers were not heard; it will be tried again");
            }
        }
        listening.abort();
    }
}

/// Listens for ever, and passes on what it hears. What is told while the connection is lost is found by looking around.
async fn listen(store: Store, hears: tokio::sync::mpsc::Sender<Vec<[u8; 16]>>) {
    loop {
        let lost = match store.news().await {
            Ok(Some(news)) => pass_on(news, &hears).await,
            Ok(None) => return,
            Err(error) => error,
        };
        tracing::warn!(error = %lost, "what other servers tell is not heard");
        tokio::time::sleep(LOOK_AROUND).await;
    }
}

async fn pass_on(mut news: News, hears: &tokio::sync::mpsc::Sender<Vec<[u8; 16]>>) -> StoreError {
    loop {
        match news.next().await {
            Ok(groups) => {
                if hears.send(groups).await.is_err() {
                    return StoreError::Closed;
                }
            }
            Err(error) => return error,
        }
    }
}
