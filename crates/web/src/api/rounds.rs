//! Rounds: made ahead, claimed whole, carried door by door. Doors are not here; they open need by need, through the promise.

use commons::needs::NeedId;
use commons::people::PersonId;
use commons::rounds::{self, Answer, Round, RoundId, State as Stands, Way as By, What};
use host::State;
use serde_json::{Value, json};

use super::asked::Asked;
use super::problem::Problem;
use super::shape::{Shape, Slot, count, few, free, list, maybe, named, number, one_of, slot, time};
use super::table::{Operation, Shown, Way, acts, in_room, shows};
use super::{person, person_shape};

pub(super) fn operations() -> Vec<Operation> {
    let mut all = reading();
    all.extend(making());
    all.extend(carrying());
    in_room("rounds", all)
}

fn reading() -> Vec<Operation> {
    let whole = Shape::Record(vec![
        slot("live", list(round_shape())),
        slot("closed", list(round_shape())).says("Those of the last thirty days, the newest first."),
        slot("sums", sums_shape()).says("What all rounds came to. The group's, and nobody's in particular."),
    ]);
    vec![
        shows("rounds", "/rounds", "Rounds that wait, that are out, and that are over.", whole, all).pages(&[
            "/{group}/rounds",
            "/{group}/rounds/new",
            "/{group}/rounds/plan",
        ]),
        shows("round", "/rounds/{round}", "One round: its stops, and how it went at each.", round_shape(), one)
            .pages(&["/{group}/rounds/{number}", "/{group}/rounds/{number}/after", "/{group}/rounds/{number}/edit"]),
    ]
}

fn making() -> Vec<Operation> {
    let command = |word: &'static str| ("rounds", word);
    let reworked = Shape::Record(vec![
        slot("round", number()),
        slot("revision", number()).says("The one this was thought up for."),
        slot("plan", plan_shape()),
    ]);
    let most = rounds::MOST_AT_ONCE;
    vec![
        acts("make_rounds", Way::Post, "/rounds", "Makes rounds, all of them or none.", command("make"))
            .body(vec![slot("rounds", few(plan_shape(), most))]),
        acts(
            "rework_rounds",
            Way::Put,
            "/rounds",
            "Rounds nobody has claimed become otherwise, together.",
            command("rework"),
        )
        .body(vec![slot("rounds", few(reworked, most)), slot("more", few(plan_shape(), most))]),
        acts("drop_round", Way::Delete, "/rounds/{round}", "Takes a round apart that nobody claimed.", command("drop")),
    ]
}

fn carrying() -> Vec<Operation> {
    let command = |word: &'static str| ("rounds", word);
    vec![
        acts("claim_round", Way::Post, "/rounds/{round}/claims", "Promises every stop of it.", command("claim")),
        acts(
            "not_this_round",
            Way::Post,
            "/rounds/{round}/not-this-time",
            "It was kept for one, who cannot this time.",
            command("not_this_time"),
        ),
        acts(
            "hand_round_back",
            Way::Delete,
            "/rounds/{round}/claims",
            "Hands it back. No reason is asked.",
            command("hand_back"),
        ),
        acts("set_out_on_round", Way::Post, "/rounds/{round}/departures", "On the way.", command("set_out")),
        acts(
            "answer_at_door",
            Way::Post,
            "/rounds/{round}/answers",
            "How it went at one door. Sent again under the same Idempotency-Key it counts once.",
            command("answer"),
        )
        .body(vec![slot("need", number()), slot("answer", one_of(Answer::ALL.map(Answer::word)))]),
        acts(
            "close_round",
            Way::Post,
            "/rounds/{round}/closing",
            "Back again: what was not handed over is on the board again.",
            command("close"),
        ),
    ]
}

fn fetch_shape() -> Shape {
    Shape::Record(vec![
        slot("what", one_of(What::ALL.map(What::word))),
        free("street", maybe(number())),
        slot("before", count(0, 255)).says("Fetched before the stop with this place, from 0."),
    ])
}

fn open_shape() -> Shape {
    Shape::Record(vec![slot("from", Shape::Time), slot("until", Shape::Time)])
}

fn plan_shape() -> Shape {
    let stop = Shape::Record(vec![
        slot("need", number()),
        slot("much", count(0, 200)).says("0 goes along as the second person."),
        free("fetch", maybe(fetch_shape())),
        slot("cold", Shape::YesNo),
        slot("pinned", Shape::YesNo),
        free("open", maybe(open_shape())).says("When the place where it is fetched is open; nothing said is always."),
    ]);
    let mut slots = planned();
    slots.push(slot("stops", few(stop, rounds::MOST_STOPS)));
    named("RoundPlan", Shape::Record(slots))
}

