//! The log: everything that happened in the group, one plain sentence each, newest first. Names as people chose them,
//! needs by their code; never a detail.
//!
//! Pages come from the store and not from memory, which holds only what is true now.

/// The whole log as a file.
mod download;
/// One sentence for each thing that can happen.
pub(crate) mod sentences;

use askama::Template;
use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use commons::needs::{Code, NeedId};
use commons::{Entry, Event, Subject, Timestamp};

use crate::app::House;
use crate::caller::Caller;
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::sorry::Sorry;

pub(crate) fn routes() -> Router<House> {
    Router::new().route("/{group}/log", get(page)).route("/{group}/log/download", get(download::download))
}

/// What one can look at alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum About {
    Needs,
    People,
    Offers,
    Duties,
    Decisions,
    Meetings,
    Openings,
    Group,
}

impl About {
    const ALL: [About; 8] = [
        About::Needs,
        About::People,
        About::Offers,
        About::Duties,
        About::Decisions,
        About::Meetings,
        About::Openings,
        About::Group,
    ];

    fn word(self) -> &'static str {
        match self {
            About::Needs => "needs",
            About::People => "people",
            About::Offers => "offers",
            About::Duties => "duties",
            About::Decisions => "decisions",
            About::Meetings => "meetings",
            About::Openings => "openings",
            About::Group => "group",
        }
    }

    fn of(event: &Event) -> About {
        match event {
            Event::Needs(_) | Event::Rounds(_) | Event::Forgotten { subject: Subject::Need(_) } => About::Needs,
            Event::People(_) | Event::Forgotten { subject: Subject::Person(_) } => About::People,
            Event::Offers(_) | Event::Forgotten { subject: Subject::Offer(_) | Subject::Picture(_) } => About::Offers,
            Event::Pictures(commons::pictures::Event::Added { of: commons::pictures::Of::Offer(_), .. }) => {
                About::Offers
            }
            Event::Duties(_) | Event::Forgotten { subject: Subject::Duty(_) } => About::Duties,
            Event::Decisions(_)
            | Event::Fund(_)
            | Event::Pictures(_)
            | Event::Forgotten { subject: Subject::Proposal(_) } => About::Decisions,
            Event::Meetings(_) | Event::Forgotten { subject: Subject::Meeting(_) | Subject::Poll(_) } => {
                About::Meetings
            }
            Event::Opened { .. } => About::Openings,
            Event::Founding(_)
            | Event::Shutters(_)
            | Event::Mending(_)
            | Event::Forgotten { subject: Subject::Group | Subject::Mending(_) }
            | Event::Undone { .. } => About::Group,
        }
    }
}

/// Which entries to show.
#[derive(Clone, Copy, Debug, Default)]
struct Wish {
    about: Option<About>,
    need: Option<NeedId>,
    /// Nothing about the need can be older.
    since: Option<Timestamp>,
}

impl Wish {
    fn takes(&self, entry: &Entry) -> bool {
        self.about.is_none_or(|about| about == About::of(&entry.event))
            && self.need.is_none_or(|need| of_need(&entry.event) == Some(need))
    }
}

fn of_need(event: &Event) -> Option<NeedId> {
    match event {
        Event::Needs(event) => Some(event.need()),
        Event::Rounds(commons::rounds::Event::Answered { need, .. }) => Some(*need),
        Event::Opened { subject: Subject::Need(need), .. } | Event::Forgotten { subject: Subject::Need(need) } => {
            Some(*need)
        }
        _ => None,
    }
}

/// One line of the page.
struct Line {
    seq: u64,
    at: i64,
    day: String,
    text: String,
}

struct Filter {
    href: String,
    name: String,
    here: bool,
}

#[derive(Template)]
#[template(path = "log/page.html")]
struct LogPage {
    frame: Frame,
    lines: Vec<Line>,
    filters: Vec<Filter>,
    /// Where the page before this one in time is.
    older: Option<String>,
    /// What was typed to look for a need.
    code: String,
    /// Whether no need has this code.
    no_such_code: bool,
    about: &'static str,
    count: u64,
    fingerprint: String,
}

