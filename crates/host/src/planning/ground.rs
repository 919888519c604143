//! How far it is from street to street. With a map it is what somebody would take on that map; without one every way from one
//! street to another is guessed to be the same, which still keeps the stops of one street together.

use crate::TownMap;
use commons::GroupId;
use commons::founding::StreetId;
use commons::offers::Travel;
use commons::rounds::Way;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

/// What any way from one street to another is taken for where nobody knows better, in metres.
pub const GUESSED_METRES: u32 = 800;

/// How long that takes, in seconds: 80 m, 240 m and 320 m in a minute.
pub const fn guessed_seconds(way: Way) -> u32 {
    match way {
        Way::OnFoot => 600,
        Way::Bicycle => 200,
        Way::Car => 150,
    }
}

/// Metres and seconds; `None` where no way leads.
type Leg = Option<(u32, u32)>;
/// What was looked up on one map.
type Legs = HashMap<(Way, StreetId, StreetId), Leg>;

/// Streets, and how far it is between them.
pub(crate) struct Ground {
    places: BTreeMap<StreetId, usize>,
    maps: Vec<rounds::Matrix>,
    guessed: bool,
}

impl Ground {
    /// Row of the matrices.
    pub(crate) fn place(&self, street: StreetId) -> Option<usize> {
        self.places.get(&street).copied()
    }

    /// One for each [`Way`], in their order.
    pub(crate) fn maps(&self) -> &[rounds::Matrix] {
        &self.maps
    }

    /// Whether there was no map.
    pub(crate) fn is_guessed(&self) -> bool {
        self.guessed
    }
}

/// Ways that were looked up before, for as long as the map is the same.
#[derive(Default)]
pub(crate) struct Ways(Mutex<HashMap<GroupId, (Weak<TownMap>, Legs)>>);

impl Ways {
    fn known(&self) -> MutexGuard<'_, HashMap<GroupId, (Weak<TownMap>, Legs)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How far it is between these streets. Looking up what nobody asked for before takes a while.
    pub(crate) fn between(&self, group: GroupId, town: Option<&Arc<TownMap>>, streets: Vec<StreetId>) -> Ground {
        let legs = match town {
            Some(town) => self.looked_up(group, town, &streets),
            None => Legs::new(),
        };
        let matrix = |way: Way| {
            rounds::Matrix::from_fn(streets.len(), |from, to| {
                let (Some(from), Some(to)) = (streets.get(from), streets.get(to)) else { return (0, 0) };
                if from == to {
                    return (0, 0);
                }
                match legs.get(&(way, *from, *to)) {
                    Some(Some((metres, seconds))) => (i64::from(*metres), i64::from(*seconds)),
                    Some(None) => (rounds::NO_WAY, rounds::NO_WAY),
                    // A street that the map does not have, or no map at all.
                    None => (i64::from(GUESSED_METRES), i64::from(guessed_seconds(way))),
                }
            })
        };
        // More places than a matrix can have are never asked for.
        let maps = Way::ALL.into_iter().filter_map(|way| matrix(way).ok()).collect();
        Ground { places: streets.iter().copied().zip(0..).collect(), maps, guessed: town.is_none() }
    }

    /// Whether everything between these streets is known already, so that nobody has to wait.
    pub(crate) fn has(&self, group: GroupId, town: Option<&Arc<TownMap>>, streets: &[StreetId]) -> bool {
        let Some(town) = town else { return true };
        let known = self.known();
        let Some((_, legs)) = known.get(&group).filter(|(of, _)| of.ptr_eq(&Arc::downgrade(town))) else {
            return false;
        };
        missing(legs, town, streets).is_empty()
    }

    fn looked_up(&self, group: GroupId, town: &Arc<TownMap>, streets: &[StreetId]) -> Legs {
        let mut legs = {
            let mut known = self.known();
            match known.remove(&group) {
                Some((of, legs)) if of.ptr_eq(&Arc::downgrade(town)) => legs,
                _ => Legs::new(),
            }
        };
        if !missing(&legs, town, streets).is_empty() {
            let known: Vec<_> = streets.iter().filter_map(|street| Some((*street, town.street(*street)?))).collect();
            let places: Vec<_> = known.iter().map(|(_, at)| *at).collect();
            for way in Way::ALL {
                let Some(profile) = crate::profile_of(travel(way)) else { continue };
                let matrix = town.matrix(profile, &places);
                for (from, (start, _)) in known.iter().enumerate() {
                    for (to, (end, _)) in known.iter().enumerate() {
                        let leg = matrix.metres(from, to).zip(matrix.seconds(from, to));
                        legs.insert((way, *start, *end), leg);
                    }
                }
            }
        }
        self.known().insert(group, (Arc::downgrade(town), legs.clone()));
        legs
    }
}

/// Streets of which something is not known yet.
fn missing(legs: &Legs, town: &TownMap, streets: &[StreetId]) -> Vec<StreetId> {
    let on_map: Vec<StreetId> = streets.iter().copied().filter(|street| town.street(*street).is_some()).collect();
    let knows = |from: &StreetId| on_map.iter().all(|to| legs.contains_key(&(Way::OnFoot, *from, *to)));
    on_map.iter().copied().filter(|street| !knows(street)).collect()
}

fn travel(way: Way) -> Travel {
    match way {
        Way::OnFoot => Travel::OnFoot,
        Way::Bicycle => Travel::Bicycle,
        Way::Car => Travel::Car,
    }
}
