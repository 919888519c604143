//! Needs: the board, one need, the phone desk, and everything that is done about a need. Nothing about who asked, but for
//! those to whom the details stand open.

use axum::http::StatusCode;
use commons::needs::{
    Channel, Code, CouldNot, Handover, Hold, HowSoon, Interest, Item, Kind, MOST_INTERESTS, Need, NeedId, PassedTo,
    Phase, Promise, PromiseState, Reached, ReturnAsked, Stage, WaitsFor,
};
use commons::people::PersonId;
use commons::sight::{Field, Opening, Why};
use commons::{Actor, Refusal, Span, Subject};
use host::{Act, Details, Reach, State};
use serde_json::{Map, Value, json};

use super::asked::Asked;
use super::problem::Problem;
use super::shape::{Shape, count, few, free, list, maybe, named, number, one_of, slot, time, words};
use super::table::{Does, Door, Later, Operation, Shown, Way, acts, in_room, line, shows};
use super::{limit, page_slots, person, person_shape};
use crate::board::filter::Filter;
use crate::board::fitting;

/// The longest line of a talk, as on the page.
const LINE: usize = 2_000;

pub(super) fn operations() -> Vec<Operation> {
    let command = |word: &'static str| ("needs", word);
    let number_of_need = "/needs/{need}";
    in_room(
        "needs",
        vec![
            shows("board", "/board", "What is open now, what was wanted soonest first.", needs_shape(), board)
                .pages(&["/{group}/board", "/{group}/board/list", "/{group}/board/list.txt"])
                .query(board_query()),
            shows("needs", "/needs", "Every need, the newest first; or the one with a code.", needs_shape(), all)
                .pages(&["/{group}/needs"])
                .query(all_query()),
            shows("need", number_of_need, "One need, without anything about who asked.", need_shape(), one)
                .pages(&["/{group}/needs/{need}", "/{group}/needs/{need}/{step}"]),
            shows("desk", "/desk", "What waits for whoever is on the phone desk.", desk_shape(), desk)
                .pages(&["/{group}/desk"]),
            line(
                "need_details",
                Way::Get,
                "/needs/{need}/details",
                "What stands open of the sealed details: one's own, or opened before and written down.",
                details_shape(),
                Does::Fetches(details),
            )
            .door(Door::MemberOrKey)
            .sealed(),
            line(
                "open_need",
                Way::Post,
                "/needs/{need}/openings",
                "Opens the sealed details. It is written down where whoever asked can read it, before anything is shown.",
                details_shape(),
                Does::More(open),
            ),
            acts("forget_need", Way::Delete, "/needs/{need}/details", "Wipes the details, for ever.", ("", "forget"))
                .door(Door::MemberOrKey),
            acts(
                "understand",
                Way::Post,
                "/needs/{need}/understanding",
                "What arrived is understood, and goes on the board.",
                command("understand"),
            )
            .body(change_slots())
            .completes(change),
            acts("change_need", Way::Post, "/needs/{need}/changes", "Changes what was asked.", command("change"))
                .body(change_slots())
                .completes(change)
                .door(Door::MemberOrKey),
            acts(
                "promise",
                Way::Post,
                "/needs/{need}/promises",
                "“I can do this.” 0 of it is going along with somebody.",
                command("promise"),
            )
            .body(vec![slot("much", count(0, 200)), slot("by_when", Shape::Time)]),
            acts(
                "hand_back",
                Way::Delete,
                "/needs/{need}/promises",
                "Hands one's promise back. No reason is asked.",
                command("release"),
            ),
            acts(
                "accept",
                Way::Post,
                "/needs/{need}/promises/{promise}/yes",
                "The neighbour's yes to whoever offers to come.",
                command("accept"),
            )
            .door(Door::MemberOrKey),
            acts(
                "decline",
                Way::Post,
                "/needs/{need}/promises/{promise}/no",
                "The neighbour would rather have somebody else.",
                command("decline"),
            )
            .door(Door::MemberOrKey),
            acts(
                "ask_around",
                Way::Post,
                "/needs/{need}/waves",
                "Whoever is on the phone desk asks some more of those it fits, the near ones first.",
                command("ask_around"),
            )
            .body(vec![slot("wave", count(1, 20)).says("The number of the wave that goes out, from 1.")]),
            acts("set_out", Way::Post, "/needs/{need}/departures", "On the way.", command("set_out")),
            acts("hand_over", Way::Post, "/needs/{need}/handovers", "How it went at the door.", command("hand_over"))
                .body(vec![slot("how", one_of(Handover::ALL.map(Handover::word)))]),
            acts(
                "attempt",
                Way::Post,
                "/needs/{need}/attempts",
                "Writes down a try to reach the neighbour.",
                command("attempt"),
            )
            .body(vec![
                slot("channel", one_of(Channel::ALL.map(Channel::word))),
                slot("reached", one_of(Reached::ALL.map(Reached::word))),
                free("next_at", maybe(Shape::Time)),
            ]),
            acts("hold", Way::Post, "/needs/{need}/holds", "Why it waits for now.", command("hold"))
                .body(vec![slot("hold", hold_shape())])
                .completes(tries),
            acts("check_back", Way::Post, "/needs/{need}/check-backs", "Did it arrive?", command("check_back"))
                .body(vec![
                    slot(
                        "answer",
                        Shape::Either(vec![
                            ("arrived".into(), None),
                            ("partly".into(), Some(Shape::Record(vec![slot("left", count(1, 200))]))),
                            ("nothing_came".into(), None),
                        ]),
                    ),
                    free("asked", one_of(["unsaid", "nothing", "something"]))
                        .says("Whether anything was asked in return."),
                ])
                .completes(unsaid)
                .door(Door::MemberOrKey),
            acts("close_need", Way::Post, "/needs/{need}/closing", "How it ended.", command("close"))
                .body(vec![slot("outcome", outcome_shape())])
                .door(Door::MemberOrKey),
            acts("reopen", Way::Post, "/needs/{need}/reopenings", "It is not over after all.", command("reopen"))
                .door(Door::MemberOrKey),
            acts(
                "say_to_need",
                Way::Post,
                "/needs/{need}/lines",
                "A line of the talk between those concerned.",
                command("say"),
            )
            .body(vec![slot("words", Shape::Text(LINE))])
            .seals("words", Field::Line(0))
            .door(Door::MemberOrKey),
        ],
    )
}

