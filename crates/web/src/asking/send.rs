//! Sending an ask: once, however often the form arrives; never refused, at most read by somebody first.

use axum::response::{IntoResponse, Response};
use commons::duties::Duty;
use commons::needs::{self, Ask, Checked, Consent, HowSoon, Need, NeedId, ReachBy, Stage, Through};
use commons::sight::Field;
use commons::{Actor, Command, Event, Lang};
use host::{Act, Failed, SixWords, Token};

use super::draft::{Draft, word};
use super::pages::{Next, Sent, Wait, is_outside};
use super::place::Place;
use crate::caller::Caller;
use crate::forms::Form;
use crate::limits::Counted;
use crate::look::page::Page;
use crate::look::qr;
use crate::saying;
use crate::words::plain;
use crate::work;

pub(super) async fn send(caller: &Caller, draft: &Draft, once: &Token, form: &Form) -> Response {
    match ask(caller, draft, once, form).await {
        Ok(response) => response,
        Err(failed) => caller.failed(failed, &format!("ask/{}", draft.kind.word())),
    }
}

/// What came of asking.
pub(crate) enum Asking {
    Done(NeedId, SixWords),
    /// Very much came from there lately. A small piece of work, or some seconds of waiting, and then once more.
    Later {
        task: String,
        seconds: u64,
    },
}

async fn ask(caller: &Caller, draft: &Draft, once: &Token, form: &Form) -> Result<Response, Failed> {
    Ok(match settle(caller, draft, once, form).await? {
        Asking::Done(need, six) => sent(caller, draft, need, &six.reveal()),
        Asking::Later { task, seconds } => {
            Page::sealed(&Wait::new(caller.frame(), draft, task, seconds)).into_response()
        }
    })
}

/// Asks, once.
pub(crate) async fn settle(caller: &Caller, draft: &Draft, once: &Token, form: &Form) -> Result<Asking, Failed> {
    let host = caller.house.host();
    let (six, known) = host.words_for(&caller.home, once).await?;
    if let Some(need) = known {
        return Ok(Asking::Done(need, six));
    }
    let checked = match passes(caller, draft, once, form) {
        Ok(checked) => checked,
        Err(later) => return Ok(later),
    };
    let act = act_of(caller, draft, once, checked).beside(host.key_of(&six).await?);
    let done = host.run(&caller.home, act).await?;
    let asked = done.events.iter().find_map(|event| match event {
        Event::Needs(needs::Event::Asked { need, .. }) => Some(*need),
        _ => None,
    });
    match asked {
        Some(need) => Ok(Asking::Done(need, six)),
        None => Err(Failed::Trouble("an ask led to no need".into())),
    }
}

/// Whether it goes on the board by itself, is read by somebody first, or has to wait a moment before it goes anywhere.
fn passes(caller: &Caller, draft: &Draft, once: &Token, form: &Form) -> Result<Checked, Asking> {
    let (secret, now, form_id) = (caller.house.secret(), caller.now().0, once.reveal());
    let task = form.raw("task");
    let waits = work::waits_for(secret, &form_id, now, task);
    if waits == Some(0) || work::is_done(secret, &form_id, now, task, form.raw("work")) {
        return Ok(Checked::Unchecked);
    }
    if waits.is_none() && !draft.trapped && caller.count(Counted::Ask).is_ok() {
        return Ok(Checked::Clear);
    }
    let task = if waits.is_some() { task.to_owned() } else { work::set(secret, &form_id, now) };
    let seconds = waits.unwrap_or(u64::try_from(work::WAIT / 1000).unwrap_or(0));
    Err(Asking::Later { task, seconds })
}

