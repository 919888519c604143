//! Calling a meeting, moving it, calling it off.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use commons::meetings::{Command, Meeting, MeetingId, PollId, Stage};
use commons::sight::Field;
use commons::{Refusal, Timestamp, decisions::Words};
use host::{Act, Failed};

use super::when;
use crate::caller::Caller;
use crate::forms::{Choice, Form, Problems};
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::sorry::Sorry;
use crate::words::plain;

/// Letters a place may have.
const PLACE: usize = 200;

/// What is filled in, also while it does not do yet.
#[derive(Clone, Debug, Default)]
struct Filled {
    day: String,
    time: String,
    place: String,
    /// The question the moment comes from, and the moment.
    poll: Option<u32>,
    moment: Option<i64>,
}

impl Filled {
    fn read(sent: &Form, problems: &mut Problems) -> Filled {
        Filled {
            day: sent.raw("day").trim().chars().take(20).collect(),
            time: sent.raw("time").trim().chars().take(20).collect(),
            place: sent.line("place", PLACE, problems),
            poll: sent.choice("poll"),
            moment: sent.choice("moment"),
        }
    }

    /// When it is to be, if that was said.
    fn at(&self, caller: &Caller, problems: &mut Problems) -> Option<Timestamp> {
        if self.poll.is_some() {
            if self.moment.is_none() {
                problems.add("moment", "call-moment-first");
            }
            return self.moment.map(Timestamp);
        }
        let at = when::moment(&self.day, &self.time, &when::zone(&caller.home.look()));
        if at.is_none() {
            problems.add("day", "call-when-first");
        }
        at
    }
}

#[derive(Template)]
#[template(path = "meetings/calling.html")]
struct CallPage {
    frame: Frame,
    problems: Problems,
    action: String,
    back: String,
    filled: Filled,
    first_day: String,
    /// Moments found by a question, to choose from.
    moments: Vec<Choice>,
    /// The meeting is there already, and moves.
    moves: bool,
    command: String,
}

fn view(caller: &Caller, problems: Problems, filled: Filled, moved: Option<MeetingId>) -> CallPage {
    let title = if moved.is_some() { "call-move-title" } else { "call-meeting-title" };
    let frame = caller.frame_in(Room::Meetings).titled(title);
    let frame = if problems.is_empty() { frame } else { frame.with_problem() };
    let state = caller.home.look();
    let (people, now) = (&state.group.people, caller.now());
    let poll = filled.poll.and_then(|poll| state.group.meetings.poll(PollId(poll)));
    let best = poll.and_then(|poll| poll.best(people, now)).map(|best| best.at.0);
    let chosen = filled.moment.or(best);
    let moments = poll.map(|poll| poll.weighed(people)).unwrap_or_default();
    let moments = moments.into_iter().filter(|moment| moment.at > now).map(|moment| {
        let suits = [("yes", &moment.yes as &dyn crate::words::Say), ("maybe", &moment.if_need_be), ("no", &moment.no)];
        let label = plain(&frame.day_and_time(moment.at.0));
        Choice::new(moment.at.0, label)
            .hint(frame.with("call-moment-suits", &suits))
            .chosen_if(chosen == Some(moment.at.0))
    });
    let moments = moments.collect();
    let first_day = when::day(now, &when::zone(&state));
    drop(state);
    let (action, back) = match (moved, filled.poll) {
        (Some(meeting), _) => (format!("meetings/{}/moving", meeting.0), format!("meetings/{}", meeting.0)),
        (None, Some(poll)) => ("meetings".to_owned(), format!("polls/{poll}")),
        (None, None) => ("meetings".to_owned(), "meetings".to_owned()),
    };
    CallPage {
        action: frame.to(&action),
        back: frame.to(&back),
        problems,
        filled,
        first_day,
        moments,
        moves: moved.is_some(),
        command: caller.command_id(),
        frame,
    }
}

pub(super) async fn new(caller: Caller) -> Result<Response, Response> {
    caller.taking_part()?;
    let poll: Option<u32> = caller.asked("poll").parse().ok();
    let open =
        |poll: &u32| caller.home.look().group.meetings.poll(PollId(*poll)).is_some_and(|p| !p.moments().is_empty());
    let filled = Filled { poll: poll.filter(open), time: "19:00".into(), ..Filled::default() };
    Ok(Page::sealed(&view(&caller, Problems::default(), filled, None)).into_response())
}

