//! The page of one decision: what is asked and why, what it would change, who says what, what has to be answered, how it
//! goes on, and what is the reader's to do. What one may not do is not shown; the rules are asked beforehand.

/// What is the reader's to do.
mod yours;

use askama::Template;
use axum::response::{IntoResponse, Response};
use commons::Timestamp;
use commons::decisions::{self, Again, End, Kind, Proposal, ProposalId, State};
use commons::people::PersonId;
use commons::sight::Proposed;

use self::yours::{Brake, Button, Link, Meetings, Review, Told, buttons, links, meetings, review, told};
use super::answer::AnswerForm;
use super::carried::{self, Step};
use super::changes::{self, Changes, Diff};
use super::goes::{self, Point};
use super::list::{kind, state_chip};
use super::quilt::{self, Quilt};
use super::talk::{self, Talk};
use super::translations::{self, InOther};
use super::wording::Mode;
use super::{At, called, how, knows_outcome, words_of};
use crate::board::card::{Chip, Viewer, Who};
use crate::forms::{Form, Problems};
use crate::look::Html;
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;

/// Which form of the page came back and has to be looked at again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Sent {
    #[default]
    Nothing,
    Answer,
    Told,
    Talk,
    Brake,
    Meeting,
    Present,
}

/// What somebody typed and has to look at again.
#[derive(Default)]
pub(super) struct Typed {
    pub(super) sent: Sent,
    pub(super) form: Form,
    pub(super) problems: Problems,
}

#[derive(Template)]
#[template(path = "decisions/page.html")]
struct DecisionPage {
    frame: Frame,
    path: String,
    problems: Problems,
    shapes: Html,
    lang: String,
    chips: Vec<Chip>,
    left: Option<Chip>,
    to_answer: bool,
    lead: Vec<String>,
    why: Option<String>,
    affected: Option<String>,
    /// The same in other languages, and whether the reader may add one.
    in_others: Vec<InOther>,
    may_translate: bool,
    author: Option<Who>,
    proposed: String,
    notes: Vec<String>,
    /// Decisions this one hangs together with: a sentence, and where.
    beside: Vec<(String, ProposalId)>,
    changes: Changes,
    steps: Vec<Step>,
    quilt: Option<Quilt>,
    quilt_note: String,
    talk: Talk,
    reply: Option<(u32, String)>,
    may_say: bool,
    typed_said: String,
    say_command: String,
    unheard: Option<Unheard>,
    /// Whether the reader can suggest another wording.
    suggest: bool,
    suggestions: Vec<Suggested>,
    points: Vec<Point>,
    answer: Option<AnswerForm>,
    told: Option<Told>,
    buttons: Vec<Button>,
    links: Vec<Link>,
    meetings: Option<Meetings>,
    review: Option<Review>,
    brake: Option<Brake>,
}

/// Who has not been heard yet: names, or only how many where answers are hidden.
struct Unheard {
    names: Vec<Who>,
    count: String,
}

/// Another wording that somebody suggests.
struct Suggested {
    text: u16,
    who: Who,
    at: String,
    title: Option<String>,
    why: Option<String>,
    diffs: Vec<Diff>,
    taken_in: bool,
    /// The author can take it in.
    command: Option<String>,
}

pub(super) async fn show(at: At) -> Result<Page, Response> {
    page(&at, Typed::default())
}

/// The same page, for a form on it that has to be looked at again.
pub(super) fn again(at: &At, typed: Typed) -> Result<Response, Response> {
    Ok(page(at, typed)?.with_problems().into_response())
}

fn page(at: &At, typed: Typed) -> Result<Page, Response> {
    let proposal = at.look()?;
    let frame = at.caller.frame_in(Room::Decisions);
    let frame = if typed.problems.is_empty() { frame } else { frame.with_problem() };
    let state = at.caller.home.look();
    let page = {
        let viewer = at.viewer(&frame, &state);
        build(at, &viewer, &proposal, typed)
    };
    drop(state);
    Ok(Page::sealed(&page))
}

