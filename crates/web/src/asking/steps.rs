//! The steps of asking: what, how to reach somebody, is this right. Every form posts to the same address; which page it came
//! from stands in `at`, and where somebody wants to go back to in `to`.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use commons::duties::Duty;
use commons::needs::Kind;

use super::draft::Draft;
use super::meant::{self, Meant};
use super::pages::{Check, Kinds, Reach, What, tiles};
use super::send;
use crate::caller::Caller;
use crate::forms::{Choice, Form, Problems};
use crate::look::page::Page;
use crate::sorry::Sorry;

/// The nine kinds as a page of their own.
pub(super) async fn kinds(caller: Caller) -> Page {
    let frame = caller.frame().titled("ask-title").wide();
    Page::open(&Kinds { tiles: tiles(&frame), frame })
}

pub(super) async fn begin(caller: Caller, Path((_, word)): Path<(String, String)>) -> Result<Page, Sorry> {
    let kind = Kind::parse(&word).ok_or(Sorry::NotHere)?;
    Ok(Page::sealed(&What::new(caller.frame(), Draft::new(kind), Problems::default())))
}

pub(super) async fn go_on(caller: Caller, Path((_, word)): Path<(String, String)>, form: Form) -> Response {
    let Some(kind) = Kind::parse(&word) else { return Sorry::NotHere.into_response() };
    let (mut what, mut reach) = (Problems::default(), Problems::default());
    let draft = Draft::read(kind, &form, &mut what, &mut reach);
    let none = Problems::default;
    match (form.raw("at"), form.raw("to")) {
        (_, "what") => what_page(&caller, draft, none()),
        ("check", "reach") => reach_page(&caller, draft, none()),
        _ if !what.is_empty() => what_page(&caller, draft, what),
        // Whoever changed the first page afterwards goes straight on to the check, if the second one still stands.
        ("what", _) if draft.once.is_none() || !reach.is_empty() => reach_page(&caller, draft, none()),
        _ if !reach.is_empty() => reach_page(&caller, draft, reach),
        ("reach", _) => match meant::street(&caller, draft, &form).await {
            Meant::Settled(draft) => check_page(&caller, draft),
            Meant::Asked(draft, choices) => meant_page(&caller, draft, choices),
        },
        (at, _) => match draft.once.clone() {
            Some(once) if at == "check" => send::send(&caller, &draft, &once, &form).await,
            _ => check_page(&caller, draft),
        },
    }
}

fn what_page(caller: &Caller, draft: Draft, problems: Problems) -> Response {
    answer(problems.is_empty(), Page::sealed(&What::new(caller.frame(), draft, problems)))
}

fn reach_page(caller: &Caller, draft: Draft, problems: Problems) -> Response {
    let fine = problems.is_empty();
    let frame = caller.frame();
    let founding = caller.home.look().group.founding.clone();
    answer(fine, Page::sealed(&Reach::new(frame, draft, problems, &founding)))
}

/// The same page once more, with the streets that may be meant.
fn meant_page(caller: &Caller, draft: Draft, choices: Vec<Choice>) -> Response {
    let mut problems = Problems::default();
    problems.add("meant", "ask-meant-problem");
    let (frame, founding) = (caller.frame(), caller.home.look().group.founding.clone());
    answer(false, Page::sealed(&Reach::new(frame, draft, problems, &founding).asking(choices)))
}

fn check_page(caller: &Caller, draft: Draft) -> Response {
    let once = draft.once.unwrap_or_else(|| caller.house.host().new_token());
    let draft = Draft { once: Some(once), ..draft };
    let frame = caller.frame();
    let state = caller.home.look();
    let on_desk = state.group.duties.holders(Duty::PhoneDesk).count();
    Page::sealed(&Check::new(frame, &draft, &state.group.founding, on_desk)).into_response()
}

fn answer(fine: bool, page: Page) -> Response {
    if fine { page.into_response() } else { page.with_problems().into_response() }
}
