//! Decisions: what is asked of everybody, what was agreed, and our rules.

/// What an effect changes, in words.
pub(crate) mod effects;
