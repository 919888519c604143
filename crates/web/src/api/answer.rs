//! Answering a program: reads what it sent, does what its line of the table says, and dresses the answer: ETag and
//! If-None-Match, If-Match, Link.

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use commons::Refusal;
use host::{Act, Failed, Reach};
use serde_json::{Map, Value};

use super::asked::{Asked, NoEntry};
use super::happened;
use super::once::Once;
use super::problem::Problem;
use super::shape::Shape;
use super::table::{self, Acting, Does, Door, Operation, Shown};
use crate::app::House;
use crate::forms::{Form, gather_up_to};
use crate::sorry::Sorry;
use crate::words::Tongue;

/// How often an act with `If-Match` is tried on a group in which something else happens at the same moment.
const TRIES: usize = 30;

pub(super) async fn answer(operation: &'static Operation, house: House, request: Request) -> Response {
    let (mut parts, body) = request.into_parts();
    let mut asked = match Asked::at_the_door(&mut parts, &house).await {
        Ok(asked) => asked,
        Err(NoEntry::House(response)) => return response,
        Err(NoEntry::Problem(tongue, problem)) => return problem.said(tongue),
    };
    let tongue = asked.caller.tongue;
    match settle(operation, &mut asked, &parts.headers, parts.uri.query().unwrap_or_default(), body).await {
        Ok(response) => speaking(response, tongue),
        Err(problem) => problem.said(tongue),
    }
}

async fn settle(
    operation: &'static Operation,
    asked: &mut Asked,
    headers: &HeaderMap,
    query: &str,
    body: Body,
) -> Result<Response, Problem> {
    knock(operation, asked)?;
    let pairs = Form::parse(query.as_bytes()).into_pairs();
    asked.query = Shape::Record(operation.query.clone())
        .read(&table::query_of(pairs, &operation.query))
        .map_err(Problem::amiss)?;
    match &operation.does {
        Does::ShowsAll(_) | Does::Shows(_) | Does::Fetches(_) => {
            let shown = look(operation, asked).await?;
            Ok(show(operation, asked, headers, shown))
        }
        Does::Acts(acting) => {
            let sent = read(operation, headers, body).await?;
            let done = act(operation, acting, asked, headers, sent).await?;
            Ok(json(StatusCode::OK, &done))
        }
        Does::Once(does) => {
            asked.may(Reach::Acts)?;
            // Large bodies come in a few at a time.
            let _place = match operation.most > crate::forms::LIMIT {
                true => Some(asked.caller.house.workshop().come_in().ok_or(Sorry::Busy)?),
                false => None,
            };
            let sent = read(operation, headers, body).await?;
            let once = Once::of(operation, asked, headers, &sent)?;
            once.is_free(asked).await?;
            Ok(json(StatusCode::OK, &does(asked, sent, once).await?))
        }
        Does::More(does) => {
            asked.may(Reach::Acts)?;
            let sent = read(operation, headers, body).await?;
            Ok(json(StatusCode::OK, &does(asked, sent).await?))
        }
    }
}

/// Whether the token that was brought is one for this door.
fn knock(operation: &Operation, asked: &Asked) -> Result<(), Problem> {
    let (person, need) = (asked.caller.person.is_some(), asked.caller.need.is_some());
    let in_time = match operation.door {
        Door::Open => true,
        Door::Member => person,
        Door::Key => need,
        Door::MemberOrKey => person || need,
    };
    match in_time {
        true => Ok(()),
        false if person || need => Err(Refusal::NotYours.into()),
        false => Err(Refusal::SignInFirst.into()),
    }
}

/// What the line shows, as it is now.
async fn look(operation: &Operation, asked: &Asked) -> Result<Shown, Problem> {
    match &operation.does {
        Does::ShowsAll(look) => look(asked, &asked.caller.home.look()),
        Does::Shows(look) => {
            let state = asked.caller.home.look();
            let person = asked.part(&state)?;
            look(asked, &state, person)
        }
        Does::Fetches(fetch) => fetch(asked).await,
        Does::Acts(_) | Does::Once(_) | Does::More(_) => Err(Problem::not_there()),
    }
}

fn show(operation: &Operation, asked: &Asked, headers: &HeaderMap, shown: Shown) -> Response {
    if operation.sealed {
        return json(StatusCode::OK, &shown.value);
    }
    let tag = tag(&shown.value);
    let known = headers.get_all(header::IF_NONE_MATCH).iter().any(|sent| names(sent, &tag));
    let mut response = match known {
        true => StatusCode::NOT_MODIFIED.into_response(),
        false => json(StatusCode::OK, &shown.value),
    };
    let dress = response.headers_mut();
    // It may be kept by whoever asked, and is asked for anew each time.
    dress.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    dress.insert(header::VARY, HeaderValue::from_static("authorization, accept-language"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        dress.insert(header::ETAG, tag);
    }
    if let Some((name, value)) = shown.next {
        let link = format!("<{}>; rel=\"next\"", next_page(&asked.caller.visit.address, name, &value));
        if let Ok(link) = HeaderValue::from_str(&link) {
            dress.insert(header::LINK, link);
        }
    }
    response
}

/// The same address, from another place on.
fn next_page(address: &str, name: &str, value: &str) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let begins = format!("{name}=");
    let kept = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with(&begins));
    let pairs: Vec<String> = kept.map(str::to_owned).chain([format!("{name}={value}")]).collect();
    format!("{path}?{}", pairs.join("&"))
}

/// A name for exactly this answer: it changes when anything in it does, and with nothing else.
fn tag(value: &Value) -> String {
    let hash = blake3::hash(value.to_string().as_bytes()).to_hex();
    format!("\"{}\"", &hash[..24])
}

