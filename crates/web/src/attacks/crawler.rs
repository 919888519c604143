//! Headers, cookies and addresses of everything that is served, over http and over https, for everybody there can be.

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use std::sync::Arc;
use tower::ServiceExt;

use super::addresses;
use crate::look::assets;
use crate::sample::{self, SECRETS, Sample};
use crate::who_may_see::Who;

/// The policy as TRUST and docs/security.md give it, but for the hashes of the one style that stands inside first visits.
const POLICY: [&str; 11] = [
    "default-src 'none'",
    "script-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "style-src 'self'",
];

struct Served {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

async fn ask(router: &Router, way: &str, path: &str, cookies: &str) -> Served {
    let request = Request::builder().method(way).uri(path);
    let request = request.header(header::HOST, "tanners.example").header(header::COOKIE, cookies);
    let request = request
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::empty());
    let answer = router.clone().oneshot(request.unwrap()).await.unwrap();
    let (status, headers) = (answer.status(), answer.headers().clone());
    let body = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap().to_vec();
    Served { status, headers, body }
}

fn over_https(sample: &Sample) -> Router {
    let mut options = crate::Options::default();
    options.public_url.get_or_insert_with(|| "https://tanners.example".into());
    crate::app(Arc::clone(&sample.host), options)
}

/// The same cookies as a browser keeps them over https.
fn pinned(cookies: &str) -> String {
    let pairs = cookies.split("; ").filter(|pair| !pair.is_empty());
    pairs.map(|pair| format!("__Host-{pair}")).collect::<Vec<_>>().join("; ")
}

fn policy_is_strict(headers: &HeaderMap, what: &str) {
    let policy = headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
    let parts: Vec<&str> = policy.split("; ").collect();
    assert_eq!(parts.len(), POLICY.len(), "{what}: {policy}");
    for wanted in POLICY {
        let found = parts.iter().find(|part| part.starts_with(wanted));
        let rest = found.unwrap_or_else(|| panic!("{what}: {wanted} is missing")).trim_start_matches(wanted);
        let only_hashes = rest.split_whitespace().all(|source| source.starts_with("'sha256-"));
        assert!(rest.is_empty() || (wanted.starts_with("style-src") && only_hashes), "{what}: {wanted}{rest}");
    }
}

fn headers_are_safe(served: &Served, https: bool, what: &str) {
    let headers = &served.headers;
    policy_is_strict(headers, what);
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(headers.get(name).map(|value| value.as_bytes()), Some(value.as_bytes()), "{what}: {name}");
    }
    let permissions = headers["permissions-policy"].to_str().unwrap();
    assert!(permissions.split(", ").all(|part| part.ends_with("=()")), "{what}: everything is off");
    for off in ["camera", "microphone", "geolocation", "payment", "usb"] {
        assert!(permissions.contains(&format!("{off}=()")), "{what}: {off}");
    }
    let strict = headers.get(header::STRICT_TRANSPORT_SECURITY).and_then(|value| value.to_str().ok());
    assert_eq!(strict.is_some(), https, "{what}");
    assert!(strict.is_none_or(|strict| strict.contains("max-age=63072000")), "{what}");
    for telling in
        [header::SERVER, header::HeaderName::from_static("x-powered-by"), header::ACCESS_CONTROL_ALLOW_ORIGIN]
    {
        assert!(!headers.contains_key(&telling), "{what}: {telling}");
    }
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    assert!(served.body.is_empty() || kind.contains("charset=utf-8") || is_no_text(kind), "{what}: {kind}");
    cookies_are_safe(headers, https, what);
}

fn is_no_text(kind: &str) -> bool {
    kind.starts_with("font/") || kind.contains("json")
}

fn cookies_are_safe(headers: &HeaderMap, https: bool, what: &str) {
    for cookie in headers.get_all(header::SET_COOKIE) {
        let cookie = cookie.to_str().unwrap();
        for part in ["; Path=/;", "; HttpOnly", "; SameSite=Lax"] {
            assert!(cookie.contains(part), "{what}: {part} in {cookie}");
        }
        assert!(!cookie.contains("Domain="), "{what}: {cookie}");
        assert_eq!(cookie.starts_with("__Host-"), https, "{what}: {cookie}");
        assert_eq!(cookie.contains("; Secure"), https, "{what}: {cookie}");
        assert!(cookie.len() < 4096);
    }
}

/// Nothing is fetched from anybody else, and no address of anybody else is shown.
fn nobody_else_is_named(body: &[u8], what: &str) {
    let text = String::from_utf8_lossy(body);
    for (at, scheme) in text.match_indices("http://").chain(text.match_indices("https://")) {
        let host: String = text[at + scheme.len()..].chars().take_while(|c| !"/'\"<> ?#)&".contains(*c)).collect();
        let ours = host == "tanners.example" || host.is_empty() || host == "…";
        // Names of languages for machines, which nobody asks for anything.
        let name = host == "www.w3.org";
        assert!(ours || name, "{what}: {scheme}{host}");
    }
    for start in ["src=\"//", "href=\"//", "action=\"//", "url(//", "@import", "<iframe", "<object", "<embed"] {
        assert!(!text.contains(start), "{what}: {start}");
    }
}

/// What is somebody's stays with nobody: neither in a browser nor on the way.
fn kept_by_nobody(served: &Served, what: &str) {
    let text = String::from_utf8_lossy(&served.body);
    let personal = SECRETS.iter().any(|secret| text.contains(secret)) || text.contains("<nav class=\"rail\"");
    let keeping = served.headers.get(header::CACHE_CONTROL).and_then(|value| value.to_str().ok());
    let keeping = keeping.unwrap_or_else(|| panic!("{what} does not say how long it may be kept"));
    assert!(keeping == "no-store" || (!personal && keeping == "private, no-cache"), "{what}: {keeping}");
}

