//! Where photos are read and written anew: on a thread of their own, one at a time, with a short queue before the door. Reading
//! one takes time and memory; however many are sent, pages are not kept waiting, and what is read at once is bounded.

use ::pictures::{Bounds, Not, anew};
use commons::pictures::{LARGEST, LONG_SIDE};
use host::Photo;
use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, oneshot};

/// The most bytes of a file that is sent. The sentences say the same.
pub(crate) const BYTES_IN: usize = 8_000_000;
/// Photos that may wait for their turn.
const QUEUE: usize = 12;
/// Forms with photos that may come in at once.
const AT_ONCE: usize = 16;

const BOUNDS: Bounds =
    Bounds { bytes_in: BYTES_IN, long_side: LONG_SIDE, bytes_out: LARGEST as usize, ..Bounds::USUAL };

pub(crate) struct Workshop {
    bench: Arc<Semaphore>,
    queue: Arc<Semaphore>,
    door: Arc<Semaphore>,
}

impl Default for Workshop {
    fn default() -> Workshop {
        let places = |number| Arc::new(Semaphore::new(number));
        Workshop { bench: places(1), queue: places(QUEUE), door: places(AT_ONCE) }
    }
}

/// Why a file is no photo we can keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unfit {
    TooManyBytes,
    TooManyPixels,
    OtherKind,
    Damaged,
    /// Too many at once.
    Busy,
}

impl Unfit {
    #[cfg(test)]
    pub(crate) const ALL: [Unfit; 5] =
        [Unfit::TooManyBytes, Unfit::TooManyPixels, Unfit::OtherKind, Unfit::Damaged, Unfit::Busy];

    /// The key of the sentence that says what to do.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Unfit::TooManyBytes => "picture-too-many-bytes",
            Unfit::TooManyPixels => "picture-too-many-pixels",
            Unfit::OtherKind => "picture-other-kind",
            Unfit::Damaged => "picture-damaged",
            Unfit::Busy => "picture-busy",
        }
    }
}

impl From<Not> for Unfit {
    fn from(not: Not) -> Unfit {
        match not {
            Not::TooManyBytes => Unfit::TooManyBytes,
            Not::TooManyPixels => Unfit::TooManyPixels,
            Not::OtherKind => Unfit::OtherKind,
            Not::Empty | Not::Damaged => Unfit::Damaged,
        }
    }
}

impl Workshop {
    /// A place for one more form that is read; `None` if there are enough.
    pub(crate) fn come_in(&self) -> Option<OwnedSemaphorePermit> {
        Arc::clone(&self.door).try_acquire_owned().ok()
    }

    /// A photo from what somebody sent.
    pub(crate) async fn develop(&self, file: Vec<u8>) -> Result<Photo, Unfit> {
        let in_the_queue = Arc::clone(&self.queue).try_acquire_owned().map_err(|_| Unfit::Busy)?;
        let at_the_bench = Arc::clone(&self.bench).acquire_owned().await.map_err(|_| Unfit::Busy)?;
        let (tell, hear) = oneshot::channel();
        let work = move || {
            // Given back when the work is done, also if nobody waits for it any more.
            let _places = (in_the_queue, at_the_bench);
            let _ = tell.send(anew(&file, &BOUNDS));
        };
        std::thread::Builder::new().name("photos".into()).spawn(work).map_err(|_| Unfit::Busy)?;
        // What breaks the reader is no photo.
        let jpeg = hear.await.map_err(|_| Unfit::Damaged)??;
        Ok(Photo { jpeg: jpeg.bytes, width: jpeg.width, height: jpeg.height, alt: String::new() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn when_too_many_are_sent_at_once_the_rest_is_told_so_and_the_bench_is_free_again() {
        let workshop = Workshop::default();
        let taken = Arc::clone(&workshop.bench).acquire_owned().await.unwrap();
        let waiting: Vec<_> = (0..QUEUE).map(|_| workshop.develop(b"no photo".to_vec())).collect();
        let mut waiting: Vec<_> = waiting.into_iter().map(Box::pin).collect();
        for one in &mut waiting {
            // Once asked, it stands in the queue.
            tokio::select! { biased; _ = one => panic!("the bench is taken"), () = std::future::ready(()) => {} }
        }
        assert_eq!(workshop.develop(b"no photo".to_vec()).await.err(), Some(Unfit::Busy));
        drop(taken);
        for one in waiting {
            assert_eq!(one.await.err(), Some(Unfit::OtherKind));
        }
        assert_eq!(workshop.develop(b"no photo".to_vec()).await.err(), Some(Unfit::OtherKind));
    }

    #[test]
    fn what_comes_out_is_within_what_the_rules_take() {
        assert_eq!((BOUNDS.long_side, BOUNDS.bytes_out), (LONG_SIDE, LARGEST as usize));
    }
}
