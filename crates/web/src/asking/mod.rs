//! Asking without an account, and following what one asked for with its key.

use axum::Router;

use crate::app::House;

pub(crate) fn routes() -> Router<House> {
    Router::new()
}
