//! Pages: what the house looks like from the street and from inside.
//!
//! Each room has a folder of the same name as in `commons`, with handlers, the structs of its pages and their templates
//! side by side. What all rooms share is here: how a page looks (`look`), what it says (`words`), how a form is read
//! (`forms`), how an answer is dressed (`dress`). Nothing here decides who may do what; that is asked of the host.

/// What those try who mean no good, and that it comes to nothing.
#[cfg(test)]
mod attacks;
#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
pub(crate) mod source;
/// Who may see what, over every address.
#[cfg(test)]
mod who_may_see;

/// Cookies.
pub mod cookies;
/// What every answer wears.
pub mod dress;
/// Reading a form, and saying kindly what is amiss.
pub mod forms;
/// What a page looks like.
pub mod look;
/// What we say when a page cannot be shown.
pub mod sorry;
/// What one request tells about how to answer it.
pub mod visit;
/// Every sentence, in every language.
pub mod words;
/// A small piece of work that a browser does instead of a puzzle.
pub mod work;

/// The whole house as one router.
mod app;
/// Who is calling, and how an act is answered.
mod caller;
/// What people like to talk about or do.
mod interests;
/// Pages that were drawn a moment ago.
mod kept;
/// Limits by network.
mod limits;
/// Telling open pages that something changed.
mod live;
/// How the rooms' words are said.
mod saying;
/// Making room when there is too much to do.
mod shed;

// The rooms.
mod about;
/// For programs: everything a page does, as JSON.
pub mod api;
mod asking;
mod board;
/// A round carried: on a telephone, without signal, on paper.
mod carrying;
mod decisions;
mod door;
mod duties;
mod fitting;
mod fund;
/// Letters, and answering from them.
pub mod letters;
mod log;
mod machine;
mod meetings;
mod mending;
mod mirror;
mod needs;
mod offers;
mod people;
/// Photos of receipts and goods.
mod pictures;
/// Making rounds, and claiming them.
mod rounds;
/// Closing the shutters.
mod shutters;
/// By street: a list and a map.
mod streets;
mod today;
/// Several servers of one house.
mod together;

pub use app::{Options, app};
pub use carrying::counted as counted_on_a_sheet;
pub use decisions::how::{because, what_follows};
pub use machine::{Certificate, Machine};
