//! Typing a sheet in: numbers or codes with a letter each, in one field. What can be read is saved at once, what cannot is said
//! beside the field, and everything typed stays in it: sending it again is harmless, because the same answer counts once.

use askama::Template;
use axum::response::{IntoResponse, Response};
use commons::rounds::{Answer, Command, Round};
use commons::{CommandId, Refusal};
use host::Failed;

use super::acts::for_stop;
use super::paper::answers;
use super::typed::{Amiss, letter, read};
use super::{At, lead};
use crate::forms::{Form, Problems};
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;

/// A sheet of thirty stops with every word between them.
const MOST: usize = 2_000;
/// Pieces that are named; more of them say no more.
const NAMED: usize = 12;

#[derive(Template)]
#[template(path = "carrying/type_in.html")]
struct TypeInPage {
    frame: Frame,
    number: u32,
    lead: String,
    problems: Problems,
    amiss: Vec<String>,
    saved: Option<String>,
    typed: String,
    example: String,
    answers: Vec<(String, String)>,
    command: String,
}

pub(super) async fn show(at: At) -> Result<Response, Response> {
    let round = at.carrying()?;
    Ok(Page::sealed(&page(&at, &round, Problems::default(), Vec::new(), 0, String::new())).into_response())
}

pub(super) async fn take(at: At, form: Form) -> Result<Response, Response> {
    let round = at.carrying()?;
    let mut problems = Problems::default();
    let typed = form.text("typed", MOST, &mut problems);
    if typed.trim().is_empty() {
        problems.add("typed", "carry-typed-empty");
    }
    if !problems.is_empty() {
        return Ok(Page::sealed(&page(&at, &round, problems, Vec::new(), 0, typed)).with_problems().into_response());
    }
    let reading = read(&typed, &round.stops);
    let mut amiss: Vec<String> = reading.amiss.iter().map(|(piece, amiss)| said(&at, piece, *amiss)).collect();
    let mut saved = 0;
    for (place, (answer, piece)) in &reading.right {
        let Some(stop) = round.stops.get(*place) else { continue };
        // The same stop with another letter, once it is corrected, is another act.
        let id = for_answer(for_stop(at.caller.id_of(&form), stop.need), *answer);
        let command = Command::Answer { round: at.round, need: stop.need, answer: *answer };
        match at.caller.carry_out(at.act(id, command)).await {
            Ok(_) | Err(Failed::Refused(Refusal::ChangesNothing)) => saved += 1,
            Err(Failed::Refused(refusal)) => {
                let why = at.caller.tongue.t(&format!("refusal-{}", refusal.code()));
                amiss.push(at.caller.tongue.with("carry-typed-refused", &[("piece", piece), ("why", &why)]));
            }
            Err(failed) => return Err(at.caller.failed(failed, &format!("{}/type-in", at.path()))),
        }
    }
    if amiss.is_empty() {
        return Ok(at.caller.go(&format!("{}?said=round-typed", at.path())));
    }
    problems.add("typed", "carry-typed-look");
    Ok(Page::sealed(&page(&at, &round, problems, amiss, saved, typed)).with_problems().into_response())
}

fn for_answer(id: CommandId, answer: Answer) -> CommandId {
    let mut bytes = id.0;
    if let Some(byte) = bytes.last_mut() {
        *byte ^= 1 + answer as u8;
    }
    CommandId(bytes)
}

fn said(at: &At, piece: &str, amiss: Amiss) -> String {
    let tongue = at.caller.tongue;
    let letters = || tongue.list(Answer::ALL.map(|answer| letter(tongue, answer)));
    // A long piece is nobody's stop; its beginning is enough to find it.
    let piece: String = piece.chars().take(24).collect();
    match amiss {
        Amiss::Stop => tongue.s("carry-typed-stop", "piece", &piece),
        Amiss::Letter => tongue.with("carry-typed-letter", &[("piece", &piece), ("letters", &letters())]),
        Amiss::Missing => tongue.s("carry-typed-missing", "piece", &piece),
        Amiss::Twice => tongue.s("carry-typed-twice", "piece", &piece),
    }
}

fn page(at: &At, round: &Round, problems: Problems, amiss: Vec<String>, saved: usize, typed: String) -> TypeInPage {
    let caller = &at.caller;
    let frame = caller.frame_in(Room::Rounds);
    let frame = if problems.is_empty() { frame } else { frame.with_problem() };
    let [given, _, nobody, _] = Answer::ALL.map(|answer| letter(frame.tongue, answer));
    let code = round.stops.first().map_or_else(|| "3".to_owned(), |stop| stop.code.to_string());
    TypeInPage {
        number: round.id.0,
        lead: lead(&frame, round),
        amiss: amiss.into_iter().take(NAMED).collect(),
        saved: (saved > 0).then(|| frame.n("carry-typed-saved", saved)),
        typed,
        example: frame.s("carry-typed-example", "example", format!("1 {given} 2 {nobody} {code} {given}")),
        answers: answers(&frame),
        command: caller.command_id(),
        problems,
        frame: frame.clone().titled_as(frame.s("carry-typed-title", "number", round.id.0)),
    }
}
