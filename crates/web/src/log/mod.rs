//! The log: what happened in the group, in plain sentences.

use axum::Router;

use crate::app::House;

pub(crate) fn routes() -> Router<House> {
    Router::new()
}
