//! A whole ceremony by hand: what a telephone answers is put together here, as WebAuthn (level 2, 6.5) and CBOR (RFC 8949) have
//! it. Begun on one server, it ends on another, and once.

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use commons::Span;
use host::Host;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::sync::Arc;
use tempfile::TempDir;
use tower::ServiceExt;

use super::*;
use crate::app::{Options, app};
use crate::sample::{self, Sample};

/// The base point of P-256 (FIPS 186-5, D.1.2.3): a public key like any other, whose secret half is one.
const X: &str = "6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296";
const Y: &str = "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5";

/// What a telephone answers when it has made a key.
fn telephone(asked: &Value, name: u8) -> Value {
    let client = json!({
        "type": "webauthn.create",
        "challenge": asked["challenge"],
        "origin": "https://tanners.example",
        "crossOrigin": false,
    });
    let id = [name; 16];
    let key = [
        &[0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32][..],
        &bytes_of(X).unwrap(),
        &[0x22, 0x58, 32],
        &bytes_of(Y).unwrap(),
    ];
    let mut about = Sha256::digest(b"tanners.example").to_vec();
    // Somebody was there, and proved it; a key is with it. Counted once; made by nobody in particular.
    about.extend([0x45, 0, 0, 0, 1]);
    about.extend([0; 16]);
    about.extend([0, 16]);
    about.extend(id);
    about.extend(key.concat());
    let mut object = vec![0xA3, 0x63];
    object.extend(b"fmt");
    object.push(0x64);
    object.extend(b"none");
    object.push(0x67);
    object.extend(b"attStmt");
    object.extend([0xA0, 0x68]);
    object.extend(b"authData");
    object.extend([0x58, u8::try_from(about.len()).unwrap()]);
    object.extend(about);
    let coded = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
    json!({
        "id": coded(&id), "rawId": coded(&id), "type": "public-key", "extensions": {},
        "response": {
            "clientDataJSON": coded(client.to_string().as_bytes()),
            "attestationObject": coded(&object),
        },
    })
}

async fn post(router: &Router, sample: &Sample, path: &str, body: &Value, cookies: &str) -> (StatusCode, Value) {
    let request = Request::post(sample.to(path))
        .header("sec-fetch-site", "same-origin")
        .header(header::HOST, "tanners.example")
        .header(header::COOKIE, cookies)
        .header(header::CONTENT_TYPE, "application/json");
    let answer = router.clone().oneshot(request.body(Body::from(body.to_string())).unwrap()).await.unwrap();
    let status = answer.status();
    let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    (status, serde_json::from_slice(&bytes).unwrap_or_default())
}

/// Another server on the same store, with the same key of the house.
async fn another_server(sample: &Sample) -> (Router, TempDir) {
    let keys = tempfile::tempdir().unwrap();
    for file in std::fs::read_dir(sample.folder().join("keys")).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), keys.path().join(file.file_name())).unwrap();
    }
    let url = format!("sqlite://{}", sample.folder().join("group.db").display());
    let store = store::Store::open(&url).await.unwrap();
    let dice = host::Dice::from_seed(99);
    let throw = dice.clone();
    let vault = vault::Vault::in_folder(keys.path(), &mut move |bytes: &mut [u8]| throw.fill(bytes)).unwrap();
    let host = Host::open(store, vault, sample.host.clock.clone(), dice).await.unwrap();
    (app(Arc::new(host), Options::default()), keys)
}

async fn keys_of_ben(sample: &Sample) -> usize {
    sample.host.passkeys(&sample.home, sample.ben).await.unwrap().len()
}

#[tokio::test]
async fn a_passkey_asked_for_on_one_server_is_added_on_another_and_once() {
    let sample = sample::house().await;
    let (other, _keys) = another_server(&sample).await;
    let ben = sample.signed_in(sample.ben).await;
    let (status, begun) = post(&sample.router, &sample, "passkeys/begin", &json!({}), &ben).await;
    assert_eq!(status, StatusCode::OK, "{begun}");
    let answer = json!({ "ticket": begun["ticket"], "credential": telephone(&begun["publicKey"], 1) });
    let (status, done) = post(&other, &sample, "passkeys/finish", &answer, &ben).await;
    assert_eq!(status, StatusCode::OK, "{done}");
    assert_eq!(keys_of_ben(&sample).await, 1);
    // The same answer once more, on either server, is none.
    for router in [&sample.router, &other] {
        assert_eq!(post(router, &sample, "passkeys/finish", &answer, &ben).await.0, StatusCode::BAD_REQUEST);
    }
    assert_eq!(keys_of_ben(&sample).await, 1);
}

#[tokio::test]
async fn two_servers_that_are_told_the_same_end_at_once_believe_it_once() {
    let sample = sample::house().await;
    let (other, _keys) = another_server(&sample).await;
    let ben = sample.signed_in(sample.ben).await;
    let (_, begun) = post(&sample.router, &sample, "passkeys/begin", &json!({}), &ben).await;
    let answer = json!({ "ticket": begun["ticket"], "credential": telephone(&begun["publicKey"], 2) });
    let (one, two) = tokio::join!(
        post(&sample.router, &sample, "passkeys/finish", &answer, &ben),
        post(&other, &sample, "passkeys/finish", &answer, &ben),
    );
    let believed = [one.0, two.0].iter().filter(|status| **status == StatusCode::OK).count();
    assert_eq!(believed, 1, "{one:?} {two:?}");
}

#[tokio::test]
async fn a_ceremony_that_is_late_forged_or_somebody_elses_comes_to_nothing() {
    let sample = sample::house().await;
    let (ben, esi) = (sample.signed_in(sample.ben).await, sample.signed_in(sample.esi).await);
    let begin = async || post(&sample.router, &sample, "passkeys/begin", &json!({}), &ben).await;
    let finish = async |ticket: &str, asked: &Value, cookies: &str| {
        let answer = json!({ "ticket": ticket, "credential": telephone(asked, 3) });
        post(&sample.router, &sample, "passkeys/finish", &answer, cookies).await.0
    };
    let (_, begun) = begin().await;
    let (ticket, asked) = (begun["ticket"].as_str().unwrap(), &begun["publicKey"]);
    assert_eq!(finish(ticket, asked, &esi).await, StatusCode::BAD_REQUEST, "somebody else's");
    let (_, begun) = begin().await;
    let (ticket, asked) = (begun["ticket"].as_str().unwrap(), &begun["publicKey"]);
    let last = ticket.chars().last().unwrap();
    let flipped = format!("{}{}", &ticket[..ticket.len() - 1], if last == '0' { '1' } else { '0' });
    for forged in [flipped.as_str(), "", "0", "zz", &ticket[2..], &"ab".repeat(20_000)] {
        assert_eq!(finish(forged, asked, &ben).await, StatusCode::BAD_REQUEST);
    }
    sample.host.clock.pass(Span(LASTS));
    assert_eq!(finish(ticket, asked, &ben).await, StatusCode::BAD_REQUEST, "it took too long");
    assert_eq!(keys_of_ben(&sample).await, 0);
    // The control: in time it is believed.
    let (_, begun) = begin().await;
    assert_eq!(finish(begun["ticket"].as_str().unwrap(), &begun["publicKey"], &ben).await, StatusCode::OK);
}

#[test]
fn a_ticket_is_read_as_it_was_written() {
    let digits = "00ff10";
    assert_eq!(bytes_of(digits), Some(vec![0, 255, 16]));
    assert_eq!((bytes_of("0"), bytes_of("0g"), bytes_of("é0")), (None, None, None));
}
