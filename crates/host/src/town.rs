//! A group's streets on a map: where each is, and how far it is from one to the other. Never a door: a street is as exact as
//! it gets here, and stands for all who live in it.

use commons::Minutes;
use commons::founding::{Founding, StreetId};
use commons::offers::Travel;
use std::collections::BTreeMap;
use std::io::{Read, Seek};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use streets::schematic::{self, Drawing, Mark, Sheet};
use streets::{
    Coordinate, Distances, Found, Frame, Gazetteer, Hierarchy, Lookup, Nearest, Network, Place, Profile, Saved,
    SavedError, Weight, What,
};

/// Beyond so many streets on a list the others have no minutes: a table of all pairs would be too large.
const MOST: usize = 1_500;

/// Crossings and ways of a map file, and what distances are looked up with.
pub(crate) struct Ground {
    network: Arc<Network>,
    nearest: Nearest<Arc<Network>>,
    hierarchies: [Hierarchy; 3],
}

impl Ground {
    pub(crate) fn read(saved: &mut Saved<impl Read + Seek>) -> Result<Ground, SavedError> {
        let network = Arc::new(saved.network()?);
        let [foot, bicycle, car] = Profile::ALL;
        let hierarchies = [saved.hierarchy(foot)?, saved.hierarchy(bicycle)?, saved.hierarchy(car)?];
        Ok(Ground { nearest: Nearest::new(Arc::clone(&network)), network, hierarchies })
    }
}

/// The map of a group, with the streets of its list on it. It is as the list was when it was made.
pub struct TownMap {
    ground: Arc<Ground>,
    names: Arc<Lookup<Gazetteer>>,
    of: Vec<String>,
    /// For each street of the list those of the map that can be meant.
    meant: Vec<Vec<u32>>,
    /// For each street of the list where it is, and its numbers on the map.
    spots: Vec<Option<Spot>>,
    minutes: OnceLock<Minutes>,
    /// Pictures drawn lately.
    drawn: Mutex<Vec<(Wish, Drawn)>>,
}

/// What a picture is to show: its title, its language, and what is written at which street.
pub(crate) type Wish = (String, String, Vec<(StreetId, String)>);

/// A picture of the streets.
#[derive(Clone, Debug)]
pub struct Drawn {
    /// The whole `<svg>` element.
    pub svg: Arc<str>,
}

struct Spot {
    at: Coordinate,
    on_map: u32,
}

/// How far it is from each place to each: what somebody would take, from street to street.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matrix {
    places: usize,
    ways: Vec<Weight>,
}

impl Matrix {
    /// How many places it is between.
    pub fn places(&self) -> usize {
        self.places
    }

    /// Whole seconds from one place to another by their numbers; `None` where no way leads.
    pub fn seconds(&self, from: usize, to: usize) -> Option<u32> {
        self.way(from, to)?.seconds().map(|seconds| seconds.round() as u32)
    }

    /// Whole metres on that quickest way; `None` where no way leads.
    pub fn metres(&self, from: usize, to: usize) -> Option<u32> {
        self.way(from, to)?.metres().map(|metres| metres.round() as u32)
    }

    fn way(&self, from: usize, to: usize) -> Option<Weight> {
        let within = from < self.places && to < self.places;
        self.ways.get(from * self.places + to).copied().filter(|way| within && *way != Weight::NEVER)
    }
}

impl TownMap {
    /// What was found for the list as it was before is not looked up again.
    pub(crate) fn new(
        ground: Arc<Ground>,
        names: Arc<Lookup<Gazetteer>>,
        founding: &Founding,
        before: Option<&TownMap>,
    ) -> TownMap {
        let of: Vec<String> = founding.streets().map(|(_, name)| name.to_owned()).collect();
        let known = |at: usize, name: &String| {
            before.filter(|before| before.of.get(at) == Some(name)).and_then(|before| before.meant.get(at)).cloned()
        };
        let meant: Vec<Vec<u32>> = of
            .iter()
            .enumerate()
            .map(|(at, name)| known(at, name).unwrap_or_else(|| on_the_map(&names, name)))
            .collect();
        let spots = spots(&ground.network, &meant);
        TownMap { ground, names, of, meant, spots, minutes: OnceLock::new(), drawn: Mutex::default() }
    }

