//! Inviting somebody: a link that works once, to hand on in person, on paper or by telephone.

use askama::Template;
use axum::response::{IntoResponse, Response};
use host::Link;

use crate::caller::Caller;
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::look::{Html, qr};

#[derive(Template)]
#[template(path = "people/invitation.html")]
pub(super) struct InvitationPage {
    pub(super) frame: Frame,
    pub(super) link: String,
    pub(super) until: String,
    pub(super) square: Option<Html>,
}

impl InvitationPage {
    pub(super) fn new(frame: Frame, link: String, until: i64) -> InvitationPage {
        let square = qr::square(&link, &frame.attr("invitation-square"));
        InvitationPage { until: frame.day(until), link, square, frame: frame.titled("invitation-title") }
    }
}

pub(super) async fn invite(caller: Caller) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let invitation = Link::Invitation(me);
    let made = caller.house.host().make_link(&caller.home, invitation).await;
    let token = made.map_err(|failed| caller.failed(failed, "neighbours"))?;
    let link = caller.link(&format!("come-in#{}", token.reveal()));
    let until = (caller.now() + invitation.lasts()).0;
    Ok(Page::sealed(&InvitationPage::new(caller.frame_in(Room::Neighbours), link, until)).into_response())
}
