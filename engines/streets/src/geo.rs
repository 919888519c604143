//! Places on the earth, and how far apart they are.
//!
//! Distances are along a sphere of the mean radius of the earth, 6,371,008.8 m (IUGG; Moritz 2000, "Geodetic Reference
//! System 1980"). The earth being flattened, that is wrong by up to 0.5 %; a kerb is wrong by more.

/// Metres from the middle of the earth to its surface, on average.
const RADIUS: f64 = 6_371_008.8;

/// A place on the earth in units of 1e-7 degrees, which is about a centimetre: what OpenStreetMap itself uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Coordinate {
    /// North of the equator.
    pub lat: i32,
    /// East of Greenwich.
    pub lon: i32,
}

impl Coordinate {
    /// From degrees. `None` outside ±90° and ±180°, and for what is no number.
    pub fn from_degrees(lat: f64, lon: f64) -> Option<Coordinate> {
        let fits = (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon);
        fits.then(|| Coordinate { lat: (lat * 1e7).round() as i32, lon: (lon * 1e7).round() as i32 })
    }

    /// Degrees north.
    pub fn lat_degrees(self) -> f64 {
        f64::from(self.lat) / 1e7
    }

    /// Degrees east.
    pub fn lon_degrees(self) -> f64 {
        f64::from(self.lon) / 1e7
    }

    /// Metres as the crow flies (haversine formula).
    pub fn metres_to(self, other: Coordinate) -> f64 {
        let (a, b) = (self.lat_degrees().to_radians(), other.lat_degrees().to_radians());
        let (dlat, dlon) = (b - a, (other.lon_degrees() - self.lon_degrees()).to_radians());
        let h = (dlat / 2.0).sin().powi(2) + a.cos() * b.cos() * (dlon / 2.0).sin().powi(2);
        2.0 * RADIUS * h.clamp(0.0, 1.0).sqrt().asin()
    }

    /// The place `east` and `north` metres from here; for distances within a town.
    pub fn moved(self, east: f64, north: f64) -> Coordinate {
        let plane = Plane::around(self);
        plane.back((east, north))
    }
}

/// A flat piece of paper laid on the earth at one place: metres east and north of it. Good for some kilometres.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plane {
    middle: Coordinate,
    east: f64,
    north: f64,
}

impl Plane {
    pub(crate) fn around(middle: Coordinate) -> Plane {
        let north = RADIUS * std::f64::consts::PI / 180.0 / 1e7;
        // At the poles east has no length; a hair's breadth keeps divisions finite.
        let east = north * middle.lat_degrees().to_radians().cos().max(1e-6);
        Plane { middle, east, north }
    }

    pub(crate) fn at(&self, place: Coordinate) -> (f64, f64) {
        let lon = i64::from(place.lon) - i64::from(self.middle.lon);
        let lat = i64::from(place.lat) - i64::from(self.middle.lat);
        (lon as f64 * self.east, lat as f64 * self.north)
    }

    pub(crate) fn back(&self, (east, north): (f64, f64)) -> Coordinate {
        let lat = f64::from(self.middle.lat) + north / self.north;
        let lon = f64::from(self.middle.lon) + east / self.east;
        // `as` stays within the type whatever comes.
        Coordinate { lat: lat.round() as i32, lon: lon.round() as i32 }
    }
}

/// A frame around places: least and most, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// South-western corner.
    pub least: Coordinate,
    /// North-eastern corner.
    pub most: Coordinate,
}

impl Frame {
    /// The smallest frame around all of these, if there are any.
    pub fn around(places: impl IntoIterator<Item = Coordinate>) -> Option<Frame> {
        let mut places = places.into_iter();
        let first = places.next()?;
        Some(places.fold(Frame { least: first, most: first }, |frame, place| frame.with(place)))
    }

    /// This frame, made wide enough for one more place.
    pub fn with(self, place: Coordinate) -> Frame {
        Frame {
            least: Coordinate { lat: self.least.lat.min(place.lat), lon: self.least.lon.min(place.lon) },
            most: Coordinate { lat: self.most.lat.max(place.lat), lon: self.most.lon.max(place.lon) },
        }
    }

    /// Whether a place lies within.
    pub fn holds(&self, place: Coordinate) -> bool {
        (self.least.lat..=self.most.lat).contains(&place.lat) && (self.least.lon..=self.most.lon).contains(&place.lon)
    }

    /// The place in its middle.
    pub fn middle(&self) -> Coordinate {
        let half = |a: i32, b: i32| ((i64::from(a) + i64::from(b)) / 2) as i32;
        Coordinate { lat: half(self.least.lat, self.most.lat), lon: half(self.least.lon, self.most.lon) }
    }
}

/// Whether a place lies within a ring of places (even-odd rule; the ring closes itself).
pub(crate) fn within(ring: &[Coordinate], place: Coordinate) -> bool {
    let mut inside = false;
    let Some(mut before) = ring.last().copied() else { return false };
    for &corner in ring {
        if (corner.lat > place.lat) != (before.lat > place.lat) {
            let (dy, dx) =
                (i128::from(before.lat) - i128::from(corner.lat), i128::from(before.lon) - i128::from(corner.lon));
            let up = i128::from(place.lat) - i128::from(corner.lat);
            let right = (i128::from(place.lon) - i128::from(corner.lon)) * dy;
            if (dy > 0 && right < dx * up) || (dy < 0 && right > dx * up) {
                inside = !inside;
            }
        }
        before = corner;
    }
    inside
}
