//! The board: what is needed, by how soon and how long waiting.

use axum::Router;

use crate::app::House;

pub(crate) fn routes() -> Router<House> {
    Router::new()
}
