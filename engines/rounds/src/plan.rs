//! What comes of the search, and what is told while it goes on.

use crate::anneal::Course;
use crate::fault::Fault;
use crate::ground::Ground;
use crate::price::{Price, price};
use crate::problem::{Cost, Problem, Visit};
use crate::side::{Side, in_turn};
use crate::why::{self, Why};

/// Who goes where in which order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// For each carrier, in order of [`Problem::carriers`], the visits they make.
    pub rounds: Vec<Vec<Visit>>,
    /// What is in no round, and why.
    pub left_out: Vec<LeftOut>,
    /// What it costs, when everybody is where, and which limits it breaks: none, unless something was fixed by hand.
    pub price: Price,
    /// How often something was tried.
    pub tries: u64,
}

/// A job that is in no round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftOut {
    pub job: usize,
    pub why: Why,
}

/// How far the search is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    pub tries: u64,
    /// Cost of the best plan so far.
    pub cost: Cost,
    /// Number of jobs that the best plan so far leaves out.
    pub left_out: usize,
}

/// Patience for so many tries: the same seed and number give the same plan on every machine.
pub fn tries(number: u64) -> impl FnMut(&Progress) -> f64 {
    move |progress| if progress.tries >= number { 1.0 } else { progress.tries as f64 / number as f64 }
}

/// Looks for a good plan.
///
/// `patience` is asked again and again how much of it is used up: 0 at the beginning, 1 or more when it has ended. It is
/// where a clock comes in, or a button that says stop; it is told how far the search is. The best plan so far is given back
/// whenever it ends, even at once; what nobody came to try is then left out with [`Why::NotTried`]. The search cools down
/// with patience, so it should grow evenly.
///
/// # Errors
/// When the question contradicts itself. What cannot be done is no error but left out, with the reason.
pub fn solve(problem: &Problem, seed: u64, mut patience: impl FnMut(&Progress) -> f64) -> Result<Plan, Fault> {
    find(problem, None, seed, 1, &mut patience, &mut |sides| in_turn(sides))
}

/// The same, from a plan that was good before something changed: `old` holds the visits of each carrier. What is gone or no
/// longer possible is passed over, what is new is placed, and it is searched near to the old plan.
///
/// # Errors
/// As [`solve`]. An old plan that does not match is not an error.
pub fn improve(
    problem: &Problem,
    old: &[Vec<Visit>],
    seed: u64,
    mut patience: impl FnMut(&Progress) -> f64,
) -> Result<Plan, Fault> {
    find(problem, Some(old), seed, 1, &mut patience, &mut |sides| in_turn(sides))
}

/// [`solve`], or [`improve`] where there is an old plan, by so many at the same time. `work` is handed searches again and again,
/// lets each of them [go on](Side::go_on) once, on threads of its own if it likes, and comes back when all have. Who works at
/// the same time does not change the plan: the same seed, number of tries and `abreast` give the same one.
///
/// # Errors
/// As [`solve`].
pub fn solve_abreast(
    problem: &Problem,
    old: Option<&[Vec<Visit>]>,
    seed: u64,
    abreast: usize,
    mut patience: impl FnMut(&Progress) -> f64,
    mut work: impl FnMut(&mut [Side<'_>]),
) -> Result<Plan, Fault> {
    find(problem, old, seed, abreast.clamp(1, MOST_ABREAST), &mut patience, &mut |sides| work(sides))
}

/// More than so many at the same time are of no use.
const MOST_ABREAST: usize = 16;

fn find(
    problem: &Problem,
    old: Option<&[Vec<Visit>]>,
    seed: u64,
    abreast: usize,
    patience: &mut dyn FnMut(&Progress) -> f64,
    work: &mut dyn FnMut(&mut [Side<'_>]),
) -> Result<Plan, Fault> {
    let ground = Ground::new(problem)?;
    let found =
        Course { ground: &ground, old, seed, abreast, patience, work: &mut |sides| work(sides), ended: 0 }.run();
    let rounds: Vec<Vec<Visit>> =
        found.stops.iter().map(|stops| stops.iter().map(|&node| ground.visit(node)).collect()).collect();
    let price = price(problem, &rounds)?;
    let left_out = why::reasons(&ground, &found);
    Ok(Plan { rounds, left_out, price, tries: found.tries })
}
