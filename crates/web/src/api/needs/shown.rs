//! A need as everybody who takes part may see it: nothing about who asked.

use commons::Actor;
use commons::needs::{
    CouldNot, Handover, Hold, HowSoon, Item, Kind, Need, PassedTo, Phase, Promise, PromiseState, Stage, WaitsFor,
};
use commons::sight::{Opening, Why};
use host::State;
use serde_json::{Value, json};

use crate::api::asked::Asked;
use crate::api::shape::{Shape, count, free, list, maybe, named, number, one_of, slot, time, words};
use crate::api::{fitting, person, person_shape};

pub(in crate::api) fn kind_shape() -> Shape {
    named("Kind", one_of(Kind::ALL.iter().map(|kind| kind.word())))
}

pub(in crate::api) fn item_shape() -> Shape {
    named("Item", one_of(Item::ALL.iter().map(|item| item.word())))
}

pub(in crate::api) fn how_soon_shape() -> Shape {
    named("HowSoon", one_of(HowSoon::ALL.map(HowSoon::word)))
}

pub(super) fn hold_shape() -> Shape {
    let waits = one_of(WaitsFor::ALL.map(WaitsFor::word));
    let ways = vec![
        ("none".into(), None),
        (
            "calling_back".into(),
            Some(Shape::Record(vec![free("tries", count(0, 255)), free("next_at", maybe(Shape::Time))])),
        ),
        ("paced".into(), Some(Shape::Record(vec![slot("until", Shape::Time)]))),
        ("waits_for".into(), Some(Shape::Record(vec![slot("what", waits)]))),
    ];
    named("Hold", Shape::Either(ways))
}

pub(super) fn outcome_shape() -> Shape {
    let with = |name, shape| Some(Shape::Record(vec![slot(name, shape)]));
    let ways = vec![
        ("met".into(), None),
        ("partly_met".into(), with("left", count(1, 200))),
        ("met_by_others".into(), None),
        ("no_longer_needed".into(), None),
        ("passed_on".into(), with("to", one_of(PassedTo::ALL.map(PassedTo::word)))),
        ("could_not".into(), with("why", one_of(CouldNot::ALL.map(CouldNot::word)))),
        ("unreachable".into(), None),
        ("expired".into(), None),
        ("joined_to".into(), with("other", number())),
    ];
    named("Outcome", Shape::Either(ways))
}

fn promise_shape() -> Shape {
    let state = Shape::Either(vec![
        ("offered".into(), None),
        ("accepted".into(), None),
        ("underway".into(), None),
        ("done".into(), Some(one_of(Handover::ALL.map(Handover::word)))),
        ("released".into(), Some(words())),
    ]);
    named(
        "Promise",
        Shape::Record(vec![
            slot("number", number()),
            slot("by", person_shape()),
            slot("much", number()),
            slot("by_when", Shape::Time),
            slot("at", Shape::Time),
            slot("state", state),
        ]),
    )
}

pub(in crate::api) fn opening_shape() -> Shape {
    let why = one_of(["promise", "phone_desk", "welcome", "receipt"]);
    named("Opening", Shape::Record(vec![slot("by", maybe(person_shape())), slot("at", Shape::Time), slot("why", why)]))
}

pub(in crate::api) fn opening(state: &State, opening: &Opening) -> Value {
    let by = match opening.by {
        Actor::Person(by) => person(state, by),
        _ => Value::Null,
    };
    let why = match opening.why {
        Why::Promise => "promise",
        Why::PhoneDesk => "phone_desk",
        Why::Welcome => "welcome",
        Why::Receipt => "receipt",
    };
    json!({ "by": by, "at": time(opening.at), "why": why })
}

