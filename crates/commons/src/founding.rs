//! How a group begins: its name, its place, its streets. How it is reached stands in the vault, because it may be
//! somebody's own number.

use crate::{Entry, Group, Lang, Moment, Refusal, Timestamp};
use serde::{Deserialize, Serialize};

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
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Founded { name: String, place: String, language: Lang, zone: String, sort: Sort },
    StreetNamed { street: StreetId, name: String },
}

/// What a group says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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

    /// Finds a street by what somebody typed: case and spaces do not matter, and a house number is looked past, so that
    /// "12 kiln lane" finds Kiln Lane.
    pub fn find_street(&self, typed: &str) -> Option<StreetId> {
        let typed = folded(typed);
        if typed.is_empty() {
            return None;
        }
        self.streets().find(|(_, name)| folded(name) == typed).map(|(street, _)| street)
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
        }
    }
}

/// Letters and digits only, in lower case, without words that are house numbers.
fn folded(name: &str) -> String {
    name.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !word.starts_with(|c: char| c.is_ascii_digit()))
        .flat_map(|word| word.chars().flat_map(char::to_lowercase))
        .collect()
}

pub(crate) fn decide(group: &Group, command: Command, moment: &Moment) -> Result<Vec<crate::Event>, Refusal> {
    let event = match command {
        Command::Found { name, place, language, zone, sort } => {
            if group.seq != 0 {
                return Err(Refusal::FoundedAlready);
            }
            let (name, place) = (plain(&name, 60)?, plain(&place, 60)?);
            Event::Founded { name, place, language, zone: plain(&zone, 40)?, sort }
        }
        Command::NameStreet { name } => {
            // While a group is being set up there is nobody yet who could have a voice.
            if group.people.count() > 0 {
                group.people.with_voice(moment.person()?)?;
            }
            let name = plain(&name, 60)?;
            if folded(&name).is_empty() {
                return Err(Refusal::BadValue);
            }
            if group.founding.find_street(&name).is_some() {
                return Err(Refusal::StreetThere);
            }
            let next = u16::try_from(group.founding.streets.len()).map_err(|_| Refusal::BadValue)?;
            Event::StreetNamed { street: StreetId(next), name }
        }
    };
    Ok(vec![crate::Event::Founding(event)])
}

/// One line of text that people may read: trimmed, not empty, at most `most` characters, nothing unprintable.
fn plain(text: &str, most: usize) -> Result<String, Refusal> {
    let text = text.trim();
    let fits = !text.is_empty() && text.chars().count() <= most && !text.chars().any(char::is_control);
    if fits { Ok(text.to_owned()) } else { Err(Refusal::BadValue) }
}
