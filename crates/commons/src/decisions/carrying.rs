//! What was agreed happens: each effect once, in order, with the number of its decision in the log. What cannot happen by
//! itself becomes something for people to do, where everybody sees it.

use super::{
    Again, Clause, Effect, End, Event, Left, Progress, Proposal, ProposalId, Said, Shared, State, Target, Task,
    TaskState, hours, time,
};
use crate::people::{self, PersonId};
use crate::{Group, Matter, Moment, Refusal, Span, Subject, Timestamp, duties};
use std::collections::BTreeSet;

impl From<Event> for crate::Event {
    fn from(event: Event) -> crate::Event {
        crate::Event::Decisions(event)
    }
}

/// Carries out the effect with this number, if the ground has not moved.
pub(super) fn carry_out(group: &Group, proposal: &Proposal, no: u8, moment: &Moment) -> Vec<crate::Event> {
    let Some(effect) = proposal.effects.get(usize::from(no)) else { return Vec::new() };
    if effect.is_so_already(group) {
        return vec![Event::Carried { proposal: proposal.id, no, effect: effect.clone() }.into()];
    }
    if effect.check(group).is_err() {
        return vec![Event::LeftToDo { proposal: proposal.id, no, why: Left::GroundMoved }.into()];
    }
    if let Some(person) = effect.needs_yes_of() {
        let until = hours::by_day(moment.now + Span::days(proposal.terms.consent_days.into()), &moment.wall);
        return vec![Event::ConsentAsked { proposal: proposal.id, no, person, until }.into()];
    }
    happens(group, proposal, no, effect, moment.now)
}

/// The events by which an effect happens.
fn happens(group: &Group, proposal: &Proposal, no: u8, effect: &Effect, now: Timestamp) -> Vec<crate::Event> {
    let mut events: Vec<crate::Event> =
        vec![Event::Carried { proposal: proposal.id, no, effect: effect.clone() }.into()];
    match effect {
        Effect::Repeal { decision } => {
            if let Some(decision) = group.decisions.get(*decision) {
                let undone = undoing(group, decision);
                let as_mine = |(_, effect)| Event::Carried { proposal: proposal.id, no, effect }.into();
                events.splice(0..0, undone.iter().cloned().map(as_mine));
                events.extend(wakes(group, decision).map(crate::Event::from));
                events.extend(stands_again(group, &undone));
                events.push(Event::Ended { proposal: decision.id, end: End::Repealed { by: proposal.id } }.into());
            }
        }
        Effect::Keep { decision } => {
            let review_at = now + super::Kind::Full.review(&group.rules);
            events.push(Event::Kept { proposal: *decision, review_at }.into());
        }
        Effect::Admit { person } => {
            events.push(people::Event::VoiceGained { person: *person }.into());
        }
        Effect::Pause { person } => {
            let until = now + Span::days(group.rules.pause_days.into());
            events.push(people::Event::Paused { person: *person, until }.into());
        }
        Effect::EndMembership { person } => {
            events.push(people::Event::Left { person: *person }.into());
            events.push(crate::Event::Forgotten { subject: Subject::Person(*person) });
        }
        Effect::Recall { duty, person } => {
            let turn = group.duties.running(*person, *duty);
            events.extend(turn.map(|turn| duties::Event::Ended { turn: turn.id }.into()));
        }
        _ => {}
    }
    if let Some(before) = replaced(group, proposal, effect) {
        events.push(Event::Ended { proposal: before, end: End::Superseded { by: proposal.id } }.into());
    }
    events
}

/// The earlier decision of which nothing is left once this effect has happened.
fn replaced(group: &Group, proposal: &Proposal, effect: &Effect) -> Option<ProposalId> {
    let target = effect.target()?;
    if matches!(target, Target::Voice(_) | Target::Turn(..) | Target::Decision(_) | Target::Group) {
        // These happen and are over; nothing takes their place.
        return None;
    }
    let (before, _) = group.decisions.set_by(target)?;
    let decision = group.decisions.get(before).filter(|decision| decision.id != proposal.id)?;
    let gone = |other: &Effect| match other.target() {
        Some(other) => other == target || group.decisions.set_by(other).is_none_or(|(by, _)| by != before),
        None => false,
    };
    (decision.is_standing() && decision.effects.iter().all(gone)).then_some(before)
}

