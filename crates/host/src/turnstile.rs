//! Lets tries at six words through one after another, so that many at once are neither counted as one nor fill the
//! memory.

use crate::{Failed, Home, beside_the_pages};
use tokio::sync::{Mutex, MutexGuard, Semaphore};

/// Each check takes 19 MiB and some time; so many run at once, and the others queue.
const AT_ONCE: usize = 3;
const QUEUES: usize = 64;

pub(crate) struct Turnstile {
    checks: Semaphore,
    queues: [Mutex<()>; QUEUES],
}

impl Default for Turnstile {
    fn default() -> Turnstile {
        Turnstile { checks: Semaphore::new(AT_ONCE), queues: std::array::from_fn(|_| Mutex::default()) }
    }
}

impl Turnstile {
    /// Waits until it is one's turn to try the key with this locator.
    pub(crate) async fn turn(&self, home: &Home, locator: &str) -> MutexGuard<'_, ()> {
        let hash = blake3::Hasher::new().update(&home.id.0).update(locator.as_bytes()).finalize();
        self.queues[usize::from(hash.as_bytes()[0]) % QUEUES].lock().await
    }

    /// Hashes a secret, or compares one.
    pub(crate) async fn slowly<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Failed> {
        let _one_of_few = self.checks.acquire().await;
        beside_the_pages(work).await
    }
}
