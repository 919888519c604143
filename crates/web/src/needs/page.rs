//! The page of one need: facts for everybody who takes part, and for each what is theirs to do. What one may not do is not
//! shown; the rules are asked beforehand.

use askama::Template;
use axum::response::Response;
use commons::fitting::Here;
use commons::needs::{
    self, CheckBack, Consent, Handover, Hold, Need, NeedId, Outcome, PassedTo, Promise, PromiseId, PromiseState,
    ReturnAsked,
};
use commons::{Minutes, Refusal, Subject};
use host::{Details, Failed};

use super::At;
use super::details::{Line, Opened, talk};
use super::line::{Point, points};
use super::may::May;
use super::times;
use crate::board::card::{Card, Chip, Viewer, Who};
use crate::fitting::around::{Around, around};
use crate::forms::{Choice, Problems};
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;

/// What somebody typed and has to look at again.
#[derive(Default)]
pub(super) struct Typed {
    pub(super) problems: Problems,
    pub(super) words: String,
    pub(super) by: String,
    pub(super) day: String,
}

#[derive(Template)]
#[template(path = "needs/page.html")]
struct NeedPage {
    frame: Frame,
    card: Card,
    phase: Chip,
    mine: Option<Mine>,
    take: Option<Take>,
    why_not: Option<String>,
    /// Why it fits the reader.
    fits: Option<String>,
    /// For whoever is on the phone desk: asking those it fits.
    around: Option<Around>,
    others: Vec<OnIt>,
    details: Sealed,
    talk: Option<Talk>,
    points: Vec<Point>,
    steps: Vec<Step>,
    /// Nobody has found its street: it may lie outside our area, and then it is passed on.
    outside: bool,
    reopen: bool,
    command: Command,
    problems: Problems,
    typed_words: String,
    typed_day: String,
    first_day: String,
}

/// Ids for the forms of a page, one each.
struct Command {
    one: String,
    two: String,
    three: String,
    four: String,
    five: String,
    six: String,
}

/// My own promise.
struct Mine {
    said: String,
    much: Option<String>,
    /// Waits for the neighbour's yes.
    note: Option<String>,
    late: bool,
    set_out: bool,
    handovers: Vec<Answer>,
}

/// One way it can go at the door, and what follows.
struct Answer {
    word: &'static str,
    label: String,
    follows: String,
    arrived: bool,
}

/// The form to promise.
struct Take {
    much: Vec<Choice>,
    along: bool,
    days: Vec<Choice>,
    hint: Option<String>,
}

/// Somebody else's promise.
struct OnIt {
    who: Who,
    said: String,
    /// Somebody on the phone desk can tell the neighbour's answer.
    answer: Option<u16>,
    command: (String, String),
}

enum Sealed {
    /// Not theirs to open: who can.
    Shut(String),
    /// May be opened.
    Openable(String),
    Open(Box<Opened>),
    Wiped,
}

struct Talk {
    count: usize,
    lines: Vec<Line>,
    open: bool,
    may_say: bool,
}

/// A step with a page of its own.
struct Step {
    path: String,
    text: String,
    icon: &'static str,
}

pub(super) async fn show(at: At) -> Result<Page, Response> {
    page(&at, Typed::default()).await
}

/// The same page, for a form on it that has to be looked at again.
pub(super) async fn again(at: &At, typed: Typed) -> Result<Page, Response> {
    Ok(page(at, typed).await?.with_problems())
}

async fn page(at: &At, typed: Typed) -> Result<Page, Response> {
    let caller = &at.caller;
    let opened = match caller.house.host().opened_details(&caller.home, at.actor(), Subject::Need(at.need)).await {
        Ok(details) => Some(details),
        Err(Failed::Refused(_)) => None,
        Err(failed) => return Err(caller.failed(failed, "board")),
    };
    let need = at.look()?;
    let frame = caller.frame_in(Room::Board);
    Ok(Page::sealed(&build(at, frame, &need, opened.as_ref(), typed)))
}

