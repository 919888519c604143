//! Decisions: what is asked of everybody, what was agreed, and our rules.

/// What an effect changes, in words.
pub(crate) mod effects;

/// The texts we agreed on, and first texts.
pub(crate) mod agreements;
/// How this group decides, and what would follow from so many answers.
pub(crate) mod how;
/// Proposing: the form is the thing itself.
pub(crate) mod propose;
/// Every rule with its value today, and where it comes from.
pub(crate) mod rules;
/// What people outside can read.
pub(crate) mod shared;
