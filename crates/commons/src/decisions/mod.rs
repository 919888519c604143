//! Decisions: a member proposes a change, everybody who has a voice is asked, and what is agreed carries itself out.
//!
//! There is no other way to change a rule, an agreement, a pot, a duty or somebody's voice, for anybody. A proposal moves
//! through [`State`]s by the transitions of docs/decisions-how.md; what the answers lead to is a function of counts alone
//! ([`first_close`], [`fallback_close`]); what a decision changes is a list of typed [`Effect`]s. Words lie in the vault: the
//! proposal's with the proposal, what people say with whoever said it, so that they are forgotten together.

// What a decision is made of.
mod agreements;
mod command;
mod effect;
mod event;
pub(crate) mod hours;
mod kind;
mod outcome;
mod parts;
mod proposal;

// What people do, and what time does.
mod answering;
mod carrying;
mod opening;
mod time;

// What became of it.
mod fold;
mod kept;

pub use agreements::{Agreement, AgreementId, Agreements, Clause};
pub use command::{Command, Draft, Words};
pub use effect::{Effect, Page, Said, Target};
pub use event::Event;
pub use kept::{Decisions, Shared};
pub use kind::Kind;
pub use opening::{kinds_for, supporters_needed};
pub use outcome::{Reason, Tally, Verdict, explain, explain_fallback, fallback_close, first_close, in_favour, quorum};
pub use parts::{
    About, Again, Answer, End, Left, Line, Position, Progress, Slot, State, Suggestion, Taken, Task, TaskState,
    Translation,
};
pub use proposal::{Proposal, ProposalId};

pub(crate) use command::decide;
pub(crate) use time::decide_due;
