//! Today's page, for each who can stand at the door.

use crate::sample::{self, SECRETS, raw_keys};
use crate::words::{Tongue, plain};
use axum::http::StatusCode;
use commons::people::{self, RecoveryId};
use commons::{Actor, Command, Span};

#[tokio::test]
async fn today_is_whole_for_everybody_in_every_language() {
    let sample = sample::house().await;
    for person in [sample.ben, sample.chiara, sample.dee, sample.esi, sample.femi, sample.grace, sample.hakim] {
        let cookie = sample.signed_in(person).await;
        for tongue in Tongue::ALL {
            let page = sample.get_in(tongue.code(), "today", &cookie).await;
            assert_eq!(page.status, StatusCode::OK);
            assert_eq!(page.text.matches("<h1").count(), 1);
            assert_eq!(raw_keys(&page.text), Vec::<String>::new());
            assert!(SECRETS.iter().all(|secret| !page.text.contains(secret)));
            let cards = page.text.split("id=\"today\"").nth(1).unwrap().matches("<article").count();
            assert!(cards <= 5);
        }
    }
    assert_eq!(sample.get("today", "").await.location(), sample.to("sign-in"));
}

#[tokio::test]
async fn it_shows_what_you_promised_and_says_when_the_time_has_passed() {
    let sample = sample::house().await;
    let cookie = sample.signed_in(sample.ben).await;
    let page = plain(&sample.get("today", &cookie).await.text);
    assert!(page.contains("Good afternoon, Ben"));
    assert!(page.contains("A small repair") && page.contains("Forms for benefits"));
    assert!(page.contains("Something that fits you"));
    sample.pass_time(Span::hours(7)).await;
    let page = plain(&sample.get("today", &cookie).await.text);
    assert!(page.contains("Good evening, Ben") && page.contains("The time has passed"));
}

#[tokio::test]
async fn a_duty_says_what_waits() {
    let sample = sample::house().await;
    let page = plain(&sample.get("today", &sample.signed_in(sample.chiara).await).await.text);
    assert!(page.contains("On the phone desk until") && page.contains("2 wait to be read."));
    let page = plain(&sample.get("today", &sample.signed_in(sample.dee).await).await.text);
    assert!(page.contains("On the welcome until") && page.contains("One person is new."));
    assert!(!page.contains("wait to be read"));
}

#[tokio::test]
async fn newcomers_see_where_they_stand() {
    let sample = sample::house().await;
    let page = plain(&sample.get("today", &sample.signed_in(sample.hakim).await).await.text);
    assert!(page.contains("A member says hello") && page.contains("We get in touch."));
    assert!(!page.contains("To the board"));
    let page = plain(&sample.get("today", &sample.signed_in(sample.grace).await).await.text);
    assert!(page.contains("1 so far. 2 members who have met you say so."));
    assert!(page.contains("A friendly call"), "one thing that fits them");
    let page = sample.get("today", &sample.signed_in(sample.femi).await).await.text;
    assert!(page.contains("Nothing waits for you today."));
}

#[tokio::test]
async fn whoever_is_said_to_come_back_can_say_it_was_not_them() {
    let sample = sample::house().await;
    sample.run(Actor::Anyone, Command::People(people::Command::AskBack)).await.unwrap();
    let digits = sample.home.look().group.people.recovery(RecoveryId(1)).unwrap().digits;
    let vouch = people::Command::VouchBack { digits, person: sample.femi };
    sample.run(Actor::Person(sample.ben), Command::People(vouch)).await.unwrap();
    let cookie = sample.signed_in(sample.femi).await;
    let page = sample.get("today", &cookie).await;
    assert!(page.text.contains("Somebody says they are you") && page.text.contains("That was not me"));
    assert!(page.text.contains(&format!("action=\"{}\"", sample.to("me/objections"))));
    assert_eq!(page.field("recovery"), Some("1"));
    let command = page.field("command").unwrap().to_owned();
    let answer = sample.post("me/objections", &[("command", &command), ("recovery", "1")], &cookie).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert!(!sample.home.look().group.people.recovery(RecoveryId(1)).unwrap().is_running());
    assert!(!sample.get("today", &cookie).await.text.contains("Somebody says they are you"));
}
