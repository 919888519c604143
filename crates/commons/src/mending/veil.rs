//! Who is concerned, hidden from whoever reads the log. A matter has a key of its own, which lies sealed in the vault beside
//! its words; events show people only through it. When the matter is forgotten the key is destroyed, and nobody in the world
//! can tell any more who it was about.

use crate::people::PersonId;
use crate::{Group, Hash};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The key of one matter: 256 random bits. Shown to nobody.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Key(Hash);

impl Key {
    pub fn new(random: [u8; 32]) -> Key {
        Key(Hash(random))
    }

    /// As it is sealed.
    pub fn reveal(&self) -> String {
        self.0.to_string()
    }

    /// Reads what was sealed.
    pub fn parse(text: &str) -> Option<Key> {
        Hash::parse(text).map(Key)
    }

    /// A person as the log shows them.
    pub fn veil(&self, person: PersonId) -> Veil {
        let mut hasher = blake3::Hasher::new_keyed(&self.0.0);
        hasher.update(b"manyhands veil 1\n").update(&person.0.to_le_bytes());
        Veil(Hash(*hasher.finalize().as_bytes()))
    }

    /// Who is behind a veil of this matter, if they are still here.
    pub fn lift(&self, veil: Veil, group: &Group) -> Option<PersonId> {
        let here = group.people.all().iter().filter(|person| !person.is_gone());
        here.map(|person| person.id).find(|person| self.veil(*person) == veil)
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

/// A person as the log shows them: a number that says nothing without the key of the matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Veil(pub Hash);
