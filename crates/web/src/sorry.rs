//! What we say when a page cannot be shown. A refusal by the rules of a group is not here: rooms say those in their own
//! page. These are for the house: not found, too much, from elsewhere, and our own trouble.
//!
//! A handler returns a `Sorry`; `apologise` turns it into a page in the person's language, or into RFC 9457
//! `application/problem+json` for a program.

use askama::Template;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::fmt;

use crate::look::frame::Frame;
use crate::look::page::Page;
use crate::visit::Visit;
use crate::words::{Tongue, plain};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sorry {
    /// There is no such page, or there is no longer.
    NotHere,
    /// More was sent than we take.
    TooMuch,
    /// The form was not sent from one of our own pages.
    FromElsewhere,
    /// Too many at once from one network.
    TooOften,
    /// The page is there, but one cannot do that with it.
    NotThatWay,
    /// What was sent makes no sense to us.
    NotUnderstood,
    /// Our disk is full: nothing was saved.
    Full,
    /// More is asked of our machine just now than it can answer.
    Busy,
    /// Our own trouble.
    Trouble,
}

impl Sorry {
    #[cfg(test)]
    const ALL: [Self; 9] = [
        Self::NotHere,
        Self::TooMuch,
        Self::FromElsewhere,
        Self::TooOften,
        Self::NotThatWay,
        Self::NotUnderstood,
        Self::Full,
        Self::Busy,
        Self::Trouble,
    ];

    /// Our own trouble: written into the program's log once, here, and never shown. The reason must hold nothing personal.
    pub fn trouble(reason: impl fmt::Display) -> Self {
        tracing::error!(%reason, "our trouble");
        Self::Trouble
    }

    /// A name for programs; it never changes.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotHere => "not-here",
            Self::TooMuch => "too-much",
            Self::FromElsewhere => "from-elsewhere",
            Self::TooOften => "too-often",
            Self::NotThatWay => "not-that-way",
            Self::NotUnderstood => "not-understood",
            Self::Full => "full",
            Self::Busy => "busy",
            Self::Trouble => "trouble",
        }
    }

    pub const fn status(self) -> StatusCode {
        match self {
            Self::NotHere => StatusCode::NOT_FOUND,
            Self::TooMuch => StatusCode::PAYLOAD_TOO_LARGE,
            Self::FromElsewhere => StatusCode::FORBIDDEN,
            Self::TooOften => StatusCode::TOO_MANY_REQUESTS,
            Self::NotThatWay => StatusCode::METHOD_NOT_ALLOWED,
            Self::NotUnderstood => StatusCode::BAD_REQUEST,
            Self::Full => StatusCode::INSUFFICIENT_STORAGE,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Trouble => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn title(self) -> String {
        format!("sorry-{}-title", self.code())
    }

    fn text(self) -> String {
        format!("sorry-{}", self.code())
    }

    /// The bare answers of the router and its extractors, which come without a page.
    fn from_bare(response: &Response) -> Option<Self> {
        let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        if kind.is_some_and(|kind| !kind.starts_with("text/plain")) {
            return None;
        }
        match response.status() {
            StatusCode::NOT_FOUND => Some(Self::NotHere),
            StatusCode::METHOD_NOT_ALLOWED => Some(Self::NotThatWay),
            StatusCode::PAYLOAD_TOO_LARGE => Some(Self::TooMuch),
            StatusCode::TOO_MANY_REQUESTS => Some(Self::TooOften),
            status if status.is_client_error() => Some(Self::NotUnderstood),
            status if status.is_server_error() => Some(Self::Trouble),
            _ => None,
        }
    }
}

impl IntoResponse for Sorry {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        if self == Self::TooOften {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("60"));
        }
        response.extensions_mut().insert(self);
        response
    }
}

#[derive(Template)]
#[template(path = "look/sorry.html")]
struct ApologyPage {
    frame: Frame,
    text: String,
}

/// Middleware: gives every apology its page.
pub(crate) async fn apologise(visit: Visit, request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let sorry = response.extensions().get::<Sorry>().copied().or_else(|| Sorry::from_bare(&response));
    let Some(sorry) = sorry else {
        return response;
    };
    let mut apology = if visit.wants_json() { problem(sorry, &visit) } else { page(sorry, &visit).into_response() };
    // Says for how long to wait, or which methods there are.
    for name in [header::RETRY_AFTER, header::ALLOW] {
        if let Some(value) = response.headers().get(&name) {
            apology.headers_mut().insert(name, value.clone());
        }
    }
    apology
}

fn page(sorry: Sorry, visit: &Visit) -> Page {
    let tongue = visit.tongue(Tongue::default());
    let frame = Frame::of_house(visit, tongue).titled(&sorry.title());
    let text = frame.t(&sorry.text());
    Page::sealed(&ApologyPage { frame, text }).with_status(sorry.status())
}

fn problem(sorry: Sorry, visit: &Visit) -> Response {
    let tongue = visit.tongue(Tongue::default());
    crate::api::Problem::from(sorry).more("detail", plain(&tongue.t(&sorry.text())).into()).said(tongue)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_apology_has_its_words_in_every_language() {
        for sorry in Sorry::ALL {
            for tongue in Tongue::ALL {
                assert!(tongue.knows(&sorry.title()) && tongue.knows(&sorry.text()), "{sorry:?} {tongue:?}");
            }
        }
    }
}
