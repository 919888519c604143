//! Rounds: who goes where in which order, found by string removals.

mod anneal;
mod bend;
mod dice;
mod fault;
mod fit;
mod ground;
mod meet;
mod near;
mod plan;
mod polish;
mod price;
mod problem;
mod recreate;
mod route;
mod ruin;
mod search;
mod timetable;
mod walk;
mod why;

pub use fault::Fault;
pub use plan::{LeftOut, Plan, Progress, improve, solve, tries};
pub use price::{Broken, Difference, Limit, Price, Round, price};
pub use problem::{
    Aims, Amount, Begun, Carrier, Cost, Hands, Job, Kept, LARGEST, MOST_PLACES, Matrix, NO_WAY, Part, Problem, Stop,
    Task, Time, Visit, Window,
};
pub use timetable::Times;
pub use why::Why;
