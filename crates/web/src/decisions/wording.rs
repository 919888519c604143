//! Another wording: the author changes what is asked; others suggest. The form is the thing itself: the
//! number that would change, the text that would be agreed.

use askama::Template;
use axum::response::{IntoResponse, Response};
use commons::Refusal;
use commons::decisions::{Command, Effect, Proposal, State};
use commons::duties::Change;
use commons::fund::Money;
use commons::sight::{Field, Proposed};
use host::Failed;

use super::At;
use super::{changes, effects, words_of};
use crate::board::card::Viewer;
use crate::forms::{Form, Problems};
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;

pub(super) const TITLE: usize = 120;
pub(super) const WHY: usize = 3000;
pub(super) const AFFECTED: usize = 600;
/// An agreement may be long.
pub(super) const CLAUSE: usize = 12_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    Amend,
    Suggest,
}

impl Mode {
    /// What this person can do to the wording now, if anything.
    pub(super) fn of(viewer: &Viewer<'_>, proposal: &Proposal) -> Option<Mode> {
        let (id, effects) = (proposal.id, proposal.effects.clone());
        let (mode, command) = match proposal.state {
            State::Open { .. } | State::Resolving { .. } if proposal.author == viewer.person => {
                (Mode::Amend, Command::Amend { proposal: id, effects, suggestion: None })
            }
            State::Open { .. } | State::Resolving { .. } => (Mode::Suggest, Command::Suggest { proposal: id, effects }),
            _ => return None,
        };
        viewer.may().decide(command).then_some(mode)
    }

    pub(super) fn key(self) -> &'static str {
        match self {
            Mode::Amend => "decide-wording-amend",
            Mode::Suggest => "decide-wording-suggest",
        }
    }

    fn hint(self) -> &'static str {
        match self {
            Mode::Amend => "decide-wording-amend-hint",
            Mode::Suggest => "decide-wording-suggest-hint",
        }
    }

    fn said(self) -> &'static str {
        match self {
            Mode::Amend => "decide-amended",
            Mode::Suggest => "decide-suggested",
        }
    }
}

/// Whether this person can still change everything about it: their own, and not open yet.
pub(super) fn is_free(viewer: &Viewer<'_>, proposal: &Proposal) -> bool {
    let own = proposal.author == viewer.person && proposal.about.is_none();
    own && matches!(proposal.state, State::Draft) && viewer.state.group.people.has_voice(viewer.person)
}

#[derive(Template)]
#[template(path = "decisions/wording.html")]
struct WordingPage {
    frame: Frame,
    path: String,
    lang: String,
    hint: String,
    problems: Problems,
    title: String,
    why: String,
    affected: String,
    parts: Vec<Part>,
    button: String,
    command: String,
}

/// One effect, as far as it can be worded anew.
struct Part {
    /// What it does today's wording.
    about: String,
    value: Option<Value>,
    clause: Option<(String, String)>,
    leave: String,
    left: bool,
    /// A proposal that changes nothing is none.
    may_leave: bool,
}

struct Value {
    name: String,
    value: String,
    hint: String,
}

pub(super) async fn show(at: At) -> Result<Response, Response> {
    Ok(page(&at, None)?.into_response())
}

fn page(at: &At, typed: Option<(Form, Problems)>) -> Result<Page, Response> {
    let proposal = at.look()?;
    let frame = at.caller.frame_in(Room::Decisions);
    let state = at.caller.home.look();
    let viewer = at.viewer(&frame, &state);
    let Some(mode) = Mode::of(&viewer, &proposal) else {
        return Err(at.not_now());
    };
    let (form, problems) = typed.unzip();
    let text = |field: &str, part| match &form {
        Some(form) => form.raw(field).to_owned(),
        None => words_of(&viewer, proposal.id, part, proposal.text).unwrap_or_default(),
    };
    let part = |(no, effect): (usize, &Effect)| {
        let raw = |field: String| form.as_ref().map(|form| form.raw(&field).to_owned());
        let name = format!("value-{no}");
        let words = changes::clause(&viewer, &proposal, proposal.text, no);
        let about = match (effect, &words) {
            (Effect::SetRule { rule, .. }, _) => effects::rule(&frame, *rule),
            (Effect::Task, _) => frame.t("decide-wording-task"),
            (_, _) => effects::done(&frame, &state, proposal.id, effect),
        };
        Part {
            about,
            value: value(&frame, effect).map(|(value, hint)| Value {
                value: raw(name.clone()).unwrap_or(value),
                name,
                hint,
            }),
            clause: has_clause(effect).then(|| {
                let name = format!("clause-{no}");
                (name.clone(), raw(name).unwrap_or(words.unwrap_or_default()))
            }),
            leave: format!("leave-{no}"),
            left: form.as_ref().is_some_and(|form| form.has(&format!("leave-{no}"))),
            may_leave: proposal.effects.len() > 1,
        }
    };
    let mut page = WordingPage {
        path: at.path(),
        lang: proposal.language.as_str().to_owned(),
        hint: frame.t(mode.hint()),
        title: text("title", Proposed::Title),
        why: text("why", Proposed::Why),
        affected: text("affected", Proposed::Affected),
        parts: proposal.effects.iter().enumerate().map(part).collect(),
        button: frame.t(&format!("{}-send", mode.key())),
        command: at.caller.command_id(),
        frame: frame.clone().titled(mode.key()),
        problems: problems.unwrap_or_default(),
    };
    if !page.problems.is_empty() {
        page.frame = page.frame.with_problem();
    }
    Ok(Page::sealed(&page))
}