#[tokio::test]
async fn every_answer_to_everybody_wears_its_headers_and_names_nobody_else() {
    let mut seen = 0;
    for who in [Who::Anyone, Who::Neighbour, Who::Joined, Who::Chiara] {
        let sample = sample::house().await;
        let lines = addresses(&sample).await;
        let https = over_https(&sample);
        for line in &lines {
            // Anew each time: signing out is one of the addresses.
            let cookies = who.cookies(&sample).await;
            for (router, cookies, secure) in
                [(&sample.router, cookies.clone(), false), (&https, pinned(&cookies), true)]
            {
                let what = format!("{} {} for {who:?}", line.way, line.path);
                let served = ask(router, line.way, &line.path, &cookies).await;
                assert!(!served.status.is_server_error(), "{what}: {}", served.status);
                headers_are_safe(&served, secure, &what);
                nobody_else_is_named(&served.body, &what);
                kept_by_nobody(&served, &what);
                seen += 1;
            }
        }
    }
    assert!(seen > 1_000, "{seen} answers were looked at");
}

#[tokio::test]
async fn what_goes_wrong_and_what_is_not_there_wears_them_too() {
    let sample = sample::house().await;
    let https = over_https(&sample);
    for (way, path) in [
        ("GET", "/nobody/here"),
        ("GET", "/.git/config"),
        ("GET", "/.env"),
        ("GET", "/assets/0000000000/../../Cargo.toml"),
        ("GET", "/assets/0000000000/nothing.js"),
        ("DELETE", "/tanners-row-neighbours"),
        ("TRACE", "/tanners-row-neighbours"),
        ("OPTIONS", "/tanners-row-neighbours"),
        ("PUT", "/tanners-row-neighbours/me"),
        ("POST", "/tanners-row-neighbours/board"),
        ("GET", "/tanners-row-neighbours/needs/99999"),
        ("GET", "/tanners-row-neighbours/needs/%00"),
    ] {
        let served = ask(&https, way, path, "").await;
        assert!(!served.status.is_success() && !served.status.is_server_error(), "{way} {path}: {}", served.status);
        headers_are_safe(&served, true, path);
        nobody_else_is_named(&served.body, path);
        let text = String::from_utf8_lossy(&served.body);
        for telling in ["panicked", "axum", "rustc", ".rs:", "sqlite", "backtrace"] {
            assert!(!text.to_lowercase().contains(telling), "{way} {path} tells of {telling}");
        }
    }
}

#[tokio::test]
async fn our_own_files_name_nobody_else_and_are_kept_by_their_hash() {
    let sample = sample::house().await;
    for name in [
        "core.css",
        "core-lean.css",
        "member.css",
        "member-lean.css",
        "streets.css",
        "hands.js",
        "key.js",
        "pow.js",
        "passkey.js",
        "bricolage-800.woff2",
    ] {
        let served = ask(&sample.router, "GET", assets::address(name), "").await;
        assert_eq!(served.status, StatusCode::OK, "{name}");
        headers_are_safe(&served, false, name);
        if !name.ends_with("woff2") {
            nobody_else_is_named(&served.body, name);
        }
        assert!(served.headers[header::CACHE_CONTROL].to_str().unwrap().contains("immutable"), "{name}");
    }
}

#[tokio::test]
async fn over_https_only_a_cookie_pinned_to_this_host_signs_in() {
    let sample = sample::house().await;
    let https = over_https(&sample);
    let ben = sample.signed_in(sample.ben).await;
    let me = sample.to("me");
    assert_eq!(ask(&https, "GET", &me, &pinned(&ben)).await.status, StatusCode::OK);
    assert_eq!(ask(&https, "GET", &me, &ben).await.status, StatusCode::SEE_OTHER, "planted from a sister host");
}

#[tokio::test]
async fn forms_from_anywhere_else_change_nothing_at_any_address() {
    let sample = sample::house().await;
    let lines = addresses(&sample).await;
    let ben = sample.signed_in(sample.ben).await;
    let before = sample.home.look().group.seq;
    let elsewhere: [&[(&str, &str)]; 5] = [
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        &[("origin", "https://evil.example")],
        &[("origin", "null")],
        &[("sec-fetch-site", "cross-site"), ("origin", "http://tanners.example")],
    ];
    for line in lines.iter().filter(|line| line.way == "POST") {
        for headers in elsewhere {
            let mut request = Request::post(&line.path)
                .header(header::HOST, "tanners.example")
                .header(header::COOKIE, &ben)
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            for (name, value) in headers {
                request = request.header(*name, *value);
            }
            let answer = sample.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
            assert_eq!(answer.status(), StatusCode::FORBIDDEN, "{} with {headers:?}", line.path);
        }
    }
    assert_eq!(sample.home.look().group.seq, before);
    assert_eq!(sample.get("me", &ben).await.status, StatusCode::OK, "and nobody was signed out");
}

#[tokio::test]
async fn looking_never_changes_anything_however_it_is_asked() {
    let sample = sample::house().await;
    let lines = addresses(&sample).await;
    let ben = sample.signed_in(sample.ben).await;
    let before = sample.home.look().group.seq;
    for line in lines.iter().filter(|line| line.way == "POST") {
        for way in ["GET", "HEAD"] {
            ask(&sample.router, way, &line.path, &ben).await;
        }
        // A form's way in an address or a header is not believed.
        let request = Request::get(format!("{}?_method=POST", line.path))
            .header("x-http-method-override", "POST")
            .header(header::HOST, "tanners.example")
            .header(header::COOKIE, &ben);
        sample.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    }
    assert_eq!(sample.home.look().group.seq, before);
}
