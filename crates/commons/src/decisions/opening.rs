//! From a thought to a question for everybody: writing, asking informally, supporting, opening.

use super::{Draft, Effect, End, Event, Kind, Proposal, ProposalId, State, hours};
use crate::people::PersonId;
use crate::{Group, Moment, Refusal, Span, Timestamp};
use std::collections::BTreeSet;

/// More than that is several proposals.
const MOST_EFFECTS: usize = 8;
/// Drafts of one person at once.
const MOST_DRAFTS: usize = 20;
/// How long an informal question stands.
const SENSE_CHECK: Span = Span::days(3);
/// Urgent decisions about the same thing in this time are counted: the third needs everybody.
const EMERGENCIES_COUNT: Span = Span::days(90);

pub(super) fn write(group: &Group, draft: Draft, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let author = moment.person()?;
    group.people.with_voice(author)?;
    check(group, &draft, author, moment.now)?;
    let theirs = group.decisions.undecided().filter(|proposal| proposal.author == author && !proposal.is_open());
    if theirs.count() >= MOST_DRAFTS {
        return Err(Refusal::EnoughDrafts);
    }
    let proposal = next_id(group)?;
    Ok(vec![Event::Written { proposal, draft }])
}

pub(super) fn next_id(group: &Group) -> Result<ProposalId, Refusal> {
    u32::try_from(group.decisions.all().len() + 1).map(ProposalId).map_err(|_| Refusal::BadValue)
}

pub(super) fn rewrite(group: &Group, id: ProposalId, draft: Draft, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let author = moment.person()?;
    group.people.with_voice(author)?;
    let proposal = group.decisions.get(id).ok_or(Refusal::NotThere)?;
    if proposal.author != author {
        return Err(Refusal::NotYours);
    }
    if !matches!(proposal.state, State::Draft) {
        return Err(Refusal::OpenAlready);
    }
    check(group, &draft, author, moment.now)?;
    Ok(vec![Event::Rewritten { proposal: id, text: proposal.next_text(), draft }])
}

/// Whether this can be asked at all, as the group is now.
fn check(group: &Group, draft: &Draft, author: PersonId, now: Timestamp) -> Result<(), Refusal> {
    check_effects(group, draft.kind, &draft.effects)?;
    if draft.effects.iter().any(|effect| effect.concerns() == Some(author)) {
        return Err(Refusal::NotYourself);
    }
    if draft.review_days.is_some_and(|days| days == 0 || Span::days(days.into()) > draft.kind.review(&group.rules)) {
        return Err(Refusal::BadValue);
    }
    if draft.kind == Kind::Urgent {
        let (least, most) = (group.rules.urgent_hours_least, group.rules.urgent_hours_most);
        if draft.hours < least || draft.hours > most.max(least) {
            return Err(Refusal::BadValue);
        }
        let again = |target| {
            let lately = group.decisions.all().iter().rev().filter(|other| {
                other.kind == Kind::Urgent
                    && other.agreed_at.is_some_and(|at| at + EMERGENCIES_COUNT > now)
                    && other.effects.iter().any(|effect| effect.target() == Some(target))
            });
            lately.count() >= 2
        };
        if draft.effects.iter().filter_map(Effect::target).any(again) {
            return Err(Refusal::EmergencyTwice);
        }
    }
    if let Some(again) = draft.again {
        let before = group.decisions.get(again).ok_or(Refusal::NotThere)?;
        let came_to_nothing =
            matches!(before.state, State::Over { end: End::Lapsed | End::NotAgreed | End::Withdrawn, .. });
        if !came_to_nothing {
            return Err(Refusal::NotNow);
        }
    }
    Ok(())
}

/// Whether a decision of this kind can carry these effects, as the group is now.
pub(super) fn check_effects(group: &Group, kind: Kind, effects: &[Effect]) -> Result<(), Refusal> {
    if effects.is_empty() || effects.len() > MOST_EFFECTS {
        return Err(Refusal::BadValue);
    }
    let mut targets = BTreeSet::new();
    for effect in effects {
        effect.check(group)?;
        if !kind.covers(effect.least_kind(group)) {
            return Err(Refusal::NeedsAnotherKind);
        }
        if matches!(kind, Kind::Lazy | Kind::Urgent) && effect.is_irreversible(group) {
            return Err(Refusal::CannotBeUndone);
        }
        let Some(target) = effect.target() else { continue };
        if !targets.insert(target) {
            return Err(Refusal::TwiceTheSame);
        }
        // What a stricter decision set is not changed by a milder one.
        let set_by = group.decisions.set_by(target).and_then(|(id, _)| group.decisions.get(id));
        let stricter = set_by.is_some_and(|before| {
            before.is_standing() && !matches!(before.kind, Kind::Urgent | Kind::Person) && !kind.covers(before.kind)
        });
        if stricter && kind != Kind::Person {
            return Err(Refusal::NeedsAnotherKind);
        }
        if let Some(person) = effect.concerns() {
            // Nobody's voice is put in question before they were listened to.
            if !group.mending.was_heard(person) {
                return Err(Refusal::ListenFirst);
            }
        }
    }
    Ok(())
}

pub(super) fn ask_informally(group: &Group, id: ProposalId, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let author = moment.person()?;
    group.people.with_voice(author)?;
    let proposal = group.decisions.get(id).ok_or(Refusal::NotThere)?;
    if proposal.author != author {
        return Err(Refusal::NotYours);
    }
    if proposal.state != State::Draft || proposal.kind == Kind::Person {
        return Err(Refusal::NotNow);
    }
    let until = hours::by_day(moment.now + SENSE_CHECK, &moment.wall);
    Ok(vec![Event::AskedInformally { proposal: id, until }])
}

