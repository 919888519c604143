//! Asking, and one's own page: no token, no account, no reason. Whoever asks gets six words, and with them a key of the
//! need's own.

use axum::http::StatusCode;
use commons::needs::{Kind, NeedId};
use commons::sight::Field;
use commons::{Actor, Subject};
use host::{Holder, Reach, SixWords, State, Token, WrongWords};
use serde_json::{Map, Value, json};

use super::asked::{Asked, BEGINS};
use super::needs::{
    how_soon_shape, interests_shape, item_shape, kind_shape, number_interests, opened_details, opening, opening_shape,
};
use super::problem::Problem;
use super::shape::{Amiss, Shape, count, free, list, maybe, named, number, one_of, slot, time, words};
use super::table::{Does, Door, Later, Operation, Shown, Way, acts, in_room, line};
use super::{person, person_shape};
use crate::asking::{Asking, Draft, settle};
use crate::forms::{Form, Problems};
use crate::limits::Counted;
use crate::needs::call::take_down;
use crate::work;

pub(super) fn operations() -> Vec<Operation> {
    let mine = "/mine/changes";
    in_room(
        "asking",
        vec![
            line(
                "ask_form",
                Way::Get,
                "/ask",
                "What can be asked for, and a fresh `once` for asking.",
                form_shape(),
                Does::ShowsAll(form),
            )
            .door(Door::Open)
            .pages(&["/{group}/ask", "/{group}/ask/{kind}"])
            .sealed(),
            line(
                "ask",
                Way::Post,
                "/asks",
                "Asks. Needs no account, no token and no reason; the same `once` asks once.",
                sent_shape(),
                Does::More(ask),
            )
            .door(Door::Open)
            .body(vec![
                slot("once", Shape::Hex(32)).says(
                    "From `GET /ask`, or 256 bits nobody can guess. It gives the six words: keep it to yourself.",
                ),
                slot("kind", kind_shape()),
                free("item", item_shape()),
                free("words", Shape::Text(2_000)),
                free("how_soon", how_soon_shape()),
                free("household", count(1, 30)),
                free("bags", count(1, 20)),
                free("called", Shape::Line(60)),
                free("reach_by", one_of(["text", "call", "email", "own_page"])),
                free("tel", Shape::Line(40)),
                free("email", Shape::Line(120)),
                free("safe_times", Shape::Line(200)),
                free("street", Shape::Line(120)),
                free("door", Shape::Line(200)),
                free("password", Shape::Line(60)),
                free("ask_first", Shape::YesNo),
                free("interests", interests_shape()).says("What one likes to talk about or do; only for company."),
                free("task", Shape::Line(80))
                    .says("What a 429 answer gave, when the work is done or the wait is over."),
                free("work", Shape::Line(40))
                    .says("A number with which SHA-256 of `task:work` begins with `bits` zero bits."),
            ]),
            line(
                "take_call",
                Way::Post,
                "/desk/calls",
                "Takes down what a caller says. Code and six words are for reading aloud.",
                sent_shape(),
                Does::More(call),
            )
            .body(vec![
                slot("once", Shape::Hex(32)),
                slot("kind", kind_shape()),
                free("item", item_shape()),
                free("words", Shape::Text(2_000)),
                free("how_soon", how_soon_shape()),
                free("household", count(1, 30)),
                free("amount", count(1, 200)),
                free("called", Shape::Line(60)),
                free("reach_by", one_of(["text", "call", "email", "own_page"])),
                free("reach", Shape::Line(200)),
                free("safe_times", Shape::Line(200)),
                free("street", Shape::Line(200)),
                free("door", Shape::Line(200)),
                free("password", Shape::Line(60)),
                free("language", Shape::Line(8)),
                free("ask_first", Shape::YesNo),
                free("interests", interests_shape()),
            ]),
            line(
                "open_own_page",
                Way::Post,
                "/keys",
                "A token for one's own need, for its six words; it works for twelve hours.",
                token_shape(),
                Does::More(key),
            )
            .door(Door::Open)
            .body(vec![slot("six_words", Shape::Line(200))]),
            line(
                "mine",
                Way::Get,
                "/mine",
                "One's own need: who comes, what was said, and who opened the details.",
                mine_shape(),
                Does::Fetches(own),
            )
            .door(Door::Key)
            .pages(&["/{group}/s", "/{group}/s/mine", "/{group}/s/mine/change", "/{group}/s/mine/wipe"])
            .sealed(),
            acts("change_mine", Way::Put, mine, "Changes what one asked, also what is sealed.", ("needs", "change"))
                .door(Door::Key)
                .body(vec![
                    free("how_soon", how_soon_shape()),
                    free("household", count(1, 30)),
                    free("street", count(0, u16::MAX.into())),
                    free("interests", interests_shape()),
                    free("words", Shape::Text(2_000)),
                    free("reach", Shape::Line(120)),
                    free("safe_times", Shape::Line(200)),
                    free("door", Shape::Line(200)),
                ])
                .seals("words", Field::Words)
                .seals("reach", Field::Reach)
                .seals("safe_times", Field::SafeTimes)
                .seals("door", Field::Door)
                .completes(of_mine),
        ],
    )
}

