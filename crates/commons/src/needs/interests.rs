//! What people like to talk about or do, from one short list, so that company can be found by it. Nobody has to say any of
//! it. Nothing stands here that somebody could be harmed for: no faith, no politics, no health; who likes to talk of such
//! things says so in their own words, which are sealed.

use super::Kind;
use crate::Refusal;
use serde::{Deserialize, Serialize};

/// One thing of the list. In the log it is a number, which never changes and is never given again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
#[repr(u8)]
pub enum Interest {
    Cooking = 1,
    Gardens = 2,
    Sport = 3,
    Music = 4,
    CardsAndChess = 5,
    Books = 6,
    Films = 7,
    Children = 8,
    Animals = 9,
    Handicraft = 10,
    Walking = 11,
    NewsAndHistory = 12,
}

impl Interest {
    pub const ALL: [Interest; 12] = [
        Interest::Cooking,
        Interest::Gardens,
        Interest::Sport,
        Interest::Music,
        Interest::CardsAndChess,
        Interest::Books,
        Interest::Films,
        Interest::Children,
        Interest::Animals,
        Interest::Handicraft,
        Interest::Walking,
        Interest::NewsAndHistory,
    ];

    /// The number it has in the log.
    pub fn number(self) -> u8 {
        self as u8
    }

    pub fn word(self) -> &'static str {
        match self {
            Interest::Cooking => "cooking",
            Interest::Gardens => "gardens",
            Interest::Sport => "sport",
            Interest::Music => "music",
            Interest::CardsAndChess => "cards_and_chess",
            Interest::Books => "books",
            Interest::Films => "films",
            Interest::Children => "children",
            Interest::Animals => "animals",
            Interest::Handicraft => "handicraft",
            Interest::Walking => "walking",
            Interest::NewsAndHistory => "news_and_history",
        }
    }

    pub fn parse(word: &str) -> Option<Interest> {
        Interest::ALL.into_iter().find(|interest| interest.word() == word)
    }
}

impl From<Interest> for u8 {
    fn from(interest: Interest) -> u8 {
        interest.number()
    }
}

impl TryFrom<u8> for Interest {
    type Error = String;
    fn try_from(number: u8) -> Result<Interest, String> {
        let known = Interest::ALL.into_iter().find(|interest| interest.number() == number);
        known.ok_or_else(|| format!("not the number of an interest: {number}"))
    }
}

/// So many can be said at once: enough to have something in common, too few to tell one person from all others.
pub const MOST_INTERESTS: usize = 4;

/// In order, each once, few, and only where it is about company.
pub(crate) fn checked(mut interests: Vec<Interest>, kinds: &[Kind]) -> Result<Vec<Interest>, Refusal> {
    interests.sort_unstable();
    interests.dedup();
    let fits = interests.is_empty() || kinds.contains(&Kind::Company);
    if fits && interests.len() <= MOST_INTERESTS { Ok(interests) } else { Err(Refusal::BadValue) }
}

/// What both said.
pub(crate) fn shared(one: &[Interest], other: &[Interest]) -> Vec<Interest> {
    one.iter().copied().filter(|interest| other.contains(interest)).collect()
}
