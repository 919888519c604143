//! Photos in base64, within the same bounds as on a page.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use commons::Actor;
use commons::duties::{Command as Duties, Duty};
use commons::fund::{Command as Fund, Money, PotId};
use commons::people::PersonId;
use pictures::samples::a_photo;
use serde_json::json;

use super::Program;
use crate::sample;

#[tokio::test]
async fn programs_send_and_get_photos_within_the_same_bounds() {
    let sample = sample::house().await;
    let runs = async |by: PersonId, command: commons::Command| sample.run(Actor::Person(by), command).await.unwrap();
    for person in [sample.ben, sample.chiara] {
        runs(person, Duties::Take { duty: Duty::MoneyPair }.into()).await;
    }
    runs(sample.ben, Fund::PutIn { pot: PotId::TIN, amount: Money(10_000) }.into()).await;
    runs(sample.esi, Fund::Claim { amount: Money(1_240), need: None }.into()).await;
    let opens = host::Reach::Opens;
    let (esi, ben) = (Program::of(&sample, sample.esi, opens).await, Program::of(&sample, sample.ben, opens).await);
    let acts_only = Program::of(&sample, sample.ben, host::Reach::Acts).await;
    let file = STANDARD.encode(a_photo());
    let added = esi.post("/fund/claims/1/pictures", json!({ "file": file })).await;
    assert_eq!(
        (added.status.as_u16(), &added.body["happened"][0]["kind"]),
        (200, &json!("pictures.added")),
        "{added:?}"
    );
    let wrong = esi.post("/fund/claims/1/pictures", json!({ "file": STANDARD.encode(b"<svg/>") })).await;
    assert_eq!(
        (wrong.status.as_u16(), &wrong.body["errors"][0]["code"]),
        (422, &json!("picture-other-kind")),
        "{wrong:?}"
    );
    let seen = esi.get("/pictures/1").await;
    let jpeg = STANDARD.decode(seen.body["jpeg"].as_str().unwrap()).unwrap();
    assert!(jpeg.starts_with(&[0xFF, 0xD8]) && !jpeg.windows(4).any(|part| part == b"Exif"));
    // A receipt opens only for programs that were let open, and only when it was written down.
    assert_eq!(acts_only.get("/pictures/1").await.status, 403);
    assert_eq!(ben.get("/pictures/1").await.code(), "open-first");
    assert_eq!(ben.post("/pictures/1/openings", json!({})).await.status, 200);
    assert_eq!(ben.get("/pictures/1").await.status, 200);
    let claim = esi.get("/fund/claims/1").await.body;
    assert_eq!((&claim["pictures"], &claim["openings"][0]["by"]["called"]), (&json!([1]), &json!("Ben")));
    assert_eq!(ben.send("DELETE", "/pictures/1", None, &[]).await.code(), "not-yours");
    assert_eq!(esi.send("DELETE", "/pictures/1", None, &[]).await.status, 200);
    assert_eq!(esi.get("/pictures/1").await.status, 410);
}

#[tokio::test]
async fn another_photo_under_the_same_key_is_told_apart_and_the_same_is_added_once() {
    let sample = sample::house().await;
    let ben = Program::of(&sample, sample.ben, host::Reach::Acts).await;
    let key = [("idempotency-key", "\"a photo\"")];
    let send = async |file: &[u8], alt: &str| {
        let body = json!({ "file": STANDARD.encode(file), "alt": alt });
        ben.send("POST", "/offers/1/pictures", Some(body), &key).await
    };
    let photo = a_photo();
    let first = send(&photo, "a blue cupboard").await;
    assert_eq!((first.status.as_u16(), &first.body["repeated"]), (200, &json!(false)), "{first:?}");
    let again = send(&photo, "a blue cupboard").await;
    assert_eq!((again.status.as_u16(), &again.body["repeated"]), (200, &json!(true)), "{again:?}");
    assert_eq!(again.body["happened"], first.body["happened"]);
    // One byte behind the pixels makes another file of it, other words another request.
    let other = [&photo[..], &[0]].concat();
    for (file, alt) in [(&other[..], "a blue cupboard"), (&photo[..], "a red one")] {
        let told = send(file, alt).await;
        assert_eq!((told.status.as_u16(), told.code()), (422, "another-under-this-key"), "{told:?}");
    }
    let elsewhere = ben.send("PUT", "/me/away", None, &key).await;
    assert_eq!(elsewhere.code(), "another-under-this-key");
    assert_eq!(sample.home.look().group.pictures.living().count(), 1);
}

#[tokio::test]
async fn an_opening_sent_twice_under_one_key_is_written_down_once_and_the_key_is_taken() {
    let sample = sample::house().await;
    let promise = commons::needs::Command::Promise {
        need: sample.needs.bags,
        much: 1,
        by_when: sample::NOW + commons::Span::days(1),
    };
    sample.needs(sample.femi, promise).await.unwrap();
    let femi = Program::of(&sample, sample.femi, host::Reach::Opens).await;
    let path = format!("/needs/{}/openings", sample.needs.bags.0);
    let key = [("idempotency-key", "\"an opening\"")];
    let openings = || sample.need(sample.needs.bags).openings.len();
    let before = openings();
    let first = femi.send("POST", &path, None, &key).await;
    assert_eq!(first.status, 200, "{first:?}");
    let again = femi.send("POST", &path, None, &key).await;
    assert_eq!((again.status.as_u16(), &again.body), (200, &first.body));
    assert_eq!(openings(), before + 1);
    // And it is remembered what the key was for.
    let elsewhere = femi.send("PUT", "/me/away", None, &key).await;
    assert_eq!(elsewhere.code(), "another-under-this-key");
}
