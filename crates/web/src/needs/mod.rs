//! One need: its page, what can be done about it, and the phone desk.

/// Buttons: what changes with one press.
mod acts;
/// Taking down what a caller says.
pub(crate) mod call;
/// The phone desk.
mod desk;
/// What stands open of the sealed details.
pub(crate) mod details;
/// What happened to it, and what comes next.
mod line;
/// Asking the rules beforehand.
pub(crate) mod may;
/// The page of one need.
mod page;
/// Steps with a page of their own: closing, holding, asking back, understanding, wiping.
mod steps;
/// By when somebody can promise.
pub(crate) mod times;

use axum::Router;
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use commons::needs::{self, Code, Need, NeedId};
use commons::people::PersonId;
use commons::{Actor, Command};
use host::{Act, Done, Failed};

use crate::app::House;
use crate::caller::Caller;
use crate::forms::Form;
use crate::sorry::Sorry;

pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/{group}/needs", get(find))
        .route("/{group}/needs/{need}", get(page::show))
        .route("/{group}/needs/{need}/promises", post(acts::promise))
        .route("/{group}/needs/{need}/promises/release", post(acts::release))
        .route("/{group}/needs/{need}/promises/{promise}/yes", post(acts::accept))
        .route("/{group}/needs/{need}/promises/{promise}/no", post(acts::decline))
        .route("/{group}/needs/{need}/openings", post(acts::open))
        .route("/{group}/needs/{need}/departures", post(acts::set_out))
        .route("/{group}/needs/{need}/handovers", post(acts::hand_over))
        .route("/{group}/needs/{need}/lines", post(acts::say))
        .route("/{group}/needs/{need}/reopenings", post(acts::reopen))
        .route("/{group}/needs/{need}/waves", post(crate::fitting::around::ask))
        .route("/{group}/needs/{need}/{step}", get(steps::show).post(steps::take))
        .route("/{group}/desk", get(desk::show))
        .route("/{group}/desk/call", get(call::show).post(call::take))
}

/// Somebody who takes part, at a need.
pub(crate) struct At {
    pub(crate) caller: Caller,
    pub(crate) person: PersonId,
    pub(crate) need: NeedId,
}

impl FromRequestParts<House> for At {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<At, Response> {
        let caller = Caller::from_request_parts(parts, house).await?;
        let person = caller.taking_part()?;
        let params = RawPathParams::from_request_parts(parts, house).await.map_err(IntoResponse::into_response)?;
        let named = params.iter().find(|(name, _)| *name == "need").map_or("", |(_, need)| need);
        let need = named_need(&caller, named).ok_or_else(|| Sorry::NotHere.into_response())?;
        Ok(At { caller, person, need })
    }
}

impl At {
    /// The page of the need.
    pub(crate) fn path(&self) -> String {
        format!("needs/{}", self.need.0)
    }

    pub(crate) fn actor(&self) -> Actor {
        Actor::Person(self.person)
    }

    /// A copy of the need as it is now.
    pub(crate) fn look(&self) -> Result<Need, Response> {
        let state = self.caller.home.look();
        state.group.needs.get(self.need).cloned().ok_or_else(|| Sorry::NotHere.into_response())
    }

    /// An act on needs with the command id of the form.
    pub(crate) fn act(&self, form: &Form, command: needs::Command) -> Act {
        Act::new(self.caller.id_of(form), self.actor(), Command::Needs(command))
    }

    /// Carries it out, and answers on the page of the need.
    pub(crate) async fn carry_out(&self, form: &Form, command: needs::Command, said: &str) -> Response {
        let outcome = self.caller.carry_out(self.act(form, command)).await;
        self.answer(outcome, said)
    }

    pub(crate) fn answer(&self, outcome: Result<Done, Failed>, said: &str) -> Response {
        self.caller.answer(outcome, &self.path(), said)
    }
}

/// A need by its number or its code: `7`, `plum-4821`.
fn named_need(caller: &Caller, named: &str) -> Option<NeedId> {
    let state = caller.home.look();
    let need = match named.parse() {
        Ok(number) => state.group.needs.get(NeedId(number)),
        Err(_) => Code::parse(named).and_then(|code| state.group.needs.by_code(code)),
    };
    need.map(|need| need.id)
}

/// "Go to a code": whoever has it on paper or heard it on the telephone.
async fn find(caller: Caller) -> Result<Response, Response> {
    caller.taking_part()?;
    let typed = caller.asked("code").trim();
    Ok(match named_need(&caller, typed) {
        Some(need) => caller.go(&format!("needs/{}", need.0)),
        None if typed.is_empty() => caller.go("board"),
        None => caller.go("board?refused=not-there"),
    })
}

#[cfg(test)]
mod tests;
