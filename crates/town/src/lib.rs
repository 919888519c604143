//! A fictional town that lives through its weeks by the real rules.
//!
//! Nothing here is put in place. People join, ask, promise, ring, carry and forget by commands that the group decides on
//! like any other, each at its time of the past; what the rules refuse simply does not happen, as in life. Where the town
//! stands at the end is what the rules made of it. The same [`Plan`] and the same present give the same log, byte for byte.

// What a day is made of.
mod chance;
mod hours;
mod names;
mod proposals;
mod sayings;

// What people do there.
mod asking;
mod carrying;
mod deciding;
mod desk;
mod handing_on;
mod helping;
mod joining;
mod life;
mod meeting;
mod mending;
mod offering;
mod present;
mod rounds;
mod turns;

mod cast;

pub use cast::{Cast, cast};

use commons::{GroupId, Refusal, Timestamp};
use host::{Failed, History, Home, Host};
use life::Life;
use std::sync::Arc;

/// How the group is called, and the name it would like in addresses.
pub const NAME: &str = "Tanner's Row Neighbours";
pub const ADDRESS: &str = "tanners-row";
pub(crate) const PLACE: &str = "Tanner's Row, Millbridge";
pub(crate) const ZONE: &str = "Europe/London";
/// From the numbers that are kept free for drama.
pub(crate) const TELEPHONE: &str = "01632 960123";

/// How large the town is, how long it has lived, and which of all possible towns it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// How many people join over the weeks; at least five.
    pub people: u32,
    /// At least one.
    pub weeks: u32,
    pub seed: u64,
    /// So many asks more in the last hours, to make rounds of.
    pub asks: u32,
}

impl Default for Plan {
    fn default() -> Plan {
        Plan { people: 300, weeks: 6, seed: 1, asks: 0 }
    }
}

/// Puts the town into a house, with the maps of its streets. Should they find no place, the town does without.
///
/// # Errors
/// As [`host::Host::settle`].
pub async fn settle(host: &Host, history: History) -> Result<Arc<Home>, Failed> {
    let home = host.settle(ADDRESS, history).await?;
    let (map, tiles) = maps();
    let laid = match host.lay_map(&home, map).await {
        Ok(()) => host.lay_tiles(&home, tiles).await,
        failed => failed,
    };
    if let Err(error) = laid {
        tracing::warn!(%error, "the maps of the demo's town could not be written; it has none");
    }
    Ok(home)
}

/// The map of its streets and the one to zoom through, as a house keeps them: made up like everything here, and the same
/// every time.
pub fn maps() -> (Vec<u8>, Vec<u8>) {
    let mut saved = Vec::new();
    let made = streets::made::Town::demo().to_pbf(Vec::new());
    let read = made.ok().and_then(|file| streets::import(std::io::Cursor::new(file), |_| true).ok());
    // Nothing can fail that writes into memory; and what the program makes it can read.
    let town = read.expect("the demo's town is a whole map file");
    streets::save(&town, &mut saved).expect("memory takes it");
    let tiles = host::tiles_of(&town.network, &town.gazetteer, "").expect("the demo's town has streets");
    (saved, tiles)
}

/// The most that fits: more people than a district has, more weeks than any group has lived.
const MOST_PEOPLE: u32 = 50_000;
const MOST_WEEKS: u32 = 520;
const MOST_ASKS: u32 = 2_000;

/// Lives through the weeks before `now`. `progress` hears after every day how many are done, and of how many.
///
/// # Errors
/// If the rules refuse to found the group. Everything else that they refuse simply does not happen.
pub fn live(
    plan: &Plan,
    now: Timestamp,
    id: GroupId,
    mut progress: impl FnMut(u64, u64),
) -> Result<host::History, Refusal> {
    let plan = Plan {
        people: plan.people.clamp(5, MOST_PEOPLE),
        weeks: plan.weeks.clamp(1, MOST_WEEKS),
        asks: plan.asks.min(MOST_ASKS),
        ..*plan
    };
    let mut life = Life::begin(&plan, now, id)?;
    let days = life.days();
    for day in 0..days {
        life.live_through(day);
        progress(day + 1, days);
    }
    Ok(life.arrive(now))
}
