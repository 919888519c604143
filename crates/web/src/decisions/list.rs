//! Decisions in a list: first what waits for the reader's answer, then what is asked, then what is agreed.

use askama::Template;
use axum::response::Response;
use commons::decisions::{Kind, Proposal, State};

use super::carried::{self, OfDecision};
use super::{called, goes, may_read};
use crate::board::card::{Chip, Viewer};
use crate::caller::Caller;
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;

/// So many of what is in force or over on one page.
const PAGE: usize = 20;

#[derive(Template)]
#[template(path = "decisions/list.html")]
struct ListPage {
    frame: Frame,
    sections: Vec<Section>,
    tasks: Vec<Task>,
    may_propose: bool,
    empty: bool,
}

struct Section {
    id: &'static str,
    heading: String,
    rows: Vec<Row>,
    /// Before the tasks, or after them.
    first: bool,
    older: Option<String>,
    newer: Option<String>,
}

pub(crate) struct Row {
    pub(crate) path: String,
    pub(crate) title: String,
    pub(crate) lang: String,
    pub(crate) chips: Vec<Chip>,
    pub(crate) meta: String,
}

struct Task {
    of: OfDecision,
    title: String,
    command: String,
}

pub(super) async fn show(caller: Caller) -> Result<Page, Response> {
    let person = caller.taking_part()?;
    let frame = caller.frame_in(Room::Decisions).titled("decide-title");
    let page = {
        let state = caller.home.look();
        let viewer = Viewer { frame: &frame, state: &state, person, now: caller.now() };
        let sections = sections(&viewer, number(&caller, "in-force"), number(&caller, "over"));
        let task = |of: OfDecision| Task { title: called(&viewer, of.decision), of, command: caller.command_id() };
        let tasks: Vec<Task> = carried::free(&viewer).into_iter().map(task).collect();
        ListPage {
            empty: sections.is_empty() && tasks.is_empty(),
            sections,
            tasks,
            may_propose: state.group.people.has_voice(person),
            frame: frame.clone(),
        }
    };
    Ok(Page::sealed(&page))
}

/// Which page of a long list.
fn number(caller: &Caller, name: &str) -> usize {
    caller.asked(name).parse().unwrap_or(1).max(1)
}

fn sections(viewer: &Viewer<'_>, in_force: usize, over: usize) -> Vec<Section> {
    let (frame, group) = (viewer.frame, &viewer.state.group);
    let readable = |proposal: &&Proposal| may_read(group, viewer.person, proposal);
    let waiting: Vec<&Proposal> = group.decisions.waiting_for(viewer.person).filter(readable).collect();
    let waits = |proposal: &Proposal| waiting.iter().any(|other| other.id == proposal.id);
    let undecided: Vec<&Proposal> = group.decisions.undecided().filter(readable).collect();
    let agreed: Vec<&Proposal> = group.decisions.agreed().filter(readable).collect();
    let of = |list: &[&Proposal], which: &dyn Fn(&Proposal) -> bool| -> Vec<Row> {
        list.iter().filter(|proposal| which(proposal)).map(|proposal| row(viewer, proposal)).collect()
    };
    let section = |id: &'static str, heading: &str, rows: Vec<Row>, first| Section {
        id,
        heading: frame.t(heading),
        rows,
        first,
        older: None,
        newer: None,
    };
    let mut sections = vec![
        section("waiting", "decide-list-waiting", of(&waiting, &|_| true), true),
        section("asked", "decide-list-asked", of(&undecided, &|proposal| is_asked(proposal) && !waits(proposal)), true),
        section(
            "talked",
            "decide-list-talked",
            of(&undecided, &|proposal| matches!(proposal.state, State::Resolving { .. })),
            true,
        ),
        section(
            "cooling",
            "decide-list-cooling",
            of(&agreed, &|proposal| matches!(proposal.state, State::Cooling { .. })),
            true,
        ),
        section(
            "again",
            "decide-list-again",
            of(&agreed, &|proposal| matches!(proposal.state, State::DueReview { .. } | State::Fading { .. })),
            true,
        ),
        section("drafts", "decide-list-drafts", of(&undecided, &|proposal| proposal.state == State::Draft), false),
    ];
    let stands = |proposal: &&&Proposal| matches!(proposal.state, State::InForce { .. } | State::Paused { .. });
    let mut standing: Vec<&Proposal> = agreed.iter().filter(stands).copied().collect();
    standing.sort_by_key(|proposal| std::cmp::Reverse((proposal.agreed_at, proposal.id)));
    sections.push(paged(viewer, "in-force", "decide-list-in-force", &standing, in_force));
    let ended = |proposal: &Proposal| match proposal.state {
        State::Over { at, .. } => Some(at),
        _ => None,
    };
    let mut past: Vec<&Proposal> = group.decisions.all().iter().filter(|proposal| proposal.is_over()).collect();
    past.retain(|proposal| readable(proposal));
    past.sort_by_key(|proposal| std::cmp::Reverse((ended(proposal), proposal.id)));
    sections.push(paged(viewer, "over", "decide-list-over", &past, over));
    sections.retain(|section| !section.rows.is_empty());
    sections
}

