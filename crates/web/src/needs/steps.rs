//! Steps with a page of their own: understanding what arrived, noting a call, holding, asking back, closing, wiping. Each
//! page is a few questions and one button.

/// Reading what a step's form says.
mod reading;

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use commons::needs::{
    self, Change, Channel, CheckBack, CouldNot, Hold, HowSoon, Item, Kind, Need, Outcome, PassedTo, Reached,
    ReturnAsked, Stage, WaitsFor,
};
use commons::{Refusal, Subject};
use host::{Act, Failed};

use super::At;
use super::details::Opened;
use super::may::May;
use super::times;
use crate::board::card::{Card, Viewer};
use crate::forms::{Choice, Form, Problems};
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::saying;
use crate::sorry::Sorry;

/// Which step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Understand,
    Attempt,
    Hold,
    CheckBack,
    Close,
    Forget,
}

impl Step {
    fn parse(word: &str) -> Option<Step> {
        Some(match word {
            "understanding" => Step::Understand,
            "attempts" => Step::Attempt,
            "holds" => Step::Hold,
            "check-backs" => Step::CheckBack,
            "closing" => Step::Close,
            "forgetting" => Step::Forget,
            _ => return None,
        })
    }

    fn path(self) -> &'static str {
        match self {
            Step::Understand => "understanding",
            Step::Attempt => "attempts",
            Step::Hold => "holds",
            Step::CheckBack => "check-backs",
            Step::Close => "closing",
            Step::Forget => "forgetting",
        }
    }

    fn title(self, need: &Need) -> &'static str {
        match self {
            Step::Understand if need.stage == Stage::Heard => "need-step-understand",
            Step::Understand => "need-step-change",
            Step::Attempt => "need-step-attempt",
            Step::Hold => "need-step-hold",
            Step::CheckBack => "need-step-check-back",
            Step::Close => "need-step-close",
            Step::Forget => "need-step-forget",
        }
    }

    fn hint(self) -> &'static str {
        match self {
            Step::Understand => "need-understand-hint",
            Step::Attempt => "need-attempt-hint",
            Step::Hold => "need-hold-hint",
            Step::CheckBack => "need-check-back-hint",
            Step::Close => "need-close-hint",
            Step::Forget => "need-forget-hint",
        }
    }

    fn button(self, need: &Need) -> &'static str {
        match self {
            Step::Understand if need.stage == Stage::Heard => "need-understand-button",
            Step::Close => "need-close-button",
            Step::Forget => "need-forget-button",
            _ => "need-step-button",
        }
    }

    fn said(self, need: &Need) -> &'static str {
        match self {
            Step::Understand if need.stage == Stage::Heard => "understood",
            Step::Understand => "need-changed",
            Step::Attempt => "attempted",
            Step::Hold => "held",
            Step::CheckBack => "checked-back",
            Step::Close => "closed",
            Step::Forget => "wiped",
        }
    }
}

