//! For programs: everything a page does, as JSON, and described by itself at `/openapi.json`.
//!
//! A program acts for a member with a token that member made, and may do no more than they may. It sees what their pages
//! show, by the same functions; details open only where the member let it, and each opening is written down as theirs.
//! Nothing here decides who may do what.

// What everything is made of.
/// Reading, doing, and dressing the answer.
mod answer;
/// One request, and for whom it acts.
mod asked;
/// The OpenAPI document.
mod document;
/// Gaps in addresses.
mod gaps;
/// What an act led to.
pub(crate) mod happened;
/// Once, however often it is sent.
mod once;
/// What cannot be done, and why (RFC 9457).
mod problem;
/// What a value looks like, coming and going.
pub(crate) mod shape;
/// The table of operations.
mod table;

// The rooms.
mod asking;
mod decisions;
mod duties;
/// Decisions' effects, coming and going.
mod effects;
mod fitting;
mod fund;
mod group;
mod meetings;
mod mending;
mod needs;
mod offers;
mod people;
mod pictures;
mod rounds;

pub(crate) use asked::BEGINS;
pub use happened::told;
pub(crate) use problem::Problem;

use axum::Router;
use axum::extract::{Request, State};
use axum::routing::{MethodFilter, get, on};

use crate::app::House;
use table::Way;

pub(crate) fn routes() -> Router<House> {
    let router = Router::new().route("/openapi.json", get(document::serve));
    table::all().iter().fold(router, |router, operation| {
        let way = match operation.way {
            Way::Get => MethodFilter::GET,
            Way::Post => MethodFilter::POST,
            Way::Put => MethodFilter::PUT,
            Way::Delete => MethodFilter::DELETE,
        };
        let handler = move |State(house): State<House>, request: Request| answer::answer(operation, house, request);
        let path = format!("/{{group}}/api{}", operation.path);
        router.route(&path, on(way, handler))
    })
}

/// Every address that shows something, behind `/{group}/api`.
#[cfg(test)]
pub(crate) fn table_paths() -> Vec<&'static str> {
    table::all().iter().filter(|operation| operation.way == Way::Get).map(|operation| operation.path).collect()
}

/// The group's numbers of people, with what they chose to be called.
fn person(state: &host::State, person: commons::people::PersonId) -> serde_json::Value {
    serde_json::json!({ "number": person.0, "called": state.name(person) })
}

fn person_shape() -> shape::Shape {
    let record = vec![shape::slot("number", shape::number()), shape::slot("called", shape::maybe(shape::words()))];
    shape::named("Person", shape::Shape::Record(record))
}

/// Where a page of a list begins and how long it is.
fn page_slots(from: &'static str) -> Vec<shape::Slot> {
    vec![
        shape::free(from, shape::number())
            .says("Where the page begins; the Link header knows where the next one does."),
        shape::free("limit", shape::count(1, 200)).says("How many there are on a page; 50 if nothing is said."),
    ]
}

fn limit(asked: &asked::Asked) -> usize {
    asked.wish_number::<u16>("limit").map_or(50, usize::from)
}

#[cfg(test)]
mod tests;
