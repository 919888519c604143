//! What time does with a proposal: reminding, closing, cooling, putting into force, looking at again, ending.

use super::{
    Again, Draft, Effect, End, Event, Kind, Progress, Proposal, ProposalId, State, Verdict, carrying, fallback_close,
    first_close, hours, opening,
};
use crate::{Actor, Group, Moment, Refusal, Span, Timestamp};

/// A draft nobody came back to is let go.
const DRAFTS_LIE: Span = Span::days(90);
/// Less than that before the last close there is no point in asking once more.
const NOT_WORTH: Span = Span::hours(24);
/// The last question may end this long after its usual day, where a late block brought it about.
const LAST_QUESTION_SLACK: Span = Span::days(2);

/// When this proposal next comes due.
pub(super) fn next_due(proposal: &Proposal, group: &Group) -> Option<Timestamp> {
    match proposal.state {
        State::Draft => match proposal.ready_at {
            Some(at) if opening::next_in_turn(group, at) == Some(proposal.id) => Some(at),
            _ => Some(proposal.touched_at + DRAFTS_LIE),
        },
        State::SenseCheck { until }
        | State::Withdrawing { until, .. }
        | State::Resolving { until }
        | State::Telling { until, .. }
        | State::Cooling { until }
        | State::DueReview { until }
        | State::Fading { until } => Some(until),
        State::Open { until } | State::Fallback { until } => {
            Some(reminder(proposal, until).unwrap_or(until).min(until))
        }
        State::InForce { review_at } => {
            if proposal.next_effect().is_some() {
                // At once, one after another.
                return proposal.agreed_at.or(Some(proposal.written_at));
            }
            let asked = proposal.progress.iter().filter_map(|progress| match progress {
                Progress::Asked { until } => Some(*until),
                _ => None,
            });
            let review = match proposal.kind {
                Kind::Urgent if is_asked_to_stay(proposal, group) => review_at + asking_takes(proposal),
                _ if outgrown(proposal, group) => proposal.agreed_at.unwrap_or(review_at),
                _ => review_at,
            };
            asked.chain([review]).min()
        }
        State::Paused { question } => {
            let question = group.decisions.get(question)?;
            let answered = !question.is_undecided() && !group.decisions.is_moving(question.id);
            let ends = (proposal.kind == Kind::Urgent).then(|| emergency_ends(proposal)).flatten();
            answered.then_some(question.written_at).into_iter().chain(ends).min()
        }
        State::Over { .. } => None,
    }
}

/// What a handful agreed comes back when the group has grown up, as far as anything of it lasts.
fn outgrown(proposal: &Proposal, group: &Group) -> bool {
    let grown = usize::from(group.rules.founders);
    let by_a_handful = proposal.electorate.len() < grown && group.people.voices() >= grown;
    by_a_handful && !proposal.looked_at && proposal.kind != Kind::Urgent && proposal.lasts()
}

/// Whether everybody is being asked to keep what was decided urgently. Then it stays until they have answered.
fn is_asked_to_stay(proposal: &Proposal, group: &Group) -> bool {
    let asks = |effect: &Effect| *effect == Effect::Keep { decision: proposal.id };
    group.decisions.moving().any(|other| other.effects.iter().any(asks))
}

/// And that is not endless either.
fn asking_takes(proposal: &Proposal) -> Span {
    Kind::Full.window(&proposal.terms, 0) + Span::days(1)
}

/// When what was decided urgently ends although the brake was pulled: a pause does not make it longer.
fn emergency_ends(proposal: &Proposal) -> Option<Timestamp> {
    proposal.agreed_at.map(|at| at + Kind::Urgent.review(&proposal.terms))
}

/// When those not heard yet are asked once more: at half time.
fn reminder(proposal: &Proposal, until: Timestamp) -> Option<Timestamp> {
    if proposal.reminded {
        return None;
    }
    let again = proposal.once_more();
    let length = match (proposal.state, proposal.opened_at) {
        (State::Fallback { .. }, _) => Span::days(proposal.terms.fallback_days.into()),
        (_, Some(opened)) if proposal.version == 1 && proposal.verdicts.is_empty() => until - opened,
        _ => again,
    };
    Some(until - Span(length.0 / 2))
}

/// The last moment at which this proposal can close.
pub(super) fn last_close(proposal: &Proposal, moment: &Moment) -> Option<Timestamp> {
    proposal.life_ends().map(|end| hours::by_day_before(end, &moment.wall))
}

