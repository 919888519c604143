//! Signing in with a passkey.

/// Ceremonies that have begun and not finished.
#[derive(Default)]
pub(crate) struct Waiting {}
