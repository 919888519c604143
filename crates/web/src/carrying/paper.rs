//! The sheet: the round on paper, for whoever would rather not take a telephone out in the rain. Boxes to tick, codes to type in
//! afterwards, room for notes. Doors are on it if they stand open.

use askama::Template;
use axum::response::{IntoResponse, Response};
use commons::rounds::Answer;

use super::door::{Door, door, key, line, opened};
use super::typed::letter;
use super::{At, bags, lead};
use crate::board::card::Viewer;
use crate::look::frame::Frame;
use crate::look::page::Page;

#[derive(Template)]
#[template(path = "carrying/paper.html")]
struct SheetPage {
    frame: Frame,
    number: u32,
    lead: String,
    all: String,
    doors: Vec<Door>,
    answers: Vec<(String, String)>,
    /// Something is sealed that could be opened.
    openable: bool,
    command: String,
    address: String,
}

/// Letter and sentence of each answer.
pub(super) fn answers(frame: &Frame) -> Vec<(String, String)> {
    Answer::ALL.map(|answer| (letter(frame.tongue, answer), frame.t(key(answer)))).into()
}

pub(super) async fn show(at: At) -> Result<Response, Response> {
    let round = at.carrying()?;
    let details = opened(&at, &round).await.map_err(|failed| at.caller.failed(failed, &at.path()))?;
    let caller = &at.caller;
    let frame = caller.frame();
    let state = caller.home.look();
    let viewer = Viewer { frame: &frame, state: &state, person: at.person, now: caller.now() };
    let stops = round.stops.iter().enumerate().filter(|(_, stop)| stop.answered.is_none());
    let doors: Vec<Door> = stops
        .filter_map(|(place, stop)| {
            let need = state.group.needs.get(stop.need)?;
            let details = details.get(place).and_then(Option::as_ref);
            Some(door(&viewer, &at, line(&viewer, &round, place, stop, need), need, details))
        })
        .collect();
    let group = state.group.founding.name.clone();
    let page = SheetPage {
        number: round.id.0,
        lead: lead(&frame, &round),
        all: frame.n("carry-bags", bags(&round)),
        openable: doors.iter().any(|door| matches!(&door.opened, Err(why) if why.is_empty())),
        doors,
        answers: answers(&frame),
        command: caller.command_id(),
        address: caller.link(&format!("{}/type-in", at.path())),
        frame: frame.clone().titled_as(frame.with(
            "carry-paper-title",
            &[("group", &group), ("number", &round.id.0), ("when", &frame.day_and_time(round.leaves_at.0))],
        )),
    };
    drop(state);
    Ok(Page::sealed(&page).into_response())
}
