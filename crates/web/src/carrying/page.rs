//! The round on a telephone: the next door first, then all of them. Whoever carries it sees doors; everybody else sees streets
//! and how far it is. Marked to be kept on the telephone only for whoever is out with it.

use askama::Template;
use axum::response::{IntoResponse, Response};
use commons::rounds::{Round, State as Stands};

use super::door::{Door, StopLine, door, line, opened, waits_for_yes};
use super::{At, answered, is_out, lead, offline, title};
use crate::board::card::Viewer;
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::words::plain;

#[derive(Template)]
#[template(path = "carrying/page.html")]
struct RoundPage {
    frame: Frame,
    number: u32,
    lead: String,
    progress: String,
    /// The same with "{n}" for the number, for what is answered without signal.
    progress_of: String,
    /// One for each door: "yes", "no" or nothing.
    bar: Vec<&'static str>,
    state: &'static str,
    said: String,
    note: String,
    mine: bool,
    /// Taken along.
    out: bool,
    /// How it went is asked: the round is taken along, or a door stands open, for the sheet perhaps.
    answerable: bool,
    /// Something is sealed that could be opened.
    openable: bool,
    /// The round can be claimed by the reader.
    claim: bool,
    /// The first door without an answer, and all the others.
    now: Option<Door>,
    all_answered: bool,
    /// What is said then.
    all_said: String,
    stops: Vec<Listed>,
    commands: [String; 4],
    /// Where the telephone finds its copy.
    keep: Option<String>,
}

/// A stop in the list: without its answer it can be opened there, too.
struct Listed {
    line: StopLine,
    now: bool,
    /// Nobody has said yes to whoever carries it; it is not on their way.
    waits: bool,
    door: Option<Door>,
}

pub(super) async fn show(at: At) -> Result<Response, Response> {
    let round = at.look()?;
    let mine = round.carrier() == Some(at.person);
    let details = match mine {
        true => opened(&at, &round).await.map_err(|failed| at.caller.failed(failed, "rounds"))?,
        false => Vec::new(),
    };
    let page = build(&at, &round, mine, &details);
    let sealed = Page::sealed(&page);
    Ok(match (page.keep, round.closes_at()) {
        (Some(_), Some(until)) => offline::kept_until(sealed, at.caller.now(), until),
        _ => sealed.into_response(),
    })
}

fn build(at: &At, round: &Round, mine: bool, details: &[Option<host::Details>]) -> RoundPage {
    let caller = &at.caller;
    let mut frame = caller.frame_in(Room::Rounds);
    // What is not sent yet must not be replaced by what the server knows.
    frame.live = None;
    let state = caller.home.look();
    let viewer = Viewer { frame: &frame, state: &state, person: at.person, now: caller.now() };
    let mut stops = Vec::new();
    let mut now = None;
    for (place, stop) in round.stops.iter().enumerate() {
        let Some(need) = state.group.needs.get(stop.need) else { continue };
        let listed = line(&viewer, round, place, stop, need);
        let waits = mine && stop.answered.is_none() && waits_for_yes(need, at.person);
        if !mine || stop.answered.is_some() || waits {
            stops.push(Listed { line: listed, now: false, waits, door: None });
            continue;
        }
        let opened = details.get(place).and_then(Option::as_ref);
        let own = door(&viewer, at, line(&viewer, round, place, stop, need), need, opened);
        let first = now.is_none();
        if first {
            now = Some(own);
            stops.push(Listed { line: listed, now: true, waits: false, door: None });
        } else {
            stops.push(Listed { line: listed, now: false, waits: false, door: Some(own) });
        }
    }
    let doors = || now.iter().chain(stops.iter().filter_map(|listed| listed.door.as_ref()));
    let openable = doors().any(|door| matches!(&door.opened, Err(why) if why.is_empty()));
    let open = doors().any(|door| door.opened.is_ok());
    let (key, who) = match round.state {
        Stands::Open => ("carry-nobody", None),
        Stands::Claimed { .. } | Stands::Out { .. } if mine => ("carry-yours", None),
        Stands::Claimed { by, .. } => ("carry-by", Some(by)),
        Stands::Out { by, .. } => ("carry-out", Some(by)),
        Stands::Closed { .. } => ("carry-over", None),
    };
    let said = match who {
        Some(person) => frame.s(key, "who", viewer.whoever(person).name),
        None => frame.t(key),
    };
    let out = mine && is_out(round);
    RoundPage {
        number: round.id.0,
        lead: lead(&frame, round),
        progress: frame.with("carry-progress", &[("n", &answered(round)), ("all", &round.stops.len())]),
        progress_of: plain(&frame.with("carry-progress", &[("n", &"{n}"), ("all", &round.stops.len())])),
        bar: round
            .stops
            .iter()
            .map(|stop| match stop.answered {
                Some(_) if stop.arrived() => "yes",
                Some(_) => "no",
                None => "",
            })
            .collect(),
        state: match round.state {
            Stands::Open => "open",
            Stands::Claimed { .. } => "claimed",
            Stands::Out { .. } => "out",
            Stands::Closed { .. } => "closed",
        },
        said,
        note: match round.state {
            Stands::Open => frame.t("carry-not-claimed"),
            Stands::Closed { .. } => String::new(),
            _ if mine => String::new(),
            _ => frame.t("carry-sealed"),
        },
        mine,
        out,
        answerable: out || open,
        openable,
        claim: round.is_open() && state.group.people.has_voice(at.person),
        all_answered: mine && now.is_none(),
        all_said: frame.t(if stops.iter().any(|stop| stop.waits) { "carry-all-but" } else { "carry-all" }),
        now,
        stops,
        commands: [caller.command_id(), caller.command_id(), caller.command_id(), caller.command_id()],
        keep: out.then(|| caller.to(&at.path())),
        frame: frame.clone().titled_as(title(&frame, round)),
    }
}
