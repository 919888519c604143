//! Decisions, by the table of their transitions: from a thought to something in force, and how it ends.

mod answering;
mod blocked;
mod carrying;
mod closing;
mod hours;
mod layers;
mod looked_at_again;
mod opening;
mod persons;
mod settings;
mod table;
mod words;
