//! The page about the machine is the same for every member, whole in every language, and says what is amiss; the signs tell
//! strangers nothing.

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode};
use commons::Span;
use host::keeping::{Keeping, Shelf, keep_recovery_key};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use tower::ServiceExt;
use vault::RecoveryKey;

use super::{Certificate, Machine};
use crate::people::tests::assert_whole;
use crate::sample::{self, SECRETS, Sample};
use crate::words::{Tongue, plain};
use crate::{Options, app};

/// Lets the sample be kept, in a folder that goes away.
fn kept(sample: &Sample) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for part in ["shelf", "keys"] {
        std::fs::create_dir(folder.path().join(part)).unwrap();
    }
    let (key, _) = RecoveryKey::make(5, 3, sample::NOW.0, &mut |bytes: &mut [u8]| bytes.fill(3)).unwrap();
    keep_recovery_key(&folder.path().join("keys"), &key).unwrap();
    let shelves = vec![Shelf::Folder(folder.path().join("shelf"))];
    let (keys, scratch) = (folder.path().join("keys"), folder.path().join("scratch"));
    sample.host.begin_keeping(Keeping::new(shelves, keys, scratch, "0.1.0"));
    folder
}

async fn page(sample: &Sample) -> String {
    plain(&sample.get("machine", &sample.signed_in(sample.ben).await).await.text)
}

#[tokio::test]
async fn the_page_is_whole_in_every_language_however_it_stands() {
    let sample = sample::house().await;
    let cookie = sample.signed_in(sample.grace).await;
    let whole = async || {
        for tongue in Tongue::ALL {
            assert_whole(&sample.get_in(tongue.code(), "machine", &cookie).await, tongue, "machine");
        }
    };
    whole().await;
    assert!(page(&sample).await.contains("At once it opens from no copy any more"));
    assert!(page(&sample).await.contains("No backups are made. If the disk breaks, everything is gone."));
    let folder = kept(&sample);
    whole().await;
    assert!(page(&sample).await.contains("There is no backup yet."));
    sample.host.keeper().unwrap().keep_what_is_due().await;
    sample.host.clock.pass(Span::minutes(2));
    whole().await;
    let said = page(&sample).await;
    assert!(said.contains("It was proved by restoring it: everything in it opened."), "{said}");
    assert!(said.contains("1 backup lies there.") && said.contains("Any 3 of 5 papers"), "{said}");
    assert!(said.contains("Nobody has this duty at the moment."), "{said}");
    // The stick is pulled out for three days.
    std::fs::rename(folder.path().join("shelf"), folder.path().join("away")).unwrap();
    sample.host.clock.pass(Span::days(3));
    sample.host.keeper().unwrap().keep_what_is_due().await;
    whole().await;
    let said = page(&sample).await;
    assert!(said.contains("It cannot be reached at the moment.") && said.contains("A backup is missing"), "{said}");
    for secret in SECRETS.iter().chain([&folder.path().to_str().unwrap()]) {
        assert!(!said.contains(secret), "{secret}");
    }
}

#[tokio::test]
async fn every_member_reads_the_same_and_nobody_else_reads_it() {
    let sample = sample::house().await;
    let mut pages = Vec::new();
    for person in [sample.ben, sample.chiara, sample.femi] {
        let text = sample.get("machine", &sample.signed_in(person).await).await.text;
        pages.push(text.split("<main").nth(1).unwrap().split("</main>").next().unwrap().to_owned());
    }
    assert!(pages.windows(2).all(|pair| pair[0] == pair[1]));
    assert!(sample.get("machine", "").await.location().ends_with("/sign-in"));
}

