//! Signing in with a passkey: a key that lives in a telephone and proves itself with a finger or a PIN. We keep the public
//! half. The keys are discoverable, so nobody types who they are.

use axum::body::Bytes;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use commons::GroupId;
use commons::people::PersonId;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, DiscoverableKey, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Url, Uuid, Webauthn, WebauthnBuilder,
};

use super::{label, wearing};
use crate::caller::{Caller, Pass};
use crate::forms::to_hex;
use crate::limits::Counted;
use crate::sorry::Sorry;

/// A ceremony that has begun. It travels with the browser, sealed, so that any server of the house can end it; none keeps it.
#[derive(Serialize, Deserialize)]
struct Begun {
    ends_at: i64,
    ceremony: Ceremony,
}

#[derive(Serialize, Deserialize)]
enum Ceremony {
    Adding { person: PersonId, state: Box<PasskeyRegistration> },
    SigningIn { state: Box<DiscoverableAuthentication> },
}

/// What the sealed ceremonies are for.
const PURPOSE: &str = "passkey ceremonies";
/// How long a ceremony may take, in milliseconds.
const LASTS: i64 = 5 * 60_000;
/// Passkeys one person may have.
const MOST_KEYS: usize = 12;
/// A ticket is not longer than this, in hexadecimal digits.
const LONGEST: usize = 32 * 1024;

#[derive(Deserialize)]
struct Answer<T> {
    ticket: String,
    credential: T,
}

/// Whether there can be passkeys here at all.
pub(super) fn work_here(caller: &Caller) -> bool {
    asking(caller).is_some()
}

/// What we ask browsers as: the host people come to. Passkeys work only over https, or on the machine itself.
fn asking(caller: &Caller) -> Option<Webauthn> {
    let mut origin = Url::parse(&caller.link("")).ok()?;
    origin.set_path("");
    let name = origin.host_str()?.to_owned();
    // An address of numbers is not a name a passkey can be bound to.
    origin.domain()?;
    if name != "localhost" && origin.scheme() == "http" {
        // Behind a proxy that speaks https for us; a browser that came over http would not offer passkeys at all.
        origin.set_scheme("https").ok()?;
    }
    let group = caller.home.look().group.founding.name.clone();
    WebauthnBuilder::new(&name, &origin).ok()?.rp_name(&group).build().ok()
}

/// A number for a person that says nothing: what their device calls them.
fn handle(group: GroupId, person: PersonId) -> Uuid {
    let mut bytes = [0; 16];
    let mut hasher = blake3::Hasher::new();
    hasher.update(b"manyhands passkey of\n").update(&group.0).update(&person.0.to_le_bytes());
    hasher.finalize_xof().fill(&mut bytes);
    Uuid::from_bytes(bytes)
}

fn read<T: DeserializeOwned>(body: &Bytes) -> Result<Answer<T>, Response> {
    serde_json::from_slice(body).map_err(|_| Sorry::NotUnderstood.into_response())
}

/// What goes back to our script.
fn json(value: &serde_json::Value) -> Response {
    let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")];
    (headers, value.to_string()).into_response()
}

/// Anything that does not fit: expired, forged, or another group's. It is not said which.
fn does_not_fit() -> Response {
    Sorry::NotUnderstood.into_response()
}

fn trouble(reason: impl std::fmt::Display) -> Response {
    Sorry::trouble(reason).into_response()
}

pub(super) async fn begin_adding(caller: Caller) -> Result<Response, Response> {
    let person = caller.signed_in()?;
    let webauthn = asking(&caller).ok_or_else(does_not_fit)?;
    let kept = caller.house.host().passkeys(&caller.home, person).await.map_err(trouble)?;
    if kept.len() >= MOST_KEYS {
        return Err(Sorry::TooOften.into_response());
    }
    let known = kept.into_iter().map(|passkey| passkey.credential_id).collect();
    let name = {
        let state = caller.home.look();
        let nameless = || caller.tongue.attr("people-nameless");
        state.name(person).map_or_else(nameless, str::to_owned)
    };
    let handle = handle(caller.home.id, person);
    let begun = webauthn.start_passkey_registration(handle, &name, &name, Some(known)).map_err(trouble)?;
    let (challenge, state) = begun;
    let mut asked = serde_json::to_value(&challenge).map_err(trouble)?;
    // The key must know by itself whose it is: nobody here types a name to sign in.
    if let Some(selection) = asked.pointer_mut("/publicKey/authenticatorSelection").and_then(|it| it.as_object_mut()) {
        selection.insert("residentKey".into(), "required".into());
        selection.insert("requireResidentKey".into(), true.into());
    }
    begin(&caller, asked, Ceremony::Adding { person, state: Box::new(state) })
}

fn begin(caller: &Caller, mut asked: serde_json::Value, ceremony: Ceremony) -> Result<Response, Response> {
    let begun = Begun { ends_at: caller.now().0 + LASTS, ceremony };
    let text = serde_json::to_string(&begun).map_err(trouble)?;
    let ticket = caller.house.host().give_ticket(PURPOSE, &caller.home, &text);
    let public_key = asked.pointer_mut("/publicKey").map(serde_json::Value::take).unwrap_or_default();
    Ok(json(&serde_json::json!({ "publicKey": public_key, "ticket": to_hex(&ticket) })))
}

