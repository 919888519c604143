//! Buttons: what changes with one press. The rules decide; what they refuse comes back as a sentence on the need's page.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use commons::needs::{self, Handover, PromiseId};
use commons::sight::Field;
use commons::{Command, Event, Refusal, Subject};
use host::{Act, Failed};

use super::page::{self, Typed};
use super::{At, times};
use crate::forms::{Form, Problems};

/// The longest line of a talk.
const LINE: usize = 2000;

/// "I can do this". Without a choice of day and amount, as from a card on the board: what is usual.
pub(super) async fn promise(at: At, form: Form) -> Result<Response, Response> {
    let need = at.look()?;
    let zone = times::zone(&at.caller.home.look().group);
    let (by, day) = (form.raw("by"), form.raw("day"));
    let mut problems = Problems::default();
    let by_when = times::read(by, day, need.how_soon, at.caller.now(), &zone);
    if by_when.is_none() {
        problems.add("day", "need-day-problem");
    }
    let Some(by_when) = by_when else {
        let typed = Typed { problems, by: by.to_owned(), day: day.to_owned(), ..Typed::default() };
        return page::again(&at, typed).await.map(IntoResponse::into_response);
    };
    let much = form.choice("much").unwrap_or(1);
    let command = needs::Command::Promise { need: at.need, much, by_when };
    let outcome = at.caller.carry_out(at.act(&form, command)).await;
    let waits = outcome.as_ref().is_ok_and(|done| {
        done.events
            .iter()
            .any(|event| matches!(event, Event::Needs(needs::Event::Promised { state: needs::Given::Offered, .. })))
    });
    Ok(at.answer(outcome, if waits { "offered-to-come" } else { "promised" }))
}

pub(super) async fn release(at: At, form: Form) -> Response {
    at.carry_out(&form, needs::Command::Release { need: at.need }, "handed-back").await
}

/// The neighbour's yes to a promise, told on the telephone.
pub(super) async fn accept(at: At, path: Path<(String, String, u16)>, form: Form) -> Response {
    let promise = PromiseId(path.0.2);
    at.carry_out(&form, needs::Command::Accept { need: at.need, promise }, "accepted").await
}

pub(super) async fn decline(at: At, path: Path<(String, String, u16)>, form: Form) -> Response {
    let promise = PromiseId(path.0.2);
    at.carry_out(&form, needs::Command::Decline { need: at.need, promise }, "declined").await
}

/// Opens the sealed details. It stands in the log before anything is shown.
pub(super) async fn open(at: At, form: Form) -> Response {
    let act = Act::new(at.caller.id_of(&form), at.actor(), Command::Open(Subject::Need(at.need)));
    match at.caller.carry_out(act).await {
        Ok(_) => at.caller.go(&format!("{}#details", at.path())),
        Err(failed) => at.caller.failed(failed, &at.path()),
    }
}

pub(super) async fn set_out(at: At, form: Form) -> Response {
    at.carry_out(&form, needs::Command::SetOut { need: at.need }, "set-out").await
}

pub(super) async fn hand_over(at: At, form: Form) -> Response {
    let Some(how) = Handover::parse(form.raw("how")) else {
        return at.caller.failed(Failed::Refused(Refusal::BadValue), &at.path());
    };
    let said = if how.arrived() { "handed-over" } else { "handover-noted" };
    at.carry_out(&form, needs::Command::HandOver { need: at.need, how }, said).await
}

/// One line of the talk. The words go to the vault.
pub(super) async fn say(at: At, form: Form) -> Result<Response, Response> {
    let mut problems = Problems::default();
    let words = form.text("words", LINE, &mut problems);
    if words.is_empty() {
        problems.add("words", "need-say-problem");
    }
    if !problems.is_empty() {
        let typed = Typed { problems, words, ..Typed::default() };
        return page::again(&at, typed).await.map(IntoResponse::into_response);
    }
    let act = at.act(&form, needs::Command::Say { need: at.need }).sealing(Field::Line(0), words);
    Ok(at.answer(at.caller.carry_out(act).await, "said"))
}

pub(super) async fn reopen(at: At, form: Form) -> Response {
    at.carry_out(&form, needs::Command::Reopen { need: at.need }, "reopened").await
}
