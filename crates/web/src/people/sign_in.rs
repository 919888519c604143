//! Signing in and out. There are no passwords to forget: a passkey, a code or a link from another device of one's own, or
//! two neighbours who know one.

use askama::Template;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use host::{Holder, Link};

use super::{come_in, passkeys};
use crate::caller::{Caller, Pass};
use crate::forms::{Form, Problems};
use crate::limits::Counted;
use crate::look::frame::Frame;
use crate::look::page::Page;

#[derive(Template)]
#[template(path = "people/sign_in.html")]
pub(super) struct SignInPage {
    pub(super) frame: Frame,
    pub(super) problems: Problems,
    pub(super) code: String,
    /// Whether there can be passkeys here: not on an address of numbers.
    pub(super) passkeys: bool,
}

pub(super) async fn page(caller: Caller) -> Response {
    if caller.person.is_some() {
        return caller.go("today");
    }
    let frame = caller.frame().titled("sign-in-title");
    let passkeys = passkeys::work_here(&caller);
    Page::sealed(&SignInPage { frame, problems: Problems::default(), code: String::new(), passkeys }).into_response()
}

/// Eight digits that another device shows.
pub(super) async fn send(caller: Caller, headers: HeaderMap, sent: Form) -> Result<Response, Response> {
    let typed: String = sent.raw("code").chars().take(40).collect();
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    let mut problems = Problems::default();
    if digits != 8 {
        problems.add("code", "sign-in-eight-digits");
    } else if caller.count(Counted::Key).is_err() {
        problems.add("code", "people-too-often");
    } else {
        let taken = caller.house.host().take_code(&caller.home, &typed).await;
        match taken.map_err(|failed| caller.failed(failed, "sign-in"))? {
            Some(Link::SignIn(person)) => return come_in::sign_in(&caller, &headers, person).await,
            _ => problems.add("code", "sign-in-code-wrong"),
        }
    }
    let frame = caller.frame().titled("sign-in-title").with_problem();
    let page = SignInPage { frame, problems, code: typed, passkeys: passkeys::work_here(&caller) };
    Ok(Page::sealed(&page).with_status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

pub(super) async fn sign_out(caller: Caller) -> Result<Response, Response> {
    if let (Some(person), Some(session)) = (caller.person, caller.session) {
        let out = caller.house.host().sign_out(&caller.home, Holder::Person(person), session).await;
        out.map_err(|failed| caller.failed(failed, "me"))?;
    }
    Ok(forgetting_this_browser(&caller, "sign-in?said=signed-out"))
}

pub(super) async fn sign_out_everywhere(caller: Caller) -> Result<Response, Response> {
    let person = caller.signed_in()?;
    let out = caller.house.host().sign_out_everywhere(&caller.home, Holder::Person(person)).await;
    out.map_err(|failed| caller.failed(failed, "me"))?;
    Ok(forgetting_this_browser(&caller, "sign-in?said=signed-out-everywhere"))
}

/// Takes the passes of this group away, and what the browser kept of our pages. Other groups of the house stay as they
/// are, so cookies go one by one.
pub(super) fn forgetting_this_browser(caller: &Caller, path: &str) -> Response {
    let mut response = caller.go(path);
    let headers = response.headers_mut();
    for pass in [Pass::Person, Pass::Need, Pass::Recovery] {
        headers.append(axum::http::header::SET_COOKIE, caller.take_away(pass));
    }
    crate::cookies::clear_browser(response)
}