pub(super) async fn finish_adding(caller: Caller, body: Bytes) -> Result<Response, Response> {
    let person = caller.signed_in()?;
    let answer: Answer<RegisterPublicKeyCredential> = read(&body)?;
    let Ceremony::Adding { person: asked, state } = taken(&caller, &answer.ticket).await? else {
        return Err(does_not_fit());
    };
    if asked != person {
        return Err(does_not_fit());
    }
    let webauthn = asking(&caller).ok_or_else(does_not_fit)?;
    let passkey = webauthn.finish_passkey_registration(&answer.credential, &state).map_err(|_| does_not_fit())?;
    let host = caller.house.host();
    let id: Vec<u8> = passkey.cred_id().to_vec();
    // A name that another passkey of this group has cannot be taken over.
    if host.passkey(&caller.home, &id).await.map_err(trouble)?.is_some_and(|(other, _)| other != person) {
        return Err(does_not_fit());
    }
    let text = serde_json::to_string(&passkey).map_err(trouble)?;
    host.keep_passkey(&caller.home, person, id, text).await.map_err(trouble)?;
    Ok(json(&serde_json::json!({ "go": caller.to("me?said=passkey-added") })))
}

/// A ceremony that was begun here, on whichever server, less than five minutes ago. It can be finished once.
async fn taken(caller: &Caller, ticket: &str) -> Result<Ceremony, Response> {
    let host = caller.house.host();
    let ticket = bytes_of(ticket).ok_or_else(does_not_fit)?;
    let text = host.read_ticket(PURPOSE, &caller.home, &ticket).ok_or_else(does_not_fit)?;
    let begun: Begun = serde_json::from_str(&text).map_err(|_| does_not_fit())?;
    if begun.ends_at <= caller.now().0 {
        return Err(does_not_fit());
    }
    match host.use_ticket(&caller.home, &ticket, begun.ends_at).await {
        Ok(true) => Ok(begun.ceremony),
        Ok(false) => Err(does_not_fit()),
        Err(failed) => Err(trouble(failed)),
    }
}

fn bytes_of(digits: &str) -> Option<Vec<u8>> {
    if digits.len() > LONGEST || !digits.len().is_multiple_of(2) || !digits.is_ascii() {
        return None;
    }
    let pairs = (0..digits.len() / 2).map(|at| u8::from_str_radix(digits.get(2 * at..2 * at + 2)?, 16).ok());
    pairs.collect()
}

pub(super) async fn begin_sign_in(caller: Caller) -> Result<Response, Response> {
    caller.count(Counted::Key).map_err(|_| Sorry::TooOften.into_response())?;
    let webauthn = asking(&caller).ok_or_else(does_not_fit)?;
    let (challenge, state) = webauthn.start_discoverable_authentication().map_err(trouble)?;
    let asked = serde_json::to_value(&challenge).map_err(trouble)?;
    begin(&caller, asked, Ceremony::SigningIn { state: Box::new(state) })
}

pub(super) async fn finish_sign_in(caller: Caller, headers: HeaderMap, body: Bytes) -> Result<Response, Response> {
    caller.count(Counted::Key).map_err(|_| Sorry::TooOften.into_response())?;
    let answer: Answer<PublicKeyCredential> = read(&body)?;
    let Ceremony::SigningIn { state } = taken(&caller, &answer.ticket).await? else {
        return Err(does_not_fit());
    };
    let host = caller.house.host();
    let id = answer.credential.get_credential_id().to_vec();
    let kept = host.passkey(&caller.home, &id).await.map_err(trouble)?;
    let (person, kept) = kept.ok_or_else(does_not_fit)?;
    let mut passkey: Passkey = serde_json::from_str(&kept.body).map_err(trouble)?;
    let webauthn = asking(&caller).ok_or_else(does_not_fit)?;
    let key = DiscoverableKey::from(&passkey);
    let proof =
        webauthn.finish_discoverable_authentication_v2(&answer.credential, *state, &key).map_err(|_| does_not_fit())?;
    let here = caller.home.look().group.people.get(person).is_some_and(|person| !person.is_gone());
    if !here || !proof.user_verified() {
        return Err(does_not_fit());
    }
    if passkey.update_credential(&proof) == Some(true) {
        let text = serde_json::to_string(&passkey).map_err(trouble)?;
        host.keep_passkey(&caller.home, person, id, text).await.map_err(trouble)?;
    }
    let token = host.sign_in(&caller.home, host::Holder::Person(person), &label(&headers)).await.map_err(trouble)?;
    let response = json(&serde_json::json!({ "go": caller.to("today?said=signed-in") }));
    Ok(wearing(response, caller.give(Pass::Person, &token)))
}

#[cfg(test)]
#[path = "passkeys/tests.rs"]
mod tests;
