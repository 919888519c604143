//! Rounds: made from what is needed and who could go, changed by hand by whoever likes, claimed by whoever carries one.
//! Nobody is sent anywhere: a round that is kept for somebody waits for their word.

/// Changing a round that is made.
mod editing;
/// When places are open where something is fetched.
mod hours;
/// The rounds there are, and claiming one.
mod list;
/// Picking needs and people, and letting the program look for rounds.
mod making;
/// What is changed by hand.
mod moving;
/// The plan: every round stop by stop.
mod plan;
/// Streets that somebody takes on as a whole.
mod streets;
/// What a changed round comes to.
mod weighing;
/// What was filled in where rounds are made.
mod wish;

use axum::Router;
use axum::routing::{get, post};
use commons::needs::{Need, NeedId, Stage, is_brought, needs_door};
use commons::people::PersonId;
use commons::rounds::{Plan, Round, RoundId, Way, What};
use commons::{Group, Timestamp};
use std::collections::BTreeSet;

use crate::app::House;
use crate::board::card::Viewer;
use crate::look::frame::Frame;
use crate::today::Item;

pub(crate) use hours::{fetched_before, open_words};
pub(crate) use list::title;

pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/{group}/rounds", get(list::page))
        .route("/{group}/rounds/new", get(making::new).post(making::make))
        .route("/{group}/rounds/plan", get(plan::page).post(moving::change))
        .route("/{group}/rounds/plan/again", post(plan::again))
        .route("/{group}/rounds/plan/stop", post(plan::stop_it))
        .route("/{group}/rounds/streets/{street}", post(streets::take))
        .route("/{group}/rounds/{number}/edit", get(editing::page).post(editing::change))
        .route("/{group}/rounds/{number}/claims", post(list::claim))
        .route("/{group}/rounds/{number}/no", post(list::not_this_time))
        .route("/{group}/rounds/{number}/release", post(list::hand_back))
        .route("/{group}/rounds/{number}/drop", post(list::drop_it))
}

fn way_icon(way: Way) -> &'static str {
    match way {
        Way::OnFoot => "path-bold",
        Way::Bicycle => "bicycle-duotone",
        Way::Car => "car-duotone",
    }
}

fn way_word(frame: &Frame, way: Way) -> String {
    frame.t(match way {
        Way::OnFoot => "rounds-way-on_foot",
        Way::Bicycle => "rounds-way-bicycle",
        Way::Car => "rounds-way-car",
    })
}

fn what_word(frame: &Frame, what: What) -> String {
    frame.t(match what {
        What::Hall => "rounds-what-hall",
        What::Shop => "rounds-what-shop",
        What::Chemist => "rounds-what-chemist",
    })
}

/// "Fetched first: the hall, Kiln Lane"
fn fetched_at(viewer: &Viewer<'_>, (what, street): hours::Place) -> String {
    let street = street.and_then(|street| viewer.state.group.founding.street(street)).unwrap_or_default();
    viewer.frame.with("rounds-open-at", &[("what", &what_word(viewer.frame, what)), ("street", &street)])
}

/// "2.35 km"
fn length(frame: &Frame, metres: u32) -> String {
    frame.s("rounds-km", "km", frame.amount(metres / 10))
}

/// "52 minutes"
fn minutes(frame: &Frame, seconds: u32) -> String {
    frame.n("rounds-minutes", seconds.div_ceil(60))
}

/// Needs that can be put on a round and are on none, the most urgent first.
fn loose(group: &Group) -> Vec<&Need> {
    let on = on_open_rounds(group);
    let loose = group.needs.board().filter(|need| {
        let wanting = need.wanting();
        need.stage == Stage::Live && needs_door(need.kind, need.item) && !wanting.nothing() && !on.contains(&need.id)
    });
    loose.collect()
}

/// Those of them that are things one brings.
fn to_bring(group: &Group) -> Vec<&Need> {
    loose(group).into_iter().filter(|need| is_brought(need.kind, need.item)).collect()
}

fn on_open_rounds(group: &Group) -> BTreeSet<NeedId> {
    group.rounds.open().flat_map(|round| round.stops.iter().map(|stop| stop.need)).collect()
}

/// Rounds that somebody could still claim, soonest first.
fn ahead(group: &Group, now: Timestamp) -> Vec<&Round> {
    let mut rounds: Vec<&Round> = group.rounds.open().filter(|round| round.back_by > now).collect();
    rounds.sort_by_key(|round| (round.leaves_at, round.id));
    rounds
}

fn number(round: RoundId) -> String {
    round.0.to_string()
}

/// Bags it holds at most at a time, of those there is room for.
fn bags(frame: &Frame, plan: &Plan) -> String {
    let most = commons::rounds::heaviest(plan.stops.iter());
    frame.with("rounds-bags", &[("n", &most), ("of", &plan.bags)])
}

/// Rounds that wait for somebody's word, for their page of today.
pub(crate) fn today(viewer: &Viewer<'_>) -> Vec<Item> {
    let (frame, rounds) = (viewer.frame, &viewer.state.group.rounds);
    let item = |round: &Round| Item {
        icon: way_icon(round.way),
        colour: "c-lift",
        title: frame.t("rounds-today-kept"),
        text: format!("{} · {}", title(frame, round), frame.n("rounds-doors", round.stops.len())),
        late: false,
        path: "rounds#kept".to_owned(),
        go: frame.t("rounds-today-kept-go"),
    };
    rounds.kept_for(viewer.person).filter(|round| round.back_by > viewer.now).map(item).collect()
}

/// Whether somebody could claim one now, as far as it depends on them.
fn may_claim(group: &Group, person: PersonId) -> bool {
    group.people.has_voice(person) && group.taken_on(person) < usize::from(group.rules.open_promises)
}

#[cfg(test)]
mod tests;

#[cfg(test)]
mod tests_of_editing;

#[cfg(test)]
mod tests_of_hours;
