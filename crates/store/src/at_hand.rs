//! Sessions that were read a moment ago: a page should not cost a question to the database.
//!
//! The rows are the truth. What is kept here is let go of before anybody hears that a session has ended, and is read again
//! after [`FRESH`] in any case: so long may a session that was ended on another server of the same database go on here.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::{GroupId, Session};

/// How long a session is believed without asking again.
const FRESH: Duration = Duration::from_secs(2);
/// How many are kept; then all are let go of and read again as they are needed.
const MOST: usize = 50_000;

#[derive(Default)]
pub(crate) struct AtHand(Mutex<Shelf>);

#[derive(Default)]
struct Shelf {
    groups: HashMap<GroupId, HashMap<[u8; 32], (Session, Instant)>>,
    count: usize,
    /// Grows whenever something is let go of, so that what was read before is not put down after.
    turn: u64,
}

/// When somebody began to read.
pub(crate) struct Turn(u64);

impl AtHand {
    /// The session with this token, if it was read a moment ago.
    pub(crate) fn find(&self, group: &GroupId, token_hash: &[u8; 32]) -> Option<Session> {
        let shelf = self.shelf();
        let (session, read_at) = shelf.groups.get(group)?.get(token_hash)?;
        (read_at.elapsed() < FRESH).then(|| session.clone())
    }

    /// To be asked for before reading.
    pub(crate) fn turn(&self) -> Turn {
        Turn(self.shelf().turn)
    }

    /// Keeps what was read, unless something has ended since then.
    pub(crate) fn keep(&self, begun: &Turn, group: GroupId, session: Session) {
        let mut shelf = self.shelf();
        if shelf.turn != begun.0 {
            return;
        }
        if shelf.count >= MOST {
            shelf.groups.clear();
            shelf.count = 0;
        }
        let fresh = shelf.groups.entry(group).or_default().insert(session.token_hash, (session, Instant::now()));
        shelf.count += usize::from(fresh.is_none());
    }

    /// Lets go of every session of a group.
    pub(crate) fn let_go(&self, group: &GroupId) {
        let mut shelf = self.shelf();
        shelf.turn += 1;
        let gone = shelf.groups.remove(group).map_or(0, |sessions| sessions.len());
        shelf.count -= gone;
    }

    fn shelf(&self) -> MutexGuard<'_, Shelf> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(token: u8) -> Session {
        let (kind, holder, label) = (1, 7, String::new());
        Session { token_hash: [token; 32], kind, holder, label, created_at: 0, seen_at: 0, ends_at: 9 }
    }

    #[test]
    fn what_was_read_is_found_until_something_ends_in_its_group() {
        let at_hand = AtHand::default();
        for group in [[1; 16], [2; 16]] {
            at_hand.keep(&at_hand.turn(), group, session(3));
        }
        assert_eq!(at_hand.find(&[1; 16], &[3; 32]), Some(session(3)));
        assert_eq!(at_hand.find(&[1; 16], &[4; 32]), None);
        at_hand.let_go(&[1; 16]);
        assert_eq!(at_hand.find(&[1; 16], &[3; 32]), None);
        assert_eq!(at_hand.find(&[2; 16], &[3; 32]), Some(session(3)));
    }

    #[test]
    fn what_was_read_before_something_ended_is_not_kept_after() {
        let at_hand = AtHand::default();
        let begun = at_hand.turn();
        at_hand.let_go(&[1; 16]);
        at_hand.keep(&begun, [1; 16], session(3));
        assert_eq!(at_hand.find(&[1; 16], &[3; 32]), None);
    }
}
