//! Signing in with a passkey: a key that lives in a telephone and proves itself with a finger or a PIN. We keep the public
//! half. The keys are discoverable, so nobody types who they are.

use axum::body::Bytes;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use commons::GroupId;
use commons::people::PersonId;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, DiscoverableKey, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Url, Uuid, Webauthn, WebauthnBuilder,
};

use super::{label, wearing};
use crate::caller::{Caller, Pass};
use crate::forms::{from_hex, to_hex};
use crate::limits::Counted;
use crate::sorry::Sorry;

/// Ceremonies that have begun and not finished. They live in memory and for five minutes: whoever is interrupted by a new
/// start of the program begins again.
#[derive(Default)]
pub(crate) struct Waiting {
    ceremonies: Mutex<HashMap<[u8; 16], Begun>>,
}

struct Begun {
    group: GroupId,
    ends_at: i64,
    ceremony: Ceremony,
}

enum Ceremony {
    Adding { person: PersonId, state: Box<PasskeyRegistration> },
    SigningIn { state: Box<DiscoverableAuthentication> },
}

/// How long a ceremony may take, in milliseconds.
const LASTS: i64 = 5 * 60_000;
/// Ceremonies that may be under way at once.
const MOST: usize = 2_000;
/// Passkeys one person may have.
const MOST_KEYS: usize = 12;

impl Waiting {
    fn lock(&self) -> MutexGuard<'_, HashMap<[u8; 16], Begun>> {
        self.ceremonies.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// When very many have begun, the oldest gives way: whoever begins many can shut nobody out.
    fn begin(&self, ticket: [u8; 16], group: GroupId, now: i64, ceremony: Ceremony) {
        let mut ceremonies = self.lock();
        if ceremonies.len() >= MOST {
            ceremonies.retain(|_, begun| begun.ends_at > now);
        }
        let oldest = ceremonies.iter().min_by_key(|(_, begun)| begun.ends_at).map(|(ticket, _)| *ticket);
        if let Some(oldest) = oldest.filter(|_| ceremonies.len() >= MOST) {
            ceremonies.remove(&oldest);
        }
        ceremonies.insert(ticket, Begun { group, ends_at: now + LASTS, ceremony });
    }

    /// Takes a ceremony out: it can be finished once.
    fn take(&self, ticket: &[u8; 16], group: GroupId, now: i64) -> Option<Ceremony> {
        let begun = self.lock().remove(ticket)?;
        (begun.group == group && begun.ends_at > now).then_some(begun.ceremony)
    }
}

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
    let ticket: [u8; 16] = caller.house.host().dice.bytes();
    let now = caller.now().0;
    caller.house.passkeys().begin(ticket, caller.home.id, now, ceremony);
    let public_key = asked.pointer_mut("/publicKey").map(serde_json::Value::take).unwrap_or_default();
    Ok(json(&serde_json::json!({ "publicKey": public_key, "ticket": to_hex(&ticket) })))
}

pub(super) async fn finish_adding(caller: Caller, body: Bytes) -> Result<Response, Response> {
    let person = caller.signed_in()?;
    let answer: Answer<RegisterPublicKeyCredential> = read(&body)?;
    let Some(Ceremony::Adding { person: asked, state }) = taken(&caller, &answer.ticket) else {
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

fn taken(caller: &Caller, ticket: &str) -> Option<Ceremony> {
    caller.house.passkeys().take(&from_hex(ticket)?, caller.home.id, caller.now().0)
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
    let Some(Ceremony::SigningIn { state }) = taken(&caller, &answer.ticket) else {
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
mod tests {
    use super::*;

    fn adding() -> Ceremony {
        let origin = Url::parse("https://tanners.example").unwrap();
        let webauthn = WebauthnBuilder::new("tanners.example", &origin).unwrap().build().unwrap();
        let (_, state) = webauthn.start_passkey_registration(Uuid::from_bytes([1; 16]), "Sam", "Sam", None).unwrap();
        Ceremony::Adding { person: PersonId(1), state: Box::new(state) }
    }

    #[test]
    fn a_ceremony_can_be_finished_once_within_five_minutes_and_in_its_own_group() {
        let (waiting, group, other) = (Waiting::default(), GroupId([1; 16]), GroupId([2; 16]));
        waiting.begin([1; 16], group, 0, adding());
        assert!(waiting.take(&[1; 16], group, LASTS - 1).is_some());
        assert!(waiting.take(&[1; 16], group, LASTS - 1).is_none(), "it was finished");
        waiting.begin([2; 16], group, 0, adding());
        assert!(waiting.take(&[2; 16], group, LASTS).is_none(), "it took too long");
        waiting.begin([3; 16], group, 0, adding());
        assert!(waiting.take(&[3; 16], other, 1).is_none(), "it was begun elsewhere");
    }

    #[test]
    fn many_beginnings_do_not_fill_the_memory() {
        let (waiting, group) = (Waiting::default(), GroupId([1; 16]));
        let ticket = |n: usize| u128::try_from(n).unwrap().to_le_bytes();
        for n in 0..MOST {
            waiting.begin(ticket(n), group, i64::try_from(n).unwrap(), adding());
        }
        waiting.begin(ticket(MOST), group, 3_000, adding());
        assert_eq!(waiting.lock().len(), MOST);
        assert!(waiting.take(&ticket(0), group, 3_000).is_none(), "the oldest gave way");
        assert!(waiting.take(&ticket(MOST), group, 3_000).is_some(), "and whoever comes now is served");
        waiting.begin(ticket(MOST), group, 3_000, adding());
        waiting.begin(ticket(MOST + 1), group, 3_000 + LASTS, adding());
        assert_eq!(waiting.lock().len(), 1, "what is over makes room");
    }
}
