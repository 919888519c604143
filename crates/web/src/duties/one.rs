//! One duty: its mandate, its seats, who learns it, the list for the next, and what its holders told the group.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use commons::duties::{Command, Duty};
use commons::people::PersonId;
use commons::sight::Field;
use commons::{Subject, Timestamp};
use host::{Act, State};

use super::acts::named;
use super::chair::{self, Chair, May, Sitter};
use crate::caller::Caller;
use crate::forms::{Form, Problems};
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::saying;
use crate::sorry::Sorry;

/// The most letters of a line for the next, and of a note.
const LINE: usize = 200;
const NOTE: usize = 600;
/// Notes shown; what was told before stands in the log.
const NOTES: usize = 6;
/// Lines that are done, shown so that a slip can be put right.
const DONE: usize = 5;

struct Line {
    no: u16,
    text: String,
    day: String,
}

struct Told {
    by: String,
    day: String,
    text: String,
}

/// What somebody typed, kept if it has to be looked at again.
#[derive(Default)]
struct Typed {
    line: String,
    note: String,
}

#[derive(Template)]
#[template(path = "duties/one.html")]
struct DutyPage {
    frame: Frame,
    problems: Problems,
    chair: Chair,
    understudies: Vec<Sitter>,
    /// The caller learns it.
    learns: bool,
    may_learn: bool,
    holds: bool,
    /// The caller can tick lines off.
    ticks: bool,
    open: Vec<Line>,
    done: Vec<Line>,
    notes: Vec<Told>,
    /// Which decision set its mandate or its terms last: its number.
    decision: Option<u32>,
    typed: Typed,
    line_command: String,
    note_command: String,
    learn_command: String,
}

pub(super) async fn page(caller: Caller, Path((_, duty)): Path<(String, String)>) -> Result<Response, Response> {
    let page = show(&caller, named(&duty)?, Problems::default(), Typed::default())?;
    Ok(Page::sealed(&page).into_response())
}

fn show(caller: &Caller, duty: Duty, problems: Problems, typed: Typed) -> Result<DutyPage, Response> {
    let me = caller.taking_part()?;
    let frame = caller.frame_in(Room::Duties);
    let frame = if problems.is_empty() { frame } else { frame.with_problem() };
    let state = caller.home.look();
    // One that was there once can still be read about.
    let known = state.group.duties.exists(duty) || state.group.duties.turns().iter().any(|turn| turn.duty == duty);
    if !known {
        return Err(Sorry::NotHere.into_response());
    }
    Ok(view(frame, &state, duty, me, caller.now(), problems, typed, || caller.command_id()))
}

#[expect(clippy::too_many_arguments, reason = "a page and what was typed on it")]
fn view(
    frame: Frame,
    state: &State,
    duty: Duty,
    me: PersonId,
    now: Timestamp,
    problems: Problems,
    typed: Typed,
    mut command: impl FnMut() -> String,
) -> DutyPage {
    let duties = &state.group.duties;
    let chair = chair::view(&frame, state, duty, me, now, &mut command);
    let frame = frame.titled_as(&*chair.name);
    let subject = Subject::Duty(duty);
    let line = |line: &commons::duties::Line| {
        let text = state.words(subject, Field::HandOver(line.no))?.to_owned();
        Some(Line { no: line.no, text, day: frame.day(line.at.0) })
    };
    let (holds, learns) = (duties.holds(me, duty), duties.learns(me, duty).is_some());
    let lines = duties.lines(duty);
    let notes = duties.notes(duty).iter().rev().filter_map(|note| {
        let by = saying::name(&frame, state, note.by);
        let text = state.words(subject, Field::Told(note.no))?.to_owned();
        Some(Told { by, day: frame.day(note.at.0), text })
    });
    DutyPage {
        understudies: duties
            .understudies(duty)
            .filter_map(|learning| chair::sitter(&frame, state, learning.by, learning.until))
            .collect(),
        learns,
        may_learn: !holds && !learns && state.group.people.with_voice(me).is_ok() && duties.exists(duty),
        holds,
        ticks: (holds || learns) && state.group.people.with_voice(me).is_ok(),
        open: lines.iter().filter(|line| line.ticked.is_none()).filter_map(line).collect(),
        done: lines.iter().rev().filter(|line| line.ticked.is_some()).filter_map(line).take(DONE).collect(),
        notes: notes.take(NOTES).collect(),
        decision: state.group.decisions.set_by(commons::decisions::Target::Duty(duty)).map(|(id, _)| id.0),
        chair,
        problems,
        typed,
        line_command: command(),
        note_command: command(),
        learn_command: command(),
        frame,
    }
}

pub(super) async fn add_line(
    caller: Caller,
    Path((_, duty)): Path<(String, String)>,
    sent: Form,
) -> Result<Response, Response> {
    caller.taking_part()?;
    let duty = named(&duty)?;
    let mut problems = Problems::default();
    let line = sent.line("line", LINE, &mut problems);
    if line.is_empty() {
        problems.add("line", "duties-line-empty");
    }
    if !problems.is_empty() && caller.home.look().group.duties.holds(caller.signed_in()?, duty) {
        let page = show(&caller, duty, problems, Typed { line, ..Typed::default() })?;
        return Ok(Page::sealed(&page).with_problems().into_response());
    }
    let command = commons::Command::Duties(Command::AddLine { duty });
    let act = Act::new(caller.id_of(&sent), caller.actor(), command).sealing(Field::HandOver(0), line);
    let outcome = caller.carry_out(act).await;
    Ok(caller.answer(outcome, &format!("duties/{}#lines", duty.word()), "line-added"))
}

pub(super) async fn note(
    caller: Caller,
    Path((_, duty)): Path<(String, String)>,
    sent: Form,
) -> Result<Response, Response> {
    caller.taking_part()?;
    let duty = named(&duty)?;
    let mut problems = Problems::default();
    let note = sent.text("note", NOTE, &mut problems);
    if note.is_empty() {
        problems.add("note", "duties-note-empty");
    }
    if !problems.is_empty() && caller.home.look().group.duties.holds(caller.signed_in()?, duty) {
        let page = show(&caller, duty, problems, Typed { note, ..Typed::default() })?;
        return Ok(Page::sealed(&page).with_problems().into_response());
    }
    let command = commons::Command::Duties(Command::Note { duty });
    let act = Act::new(caller.id_of(&sent), caller.actor(), command).sealing(Field::Told(0), note);
    let outcome = caller.carry_out(act).await;
    Ok(caller.answer(outcome, &format!("duties/{}#notes", duty.word()), "duty-noted"))
}
