//! People: joining, being welcomed and vouched for, signing in, devices, coming back after a lost telephone.

/// Signing in with a passkey.
pub(crate) mod passkeys;

use axum::Router;

use crate::app::House;

pub(crate) fn routes() -> Router<House> {
    Router::new()
}