/// What would undo a decision, newest first, by the numbers of its effects: only what it set itself and nobody has set
/// since.
fn undoing(group: &Group, decision: &Proposal) -> Vec<(u8, Effect)> {
    let done = (0u8..).zip(decision.effects.iter().zip(&decision.progress));
    let undoing = done.filter_map(|(no, (effect, progress))| {
        let Progress::Done { inverse: Some(inverse), .. } = progress else { return None };
        let still = group.decisions.set_by(effect.target()?).is_some_and(|(by, _)| by == decision.id);
        // Nobody's money vanishes with its pot.
        let empty = match inverse {
            Effect::ClosePot { .. } => inverse.check(group).is_ok(),
            _ => true,
        };
        (still && empty).then(|| (no, inverse.clone()))
    });
    let mut undoing: Vec<_> = undoing.collect();
    undoing.reverse();
    undoing
}

/// What stands again when these are undone: the decisions they took the place of.
fn stands_again(group: &Group, undone: &[(u8, Effect)]) -> Vec<crate::Event> {
    let beneath = undone.iter().filter_map(|(_, effect)| group.decisions.beneath(effect.target()?));
    let replaced = |id: &ProposalId| {
        let before = group.decisions.get(*id).map(|before| before.state);
        matches!(before, Some(State::Over { end: End::Superseded { .. }, .. }))
    };
    let again: BTreeSet<ProposalId> = beneath.filter(replaced).collect();
    again.into_iter().map(|proposal| Event::GoesOn { proposal }.into()).collect()
}

/// Whoever's voice rests because of this decision has it again.
fn wakes<'a>(group: &'a Group, decision: &'a Proposal) -> impl Iterator<Item = people::Event> + 'a {
    decision.effects.iter().filter_map(|effect| match effect {
        Effect::Pause { person } if group.people.get(*person).is_some_and(|who| who.paused_until.is_some()) => {
            Some(people::Event::PauseEnded { person: *person })
        }
        _ => None,
    })
}

/// A decision ends by itself, and what it changed goes back.
pub(super) fn end(group: &Group, decision: &Proposal, end: End) -> Vec<crate::Event> {
    let undone = undoing(group, decision);
    let carried = |(no, effect)| Event::Carried { proposal: decision.id, no, effect }.into();
    let mut events: Vec<crate::Event> = undone.iter().cloned().map(carried).collect();
    events.extend(stands_again(group, &undone));
    events.push(Event::Ended { proposal: decision.id, end }.into());
    events
}

/// The effect that would undo `effect` on the group as it is before; `None` where nothing could.
fn inverse(group: &Group, effect: &Effect) -> Option<Effect> {
    let decisions = &group.decisions;
    Some(match effect {
        Effect::SetRule { rule, .. } => Effect::SetRule { rule: *rule, value: group.rules.get(*rule) },
        Effect::Adopt { agreement } | Effect::DropAgreement { agreement } | Effect::Restore { agreement, .. } => {
            match decisions.agreements.get(*agreement) {
                Some(before) => Effect::Restore { agreement: *agreement, clause: before.clause },
                None => Effect::DropAgreement { agreement: *agreement },
            }
        }
        Effect::Duty { change } => Effect::Duty { change: duties::inverse(group, change)? },
        Effect::OpenPot { pot } => Effect::ClosePot { pot: *pot },
        Effect::ClosePot { pot } => Effect::OpenPot { pot: *pot },
        Effect::Budget { pot, .. } => Effect::Budget { pot: *pot, monthly: group.fund.budget(*pot) },
        Effect::Publish { page } => Effect::Unpublish { page: *page },
        Effect::Unpublish { page } => Effect::Publish { page: *page },
        Effect::Rename { what, .. } => {
            let before = match what {
                Said::Name => group.founding.name.clone(),
                Said::Place => group.founding.place.clone(),
            };
            Effect::Rename { what: *what, to: before }
        }
        Effect::Mirror { indicator, .. } => {
            Effect::Mirror { indicator: *indicator, on: group.mirror.shows(*indicator) }
        }
        Effect::Appoint { .. }
        | Effect::Recall { .. }
        | Effect::Spend { .. }
        | Effect::Admit { .. }
        | Effect::Pause { .. }
        | Effect::EndMembership { .. }
        | Effect::Share { .. }
        | Effect::Task
        | Effect::Repeal { .. }
        | Effect::Keep { .. }
        | Effect::Dissolve => return None,
    })
}

