//! Every place where bytes from outside are read, as a plain function: it returns, or it panics, and then something is wrong.
//!
//! `cargo +nightly fuzz run NAME` in `fuzz` feeds them for as long as one likes; `cargo test -p parsers` runs what is kept in
//! `fuzz/corpus`, and a bounded number of changes of it, on any compiler.

/// The whole house, asked anything.
mod door;
/// The keyring, read from a file that somebody has changed.
mod keys;
/// Logs that are brought from elsewhere.
mod logs;
/// Tiles of a map that somebody made elsewhere.
mod maps;
/// Photos that somebody sends.
mod photos;
/// What people type and browsers send.
mod typed;

pub use door::door;
pub use keys::keyring;
pub use logs::{fold, log};
pub use maps::tiles;
pub use photos::photos;
pub use typed::{cookies, form, languages, names, sheet, six_words, tokens, zones};

/// A parser by its name, and how often the short test tries it.
pub struct Target {
    pub name: &'static str,
    pub run: fn(&[u8]),
    pub tries: u32,
}

/// Everything there is.
pub const ALL: [Target; 14] = [
    Target { name: "cookies", run: cookies, tries: 4_000 },
    Target { name: "door", run: door, tries: 400 },
    Target { name: "fold", run: fold, tries: 1_500 },
    Target { name: "form", run: form, tries: 4_000 },
    Target { name: "keyring", run: keyring, tries: 150 },
    Target { name: "languages", run: languages, tries: 4_000 },
    Target { name: "log", run: log, tries: 3_000 },
    Target { name: "names", run: names, tries: 4_000 },
    Target { name: "photos", run: photos, tries: 1_000 },
    Target { name: "sheet", run: sheet, tries: 4_000 },
    Target { name: "six_words", run: six_words, tries: 4_000 },
    Target { name: "tiles", run: tiles, tries: 1_000 },
    Target { name: "tokens", run: tokens, tries: 4_000 },
    Target { name: "zones", run: zones, tries: 1_000 },
];
