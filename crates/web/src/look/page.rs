//! A page on its way out: rendered, with the symbols of its icons, and told how long it may be kept.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::icons;
use crate::sorry::Sorry;

/// A rendered page. If rendering failed it becomes our apology.
pub struct Page {
    html: Result<String, Sorry>,
    status: StatusCode,
    keeping: &'static str,
}

impl Page {
    /// A page that may show what is private, or what somebody typed: never stored anywhere.
    pub fn sealed(template: &impl Template) -> Self {
        Self::new(template, "no-store")
    }

    /// A page that anybody may see. A browser may keep it, but asks before showing it again.
    pub fn open(template: &impl Template) -> Self {
        Self::new(template, "private, no-cache")
    }

    #[must_use]
    pub fn with_status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// For a form that has to be looked at again.
    #[must_use]
    pub fn with_problems(self) -> Self {
        self.with_status(StatusCode::UNPROCESSABLE_ENTITY)
    }

    fn new(template: &impl Template, keeping: &'static str) -> Self {
        let html = render(template).map_err(Sorry::trouble);
        Self { html, status: StatusCode::OK, keeping }
    }
}

/// The finished markup of a page. Needs no server, so every page can be tested with every sample in every language.
pub fn render(template: &impl Template) -> Result<String, askama::Error> {
    Ok(icons::sew_in(template.render()?))
}

impl IntoResponse for Page {
    fn into_response(self) -> Response {
        match self.html {
            Ok(html) => {
                let headers = [
                    (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
                    (header::CACHE_CONTROL, HeaderValue::from_static(self.keeping)),
                    (header::VARY, HeaderValue::from_static("cookie, accept-language, save-data")),
                ];
                (self.status, headers, html).into_response()
            }
            Err(sorry) => sorry.into_response(),
        }
    }
}