fn planned() -> Vec<Slot> {
    vec![
        slot("way", one_of(By::ALL.map(By::word))),
        slot("leaves_at", Shape::Time),
        slot("back_by", Shape::Time),
        slot("bags", count(0, rounds::MOST_BAGS.into())).says("How many there is room for at a time."),
        free("starts", maybe(number())).says("A street by its number on the group's list."),
        free("ends", maybe(number())),
        free("kept_for", maybe(number())).says("Who could carry it. They promise, or do not."),
        slot("metres", number()),
        slot("seconds", number()),
    ]
}

fn round_shape() -> Shape {
    let stop = Shape::Record(vec![
        slot("need", number()),
        slot("much", count(0, 200)),
        slot("code", Shape::Said).says("What names it on a printed sheet."),
        slot("fetch", maybe(fetch_shape())),
        slot("cold", Shape::YesNo),
        slot("pinned", Shape::YesNo),
        slot("open", maybe(open_shape())).says("When the place where it is fetched is open."),
        slot("answer", maybe(one_of(Answer::ALL.map(Answer::word)))),
        slot("answered_at", maybe(Shape::Time)),
    ]);
    let record = vec![
        slot("number", number()),
        slot("revision", number()),
        slot("state", one_of(["open", "claimed", "out", "closed"])),
        slot("by", maybe(person_shape())).says("Who carries it. Forgotten when it closes."),
        slot("way", one_of(By::ALL.map(By::word))),
        slot("leaves_at", Shape::Time),
        slot("back_by", Shape::Time),
        slot("bags", number()),
        slot("starts", maybe(number())),
        slot("ends", maybe(number())),
        slot("kept_for", maybe(person_shape())),
        slot("metres", number()),
        slot("seconds", number()),
        slot("stops", list(stop)),
    ];
    named("Round", Shape::Record(record))
}

fn sums_shape() -> Shape {
    let record = ["rounds", "doors", "metres", "seconds"].map(|name| slot(name, number()));
    named("RoundSums", Shape::Record(record.into()))
}

fn said(state: &State, round: &Round) -> Value {
    let stands = match round.state {
        Stands::Open => "open",
        Stands::Claimed { .. } => "claimed",
        Stands::Out { .. } => "out",
        Stands::Closed { .. } => "closed",
    };
    let stop = |stop: &rounds::Stop| {
        let NeedId(need) = stop.need;
        let fetch = stop.fetch.map(|fetch| {
            json!({ "what": fetch.what.word(), "street": fetch.street.map(|street| street.0), "before": fetch.before })
        });
        json!({
            "need": need,
            "much": stop.much,
            "code": stop.code.to_string(),
            "fetch": fetch,
            "cold": stop.cold,
            "pinned": stop.pinned,
            "open": stop.open.map(|open| json!({ "from": time(open.from), "until": time(open.until) })),
            "answer": stop.answered.map(|(answer, _)| answer.word()),
            "answered_at": stop.answered.map(|(_, at)| time(at)),
        })
    };
    json!({
        "number": round.id.0,
        "revision": round.revision,
        "state": stands,
        "by": round.carrier().map(|by| person(state, by)),
        "way": round.way.word(),
        "leaves_at": time(round.leaves_at),
        "back_by": time(round.back_by),
        "bags": round.bags,
        "starts": round.starts.map(|street| street.0),
        "ends": round.ends.map(|street| street.0),
        "kept_for": round.kept_for.map(|who| person(state, who)),
        "metres": round.metres,
        "seconds": round.seconds,
        "stops": round.stops.iter().map(stop).collect::<Vec<_>>(),
    })
}

fn all(_: &Asked, state: &State, _: PersonId) -> Result<Shown, Problem> {
    let rounds = &state.group.rounds;
    let mut closed: Vec<&Round> = rounds.closed().collect();
    closed.reverse();
    let sums = rounds.sums();
    Ok(json!({
        "live": rounds.live().map(|round| said(state, round)).collect::<Vec<_>>(),
        "closed": closed.into_iter().take(100).map(|round| said(state, round)).collect::<Vec<_>>(),
        "sums": { "rounds": sums.rounds, "doors": sums.doors, "metres": sums.metres, "seconds": sums.seconds },
    })
    .into())
}

fn one(asked: &Asked, state: &State, _: PersonId) -> Result<Shown, Problem> {
    let round = state.group.rounds.get(RoundId(asked.gap("round")?)).ok_or_else(Problem::not_there)?;
    Ok(said(state, round).into())
}
