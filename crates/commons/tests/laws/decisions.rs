//! What must hold for decisions at every moment: who was asked is never more than when it opened, nothing happens before it
//! is in force, and nothing is changed but by a decision.

use super::Witness;
use commons::decisions::{Effect, End, Event, Kind, Position, Progress, Proposal, ProposalId, State, Verdict};
use commons::people::PersonId;
use commons::{Actor, Entry, Group, Matter, Rules, Span, Timestamp};
use std::collections::{BTreeMap, BTreeSet};

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
            | Event::Translated { .. }
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

/// What the log says about one proposal.
#[derive(Default)]
pub(super) struct Known {
    /// Who was asked when it opened.
    asked: BTreeSet<PersonId>,
    opened_at: Option<Timestamp>,
    version: u8,
    version_at: Option<Timestamp>,
    /// What each said to the wording that stands.
    positions: BTreeMap<PersonId, Position>,
    /// Whether they said it themselves.
    themselves: BTreeSet<PersonId>,
    in_force: bool,
    happened: BTreeSet<u8>,
    over: bool,
    /// When what goes on now is to end.
    until: Option<Timestamp>,
    /// How much later than that it ended so far, all in all: nobody may have been there to write it down.
    late: Span,
}

/// Reads an event along.
pub(super) fn see(witness: &mut Witness, event: &Event, entry: &Entry, after: &Group) {
    let Some(id) = event.proposal() else { return };
    let proposal = after.decisions.get(id).expect("what is spoken of exists");
    let others_may_end = matches!(event, Event::GoesOn { .. });
    let known = witness.proposals.entry(id).or_default();
    assert!(!known.over || others_may_end || is_talk(event), "{id:?} is over: {event:?}");
    if let (Some(until), Actor::Time, false) = (known.until, entry.by, matches!(event, Event::Reminded { .. })) {
        known.late = Span(known.late.0 + (entry.at - until).0.max(0));
        known.until = None;
    }
    known.until = until(event).or(known.until);
    match event {
        Event::Written { .. } | Event::AskedAbout { .. } => {
            assert_eq!(after.decisions.all().len(), id.0 as usize, "numbered without a gap");
        }
        Event::Opened { electorate, until, .. } => {
            known.asked = electorate.iter().copied().collect();
            (known.opened_at, known.version, known.version_at) = (Some(entry.at), 1, Some(entry.at));
            known.positions.clear();
            known.themselves.clear();
            assert!(*until > entry.at);
        }
        Event::Amended { version, until, .. } => {
            assert_eq!((*version, entry.by), (known.version + 1, Actor::Person(proposal.author)));
            (known.version, known.version_at) = (*version, Some(entry.at));
            known.positions.clear();
            known.themselves.clear();
            assert!(*until >= entry.at + Span::hours(24), "{id:?} closes within a day of another wording");
        }
        Event::Positioned { person, position, .. } => known.takes(*person, *position, entry, id),
        Event::BlockLapsed { person, .. } => {
            assert_eq!(known.positions.insert(*person, Position::StandAside), Some(Position::Block));
        }
        Event::AskedInformally { .. } => {
            known.positions.clear();
            known.themselves.clear();
        }
        Event::Closed { verdict, .. } => {
            assert_eq!(entry.by, Actor::Time, "only time closes");
            let blocks = known
                .positions
                .iter()
                .any(|(person, position)| *position == Position::Block && after.people.with_voice(*person).is_ok());
            assert!(!blocks || *verdict != Verdict::Agreed, "{id:?} was agreed over a block");
        }
        Event::InForce { .. } => {
            known.in_force = true;
            known.happened.clear();
        }
        Event::Carried { no, effect, .. } => {
            assert_eq!(entry.because, Some(id.0), "an effect says which decision it is because of");
            assert!(known.in_force, "{id:?}: effect {no} happened before it was in force");
            let own = proposal.effects.get(usize::from(*no)) == Some(effect);
            if own && !matches!(proposal.state, State::Over { .. }) {
                known.happened.insert(*no);
            }
        }
        Event::Ended { .. } => known.over = true,
        Event::GoesOn { .. } => known.over = false,
        _ => {}
    }
    if known.opened_at.is_some() && !known.over {
        assert_eq!(proposal.version, known.version);
        let positions: BTreeMap<PersonId, Position> =
            proposal.positions.iter().map(|(person, taken)| (*person, taken.position)).collect();
        assert_eq!(positions, known.positions, "{id:?}: a position outlived its wording, or was lost");
        let counted = proposal.asked(&after.people).count();
        assert!(
            proposal.asked(&after.people).all(|person| known.asked.contains(&person)),
            "{id:?}: somebody joined it"
        );
        assert!(counted <= known.asked.len());
    }
}

