//! The house seen from the street: its groups, starting one, looking around in a demo neighbourhood, a group's first page.

use axum::Router;

use crate::app::House;

pub(crate) fn routes() -> Router<House> {
    Router::new()
}
