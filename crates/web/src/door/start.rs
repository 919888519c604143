//! Founding a group: one form, and then the links for those who begin it together. Nobody is more than a member afterwards,
//! not even whoever typed this in.

use askama::Template;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use commons::founding::{self, Sort};
use commons::people::{self, How, PersonId};
use commons::sight::Field;
use commons::{Actor, Command, CommandId, Entry, Group, GroupId, Lang, Moment, Refusal, Span, Timestamp};
use host::{Act, Beside, Failed, Holder, Home, Host, Link, Token};
use jiff::tz::TimeZone;
use std::sync::Arc;

use super::{Passerby, go};
use crate::caller::Pass;
use crate::forms::{Choice, Form, Problems};
use crate::limits::Counted;
use crate::look::Html;
use crate::look::frame::Frame;
use crate::look::page::Page;
use crate::look::qr;
use crate::sorry::Sorry;
use crate::words::{Tongue, plain};

/// Time zones to choose from; any other can be typed.
const ZONES: [&str; 30] = [
    "Europe/London",
    "Europe/Dublin",
    "Europe/Lisbon",
    "Europe/Madrid",
    "Europe/Paris",
    "Europe/Brussels",
    "Europe/Amsterdam",
    "Europe/Berlin",
    "Europe/Rome",
    "Europe/Vienna",
    "Europe/Warsaw",
    "Europe/Prague",
    "Europe/Athens",
    "Europe/Kyiv",
    "Europe/Istanbul",
    "Africa/Casablanca",
    "Africa/Cairo",
    "Africa/Lagos",
    "Africa/Nairobi",
    "Asia/Beirut",
    "Asia/Baghdad",
    "Asia/Kolkata",
    "Asia/Dhaka",
    "America/New_York",
    "America/Chicago",
    "America/Los_Angeles",
    "America/Mexico_City",
    "America/Bogota",
    "America/Argentina/Buenos_Aires",
    "Australia/Sydney",
];
const STREETS: usize = 8000;
/// A form sent again within this time leads to the same page again.
const AGAIN: Span = Span::hours(1);

#[derive(Clone, Debug, Default)]
pub(super) struct Typed {
    pub(super) name: String,
    pub(super) place: String,
    pub(super) streets: String,
    pub(super) language: String,
    pub(super) zone: String,
    pub(super) reach: String,
    pub(super) called: String,
    pub(super) others: u8,
}

#[derive(Template)]
#[template(path = "door/start.html")]
pub(super) struct Start {
    pub(super) frame: Frame,
    pub(super) problems: Problems,
    pub(super) typed: Typed,
    languages: Vec<Choice>,
    others: Vec<Choice>,
    zones: &'static [&'static str],
    once: String,
}

impl Start {
    pub(super) fn new(frame: Frame, typed: Typed, problems: Problems, once: String) -> Start {
        let tongue = frame.tongue;
        let language =
            |tongue: Tongue| Choice::new(tongue.code(), tongue.own_name()).chosen_if(typed.language == tongue.code());
        let other = |n: u8| {
            let label = if n == 0 { tongue.t("start-others-none") } else { tongue.n("start-others-count", n) };
            Choice::new(n, label).chosen_if(typed.others == n)
        };
        let frame = frame.titled("start-title");
        Start {
            frame: if problems.is_empty() { frame } else { frame.with_problem() },
            languages: Tongue::ALL.map(language).into(),
            others: (0..=4).map(other).collect(),
            zones: &ZONES,
            problems,
            typed,
            once,
        }
    }
}

/// A link for one of those who begin it together.
pub(super) struct Given {
    pub(super) link: String,
    pub(super) square: Option<Html>,
}

#[derive(Template)]
#[template(path = "door/started.html")]
pub(super) struct Started {
    pub(super) frame: Frame,
    pub(super) name: String,
    pub(super) links: Vec<Given>,
    pub(super) inside: String,
    pub(super) front: String,
}

