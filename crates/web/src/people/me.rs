//! One's own page: what the group knows of somebody, who looked at it, and what they are signed in with.

use askama::Template;
use axum::response::{IntoResponse, Response};
use commons::people::Command;
use commons::sight::{Field, Why};
use commons::{Actor, Refusal, Subject};
use host::{Act, Details, Failed};

use super::devices::{self, Device, Key};
use super::{Oneself, passkeys, standing};
use crate::caller::Caller;
use crate::forms::{Form, Problems};
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::words::plain;

/// Somebody asks to be let back in as this person.
pub(super) struct Claim {
    pub(super) id: u32,
    pub(super) text: String,
    pub(super) command: String,
}

#[derive(Template)]
#[template(path = "people/me.html")]
pub(super) struct MePage {
    pub(super) frame: Frame,
    pub(super) problems: Problems,
    pub(super) said: Oneself,
    /// What they said of themselves stays sealed behind closed shutters.
    pub(super) shut: bool,
    pub(super) standing: Vec<String>,
    pub(super) claims: Vec<Claim>,
    pub(super) openings: Vec<String>,
    pub(super) devices: Vec<Device>,
    pub(super) keys: Vec<Key>,
    /// Whether there can be passkeys here: not on an address of numbers.
    pub(super) passkeys: bool,
    /// Whether they count as away; nothing for those who do not take part yet.
    pub(super) away: Option<bool>,
    /// Whether they want letters; nothing for those who do not take part yet.
    pub(super) letters: Option<bool>,
    pub(super) command: String,
    pub(super) away_command: String,
    pub(super) letters_command: String,
}

pub(super) async fn page(caller: Caller) -> Result<Response, Response> {
    let person = caller.signed_in()?;
    let (host, home) = (caller.house.host(), &caller.home);
    let details = host.opened_details(home, Actor::Person(person), Subject::Person(person)).await;
    let details = match details {
        Ok(details) => details,
        Err(Failed::Refused(Refusal::ShuttersClosed)) => Details::default(),
        Err(failed) => return Err(caller.failed(failed, "today")),
    };
    let of = |field| details.get(field).unwrap_or_default().to_owned();
    let said = Oneself { called: of(Field::Called), reach: of(Field::Reach), speaks: of(Field::Words) };
    Ok(Page::sealed(&view(&caller, Problems::default(), said).await?).into_response())
}

async fn view(caller: &Caller, problems: Problems, said: Oneself) -> Result<MePage, Response> {
    let person = caller.signed_in()?;
    let frame = caller.frame_in(Room::More).titled("me-title");
    let frame = if problems.is_empty() { frame } else { frame.with_problem() };
    let devices = devices::of_caller(caller, &frame).await?;
    let keys = devices::keys_of_caller(caller, &frame).await?;
    let state = caller.home.look();
    let group = &state.group;
    let claims = group.people.recoveries().filter(|recovery| recovery.person() == Some(person));
    let claims = claims
        .map(|recovery| Claim {
            id: recovery.id.0,
            text: frame.s("me-claim", "at", frame.day_and_time(recovery.asked_at.0)),
            command: caller.command_id(),
        })
        .collect();
    let me = group.people.get(person);
    let openings = me.map_or(&[][..], |me| &me.openings).iter().rev().take(50);
    let openings = openings
        .map(|opening| {
            let by = match opening.by {
                Actor::Person(by) => state.name(by).map(str::to_owned),
                _ => None,
            };
            let by = by.unwrap_or_else(|| frame.t("people-nameless"));
            let key = match opening.why {
                // A receipt has its openings on its own page.
                Why::Welcome | Why::Receipt => "me-opened-welcome",
                Why::PhoneDesk => "me-opened-desk",
                Why::Promise => "me-opened-promise",
            };
            frame.with(key, &[("who", &by), ("at", &frame.day_and_time(opening.at.0))])
        })
        .collect();
    let standing = me.map(|me| standing::of(group, me, &frame).said()).unwrap_or_default();
    let shut = group.shutters.are_closed();
    let part = group.people.taking_part(person).is_ok();
    let away = part.then(|| group.people.is_away(person, caller.now(), &group.rules));
    let letters = me.filter(|_| part).map(|me| me.wants_letters);
    let [command, away_command, letters_command] = std::array::from_fn(|_| caller.command_id());
    drop(state);
    Ok(MePage {
        frame,
        problems,
        said,
        shut,
        standing,
        claims,
        openings,
        devices,
        keys,
        passkeys: passkeys::work_here(caller),
        away,
        letters,
        command,
        away_command,
        letters_command,
    })
}

pub(super) async fn change(caller: Caller, sent: Form) -> Result<Response, Response> {
    caller.signed_in()?;
    let mut problems = Problems::default();
    let said = Oneself::read(&sent, &mut problems);
    if !problems.is_empty() {
        return Ok(Page::sealed(&view(&caller, problems, said).await?).with_problems().into_response());
    }
    let command = commons::Command::People(Command::ChangeDetails);
    let act = Act::new(caller.id_of(&sent), caller.actor(), command)
        .replacing(Field::Called, said.called)
        .replacing(Field::Reach, said.reach)
        .replacing(Field::Words, said.speaks);
    let outcome = caller.carry_out(act).await;
    Ok(caller.answer(outcome, "me", "details-changed"))
}

/// "I am away for a while."
pub(super) async fn go_away(caller: Caller, sent: Form) -> Result<Response, Response> {
    caller.taking_part()?;
    let outcome = caller.run(&sent, commons::Command::People(Command::GoAway)).await;
    Ok(caller.answer(outcome, "me", "away"))
}

/// No more letters, or letters again.
pub(super) async fn letters(caller: Caller, sent: Form) -> Result<Response, Response> {
    caller.taking_part()?;
    let command = Command::Letters { wanted: sent.has("wanted") };
    let outcome = caller.run(&sent, commons::Command::People(command)).await;
    Ok(caller.answer(outcome, "me", "letters"))
}

/// "I am here again."
pub(super) async fn come_back(caller: Caller, sent: Form) -> Result<Response, Response> {
    caller.taking_part()?;
    let outcome = caller.run(&sent, commons::Command::People(Command::ComeBack)).await;
    Ok(caller.answer(outcome, "today", "here-again"))
}

impl MePage {
    /// How a device is named for those who listen.
    fn sign_out_of(&self, device: &Device) -> String {
        plain(&self.frame.s("me-device-out-of", "device", &device.name))
    }
}
