//! Changing what one asked for. What is left empty stays as it is; the number and the door that were given are not shown.

use askama::Template;
use axum::response::{IntoResponse, Response};
use commons::needs::{self, Change, HowSoon, Interest, Kind, NeedId, ReachBy};
use commons::sight::Field;
use commons::{Actor, Subject};

use super::acts::{MINE, act};
use super::draft::{count, digits, is_email, is_number};
use super::key;
use super::place::Place;
use crate::caller::Caller;
use crate::forms::{Choice, Form, Problems};
use crate::interests;
use crate::look::frame::Frame;
use crate::look::page::Page;
use crate::sorry::Sorry;

#[derive(Template)]
#[template(path = "asking/change.html")]
pub(super) struct Changing {
    pub(super) frame: Frame,
    pub(super) problems: Problems,
    pub(super) typed: Typed,
    pub(super) soons: Vec<Choice>,
    /// What they may like; nothing where it is not about company.
    pub(super) interests: Vec<Choice>,
    pub(super) streets: Vec<String>,
    pub(super) command: String,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Typed {
    pub(super) soon: String,
    pub(super) household: String,
    pub(super) street: String,
    pub(super) door: String,
    pub(super) words: String,
    pub(super) reach: String,
    pub(super) safe: String,
    /// Nothing at all where it is not about company.
    pub(super) interests: Option<Vec<Interest>>,
}

impl Changing {
    pub(super) fn new(frame: Frame, typed: Typed, problems: Problems, streets: Vec<String>, command: String) -> Self {
        let soon = |soon: HowSoon| {
            Choice::new(soon.word(), frame.t(&format!("soon-{}", soon.word()))).chosen_if(typed.soon == soon.word())
        };
        let soons = HowSoon::ALL.map(soon).into();
        let liked = typed.interests.as_deref();
        let interests = liked.map(|chosen| interests::choices(frame.tongue, chosen)).unwrap_or_default();
        let frame = frame.titled("change-title").unnoticed();
        let frame = if problems.is_empty() { frame } else { frame.with_problem() };
        Changing { frame, problems, typed, soons, interests, streets, command }
    }
}

pub(super) async fn form(caller: Caller) -> Result<Response, Response> {
    let id = key::opened(&caller)?;
    let host = caller.house.host();
    let opened = host.opened_details(&caller.home, Actor::Neighbour(id), Subject::Need(id)).await;
    let details = opened.map_err(|failed| caller.failed(failed, "s"))?;
    let typed = {
        let state = caller.home.look();
        let need = state.group.needs.get(id).ok_or_else(|| Sorry::NotHere.into_response())?;
        Typed {
            soon: need.how_soon.word().to_owned(),
            household: need.household.map(|people| people.to_string()).unwrap_or_default(),
            street: need.street.and_then(|street| state.group.founding.street(street)).unwrap_or_default().to_owned(),
            words: details.get(Field::Words).unwrap_or_default().to_owned(),
            interests: (need.kind == Kind::Company).then(|| need.interests.clone()),
            ..Typed::default()
        }
    };
    Ok(page(&caller, typed, Problems::default()).into_response())
}

fn page(caller: &Caller, typed: Typed, problems: Problems) -> Page {
    let streets = caller.home.look().group.founding.streets().map(|(_, name)| name.to_owned()).collect();
    Page::sealed(&Changing::new(caller.frame(), typed, problems, streets, caller.command_id()))
}

pub(super) async fn change(caller: Caller, form: Form) -> Result<Response, Response> {
    let id = key::opened(&caller)?;
    let (via, kind) = {
        let state = caller.home.look();
        let need = state.group.needs.get(id).ok_or_else(|| Sorry::NotHere.into_response())?;
        (need.reach, need.kind)
    };
    let (typed, problems) = read(&form, via, kind);
    if !problems.is_empty() {
        return Ok(page(&caller, typed, problems).with_problems().into_response());
    }
    let (change, door) = what_changes(&caller, id, &typed);
    let act = act(&caller, &form, id, needs::Command::Change { need: id, change })
        .sealing(Field::Words, typed.words)
        .sealing(Field::Reach, typed.reach)
        .sealing(Field::SafeTimes, typed.safe)
        .sealing(Field::Door, door);
    let outcome = caller.carry_out(act).await;
    Ok(caller.answer(outcome, MINE, "mine-changed"))
}

fn read(form: &Form, via: ReachBy, kind: Kind) -> (Typed, Problems) {
    let mut problems = Problems::default();
    let typed = Typed {
        soon: form.raw("soon").to_owned(),
        household: digits(&form.line("household", 12, &mut problems)),
        street: form.line("street", 120, &mut problems),
        door: form.line("door", 200, &mut problems),
        words: form.text("words", 2000, &mut problems),
        reach: digits(&form.line("reach", 120, &mut problems)),
        safe: form.line("safe", 200, &mut problems),
        interests: (kind == Kind::Company).then(|| interests::ticked(form, &[kind], &mut problems)),
    };
    if !typed.household.is_empty() && count(&typed.household, 30).is_none() {
        problems.add("household", "ask-household-problem");
    }
    let fits = match via {
        ReachBy::Text | ReachBy::Call => is_number(&typed.reach),
        ReachBy::Email => is_email(&typed.reach),
        ReachBy::OwnPage => is_number(&typed.reach) || is_email(&typed.reach),
    };
    if !typed.reach.is_empty() && !fits {
        let key = if via == ReachBy::Email { "ask-email-problem" } else { "ask-tel-problem" };
        problems.add("reach", key);
    }
    (typed, problems)
}

/// Only what is different, so that the log says no more than happened. And what is to be sealed about the door.
fn what_changes(caller: &Caller, id: NeedId, typed: &Typed) -> (Change, String) {
    let state = caller.home.look();
    let place = Place::read(&state.group.founding, &typed.street, &typed.door);
    let need = state.group.needs.get(id);
    let soon = HowSoon::parse(&typed.soon).filter(|soon| need.is_none_or(|need| need.how_soon != *soon));
    let household = count(&typed.household, 30).and_then(|people| u8::try_from(people).ok());
    let change = Change {
        how_soon: soon,
        household: household.filter(|people| need.is_none_or(|need| need.household != Some(*people))),
        street: place.street.filter(|street| need.is_none_or(|need| need.street != Some(*street))),
        interests: typed.interests.clone().filter(|liked| need.is_none_or(|need| need.interests != *liked)),
        ..Change::default()
    };
    (change, place.door)
}
