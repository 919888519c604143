//! Buttons of a round. The rules decide; what they refuse comes back as a sentence. A script that sends what was answered
//! without signal asks for JSON, and is told where the page goes on, or why not.

use axum::extract::FromRequest;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use commons::needs::NeedId;
use commons::rounds::{Answer, Command, Round};
use commons::{Actor, CommandId, Refusal, Subject};
use host::{Act, Done, Failed};
use serde_json::json;

use super::{At, named};
use crate::api::Problem;
use crate::app::House;
use crate::caller::Caller;
use crate::forms::Form;

/// A command of its own for each stop, made from that of the form: sent twice, each has one effect.
pub(super) fn for_stop(form: CommandId, need: NeedId) -> CommandId {
    let mut bytes = form.0;
    for (byte, salt) in bytes.iter_mut().zip(need.0.wrapping_add(1).to_be_bytes()) {
        *byte ^= salt;
    }
    CommandId(bytes)
}

/// "Take it with me": out, and every door opens in the same press.
pub(super) async fn set_out(at: At, form: Form) -> Response {
    let id = at.caller.id_of(&form);
    let round = match at.carrying() {
        Ok(round) => round,
        Err(answer) => return answer,
    };
    let outcome = at.caller.carry_out(at.act(id, Command::SetOut { round: at.round })).await;
    match outcome {
        Ok(_) | Err(Failed::Refused(Refusal::ChangesNothing)) => {}
        Err(failed) => return at.caller.failed(failed, &at.path()),
    }
    opened(&at, id, &round, &at.path(), "round-out").await
}

/// Opens what is still sealed; for a sheet this may be long before somebody sets out.
pub(super) async fn open(at: At, form: Form) -> Response {
    let round = match at.carrying() {
        Ok(round) => round,
        Err(answer) => return answer,
    };
    let page = if form.raw("back") == "paper" { format!("{}/paper", at.path()) } else { at.path() };
    opened(&at, at.caller.id_of(&form), &round, &page, "round-opened").await
}

/// Every stop is an opening of its own in the log, which the person concerned can read there. What cannot be opened is said.
async fn opened(at: &At, id: CommandId, round: &Round, page: &str, said: &str) -> Response {
    let mut refused = false;
    for stop in round.stops.iter().filter(|stop| stop.answered.is_none()) {
        let open = commons::Command::Open(Subject::Need(stop.need));
        match at.caller.carry_out(Act::new(for_stop(id, stop.need), Actor::Person(at.person), open)).await {
            Ok(_) => {}
            Err(Failed::Refused(_)) => refused = true,
            Err(failed) => return at.caller.failed(failed, page),
        }
    }
    at.caller.go(&format!("{page}?said={}", if refused { "round-partly" } else { said }))
}

/// How it went at one door.
pub(super) async fn answer(State(house): State<House>, request: Request) -> Response {
    let (mut parts, body) = request.into_parts();
    let round = match named(&mut parts, &house).await {
        Ok(round) => round,
        Err(answer) => return answer,
    };
    let caller = match Caller::from_request_parts(&mut parts, &house).await {
        Ok(caller) => caller,
        Err(answer) => return answer,
    };
    let form = match Form::from_request(Request::from_parts(parts, body), &house).await {
        Ok(form) => form,
        Err(sorry) => return sorry.into_response(),
    };
    let by_script = caller.visit.wants_json();
    let person = match caller.taking_part() {
        Ok(person) => person,
        Err(_) if by_script => return not_now(&caller),
        Err(answer) => return answer,
    };
    let at = At { caller, person, round };
    let need = form.choice("need").map(NeedId);
    let outcome = match (need, Answer::parse(form.raw("answer"))) {
        (Some(need), Some(answer)) => {
            let command = Command::Answer { round, need, answer };
            at.caller.carry_out(at.act(at.caller.id_of(&form), command)).await
        }
        _ => Err(Failed::Refused(Refusal::BadValue)),
    };
    answered(&at, outcome, by_script)
}

fn answered(at: &At, outcome: Result<Done, Failed>, by_script: bool) -> Response {
    let page = format!("{}#now", at.path());
    let to = match outcome {
        Ok(done) => format!("{}?said=round-answered&undo={}#now", at.path(), done.first),
        // The same answer once more, from another hand or another sheet.
        Err(Failed::Refused(Refusal::ChangesNothing)) => format!("{}?said=round-answered#now", at.path()),
        Err(failed) if by_script => return Problem::from(failed).said(at.caller.tongue),
        Err(failed) => return at.caller.failed(failed, &page),
    };
    if !by_script {
        return at.caller.go(&to);
    }
    let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")];
    (headers, json!({ "to": at.caller.to(&to) }).to_string()).into_response()
}

/// What was answered without signal stays on the telephone until whoever answered may say it: signed in again, or the
/// shutters opened.
fn not_now(caller: &Caller) -> Response {
    let shut = caller.person.is_some() && caller.home.look().group.shutters.are_closed();
    let refusal = if shut { Refusal::ShuttersClosed } else { Refusal::SignInFirst };
    let mut problem = Problem::from(refusal);
    if shut {
        problem.status = StatusCode::SERVICE_UNAVAILABLE;
    }
    problem.said(caller.tongue)
}

pub(super) async fn close(at: At, form: Form) -> Response {
    let outcome = at.caller.carry_out(at.act(at.caller.id_of(&form), Command::Close { round: at.round })).await;
    match outcome {
        // What time or somebody else closed meanwhile has ended as well.
        Ok(_) | Err(Failed::Refused(Refusal::Closed)) => {
            at.caller.go(&format!("{}/after?said=round-closed", at.path()))
        }
        Err(failed) => at.caller.failed(failed, &at.path()),
    }
}
