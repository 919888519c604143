//! What somebody can do with their own ask, holding its key. Each is an act of the neighbour, never of a person who happens
//! to be signed in on the same device.

use axum::extract::Path;
use axum::response::Response;
use commons::needs::{self, CheckBack, NeedId, Outcome, PromiseId, ReturnAsked};
use commons::sight::Field;
use commons::{Actor, Command};
use host::Act;

use super::draft;
use super::{key, mine};
use crate::caller::Caller;
use crate::forms::{Form, Problems};

/// The page to go back to; undoing there is for the neighbour.
pub(super) const MINE: &str = "s/mine?as=neighbour";

pub(super) fn act(caller: &Caller, form: &Form, need: NeedId, command: needs::Command) -> Act {
    Act::new(caller.id_of(form), Actor::Neighbour(need), Command::Needs(command))
}

async fn run(
    caller: Caller,
    form: Form,
    said: &str,
    command: impl FnOnce(NeedId) -> needs::Command,
) -> Result<Response, Response> {
    let need = key::opened(&caller)?;
    let outcome = caller.carry_out(act(&caller, &form, need, command(need))).await;
    Ok(caller.answer(outcome, MINE, said))
}

pub(super) async fn accept(
    caller: Caller,
    Path((_, no)): Path<(String, u16)>,
    form: Form,
) -> Result<Response, Response> {
    run(caller, form, "mine-yes", |need| needs::Command::Accept { need, promise: PromiseId(no) }).await
}

pub(super) async fn decline(
    caller: Caller,
    Path((_, no)): Path<(String, u16)>,
    form: Form,
) -> Result<Response, Response> {
    run(caller, form, "mine-no", |need| needs::Command::Decline { need, promise: PromiseId(no) }).await
}

/// Letters that one line of talk may have.
const LINE: usize = 1000;

pub(super) async fn say(caller: Caller, form: Form) -> Result<Response, Response> {
    let need = key::opened(&caller)?;
    let mut problems = Problems::default();
    let typed = form.text("line", LINE, &mut problems);
    if typed.is_empty() {
        problems.add("line", "mine-say-empty");
    }
    if !problems.is_empty() {
        return Ok(mine::show(&caller, need, problems, typed).await);
    }
    let act = act(&caller, &form, need, needs::Command::Say { need }).sealing(Field::Line(0), typed);
    let outcome = caller.carry_out(act).await;
    Ok(caller.answer(outcome, "s/mine?as=neighbour#talk", "mine-said"))
}

pub(super) async fn check_back(caller: Caller, form: Form) -> Result<Response, Response> {
    let need = key::opened(&caller)?;
    let left = draft::count(&draft::digits(form.raw("left")), 200).unwrap_or(1);
    let answer = match form.raw("answer") {
        "arrived" => CheckBack::Arrived,
        "partly" => CheckBack::Partly { left },
        "nothing" => CheckBack::NothingCame,
        _ => {
            let mut problems = Problems::default();
            problems.add("answer", "mine-answer-problem");
            return Ok(mine::show(&caller, need, problems, String::new()).await);
        }
    };
    let asked = match form.raw("return") {
        "nothing" => ReturnAsked::Nothing,
        "something" => ReturnAsked::Something,
        _ => ReturnAsked::Unsaid,
    };
    run(caller, form, "mine-answered", |need| needs::Command::CheckBack { need, answer, asked }).await
}

pub(super) async fn close(caller: Caller, form: Form) -> Result<Response, Response> {
    let outcome = match form.raw("outcome") {
        "met" => Outcome::Met,
        "met_by_others" => Outcome::MetByOthers,
        _ => Outcome::NoLongerNeeded,
    };
    run(caller, form, "mine-closed", |need| needs::Command::Close { need, outcome }).await
}

pub(super) async fn reopen(caller: Caller, form: Form) -> Result<Response, Response> {
    run(caller, form, "mine-reopened", |need| needs::Command::Reopen { need }).await
}
