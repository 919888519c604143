//! Coming in with a link: one of the first people, somebody invited, or somebody's own other device. The secret of a link
//! stands after "#", which no browser sends to a server; script puts it into the form, or one pastes the whole link.

use askama::Template;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use commons::people::How;
use host::{Failed, Holder, Link, Token};

use super::join::come_to_the_group;
use super::{Oneself, label, pass_of, to_the_door, wearing};
use crate::caller::{Caller, Pass};
use crate::forms::{Form, Problems};
use crate::limits::Counted;
use crate::look::frame::Frame;
use crate::look::page::Page;
use crate::sorry::Sorry;

#[derive(Template)]
#[template(path = "people/come_in.html")]
pub(super) struct ComeInPage {
    pub(super) frame: Frame,
    pub(super) problems: Problems,
    /// Once the link is known: what it says to whoever comes.
    pub(super) greeting: Option<String>,
    /// What was typed or pasted.
    pub(super) words: String,
    pub(super) said: Oneself,
    pub(super) pass: String,
    pub(super) command: String,
}

pub(super) async fn page(caller: Caller) -> Page {
    Page::sealed(&form(&caller, None, Problems::default(), String::new(), Oneself::default(), String::new()))
}

fn form(
    caller: &Caller,
    greeting: Option<String>,
    problems: Problems,
    words: String,
    said: Oneself,
    pass: String,
) -> ComeInPage {
    let frame = caller.frame().titled("come-in-title");
    let frame = if problems.is_empty() { frame } else { frame.with_problem() };
    let pass = if pass.is_empty() { caller.house.host().new_token().reveal() } else { pass };
    ComeInPage { frame, problems, greeting, words, said, pass, command: caller.command_id() }
}

/// The token in what was typed: the whole link, or what stands after its "#".
fn token_in(typed: &str) -> Option<Token> {
    Token::parse(typed.rsplit('#').next().unwrap_or_default().trim())
}

pub(super) async fn send(caller: Caller, headers: HeaderMap, sent: Form) -> Result<Response, Response> {
    if sent.is_trapped() {
        return Ok(to_the_door(&caller));
    }
    let trouble = |failed: Failed| caller.failed(failed, "come-in");
    let host = caller.house.host();
    // The same form once more, because somebody pressed twice: they are in already.
    let pass = pass_of(&caller, &sent);
    if let Some((Holder::Person(_), _)) = host.who(&caller.home, &pass).await.map_err(trouble)? {
        return Ok(wearing(caller.go("today"), caller.give(Pass::Person, &pass)));
    }
    let typed = sent.raw("words").trim().to_owned();
    let Some(token) = token_in(&typed) else {
        return with_a_code(&caller, &headers, typed).await;
    };
    match host.see_link(&caller.home, &token).await.map_err(trouble)? {
        // A link that is one needs no limit: a whole street may come in from one network. Only guessing is counted.
        None => {
            caller.count(Counted::Key).map_err(|_| Sorry::TooOften.into_response())?;
            Ok(no_such_link(&caller, typed))
        }
        Some(Link::SignIn(_)) => match host.take_link(&caller.home, &token).await.map_err(trouble)? {
            Some(Link::SignIn(person)) => sign_in(&caller, &headers, person).await,
            _ => Ok(no_such_link(&caller, typed)),
        },
        // A letter's pass answers a question, and lets nobody in.
        Some(Link::Answer(_)) => Ok(no_such_link(&caller, typed)),
        Some(link) => with_a_name(&caller, &headers, sent, typed, &token, link).await,
    }
}

