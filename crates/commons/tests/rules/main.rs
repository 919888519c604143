//! The rules of each room: given what happened, when somebody does something, then this follows, or is refused.

#[path = "../laws/mod.rs"]
mod laws;

mod cast;

mod board;
mod codes;
mod company;
mod decisions;
mod duties;
mod every_command;
mod fields;
mod fitting;
mod founding;
mod fund;
mod handovers;
mod letters;
mod log;
mod meetings;
mod mending;
mod mirror;
mod needs;
mod offers;
mod people;
mod pictures;
mod promises;
mod recovery;
mod rounds;
mod shutters;
mod sight;
mod time;
mod undo;
mod voice;
