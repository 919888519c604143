//! The page a letter leads to: the question, and the answer, without signing in.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use commons::decisions::{Answer, Command, Position, Progress, Proposal, ProposalId, State as Stands, Verdict, Words};
use commons::people::{self, PersonId};
use commons::sight::{Field, Proposed};
use commons::{Actor, Refusal, Subject};
use host::{Act, Failed, State};

use crate::caller::Caller;
use crate::decisions::effects;
use crate::forms::{Choice, Form, Problems};
use crate::limits::Counted;
use crate::look::frame::Frame;
use crate::look::page::Page;
use crate::saying;
use crate::sorry::Sorry;

/// Characters of an answer in one's own words.
const MOST: usize = 2_000;

#[derive(Template)]
#[template(path = "letters/code.html")]
struct CodePage {
    frame: Frame,
    problems: Problems,
    code: String,
}

/// What can be answered now.
enum Question {
    Position {
        choices: Vec<Choice>,
        words: String,
        lifts: String,
        will_meet: bool,
    },
    YesOrNo {
        choices: Vec<Choice>,
    },
    OwnYes {
        what: String,
        effect: u8,
    },
    /// Only the person it is about reads this, before the others.
    Outcome {
        said: String,
    },
    Nothing {
        said: String,
    },
}

#[derive(Template)]
#[template(path = "letters/answer.html")]
struct AnswerPage {
    frame: Frame,
    problems: Problems,
    pass: String,
    name: String,
    language: String,
    title: String,
    why: String,
    effects: Vec<String>,
    until: String,
    version: u8,
    question: Question,
    letters: bool,
    command: String,
    letters_command: String,
}

/// What was typed and chosen, to be shown again.
#[derive(Default)]
struct Typed {
    position: Option<Position>,
    words: String,
    lifts: String,
    will_meet: bool,
}

pub(super) async fn code(caller: Caller) -> Page {
    Page::sealed(&code_page(&caller, Problems::default(), String::new()))
}

fn code_page(caller: &Caller, problems: Problems, code: String) -> CodePage {
    let frame = caller.frame().titled("answer-code-title");
    let frame = if problems.is_empty() { frame } else { frame.with_problem() };
    CodePage { frame, problems, code }
}

pub(super) async fn with_code(caller: Caller, sent: Form) -> Result<Response, Response> {
    caller.count(Counted::Key).map_err(|_| Sorry::TooOften.into_response())?;
    let typed: String = sent.raw("code").chars().take(40).collect();
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let host = caller.house.host();
    let found =
        host.who_answers(&caller.home, &digits).await.map_err(|failed| Sorry::trouble(failed).into_response())?;
    if found.is_none() {
        let mut problems = Problems::default();
        problems.add("code", "answer-code-unknown");
        return Ok(Page::sealed(&code_page(&caller, problems, typed)).with_problems().into_response());
    }
    Ok(Redirect::to(&caller.to(&format!("answer/{digits}"))).into_response())
}

/// Whom the pass answers for, and what; a pass that opens nothing leads to where a code can be typed.
async fn who(caller: &Caller, pass: &str) -> Result<(PersonId, ProposalId), Response> {
    let found = caller.house.host().who_answers(&caller.home, pass).await;
    let found = found.map_err(|failed| Sorry::trouble(failed).into_response())?;
    match found {
        Some((person, proposal)) if caller.home.look().group.people.has_voice(person) => Ok((person, proposal)),
        _ => {
            // Whoever tries passes is slowed down like whoever tries keys.
            caller.count(Counted::Key).map_err(|_| Sorry::TooOften.into_response())?;
            Err(Sorry::NotHere.into_response())
        }
    }
}

pub(super) async fn page(caller: Caller, Path((_, pass)): Path<(String, String)>) -> Result<Response, Response> {
    let (person, proposal) = who(&caller, &pass).await?;
    let typed = Typed::default();
    let page = view(&caller, pass, person, proposal, typed, Problems::default())?;
    Ok(Page::sealed(&page).into_response())
}

