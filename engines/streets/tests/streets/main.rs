//! What streets do, as sentences.

#![expect(clippy::unwrap_used, reason = "in a test, what is missing should fail it")]

mod addresses;
mod distances;
mod files;
mod making;
mod map;
mod middles;
mod rights_of_way;
mod saving;
mod tiles;

use std::io::Cursor;
use std::sync::OnceLock;

use streets::{Imported, made};

/// A town that does not exist.
pub fn town() -> made::Town {
    made::Town::new(7, 12, 10)
}

/// Its file.
pub fn file() -> Vec<u8> {
    town().to_pbf(Vec::new()).unwrap()
}

/// Its streets, imported once for all tests.
pub fn streets() -> &'static Imported {
    static TOWN: OnceLock<Imported> = OnceLock::new();
    TOWN.get_or_init(|| streets::import(Cursor::new(file()), |_| true).unwrap())
}

/// Dice for tests, the same each time.
pub fn dice(seed: u64) -> impl FnMut(u64) -> u64 {
    let mut state = seed;
    move |below| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    }
}