pub(super) fn need_shape() -> Shape {
    let street = Shape::Record(vec![slot("number", number()), slot("called", maybe(words()))]);
    let attempt = Shape::Record(vec![
        slot("by", maybe(person_shape())),
        slot("at", Shape::Time),
        slot("channel", words()),
        slot("reached", words()),
    ]);
    named(
        "Need",
        Shape::Record(vec![
            slot("number", number()),
            slot("code", words())
                .says("A word and four digits that people say aloud. It names the need and opens nothing."),
            slot("kind", kind_shape()),
            slot("item", maybe(item_shape())),
            slot("street", maybe(street)),
            slot("how_soon", how_soon_shape()),
            slot("household", maybe(number())),
            slot("amount", number()),
            slot("language", words()),
            slot("reach", words()).says("By which way; the number itself is sealed."),
            slot("ask_first", Shape::YesNo).says("The neighbour wants to say yes before anybody comes."),
            slot("asked_at", Shape::Time),
            slot("wanted_by", Shape::Time),
            slot("phase", one_of(["heard", "open", "promised", "underway", "checking_back", "closed"])),
            slot("hold", hold_shape()),
            slot("outcome", maybe(outcome_shape())),
            slot("closed_at", maybe(Shape::Time)),
            slot("forgotten", Shape::YesNo),
            slot("wanting", Shape::Record(vec![slot("much", number()), slot("hands", number())])),
            slot("promises", list(promise_shape())),
            slot("attempts", list(attempt)),
            slot("openings", list(opening_shape())),
            slot("lines", number()).says("How many lines the talk has; the words are among the details."),
            slot("fits", Shape::YesNo).says("Whether its kind fits what the member offered."),
            slot("fit", maybe(fitting::fit_shape())).says("Why it fits the member now, if it does altogether."),
            slot("waves", list(Shape::Record(vec![slot("at", Shape::Time), slot("asked", number())])))
                .says("When people were asked around, and how many."),
        ]),
    )
}

pub(super) fn phase(need: &Need) -> &'static str {
    match need.phase() {
        Phase::Heard => "heard",
        Phase::Open => "open",
        Phase::Promised => "promised",
        Phase::Underway => "underway",
        Phase::CheckingBack => "checking_back",
        Phase::Closed => "closed",
    }
}

fn said<T: serde::Serialize>(value: T) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}

fn hold(hold: Hold) -> Value {
    match hold {
        Hold::CallingBack { tries, next_at } => {
            json!({ "calling_back": { "tries": tries, "next_at": next_at.map(time) } })
        }
        Hold::Paced { until } => json!({ "paced": { "until": time(until) } }),
        Hold::None | Hold::WaitsFor { .. } => said(hold),
    }
}

fn promise(state: &State, promise: &Promise) -> Value {
    let stands = match promise.state {
        PromiseState::Offered => json!("offered"),
        PromiseState::Accepted => json!("accepted"),
        PromiseState::Underway => json!("underway"),
        PromiseState::Done(how) => json!({ "done": how.word() }),
        PromiseState::Released(why) => json!({ "released": said(why) }),
    };
    json!({
        "number": promise.id.0, "by": person(state, promise.by), "much": promise.much,
        "by_when": time(promise.by_when), "at": time(promise.at), "state": stands,
    })
}

/// A need as everybody who takes part may see it.
pub(super) fn need(asked: &Asked, state: &State, need: &Need, fits: bool) -> Value {
    let now = asked.caller.now();
    let wall = crate::fitting::wall(state, now);
    let fit =
        asked.caller.person.and_then(|me| commons::fitting::fit(&state.group, me, need, asked.caller.here(&wall)).ok());
    let wave = |wave: &commons::needs::Wave| json!({ "at": time(wave.at), "asked": wave.people.len() });
    let street = need.street.map(|street| json!({ "number": street.0, "called": state.group.founding.street(street) }));
    let (outcome, closed_at) = match need.stage {
        Stage::Closed { outcome, at } => (said(outcome), time(at)),
        _ => (Value::Null, Value::Null),
    };
    let attempt = |attempt: &commons::needs::Attempt| {
        let by = match attempt.by {
            Actor::Person(by) => person(state, by),
            _ => Value::Null,
        };
        json!({ "by": by, "at": time(attempt.at), "channel": attempt.channel.word(), "reached": attempt.reached.word() })
    };
    let wanting = need.wanting();
    json!({
        "number": need.id.0,
        "code": need.code.slug(),
        "kind": need.kind.word(),
        "item": need.item.map(Item::word),
        "street": street,
        "how_soon": need.how_soon.word(),
        "household": need.household,
        "amount": need.amount,
        "language": need.language.as_str(),
        "reach": said(need.reach),
        "ask_first": need.consent == commons::needs::Consent::AskMeFirst,
        "asked_at": time(need.asked_at),
        "wanted_by": time(need.wanted_by()),
        "phase": phase(need),
        "hold": hold(need.hold),
        "outcome": outcome,
        "closed_at": closed_at,
        "forgotten": need.is_forgotten(),
        "wanting": { "much": wanting.much, "hands": wanting.hands },
        "promises": need.promises.iter().map(|one| promise(state, one)).collect::<Vec<_>>(),
        "attempts": need.attempts.iter().map(attempt).collect::<Vec<_>>(),
        "openings": need.openings.iter().map(|one| opening(state, one)).collect::<Vec<_>>(),
        "lines": need.lines.len(),
        "fits": fits,
        "fit": fit.as_ref().map(fitting::fit),
        "waves": need.waves.iter().map(wave).collect::<Vec<_>>(),
    })
}
