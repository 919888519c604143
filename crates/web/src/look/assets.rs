//! Style, script and type, served by us alone: no page asks a third party for anything.
//!
//! The address of a file carries a hash of what is in it, so a browser may keep it for ever.

use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use rust_embed::Embed;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::{icons, style};
use crate::sorry::Sorry;

const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// A page left open while the program was renewed may still ask for the old hash: it gets today's file, unkept.
const NOT_KEPT: &str = "no-cache";

#[derive(Embed)]
#[folder = "$CARGO_MANIFEST_DIR/assets"]
struct Files;

struct Asset {
    address: String,
    kind: &'static str,
    body: Cow<'static, [u8]>,
}

/// Files that go out as they are. The style sheets are made in `style`.
const PLAIN: [(&str, &str, &str); 13] = [
    ("bricolage-800.woff2", "fonts/bricolage-800.woff2", "font/woff2"),
    ("hands.js", "hands.js", SCRIPT),
    ("outbox.js", "outbox.js", SCRIPT),
    ("round.js", "round.js", SCRIPT),
    ("key.js", "key.js", SCRIPT),
    ("plan.js", "plan.js", SCRIPT),
    ("pow.js", "pow.js", SCRIPT),
    ("passkey.js", "passkey.js", SCRIPT),
    // Leaflet, as it was published, with its licence beside it: only the map to zoom through has it.
    ("leaflet.js", LEAFLET, SCRIPT),
    ("leaflet.css", "leaflet/leaflet.css", STYLE),
    ("map.js", "map.js", SCRIPT),
    ("paint.js", "paint.js", SCRIPT),
    ("tiles.js", "tiles.js", SCRIPT),
];
const LEAFLET: &str = "leaflet/leaflet.js";
const SCRIPT: &str = "text/javascript; charset=utf-8";
const PICTURE: &str = "image/svg+xml";
const STYLE: &str = "text/css; charset=utf-8";

static ASSETS: LazyLock<BTreeMap<&'static str, Asset>> = LazyLock::new(|| {
    let mut assets = BTreeMap::new();
    for (name, file, kind) in PLAIN {
        assets.insert(name, asset(name, kind, read(file)));
    }
    for (name, css) in style::SHEETS.linked() {
        assets.insert(name, asset(name, STYLE, Cow::Borrowed(css.as_bytes())));
    }
    assets.insert(icons::FILE, asset(icons::FILE, PICTURE, Cow::Borrowed(icons::ALL.as_bytes())));
    assets
});

/// Where a browser finds the file, for example `/assets/0123456789/hands.js`.
pub fn address(name: &str) -> &'static str {
    ASSETS.get(name).map_or("", |asset| asset.address.as_str())
}

/// Answers `GET /assets/{hash}/{name}`.
pub async fn serve(Path((hash, name)): Path<(String, String)>) -> Response {
    let Some(asset) = ASSETS.get(name.as_str()) else {
        return Sorry::NotHere.into_response();
    };
    let current = asset.address == address_of(&hash, &name);
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(asset.kind)),
        (header::CACHE_CONTROL, HeaderValue::from_static(if current { FOR_EVER } else { NOT_KEPT })),
    ];
    (headers, asset.body.clone()).into_response()
}

/// The names of all files in the assets folder.
pub(super) fn names() -> impl Iterator<Item = Cow<'static, str>> {
    Files::iter()
}

/// What is in a file of the assets folder.
pub(super) fn read(file: &str) -> Cow<'static, [u8]> {
    Files::get(file).map(|found| found.data).unwrap_or_default()
}

pub(crate) fn read_text(file: &str) -> String {
    String::from_utf8_lossy(&read(file)).into_owned()
}

/// The address of a file by what is in it.
pub(super) fn address_by_content(name: &str, body: &[u8]) -> String {
    let hash = blake3::hash(body).to_hex();
    address_of(&hash[..10], name)
}

fn asset(name: &str, kind: &'static str, body: Cow<'static, [u8]>) -> Asset {
    Asset { address: address_by_content(name, &body), kind, body }
}

fn address_of(hash: &str, name: &str) -> String {
    format!("/assets/{hash}/{name}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_there_and_scripts_are_small() {
        for (name, asset) in ASSETS.iter() {
            assert!(!asset.body.is_empty(), "{name} is empty");
            // Under 2 KB compressed; uncompressed this is a safe bound for what we write ourselves.
            let ours = name.ends_with(".js") && *name != "leaflet.js";
            assert!(!ours || asset.body.len() < 6_000, "{name} has grown");
        }
    }

    #[test]
    fn leaflet_is_as_it_was_published_and_has_its_licence_beside_it() {
        use sha2::{Digest, Sha256};
        // Of leaflet 1.9.4 from the npm registry, sha512-nxS1ynzJOmOlHp+iL3FyWqK89GtNL8U8rvlMOsQdTTssxZwCXh8N2NB3GDQOL+YR3XnWyZAxwQixURb+FA74PA==.
        for (file, published) in [
            (LEAFLET, "db49d009c841f5ca34a888c96511ae936fd9f5533e90d8b2c4d57596f4e5641a"),
            ("leaflet/leaflet.css", "a7837102824184820dfa198d1ebcd109ff6d0ff9a2672a074b9a1b4d147d04c6"),
        ] {
            let found: String = Sha256::digest(read(file)).iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(found, published, "{file}");
        }
        assert!(read_text("leaflet/LICENSE").starts_with("BSD 2-Clause License"));
    }

    #[tokio::test]
    async fn a_file_is_kept_for_ever_only_under_its_own_hash() {
        let address = address("hands.js");
        let hash = address.split('/').nth(2).unwrap().to_string();
        let kept = serve(Path((hash, "hands.js".into()))).await;
        assert_eq!(kept.headers()[header::CACHE_CONTROL], FOR_EVER);
        let old = serve(Path(("0000000000".into(), "hands.js".into()))).await;
        assert_eq!(old.headers()[header::CACHE_CONTROL], NOT_KEPT);
        let none = serve(Path(("x".into(), "icons/LICENSE".into()))).await;
        assert_eq!(none.status(), 404);
    }
}
