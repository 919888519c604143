//! What neighbours may read: what is open to them, and, if the group has decided so, everything it has agreed. Without the
//! names of people. Whoever holds the key of an ask can speak to what is open to them.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use commons::decisions::{About, Command, Effect, Kind, Page as Shown, Proposal, ProposalId};
use commons::people::PersonId;
use commons::sight::{Field, Proposed};
use commons::{Actor, Group};
use host::{Act, Failed};

use super::changes::{self, Diff};
use super::list::{kind, state_chip};
use super::{answer, called, talk, words_of};
use crate::board::card::{Chip, Viewer};
use crate::caller::Caller;
use crate::forms::{Form, Problems};
use crate::look::frame::Frame;
use crate::look::page::Page;
use crate::sorry::Sorry;

/// As many of what is agreed are shown; older ones are in the members' list.
const MOST: usize = 100;

#[derive(Template)]
#[template(path = "decisions/decided.html")]
struct DecidedPage {
    frame: Frame,
    rows: Vec<Row>,
    published: bool,
}

struct Row {
    path: String,
    title: String,
    lang: String,
    kind: String,
    chip: Option<Chip>,
}

#[derive(Template)]
#[template(path = "decisions/decided_one.html")]
struct OnePage {
    frame: Frame,
    path: String,
    lang: String,
    kind: String,
    chip: Option<Chip>,
    why: Option<String>,
    affected: Option<String>,
    before: String,
    after: String,
    diffs: Vec<Diff>,
    /// For whoever may speak.
    lines: Vec<String>,
    may_say: bool,
    said: String,
    problems: Problems,
    command: String,
}

/// Whether somebody outside may read it. Never what is about a person.
pub(crate) fn is_open(group: &Group, proposal: &Proposal) -> bool {
    let published = group.decisions.is_published(Shown::Decisions) && proposal.agreed_at.is_some();
    proposal.kind != Kind::Person && (published || (proposal.public && proposal.opened_at.is_some()))
}

fn names_somebody(effect: &Effect) -> bool {
    matches!(
        effect,
        Effect::Appoint { .. }
            | Effect::Recall { .. }
            | Effect::Admit { .. }
            | Effect::Pause { .. }
            | Effect::EndMembership { .. }
    )
}

/// Nobody: a reader from outside.
const NOBODY: PersonId = PersonId(0);

pub(super) async fn show(caller: Caller) -> Page {
    let frame = caller.frame().titled("decided-title");
    let page = {
        let state = caller.home.look();
        let viewer = Viewer { frame: &frame, state: &state, person: NOBODY, now: caller.now() };
        let open = state.group.decisions.all().iter().rev().filter(|proposal| is_open(&state.group, proposal));
        let row = |proposal: &Proposal| Row {
            path: format!("decided/{}", proposal.id.0),
            title: called(&viewer, proposal.id),
            lang: proposal.language.as_str().to_owned(),
            kind: kind(&frame, proposal.kind),
            chip: state_chip(&viewer, proposal),
        };
        DecidedPage {
            rows: open.take(MOST).map(row).collect(),
            published: state.group.decisions.is_published(Shown::Decisions),
            frame: frame.clone(),
        }
    };
    Page::open(&page)
}

pub(super) async fn one(caller: Caller, Path((_, number)): Path<(String, u32)>) -> Result<Page, Response> {
    page(&caller, ProposalId(number), String::new(), Problems::default())
}

fn page(caller: &Caller, id: ProposalId, said: String, problems: Problems) -> Result<Page, Response> {
    let frame = caller.frame();
    let state = caller.home.look();
    let group = &state.group;
    let proposal = group.decisions.get(id).filter(|proposal| is_open(group, proposal));
    let proposal = proposal.ok_or_else(|| Sorry::NotHere.into_response())?;
    let viewer = Viewer { frame: &frame, state: &state, person: NOBODY, now: caller.now() };
    let all = changes::changes(&viewer, proposal);
    let diffs = all.diffs.into_iter().zip(&proposal.effects);
    let shown = diffs.map(|(diff, effect)| if names_somebody(effect) { somebody(&frame) } else { diff });
    // Words of members are theirs to pass on: only those who can answer read them, and nobody's name with them.
    let may_say = caller.need.is_some_and(|need| {
        let command = Command::Say { proposal: id, about: About::Talk };
        crate::needs::may::May::new(group, Actor::Neighbour(need), caller.now()).decide(command)
    });
    let lines = if may_say { talk::talk(&viewer, proposal, false).lines } else { Vec::new() };
    let text = |part| words_of(&viewer, id, part, proposal.text);
    let page = OnePage {
        path: format!("decided/{}", id.0),
        lang: proposal.language.as_str().to_owned(),
        kind: kind(&frame, proposal.kind),
        chip: state_chip(&viewer, proposal),
        why: text(Proposed::Why),
        affected: text(Proposed::Affected),
        before: all.before,
        after: all.after,
        diffs: shown.collect(),
        lines: lines.into_iter().map(|line| line.words).collect(),
        may_say,
        said,
        problems,
        command: caller.command_id(),
        frame: frame.clone().titled_as(called(&viewer, id)),
    };
    Ok(Page::sealed(&page))
}

/// In place of what names somebody.
fn somebody(frame: &Frame) -> Diff {
    let will = changes::Side { about: frame.t("decided-somebody"), value: None, text: None };
    Diff { was: None, will, then: Vec::new() }
}

/// A neighbour speaks to what is open to them.
pub(super) async fn say(
    caller: Caller,
    Path((_, number)): Path<(String, u32)>,
    form: Form,
) -> Result<Response, Response> {
    let id = ProposalId(number);
    let mut problems = Problems::default();
    let words = form.text("said", answer::WORDS, &mut problems);
    let look_again = |problems: Problems| {
        Ok(page(&caller, id, form.raw("said").to_owned(), problems)?.with_problems().into_response())
    };
    if words.is_empty() {
        problems.add("said", "decide-say-missing");
    }
    if !problems.is_empty() {
        return look_again(problems);
    }
    let actor = caller.need.map_or(Actor::Anyone, Actor::Neighbour);
    let command = commons::Command::Decisions(Command::Say { proposal: id, about: About::Talk });
    let act = Act::new(caller.id_of(&form), actor, command).sealing(Field::Spoken(ProposalId(0), 0), words);
    match caller.carry_out(act).await {
        Err(Failed::Refused(refusal)) => {
            problems.add("said", &format!("refusal-{}", refusal.code()));
            look_again(problems)
        }
        outcome => Ok(caller.answer(outcome, &format!("decided/{number}"), "said")),
    }
}
