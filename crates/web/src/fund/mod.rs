//! The common fund: what the pots hold, what came in and went out and why, and paying somebody back for an errand. Whom
//! money went to is said to the two who hand it over, and to nobody else.

/// What people do on the page.
mod acts;
/// Amounts as people type them.
mod amount;
/// One claim, with its receipt.
mod claim;
/// The page itself.
mod page;

use axum::Router;
use axum::routing::{get, post};
use commons::fund::Money;

use crate::app::House;
use crate::look::frame::Frame;

pub(crate) use amount::read as read_amount;

pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/{group}/fund", get(page::page))
        .route("/{group}/fund/entries", post(acts::put_in))
        .route("/{group}/fund/claims", post(acts::claim))
        .route("/{group}/fund/claims/{claim}", get(claim::page))
        .route("/{group}/fund/claims/{claim}/pictures", post(claim::add))
        .route("/{group}/fund/claims/{claim}/openings", post(claim::open))
        .route("/{group}/fund/claims/{claim}/approvals", post(acts::approve))
        .route("/{group}/fund/claims/{claim}/release", post(acts::withdraw))
}

/// An amount of the group's money: "12.50".
pub(crate) fn money(frame: &Frame, amount: Money) -> String {
    frame.tongue.amount(amount.0)
}

#[cfg(test)]
mod tests;
