//! One's own ask: where it stands, who comes, what was said, who opened the details. It shows no name and no door of one's
//! own, because somebody may look over a shoulder.

use askama::Template;
use axum::response::{IntoResponse, Response};
use commons::needs::{Need, NeedId, Promise, PromiseState, Stage};
use commons::sight::{Field, Why};
use commons::{Actor, Refusal, Subject};
use host::{Details, Failed, State};

use super::key;
use super::story::{self, Knot};
use crate::caller::Caller;
use crate::forms::{Choice, Problems};
use crate::look::Html;
use crate::look::frame::Frame;
use crate::look::page::Page;
use crate::saying;
use crate::sorry::Sorry;

/// Somebody who has promised.
pub(super) struct Coming {
    pub(super) no: u16,
    pub(super) name: String,
    pub(super) patch: Html,
    pub(super) said: String,
    pub(super) state: Answering,
    pub(super) yes: String,
    pub(super) nay: String,
}

/// What can be answered to a promise.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Answering {
    YesOrNo,
    RatherNot,
    Nothing,
}

pub(super) struct Line {
    pub(super) who: String,
    pub(super) when: String,
    pub(super) words: String,
    pub(super) mine: bool,
}

pub(super) struct Opened {
    pub(super) name: String,
    pub(super) why: String,
    pub(super) when: String,
}

/// How it ended, and when it is wiped.
pub(super) struct Ended {
    pub(super) wiped_on: String,
    pub(super) command: String,
}

#[derive(Template)]
#[template(path = "asking/mine.html")]
pub(super) struct Mine {
    pub(super) frame: Frame,
    pub(super) problems: Problems,
    pub(super) code: String,
    pub(super) facts: Vec<String>,
    pub(super) words: String,
    pub(super) line: Vec<Knot>,
    pub(super) coming: Vec<Coming>,
    pub(super) talk: Vec<Line>,
    /// What was typed and could not be sent.
    pub(super) typed: String,
    pub(super) say: String,
    pub(super) opened: Vec<Opened>,
    pub(super) asking_back: Option<AskingBack>,
    pub(super) ended: Option<Ended>,
    pub(super) end: String,
}

/// "Did it arrive?"
pub(super) struct AskingBack {
    pub(super) answers: Vec<Choice>,
    pub(super) returns: Vec<Choice>,
    pub(super) several: bool,
    pub(super) command: String,
}

pub(super) async fn page(caller: Caller) -> Result<Response, Response> {
    let id = key::opened(&caller)?;
    Ok(show(&caller, id, Problems::default(), String::new()).await)
}

/// The page, with what is amiss in what was just typed there.
pub(super) async fn show(caller: &Caller, id: NeedId, problems: Problems, typed: String) -> Response {
    let host = caller.house.host();
    let details = match host.opened_details(&caller.home, Actor::Neighbour(id), Subject::Need(id)).await {
        Ok(details) => details,
        // Then the page shows where things stand, and nothing that is sealed.
        Err(Failed::Refused(Refusal::ShuttersClosed)) => Details::default(),
        Err(failed) => return caller.failed(failed, "s"),
    };
    let frame = caller.frame();
    let command = || caller.command_id();
    let (fine, page) = {
        let state = caller.home.look();
        let Some(need) = state.group.needs.get(id).filter(|need| !need.is_forgotten()) else {
            return Sorry::NotHere.into_response();
        };
        let live = format!("{}?after={}", caller.to("live"), state.group.seq);
        let fine = problems.is_empty();
        let page = Mine::new(frame.live(live), &state, need, &details, command);
        (fine, Mine { problems, typed, ..page })
    };
    if fine { Page::sealed(&page).into_response() } else { Page::sealed(&page).with_problems().into_response() }
}