fn build(at: &At, frame: Frame, need: &Need, opened: Option<&Details>, typed: Typed) -> NeedPage {
    let caller = &at.caller;
    let now = caller.now();
    let state = caller.home.look();
    let viewer = Viewer { frame: &frame, state: &state, person: at.person, now };
    let may = viewer.may();
    let card = viewer.card(need);
    let own = need.promise_of(at.person);
    let (take, why_not) = match own {
        Some(_) => (None, None),
        None => take(&viewer, &may, need, &typed),
    };
    let others = need.open_promises().filter(|promise| promise.by != at.person);
    let others = others.map(|promise| on_it(&viewer, &may, need, promise, || caller.command_id())).collect();
    let details = match opened {
        Some(details) => Sealed::Open(Box::new(Opened::of(&frame, need, details))),
        None if need.is_forgotten() => Sealed::Wiped,
        None => match may.cannot_open(need.id) {
            None => Sealed::Openable(frame.t("need-sealed-open")),
            Some(refusal) => Sealed::Shut(shut(&frame, need, own, refusal)),
        },
    };
    let may_say = may.can(needs::Command::Say { need: need.id });
    let talk = (may_say || opened.is_some() || own.is_some()).then(|| Talk {
        count: need.lines.len(),
        lines: opened.map(|details| talk(&frame, &state, need, at.actor(), details)).unwrap_or_default(),
        open: opened.is_some(),
        may_say,
    });
    let frame_title = card.title.clone();
    NeedPage {
        phase: phase(&frame, need),
        mine: own.map(|promise| mine(&frame, &may, need, promise)),
        take,
        why_not,
        fits: fits(&viewer, need, &caller.minutes),
        around: around(&viewer, need, &caller.minutes, || caller.command_id()),
        others,
        details,
        talk,
        points: points(&frame, &state.group, need),
        steps: steps(&frame, &may, need),
        outside: outside(&may, need),
        reopen: may.can(needs::Command::Reopen { need: need.id }),
        command: Command {
            one: caller.command_id(),
            two: caller.command_id(),
            three: caller.command_id(),
            four: caller.command_id(),
            five: caller.command_id(),
            six: caller.command_id(),
        },
        card,
        problems: typed.problems,
        typed_words: typed.words,
        typed_day: typed.day,
        first_day: times::date(now, &times::zone(&state.group)),
        frame: frame.clone().titled_as(frame_title),
    }
}

/// Why it fits the reader, while it is open.
fn fits(viewer: &Viewer<'_>, need: &Need, minutes: &Minutes) -> Option<String> {
    let wall = crate::fitting::wall(viewer.state, viewer.now);
    let open = need.phase() == commons::needs::Phase::Open;
    let fit =
        commons::fitting::fit(&viewer.state.group, viewer.person, need, Here { now: viewer.now, wall: &wall, minutes });
    fit.ok().filter(|_| open).map(|fit| crate::fitting::why_you(viewer.frame, &fit))
}

/// Whether it has a door nobody has found on our list, and the reader may pass it on.
fn outside(may: &May<'_>, need: &Need) -> bool {
    let outcome = Outcome::PassedOn { to: PassedTo::AnotherGroup };
    let lost = need.street.is_none() && needs::needs_door(need.kind, need.item);
    lost && need.phase() == needs::Phase::Heard && may.can(needs::Command::Close { need: need.id, outcome })
}

fn phase(frame: &Frame, need: &Need) -> Chip {
    use commons::needs::Phase;
    let (word, class) = match need.phase() {
        Phase::Heard => ("heard", "chip-soon"),
        Phase::Open => ("open", "chip-open"),
        Phase::Promised => ("promised", "chip-held"),
        Phase::Underway => ("underway", "chip-held"),
        Phase::CheckingBack => ("checking_back", "chip-soon"),
        Phase::Closed => ("closed", "chip-done"),
    };
    Chip { class, text: frame.t(&format!("phase-{word}")) }
}

/// The form to promise; or why that does not go now, if it is worth saying.
fn take(viewer: &Viewer<'_>, may: &May<'_>, need: &Need, typed: &Typed) -> (Option<Take>, Option<String>) {
    let frame = viewer.frame;
    let zone = times::zone(&viewer.state.group);
    let by_when = times::evening(viewer.now, &zone, times::usual(need.how_soon));
    let promise = |much| needs::Command::Promise { need: need.id, much, by_when };
    let refusal = may.refusal(promise(1));
    let along = may.can(promise(0));
    if let Some(refusal) = refusal
        && !along
    {
        let worth_saying = matches!(refusal, Refusal::GoTogether | Refusal::EnoughPromises);
        return (None, worth_saying.then(|| frame.t(&format!("refusal-{}", refusal.code()))));
    }
    let left = if refusal.is_none() { need.wanting().much } else { 0 };
    let much = (1..=left).map(|much| Choice::new(much, frame.n("need-parts", much)).chosen_if(much == 1));
    let much = if left > 1 { much.collect() } else { Vec::new() };
    let usual = times::usual(need.how_soon).to_string();
    let chosen = if typed.by.is_empty() { &usual } else { &typed.by };
    let first_asked = (need.consent == Consent::AskMeFirst).then(|| frame.t("need-ask-first"));
    let together = (need.hands() > 1).then(|| frame.n("need-hands", need.hands()));
    let hint: Vec<String> = first_asked.into_iter().chain(together).collect();
    let take = Take {
        much,
        along: along && refusal.is_some(),
        days: times::choices(frame, viewer.now, &zone, chosen),
        hint: (!hint.is_empty()).then(|| hint.join(" ")),
    };
    (Some(take), None)
}

