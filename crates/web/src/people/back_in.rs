//! Coming back after a lost telephone, without anybody who could let people in alone. The new device shows six digits; two
//! members with a voice who know the person compare them in person or by voice; after a day in which every old device can
//! object, the door opens.

use askama::Template;
use axum::response::{IntoResponse, Response};
use commons::Refusal;
use commons::people::{Command, PersonId, Recovery, RecoveryId, RecoveryState};
use commons::{Actor, Event, Span};
use host::{Act, Failed, Holder};

use super::{label, wearing};
use crate::caller::{Caller, Pass};
use crate::forms::{Choice, Form, Problems};
use crate::limits::Counted;
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::sorry::Sorry;

/// Where a request stands, for the device that waits.
pub(super) enum Stand {
    /// Nothing has been asked on this device.
    None,
    Asked {
        digits: String,
        until: String,
    },
    OneOfTwo {
        digits: String,
        until: String,
    },
    Waiting {
        until: String,
    },
    Granted,
    Refused,
    Lapsed,
}

#[derive(Template)]
#[template(path = "people/back_in.html")]
pub(super) struct BackInPage {
    pub(super) frame: Frame,
    pub(super) stand: Stand,
    /// Hours in which an old device can object.
    pub(super) hours: u32,
}

pub(super) async fn page(caller: Caller) -> Result<Response, Response> {
    if caller.person.is_some() {
        return Ok(caller.go("me"));
    }
    let frame = caller.frame().titled("back-in-title");
    let state = caller.home.look();
    let recovery = caller.recovery.and_then(|id| state.group.people.recovery(id));
    let stand = recovery.map_or(Stand::None, |recovery| stand(&frame, &state.group.rules, recovery));
    let hours = u32::from(state.group.rules.recovery_hours);
    drop(state);
    Ok(Page::sealed(&BackInPage { frame, stand, hours }).into_response())
}

fn stand(frame: &Frame, rules: &commons::Rules, recovery: &Recovery) -> Stand {
    let digits = format!("{:03} {:03}", recovery.digits / 1000, recovery.digits % 1000);
    let asked_until = frame.day_and_time((recovery.asked_at + Span::days(rules.recovery_days.into())).0);
    match recovery.state {
        RecoveryState::Asked => Stand::Asked { digits, until: asked_until },
        RecoveryState::Vouched { .. } => Stand::OneOfTwo { digits, until: asked_until },
        RecoveryState::Waiting { at, .. } => {
            Stand::Waiting { until: frame.day_and_time((at + Span::hours(rules.recovery_hours.into())).0) }
        }
        RecoveryState::Granted { .. } => Stand::Granted,
        RecoveryState::Refused => Stand::Refused,
        RecoveryState::Lapsed => Stand::Lapsed,
    }
}

/// Asks to be let back in. Each time with a fresh command id: if the same one could be sent again, whoever reads it in a
/// log could stand beside the person at the door.
pub(super) async fn ask(caller: Caller, sent: Form) -> Result<Response, Response> {
    let running = {
        let state = caller.home.look();
        caller.recovery.and_then(|id| state.group.people.recovery(id)).is_some_and(Recovery::is_running)
    };
    if running || sent.is_trapped() {
        return Ok(caller.go("back-in"));
    }
    caller.count(Counted::Join).map_err(|_| Sorry::TooOften.into_response())?;
    let host = caller.house.host();
    let act = Act::new(host.dice.command_id(), Actor::Anyone, commons::Command::People(Command::AskBack));
    let done = match caller.carry_out(act).await {
        Ok(done) => done,
        // The rules refuse only when very many are asking at once.
        Err(Failed::Refused(_)) => return Err(Sorry::TooOften.into_response()),
        Err(failed) => return Err(caller.failed(failed, "back-in")),
    };
    let asked = done.events.iter().find_map(|event| match event {
        Event::People(commons::people::Event::RecoveryAsked { recovery, .. }) => Some(*recovery),
        _ => None,
    });
    let recovery = asked.ok_or_else(|| Sorry::trouble("a request to be let back in left no trace").into_response())?;
    let token = host.sign_in(&caller.home, Holder::Recovery(recovery), "").await;
    let token = token.map_err(|failed| caller.failed(failed, "back-in"))?;
    Ok(wearing(caller.go("back-in"), caller.give(Pass::Recovery, &token)))
}

