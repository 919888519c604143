//! How far what was agreed has got: done by itself, waiting for somebody's own yes, or something for people to do.

use commons::decisions::{self, Effect, Left, Progress, Proposal, ProposalId, Task, TaskState};
use commons::people::PersonId;
use commons::{Span, Timestamp};

use super::changes::clause;
use super::effects;
use crate::board::card::Viewer;

/// One effect, and where it is.
pub(super) struct Step {
    pub(super) what: String,
    pub(super) state: String,
    /// "done", "waits", "free", "taken".
    pub(super) class: &'static str,
    pub(super) effect: u8,
    /// Waits for the reader's own yes.
    pub(super) yours: bool,
    pub(super) take: bool,
    pub(super) back: bool,
    /// One for each button beside it.
    pub(super) commands: [String; 2],
}

pub(super) fn steps(viewer: &Viewer<'_>, proposal: &Proposal, command: impl Fn() -> String) -> Vec<Step> {
    let step = |(no, progress): (usize, &Progress)| {
        let effect = u8::try_from(no).ok()?;
        let what = said(viewer, proposal, no)?;
        let (state, class) = state(viewer, proposal, effect, progress);
        let id = proposal.id;
        let may = viewer.may();
        Some(Step {
            what,
            state,
            class,
            effect,
            yours: may.decide(decisions::Command::Consent { proposal: id, effect, yes: false }),
            take: may.decide(decisions::Command::TakeTask { proposal: id, effect }),
            back: may.decide(decisions::Command::HandTaskBack { proposal: id, effect }),
            commands: [command(), command()],
        })
    };
    proposal.progress.iter().enumerate().filter_map(step).collect()
}

/// What an effect does, with its own words.
pub(super) fn said(viewer: &Viewer<'_>, proposal: &Proposal, no: usize) -> Option<String> {
    let (frame, state) = (viewer.frame, viewer.state);
    let effect = proposal.effects.get(no)?;
    let words = clause(viewer, proposal, proposal.text, no);
    Some(match (effect, words) {
        (Effect::Task, Some(words)) => words,
        (Effect::Spend { .. }, Some(words)) => format!("{}: {words}", effects::done(frame, state, proposal.id, effect)),
        _ => effects::done(frame, state, proposal.id, effect),
    })
}

fn state(viewer: &Viewer<'_>, proposal: &Proposal, effect: u8, progress: &Progress) -> (String, &'static str) {
    let frame = viewer.frame;
    if let Some(task) = proposal.task(effect) {
        let why = match progress {
            Progress::Left { why, .. } => Some(frame.s("decide-left", "why", left(viewer, *why))),
            _ => None,
        };
        let (state, class) = task_state(viewer, task);
        return (why.into_iter().chain([state]).collect::<Vec<_>>().join(" "), class);
    }
    match progress {
        Progress::Ahead => (frame.t("decide-ahead"), "waits"),
        Progress::Asked { until } => {
            let who = named(viewer, proposal, effect).unwrap_or_else(|| frame.t("people-nameless"));
            let until = frame.day_and_time(until.0);
            (frame.with("decide-waits-for-yes", &[("who", &who), ("until", &until)]), "waits")
        }
        Progress::Done { at, .. } => (frame.s("decide-done-on", "day", frame.date(at.0)), "done"),
        Progress::Left { why, .. } => (frame.s("decide-left", "why", left(viewer, *why)), "free"),
    }
}

fn named(viewer: &Viewer<'_>, proposal: &Proposal, effect: u8) -> Option<String> {
    let person = proposal.effects.get(usize::from(effect))?.needs_yes_of()?;
    viewer.state.name(person).map(str::to_owned)
}

fn left(viewer: &Viewer<'_>, why: Left) -> String {
    viewer.frame.t(match why {
        Left::SaidNo => "left-said-no",
        Left::NoAnswer => "left-no-answer",
        Left::GroundMoved => "left-ground-moved",
    })
}

fn task_state(viewer: &Viewer<'_>, task: &Task) -> (String, &'static str) {
    let frame = viewer.frame;
    match task.state {
        TaskState::Free if is_unfilled(viewer, task) => {
            (frame.s("decide-task-unfilled", "span", frame.span((viewer.now - task.since).0)), "free")
        }
        TaskState::Free => (frame.t("decide-task-free"), "free"),
        TaskState::Taken { by } if by == viewer.person => (frame.t("decide-task-yours"), "taken"),
        TaskState::Taken { by } => (frame.s("decide-task-taken", "who", viewer.whoever(by).name), "taken"),
        TaskState::Done { at: Timestamp(at), .. } => (frame.s("decide-done-on", "day", frame.date(at)), "done"),
    }
}

/// Agreed so long ago that it should be shown: an empty chair.
pub(super) fn is_unfilled(viewer: &Viewer<'_>, task: &Task) -> bool {
    let days = viewer.state.group.rules.unfilled_days;
    task.state == TaskState::Free && viewer.now - task.since >= Span::days(days.into())
}

/// A task of some decision, for lists.
pub(crate) struct OfDecision {
    pub(crate) decision: ProposalId,
    pub(crate) effect: u8,
    pub(crate) what: String,
    pub(crate) state: String,
    pub(crate) unfilled: bool,
    pub(crate) take: bool,
    since: Timestamp,
}

/// Tasks nobody has taken yet, the longest waiting first.
pub(super) fn free(viewer: &Viewer<'_>) -> Vec<OfDecision> {
    tasks(viewer, |task| task.state == TaskState::Free)
}

/// Tasks this person has taken on.
pub(crate) fn taken_by(viewer: &Viewer<'_>, person: PersonId) -> Vec<OfDecision> {
    tasks(viewer, |task| task.state == TaskState::Taken { by: person })
}

fn tasks(viewer: &Viewer<'_>, which: impl Fn(&Task) -> bool) -> Vec<OfDecision> {
    let mut tasks = Vec::new();
    for proposal in viewer.state.group.decisions.agreed() {
        if !super::may_read(&viewer.state.group, viewer.person, proposal) {
            continue;
        }
        for task in proposal.tasks.iter().filter(|task| which(task)) {
            let Some(what) = said(viewer, proposal, task.effect.into()) else { continue };
            let (state, _) = task_state(viewer, task);
            let take = decisions::Command::TakeTask { proposal: proposal.id, effect: task.effect };
            tasks.push(OfDecision {
                decision: proposal.id,
                effect: task.effect,
                what,
                state,
                unfilled: is_unfilled(viewer, task),
                take: viewer.may().decide(take),
                since: task.since,
            });
        }
    }
    tasks.sort_by_key(|task| (task.since, task.decision, task.effect));
    tasks
}

/// Decisions that wait for this person's own yes.
pub(crate) fn own_yes<'a>(viewer: &'a Viewer<'_>, person: PersonId) -> Vec<(&'a Proposal, u8, Timestamp)> {
    let mut waiting = Vec::new();
    for proposal in viewer.state.group.decisions.agreed() {
        for (no, progress) in proposal.progress.iter().enumerate() {
            let named = proposal.effects.get(no).and_then(Effect::needs_yes_of) == Some(person);
            if let (Progress::Asked { until }, true, Ok(no)) = (progress, named, u8::try_from(no)) {
                waiting.push((proposal, no, *until));
            }
        }
    }
    waiting
}
