//! What is, and what would be: every effect of a proposal beside what it changes. Read from the effects, never typed twice.

use commons::decisions::{Effect, Page, Progress, Proposal, Said, State};
use commons::duties::Change;
use commons::sight::Field;
use commons::{Subject, Timestamp};

use super::effects;
use super::propose::consequence::follows;
use crate::board::card::Viewer;

/// One change.
pub(crate) struct Diff {
    pub(crate) was: Option<Side>,
    pub(crate) will: Side,
    /// What follows at once, counted.
    pub(crate) then: Vec<String>,
}

/// One side of it: what it is about, and its value; or just a sentence.
pub(crate) struct Side {
    pub(crate) about: String,
    pub(crate) value: Option<String>,
    /// Longer words that the group wrote.
    pub(crate) text: Option<String>,
}

pub(crate) struct Changes {
    pub(crate) heading: String,
    /// Over what is: "Now", or "Before".
    pub(crate) before: String,
    /// Over what would be: "From Sat 28 Nov", or "Since …".
    pub(crate) after: String,
    pub(crate) diffs: Vec<Diff>,
    pub(crate) note: String,
}

/// What the proposal changes, as it is worded now.
pub(crate) fn changes(viewer: &Viewer<'_>, proposal: &Proposal) -> Changes {
    let frame = viewer.frame;
    let irreversible = proposal.effects.iter().any(|effect| effect.is_irreversible(&viewer.state.group));
    let done = proposal.is_standing() || (proposal.is_over() && proposal.agreed_at.is_some());
    let (heading, after, note) = if done {
        let since = proposal.agreed_at.map(|at| frame.s("decide-since", "day", frame.day(at.0)));
        ("decide-changed", since.unwrap_or_default(), "decide-changed-note")
    } else if proposal.is_over() {
        ("decide-would-have", frame.t("decide-as-proposed"), "decide-would-have-note")
    } else if matches!(proposal.state, State::Cooling { .. }) {
        let from = starts(proposal, irreversible).map(|at| frame.s("decide-on", "day", frame.day(at.0)));
        ("decide-changing", from.unwrap_or_default(), "decide-changes-final-note")
    } else {
        let from = starts(proposal, irreversible).map(|at| frame.s("decide-from", "day", frame.day(at.0)));
        let note = if irreversible { "decide-changes-final-note" } else { "decide-changes-note" };
        ("decide-changes", from.unwrap_or_else(|| frame.t("decide-when-agreed")), note)
    };
    let only_tasks = proposal.effects.iter().all(|effect| matches!(effect, Effect::Task));
    Changes {
        heading: frame.t(heading),
        before: frame.t(if done { "decide-before-it" } else { "decide-now" }),
        after,
        diffs: diffs(viewer, proposal, &proposal.effects, proposal.text, &proposal.progress),
        note: frame.t(if only_tasks && !proposal.is_over() { "decide-task-note" } else { note }),
    }
}

/// The effects of a wording, each beside what it changes.
pub(crate) fn diffs(
    viewer: &Viewer<'_>,
    proposal: &Proposal,
    list: &[Effect],
    text: u16,
    progress: &[Progress],
) -> Vec<Diff> {
    let open = !proposal.is_over() && progress.is_empty();
    let diff = |(no, effect): (usize, &Effect)| {
        let words = clause(viewer, proposal, text, no);
        let was = match progress.get(no) {
            Some(Progress::Done { inverse: Some(inverse), .. }) => was_before(viewer, proposal, inverse),
            Some(_) => None,
            None => now(viewer, effect),
        };
        let then = if open { follows(viewer.frame, viewer.state, effect, viewer.now) } else { Vec::new() };
        Diff { was, will: will(viewer, proposal, effect, words), then }
    };
    list.iter().enumerate().map(diff).collect()
}

/// The words of an effect in a wording.
pub(crate) fn clause(viewer: &Viewer<'_>, proposal: &Proposal, text: u16, no: usize) -> Option<String> {
    let field = Field::Clause(text, u8::try_from(no).ok()?);
    viewer.state.words(Subject::Proposal(proposal.id), field).map(str::to_owned)
}

/// The soonest day on which it would happen.
fn starts(proposal: &Proposal, irreversible: bool) -> Option<Timestamp> {
    match proposal.state {
        State::Open { until } if irreversible => Some(until + proposal.kind.cooling(&proposal.terms)),
        State::Open { until } => Some(until),
        State::Cooling { until } => Some(until),
        _ => None,
    }
}

