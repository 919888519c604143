//! Duties: the page in every language, taking and handing back.

use commons::Span;
use commons::duties::Duty;

use crate::people::tests::assert_whole;
use crate::sample;
use crate::words::Tongue;

#[tokio::test]
async fn the_page_is_whole_in_every_language_for_holders_for_others_and_for_newcomers() {
    let sample = sample::house().await;
    for person in [sample.dee, sample.ben, sample.grace] {
        let cookie = sample.signed_in(person).await;
        for tongue in Tongue::ALL {
            assert_whole(&sample.get_in(tongue.code(), "duties", &cookie).await, tongue, "duties");
        }
    }
}

#[tokio::test]
async fn a_duty_is_taken_for_a_week_handed_back_or_ends_by_itself() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    let holds = || sample.home.look().group.duties.holds(sample.ben, Duty::Welcome);
    assert!(sample.post("duties/welcome/turns", &[], &ben).await.location().contains("/duties?said=duty-taken&undo="));
    assert!(holds());
    assert!(sample.post("duties/welcome/turns", &[], &ben).await.location().contains("refused=on-duty-already"));
    assert!(sample.get("duties", &ben).await.text.contains("You have it."));
    sample.post("duties/welcome/turns/release", &[], &ben).await;
    assert!(!holds());
    sample.post("duties/welcome/turns", &[], &ben).await;
    sample.pass_time(Span::days(7)).await;
    assert!(!holds(), "nobody holds a duty longer than a week without saying yes again");
    assert!(sample.get("duties", &ben).await.text.contains("This chair is free"));
}

#[tokio::test]
async fn a_duty_takes_a_voice() {
    let sample = sample::house().await;
    let grace = sample.signed_in(sample.grace).await;
    assert!(!sample.get("duties", &grace).await.text.contains("/duties/welcome/turns"));
    assert!(sample.post("duties/phone-desk/turns", &[], &grace).await.location().contains("refused=voice-first"));
    assert_eq!(sample.post("duties/treasurer/turns", &[], &grace).await.status, 404);
}
