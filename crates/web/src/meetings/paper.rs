//! The minutes as they are read on paper: no rooms, no buttons.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use commons::meetings::{Part, Stage};
use commons::people::PersonId;

use super::{agenda, found, minutes, name, names, place};
use crate::caller::Caller;
use crate::look::frame::Frame;
use crate::look::page::Page;
use crate::sorry::Sorry;

#[derive(Template)]
#[template(path = "meetings/paper.html")]
struct PaperPage {
    frame: Frame,
    number: u32,
    when: String,
    place: Option<String>,
    facilitator: Option<String>,
    writer: Option<String>,
    came: String,
    agenda: Vec<agenda::Thing>,
    lines: Vec<minutes::Line>,
    lacking: Vec<minutes::Lacking>,
    status: String,
    printed: String,
}

pub(super) async fn page(caller: Caller, Path((_, number)): Path<(String, u32)>) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let page = view(&caller, me, number).ok_or_else(|| Sorry::NotHere.into_response())?;
    Ok(Page::sealed(&page).into_response())
}

fn view(caller: &Caller, me: PersonId, number: u32) -> Option<PaperPage> {
    let frame = caller.frame();
    let state = caller.home.look();
    let meeting = found(&state, number)?;
    let group = state.group.founding.name.clone();
    let status = match meeting.stage {
        Stage::Stands { .. } | Stage::Round { .. } if meeting.confirmed_at.is_some() => "minutes-confirmed",
        Stage::Stands { .. } => "minutes-as-written",
        Stage::Round { .. } => "paper-round",
        Stage::CalledOff { .. } => "meeting-is-off",
        Stage::Called | Stage::Begun { .. } => "paper-not-yet",
    };
    let seat = |part: Part| meeting.seat(part).taken_by().map(|person| name(&frame, &state, person));
    Some(PaperPage {
        number,
        when: frame.day_and_time(meeting.at.0),
        place: place(&state, meeting),
        facilitator: seat(Part::Facilitate),
        writer: seat(Part::Minutes),
        came: meeting
            .came
            .as_ref()
            .map_or_else(|| frame.t("minutes-who-none"), |came| names(&frame, &state, came.people.iter().copied())),
        agenda: agenda::things(caller, &frame, &state, meeting, me),
        lines: minutes::lines(&frame, &state, meeting),
        lacking: minutes::lacking(&frame, &state, meeting),
        status: frame.t(status),
        printed: frame.date(caller.now().0),
        frame: frame.clone().titled_as(frame.s("paper-title", "group", group)),
    })
}
