//! The plain list: what is open, as text without identity, for the noticeboard or the chat of the street.

use askama::Template;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use commons::needs::{Need, NeedId};

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
    /// Where the rest is, and how many that are.
    more: Option<(String, String)>,
}

/// The most lines on one page.
const PAGE: usize = 200;

pub(super) async fn show(caller: Caller) -> Result<Page, Response> {
    caller.taking_part()?;
    let frame = caller.frame_in(Room::Board).titled("board-list-title");
    let filter = Filter::asked(&caller);
    let (text, more) = text(&caller, &frame);
    let more = more.map(|(after, n)| (frame.to(&filter.path("board/list", Some(after))), frame.n("board-more", n)));
    let rows = text.lines().count().clamp(4, 24);
    let after = caller.asked("after").parse().ok().map(NeedId);
    let (board, file) = (frame.to(&filter.path("board", None)), frame.to(&filter.path("board/list.txt", after)));
    Ok(Page::sealed(&ListPage { frame, text, rows, board, file, more }))
}

pub(super) async fn download(caller: Caller) -> Result<Response, Response> {
    caller.taking_part()?;
    let (text, _) = text(&caller, &caller.frame_in(Room::Board));
    let headers = [(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
    Ok((headers, text).into_response())
}

/// One line each: code, what, where, how soon; and after which need the next page begins, with how many are left.
fn text(caller: &Caller, frame: &Frame) -> (String, Option<(NeedId, usize)>) {
    let Some(person) = caller.person else { return (String::new(), None) };
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
    let shown: Vec<&Need> = state.group.needs.board().filter(|need| filter.shows(need, &fitting)).collect();
    let after = caller.asked("after").parse().ok().map(NeedId).and_then(|after| state.group.needs.get(after));
    let place = |need: &Need| (need.wanted_by(), need.asked_at, need.id);
    let start = after.map_or(0, |last| shown.partition_point(|need| place(need) <= place(last)));
    let rest = shown.get(start..).unwrap_or_default();
    let lines: Vec<String> = rest.iter().take(PAGE).map(|need| line(need)).collect();
    let last = rest.get(PAGE - 1).filter(|_| rest.len() > PAGE);
    let more = last.map(|need| (need.id, rest.len() - PAGE));
    let head = frame.with("board-list-head", &[("group", &frame.site()), ("day", &frame.day(now.0))]);
    let foot = if lines.is_empty() { frame.t("board-open-none") } else { frame.t("board-list-foot") };
    (format!("{}\n\n{}\n\n{}\n", plain(&head), lines.join("\n"), plain(&foot)), more)
}
