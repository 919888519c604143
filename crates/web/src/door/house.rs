//! The door of the house: nobody lives here yet, or one group does, or several.

use askama::Template;
use axum::response::{IntoResponse, Response};
use commons::founding::Sort;
use host::Home;

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
    let homes = passerby.house.host().all_homes();
    let mut lodgers: Vec<Lodger> = homes.iter().map(|home| lodger(home)).collect();
    // Whoever comes to a house with one group comes to that group.
    if let [only] = &lodgers[..] {
        return go(&only.href);
    }
    lodgers.sort_by_key(|lodger| lodger.demo);
    Page::open(&Door::new(passerby.frame(), lodgers)).into_response()
}

fn lodger(home: &Home) -> Lodger {
    let state = home.look();
    let founding = &state.group.founding;
    Lodger {
        href: format!("/{}", home.slug),
        emblem: quilt::emblem(&home.id.0),
        name: founding.name.clone(),
        place: founding.place.clone(),
        demo: founding.sort == Sort::Demo,
    }
}