pub(super) async fn call(caller: Caller, sent: Form) -> Result<Response, Response> {
    caller.taking_part()?;
    let mut problems = Problems::default();
    let filled = Filled::read(&sent, &mut problems);
    let at = filled.at(&caller, &mut problems);
    if filled.place.is_empty() {
        problems.add("place", "call-place-first");
    }
    if let (Some(at), true) = (at, problems.is_empty()) {
        let command = Command::Call { at, from: filled.poll.map(PollId), words: Words::Some };
        let act = Act::new(caller.id_of(&sent), caller.actor(), command.into());
        match caller.carry_out(act.sealing(Field::Place, filled.place.clone())).await {
            Err(Failed::Refused(Refusal::BadTime)) => {
                problems.add(if filled.poll.is_some() { "moment" } else { "day" }, "call-when-past");
            }
            Err(Failed::Refused(Refusal::BadValue)) => problems.add("moment", "call-moment-first"),
            outcome => {
                let number = outcome.as_ref().ok().and_then(|done| {
                    done.events.iter().find_map(|event| match event {
                        commons::Event::Meetings(event) => event.meeting(),
                        _ => None,
                    })
                });
                let path = number.map_or_else(|| "meetings".to_owned(), |meeting| format!("meetings/{}", meeting.0));
                return Ok(caller.answer(outcome, &path, "meeting-called"));
            }
        }
    }
    Ok(Page::sealed(&view(&caller, problems, filled, None)).with_problems().into_response())
}

/// A meeting that can still be moved or called off.
fn ahead(caller: &Caller, number: u32) -> Result<Meeting, Response> {
    let state = caller.home.look();
    let meeting = state.group.meetings.get(MeetingId(number)).filter(|meeting| meeting.stage == Stage::Called);
    meeting.cloned().ok_or_else(|| Sorry::NotHere.into_response())
}

pub(super) async fn moving(caller: Caller, Path((_, number)): Path<(String, u32)>) -> Result<Response, Response> {
    caller.taking_part()?;
    let meeting = ahead(&caller, number)?;
    let filled = {
        let state = caller.home.look();
        let zone = when::zone(&state);
        let (day, time) = (when::day(meeting.at, &zone), when::time(meeting.at, &zone));
        Filled { day, time, place: super::place(&state, &meeting).unwrap_or_default(), ..Filled::default() }
    };
    Ok(Page::sealed(&view(&caller, Problems::default(), filled, Some(meeting.id))).into_response())
}

pub(super) async fn move_to(
    caller: Caller,
    Path((_, number)): Path<(String, u32)>,
    sent: Form,
) -> Result<Response, Response> {
    caller.taking_part()?;
    let mut problems = Problems::default();
    let filled = Filled { poll: None, moment: None, ..Filled::read(&sent, &mut problems) };
    let at = filled.at(&caller, &mut problems);
    if filled.place.is_empty() {
        problems.add("place", "call-place-first");
    }
    let meeting = MeetingId(number);
    if let (Some(at), true) = (at, problems.is_empty()) {
        let act = Act::new(caller.id_of(&sent), caller.actor(), Command::Move { meeting, at }.into());
        match caller.carry_out(act.replacing(Field::Place, filled.place.clone())).await {
            Err(Failed::Refused(Refusal::BadTime)) => problems.add("day", "call-when-past"),
            outcome => return Ok(caller.answer(outcome, &format!("meetings/{number}"), "meeting-moved")),
        }
    }
    ahead(&caller, number)?;
    Ok(Page::sealed(&view(&caller, problems, filled, Some(meeting))).with_problems().into_response())
}

pub(super) async fn call_off(
    caller: Caller,
    Path((_, number)): Path<(String, u32)>,
    sent: Form,
) -> Result<Response, Response> {
    caller.taking_part()?;
    let outcome = caller.run(&sent, Command::CallOff { meeting: MeetingId(number) }.into()).await;
    Ok(caller.answer(outcome, &format!("meetings/{number}"), "meeting-off"))
}
