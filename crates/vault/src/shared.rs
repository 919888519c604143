//! The row in which servers that share a house keep their keys, and how each of them is led from one host key to the next.
//!
//! The host key is renewed so that what was forgotten opens from no older copy of the database. Whoever renews it puts a
//! *passage* into the row: the new key, sealed under the old one. A server that still has the old one opens it, goes over to
//! the new one and overwrites the old. Once all have, nobody has what opens an older copy, passages included.

use std::io;
use std::path::{Path, PathBuf};

use crate::Dice;
use crate::files::disk;
use crate::keyring::KeyringError;
use crate::seal::{self, Context, Key};

/// Before a row with passages; one without begins as a file does.
const FIRST_LINE: &[u8] = b"manyhands shared keys 1\n";
/// When, and the sealed key: nonce, key, tag.
const SEALED: usize = 24 + Key::LENGTH + 16;
const PASSAGE: usize = 8 + SEALED;
/// A server that was away for longer has to be given the key by hand. Milliseconds.
const STAYS_OPEN: i64 = 35 * 24 * 60 * 60 * 1000;

/// Where servers that share a house keep the sealed keyring. It may wait for a database: it is asked only from threads that
/// may wait.
pub trait SharedKeys: Send + Sync {
    /// The sealed keyring with the number of its version; version 0 and nothing before the first.
    ///
    /// # Errors
    /// Whatever keeps it from being read.
    fn read(&self) -> io::Result<(u64, Option<Vec<u8>>)>;

    /// Puts the next version in the place of this one; durable when it returns. `false` if another server was faster.
    ///
    /// # Errors
    /// Whatever keeps it from being written.
    fn replace(&self, version: u64, sealed: &[u8]) -> io::Result<bool>;
}

/// What the place is called when something is the matter with it.
pub(crate) fn place() -> PathBuf {
    PathBuf::from("the keys in the database")
}

/// From one host key to the next.
#[derive(Clone)]
pub(crate) struct Passage {
    /// In milliseconds since 1970.
    pub(crate) at: i64,
    sealed: [u8; SEALED],
}

impl Passage {
    pub(crate) fn between(old: &Key, new: &Key, at: i64, dice: &mut dyn Dice) -> Passage {
        let sealed = seal::wrap(old, &Context::passage(at), new, dice);
        Passage { at, sealed: sealed.try_into().expect("a sealed key has one length") }
    }

    fn lead(&self, from: &Key) -> Option<Key> {
        seal::unwrap(from, &Context::passage(self.at), &self.sealed)
    }
}

/// The row as it was read.
pub(crate) struct SharedRow {
    version: u64,
    /// The oldest first.
    pub(crate) passages: Vec<Passage>,
    sealed: Option<Vec<u8>>,
}

impl SharedRow {
    pub(crate) fn read(shared: &dyn SharedKeys) -> Result<SharedRow, KeyringError> {
        let (version, bytes) = shared.read().map_err(disk(Path::new(&place())))?;
        let Some(bytes) = bytes else { return Ok(SharedRow { version, passages: Vec::new(), sealed: None }) };
        let (passages, sealed) = parse(&bytes).ok_or_else(|| KeyringError::Damaged(place()))?;
        Ok(SharedRow { version, passages, sealed: Some(sealed.to_vec()) })
    }

    pub(crate) fn is_there(&self) -> bool {
        self.sealed.is_some()
    }

    pub(crate) fn sealed(&self) -> Option<&[u8]> {
        self.sealed.as_deref()
    }

    /// The newest key that can be reached from this one.
    pub(crate) fn led_to(&self, from: Key) -> Key {
        self.passages.iter().fold(from, |key, passage| passage.lead(&key).unwrap_or(key))
    }

    /// The passages that are kept at this time, in milliseconds since 1970.
    pub(crate) fn still_open(&self, now: i64) -> Vec<Passage> {
        self.passages.iter().filter(|passage| passage.at.saturating_add(STAYS_OPEN) > now).cloned().collect()
    }

    /// `false` if another server was faster.
    pub(crate) fn replace(
        &self,
        shared: &dyn SharedKeys,
        passages: &[Passage],
        sealed: &[u8],
    ) -> Result<bool, KeyringError> {
        shared.replace(self.version, &written(passages, sealed)).map_err(disk(Path::new(&place())))
    }
}

fn written(passages: &[Passage], sealed: &[u8]) -> Vec<u8> {
    let count = u32::try_from(passages.len()).expect("a handful of passages");
    let mut bytes = [FIRST_LINE, &count.to_le_bytes()].concat();
    for passage in passages {
        bytes.extend_from_slice(&passage.at.to_le_bytes());
        bytes.extend_from_slice(&passage.sealed);
    }
    bytes.extend_from_slice(sealed);
    bytes
}

fn parse(bytes: &[u8]) -> Option<(Vec<Passage>, &[u8])> {
    let Some(rest) = bytes.strip_prefix(FIRST_LINE) else { return Some((Vec::new(), bytes)) };
    let (count, rest) = rest.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_le_bytes(*count)).ok()?.checked_mul(PASSAGE)?;
    let (passages, sealed) = rest.split_at_checked(length)?;
    let (passages, []) = passages.as_chunks::<PASSAGE>() else { return None };
    let passage = |bytes: &[u8; PASSAGE]| {
        let (at, sealed) = bytes.split_first_chunk::<8>()?;
        Some(Passage { at: i64::from_le_bytes(*at), sealed: sealed.try_into().ok()? })
    };
    Some((passages.iter().map(passage).collect::<Option<_>>()?, sealed))
}
