//! Dates for calendars. One's own feed stands behind a long-lived token that reads dates and can do nothing else; it shows
//! no name and no words of anybody, only when, where and that something closes.

use askama::Template;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use commons::decisions::State as Stands;
use commons::duties::Duty;
use commons::meetings::{Meeting, MeetingId, Stage};
use commons::people::PersonId;
use commons::{Span, Timestamp};
use host::{Holder, State, Token};

use super::ics::{self, Occasion};
use crate::caller::Caller;
use crate::forms::{Form, from_hex, to_hex};
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::sorry::Sorry;
use crate::words::plain;

/// How long a meeting is taken to last: nobody says so beforehand.
const MEETING: u32 = 90;
/// How long something that only closes takes up.
const MOMENT: u32 = 15;
/// What is over stays in the feed for so long.
const PAST: Span = Span::days(60);
/// More addresses than that nobody needs.
const MOST: usize = 10;

/// An address somebody made.
struct Address {
    id: String,
    since: String,
    seen: String,
    until: String,
}

#[derive(Template)]
#[template(path = "meetings/calendar.html")]
struct CalendarPage {
    frame: Frame,
    addresses: Vec<Address>,
    /// The address that was just made: shown once.
    link: Option<String>,
    command: String,
}

async fn view(caller: &Caller, me: PersonId, link: Option<String>) -> Result<CalendarPage, Response> {
    let held = caller.house.host().devices(&caller.home, Holder::Calendar(me)).await;
    let held = held.map_err(|failed| caller.failed(failed, "meetings"))?;
    let frame = caller.frame_in(Room::Meetings).titled("calendar-title");
    let addresses = held.iter().map(|session| Address {
        id: to_hex(&session.token_hash),
        since: frame.ago(session.created_at),
        seen: frame.ago(session.seen_at),
        until: frame.date(session.ends_at),
    });
    Ok(CalendarPage { addresses: addresses.collect(), link, command: caller.command_id(), frame: frame.clone() })
}

pub(super) async fn page(caller: Caller) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    Ok(Page::sealed(&view(&caller, me, None).await?).into_response())
}

pub(super) async fn make(caller: Caller) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let (host, home) = (caller.house.host(), &caller.home);
    let holder = Holder::Calendar(me);
    let held = host.devices(home, holder).await.map_err(|failed| caller.failed(failed, "calendar"))?;
    // The oldest makes room.
    for old in held.iter().skip(MOST - 1) {
        host.sign_out(home, holder, old.token_hash).await.map_err(|failed| caller.failed(failed, "calendar"))?;
    }
    let token = host.sign_in(home, holder, "").await.map_err(|failed| caller.failed(failed, "calendar"))?;
    let link = caller.link(&format!("calendar/{}.ics", token.reveal()));
    Ok(Page::sealed(&view(&caller, me, Some(link)).await?).into_response())
}

pub(super) async fn end(caller: Caller, sent: Form) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let token: [u8; 32] = from_hex(sent.raw("address")).ok_or_else(|| Sorry::NotHere.into_response())?;
    let ended = caller.house.host().sign_out(&caller.home, Holder::Calendar(me), token).await;
    ended.map_err(|failed| caller.failed(failed, "calendar"))?;
    Ok(caller.go("calendar?said=calendar-ended"))
}

/// The feed. Whoever has the token needs no cookie; a token of any other kind opens nothing here.
pub(super) async fn feed(caller: Caller, Path((_, file)): Path<(String, String)>) -> Result<Response, Response> {
    let not_here = || Sorry::NotHere.into_response();
    let token = file.strip_suffix(".ics").and_then(Token::parse).ok_or_else(not_here)?;
    let held =
        caller.house.host().who(&caller.home, &token).await.map_err(|failed| Sorry::trouble(failed).into_response())?;
    let Some((Holder::Calendar(person), _)) = held else { return Err(not_here()) };
    let text = {
        let state = caller.home.look();
        state.group.people.taking_part(person).map_err(|_| not_here())?;
        let frame = caller.frame();
        let name = plain(&frame.s("calendar-name", "group", &state.group.founding.name));
        ics::write(&name, caller.now(), &occasions(&caller, &frame, &state, person))
    };
    Ok(as_file(text, None))
}

