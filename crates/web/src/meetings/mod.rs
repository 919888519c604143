//! Meetings and small questions: what is coming, what is open, what was written down. Nothing is decided here; the agenda
//! makes itself, and parts are drawn by turns among the willing.

/// What a meeting is about.
mod agenda;
/// Asking a small question: finding a time, asking for advice.
mod asking;
/// Dates for calendars: one's own feed, and one meeting as a file.
mod calendar;
/// Calling a meeting, moving it, calling it off.
mod calling;
/// The shape of a calendar file (RFC 5545).
mod ics;
/// Who was there, and what was said.
mod minutes;
/// One meeting on the screen.
mod one;
/// Its minutes on paper.
mod paper;
/// Facilitating, and writing the minutes.
mod parts;
/// A small question, and answering it.
mod polls;
/// Days and times as they are typed in.
mod when;

use askama::Template;
use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use commons::meetings::{Asks, Command, Meeting, MeetingId, Part, Poll, Stage};
use commons::people::PersonId;
use commons::sight::Field;
use commons::{Subject, Timestamp, decisions};
use host::State;

use crate::app::House;
use crate::caller::Caller;
use crate::forms::Form;
use crate::look::Html;
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::saying::{self, name};
use crate::today::Item;
use crate::words::plain;

pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/{group}/meetings", get(page).post(calling::call))
        .route("/{group}/meetings/new", get(calling::new))
        .route("/{group}/meetings/willing", post(willing))
        .route("/{group}/meetings/{number}", get(one::page))
        .route("/{group}/meetings/{number}/paper", get(paper::page))
        .route("/{group}/meetings/{number}/meeting.ics", get(calendar::one))
        .route("/{group}/meetings/{number}/moving", get(calling::moving).post(calling::move_to))
        .route("/{group}/meetings/{number}/release", post(calling::call_off))
        .route("/{group}/meetings/{number}/points", post(agenda::add_point))
        .route("/{group}/meetings/{number}/points/{point}/release", post(agenda::take_off_point))
        .route("/{group}/meetings/{number}/parts/{part}", post(parts::take_part))
        .route("/{group}/meetings/{number}/arrivals", post(minutes::who_came))
        .route("/{group}/meetings/{number}/lines", post(minutes::note))
        .route("/{group}/meetings/{number}/round", post(minutes::send_round))
        .route("/{group}/meetings/{number}/reading", post(minutes::hear))
        .route("/{group}/polls/when", get(asking::new_when).post(asking::ask_when))
        .route("/{group}/polls/advice", get(asking::new_advice).post(asking::ask_advice))
        .route("/{group}/polls/{number}", get(polls::page))
        .route("/{group}/polls/{number}/marks", post(polls::mark))
        .route("/{group}/polls/{number}/lines", post(polls::advise))
        .route("/{group}/polls/{number}/release", post(polls::close))
        .route("/{group}/calendar", get(calendar::page).post(calendar::make))
        .route("/{group}/calendar/release", post(calendar::end))
        .route("/{group}/calendar/{file}", get(calendar::feed))
}

/// Somebody, as a list shows them.
pub(crate) struct Who {
    pub(crate) name: String,
    pub(crate) patch: Html,
}

fn who(frame: &Frame, state: &State, person: PersonId) -> Who {
    let seed = state.group.people.get(person).map(saying::patch_seed).unwrap_or_default();
    Who { name: name(frame, state, person), patch: frame.patch(seed) }
}

/// "Ben, Chiara and Dee"
fn names(frame: &Frame, state: &State, people: impl IntoIterator<Item = PersonId>) -> String {
    frame.list(people.into_iter().map(|person| name(frame, state, person)))
}

fn found(state: &State, number: u32) -> Option<&Meeting> {
    state.group.meetings.get(MeetingId(number))
}

fn place(state: &State, meeting: &Meeting) -> Option<String> {
    state.words(Subject::Meeting(meeting.id), Field::Place).map(str::to_owned)
}

fn title(frame: &Frame, meeting: &Meeting) -> String {
    frame.s("meeting-title", "when", frame.day_and_time(meeting.at.0))
}

/// One fact in a word.
struct Chip {
    class: &'static str,
    text: String,
}

