//! What a telephone keeps for a round without signal: the one service worker of the house, and the page that says that
//! there is no signal. Which pages are kept is for the server to mark, page by page.

use askama::Template;
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use commons::{Span, Timestamp};
use std::sync::LazyLock;

use crate::look::assets;
use crate::look::frame::Frame;
use crate::look::page::Page;
use crate::visit::Visit;
use crate::words::Tongue;

/// Files of ours that a kept page needs. Style for those who save data is a file of its own.
const SHELL: [&str; 9] = [
    "core.css",
    "core-lean.css",
    "member.css",
    "member-lean.css",
    "round.css",
    "icons.svg",
    "hands.js",
    "outbox.js",
    "round.js",
];

/// The script, with the addresses of our files: when one of them changes, so does this, and the browser takes the new one.
static WORKER: LazyLock<String> = LazyLock::new(|| {
    let files = SHELL.map(|name| format!("\"{}\"", assets::address(name))).join(", ");
    let script = assets::read_text("sw.js");
    let version = blake3::hash(format!("{script}{files}").as_bytes()).to_hex();
    script.replace("{version}", &version[..10]).replace("{files}", &files)
});

/// Served from the first folder, so that it may look after every page of the house.
pub(super) async fn worker() -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/javascript; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache")),
    ];
    (headers, WORKER.as_str()).into_response()
}

#[derive(Template)]
#[template(path = "carrying/no_signal.html")]
pub(super) struct NoSignalPage {
    pub(super) frame: Frame,
}

/// Kept beforehand, in the language of whoever takes a round along.
pub(super) async fn no_signal(visit: Visit) -> Page {
    let frame = Frame::of_house(&visit, visit.tongue(Tongue::default())).titled("carry-no-signal");
    Page::open(&NoSignalPage { frame })
}

/// The longest a page lies on a telephone.
const LONGEST: Span = Span::hours(24);

/// Marks a page as one that a telephone may keep: a day, and never longer than `until`.
pub(super) fn kept_until(page: impl IntoResponse, now: Timestamp, until: Timestamp) -> Response {
    let seconds = (until - now).0.min(LONGEST.0) / 1000;
    let mut page = page.into_response();
    if seconds > 0 && page.status().is_success() {
        let headers = page.headers_mut();
        headers.insert(HeaderName::from_static("x-offline"), HeaderValue::from_static("keep"));
        headers.insert(HeaderName::from_static("x-offline-seconds"), HeaderValue::from(seconds));
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_knows_every_file_by_the_address_it_is_served_under() {
        for name in SHELL {
            let address = assets::address(name);
            assert!(!address.is_empty() && WORKER.contains(address), "{name}");
        }
        assert!(!WORKER.contains("{version}") && !WORKER.contains("{files}"));
        assert!(WORKER.len() < 7_000, "{} bytes", WORKER.len());
    }

    #[test]
    fn nothing_is_kept_longer_than_a_day_nor_beyond_the_end_of_its_round() {
        let now = Timestamp(0);
        let kept = |until| {
            let page = kept_until("a page", now, until);
            page.headers().get("x-offline-seconds").map(|seconds| seconds.to_str().unwrap().to_owned())
        };
        assert_eq!(kept(now + Span::hours(30)).as_deref(), Some("86400"));
        assert_eq!(kept(now + Span::hours(2)).as_deref(), Some("7200"));
        assert_eq!(kept(now), None);
    }
}
