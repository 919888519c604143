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
