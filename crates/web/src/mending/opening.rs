//! Asking somebody to talk.

use askama::Template;
use axum::response::{IntoResponse, Response};
use commons::mending::{Command, Event, Key, Seat};
use commons::people::PersonId;
use commons::sight::Field;
use commons::{Actor, Refusal};
use host::{Act, Failed, State};

use super::{Contact, contacts, people};
use crate::caller::Caller;
use crate::forms::{Choice, Form, Problems};
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;

/// More than that is a letter.
pub(super) const MOST: usize = 2_000;

#[derive(Template)]
#[template(path = "mending/new.html")]
struct NewPage {
    frame: Frame,
    problems: Problems,
    people: Vec<Choice>,
    words: String,
    contacts: Vec<Contact>,
    command: String,
}

pub(super) async fn new(caller: Caller) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let with = caller.asked("with").parse().ok();
    let command = caller.command_id();
    Ok(Page::sealed(&view(&caller, me, with, String::new(), command, Problems::default())).into_response())
}

fn view(
    caller: &Caller,
    me: PersonId,
    with: Option<u32>,
    words: String,
    command: String,
    problems: Problems,
) -> NewPage {
    let frame = caller.frame_in(Room::More).titled("mending-new").unnoticed();
    let frame = if problems.is_empty() { frame } else { frame.with_problem() };
    let state = caller.home.look();
    let nobody = std::iter::once(Choice::new("", frame.t("mending-choose")));
    let choice = |(id, name): (u32, String)| Choice::new(id, name).chosen_if(with == Some(id));
    let people = nobody.chain(people(&frame, &state, &[me]).into_iter().map(choice)).collect();
    NewPage { people, words, contacts: contacts(&frame, &state), command, problems, frame }
}

pub(super) async fn open(caller: Caller, sent: Form) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let (id, mut problems) = (caller.id_of(&sent), Problems::default());
    let with: Option<u32> = sent.choice("with");
    let words = sent.text("words", MOST, &mut problems);
    match with.map(PersonId) {
        None => problems.add("with", "mending-person-first"),
        Some(person) if person == me => problems.add("with", "mending-not-yourself"),
        Some(person) => {
            // The same form sent twice finds what it made.
            let repeated = caller.house.host().knows(&caller.home, id).await;
            if !repeated && is_open_with(&caller.home.look(), me, person) {
                problems.add("with", "mending-there-already");
            }
        }
    }
    if words.is_empty() {
        problems.add("words", "mending-words-first");
    }
    let again = |problems: Problems| {
        let command = sent.raw("command").to_owned();
        Page::sealed(&view(&caller, me, with, words.clone(), command, problems)).with_problems().into_response()
    };
    let Some(with_person) = with.map(PersonId).filter(|_| problems.is_empty()) else { return Ok(again(problems)) };
    let key = Key::new(caller.house.host().dice.bytes());
    let command = commons::Command::Mending(Command::Open { with: with_person, key });
    let act = Act::new(id, Actor::Person(me), command).sealing(Field::Line(0), words.clone());
    match caller.carry_out(act).await {
        Ok(done) => {
            let opened = done.events.iter().find_map(|event| match event {
                commons::Event::Mending(Event::Opened { matter, .. }) => Some(matter.0),
                _ => None,
            });
            let path = opened.map_or_else(|| "mending".to_owned(), |matter| format!("mending/{matter}"));
            Ok(caller.go(&format!("{path}?said=mending-opened")))
        }
        Err(Failed::Refused(refusal @ (Refusal::WelcomeFirst | Refusal::HasLeft | Refusal::NotThere))) => {
            problems.add(
                "with",
                match refusal {
                    Refusal::WelcomeFirst => "mending-not-welcomed",
                    _ => "mending-not-here",
                },
            );
            Ok(again(problems))
        }
        Err(failed) => Ok(caller.failed(failed, "mending/new")),
    }
}

/// Whether something is open between these two already, whoever asked.
pub(crate) fn is_open_with(state: &State, me: PersonId, other: PersonId) -> bool {
    state.concerns(me).any(|(between, key, seat)| {
        !between.is_over() && matches!(seat, Seat::Side(side) if between.side(side.other()) == Some(key.veil(other)))
    })
}
