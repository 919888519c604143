//! Which names are like a typed one.

use std::collections::HashMap;

use super::fold::key;
use crate::gazetteer::Gazetteer;

/// So many names that share most groups of three letters are compared letter by letter.
const CANDIDATES: usize = 60;

/// All names, by their groups of three letters.
pub(super) struct Names {
    keys: Vec<String>,
    /// The streets that each key is a name of.
    streets: Vec<Vec<u32>>,
    numbers: HashMap<String, u32>,
    /// For each group of three letters which keys have it.
    groups: HashMap<[u8; 3], Vec<u32>>,
}

/// A street whose name is like what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    pub(super) street: u32,
    pub(super) score: u32,
}

impl Names {
    pub(super) fn new(gazetteer: &Gazetteer) -> Names {
        let mut names =
            Names { keys: Vec::new(), streets: Vec::new(), numbers: HashMap::new(), groups: HashMap::new() };
        for street in gazetteer.streets() {
            names.add(street.name(), street.number);
            street.other_names().for_each(|(_, name)| names.add(name, street.number));
        }
        names
    }

    fn add(&mut self, name: &str, street: u32) {
        let key = key(name);
        if key.is_empty() {
            return;
        }
        let next = self.keys.len() as u32;
        let number = *self.numbers.entry(key.clone()).or_insert(next);
        if number == next {
            for group in groups(&key) {
                self.groups.entry(group).or_default().push(number);
            }
            self.keys.push(key);
            self.streets.push(Vec::new());
        }
        let streets = &mut self.streets[number as usize];
        if !streets.contains(&street) {
            streets.push(street);
        }
    }

    /// Streets whose names are like this, the likest first.
    pub(super) fn find(&self, typed: &str, most: usize) -> Vec<Hit> {
        let typed = key(typed);
        let mut scored: Vec<(u32, u32)> = match self.numbers.get(&typed) {
            _ if typed.len() < 2 => Vec::new(),
            Some(&exactly) => vec![(1000, exactly)],
            None => {
                let candidates = self.candidates(&typed);
                candidates.into_iter().map(|key| (likeness(&typed, &self.keys[key as usize]), key)).collect()
            }
        };
        scored.sort_unstable_by_key(|&(score, key)| (std::cmp::Reverse(score), key));
        let mut hits: Vec<Hit> = Vec::new();
        for (score, key) in scored {
            for &street in &self.streets[key as usize] {
                if hits.len() < most && hits.iter().all(|hit| hit.street != street) {
                    hits.push(Hit { street, score });
                }
            }
        }
        hits
    }

    fn candidates(&self, typed: &str) -> Vec<u32> {
        let mut shared: HashMap<u32, u32> = HashMap::new();
        let groups = groups(typed);
        for group in &groups {
            for &key in self.groups.get(group).map(Vec::as_slice).unwrap_or_default() {
                *shared.entry(key).or_default() += 1;
            }
        }
        // Groups in common, of all groups there are in both (Dice); the beginning of a name loses nothing for being short.
        let mut ranked: Vec<(u32, u32)> = shared
            .into_iter()
            .map(|(key, count)| {
                let length = self.keys[key as usize].len();
                let dice = 2000 * count / (groups.len() + length) as u32;
                let begun = 900 * count / groups.len() as u32;
                (if self.keys[key as usize].starts_with(typed) { dice.max(begun) } else { dice }, key)
            })
            .collect();
        let by_rank = |&(rank, key): &(u32, u32)| (std::cmp::Reverse(rank), key);
        if ranked.len() > CANDIDATES {
            ranked.select_nth_unstable_by_key(CANDIDATES, by_rank);
            ranked.truncate(CANDIDATES);
        }
        ranked.into_iter().map(|(_, key)| key).collect()
    }
}

/// Every group of three letters of a key, with its beginning marked; each once.
fn groups(key: &str) -> Vec<[u8; 3]> {
    let mut letters = vec![b' ', b' '];
    letters.extend_from_slice(key.as_bytes());
    letters.push(b' ');
    let mut groups: Vec<[u8; 3]> = letters.windows(3).map(|three| [three[0], three[1], three[2]]).collect();
    groups.sort_unstable();
    groups.dedup();
    groups
}

/// How like two keys are, up to 1000 for the same.
fn likeness(typed: &str, key: &str) -> u32 {
    let whole = near(typed, key, 1000);
    // Half a name, or a name without its "street": less than a whole one, more than another one.
    let begun = match key.starts_with(typed) && typed.len() >= 3 {
        true => 760 + 180 * typed.len() as u32 / key.len() as u32,
        false => 0,
    };
    // One of several words, as in "Mannerheim" for "Carl Gustaf Mannerheim street".
    let within = match typed.len() >= 4 && format!(" {key} ").contains(&format!(" {typed} ")) {
        true => 700 + 200 * typed.len() as u32 / key.len() as u32,
        false => 0,
    };
    // The beginning with a slip in it.
    let slipped = match key.get(..typed.len()) {
        Some(start) if typed.len() >= 5 && typed.len() < key.len() => near(typed, start, 760),
        _ => 0,
    };
    whole.max(begun).max(within).max(slipped)
}

/// `best`, less for every slip; 0 for more slips than a word of this length is likely to have.
fn near(typed: &str, key: &str, best: u32) -> u32 {
    let length = typed.len().max(key.len());
    let allowed = (length / 3).clamp(1, 6);
    match slips(typed.as_bytes(), key.as_bytes(), allowed) {
        Some(slips) => best.saturating_sub((1200 * slips / length) as u32),
        None => 0,
    }
}

/// Letters to add, leave out, change or swap with the next one; `None` for more than `most`.
///
/// Source: Damerau (1964), the form in which no letter is touched twice ("optimal string alignment").
fn slips(a: &[u8], b: &[u8], most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let width = b.len() + 1;
    let (mut before, mut row): (Vec<usize>, Vec<usize>) = (vec![0; width], (0..width).collect());
    for (i, &letter) in a.iter().enumerate() {
        let mut next = vec![i + 1; width];
        for j in 1..width {
            let change = row[j - 1] + usize::from(letter != b[j - 1]);
            next[j] = change.min(row[j] + 1).min(next[j - 1] + 1);
            if i > 0 && j > 1 && letter == b[j - 2] && a[i - 1] == b[j - 1] {
                next[j] = next[j].min(before[j - 2] + 1);
            }
        }
        if next.iter().all(|&slips| slips > most) {
            return None;
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().filter(|&slips| slips <= most)
}
