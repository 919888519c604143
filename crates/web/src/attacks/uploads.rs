//! Lines of the threat model about photos, each test named after its line.

use axum::http::{StatusCode, header};
use commons::Actor;
use commons::duties::{Command as Duties, Duty};
use commons::fund::{Command as Fund, Money, PotId};
use commons::people::PersonId;
use pictures::samples::{TOLD, a_photo, bomb, jpeg, wide};
use std::path::{Path, PathBuf};

use crate::sample::{self, Sample};
use crate::who_may_see::Who;

/// Ben and Chiara are the money pair, Dee keeps the books, and there is a hundred in the tin.
async fn with_a_fund() -> Sample {
    let sample = sample::house().await;
    let runs = async |by: PersonId, command: commons::Command| sample.run(Actor::Person(by), command).await.unwrap();
    for (person, duty) in [(sample.ben, Duty::MoneyPair), (sample.chiara, Duty::MoneyPair), (sample.dee, Duty::Books)] {
        runs(person, Duties::Take { duty }.into()).await;
    }
    runs(sample.ben, Fund::PutIn { pot: PotId::TIN, amount: Money(10_000) }.into()).await;
    sample
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for file in std::fs::read_dir(folder).into_iter().flatten() {
        let path = file.unwrap().path();
        match path.is_dir() {
            true => found.extend(files_below(&path)),
            false => found.push(path),
        }
    }
    found
}

fn photos(sample: &Sample) -> Vec<PathBuf> {
    files_below(&sample.folder().join("pictures"))
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|part| part == words)
}

const CLAIM: [(&str, &str); 2] = [("paid", "12.40"), ("code", "")];

async fn with_a_receipt() -> Sample {
    let sample = with_a_fund().await;
    let esi = sample.signed_in(sample.esi).await;
    let answer = sample.post_file("fund/claims", &CLAIM, ("receipt", &a_photo()), &esi).await;
    assert!(answer.location().contains("/fund?said=claimed"), "{answer:?}");
    sample
}

#[tokio::test]
async fn whoever_looks_for_what_a_photo_tells_finds_its_pixels_and_nothing_else() {
    assert!(TOLD.iter().all(|words| holds(&a_photo(), words)), "what was sent tells where and with what it was taken");
    let sample = with_a_receipt().await;
    let esi = sample.signed_in(sample.esi).await;
    let (status, headers, served) = sample.bytes("pictures/1", &esi).await;
    assert_eq!((status, &headers[header::CONTENT_TYPE]), (StatusCode::OK, &"image/jpeg".parse().unwrap()));
    assert!(served.starts_with(&[0xFF, 0xD8, 0xFF]) && served.ends_with(&[0xFF, 0xD9]));
    let stored = photos(&sample);
    assert_eq!(stored.len(), 1);
    let stored_bytes = std::fs::read(&stored[0]).unwrap();
    for words in TOLD {
        assert!(!holds(&served, words) && !holds(&stored_bytes, words), "{}", String::from_utf8_lossy(words));
    }
    // What lies on the disk is sealed: not even that it is a photo can be read.
    assert!(!holds(&stored_bytes, b"JFIF") && holds(&served, b"JFIF"));
    // And nothing of it is in the database.
    for file in files_below(sample.folder()) {
        let bytes = std::fs::read(&file).unwrap();
        for words in [&b"Quillmaker"[..], b"51.5033", b"number 12", b"IMG_1"] {
            assert!(!holds(&bytes, words), "{} in {}", String::from_utf8_lossy(words), file.display());
        }
    }
}

#[tokio::test]
async fn whoever_sends_a_trap_as_a_photo_is_told_what_to_do_and_nothing_of_it_is_kept() {
    let sample = with_a_fund().await;
    let esi = sample.signed_in(sample.esi).await;
    let whole = jpeg(&wide());
    let svg = br#"<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>"#;
    let mut page_first = b"<html><script>alert(1)</script>".to_vec();
    page_first.extend(&whole);
    let mut huge = whole.clone();
    huge.resize(8_000_001, 0);
    let traps: [(&[u8], &str); 6] = [
        (&bomb(30_000, 30_000), "too many pixels"),
        (svg, "JPEG, PNG or WebP"),
        (&page_first, "JPEG, PNG or WebP"),
        (&whole[..whole.len() / 2], "did not arrive whole"),
        (&huge, "larger than 8 MB"),
        (&[0xFF; 64], "JPEG, PNG or WebP"),
    ];
    for (trap, sentence) in traps {
        let answer = sample.post_file("fund/claims", &CLAIM, ("receipt", trap), &esi).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{sentence}");
        let page = crate::words::plain(&answer.text);
        assert!(page.contains(sentence), "{sentence}");
        assert_eq!(answer.field("paid"), Some("12.40"), "what was typed is kept");
        assert!(answer.text.contains("aria-describedby=\"receipt-h receipt-e\""), "it is said beside the field");
    }
    assert_eq!((photos(&sample).len(), sample.home.look().group.fund.claims().len()), (0, 0));
    // A photo that is a page as well is a photo and no page any more.
    let mut both = whole.clone();
    both.extend(b"<html><script>alert(1)</script></html>");
    assert!(
        sample.post_file("fund/claims", &CLAIM, ("receipt", &both), &esi).await.location().contains("said=claimed")
    );
    let (_, headers, served) = sample.bytes("pictures/1", &esi).await;
    assert!(!holds(&served, b"script"));
    let says = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    assert_eq!(says("x-content-type-options"), "nosniff");
    assert_eq!(says("content-security-policy"), "default-src 'none'; frame-ancestors 'none'; sandbox");
    assert_eq!(
        (says("cross-origin-resource-policy"), says("cache-control")),
        ("same-origin".into(), "no-store".into())
    );
    assert_eq!(says("content-disposition"), "inline; filename=\"photo.jpg\"");
}

