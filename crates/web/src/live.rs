//! Telling open pages that something changed. The event carries only the number of the newest entry; script fetches the
//! page again, through the same sight as before.

use axum::http::HeaderMap;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use std::convert::Infallible;
use std::time::Duration;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::WatchStream;

use crate::caller::Caller;
use crate::sorry::Sorry;

pub(crate) async fn listen(caller: Caller, headers: HeaderMap) -> Response {
    // How much happens in a group is for those who are in it, or have asked it.
    if caller.person.is_none() && caller.need.is_none() {
        return Sorry::NotHere.into_response();
    }
    // A browser that lost the line says what it heard last; a fresh page says what it shows.
    let heard = headers.get("last-event-id").and_then(|id| id.to_str().ok()).unwrap_or_else(|| caller.asked("after"));
    let heard: u64 = heard.parse().unwrap_or(0);
    let changes = WatchStream::new(caller.home.changes()).filter(move |seq| *seq > heard);
    let events = changes.map(|seq| {
        let seq = seq.to_string();
        Ok::<_, Infallible>(Event::default().event("changed").id(&seq).data(seq))
    });
    Sse::new(events).keep_alive(KeepAlive::new().interval(Duration::from_secs(25))).into_response()
}
