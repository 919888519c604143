//! What each event makes of the one proposal it is about.

use super::{
    About, Event, Kind, Line, Position, Progress, Proposal, Slot, State, Suggestion, Taken, Task, TaskState,
    Translation, Verdict,
};
use crate::people::PersonId;
use crate::{Actor, Entry, Rules};

/// Folds an event into the one proposal it is about.
pub(super) fn fold(proposal: &mut Proposal, event: &Event, entry: &Entry, by: Option<PersonId>, rules: &Rules) {
    let at = entry.at;
    match event {
        Event::Rewritten { text, draft, .. } => {
            proposal.wear(draft);
            proposal.touched_at = at;
            proposal.text = *text;
            proposal.count_text(*text);
            proposal.supporters.clear();
            proposal.ready_at = None;
        }
        Event::AskedInformally { until, .. } => {
            proposal.state = State::SenseCheck { until: *until };
            proposal.positions.clear();
        }
        Event::SenseTaken { .. } => {
            proposal.state = State::Draft;
            proposal.touched_at = at;
        }
        Event::Supported { .. } => {
            proposal.supporters.extend(by);
            proposal.touched_at = at;
        }
        Event::Ready { .. } => proposal.ready_at = Some(at),
        Event::Opened { until, electorate, away, facilitator, .. } => {
            proposal.state = State::Open { until: *until };
            proposal.electorate = electorate.iter().copied().collect();
            proposal.away = away.iter().copied().collect();
            proposal.facilitator = *facilitator;
            proposal.opened_at = Some(at);
            proposal.opened_as = Some(entry.seq);
            proposal.terms = rules.clone();
            proposal.ready_at = None;
            proposal.version = 1;
            proposal.positions.clear();
            proposal.spoken.clear();
        }
        Event::Promoted { until, electorate, .. } => {
            proposal.kind = Kind::Full;
            proposal.electorate = electorate.iter().copied().collect();
            proposal.state = State::Open { until: *until };
            proposal.reminded = false;
        }
        Event::Positioned { person, position, line, .. } => {
            let told_to = by.filter(|by| by != person);
            proposal.positions.insert(*person, Taken { position: *position, at, line: *line, told_to });
            proposal.spoken.insert(*person);
            proposal.before.remove(person);
            if let Some(line) = line {
                let said = Line {
                    by: Actor::Person(*person),
                    at,
                    about: About::Position { position: *position },
                    version: proposal.version,
                };
                put_line(proposal, *line, said);
            }
        }
        Event::Said { line, about, .. } => {
            let said = Line { by: entry.by, at, about: *about, version: proposal.version };
            put_line(proposal, *line, said);
        }
        Event::Suggested { text, effects, .. } => {
            proposal.count_text(*text);
            if let Some(by) = by {
                let effects = effects.clone();
                proposal.suggestions.push(Suggestion { text: *text, by, at, effects, taken_in: false });
            }
        }
        Event::Amended { version, text, effects, until, by_suggestion_of, .. } => {
            proposal.version = *version;
            proposal.text = *text;
            proposal.count_text(*text);
            proposal.effects.clone_from(effects);
            proposal.before = proposal.positions.iter().map(|(person, taken)| (*person, taken.position)).collect();
            proposal.positions.clear();
            proposal.state = State::Open { until: *until };
            (proposal.no_quorum, proposal.weak, proposal.reminded) = (0, 0, false);
            proposal.changed_by.extend(by_suggestion_of.filter(|person| *person != proposal.author));
            for suggestion in proposal.suggestions.iter_mut().filter(|suggestion| suggestion.text == *text) {
                suggestion.taken_in = true;
            }
        }
        Event::Translated { text, language, .. } => {
            if let Some(by) = by {
                proposal.translations.push(Translation { text: *text, language: language.clone(), by, at });
            }
        }
        Event::GivenTime { until, .. } => {
            let version = proposal.version;
            proposal.more_time.extend(by.map(|person| (person, version)));
            proposal.state = State::Open { until: *until };
        }
        Event::Withdrawing { until, .. } => {
            if let State::Open { until: open_until } | State::Resolving { until: open_until } = proposal.state {
                proposal.was_resolving = matches!(proposal.state, State::Resolving { .. });
                proposal.state = State::Withdrawing { until: *until, open_until };
            }
        }
        Event::TakenUp { .. } => {
            if let State::Withdrawing { until, open_until } = proposal.state {
                // Whoever waited for it to go gets the time to answer.
                let until = until.max(open_until);
                proposal.state =
                    if proposal.was_resolving { State::Resolving { until } } else { State::Open { until } };
            }
            if let Some(by) = by {
                proposal.author = by;
            }
        }
        Event::Reminded { .. } => proposal.reminded = true,
        Event::Closed { verdict, .. } => {
            proposal.verdicts.push((at, *verdict));
            match verdict {
                Verdict::NoQuorum => proposal.no_quorum += 1,
                Verdict::Weak => proposal.weak += 1,
                Verdict::Agreed => proposal.agreed_at = Some(at),
                Verdict::AgreedWithDissent => {
                    proposal.agreed_at = Some(at);
                    proposal.dissent = true;
                }
                _ => {}
            }
        }
        Event::OpenAgain { until, .. } => {
            proposal.state = State::Open { until: *until };
            proposal.reminded = false;
        }
        Event::Resolving { round, until, .. } => {
            proposal.rounds = *round;
            proposal.state = State::Resolving { until: *until };
            proposal.agreed_at = None;
            // Each round has its own times to meet.
            proposal.slots.clear();
        }
        Event::SlotOffered { at: slot, .. } => {
            if let Some(by) = by {
                proposal.slots.push(Slot { at: *slot, by, came: None });
            }
        }
        Event::WhoCame { slot, came, .. } => {
            if let Some(slot) = proposal.slots.get_mut(usize::from(*slot)) {
                slot.came = Some(came.clone());
            }
        }
        Event::BlockLapsed { person, .. } => {
            if let Some(taken) = proposal.positions.get_mut(person) {
                taken.position = Position::StandAside;
            }
        }
        Event::LastQuestion { until, .. } => {
            proposal.state = State::Fallback { until: *until };
            proposal.answers.clear();
            proposal.agreed_at = None;
            proposal.reminded = false;
        }
        Event::Answered { person, answer, .. } => {
            proposal.answers.insert(*person, *answer);
            proposal.spoken.insert(*person);
        }
        Event::Telling { until, .. } => {
            let verdict = proposal.verdicts.last().map_or(Verdict::NotAgreed, |(_, verdict)| *verdict);
            proposal.state = State::Telling { until: *until, verdict };
        }
        // What follows says where it stands.
        Event::Told { .. } => {}
        Event::Cooling { until, .. } => proposal.state = State::Cooling { until: *until },
        Event::InForce { review_at, .. } => {
            proposal.state = State::InForce { review_at: *review_at };
            proposal.progress = vec![Progress::Ahead; proposal.effects.len()];
        }
        Event::ConsentAsked { no, until, .. } => {
            if let Some(progress) = proposal.progress.get_mut(usize::from(*no)) {
                *progress = Progress::Asked { until: *until };
            }
        }
        Event::LeftToDo { no, why, .. } => {
            if let Some(progress) = proposal.progress.get_mut(usize::from(*no)) {
                *progress = Progress::Left { at, why: *why };
            }
            proposal.tasks.push(Task { effect: *no, since: at, state: TaskState::Free });
        }
        Event::TaskTaken { effect, .. } => {
            if let (Some(by), Some(task)) = (by, proposal.task_mut(*effect)) {
                task.state = TaskState::Taken { by };
            }
        }
        Event::TaskHandedBack { effect, .. } => {
            if let Some(task) = proposal.task_mut(*effect) {
                task.state = TaskState::Free;
            }
        }
        Event::TaskDone { effect, .. } => {
            if let (Some(by), Some(task)) = (by, proposal.task_mut(*effect)) {
                task.state = TaskState::Done { by, at };
            }
        }
        Event::Braked { .. } => proposal.brakes.extend(by),
        Event::Paused { question, .. } => {
            proposal.braked = true;
            proposal.state = State::Paused { question: *question };
        }
        Event::GoesOn { .. } => {
            proposal.state = State::InForce { review_at: at + proposal.stands_for(rules) };
            proposal.question = None;
        }
        Event::ReviewDue { until, .. } => {
            proposal.state = State::DueReview { until: *until };
            proposal.looked_at = true;
            proposal.reviews.clear();
        }
        Event::Reviewed { again, .. } => {
            if let Some(by) = by {
                proposal.reviews.insert(by, *again);
            }
        }
        Event::Kept { review_at, .. } => {
            proposal.state = State::InForce { review_at: *review_at };
            proposal.question = None;
            if proposal.kind == Kind::Urgent {
                // Everybody has kept it: it no longer ends by itself.
                proposal.kind = Kind::Full;
            }
        }
        Event::Fading { until, .. } => proposal.state = State::Fading { until: *until },
        Event::Ended { end, .. } => proposal.state = State::Over { end: *end, at },
        Event::Written { .. } | Event::AskedAbout { .. } | Event::Willing { .. } | Event::Carried { .. } => {}
    }
}

/// Lines are numbered by the rules, one after another.
fn put_line(proposal: &mut Proposal, number: u32, line: Line) {
    if proposal.lines.len() == number as usize {
        proposal.lines.push(line);
    }
}
