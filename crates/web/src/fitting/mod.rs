//! What fits whom, in words; the whole board at once; and asking around. Suggestions with their reasons: nobody is given
//! anything by them, and whoever likes to, promises.

/// Asking around about one need.
pub(crate) mod around;

use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use commons::fitting::{self, Fit, Free, Given, Left, Misfit, Together, Way, WhyLeft};
use commons::needs::Need;
use commons::offers::{PartOfDay, Travel};
use commons::people::PersonId;
use commons::{Timestamp, WallClock};
use host::State;

use crate::app::House;
use crate::board::card::{Viewer, Who};
use crate::caller::Caller;
use crate::look::frame::{Frame, Room};
use crate::offers::DAYS;
use crate::saying;
use crate::words::Tongue;

/// Lines of each list on the page; the rest is counted.
const MOST: usize = 60;

pub(crate) fn routes() -> Router<House> {
    Router::new().route("/{group}/together", get(show))
}

/// What the clock on the wall shows where the group lives.
pub(crate) fn wall(state: &State, now: Timestamp) -> WallClock {
    host::wall_clock(&state.group.founding.zone, now)
}

/// Why it fits, said to that very person.
pub(crate) fn why_you(frame: &Frame, fit: &Fit) -> String {
    frame.s("fits-you", "why", reasons(frame, fit, "fits-you"))
}

/// Why it fits somebody, said to others: facts, one after the other.
fn why_they(frame: &Frame, fit: &Fit) -> String {
    reasons(frame, fit, "fits-they")
}

fn reasons(frame: &Frame, fit: &Fit, whom: &str) -> String {
    let key = |reason: &str| format!("{whom}-{reason}");
    let mut said = vec![frame.s(&key("offered"), "kind", saying::kind(frame.tongue, fit.kind))];
    if let Some(language) = &fit.language {
        said.push(frame.s(&key("language"), "language", language_name(language.as_str())));
    }
    match (whom, fit.shared.len()) {
        (_, 0) => {}
        // What whoever asked likes is told to nobody but those who like the same.
        ("fits-you", _) => {
            said.push(frame.s(&key("shared"), "what", crate::interests::list(frame.tongue, &fit.shared)));
        }
        _ => said.push(frame.t(&key("shared"))),
    }
    match fit.way {
        Way::SameStreet => said.push(frame.t(&key("street"))),
        Way::None => said.push(frame.t(&key("anywhere"))),
        Way::Minutes(minutes) => said.push(frame.n(&key(minutes_by(fit.travel)), minutes)),
        Way::Elsewhere | Way::Unknown => {}
    }
    said.push(match fit.free {
        Free::Any => frame.t(&key("any-time")),
        Free::At { day, part } => {
            let day = frame.t(DAYS.get(usize::from(day)).copied().unwrap_or(DAYS[0]));
            let part = frame.t(match part {
                PartOfDay::Morning => "offer-morning",
                PartOfDay::Afternoon => "offer-afternoon",
                PartOfDay::Evening => "offer-evening",
            });
            frame.with(&key("free"), &[("day", &day), ("part", &part)])
        }
    });
    frame.list(said)
}

/// The end of the key that says how long the way takes somebody who gets about so.
fn minutes_by(travel: Travel) -> &'static str {
    match travel {
        Travel::Bicycle => "bicycle",
        Travel::Car => "car",
        Travel::OnFoot | Travel::FromHome => "foot",
    }
}

/// What the language calls itself.
fn language_name(code: &str) -> String {
    Tongue::from_code(code).map_or_else(|| code.to_owned(), |tongue| tongue.own_name().to_owned())
}

/// A need, in one line.
struct Line {
    path: String,
    colour: &'static str,
    icon: &'static str,
    title: String,
    facts: String,
    code: String,
}

/// Somebody who could do it.
struct Could {
    line: Line,
    who: Who,
    why: String,
    others: Option<String>,
}

/// One that nobody is left for.
struct Nobody {
    line: Line,
    why: String,
}

