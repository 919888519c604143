//! All duties, each with its seats.

use askama::Template;
use axum::response::{IntoResponse, Response};
use commons::Timestamp;
use commons::people::PersonId;
use host::State;

use super::chair::{self, Chair, May};
use crate::caller::Caller;
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;

#[derive(Template)]
#[template(path = "duties/page.html")]
struct DutiesPage {
    frame: Frame,
    chairs: Vec<Chair>,
}

pub(super) async fn page(caller: Caller) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let frame = caller.frame_in(Room::Duties).titled("duties-title");
    let state = caller.home.look();
    let page = view(frame, &state, me, caller.now(), || caller.command_id());
    drop(state);
    Ok(Page::sealed(&page).into_response())
}

fn view(frame: Frame, state: &State, me: PersonId, now: Timestamp, mut command: impl FnMut() -> String) -> DutiesPage {
    let all = state.group.duties.all();
    let chairs = all.map(|duty| chair::view(&frame, state, duty, me, now, &mut command)).collect();
    DutiesPage { chairs, frame }
}
