use axum::http::StatusCode;
use commons::Span;
use commons::needs::{self, Phase};

use super::{house, raw_keys};

#[tokio::test]
async fn the_sample_has_a_need_of_every_sort() {
    let sample = house().await;
    let phase = |need| sample.need(need).phase();
    let needs = &sample.needs;
    assert_eq!(phase(needs.heard), Phase::Heard);
    assert_eq!(phase(needs.unchecked), Phase::Heard);
    for open in [needs.prescription, needs.bags, needs.call, needs.ringing, needs.paced] {
        assert_eq!(phase(open), Phase::Open);
    }
    assert_eq!(phase(needs.promised), Phase::Promised);
    assert_eq!(phase(needs.offered), Phase::Promised);
    assert_eq!(phase(needs.underway), Phase::Underway);
    assert_eq!(phase(needs.arrived), Phase::CheckingBack);
    assert_eq!(phase(needs.closed), Phase::Closed);
    assert!(sample.need(needs.forgotten).is_forgotten());
    let state = sample.home.look();
    assert_eq!(state.name(sample.femi), Some("Femi"));
    assert!(state.group.people.taking_part(sample.hakim).is_err());
    assert!(!state.group.people.has_voice(sample.grace));
}

#[tokio::test]
async fn a_signed_in_person_and_a_key_are_known_at_the_door() {
    let sample = house().await;
    assert_eq!(sample.host.need_of(&sample.home, &sample.six).await.unwrap(), Ok(sample.needs.bags));
    assert!(sample.with_key_of(sample.needs.bags).await.starts_with("k-tanners-row-neighbours="));
    let answer = sample.get("/healthz", &sample.signed_in(sample.esi).await).await;
    assert_eq!((answer.status, answer.text.as_str()), (StatusCode::OK, "ok\n"));
    let answer = sample.post("undo/1", &[("command", "00")], "").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert!(answer.location().starts_with("/tanners-row-neighbours/today?refused="));
    let sorry = sample.get_in("es", "no-such-page", "").await;
    assert_eq!(sorry.status, StatusCode::NOT_FOUND);
    assert!(sorry.text.contains("lang=\"es\"") && sorry.cookie("look").is_some());
    assert_eq!((sorry.field("no-such-field"), raw_keys(&sorry.text)), (None, vec![]));
}

#[tokio::test]
async fn time_passes_in_the_sample_as_it_does_outside() {
    let sample = house().await;
    sample.pass_time(Span::hours(6)).await;
    assert!(sample.need(sample.needs.promised).promises.iter().any(|promise| promise.announced_at.is_some()));
    let release = needs::Command::Release { need: sample.needs.promised };
    assert!(sample.needs(sample.ben, release).await.is_ok());
}