/// Lines on one page, and entries that are read for it at most when few of them fit.
const PAGE: usize = 50;
const AT_A_TIME: u64 = 500;
const MOST: u64 = 5_000;

async fn page(caller: Caller) -> Result<Response, Response> {
    caller.taking_part_even_so()?;
    let frame = caller.frame_in(Room::Log).titled("log-title");
    let about = About::ALL.into_iter().find(|about| about.word() == caller.asked("about"));
    let code: String = caller.asked("code").trim().chars().take(40).collect();
    let (count, head, need) = {
        let state = caller.home.look();
        let group = &state.group;
        // A code can name another need once its first is wiped; the newest one is meant.
        let wanted = Code::parse(&code);
        let need = group.needs.all().iter().rev().find(|need| Some(need.code) == wanted);
        (group.seq, group.head, need.map(|need| (need.id, need.asked_at)))
    };
    let no_such_code = !code.is_empty() && need.is_none();
    let wish = Wish { about, need: need.map(|(id, _)| id), since: need.map(|(_, at)| at) };
    let newest = *caller.home.changes().borrow();
    let before = caller.asked("before").parse().unwrap_or(u64::MAX).min(newest + 1);
    let (entries, older) = if no_such_code { (Vec::new(), None) } else { read(&caller, wish, before).await? };

    let state = caller.home.look();
    let lines = entries.iter().map(|entry| Line {
        seq: entry.seq,
        at: entry.at.0,
        day: frame.day_and_time(entry.at.0),
        text: sentences::said(&frame, &state, entry),
    });
    let lines = lines.collect();
    drop(state);
    let word = about.map_or("", About::word);
    let older = older.map(|before| address(&frame, word, &code, Some(before)));
    let filter =
        |name: &str, word: &str, here| Filter { href: address(&frame, word, &code, None), name: frame.t(name), here };
    let every = std::iter::once(filter("log-all", "", about.is_none()));
    let rooms =
        About::ALL.into_iter().map(|one| filter(&format!("log-about-{}", one.word()), one.word(), about == Some(one)));
    let filters = every.chain(rooms).collect();
    let fingerprint = head.to_string().chars().take(16).collect();
    let page = LogPage { lines, filters, older, no_such_code, about: word, count, fingerprint, code, frame };
    Ok(Page::sealed(&page).into_response())
}

fn address(frame: &Frame, about: &str, code: &str, before: Option<u64>) -> String {
    let mut query = Vec::new();
    if !about.is_empty() {
        query.push(format!("about={about}"));
    }
    if let Some(code) = Code::parse(code) {
        query.push(format!("code={}", code.slug()));
    }
    if let Some(before) = before {
        query.push(format!("before={before}"));
    }
    let path = frame.to("log");
    if query.is_empty() { path } else { format!("{path}?{}", query.join("&")) }
}

/// Reads backwards until a page is full, the beginning is reached, or so much was read that somebody should press
/// "older" first.
async fn read(caller: &Caller, wish: Wish, before: u64) -> Result<(Vec<Entry>, Option<u64>), Response> {
    let at_a_time = if wish.about.is_none() && wish.need.is_none() { PAGE as u64 } else { AT_A_TIME };
    let mut found = Vec::new();
    let mut before = before;
    let mut looked = 0;
    while before > 1 && looked < MOST {
        let from = before.saturating_sub(at_a_time).max(1);
        let limit = u32::try_from(before - from).unwrap_or(u32::MAX);
        let rows = caller.house.host().store.load(caller.home.id.0, from, limit).await;
        let rows = rows.map_err(|error| Sorry::trouble(error).into_response())?;
        for row in rows.iter().rev().filter(|row| row.seq < before) {
            let entry = Entry::from_line(&row.body).map_err(|error| Sorry::trouble(error).into_response())?;
            if wish.since.is_some_and(|since| entry.at < since) {
                return Ok((found, None));
            }
            if wish.takes(&entry) {
                found.push(entry);
            }
            if found.len() == PAGE {
                return Ok((found, Some(row.seq).filter(|seq| *seq > 1)));
            }
        }
        looked += before - from;
        before = from;
    }
    Ok((found, Some(before).filter(|before| *before > 1)))
}

#[cfg(test)]
mod tests;
