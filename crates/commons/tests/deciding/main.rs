//! Decisions under everybody who means ill or simply does anything: random walks, every way a small group can go, groups in
//! which everybody has changed places, and very many answers. Everything follows from numbers: a failure names its seed.

#[path = "../simulation/dice.rs"]
#[allow(dead_code, reason = "a town throws them in more ways")]
mod dice;
#[path = "../laws/mod.rs"]
#[allow(dead_code, reason = "a town looks at more of them")]
mod laws;

mod alike;
mod many;
mod model;
mod walk;
