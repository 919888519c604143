//! The log of a group: numbered entries, each carrying the hash of the one before, so that nothing can be slipped in.

use crate::{Actor, Event, Timestamp};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A group's number in the world: sixteen random bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct GroupId(pub [u8; 16]);

/// Given by whoever sends a command, so that the same command twice has one effect.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CommandId(pub [u8; 16]);

/// A BLAKE3 hash, 32 bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Hash(pub [u8; 32]);

const HEX: &[u8; 16] = b"0123456789abcdef";

fn digit(letter: u8) -> Option<u8> {
    let value = char::from(letter).to_digit(16)?;
    u8::try_from(value).ok()
}

/// Bytes that are written as lower-case hexadecimal digits.
macro_rules! as_hex {
    ($name:ident, $bytes:literal) => {
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let mut digits = [0u8; 2 * $bytes];
                for (pair, byte) in digits.chunks_exact_mut(2).zip(self.0) {
                    pair.copy_from_slice(&[HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]]);
                }
                f.write_str(std::str::from_utf8(&digits).map_err(|_| fmt::Error)?)
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
        impl From<$name> for String {
            fn from(value: $name) -> String {
                value.to_string()
            }
        }
        impl TryFrom<String> for $name {
            type Error = String;
            fn try_from(text: String) -> Result<$name, String> {
                $name::parse(&text).ok_or_else(|| format!("not {} bytes in hexadecimal", $bytes))
            }
        }
        impl $name {
            /// Reads hexadecimal digits; `None` if there are too few, too many or others.
            pub fn parse(text: &str) -> Option<$name> {
                let mut bytes = [0u8; $bytes];
                if text.len() != 2 * $bytes || !text.is_ascii() {
                    return None;
                }
                for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
                    *byte = digit(pair[0])? << 4 | digit(pair[1])?;
                }
                Some($name(bytes))
            }
        }
    };
}

as_hex!(GroupId, 16);
as_hex!(CommandId, 16);
as_hex!(Hash, 32);

impl Hash {
    /// What the first entry of a group carries as the hash before it.
    pub fn of_group(group: GroupId) -> Hash {
        Hash(*blake3::Hasher::new().update(b"manyhands group 1\n").update(&group.0).finalize().as_bytes())
    }
}

/// One line of a group's log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// 1, 2, 3 … without a gap.
    pub seq: u64,
    /// The command that caused it; all entries of one command share it.
    pub id: CommandId,
    pub at: Timestamp,
    pub by: Actor,
    /// Number of the decision that caused it, if one did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub because: Option<u32>,
    pub event: Event,
    /// Hash of the entry before.
    pub before: Hash,
}

impl Entry {
    /// The entry as one line of JSON: what is stored, exported and hashed.
    pub fn to_line(&self) -> String {
        serde_json::to_string(self).expect("an entry holds only what JSON can say")
    }

    /// Reads a line back.
    pub fn from_line(line: &str) -> Result<Entry, serde_json::Error> {
        serde_json::from_str(line)
    }

    /// The hash the next entry carries: over the group and the line, which itself carries the hash before.
    pub fn hash(&self, group: GroupId) -> Hash {
        Entry::hash_line(group, &self.to_line())
    }

    /// The same from a line that is at hand already.
    pub fn hash_line(group: GroupId, line: &str) -> Hash {
        let mut hasher = blake3::Hasher::new();
        hasher.update(b"manyhands entry 1\n").update(&group.0).update(line.as_bytes());
        Hash(*hasher.finalize().as_bytes())
    }
}

/// What is wrong with a log, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    #[error("entry {expected} is missing: entry {found} stands in its place")]
    Gap { expected: u64, found: u64 },
    #[error("entry {seq} does not follow from the one before it: something was changed, added or taken out")]
    Chain { seq: u64 },
}

/// Checks that `entry` follows on `seq` and `head`, and returns the new head.
pub fn verify(group: GroupId, seq: u64, head: Hash, entry: &Entry) -> Result<Hash, Broken> {
    if entry.seq != seq + 1 {
        return Err(Broken::Gap { expected: seq + 1, found: entry.seq });
    }
    if entry.before != head {
        return Err(Broken::Chain { seq: entry.seq });
    }
    Ok(entry.hash(group))
}
