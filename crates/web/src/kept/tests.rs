//! Nobody is shown what was kept for somebody else, and nothing is shown that is not so any more.

use crate::sample::{self, Answer, Sample};
use crate::words::Tongue;
use axum::http::{Request, StatusCode, header};
use commons::Span;
use commons::needs;
use std::io::Read;
use tower::ServiceExt;

/// A page without the ids of its buttons, which are drawn by chance.
fn without_ids(page: &str) -> String {
    let mut parts = page.split("name=\"command\" value=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |page, part| page + part.split_once('"').map_or(part, |(_, rest)| rest))
}

async fn every_visitor(sample: &Sample) -> Vec<(&'static str, String)> {
    let mut visitors = vec![("a stranger", String::new())];
    visitors.push(("a neighbour", sample.with_key_of(sample.needs.bags).await));
    for (name, person) in [
        ("Hakim, whom nobody has welcomed", sample.hakim),
        ("Grace, who has no voice yet", sample.grace),
        ("Ben", sample.ben),
        ("Chiara", sample.chiara),
        ("Dee", sample.dee),
        ("Esi", sample.esi),
        ("Femi", sample.femi),
    ] {
        visitors.push((name, sample.signed_in(person).await));
    }
    visitors
}

#[tokio::test]
async fn everybody_sees_the_same_from_a_house_that_has_kept_pages_as_from_one_that_has_not() {
    let mut sample = sample::house().await;
    let visitors = every_visitor(&sample).await;
    let pages = ["board", "board?mine=1", "board?kind=food", "board?street=1&after=4"];
    // Everybody has been here in every language before.
    for (_, cookies) in &visitors {
        for (tongue, page) in Tongue::ALL.into_iter().flat_map(|tongue| pages.map(|page| (tongue, page))) {
            sample.get_in(tongue.code(), page, cookies).await;
        }
    }
    let kept = sample.router.clone();
    for (name, cookies) in &visitors {
        for (tongue, page) in Tongue::ALL.into_iter().flat_map(|tongue| pages.map(|page| (tongue, page))) {
            sample.router = kept.clone();
            let warm: Answer = sample.get_in(tongue.code(), page, cookies).await;
            sample.router = crate::app(sample.host.clone(), crate::Options::default());
            let cold: Answer = sample.get_in(tongue.code(), page, cookies).await;
            assert_eq!(warm.status, cold.status, "{page} for {name}");
            assert_eq!(without_ids(&warm.text), without_ids(&cold.text), "{page} for {name} in {tongue:?}");
        }
    }
}

#[tokio::test]
async fn a_page_is_the_same_until_something_happens_or_a_minute_has_passed() {
    let sample = sample::house().await;
    let (ben, femi) = (sample.signed_in(sample.ben).await, sample.signed_in(sample.femi).await);
    let first = sample.get("board", &ben).await;
    assert_eq!(first.status, StatusCode::OK);
    assert_eq!(first.text, sample.get("board", &ben).await.text, "also the ids of its buttons");
    assert_ne!(first.text, sample.get("board", &femi).await.text);

    let by_when = sample::NOW + Span::hours(4);
    let promise = needs::Command::Promise { need: sample.needs.call, much: 1, by_when };
    sample.needs(sample.femi, promise).await.unwrap();
    let then = sample.get("board", &ben).await;
    assert_ne!(without_ids(&first.text), without_ids(&then.text), "somebody is on it now");

    sample.host.clock.pass(Span::minutes(1));
    let later = sample.get("board", &ben).await;
    assert_ne!(then.text, later.text);
}

#[tokio::test]
async fn what_has_just_been_done_is_said_and_not_kept() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    for _ in 0..2 {
        assert!(sample.get("board?said=promised", &ben).await.text.contains("class=\"flash\""));
        assert!(!sample.get("board", &ben).await.text.contains("class=\"flash\""));
    }
    assert_ne!(sample.get("board?said=x", &ben).await.text, sample.get("board?said=x", &ben).await.text);
}

#[tokio::test]
async fn a_device_that_was_signed_out_is_shown_nothing_that_was_kept() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    assert_eq!(sample.get("board", &ben).await.status, StatusCode::OK);
    sample.host.sign_out_everywhere(&sample.home, host::Holder::Person(sample.ben)).await.unwrap();
    let answer = sample.get("board", &ben).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, sample.to("sign-in").as_str()));
}

#[tokio::test]
async fn what_was_made_small_is_the_same_page() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    let plain = sample.get("board", &ben).await;
    let request = Request::get(sample.to("board"))
        .header(header::COOKIE, &ben)
        .header(header::ACCEPT_ENCODING, "gzip")
        .body(axum::body::Body::empty())
        .unwrap();
    let answer = sample.router.clone().oneshot(request).await.unwrap();
    assert_eq!(answer.headers()[header::CONTENT_ENCODING], "gzip");
    assert!(answer.headers()[header::VARY].to_str().unwrap().contains("accept-encoding"));
    let small = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    let mut unpacked = String::new();
    flate2::read::GzDecoder::new(&small[..]).read_to_string(&mut unpacked).unwrap();
    assert_eq!(unpacked, plain.text);
}
