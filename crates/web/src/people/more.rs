//! More: a page with the ways to everything else. A page and not a drawer, so it works without script.

use askama::Template;
use axum::response::{IntoResponse, Response};

use crate::caller::Caller;
use crate::look::frame::{Door, Frame, Room};
use crate::look::page::Page;

#[derive(Template)]
#[template(path = "people/more.html")]
pub(super) struct MorePage {
    pub(super) frame: Frame,
    pub(super) rooms: Vec<Door>,
}

impl MorePage {
    pub(super) fn new(frame: Frame) -> MorePage {
        MorePage { rooms: frame.rail(), frame: frame.titled("room-more") }
    }
}

pub(super) async fn page(caller: Caller) -> Result<Response, Response> {
    caller.signed_in()?;
    Ok(Page::sealed(&MorePage::new(caller.frame_in(Room::More))).into_response())
}
