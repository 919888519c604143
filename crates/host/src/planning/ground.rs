//! How far it is from street to street. Without a map every way from one street to another is guessed to be the same, which
//! still keeps the stops of one street together.

use commons::founding::StreetId;
use commons::rounds::Way;
use std::collections::BTreeMap;

/// What any way from one street to another is taken for where there is no map, in metres.
pub const GUESSED_METRES: u32 = 800;

/// How long that takes, in seconds: 80 m, 240 m and 320 m in a minute.
pub const fn guessed_seconds(way: Way) -> u32 {
    match way {
        Way::OnFoot => 600,
        Way::Bicycle => 200,
        Way::Car => 150,
    }
}

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

    pub(crate) fn is_guessed(&self) -> bool {
        self.guessed
    }
}

/// Ways that were looked up before.
#[derive(Default)]
pub(crate) struct Ways {}

impl Ways {
    pub(crate) fn between(&self, streets: Vec<StreetId>) -> Ground {
        let places: BTreeMap<StreetId, usize> = streets.into_iter().zip(0..).collect();
        let guess = |way: Way| {
            let leg = (i64::from(GUESSED_METRES), i64::from(guessed_seconds(way)));
            rounds::Matrix::from_fn(places.len(), |from, to| if from == to { (0, 0) } else { leg })
        };
        // More places than a matrix can have are never asked for.
        let maps = Way::ALL.into_iter().filter_map(|way| guess(way).ok()).collect();
        Ground { places, maps, guessed: true }
    }
}
