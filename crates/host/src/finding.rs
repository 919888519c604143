//! The street of the group's list in what somebody typed, by the list itself and by the map if there is one. It is looked up
//! here and asked of nobody.

use crate::maps::Finder;
use crate::{Failed, Home, Host, beside_the_pages};
use commons::founding::{Founding, StreetId};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use streets::{Found, What};

/// A street of the group's list that may be meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guess {
    /// The street.
    pub street: StreetId,
    /// Another one, where a corner of two was typed.
    pub corner: Option<StreetId>,
    /// From 1000 (as it is written) down.
    pub score: u32,
}

impl Guess {
    /// The one that is meant without a doubt, if there is one.
    pub fn the_one(guesses: &[Guess]) -> Option<Guess> {
        match guesses {
            [first, rest @ ..] if first.score >= SURE && rest.iter().all(|other| other.score < first.score) => {
                Some(*first)
            }
            _ => None,
        }
    }
}

/// As it is written, in whatever language the map or the list has it.
pub(crate) const SURE: u32 = 950;

impl Host {
    /// The streets of the group's list that somebody may have meant, the likeliest first, at most so many.
    ///
    /// # Errors
    /// If the work broke off.
    pub async fn guess_streets(&self, home: &Home, typed: &str, most: usize) -> Result<Vec<Guess>, Failed> {
        let (finder, founding) = (Arc::clone(home.finder()), home.look().group.founding.clone());
        let (file, typed) = (self.map_file(home), typed.to_owned());
        if let Some(file) = &file {
            self.look_at_the_map_again(home, file);
        }
        beside_the_pages(move || guess(&finder, &founding, file.as_deref(), &typed, most)).await
    }
}

fn guess(finder: &Mutex<Finder>, founding: &Founding, file: Option<&Path>, typed: &str, most: usize) -> Vec<Guess> {
    let (names, map) = {
        let mut finder = finder.lock().unwrap_or_else(PoisonError::into_inner);
        (finder.names(founding), finder.map(file))
    };
    let mut guesses = Vec::new();
    let id = |street: u32| names.ids.get(street as usize).copied();
    names.lookup.find(typed, most).iter().for_each(|found| add(&mut guesses, found, id));
    if let Some(map) = map {
        let id = |street: u32| founding.find_street(map.gazetteer().street(street)?.name());
        // Of a whole city few are on the list.
        map.find(typed, 4 * most).iter().for_each(|found| add(&mut guesses, found, id));
    }
    guesses.sort_by_key(|guess| (std::cmp::Reverse(guess.score), guess.street));
    guesses.truncate(most);
    guesses
}

fn add(guesses: &mut Vec<Guess>, found: &Found, id: impl Fn(u32) -> Option<StreetId>) {
    let Some(street) = id(found.what.street()) else { return };
    let corner = match found.what {
        What::Corner { other, .. } => match id(other) {
            Some(other) => Some(other),
            None => return,
        },
        _ => None,
    };
    let guess = Guess { street, corner, score: found.score };
    match guesses.iter_mut().find(|other| (other.street, other.corner) == (street, corner)) {
        Some(other) => other.score = other.score.max(guess.score),
        None => guesses.push(guess),
    }
}
