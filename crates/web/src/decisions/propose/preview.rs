//! What the page says would change, before anything is sent.

use commons::decisions::{self, Effect, Kind, ProposalId, quorum};
use commons::duties::Change;
use commons::{Group, Rules};
use host::State;

use super::consequence;
use super::filled::Wording;
use crate::caller::Caller;
use crate::decisions::{effects, how};
use crate::look::frame::Frame;
use crate::words::Tongue;

/// What the page says would change, before it is sent.
pub(super) struct Preview {
    /// The effect, and what it would do.
    pub(super) changes: Vec<(String, Vec<String>)>,
    /// How it is decided, when it happens, when it is looked at again.
    pub(super) course: Vec<String>,
}

pub(super) fn of(frame: &Frame, state: &State, wording: &Wording, caller: &Caller) -> Preview {
    let group = &state.group;
    let draft = &wording.draft;
    let changes = draft.effects.iter().zip(&wording.clauses).map(|(effect, clause)| {
        (said(frame, state, effect, clause), consequence::of(frame, state, effect, caller.now()))
    });
    let changes = changes.collect();
    let mut course = Vec::new();
    let rules = &group.rules;
    course.push(frame.with(
        "propose-course",
        &[("kind", &how::kind(frame.tongue, draft.kind)), ("what", &in_short(frame.tongue, group, draft.kind))],
    ));
    let members = u32::try_from(group.people.voices()).unwrap_or(u32::MAX);
    course.push(match draft.kind.supporters(rules, members) {
        0 => frame.t("propose-course-alone"),
        supporters => frame.n("propose-course-supporters", supporters),
    });
    if draft.effects.iter().any(|effect| effect.is_irreversible(group)) {
        let waits = match draft.kind {
            Kind::Constitution => frame.n("unit-days", rules.cooling_constitution_days),
            _ => frame.n("unit-hours", rules.cooling_hours),
        };
        course.push(frame.s("propose-course-waits", "time", waits));
    }
    course.push(match draft.review_days {
        Some(days) => frame.s("propose-course-review", "time", frame.n("unit-days", days)),
        None => frame.s("propose-course-review", "time", longest(frame.tongue, rules, draft.kind)),
    });
    Preview { changes, course }
}

/// A kind of decision in one line: for how long, and what it takes.
pub(super) fn in_short(tongue: Tongue, group: &Group, kind: Kind) -> String {
    let rules = &group.rules;
    let members = u32::try_from(group.people.voices()).unwrap_or(u32::MAX);
    let time = match kind {
        Kind::Lazy => tongue.n("unit-hours", rules.lazy_hours),
        Kind::Full => tongue.n("unit-days", rules.full_days),
        Kind::Constitution => tongue.n("unit-days", rules.constitution_days),
        Kind::Person => tongue.n("unit-days", rules.person_days),
        Kind::Urgent => tongue.n("unit-hours", rules.urgent_hours_most),
    };
    let heard = quorum(kind, members, rules);
    match kind {
        Kind::Lazy => {
            let needed = decisions::in_favour(kind, members, rules).max(1);
            tongue.with("propose-short-lazy", &[("time", &time), ("needed", &needed)])
        }
        _ => tongue.with("propose-short", &[("time", &time), ("members", &members), ("needed", &heard)]),
    }
}

/// The longest until it is looked at again, in words.
pub(super) fn longest(tongue: Tongue, rules: &Rules, kind: Kind) -> String {
    match kind {
        Kind::Lazy => tongue.n("unit-months", rules.review_lazy_months),
        Kind::Full | Kind::Person => tongue.n("unit-months", rules.review_full_months),
        Kind::Constitution => tongue.n("unit-months", rules.review_constitution_months),
        Kind::Urgent => tongue.n("unit-days", rules.urgent_ends_days),
    }
}

/// What an effect would do, as a sentence. The words of what is not proposed yet come along.
pub(super) fn said(frame: &Frame, state: &State, effect: &Effect, clause: &str) -> String {
    let first = clause.lines().next().unwrap_or_default();
    match effect {
        Effect::Task => frame.s("effect-task", "what", first),
        Effect::OpenPot { .. } => frame.s("effect-open-pot", "pot", first),
        Effect::Duty { change: Change::Invent { seats, days, .. } } => {
            frame.with("effect-duty-invent", &[("duty", &first), ("seats", seats), ("days", days)])
        }
        _ => effects::done(frame, state, ProposalId(0), effect),
    }
}
