//! What time it is. The only place that asks the machine.

use commons::{Span, Timestamp};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

/// The machine's clock, or one that tests set by hand.
#[derive(Clone, Debug)]
pub enum Clock {
    Machine,
    Given(Arc<AtomicI64>),
}

/// Time that passes on the machine; none where a test gives the clock.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stopwatch(Option<std::time::Instant>);

impl Stopwatch {
    pub(crate) fn seconds(self) -> f64 {
        self.0.map_or(0.0, |began| began.elapsed().as_secs_f64())
    }
}

impl Clock {
    /// A clock that stands at `at` until it is moved.
    pub fn standing_at(at: Timestamp) -> Clock {
        Clock::Given(Arc::new(AtomicI64::new(at.0)))
    }

    #[expect(clippy::disallowed_methods, reason = "this is the one place where time comes from")]
    pub fn now(&self) -> Timestamp {
        match self {
            Clock::Machine => {
                let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
                Timestamp(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
            }
            Clock::Given(at) => Timestamp(at.load(Ordering::SeqCst)),
        }
    }

    /// Whether it only moves when a test moves it.
    pub(crate) fn stands_still(&self) -> bool {
        matches!(self, Clock::Given(_))
    }

    /// Measures from now on, whoever sets the clock meanwhile.
    pub(crate) fn stopwatch(&self) -> Stopwatch {
        Stopwatch((!self.stands_still()).then(std::time::Instant::now))
    }

    /// Moves a given clock on; the machine's cannot be moved.
    pub fn pass(&self, span: Span) {
        if let Clock::Given(at) = self {
            at.fetch_add(span.0, Ordering::SeqCst);
        }
    }
}