pub(super) async fn form(passerby: Passerby) -> Page {
    let zone = likely_zone(passerby.tongue);
    let language = passerby.tongue.code().to_owned();
    let typed = Typed { zone, language, others: 2, ..Typed::default() };
    let once = passerby.house.host().new_token().reveal();
    Page::sealed(&Start::new(passerby.frame(), typed, Problems::default(), once))
}

/// The time zone of the machine; a machine that stands in no place says nothing about where the group lives.
fn likely_zone(tongue: Tongue) -> String {
    let machine = TimeZone::system();
    let named = machine.iana_name().filter(|zone| zone.contains('/') && !zone.starts_with("Etc/"));
    let guess = match tongue {
        Tongue::English => "Europe/London",
        Tongue::Spanish => "Europe/Madrid",
        Tongue::Arabic => "Africa/Cairo",
        Tongue::Polish => "Europe/Warsaw",
    };
    named.unwrap_or(guess).to_owned()
}

pub(super) async fn start(passerby: Passerby, form: Form) -> Response {
    let (typed, problems) = read(&form);
    let again = |problems: Problems, typed: Typed, once: String| {
        Page::sealed(&Start::new(passerby.frame(), typed, problems, once)).with_problems().into_response()
    };
    let host = passerby.house.host();
    let once = Token::parse(form.raw("once")).unwrap_or_else(|| host.new_token());
    if !problems.is_empty() {
        return again(problems, typed, once.reveal());
    }
    let _one_after_the_other = passerby.house.doorstep().founding.lock().await;
    match begin(&passerby, &typed, &once).await {
        Ok(response) => response,
        Err(Failed::Refused(refusal)) => {
            // Everything was tried out before, so this is a form that came very late or was tampered with.
            tracing::warn!(code = refusal.code(), "a group could not be founded");
            let mut problems = Problems::default();
            problems.add("name", "refusal-bad-value");
            again(problems, typed, once.reveal())
        }
        Err(Failed::Full) => Sorry::Full.into_response(),
        Err(Failed::Moved) => Sorry::trouble("an act moved that nobody pinned").into_response(),
        Err(Failed::Trouble(reason)) => Sorry::trouble(reason).into_response(),
    }
}

async fn begin(passerby: &Passerby, typed: &Typed, once: &Token) -> Result<Response, Failed> {
    let host = passerby.house.host();
    let home = match host.founded_with(once.command_id("found")).await? {
        Some(home) if home.look().group.founding.at + AGAIN < host.clock.now() => {
            return Ok(go(&format!("/{}", home.slug)));
        }
        Some(home) => home,
        None if passerby.house.limits().count(Counted::Join, passerby.network).is_err() => {
            return Ok(Sorry::TooOften.into_response());
        }
        None => {
            let found = Act::new(once.command_id("found"), Actor::Anyone, found(typed));
            host.found(&typed.name, found.sealing(Field::Reach, &*typed.reach)).await?
        }
    };
    let token = first_joins(host, &home, typed, once, &passerby.tongue.attr("start-device")).await?;
    let page = started(passerby, &home, typed.others).await?;
    Ok(([(header::SET_COOKIE, Pass::Person.given(&home.slug, &token))], page).into_response())
}

/// Names the streets, and lets the first person in. If this was interrupted, it goes on where it stopped.
async fn first_joins(
    host: &Arc<Host>,
    home: &Home,
    typed: &Typed,
    once: &Token,
    device: &str,
) -> Result<Token, Failed> {
    if home.look().group.people.count() > 0 {
        return host.sign_in(home, Holder::Person(PersonId(1)), device).await;
    }
    for (no, name) in streets(typed).enumerate() {
        let id = once.command_id(&format!("street {no}"));
        match host.run(home, Act::new(id, Actor::Anyone, name_street(name))).await {
            Ok(_) | Err(Failed::Refused(Refusal::StreetThere)) => {}
            Err(failed) => return Err(failed),
        }
    }
    let token = host.new_token();
    let join = Command::People(people::Command::Join { how: How::Founding });
    let sign_in = Beside::SignIn { token_hash: token.hash(), label: device.to_owned(), lasts: host.joining_lasts() };
    let act = Act::new(once.command_id("join"), Actor::Anyone, join).sealing(Field::Called, &*typed.called);
    host.run(home, act.beside(sign_in)).await?;
    Ok(token)
}