/// What may still happen to what is over: people talk, and finish what was to be done.
fn is_talk(event: &Event) -> bool {
    matches!(event, Event::TaskTaken { .. } | Event::TaskHandedBack { .. } | Event::TaskDone { .. })
}

impl Known {
    fn takes(&mut self, person: PersonId, position: Position, entry: &Entry, id: ProposalId) {
        if self.opened_at.is_some() {
            assert!(self.asked.contains(&person), "{id:?}: {person:?} was not asked");
        }
        let themselves = entry.by == Actor::Person(person);
        assert!(themselves || !self.themselves.contains(&person), "{id:?}: spoken over {person:?}");
        if themselves {
            self.themselves.insert(person);
        }
        self.positions.insert(person, position);
    }
}

/// When what begins with this is to end.
fn until(event: &Event) -> Option<Timestamp> {
    match event {
        Event::Opened { until, .. }
        | Event::Amended { until, .. }
        | Event::Promoted { until, .. }
        | Event::GivenTime { until, .. }
        | Event::Resolving { until, .. }
        | Event::OpenAgain { until, .. }
        | Event::LastQuestion { until, .. } => Some(*until),
        _ => None,
    }
}

/// What can be said of every proposal at a glance.
pub(super) fn are_lawful(witness: &Witness, group: &Group, now: Timestamp) {
    let all = group.decisions.all();
    let ids = |which: &dyn Fn(&Proposal) -> bool| -> Vec<ProposalId> {
        all.iter().filter(|proposal| which(proposal)).map(|proposal| proposal.id).collect()
    };
    assert!(group.decisions.undecided().map(|proposal| proposal.id).eq(ids(&|one| one.is_undecided())));
    assert!(group.decisions.agreed().map(|proposal| proposal.id).eq(ids(&|one| one.is_agreed())));
    assert!(group.decisions.open().map(|proposal| proposal.id).eq(ids(&|one| one.is_open())));
    let mut waiting: Vec<(Timestamp, ProposalId)> = all
        .iter()
        .filter(|proposal| proposal.state == State::Draft)
        .filter_map(|proposal| Some((proposal.ready_at?, proposal.id)))
        .collect();
    waiting.sort_unstable();
    assert!(group.decisions.waiting().map(|proposal| proposal.id).eq(waiting.into_iter().map(|(_, id)| id)));
    for proposal in all {
        let known = &witness.proposals[&proposal.id];
        assert_eq!(known.over, proposal.is_over(), "{:?}", proposal.id);
        if let (Kind::Full, Some(opened), false) = (proposal.kind, known.opened_at, known.in_force || known.over) {
            // Time may be late; then this proposal is on the agenda already.
            let due = group.agenda().find(|(_, matter)| *matter == Matter::Proposal(proposal.id));
            let due = due.unwrap_or_else(|| panic!("{:?} is stuck", proposal.id)).0;
            let started_as_full = proposal.terms == Rules::default();
            assert!(
                !started_as_full || due.min(now) <= opened + Span::days(73) + known.late,
                "{:?} lives too long",
                proposal.id
            );
        }
        if proposal.is_agreed() && !matches!(proposal.state, State::Cooling { .. }) {
            assert_eq!(proposal.progress.len(), proposal.effects.len());
        }
        for (no, progress) in (0u8..).zip(&proposal.progress) {
            assert_eq!(matches!(progress, Progress::Done { .. }), known.happened.contains(&no), "{:?}", proposal.id);
        }
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
    let ground = |effect: &Effect| {
        let before = effect.target().and_then(|target| group.decisions.set_by(target));
        let before = before.and_then(|(decision, _)| group.decisions.get(decision));
        let stands =
            |one: &&Proposal| one.is_standing() || matches!(one.state, State::Over { end: End::Superseded { .. }, .. });
        before.filter(stands).is_some_and(|one| one.kind == Kind::Constitution)
    };
    let free = |proposal: &&&Proposal| {
        proposal.effects.iter().all(|effect| {
            effect.check(group).is_ok()
                && !busy(effect)
                && !ground(effect)
                && Kind::Full.covers(effect.least_kind(group))
        })
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
