//! One need: promising it, carrying it, talking about it; and the phone desk where needs arrive.

use axum::Router;

use crate::app::House;

pub(crate) fn routes() -> Router<House> {
    Router::new()
}
