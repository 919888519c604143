//! How a group begins: its name, its place, its streets. How it is reached stands in the vault, because it may be
//! somebody's own number.

use crate::{Entry, Group, Lang, Moment, Refusal, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A street of the group's area, in the order they were named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StreetId(pub u16);

/// Whether a group is real, or a fictional one for looking around in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    #[default]
    Real,
    Demo,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Begin. `zone` is an IANA time zone, `place` a neighbourhood or town.
    Found { name: String, place: String, language: Lang, zone: String, sort: Sort },
    /// Put a street on the list people choose from.
    NameStreet { name: String },
    /// Put several there at once: all of them, or none.
    NameStreets { names: Vec<String> },
    /// The same street, written otherwise: a slip, or a new name it was given.
    RenameStreet { street: StreetId, name: String },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Founded { name: String, place: String, language: Lang, zone: String, sort: Sort },
    StreetNamed { street: StreetId, name: String },
    StreetRenamed { street: StreetId, name: String },
}

/// What a group says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Founding {
    pub name: String,
    pub place: String,
    /// The language the group speaks first.
    pub language: Option<Lang>,
    pub zone: String,
    pub sort: Sort,
    pub at: Timestamp,
    streets: Vec<String>,
}

impl Founding {
    /// The streets of the area, in the order they were named.
    pub fn streets(&self) -> impl Iterator<Item = (StreetId, &str)> {
        (0..).map(StreetId).zip(self.streets.iter().map(String::as_str))
    }

    pub fn street(&self, street: StreetId) -> Option<&str> {
        self.streets.get(usize::from(street.0)).map(String::as_str)
    }

    /// Finds a street by what somebody typed: capitals, spaces and dots do not matter, and a house number before or after is
    /// looked past, so that "12 kiln lane" finds Kiln Lane. The number in "5th Avenue" is part of its name.
    pub fn find_street(&self, typed: &str) -> Option<StreetId> {
        let words: Vec<&str> = words(typed).collect();
        let named = words.iter().position(|word| !is_house_number(word))?;
        let last = words.iter().rposition(|word| !is_house_number(word))?;
        let readings = [&words[..], &words[named..], &words[..=last], &words[named..=last]];
        readings
            .iter()
            .map(|words| folded(words))
            .find_map(|typed| self.streets().find(|(_, name)| folded_name(name) == typed).map(|(street, _)| street))
    }

    /// What speaks against putting these on the list, one by one: what is there already, or twice among them, and what is no
    /// name.
    pub fn look_over<'n>(&self, names: impl IntoIterator<Item = &'n str>) -> Vec<Result<String, Refusal>> {
        let mut seen = BTreeSet::new();
        let look = |name: &str| {
            let name = street_name(name)?;
            let again = self.find_street(&name).is_some() || !seen.insert(folded_name(&name));
            if again { Err(Refusal::StreetThere) } else { Ok(name) }
        };
        names.into_iter().map(look).collect()
    }

    pub(crate) fn apply(&mut self, event: &Event, entry: &Entry) {
        match event {
            Event::Founded { name, place, language, zone, sort } => {
                self.name.clone_from(name);
                self.place.clone_from(place);
                self.language = Some(language.clone());
                self.zone.clone_from(zone);
                self.sort = *sort;
                self.at = entry.at;
            }
            Event::StreetNamed { name, .. } => self.streets.push(name.clone()),
            Event::StreetRenamed { street, name } => {
                if let Some(street) = self.streets.get_mut(usize::from(street.0)) {
                    street.clone_from(name);
                }
            }
        }
    }
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Digits with at most one letter behind them: 12, 12a.
fn is_house_number(word: &str) -> bool {
    let rest = word.trim_start_matches(char::is_numeric);
    rest.len() < word.len() && rest.chars().count() <= 1
}

/// Letters and digits only, in lower case.
fn folded(words: &[&str]) -> String {
    words.iter().flat_map(|word| word.chars().flat_map(char::to_lowercase)).collect()
}

fn folded_name(name: &str) -> String {
    folded(&words(name).collect::<Vec<_>>())
}

pub(crate) fn decide(group: &Group, command: Command, moment: &Moment) -> Result<Vec<crate::Event>, Refusal> {
    let event = match command {
        Command::NameStreet { name } => return name_streets(group, &[name], moment),
        Command::NameStreets { names } => return name_streets(group, &names, moment),
        Command::Found { name, place, language, zone, sort } => {
            if group.seq != 0 {
                return Err(Refusal::FoundedAlready);
            }
            let (name, place) = (plain(&name, 60)?, plain(&place, 60)?);
            Event::Founded { name, place, language, zone: plain(&zone, 40)?, sort }
        }
        Command::RenameStreet { street, name } => {
            may_name(group, moment)?;
            let before = group.founding.street(street).ok_or(Refusal::NotThere)?;
            let name = street_name(&name)?;
            // Capitals and spaces may be mended; another street's name may not be taken.
            if name == before || group.founding.find_street(&name).is_some_and(|other| other != street) {
                return Err(Refusal::StreetThere);
            }
            Event::StreetRenamed { street, name }
        }
    };
    Ok(vec![crate::Event::Founding(event)])
}

/// So many streets are put on the list at once.
pub const STREETS_AT_ONCE: usize = 200;

fn name_streets(group: &Group, names: &[String], moment: &Moment) -> Result<Vec<crate::Event>, Refusal> {
    may_name(group, moment)?;
    if names.is_empty() || names.len() > STREETS_AT_ONCE {
        return Err(Refusal::BadValue);
    }
    let names: Vec<String> =
        group.founding.look_over(names.iter().map(String::as_str)).into_iter().collect::<Result<_, _>>()?;
    let first = group.founding.streets.len();
    let named = names.into_iter().enumerate().map(|(at, name)| {
        // The largest number stands for none.
        let street = u16::try_from(first + at).ok().filter(|number| *number < u16::MAX).ok_or(Refusal::BadValue)?;
        Ok(crate::Event::Founding(Event::StreetNamed { street: StreetId(street), name }))
    });
    named.collect()
}

/// While a group is being set up there is nobody yet who could have a voice.
fn may_name(group: &Group, moment: &Moment) -> Result<(), Refusal> {
    match group.people.count() {
        0 => Ok(()),
        _ => group.people.with_voice(moment.person()?).map(|_| ()),
    }
}

/// A name of a street: a line with more in it than a house number.
fn street_name(name: &str) -> Result<String, Refusal> {
    let name = plain(name, 60)?;
    if words(&name).all(is_house_number) { Err(Refusal::BadValue) } else { Ok(name) }
}

/// One line of text that people may read: trimmed, with a letter or digit in it, at most `most` characters, and nothing
/// that cannot be seen and turns round what stands beside it.
pub(crate) fn plain(text: &str, most: usize) -> Result<String, Refusal> {
    let text = text.trim();
    let hidden = |c: char| c.is_control() || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let fits = text.chars().any(char::is_alphanumeric) && text.chars().count() <= most && !text.chars().any(hidden);
    if fits { Ok(text.to_owned()) } else { Err(Refusal::BadValue) }
}