fn build(at: &At, viewer: &Viewer<'_>, proposal: &Proposal, typed: Typed) -> DecisionPage {
    let (frame, group) = (viewer.frame, &viewer.state.group);
    let command = || at.caller.command_id();
    let text = |part| words_of(viewer, proposal.id, part, proposal.text);
    let raw = |sent: Sent, field: &str| match typed.sent == sent {
        true => typed.form.raw(field).to_owned(),
        false => String::new(),
    };
    let action = frame.to(&format!(
        "{}/{}",
        at.path(),
        if matches!(proposal.state, State::Fallback { .. }) { "answers" } else { "positions" }
    ));
    let answered = (typed.sent == Sent::Answer).then_some((&typed.form, &typed.problems));
    let answer = AnswerForm::of(viewer, proposal, action, command(), answered);
    let quilt = quilt::quilt(frame, group, proposal);
    let reply: Option<u32> = match typed.sent {
        Sent::Talk => typed.form.choice("reply"),
        _ => at.caller.asked("reply").parse().ok(),
    };
    let reply = reply.and_then(|line| Some((line, talk::replied(viewer, proposal, line)?)));
    let about = match &reply {
        Some((line, _)) => decisions::About::Line { line: *line },
        None => decisions::About::Talk,
    };
    DecisionPage {
        path: at.path(),
        shapes: quilt::shapes(),
        lang: proposal.language.as_str().to_owned(),
        chips: chips(viewer, proposal),
        left: state_chip(viewer, proposal),
        to_answer: group.decisions.waiting_for(viewer.person).any(|waiting| waiting.id == proposal.id),
        lead: lead(viewer, proposal),
        why: text(Proposed::Why),
        affected: text(Proposed::Affected),
        in_others: translations::translations(viewer, proposal),
        may_translate: translations::may(viewer, proposal),
        author: proposal.about.is_none().then(|| viewer.whoever(proposal.author)),
        proposed: proposed(viewer, proposal),
        notes: notes(viewer, proposal),
        beside: beside(viewer, proposal),
        changes: changes::changes(viewer, proposal),
        steps: if proposal.agreed_at.is_some() { carried::steps(viewer, proposal, command) } else { Vec::new() },
        quilt_note: quilt.as_ref().map(|quilt| frame.n("decide-quilt-note", quilt.asked)).unwrap_or_default(),
        quilt,
        talk: talk::talk(viewer, proposal, at.caller.asked("talk") == "all"),
        reply,
        may_say: viewer.may().decide(decisions::Command::Say { proposal: proposal.id, about }),
        typed_said: raw(Sent::Talk, "said"),
        say_command: command(),
        unheard: unheard(viewer, proposal),
        suggest: Mode::of(viewer, proposal) == Some(Mode::Suggest),
        suggestions: suggestions(viewer, proposal, command),
        points: goes::points(viewer, proposal),
        told: told(viewer, proposal, &typed, command),
        buttons: buttons(viewer, proposal, command),
        links: links(viewer, proposal),
        meetings: meetings(viewer, proposal, &typed, command),
        review: review(viewer, proposal, command),
        brake: viewer.may().decide(decisions::Command::Brake { proposal: proposal.id }).then(|| Brake {
            command: command(),
            words: raw(Sent::Brake, "harm"),
            open: typed.sent == Sent::Brake,
            hint: frame.n("decide-brake-hint", group.rules.brake_members),
        }),
        answer,
        problems: typed.problems,
        frame: frame.clone().titled_as(called(viewer, proposal.id)),
    }
}

fn chips(viewer: &Viewer<'_>, proposal: &Proposal) -> Vec<Chip> {
    let frame = viewer.frame;
    let mut chips = vec![Chip { class: "", text: kind(frame, proposal.kind) }];
    if proposal.version > 1 {
        chips.push(Chip { class: "", text: frame.s("decide-version", "no", proposal.version) });
    }
    if proposal.public {
        chips.push(Chip { class: "", text: frame.t("decide-public") });
    }
    if proposal.language.as_str() != frame.tongue.code() {
        let code = proposal.language.as_str();
        chips.push(Chip { class: "", text: frame.s("decide-written-in", "language", translations::own_name(code)) });
    }
    chips
}

/// What the state of it means, in a sentence or two.
fn lead(viewer: &Viewer<'_>, proposal: &Proposal) -> Vec<String> {
    let frame = viewer.frame;
    let concerned = proposal.concerns() == Some(viewer.person);
    let has_voice = viewer.state.group.people.has_voice(viewer.person);
    let mut lead = Vec::new();
    if concerned && proposal.is_undecided() {
        lead.push(frame.t("decide-lead-about-you"));
    } else if proposal.is_open() && has_voice && !proposal.electorate.contains(&viewer.person) {
        lead.push(frame.t("refusal-came-later"));
    }
    let key = match proposal.state {
        State::SenseCheck { .. } => "decide-lead-sense",
        State::Withdrawing { .. } => "decide-lead-withdrawing",
        State::Resolving { .. } => "decide-lead-resolving",
        State::Fallback { .. } => "decide-lead-last",
        State::Telling { verdict, .. } if knows_outcome(proposal, viewer.person) => {
            lead.push(frame.s("decide-lead-told", "verdict", how::verdict(frame.tongue, verdict)));
            return lead;
        }
        State::Telling { .. } => "decide-lead-telling",
        State::Cooling { .. } => "decide-lead-cooling",
        State::Paused { .. } => "decide-lead-paused",
        State::DueReview { .. } => "decide-lead-review",
        State::Fading { .. } => "decide-lead-fading",
        State::Open { .. } if proposal.kind == Kind::Person => "decide-lead-hidden",
        State::Over { end, .. } => {
            lead.push(frame.s("decide-lead-over", "end", goes::ended(frame, end)));
            return lead;
        }
        State::Draft | State::Open { .. } | State::InForce { .. } => return lead,
    };
    lead.push(frame.t(key));
    lead
}

