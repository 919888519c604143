//! Who acts, what time it is, and where chance comes from: handed in, never asked for.

use crate::founding::StreetId;
use crate::needs::NeedId;
use crate::offers::Travel;
use crate::people::PersonId;
use serde::{Deserialize, Serialize};
use std::ops::{Add, Sub};
use std::sync::Arc;

/// An instant, in milliseconds since 1970-01-01T00:00Z.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

/// A length of time, in milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Span(pub i64);

impl Span {
    pub const fn minutes(n: i64) -> Span {
        Span(n * 60_000)
    }
    pub const fn hours(n: i64) -> Span {
        Span::minutes(n * 60)
    }
    pub const fn days(n: i64) -> Span {
        Span::hours(n * 24)
    }
    /// Months of 30 days: for when something is looked at again, the day does not matter.
    pub const fn months(n: i64) -> Span {
        Span::days(n * 30)
    }
}

// Saturating: an absurd clock must not stop the fold.
impl Add<Span> for Timestamp {
    type Output = Timestamp;
    fn add(self, span: Span) -> Timestamp {
        Timestamp(self.0.saturating_add(span.0))
    }
}

impl Add for Span {
    type Output = Span;
    fn add(self, other: Span) -> Span {
        Span(self.0.saturating_add(other.0))
    }
}

impl Sub<Span> for Timestamp {
    type Output = Timestamp;
    fn sub(self, span: Span) -> Timestamp {
        Timestamp(self.0.saturating_sub(span.0))
    }
}

impl Sub for Timestamp {
    type Output = Span;
    fn sub(self, earlier: Timestamp) -> Span {
        Span(self.0.saturating_sub(earlier.0))
    }
}

/// Who does something. There is no actor to whom every rule says yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// Somebody who takes part and is signed in.
    Person(PersonId),
    /// Somebody who holds the key of a need.
    Neighbour(NeedId),
    /// Somebody about whom we know nothing, and need not.
    Anyone,
    /// Time itself.
    Time,
    /// Whoever sits at the command line of the machine. May do no more than anyone.
    Operator,
}

/// A language as BCP 47 writes it, at most eight letters: `en`, `ar`, `pl`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Lang(Box<str>);

impl Lang {
    /// Reads a language tag; `None` if it does not look like one.
    pub fn parse(tag: &str) -> Option<Lang> {
        let fits = (2..=8).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        fits.then(|| Lang(tag.to_ascii_lowercase().into()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Lang {
    type Error = String;
    fn try_from(tag: String) -> Result<Lang, String> {
        Lang::parse(&tag).ok_or_else(|| format!("not a language tag: {tag}"))
    }
}

impl From<Lang> for String {
    fn from(lang: Lang) -> String {
        lang.0.into()
    }
}

/// The moment a command is decided in.
#[derive(Clone, Debug)]
pub struct Moment {
    pub by: Actor,
    pub now: Timestamp,
    /// Fresh randomness for this one command. Rules draw from it by name, so that the same seed gives the same events.
    pub seed: [u8; 32],
    /// What the clock on the wall shows where the group lives.
    pub wall: WallClock,
    /// How long it takes from street to street, as far as that is known where this is decided. It may differ from house to
    /// house: what is decided by it stands in the log, and nobody has to know the way again.
    pub minutes: Minutes,
}

/// How many minutes it takes from street to street of the group's list. A map tells it, which the rules do not know; without
/// one nothing is in it. Cheap to clone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Minutes {
    /// So many streets from the beginning of the list are known.
    streets: usize,
    /// On foot, by bicycle, by car: row by row, from each street to each. The largest number is a way nobody knows.
    tables: [Arc<[u16]>; 3],
}

impl Minutes {
    /// Nothing is known.
    pub fn unknown() -> Minutes {
        Minutes::default()
    }

    /// For the first `streets` of the list, from what it takes by each way of getting about, in minutes.
    pub fn of(streets: usize, mut from_to: impl FnMut(Travel, StreetId, StreetId) -> Option<u16>) -> Minutes {
        let streets = streets.min(usize::from(u16::MAX));
        let all = || (0u16..).take(streets).map(StreetId);
        let tables = [Travel::OnFoot, Travel::Bicycle, Travel::Car].map(|travel| {
            let pairs = all().flat_map(|from| all().map(move |to| (from, to)));
            pairs.map(|(from, to)| from_to(travel, from, to).unwrap_or(u16::MAX)).collect()
        });
        Minutes { streets, tables }
    }

    /// From one street to another; `None` if that is not known, and for whoever does it from home.
    pub fn between(&self, travel: Travel, from: StreetId, to: StreetId) -> Option<u16> {
        let table = match travel {
            Travel::OnFoot => &self.tables[0],
            Travel::Bicycle => &self.tables[1],
            Travel::Car => &self.tables[2],
            Travel::FromHome => return None,
        };
        let (from, to) = (usize::from(from.0), usize::from(to.0));
        let known = from < self.streets && to < self.streets;
        table.get(from * self.streets + to).copied().filter(|minutes| known && *minutes != u16::MAX)
    }
}

/// What the clock on the wall shows where the group lives, as far as rules need it: how far it is from UTC, and from when
/// on. Time zones change by law, so the rules are told and do not know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WallClock {
    /// From when each distance holds, soonest first; the first holds before as well. Empty is UTC.
    from: Vec<(Timestamp, Span)>,
}

impl WallClock {
    /// The world's own time.
    pub fn utc() -> WallClock {
        WallClock::default()
    }

    /// Distances from UTC with the moments from which they hold, soonest first.
    pub fn new(from: Vec<(Timestamp, Span)>) -> WallClock {
        WallClock { from }
    }

    /// Minutes since midnight on the wall at this moment, 0 to 1439.
    pub fn minute_of_day(&self, at: Timestamp) -> i64 {
        self.there(at).0.div_euclid(60_000).rem_euclid(24 * 60)
    }

    fn there(&self, at: Timestamp) -> Timestamp {
        let holds = self.from.iter().rev().find(|(from, _)| *from <= at).or(self.from.first());
        at + holds.map_or(Span(0), |(_, distance)| *distance)
    }

    /// The day of the week on the wall at this moment, 0 for Monday to 6 for Sunday.
    pub fn day_of_week(&self, at: Timestamp) -> u8 {
        // 1 January 1970 was a Thursday.
        (self.there(at).0.div_euclid(24 * 60 * 60_000) + 3).rem_euclid(7) as u8
    }
}

impl Moment {
    /// A number below `below`, drawn for the purpose `what` at the `turn`-th try.
    pub fn draw(&self, what: &str, turn: u32, below: u32) -> u32 {
        let mut hasher = blake3::Hasher::new_keyed(&self.seed);
        hasher.update(what.as_bytes());
        hasher.update(&turn.to_le_bytes());
        let mut bytes = [0u8; 8];
        hasher.finalize_xof().fill(&mut bytes);
        // 64 bits over a bound of at most 32: the bias is below one in four thousand million.
        (u64::from_le_bytes(bytes) % u64::from(below.max(1))) as u32
    }

    /// The person who acts, or a refusal for everybody else.
    pub(crate) fn person(&self) -> Result<PersonId, crate::Refusal> {
        match self.by {
            Actor::Person(person) => Ok(person),
            _ => Err(crate::Refusal::SignInFirst),
        }
    }
}