impl Mine {
    pub(super) fn new(
        frame: Frame,
        state: &State,
        need: &Need,
        details: &Details,
        command: impl Fn() -> String,
    ) -> Mine {
        let counts = |promise: &&Promise| promise.state.counts();
        let coming: Vec<Coming> =
            need.promises.iter().filter(counts).map(|promise| coming(&frame, state, need, promise, &command)).collect();
        let names: Vec<String> = coming.iter().map(|coming| coming.name.clone()).collect();
        let talk = (0u32..).zip(&need.lines).filter_map(|(no, (by, at))| {
            let words = details.get(Field::Line(no))?.to_owned();
            let mine = *by == Actor::Neighbour(need.id);
            let who = if mine { frame.t("mine-you") } else { called(&frame, state, *by) };
            Some(Line { who, when: frame.ago(*at), words, mine })
        });
        let opened = need.openings.iter().rev().map(|opening| Opened {
            name: called(&frame, state, opening.by),
            why: frame.t(match opening.why {
                Why::Promise => "mine-opened-promise",
                Why::PhoneDesk => "mine-opened-desk",
                Why::Welcome | Why::Receipt => "mine-opened-welcome",
            }),
            when: frame.day_and_time(opening.at),
        });
        Mine {
            code: need.code.to_string(),
            facts: facts(&frame, state, need),
            words: details.get(Field::Words).unwrap_or_default().to_owned(),
            line: story::line(&frame, need, &names),
            talk: talk.collect(),
            opened: opened.collect(),
            asking_back: matches!(need.stage, Stage::CheckingBack { .. })
                .then(|| AskingBack::new(&frame, need, command())),
            ended: match need.stage {
                Stage::Closed { at, .. } => {
                    Some(Ended { wiped_on: frame.date(at + state.group.rules.forget_after()), command: command() })
                }
                _ => None,
            },
            say: command(),
            end: command(),
            typed: String::new(),
            problems: Problems::default(),
            frame: {
                let title = super::send::title(&frame, need);
                frame.titled_as(title).unnoticed()
            },
            coming,
        }
    }
}

impl AskingBack {
    fn new(frame: &Frame, need: &Need, command: String) -> AskingBack {
        let choice = |(word, key): (&str, &str)| Choice::new(word, frame.t(key));
        AskingBack {
            answers: [
                ("arrived", "mine-answer-arrived"),
                ("partly", "mine-answer-partly"),
                ("nothing", "mine-answer-nothing"),
            ]
            .map(choice)
            .into(),
            returns: [
                ("nothing", "mine-return-nothing"),
                ("something", "mine-return-something"),
                ("unsaid", "mine-return-unsaid"),
            ]
            .map(choice)
            .into_iter()
            .map(|choice| {
                let chosen = choice.value == "unsaid";
                choice.chosen_if(chosen)
            })
            .collect(),
            several: need.amount > 1,
            command,
        }
    }
}

fn coming(frame: &Frame, state: &State, need: &Need, promise: &Promise, command: &impl Fn() -> String) -> Coming {
    let when = frame.day_and_time(promise.by_when);
    let (said, answering) = match promise.state {
        PromiseState::Offered => (frame.s("mine-offered", "when", when), Answering::YesOrNo),
        PromiseState::Accepted => (frame.s("mine-accepted", "when", when), Answering::RatherNot),
        PromiseState::Underway => (frame.s("mine-underway", "when", when), Answering::RatherNot),
        PromiseState::Done(how) => (frame.t(&format!("handover-{}", how.word())), Answering::Nothing),
        PromiseState::Released(_) => (String::new(), Answering::Nothing),
    };
    let part = if (1..need.amount).contains(&promise.much) {
        frame.with("mine-part", &[("much", &promise.much), ("of", &need.amount)])
    } else {
        String::new()
    };
    let person = state.group.people.get(promise.by);
    Coming {
        no: promise.id.0,
        name: called(frame, state, Actor::Person(promise.by)),
        patch: frame.patch(person.map(saying::patch_seed).unwrap_or_default()),
        said: format!("{said} {part}").trim().to_owned(),
        state: answering,
        yes: command(),
        nay: command(),
    }
}

/// What somebody chose to be called.
fn called(frame: &Frame, state: &State, by: Actor) -> String {
    match by {
        Actor::Person(person) => saying::name(frame, state, person),
        _ => frame.t("people-nameless"),
    }
}

fn facts(frame: &Frame, state: &State, need: &Need) -> Vec<String> {
    let soon = frame.t(&format!("soon-{}", need.how_soon.word()));
    let street = need.street.and_then(|street| state.group.founding.street(street)).map(str::to_owned);
    let bags = (need.amount > 1).then(|| frame.n("ask-check-bag-count", need.amount));
    let liked = (!need.interests.is_empty()).then(|| crate::interests::list(frame.tongue, &need.interests));
    [Some(soon), street, bags, liked].into_iter().flatten().collect()
}
