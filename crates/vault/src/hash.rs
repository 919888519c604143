//! Slow hashing of short secrets, such as the four secret words of a need's key.
//!
//! Argon2id with 19 MiB, two passes, one lane: the first choice of OWASP's Password Storage Cheat Sheet for machines
//! with little memory. It takes tens of milliseconds, so it belongs on a thread that may wait.

use argon2::{Algorithm, Argon2, Params, Version};

const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// The hash of a secret with the salt of its row.
#[must_use]
pub fn hash_secret(secret: &str, salt: &[u8; 16]) -> [u8; 32] {
    let mut hash = [0; 32];
    let params =
        Params::new(MEMORY_KIB, PASSES, LANES, Some(hash.len())).expect("these parameters are within Argon2's limits");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(secret.as_bytes(), salt, &mut hash)
        .expect("the salt is long enough and 19 MiB can be had");
    hash
}

/// Whether this is the secret. Takes the same time for every wrong one.
#[must_use]
pub fn verify_secret(secret: &str, salt: &[u8; 16], hash: &[u8; 32]) -> bool {
    // Comparing blake3's hashes is the comparison in constant time that the library offers.
    blake3::Hash::from_bytes(hash_secret(secret, salt)) == blake3::Hash::from_bytes(*hash)
}