async fn started(passerby: &Passerby, home: &Home, others: u8) -> Result<Page, Failed> {
    let tongue = passerby.tongue;
    let mut links = Vec::new();
    for _ in 0..others {
        let token = passerby.house.host().make_link(home, Link::Founder).await?;
        // What stands after "#" is never sent to a server, so it stands in no log and no preview.
        let link = format!("{}/{}/come-in#{}", passerby.origin, home.slug, token.reveal());
        let square = qr::square(&link, &plain(&tongue.t("started-square")));
        links.push(Given { link, square });
    }
    Ok(Page::sealed(&Started {
        frame: passerby.frame().titled("started-title"),
        name: home.look().group.founding.name.clone(),
        links,
        inside: format!("/{}/today", home.slug),
        front: format!("/{}", home.slug),
    }))
}

fn read(form: &Form) -> (Typed, Problems) {
    let mut problems = Problems::default();
    let typed = Typed {
        name: form.line("name", 60, &mut problems),
        place: form.line("place", 60, &mut problems),
        streets: form.text("streets", STREETS, &mut problems),
        language: Tongue::from_code(form.raw("language")).unwrap_or_default().code().to_owned(),
        zone: form.line("zone", 40, &mut problems),
        reach: form.line("reach", 120, &mut problems),
        called: form.line("called", 60, &mut problems),
        others: form.choice("others").unwrap_or(0).min(4),
    };
    for (field, value, key) in [
        ("name", &typed.name, "start-name-problem"),
        ("place", &typed.place, "start-place-problem"),
        ("called", &typed.called, "start-called-problem"),
    ] {
        if !value.chars().any(char::is_alphanumeric) {
            problems.add(field, key);
        }
    }
    if TimeZone::get(&typed.zone).is_err() {
        problems.add("zone", "start-zone-problem");
    }
    if streets(&typed).next().is_none() {
        problems.add("streets", "start-streets-none");
    }
    if problems.is_empty() && !rules_agree(&typed) {
        problems.add("streets", "start-streets-problem");
    }
    (typed, problems)
}

/// Tries it out on a group that exists nowhere, so that nothing is left behind when a street cannot be named.
fn rules_agree(typed: &Typed) -> bool {
    let mut group = Group::new(GroupId([0; 16]));
    let moment = Moment {
        by: Actor::Anyone,
        now: Timestamp(0),
        seed: [0; 32],
        wall: commons::WallClock::utc(),
        minutes: commons::Minutes::unknown(),
    };
    let commands = std::iter::once(found(typed)).chain(streets(typed).map(name_street));
    for command in commands {
        match commons::decide(&group, command, &moment) {
            Ok(events) => {
                for event in events {
                    let (seq, before, at) = (group.seq + 1, group.head, Timestamp(0));
                    group.apply(&Entry {
                        seq,
                        id: CommandId([0; 16]),
                        at,
                        by: moment.by,
                        because: None,
                        event,
                        before,
                    });
                }
            }
            Err(Refusal::StreetThere) => {}
            Err(_) => return false,
        }
    }
    true
}

fn streets(typed: &Typed) -> impl Iterator<Item = &str> {
    typed.streets.lines().map(str::trim).filter(|line| !line.is_empty())
}

fn found(typed: &Typed) -> Command {
    Command::Founding(founding::Command::Found {
        name: typed.name.clone(),
        place: typed.place.clone(),
        language: Lang::parse(&typed.language).expect("it was read from the languages we speak"),
        zone: typed.zone.clone(),
        sort: Sort::Real,
    })
}

fn name_street(name: &str) -> Command {
    Command::Founding(founding::Command::NameStreet { name: name.to_owned() })
}
