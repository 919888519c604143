//! When it hurts: what is between two people, for those concerned. To everybody else there is no such thing.

use commons::mending::{Between, Key, Listener, MatterId, Seat, Side, Step};
use commons::people::PersonId;
use commons::sight::Field;
use host::{Details, Failed, Reach, State};
use serde_json::{Map, Value, json};

use super::asked::Asked;
use super::problem::Problem;
use super::shape::{Amiss, Shape, list, maybe, named, number, one_of, slot, time, words};
use super::table::{Does, Later, Operation, Shown, Way, acts, in_room, line, shows};
use super::{person, person_shape};
use crate::mending::opening::is_open_with;

/// As on the page.
const MOST: usize = 2_000;

pub(super) fn operations() -> Vec<Operation> {
    let command = |word: &'static str| ("mending", word);
    let of = |id, way, path, says, word| acts(id, way, path, says, command(word)).completes(held);
    let yes = || vec![slot("yes", Shape::YesNo)];
    in_room(
        "mending",
        vec![
            shows(
                "matters",
                "/mending",
                "What one takes part in between people.",
                Shape::Record(vec![slot("matters", list(matter_shape()))]),
                all,
            )
            .pages(&["/{group}/mending", "/{group}/mending/new"]),
            line(
                "matter",
                Way::Get,
                "/mending/{matter}",
                "One matter, for those concerned. The words show only to a program that may open details.",
                whole_shape(),
                Does::Fetches(one),
            )
            .pages(&["/{group}/mending/{number}"])
            .sealed(),
            acts("ask_to_talk", Way::Post, "/mending", "Asks somebody to talk.", command("open"))
                .body(vec![slot("with", number()), slot("words", Shape::Text(MOST))])
                .seals("words", Field::Line(0))
                .completes(fresh_key),
            of("write_between", Way::Post, "/mending/{matter}/lines", "Writes to the other.", "say")
                .body(vec![slot("words", Shape::Text(MOST))])
                .seals("words", Field::Line(0)),
            of("answer_to_talk", Way::Post, "/mending/{matter}/answer", "“Yes, let us talk”, or “not yet”.", "answer")
                .body(yes()),
            of(
                "go_on_to_talk",
                Way::Post,
                "/mending/{matter}/support",
                "It still hurts: talk with a listener each.",
                "go_on",
            ),
            of("choose_listener", Way::Post, "/mending/{matter}/listener", "Who listens beside oneself.", "choose")
                .body(vec![slot("listener", number())]),
            of("listen", Way::Post, "/mending/{matter}/listening", "Yes or no to listening.", "listen").body(yes()),
            of("offer_time", Way::Post, "/mending/{matter}/times", "A time to talk.", "offer_slot")
                .body(vec![slot("at", Shape::Time)]),
            of("answer_time", Way::Post, "/mending/{matter}/times/{slot}", "Whether one can then.", "answer_slot")
                .body(yes()),
            of(
                "came_to_talk",
                Way::Post,
                "/mending/{matter}/times/{slot}/came",
                "Whether whoever was to be listened to came.",
                "came",
            )
            .body(vec![slot("came", Shape::YesNo)]),
            of(
                "offer_step",
                Way::Post,
                "/mending/{matter}/steps",
                "Something one will do, or leave, until a day.",
                "offer_step",
            )
            .body(vec![slot("until", Shape::Time), slot("words", Shape::Text(MOST))])
            .seals("words", Field::Line(0)),
            of("answer_step", Way::Post, "/mending/{matter}/steps/{step}", "Yes or no to that.", "answer_step")
                .body(yes()),
            of(
                "ask_to_be_heard",
                Way::Post,
                "/mending/{matter}/hearing",
                "Asks that the other is listened to.",
                "ask_to_listen",
            ),
            of("been_heard", Way::Post, "/mending/{matter}/heard", "“I have been listened to.”", "been_heard"),
            of(
                "bring",
                Way::Post,
                "/mending/{matter}/question",
                "From now on a question can be asked of everybody.",
                "bring",
            ),
            of("good", Way::Post, "/mending/{matter}/good", "It is good now.", "good"),
            of("stop", Way::Post, "/mending/{matter}/stop", "Stops, without a reason.", "stop"),
        ],
    )
}

