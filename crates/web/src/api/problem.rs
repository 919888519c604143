//! What a program is told when something cannot be done: RFC 9457, in the language it asks for. The code never changes;
//! the sentences are those the pages say.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use commons::Refusal;
use host::Failed;
use serde_json::{Map, Value, json};

use super::shape::Amiss;
use crate::sorry::Sorry;
use crate::words::{Tongue, plain};

/// A problem that is not yet said in any language.
#[derive(Debug)]
pub(crate) struct Problem {
    pub(crate) status: StatusCode,
    /// A name for programs; it never changes.
    pub(crate) code: &'static str,
    /// The key of its sentence.
    key: String,
    pub(crate) amiss: Vec<Amiss>,
    /// What more there is to know.
    more: Map<String, Value>,
    /// After how many seconds to come again.
    wait: Option<u64>,
}

/// `type` is this with the code behind it. It names a kind of problem and leads nowhere.
pub(crate) const KIND: &str = "urn:manyhands:problem:";

impl Problem {
    /// One of the API's own, whose sentence is `api-<code>`.
    pub(crate) fn new(status: StatusCode, code: &'static str) -> Problem {
        Problem { status, code, key: format!("api-{code}"), amiss: Vec::new(), more: Map::new(), wait: None }
    }

    pub(crate) fn amiss(amiss: Vec<Amiss>) -> Problem {
        Problem { amiss, ..Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "look-again") }
    }

    /// One field that has to be looked at again.
    pub(crate) fn field(name: &str, code: &'static str) -> Problem {
        Problem::amiss(vec![Amiss::new(format!("/{name}"), code)])
    }

    pub(crate) fn not_there() -> Problem {
        Problem::from(Refusal::NotThere)
    }

    pub(crate) fn more(mut self, name: &str, value: Value) -> Problem {
        self.more.insert(name.into(), value);
        self
    }

    pub(crate) fn wait(self, seconds: u64) -> Problem {
        Problem { wait: Some(seconds), ..self }
    }

    /// Says it.
    pub(crate) fn said(self, tongue: Tongue) -> Response {
        let mut body = json!({
            "type": format!("{KIND}{}", self.code),
            "title": plain(&tongue.t(&self.key)),
            "status": self.status.as_u16(),
            "code": self.code,
        });
        if !self.amiss.is_empty() {
            body["errors"] = self.amiss.iter().map(|amiss| amiss.said(tongue)).collect();
        }
        for (name, value) in self.more {
            body[name] = value;
        }
        let mut response =
            (self.status, [(header::CONTENT_TYPE, "application/problem+json")], body.to_string()).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Ok(language) = HeaderValue::from_str(tongue.code()) {
            headers.insert(header::CONTENT_LANGUAGE, language);
        }
        if self.status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        if let Some(seconds) = self.wait {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

/// The rules say no.
impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Problem {
        let key = format!("refusal-{}", refusal.code());
        Problem { key, ..Problem::new(status_of(refusal), refusal.code()) }
    }
}

/// What the status says about a refusal; the code says the rest.
fn status_of(refusal: Refusal) -> StatusCode {
    match refusal {
        Refusal::SignInFirst => StatusCode::UNAUTHORIZED,
        Refusal::NotThere => StatusCode::NOT_FOUND,
        Refusal::Forgotten => StatusCode::GONE,
        Refusal::NotYours | Refusal::WelcomeFirst | Refusal::VoiceFirst | Refusal::DutyFirst => StatusCode::FORBIDDEN,
        Refusal::BadValue | Refusal::BadTime => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::CONFLICT,
    }
}

impl From<Failed> for Problem {
    fn from(failed: Failed) -> Problem {
        match failed {
            Failed::Refused(refusal) => refusal.into(),
            Failed::Full => Sorry::Full.into(),
            Failed::Moved => Problem::new(StatusCode::PRECONDITION_FAILED, "changed-since"),
            Failed::Trouble(reason) => Sorry::trouble(reason).into(),
        }
    }
}

impl From<Sorry> for Problem {
    fn from(sorry: Sorry) -> Problem {
        let key = format!("sorry-{}-title", sorry.code());
        Problem { key, ..Problem::new(sorry.status(), sorry.code()) }
    }
}
