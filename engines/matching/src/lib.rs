//! Who could do what, so that together the most is done: the best joint assignment of needs to offers, exactly, on the
//! few pairs that are possible at all.
//!
//! A *need* wants one offer and says what it costs to leave it unmet. An *offer* can take several needs, and says what
//! each further one costs beyond the pair itself. A *link* says that a need and an offer fit, and at what cost. The sum
//! of all of it is made as small as it can be. What the numbers mean is the caller's; [`Order`] makes numbers that mean
//! "the most urgent first, then the load spread, then near", and says why they do.
//!
//! ```
//! use matching::Problem;
//!
//! let mut problem = Problem::new();
//! let bread = problem.need(100)?; // leaving it unmet costs 100
//! let chemist = problem.need(100)?;
//! let ben = problem.offer(&[0, 30])?; // one is free of cost, a second costs 30 more
//! let chiara = problem.offer(&[0])?;
//! problem.link(bread, ben, 5)?;
//! problem.link(chemist, ben, 4)?;
//! problem.link(chemist, chiara, 20)?;
//!
//! let matching = problem.solve()?;
//! assert_eq!(matching.offer_of(bread), Some(ben));
//! assert_eq!(matching.offer_of(chemist), Some(chiara));
//! assert_eq!(matching.total(), 25);
//!
//! // Why not Ben for the chemist? Because it would cost 14 more: he would have two.
//! let trade = matching.why_not(chemist, ben)?.expect("they are linked");
//! assert_eq!(trade.extra, 14);
//! matching.verify().expect("the prices prove that nothing is better");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! **What is not an input**: who asks. A need is a number and a list of links. There is no field for a name, a history
//! or a worth of a person, so that no caller can let it count by mistake.
//!
//! **How**: augmenting row reduction, then shortest augmenting paths with prices (Jonker and Volgenant 1987, on sparse
//! rows, each search ending as soon as nothing shorter can come). Offers with several units have one price between the
//! unit used last and the next. The prices are kept: they are the proof ([`Matching::verify`]), the reason
//! ([`Matching::why_not`], [`Matching::why_unmet`]), and the head start when something changes
//! ([`Matching::change_need`] and its neighbours), which then takes one or a few searches close by.
//!
//! Everything is whole numbers, nothing is random, nothing asks the time: the same problem gives the same answer.
//! How long it may take is said by the caller ([`Problem::solve_while`]).

#![warn(missing_docs)]

mod change;
mod core;
mod matching;
mod order;
mod problem;
mod proof;
mod read;
mod reduce;
mod search;
mod why;

pub use matching::Matching;
pub use order::Order;
pub use problem::{Problem, Refused, Stopped};
pub use proof::Fault;
pub use read::{Unreadable, read};
pub use why::{Move, Trade};

/// What something costs, in units that the caller gives a meaning to. Never negative, at most [`MAX_COST`].
pub type Cost = i64;

/// The largest cost of a need, a link or a unit: 2⁵³, about nine quadrillion. No sum of a path overflows below it.
pub const MAX_COST: Cost = 1 << 53;

/// The most needs, and the most offers, of one problem: 2²⁴, about sixteen million.
pub const MOST: usize = 1 << 24;

/// Stands for "no need", "no offer", "no link" where a number is kept.
pub(crate) const NONE: u32 = u32::MAX;

/// Larger than every path: what a unit costs that is not there.
pub(crate) const NEVER: Cost = i64::MAX / 4;

/// A need of one problem: its place in the order in which needs were added, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Need(pub(crate) u32);

/// An offer of one problem: its place in the order in which offers were added, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Offer(pub(crate) u32);

impl Need {
    /// The need that was added as the `place`th, from 0. Whether there is one is asked when it is used.
    pub fn at(place: usize) -> Self {
        Self(u32::try_from(place).unwrap_or(NONE))
    }

    /// Its place, from 0.
    pub fn place(self) -> usize {
        self.0 as usize
    }
}

impl Offer {
    /// The offer that was added as the `place`th, from 0. Whether there is one is asked when it is used.
    pub fn at(place: usize) -> Self {
        Self(u32::try_from(place).unwrap_or(NONE))
    }

    /// Its place, from 0.
    pub fn place(self) -> usize {
        self.0 as usize
    }
}