/// How it stands with a meeting.
fn standing(frame: &Frame, meeting: &Meeting, now: Timestamp) -> Chip {
    let (class, key) = match meeting.stage {
        Stage::Called if meeting.is_on(now) => ("chip-soon", "meeting-on"),
        Stage::Called => ("chip-open", "meeting-ahead"),
        Stage::Begun { .. } if meeting.without_minutes.is_some() => ("chip-urgent", "meeting-without"),
        Stage::Begun { .. } => ("chip-soon", "meeting-writing"),
        Stage::Round { .. } if meeting.confirmed_at.is_none() => ("chip-held", "meeting-round"),
        Stage::Round { .. } => ("chip-done", "meeting-confirmed"),
        Stage::Stands { .. } if meeting.confirmed_at.is_some() => ("chip-done", "meeting-confirmed"),
        Stage::Stands { .. } => ("chip-held", "meeting-as-written"),
        Stage::CalledOff { .. } => ("", "meeting-off"),
    };
    Chip { class, text: frame.t(key) }
}

/// A meeting in a list.
struct Row {
    number: u32,
    title: String,
    place: String,
    chip: Chip,
    /// Who facilitates, if somebody does; or how many were there.
    fact: String,
}

/// A question in a list.
struct Question {
    number: u32,
    title: String,
    by: String,
    chip: Chip,
    fact: String,
}

/// Whether one is willing to be drawn for a part.
struct Willing {
    word: &'static str,
    name: String,
    hint: String,
    yes: bool,
    command: String,
}

#[derive(Template)]
#[template(path = "meetings/page.html")]
struct MeetingsPage {
    frame: Frame,
    coming: Vec<Row>,
    open: Vec<Question>,
    past: Vec<Row>,
    closed: Vec<Question>,
    willing: Vec<Willing>,
    has_voice: bool,
}

async fn page(caller: Caller) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let frame = caller.frame_in(Room::Meetings).titled("meetings-title");
    let state = caller.home.look();
    let page = view(frame, &state, me, caller.now(), || caller.command_id());
    drop(state);
    Ok(Page::sealed(&page).into_response())
}

fn view(
    frame: Frame,
    state: &State,
    me: PersonId,
    now: Timestamp,
    mut command: impl FnMut() -> String,
) -> MeetingsPage {
    let meetings = &state.group.meetings;
    let row = |meeting: &Meeting| Row {
        number: meeting.id.0,
        title: title(&frame, meeting),
        place: place(state, meeting).unwrap_or_default(),
        chip: standing(&frame, meeting, now),
        fact: match (&meeting.came, meeting.facilitator.taken_by()) {
            (Some(came), _) => frame.n("minutes-were-there", came.people.len()),
            (None, Some(person)) => format!("{}: {}", frame.t("part-facilitate"), name(&frame, state, person)),
            (None, None) if meeting.is_coming() => {
                format!("{}: {}", frame.t("part-facilitate"), frame.t("part-nobody"))
            }
            (None, None) => String::new(),
        },
    };
    let question = |poll: &Poll| question(&frame, state, poll, me);
    let closed = meetings.polls().iter().rev().filter(|poll| !poll.is_open()).take(10);
    let willing = Part::ALL.map(|part| Willing {
        word: part.word(),
        name: frame.t(&format!("meetings-willing-{}", part.word())),
        hint: frame.t(&format!("meetings-willing-{}-hint", part.word())),
        yes: match part {
            Part::Facilitate => state.group.decisions.is_willing_to_facilitate(me),
            Part::Minutes => meetings.is_willing_to_write(me),
        },
        command: command(),
    });
    MeetingsPage {
        coming: meetings.coming().into_iter().map(row).collect(),
        open: meetings.open_polls().map(question).collect(),
        past: meetings.past().into_iter().take(50).map(row).collect(),
        closed: closed.map(question).collect(),
        willing: willing.into(),
        has_voice: state.group.people.has_voice(me),
        frame,
    }
}

/// What a question asks, in its own words.
fn asked(frame: &Frame, state: &State, poll: &Poll) -> String {
    let words = state.words(Subject::Poll(poll.id), Field::Question).map(str::to_owned);
    words.unwrap_or_else(|| {
        frame.t(match poll.asks {
            Asks::When { .. } => "poll-title",
            Asks::Advice { .. } => "poll-advice-page",
        })
    })
}

