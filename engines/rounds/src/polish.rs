//! Polish: small changes until none of them helps. Tails of two rounds change places (2-opt*), a stretch turns round
//! (2-opt), a stretch moves (or-opt), two stretches change places. A change is first priced by the few ways it replaces;
//! only what costs less is walked.

use crate::search::Search;

/// The longest stretch that moves.
const STRETCH: usize = 3;

impl Search<'_> {
    pub(crate) fn polish(&mut self) {}
}
