//! Finding what somebody typed: a street, a corner of two, a door.
//!
//! Nothing is asked of anybody: the names lie in memory. A name is compared by its groups of three letters first, which
//! finds some dozens of candidates among all names of a city, and then letter by letter (Damerau–Levenshtein distance, with
//! a bound). Names in other languages count like the first one, and so does another script (see [`mod@fold`]).

mod fold;
mod names;
mod typed;

pub(crate) use fold::{first_number, fold};

use std::borrow::Borrow;

use crate::gazetteer::{DoorRow, Gazetteer, Street};
use crate::geo::Coordinate;
use names::{Hit, Names};
use typed::Typed;

/// Two streets whose corners come so near, in metres, meet, even if no crossing is shared: two lanes, a square between them.
const MEET: f64 = 60.0;
/// Between doors whose numbers are further apart than this, or that are further apart in metres, nothing is guessed.
const GAP: (u32, f64) = (24, 400.0);
/// Below this nothing is offered.
const LEAST: u32 = 550;

/// Looks up addresses in a gazetteer, lent or its own. Making one takes about a tenth of a second for a city; keep it.
pub struct Lookup<G> {
    gazetteer: G,
    names: Names,
}

/// What may be meant.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// What it is.
    pub what: What,
    /// Where it is, unless the street was only typed in.
    pub place: Option<Coordinate>,
    /// From 1000 (as it is written) down to 550 (perhaps).
    pub score: u32,
}

/// A street, a corner or a door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A whole street.
    Street {
        /// Its number.
        street: u32,
    },
    /// Where two streets meet.
    Corner {
        /// The number of the one.
        street: u32,
        /// The number of the other.
        other: u32,
    },
    /// A door.
    Door {
        /// The number of its street.
        street: u32,
        /// What it says on the door, as it was typed.
        number: String,
        /// How sure its place is.
        how: How,
    },
}

/// How sure the place of a door is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// The map has this door.
    Exactly,
    /// The map has doors on either side of it.
    Between,
    /// The map has the next door to it.
    Beside,
    /// The map has only the street.
    SomewhereOnIt,
}

impl What {
    /// The street, or the first of two.
    pub fn street(&self) -> u32 {
        match self {
            What::Street { street } | What::Corner { street, .. } | What::Door { street, .. } => *street,
        }
    }
}

impl Found {
    /// Whether there is no doubt: as it is written, and nothing else is called so.
    pub fn is_the_one(found: &[Found]) -> bool {
        match found {
            [only] => only.score >= 950,
            [first, second, ..] => first.score >= 950 && second.score < first.score,
            [] => false,
        }
    }
}

impl<G: Borrow<Gazetteer>> Lookup<G> {
    /// Prepares to look up the names of a gazetteer.
    pub fn new(gazetteer: G) -> Lookup<G> {
        Lookup { names: Names::new(gazetteer.borrow()), gazetteer }
    }

    /// The gazetteer.
    pub fn gazetteer(&self) -> &Gazetteer {
        self.gazetteer.borrow()
    }

