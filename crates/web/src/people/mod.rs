//! People: joining, being welcomed and vouched for, signing in, devices, coming back after a lost telephone.
//!
//! Nobody can be made more than a member here. What a newcomer still needs for a voice is said in words, to everyone.

/// Coming back after a lost telephone.
mod back_in;
/// Coming in with a link.
mod come_in;
/// Devices and passkeys: what somebody is signed in with.
mod devices;
/// Inviting somebody.
mod inviting;
/// "Offer a hand."
mod join;
/// Leaving the group.
mod leaving;
/// One's own page.
mod me;
/// A page with the ways to everything else.
mod more;
/// One neighbour.
mod neighbour;
/// Who we are.
mod neighbours;
/// Signing in with a passkey.
pub(crate) mod passkeys;
/// Programs that act for somebody.
mod programs;
/// Signing in and out.
mod sign_in;
/// Where a newcomer stands, in words.
mod standing;

use axum::Router;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use commons::Event;
use commons::people::{self, PersonId};
use host::{Done, Token};

use crate::app::House;
use crate::caller::Caller;
use crate::forms::{Form, Problems};

pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/{group}/join", get(join::page).post(join::send))
        .route("/{group}/come-in", get(come_in::page).post(come_in::send))
        .route("/{group}/sign-in", get(sign_in::page).post(sign_in::send))
        .route("/{group}/sign-in/passkey/begin", post(passkeys::begin_sign_in))
        .route("/{group}/sign-in/passkey/finish", post(passkeys::finish_sign_in))
        .route("/{group}/passkeys/begin", post(passkeys::begin_adding))
        .route("/{group}/passkeys/finish", post(passkeys::finish_adding))
        .route("/{group}/me", get(me::page).post(me::change))
        .route("/{group}/me/away", post(me::go_away))
        .route("/{group}/me/away/release", post(me::come_back))
        .route("/{group}/me/letters", post(me::letters))
        .route("/{group}/me/devices", post(devices::link))
        .route("/{group}/me/devices/release", post(devices::sign_out))
        .route("/{group}/me/devices/others/release", post(devices::sign_out_elsewhere))
        .route("/{group}/me/programs", get(programs::page).post(programs::make))
        .route("/{group}/me/programs/release", post(programs::end))
        .route("/{group}/me/hooks", post(programs::tell))
        .route("/{group}/me/hooks/release", post(programs::tell_no_more))
        .route("/{group}/me/passkeys/release", post(devices::remove_passkey))
        .route("/{group}/me/sign-out", post(sign_in::sign_out))
        .route("/{group}/me/sign-out/everywhere", post(sign_in::sign_out_everywhere))
        .route("/{group}/me/leaving", get(leaving::page).post(leaving::leave))
        .route("/{group}/me/objections", post(back_in::object))
        .route("/{group}/back-in", get(back_in::page).post(back_in::ask))
        .route("/{group}/back-in/arrivals", post(back_in::arrive))
        .route("/{group}/neighbours", get(neighbours::page))
        .route("/{group}/neighbours/back-in", get(back_in::vouching).post(back_in::vouch))
        .route("/{group}/neighbours/invitations", post(inviting::invite))
        .route("/{group}/neighbours/{number}", get(neighbour::page))
        .route("/{group}/neighbours/{number}/welcomes", post(neighbour::welcome))
        .route("/{group}/neighbours/{number}/vouches", post(neighbour::vouch))
        .route("/{group}/neighbours/{number}/openings", post(neighbour::open))
        .route("/{group}/more", get(more::page))
}

/// The most letters of a name, a way to be reached, a list of languages.
const NAME: usize = 40;
const REACH: usize = 120;

/// What somebody says of themselves: everything but the name may stay empty.
#[derive(Clone, Debug, Default)]
struct Oneself {
    called: String,
    reach: String,
    speaks: String,
}

impl Oneself {
    fn read(form: &Form, problems: &mut Problems) -> Oneself {
        let said = Oneself {
            called: form.line("called", NAME, problems),
            reach: form.line("reach", REACH, problems),
            speaks: form.line("speaks", REACH, problems),
        };
        if said.called.is_empty() {
            problems.add("called", "people-name-first");
        }
        said
    }
}

/// The token that a form of somebody who joins carries, so that the same form sent twice signs in the same browser and
/// nobody else. It stands only in that form: whoever learns the command id later has no use for it.
fn pass_of(caller: &Caller, form: &Form) -> Token {
    Token::parse(form.raw("pass")).unwrap_or_else(|| caller.house.host().new_token())
}

fn joined(done: &Done) -> Option<PersonId> {
    done.events.iter().find_map(|event| match event {
        Event::People(people::Event::Joined { person, .. }) => Some(*person),
        _ => None,
    })
}

/// The public first page of the group.
fn to_the_door(caller: &Caller) -> Response {
    Redirect::to(&format!("/{}", caller.home.slug)).into_response()
}

fn wearing(mut response: Response, cookie: HeaderValue) -> Response {
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}

/// What somebody recognises a device by: the family of its browser and its system, no more.
fn label(headers: &HeaderMap) -> String {
    const BROWSERS: [(&str, &str); 9] = [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"),
        ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"),
        ("Chrome", "Chrome"),
        ("Chromium", "Chromium"),
        ("Safari", "Safari"),
    ];
    const SYSTEMS: [(&str, &str); 7] = [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("CrOS", "Chromebook"),
        ("Linux", "Linux"),
    ];
    let agent = headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
    let name_in =
        |names: &[(&str, &'static str)]| names.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name);
    let parts = [name_in(&BROWSERS), name_in(&SYSTEMS)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
pub(crate) mod tests;