/// Until when it can be open if it should be for `span`; `None` if its life does not reach that far.
fn until(proposal: &Proposal, span: Span, moment: &Moment) -> Option<Timestamp> {
    let last = last_close(proposal, moment)?;
    let wanted = hours::by_day(moment.now + span, &moment.wall).min(last);
    (wanted >= moment.now + NOT_WORTH.min(span)).then_some(wanted)
}

/// A block is gone: everybody can look once more.
pub(super) fn open_again(proposal: &Proposal, moment: &Moment) -> Event {
    match until(proposal, proposal.once_more(), moment) {
        Some(until) => Event::OpenAgain { proposal: proposal.id, until },
        None => last_question(proposal, moment),
    }
}

/// Somebody cannot live with it: it is talked through, or the last question is put.
pub(super) fn blocked(proposal: &Proposal, moment: &Moment) -> Event {
    let more = u16::from(proposal.rounds) < proposal.terms.resolution_rounds;
    match until(proposal, Span::days(proposal.terms.resolution_days.into()), moment).filter(|_| more) {
        Some(until) => Event::Resolving { proposal: proposal.id, round: proposal.rounds + 1, until },
        None => last_question(proposal, moment),
    }
}

fn last_question(proposal: &Proposal, moment: &Moment) -> Event {
    if !proposal.kind.has_fallback() {
        return Event::Ended { proposal: proposal.id, end: End::NotAgreed };
    }
    let span = Span::days(proposal.terms.fallback_days.into());
    let usual = hours::by_day_before(moment.now + span, &moment.wall);
    // However it came to this, a proposal ends within its bound.
    let bound = proposal
        .life_ends()
        .map_or(usual, |end| hours::by_day_before(end + Span(span.0) + LAST_QUESTION_SLACK, &moment.wall));
    Event::LastQuestion { proposal: proposal.id, until: usual.min(bound) }
}

/// Everything that is due for this proposal now.
pub(crate) fn decide_due(group: &Group, id: ProposalId, moment: &Moment) -> Vec<crate::Event> {
    let Some(proposal) = group.decisions.get(id) else { return Vec::new() };
    if next_due(proposal, group).is_none_or(|at| at > moment.now) {
        return Vec::new();
    }
    let events = match proposal.state {
        State::Draft => draft_due(group, proposal, moment),
        State::SenseCheck { .. } => vec![Event::SenseTaken { proposal: id }],
        State::Open { until } | State::Fallback { until } if until > moment.now => {
            vec![Event::Reminded { proposal: id }]
        }
        State::Open { .. } => close(group, proposal, moment),
        State::Withdrawing { .. } => vec![Event::Ended { proposal: id, end: End::Withdrawn }],
        State::Resolving { .. } => end_resolving(group, proposal, moment),
        State::Fallback { .. } => close_last_question(group, proposal, moment),
        State::Telling { verdict, .. } => told(group, proposal, verdict, moment),
        State::Cooling { .. } => vec![in_force(group, proposal, moment)],
        State::InForce { .. } => return in_force_due(group, proposal, moment),
        State::Paused { .. } => {
            let ends = (proposal.kind == Kind::Urgent).then(|| emergency_ends(proposal)).flatten();
            if ends.is_some_and(|at| at <= moment.now) {
                return carrying::end(group, proposal, End::EmergencyOver);
            }
            vec![Event::GoesOn { proposal: id }]
        }
        State::DueReview { .. } => reviewed(group, proposal, moment),
        State::Fading { .. } => return carrying::end(group, proposal, End::RunOut),
        State::Over { .. } => Vec::new(),
    };
    events.into_iter().map(crate::Event::Decisions).collect()
}

fn draft_due(group: &Group, proposal: &Proposal, moment: &Moment) -> Vec<Event> {
    match proposal.ready_at {
        Some(at) if opening::next_in_turn(group, at) == Some(proposal.id) => {
            vec![opening::open(group, proposal, moment)]
        }
        _ => vec![Event::Ended { proposal: proposal.id, end: End::LeftLying }],
    }
}

