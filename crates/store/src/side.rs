//! Changes beside the log that belong into the same transaction: who is signed in, and with what.

use crate::connection::Connection;
use crate::error::{Fault, StoreError};
use crate::writer::{Deed, Done};
use crate::{GroupId, NeedKey, OneTime, Passkey, Session, Store};
use crate::{letters, need_keys, one_time, passkeys, sessions};

/// A change beside the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SideChange {
    /// Somebody is signed in from now on.
    AddSession(Session),
    /// One session ends.
    EndSession {
        /// The hash of its token.
        token_hash: [u8; 32],
    },
    /// All sessions of a holder end.
    EndSessions {
        /// What kind of holder.
        kind: u8,
        /// Which one.
        holder: u64,
    },
    /// A passkey, new or with its counters brought up to date.
    PutPasskey(Passkey),
    /// A passkey less.
    RemovePasskey {
        /// Its credential id.
        credential_id: Vec<u8>,
    },
    /// All passkeys of a person less.
    RemovePasskeys {
        /// The person.
        person: u64,
    },
    /// A code or link that works once. [`StoreError::Taken`] if somebody else has it.
    PutOneTime(OneTime),
    /// All codes and links of a holder become void.
    VoidOneTimes {
        /// What kind of holder.
        kind: u8,
        /// Which one.
        holder: u64,
    },
    /// A need's key. [`StoreError::Taken`] if another need has the locator.
    AddNeedKey(NeedKey),
    /// A need's keys become void.
    VoidNeedKeys {
        /// The need.
        need: u64,
    },
    /// The log has been read for letters up to an entry; these are to go out.
    WriteLetters {
        /// The last entry that was read.
        read_to: u64,
        /// Which entry each is about, and for whom.
        letters: Vec<(u64, u64)>,
        /// Not before this, in milliseconds since 1970.
        next_at: i64,
    },
    /// A letter has gone out, or need not any more.
    LetterGone {
        /// The entry it was about.
        seq: u64,
        /// For whom.
        person: u64,
    },
    /// A letter could not go out; it is tried again.
    LetterLater {
        /// The entry it is about.
        seq: u64,
        /// For whom.
        person: u64,
        /// Not before this, in milliseconds since 1970.
        next_at: i64,
    },
    /// Nothing goes out to this person any more.
    NoLettersFor {
        /// The person.
        person: u64,
    },
}

impl Store {
    /// Makes changes that belong to no entry of the log: all or nothing.
    ///
    /// # Errors
    /// [`StoreError::Taken`], [`StoreError::Orphan`] if there is no such group, and our troubles.
    pub async fn change(&self, group: GroupId, changes: Vec<SideChange>) -> Result<(), StoreError> {
        self.writer.write(Deed::Change { group, changes }).await?;
        Ok(())
    }

    /// Removes sessions, codes and links whose time is over, of all groups. Answers how many.
    ///
    /// # Errors
    /// Our troubles.
    pub async fn purge_expired(&self, now: i64) -> Result<u64, StoreError> {
        match self.writer.write(Deed::PurgeExpired { now }).await? {
            Done::Count(count) => Ok(count),
            _ => Err(StoreError::Closed),
        }
    }
}

impl SideChange {
    /// Whether somebody may not be signed in any more afterwards. What is signed in is kept at hand; whatever ends a
    /// session has to be named here.
    pub(crate) fn ends_sessions(&self) -> bool {
        match self {
            SideChange::EndSession { .. } | SideChange::EndSessions { .. } => true,
            SideChange::AddSession(_)
            | SideChange::PutPasskey(_)
            | SideChange::RemovePasskey { .. }
            | SideChange::RemovePasskeys { .. }
            | SideChange::PutOneTime(_)
            | SideChange::VoidOneTimes { .. }
            | SideChange::AddNeedKey(_)
            | SideChange::VoidNeedKeys { .. }
            | SideChange::WriteLetters { .. }
            | SideChange::LetterGone { .. }
            | SideChange::LetterLater { .. }
            | SideChange::NoLettersFor { .. } => false,
        }
    }
}

pub(crate) async fn change(c: &mut Connection, group: &GroupId, changes: &[SideChange]) -> Result<(), Fault> {
    for change in changes {
        match change {
            SideChange::AddSession(session) => sessions::add(c, group, session).await?,
            SideChange::EndSession { token_hash } => sessions::end(c, group, token_hash).await?,
            SideChange::EndSessions { kind, holder } => sessions::end_all(c, group, *kind, *holder).await?,
            SideChange::PutPasskey(passkey) => passkeys::put(c, group, passkey).await?,
            SideChange::RemovePasskey { credential_id } => passkeys::remove(c, group, credential_id).await?,
            SideChange::RemovePasskeys { person } => passkeys::remove_all(c, group, *person).await?,
            SideChange::PutOneTime(one_time) => one_time::put(c, group, one_time).await?,
            SideChange::VoidOneTimes { kind, holder } => one_time::void(c, group, *kind, *holder).await?,
            SideChange::AddNeedKey(key) => need_keys::add(c, group, key).await?,
            SideChange::VoidNeedKeys { need } => need_keys::void(c, group, *need).await?,
            SideChange::WriteLetters { read_to, letters: new, next_at } => {
                letters::read_on(c, group, *read_to, new, *next_at).await?;
            }
            SideChange::LetterGone { seq, person } => letters::gone(c, group, *seq, *person).await?,
            SideChange::LetterLater { seq, person, next_at } => {
                letters::later(c, group, *seq, *person, *next_at).await?
            }
            SideChange::NoLettersFor { person } => letters::none_for(c, group, *person).await?,
        }
    }
    Ok(())
}

pub(crate) async fn purge(c: &mut Connection, now: i64) -> Result<u64, Fault> {
    let sessions = c.execute("DELETE FROM session WHERE ends_at <= $1", &[now.into()]).await?;
    let one_times = c.execute("DELETE FROM one_time WHERE ends_at <= $1", &[now.into()]).await?;
    Ok(sessions + one_times)
}
