//! Rounds: who goes where in which order, found by string removals.