fn change_slots() -> Vec<super::shape::Slot> {
    vec![
        free("kind", kind_shape()),
        free("item", item_shape()),
        free("street", count(0, u16::MAX.into())).says("A street by its number on the group's list."),
        free("how_soon", how_soon_shape()),
        free("household", count(1, 30)),
        free("amount", count(1, 200)),
        free("interests", interests_shape()).says("What they like to talk about or do; only for company."),
    ]
}

pub(super) fn interests_shape() -> Shape {
    few(one_of(Interest::ALL.map(Interest::word)), MOST_INTERESTS)
}

/// Words become the numbers that stand in the log.
pub(super) fn number_interests(fields: &mut Map<String, Value>) {
    if let Some(said) = fields.get_mut("interests") {
        let words = said.as_array().into_iter().flatten().filter_map(Value::as_str);
        *said = json!(words.filter_map(Interest::parse).map(Interest::number).collect::<Vec<_>>());
    }
}

fn change(_: &Asked, fields: &mut Map<String, Value>, _: &mut Vec<(Field, String)>) -> Result<(), Problem> {
    let need = fields.remove("need");
    let mut change = std::mem::take(fields);
    if change.is_empty() {
        return Err(Problem::amiss(vec![super::shape::Amiss::new("", "empty")]));
    }
    number_interests(&mut change);
    fields.extend(need.map(|need| ("need".into(), need)));
    fields.insert("change".into(), Value::Object(change));
    Ok(())
}

fn unsaid(_: &Asked, fields: &mut Map<String, Value>, _: &mut Vec<(Field, String)>) -> Result<(), Problem> {
    fields.entry("asked").or_insert_with(|| "unsaid".into());
    Ok(())
}

