//! The one task that writes. It takes everything that waits, puts it into one transaction, commits once, and only
//! then answers. So a hundred groups that write at the same moment pay for one wait on the disk.
//!
//! Those who were just answered often come back with the next write at once, one shortly after the other. So as many as
//! came together lately are waited for, but never longer than half of what a commit takes: the first of them should not be
//! committed alone, with all others waiting for the one after.
//!
//! First it goes about it swiftly: appends of a group that follow on one another share their sentences, and nothing is
//! expected to be amiss (see `swift.rs`). If something is, the transaction is undone and done again with care: each write
//! on a savepoint of its own, so that one that is refused (somebody was faster, a name is taken) leaves its neighbours
//! alone. If the transaction as a whole fails, each write is tried once more by itself, so that one which the disk has
//! no room for does not keep the others from being saved.
//!
//! Every deed may be done twice without harm, because after a lost connection nobody knows whether the commit arrived.

use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::sync::mpsc::error::TryRecvError;
use tokio::sync::{Mutex, mpsc, oneshot};
use tokio::task::JoinHandle;

use crate::at_hand::AtHand;
use crate::connection::{Connection, Database};
use crate::error::{AppendError, Fault, StoreError};
use crate::together;
use crate::{Appended, NeedKey, Renewal, SideChange, Tried};
use crate::{
    GroupId, groups, hooks, letters, log, need_keys, one_time, postgres, sealed, sessions, side, sqlite, swift,
};

/// How many writes share one transaction at most, so that the first does not wait too long for the last.
const TOGETHER: usize = 512;
/// Longer than this nobody is waited for, however slow the disk is.
const LONGEST_GATHERING: Duration = Duration::from_millis(2);
/// How many writes may wait before those who hand them in wait too.
const WAITING: usize = 4096;

/// Something to be written.
pub(crate) enum Deed {
    Append(log::Append),
    Change { group: GroupId, changes: Vec<SideChange> },
    Renew { group: GroupId, renewal: Renewal },
    CreateGroup { group: GroupId, slug: String, at: i64 },
    RemoveGroup { group: GroupId },
    TouchSession { group: GroupId, token_hash: [u8; 32], at: i64 },
    TryOneTime { group: GroupId, lookup: [u8; 32], code: Option<[u8; 32]>, now: i64 },
    CountFailedTry { group: GroupId, locator: String, now: i64, within: i64 },
    TakeLetter { group: GroupId, letter: letters::Letter, until: i64 },
    TakeHook { group: GroupId, id: [u8; 16], next_at: i64, until: i64 },
    PurgeExpired { now: i64 },
    ReplaceKeys { version: u64, sealed: Vec<u8> },
    Confirm { group: GroupId },
}

/// What came of it.
pub(crate) enum Done {
    Nothing,
    Appended(Appended),
    Tried(Tried),
    Key(Option<NeedKey>),
    Count(u64),
}

type Outcome = Result<Done, AppendError>;

struct Letter {
    deed: Deed,
    answer: oneshot::Sender<Outcome>,
}

/// Where deeds are handed in.
#[derive(Clone)]
pub(crate) struct Writer {
    letters: mpsc::Sender<Option<Letter>>,
    task: Arc<Mutex<Option<JoinHandle<()>>>>,
}

impl Writer {
    pub(crate) fn start(database: Arc<Database>, connection: Connection, at_hand: Arc<AtHand>) -> Writer {
        let (letters, incoming) = mpsc::channel(WAITING);
        let pen = Pen { database, connection: Some(connection), at_hand, commit: Duration::ZERO };
        let task = tokio::spawn(write(pen, incoming));
        Writer { letters, task: Arc::new(Mutex::new(Some(task))) }
    }

    /// Hands in a deed and waits until it is durable.
    pub(crate) async fn write(&self, deed: Deed) -> Outcome {
        self.hand_in(deed).await?.await.unwrap_or_else(|_| Err(AppendError::from(StoreError::Closed)))
    }

    /// Hands in a deed; its place in the order is certain when this returns, its outcome comes later.
    pub(crate) async fn hand_in(&self, deed: Deed) -> Result<oneshot::Receiver<Outcome>, AppendError> {
        let (answer, answered) = oneshot::channel();
        let letter = Some(Letter { deed, answer });
        self.letters.send(letter).await.map_err(|_| AppendError::from(StoreError::Closed))?;
        Ok(answered)
    }

