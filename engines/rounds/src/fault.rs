//! What can be wrong with a question itself. What merely cannot be done is no fault: it is left out, with a reason.

use std::fmt;

/// Why a question could not be understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is no matrix.
    NoMap,
    /// A matrix is not square, or two matrices differ in size.
    Ragged,
    /// A number is not a number.
    NotANumber,
    /// A number is below zero that must not be.
    Negative,
    /// A number is above [`LARGEST`](crate::LARGEST), or a distance is once it is weighed.
    TooLarge,
    /// More places than [`MOST_PLACES`](crate::MOST_PLACES), or more stops than can be numbered.
    TooMany,
    /// A job stops at a place that no matrix has.
    NoSuchPlace { job: usize },
    /// A carrier starts or ends at a place that no matrix has, or goes by a matrix that is not there.
    NoSuchStart { carrier: usize },
    /// A round names a job that is not there, or an end that this job does not have.
    NoSuchVisit { carrier: usize },
    /// A job is pinned to somebody who is not there.
    NoSuchCarrier { job: usize },
    /// The same visit is in two places at once.
    Twice { job: usize },
    /// A door is fixed without the fetching that comes before it, or before it, or with another carrier.
    DoorWithoutFetch { job: usize },
    /// Both people of a door are fixed as one and the same.
    BothTheSame { job: usize },
}

impl fmt::Display for Fault {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoMap => write!(to, "there is no matrix"),
            Self::Ragged => write!(to, "a matrix is not square, or two differ in size"),
            Self::NotANumber => write!(to, "a number is not a number"),
            Self::Negative => write!(to, "a number is below zero"),
            Self::TooLarge => write!(to, "a number is too large"),
            Self::TooMany => write!(to, "there are too many places or stops"),
            Self::NoSuchPlace { job } => write!(to, "job {job} stops at a place that is not in the matrix"),
            Self::NoSuchStart { carrier } => write!(to, "carrier {carrier} has a place or a matrix that is not there"),
            Self::NoSuchVisit { carrier } => {
                write!(to, "the round of carrier {carrier} names a visit that is not there")
            }
            Self::NoSuchCarrier { job } => write!(to, "job {job} is pinned to a carrier that is not there"),
            Self::Twice { job } => write!(to, "job {job} is visited twice"),
            Self::DoorWithoutFetch { job } => {
                write!(to, "the door of job {job} is fixed, but not its fetching before it")
            }
            Self::BothTheSame { job } => write!(to, "job {job} needs two people, and both are the same"),
        }
    }
}

impl std::error::Error for Fault {}
