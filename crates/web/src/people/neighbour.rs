//! One neighbour: what they hold for us all and what they offer. Never what they did or received.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use commons::duties::Duty;
use commons::people::{Command, PersonId};
use commons::sight::Field;
use commons::{Actor, Subject};
use host::{Details, State};

use super::neighbours::{Face, face};
use super::standing;
use crate::caller::Caller;
use crate::duties;
use crate::forms::Form;
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::offers::{self, Shown};
use crate::sorry::Sorry;

/// How somebody new can be reached, opened by whoever welcomes people.
pub(super) struct Opened {
    pub(super) reach: Option<String>,
    pub(super) speaks: Option<String>,
}

/// Buttons that are the caller's to press, with their command ids.
#[derive(Default)]
pub(super) struct Buttons {
    pub(super) welcome: Option<String>,
    pub(super) vouch: Option<String>,
    pub(super) open: Option<String>,
}

#[derive(Template)]
#[template(path = "people/neighbour.html")]
pub(super) struct NeighbourPage {
    pub(super) frame: Frame,
    pub(super) face: Face,
    pub(super) lines: Vec<String>,
    pub(super) duties: Vec<String>,
    pub(super) offers: Vec<Shown>,
    pub(super) buttons: Buttons,
    pub(super) opened: Option<Opened>,
    pub(super) is_me: bool,
    /// Whether they can be asked to talk something through.
    pub(super) may_talk: bool,
    /// Whether a voice can be proposed for them, without waiting for vouches.
    pub(super) may_admit: bool,
}

pub(super) async fn page(caller: Caller, Path((_, number)): Path<(String, u32)>) -> Result<Response, Response> {
    show(&caller, PersonId(number), None)
}

fn show(caller: &Caller, person: PersonId, opened: Option<Opened>) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let frame = caller.frame_in(Room::Neighbours);
    let state = caller.home.look();
    let page = view(frame, &state, me, person, opened, || caller.command_id());
    drop(state);
    let page = page.ok_or_else(|| Sorry::NotHere.into_response())?;
    Ok(Page::sealed(&page).into_response())
}

pub(super) fn view(
    frame: Frame,
    state: &State,
    me: PersonId,
    person: PersonId,
    opened: Option<Opened>,
    mut command: impl FnMut() -> String,
) -> Option<NeighbourPage> {
    let group = &state.group;
    let person = group.people.get(person).filter(|person| !person.is_gone())?;
    let face = face(&frame, state, person);
    let frame = frame.titled_as(&*face.name);
    let held = duties::held_by(group, person.id);
    let duties = held.into_iter().map(|turn| duties::until(&frame, state, turn)).collect();
    let offers = group.offers.standing().filter(|offer| offer.by == person.id);
    let offers = offers.map(|offer| offers::shown(&frame, state, offer)).collect();
    let (voice, is_me) = (group.people.has_voice(me), me == person.id);
    let new = !person.has_voice();
    let may_vouch = new && person.welcomed.is_some() && !person.vouches.iter().any(|vouch| vouch.by == me);
    let greets = duties::holds(group, me, Duty::Welcome);
    let buttons = Buttons {
        welcome: (voice && new && person.welcomed.is_none() && !is_me).then(&mut command),
        vouch: (voice && may_vouch && !is_me).then(&mut command),
        open: (greets && new && !is_me && opened.is_none()).then(&mut command),
    };
    let lines = standing::of(group, person, &frame).said();
    let may_talk = !is_me && group.people.taking_part(person.id).is_ok();
    let may_admit = voice && new && person.welcomed.is_some();
    Some(NeighbourPage { face, lines, duties, offers, buttons, opened, is_me, may_talk, may_admit, frame })
}

pub(super) async fn welcome(
    caller: Caller,
    Path((_, number)): Path<(String, u32)>,
    sent: Form,
) -> Result<Response, Response> {
    caller.taking_part()?;
    let command = Command::Welcome { person: PersonId(number) };
    let outcome = caller.run(&sent, commons::Command::People(command)).await;
    Ok(caller.answer(outcome, &format!("neighbours/{number}"), "welcomed"))
}

pub(super) async fn vouch(
    caller: Caller,
    Path((_, number)): Path<(String, u32)>,
    sent: Form,
) -> Result<Response, Response> {
    caller.taking_part()?;
    let command = Command::Vouch { person: PersonId(number) };
    let outcome = caller.run(&sent, commons::Command::People(command)).await;
    Ok(caller.answer(outcome, &format!("neighbours/{number}"), "vouched"))
}

/// Opens how somebody new can be reached. It stands in the log before it is shown, and it is shown on this answer only.
pub(super) async fn open(
    caller: Caller,
    Path((_, number)): Path<(String, u32)>,
    sent: Form,
) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let person = PersonId(number);
    let (id, by, subject) = (caller.id_of(&sent), Actor::Person(me), Subject::Person(person));
    match caller.house.host().open_details(&caller.home, id, by, subject).await {
        Ok(details) => show(&caller, person, Some(Opened::of(&details))),
        Err(failed) => Ok(caller.failed(failed, &format!("neighbours/{number}"))),
    }
}

impl Opened {
    fn of(details: &Details) -> Opened {
        let of = |field| details.get(field).map(str::to_owned);
        Opened { reach: of(Field::Reach), speaks: of(Field::Words) }
    }
}
