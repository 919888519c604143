//! What is sealed of a need, for those to whom it stands open. Opening it is written down before anything is shown.

use axum::http::StatusCode;
use commons::needs::{Interest, NeedId};
use commons::sight::Field;
use commons::{Actor, Refusal, Subject};
use host::{Details, Reach, State};
use serde_json::{Value, json};

use crate::api::asked::Asked;
use crate::api::once::Once;
use crate::api::problem::Problem;
use crate::api::shape::{Shape, list, maybe, named, number, one_of, slot, time, words};
use crate::api::table::{Later, Shown};
use crate::api::{person, person_shape};

pub(in crate::api) fn details_shape() -> Shape {
    let line = Shape::Record(vec![
        slot("number", number()),
        slot("by", maybe(person_shape())).says("Nobody named is whoever asked."),
        slot("at", Shape::Time),
        slot("words", words()),
    ]);
    let field = |name| slot(name, maybe(words()));
    named(
        "NeedDetails",
        Shape::Record(vec![
            field("called"),
            field("reach"),
            field("safe_times"),
            field("door"),
            field("password"),
            field("words"),
            slot("interests", list(one_of(Interest::ALL.map(Interest::word)))),
            slot("lines", list(line)),
        ]),
    )
}

pub(super) fn details<'a>(asked: &'a Asked) -> Later<'a, Shown> {
    Box::pin(async move {
        asked.may(Reach::Opens)?;
        let need = NeedId(asked.gap("need")?);
        let host = asked.caller.house.host();
        let opened = host.opened_details(&asked.caller.home, asked.actor(), Subject::Need(need)).await;
        let opened = opened.map_err(|failed| match failed {
            // Not open, or not any more: it has to be opened first, and that is written down.
            host::Failed::Refused(Refusal::NotNow) => Problem::new(StatusCode::CONFLICT, "open-first"),
            failed => failed.into(),
        })?;
        Ok(opened_details(&asked.caller.home.look(), need, &opened).into())
    })
}

pub(super) fn open<'a>(asked: &'a Asked, _: Value, once: Once) -> Later<'a, Value> {
    Box::pin(async move {
        asked.may(Reach::Opens)?;
        let need = NeedId(asked.gap("need")?);
        let (host, home) = (asked.caller.house.host(), &asked.caller.home);
        let subject = Subject::Need(need);
        once.run(asked, commons::Command::Open(subject)).await?;
        let opened = host.opened_details(home, asked.actor(), subject).await?;
        Ok(opened_details(&home.look(), need, &opened))
    })
}

pub(in crate::api) fn opened_details(state: &State, need: NeedId, details: &Details) -> Value {
    let of = |field| details.get(field);
    let asked = state.group.needs.get(need);
    let said = asked.map_or(&[][..], |need| &need.lines);
    let likes = asked.map_or(&[][..], |need| &need.interests);
    let lines: Vec<Value> = (0u32..)
        .zip(said)
        .filter_map(|(no, (by, at))| {
            let words = details.get(Field::Line(no))?;
            let by = match by {
                Actor::Person(by) => person(state, *by),
                _ => Value::Null,
            };
            Some(json!({ "number": no, "by": by, "at": time(*at), "words": words }))
        })
        .collect();
    json!({
        "called": of(Field::Called),
        "reach": of(Field::Reach),
        "safe_times": of(Field::SafeTimes),
        "door": of(Field::Door),
        "password": of(Field::Password),
        "words": of(Field::Words),
        "interests": likes.iter().map(|interest| interest.word()).collect::<Vec<_>>(),
        "lines": lines,
    })
}