fn proposed(viewer: &Viewer<'_>, proposal: &Proposal) -> String {
    let frame = viewer.frame;
    let day = frame.date(proposal.written_at.0);
    match proposal.about {
        Some(_) => frame.s("decide-asked-by-time", "day", day),
        None => {
            let who = viewer.whoever(proposal.author).name;
            frame.with("decide-proposed-by", &[("who", &who), ("day", &day)])
        }
    }
}

fn notes(viewer: &Viewer<'_>, proposal: &Proposal) -> Vec<String> {
    let frame = viewer.frame;
    let mut notes = Vec::new();
    if let Some(person) = proposal.facilitator.filter(|_| proposal.is_open()) {
        notes.push(frame.s("decide-facilitator", "who", viewer.whoever(person).name));
    }
    if !proposal.changed_by.is_empty() {
        let names = proposal.changed_by.iter().map(|person| viewer.whoever(*person).name);
        notes.push(frame.s("decide-changed-by", "who", frame.list(names)));
    }
    if proposal.dissent {
        notes.push(frame.t("decide-with-dissent"));
    }
    if let Some(days) = proposal.review_days {
        notes.push(frame.n("decide-review-after", days));
    }
    notes
}

/// Other decisions it hangs together with.
fn beside(viewer: &Viewer<'_>, proposal: &Proposal) -> Vec<(String, ProposalId)> {
    let frame = viewer.frame;
    let sentence = |key: &str, id: ProposalId| (frame.s(key, "what", called(viewer, id)), id);
    let asks = proposal.about.map(|id| sentence("decide-asks-about", id));
    let again = proposal.again.map(|id| sentence("decide-brings-back", id));
    let question = proposal.question.map(|id| sentence("decide-is-asked-about", id));
    let by = match proposal.state {
        State::Over { end: End::Repealed { by } | End::Superseded { by }, .. } => {
            Some(sentence("decide-because-of", by))
        }
        _ => None,
    };
    [asks, again, question, by].into_iter().flatten().collect()
}

fn unheard(viewer: &Viewer<'_>, proposal: &Proposal) -> Option<Unheard> {
    if !matches!(proposal.state, State::Open { .. } | State::Withdrawing { .. } | State::Fallback { .. }) {
        return None;
    }
    let frame = viewer.frame;
    let people: Vec<PersonId> = proposal.not_heard(&viewer.state.group.people).collect();
    let count = match people.len() {
        0 => frame.t("decide-all-heard"),
        n => frame.n("decide-unheard", n),
    };
    // Where answers are hidden, so is who has given one.
    let mut names: Vec<Who> = match proposal.kind {
        Kind::Person => Vec::new(),
        _ => people.into_iter().map(|person| viewer.whoever(person)).collect(),
    };
    names.sort_by_cached_key(|who| who.name.to_lowercase());
    // By the alphabet, and every day another one begins.
    if !names.is_empty() {
        let day = usize::try_from(viewer.now.0.div_euclid(86_400_000)).unwrap_or(0);
        let turn = day % names.len();
        names.rotate_left(turn);
    }
    Some(Unheard { names, count })
}

fn suggestions(viewer: &Viewer<'_>, proposal: &Proposal, command: impl Fn() -> String) -> Vec<Suggested> {
    let suggested = |suggestion: &decisions::Suggestion| {
        let text = suggestion.text;
        let take_in = decisions::Command::Amend { proposal: proposal.id, effects: Vec::new(), suggestion: Some(text) };
        Suggested {
            text,
            who: viewer.whoever(suggestion.by),
            at: viewer.frame.day_and_time(suggestion.at.0),
            title: words_of(viewer, proposal.id, Proposed::Title, text),
            why: words_of(viewer, proposal.id, Proposed::Why, text),
            diffs: changes::diffs(viewer, proposal, &suggestion.effects, text, &[]),
            taken_in: suggestion.taken_in,
            command: viewer.may().decide(take_in).then(&command),
        }
    };
    proposal.suggestions.iter().map(suggested).collect()
}

pub(super) fn again_word(again: Again) -> &'static str {
    match again {
        Again::Keep => "keep",
        Again::Change => "change",
        Again::End => "end",
    }
}

/// A moment on a day, as a date field and a time field send them.
pub(super) fn moment(day: &str, time: &str, zone: &jiff::tz::TimeZone) -> Option<Timestamp> {
    let day: jiff::civil::Date = day.trim().parse().ok()?;
    let time: jiff::civil::Time = time.trim().parse().ok()?;
    let instant = zone.to_ambiguous_timestamp(day.to_datetime(time)).compatible().ok()?;
    Some(Timestamp(instant.as_millisecond()))
}