#[tokio::test]
async fn whoever_may_not_see_a_receipt_does_not_learn_that_it_is_there() {
    let sample = with_a_receipt().await;
    let outside = [Who::Anyone, Who::Neighbour, Who::OtherNeighbour, Who::Joined];
    for who in outside {
        let cookies = who.cookies(&sample).await;
        for path in ["pictures/1", "pictures/2", "fund/claims/1", "fund/claims/2"] {
            let (status, _, bytes) = sample.bytes(path, &cookies).await;
            assert_eq!(status, StatusCode::SEE_OTHER, "{path} {who:?}");
            assert!(!bytes.starts_with(&[0xFF, 0xD8]));
        }
    }
    for who in [Who::Femi, Who::Newcomer] {
        let cookies = who.cookies(&sample).await;
        for (there, not_there) in [("pictures/1", "pictures/9"), ("fund/claims/1", "fund/claims/9")] {
            let (one, other) = (sample.get(there, &cookies).await, sample.get(not_there, &cookies).await);
            assert_eq!((one.status, other.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND), "{there} {who:?}");
            let without = |answer: &str, path: &str| answer.replace(path, "");
            assert_eq!(without(&one.text, there), without(&other.text, not_there), "{there} {who:?}");
        }
        let refused = sample.post("fund/claims/1/openings", &[], &cookies).await;
        assert!(refused.location().contains("refused=not-yours"), "{refused:?}");
        let fund = sample.get("fund", &cookies).await.text;
        assert!(!fund.contains("fund/claims/1\""), "no link to it");
        // And nobody adds one, or takes it away.
        assert_eq!(
            sample.post_file("fund/claims/1/pictures", &[], ("receipt", &a_photo()), &cookies).await.status,
            StatusCode::NOT_FOUND
        );
        assert!(sample.post("pictures/1/release", &[], &cookies).await.location().contains("refused=not-yours"));
    }
    assert_eq!(photos(&sample).len(), 1);
    // Those who see to it have to open it first; that stands where whoever paid reads it.
    for (who, name) in [(Who::Ben, "Ben"), (Who::Chiara, "Chiara"), (Who::Dee, "Dee")] {
        let cookies = who.cookies(&sample).await;
        assert_eq!(sample.bytes("pictures/1", &cookies).await.0, StatusCode::NOT_FOUND, "{who:?} before");
        assert!(!sample.get("fund/claims/1", &cookies).await.text.contains("<img"));
        sample.post("fund/claims/1/openings", &[], &cookies).await;
        assert_eq!(sample.bytes("pictures/1", &cookies).await.0, StatusCode::OK, "{who:?} after");
        assert!(sample.get("fund/claims/1", &cookies).await.text.contains("<img"));
        let esi = sample.signed_in(sample.esi).await;
        assert!(sample.get("fund/claims/1", &esi).await.text.contains(name));
    }
    let log = sample.get("log?about=openings", &sample.signed_in(sample.femi).await).await;
    assert_eq!(log.text.matches("<li id=\"e").count(), 3);
}

#[tokio::test]
async fn whoever_sends_very_many_photos_is_told_to_stop_and_fills_no_disk() {
    let sample = with_a_fund().await;
    let esi = sample.signed_in(sample.esi).await;
    let photo = jpeg(&wide());
    assert!(
        sample.post_file("fund/claims", &CLAIM, ("receipt", &photo), &esi).await.location().contains("said=claimed")
    );
    let add = async || sample.post_file("fund/claims/1/pictures", &[], ("receipt", &photo), &esi).await;
    assert!(add().await.location().contains("said=picture-added"));
    assert!(add().await.location().contains("said=picture-added"));
    assert!(crate::words::plain(&add().await.text).contains("Three photos are enough"));
    assert_eq!(photos(&sample).len(), 3);
    for number in 1..=17 {
        sample.post(&format!("pictures/{number}/release"), &[], &esi).await;
        assert!(add().await.location().contains("said=picture-added"), "{number}");
    }
    sample.post("pictures/18/release", &[], &esi).await;
    assert!(crate::words::plain(&add().await.text).contains("twenty photos today"));
    assert_eq!(photos(&sample).len(), 2, "what was taken away is gone from the disk");
}
