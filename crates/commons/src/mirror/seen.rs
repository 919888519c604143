//! What is said and what is not: nothing about fewer than five people, and nothing the group has covered.

use super::{FEW, Indicator};
use crate::Group;

/// Something in the mirror, or why it is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen<T> {
    /// The group has decided not to look at it.
    Covered,
    /// Nothing of it happened.
    Nothing,
    /// Fewer than five people: too few to show.
    TooFew,
    Plain(T),
}

impl<T> Seen<T> {
    pub fn plain(&self) -> Option<&T> {
        match self {
            Seen::Plain(seen) => Some(seen),
            _ => None,
        }
    }

    pub(super) fn unless_covered(group: &Group, indicator: Indicator, look: impl FnOnce() -> Seen<T>) -> Seen<T> {
        if group.mirror.shows(indicator) { look() } else { Seen::Covered }
    }
}

/// A number of people, said only from five on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    Nobody,
    /// One to four.
    Few,
    Of(u32),
}

impl Count {
    pub(super) fn of(people: usize) -> Count {
        match u32::try_from(people).unwrap_or(u32::MAX) {
            0 => Count::Nobody,
            few if few < FEW => Count::Few,
            people => Count::Of(people),
        }
    }
}

/// So many of so many: things, never people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    pub of: u32,
    pub all: u32,
}

impl Share {
    /// In hundredths, rounded down; a whole of nothing is whole.
    pub fn percent(self) -> u32 {
        let percent = (u64::from(self.of) * 100).checked_div(u64::from(self.all)).unwrap_or(100);
        u32::try_from(percent).unwrap_or(u32::MAX)
    }

    pub(super) fn is_under(self, percent: u32) -> bool {
        u64::from(self.of) * 100 < u64::from(percent) * u64::from(self.all)
    }
}