/// Founding or invited: a name first. The link is used up only together with a name that will do.
async fn with_a_name(
    caller: &Caller,
    headers: &HeaderMap,
    sent: Form,
    typed: String,
    token: &Token,
    link: Link,
) -> Result<Response, Response> {
    let greeting = greeting(caller, link);
    let pass = sent.raw("pass").to_owned();
    if !sent.has("called") {
        let page = form(caller, Some(greeting), Problems::default(), typed, Oneself::default(), pass);
        return Ok(Page::sealed(&page).into_response());
    }
    let mut problems = Problems::default();
    let said = Oneself::read(&sent, &mut problems);
    let how = match link {
        Link::Founder => How::Founding,
        Link::Invitation(by) | Link::SignIn(by) | Link::Answer(by) => How::Invited { by },
    };
    // A link that leads nowhere any more should say so before it is used up.
    if let Err(refusal) = would_join(caller, how) {
        return Ok(caller.failed(Failed::Refused(refusal), "join"));
    }
    if !problems.is_empty() {
        let page = form(caller, Some(greeting), problems, typed, said, pass);
        return Ok(Page::sealed(&page).with_problems().into_response());
    }
    let taken = caller.house.host().take_link(&caller.home, token).await;
    if taken.map_err(|failed| caller.failed(failed, "come-in"))? != Some(link) {
        return Ok(no_such_link(caller, typed));
    }
    let come = come_to_the_group(caller, headers, &sent, how, said).await;
    come.map(|(response, _)| response).map_err(|failed| caller.failed(failed, "come-in"))
}

fn would_join(caller: &Caller, how: How) -> Result<(), commons::Refusal> {
    let command = commons::Command::People(commons::people::Command::Join { how });
    let moment = commons::Moment {
        by: commons::Actor::Anyone,
        now: caller.now(),
        seed: [0; 32],
        wall: commons::WallClock::utc(),
        minutes: commons::Minutes::unknown(),
    };
    commons::decide(&caller.home.look().group, command, &moment).map(drop)
}

fn greeting(caller: &Caller, link: Link) -> String {
    let state = caller.home.look();
    let group = &state.group.founding.name;
    match link {
        Link::Founder => caller.tongue.s("come-in-founding", "group", group),
        Link::Invitation(by) | Link::SignIn(by) | Link::Answer(by) => match state.name(by) {
            Some(name) => caller.tongue.with("come-in-invited", &[("name", &name), ("group", group)]),
            None => caller.tongue.s("come-in-invited-by-a-neighbour", "group", group),
        },
    }
}

/// Eight digits from another device of one's own.
async fn with_a_code(caller: &Caller, headers: &HeaderMap, typed: String) -> Result<Response, Response> {
    if typed.chars().filter(char::is_ascii_digit).count() == 8 {
        caller.count(Counted::Key).map_err(|_| Sorry::TooOften.into_response())?;
        let taken = caller.house.host().take_code(&caller.home, &typed).await;
        if let Some(Link::SignIn(person)) = taken.map_err(|failed| caller.failed(failed, "come-in"))? {
            return sign_in(caller, headers, person).await;
        }
    }
    Ok(no_such_link(caller, typed))
}

/// Signs this browser in as somebody whose own device, passkey or neighbours have just said who it is.
pub(super) async fn sign_in(
    caller: &Caller,
    headers: &HeaderMap,
    person: commons::people::PersonId,
) -> Result<Response, Response> {
    let here = caller.home.look().group.people.get(person).is_some_and(|person| !person.is_gone());
    if !here {
        return Ok(no_such_link(caller, String::new()));
    }
    let token = caller.house.host().sign_in(&caller.home, Holder::Person(person), &label(headers)).await;
    let token = token.map_err(|failed| caller.failed(failed, "sign-in"))?;
    Ok(wearing(caller.go("today?said=signed-in"), caller.give(Pass::Person, &token)))
}

/// Used already, too old, or not whole: in every case the same kind sentence, and what to do.
fn no_such_link(caller: &Caller, typed: String) -> Response {
    let mut problems = Problems::default();
    problems.add("words", if typed.is_empty() { "come-in-nothing-typed" } else { "come-in-used-or-old" });
    let kept: String = typed.chars().take(300).collect();
    let page = form(caller, None, problems, kept, Oneself::default(), String::new());
    Page::sealed(&page).with_status(StatusCode::UNPROCESSABLE_ENTITY).into_response()
}
