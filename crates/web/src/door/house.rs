//! The door of the house: nobody lives here yet, or one group does, or several.

use askama::Template;
use axum::response::{IntoResponse, Response};
use commons::founding::Sort;
use host::Sketch;

use super::{Passerby, go};
use crate::look::Html;
use crate::look::frame::Frame;
use crate::look::page::Page;
use crate::look::quilt;

/// A group that lives here.
pub(super) struct Lodger {
    pub(super) href: String,
    pub(super) emblem: Html,
    pub(super) name: String,
    pub(super) place: String,
    pub(super) demo: bool,
}

#[derive(Template)]
#[template(path = "door/house.html")]
pub(super) struct Door {
    pub(super) frame: Frame,
    pub(super) lodgers: Vec<Lodger>,
}

impl Door {
    pub(super) fn new(frame: Frame, lodgers: Vec<Lodger>) -> Door {
        let frame = frame.titled(if lodgers.is_empty() { "house-title" } else { "house-title-several" });
        Door { frame, lodgers }
    }
}

pub(super) async fn door(passerby: Passerby) -> Response {
    let groups = passerby.house.host().all_groups();
    let mut lodgers: Vec<Lodger> = groups.into_iter().map(lodger).collect();
    // Whoever comes to a house with one group comes to that group.
    if let [only] = &lodgers[..] {
        return go(&only.href);
    }
    lodgers.sort_by_key(|lodger| lodger.demo);
    Page::open(&Door::new(passerby.frame(), lodgers)).into_response()
}

fn lodger(group: Sketch) -> Lodger {
    Lodger {
        href: format!("/{}", group.slug),
        emblem: quilt::emblem(&group.id.0),
        name: group.name,
        place: group.place,
        demo: group.sort == Sort::Demo,
    }
}