impl Group {
    /// An effect of a decision happens to the group: the only way in which any of this changes. Says what that touched.
    pub(crate) fn carry(&mut self, id: ProposalId, no: u8, effect: &Effect, at: Timestamp) -> Vec<Matter> {
        let inverse = inverse(self, effect);
        let mut touched = Vec::new();
        match effect {
            Effect::SetRule { rule, value } => {
                self.rules.set(*rule, *value);
                // Any time may have moved.
                touched.extend(self.everything());
            }
            Effect::Adopt { agreement } => {
                let text = self.decisions.get(id).map_or(0, |proposal| proposal.text);
                self.decisions.agreements.adopt(*agreement, Clause { decision: id, text, effect: no }, at);
            }
            Effect::DropAgreement { agreement } => self.decisions.agreements.drop(*agreement),
            Effect::Restore { agreement, clause } => self.decisions.agreements.adopt(*agreement, *clause, at),
            Effect::Duty { change } => {
                let text = self.decisions.get(id).map_or(0, |proposal| proposal.text);
                touched.extend(self.duties.carry(change, id, no, text));
            }
            Effect::OpenPot { .. } | Effect::ClosePot { .. } | Effect::Budget { .. } | Effect::Spend { .. } => {
                self.fund.carry(effect, id, no, at);
            }
            Effect::Publish { page } => {
                self.decisions.published.insert(*page);
            }
            Effect::Unpublish { page } => {
                self.decisions.published.remove(page);
            }
            Effect::Share { page, days } => {
                let until = at + Span::days((*days).into());
                self.decisions.shared.push(Shared { decision: id, effect: no, page: *page, until });
            }
            Effect::Rename { what, to } => match what {
                Said::Name => self.founding.name.clone_from(to),
                Said::Place => self.founding.place.clone_from(to),
            },
            Effect::Mirror { indicator, on } => self.mirror.carry(*indicator, *on),
            Effect::Dissolve => self.decisions.dissolved = Some(at),
            // What these change is told by the events beside them.
            Effect::Appoint { .. }
            | Effect::Recall { .. }
            | Effect::Admit { .. }
            | Effect::Pause { .. }
            | Effect::EndMembership { .. }
            | Effect::Task
            | Effect::Repeal { .. }
            | Effect::Keep { .. } => {}
        }
        let own = self.decisions.get(id).is_some_and(|proposal| is_own(proposal, no, effect));
        match effect.target() {
            Some(target) if own => self.decisions.lay(target, id, no, at),
            Some(target) => self.decisions.lift(target),
            None => {}
        }
        if own {
            self.decisions.change(id, |proposal| carried(proposal, no, effect, inverse, at));
        }
        touched
    }
}

/// Whether a decision does what it says itself, and does not undo something.
fn is_own(proposal: &Proposal, no: u8, effect: &Effect) -> bool {
    let no = usize::from(no);
    let done = matches!(proposal.progress.get(no), None | Some(Progress::Done { .. }));
    !done && proposal.effects.get(no) == Some(effect)
}

fn carried(proposal: &mut Proposal, no: u8, effect: &Effect, inverse: Option<Effect>, at: Timestamp) {
    if let Some(progress) = proposal.progress.get_mut(usize::from(no)) {
        *progress = Progress::Done { at, inverse };
    }
    if matches!(effect, Effect::Task | Effect::Spend { .. }) {
        proposal.tasks.push(Task { effect: no, since: at, state: TaskState::Free });
    }
}

fn found(group: &Group, id: ProposalId) -> Result<&Proposal, Refusal> {
    group.decisions.get(id).ok_or(Refusal::NotThere)
}

/// Whoever a decision names says yes or no themselves.
pub(super) fn consent(
    group: &Group,
    id: ProposalId,
    no: u8,
    yes: bool,
    moment: &Moment,
) -> Result<Vec<crate::Event>, Refusal> {
    let by = moment.person()?;
    group.people.with_voice(by)?;
    let proposal = found(group, id)?;
    let effect = proposal.effects.get(usize::from(no)).ok_or(Refusal::NotThere)?;
    if effect.needs_yes_of() != Some(by) {
        return Err(Refusal::NotYours);
    }
    if !matches!(proposal.state, State::InForce { .. })
        || !matches!(proposal.progress.get(usize::from(no)), Some(Progress::Asked { .. }))
    {
        return Err(Refusal::NotNow);
    }
    if !yes {
        return Ok(vec![Event::LeftToDo { proposal: id, no, why: Left::SaidNo }.into()]);
    }
    let Effect::Appoint { duty, .. } = effect else { return Err(Refusal::NotNow) };
    let mut events = duties::begin_turn(group, *duty, by, moment)?;
    events.extend(happens(group, proposal, no, effect, moment.now));
    Ok(events)
}