/// The day has passed and nobody objected: this device is signed in, once.
pub(super) async fn arrive(caller: Caller, headers: axum::http::HeaderMap) -> Result<Response, Response> {
    let granted = {
        let state = caller.home.look();
        let people = &state.group.people;
        match caller.recovery.and_then(|id| people.recovery(id)).map(|recovery| recovery.state) {
            Some(RecoveryState::Granted { person, .. }) => {
                people.get(person).filter(|person| !person.is_gone()).map(|person| person.id)
            }
            _ => None,
        }
    };
    let (Some(person), Some(recovery)) = (granted, caller.recovery) else {
        return Ok(caller.go("back-in"));
    };
    let (host, home) = (caller.house.host(), &caller.home);
    let failed = |failed: Failed| caller.failed(failed, "back-in");
    // The waiting ends first, so that the same request can never let in twice.
    host.sign_out_everywhere(home, Holder::Recovery(recovery)).await.map_err(failed)?;
    let token = host.sign_in(home, Holder::Person(person), &label(&headers)).await.map_err(failed)?;
    let response = wearing(caller.go("me?said=back-in"), caller.give(Pass::Person, &token));
    Ok(wearing(response, caller.take_away(Pass::Recovery)))
}

/// "That was not me", from any device of the real person.
pub(super) async fn object(caller: Caller, sent: Form) -> Result<Response, Response> {
    caller.signed_in()?;
    let recovery = RecoveryId(sent.choice("recovery").unwrap_or(0));
    let outcome = caller.run(&sent, commons::Command::People(Command::RefuseBack { recovery })).await;
    // It stands whatever happens next, so it is not offered to be taken back.
    Ok(match outcome {
        Ok(_) => caller.go("me?said=objected"),
        Err(failed) => caller.failed(failed, "me"),
    })
}

#[derive(Template)]
#[template(path = "people/vouch_back.html")]
pub(super) struct VouchBackPage {
    pub(super) frame: Frame,
    pub(super) problems: Problems,
    pub(super) digits: String,
    pub(super) who: Vec<Choice>,
    pub(super) hours: u32,
    pub(super) command: String,
}

pub(super) async fn vouching(caller: Caller) -> Result<Response, Response> {
    let me = with_voice(&caller)?;
    Ok(Page::sealed(&form(&caller, me, Problems::default(), String::new(), None)).into_response())
}

fn with_voice(caller: &Caller) -> Result<PersonId, Response> {
    let me = caller.taking_part_even_so()?;
    match caller.home.look().group.people.has_voice(me) {
        true => Ok(me),
        false => Err(caller.failed(Failed::Refused(Refusal::VoiceFirst), "neighbours")),
    }
}

fn form(caller: &Caller, me: PersonId, problems: Problems, digits: String, who: Option<PersonId>) -> VouchBackPage {
    let frame = caller.frame_in(Room::Neighbours).titled("vouch-back-title");
    let frame = if problems.is_empty() { frame } else { frame.with_problem() };
    let state = caller.home.look();
    let mut names: Vec<(String, PersonId)> = state
        .group
        .people
        .here()
        .filter(|person| person.id != me)
        .filter_map(|person| {
            let name = state.name(person.id)?;
            // Two people may have the same name; the month tells them apart.
            Some((format!("{name} ({})", frame.month(person.joined_at.0)), person.id))
        })
        .collect();
    names.sort();
    let first = Choice::new("", frame.t("vouch-back-choose"));
    let rest = names.into_iter().map(|(name, id)| Choice::new(id.0, name).chosen_if(who == Some(id)));
    let who = std::iter::once(first).chain(rest).collect();
    let hours = u32::from(state.group.rules.recovery_hours);
    drop(state);
    VouchBackPage { frame, problems, digits, who, hours, command: caller.command_id() }
}

pub(super) async fn vouch(caller: Caller, sent: Form) -> Result<Response, Response> {
    let me = with_voice(&caller)?;
    let typed: String = sent.raw("digits").chars().take(20).collect();
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let who = sent.choice("who").map(PersonId);
    let mut problems = Problems::default();
    if digits.len() != 6 {
        problems.add("digits", "vouch-back-six-digits");
    }
    if who.is_none() {
        problems.add("who", "vouch-back-who-first");
    }
    if problems.is_empty() && caller.count(Counted::Key).is_err() {
        problems.add("digits", "people-too-often");
    }
    if let (true, Some(person)) = (problems.is_empty(), who) {
        let command = Command::VouchBack { digits: digits.parse().unwrap_or(0), person };
        match caller.run(&sent, commons::Command::People(command)).await {
            Ok(_) => return Ok(caller.go("neighbours?said=vouched-back")),
            // The digits are wrong, or somebody else was named before: said beside the field, and nothing typed is lost.
            Err(Failed::Refused(Refusal::NotThere)) => problems.add("digits", "vouch-back-no-such"),
            Err(Failed::Refused(Refusal::BadValue)) => problems.add("who", "vouch-back-other-name"),
            Err(failed) => return Ok(caller.failed(failed, "neighbours")),
        }
    }
    Ok(Page::sealed(&form(&caller, me, problems, typed, who)).with_problems().into_response())
}
