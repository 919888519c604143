//! The page of one decision: what is asked and why, what it would change, who says what, what has to be answered, how it
//! goes on, and what is the reader's to do. What one may not do is not shown; the rules are asked beforehand.

use askama::Template;
use axum::response::{IntoResponse, Response};
use commons::Timestamp;
use commons::decisions::{self, Again, End, Kind, Position, Proposal, ProposalId, State};
use commons::people::PersonId;
use commons::sight::Proposed;

use super::answer::{self, AnswerForm, Way};
use super::carried::{self, Step};
use super::changes::{self, Changes, Diff};
use super::goes::{self, Point};
use super::list::{kind, state_chip};
use super::quilt::{self, Patch, Quilt};
use super::talk::{self, Talk};
use super::translations::{self, InOther};
use super::wording::{self, Mode};
use super::{At, called, knows_outcome, words_of};
use crate::board::card::{Chip, Viewer, Who};
use crate::forms::{Choice, Form, Problems};
use crate::look::Html;
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::needs::times;

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

/// Something that one press does.
struct Button {
    action: String,
    label: String,
    hint: String,
    icon: &'static str,
    command: String,
    main: bool,
}

struct Link {
    path: String,
    label: String,
    icon: &'static str,
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

/// The form for an answer that was told.
struct Told {
    people: Vec<Choice>,
    ways: Vec<Way>,
    last: bool,
    words: String,
    will_meet: bool,
    open: bool,
    command: String,
}

struct Meetings {
    slots: Vec<Meeting>,
    offer: Option<String>,
    first_day: String,
    last_day: String,
    day: String,
    time: String,
}

struct Meeting {
    number: usize,
    when: String,
    by: String,
    came: Option<String>,
    /// Who can be ticked, if it is time to write down who came.
    present: Vec<Choice>,
    command: String,
}

struct Review {
    ways: Vec<Choice>,
    count: String,
    command: String,
}

struct Brake {
    command: String,
    words: String,
    open: bool,
    hint: String,
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
        let viewer = Viewer { frame: &frame, state: &state, person: at.person, now: at.caller.now() };
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
            let verdict = frame.t(&format!("verdict-{}", verdict.said().replace(' ', "-")));
            lead.push(frame.s("decide-lead-told", "verdict", verdict));
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

fn told(viewer: &Viewer<'_>, proposal: &Proposal, typed: &Typed, command: impl Fn() -> String) -> Option<Told> {
    let (frame, group) = (viewer.frame, &viewer.state.group);
    let last = matches!(proposal.state, State::Fallback { .. });
    let open = matches!(proposal.state, State::Open { .. } | State::Withdrawing { .. } | State::Resolving { .. });
    if proposal.kind == Kind::Person || !(open || last) || !group.people.has_voice(viewer.person) {
        return None;
    }
    let came_back = typed.sent == Sent::Told;
    let raw = |field: &str| if came_back { typed.form.raw(field).to_owned() } else { String::new() };
    let themselves = |person: &PersonId| match last {
        true => proposal.answers.contains_key(person),
        false => proposal.positions.get(person).is_some_and(|taken| taken.told_to.is_none()),
    };
    // Whoever is away can be told of too; nobody waits for them.
    let asked = proposal.electorate.iter().copied().filter(|person| group.people.has_voice(*person));
    let others = asked.filter(|person| *person != viewer.person && !themselves(person));
    let mut people: Vec<(String, PersonId)> = others.map(|person| (viewer.whoever(person).name, person)).collect();
    if people.is_empty() {
        return None;
    }
    people.sort();
    let whose = raw("told_person");
    let choice =
        |(name, person): (String, PersonId)| Choice::new(person.0, name).chosen_if(person.0.to_string() == whose);
    let chosen = raw("told_position");
    let ways = if last {
        [decisions::Answer::Yes, decisions::Answer::No, decisions::Answer::Abstain]
            .map(|one| {
                (
                    answer::word(one),
                    match one {
                        decisions::Answer::Yes => Patch::Yes,
                        decisions::Answer::No => Patch::No,
                        decisions::Answer::Abstain => Patch::Left,
                    },
                )
            })
            .to_vec()
    } else {
        Position::ALL.map(|position| (position.word(), Patch::Said(position))).to_vec()
    };
    let way = |(value, patch): (&'static str, Patch)| Way {
        value,
        patch: patch.drawn(),
        label: patch.word(frame),
        hint: String::new(),
        chosen: chosen == value,
    };
    Some(Told {
        people: [Choice::new("", frame.t("decide-told-choose"))]
            .into_iter()
            .chain(people.into_iter().map(choice))
            .collect(),
        ways: ways.into_iter().map(way).collect(),
        last,
        words: raw("told_words"),
        will_meet: came_back && typed.form.has("told_meet"),
        open: came_back,
        command: command(),
    })
}

fn buttons(viewer: &Viewer<'_>, proposal: &Proposal, command: impl Fn() -> String) -> Vec<Button> {
    use decisions::Command;
    let frame = viewer.frame;
    let (id, may) = (proposal.id, viewer.may());
    let draft = matches!(proposal.state, State::Draft | State::SenseCheck { .. });
    let mut buttons = Vec::new();
    let mut button = |allowed: bool, action: &str, key: &str, icon: &'static str, main: bool| {
        if allowed {
            buttons.push(Button {
                action: format!("decisions/{}/{action}", id.0),
                label: frame.t(key),
                hint: frame.t(&format!("{key}-hint")),
                icon,
                command: command(),
                main,
            });
        }
    };
    button(
        may.decide(Command::Acknowledge { proposal: id }),
        "acknowledgements",
        "decide-acknowledge",
        "check-bold",
        true,
    );
    button(may.decide(Command::Support { proposal: id }), "supports", "decide-support", "hand-waving-bold", true);
    button(
        may.decide(Command::AskInformally { proposal: id }),
        "sense-checks",
        "decide-ask-informally",
        "question-bold",
        false,
    );
    button(
        may.decide(Command::TakeUp { proposal: id }),
        "withdrawals/release",
        "decide-take-up",
        "hand-heart-duotone",
        true,
    );
    button(may.decide(Command::MoreTime { proposal: id }), "more-time", "decide-more-time", "hourglass-bold", false);
    let key = if draft { "decide-withdraw-draft" } else { "decide-withdraw" };
    button(may.decide(Command::Withdraw { proposal: id }), "withdrawals", key, "x-bold", false);
    buttons
}

fn links(viewer: &Viewer<'_>, proposal: &Proposal) -> Vec<Link> {
    let frame = viewer.frame;
    let id = proposal.id.0;
    let has_voice = viewer.state.group.people.has_voice(viewer.person);
    let link = |path: String, key: &str, icon: &'static str| Link { path, label: frame.t(key), icon };
    let mut links = Vec::new();
    // A draft is still free: kind, changes and all. What is being asked only gets other words.
    if wording::is_free(viewer, proposal) {
        links.push(link(format!("decisions/{id}/rewrite"), "decide-wording-rewrite", "pencil-bold"));
    } else if let Some(mode) = Mode::of(viewer, proposal) {
        links.push(link(format!("decisions/{id}/wordings"), mode.key(), "pencil-bold"));
    }
    if has_voice && proposal.is_standing() && proposal.question.is_none() && proposal.kind != Kind::Person {
        links.push(link(format!("decisions/new?repeal={id}"), "decide-propose-undo", "arrow-u-up-left-bold"));
    }
    let came_to_nothing =
        matches!(proposal.state, State::Over { end: End::Lapsed | End::NotAgreed | End::Withdrawn, .. });
    if has_voice && came_to_nothing {
        links.push(link(format!("decisions/new?again={id}"), "decide-bring-back", "arrow-u-up-left-bold"));
    }
    links
}

fn meetings(viewer: &Viewer<'_>, proposal: &Proposal, typed: &Typed, command: impl Fn() -> String) -> Option<Meetings> {
    let State::Resolving { until } = proposal.state else { return None };
    let (frame, group) = (viewer.frame, &viewer.state.group);
    let id = proposal.id;
    let zone = times::zone(group);
    let asked: Vec<(String, PersonId)> = {
        let mut asked: Vec<_> =
            proposal.asked(&group.people).map(|person| (viewer.whoever(person).name, person)).collect();
        asked.sort();
        asked
    };
    let ticked: Vec<u32> = if typed.sent == Sent::Present { typed.form.choices("came") } else { vec![viewer.person.0] };
    let someone = asked.iter().map(|(_, person)| *person).find(|person| *person != viewer.person);
    let meeting = |(number, slot): (usize, &decisions::Slot)| {
        let no = u8::try_from(number).unwrap_or(u8::MAX);
        let came = vec![viewer.person, someone.unwrap_or(viewer.person)];
        let now = viewer.may().decide(decisions::Command::WriteDownWhoCame { proposal: id, slot: no, came });
        let tick = |(name, person): &(String, PersonId)| {
            Choice::new(person.0, name.as_str()).chosen_if(ticked.contains(&person.0))
        };
        Meeting {
            number,
            when: frame.day_and_time(slot.at.0),
            by: frame.s("decide-meeting-by", "who", viewer.whoever(slot.by).name),
            came: slot.came.as_ref().map(|came| {
                let names = came.iter().map(|person| viewer.whoever(*person).name);
                frame.s("decide-meeting-came", "who", frame.list(names))
            }),
            present: if now { asked.iter().map(tick).collect() } else { Vec::new() },
            command: command(),
        }
    };
    let offer = viewer.may().decide(decisions::Command::OfferSlot { proposal: id, at: until });
    let raw = |field: &str| if typed.sent == Sent::Meeting { typed.form.raw(field).to_owned() } else { String::new() };
    Some(Meetings {
        slots: proposal.slots.iter().enumerate().map(meeting).collect(),
        offer: offer.then(&command),
        first_day: times::date(viewer.now, &zone),
        last_day: times::date(until, &zone),
        day: raw("day"),
        time: raw("time"),
    })
}

fn review(viewer: &Viewer<'_>, proposal: &Proposal, command: impl Fn() -> String) -> Option<Review> {
    let frame = viewer.frame;
    let may = viewer.may().decide(decisions::Command::Review { proposal: proposal.id, again: Again::Keep });
    let own = proposal.reviews.get(&viewer.person);
    let way = |again: Again| {
        let key = format!("decide-review-{}", again_word(again));
        Choice::new(again_word(again), frame.t(&key))
            .hint(frame.t(&format!("{key}-hint")))
            .chosen_if(own == Some(&again))
    };
    let count = match proposal.reviews.len() {
        0 => frame.t("decide-review-none"),
        n => frame.n("decide-review-count", n),
    };
    may.then(|| Review { ways: Again::ALL.map(way).into(), count, command: command() })
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
