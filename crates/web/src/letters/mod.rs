//! Letters, and answering from them: by the link in a letter or the ten digits below it, without signing in. Such a pass
//! answers one proposal for one person, and opens nothing else.

mod answer;
mod writing;

pub use writing::{Reply, Written, write};

use axum::Router;
use axum::routing::get;

use crate::app::House;

pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/{group}/answer", get(answer::code).post(answer::with_code))
        .route("/{group}/answer/{pass}", get(answer::page).post(answer::send))
        .route("/{group}/answer/{pass}/letters", axum::routing::post(answer::fewer))
}

#[cfg(test)]
mod tests;
