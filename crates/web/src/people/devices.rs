//! What somebody is signed in with: devices and passkeys, each of which they can end; and linking one more device.

use askama::Template;
use axum::response::{IntoResponse, Response};
use host::{Holder, Link};

use crate::caller::Caller;
use crate::forms::{Form, from_hex, to_hex};
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::look::{Html, qr};
use crate::sorry::Sorry;

/// One device, as its owner recognises it.
pub(super) struct Device {
    pub(super) name: String,
    pub(super) since: String,
    pub(super) seen: String,
    pub(super) this_one: bool,
    /// Names it in a form; it opens nothing.
    pub(super) id: String,
}

pub(super) struct Key {
    pub(super) since: String,
    pub(super) id: String,
}

/// This person's devices, this one first.
pub(super) async fn of_caller(caller: &Caller, frame: &Frame) -> Result<Vec<Device>, Response> {
    let person = caller.signed_in()?;
    let sessions = caller.house.host().devices(&caller.home, Holder::Person(person)).await;
    let sessions = sessions.map_err(|failed| Sorry::trouble(failed).into_response())?;
    let device = |session: host::Session| {
        let this_one = caller.session == Some(session.token_hash);
        Device {
            name: if session.label.is_empty() { frame.t("me-device-unknown") } else { session.label },
            since: frame.day(session.created_at),
            seen: frame.ago(if this_one { frame.now() } else { session.seen_at }),
            this_one,
            id: to_hex(&session.token_hash),
        }
    };
    let mut devices: Vec<Device> = sessions.into_iter().map(device).collect();
    devices.sort_by_key(|device| !device.this_one);
    Ok(devices)
}

pub(super) async fn keys_of_caller(caller: &Caller, frame: &Frame) -> Result<Vec<Key>, Response> {
    let person = caller.signed_in()?;
    let kept = caller.house.host().passkeys(&caller.home, person).await;
    let kept = kept.map_err(|failed| Sorry::trouble(failed).into_response())?;
    let key = |passkey: host::Passkey| Key { since: frame.day(passkey.created_at), id: to_hex(&passkey.credential_id) };
    Ok(kept.into_iter().map(key).collect())
}

#[derive(Template)]
#[template(path = "people/link_device.html")]
pub(super) struct LinkPage {
    pub(super) frame: Frame,
    pub(super) code: String,
    pub(super) link: String,
    pub(super) square: Option<Html>,
}

impl LinkPage {
    pub(super) fn new(frame: Frame, code: &str, link: String) -> LinkPage {
        let (first, second) = code.split_at_checked(4).unwrap_or((code, ""));
        let square = qr::square(&link, &frame.attr("me-link-square"));
        LinkPage { code: format!("{first} {second}"), link, square, frame: frame.titled("me-link-title") }
    }
}

/// Makes a code and a link for another device of the same person. They stand on this page only, and work for ten minutes.
pub(super) async fn link(caller: Caller) -> Result<Response, Response> {
    let person = caller.signed_in()?;
    let host = caller.house.host();
    let trouble = |failed: host::Failed| caller.failed(failed, "me");
    let code = host.make_code(&caller.home, person).await.map_err(trouble)?;
    let token = host.make_link(&caller.home, Link::SignIn(person)).await.map_err(trouble)?;
    let link = caller.link(&format!("come-in#{}", token.reveal()));
    Ok(Page::sealed(&LinkPage::new(caller.frame_in(Room::More), &code, link)).into_response())
}

pub(super) async fn sign_out(caller: Caller, sent: Form) -> Result<Response, Response> {
    let person = caller.signed_in()?;
    if let Some(session) = from_hex::<32>(sent.raw("device")) {
        if caller.session == Some(session) {
            return super::sign_in::sign_out(caller).await;
        }
        let out = caller.house.host().sign_out(&caller.home, Holder::Person(person), session).await;
        out.map_err(|failed| caller.failed(failed, "me"))?;
    }
    Ok(caller.go("me?said=device-out"))
}

/// Every device but this one; a telephone that was lost, and whatever else one has forgotten.
pub(super) async fn sign_out_elsewhere(caller: Caller) -> Result<Response, Response> {
    let person = caller.signed_in()?;
    if let Some(here) = caller.session {
        let out = caller.house.host().sign_out_elsewhere(&caller.home, person, here).await;
        out.map_err(|failed| caller.failed(failed, "me"))?;
    }
    Ok(caller.go("me?said=others-out"))
}

pub(super) async fn remove_passkey(caller: Caller, sent: Form) -> Result<Response, Response> {
    let person = caller.signed_in()?;
    let kept = caller.house.host().passkeys(&caller.home, person).await;
    let kept = kept.map_err(|failed| caller.failed(failed, "me"))?;
    if let Some(passkey) = kept.iter().find(|passkey| to_hex(&passkey.credential_id) == sent.raw("passkey")) {
        let removed = caller.house.host().remove_passkey(&caller.home, person, &passkey.credential_id).await;
        removed.map_err(|failed| caller.failed(failed, "me"))?;
    }
    Ok(caller.go("me?said=passkey-gone"))
}
