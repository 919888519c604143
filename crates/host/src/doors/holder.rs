//! Whom a session lets in, and as what it stands in the store.

use commons::needs::NeedId;
use commons::people::{PersonId, RecoveryId};
use store::SideChange;

/// Who a session is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Holder {
    Person(PersonId),
    /// Whoever holds a need's key.
    Need(NeedId),
    /// A new device that waits to be let back in.
    Recovery(RecoveryId),
    /// A calendar that reads this person's dates, and can do nothing else.
    Calendar(PersonId),
    /// A program that acts for this person, as far as they let it.
    Program(PersonId, Reach),
}

/// How far somebody lets a program act for them. Whatever it does, it may do no more than they may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// Reads what they can read, and changes nothing.
    Reads,
    /// Acts as they do, but opens nobody's details.
    Acts,
    /// Opens details as well, where they may; each opening is written down as theirs.
    Opens,
}

impl Reach {
    pub const ALL: [Reach; 3] = [Reach::Reads, Reach::Acts, Reach::Opens];

    pub fn word(self) -> &'static str {
        match self {
            Reach::Reads => "reads",
            Reach::Acts => "acts",
            Reach::Opens => "opens",
        }
    }

    pub fn parse(word: &str) -> Option<Reach> {
        Reach::ALL.into_iter().find(|reach| reach.word() == word)
    }
}

impl Holder {
    pub(crate) const PERSON: u8 = 1;
    pub(crate) const RECOVERY: u8 = 3;

    pub(crate) fn kind(self) -> u8 {
        match self {
            Holder::Person(_) => Holder::PERSON,
            Holder::Need(_) => 2,
            Holder::Recovery(_) => Holder::RECOVERY,
            Holder::Calendar(_) => 4,
            Holder::Program(_, Reach::Reads) => 21,
            Holder::Program(_, Reach::Acts) => 22,
            Holder::Program(_, Reach::Opens) => 23,
        }
    }

    pub(crate) fn number(self) -> u64 {
        match self {
            Holder::Person(person) | Holder::Calendar(person) | Holder::Program(person, _) => person.0.into(),
            Holder::Need(need) => need.0.into(),
            Holder::Recovery(recovery) => recovery.0.into(),
        }
    }

    /// Signs every device of this holder out.
    pub(super) fn end_sessions(self) -> SideChange {
        SideChange::EndSessions { kind: self.kind(), holder: self.number() }
    }

    pub(super) fn from_row(kind: u8, number: u64) -> Option<Holder> {
        let number = u32::try_from(number).ok()?;
        Some(match kind {
            1 => Holder::Person(PersonId(number)),
            2 => Holder::Need(NeedId(number)),
            3 => Holder::Recovery(RecoveryId(number)),
            4 => Holder::Calendar(PersonId(number)),
            21 => Holder::Program(PersonId(number), Reach::Reads),
            22 => Holder::Program(PersonId(number), Reach::Acts),
            23 => Holder::Program(PersonId(number), Reach::Opens),
            _ => return None,
        })
    }
}
