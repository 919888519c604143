//! What people do on the pages of duties: each is one button.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use commons::duties::{Command, Duty};

use crate::caller::Caller;
use crate::forms::Form;
use crate::sorry::Sorry;

type One = Path<(String, String)>;
type Line = Path<(String, String, u16)>;

pub(super) fn named(word: &str) -> Result<Duty, Response> {
    Duty::parse(word).ok_or_else(|| Sorry::NotHere.into_response())
}

/// Carries it out, and goes back to the page of all duties.
async fn act(caller: &Caller, sent: &Form, command: Command, said: &str) -> Result<Response, Response> {
    caller.taking_part()?;
    let outcome = caller.run(sent, commons::Command::Duties(command)).await;
    Ok(caller.answer(outcome, "duties", said))
}

/// The same for what stands on the page of one duty alone.
async fn act_on(caller: &Caller, sent: &Form, duty: Duty, command: Command, said: &str) -> Result<Response, Response> {
    caller.taking_part()?;
    let outcome = caller.run(sent, commons::Command::Duties(command)).await;
    Ok(caller.answer(outcome, &format!("duties/{}", duty.word()), said))
}

pub(super) async fn take(caller: Caller, Path((_, duty)): One, sent: Form) -> Result<Response, Response> {
    act(&caller, &sent, Command::Take { duty: named(&duty)? }, "duty-taken").await
}

pub(super) async fn hand_back(caller: Caller, Path((_, duty)): One, sent: Form) -> Result<Response, Response> {
    act(&caller, &sent, Command::HandBack { duty: named(&duty)? }, "duty-handed-back").await
}

pub(super) async fn decline(caller: Caller, Path((_, duty)): One, sent: Form) -> Result<Response, Response> {
    act(&caller, &sent, Command::Decline { duty: named(&duty)? }, "duty-declined").await
}

pub(super) async fn willing(caller: Caller, Path((_, duty)): One, sent: Form) -> Result<Response, Response> {
    act(&caller, &sent, Command::Willing { duty: named(&duty)? }, "duty-willing").await
}

pub(super) async fn not_willing(caller: Caller, Path((_, duty)): One, sent: Form) -> Result<Response, Response> {
    act(&caller, &sent, Command::NotWilling { duty: named(&duty)? }, "duty-not-willing").await
}

pub(super) async fn learn(caller: Caller, Path((_, duty)): One, sent: Form) -> Result<Response, Response> {
    let duty = named(&duty)?;
    act_on(&caller, &sent, duty, Command::UnderstudyOf { duty }, "duty-learning").await
}

pub(super) async fn leave_off(caller: Caller, Path((_, duty)): One, sent: Form) -> Result<Response, Response> {
    let duty = named(&duty)?;
    act_on(&caller, &sent, duty, Command::LeaveOff { duty }, "duty-left-off").await
}

pub(super) async fn tick_off(caller: Caller, Path((_, duty, line)): Line, sent: Form) -> Result<Response, Response> {
    let duty = named(&duty)?;
    act_on(&caller, &sent, duty, Command::TickOff { duty, line }, "line-ticked").await
}

pub(super) async fn put_back(caller: Caller, Path((_, duty, line)): Line, sent: Form) -> Result<Response, Response> {
    let duty = named(&duty)?;
    act_on(&caller, &sent, duty, Command::PutBack { duty, line }, "line-put-back").await
}