fn will(viewer: &Viewer<'_>, proposal: &Proposal, effect: &Effect, words: Option<String>) -> Side {
    let (frame, state) = (viewer.frame, viewer.state);
    let said = |about: String| Side { about, value: None, text: None };
    match effect {
        Effect::SetRule { rule, value } => Side {
            about: effects::rule(frame, *rule),
            value: Some(effects::value_of(frame, *rule, *value)),
            text: None,
        },
        Effect::Adopt { .. } | Effect::Duty { change: Change::Mandate { .. } } => {
            Side { text: words, ..said(effects::done(frame, state, proposal.id, effect)) }
        }
        Effect::Budget { pot, monthly } => Side {
            about: frame.s("decide-budget", "pot", effects::pot(frame, state, *pot)),
            value: Some(crate::fund::money(frame, *monthly)),
            text: None,
        },
        Effect::Spend { pot, amount } => Side {
            about: frame.s("decide-spend", "pot", effects::pot(frame, state, *pot)),
            value: Some(crate::fund::money(frame, *amount)),
            text: words,
        },
        Effect::Task => said(frame.s("effect-task", "what", words.unwrap_or_default())),
        Effect::OpenPot { .. } => match words {
            Some(words) => said(frame.s("effect-open-pot", "pot", words)),
            None => said(effects::done(frame, state, proposal.id, effect)),
        },
        Effect::Duty { change: Change::Invent { seats, days, .. } } => {
            let first = words.as_deref().and_then(|words| words.lines().next()).unwrap_or_default().to_owned();
            let about = frame.with("effect-duty-invent", &[("duty", &first), ("seats", seats), ("days", days)]);
            Side { text: words, ..said(about) }
        }
        _ => said(effects::done(frame, state, proposal.id, effect)),
    }
}

/// What an effect that would undo it says of the time before.
fn was_before(viewer: &Viewer<'_>, proposal: &Proposal, inverse: &Effect) -> Option<Side> {
    match inverse {
        Effect::SetRule { .. } | Effect::Budget { .. } => Some(will(viewer, proposal, inverse, None)),
        Effect::Rename { to, .. } => Some(Side { about: to.clone(), value: None, text: None }),
        _ => None,
    }
}

/// How it is today, where that can be said.
fn now(viewer: &Viewer<'_>, effect: &Effect) -> Option<Side> {
    let (frame, state) = (viewer.frame, viewer.state);
    let group = &state.group;
    let said = |about: String| Some(Side { about, value: None, text: None });
    match effect {
        Effect::SetRule { rule, .. } => Some(Side {
            about: effects::rule(frame, *rule),
            value: Some(effects::value_of(frame, *rule, group.rules.get(*rule))),
            text: None,
        }),
        Effect::Adopt { agreement } | Effect::DropAgreement { agreement } => {
            let Some(stands) = group.decisions.agreements().get(*agreement) else {
                return said(frame.t("decide-now-no-agreement"));
            };
            let field = Field::Clause(stands.clause.text, stands.clause.effect);
            let text = state.words(Subject::Proposal(stands.clause.decision), field).map(str::to_owned);
            Some(Side { about: frame.s("decide-now-agreement", "no", stands.clause.decision.0), value: None, text })
        }
        Effect::Duty { change: Change::Set { duty, .. } } => {
            let charge = group.duties.charge(*duty);
            let days = charge.days.unwrap_or(group.rules.duty_days);
            let called = effects::duty(frame, state, *duty);
            said(frame.with("effect-duty-set", &[("duty", &called), ("seats", &charge.seats), ("days", &days)]))
        }
        Effect::Budget { pot, .. } => Some(Side {
            about: frame.s("decide-budget", "pot", effects::pot(frame, state, *pot)),
            value: Some(crate::fund::money(frame, group.fund.pot(*pot)?.monthly)),
            text: None,
        }),
        Effect::Spend { pot, .. } => Some(Side {
            about: frame.s("decide-now-holds", "pot", effects::pot(frame, state, *pot)),
            value: Some(crate::fund::money(frame, group.fund.pot(*pot)?.holds)),
            text: None,
        }),
        Effect::Rename { what: Said::Name, .. } => said(frame.s("effect-rename", "to", &group.founding.name)),
        Effect::Rename { what: Said::Place, .. } => said(frame.s("effect-move", "to", &group.founding.place)),
        Effect::Publish { page } => said(frame.s("effect-unpublish", "page", self::page(viewer, *page))),
        Effect::Unpublish { page } => said(frame.s("effect-publish", "page", self::page(viewer, *page))),
        _ => None,
    }
}

fn page(viewer: &Viewer<'_>, page: Page) -> String {
    effects::page(viewer.frame, page)
}