fn task(group: &Group, id: ProposalId, no: u8, by: PersonId) -> Result<&Task, Refusal> {
    group.people.taking_part(by)?;
    found(group, id)?.task(no).ok_or(Refusal::NotThere)
}

pub(super) fn take_task(group: &Group, id: ProposalId, no: u8, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let task = task(group, id, no, moment.person()?)?;
    if matches!(found(group, id)?.state, State::Over { end: End::Repealed { .. }, .. } | State::Paused { .. }) {
        return Err(Refusal::NotNow);
    }
    match task.state {
        TaskState::Free => Ok(vec![Event::TaskTaken { proposal: id, effect: no }]),
        TaskState::Taken { .. } => Err(Refusal::PromisedAlready),
        TaskState::Done { .. } => Err(Refusal::Closed),
    }
}

pub(super) fn hand_task_back(group: &Group, id: ProposalId, no: u8, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let person = moment.person()?;
    match task(group, id, no, person)?.state {
        TaskState::Taken { by } if by == person => Ok(vec![Event::TaskHandedBack { proposal: id, effect: no }]),
        TaskState::Done { .. } => Err(Refusal::Closed),
        _ => Err(Refusal::NotPromised),
    }
}

pub(super) fn task_done(group: &Group, id: ProposalId, no: u8, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let person = moment.person()?;
    match task(group, id, no, person)?.state {
        TaskState::Taken { by } if by == person => Ok(vec![Event::TaskDone { proposal: id, effect: no }]),
        TaskState::Done { .. } => Err(Refusal::Closed),
        _ => Err(Refusal::NotPromised),
    }
}

/// Members who have been here a while name a harm; the third stops it, and everybody is asked whether to keep it.
pub(super) fn brake(group: &Group, id: ProposalId, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let by = moment.person()?;
    group.people.with_voice(by)?;
    let proposal = found(group, id)?;
    if !matches!(proposal.state, State::InForce { .. } | State::DueReview { .. }) {
        return Err(Refusal::NotNow);
    }
    if proposal.braked {
        return Err(Refusal::BrakedBefore);
    }
    if proposal.brakes.contains(&by) {
        return Err(Refusal::SupportedAlready);
    }
    let tenure = Span::days(group.rules.brake_tenure_days.into());
    let first = group.people.get(by).is_some_and(|who| who.how == people::How::Founding);
    let long_enough = group.people.voice_since(by).is_some_and(|since| since + tenure <= moment.now);
    if !first && !long_enough {
        return Err(Refusal::TooNew);
    }
    let line = u32::try_from(proposal.lines.len()).map_err(|_| Refusal::EnoughSaid)?;
    let mut events =
        vec![Event::Said { proposal: id, line, about: super::About::Harm }, Event::Braked { proposal: id }];
    let counts = |person: &&PersonId| group.people.with_voice(**person).is_ok();
    let pulled = proposal.brakes.iter().filter(counts).count() + 1;
    let wanted = usize::from(group.rules.brake_members).min(group.people.with_voices().count());
    if pulled >= wanted {
        let question = time::ask_about(group, proposal, moment);
        if let Some(asked) = question.first().and_then(Event::proposal) {
            events.push(Event::Paused { proposal: id, question: asked });
            events.extend(question);
        }
    }
    Ok(events)
}

pub(super) fn review(group: &Group, id: ProposalId, again: Again, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let by = moment.person()?;
    group.people.with_voice(by)?;
    let proposal = found(group, id)?;
    match proposal.state {
        State::DueReview { .. } => Ok(vec![Event::Reviewed { proposal: id, again }]),
        // Somebody looked after all.
        State::Fading { .. } => {
            let review_at = moment.now + proposal.stands_for(&group.rules);
            let mut events = vec![Event::Reviewed { proposal: id, again }, Event::Kept { proposal: id, review_at }];
            if again != Again::Keep {
                events.extend(time::ask_about(group, proposal, moment));
            }
            Ok(events)
        }
        _ => Err(Refusal::NotNow),
    }
}
