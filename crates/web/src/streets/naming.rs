//! Putting streets on the list, many lines at once, and writing the name of one otherwise. Whoever has a voice may.

use askama::Template;
use axum::response::{IntoResponse, Response};
use commons::Refusal;
use commons::founding::{Command, STREETS_AT_ONCE, StreetId};
use host::{Act, Failed};

use crate::caller::Caller;
use crate::forms::{Choice, Form, Problems, clean_line};
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;

/// Letters of a form full of streets.
const LETTERS: usize = 12_000;
/// Letters a name may have while it is typed; the rules say how many it may have.
const LINE: usize = 120;

/// What was typed, also while it does not do yet.
#[derive(Default)]
struct Filled {
    names: String,
    street: Option<u16>,
    name: String,
}

/// A line that does not do, and why.
struct Wrong {
    line: String,
    why: String,
}

#[derive(Template)]
#[template(path = "streets/naming.html")]
struct NamingPage {
    frame: Frame,
    problems: Problems,
    filled: Filled,
    wrong: Vec<Wrong>,
    streets: Vec<Choice>,
    command: String,
    other: String,
}

fn view(caller: &Caller, problems: Problems, filled: Filled, wrong: Vec<Wrong>) -> Page {
    let frame = caller.frame_in(Room::Board).titled("streets-name");
    let frame = if problems.is_empty() { frame } else { frame.with_problem() };
    let mut streets: Vec<Choice> = {
        let state = caller.home.look();
        let all = state.group.founding.streets();
        all.map(|(id, name)| Choice::new(id.0, name).chosen_if(filled.street == Some(id.0))).collect()
    };
    streets.sort_by_key(|street| street.label.to_lowercase());
    let (command, other) = (caller.command_id(), caller.command_id());
    let amiss = !problems.is_empty();
    let page = Page::sealed(&NamingPage { frame, problems, filled, wrong, streets, command, other });
    if amiss { page.with_problems() } else { page }
}

/// Whoever has no voice yet goes back to the streets, and reads why.
fn with_voice(caller: &Caller) -> Result<(), Response> {
    let person = caller.taking_part()?;
    match caller.home.look().group.people.has_voice(person) {
        true => Ok(()),
        false => Err(caller.failed(Failed::Refused(Refusal::VoiceFirst), "streets")),
    }
}

pub(super) async fn new(caller: Caller) -> Result<Response, Response> {
    with_voice(&caller)?;
    Ok(view(&caller, Problems::default(), Filled::default(), Vec::new()).into_response())
}

pub(super) async fn name(caller: Caller, sent: Form) -> Result<Response, Response> {
    with_voice(&caller)?;
    let id = caller.id_of(&sent);
    let mut problems = Problems::default();
    let typed = sent.text("names", LETTERS, &mut problems);
    let lines: Vec<String> = typed.lines().map(clean_line).filter(|line| !line.is_empty()).collect();
    let mut wrong = Vec::new();
    // What was carried out already is not looked over once more: then every street would be there.
    if !caller.house.host().knows(&caller.home, id).await {
        wrong = look_over(&caller, &lines);
        if lines.is_empty() {
            problems.add("names", "streets-names-first");
        } else if lines.len() > STREETS_AT_ONCE {
            problems.add_counted("names", "streets-too-many", STREETS_AT_ONCE);
        } else if !wrong.is_empty() {
            problems.add_counted("names", "streets-amiss", wrong.len());
        }
    }
    if problems.is_empty() {
        let act = Act::new(id, caller.actor(), Command::NameStreets { names: lines }.into());
        match caller.carry_out(act).await {
            // Somebody else named one of them while this was typed.
            Err(Failed::Refused(Refusal::StreetThere | Refusal::BadValue)) => {
                wrong = look_over(&caller, &typed.lines().map(clean_line).collect::<Vec<_>>());
                problems.add_counted("names", "streets-amiss", wrong.len().max(1));
            }
            outcome => return Ok(caller.answer(outcome, "streets", "streets-named")),
        }
    }
    Ok(view(&caller, problems, Filled { names: typed, ..Filled::default() }, wrong).into_response())
}

/// The lines that do not do, each with its reason.
fn look_over(caller: &Caller, lines: &[String]) -> Vec<Wrong> {
    let looked = caller.home.look().group.founding.look_over(lines.iter().map(String::as_str));
    let wrong = lines.iter().zip(looked).filter_map(|(line, looked)| Some((line, looked.err()?)));
    wrong
        .map(|(line, refusal)| {
            let key = if refusal == Refusal::StreetThere { "streets-there" } else { "streets-no-name" };
            Wrong { line: line.clone(), why: caller.tongue.t(key) }
        })
        .collect()
}

pub(super) async fn rename(caller: Caller, sent: Form) -> Result<Response, Response> {
    with_voice(&caller)?;
    let mut problems = Problems::default();
    let (street, name) = (sent.choice::<u16>("street"), sent.line("name", LINE, &mut problems));
    let Some(id) = street else {
        problems.add("street", "streets-which-first");
        return Ok(view(&caller, problems, Filled { name, ..Filled::default() }, Vec::new()).into_response());
    };
    let command = Command::RenameStreet { street: StreetId(id), name: name.clone() };
    match caller.run(&sent, command.into()).await {
        Err(Failed::Refused(Refusal::StreetThere)) => problems.add("name", "streets-there"),
        Err(Failed::Refused(Refusal::BadValue)) => problems.add("name", "streets-no-name"),
        outcome => return Ok(caller.answer(outcome, "streets", "streets-renamed")),
    }
    Ok(view(&caller, problems, Filled { street, name, ..Filled::default() }, Vec::new()).into_response())
}
