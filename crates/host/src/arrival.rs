//! A group that comes with its past, from another house or from a demo's history. It arrives as a whole or not at all:
//! until its last entry is durable a mark lies beside its log, nobody can find it, and a house that finds the mark at its
//! start lets the group go.

use crate::whole::Check;
use crate::{Failed, Home, Host, NotWhole, see_through};
use commons::{Entry, GroupId, Hash};
use std::io::BufRead;
use std::sync::Arc;
use store::{NewEntry, Session, SideChange, StoreError, VaultChange};

/// Why a log was not brought in. Nothing of it is here.
#[derive(Debug, thiserror::Error)]
pub enum NotBrought {
    #[error(transparent)]
    NotWhole(#[from] NotWhole),
    #[error("this group is here already")]
    HereAlready,
    #[error(transparent)]
    Failed(#[from] Failed),
}

/// Entries written together. A command is never cut in two, so it may be some more.
const TOGETHER: usize = 2_000;

/// A group on its way in.
pub(crate) struct Arrival {
    id: GroupId,
    slug: String,
    after: u64,
}

impl Host {
    /// Makes an exported log a group of this house: every entry as it was, with its hash. Who they are does not come
    /// along, because no log knows it. `wanted` is its name in addresses, with a number behind it if somebody has that
    /// name; `each` is told the number of the last entry that is durable, for progress.
    ///
    /// # Errors
    /// If the log is not whole, or the group is here already, or our trouble.
    pub async fn bring_in(
        &self,
        from: impl BufRead,
        wanted: &str,
        mut each: impl FnMut(u64),
    ) -> Result<Arc<Home>, NotBrought> {
        let _threshold = self.threshold.lock().await;
        let mut check = Check::begin(from)?;
        let mut arrival = self.expect(check.group.id, wanted).await?;
        let brought = self.bring_entries(&mut check, &mut arrival, &mut each).await;
        self.settle_down(arrival, brought).await
    }

    /// The same for a log that [`check_log`](crate::check_log) has proved whole and that is in memory already.
    ///
    /// # Errors
    /// If the group is here already, or our trouble; then nothing of it stays.
    pub async fn take_in(&self, wanted: &str, id: GroupId, log: Vec<(Entry, Hash)>) -> Result<Arc<Home>, Failed> {
        let (host, wanted) = (self.clone(), wanted.to_owned());
        see_through(async move {
            let _threshold = host.threshold.lock().await;
            let mut arrival = host.expect(id, &wanted).await.map_err(|error| match error {
                NotBrought::Failed(failed) => failed,
                other => Failed::Trouble(other.to_string()),
            })?;
            let mut rows: Vec<NewEntry> = Vec::with_capacity(log.len());
            for (entry, hash) in &log {
                let row = row(rows.last(), entry, *hash);
                rows.push(row);
            }
            let brought = arrival.bring_all(&host, rows, Vec::new()).await;
            host.settle_down(arrival, brought).await
        })
        .await
    }

    async fn bring_entries(
        &self,
        check: &mut Check<impl BufRead>,
        arrival: &mut Arrival,
        each: &mut impl FnMut(u64),
    ) -> Result<(), NotBrought> {
        let mut waiting: Vec<NewEntry> = Vec::new();
        while let Some((entry, hash)) = check.next_entry()? {
            let row = row(waiting.last(), &entry, hash);
            if waiting.len() >= TOGETHER && row.part == 0 {
                arrival.bring(self, std::mem::take(&mut waiting), Vec::new()).await?;
                each(arrival.after);
            }
            waiting.push(row);
        }
        // A log without a beginning is nobody's.
        if check.group.founding.name.is_empty() {
            return Err(NotWhole::NotALog.into());
        }
        arrival.bring(self, waiting, Vec::new()).await?;
        each(arrival.after);
        Ok(())
    }

    /// Makes room for a group that is to arrive, and marks it. Whoever calls holds the threshold.
    pub(crate) async fn expect(&self, id: GroupId, wanted: &str) -> Result<Arrival, NotBrought> {
        let here = self.store.groups().await.map_err(Failed::from)?.iter().any(|row| row.id == id.0);
        if here {
            if !self.never_arrived(id).await? {
                return Err(NotBrought::HereAlready);
            }
            self.let_go(id).await?;
        }
        let slug = self.make_room(id, wanted).await?;
        let marked = self.store.change(id.0, vec![SideChange::AddSession(mark(self.clock.now().0))]).await;
        marked.map_err(Failed::from)?;
        Ok(Arrival { id, slug, after: 0 })
    }

    /// Lets the group in if everything came along; lets go of it otherwise.
    pub(crate) async fn settle_down<E: From<Failed>>(
        &self,
        arrival: Arrival,
        brought: Result<(), E>,
    ) -> Result<Arc<Home>, E> {
        let id = arrival.id;
        let home = match brought {
            Ok(()) => self.unmark(arrival).await.map_err(E::from),
            Err(error) => Err(error),
        };
        if home.is_err()
            && let Err(failed) = self.let_go(id).await
        {
            tracing::error!(group = %id, %failed, "a group that did not arrive is removed at the next start");
        }
        home
    }

    async fn unmark(&self, arrival: Arrival) -> Result<Arc<Home>, Failed> {
        let home = self.read_home(arrival.id, arrival.slug).await?;
        self.store.change(home.id.0, vec![SideChange::EndSession { token_hash: MARK }]).await?;
        self.let_in(&home);
        Ok(home)
    }

    /// Whether this group was interrupted on its way in.
    pub(crate) async fn never_arrived(&self, id: GroupId) -> Result<bool, Failed> {
        let marked = self.store.session(id.0, MARK, self.clock.now().0).await?.is_some();
        Ok(marked || self.store.last(id.0).await? == 0)
    }

    /// Removes everything of a group. First the rows: a key that nothing needs does no harm, the other way round does.
    pub(crate) async fn let_go(&self, id: GroupId) -> Result<(), Failed> {
        self.no_snapshot_of(id);
        self.no_map_of(id);
        self.store.remove_group(id.0).await?;
        self.take_away_all(id).await;
        self.with_keyring(move |vault, dice| vault.end_group(id, dice)).await??;
        self.keys_changed();
        Ok(())
    }
}

impl Arrival {
    async fn bring(&mut self, host: &Host, entries: Vec<NewEntry>, vault: Vec<VaultChange>) -> Result<(), Failed> {
        let after = self.after;
        self.after += entries.len() as u64;
        let appended = host.store.append(self.id.0, after, entries, vault, Vec::new()).await;
        appended.map_err(StoreError::from)?;
        Ok(())
    }
}

impl Arrival {
    /// Everything at hand, some together at a time.
    pub(crate) async fn bring_all(
        &mut self,
        host: &Host,
        mut entries: Vec<NewEntry>,
        mut vault: Vec<VaultChange>,
    ) -> Result<(), Failed> {
        while !entries.is_empty() {
            // The store refuses a command it knows, so one must not be cut in two.
            let mut cut = entries.len().min(TOGETHER);
            while cut < entries.len() && entries.get(cut).map(|entry| entry.part) != Some(0) {
                cut += 1;
            }
            let rest = entries.split_off(cut);
            self.bring(host, entries, std::mem::take(&mut vault)).await?;
            entries = rest;
        }
        Ok(())
    }
}

/// The entry as it is stored, with its place among those of its command.
fn row(before: Option<&NewEntry>, entry: &Entry, hash: Hash) -> NewEntry {
    let part = match before {
        Some(before) if before.command == entry.id.0 => before.part.saturating_add(1),
        _ => 0,
    };
    NewEntry { command: entry.id.0, part, body: entry.to_line(), hash: hash.0 }
}

/// Where the mark lies: among the sessions, as the hash of a token that nobody can have.
const MARK: [u8; 32] = *b"manyhands: still on its way here";

fn mark(now: i64) -> Session {
    Session {
        token_hash: MARK,
        kind: 0,
        holder: 0,
        label: "on its way".into(),
        created_at: now,
        seen_at: i64::MAX,
        ends_at: i64::MAX,
    }
}
