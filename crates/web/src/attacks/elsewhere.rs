//! Somebody of another group of the same house, and addresses that nobody ever made.

use axum::http::StatusCode;
use commons::founding::{self, Sort};
use commons::people::How;
use commons::sight::Field;
use commons::{Actor, Command, Lang};
use host::{Act, Holder};
use std::sync::Arc;

use super::addresses;
use crate::sample::{self, SECRETS, Sample};

const OTHER: &str = "oak-lane";

/// A second group in the same house, with a member of its own.
async fn oak_lane(sample: &Sample) -> (Arc<host::Home>, String) {
    let found = founding::Command::Found {
        name: "Oak Lane".into(),
        place: "Oak Lane".into(),
        language: Lang::parse("en").unwrap(),
        zone: "Europe/London".into(),
        sort: Sort::Real,
    };
    let act = Act::new(sample.host.dice.command_id(), Actor::Anyone, Command::Founding(found));
    let home = sample.host.found("Oak Lane", act.sealing(Field::Reach, "01632 960999")).await.unwrap();
    assert_eq!(home.slug, OTHER);
    let join = commons::people::Command::Join { how: How::Founding };
    let act = Act::new(sample.host.dice.command_id(), Actor::Anyone, join.into()).sealing(Field::Called, "Olga");
    sample.host.run(&home, act).await.unwrap();
    let olga = home.look().group.people.all().last().unwrap().id;
    let token = sample.host.sign_in(&home, Holder::Person(olga), "").await.unwrap();
    (home, token.reveal())
}

#[tokio::test]
async fn a_member_of_another_group_of_the_house_is_nobody_here() {
    let sample = sample::house().await;
    let (oak_lane, token) = oak_lane(&sample).await;
    let lines = addresses(&sample).await;
    let slug = &sample.home.slug;
    // As their browser sends it, under our name, and as every kind of pass.
    let theirs =
        [format!("s-{OTHER}={token}"), format!("s-{slug}={token}"), format!("k-{slug}={token}; r-{slug}={token}")];
    assert_eq!(
        sample.get(&format!("/{OTHER}/me"), &theirs[0]).await.status,
        StatusCode::OK,
        "at home they are at home"
    );
    let (ours, before) = (sample.home.look().group.seq, oak_lane.look().group.seq);
    for line in lines.iter().filter(|line| line.way == "GET") {
        let stranger = sample.get(&line.path, "").await;
        for cookie in &theirs {
            let answer = sample.get(&line.path, cookie).await;
            assert_eq!((answer.status, answer.location()), (stranger.status, stranger.location()), "{}", line.path);
            for secret in SECRETS {
                assert!(!answer.text.contains(secret), "{secret} on {}", line.path);
            }
        }
    }
    for line in lines.iter().filter(|line| line.way == "POST" && line.path.starts_with(&format!("/{slug}/"))) {
        // What anybody may send is not what is tried here.
        let open = ["/ask", "/answer", "/back-in", "/join", "/come-in", "/sign-in", "/s", "/demo"];
        if open.iter().any(|open| line.path.starts_with(&format!("/{slug}{open}"))) {
            continue;
        }
        let stranger = sample.post(&line.path, &[], "").await;
        for cookie in &theirs {
            let answer = sample.post(&line.path, &[], cookie).await;
            assert_eq!((answer.status, answer.location()), (stranger.status, stranger.location()), "{}", line.path);
        }
    }
    assert_eq!(sample.home.look().group.seq, ours, "nothing was changed here");
    assert_eq!(oak_lane.look().group.seq, before, "nor there");
}

#[tokio::test]
async fn closing_the_shutters_of_one_group_leaves_the_others_open() {
    let sample = sample::house().await;
    let (_, token) = oak_lane(&sample).await;
    for person in [sample.ben, sample.chiara] {
        sample.run(Actor::Person(person), commons::shutters::Command::Close.into()).await.unwrap();
    }
    assert!(sample.home.look().group.shutters.are_closed());
    let olga = format!("s-{OTHER}={token}");
    assert_eq!(sample.get(&format!("/{OTHER}/board"), &olga).await.status, StatusCode::OK);
    assert!(!sample.get(&format!("/{OTHER}/ask"), "").await.text.contains("The shutters are closed"));
}

#[tokio::test]
async fn nonsense_in_an_address_or_a_form_is_answered_kindly_and_changes_nothing() {
    let sample = sample::house().await;
    let lines = addresses(&sample).await;
    let (chiara, key) = (sample.signed_in(sample.chiara).await, sample.with_key_of(sample.needs.bags).await);
    let long = "x".repeat(4_000);
    let nonsense = [
        "-1",
        "0",
        "4294967296",
        "99999999999999999999999",
        "%00",
        "..%2f..%2fetc%2fpasswd",
        "%F0%9F%8C%B6",
        "'--",
        "%3Cu%3Exyzzy",
        &*long,
    ];
    let mut asked = 0;
    for line in lines.iter().filter(|line| line.route.matches('{').count() > 1) {
        for word in nonsense {
            let filled: Vec<&str> = line
                .route
                .split('/')
                .map(|part| match part {
                    "{group}" => sample.home.slug.as_str(),
                    gap if gap.starts_with('{') => word,
                    other => other,
                })
                .collect();
            let path = filled.join("/");
            for cookies in [&chiara, &key] {
                let answer = match line.way {
                    "GET" => sample.get(&path, cookies).await,
                    _ => sample.post(&path, &[("command", word), ("words", word), ("n", word)], cookies).await,
                };
                assert!(!answer.status.is_server_error(), "{} {path}: {}", line.way, answer.status);
                assert!(!answer.text.contains("<u>xyzzy"), "{path}");
                asked += 1;
            }
        }
    }
    assert!(asked > 1_500, "{asked}");
    for (way, body) in
        [("me", "called=%ff%fe&reach=%"), ("s", "&&&&=&=&words"), ("ask/food", "at=check&once=%00&soon=today")]
    {
        let form: Vec<(&str, &str)> = body.split('&').filter_map(|pair| pair.split_once('=')).collect();
        let answer = sample.post(way, &form, &chiara).await;
        assert!(!answer.status.is_server_error(), "{way}: {}", answer.status);
    }
}
