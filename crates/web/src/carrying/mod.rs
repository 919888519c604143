//! Carrying a round: on a telephone, door by door, also without signal; on a printed sheet, typed in afterwards; and how it
//! ended. Making rounds and claiming them is next door (`rounds`). Doors are shown to whoever carries the round, after each
//! opening was written down, and to nobody else.

/// Buttons: setting out, opening, answering, closing.
mod acts;
/// How a round ended, and what all rounds came to.
pub(crate) mod after;
/// One door, as whoever carries the round sees it.
mod door;
/// What a telephone keeps.
mod offline;
/// The round on a telephone.
mod page;
/// The sheet.
mod paper;
/// What waits on a telephone.
mod strip;
/// Typing a sheet in.
mod type_in;
/// Reading what was typed.
mod typed;

pub use typed::counted;

use axum::Router;
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use commons::people::PersonId;
use commons::rounds::{self, Round, RoundId, State as Stands};
use commons::{Actor, Command, Timestamp};
use host::Act;

use crate::app::House;
use crate::caller::Caller;
use crate::look::frame::Frame;
use crate::sorry::Sorry;
use crate::today::Item;

pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/sw.js", get(offline::worker))
        .route("/no-signal", get(offline::no_signal))
        .route("/{group}/rounds/{number}", get(page::show))
        .route("/{group}/rounds/{number}/departures", post(acts::set_out))
        .route("/{group}/rounds/{number}/openings", post(acts::open))
        .route("/{group}/rounds/{number}/answers", post(acts::answer))
        .route("/{group}/rounds/{number}/closing", post(acts::close))
        .route("/{group}/rounds/{number}/paper", get(paper::show))
        .route("/{group}/rounds/{number}/type-in", get(type_in::show).post(type_in::take))
        .route("/{group}/rounds/{number}/after", get(after::show))
}

/// Somebody who takes part, at a round.
struct At {
    caller: Caller,
    person: PersonId,
    round: RoundId,
}

impl FromRequestParts<House> for At {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<At, Response> {
        let caller = Caller::from_request_parts(parts, house).await?;
        let person = caller.taking_part()?;
        let round = named(parts, house).await?;
        let at = At { caller, person, round };
        at.look()?;
        Ok(at)
    }
}

/// The round an address names.
async fn named(parts: &mut Parts, house: &House) -> Result<RoundId, Response> {
    let params = RawPathParams::from_request_parts(parts, house).await.map_err(IntoResponse::into_response)?;
    let number = params.iter().find(|(name, _)| *name == "number").and_then(|(_, number)| number.parse().ok());
    number.map(RoundId).ok_or_else(|| Sorry::NotHere.into_response())
}

impl At {
    /// The page of the round.
    fn path(&self) -> String {
        format!("rounds/{}", self.round.0)
    }

    /// A copy of the round as it is now.
    fn look(&self) -> Result<Round, Response> {
        let state = self.caller.home.look();
        state.group.rounds.get(self.round).cloned().ok_or_else(|| Sorry::NotHere.into_response())
    }

    fn act(&self, id: commons::CommandId, command: rounds::Command) -> Act {
        Act::new(id, Actor::Person(self.person), Command::Rounds(command))
    }

    /// Whoever carries it; everybody else is led to the page of the round.
    fn carrying(&self) -> Result<Round, Response> {
        let round = self.look()?;
        if round.carrier() == Some(self.person) { Ok(round) } else { Err(self.caller.go(&self.path())) }
    }
}

/// "Round 7, Thu 26 Nov, 17:00"
fn title(frame: &Frame, round: &Round) -> String {
    frame.with("carry-title", &[("number", &round.id.0), ("when", &frame.day_and_time(round.leaves_at.0))])
}

/// "Six doors, 4.1 km, back by 18:30"
fn lead(frame: &Frame, round: &Round) -> String {
    let doors = frame.n("carry-doors", round.stops.len());
    let back = frame.time(round.back_by.0);
    if round.metres == 0 {
        return frame.with("carry-lead-plain", &[("doors", &doors), ("back", &back)]);
    }
    frame.with("carry-lead", &[("doors", &doors), ("km", &kilometres(frame, round.metres.into())), ("back", &back)])
}

/// "4.1"
fn kilometres(frame: &Frame, metres: u64) -> String {
    let tenths = metres.saturating_add(50) / 100;
    frame.number(format!("{}.{}", tenths / 10, tenths % 10))
}

/// How many bags are carried in all.
fn bags(round: &Round) -> u32 {
    round.stops.iter().map(|stop| u32::from(stop.much)).sum()
}

/// How many stops have an answer.
fn answered(round: &Round) -> usize {
    round.stops.iter().filter(|stop| stop.answered.is_some()).count()
}

/// Whether somebody has taken it along and is not back yet.
fn is_out(round: &Round) -> bool {
    matches!(round.state, Stands::Out { .. })
}

/// The rounds somebody carries, on their page for today.
pub(crate) fn today(frame: &Frame, state: &host::State, me: PersonId, now: Timestamp) -> Vec<Item> {
    let carried = state.group.rounds.carried_by(me);
    let item = |round: &Round| Item {
        icon: "bicycle-duotone",
        colour: "c-lift",
        title: title(frame, round),
        text: format!(
            "{} · {}",
            lead(frame, round),
            frame.with("carry-progress", &[("n", &answered(round)), ("all", &round.stops.len())])
        ),
        late: round.back_by <= now,
        path: format!("rounds/{}", round.id.0),
        go: frame.t(if is_out(round) { "carry-go-on" } else { "carry-take" }),
    };
    carried.map(item).collect()
}

#[cfg(test)]
pub(crate) mod tests;
