//! The house seen from the street: its groups, starting one, looking around in a demo neighbourhood, a group's first page.

/// Looking around in a demo neighbourhood.
mod demo;
/// A group's first page.
mod home;
/// The door of the house itself.
mod house;
/// Founding a group.
mod start;

#[cfg(test)]
mod tests;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::Response;
use axum::routing::{get, post};
use std::convert::Infallible;

use crate::app::House;
use crate::caller::{network, origin};
use crate::limits::Network;
use crate::look::frame::Frame;
use crate::visit::Visit;
use crate::words::Tongue;

pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/", get(house::door))
        .route("/start", get(start::form).post(start::start))
        .route("/demo-start", get(demo::making).post(demo::make))
        .route("/{group}", get(home::home))
        .route("/{group}/demo", get(demo::seats))
        .route("/{group}/demo/{seat}", post(demo::sit))
}

/// What the door of the house remembers while the program runs.
#[derive(Default)]
pub(crate) struct Doorstep {
    /// One group is founded after the other, so that a form sent twice founds one.
    founding: tokio::sync::Mutex<()>,
    demo: demo::Making,
}

/// Somebody who is at no group's door yet.
struct Passerby {
    house: House,
    visit: Visit,
    tongue: Tongue,
    network: Network,
    origin: String,
}

impl Passerby {
    fn frame(&self) -> Frame {
        Frame::of_house(&self.visit, self.tongue)
    }
}

impl FromRequestParts<House> for Passerby {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<Passerby, Infallible> {
        let visit = Visit::of(&parts.uri, &parts.headers);
        Ok(Passerby {
            tongue: visit.tongue(Tongue::default()),
            network: network(parts, house),
            origin: origin(house, &parts.headers),
            house: house.clone(),
            visit,
        })
    }
}

/// On to another page, as a fresh question.
fn go(address: &str) -> Response {
    use axum::response::{IntoResponse, Redirect};
    Redirect::to(address).into_response()
}