    /// What may be meant, the likeliest first, at most so many.
    pub fn find(&self, text: &str, most: usize) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        for reading in typed::readings(text) {
            let more = match reading {
                Typed::Corner(a, b) => self.corners(&a, &b),
                Typed::Street(name, number) => self.streets(&name, number.as_deref()),
            };
            for one in more {
                // The same street read two ways: the better reading stays.
                match found.iter_mut().find(|other| other.what.is_like(&one.what)) {
                    Some(other) if other.score < one.score => *other = one,
                    Some(_) => {}
                    None => found.push(one),
                }
            }
        }
        found.sort_by_key(|found| (std::cmp::Reverse(found.score), found.what.street()));
        let best = found.first().map_or(0, |first| first.score);
        // Beside what fits well, what fits badly only confuses.
        found.retain(|found| found.score + 250 >= best);
        found.truncate(most);
        found
    }

    fn streets(&self, name: &str, number: Option<&str>) -> Vec<Found> {
        let hits = self.names.find(name, 24);
        let found = hits.into_iter().filter(|hit| hit.score >= LEAST).filter_map(|hit| {
            let street = self.gazetteer().street(hit.street)?;
            Some(match number {
                Some(number) => self.door(street, number, hit.score),
                None => Found { what: What::Street { street: hit.street }, place: street.centre(), score: hit.score },
            })
        });
        found.collect()
    }

    fn door(&self, street: Street<'_>, typed: &str, score: u32) -> Found {
        let (how, place) = self.place_of(street, typed);
        let what = What::Door { street: street.number, number: typed.trim().to_owned(), how };
        // Of two streets of one name the one that has this door is meant.
        let less = match how {
            How::Exactly => 0,
            How::Between => 2,
            How::Beside => 4,
            How::SomewhereOnIt => 6,
        };
        Found { what, place: place.or(street.centre()), score: score.saturating_sub(less) }
    }

    fn place_of(&self, street: Street<'_>, typed: &str) -> (How, Option<Coordinate>) {
        let doors = street.door_rows();
        let wanted = fold(typed).replace(' ', "");
        let Some(number) = first_number(&wanted) else { return (How::SomewhereOnIt, None) };
        let start = doors.partition_point(|door| door.number < number);
        let same = &doors[start..doors.partition_point(|door| door.number <= number)];
        let written = |door: &&DoorRow| fold(self.gazetteer().words.get(door.text)).replace(' ', "") == wanted;
        if let Some(door) = same.iter().find(written) {
            return (How::Exactly, Some(door.place));
        }
        // 12c where the map has 12a; 14 where it has 12–16.
        if let Some(door) = same.first() {
            return (How::Beside, Some(door.place));
        }
        let one_side = |door: &&DoorRow| door.number % 2 == number % 2 && door.number > 0;
        let below = doors[..start].iter().rev().find(one_side);
        let above = doors[start..].iter().find(one_side);
        if let (Some(below), Some(above)) = (below, above) {
            let gap = above.number - below.number;
            if gap <= GAP.0 && below.place.metres_to(above.place) <= GAP.1 {
                let part = f64::from(number - below.number) / f64::from(gap);
                let between = |a: i32, b: i32| (f64::from(a) + part * (f64::from(b) - f64::from(a))).round() as i32;
                let place = Coordinate {
                    lat: between(below.place.lat, above.place.lat),
                    lon: between(below.place.lon, above.place.lon),
                };
                return (How::Between, Some(place));
            }
        }
        let near = |door: &&DoorRow| door.number.abs_diff(number) <= 4;
        match below.filter(near).or(above.filter(near)) {
            Some(door) => (How::Beside, Some(door.place)),
            None => (How::SomewhereOnIt, None),
        }
    }

    fn corners(&self, a: &str, b: &str) -> Vec<Found> {
        let (these, those) = (self.names.find(a, 8), self.names.find(b, 8));
        let mut found = Vec::new();
        for (one, other) in these.iter().flat_map(|one| those.iter().map(move |other| (one, other))) {
            if one.street != other.street && one.score.min(other.score) >= LEAST {
                found.extend(self.corner(one, other));
            }
        }
        found
    }

    fn corner(&self, one: &Hit, other: &Hit) -> Option<Found> {
        let (a, b) = (self.gazetteer().street(one.street)?.corners(), self.gazetteer().street(other.street)?.corners());
        let score = one.score.min(other.score);
        let what = What::Corner { street: one.street, other: other.street };
        if let Some(&place) = a.iter().find(|corner| b.binary_search(corner).is_ok()) {
            return Some(Found { what, place: Some(place), score });
        }
        // Two streets that long do not only nearly meet.
        if a.len() * b.len() > 250_000 {
            return None;
        }
        let pairs = a.iter().flat_map(|&a| b.iter().map(move |&b| (a, a.metres_to(b))));
        let (place, metres) = pairs.min_by(|a, b| a.1.total_cmp(&b.1))?;
        (metres <= MEET).then_some(Found { what, place: Some(place), score: score.saturating_sub(20) })
    }
}

impl What {
    fn is_like(&self, other: &What) -> bool {
        match (self, other) {
            (What::Corner { street, other: second }, What::Corner { street: a, other: b }) => {
                (street, second) == (a, b) || (street, second) == (b, a)
            }
            (What::Corner { .. }, _) | (_, What::Corner { .. }) => false,
            (a, b) => a.street() == b.street(),
        }
    }
}