pub(super) fn support(group: &Group, id: ProposalId, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let person = moment.person()?;
    group.people.with_voice(person)?;
    let proposal = group.decisions.get(id).ok_or(Refusal::NotThere)?;
    if !matches!(proposal.state, State::Draft | State::SenseCheck { .. }) || proposal.ready_at.is_some() {
        return Err(Refusal::OpenAlready);
    }
    if proposal.concerns() == Some(person) {
        return Err(Refusal::NotYours);
    }
    if proposal.supporters.contains(&person) {
        return Err(Refusal::SupportedAlready);
    }
    let needed = supporters_needed(group, proposal, moment.now);
    if person == proposal.author && needed > 0 {
        return Err(Refusal::NotYourself);
    }
    let given = proposal.supporters.iter().filter(|one| group.people.has_voice(**one)).count() + 1;
    let mut events = vec![Event::Supported { proposal: id }];
    if given >= needed as usize {
        // The ground may have moved while it lay there.
        check_effects(group, proposal.kind, &proposal.effects)?;
        no_other_open(group, proposal)?;
        if has_room(group, proposal) {
            events.push(open(group, proposal, moment));
        } else {
            events.push(Event::Ready { proposal: id });
        }
    }
    Ok(events)
}

/// Supporters a draft needs before it opens, besides its author.
pub fn supporters_needed(group: &Group, proposal: &Proposal, now: Timestamp) -> u32 {
    let (asked, away) = electorate(group, proposal, now);
    let n = u32::try_from(asked.len() - away.len()).unwrap_or(u32::MAX);
    let usual = proposal.kind.supporters(&group.rules, n);
    let Some(before) = proposal.again.and_then(|again| group.decisions.get(again)) else { return usual };
    let State::Over { at, .. } = before.state else { return usual };
    let waited = at + Span::days(group.rules.reopen_days.into()) <= now;
    // The same once more, and soon, takes more people who want it.
    if waited || before.effects != proposal.effects {
        return usual;
    }
    usual.max(u32::from(group.rules.reopen_supporters)).min(n.saturating_sub(1))
}

fn no_other_open(group: &Group, proposal: &Proposal) -> Result<(), Refusal> {
    let pulls_at_the_same = |other: &Proposal| {
        other.id != proposal.id
            && (other.is_open() || matches!(other.state, State::Cooling { .. } | State::Telling { .. }))
            && proposal.effects.iter().any(|effect| {
                let same = |another: &Effect| match effect.target() {
                    Some(target) => another.target() == Some(target),
                    None => false,
                };
                other.effects.iter().any(same)
            })
    };
    let busy = group.decisions.undecided().chain(group.decisions.agreed()).any(pulls_at_the_same);
    if busy { Err(Refusal::AskedAlready) } else { Ok(()) }
}

/// Whether it can open at once: only so many everyday decisions are asked at a time.
pub(super) fn has_room(group: &Group, proposal: &Proposal) -> bool {
    proposal.kind != Kind::Full || group.decisions.open_full() < usize::from(group.rules.open_at_once)
}

/// Whether what is ready can open now, or only later.
pub(super) fn still_fits(group: &Group, proposal: &Proposal) -> bool {
    check_effects(group, proposal.kind, &proposal.effects).is_ok() && no_other_open(group, proposal).is_ok()
}

/// Asks everybody who has a voice; whom it is about is not asked.
pub(super) fn open(group: &Group, proposal: &Proposal, moment: &Moment) -> Event {
    let (electorate, away) = electorate(group, proposal, moment.now);
    let window = proposal.kind.window(&group.rules, proposal.hours);
    let here: Vec<PersonId> = electorate.iter().copied().filter(|person| !away.contains(person)).collect();
    Event::Opened {
        proposal: proposal.id,
        until: hours::by_day(moment.now + window, &moment.wall),
        facilitator: facilitator(group, proposal, &here, moment),
        electorate,
        away,
    }
}

/// Who is asked, and who of them is away: they may answer, and nobody waits for them.
fn electorate(group: &Group, proposal: &Proposal, now: Timestamp) -> (Vec<PersonId>, Vec<PersonId>) {
    let concerned = proposal.concerns();
    let asked: Vec<PersonId> = group.people.with_voices().filter(|person| Some(*person) != concerned).collect();
    // Whoever writes a proposal is plainly not away.
    let is_away = |person: &PersonId| *person != proposal.author && group.people.is_away(*person, now, &group.rules);
    let away = asked.iter().copied().filter(is_away).collect();
    (asked, away)
}

/// Drawn among the willing, whoever did it least recently first; never whoever wrote it.
fn facilitator(group: &Group, proposal: &Proposal, electorate: &[PersonId], moment: &Moment) -> Option<PersonId> {
    let decisions = &group.decisions;
    let willing = electorate.iter().copied().enumerate().filter(|(_, person)| {
        *person != proposal.author
            && (decisions.is_willing_to_facilitate(*person)
                || group.duties.holds(*person, crate::duties::Duty::Facilitation))
    });
    let in_turn = willing.map(|(at, person)| {
        let last = decisions.facilitated.get(&person).copied();
        let drawn = moment.draw("facilitator", u32::try_from(at).unwrap_or(u32::MAX), u32::MAX);
        (last, drawn, person)
    });
    in_turn.min().map(|(_, _, person)| person)
}

pub(super) fn facilitate(group: &Group, willing: bool, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let person = moment.person()?;
    group.people.with_voice(person)?;
    if group.decisions.is_willing_to_facilitate(person) == willing {
        return Ok(Vec::new());
    }
    Ok(vec![Event::Willing { willing }])
}
