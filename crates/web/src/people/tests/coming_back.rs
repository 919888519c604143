use commons::Span;
use commons::people::RecoveryState;

use super::*;

const PERSON: &str = "s-tanners-row-neighbours";
const WAITING: &str = "r-tanners-row-neighbours";

/// The six digits that the new device shows.
fn digits(page: &Answer) -> String {
    page.text.split("display code ltr num\">").nth(1).unwrap().split('<').next().unwrap().to_owned()
}

async fn vouch(sample: &Sample, by: PersonId, digits: &str, who: PersonId) -> Answer {
    let (cookie, who) = (sample.signed_in(by).await, who.0.to_string());
    sample.post("neighbours/back-in", &[("digits", digits), ("who", &who)], &cookie).await
}

#[tokio::test]
async fn a_lost_telephone_is_replaced_by_two_neighbours_and_a_day() {
    let sample = sample::house().await;
    let asked = sample.post("back-in", &[], "").await;
    let waiting = asked.cookie(WAITING).unwrap();
    let page = sample.get("back-in", &waiting).await;
    let digits = digits(&page);
    assert_eq!(digits.len(), 7, "{digits}");
    assert!(!sample.get("back-in", "").await.text.contains(&digits), "only that device sees them");
    // Asking again on the same device shows the same request.
    sample.post("back-in", &[], &waiting).await;
    assert_eq!(sample.home.look().group.people.recoveries().count(), 1);

    let wrong = vouch(&sample, sample.chiara, "123 456", sample.ben).await;
    assert!(wrong.status == 422 && wrong.text.contains("123 456"), "what was typed is kept");
    assert!(vouch(&sample, sample.chiara, &digits, sample.ben).await.location().ends_with("said=vouched-back"));
    assert!(vouch(&sample, sample.chiara, &digits, sample.ben).await.location().contains("refused="), "not twice");
    let other = vouch(&sample, sample.dee, &digits, sample.esi).await;
    assert!(other.status == 422 && other.text.contains("Another neighbour said somebody else"));
    assert!(sample.get("back-in", &waiting).await.text.contains("One of two neighbours"));
    assert!(sample.post("back-in/arrivals", &[], &waiting).await.cookie(PERSON).is_none(), "one is not enough");

    assert!(vouch(&sample, sample.dee, &digits, sample.ben).await.location().ends_with("said=vouched-back"));
    assert!(sample.get("back-in", &waiting).await.text.contains("You can come in here from"));
    assert!(sample.post("back-in/arrivals", &[], &waiting).await.cookie(PERSON).is_none(), "the day has not passed");

    sample.pass_time(Span::hours(24)).await;
    assert!(sample.get("back-in", &waiting).await.text.contains("back-in/arrivals"));
    let arrived = sample.post("back-in/arrivals", &[], &waiting).await;
    assert!(arrived.location().ends_with("/me?said=back-in"), "{}", arrived.location());
    let cookie = arrived.cookie(PERSON).unwrap();
    assert!(sample.get("me", &cookie).await.text.contains("Ben"));
    assert!(sample.post("back-in/arrivals", &[], &waiting).await.cookie(PERSON).is_none(), "it lets in once");
    // For a day sealed details stay closed, also to who is back on duty.
    let hakim = format!("neighbours/{}/openings", sample.hakim.0);
    sample.post("duties/welcome/turns", &[], &cookie).await;
    assert!(sample.post(&hakim, &[], &cookie).await.location().contains("refused="));
}

#[tokio::test]
async fn the_real_person_says_that_was_not_me() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    let waiting = sample.post("back-in", &[], "").await.cookie(WAITING).unwrap();
    let digits = digits(&sample.get("back-in", &waiting).await);
    for by in [sample.chiara, sample.dee] {
        vouch(&sample, by, &digits, sample.ben).await;
    }
    let page = sample.get("me", &ben).await;
    assert!(page.text.contains("That was not me"));
    let id = page.field("recovery").unwrap().to_owned();
    let esi = sample.signed_in(sample.esi).await;
    assert!(sample.post("me/objections", &[("recovery", &id)], &esi).await.location().contains("refused=not-yours"));
    assert!(sample.post("me/objections", &[("recovery", &id)], &ben).await.location().ends_with("said=objected"));
    sample.pass_time(Span::days(2)).await;
    assert!(sample.post("back-in/arrivals", &[], &waiting).await.cookie(PERSON).is_none());
    assert!(sample.get("back-in", &waiting).await.text.contains("An old device said"));
}

#[tokio::test]
async fn a_request_nobody_vouches_for_runs_out() {
    let sample = sample::house().await;
    let waiting = sample.post("back-in", &[], "").await.cookie(WAITING).unwrap();
    sample.pass_time(Span::days(3)).await;
    assert!(sample.get("back-in", &waiting).await.text.contains("The time for this request is over"));
    let again = sample.post("back-in", &[], &waiting).await;
    assert!(again.cookie(WAITING).is_some(), "one can ask once more");
}

#[tokio::test]
async fn only_people_with_a_voice_vouch_and_nobody_for_themselves() {
    let sample = sample::house().await;
    let waiting = sample.post("back-in", &[], "").await.cookie(WAITING).unwrap();
    let digits = digits(&sample.get("back-in", &waiting).await);
    let grace = vouch(&sample, sample.grace, &digits, sample.ben).await;
    assert!(grace.location().contains("refused=voice-first"), "{}", grace.location());
    let own = vouch(&sample, sample.ben, &digits, sample.ben).await;
    assert!(own.location().contains("refused=not-yourself"), "{}", own.location());
    let empty = sample.post("neighbours/back-in", &[("digits", "12")], &sample.signed_in(sample.ben).await).await;
    assert!(empty.text.contains("Type the six digits") && empty.text.contains("Choose who it is"));
    let running = sample.home.look().group.people.recoveries().all(|one| one.state == RecoveryState::Asked);
    assert!(running);
}

#[tokio::test]
async fn every_state_of_a_request_is_whole_in_every_language() {
    let sample = sample::house().await;
    let waiting = sample.post("back-in", &[], "").await.cookie(WAITING).unwrap();
    let digits = digits(&sample.get("back-in", &waiting).await);
    let see = async |what: &str| {
        for tongue in Tongue::ALL {
            assert_whole(&sample.get_in(tongue.code(), "back-in", &waiting).await, tongue, what);
        }
    };
    see("asked").await;
    vouch(&sample, sample.chiara, &digits, sample.ben).await;
    see("one of two").await;
    vouch(&sample, sample.dee, &digits, sample.ben).await;
    see("waiting").await;
    let ben = sample.signed_in(sample.ben).await;
    for tongue in Tongue::ALL {
        assert_whole(&sample.get_in(tongue.code(), "me", &ben).await, tongue, "somebody wants to come in as me");
    }
    sample.pass_time(Span::hours(24)).await;
    see("granted").await;
}