    /// Whether the list is still as it was when this was made.
    pub(crate) fn is_of(&self, founding: &Founding) -> bool {
        founding.streets().map(|(_, name)| name).eq(&self.of)
    }

    /// A place that stands for a street of the list: the middle of its longest piece that hangs together. `None` if the map
    /// has no such street.
    pub fn street(&self, street: StreetId) -> Option<Coordinate> {
        Some(self.spot(street)?.at)
    }

    /// Around the streets of the list, and a little more; nothing if the map has none of them.
    pub fn frame(&self) -> Option<Frame> {
        let ours: Vec<u32> = self.spots.iter().flatten().map(|spot| spot.on_map).collect();
        self.around(&ours)
    }

    /// Streets of the list that the map does not have.
    pub fn unknown(&self) -> impl Iterator<Item = StreetId> {
        (0..).map(StreetId).zip(&self.spots).filter(|(_, spot)| spot.is_none()).map(|(street, _)| street)
    }

    /// What it takes from each of these places to each, from street to street. A place on no street counts from the nearest
    /// one that can be reached.
    pub fn matrix(&self, profile: Profile, places: &[Coordinate]) -> Matrix {
        let on: Vec<Option<Place>> = places.iter().map(|&place| self.ground.nearest.place(place, profile)).collect();
        // Where nobody gets by this means there is no street at all for it.
        let Some(on) = on.into_iter().collect::<Option<Vec<Place>>>() else {
            return Matrix { places: places.len(), ways: vec![Weight::NEVER; places.len() * places.len()] };
        };
        let mut distances = Distances::new(&self.ground.network, &self.ground.hierarchies[profile.number()], profile);
        Matrix { places: places.len(), ways: distances.matrix(&on, &on) }
    }

    /// How long it takes from street to street of the list, in minutes, begun ones counted whole. The first time it takes
    /// a while: every pair is looked up.
    pub fn minutes(&self) -> &Minutes {
        self.minutes.get_or_init(|| {
            let known: Vec<(usize, Coordinate)> = self
                .spots
                .iter()
                .take(MOST)
                .enumerate()
                .filter_map(|(at, spot)| Some((at, spot.as_ref()?.at)))
                .collect();
            let places: Vec<Coordinate> = known.iter().map(|(_, at)| *at).collect();
            let place: BTreeMap<usize, usize> = known.iter().enumerate().map(|(place, (at, _))| (*at, place)).collect();
            let matrices = Profile::ALL.map(|profile| self.matrix(profile, &places));
            Minutes::of(self.spots.len().min(MOST), |travel, from, to| {
                let place = |street: StreetId| place.get(&usize::from(street.0)).copied();
                let seconds = matrices[profile(travel)?.number()].seconds(place(from)?, place(to)?)?;
                u16::try_from(seconds.div_ceil(60)).ok()
            })
        })
    }

    pub(crate) fn minutes_at_hand(&self) -> Option<&Minutes> {
        self.minutes.get()
    }

    /// The same picture, if it was drawn lately.
    pub(crate) fn drawn(&self, wish: &Wish) -> Option<Drawn> {
        let drawn = self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        drawn.iter().find(|(other, _)| other == wish).map(|(_, drawn)| drawn.clone())
    }

    /// The map as a picture, with something written at these streets: no more of the town than the list and a little around
    /// it, and no door.
    pub(crate) fn draw(&self, wish: Wish) -> Drawn {
        let drawing = self.drawing(&wish);
        let picture = Drawn { svg: drawing.svg.into() };
        let mut drawn = self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        drawn.truncate(PICTURES - 1);
        drawn.insert(0, (wish, picture.clone()));
        picture
    }