fn mine(frame: &Frame, may: &May<'_>, need: &Need, promise: &Promise) -> Mine {
    let when = frame.day_and_time(promise.by_when.0);
    let late = promise.announced_at.is_some();
    let said = match promise.state {
        PromiseState::Offered => frame.s("need-mine-offered", "when", &when),
        _ if late => frame.s("need-mine-late", "when", &when),
        PromiseState::Underway => frame.s("need-mine-underway", "when", &when),
        _ => frame.s("need-mine", "when", &when),
    };
    let set_out = needs::Command::SetOut { need: need.id };
    let alone = promise.state == PromiseState::Accepted && may.refusal(set_out.clone()) == Some(Refusal::GoTogether);
    let hand_over = |how| needs::Command::HandOver { need: need.id, how };
    let answer = |how: Handover| Answer {
        word: how.word(),
        label: frame.t(&format!("handover-{}", how.word())),
        follows: frame.t(&format!("need-follows-{}", how.word())),
        arrived: how.arrived(),
    };
    Mine {
        said,
        much: (need.amount > 1 && promise.much > 0)
            .then(|| frame.with("need-mine-parts", &[("n", &promise.much), ("all", &need.amount)])),
        note: match promise.state {
            PromiseState::Offered => Some(frame.t("need-mine-offered-note")),
            _ if late => Some(frame.t("need-mine-late-note")),
            _ if alone => Some(frame.t("refusal-go-together")),
            _ => None,
        },
        late,
        set_out: may.can(set_out),
        handovers: Handover::ALL.into_iter().filter(|how| may.can(hand_over(*how))).map(answer).collect(),
    }
}

fn on_it(viewer: &Viewer<'_>, may: &May<'_>, need: &Need, promise: &Promise, command: impl Fn() -> String) -> OnIt {
    let frame = viewer.frame;
    let when = frame.day_and_time(promise.by_when.0);
    let said = match promise.state {
        PromiseState::Offered => frame.s("need-other-offered", "when", &when),
        PromiseState::Underway => frame.s("need-other-underway", "when", &when),
        _ if promise.much == 0 => frame.s("need-other-along", "when", &when),
        _ if need.amount > 1 => frame.with("need-other-parts", &[("n", &promise.much), ("when", &when)]),
        _ => frame.s("need-other-promised", "when", &when),
    };
    let PromiseId(number) = promise.id;
    let answer = may.can(needs::Command::Accept { need: need.id, promise: promise.id }).then_some(number);
    OnIt { who: viewer.whoever(promise.by), said, answer, command: (command(), command()) }
}

/// Who can open the details, in words; or why the one who promised cannot now.
fn shut(frame: &Frame, need: &Need, own: Option<&Promise>, refusal: Refusal) -> String {
    match own {
        Some(promise) if promise.state == PromiseState::Offered => frame.t("need-sealed-after-yes"),
        Some(_) => frame.t(&format!("refusal-{}", refusal.code())),
        None if need.is_closed() => frame.t("need-sealed-closed"),
        None if matches!(refusal, Refusal::EnoughOpenings | Refusal::NotNow) => {
            frame.t(&format!("refusal-{}", refusal.code()))
        }
        None => frame.t("need-sealed-shut"),
    }
}

/// The steps that have a page of their own, as far as they are the reader's.
fn steps(frame: &Frame, may: &May<'_>, need: &Need) -> Vec<Step> {
    let NeedId(number) = need.id;
    let step = |path: &str, key: &str, icon: &'static str| Step {
        path: format!("needs/{number}/{path}"),
        text: frame.t(key),
        icon,
    };
    let id = need.id;
    let nothing = needs::Change::default();
    let mut steps = Vec::new();
    if may.can(needs::Command::Understand { need: id, change: nothing.clone() }) {
        steps.push(step("understanding", "need-step-understand", "check-bold"));
    } else if may.can(needs::Command::Change { need: id, change: nothing }) {
        steps.push(step("understanding", "need-step-change", "pencil-bold"));
    }
    let (channel, reached) = (needs::Channel::Call, needs::Reached::NoAnswer);
    if may.can(needs::Command::Attempt { need: id, channel, reached, next_at: None }) {
        steps.push(step("attempts", "need-step-attempt", "phone-bold"));
    }
    let waits = Hold::CallingBack { tries: u8::MAX, next_at: None };
    if may.can(needs::Command::Hold { need: id, hold: waits }) {
        steps.push(step("holds", "need-step-hold", "hourglass-bold"));
    }
    if may.can(needs::Command::CheckBack { need: id, answer: CheckBack::Arrived, asked: ReturnAsked::Unsaid }) {
        steps.push(step("check-backs", "need-step-check-back", "question-bold"));
    }
    if may.can(needs::Command::Close { need: id, outcome: Outcome::Met }) {
        steps.push(step("closing", "need-step-close", "x-bold"));
    }
    if may.cannot_forget(id).is_none() {
        steps.push(step("forgetting", "need-step-forget", "eye-slash-duotone"));
    }
    steps
}