/// What a program at this address gets to read.
async fn asked(
    machine: Machine,
    sample: &Sample,
    path: &str,
    from: &str,
    extra: &[(&str, &str)],
) -> (StatusCode, String) {
    let app = app(sample.host.clone(), Options { public_url: None, machine });
    let mut request = Request::get(path);
    for (name, value) in extra {
        request = request.header(*name, *value);
    }
    let mut request = request.body(Body::empty()).unwrap();
    request.extensions_mut().insert(ConnectInfo(from.parse::<SocketAddr>().unwrap()));
    let answer = app.oneshot(request).await.unwrap();
    let status = answer.status();
    let bytes = axum::body::to_bytes(answer.into_body(), 1 << 20).await.unwrap();
    (status, String::from_utf8(bytes.to_vec()).unwrap())
}

#[tokio::test]
async fn everybody_reads_whether_the_certificate_is_there() {
    let sample = sample::house().await;
    let cookie = sample.signed_in(sample.grace).await;
    let certificate = Arc::new(Certificate::default());
    let machine = Machine { certificate: Some(Arc::clone(&certificate)), ..Machine::default() };
    let said = async || {
        let cookie = [("cookie", cookie.as_str())];
        asked(machine.clone(), &sample, &format!("/{}/machine", sample.home.slug), "192.0.2.7:4000", &cookie).await.1
    };
    assert!(said().await.contains("The certificate is being fetched."));
    certificate.is_missed(sample::NOW);
    let missed = said().await;
    assert!(missed.contains("no certificate could be fetched") && missed.contains("port 443"), "{missed}");
    // The first miss counts, until one comes.
    certificate.is_missed(sample::NOW + Span::days(2));
    assert_eq!(certificate.missed_since(), Some(sample::NOW));
    certificate.is_there();
    assert!(said().await.contains("The certificate is renewed by itself."));
    // Whose program serves no https reads nothing of it.
    assert!(!page(&sample).await.contains("certificate"));
}

#[tokio::test]
async fn measures_are_for_this_machine_or_whoever_has_the_token() {
    let sample = sample::house().await;
    let near = "127.0.0.1:40000";
    let plain = Machine { since: Some(sample::NOW), ..Machine::default() };
    let guarded = Machine { metrics_token: Some("plum".into()), ..Machine::default() };
    let status = async |machine: &Machine, from: &str, extra: &[(&str, &str)]| {
        asked(machine.clone(), &sample, "/metrics", from, extra).await.0
    };
    assert_eq!(status(&plain, near, &[]).await, 200);
    assert_eq!(status(&plain, "[::1]:4000", &[]).await, 200);
    assert_eq!(status(&plain, "192.0.2.7:4000", &[]).await, 404);
    // A web server on this machine passes on what comes from everywhere.
    assert_eq!(status(&plain, near, &[("x-forwarded-for", "192.0.2.7")]).await, 404);
    assert_eq!(status(&guarded, near, &[]).await, 404);
    assert_eq!(status(&guarded, "192.0.2.7:4000", &[("authorization", "Bearer plum")]).await, 200);
    assert_eq!(status(&guarded, "192.0.2.7:4000", &[("authorization", "Bearer plums")]).await, 404);

    let (_, text) = asked(plain, &sample, "/metrics", near, &[]).await;
    for line in ["manyhands_groups 1", "manyhands_answers_total{status=\"2xx\"} 0", "manyhands_answer_seconds_count 0"]
    {
        assert!(text.contains(line), "{line}: {text}");
    }
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let (name, value) = line.rsplit_once(' ').unwrap();
        assert!(value.parse::<f64>().is_ok() && !name.contains("tanners"), "{line}");
    }
}

#[tokio::test]
async fn it_is_ready_until_it_is_told_to_stop_or_its_database_is_gone() {
    let sample = sample::house().await;
    let machine = Machine::default();
    let ready = async || asked(machine.clone(), &sample, "/readyz", "192.0.2.7:4000", &[]).await;
    assert_eq!(ready().await, (StatusCode::OK, "{\"ready\":true}".into()));
    machine.stopping.store(true, Ordering::SeqCst);
    assert_eq!(ready().await.0, 503);
    machine.stopping.store(false, Ordering::SeqCst);
    sample.host.store.close().await;
    assert_eq!(ready().await.0, 503);
}