fn of_mine(asked: &Asked, fields: &mut Map<String, Value>, _: &mut Vec<(Field, String)>) -> Result<(), Problem> {
    let need = asked.caller.need.ok_or_else(Problem::not_there)?;
    let mut change = std::mem::take(fields);
    number_interests(&mut change);
    fields.insert("need".into(), json!(need.0));
    fields.insert("change".into(), Value::Object(change));
    Ok(())
}

fn form_shape() -> Shape {
    let street = Shape::Record(vec![slot("number", number()), slot("called", words())]);
    let kind = Shape::Record(vec![slot("kind", kind_shape()), slot("items", list(item_shape()))]);
    Shape::Record(vec![slot("once", Shape::Hex(32)), slot("kinds", list(kind)), slot("streets", list(street))])
}

fn form(asked: &Asked, state: &State) -> Result<Shown, Problem> {
    let kinds = Kind::ALL.iter().map(|kind| {
        let items: Vec<String> = kind.items().iter().map(|item| item.word()).collect();
        json!({ "kind": kind.word(), "items": items })
    });
    let streets = state.group.founding.streets().map(|(id, called)| json!({ "number": id.0, "called": called }));
    let once = asked.caller.house.host().new_token().reveal();
    Ok(json!({ "once": once, "kinds": kinds.collect::<Vec<_>>(), "streets": streets.collect::<Vec<_>>() }).into())
}

fn sent_shape() -> Shape {
    named(
        "Sent",
        Shape::Record(vec![
            slot("need", number()),
            slot("code", words()),
            slot("six_words", words()).says("The key of one's own page. It is shown here and nowhere else."),
            slot("page", words()).says("Where the page is, with the key behind the # that no server sees."),
        ]),
    )
}

/// The names of the fields as the open form has them.
const FIELDS: [(&str, &str); 14] = [
    ("item", "item"),
    ("words", "words"),
    ("how_soon", "soon"),
    ("household", "household"),
    ("bags", "bags"),
    ("called", "called"),
    ("reach_by", "via"),
    ("tel", "tel"),
    ("email", "email"),
    ("safe_times", "safe"),
    ("street", "street"),
    ("door", "door"),
    ("password", "password"),
    ("task", "task"),
];