fn view(
    caller: &Caller,
    pass: String,
    person: PersonId,
    id: ProposalId,
    typed: Typed,
    problems: Problems,
) -> Result<AnswerPage, Response> {
    let frame = caller.frame().titled("answer-title");
    let frame = if problems.is_empty() { frame } else { frame.with_problem() };
    let state = caller.home.look();
    let proposal = state.group.decisions.get(id).ok_or_else(|| Sorry::NotHere.into_response())?;
    let words = |part| state.words(Subject::Proposal(id), Field::Proposed(part, proposal.text)).unwrap_or_default();
    let until = match proposal.state {
        Stands::Open { until } | Stands::Withdrawing { open_until: until, .. } | Stands::Fallback { until } => {
            frame.s("letter-until", "until", frame.day_and_time(until.0))
        }
        _ => String::new(),
    };
    Ok(AnswerPage {
        pass,
        name: saying::name(&frame, &state, person),
        language: proposal.language.as_str().to_owned(),
        title: words(Proposed::Title).to_owned(),
        why: words(Proposed::Why).to_owned(),
        effects: proposal.effects.iter().map(|effect| effects::done(&frame, &state, id, effect)).collect(),
        until,
        version: proposal.version,
        question: question(&frame, &state, proposal, person, typed),
        letters: state.group.people.get(person).is_some_and(|who| who.wants_letters),
        command: caller.command_id(),
        letters_command: caller.command_id(),
        problems,
        frame,
    })
}

fn question(frame: &Frame, state: &State, proposal: &Proposal, person: PersonId, typed: Typed) -> Question {
    let own_yes = proposal.effects.iter().zip(&proposal.progress).enumerate().find(|(_, (effect, progress))| {
        effect.needs_yes_of() == Some(person) && matches!(progress, Progress::Asked { .. })
    });
    match proposal.state {
        Stands::Open { .. } | Stands::Withdrawing { .. } | Stands::Resolving { .. } | Stands::SenseCheck { .. } => {
            let before = proposal.positions.get(&person);
            let said = before
                .and_then(|taken| taken.line)
                .and_then(|line| state.words(Subject::Person(person), Field::Spoken(proposal.id, line)));
            let lifts = before
                .and_then(|taken| taken.line)
                .and_then(|line| state.words(Subject::Person(person), Field::Lifts(proposal.id, line)));
            let chosen = typed.position.or(before.map(|taken| taken.position));
            let choices = Position::ALL.into_iter().map(|position| {
                Choice::new(position.word(), frame.t(&format!("position-{}", position.word())))
                    .hint(frame.t(&format!("answer-{}-hint", position.word())))
                    .chosen_if(chosen == Some(position))
            });
            Question::Position {
                choices: choices.collect(),
                words: if typed.words.is_empty() { said.unwrap_or_default().to_owned() } else { typed.words },
                lifts: if typed.lifts.is_empty() { lifts.unwrap_or_default().to_owned() } else { typed.lifts },
                will_meet: typed.will_meet,
            }
        }
        Stands::Fallback { .. } => {
            let before = proposal.answers.get(&person);
            let choices = Answer::ALL.into_iter().map(|answer| {
                Choice::new(word(answer), frame.t(&format!("answer-{}", word(answer))))
                    .chosen_if(before == Some(&answer))
            });
            Question::YesOrNo { choices: choices.collect() }
        }
        Stands::Telling { verdict, .. } if proposal.concerns() == Some(person) => {
            Question::Outcome { said: frame.t(verdict_key(verdict)) }
        }
        _ => match own_yes {
            Some((no, (effect, _))) => Question::OwnYes {
                what: effects::done(frame, state, proposal.id, effect),
                effect: u8::try_from(no).unwrap_or(u8::MAX),
            },
            None => Question::Nothing { said: frame.t(stands(proposal)) },
        },
    }
}

fn word(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "yes",
        Answer::No => "no",
        Answer::Abstain => "leave",
    }
}

fn verdict_key(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Agreed => "verdict-agreed",
        Verdict::AgreedWithDissent => "verdict-agreed-with-dissent",
        _ => "verdict-not-agreed",
    }
}

