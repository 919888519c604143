//! The form in which somebody answers a proposal. It stands on the page, and behind a link in a letter; whoever shows it
//! says for whom. What comes back is read here as well, so that every way in says the same.

use commons::decisions::{self, Answer, Kind, Position, Proposal, ProposalId, State};
use commons::people::PersonId;
use commons::sight::Field;
use commons::{Actor, Command, CommandId, Refusal, Subject};
use host::Act;

use super::quilt::Patch;
use crate::board::card::Viewer;
use crate::forms::{Form, Problems};
use crate::look::Html;
use crate::look::frame::Frame;

/// The longest answer.
pub(crate) const WORDS: usize = 2000;

/// One radio button with its patch.
pub(crate) struct Way {
    pub(crate) value: &'static str,
    pub(crate) patch: Html,
    pub(crate) label: String,
    pub(crate) hint: String,
    pub(crate) chosen: bool,
}

pub(crate) struct AnswerForm {
    /// Where it posts to, as a whole address.
    pub(crate) action: String,
    pub(crate) command: String,
    pub(crate) heading: String,
    pub(crate) version: u8,
    pub(crate) options: Vec<Way>,
    /// Whether a block can be given, with what goes with it.
    pub(crate) block: bool,
    pub(crate) block_open: bool,
    pub(crate) words: String,
    pub(crate) lifts: String,
    pub(crate) will_meet: bool,
    /// What was answered to the wording before.
    pub(crate) before: Option<String>,
    pub(crate) note: String,
    pub(crate) button: String,
    /// Whether there are words to give: the last question is yes or no.
    pub(crate) wordless: bool,
}

/// What somebody answered, as it came in.
pub(crate) struct Said {
    pub(crate) version: u8,
    pub(crate) position: Position,
    pub(crate) words: String,
    pub(crate) lifts: String,
    pub(crate) will_meet: bool,
}

impl AnswerForm {
    /// The form for this person, if there is something to answer for them. `typed` is what came in and has to be looked at
    /// again.
    pub(crate) fn of(
        viewer: &Viewer<'_>,
        proposal: &Proposal,
        action: String,
        command: String,
        typed: Option<(&Form, &Problems)>,
    ) -> Option<AnswerForm> {
        let frame = viewer.frame;
        let person = viewer.person;
        let sense = matches!(proposal.state, State::SenseCheck { .. });
        let last = matches!(proposal.state, State::Fallback { .. });
        let offered: Vec<Position> = match proposal.state {
            State::SenseCheck { .. } if viewer.state.group.people.has_voice(person) => Position::ALL.into(),
            State::Open { .. } | State::Withdrawing { .. } | State::Resolving { .. } if asked(viewer, proposal) => {
                Position::ALL.into()
            }
            State::Cooling { .. }
                if asked(viewer, proposal) && !proposal.spoken.contains(&person) && !proposal.dissent =>
            {
                vec![Position::Block]
            }
            State::Fallback { .. } if asked(viewer, proposal) => Vec::new(),
            _ => return None,
        };
        let form = typed.map(|(form, _)| form);
        let raw = |field: &str| form.map(|form| form.raw(field).to_owned());
        let own = proposal.positions.get(&person);
        let own_words = |field: fn(ProposalId, u32) -> Field| {
            let line = own.and_then(|taken| taken.line)?;
            viewer.state.words(Subject::Person(person), field(proposal.id, line)).map(str::to_owned)
        };
        let chosen = raw("position").unwrap_or_else(|| own.map_or("", |taken| taken.position.word()).to_owned());
        let option = |position: Position| Way {
            value: position.word(),
            patch: Patch::Said(position).drawn(),
            label: frame.t(&format!("position-{}", position.word())),
            hint: frame.t(&format!("decide-hint-{}", position.word())),
            chosen: chosen == position.word(),
        };
        let options = if last {
            last_options(frame, proposal, person, raw("answer"))
        } else {
            offered.iter().copied().map(option).collect()
        };
        let block_trouble =
            typed.is_some_and(|(_, problems)| ["lifts", "will_meet"].iter().any(|field| problems.at(field).is_some()));
        Some(AnswerForm {
            action,
            command,
            heading: frame.t(match proposal.state {
                State::SenseCheck { .. } => "decide-how-does-it-feel",
                State::Fallback { .. } => "decide-last-question",
                State::Cooling { .. } => "decide-late-block",
                _ => "decide-what-do-you-say",
            }),
            version: proposal.version,
            block: offered.contains(&Position::Block),
            block_open: block_trouble || chosen == Position::Block.word() || offered.len() == 1,
            options,
            words: raw("words").or_else(|| own_words(Field::Spoken)).unwrap_or_default(),
            lifts: raw("lifts").or_else(|| own_words(Field::Lifts)).unwrap_or_default(),
            will_meet: form.is_some_and(|form| form.has("will_meet")),
            before: proposal.before.get(&person).map(|position| {
                frame.s("decide-before", "position", frame.t(&format!("position-{}", position.word())))
            }),
            note: note(frame, proposal),
            button: frame.t(if sense { "decide-send-feeling" } else { "decide-send" }),
            wordless: last,
        })
    }
}

