//! Committing on PostgreSQL, and hearing what it warns of meanwhile.
//!
//! A commit that waits for a standby and is told to wait no longer (`pg_cancel_backend`, or something between that cancels what
//! takes long) is answered as done, with a warning and nothing else: it stands on this server alone, and is lost with it. So
//! whatever is warned of while committing counts as "nobody knows". The connection is dropped, and the same command is sent again;
//! that one takes the group's row, which writes, so its own commit waits until the standby has both.
//!
//! The library hands warnings to whoever takes down what happens (`tracing`), and to nobody else.

use std::cell::Cell;
use std::pin::pin;
use std::sync::OnceLock;

use sqlx::PgConnection;
use tracing::level_filters::LevelFilter;
use tracing::span::{Attributes, Id, Record};
use tracing::{Dispatch, Event, Level, Metadata, Subscriber, dispatcher};

use crate::error::{Fault, StoreError};
use crate::postgres::classify;

/// Under which name the library tells what the server says besides answers.
const NOTICES: &str = "sqlx::postgres::notice";

thread_local! {
    /// Whether something was warned of since this was last looked at. What is told is told on the thread that reads it.
    static WARNED: Cell<bool> = const { Cell::new(false) };
}

/// Commits; done only if nothing was warned of.
pub(crate) async fn commit(connection: &mut PgConnection) -> Result<(), Fault> {
    // Two of them: where there is only one in the whole program, `tracing` asks whoever listens at the moment instead, and what
    // was told once while nobody did is never told again.
    static HEARS: OnceLock<[Dispatch; 2]> = OnceLock::new();
    let [hears, _] = HEARS.get_or_init(|| [Dispatch::new(Hears), Dispatch::new(Hears)]);
    let mut commit = pin!(sqlx::query("COMMIT").execute(connection));
    let mut warned = false;
    let committed = std::future::poll_fn(|context| {
        WARNED.set(false);
        let _heard = dispatcher::set_default(hears);
        let polled = commit.as_mut().poll(context);
        warned |= WARNED.get();
        polled
    });
    committed.await.map_err(classify)?;
    match warned {
        true => Err(Fault::Broken(StoreError::Unreachable("it warned of something while it saved".into()))),
        false => Ok(()),
    }
}

/// Takes down warnings of the server, and nothing else.
struct Hears;

impl Subscriber for Hears {
    fn enabled(&self, about: &Metadata<'_>) -> bool {
        about.target() == NOTICES && *about.level() <= Level::WARN
    }

    fn max_level_hint(&self) -> Option<LevelFilter> {
        Some(LevelFilter::WARN)
    }

    fn event(&self, event: &Event<'_>) {
        if self.enabled(event.metadata()) {
            WARNED.set(true);
        }
    }

    // It takes down moments, and nothing that lasts.
    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}
