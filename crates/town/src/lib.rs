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
mod turns;

mod cast;

pub use cast::{Cast, cast};

use commons::{GroupId, Refusal, Timestamp};
use life::Life;

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
}

impl Default for Plan {
    fn default() -> Plan {
        Plan { people: 300, weeks: 6, seed: 1 }
    }
}

/// The most that fits: more people than a district has, more weeks than any group has lived.
const MOST_PEOPLE: u32 = 50_000;
const MOST_WEEKS: u32 = 520;

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
    let plan = Plan { people: plan.people.clamp(5, MOST_PEOPLE), weeks: plan.weeks.clamp(1, MOST_WEEKS), ..*plan };
    let mut life = Life::begin(&plan, now, id)?;
    let days = life.days();
    for day in 0..days {
        life.live_through(day);
        progress(day + 1, days);
    }
    Ok(life.arrive(now))
}