fn is_asked(proposal: &Proposal) -> bool {
    matches!(
        proposal.state,
        State::Open { .. }
            | State::Withdrawing { .. }
            | State::Fallback { .. }
            | State::SenseCheck { .. }
            | State::Telling { .. }
    )
}

/// One page of a list, the newest first.
fn paged(viewer: &Viewer<'_>, id: &'static str, heading: &str, all: &[&Proposal], page: usize) -> Section {
    let frame = viewer.frame;
    let pages = all.len().div_ceil(PAGE).max(1);
    let page = page.min(pages);
    let shown = all.iter().skip((page - 1) * PAGE).take(PAGE);
    let link = |page: usize| frame.to(&format!("decisions?{id}={page}#{id}"));
    Section {
        id,
        heading: frame.t(heading),
        rows: shown.map(|proposal| row(viewer, proposal)).collect(),
        first: false,
        older: (page < pages).then(|| link(page + 1)),
        newer: (page > 1).then(|| link(page - 1)),
    }
}

/// A decision in a list.
pub(crate) fn row(viewer: &Viewer<'_>, proposal: &Proposal) -> Row {
    let frame = viewer.frame;
    let mut meta = vec![kind(frame, proposal.kind)];
    if matches!(proposal.state, State::Open { .. } | State::Withdrawing { .. } | State::Fallback { .. }) {
        let unheard = proposal.not_heard(&viewer.state.group.people).count();
        meta.push(match unheard {
            0 => frame.t("decide-all-heard"),
            n => frame.n("decide-unheard", n),
        });
    }
    if let Some(at) = proposal.agreed_at.filter(|_| proposal.is_standing()) {
        meta.push(frame.s("decide-since", "day", frame.date(at.0)));
    }
    Row {
        path: format!("decisions/{}", proposal.id.0),
        title: called(viewer, proposal.id),
        lang: proposal.language.as_str().to_owned(),
        chips: state_chip(viewer, proposal).into_iter().collect(),
        meta: meta.join(" · "),
    }
}

/// "Small decision", "Everyday decision", …
pub(crate) fn kind(frame: &Frame, kind: Kind) -> String {
    frame.t(&format!("decide-kind-{}", kind.word()))
}

/// Where it stands, in a word or two.
pub(crate) fn state_chip(viewer: &Viewer<'_>, proposal: &Proposal) -> Option<Chip> {
    let frame = viewer.frame;
    let chip = |class, text| Some(Chip { class, text });
    let left = |until: commons::Timestamp| {
        let soon = until - viewer.now <= commons::Span::days(1);
        let text = frame.s("decide-left-to-speak", "span", frame.span((until - viewer.now).0));
        Some(Chip { class: if soon { "chip-urgent" } else { "chip-soon" }, text })
    };
    let until = |key: &str, until: commons::Timestamp| frame.s(key, "until", frame.day_and_time(until.0));
    match proposal.state {
        State::Draft if proposal.ready_at.is_some() => chip("chip-open", frame.t("decide-chip-ready")),
        State::Draft => chip("chip-open", frame.t("decide-chip-draft")),
        State::SenseCheck { .. } => chip("chip-open", frame.t("decide-chip-sense")),
        State::Open { until } | State::Fallback { until } => left(until),
        State::Withdrawing { until: at, .. } => chip("chip-soon", until("decide-chip-withdrawing", at)),
        State::Resolving { until: at } => chip("chip-urgent", until("decide-chip-resolving", at)),
        State::Telling { .. } => chip("chip-soon", frame.t("decide-chip-telling")),
        State::Cooling { until: at } => chip("chip-held", until("decide-chip-cooling", at)),
        State::InForce { .. } => chip("chip-done", frame.t("decide-chip-in-force")),
        State::Paused { .. } => chip("chip-urgent", frame.t("decide-chip-paused")),
        State::DueReview { until: at } => chip("chip-soon", until("decide-chip-review", at)),
        State::Fading { until: at } => chip("chip-soon", until("decide-chip-fading", at)),
        State::Over { end, .. } => chip("", goes::ended(frame, end)),
    }
}
