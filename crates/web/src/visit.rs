//! What one request tells about how to answer it: language, address, whether our style is known, whether data is dear.
//!
//! Who is asking is not decided here.

use axum::extract::{FromRequestParts, Request};
use axum::http::{HeaderMap, Uri, header, request::Parts};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use std::convert::Infallible;

use crate::cookies::{self, Keep};
use crate::look::style::{Arrival, Sheet, Thrift};
use crate::words::Tongue;

/// The cookie that remembers which language somebody chose.
const LANGUAGE: &str = "lang";
/// The cookie that says: this browser has had our style.
pub(crate) const STYLE: &str = "look";
const YEAR: u32 = 31_536_000;

#[derive(Clone, Debug, Default)]
pub struct Visit {
    /// The address asked for, with its query but without `lang`.
    pub address: String,
    pub sheet: Sheet,
    /// Whether what is sent may be made small.
    pub(crate) unzips: bool,
    chosen: Option<Tongue>,
    browser: Option<Tongue>,
    json: bool,
}

impl Visit {
    pub(crate) fn of(uri: &Uri, headers: &HeaderMap) -> Self {
        let text = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let saving = text(header::HeaderName::from_static("save-data")).eq_ignore_ascii_case("on");
        let accept = text(header::ACCEPT);
        Self {
            address: without_language(uri),
            sheet: Sheet {
                arrival: if cookies::read(headers, STYLE).is_some() { Arrival::Again } else { Arrival::First },
                thrift: if saving { Thrift::Saving } else { Thrift::Ample },
            },
            unzips: unzips(text(header::ACCEPT_ENCODING)),
            chosen: cookies::read(headers, LANGUAGE).and_then(Tongue::from_code),
            browser: Tongue::from_accept_language(text(header::ACCEPT_LANGUAGE)),
            json: (accept.contains("json") && !accept.contains("html")) || is_for_programs(uri.path()),
        }
    }

    /// What somebody chose, else what their browser likes, else what the group speaks.
    pub fn tongue(&self, group: Tongue) -> Tongue {
        self.chosen.or(self.browser).unwrap_or(group)
    }

    /// Whether a program is asking, and not a person.
    pub fn wants_json(&self) -> bool {
        self.json
    }
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(&parts.uri, &parts.headers))
    }
}

/// Middleware: `?lang=pl` is remembered, and the page asked for again without it.
pub(crate) async fn choose_language(request: Request, next: Next) -> Response {
    let uri = request.uri();
    let wish = pairs(uri).find_map(|pair| pair.strip_prefix("lang=").and_then(Tongue::from_code));
    // An address that begins with two slashes would lead away from here.
    let stays = !uri.path().starts_with("//") && !uri.path().starts_with("/\\");
    match wish {
        Some(tongue) if request.method().is_safe() && stays => {
            let cookie = cookies::write(LANGUAGE, tongue.code(), Keep::Seconds(YEAR));
            ([(header::SET_COOKIE, cookie)], Redirect::to(&without_language(uri))).into_response()
        }
        _ => next.run(request).await,
    }
}

/// Whether there is nothing but the API behind this address: whatever is amiss there is said to a program.
fn is_for_programs(path: &str) -> bool {
    path.split('/').nth(2) == Some("api") || path == "/openapi.json"
}

/// Whether a browser takes gzip (RFC 9110 §12.5.3); "q=0" says no.
fn unzips(accepted: &str) -> bool {
    accepted.split(',').any(|part| {
        let (coding, weight) = part.split_once(';').unwrap_or((part, ""));
        let never = weight.trim().strip_prefix("q=").is_some_and(|weight| weight.parse() == Ok(0.0));
        coding.trim().eq_ignore_ascii_case("gzip") && !never
    })
}

fn pairs(uri: &Uri) -> impl Iterator<Item = &str> {
    uri.query().unwrap_or_default().split('&').filter(|pair| !pair.is_empty())
}

fn without_language(uri: &Uri) -> String {
    let rest: Vec<&str> = pairs(uri).filter(|pair| !pair.starts_with("lang=")).collect();
    let mut address = uri.path().to_string();
    if !rest.is_empty() {
        address.push('?');
        address.push_str(&rest.join("&"));
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn visit(uri: &str, headers: &[(header::HeaderName, &'static str)]) -> Visit {
        let headers = headers.iter().map(|(k, v)| (k.clone(), HeaderValue::from_static(v))).collect();
        Visit::of(&uri.parse().unwrap(), &headers)
    }

    #[test]
    fn a_choice_counts_more_than_the_browser_and_the_browser_more_than_the_group() {
        let browser = (header::ACCEPT_LANGUAGE, "ar");
        let chosen = (header::COOKIE, "lang=pl");
        assert_eq!(visit("/", &[]).tongue(Tongue::Spanish), Tongue::Spanish);
        assert_eq!(visit("/", std::slice::from_ref(&browser)).tongue(Tongue::Spanish), Tongue::Arabic);
        assert_eq!(visit("/", &[browser, chosen]).tongue(Tongue::Spanish), Tongue::Polish);
    }

    #[test]
    fn a_browser_says_whether_it_takes_what_was_made_small() {
        for (accepted, takes) in [("gzip, deflate, br", true), ("br;q=1.0, GZIP;q=0.5", true), ("gzip;q=0", false)] {
            assert_eq!(visit("/", &[(header::ACCEPT_ENCODING, accepted)]).unzips, takes, "{accepted}");
        }
        assert!(!visit("/", &[]).unzips);
    }

    #[test]
    fn the_address_is_kept_without_the_language() {
        assert_eq!(visit("/row/board?kind=food&lang=es&x=1", &[]).address, "/row/board?kind=food&x=1");
        assert_eq!(visit("/row?lang=es", &[]).address, "/row");
    }
}