fn asked(viewer: &Viewer<'_>, proposal: &Proposal) -> bool {
    proposal.electorate.contains(&viewer.person) && viewer.state.group.people.has_voice(viewer.person)
}

fn last_options(frame: &Frame, proposal: &Proposal, person: PersonId, typed: Option<String>) -> Vec<Way> {
    let own = proposal.answers.get(&person).map_or("", |answer| word(*answer)).to_owned();
    let chosen = typed.unwrap_or(own);
    let option = |answer: Answer| {
        let patch = match answer {
            Answer::Yes => Patch::Yes,
            Answer::No => Patch::No,
            Answer::Abstain => Patch::Left,
        };
        Way {
            value: word(answer),
            patch: patch.drawn(),
            label: patch.word(frame),
            hint: String::new(),
            chosen: chosen == word(answer),
        }
    };
    Answer::ALL.map(option).into()
}

pub(crate) fn word(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "yes",
        Answer::No => "no",
        Answer::Abstain => "abstain",
    }
}

pub(crate) fn read_answer(form: &Form, field: &str) -> Option<Answer> {
    Answer::ALL.into_iter().find(|answer| word(*answer) == form.raw(field))
}

/// Until when it can be changed, and how else one can answer.
fn note(frame: &Frame, proposal: &Proposal) -> String {
    match proposal.state {
        State::SenseCheck { until } => frame.s("decide-note-sense", "until", frame.day_and_time(until.0)),
        State::Open { until } | State::Withdrawing { until, .. } | State::Fallback { until } => {
            let key = if proposal.kind == Kind::Person { "decide-note-hidden" } else { "decide-note-open" };
            frame.s(key, "until", frame.day_and_time(until.0))
        }
        State::Resolving { until } => frame.s("decide-note-resolving", "until", frame.day_and_time(until.0)),
        State::Cooling { until } => frame.s("decide-note-cooling", "until", frame.day_and_time(until.0)),
        _ => String::new(),
    }
}

/// What a form says. What is missing is said beside its field; `None` if it cannot be sent on.
pub(crate) fn read(form: &Form, problems: &mut Problems) -> Option<Said> {
    let words = form.text("words", WORDS, problems);
    let lifts = form.text("lifts", WORDS, problems);
    let will_meet = form.has("will_meet");
    let Some(position) = Position::parse(form.raw("position")) else {
        problems.add("position", "decide-answer-missing");
        return None;
    };
    if position.needs_words() && words.is_empty() {
        problems.add("words", "refusal-reason-first");
    }
    if position == Position::Block {
        if lifts.is_empty() {
            problems.add("lifts", "decide-lifts-missing");
        }
        if !will_meet {
            problems.add("will_meet", "refusal-meet-first");
        }
    }
    let version = form.choice("version").unwrap_or(0);
    problems.is_empty().then_some(Said { version, position, words, lifts, will_meet })
}

/// The act by which `by` gives the answer of `person`: their own, or one they were told.
pub(crate) fn act(id: CommandId, by: PersonId, proposal: ProposalId, person: PersonId, said: &Said) -> Act {
    let words = if said.words.is_empty() { decisions::Words::None } else { decisions::Words::Some };
    let command = decisions::Command::Position {
        proposal,
        version: said.version,
        person,
        position: said.position,
        words,
        will_meet: said.will_meet,
    };
    let act = Act::new(id, Actor::Person(by), Command::Decisions(command));
    let act = act.sealing(Field::Spoken(ProposalId(0), 0), said.words.as_str());
    // What would lift it belongs to a block, and to nothing else.
    match said.position {
        Position::Block => act.sealing(Field::Lifts(ProposalId(0), 0), said.lifts.as_str()),
        _ => act,
    }
}

/// What the rules refuse, said beside the field it is about.
pub(crate) fn complain(refusal: Refusal, problems: &mut Problems) {
    let field = match refusal {
        Refusal::ReasonFirst => "words",
        Refusal::MeetFirst => "will_meet",
        _ => "position",
    };
    problems.add(field, &format!("refusal-{}", refusal.code()));
}
