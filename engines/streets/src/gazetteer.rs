//! Names: streets, the doors on them, and the parts of town they lie in.
//!
//! Made of a map file, or of nothing but a list of names somebody typed ([`Gazetteer::of_names`]): then streets can be found
//! and have no place.

use crate::flat::{Damaged, Flat, In, Out, Words};
use crate::geo::Coordinate;

const NONE: u32 = u32::MAX;
/// What stands for no place.
const NOWHERE: Coordinate = Coordinate { lat: i32::MIN, lon: i32::MIN };

/// Streets, doors and areas.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gazetteer {
    pub(crate) words: Words,
    pub(crate) streets: Vec<StreetRow>,
    /// Other names: the language, and what.
    pub(crate) also: Vec<(u32, u32)>,
    /// Crossings and ends of each street, in order.
    pub(crate) corners: Vec<Coordinate>,
    pub(crate) doors: Vec<DoorRow>,
    pub(crate) areas: Vec<(u32, Coordinate)>,
}

/// Where the other names, corners and doors of a street begin; they end where those of the next one begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct StreetRow {
    pub(crate) name: u32,
    pub(crate) area: u32,
    pub(crate) also: u32,
    pub(crate) corners: u32,
    pub(crate) doors: u32,
    pub(crate) centre: Coordinate,
}

/// A door: the number in it, the number as it is written, and where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct DoorRow {
    pub(crate) number: u32,
    pub(crate) text: u32,
    pub(crate) place: Coordinate,
}

/// A street.
#[derive(Clone, Copy)]
pub struct Street<'g> {
    gazetteer: &'g Gazetteer,
    /// Its number.
    pub number: u32,
}

impl<'g> Street<'g> {
    fn row(&self) -> &'g StreetRow {
        // A street is only made by `Gazetteer::street`, which has looked.
        &self.gazetteer.streets[self.number as usize]
    }

    fn part<T>(&self, all: &'g [T], of: impl Fn(&StreetRow) -> u32) -> &'g [T] {
        let end = self.gazetteer.streets.get(self.number as usize + 1).map_or(all.len(), |next| of(next) as usize);
        all.get(of(self.row()) as usize..end).unwrap_or_default()
    }

    /// What it is called where it is.
    pub fn name(&self) -> &'g str {
        self.gazetteer.words.get(self.row().name)
    }

    /// What else it is called: the language (`""` for a second name in no certain language), and the name.
    pub fn other_names(&self) -> impl Iterator<Item = (&'g str, &'g str)> + use<'g> {
        let words = &self.gazetteer.words;
        self.part(&self.gazetteer.also, |row| row.also)
            .iter()
            .map(|&(language, name)| (words.get(language), words.get(name)))
    }

    /// Its name in a language, or else what it is called where it is.
    pub fn name_in(&self, language: &str) -> &'g str {
        self.other_names().find(|(other, _)| *other == language).map_or(self.name(), |(_, name)| name)
    }

    /// A place on it about its middle; `None` for a street that was only typed in.
    pub fn centre(&self) -> Option<Coordinate> {
        Some(self.row().centre).filter(|&centre| centre != NOWHERE)
    }

    /// The part of town it is in: a number of an area.
    pub fn area(&self) -> Option<u32> {
        Some(self.row().area).filter(|&area| area != NONE)
    }

    /// Its crossings and ends.
    pub fn corners(&self) -> &'g [Coordinate] {
        self.part(&self.gazetteer.corners, |row| row.corners)
    }

    /// Its doors: the number as it is written, and where it is. From low numbers to high ones.
    pub fn doors(&self) -> impl Iterator<Item = (&'g str, Coordinate)> + use<'g> {
        let words = &self.gazetteer.words;
        self.door_rows().iter().map(|door| (words.get(door.text), door.place))
    }

    pub(crate) fn door_rows(&self) -> &'g [DoorRow] {
        self.part(&self.gazetteer.doors, |row| row.doors)
    }
}

impl Gazetteer {
    /// A list of names without places.
    pub fn of_names<'n>(names: impl IntoIterator<Item = &'n str>) -> Gazetteer {
        let mut gazetteer = Gazetteer::default();
        let mut names: Vec<&str> = names.into_iter().map(str::trim).filter(|name| !name.is_empty()).collect();
        names.sort_unstable();
        names.dedup();
        for name in names {
            let name = gazetteer.words.push(name);
            gazetteer.streets.push(StreetRow { name, area: NONE, also: 0, corners: 0, doors: 0, centre: NOWHERE });
        }
        gazetteer
    }

    /// How many streets there are.
    pub fn len(&self) -> usize {
        self.streets.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.streets.is_empty()
    }

    /// The street of a number.
    pub fn street(&self, number: u32) -> Option<Street<'_>> {
        ((number as usize) < self.streets.len()).then_some(Street { gazetteer: self, number })
    }

    /// Every street, in the order of the letters of their names.
    pub fn streets(&self) -> impl Iterator<Item = Street<'_>> {
        (0..self.streets.len() as u32).map(|number| Street { gazetteer: self, number })
    }

    /// How many doors there are.
    pub fn doors(&self) -> usize {
        self.doors.len()
    }

    /// Every area: its name and a place in it.
    pub fn areas(&self) -> impl Iterator<Item = (&str, Coordinate)> {
        self.areas.iter().map(|&(name, place)| (self.words.get(name), place))
    }

    /// The name of an area.
    pub fn area(&self, number: u32) -> Option<&str> {
        self.areas.get(number as usize).map(|area| self.words.get(area.0))
    }

    pub(crate) fn save(&self, out: &mut Out) {
        out.words(&self.words);
        out.all(&self.streets);
        out.all(&self.also);
        out.all(&self.corners);
        out.all(&self.doors);
        out.all(&self.areas);
    }

    pub(crate) fn load(from: &mut In<'_>) -> Result<Gazetteer, Damaged> {
        // Parts are looked up with care: numbers that point nowhere show an empty name and no doors.
        Ok(Gazetteer {
            words: from.words()?,
            streets: from.all()?,
            also: from.all()?,
            corners: from.all()?,
            doors: from.all()?,
            areas: from.all()?,
        })
    }
}

impl Flat for StreetRow {
    const SIZE: usize = 28;
    fn put(self, bytes: &mut Vec<u8>) {
        [self.name, self.area, self.also, self.corners, self.doors].into_iter().for_each(|number| number.put(bytes));
        self.centre.put(bytes);
    }
    fn take(bytes: &[u8]) -> StreetRow {
        let number = |at: usize| u32::take(&bytes[4 * at..4 * at + 4]);
        StreetRow {
            name: number(0),
            area: number(1),
            also: number(2),
            corners: number(3),
            doors: number(4),
            centre: Coordinate::take(&bytes[20..28]),
        }
    }
}

impl Flat for DoorRow {
    const SIZE: usize = 16;
    fn put(self, bytes: &mut Vec<u8>) {
        self.number.put(bytes);
        self.text.put(bytes);
        self.place.put(bytes);
    }
    fn take(bytes: &[u8]) -> DoorRow {
        DoorRow {
            number: u32::take(&bytes[..4]),
            text: u32::take(&bytes[4..8]),
            place: Coordinate::take(&bytes[8..16]),
        }
    }
}
