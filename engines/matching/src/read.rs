//! Reading a problem from text: a line `n links`, then a line `need offer cost` for each link. As many needs as offers,
//! counted from 0; every offer takes one need; every need costs the same to leave.

use std::fmt;
use std::io::BufRead;

use crate::{Cost, MOST, Need, Offer, Problem, Refused};

/// Why a text is no problem. Lines are counted from 1.
#[derive(Debug)]
#[non_exhaustive]
pub enum Unreadable {
    /// It could not be read at all.
    Input(std::io::Error),
    /// A line is not what it should be.
    Line(usize),
    /// A line says something impossible.
    Refused(usize, Refused),
    /// The first line says another number of links than there are.
    Links {
        /// What the first line says.
        said: usize,
        /// What came.
        found: usize,
    },
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input(error) => write!(f, "it cannot be read: {error}"),
            Self::Line(line) => write!(f, "line {line} is not made of whole numbers as it should be"),
            Self::Refused(line, refused) => write!(f, "line {line}: {refused}"),
            Self::Links { said, found } => write!(f, "the first line says {said} links, and there are {found}"),
        }
    }
}

impl std::error::Error for Unreadable {}

/// Reads a problem in which leaving a need costs `unmet`.
///
/// # Errors
/// What is amiss, and in which line.
pub fn read(input: impl BufRead, unmet: Cost) -> Result<Problem, Unreadable> {
    let mut lines = input.lines().enumerate().map(|(at, line)| (at + 1, line));
    let (_, first) = lines.next().ok_or(Unreadable::Line(1))?;
    let [many, said] = numbers::<2>(1, &first.map_err(Unreadable::Input)?)?;
    let many =
        usize::try_from(many).ok().filter(|&many| many <= MOST).ok_or(Unreadable::Refused(1, Refused::TooMany))?;
    let said = usize::try_from(said).map_err(|_| Unreadable::Line(1))?;
    let mut problem = Problem::new();
    for _ in 0..many {
        problem.need(unmet).map_err(|refused| Unreadable::Refused(1, refused))?;
        problem.offer(&[0]).map_err(|refused| Unreadable::Refused(1, refused))?;
    }
    for (at, line) in lines {
        let line = line.map_err(Unreadable::Input)?;
        if line.trim().is_empty() {
            continue;
        }
        let [need, offer, cost] = numbers::<3>(at, &line)?;
        let place = |number: i64| usize::try_from(number).map_err(|_| Unreadable::Line(at));
        let linked = problem.link(Need::at(place(need)?), Offer::at(place(offer)?), cost);
        linked.map_err(|refused| Unreadable::Refused(at, refused))?;
    }
    if problem.links() != said {
        return Err(Unreadable::Links { said, found: problem.links() });
    }
    Ok(problem)
}

/// Exactly so many whole numbers on a line.
fn numbers<const N: usize>(at: usize, line: &str) -> Result<[i64; N], Unreadable> {
    let mut numbers = [0; N];
    let mut words = line.split_ascii_whitespace();
    for number in &mut numbers {
        *number = words.next().and_then(|word| word.parse().ok()).ok_or(Unreadable::Line(at))?;
    }
    if words.next().is_some() { Err(Unreadable::Line(at)) } else { Ok(numbers) }
}