fn close(group: &Group, proposal: &Proposal, moment: &Moment) -> Vec<Event> {
    let id = proposal.id;
    if let Some(gone) = concerned_has_left(group, proposal) {
        return vec![gone];
    }
    let verdict = first_close(proposal.kind, &proposal.tally(&group.people), &proposal.terms);
    let ended = |end| over(proposal, end, moment);
    let next = match verdict {
        Verdict::Agreed => agreed(group, proposal, moment),
        Verdict::NoQuorum => {
            let window = proposal.kind.window(&proposal.terms, proposal.hours);
            match until(proposal, window, moment).filter(|_| proposal.no_quorum == 0) {
                Some(until) => Event::OpenAgain { proposal: id, until },
                None => ended(End::Lapsed),
            }
        }
        Verdict::Weak => {
            let again = until(proposal, proposal.once_more(), moment);
            let last_version = u16::from(proposal.version) >= proposal.terms.versions_most;
            match again.filter(|_| proposal.weak == 0 && proposal.kind != Kind::Urgent) {
                Some(until) => Event::OpenAgain { proposal: id, until },
                None if proposal.kind.has_fallback() && (last_version || again.is_none()) => {
                    last_question(proposal, moment)
                }
                None => ended(End::Lapsed),
            }
        }
        Verdict::Blocked if proposal.kind == Kind::Urgent => ended(End::NotAgreed),
        Verdict::Blocked => blocked(proposal, moment),
        Verdict::PromoteToFull => match until(proposal, Kind::Full.window(&proposal.terms, 0), moment) {
            Some(until) => Event::Promoted { proposal: id, until, electorate: proposal.asked(&group.people).collect() },
            None => ended(End::Lapsed),
        },
        Verdict::Lapsed => ended(End::Lapsed),
        Verdict::AgreedWithDissent | Verdict::NotAgreed => ended(End::NotAgreed),
    };
    vec![Event::Closed { proposal: id, verdict }, next]
}

/// If whoever it is about has left meanwhile, there is nothing to decide any more.
fn concerned_has_left(group: &Group, proposal: &Proposal) -> Option<Event> {
    let concerned = proposal.concerns()?;
    let here = group.people.get(concerned).is_some_and(|who| !who.is_gone());
    (!here).then_some(Event::Ended { proposal: proposal.id, end: End::Lapsed })
}

/// It came to nothing; whoever it is about hears so first.
fn over(proposal: &Proposal, end: End, moment: &Moment) -> Event {
    match proposal.concerns() {
        Some(_) => telling(proposal, moment),
        None => Event::Ended { proposal: proposal.id, end },
    }
}

fn telling(proposal: &Proposal, moment: &Moment) -> Event {
    let until = moment.now + Span::hours(proposal.terms.told_first_hours.into());
    Event::Telling { proposal: proposal.id, until: hours::by_day(until, &moment.wall) }
}

fn agreed(group: &Group, proposal: &Proposal, moment: &Moment) -> Event {
    if proposal.concerns().is_some() {
        return telling(proposal, moment);
    }
    if proposal.effects.iter().any(|effect| effect.is_irreversible(group)) {
        return cooling(proposal, moment);
    }
    in_force(group, proposal, moment)
}

fn cooling(proposal: &Proposal, moment: &Moment) -> Event {
    let until = moment.now + proposal.kind.cooling(&proposal.terms);
    Event::Cooling { proposal: proposal.id, until: hours::by_day(until, &moment.wall) }
}

fn in_force(group: &Group, proposal: &Proposal, moment: &Moment) -> Event {
    let usual = hours::by_day(moment.now + proposal.stands_for(&proposal.terms), &moment.wall);
    // What is agreed in the first weeks comes back when they are over, so that founders' habits do not set like stone.
    let founding = hours::by_day(group.founding.at + Span::days(group.rules.founding_days.into()), &moment.wall);
    let early = moment.now < founding && proposal.kind != Kind::Urgent;
    Event::InForce { proposal: proposal.id, review_at: if early { usual.min(founding) } else { usual } }
}

fn end_resolving(group: &Group, proposal: &Proposal, moment: &Moment) -> Vec<Event> {
    let written_down: Vec<_> = proposal.slots.iter().filter_map(|slot| slot.came.as_ref()).collect();
    let every_slot = !written_down.is_empty() && written_down.len() == proposal.slots.len();
    let missed_all = |person: &_| every_slot && written_down.iter().all(|came| !came.contains(person));
    let (absent, present): (Vec<_>, Vec<_>) = proposal.blockers(&group.people).partition(missed_all);
    let lapsed = absent.into_iter().map(|person| Event::BlockLapsed { proposal: proposal.id, person });
    let mut events: Vec<Event> = lapsed.collect();
    let spent = u16::from(proposal.rounds) >= proposal.terms.resolution_rounds;
    events.push(if spent && !present.is_empty() {
        last_question(proposal, moment)
    } else {
        open_again(proposal, moment)
    });
    events
}

