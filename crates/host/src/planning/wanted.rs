//! What is to be put on a round, and why some of it is on none.

use commons::Group;
use commons::founding::StreetId;
use commons::needs::{Item, Kind, Need, NeedId};
use commons::rounds::{Fetch, Open, Plan, What};
use std::collections::BTreeMap;

/// A need that is to be put on some round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loose {
    pub need: NeedId,
    /// What is fetched where on the way; nothing is brought along from the start.
    pub fetch: Option<(What, StreetId)>,
    /// When that place is open; nothing said is always.
    pub open: Option<Open>,
    pub cold: bool,
}

/// Why a need is on no round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhyLeft {
    /// It is promised, closed, or not read yet.
    NotWanted,
    /// It is on a round already.
    OnARound,
    /// There is no door to go to.
    NoDoor,
    /// Nobody knows the street.
    NoStreet,
    /// So many are planned at once, and others are wanted sooner.
    TooMany,
    /// The round that passes has as many doors as one round can have.
    TooManyStops,
    /// The place where it is fetched is shut when somebody could fetch it.
    Shut,
    /// What the search says.
    Search(rounds::Why),
}

/// What kinds of things the rounds there are fetch where: what is put on them later is fetched there as well.
pub(super) fn like_the_others(group: &Group, plans: &[Plan], also: &[NeedId]) -> Vec<Loose> {
    let mut fetched: BTreeMap<(Kind, What, StreetId), (usize, Option<Open>)> = BTreeMap::new();
    for stop in plans.iter().flat_map(|plan| &plan.stops) {
        if let (Some(need), Some(Fetch { what, street: Some(street), .. })) = (group.needs.get(stop.need), stop.fetch) {
            let (count, open) = fetched.entry((need.kind, what, street)).or_default();
            // Where rounds say different hours, what was said last.
            (*count, *open) = (*count + 1, stop.open.or(*open));
        }
    }
    let where_to = |kind: Kind| {
        let theirs = fetched.iter().filter(|((other, ..), _)| *other == kind);
        theirs.max_by_key(|(_, (count, _))| *count).map(|((_, what, street), (_, open))| ((*what, *street), *open))
    };
    let loose = also.iter().filter_map(|id| group.needs.get(*id));
    let loose = loose.map(|need| {
        let (fetch, open) = where_to(need.kind).unzip();
        Loose { need: need.id, fetch, open: open.flatten(), cold: is_cold(need) }
    });
    loose.collect()
}

/// Cooked meals go cold.
fn is_cold(need: &Need) -> bool {
    need.item == Some(Item::PreparedMeals)
}
