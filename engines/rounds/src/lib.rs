//! Rounds: who goes where in which order.
//!
//! Some people go out, on foot, by bicycle or by car; some things are to be fetched and brought. This finds rounds that
//! keep everybody's hours, bags, skills and longest outing, and are short. It is pure: no clock, no chance but a seed, no
//! input or output, no thread but the caller's. The same question, seed and number of tries give the same plan on every
//! machine; who wants several processors to search hands the work to threads of their own ([`solve_abreast`]).
//!
//! What it deliberately does not know: who asks. A [`Stop`] is a place, hours, a stay; a [`Job`] adds an amount and skills.
//!
//! ```
//! use rounds::{Carrier, Job, Matrix, Problem, Stop, Task, solve, tries};
//!
//! // Four places along a street, 100 m and 70 s apart: a hall, three doors.
//! let map = Matrix::from_fn(4, |a, b| (100 * a.abs_diff(b) as i64, 70 * a.abs_diff(b) as i64))?;
//! let from_the_hall = |door| Task::Carry { fetch: Stop::at(0), door: Stop::at(door).staying(120), within: None };
//! let problem = Problem {
//!     maps: vec![map],
//!     jobs: vec![
//!         Job::new(from_the_hall(1)).amount(2),
//!         Job::new(from_the_hall(3)).amount(1),
//!         // Somebody who is at home until 10 minutes from now, and needs whoever comes to have skill 7.
//!         Job::new(Task::Bring(Stop::at(2).between(0, 600))).skills([7]),
//!     ],
//!     // One sets out at the last door with room for three bags, and is out for an hour at most.
//!     carriers: vec![Carrier::from(3).capacity(3).outing(3600).skills([7])],
//!     ..Problem::default()
//! };
//! let plan = solve(&problem, 1, tries(1000))?;
//! assert!(plan.left_out.is_empty());
//! assert_eq!(plan.price.metres, 600);
//! # Ok::<(), rounds::Fault>(())
//! ```
//!
//! With a clock, patience is what part of the time is over, and stops when somebody presses the button:
//!
//! ```
//! # use std::{sync::atomic::{AtomicBool, Ordering}, time::{Duration, Instant}};
//! # let problem = rounds::Problem { maps: vec![rounds::Matrix::of(&[vec![0]])?], ..Default::default() };
//! let (began, enough) = (Instant::now(), Duration::from_millis(100));
//! let stop = AtomicBool::new(false);
//! let plan = rounds::solve(&problem, 1, |progress| {
//!     // `progress` tells the best cost so far: draw a bar here.
//!     let _ = progress.cost;
//!     if stop.load(Ordering::Relaxed) { 1.0 } else { began.elapsed().div_duration_f64(enough) }
//! })?;
//! # Ok::<(), rounds::Fault>(())
//! ```
//!
//! [`improve`] plans anew from an old plan after something changed, [`price`] says what anybody's plan costs and which
//! limits it breaks, [`Kept`] fixes parts by hand, [`Begun`] goes on from where somebody is. What is left out says
//! [`Why`].
//!
//! # How it searches
//!
//! Slack induction by string removals (Christiaens & Vanden Berghe, Transportation Science 2020): strings of neighbouring
//! stops are taken out of rounds that pass near each other and put back where they cost least, under simulated annealing;
//! the best plan is polished by local search. Whether something fits is asked in constant time. For rounds that fetch,
//! several such searches go on side by side, and the best plan of all is gone on from.

// Reading order: the question, the answer, the search from the outside in.
mod matrix;
mod problem;

mod fault;
mod plan;
mod price;
mod timetable;
mod why;

mod anneal;
mod heat;
mod polish;
mod recreate;
mod ruin;
mod side;

mod fit;
mod halls;
mod meet;
mod near;
mod search;

mod route;
mod walk;

mod bend;
mod dice;
mod flat;
mod ground;
mod places;

pub use fault::Fault;
pub use matrix::{MOST_PLACES, Matrix, NO_WAY};
pub use plan::{LeftOut, Plan, Progress, improve, solve, solve_abreast, tries};
pub use price::{Broken, Difference, Limit, Price, Round, price};
pub use problem::{
    Aims, Amount, Begun, Carrier, Cost, Hands, Job, Kept, LARGEST, Part, Problem, Stop, Task, Time, Visit, Window,
};
pub use side::{Side, in_turn};
pub use timetable::Times;
pub use why::Why;