fn question(frame: &Frame, state: &State, poll: &Poll, me: PersonId) -> Question {
    let answers = match &poll.asks {
        Asks::When { marks, .. } => marks.len(),
        Asks::Advice { remarks, .. } => {
            let people: std::collections::BTreeSet<PersonId> = remarks.iter().map(|remark| remark.by).collect();
            people.len()
        }
    };
    let chip = match poll.is_open() {
        true if poll.waits_for(me) => Chip { class: "chip-soon", text: frame.t("poll-waits") },
        true => Chip { class: "chip-open", text: frame.s("poll-until", "until", frame.day_and_time(poll.until.0)) },
        false => Chip { class: "", text: frame.t("poll-chip-closed") },
    };
    let title = asked(frame, state, poll);
    Question {
        number: poll.id.0,
        title: title.lines().next().unwrap_or_default().chars().take(120).collect(),
        by: frame.s("poll-by", "who", name(frame, state, poll.by)),
        chip,
        fact: frame.n("poll-answered", answers),
    }
}

/// Willing to be drawn, or not any more.
async fn willing(caller: Caller, sent: Form) -> Result<Response, Response> {
    caller.taking_part()?;
    let willing = sent.raw("willing") == "yes";
    let command = match Part::parse(sent.raw("part")) {
        Some(Part::Minutes) => Command::WriteMinutes { willing }.into(),
        _ => commons::Command::Decisions(decisions::Command::Facilitate { willing }),
    };
    let outcome = caller.run(&sent, command).await;
    Ok(caller.answer(outcome, "meetings#willing", if willing { "willing" } else { "not-willing" }))
}

/// How far ahead a meeting is something for today.
const SOON: commons::Span = commons::Span::days(7);

/// What meetings and questions ask of somebody today.
pub(crate) fn today(frame: &Frame, state: &State, me: PersonId, now: Timestamp) -> Vec<Item> {
    let meetings = &state.group.meetings;
    let item = |title: String, text: String, path: String, go: &str| Item {
        icon: "chats-circle-duotone",
        colour: "c-home",
        title,
        text,
        late: false,
        path,
        go: frame.t(go),
    };
    let mut items = Vec::new();
    let coming = meetings.coming();
    for meeting in &coming {
        for part in Part::ALL {
            if let commons::meetings::Seat::Drawn { person, until } = meeting.seat(part)
                && person == me
            {
                let asked = frame.s("today-part-text", "until", frame.day_and_time(until.0));
                let text = format!("{} · {asked}", title(frame, meeting));
                let key = format!("today-part-{}", part.word());
                items.push(item(frame.t(&key), text, format!("meetings/{}#parts", meeting.id.0), "today-part-go"));
            }
        }
    }
    let next = coming.iter().find(|meeting| meeting.at <= now + SOON);
    items.extend(next.map(|meeting| {
        let when = frame.s("today-meeting", "when", frame.day_and_time(meeting.at.0));
        item(when, place(state, meeting).unwrap_or_default(), format!("meetings/{}", meeting.id.0), "today-meeting-go")
    }));
    items.extend(meetings.past().into_iter().filter(|meeting| meeting.waits_for(me)).filter_map(|meeting| {
        let Stage::Round { until, .. } = meeting.stage else { return None };
        let text = frame.s("today-minutes-text", "until", frame.day_and_time(until.0));
        let text = format!("{} · {text}", title(frame, meeting));
        Some(item(frame.t("today-minutes"), text, format!("meetings/{}#minutes", meeting.id.0), "today-minutes-go"))
    }));
    items.extend(meetings.polls_waiting_for(me).map(|poll| {
        let title = match poll.asks {
            Asks::When { .. } => frame.t("today-poll-when"),
            Asks::Advice { .. } => frame.s("today-poll-advice", "who", name(frame, state, poll.by)),
        };
        let until = frame.s("poll-until", "until", frame.day_and_time(poll.until.0));
        let text = format!("{} · {until}", question(frame, state, poll, me).title);
        item(title, text, format!("polls/{}", poll.id.0), "today-poll-go")
    }));
    items
}

/// A sentence for an attribute.
fn said(text: &str) -> String {
    plain(text)
}

#[cfg(test)]
mod tests;
