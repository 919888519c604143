//! One person's own part, which they see alone.

use super::doings::Doings;
use super::{Area, Indicator, WEEKS_WITHOUT_REST, spread_of};
use crate::Group;
use crate::people::PersonId;
use std::collections::BTreeMap;

/// What one person sees of themselves, and nobody else does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// Their part of each area that five or more people do.
    pub parts: BTreeMap<Area, Part>,
    /// They promised something in more than ten of thirteen weeks.
    pub could_rest: bool,
}

/// About how much of something is one's own: a shape, not a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    None,
    Little,
    Tenth,
    Fifth,
    Quarter,
    Third,
    Half,
    TwoThirds,
    Most,
}

impl Part {
    pub const ALL: [Part; 9] = [
        Part::None,
        Part::Little,
        Part::Tenth,
        Part::Fifth,
        Part::Quarter,
        Part::Third,
        Part::Half,
        Part::TwoThirds,
        Part::Most,
    ];

    fn of(own: u32, sum: u64) -> Part {
        let percent = (u64::from(own) * 100).checked_div(sum).unwrap_or(0);
        match percent {
            _ if own == 0 => Part::None,
            0..8 => Part::Little,
            8..15 => Part::Tenth,
            15..22 => Part::Fifth,
            22..29 => Part::Quarter,
            29..42 => Part::Third,
            42..58 => Part::Half,
            58..75 => Part::TwoThirds,
            _ => Part::Most,
        }
    }

    pub fn word(self) -> &'static str {
        match self {
            Part::None => "none",
            Part::Little => "little",
            Part::Tenth => "tenth",
            Part::Fifth => "fifth",
            Part::Quarter => "quarter",
            Part::Third => "third",
            Part::Half => "half",
            Part::TwoThirds => "two-thirds",
            Part::Most => "most",
        }
    }

    /// Of twelve patches, those that are filled.
    pub fn twelfths(self) -> u32 {
        match self {
            Part::None => 0,
            Part::Little | Part::Tenth => 1,
            Part::Fifth => 2,
            Part::Quarter => 3,
            Part::Third => 4,
            Part::Half => 6,
            Part::TwoThirds => 8,
            Part::Most => 10,
        }
    }
}

impl Own {
    pub(super) fn nothing() -> Own {
        Own { parts: BTreeMap::new(), could_rest: false }
    }

    pub(super) fn of(group: &Group, doings: &Doings, me: PersonId) -> Own {
        let mut own = Own::nothing();
        if group.mirror.shows(Indicator::Distribution) {
            for area in Area::ALL {
                // With fewer people, one's own part would tell the others'.
                if spread_of(doings, area).plain().is_some() {
                    let sum = doings.counts(area).map(u64::from).sum();
                    own.parts.insert(area, Part::of(doings.by(area, me), sum));
                }
            }
        }
        own.could_rest = group.mirror.shows(Indicator::Burnout) && doings.weeks_of(me) > WEEKS_WITHOUT_REST;
        own
    }
}
