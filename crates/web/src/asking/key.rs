//! The key of a need: six words that open its page, without an account. And putting the page away again, or wiping everything.

use askama::Template;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use commons::needs::NeedId;
use commons::{Actor, Command, Refusal, Subject};
use host::{Act, Failed, Holder, SixWords, WrongWords};
use std::time::Duration;
use tokio::time::Instant;

use crate::caller::{Caller, Pass};
use crate::cookies;
use crate::forms::{Form, Problems};
use crate::limits::Counted;
use crate::look::frame::Frame;
use crate::look::page::Page;
use crate::sorry::Sorry;

#[derive(Template)]
#[template(path = "asking/key.html")]
pub(super) struct Key {
    pub(super) frame: Frame,
    pub(super) problems: Problems,
    pub(super) typed: String,
    /// Whether a page stands open on this device.
    pub(super) open: bool,
}

/// What is gone, and what we cannot reach.
#[derive(Template)]
#[template(path = "asking/gone.html")]
pub(super) struct Gone {
    pub(super) frame: Frame,
}

/// "Do you want to wipe it all?"
#[derive(Template)]
#[template(path = "asking/wipe.html")]
pub(super) struct Wipe {
    pub(super) frame: Frame,
    pub(super) command: String,
    pub(super) promised: bool,
}

pub(super) async fn door(caller: Caller) -> Page {
    let frame = caller.frame().titled("key-title").unnoticed();
    Page::sealed(&Key { frame, problems: Problems::default(), typed: String::new(), open: caller.need.is_some() })
}

pub(super) async fn open(caller: Caller, form: Form) -> Response {
    let mut problems = Problems::default();
    let typed = form.line("words", 200, &mut problems);
    if !problems.is_empty() {
        return again(&caller, typed, problems);
    }
    if caller.count(Counted::Key).is_err() {
        problems.add("words", "key-wait");
        return again(&caller, typed, problems);
    }
    let began = Instant::now();
    let found = match SixWords::parse(&typed) {
        Some(six) => caller.house.host().need_of(&caller.home, &six).await,
        None => Ok(Err(WrongWords::Unknown)),
    };
    let wrong = match found {
        Ok(Ok(need)) => return let_in(&caller, need).await,
        Ok(Err(WrongWords::Unknown)) => "key-wrong",
        Ok(Err(WrongWords::Wait)) => "key-wait",
        Err(failed) => return caller.failed(failed, "s"),
    };
    problems.add("words", wrong);
    tokio::time::sleep_until(next_beat(began)).await;
    again(&caller, typed, problems)
}

/// Answers to wrong words leave at fixed beats after they came: how long the work took says nothing.
fn next_beat(began: Instant) -> Instant {
    const BEAT: u128 = 150;
    let beats = began.elapsed().as_millis() / BEAT + 1;
    began + Duration::from_millis(u64::try_from(beats * BEAT).unwrap_or(0))
}

fn again(caller: &Caller, typed: String, problems: Problems) -> Response {
    let frame = caller.frame().titled("key-title").unnoticed().with_problem();
    Page::sealed(&Key { frame, problems, typed, open: caller.need.is_some() }).with_problems().into_response()
}

/// Opens the page of a need on this device, in place of the one that stood open before.
pub(crate) async fn let_in(caller: &Caller, need: NeedId) -> Response {
    put_away(caller).await;
    match caller.house.host().sign_in(&caller.home, Holder::Need(need), "").await {
        Ok(token) => ([(header::SET_COOKIE, caller.give(Pass::Need, &token))], caller.go("s/mine")).into_response(),
        Err(failed) => caller.failed(failed, "s"),
    }
}

async fn put_away(caller: &Caller) {
    if let (Some(need), Some(session)) = (caller.need, caller.need_session)
        && let Err(failed) = caller.house.host().sign_out(&caller.home, Holder::Need(need), session).await
    {
        // It ends by itself within hours.
        tracing::error!(%failed, "a page could not be put away");
    }
}

pub(super) async fn leave(caller: Caller) -> Response {
    put_away(&caller).await;
    let put_away = ([(header::SET_COOKIE, caller.take_away(Pass::Need))], caller.go("s?said=key-left")).into_response();
    cookies::clear_browser(put_away)
}

/// Whoever has no page open is asked for the six words.
pub(super) fn opened(caller: &Caller) -> Result<NeedId, Response> {
    caller.need.ok_or_else(|| caller.go("s"))
}

pub(super) async fn before_wiping(caller: Caller) -> Result<Page, Response> {
    let id = opened(&caller)?;
    let promised = {
        let state = caller.home.look();
        let need = state.group.needs.get(id).ok_or_else(|| Sorry::NotHere.into_response())?;
        need.open_promises().next().is_some()
    };
    let frame = caller.frame().titled("wipe-title").unnoticed();
    Ok(Page::sealed(&Wipe { frame, command: caller.command_id(), promised }))
}

pub(super) async fn wipe(caller: Caller, form: Form) -> Response {
    let id = match opened(&caller) {
        Ok(id) => id,
        Err(response) => return response,
    };
    let act = Act::new(caller.id_of(&form), Actor::Neighbour(id), Command::Forget(Subject::Need(id)));
    match caller.carry_out(act).await {
        Ok(_) | Err(Failed::Refused(Refusal::Forgotten)) => {
            let gone = ([(header::SET_COOKIE, caller.take_away(Pass::Need))], caller.go("s/gone")).into_response();
            cookies::clear_browser(gone)
        }
        Err(failed) => caller.failed(failed, "s/mine"),
    }
}

pub(super) async fn gone(caller: Caller) -> Page {
    Page::open(&Gone { frame: caller.frame().titled("gone-title").unnoticed() })
}