/// Whether a header with tags names this one, or any.
fn names(sent: &HeaderValue, tag: &str) -> bool {
    let sent = sent.to_str().unwrap_or_default();
    sent.split(',').map(|one| one.trim()).any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == tag)
}

/// Reads the body by the line's shape.
async fn read(operation: &Operation, headers: &HeaderMap, body: Body) -> Result<Value, Problem> {
    let Some(shape) = &operation.body else { return Ok(Value::Object(Map::new())) };
    let bytes = gather_up_to(body, operation.most).await?;
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    let is_json = kind.eq_ignore_ascii_case("application/json");
    if !is_json && !bytes.is_empty() {
        return Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "not-json"));
    }
    let sent: Value = match bytes.is_empty() {
        true => Value::Object(Map::new()),
        false => serde_json::from_slice(&bytes).map_err(|_| Problem::new(StatusCode::BAD_REQUEST, "not-json"))?,
    };
    shape.read(&sent).map_err(Problem::amiss)
}

async fn act(
    operation: &'static Operation,
    acting: &Acting,
    asked: &Asked,
    headers: &HeaderMap,
    sent: Value,
) -> Result<Value, Problem> {
    asked.may(if acting.opens { Reach::Opens } else { Reach::Acts })?;
    let once = Once::of(operation, asked, headers, &sent)?;
    once.is_free(asked).await?;
    let wanted = headers.get(header::IF_MATCH);
    for _ in 0..TRIES {
        let as_of = match wanted {
            Some(wanted) => Some(unchanged(operation, asked, wanted).await?),
            None => None,
        };
        match carry_out(acting, asked, &once, sent.clone(), as_of).await {
            // Something happened in between; perhaps not to what it is about.
            Err(Failed::Moved) => {}
            Err(failed) => return Err(failed.into()),
            Ok(done) => return done,
        }
    }
    Err(Problem::new(StatusCode::PRECONDITION_FAILED, "changed-since"))
}

/// The entry up to which what the act is about is still as the program saw it.
async fn unchanged(operation: &Operation, asked: &Asked, wanted: &HeaderValue) -> Result<u64, Problem> {
    let changed = || Problem::new(StatusCode::PRECONDITION_FAILED, "changed-since");
    let thing =
        table::shows_what(operation).filter(|thing| thing.query.is_empty() && !thing.sealed).ok_or_else(changed)?;
    let as_of = asked.caller.home.look().group.seq;
    let shown = look(thing, asked).await?;
    if names(wanted, &tag(&shown.value)) { Ok(as_of) } else { Err(changed()) }
}

async fn carry_out(
    acting: &Acting,
    asked: &Asked,
    once: &Once,
    sent: Value,
    as_of: Option<u64>,
) -> Result<Result<Value, Problem>, Failed> {
    let (host, home) = (asked.caller.house.host(), &asked.caller.home);
    let Value::Object(mut fields) = sent else { return Ok(Err(Problem::not_there())) };
    let mut words = Vec::new();
    for sealing in &acting.seals {
        if let Some(Value::String(said)) = fields.remove(sealing.name) {
            words.push((sealing.field, said, sealing.replaces));
        } else if sealing.replaces {
            words.push((sealing.field, String::new(), true));
        }
    }
    if let Some(tells) = acting.tells_words {
        let some = words.iter().any(|(_, said, _)| !said.trim().is_empty());
        fields.insert(tells.into(), if some { "some" } else { "none" }.into());
    }
    for (name, value) in asked.gaps() {
        match super::gaps::read(name, value) {
            Some(value) => fields.insert(name.into(), value),
            None => return Ok(Err(Problem::not_there())),
        };
    }
    let mut beside = Vec::new();
    if let Some(completes) = acting.completes
        && let Err(problem) = completes(asked, &mut fields, &mut beside)
        // What was done before is answered again, also if it could not be done now.
        && !once.is_known(asked).await
    {
        return Ok(Err(problem));
    }
    words.extend(beside.into_iter().map(|(field, said)| (field, said, false)));
    let Some(command) = acting.command_of(fields) else { return Ok(Err(Refusal::BadValue.into())) };
    let mut act = Act::new(once.id, asked.actor(), command);
    for (field, said, replaces) in words {
        act = if replaces { act.replacing(field, said) } else { act.sealing(field, said) };
    }
    act.beside = once.beside(asked);
    act.as_of = as_of;
    let done = host.run(home, act).await?;
    Ok(once.was_this(asked, &done).await.map(|()| happened::said(&done)))
}

fn json(status: StatusCode, value: &Value) -> Response {
    let kind = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")];
    (status, kind, value.to_string()).into_response()
}

fn speaking(mut response: Response, tongue: Tongue) -> Response {
    if let Ok(language) = HeaderValue::from_str(tongue.code()) {
        response.headers_mut().insert(header::CONTENT_LANGUAGE, language);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_page_keeps_what_was_wished_for() {
        assert_eq!(
            next_page("/row/api/board?kind=food&after=3&limit=2", "after", "9"),
            "/row/api/board?kind=food&limit=2&after=9"
        );
        assert_eq!(next_page("/row/api/log", "before", "9"), "/row/api/log?before=9");
    }

    #[test]
    fn a_tag_is_found_among_others_weak_or_strong() {
        let names = |sent: &'static str| names(&HeaderValue::from_static(sent), "\"a\"");
        assert!(names("\"a\"") && names("\"b\", W/\"a\"") && names("*"));
        assert!(!names("\"b\"") && !names("a") && !names(""));
    }
}