/// A question of a step.
enum Field {
    Radios { name: &'static str, legend: &'static str, choices: Vec<Choice> },
    Select { name: &'static str, label: &'static str, choices: Vec<Choice> },
    Line { name: &'static str, label: &'static str, value: String, hint: &'static str },
    Date { name: &'static str, label: &'static str, value: String, first: String },
}

#[derive(Template)]
#[template(path = "needs/step.html")]
struct StepPage {
    frame: Frame,
    card: Card,
    hint: String,
    /// What stands open already, to read while one answers.
    opened: Option<Box<Opened>>,
    fields: Vec<Field>,
    to: String,
    command: String,
    button: &'static str,
    problems: Problems,
}

pub(super) async fn show(at: At, path: Path<(String, String, String)>) -> Result<Page, Response> {
    let step = Step::parse(&path.0.2).ok_or_else(|| Sorry::NotHere.into_response())?;
    let need = at.look()?;
    if let Some(refusal) = refusal(&at, step, &need) {
        return Err(at.caller.failed(Failed::Refused(refusal), &at.path()));
    }
    page(&at, step, &need, &Form::default(), Problems::default()).await
}

/// Whether the step is this person's at all; otherwise the need's page says why not.
fn refusal(at: &At, step: Step, need: &Need) -> Option<Refusal> {
    let state = at.caller.home.look();
    let may = May::new(&state.group, at.actor(), at.caller.now());
    let id = need.id;
    match step {
        Step::Understand => may.refusal(understand(need, Change::default())),
        Step::Attempt => {
            let (channel, reached) = (Channel::Call, Reached::NoAnswer);
            may.refusal(needs::Command::Attempt { need: id, channel, reached, next_at: None })
        }
        Step::Hold => {
            let hold = Hold::CallingBack { tries: u8::MAX, next_at: None };
            may.refusal(needs::Command::Hold { need: id, hold })
        }
        Step::CheckBack => {
            let (answer, asked) = (CheckBack::Arrived, ReturnAsked::Unsaid);
            may.refusal(needs::Command::CheckBack { need: id, answer, asked })
        }
        Step::Close => may.refusal(needs::Command::Close { need: id, outcome: Outcome::Met }),
        Step::Forget => may.cannot_forget(id),
    }
}

fn understand(need: &Need, change: Change) -> needs::Command {
    match need.stage {
        Stage::Heard => needs::Command::Understand { need: need.id, change },
        _ => needs::Command::Change { need: need.id, change },
    }
}

pub(super) async fn take(at: At, path: Path<(String, String, String)>, form: Form) -> Result<Response, Response> {
    let step = Step::parse(&path.0.2).ok_or_else(|| Sorry::NotHere.into_response())?;
    let need = at.look()?;
    let mut problems = Problems::default();
    let command = reading::read(&at, step, &need, &form, &mut problems);
    let Some(command) = command.filter(|_| problems.is_empty()) else {
        return page(&at, step, &need, &form, problems).await.map(|page| page.with_problems().into_response());
    };
    let outcome = at.caller.carry_out(Act::new(at.caller.id_of(&form), at.actor(), command)).await;
    Ok(at.answer(outcome, step.said(&need)))
}

async fn page(at: &At, step: Step, need: &Need, form: &Form, problems: Problems) -> Result<Page, Response> {
    let caller = &at.caller;
    let host = caller.house.host();
    let details = host.opened_details(&caller.home, at.actor(), Subject::Need(at.need)).await.ok();
    let mut frame = caller.frame_in(Room::Board).titled(step.title(need));
    if !problems.is_empty() {
        frame = frame.with_problem();
    }
    let now = caller.now();
    let view = {
        let state = caller.home.look();
        let viewer = Viewer { frame: &frame, state: &state, person: at.person, now };
        StepPage {
            card: viewer.card(need),
            hint: frame.t(step.hint()),
            opened: details.map(|details| Box::new(Opened::of(&frame, need, &details))),
            fields: fields(&viewer, step, need, form),
            to: frame.to(&format!("{}/{}", at.path(), step.path())),
            command: caller.command_id(),
            button: step.button(need),
            problems,
            frame: frame.clone(),
        }
    };
    Ok(Page::sealed(&view))
}

/// What was typed before, or what stands there now.
fn before<'a>(form: &'a Form, name: &str, now: &'a str) -> &'a str {
    if form.has(name) { form.raw(name) } else { now }
}

fn fields(viewer: &Viewer<'_>, step: Step, need: &Need, form: &Form) -> Vec<Field> {
    let frame = viewer.frame;
    let words = |keys: Vec<String>, chosen: &str| -> Vec<Choice> {
        keys.into_iter()
            .map(|key| {
                let (label, value) = (frame.t(&key), key.split_once('-').map_or("", |(_, word)| word).to_owned());
                Choice::new(&value, label).chosen_if(value == chosen)
            })
            .collect()
    };
    let zone = times::zone(&viewer.state.group);
    let first = times::date(viewer.now, &zone);
    let date = |label| Field::Date { name: "day", label, value: form.raw("day").to_owned(), first: first.clone() };
    match step {
        Step::Understand => about(viewer, need, form),
        Step::Attempt => {
            let channels = Channel::ALL.map(|channel| format!("channel-{}", channel.word()));
            let reached = Reached::ALL.map(|reached| format!("reached-{}", reached.word()));
            vec![
                Field::Radios {
                    name: "channel",
                    legend: "need-attempt-how",
                    choices: words(channels.into(), before(form, "channel", "call")),
                },
                Field::Radios {
                    name: "reached",
                    legend: "need-attempt-what",
                    choices: words(reached.into(), form.raw("reached")),
                },
                date("need-attempt-next"),
            ]
        }
        Step::Hold => {
            let mut choices =
                words(WaitsFor::ALL.map(|what| format!("waits-{}", what.word())).into(), form.raw("hold"));
            for choice in &mut choices {
                choice.label = frame.s("hold-waits_for", "what", &choice.label);
            }
            let chosen = |word| form.raw("hold") == word;
            choices.insert(0, Choice::new("calling", frame.t("hold-calling_back")).chosen_if(chosen("calling")));
            choices.push(Choice::new("paced", frame.t("need-hold-paced")).chosen_if(chosen("paced")));
            if need.hold != Hold::None {
                choices.push(Choice::new("none", frame.t("need-hold-none")).chosen_if(chosen("none")));
            }
            vec![Field::Radios { name: "hold", legend: "need-hold-what", choices }, date("need-hold-until")]
        }
        Step::CheckBack => {
            let answers = ["arrived", "partly", "nothing"].map(|word| format!("back-{word}"));
            let asked = ["nothing", "something", "unsaid"].map(|word| format!("asked-{word}"));
            let mut fields = vec![Field::Radios {
                name: "answer",
                legend: "need-back-answer",
                choices: words(answers.into(), form.raw("answer")),
            }];
            fields.push(Field::Line {
                name: "left",
                label: "need-back-left",
                value: form.raw("left").to_owned(),
                hint: "need-back-left-hint",
            });
            fields.push(Field::Radios {
                name: "asked",
                legend: "need-back-asked",
                choices: words(asked.into(), before(form, "asked", "unsaid")),
            });
            fields
        }
        Step::Close => vec![
            Field::Radios { name: "outcome", legend: "need-close-how", choices: outcomes(frame, form.raw("outcome")) },
            Field::Line {
                name: "left",
                label: "need-close-left",
                value: form.raw("left").to_owned(),
                hint: "need-close-left-hint",
            },
            Field::Line {
                name: "code",
                label: "need-close-code",
                value: form.raw("code").to_owned(),
                hint: "need-close-code-hint",
            },
        ],
        Step::Forget => Vec::new(),
    }
}

/// Kind and item, street, how soon, for how many, how much.
fn about(viewer: &Viewer<'_>, need: &Need, form: &Form) -> Vec<Field> {
    let frame = viewer.frame;
    let what = need.item.map_or_else(|| need.kind.word(), Item::word);
    let what = before(form, "what", &what).to_owned();
    let mut whats = Vec::new();
    for kind in Kind::ALL {
        whats.push(Choice::new(kind.word(), saying::kind(frame.tongue, *kind)).chosen_if(what == kind.word()));
        for item in kind.items() {
            let label = format!("– {}", saying::item(frame.tongue, *item));
            whats.push(Choice::new(item.word(), label).chosen_if(what == item.word()));
        }
    }
    let now = need.street.map(|street| street.0.to_string()).unwrap_or_default();
    let street = before(form, "street", &now).to_owned();
    let mut streets = vec![Choice::new("", frame.t("need-street-unknown")).chosen_if(street.is_empty())];
    streets.extend(
        viewer
            .state
            .group
            .founding
            .streets()
            .map(|(id, name)| Choice::new(id.0, name).chosen_if(street == id.0.to_string())),
    );
    let soon = before(form, "soon", need.how_soon.word()).to_owned();
    let soons = HowSoon::ALL.map(|how_soon| {
        let word = how_soon.word();
        Choice::new(word, frame.t(&format!("soon-{word}"))).chosen_if(soon == word)
    });
    let household = need.household.map(|people| people.to_string()).unwrap_or_default();
    let amount = need.amount.to_string();
    vec![
        Field::Select { name: "what", label: "need-what", choices: whats },
        Field::Select { name: "street", label: "need-street", choices: streets },
        Field::Select { name: "soon", label: "need-soon", choices: soons.into() },
        Field::Line {
            name: "household",
            label: "need-household",
            value: before(form, "household", &household).to_owned(),
            hint: "need-household-hint",
        },
        Field::Line {
            name: "amount",
            label: "need-amount",
            value: before(form, "amount", &amount).to_owned(),
            hint: "need-amount-hint",
        },
    ]
}

/// Every way a need can end that somebody may say.
fn outcomes(frame: &Frame, chosen: &str) -> Vec<Choice> {
    let plain = ["met", "partly_met", "met_by_others", "no_longer_needed", "unreachable", "joined_to"];
    let said = |word: &str| frame.t(&format!("outcome-{word}"));
    let mut choices: Vec<Choice> = plain.map(|word| Choice::new(word, said(word))).into();
    choices.extend(PassedTo::ALL.map(|to| {
        let more = frame.t(&format!("passed-{}", to.word()));
        Choice::new(format!("passed_on-{}", to.word()), format!("{}: {more}", said("passed_on")))
    }));
    choices.extend(CouldNot::ALL.map(|why| {
        let more = frame.t(&format!("could_not-{}", why.word()));
        Choice::new(format!("could_not-{}", why.word()), format!("{}: {more}", said("could_not")))
    }));
    for choice in &mut choices {
        choice.chosen = choice.value == chosen;
    }
    choices
}
