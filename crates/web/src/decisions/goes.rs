//! How this goes: what was, where it stands, what follows if nothing else happens.

use commons::decisions::{self, End, Kind, Proposal, State, Verdict, in_favour, quorum, supporters_needed};
use commons::{Span, Timestamp};

use super::{called, how, knows_outcome};
use crate::board::card::Viewer;
use crate::look::frame::Frame;

/// One point on the line.
pub(super) struct Point {
    /// "" for what was, "now", "next".
    pub(super) class: &'static str,
    pub(super) text: String,
    pub(super) more: String,
}

pub(super) fn points(viewer: &Viewer<'_>, proposal: &Proposal) -> Vec<Point> {
    let mut points = past(viewer, proposal);
    points.push(now(viewer, proposal));
    points.extend(next(viewer, proposal));
    points
}

fn point(class: &'static str, text: String, more: String) -> Point {
    Point { class, text, more }
}

fn past(viewer: &Viewer<'_>, proposal: &Proposal) -> Vec<Point> {
    let frame = viewer.frame;
    let mut past = Vec::new();
    if !matches!(proposal.state, State::Draft) || proposal.ready_at.is_some() {
        let who = viewer.whoever(proposal.author).name;
        let day = frame.date(proposal.written_at.0);
        let more = match proposal.about {
            Some(_) => day,
            None => frame.with("decide-goes-written-more", &[("day", &day), ("who", &who)]),
        };
        past.push(point("", frame.t("decide-goes-written"), more));
    }
    let later = |at: Timestamp| proposal.opened_at.is_some_and(|opened| opened < at);
    let asking = matches!(proposal.state, State::Open { .. } | State::Withdrawing { .. });
    let opened_only = asking && proposal.verdicts.is_empty();
    if let Some(at) = proposal.opened_at.filter(|_| !opened_only) {
        past.push(point("", frame.t("decide-goes-asked"), frame.date(at.0)));
    }
    let untold = !knows_outcome(proposal, viewer.person);
    let closes = proposal.verdicts.len() - usize::from(untold && !proposal.verdicts.is_empty());
    for (at, verdict) in proposal.verdicts.iter().take(closes).filter(|(at, _)| later(*at)) {
        let said = how::verdict(frame.tongue, *verdict);
        past.push(point("", frame.s("decide-goes-closed", "verdict", said), frame.date(at.0)));
    }
    if let State::Over { at, .. } = proposal.state
        && proposal.agreed_at.is_some_and(|agreed| agreed < at)
    {
        past.push(point("", frame.t("decide-goes-in-force"), String::new()));
    }
    past
}

/// Where it stands, and what it needs.
fn now(viewer: &Viewer<'_>, proposal: &Proposal) -> Point {
    let frame = viewer.frame;
    let when = |at: Timestamp| frame.day_and_time(at.0);
    let (key, more) = match proposal.state {
        State::Draft if proposal.ready_at.is_some() => ("decide-goes-ready", frame.t("decide-goes-ready-more")),
        State::Draft => ("decide-goes-draft", supporters(viewer, proposal)),
        State::SenseCheck { until } => ("decide-goes-sense", frame.s("decide-goes-sense-more", "until", when(until))),
        State::Open { .. } => ("decide-goes-asked", heard(viewer, proposal)),
        State::Withdrawing { until, .. } => {
            ("decide-goes-withdrawing", frame.s("decide-goes-withdrawing-more", "until", when(until)))
        }
        State::Resolving { until } => {
            ("decide-goes-resolving", frame.s("decide-goes-resolving-more", "until", when(until)))
        }
        State::Fallback { until } => ("decide-goes-last", last_question(viewer, proposal, until)),
        State::Telling { until, .. } => {
            ("decide-goes-telling", frame.s("decide-goes-telling-more", "until", when(until)))
        }
        State::Cooling { until } => ("decide-goes-cooling", frame.s("decide-goes-cooling-more", "until", when(until))),
        State::InForce { .. } => {
            let since = proposal.agreed_at.map(|at| frame.s("decide-since", "day", frame.date(at.0)));
            ("decide-goes-in-force", since.unwrap_or_default())
        }
        State::Paused { question } => {
            ("decide-goes-paused", frame.s("decide-goes-paused-more", "what", called(viewer, question)))
        }
        State::DueReview { until } => ("decide-goes-review", frame.s("decide-goes-review-more", "until", when(until))),
        State::Fading { until } => ("decide-goes-fading", frame.s("decide-goes-fading-more", "until", when(until))),
        State::Over { end, at } => {
            let (said, day) = (ended(frame, end), frame.date(at.0));
            return point("now", frame.s("decide-goes-over", "end", said), day);
        }
    };
    point("now", frame.t(key), more)
}

/// "21 of 26 heard. We need 18, and no open block."
fn heard(viewer: &Viewer<'_>, proposal: &Proposal) -> String {
    let frame = viewer.frame;
    let tally = proposal.tally(&viewer.state.group.people);
    let (heard, asked) = (tally.heard(), tally.members);
    let favour = in_favour(proposal.kind, asked, &proposal.terms).max(1);
    if proposal.kind == Kind::Lazy {
        return frame.with("decide-goes-heard-lazy", &[("heard", &heard), ("asked", &asked), ("for", &favour)]);
    }
    let need = quorum(proposal.kind, tally.counting_members, &proposal.terms);
    frame.with("decide-goes-heard", &[("heard", &heard), ("asked", &asked), ("need", &need), ("for", &favour)])
}

