//! Closing the shutters, and opening them again: what it does, who has said so, and two buttons. While they are closed this
//! page stands in place of all others for those who take part.

#[cfg(test)]
mod tests;

use askama::Template;
use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use commons::people::PersonId;
use commons::shutters::{Command, Event, needed_to_open};
use commons::{Group, Span, Timestamp};
use host::{Act, Beside, State};

use crate::app::House;
use crate::caller::Caller;
use crate::forms::Form;
use crate::look::frame::{Alarm, Frame, Room};
use crate::look::page::Page;
use crate::saying::name;

pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/{group}/shutters", get(page))
        .route("/{group}/shutters/closings", post(close))
        .route("/{group}/shutters/openings", post(open))
}

/// Somebody has said: close them.
struct Said {
    text: String,
}

#[derive(Template)]
#[template(path = "shutters/page.html")]
struct ShuttersPage {
    frame: Frame,
    has_voice: bool,
    /// Who has said so, and not been joined by enough others.
    said: Vec<Said>,
    /// Until when another has to say so too, if the reader has.
    yours: Option<String>,
    two: String,
    ends: String,
    closed: Option<Closed>,
    commands: [String; 2],
}

/// What is to be known while they are closed.
struct Closed {
    by: String,
    count: String,
    /// Whether the reader has said: open them.
    yours: bool,
    longer: String,
    phone: Option<String>,
}

async fn page(caller: Caller) -> Result<Response, Response> {
    let me = caller.signed_in()?;
    let frame = caller.frame_in(Room::More).without_alarm();
    let commands = [caller.command_id(), caller.command_id()];
    let page = view(frame, &caller.home.look(), me, caller.now(), commands);
    Ok(Page::sealed(&page).into_response())
}

fn view(frame: Frame, state: &State, me: PersonId, now: Timestamp, commands: [String; 2]) -> ShuttersPage {
    let group = &state.group;
    let (rules, shutters) = (&group.rules, &group.shutters);
    let within = Span::minutes(rules.shutters_minutes.into());
    let words: Vec<_> = shutters.calls(now, rules).collect();
    let said = words.iter().map(|word| {
        let who = name(&frame, state, word.by);
        Said { text: frame.with("shutters-called", &[("who", &who), ("time", &frame.time(word.at.0))]) }
    });
    let hours = frame.span(Span::hours(rules.shutters_hours.into()).0);
    let yours = words.iter().find(|word| word.by == me);
    let two = frame.with("shutters-two", &[("n", &rules.shutters_close), ("span", &frame.span(within.0))]);
    let ends = frame.with("shutters-what-end", &[("n", &needed_to_open(group)), ("span", &hours)]);
    let closed = shutters.shut().map(|shut| {
        let by: Vec<String> = shut.by.iter().map(|person| name(&frame, state, *person)).collect();
        let (at, until) = (frame.day_and_time(shut.since.0), frame.day_and_time(shut.until.0));
        let counts = shut.open.iter().filter(|person| group.people.with_voice(**person).is_ok()).count();
        Closed {
            by: frame.with("shutters-closed-by", &[("at", &at), ("who", &frame.list(&by)), ("until", &until)]),
            count: frame.with("shutters-open-count", &[("n", &counts), ("all", &needed_to_open(group))]),
            yours: shut.open.contains(&me),
            longer: frame.with("shutters-keep-what", &[("n", &rules.shutters_close), ("span", &hours)]),
            phone: frame.phone().map(str::to_owned),
        }
    });
    let title = if closed.is_some() { "shutters-title-closed" } else { "shutters-title" };
    ShuttersPage {
        has_voice: group.people.with_voice(me).is_ok(),
        said: said.collect(),
        yours: yours.map(|word| frame.s("shutters-close-yours", "time", frame.time((word.at + within).0))),
        two,
        ends,
        closed,
        commands,
        frame: frame.clone().titled(title),
    }
}

/// The banner of every page: that they are closed; or, for those who could join in, that somebody wants to close them.
pub(crate) fn alarm(frame: &Frame, state: &State, reader: Option<PersonId>, now: Timestamp) -> Option<Alarm> {
    let group: &Group = &state.group;
    let go = |key: &str| reader.map(|_| (frame.to("shutters"), frame.t(key)));
    if group.shutters.are_closed() {
        return Some(Alarm { text: frame.t("shutters-banner"), go: go("shutters-banner-more") });
    }
    let reader = reader.filter(|reader| group.people.with_voice(*reader).is_ok())?;
    let word = group.shutters.calls(now, &group.rules).find(|word| word.by != reader)?;
    let text = frame.s("shutters-banner-call", "who", name(frame, state, word.by));
    Some(Alarm { text, go: go("shutters-banner-look") })
}

async fn close(caller: Caller, sent: Form) -> Result<Response, Response> {
    caller.signed_in()?;
    let mut act = Act::new(caller.id_of(&sent), caller.actor(), Command::Close.into());
    // Whoever closes them keeps the device in their hand.
    if let Some(token_hash) = caller.session {
        act = act.beside(Beside::Staying { token_hash });
    }
    Ok(match caller.carry_out(act).await {
        Ok(done) => caller.go(&format!("shutters?said={}", said(&done.events))),
        Err(failed) => caller.failed(failed, "shutters"),
    })
}

async fn open(caller: Caller, sent: Form) -> Result<Response, Response> {
    caller.signed_in()?;
    Ok(match caller.run(&sent, Command::Open.into()).await {
        Ok(done) => caller.go(&format!("shutters?said={}", said(&done.events))),
        Err(failed) => caller.failed(failed, "shutters"),
    })
}

/// What came of somebody's word.
fn said(events: &[commons::Event]) -> &'static str {
    match events.last() {
        Some(commons::Event::Shutters(Event::Shut { .. })) => "shutters-shut",
        Some(commons::Event::Shutters(Event::KeptShut { .. })) => "shutters-kept",
        Some(commons::Event::Shutters(Event::OpenAgain { .. } | Event::FellOpen)) => "shutters-open",
        Some(commons::Event::Shutters(Event::SaidOpen)) => "shutters-said-open",
        _ => "shutters-called",
    }
}
