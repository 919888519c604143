//! What must hold for decisions at every moment: who was asked is never more than when it opened, nothing happens before it
//! is in force, and nothing is changed but by a decision.

use super::Witness;
use commons::decisions::{Event, Kind, Progress, Proposal, ProposalId, State};
use commons::{Actor, Entry, Group, Span, Timestamp};

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
    group.decisions.all().iter().filter_map(|proposal| Some((proposal_due(group, proposal)?, proposal.id)))
}

fn proposal_due(group: &Group, proposal: &Proposal) -> Option<Timestamp> {
    match proposal.state {
        State::Draft => Some(proposal.written_at + Span::days(90)),
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
            let settled = question.is_over() || question.is_standing();
            settled.then_some(question.written_at)
        }
        State::Over { .. } => None,
    }
}

fn half_time(proposal: &Proposal, until: Timestamp) -> Timestamp {
    if proposal.reminded {
        return until;
    }
    let opened = proposal.opened_at.expect("it is open");
    let first = proposal.version == 1 && proposal.verdicts.is_empty();
    let length = if first { until - opened } else { Span::hours(proposal.terms.again_hours.into()) };
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
    let handful = proposal.electorate.len() < 5 && group.people.voices() >= 5;
    let grown_up = handful && !proposal.looked_at && proposal.kind != Kind::Urgent;
    let review = if grown_up { proposal.agreed_at? } else { review_at };
    asked.chain([review]).min()
}
