//! How we work, and what we know about you: said from the rules in force.

use axum::Router;

use crate::app::House;

pub(crate) fn routes() -> Router<House> {
    Router::new()
}