/// What was sent in a field, as a form would have it.
fn typed(sent: &Value, name: &str) -> String {
    match &sent[name] {
        Value::String(said) => said.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

fn once(sent: &Value) -> Result<Token, Problem> {
    Token::parse(&typed(sent, "once")).ok_or_else(|| Problem::field("once", "missing"))
}

/// The names of the fields as the form for a call has them.
const CALL_FIELDS: [(&str, &str); 13] = [
    ("words", "words"),
    ("how_soon", "soon"),
    ("household", "household"),
    ("amount", "amount"),
    ("called", "called"),
    ("reach_by", "via"),
    ("reach", "reach"),
    ("safe_times", "safe"),
    ("street", "street"),
    ("door", "door"),
    ("password", "password"),
    ("language", "language"),
    ("kind", "what"),
];

fn call<'a>(asked: &'a Asked, sent: Value) -> Later<'a, Value> {
    Box::pin(async move {
        let me = asked.part(&asked.caller.home.look())?;
        let mut pairs: Vec<(String, String)> =
            CALL_FIELDS.iter().map(|(ours, forms)| ((*forms).to_owned(), typed(&sent, ours))).collect();
        if !sent["item"].is_null() {
            pairs.retain(|(name, _)| name != "what");
            pairs.push(("what".into(), typed(&sent, "item")));
        }
        if sent["ask_first"] == json!(true) {
            pairs.push(("first_ask".into(), "yes".into()));
        }
        pairs.extend(liked(&sent));
        match take_down(&asked.caller, me, &Form::from_pairs(pairs), &once(&sent)?).await? {
            Ok((need, six)) => Ok(done(asked, need, &six)),
            Err(problems) => {
                Err(Problem::amiss(problems.iter().map(|problem| of_form(problem, &CALL_FIELDS)).collect()))
            }
        }
    })
}

fn ask<'a>(asked: &'a Asked, sent: Value) -> Later<'a, Value> {
    Box::pin(async move {
        let word = |name: &str| typed(&sent, name);
        let mut pairs: Vec<(String, String)> =
            FIELDS.iter().map(|(ours, forms)| ((*forms).to_owned(), word(ours))).collect();
        pairs.push(("work".into(), word("work")));
        if sent["reach_by"].is_null() {
            pairs.retain(|(name, _)| name != "via");
            pairs.push(("via".into(), "own_page".into()));
        }
        if sent["ask_first"] == json!(true) {
            pairs.push(("ask_first".into(), "yes".into()));
        }
        pairs.extend(liked(&sent));
        let form = Form::from_pairs(pairs);
        let (mut what, mut reach) = (Problems::default(), Problems::default());
        let kind = Kind::parse(&word("kind")).ok_or_else(|| Problem::field("kind", "missing"))?;
        let draft = Draft::read(kind, &form, &mut what, &mut reach);
        let amiss: Vec<Amiss> = what.iter().chain(reach.iter()).map(|problem| of_form(problem, &FIELDS)).collect();
        if !amiss.is_empty() {
            return Err(Problem::amiss(amiss));
        }
        match settle(&asked.caller, &draft, &once(&sent)?, &form).await? {
            Asking::Done(need, six) => Ok(done(asked, need, &six)),
            Asking::Later { task, seconds } => Err(Problem::new(StatusCode::TOO_MANY_REQUESTS, "a-moment")
                .wait(seconds)
                .more("task", task.into())
                .more("bits", work::BITS.into())),
        }
    })
}

/// What is ticked of the list, as the forms send it.
fn liked(sent: &Value) -> Vec<(String, String)> {
    let words = sent["interests"].as_array().into_iter().flatten().filter_map(Value::as_str);
    words.map(|word| (crate::interests::FIELD.to_owned(), word.to_owned())).collect()
}

/// What the form says is amiss, by the name the field has here.
fn of_form(problem: &crate::forms::Problem, fields: &[(&'static str, &'static str)]) -> Amiss {
    let ours = fields.iter().find(|(_, forms)| *forms == problem.field).map_or(&*problem.field, |(ours, _)| ours);
    Amiss::of_form(ours, problem.key())
}

fn done(asked: &Asked, need: NeedId, six: &SixWords) -> Value {
    let state = asked.caller.home.look();
    let code = state.group.needs.get(need).map(|need| need.code.slug());
    let six = six.reveal();
    json!({ "need": need.0, "code": code.unwrap_or_default(), "page": format!("{}#{six}", asked.caller.link("s")), "six_words": six })
}