/// One meeting, to be put into a calendar by hand.
pub(super) async fn one(caller: Caller, Path((_, number)): Path<(String, u32)>) -> Result<Response, Response> {
    caller.taking_part()?;
    let text = {
        let state = caller.home.look();
        let meeting = state.group.meetings.get(MeetingId(number)).ok_or_else(|| Sorry::NotHere.into_response())?;
        let frame = caller.frame();
        let occasion = of_meeting(&caller, &frame, &state, meeting);
        ics::write(&occasion.summary.clone(), caller.now(), &[occasion])
    };
    Ok(as_file(text, Some(format!("{}-{number}.ics", caller.home.slug))))
}

fn as_file(text: String, name: Option<String>) -> Response {
    let way = name.map_or_else(|| "inline".to_owned(), |name| format!("attachment; filename=\"{name}\""));
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, way),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, text).into_response()
}

/// Everything this person's calendar should know.
fn occasions(caller: &Caller, frame: &Frame, state: &State, person: PersonId) -> Vec<Occasion> {
    let group = &state.group;
    let since = caller.now() - PAST;
    let meetings = group.meetings.all().iter().filter(|meeting| meeting.at > since);
    let meetings = meetings.map(|meeting| of_meeting(caller, frame, state, meeting));
    let closing = group.decisions.undecided().filter_map(|proposal| {
        let until = match proposal.state {
            Stands::Open { until } | Stands::Fallback { until } => until,
            _ => return None,
        };
        // Whether somebody's voice is in question is nobody's calendar's business.
        if proposal.kind == commons::decisions::Kind::Person {
            return None;
        }
        let summary = frame.t("calendar-decision");
        Some(of_moment(
            caller,
            format!("decision-{}", proposal.id.0),
            until,
            summary,
            &format!("decisions/{}", proposal.id.0),
        ))
    });
    let turns = group.duties.turns().iter().filter(|turn| turn.by == person && turn.until > since);
    let turns = turns.filter(|turn| turn.state == commons::duties::TurnState::Running).map(|turn| {
        let summary = match turn.duty {
            // What a group called its own duty are somebody's words.
            Duty::Invented(_) => frame.t("calendar-own-duty-ends"),
            duty => frame.s("calendar-duty-ends", "duty", frame.t(&format!("duty-{}", duty.word()))),
        };
        of_moment(caller, format!("turn-{}", turn.id.0), turn.until, summary, "duties")
    });
    meetings.chain(closing).chain(turns).collect()
}

fn of_meeting(caller: &Caller, frame: &Frame, state: &State, meeting: &Meeting) -> Occasion {
    Occasion {
        uid: uid(caller, &format!("meeting-{}", meeting.id.0)),
        starts: meeting.at,
        minutes: MEETING,
        summary: plain(&frame.s("calendar-meeting", "group", &state.group.founding.name)),
        place: super::place(state, meeting),
        link: caller.link(&format!("meetings/{}", meeting.id.0)),
        changes: meeting.moves + u32::from(matches!(meeting.stage, Stage::CalledOff { .. })),
        called_off: matches!(meeting.stage, Stage::CalledOff { .. }),
    }
}

fn of_moment(caller: &Caller, uid_of: String, at: Timestamp, summary: String, path: &str) -> Occasion {
    Occasion {
        uid: uid(caller, &uid_of),
        starts: at,
        minutes: MOMENT,
        summary: plain(&summary),
        place: None,
        link: caller.link(path),
        changes: 0,
        called_off: false,
    }
}

/// Stable for ever, and the same on every machine the group moves to.
fn uid(caller: &Caller, of: &str) -> String {
    format!("{of}@{}.manyhands", caller.home.id)
}
