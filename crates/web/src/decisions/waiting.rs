//! What of the group's decisions waits for somebody today: their own yes, their answer, what they took on.

use commons::Span;
use commons::decisions::{Proposal, State};

use super::{called, carried, list};
use crate::board::card::Viewer;

/// So many that wait for an answer are shown on one day; the list has the others.
const MOST: usize = 3;

/// One thing that waits.
pub(crate) struct Waiting {
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) path: String,
    pub(crate) go: String,
    /// There is not much time left.
    pub(crate) soon: bool,
}

/// What waits for this person, the most personal first.
pub(crate) fn today(viewer: &Viewer<'_>) -> Vec<Waiting> {
    let frame = viewer.frame;
    let path = |proposal: &Proposal| format!("decisions/{}", proposal.id.0);
    let soon = |until| until - viewer.now <= Span::days(1);
    let mut waiting = Vec::new();
    for (proposal, no, until) in carried::own_yes(viewer, viewer.person) {
        waiting.push(Waiting {
            title: carried::said(viewer, proposal, no.into()).unwrap_or_else(|| called(viewer, proposal.id)),
            text: frame.s("decide-today-yes", "until", frame.day_and_time(until.0)),
            path: path(proposal),
            go: frame.t("decide-today-to-yes"),
            soon: soon(until),
        });
    }
    let mut asked: Vec<&Proposal> = viewer.state.group.decisions.waiting_for(viewer.person).collect();
    let ends = |proposal: &Proposal| match proposal.state {
        State::Open { until } | State::Withdrawing { until, .. } | State::Fallback { until } => until,
        _ => viewer.now,
    };
    asked.sort_by_key(|proposal| (ends(proposal), proposal.id));
    for proposal in asked.into_iter().take(MOST) {
        let until = ends(proposal);
        let kind = list::kind(frame, proposal.kind);
        waiting.push(Waiting {
            title: called(viewer, proposal.id),
            text: frame.with("decide-today-asked", &[("kind", &kind), ("until", &frame.day_and_time(until.0))]),
            path: path(proposal),
            go: frame.t("decide-to-answer"),
            soon: soon(until),
        });
    }
    for task in carried::taken_by(viewer, viewer.person) {
        waiting.push(Waiting {
            title: task.what,
            text: task.state,
            path: format!("decisions/{}", task.decision.0),
            go: frame.t("decide-today-to-task"),
            soon: false,
        });
    }
    waiting
}
