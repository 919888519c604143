//! The table is whole, the document says what is true, and a program may do no more than its member.

/// Everything a page gives has its line.
mod complete;
/// Photos that programs send and get.
mod photos;
/// What a program with a token meets.
mod programs;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use commons::Span;
use commons::people::PersonId;
use host::Reach;
use serde_json::Value;
use tower::ServiceExt;

use crate::sample::Sample;

/// What came back.
#[derive(Debug)]
pub(super) struct Said {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Value,
}

impl Said {
    pub(super) fn code(&self) -> &str {
        self.body["code"].as_str().unwrap_or_default()
    }

    pub(super) fn tag(&self) -> &str {
        self.headers[header::ETAG].to_str().unwrap()
    }
}

/// A program, as somebody let it act.
pub(super) struct Program<'a> {
    pub(super) router: &'a Router,
    slug: String,
    token: Option<String>,
    pub(super) language: &'static str,
}

impl<'a> Program<'a> {
    pub(super) async fn of(sample: &'a Sample, person: PersonId, reach: Reach) -> Program<'a> {
        let token = sample.host.let_program(&sample.home, person, "Spreadsheet", reach, Span::days(30)).await.unwrap();
        Program { token: Some(token.reveal()), ..Program::of_nobody(sample) }
    }

    pub(super) fn of_nobody(sample: &'a Sample) -> Program<'a> {
        Program { router: &sample.router, slug: sample.home.slug.clone(), token: None, language: "en" }
    }

    pub(super) fn with_token(mut self, token: &str) -> Program<'a> {
        self.token = Some(token.trim_start_matches("mh_").to_owned());
        self
    }

    pub(super) async fn get(&self, path: &str) -> Said {
        self.send("GET", path, None, &[]).await
    }

    pub(super) async fn post(&self, path: &str, body: Value) -> Said {
        self.send("POST", path, Some(body), &[]).await
    }

    pub(super) async fn send(&self, way: &str, path: &str, body: Option<Value>, heads: &[(&str, &str)]) -> Said {
        let mut request = Request::builder()
            .method(way)
            .uri(format!("/{}/api{path}", self.slug))
            .header(header::ACCEPT_LANGUAGE, self.language);
        if let Some(token) = &self.token {
            request = request.header(header::AUTHORIZATION, format!("Bearer mh_{token}"));
        }
        for (name, value) in heads {
            request = request.header(*name, *value);
        }
        let body = match body {
            Some(body) => {
                request = request.header(header::CONTENT_TYPE, "application/json");
                Body::from(body.to_string())
            }
            None => Body::empty(),
        };
        let response = self.router.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        let body = if bytes.is_empty() { Value::Null } else { serde_json::from_slice(&bytes).unwrap() };
        Said { status: parts.status, headers: parts.headers, body }
    }
}
