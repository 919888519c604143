//! Leaving the group: what happens to what it knows, and then one button.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use commons::people::Command;

use super::sign_in::forgetting_this_browser;
use crate::caller::Caller;
use crate::forms::Form;
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;

#[derive(Template)]
#[template(path = "people/leaving.html")]
pub(super) struct LeavingPage {
    pub(super) frame: Frame,
    /// Promises that go back on the board.
    pub(super) promises: usize,
    pub(super) command: String,
}

pub(super) async fn page(caller: Caller) -> Result<Response, Response> {
    let person = caller.signed_in()?;
    let promises = caller.home.look().group.needs.promised_by(person).count();
    let frame = caller.frame_in(Room::More).titled("leaving-title");
    Ok(Page::sealed(&LeavingPage { frame, promises, command: caller.command_id() }).into_response())
}

pub(super) async fn leave(caller: Caller, sent: Form) -> Result<Response, Response> {
    caller.signed_in()?;
    match caller.run(&sent, commons::Command::People(Command::Leave)).await {
        Ok(_) => {
            let mut response = forgetting_this_browser(&caller, "");
            let door = Redirect::to(&format!("/{}?said=left", caller.home.slug)).into_response();
            if let Some(to) = door.headers().get(axum::http::header::LOCATION) {
                response.headers_mut().insert(axum::http::header::LOCATION, to.clone());
            }
            Ok(response)
        }
        Err(failed) => Ok(caller.failed(failed, "me")),
    }
}