#[derive(Template)]
#[template(path = "fitting/page.html")]
struct TogetherPage {
    frame: Frame,
    lead: String,
    mine: Vec<Could>,
    given: Vec<Could>,
    /// How many more could be done than are listed.
    more: Option<String>,
    left: Vec<Nobody>,
    left_more: Option<String>,
    beyond: Option<String>,
}

async fn show(caller: Caller) -> Result<Response, Response> {
    let person = caller.taking_part()?;
    Ok(caller.kept(person, &[], || page(&caller, person)))
}

fn page(caller: &Caller, person: PersonId) -> TogetherPage {
    let frame = caller.frame_in(Room::Board).titled("together-title");
    let state = caller.home.look();
    let now = caller.now();
    let wall = wall(&state, now);
    let found = fitting::together(&state.group, caller.here(&wall));
    view(&Viewer { frame: &frame, state: &state, person, now }, found)
}

fn view(viewer: &Viewer<'_>, found: Together) -> TogetherPage {
    let frame = viewer.frame;
    let all = found.given.len() + found.left.len();
    let lead = match (all, found.given.len()) {
        (0, _) => frame.t("together-empty"),
        (_, 0) => frame.t("together-nothing"),
        (_, given) => frame.n("together-count", given),
    };
    let (mine, given): (Vec<Given>, Vec<Given>) =
        found.given.into_iter().partition(|given| given.fit.person == viewer.person);
    let rest = |all: usize| (all > MOST).then(|| frame.n("together-more", all - MOST));
    TogetherPage {
        lead,
        more: rest(given.len()),
        left_more: rest(found.left.len()),
        beyond: (found.beyond > 0).then(|| frame.n("together-beyond", found.beyond)),
        mine: mine.iter().filter_map(|given| could(viewer, given, true)).collect(),
        given: given.iter().take(MOST).filter_map(|given| could(viewer, given, false)).collect(),
        left: found.left.iter().take(MOST).filter_map(|left| nobody(viewer, left)).collect(),
        frame: frame.clone(),
    }
}

fn line(viewer: &Viewer<'_>, need: &Need) -> Line {
    let frame = viewer.frame;
    Line {
        path: format!("needs/{}", need.id.0),
        colour: saying::colour(need.kind),
        icon: saying::icon(need.kind),
        title: saying::title(frame.tongue, need),
        facts: format!("{} · {}", viewer.street(need), frame.t(&format!("soon-{}", need.how_soon.word()))),
        code: need.code.to_string(),
    }
}

fn could(viewer: &Viewer<'_>, given: &Given, you: bool) -> Option<Could> {
    let need = viewer.state.group.needs.get(given.need)?;
    let frame = viewer.frame;
    let why = if you { why_you(frame, &given.fit) } else { why_they(frame, &given.fit) };
    let others = (given.others > 0).then(|| frame.n("together-others", given.others));
    Some(Could { line: line(viewer, need), who: viewer.whoever(given.fit.person), why, others })
}

fn nobody(viewer: &Viewer<'_>, left: &Left) -> Option<Nobody> {
    let need = viewer.state.group.needs.get(left.need)?;
    Some(Nobody { line: line(viewer, need), why: why_left(viewer, need, left.why) })
}

fn why_left(viewer: &Viewer<'_>, need: &Need, why: WhyLeft) -> String {
    let frame = viewer.frame;
    match why {
        WhyLeft::Nobody(missing) => match missing {
            Misfit::NotOffered | Misfit::OnIt => frame.t("together-not-offered"),
            Misfit::Resting => frame.t("together-resting"),
            Misfit::GoesAlong => frame.t("together-goes-along"),
            Misfit::Enough => frame.t("together-enough"),
            Misfit::Language => frame.s("together-language", "language", language_name(need.language.as_str())),
            Misfit::TooFar => frame.t("together-too-far"),
            Misfit::NotInTime => frame.t("together-not-in-time"),
        },
        WhyLeft::Instead(other) => {
            let named = viewer.state.group.needs.get(other);
            let code = named.map(|need| need.code.to_string()).unwrap_or_default();
            frame.s("together-instead", "code", code)
        }
        WhyLeft::OneMoreHand => frame.t("together-one-more"),
    }
}

#[cfg(test)]
mod tests;