    /// Hands in a deed whose loss would do no harm, and goes on.
    pub(crate) fn write_some_time(&self, deed: Deed) {
        let (answer, _) = oneshot::channel();
        // A full queue or a closed store: then it is not written, as promised.
        let _ = self.letters.try_send(Some(Letter { deed, answer }));
    }

    pub(crate) async fn close(&self) {
        let mut task = self.task.lock().await;
        // Err only says that the task has ended already.
        let _ = self.letters.send(None).await;
        if let Some(task) = task.take() {
            let _ = task.await;
        }
    }
}

struct Pen {
    database: Arc<Database>,
    connection: Option<Connection>,
    /// Sessions that pages are shown by without asking.
    at_hand: Arc<AtHand>,
    /// How long the last commit took.
    commit: Duration,
}

async fn write(mut pen: Pen, mut incoming: mpsc::Receiver<Option<Letter>>) {
    // How many came together the last times.
    let mut lately = [1, 1];
    loop {
        let mut letters = Vec::new();
        match incoming.recv().await {
            Some(Some(letter)) => letters.push(letter),
            // Nothing more comes in; what came in before is still written.
            Some(None) => incoming.close(),
            None => break,
        }
        let begun = Instant::now();
        let patience = LONGEST_GATHERING.min(pen.commit / 2);
        while letters.len() < TOGETHER {
            match incoming.try_recv() {
                Ok(Some(letter)) => letters.push(letter),
                Ok(None) => incoming.close(),
                Err(TryRecvError::Empty) if letters.len() < lately[0].max(lately[1]) && begun.elapsed() < patience => {
                    tokio::task::yield_now().await;
                }
                Err(_) => break,
            }
        }
        lately = [letters.len(), lately[0]];
        if letters.is_empty() {
            continue;
        }
        // Groups in one order on every server, so that two servers never wait for each other in a circle. The sort is
        // stable: what one group handed in stays in its order.
        letters.sort_by_key(|letter| letter.deed.group());
        pen.answer(letters).await;
    }
    drop(pen.connection.take());
}

impl Pen {
    async fn answer(&mut self, letters: Vec<Letter>) {
        let (deeds, answers): (Vec<_>, Vec<_>) = letters.into_iter().map(|letter| (letter.deed, letter.answer)).unzip();
        let outcomes = self.save(&deeds).await;
        // Before anybody hears of it, and also if nobody knows whether it arrived.
        for deed in deeds.iter().filter(|deed| deed.ends_sessions()) {
            self.at_hand.let_go(&deed.group());
        }
        for (answer, outcome) in answers.into_iter().zip(outcomes) {
            // Whoever asked may have gone; what is written stays written.
            let _ = answer.send(outcome);
        }
    }

    async fn save(&mut self, deeds: &[Deed]) -> Vec<Outcome> {
        if !self.database.has_room() {
            return self.one_by_one(deeds).await;
        }
        let mut attempt = self.together(deeds).await;
        if let Err(StoreError::Full) = attempt {
            self.make_room().await;
        }
        if let Err(StoreError::Unreachable(_)) = attempt {
            attempt = self.together(deeds).await;
        }
        match attempt {
            Ok(outcomes) => outcomes,
            Err(error @ StoreError::Unreachable(_)) => {
                tracing::error!(%error, deeds = deeds.len(), "nothing could be written");
                deeds.iter().map(|_| Err(error.clone().into())).collect()
            }
            Err(error) => {
                tracing::warn!(%error, deeds = deeds.len(), "writing one by one");
                self.one_by_one(deeds).await
            }
        }
    }

    /// When the disk is full: gives up the reserve, so that the write-ahead log can be moved into the file and emptied.
    /// Often that is all the room that is needed, and the reserve can be put by again.
    async fn make_room(&mut self) {
        self.database.give_up_reserve();
        if let Some(Connection::Sqlite(connection)) = &mut self.connection {
            sqlite::tidy(connection).await;
        }
    }

