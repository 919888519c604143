//! What fits whom, and why. Computed from what people said they would gladly do and from what is needed; stored nowhere.
//! It suggests and says its reasons, and never assigns: a person promises.
//!
//! What does not count: who asks, and what anybody received before. What somebody did lately counts for one thing alone: to
//! spare them. Company is found by language and by what both like, and never by distance; where language is half of it, one
//! has to be shared. Nothing in common excludes nobody.

// One person and one need, everybody and the whole board, and whom to ask next.
mod ready;
mod together;
mod waves;

pub use ready::{Fit, Free, Here, Misfit, Ready, Way, fit, ready};
pub use together::{Given, Left, Together, WhyLeft, question, together};
pub(crate) use waves::next_to_ask;
