//! What every answer wears on its way out, and every question passes on its way in.
//!
//! From outside to inside: headers, compression, apologies, making room when there is too much to do, caught panics, the
//! same-origin check, the language.

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::sync::LazyLock;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};
use tower_http::csrf::CsrfLayer;

use crate::cookies::{self, Keep};
use crate::forms;
use crate::look::assets;
use crate::look::style::SHEETS;
use crate::shed::{Pressure, make_room};
use crate::sorry::{Sorry, apologise};
use crate::visit;

/// How people reach us. Over https, cookies and addresses are pinned to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wire {
    Http,
    Https,
}

/// The whole house, ready to serve: the rooms' routes, our files, and what every answer wears.
pub fn dress(rooms: Router, wire: Wire) -> Router {
    let small = DefaultPredicate::new().and(NotForContentType::new("font/"));
    rooms.route("/assets/{hash}/{name}", get(assets::serve)).fallback(|| async { Sorry::NotHere }).layer(
        ServiceBuilder::new()
            .layer(middleware::from_fn_with_state(wire, put_on_headers))
            .layer(CompressionLayer::new().compress_when(small))
            .layer(middleware::from_fn(apologise))
            .layer(middleware::from_fn_with_state(Pressure::watched(), make_room))
            .layer(CatchPanicLayer::custom(|_| Sorry::trouble("a page panicked").into_response()))
            .layer(CsrfLayer::new().with_rejection_response(|_| Sorry::FromElsewhere.into_response()))
            .layer(middleware::from_fn(visit::choose_language))
            .layer(DefaultBodyLimit::max(forms::LIMIT)),
    )
}

/// The policy of TRUST §5.5: nothing from anywhere but us, no script or style inside a page but the one we hashed.
static POLICY: LazyLock<HeaderValue> = LazyLock::new(|| {
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src {}; img-src 'self' data:; font-src 'self'; \
         connect-src 'self'; form-action 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; \
         frame-ancestors 'none'",
        SHEETS.sources()
    );
    HeaderValue::try_from(policy).expect("a policy is plain ASCII")
});

async fn put_on_headers(State(wire): State<Wire>, mut request: Request, next: Next) -> Response {
    if wire == Wire::Https {
        cookies::only_pinned(request.headers_mut());
    }
    let first_visit = cookies::read(request.headers(), visit::STYLE).is_none();
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in SAFE {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    // Also what is no page can be opened as one.
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert_with(|| POLICY.clone());
    if is_page(headers) && first_visit {
        headers.append(header::SET_COOKIE, cookies::write(visit::STYLE, "1", Keep::UntilClosed));
    }
    if wire == Wire::Https {
        headers
            .insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=63072000; includeSubDomains"));
        pin_cookies(headers);
    }
    response
}

const SAFE: [(HeaderName, &str); 6] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "accelerometer=(), autoplay=(), bluetooth=(), browsing-topics=(), camera=(), display-capture=(), \
         encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), \
         interest-cohort=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), \
         picture-in-picture=(), screen-wake-lock=(), serial=(), usb=(), window-management=(), \
         xr-spatial-tracking=()",
    ),
    // What is not a page and says nothing about keeping is not kept either.
    (header::CACHE_CONTROL, "no-store"),
];

fn is_page(headers: &HeaderMap) -> bool {
    headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

/// Over https no cookie may ever travel without it, nor to another host.
fn pin_cookies(headers: &mut HeaderMap) {
    let cookies: Vec<HeaderValue> = headers.get_all(header::SET_COOKIE).iter().cloned().collect();
    headers.remove(header::SET_COOKIE);
    for cookie in cookies {
        let pinned = cookies::pin(&cookie).unwrap_or(cookie);
        headers.append(header::SET_COOKIE, pinned);
    }
}

#[cfg(test)]
mod tests;