    /// Each in a transaction of its own. While there is no room to put a reserve by, what is left of the disk is kept
    /// for forgetting, and for coming in to do that.
    async fn one_by_one(&mut self, deeds: &[Deed]) -> Vec<Outcome> {
        let has_room = self.database.has_room();
        let mut outcomes = Vec::with_capacity(deeds.len());
        let mut unreachable = None;
        for deed in deeds {
            if !has_room && !deed.may_use_the_reserve() {
                outcomes.push(Err(AppendError::Full));
                continue;
            }
            if let Some(error) = &unreachable {
                outcomes.push(Err(AppendError::Trouble(StoreError::clone(error))));
                continue;
            }
            let deed_alone = std::slice::from_ref(deed);
            let mut attempt = self.together(deed_alone).await;
            if matches!(attempt, Err(StoreError::Full)) && deed.may_use_the_reserve() {
                self.make_room().await;
                attempt = self.together(deed_alone).await;
            }
            match attempt {
                Ok(outcome) => outcomes.extend(outcome),
                Err(error) => {
                    tracing::error!(%error, "one write failed");
                    if let StoreError::Unreachable(_) = error {
                        unreachable = Some(error.clone());
                    }
                    outcomes.push(Err(error.into()));
                }
            }
        }
        outcomes
    }

    /// One transaction. `Err` means that none of it was saved, or that nobody knows.
    async fn together(&mut self, deeds: &[Deed]) -> Result<Vec<Outcome>, StoreError> {
        // Taken out while in use: if this is given up half way, the next one starts on a new connection.
        let mut connection = match self.connection.take() {
            Some(connection) => connection,
            None => self.database.connect_to_write().await?,
        };
        let commit = &mut self.commit;
        let attempt = match *self.database {
            Database::Sqlite(_) => transaction(&mut connection, deeds, commit).await,
            Database::Postgres(_) => {
                tokio::time::timeout(postgres::PATIENCE, transaction(&mut connection, deeds, commit))
                    .await
                    .unwrap_or_else(|_| Err(StoreError::Unreachable("it took too long".into())))
            }
        };
        match &attempt {
            Ok(_) => self.connection = Some(connection),
            Err(StoreError::Unreachable(_)) => drop(connection),
            // SQLite has often undone the transaction by itself; then this is an error that means nothing.
            Err(_) => {
                let _ = connection.rollback().await;
                if connection.execute("SELECT 1", &[]).await.is_ok() {
                    self.connection = Some(connection);
                }
            }
        }
        attempt
    }
}

/// `commit` becomes how long it took to commit.
async fn transaction(
    connection: &mut Connection,
    deeds: &[Deed],
    commit: &mut Duration,
) -> Result<Vec<Outcome>, StoreError> {
    let outcomes = match swiftly(connection, deeds, commit).await {
        Err(Fault::Refused(_)) => {
            connection.rollback().await.map_err(Fault::outside_the_log)?;
            with_care(connection, deeds).await
        }
        outcome => outcome,
    };
    let outcomes = outcomes.map_err(Fault::outside_the_log)?;
    if let Connection::Sqlite(connection) = connection
        && deeds.iter().any(Deed::forgets)
    {
        sqlite::tidy(connection).await;
    }
    Ok(outcomes)
}

/// As if nothing could be amiss. A refusal says that something is; then nothing of it was done.
async fn swiftly(connection: &mut Connection, deeds: &[Deed], took: &mut Duration) -> Result<Vec<Outcome>, Fault> {
    connection.begin().await?;
    let mut outcomes = Vec::with_capacity(deeds.len());
    while let Some(deed) = deeds.get(outcomes.len()) {
        let group = deed.group();
        let rest = deeds.get(outcomes.len()..).unwrap_or_default();
        let appends: Vec<&log::Append> = rest.iter().map_while(|deed| deed.only_adds_to(group)).collect();
        if appends.is_empty() {
            outcomes.push(Ok(deed.perform(connection).await?));
        } else {
            let done = swift::append(connection, &group, &appends).await?;
            outcomes.extend(done.into_iter().map(|appended| Ok(Done::Appended(appended))));
        }
    }
    let begun = Instant::now();
    connection.commit().await?;
    *took = begun.elapsed();
    Ok(outcomes)
}

async fn with_care(connection: &mut Connection, deeds: &[Deed]) -> Result<Vec<Outcome>, Fault> {
    connection.begin().await?;
    let mut outcomes = Vec::with_capacity(deeds.len());
    for deed in deeds {
        connection.execute("SAVEPOINT deed", &[]).await?;
        let outcome = match deed.perform(connection).await {
            Ok(done) => Ok(done),
            Err(Fault::Refused(reason)) => {
                connection.execute("ROLLBACK TO SAVEPOINT deed", &[]).await?;
                Err(reason)
            }
            Err(broken) => return Err(broken),
        };
        connection.execute("RELEASE SAVEPOINT deed", &[]).await?;
        outcomes.push(outcome);
    }
    connection.commit().await?;
    Ok(outcomes)
}

