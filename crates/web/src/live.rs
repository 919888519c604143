//! Telling open pages that something changed. The event carries only the number of the newest entry; script fetches the
//! page again, through the same sight as before.

use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use std::convert::Infallible;
use std::time::Duration;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::WatchStream;

use crate::caller::Caller;

pub(crate) async fn listen(caller: Caller) -> Response {
    let changes = WatchStream::new(caller.home.changes());
    let events = changes.map(|seq| Ok::<_, Infallible>(Event::default().id(seq.to_string()).data(seq.to_string())));
    Sse::new(events).keep_alive(KeepAlive::new().interval(Duration::from_secs(25))).into_response()
}
