//! Where several servers serve a house, a browser may come to another one with every request. So a cookie says how far the
//! group's log had come when it last acted, and whichever server it comes to next has read that far before it answers.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use host::Home;
use std::sync::Arc;

use crate::app::House;
use crate::cookies::{self, Keep};
use crate::sorry::Sorry;

/// As long as others may take to hear of something by themselves, and more.
const SECONDS: u32 = 60;

fn cookie(slug: &str) -> String {
    format!("at-{slug}")
}

/// The group at this address, at least as far as this browser has seen it.
pub(crate) async fn home(house: &House, slug: &str, headers: &HeaderMap) -> Result<Arc<Home>, Response> {
    let host = house.host();
    let found = host.find(slug).await.map_err(|failed| Sorry::trouble(failed).into_response())?;
    let home = found.ok_or_else(|| Sorry::NotHere.into_response())?;
    if host.is_shared()
        && let Some(seq) = cookies::read(headers, &cookie(slug)).and_then(|seq| seq.parse().ok())
    {
        host.at_least(&home, seq).await.map_err(|failed| Sorry::trouble(failed).into_response())?;
    }
    Ok(home)
}

/// Middleware for a house with several servers: says how far the log had come after something was done.
pub(crate) async fn remember(State(house): State<House>, request: Request, next: Next) -> Response {
    let acts = !request.method().is_safe();
    let slug = request.uri().path().split('/').nth(1).unwrap_or_default().to_owned();
    let mut response = next.run(request).await;
    if let Some(home) = acts.then(|| house.host().home(&slug)).flatten() {
        let seq = home.look().group.seq.to_string();
        response.headers_mut().append(header::SET_COOKIE, cookies::write(&cookie(&slug), &seq, Keep::Seconds(SECONDS)));
    }
    response
}