/// How often somebody tried is counted, and not said.
fn tries(asked: &Asked, fields: &mut Map<String, Value>, _: &mut Vec<(Field, String)>) -> Result<(), Problem> {
    let need = NeedId(asked.gap("need")?);
    let before = match asked.caller.home.look().group.needs.get(need).map(|need| need.hold) {
        Some(Hold::CallingBack { tries, .. }) => tries,
        _ => 0,
    };
    if let Some(Value::Object(calling)) = fields.get_mut("hold").and_then(|hold| hold.get_mut("calling_back")) {
        calling.insert("tries".into(), json!(before));
        calling.entry("next_at").or_insert(Value::Null);
    }
    Ok(())
}

pub(super) fn kind_shape() -> Shape {
    named("Kind", one_of(Kind::ALL.iter().map(|kind| kind.word())))
}

pub(super) fn item_shape() -> Shape {
    named("Item", one_of(Item::ALL.iter().map(|item| item.word())))
}

pub(super) fn how_soon_shape() -> Shape {
    named("HowSoon", one_of(HowSoon::ALL.map(HowSoon::word)))
}

fn hold_shape() -> Shape {
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

fn outcome_shape() -> Shape {
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

pub(super) fn opening_shape() -> Shape {
    let why = one_of(["promise", "phone_desk", "welcome", "receipt"]);
    named("Opening", Shape::Record(vec![slot("by", maybe(person_shape())), slot("at", Shape::Time), slot("why", why)]))
}

pub(super) fn opening(state: &State, opening: &Opening) -> Value {
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

fn need_shape() -> Shape {
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
            slot("fit", maybe(super::fitting::fit_shape())).says("Why it fits the member now, if it does altogether."),
            slot("waves", list(Shape::Record(vec![slot("at", Shape::Time), slot("asked", number())])))
                .says("When people were asked around, and how many."),
        ]),
    )
}

fn needs_shape() -> Shape {
    Shape::Record(vec![slot("needs", few(need_shape(), 200)), slot("count", number())])
}

fn desk_shape() -> Shape {
    Shape::Record(vec![
        slot("on_duty", list(person_shape())),
        slot("heard", list(need_shape())),
        slot("calling_back", list(need_shape())),
        slot("checking_back", list(need_shape())),
        slot("asked_in_return", list(need_shape())),
    ])
}

pub(super) fn details_shape() -> Shape {
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

fn phase(need: &Need) -> &'static str {
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
        "fit": fit.as_ref().map(super::fitting::fit),
        "waves": need.waves.iter().map(wave).collect::<Vec<_>>(),
    })
}

fn board_query() -> Vec<super::shape::Slot> {
    let mut query = page_slots("after");
    query.push(free("kind", kind_shape()));
    query.push(free("street", Shape::Line(10)).says("A street's number, or `anywhere`."));
    query.push(free("mine", count(0, 1)).says("Only what fits what the member offered."));
    query
}

fn board(asked: &Asked, state: &State, me: PersonId) -> Result<Shown, Problem> {
    let group = &state.group;
    let fitting = fitting(group, me, asked.caller.now());
    let mut filter = Filter::asked(&asked.caller);
    if asked.wish_number::<u8>("mine") == Some(0) {
        filter = filter.with_mine(crate::board::filter::Mine::All);
    }
    let shown: Vec<&Need> = group.needs.board().filter(|need| filter.shows(need, &fitting)).collect();
    let after = asked.wish_number("after").and_then(|after| group.needs.get(NeedId(after)));
    let place = |need: &Need| (need.wanted_by(), need.asked_at, need.id);
    let start = after.map_or(0, |last| shown.partition_point(|need| place(need) <= place(last)));
    let rest = shown.get(start..).unwrap_or_default();
    let most = limit(asked);
    let page: Vec<Value> =
        rest.iter().take(most).map(|one| need(asked, state, one, fitting.contains(&one.kind))).collect();
    let next =
        rest.get(most.wrapping_sub(1)).filter(|_| rest.len() > most).map(|last| ("after", last.id.0.to_string()));
    Ok(Shown { value: json!({ "needs": page, "count": shown.len() }), next })
}

