//! When it hurts: talk, supported talk with two listeners, dated steps; only then a decision about a person. Every step ends
//! by itself. What was said is known to those concerned and to nobody else.

use crate::people::PersonId;
use std::collections::BTreeSet;

/// Whom has been listened to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mending {
    heard: BTreeSet<PersonId>,
}

impl Mending {
    /// Whether this person was listened to, or had the chance, about what is brought against them now.
    pub fn was_heard(&self, person: PersonId) -> bool {
        self.heard.contains(&person)
    }
}
