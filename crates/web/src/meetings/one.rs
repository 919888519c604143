//! One meeting on the screen: when and where it is, who has a part, what it is about, and what was said.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use commons::meetings::{Part, Stage};
use commons::people::PersonId;

use super::agenda::{self, Thing};
use super::minutes::{self, Minutes};
use super::parts::{self, Seated};
use super::{Chip, found, name, place, standing, title};
use crate::caller::Caller;
use crate::forms::Problems;
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::sorry::Sorry;

#[derive(Template)]
#[template(path = "meetings/one.html")]
struct OnePage {
    frame: Frame,
    problems: Problems,
    number: u32,
    chip: Chip,
    place: Option<String>,
    facts: Vec<String>,
    poll: Option<u32>,
    off: bool,
    coming: bool,
    begun: bool,
    /// Things can be written down now.
    on: bool,
    parts: Vec<Seated>,
    agenda: Vec<Thing>,
    may_add: bool,
    point: String,
    minutes: Minutes,
    may_move: bool,
    commands: [String; 6],
}

/// What was typed and did not do.
#[derive(Default)]
pub(super) struct Typed {
    pub(super) point: String,
    pub(super) note: String,
    pub(super) about: Option<u32>,
    pub(super) missing: String,
    pub(super) came: Option<Vec<u32>>,
}

fn view(caller: &Caller, me: PersonId, number: u32, problems: Problems, mut typed: Typed) -> Option<OnePage> {
    let frame = caller.frame_in(Room::Meetings);
    let state = caller.home.look();
    let meeting = found(&state, number)?;
    let called = title(&frame, meeting);
    let frame = frame.titled_as(called);
    let frame = if problems.is_empty() { frame } else { frame.with_problem() };
    let (people, now) = (&state.group.people, caller.now());
    let mut facts = vec![frame.s("meeting-called-by", "who", name(&frame, &state, meeting.called_by))];
    if meeting.moves > 0 {
        facts.push(frame.n("meeting-moved", meeting.moves));
    }
    let caller_gone = people.taking_part(meeting.called_by).is_err();
    let sees_to_it = meeting.called_by == me || meeting.facilitator.taken_by() == Some(me) || caller_gone;
    Some(OnePage {
        number,
        chip: standing(&frame, meeting, now),
        place: place(&state, meeting),
        facts,
        poll: meeting.from.map(|poll| poll.0),
        off: matches!(meeting.stage, Stage::CalledOff { .. }),
        coming: meeting.is_coming(),
        begun: !meeting.is_coming(),
        on: meeting.is_on(now),
        parts: Part::ALL.map(|part| parts::seated(caller, &frame, &state, meeting, part, me)).into(),
        agenda: agenda::things(caller, &frame, &state, meeting, me),
        may_add: meeting.is_open(),
        point: std::mem::take(&mut typed.point),
        minutes: minutes::shown(&frame, &state, meeting, me, now, typed),
        may_move: meeting.is_coming() && people.has_voice(me) && sees_to_it,
        commands: std::array::from_fn(|_| caller.command_id()),
        problems,
        frame: frame.clone(),
    })
}

fn show(page: Option<OnePage>) -> Result<Page, Response> {
    let page = page.ok_or_else(|| Sorry::NotHere.into_response())?;
    Ok(Page::sealed(&page))
}

pub(super) async fn page(caller: Caller, Path((_, number)): Path<(String, u32)>) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    Ok(show(view(&caller, me, number, Problems::default(), Typed::default()))?.into_response())
}

/// The page once more, with what was typed and what has to be looked at.
pub(super) fn again(
    caller: &Caller,
    me: PersonId,
    number: u32,
    problems: Problems,
    typed: Typed,
) -> Result<Response, Response> {
    Ok(show(view(caller, me, number, problems, typed))?.with_problems().into_response())
}
