//! What a house knows of its groups' streets: the list each group named, and what was read from map files.
//!
//! Maps lie in a folder of their own, a file for each group (`manyhands streets import`). They are public, derived from a file
//! that can be fetched again, and hold nothing about anybody; so they are in no backup. They are opened part by part when
//! somebody first asks, off the threads that serve pages, and leave memory with the group.

use crate::town::{Drawn, Ground, TownMap};
use crate::{Failed, Home, Host, beside_the_pages};
use commons::founding::{Founding, StreetId};
use commons::{GroupId, Minutes, Span, Timestamp};
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, TryLockError};
use std::time::SystemTime;
use streets::{Gazetteer, Lookup, Saved, SavedError};

/// Where the maps of the groups lie.
#[derive(Clone, Debug, Default)]
pub struct Streets(Option<PathBuf>);

impl Streets {
    /// In this folder.
    pub fn in_folder(folder: &Path) -> Streets {
        Streets(Some(folder.to_owned()))
    }

    /// The file with the map of a group.
    pub fn file(&self, group: GroupId) -> Option<PathBuf> {
        Some(self.0.as_ref()?.join(format!("{group}.streets")))
    }
}

/// So often it is looked whether somebody laid another map: `manyhands streets import` is a program of its own.
pub(crate) const LOOK_AGAIN: Span = Span::minutes(1);

/// The name stands for a whole file or for none.
pub(crate) fn write_whole(file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut name = file.as_os_str().to_owned();
    name.push(".new");
    let new = PathBuf::from(name);
    std::fs::create_dir_all(file.parent().unwrap_or(Path::new(".")))?;
    std::fs::write(&new, bytes)?;
    std::fs::rename(&new, file)
}

/// What was opened so far.
#[derive(Default)]
pub(crate) struct Finder {
    /// When it was last looked whether the file is the same, and what it was like then.
    looked: Option<(Timestamp, Option<Print>)>,
    /// The group's list, to be looked through.
    list: Option<Arc<Names>>,
    /// The names on the map; `Some(None)` if there is no map.
    map: Option<Option<Arc<Lookup<Gazetteer>>>>,
    /// Crossings, ways and distances; the same.
    ground: Option<Option<Arc<Ground>>>,
    /// The group's streets on it.
    town: Option<Arc<TownMap>>,
}

/// What tells one file from another that took its place: when it was written, and how long it is.
pub(crate) type Print = (Option<SystemTime>, u64);

pub(crate) fn print(file: &Path) -> Option<Print> {
    let about = std::fs::metadata(file).ok()?;
    Some((about.modified().ok(), about.len()))
}

/// The names of the group's list, to be looked through.
pub(crate) struct Names {
    of: Vec<String>,
    pub(crate) lookup: Lookup<Gazetteer>,
    /// Their numbers on the list, by their numbers in the lookup.
    pub(crate) ids: Vec<StreetId>,
}

impl Names {
    fn of(founding: &Founding) -> Names {
        let gazetteer = Gazetteer::of_names(founding.streets().map(|(_, name)| name));
        let id = |name: &str| founding.streets().find(|(_, other)| other.trim() == name).map(|(id, _)| id);
        let ids = gazetteer.streets().map(|street| id(street.name()).unwrap_or(StreetId(u16::MAX))).collect();
        let of = founding.streets().map(|(_, name)| name.to_owned()).collect();
        Names { of, lookup: Lookup::new(gazetteer), ids }
    }
}

impl Finder {
    /// Lets go of what was opened of a file that is not there any more or not the same.
    fn look_again(&mut self, file: &Path, now: Timestamp) {
        match self.looked {
            Some((at, _)) if at + LOOK_AGAIN > now => {}
            Some((_, before)) => {
                let print = print(file);
                if print != before {
                    *self = Finder { list: self.list.take(), ..Finder::default() };
                }
                self.looked = Some((now, print));
            }
            None => self.looked = Some((now, print(file))),
        }
    }

    pub(crate) fn names(&mut self, founding: &Founding) -> Arc<Names> {
        let known = self.list.take().filter(|names| founding.streets().map(|(_, name)| name).eq(&names.of));
        let names = known.unwrap_or_else(|| Arc::new(Names::of(founding)));
        self.list = Some(Arc::clone(&names));
        names
    }

    pub(crate) fn map(&mut self, file: Option<&Path>) -> Option<Arc<Lookup<Gazetteer>>> {
        let read = || Some(Arc::new(Lookup::new(read(file?, |saved| saved.gazetteer())?)));
        self.map.get_or_insert_with(read).clone()
    }

    fn town(&mut self, file: Option<&Path>, founding: &Founding) -> Option<Arc<TownMap>> {
        if let Some(town) = self.town.as_ref().filter(|town| town.is_of(founding)) {
            return Some(Arc::clone(town));
        }
        let names = self.map(file)?;
        let ground = || Some(Arc::new(read(file?, Ground::read)?));
        let ground = self.ground.get_or_insert_with(ground).clone()?;
        let town = Arc::new(TownMap::new(ground, names, founding, self.town.as_deref()));
        self.town = Some(Arc::clone(&town));
        Some(town)
    }
}

