//! Asking without an account, and following what one asked for with its key.

// Asking: the pages, what was typed so far, where it is, and sending it.
mod draft;
mod meant;
mod pages;
mod place;
mod send;
mod steps;

// Following it: the key, one's own page, and what can be done there.
mod acts;
mod change;
mod key;
mod mine;
mod story;

#[cfg(test)]
mod tests;

use axum::Router;
use axum::routing::{get, post};

use crate::app::House;

pub(crate) use draft::Draft;
pub(crate) use key::let_in;
pub(crate) use pages::{Tile, tiles};
pub(crate) use send::{Asking, settle};

pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/{group}/ask", get(steps::kinds))
        .route("/{group}/ask/{kind}", get(steps::begin).post(steps::go_on))
        .route("/{group}/s", get(key::door).post(key::open))
        .route("/{group}/s/gone", get(key::gone))
        .route("/{group}/s/leave", post(key::leave))
        .route("/{group}/s/mine", get(mine::page))
        .route("/{group}/s/mine/promises/{promise}/yes", post(acts::accept))
        .route("/{group}/s/mine/promises/{promise}/no", post(acts::decline))
        .route("/{group}/s/mine/talk", post(acts::say))
        .route("/{group}/s/mine/answer", post(acts::check_back))
        .route("/{group}/s/mine/end", post(acts::close))
        .route("/{group}/s/mine/again", post(acts::reopen))
        .route("/{group}/s/mine/change", get(change::form).post(change::change))
        .route("/{group}/s/mine/wipe", get(key::before_wiping).post(key::wipe))
}
