//! How far it is from place to place.

use crate::fault::Fault;
use crate::problem::LARGEST;

/// Stands in a [`Matrix`] where no way leads. Everything above [`LARGEST`] means the same.
pub const NO_WAY: i64 = i64::MAX;

/// More places than this are refused: their matrix alone would fill the memory of a small server (a gigabyte and more).
pub const MOST_PLACES: usize = 12_000;

/// How far it is, and how long it takes, from each place to each other.
#[derive(Clone, Debug)]
pub struct Matrix {
    pub(crate) places: usize,
    /// Metres and seconds, row by row: from × places + to.
    pub(crate) ways: Vec<(i32, i32)>,
}

impl Matrix {
    /// From rows of metres and rows of seconds.
    ///
    /// # Errors
    /// When rows differ in length, or a number is negative. Numbers above [`LARGEST`] mean that no way leads there.
    pub fn new(metres: &[Vec<i64>], seconds: &[Vec<i64>]) -> Result<Self, Fault> {
        let places = metres.len();
        if seconds.len() != places || metres.iter().chain(seconds).any(|row| row.len() != places) {
            return Err(Fault::Ragged);
        }
        Self::from_fn(places, |from, to| (metres[from][to], seconds[from][to]))
    }

    /// From rows where a metre takes a second.
    ///
    /// # Errors
    /// As [`Matrix::new`].
    pub fn of(rows: &[Vec<i64>]) -> Result<Self, Fault> {
        Self::new(rows, rows)
    }

    /// From rows of broken numbers, rounded to the nearest; infinity means that no way leads there.
    ///
    /// # Errors
    /// As [`Matrix::new`], and when something is not a number.
    pub fn of_floats(rows: &[Vec<f64>]) -> Result<Self, Fault> {
        if rows.iter().flatten().any(|number| number.is_nan()) {
            return Err(Fault::NotANumber);
        }
        let whole = |row: &Vec<f64>| row.iter().map(|number| number.round() as i64).collect::<Vec<_>>();
        Self::of(&rows.iter().map(whole).collect::<Vec<_>>())
    }

    /// Asks for metres and seconds of each pair of places.
    ///
    /// # Errors
    /// When a number is negative, or there are more places than [`MOST_PLACES`].
    pub fn from_fn(places: usize, mut way: impl FnMut(usize, usize) -> (i64, i64)) -> Result<Self, Fault> {
        if places > MOST_PLACES {
            return Err(Fault::TooMany);
        }
        let mut ways = Vec::with_capacity(places * places);
        for from in 0..places {
            for to in 0..places {
                let (metres, seconds) = way(from, to);
                if metres < 0 || seconds < 0 {
                    return Err(Fault::Negative);
                }
                ways.push((metres.min(LARGEST + 1) as i32, seconds.min(LARGEST + 1) as i32));
            }
        }
        Ok(Self { places, ways })
    }

    /// Number of places.
    #[must_use]
    pub fn places(&self) -> usize {
        self.places
    }

    /// Metres and seconds from one place to another; `None` when no way leads there, or there is no such place.
    #[must_use]
    pub fn way(&self, from: usize, to: usize) -> Option<(i64, i64)> {
        if from >= self.places || to >= self.places {
            return None;
        }
        let (metres, seconds) = self.ways[from * self.places + to];
        let known = i64::from(metres) <= LARGEST && i64::from(seconds) <= LARGEST;
        known.then_some((i64::from(metres), i64::from(seconds)))
    }
}
