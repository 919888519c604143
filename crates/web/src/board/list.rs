//! The plain list: what is open, as text without identity, for the noticeboard or the chat of the street.

use askama::Template;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use commons::needs::Need;

use super::card::Viewer;
use super::{Filter, fitting};
use crate::caller::Caller;
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::saying;
use crate::words::plain;

#[derive(Template)]
#[template(path = "board/list.html")]
struct ListPage {
    frame: Frame,
    text: String,
    rows: usize,
    board: String,
    file: String,
}

pub(super) async fn show(caller: Caller) -> Result<Page, Response> {
    caller.taking_part()?;
    let frame = caller.frame_in(Room::Board).titled("board-list-title");
    let filter = Filter::asked(&caller);
    let text = text(&caller, &frame);
    let rows = text.lines().count().clamp(4, 24);
    let (board, file) = (frame.to(&filter.path("board", None)), frame.to(&filter.path("board/list.txt", None)));
    Ok(Page::sealed(&ListPage { frame, text, rows, board, file }))
}

pub(super) async fn download(caller: Caller) -> Result<Response, Response> {
    caller.taking_part()?;
    let text = text(&caller, &caller.frame_in(Room::Board));
    let headers = [(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
    Ok((headers, text).into_response())
}

/// One line each: code, what, where, how soon.
fn text(caller: &Caller, frame: &Frame) -> String {
    let Some(person) = caller.person else { return String::new() };
    let filter = Filter::asked(caller);
    let state = caller.home.look();
    let now = caller.now();
    let fitting = fitting(&state.group, person, now);
    let viewer = Viewer { frame, state: &state, person, now };
    let line = |need: &Need| {
        let title = saying::title(frame.tongue, need);
        let soon = frame.t(&format!("soon-{}", need.how_soon.word()));
        plain(&[need.code.to_string(), title, viewer.street(need), soon].join(" · "))
    };
    let lines: Vec<String> = state.group.needs.board().filter(|need| filter.shows(need, &fitting)).map(line).collect();
    let head = frame.with("board-list-head", &[("group", &frame.site()), ("day", &frame.day(now.0))]);
    let foot = if lines.is_empty() { frame.t("board-open-none") } else { frame.t("board-list-foot") };
    format!("{}\n\n{}\n\n{}\n", plain(&head), lines.join("\n"), plain(&foot))
}