fn token_shape() -> Shape {
    Shape::Record(vec![slot("token", words()).says("For `Authorization: Bearer`."), slot("until", Shape::Time)])
}

fn key<'a>(asked: &'a Asked, sent: Value) -> Later<'a, Value> {
    Box::pin(async move {
        let (host, home) = (asked.caller.house.host(), &asked.caller.home);
        let wait = |seconds| Problem::from(crate::sorry::Sorry::TooOften).wait(seconds);
        asked.caller.count(Counted::Key).map_err(wait)?;
        let found = match SixWords::parse(sent["six_words"].as_str().unwrap_or_default()) {
            Some(six) => host.need_of(home, &six).await?,
            None => Err(WrongWords::Unknown),
        };
        let need = found.map_err(|wrong| match wrong {
            WrongWords::Unknown => Problem::amiss(vec![Amiss::of_form("six_words", "key-wrong")]),
            WrongWords::Wait => wait(60),
        })?;
        let token = host.sign_in(home, Holder::Need(need), "").await?;
        let until = asked.caller.now() + commons::Span::hours(12);
        Ok(json!({ "token": format!("{BEGINS}{}", token.reveal()), "until": time(until) }))
    })
}

fn mine_shape() -> Shape {
    let coming = Shape::Record(vec![
        slot("promise", number()),
        slot("by", person_shape()),
        slot("much", number()),
        slot("by_when", Shape::Time),
        slot("state", words()),
    ]);
    Shape::Record(vec![
        slot("need", number()),
        slot("code", words()),
        slot("kind", kind_shape()),
        slot("item", maybe(item_shape())),
        slot("how_soon", how_soon_shape()),
        slot("street", maybe(words())),
        slot("amount", number()),
        slot("household", maybe(number())),
        slot("stage", one_of(["heard", "open", "checking_back", "closed"])),
        slot("coming", list(coming)),
        slot("openings", list(opening_shape())),
        slot("details", super::needs::details_shape()),
    ])
}

fn own<'a>(asked: &'a Asked) -> Later<'a, Shown> {
    Box::pin(async move {
        asked.may(Reach::Opens)?;
        let id = asked.caller.need.ok_or_else(Problem::not_there)?;
        let host = asked.caller.house.host();
        let details = host.opened_details(&asked.caller.home, Actor::Neighbour(id), Subject::Need(id)).await?;
        let state = asked.caller.home.look();
        let need = state.group.needs.get(id).filter(|need| !need.is_forgotten()).ok_or_else(Problem::not_there)?;
        let coming = need.promises.iter().filter(|promise| promise.state.counts()).map(|promise| {
            use commons::needs::PromiseState;
            let stands = match promise.state {
                PromiseState::Offered => "offered",
                PromiseState::Accepted => "accepted",
                PromiseState::Underway => "underway",
                PromiseState::Done(how) => how.word(),
                PromiseState::Released(_) => "released",
            };
            json!({ "promise": promise.id.0, "by": person(&state, promise.by), "much": promise.much,
                "by_when": time(promise.by_when), "state": stands })
        });
        let stage = match need.stage {
            commons::needs::Stage::Heard => "heard",
            commons::needs::Stage::Live => "open",
            commons::needs::Stage::CheckingBack { .. } => "checking_back",
            commons::needs::Stage::Closed { .. } => "closed",
        };
        Ok(json!({
            "need": id.0,
            "code": need.code.slug(),
            "kind": need.kind.word(),
            "item": need.item.map(commons::needs::Item::word),
            "how_soon": need.how_soon.word(),
            "street": need.street.and_then(|street| state.group.founding.street(street)),
            "amount": need.amount,
            "household": need.household,
            "stage": stage,
            "coming": coming.collect::<Vec<_>>(),
            "openings": need.openings.iter().rev().map(|one| opening(&state, one)).collect::<Vec<_>>(),
            "details": opened_details(&state, id, &details),
        })
        .into())
    })
}