/// A map that cannot be read is as good as none; the log of the program says why.
fn read<T>(file: &Path, part: impl FnOnce(&mut Saved<BufReader<File>>) -> Result<T, SavedError>) -> Option<T> {
    let open = File::open(file).ok()?;
    match Saved::open(BufReader::new(open)).and_then(|mut saved| part(&mut saved)) {
        Ok(part) => Some(part),
        Err(error) => {
            tracing::warn!(%error, "the streets of a group cannot be read; import its map file again");
            None
        }
    }
}

impl Host {
    /// From now on maps are looked for here.
    pub fn streets_lie_in(&self, streets: Streets) {
        // Said once, at the start; a second time changes nothing.
        let _ = self.streets.set(streets);
    }

    /// The map of a group and its streets on it; nothing if nobody read a map file for it. It is opened when somebody first
    /// asks: some milliseconds for a town, about a second for a city. Another file in its place is noticed within a minute.
    pub async fn town(&self, home: &Home) -> Option<Arc<TownMap>> {
        let file = self.map_file(home)?;
        self.look_at_the_map_again(home, &file);
        match at_hand(home) {
            AtHand::Map(town) => return Some(town),
            AtHand::NoMap => return None,
            AtHand::NotYet => {}
        }
        let (finder, founding) = (Arc::clone(home.finder()), home.look().group.founding.clone());
        let open = move || finder.lock().unwrap_or_else(PoisonError::into_inner).town(Some(&file), &founding);
        beside_the_pages(open).await.ok().flatten()
    }

    /// How long it takes from street to street of the group's list, for the rules; nothing is known without a map.
    pub async fn minutes(&self, home: &Home) -> Minutes {
        let Some(town) = self.town(home).await else { return Minutes::unknown() };
        match town.minutes_at_hand() {
            Some(minutes) => minutes.clone(),
            None => beside_the_pages(move || town.minutes().clone()).await.unwrap_or_default(),
        }
    }

    /// A picture of a map with something written at these streets, in the language asked for where a street has a name in it.
    pub async fn draw(
        &self,
        town: &Arc<TownMap>,
        title: String,
        language: &str,
        marks: Vec<(StreetId, String)>,
    ) -> Option<Drawn> {
        let wish = (title, language.to_owned(), marks);
        if let Some(drawn) = town.drawn(&wish) {
            return Some(drawn);
        }
        let town = Arc::clone(town);
        beside_the_pages(move || town.draw(wish)).await.ok()
    }

    /// Lays a map for a group where maps lie, as [`streets::save`] wrote it, in place of one that was there before. The name
    /// stands for a whole file or for none. Where this house has no place for maps, nothing happens.
    ///
    /// # Errors
    /// If it cannot be written.
    pub async fn lay_map(&self, home: &Home, saved: Vec<u8>) -> Result<(), Failed> {
        let Some(file) = self.map_file(home) else { return Ok(()) };
        let finder = Arc::clone(home.finder());
        let written = beside_the_pages(move || {
            write_whole(&file, &saved)?;
            // What was opened before is of another map.
            *finder.lock().unwrap_or_else(PoisonError::into_inner) = Finder::default();
            Ok::<(), std::io::Error>(())
        });
        written.await?.map_err(|error| Failed::Trouble(error.to_string()))
    }

    /// A group that ends takes its map along.
    pub(crate) fn no_map_of(&self, group: GroupId) {
        let Some(streets) = self.streets.get() else { return };
        for file in [streets.file(group), streets.tiles(group)].into_iter().flatten() {
            // It is not there for most groups, and holds nothing about anybody.
            let _ = std::fs::remove_file(file);
        }
    }

    /// Whoever is just opening it sees what is there now.
    pub(crate) fn look_at_the_map_again(&self, home: &Home, file: &Path) {
        if let Ok(mut finder) = home.finder().try_lock() {
            finder.look_again(file, self.clock.now());
        }
    }

    pub(crate) fn map_file(&self, home: &Home) -> Option<PathBuf> {
        self.streets.get()?.file(home.id)
    }
}

/// What can be said without opening anything.
enum AtHand {
    Map(Arc<TownMap>),
    NoMap,
    NotYet,
}

fn at_hand(home: &Home) -> AtHand {
    let finder = match home.finder().try_lock() {
        Ok(finder) => finder,
        Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
        // Somebody is just opening it.
        Err(TryLockError::WouldBlock) => return AtHand::NotYet,
    };
    match (&finder.map, &finder.ground, &finder.town) {
        (Some(None), ..) | (_, Some(None), _) => AtHand::NoMap,
        (.., Some(town)) if town.is_of(&home.look().group.founding) => AtHand::Map(Arc::clone(town)),
        _ => AtHand::NotYet,
    }
}