impl Deed {
    fn group(&self) -> GroupId {
        match self {
            Deed::Append(append) => append.group,
            Deed::Change { group, .. }
            | Deed::Renew { group, .. }
            | Deed::CreateGroup { group, .. }
            | Deed::RemoveGroup { group }
            | Deed::TouchSession { group, .. }
            | Deed::TryOneTime { group, .. }
            | Deed::CountFailedTry { group, .. }
            | Deed::TakeLetter { group, .. }
            | Deed::TakeHook { group, .. }
            | Deed::Confirm { group } => *group,
            Deed::PurgeExpired { .. } | Deed::ReplaceKeys { .. } => GroupId::default(),
        }
    }

    /// The append, if it is one to this group that takes nothing away.
    fn only_adds_to(&self, group: GroupId) -> Option<&log::Append> {
        match self {
            Deed::Append(append) if append.group == group && swift::only_adds(append) => Some(append),
            _ => None,
        }
    }

    /// Whether somebody may not be signed in any more afterwards.
    fn ends_sessions(&self) -> bool {
        match self {
            Deed::Append(append) => append.side.iter().any(SideChange::ends_sessions),
            Deed::Change { changes, .. } => changes.iter().any(SideChange::ends_sessions),
            Deed::RemoveGroup { .. } => true,
            // What has run out is known to have by its own time.
            Deed::PurgeExpired { .. }
            | Deed::Renew { .. }
            | Deed::CreateGroup { .. }
            | Deed::TouchSession { .. }
            | Deed::TryOneTime { .. }
            | Deed::CountFailedTry { .. }
            | Deed::TakeLetter { .. }
            | Deed::TakeHook { .. }
            | Deed::ReplaceKeys { .. }
            | Deed::Confirm { .. } => false,
        }
    }

    /// Whether something is meant to be gone for good afterwards.
    fn forgets(&self) -> bool {
        match self {
            Deed::Append(append) => append.vault.iter().any(sealed::VaultChange::forgets),
            Deed::Renew { .. } | Deed::RemoveGroup { .. } | Deed::ReplaceKeys { .. } => true,
            _ => false,
        }
    }

    /// Whether it is done as long as there is any room at all: forgetting, and what it takes to come in for that. Tries are
    /// counted too, or a full disk would be a good time for guessing.
    fn may_use_the_reserve(&self) -> bool {
        match self {
            Deed::Change { changes, .. } => changes.iter().all(SideChange::is_coming_or_going),
            Deed::CountFailedTry { .. } => true,
            _ => self.forgets(),
        }
    }

    async fn perform(&self, connection: &mut Connection) -> Result<Done, Fault> {
        match self {
            Deed::Append(append) => append.perform(connection).await.map(Done::Appended),
            Deed::Change { group, changes } => side::change(connection, group, changes).await.map(|()| Done::Nothing),
            Deed::Renew { group, renewal } => sealed::renew(connection, group, renewal).await.map(|()| Done::Nothing),
            Deed::CreateGroup { group, slug, at } => {
                groups::create(connection, group, slug, *at).await.map(|()| Done::Nothing)
            }
            Deed::RemoveGroup { group } => groups::remove(connection, group).await.map(|()| Done::Nothing),
            Deed::TouchSession { group, token_hash, at } => {
                sessions::touch(connection, group, token_hash, *at).await.map(|()| Done::Nothing)
            }
            Deed::TryOneTime { group, lookup, code, now } => {
                one_time::attempt(connection, group, lookup, code.as_ref(), *now).await.map(Done::Tried)
            }
            Deed::CountFailedTry { group, locator, now, within } => {
                need_keys::count_failed_try(connection, group, locator, *now, *within).await.map(Done::Key)
            }
            Deed::TakeLetter { group, letter, until } => {
                letters::take(connection, group, letter, *until).await.map(Done::Count)
            }
            Deed::ReplaceKeys { version, sealed } => {
                together::replace_keys(connection, *version, sealed).await.map(Done::Count)
            }
            Deed::TakeHook { group, id, next_at, until } => {
                hooks::take(connection, group, id, *next_at, *until).await.map(Done::Count)
            }
            Deed::Confirm { group } => connection.hold(group).await.map(|()| Done::Nothing),
            Deed::PurgeExpired { now } => side::purge(connection, *now).await.map(Done::Count),
        }
    }
}

#[cfg(test)]
mod tests;