fn close_last_question(group: &Group, proposal: &Proposal, moment: &Moment) -> Vec<Event> {
    if let Some(gone) = concerned_has_left(group, proposal) {
        return vec![gone];
    }
    let (yes, no, abstain) = proposal.answered(&group.people);
    let members = u32::try_from(proposal.asked(&group.people).count()).unwrap_or(u32::MAX);
    let verdict = fallback_close(proposal.kind, members, yes, no, abstain, &proposal.terms);
    let next = match verdict {
        Verdict::AgreedWithDissent if proposal.concerns().is_some() => telling(proposal, moment),
        Verdict::AgreedWithDissent => cooling(proposal, moment),
        _ => over(proposal, End::NotAgreed, moment),
    };
    vec![Event::Closed { proposal: proposal.id, verdict }, next]
}

/// Whoever it is about has heard the outcome, or had the time to; now everybody does.
fn told(group: &Group, proposal: &Proposal, verdict: Verdict, moment: &Moment) -> Vec<Event> {
    let next = match verdict {
        Verdict::Agreed if !proposal.effects.iter().any(|effect| effect.is_irreversible(group)) => {
            in_force(group, proposal, moment)
        }
        Verdict::Agreed | Verdict::AgreedWithDissent => cooling(proposal, moment),
        Verdict::NotAgreed => Event::Ended { proposal: proposal.id, end: End::NotAgreed },
        _ => Event::Ended { proposal: proposal.id, end: End::Lapsed },
    };
    vec![Event::Told { proposal: proposal.id }, next]
}

pub(super) fn acknowledge(group: &Group, id: ProposalId, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let proposal = group.decisions.get(id).ok_or(Refusal::NotThere)?;
    let State::Telling { verdict, .. } = proposal.state else { return Err(Refusal::NotNow) };
    let concerned = proposal.concerns().map(Actor::Person);
    if concerned != Some(moment.by) {
        return Err(Refusal::NotYours);
    }
    if concerned_has_left(group, proposal).is_some() {
        return Err(Refusal::HasLeft);
    }
    Ok(told(group, proposal, verdict, moment))
}

fn in_force_due(group: &Group, proposal: &Proposal, moment: &Moment) -> Vec<crate::Event> {
    if let Some(no) = proposal.next_effect() {
        return carrying::carry_out(group, proposal, no, moment);
    }
    let unanswered = proposal
        .progress
        .iter()
        .position(|progress| matches!(progress, Progress::Asked { until } if *until <= moment.now));
    if let Some(no) = unanswered.and_then(|no| u8::try_from(no).ok()) {
        let why = super::Left::NoAnswer;
        return vec![Event::LeftToDo { proposal: proposal.id, no, why }.into()];
    }
    if proposal.kind == Kind::Urgent {
        return carrying::end(group, proposal, End::EmergencyOver);
    }
    if !proposal.lasts() {
        // Nothing of it could be kept, changed or ended: it has been done.
        return carrying::end(group, proposal, End::RunOut);
    }
    let until = hours::by_day(moment.now + Span::days(group.rules.review_days.into()), &moment.wall);
    vec![Event::ReviewDue { proposal: proposal.id, until }.into()]
}

/// The time for saying keep, change or end is over.
fn reviewed(group: &Group, proposal: &Proposal, moment: &Moment) -> Vec<Event> {
    let id = proposal.id;
    let voices = proposal.reviews.iter().filter(|(person, _)| group.people.with_voice(**person).is_ok());
    let (mut keep, mut other) = (0, 0);
    for (_, again) in voices {
        match again {
            Again::Keep => keep += 1,
            Again::Change | Again::End => other += 1,
        }
    }
    if keep + other == 0 {
        let until = moment.now + Span::days(group.rules.review_grace_days.into());
        return vec![Event::Fading { proposal: id, until: hours::by_day(until, &moment.wall) }];
    }
    let mut events = vec![Event::Kept { proposal: id, review_at: moment.now + proposal.stands_for(&group.rules) }];
    if other > 0 {
        // It stands while everybody is asked about it.
        events.extend(ask_about(group, proposal, moment));
    }
    events
}

/// Time puts a question about a decision to everybody: whether to undo it. Its wording can be changed like any other.
pub(super) fn ask_about(group: &Group, decision: &Proposal, moment: &Moment) -> Vec<Event> {
    let Ok(id) = opening::next_id(group) else { return Vec::new() };
    let effects = vec![Effect::Repeal { decision: decision.id }];
    let kind = effects.first().map_or(Kind::Full, |effect| effect.least_kind(group));
    let kind = if kind == Kind::Lazy { Kind::Full } else { kind };
    let draft = Draft {
        kind,
        effects,
        language: decision.language.clone(),
        public: decision.public,
        hours: 0,
        review_days: None,
        again: None,
    };
    let question = Proposal::of_draft(id, decision.author, moment.now, &draft);
    let opened = opening::open(group, &question, moment);
    vec![Event::AskedAbout { proposal: id, about: decision.id, draft }, opened]
}