/// Where it stands, for whoever comes with a letter that has nothing to answer any more.
fn stands(proposal: &Proposal) -> &'static str {
    match proposal.state {
        Stands::Draft | Stands::SenseCheck { .. } => "answer-not-yet",
        Stands::Cooling { .. } | Stands::InForce { .. } | Stands::DueReview { .. } | Stands::Fading { .. } => {
            "answer-agreed"
        }
        Stands::Paused { .. } => "answer-paused",
        _ => "answer-over",
    }
}

pub(super) async fn send(
    caller: Caller,
    Path((_, pass)): Path<(String, String)>,
    sent: Form,
) -> Result<Response, Response> {
    let (person, id) = who(&caller, &pass).await?;
    let mut problems = Problems::default();
    let typed = Typed {
        position: Position::parse(sent.raw("position")),
        words: sent.text("words", MOST, &mut problems),
        lifts: sent.text("lifts", MOST, &mut problems),
        will_meet: sent.has("will_meet"),
    };
    let Some(act) = act(&caller, &sent, &typed, person, id) else {
        problems.add("position", "answer-choose");
        let page = view(&caller, pass, person, id, typed, problems)?;
        return Ok(Page::sealed(&page).with_problems().into_response());
    };
    if !problems.is_empty() {
        let page = view(&caller, pass, person, id, typed, problems)?;
        return Ok(Page::sealed(&page).with_problems().into_response());
    }
    match caller.carry_out(act).await {
        Ok(_) => Ok(caller.go(&format!("answer/{pass}?said=answered"))),
        Err(Failed::Refused(refusal)) if !caller.visit.wants_json() => {
            let (field, key) = beside(refusal);
            problems.add(field, &key);
            let page = view(&caller, pass, person, id, typed, problems)?;
            Ok(Page::sealed(&page).with_problems().into_response())
        }
        Err(failed) => Ok(caller.failed(failed, &format!("answer/{pass}"))),
    }
}

/// The field a refusal is about.
fn beside(refusal: Refusal) -> (&'static str, String) {
    let field = match refusal {
        Refusal::ReasonFirst => "words",
        Refusal::MeetFirst => "will_meet",
        _ => "position",
    };
    (field, format!("refusal-{}", refusal.code()))
}

/// What was answered, as an act of the person the letter went to; `None` if nothing was chosen.
fn act(caller: &Caller, sent: &Form, typed: &Typed, person: PersonId, proposal: ProposalId) -> Option<Act> {
    let command = match sent.raw("what") {
        "position" => Command::Position {
            proposal,
            version: sent.choice("version")?,
            person,
            position: typed.position?,
            words: if typed.words.trim().is_empty() { Words::None } else { Words::Some },
            will_meet: typed.will_meet,
        },
        "last" => {
            let answer = Answer::ALL.into_iter().find(|answer| word(*answer) == sent.raw("position"))?;
            Command::Answer { proposal, person, answer }
        }
        "yes" => Command::Consent { proposal, effect: sent.choice("effect")?, yes: sent.raw("position") == "yes" },
        "read" => Command::Acknowledge { proposal },
        _ => return None,
    };
    let is_position = matches!(command, Command::Position { .. });
    let act = Act::new(caller.id_of(sent), Actor::Person(person), command.into());
    Some(match is_position {
        true => act
            .sealing(Field::Spoken(ProposalId(0), 0), typed.words.clone())
            .sealing(Field::Lifts(ProposalId(0), 0), typed.lifts.clone()),
        false => act,
    })
}

/// No more letters, or letters again.
pub(super) async fn fewer(
    caller: Caller,
    Path((_, pass)): Path<(String, String)>,
    sent: Form,
) -> Result<Response, Response> {
    let (person, _) = who(&caller, &pass).await?;
    let command = people::Command::Letters { wanted: sent.has("wanted") };
    let act = Act::new(caller.id_of(&sent), Actor::Person(person), command.into());
    let back = format!("answer/{pass}");
    match caller.carry_out(act).await {
        Ok(_) => Ok(caller.go(&format!("{back}?said=letters"))),
        Err(failed) => Ok(caller.failed(failed, &back)),
    }
}
