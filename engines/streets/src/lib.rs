//! Streets: walking, cycling and driving distances and addresses from a map file, on one's own machine.
//!
//! A map file (`.osm.pbf`, a piece of OpenStreetMap) is read once and becomes
//!
//! * a [`Network`] of crossings and segments, each with speeds by foot, bicycle and car in both directions ([`ways`] says
//!   from which tags, at what speed, and what is not looked at);
//! * a [`Hierarchy`] for each of the three, with which [`Distances`] answers in microseconds what [`Plain`] searching answers
//!   in milliseconds, to the same centimetre;
//! * a [`Gazetteer`] of streets, doors and parts of town, in which a [`Lookup`] finds what somebody typed;
//! * a saved form ([`save`], [`Saved`]) that opens part by part;
//! * a schematic map as SVG ([`schematic`]), with no door on it;
//! * a map in pieces to zoom through ([`tiles`]), which has no door either.
//!
//! It is pure: no clock, no network, no files but what it is handed; the same file gives the same bytes. It knows nothing of
//! people. A town that does not exist can be made from a seed and written as a map file ([`made`]).
//!
//! ```
//! use std::io::Cursor;
//! use streets::{Distances, Lookup, Nearest, Profile, made};
//!
//! // A town that does not exist, as a file; a real extract works the same.
//! let file = made::Town::new(7, 12, 10).to_pbf(Vec::new())?;
//! let town = streets::import(Cursor::new(file), |_| true)?;
//!
//! // What somebody typed, with a slip in it.
//! let lookup = Lookup::new(&town.gazetteer);
//! let found = lookup.find("Kilm Lane 7", 5);
//! let home = found[0].place.ok_or("no place")?;
//! let shop = lookup.find("corner of Kiln Lane and Foundry Street", 5)[0].place.ok_or("no place")?;
//!
//! // From street to street by bicycle.
//! let nearest = Nearest::new(&town.network);
//! let (from, to) = (nearest.place(home, Profile::Bicycle), nearest.place(shop, Profile::Bicycle));
//! let hierarchy = &town.hierarchies[Profile::Bicycle.number()];
//! let mut distances = Distances::new(&town.network, hierarchy, Profile::Bicycle);
//! let way = distances.between(&from.ok_or("no street")?, &to.ok_or("no street")?);
//! assert!(way.metres() < Some(2_000.0));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod addresses;
mod distances;
mod flat;
mod gazetteer;
mod geo;
mod hierarchy;
mod import;
mod islands;
pub mod made;
mod middle;
mod nearest;
mod network;
mod pbf;
mod saved;
pub mod schematic;
pub mod tiles;
pub mod ways;
mod weight;

pub use addresses::{Found, How, Lookup, What};
pub use distances::{Distances, Plain};
pub use flat::Damaged;
pub use gazetteer::{Gazetteer, Street};
pub use geo::{Coordinate, Frame};
pub use hierarchy::Hierarchy;
pub use import::{Import, ImportError, Imported, LeftOut, Limits, Progress, Stage, import};
pub use nearest::{Nearest, Place};
pub use network::{Network, Segment};
pub use pbf::{MadeNode, MadeRelation, MadeTags, MadeWay, Mangled, Writer};
pub use saved::{Saved, SavedError, save};
pub use ways::{Class, Profile};
pub use weight::Weight;
