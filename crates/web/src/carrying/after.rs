//! How a round ended: what could not be handed over and where each of these leads, as its own page says; and what all rounds
//! came to, which is the group's and nobody's in particular.

use askama::Template;
use axum::response::{IntoResponse, Response};
use commons::needs::{Need, Phase};
use commons::rounds::Round;
use host::State;

use super::door::{StopLine, line};
use super::{At, kilometres, lead, title};
use crate::board::card::{Viewer, hold};
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;

/// What all rounds of the group came to: "12 rounds", "74 doors", "61.3 km", "19 hours".
pub(crate) struct SumsView {
    pub(crate) facts: Vec<String>,
    /// Rounds that closed of late, the newest first.
    pub(crate) over: Vec<Over>,
}

/// A round that is over.
pub(crate) struct Over {
    pub(crate) number: u32,
    pub(crate) title: String,
    pub(crate) arrived: String,
}

/// How many of those that are over are named.
const NAMED: usize = 8;

/// The sums, in words, and the rounds that closed of late.
pub(crate) fn sums(frame: &Frame, state: &State) -> SumsView {
    let rounds = &state.group.rounds;
    let mut closed: Vec<&Round> = rounds.closed().collect();
    closed.reverse();
    let over = closed.into_iter().take(NAMED).map(|round| Over {
        number: round.id.0,
        title: title(frame, round),
        arrived: arrived(frame, round),
    });
    SumsView { facts: facts(frame, state), over: over.collect() }
}

fn facts(frame: &Frame, state: &State) -> Vec<String> {
    let sums = state.group.rounds.sums();
    if sums.rounds == 0 {
        return Vec::new();
    }
    let hours = sums.seconds.saturating_add(1800) / 3600;
    vec![
        frame.n("carry-sums-rounds", sums.rounds),
        frame.n("carry-sums-doors", sums.doors),
        frame.s("carry-sums-km", "km", kilometres(frame, sums.metres)),
        frame.n("carry-sums-hours", u32::try_from(hours).unwrap_or(u32::MAX)),
    ]
}

/// "3 of 8 doors got what was brought."
fn arrived(frame: &Frame, round: &Round) -> String {
    let arrived = round.stops.iter().filter(|stop| stop.arrived()).count();
    frame.with("carry-after-arrived", &[("n", &arrived), ("all", &round.stops.len())])
}

/// A door that did not get what was brought.
struct Left {
    line: StopLine,
    said: String,
    leads: Vec<String>,
}

#[derive(Template)]
#[template(path = "carrying/after.html")]
struct AfterPage {
    frame: Frame,
    lead: String,
    arrived: String,
    closed: bool,
    left: Vec<Left>,
    sums: SumsView,
}

pub(super) async fn show(at: At) -> Result<Response, Response> {
    let round = at.look()?;
    Ok(Page::sealed(&build(&at, &round)).into_response())
}

fn build(at: &At, round: &Round) -> AfterPage {
    let caller = &at.caller;
    let frame = caller.frame_in(Room::Rounds);
    let state = caller.home.look();
    let viewer = Viewer { frame: &frame, state: &state, person: at.person, now: caller.now() };
    let closed = round.is_closed();
    let left =
        round.stops.iter().enumerate().filter(|(_, stop)| !stop.arrived() && (closed || stop.answered.is_some()));
    let left = left.filter_map(|(place, stop)| {
        let need = state.group.needs.get(stop.need)?;
        let line = line(&viewer, round, place, stop, need);
        let said = frame.t(line.said.unwrap_or("carry-after-unanswered"));
        Some(Left { line, said, leads: leads(&frame, need) })
    });
    let left: Vec<Left> = left.collect();
    let title = if closed { "carry-after-title" } else { "carry-after-title-open" };
    AfterPage {
        lead: lead(&frame, round),
        arrived: arrived(&frame, round),
        closed,
        left,
        sums: SumsView { facts: facts(&frame, &state), over: Vec::new() },
        frame: frame.clone().titled_as(frame.s(title, "number", round.id.0)),
    }
}

/// Where it stands now, and what it waits for.
fn leads(frame: &Frame, need: &Need) -> Vec<String> {
    let phase = frame.t(match need.phase() {
        Phase::Heard => "phase-heard",
        Phase::Open => "phase-open",
        Phase::Promised => "phase-promised",
        Phase::Underway => "phase-underway",
        Phase::CheckingBack => "phase-checking_back",
        Phase::Closed => "phase-closed",
    });
    [Some(phase), hold(frame, need.hold)].into_iter().flatten().collect()
}
