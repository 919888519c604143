//! Duties: what is there to do for a week, who does it until when. An empty chair is shown as that, and blames nobody.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use commons::Group;
use commons::duties::{Command, Duty};
use commons::people::PersonId;
use host::State;

use crate::app::House;
use crate::caller::Caller;
use crate::forms::Form;
use crate::look::Html;
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::saying;
use crate::sorry::Sorry;

pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/{group}/duties", get(page))
        .route("/{group}/duties/{duty}/turns", post(take))
        .route("/{group}/duties/{duty}/turns/release", post(hand_back))
}

/// Whether somebody with a voice has this duty now.
pub(crate) fn holds(group: &Group, person: PersonId, duty: Duty) -> bool {
    group.people.has_voice(person) && group.duties.holds(person, duty)
}

/// A duty's word in addresses and keys of sentences.
pub(crate) fn word(duty: Duty) -> String {
    duty.word()
}

/// Somebody in the chair.
struct Holder {
    id: u32,
    patch: Html,
    name: String,
    until: String,
}

struct Chair {
    word: String,
    icon: Html,
    name: String,
    what: String,
    gives: String,
    holders: Vec<Holder>,
    /// Whether the caller sits there; then when it ends.
    mine: Option<String>,
    command: String,
}

#[derive(Template)]
#[template(path = "duties/page.html")]
struct DutiesPage {
    frame: Frame,
    chairs: Vec<Chair>,
    days: u32,
    has_voice: bool,
}

async fn page(caller: Caller) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let frame = caller.frame_in(Room::Duties).titled("duties-title");
    let state = caller.home.look();
    let page = view(frame, &state, me, || caller.command_id());
    drop(state);
    Ok(Page::sealed(&page).into_response())
}

fn view(frame: Frame, state: &State, me: PersonId, mut command: impl FnMut() -> String) -> DutiesPage {
    let group = &state.group;
    let chairs = [Duty::PhoneDesk, Duty::Welcome].into_iter().map(|duty| {
        let word = word(duty);
        let holders = group.duties.holders(duty).filter_map(|turn| {
            let person = group.people.get(turn.by)?;
            Some(Holder {
                id: turn.by.0,
                patch: frame.patch(saying::patch_seed(person)),
                name: state.name(turn.by).map_or_else(|| frame.t("people-nameless"), str::to_owned),
                until: frame.day(turn.until.0),
            })
        });
        Chair {
            icon: frame.icon(match duty {
                Duty::PhoneDesk => "phone-call-duotone",
                _ => "hand-waving-bold",
            }),
            name: frame.t(&format!("duty-{word}")),
            what: frame.t(&format!("duties-{word}-what")),
            gives: frame.t(&format!("duties-{word}-gives")),
            word,
            holders: holders.collect(),
            mine: group.duties.running(me, duty).map(|turn| frame.day(turn.until.0)),
            command: command(),
        }
    });
    DutiesPage {
        chairs: chairs.collect(),
        days: group.rules.duty_days.into(),
        has_voice: group.people.has_voice(me),
        frame,
    }
}

async fn take(caller: Caller, Path((_, duty)): Path<(String, String)>, sent: Form) -> Result<Response, Response> {
    caller.taking_part()?;
    let duty = Duty::parse(&duty).ok_or_else(|| Sorry::NotHere.into_response())?;
    let outcome = caller.run(&sent, commons::Command::Duties(Command::Take { duty })).await;
    Ok(caller.answer(outcome, "duties", "duty-taken"))
}

async fn hand_back(caller: Caller, Path((_, duty)): Path<(String, String)>, sent: Form) -> Result<Response, Response> {
    caller.taking_part()?;
    let duty = Duty::parse(&duty).ok_or_else(|| Sorry::NotHere.into_response())?;
    let outcome = caller.run(&sent, commons::Command::Duties(Command::HandBack { duty })).await;
    Ok(caller.answer(outcome, "duties", "duty-handed-back"))
}

#[cfg(test)]
mod tests;