/// Asks as anyone: the log does not say whether somebody who takes part was signed in on this telephone.
fn act_of(caller: &Caller, draft: &Draft, once: &Token, checked: Checked) -> Act {
    let place = Place::read(&caller.home.look().group.founding, &draft.street, &draft.door);
    let ask = Ask {
        kind: draft.kind,
        item: draft.item,
        street: place.street,
        how_soon: draft.soon,
        household: draft.household(),
        amount: draft.amount(),
        language: Lang::parse(caller.tongue.code()).expect("our own codes are language tags"),
        reach: draft.via,
        consent: if draft.ask_first { Consent::AskMeFirst } else { Consent::ComeStraight },
        through: Through::Web,
        checked,
        interests: draft.interests.clone(),
    };
    Act::new(once.command_id("ask"), Actor::Anyone, Command::Needs(needs::Command::Ask(ask)))
        .sealing(Field::Called, &*draft.called)
        .sealing(Field::Reach, draft.reach())
        .sealing(Field::SafeTimes, &*draft.safe)
        .sealing(Field::Door, place.door)
        .sealing(Field::Password, &*draft.password)
        .sealing(Field::Words, &*draft.words)
}

fn sent(caller: &Caller, draft: &Draft, id: NeedId, six: &str) -> Response {
    let frame = caller.frame();
    let state = caller.home.look();
    let Some(need) = state.group.needs.get(id).filter(|need| !need.is_forgotten()) else {
        drop(state);
        return caller.go("s/gone");
    };
    let desk: Vec<String> =
        state.group.duties.holders(Duty::PhoneDesk).map(|turn| saying_name(caller, state.name(turn.by))).collect();
    let title = if draft.called.is_empty() {
        frame.t("ask-done-title")
    } else {
        frame.s("ask-done-title-name", "name", &draft.called)
    };
    let link = format!("{}#{six}", caller.link("s"));
    let outside = need.stage == Stage::Heard
        && is_outside(draft, &Place::read(&state.group.founding, &draft.street, &draft.door));
    let by_when = (need.how_soon != HowSoon::AnyTime).then(|| frame.day(need.wanted_by()));
    Page::sealed(&Sent {
        code: need.code.to_string(),
        words: six.split('-').map(str::to_owned).collect(),
        square: qr::square(&link, &plain(&frame.t("ask-done-square"))),
        link,
        by_when,
        next: next(&frame, need, &desk, outside),
        frame: frame.titled_as(title).unnoticed(),
    })
    .into_response()
}

fn saying_name(caller: &Caller, name: Option<&str>) -> String {
    name.map_or_else(|| caller.tongue.t("people-nameless"), str::to_owned)
}

/// What happens now, as far as it is true: from how it arrived, who is on the phone desk, and what was chosen.
pub(super) fn next(frame: &crate::look::frame::Frame, need: &Need, desk: &[String], outside: bool) -> Vec<Next> {
    let say = |title: &str, text: String| Next { title: frame.t(title), text };
    let arrival = match need.stage {
        Stage::Heard if desk.is_empty() => say("ask-next-read", frame.t("ask-next-read-nobody")),
        Stage::Heard => say("ask-next-read", frame.s("ask-next-read-desk", "names", frame.list(desk))),
        _ => say("ask-next-board", frame.t("ask-next-board-text")),
    };
    // What lies outside our area is passed on, and never ends there without a word.
    let outside = outside.then(|| say("ask-next-outside", frame.t("ask-next-outside-text")));
    let told = frame.t(&format!("ask-next-told-{}", word(need.reach)));
    let choice = match need.consent {
        Consent::AskMeFirst => frame.t("ask-next-yes-first"),
        Consent::ComeStraight => frame.t("ask-next-say-no"),
    };
    let mut list = vec![arrival];
    list.extend(outside);
    list.push(say("ask-next-promise", format!("{told} {choice}")));
    if commons::needs::needs_door(need.kind, need.item) {
        list.push(say("ask-next-time", frame.t("ask-next-time-text")));
    } else if need.reach == ReachBy::OwnPage {
        list.push(say("ask-next-talk", frame.t("ask-next-talk-text")));
    }
    list
}

/// The title of a need for its own page.
pub(super) fn title(frame: &crate::look::frame::Frame, need: &Need) -> String {
    saying::title(frame.tongue, need)
}