pub(super) async fn send(at: At, form: Form) -> Result<Response, Response> {
    let proposal = at.look()?;
    let mut problems = Problems::default();
    let title = form.line("title", TITLE, &mut problems);
    let why = form.text("why", WHY, &mut problems);
    let affected = form.text("affected", AFFECTED, &mut problems);
    if title.is_empty() {
        problems.add("title", "decide-wording-title-missing");
    }
    let mut list = Vec::new();
    let mut clauses = Vec::new();
    for (no, effect) in proposal.effects.iter().enumerate() {
        if form.has(&format!("leave-{no}")) {
            continue;
        }
        let field = format!("value-{no}");
        match worded(effect, form.raw(&field)) {
            Some(effect) => list.push(effect),
            None => problems.add(&field, "decide-wording-value-problem"),
        }
        if has_clause(effect) {
            let field = format!("clause-{no}");
            let words = form.text(&field, CLAUSE, &mut problems);
            if words.is_empty() {
                problems.add(&field, "decide-wording-clause-missing");
            }
            if let (Some(no), false) = (u8::try_from(list.len()).ok().and_then(|n| n.checked_sub(1)), words.is_empty())
            {
                clauses.push((no, words));
            }
        }
    }
    let mode = {
        let frame = at.caller.frame_in(Room::Decisions);
        let state = at.caller.home.look();
        Mode::of(&at.viewer(&frame, &state), &proposal)
    };
    let Some(mode) = mode else {
        return Err(at.not_now());
    };
    if list.is_empty() && problems.is_empty() {
        problems.add("leave-0", "decide-wording-nothing-left");
    }
    if !problems.is_empty() {
        return Ok(page(&at, Some((form, problems)))?.with_problems().into_response());
    }
    let id = at.id;
    let command = match mode {
        Mode::Amend => Command::Amend { proposal: id, effects: list, suggestion: None },
        Mode::Suggest => Command::Suggest { proposal: id, effects: list },
    };
    let act = at.act(&form, command).sealing(Field::Proposed(Proposed::Title, 0), title);
    let act =
        act.sealing(Field::Proposed(Proposed::Why, 0), why).sealing(Field::Proposed(Proposed::Affected, 0), affected);
    let act = clauses.into_iter().fold(act, |act, (no, words)| act.sealing(Field::Clause(0, no), words));
    match at.caller.carry_out(act).await {
        Err(Failed::Refused(refusal)) => {
            let mut problems = Problems::default();
            let field = if refusal == Refusal::ChangesNothing { "value-0" } else { "title" };
            problems.add(field, &format!("refusal-{}", refusal.code()));
            Ok(page(&at, Some((form, problems)))?.with_problems().into_response())
        }
        outcome => Ok(at.answer(outcome, mode.said())),
    }
}

/// The number or name in an effect that can be changed, with what it counts.
fn value(frame: &Frame, effect: &Effect) -> Option<(String, String)> {
    match effect {
        Effect::SetRule { rule, value } => {
            let (least, most) = rule.bounds();
            let range = frame.with(
                "decide-wording-range",
                &[("least", &effects::value_of(frame, *rule, least)), ("most", &effects::value_of(frame, *rule, most))],
            );
            Some((value.to_string(), range))
        }
        Effect::Budget { monthly: amount, .. } | Effect::Spend { amount, .. } => {
            let Money(hundredths) = *amount;
            let (whole, rest) = (hundredths / 100, hundredths % 100);
            let written = if rest == 0 { whole.to_string() } else { format!("{whole}.{rest:02}") };
            Some((written, frame.t("decide-wording-amount")))
        }
        Effect::Share { days, .. } => Some((days.to_string(), frame.t("decide-wording-days"))),
        Effect::Rename { to, .. } => Some((to.clone(), String::new())),
        _ => None,
    }
}

/// The effect with what was typed in place of its number.
fn worded(effect: &Effect, typed: &str) -> Option<Effect> {
    let typed = typed.trim();
    Some(match effect {
        Effect::SetRule { rule, .. } => Effect::SetRule { rule: *rule, value: typed.parse().ok()? },
        Effect::Budget { pot, .. } => Effect::Budget { pot: *pot, monthly: money(typed)? },
        Effect::Spend { pot, .. } => Effect::Spend { pot: *pot, amount: money(typed)? },
        Effect::Share { page, .. } => Effect::Share { page: *page, days: typed.parse().ok()? },
        Effect::Rename { what, .. } if !typed.is_empty() => Effect::Rename { what: *what, to: typed.to_owned() },
        Effect::Rename { .. } => return None,
        other => other.clone(),
    })
}

/// "12", "12.5" and "12,50" are amounts.
fn money(typed: &str) -> Option<Money> {
    let typed = typed.replace(',', ".");
    let (whole, rest) = typed.split_once('.').unwrap_or((&typed, ""));
    if rest.len() > 2 || !rest.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let whole: u32 = whole.parse().ok()?;
    let rest: u32 = format!("{rest:0<2}").parse().ok()?;
    Some(Money(whole.checked_mul(100)?.checked_add(rest)?))
}

/// Whether it has words of its own.
pub(crate) fn has_clause(effect: &Effect) -> bool {
    match effect {
        Effect::Adopt { .. } | Effect::Spend { .. } | Effect::OpenPot { .. } | Effect::Task => true,
        Effect::Duty { change } => matches!(change, Change::Invent { .. } | Change::Mandate { .. }),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for (typed, hundredths) in [("12", 1200), ("12.5", 1250), ("12,50", 1250), ("0.05", 5)] {
            assert_eq!(money(typed), Some(Money(hundredths)));
        }
        for wrong in ["", "-1", "1.234", "twelve", "1,2,3", "99999999999"] {
            assert_eq!(money(wrong), None, "{wrong}");
        }
    }
}