fn last_question(viewer: &Viewer<'_>, proposal: &Proposal, until: Timestamp) -> String {
    let percent = match proposal.kind {
        Kind::Full => proposal.terms.fallback_percent,
        _ => proposal.terms.fallback_constitution_percent,
    };
    let until = viewer.frame.day_and_time(until.0);
    viewer.frame.with("decide-goes-last-more", &[("until", &until), ("percent", &percent)])
}

fn supporters(viewer: &Viewer<'_>, proposal: &Proposal) -> String {
    let group = &viewer.state.group;
    let needed = supporters_needed(group, proposal, viewer.now) as usize;
    let given = proposal.supporters.iter().filter(|person| group.people.has_voice(**person)).count();
    match needed.saturating_sub(given) {
        0 => viewer.frame.t("decide-goes-draft-open"),
        missing => viewer.frame.n("decide-goes-draft-more", missing),
    }
}

/// How it came to its end.
pub(crate) fn ended(frame: &Frame, end: End) -> String {
    match end {
        End::Withdrawn => frame.t("end-withdrawn"),
        End::Lapsed => frame.t("end-lapsed"),
        End::NotAgreed => frame.t("end-not-agreed"),
        End::Superseded { by } => frame.s("end-superseded", "no", by.0),
        End::Repealed { by } => frame.s("end-repealed", "no", by.0),
        End::RunOut => frame.t("end-run-out"),
        End::EmergencyOver => frame.t("end-emergency-over"),
        End::LeftLying => frame.t("end-left-lying"),
    }
}

/// What follows by itself.
fn next(viewer: &Viewer<'_>, proposal: &Proposal) -> Vec<Point> {
    let frame = viewer.frame;
    let irreversible = proposal.effects.iter().any(|effect| effect.is_irreversible(&viewer.state.group));
    let next = |key: &str, more: String| point("next", frame.t(key), more);
    let asked = || next("decide-goes-asked", asked_for(frame, viewer, proposal));
    let agreed = |at: Timestamp| next("decide-goes-agreed", frame.s("decide-goes-earliest", "day", frame.date(at.0)));
    let carried = |at: Option<Timestamp>| {
        let more = match at {
            Some(at) => frame.s("decide-goes-carried-on", "day", frame.date(at.0)),
            None => frame.t("decide-goes-carried-more"),
        };
        next("decide-goes-carried", more)
    };
    let told = (proposal.kind == Kind::Person).then(|| next("decide-goes-telling", String::new()));
    match proposal.state {
        State::Draft | State::SenseCheck { .. } => {
            let mut points = vec![asked()];
            points.extend(told);
            points.push(next("decide-goes-agreed", String::new()));
            points.push(carried(None));
            points
        }
        State::Open { until } => {
            let mut points = vec![agreed(until)];
            points.extend(told);
            if irreversible {
                points.push(next("decide-goes-cooling", frame.span(proposal.kind.cooling(&proposal.terms).0)));
            }
            points.push(carried((!irreversible && proposal.kind != Kind::Person).then_some(until)));
            points.push(review(viewer, proposal));
            points
        }
        State::Withdrawing { .. } | State::Resolving { .. } | State::Fallback { .. } => {
            vec![next("decide-goes-agreed", String::new()), carried(None)]
        }
        State::Telling { verdict, .. } if knows_outcome(proposal, viewer.person) => match verdict {
            Verdict::Agreed | Verdict::AgreedWithDissent => vec![carried(None)],
            _ => Vec::new(),
        },
        State::Telling { .. } => Vec::new(),
        State::Cooling { until } => vec![carried(Some(until)), review(viewer, proposal)],
        State::InForce { review_at } => {
            let more = frame.s("decide-goes-review-on", "day", frame.date(review_at.0));
            let key = if proposal.kind == Kind::Urgent { "decide-goes-ends" } else { "decide-goes-review" };
            vec![next(key, more)]
        }
        State::Paused { .. } | State::DueReview { .. } | State::Fading { .. } | State::Over { .. } => Vec::new(),
    }
}

fn asked_for(frame: &Frame, viewer: &Viewer<'_>, proposal: &Proposal) -> String {
    let window: Span = proposal.kind.window(&viewer.state.group.rules, proposal.hours);
    frame.s("decide-goes-asked-for", "span", frame.span(window.0))
}

/// When it would be looked at again.
fn review(viewer: &Viewer<'_>, proposal: &Proposal) -> Point {
    let frame = viewer.frame;
    let key = if proposal.kind == decisions::Kind::Urgent { "decide-goes-ends" } else { "decide-goes-review" };
    let longest = proposal.kind.review(&proposal.terms);
    let wished = proposal.review_days.map_or(longest, |days| Span::days(days.into()).min(longest));
    let begins = match proposal.state {
        State::Open { until } | State::Cooling { until } => until,
        _ => viewer.now,
    };
    let more = frame.s("decide-goes-review-on", "day", frame.date((begins + wished).0));
    point("next", frame.t(key), more)
}
