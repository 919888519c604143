//! Offers: what people would gladly do or give.

use axum::Router;

use crate::app::House;

pub(crate) fn routes() -> Router<House> {
    Router::new()
}
