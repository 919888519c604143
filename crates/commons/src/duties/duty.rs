//! The duties there are, and the words and numbers they go by.

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Duty {
    /// Reads what arrives, rings back, understands what is needed.
    PhoneDesk,
    /// Speaks with people who are new.
    Welcome,
    /// Sees to the course of a talk, never to its outcome.
    Facilitation,
    /// Two who pay out together, never to themselves.
    MoneyPair,
    /// Keeps the accounts.
    Books,
    /// Holds keys, and looks after the machine.
    KeysAndMachine,
    /// Knows what is in store.
    Stock,
    /// Speaks with the council, funders and the press.
    OutwardVoice,
    /// Knows whom to turn to when somebody may be in danger.
    Safeguarding,
    /// One the group invented, by number from 1.
    Invented(u16),
}

impl Duty {
    /// Those every group begins with.
    pub const STANDING: [Duty; 9] = [
        Duty::PhoneDesk,
        Duty::Welcome,
        Duty::Facilitation,
        Duty::MoneyPair,
        Duty::Books,
        Duty::KeysAndMachine,
        Duty::Stock,
        Duty::OutwardVoice,
        Duty::Safeguarding,
    ];

    /// Its word in addresses and in the keys of sentences; the group's own are numbered.
    pub fn word(self) -> String {
        match self {
            Duty::PhoneDesk => "phone-desk".into(),
            Duty::Welcome => "welcome".into(),
            Duty::Facilitation => "facilitation".into(),
            Duty::MoneyPair => "money-pair".into(),
            Duty::Books => "books".into(),
            Duty::KeysAndMachine => "keys-and-machine".into(),
            Duty::Stock => "stock".into(),
            Duty::OutwardVoice => "outward-voice".into(),
            Duty::Safeguarding => "safeguarding".into(),
            Duty::Invented(number) => format!("own-{number}"),
        }
    }

    pub fn parse(word: &str) -> Option<Duty> {
        Duty::STANDING.into_iter().find(|duty| duty.word() == word).or_else(|| {
            let number = word.strip_prefix("own-")?.parse().ok()?;
            (number > 0).then_some(Duty::Invented(number))
        })
    }

    /// A number for it, stable for ever: it is part of what is sealed.
    pub fn number(self) -> u64 {
        match self {
            Duty::PhoneDesk => 1,
            Duty::Welcome => 2,
            Duty::Facilitation => 3,
            Duty::MoneyPair => 4,
            Duty::Books => 5,
            Duty::KeysAndMachine => 6,
            Duty::Stock => 7,
            Duty::OutwardVoice => 8,
            Duty::Safeguarding => 9,
            Duty::Invented(number) => 100 + u64::from(number),
        }
    }

    /// The other way round.
    pub fn numbered(number: u64) -> Option<Duty> {
        Duty::STANDING.into_iter().find(|duty| duty.number() == number).or_else(|| {
            let own = u16::try_from(number.checked_sub(100)?).ok()?;
            (own > 0).then_some(Duty::Invented(own))
        })
    }
}