/// The rules see from the key that this person is concerned; nobody is ever given one.
fn held(asked: &Asked, fields: &mut Map<String, Value>, _: &mut Vec<(Field, String)>) -> Result<(), Problem> {
    let matter = MatterId(asked.gap("matter")?);
    let me = asked.person()?;
    let key = asked.caller.home.look().concerns(me).find(|(between, ..)| between.id == matter).map(|(_, key, _)| key);
    let key = key.ok_or_else(Problem::not_there)?;
    fields.remove("matter");
    fields.insert("held".into(), json!({ "matter": matter.0, "key": serde_json::to_value(key).unwrap_or_default() }));
    Ok(())
}

fn fresh_key(asked: &Asked, fields: &mut Map<String, Value>, _: &mut Vec<(Field, String)>) -> Result<(), Problem> {
    let me = asked.person()?;
    let with = fields.get("with").and_then(Value::as_u64).and_then(|with| u32::try_from(with).ok()).unwrap_or(0);
    let key = Key::new(asked.caller.house.host().dice.bytes());
    fields.insert("key".into(), serde_json::to_value(key).unwrap_or_default());
    // The rules cannot see whether something is open between these two already: only those concerned find it.
    let amiss = |key| Err(Problem::amiss(vec![Amiss::of_form("with", key)]));
    match PersonId(with) {
        other if other == me => amiss("mending-not-yourself"),
        other if is_open_with(&asked.caller.home.look(), me, other) => amiss("mending-there-already"),
        _ => Ok(()),
    }
}

fn slots() -> Vec<super::shape::Slot> {
    vec![
        slot("matter", number()),
        slot("with", list(maybe(person_shape()))).says("The two it is between."),
        slot("seat", one_of(["side", "asked_to_listen", "listener"])),
        slot(
            "step",
            one_of(["talk", "supported", "steps", "looking_back", "stopped", "listening", "heard", "brought", "over"]),
        ),
        slot("ends_at", Shape::Time),
    ]
}

fn matter_shape() -> Shape {
    named("MatterInShort", Shape::Record(slots()))
}

fn whole_shape() -> Shape {
    let line = Shape::Record(vec![
        slot("line", number()),
        slot("side", one_of(["first", "second"])),
        slot("words", maybe(words())),
    ]);
    let meet = Shape::Record(vec![slot("slot", number()), slot("at", Shape::Time), slot("came", maybe(Shape::YesNo))]);
    let step = Shape::Record(vec![
        slot("step", number()),
        slot("line", number()),
        slot("side", one_of(["first", "second"])),
        slot("until", Shape::Time),
        slot("state", one_of(["offered", "agreed", "declined"])),
    ]);
    let listener = Shape::Record(vec![
        slot("side", one_of(["first", "second"])),
        slot("state", one_of(["none", "asked", "yes"])),
        slot("person", maybe(person_shape())),
    ]);
    let mut slots = slots();
    slots.extend([
        slot("good", list(one_of(["first", "second"]))),
        slot("listeners", list(listener)),
        slot("times", list(meet)),
        slot("steps", list(step)),
        slot("lines", list(line)),
    ]);
    named("Matter", Shape::Record(slots))
}

fn side(side: Side) -> &'static str {
    match side {
        Side::First => "first",
        Side::Second => "second",
    }
}