    fn drawing(&self, (title, language, marks): &Wish) -> Drawing {
        let ours: Vec<u32> = self.spots.iter().flatten().map(|spot| spot.on_map).collect();
        let marks =
            marks.iter().filter_map(|(street, text)| Some(Mark { at: self.street(*street)?, text: text.clone() }));
        let marks: Vec<Mark> = marks.collect();
        let frame = self.around(&ours);
        schematic::draw(
            &self.ground.network,
            self.names.gazetteer(),
            &Sheet { frame, title, most_bytes: BYTES, language, width: WIDTH, ours: &ours, marks: &marks },
        )
    }

    /// Around the streets of the list, and the next corner.
    fn around(&self, ours: &[u32]) -> Option<Frame> {
        let corners = ours.iter().filter_map(|&street| self.names.gazetteer().street(street));
        let frame = Frame::around(corners.flat_map(|street| street.corners().iter().copied()))?;
        let next = |place: Coordinate, metres: f64| place.moved(metres, metres);
        Some(frame.with(next(frame.least, -AROUND)).with(next(frame.most, AROUND)))
    }

    fn spot(&self, street: StreetId) -> Option<&Spot> {
        self.spots.get(usize::from(street.0))?.as_ref()
    }
}

/// So many pictures are kept: some languages, now and a moment ago.
const PICTURES: usize = 8;
/// So large a picture may be, so that the page with it stays light.
const BYTES: usize = 36_000;
/// How wide a picture is, in units in which letters are 11 high.
const WIDTH: f64 = 720.0;
/// So many metres beyond the streets of the list belong to the picture.
const AROUND: f64 = 60.0;

/// How the map calls a way of getting about.
pub fn profile(travel: Travel) -> Option<Profile> {
    match travel {
        Travel::OnFoot => Some(Profile::Foot),
        Travel::Bicycle => Some(Profile::Bicycle),
        Travel::Car => Some(Profile::Car),
        Travel::FromHome => None,
    }
}

/// Where the streets of a list are. Several streets of one name: the one that is nearest to the middle of those there is only
/// one of, because a group lives somewhere.
fn spots(network: &Network, meant: &[Vec<u32>]) -> Vec<Option<Spot>> {
    let every: Vec<u32> = meant.iter().flatten().copied().collect();
    let middles = network.middles(&every);
    let sure = meant.iter().filter(|some| some.len() == 1).flatten().filter_map(|street| middles.get(street).copied());
    let middle = middle(sure.collect()).or_else(|| middle(middles.values().copied().collect()));
    let spot = |some: &Vec<u32>| {
        let there = some.iter().filter_map(|&on_map| Some(Spot { at: *middles.get(&on_map)?, on_map }));
        let metres = |spot: &Spot| middle.map_or(0.0, |middle| spot.at.metres_to(middle));
        there.min_by(|a, b| metres(a).total_cmp(&metres(b)).then(a.on_map.cmp(&b.on_map)))
    };
    meant.iter().map(spot).collect()
}

/// In each direction as many on the one side as on the other: a street far off moves it little.
fn middle(places: Vec<Coordinate>) -> Option<Coordinate> {
    let median = |mut all: Vec<i32>| {
        all.sort_unstable();
        all.get(all.len() / 2).copied()
    };
    let lat = median(places.iter().map(|place| place.lat).collect())?;
    Some(Coordinate { lat, lon: median(places.iter().map(|place| place.lon).collect())? })
}

/// The streets of the map that can be meant by a name of the list: only what is written so, in whatever language.
fn on_the_map(names: &Lookup<Gazetteer>, name: &str) -> Vec<u32> {
    let found = names.find(name, 16);
    let whole = |found: &&Found| found.score >= crate::finding::SURE && matches!(found.what, What::Street { .. });
    let best = found.iter().filter(whole).map(|found| found.score).max();
    found.iter().filter(whole).filter(|found| Some(found.score) == best).map(|found| found.what.street()).collect()
}
