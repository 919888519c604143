//! Changes beside the log that belong into the same transaction: who is signed in, and with what.

use crate::connection::Connection;
use crate::error::{Fault, StoreError};
use crate::writer::{Deed, Done};
use crate::{GroupId, Hook, NeedKey, OneTime, Passkey, Session, Store};
use crate::{hooks, letters, need_keys, one_time, passkeys, sessions};

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
    /// Every session of the group ends, but one and those of a few holders that were used of late.
    EndSessionsBut {
        /// The hash of the token of the one that stays.
        here: Option<[u8; 32]>,
        /// What kind of holder the few are.
        kind: u8,
        /// Which ones.
        holders: Vec<u64>,
        /// Theirs stay if they were used since then, in milliseconds since 1970.
        used_since: i64,
        /// Sessions of this kind stay as they are.
        but_kind: u8,
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
    /// All codes and links of a kind become void, whoever's they are.
    VoidEveryOneTime {
        /// What kind.
        kind: u8,
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
    /// A place is told what happens from now on.
    AddHook(Hook),
    /// A place was told up to an entry, or is tried again later.
    HookTold {
        /// The place.
        id: [u8; 16],
        /// The last entry it was told.
        read_to: u64,
        /// How often the next one was tried.
        tries: u32,
        /// Not before this, in milliseconds since 1970.
        next_at: i64,
    },
    /// A place is told nothing more.
    EndHook {
        /// The place.
        id: [u8; 16],
    },
    /// No place of this person is told anything more.
    EndHooks {
        /// The person.
        person: u64,
    },
    /// Nothing goes out to this person any more.
    NoLettersFor {
        /// The person.
        person: u64,
    },
}

impl SideChange {
    /// Whether somebody is signed in or out by it, and nothing else.
    pub(crate) fn is_coming_or_going(&self) -> bool {
        matches!(self, SideChange::AddSession(_) | SideChange::EndSession { .. } | SideChange::EndSessions { .. })
    }
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
            SideChange::EndSession { .. } | SideChange::EndSessions { .. } | SideChange::EndSessionsBut { .. } => true,
            SideChange::AddSession(_)
            | SideChange::PutPasskey(_)
            | SideChange::RemovePasskey { .. }
            | SideChange::RemovePasskeys { .. }
            | SideChange::PutOneTime(_)
            | SideChange::VoidOneTimes { .. }
            | SideChange::VoidEveryOneTime { .. }
            | SideChange::AddHook(_)
            | SideChange::HookTold { .. }
            | SideChange::EndHook { .. }
            | SideChange::EndHooks { .. }
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
            SideChange::EndSessionsBut { here, kind, holders, used_since, but_kind } => {
                let stay = sessions::Stay { here: *here, kind: *kind, holders, used_since: *used_since };
                sessions::end_all_but(c, group, &stay, *but_kind).await?;
            }
            SideChange::PutPasskey(passkey) => passkeys::put(c, group, passkey).await?,
            SideChange::RemovePasskey { credential_id } => passkeys::remove(c, group, credential_id).await?,
            SideChange::RemovePasskeys { person } => passkeys::remove_all(c, group, *person).await?,
            SideChange::PutOneTime(one_time) => one_time::put(c, group, one_time).await?,
            SideChange::VoidOneTimes { kind, holder } => one_time::void(c, group, *kind, *holder).await?,
            SideChange::VoidEveryOneTime { kind } => one_time::void_kind(c, group, *kind).await?,
            SideChange::AddNeedKey(key) => need_keys::add(c, group, key).await?,
            SideChange::VoidNeedKeys { need } => need_keys::void(c, group, *need).await?,
            SideChange::WriteLetters { read_to, letters: new, next_at } => {
                letters::read_on(c, group, *read_to, new, *next_at).await?;
            }
            SideChange::LetterGone { seq, person } => letters::gone(c, group, *seq, *person).await?,
            SideChange::LetterLater { seq, person, next_at } => {
                letters::later(c, group, *seq, *person, *next_at).await?
            }
            SideChange::AddHook(hook) => hooks::add(c, group, hook).await?,
            SideChange::HookTold { id, read_to, tries, next_at } => {
                hooks::told(c, group, id, *read_to, *tries, *next_at).await?;
            }
            SideChange::EndHook { id } => hooks::end(c, group, id).await?,
            SideChange::EndHooks { person } => hooks::end_all(c, group, *person).await?,
            SideChange::NoLettersFor { person } => letters::none_for(c, group, *person).await?,
        }
    }
    Ok(())
}

pub(crate) async fn purge(c: &mut Connection, now: i64) -> Result<u64, Fault> {
    let sessions = c.execute("DELETE FROM session WHERE ends_at <= $1", &[now.into()]).await?;
    let one_times = c.execute("DELETE FROM one_time WHERE ends_at <= $1", &[now.into()]).await?;
    let hooks = c.execute("DELETE FROM hook WHERE ends_at <= $1", &[now.into()]).await?;
    Ok(sessions + one_times + hooks)
}