fn short(state: &State, between: &Between, key: Key, seat: Seat) -> Value {
    let who = |side| {
        let person_of = between.side(side).and_then(|veil| key.lift(veil, &state.group));
        person_of.map(|one| person(state, one))
    };
    let seat = match seat {
        Seat::Side(_) => "side",
        Seat::Asked(_) => "asked_to_listen",
        Seat::Listener(_) => "listener",
    };
    let step = match between.step {
        Step::Talk { .. } => "talk",
        Step::Supported { .. } => "supported",
        Step::Steps { .. } => "steps",
        Step::LookingBack { .. } => "looking_back",
        Step::Stopped { .. } => "stopped",
        Step::Listening { .. } => "listening",
        Step::Heard { .. } => "heard",
        Step::Brought { .. } => "brought",
        Step::Over { .. } => "over",
    };
    json!({ "matter": between.id.0, "with": [who(Side::First), who(Side::Second)], "seat": seat, "step": step,
        "ends_at": time(between.ends_at()) })
}

fn all(_: &Asked, state: &State, me: PersonId) -> Result<Shown, Problem> {
    let matters: Vec<Value> =
        state.concerns(me).rev().map(|(between, key, seat)| short(state, between, key, seat)).collect();
    Ok(json!({ "matters": matters }).into())
}

fn one<'a>(asked: &'a Asked) -> Later<'a, Shown> {
    Box::pin(async move {
        let matter = MatterId(asked.gap("matter")?);
        let (me, seat) = {
            let state = asked.caller.home.look();
            let me = asked.part(&state)?;
            let seat = state.concerns(me).find(|(between, ..)| between.id == matter).map(|(_, _, seat)| seat);
            (me, seat.ok_or_else(Problem::not_there)?)
        };
        let host = asked.caller.house.host();
        // Whoever is only asked to listen reads nothing yet.
        let details = match seat.is_within() && asked.may(Reach::Opens).is_ok() {
            true => match host.details_between(&asked.caller.home, me, matter).await {
                Ok(details) => details,
                Err(Failed::Refused(_)) => Details::default(),
                Err(failed) => return Err(failed.into()),
            },
            false => Details::default(),
        };
        let state = asked.caller.home.look();
        let found = state.concerns(me).find(|(between, ..)| between.id == matter);
        let (between, key, seat) = found.ok_or_else(Problem::not_there)?;
        let mut whole = short(&state, between, key, seat);
        if let Value::Object(whole) = &mut whole {
            whole.extend(inside(&state, between, key, seat, &details));
        }
        Ok(whole.into())
    })
}

fn inside(state: &State, between: &Between, key: Key, seat: Seat, details: &Details) -> Map<String, Value> {
    let within = seat.is_within();
    let sides = [Side::First, Side::Second];
    let listeners = sides.map(|one| {
        let listener = between.listener(one);
        let stands = match listener {
            Listener::None => "none",
            Listener::Asked(_) => "asked",
            Listener::Yes(_) => "yes",
        };
        let who = listener.veil().and_then(|veil| key.lift(veil, &state.group)).map(|who| person(state, who));
        json!({ "side": side(one), "state": stands, "person": who })
    });
    let times = between.slots.iter().enumerate();
    let times = times.map(|(no, slot)| json!({ "slot": no, "at": time(slot.at), "came": slot.came }));
    let steps = between.pledges.iter().enumerate().map(|(no, pledge)| {
        use commons::mending::PledgeState;
        let stands = match pledge.state {
            PledgeState::Offered => "offered",
            PledgeState::Agreed => "agreed",
            PledgeState::Declined => "declined",
        };
        json!({ "step": no, "line": pledge.line, "side": side(pledge.by), "until": time(pledge.until), "state": stands })
    });
    let lines = (0u32..)
        .zip(&between.lines)
        .map(|(no, by)| json!({ "line": no, "side": side(*by), "words": details.get(Field::Line(no)) }));
    let good = sides.into_iter().filter(|one| !between.is_over() && between.says_good(*one)).map(side);
    let only = |values: Vec<Value>| Value::Array(if within { values } else { Vec::new() });
    Map::from_iter([
        ("good".to_owned(), only(good.map(Value::from).collect())),
        ("listeners".to_owned(), only(listeners.into())),
        ("times".to_owned(), only(times.collect())),
        ("steps".to_owned(), only(steps.collect())),
        ("lines".to_owned(), only(lines.collect())),
    ])
}
