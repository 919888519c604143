//! Who may see what. The board shows kind, street and how soon to everybody who takes part; who it was stays sealed.
//! This is the only maker of a [`Warrant`], and without one the vault opens nothing.

// What is sealed, and what opens it.
mod field;
mod warrant;

// Why somebody may look, and what is written down of it.
mod opening;
mod reasons;

mod forgetting;

pub use field::{Field, Proposed};
pub(crate) use forgetting::decide_forget;
pub use opening::Opening;
pub(crate) use opening::{decide_open, opens_for};
pub use reasons::{Why, reason_for_need, reason_for_picture};
pub use warrant::{
    Warrant, warrant, warrant_between, warrant_for_a_hook, warrant_for_a_letter, warrant_for_keys,
    warrant_for_what_is_shown,
};
