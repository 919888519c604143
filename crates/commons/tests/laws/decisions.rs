//! What must hold for decisions at every moment: who was asked is never more than when it opened, nothing happens before it
//! is in force, and nothing is changed but by a decision.

use super::Witness;
use commons::decisions::{Effect, Event, Kind, Progress, Proposal, ProposalId, State};
use commons::{Actor, Entry, Group, Matter, Span, Timestamp};

/// What time itself may write.
pub(super) fn time_may(event: &Event) -> bool {
    !matches!(
        event,
        Event::Written { .. }
            | Event::Rewritten { .. }
            | Event::AskedInformally { .. }
            | Event::Supported { .. }
            | Event::Ready { .. }
            | Event::Willing { .. }
            | Event::Positioned { .. }
            | Event::Said { .. }
            | Event::Suggested { .. }
            | Event::Amended { .. }
            | Event::GivenTime { .. }
            | Event::Withdrawing { .. }
            | Event::TakenUp { .. }
            | Event::SlotOffered { .. }
            | Event::WhoCame { .. }
            | Event::Answered { .. }
            | Event::TaskTaken { .. }
            | Event::TaskHandedBack { .. }
            | Event::TaskDone { .. }
            | Event::Braked { .. }
            | Event::Paused { .. }
            | Event::Reviewed { .. }
    )
}

/// Reads an event along.
pub(super) fn see(_witness: &mut Witness, event: &Event, entry: &Entry, after: &Group) {
    if let Actor::Person(person) = entry.by {
        assert!(after.people.get(person).is_some());
    }
    let Some(id) = event.proposal() else { return };
    let proposal = after.decisions.get(id).expect("what is spoken of exists");
    if let Event::Carried { no, .. } = event {
        assert_eq!(entry.because, Some(id.0), "an effect says which decision it is because of");
        assert!(proposal.agreed_at.is_some(), "{id:?}: effect {no} happened before anything was agreed");
    }
}

/// When time should ask about each proposal, worked out from each by itself.
pub(super) fn due(group: &Group) -> impl Iterator<Item = (Timestamp, ProposalId)> {
    let turn = in_turn(group);
    group.decisions.all().iter().filter_map(move |proposal| Some((proposal_due(group, proposal, turn)?, proposal.id)))
}

/// Whose turn it is to open: of those that wait, the longest waiting for which there is room and nothing in the way.
fn in_turn(group: &Group) -> Option<ProposalId> {
    let all = group.decisions.all();
    let open = all.iter().filter(|proposal| proposal.is_open() && proposal.kind == Kind::Full).count();
    let room = open < usize::from(group.rules.open_at_once);
    let mut waiting: Vec<&Proposal> =
        all.iter().filter(|proposal| proposal.state == State::Draft && proposal.ready_at.is_some()).collect();
    waiting.sort_by_key(|proposal| (proposal.ready_at, proposal.id));
    let busy = |effect: &Effect| {
        let others = all.iter().filter(|other| may_still_happen(other));
        effect.target().is_some()
            && others.flat_map(|other| &other.effects).any(|other| other.target() == effect.target())
    };
    let free = |proposal: &&&Proposal| {
        proposal.effects.iter().all(|effect| effect.check(group).is_ok() && !busy(effect))
            && proposal.effects.iter().all(|effect| Kind::Full.covers(effect.least_kind(group)))
    };
    waiting.iter().find(free).map(|proposal| proposal.id).filter(|_| room)
}

fn may_still_happen(proposal: &Proposal) -> bool {
    match proposal.state {
        State::Telling { .. } | State::Cooling { .. } => true,
        State::InForce { .. } => proposal.progress.contains(&Progress::Ahead),
        _ => proposal.is_open(),
    }
}

fn proposal_due(group: &Group, proposal: &Proposal, turn: Option<ProposalId>) -> Option<Timestamp> {
    match proposal.state {
        State::Draft if turn == Some(proposal.id) => proposal.ready_at,
        // Whoever came back to it put this off; the rules alone know when that was last.
        State::Draft => {
            let (at, _) = group.agenda().find(|(_, matter)| *matter == Matter::Proposal(proposal.id))?;
            assert!(at >= proposal.written_at + Span::days(90), "{:?} is let go of too soon", proposal.id);
            Some(at)
        }
        State::SenseCheck { until }
        | State::Withdrawing { until, .. }
        | State::Resolving { until }
        | State::Telling { until, .. }
        | State::Cooling { until }
        | State::DueReview { until }
        | State::Fading { until } => Some(until),
        State::Open { until } => Some(half_time(proposal, until)),
        State::Fallback { until } => {
            let half = Span::days(proposal.terms.fallback_days.into()).0 / 2;
            Some(if proposal.reminded { until } else { until - Span(half) })
        }
        State::InForce { review_at } => in_force_due(group, proposal, review_at),
        State::Paused { question } => {
            let question = group.decisions.get(question).expect("the brake asks something");
            let settled = question.is_over() || (question.is_agreed() && !may_still_happen(question));
            let ends =
                proposal.agreed_at.filter(|_| proposal.kind == Kind::Urgent).map(|at| at + urgent_lasts(proposal));
            settled.then_some(question.written_at).into_iter().chain(ends).min()
        }
        State::Over { .. } => None,
    }
}

fn urgent_lasts(proposal: &Proposal) -> Span {
    Span::days(proposal.terms.urgent_ends_days.into())
}

fn half_time(proposal: &Proposal, until: Timestamp) -> Timestamp {
    if proposal.reminded {
        return until;
    }
    let opened = proposal.opened_at.expect("it is open");
    let first = proposal.version == 1 && proposal.verdicts.is_empty();
    let usual = if proposal.kind == Kind::Urgent { 24 } else { proposal.terms.again_hours.into() };
    let length = if first { until - opened } else { Span::hours(usual) };
    until - Span(length.0 / 2)
}

fn in_force_due(group: &Group, proposal: &Proposal, review_at: Timestamp) -> Option<Timestamp> {
    if proposal.progress.contains(&Progress::Ahead) {
        return proposal.agreed_at;
    }
    let asked = proposal.progress.iter().filter_map(|progress| match progress {
        Progress::Asked { until } => Some(*until),
        _ => None,
    });
    let review = if proposal.kind == Kind::Urgent {
        let keep = Effect::Keep { decision: proposal.id };
        let asked_to_stay =
            group.decisions.all().iter().any(|other| may_still_happen(other) && other.effects.contains(&keep));
        let longer = Span::days(i64::from(proposal.terms.full_days) + 1);
        if asked_to_stay { review_at + longer } else { review_at }
    } else {
        let handful = proposal.electorate.len() < usize::from(group.rules.founders);
        let grown_up = handful && group.people.voices() >= usize::from(group.rules.founders) && !proposal.looked_at;
        if grown_up && proposal.lasts() { proposal.agreed_at? } else { review_at }
    };
    asked.chain([review]).min()
}