fn all_query() -> Vec<super::shape::Slot> {
    let mut query = page_slots("before");
    query.push(free("code", Shape::Line(40)).says("`plum-4821`, as it is said aloud."));
    query.push(free("phase", one_of(["heard", "open", "promised", "underway", "checking_back", "closed"])));
    query
}

fn all(asked: &Asked, state: &State, me: PersonId) -> Result<Shown, Problem> {
    let group = &state.group;
    let fitting = fitting(group, me, asked.caller.now());
    let code = asked.wish_word("code").map(Code::parse);
    let before = asked.wish_number::<u32>("before").unwrap_or(u32::MAX);
    let fits = |one: &&Need| {
        one.id.0 < before
            && code.is_none_or(|code| code == Some(one.code))
            && asked.wish_word("phase").is_none_or(|wanted| wanted == phase(one))
    };
    let most = limit(asked);
    let mut found: Vec<&Need> = group.needs.all().iter().rev().filter(fits).take(most + 1).collect();
    let more = found.len() > most;
    found.truncate(most);
    let next = found.last().filter(|_| more).map(|last| ("before", last.id.0.to_string()));
    let page: Vec<Value> = found.iter().map(|one| need(asked, state, one, fitting.contains(&one.kind))).collect();
    Ok(Shown { value: json!({ "needs": page, "count": group.needs.all().len() }), next })
}

fn one(asked: &Asked, state: &State, me: PersonId) -> Result<Shown, Problem> {
    let found = state.group.needs.get(NeedId(asked.gap("need")?)).ok_or_else(Problem::not_there)?;
    let fits = state.group.offers.fits(&state.group, me, found, asked.caller.now());
    Ok(need(asked, state, found, fits).into())
}

fn desk(asked: &Asked, state: &State, _: PersonId) -> Result<Shown, Problem> {
    let (group, now) = (&state.group, asked.caller.now());
    let list =
        |needs: Vec<&Need>| needs.into_iter().take(200).map(|one| need(asked, state, one, false)).collect::<Vec<_>>();
    let calling = |need: &&Need| matches!(need.hold, Hold::CallingBack { .. });
    let ringing =
        [Phase::Heard, Phase::Open, Phase::Promised].into_iter().flat_map(|phase| group.needs.in_phase(phase));
    let lately = group.needs.all().iter().rev().take_while(|need| need.asked_at + Span::days(90) > now);
    let returned =
        |need: &&Need| need.asked_in_return == ReturnAsked::Something && need.touched_at + Span::days(30) > now;
    let holders = group.duties.holders(commons::duties::Duty::PhoneDesk);
    Ok(json!({
        "on_duty": holders.map(|turn| person(state, turn.by)).collect::<Vec<_>>(),
        "heard": list(group.needs.in_phase(Phase::Heard).collect()),
        "calling_back": list(ringing.filter(calling).collect()),
        "checking_back": list(group.needs.in_phase(Phase::CheckingBack).collect()),
        "asked_in_return": list(lately.filter(returned).collect()),
    })
    .into())
}

fn details<'a>(asked: &'a Asked) -> Later<'a, Shown> {
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

fn open<'a>(asked: &'a Asked, _: Value, _: Option<&'a str>) -> Later<'a, Value> {
    Box::pin(async move {
        asked.may(Reach::Opens)?;
        let need = NeedId(asked.gap("need")?);
        let (host, home) = (asked.caller.house.host(), &asked.caller.home);
        let subject = Subject::Need(need);
        host.run(home, Act::new(host.dice.command_id(), asked.actor(), commons::Command::Open(subject))).await?;
        let opened = host.opened_details(home, asked.actor(), subject).await?;
        Ok(opened_details(&home.look(), need, &opened))
    })
}

pub(super) fn opened_details(state: &State, need: NeedId, details: &Details) -> Value {
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
