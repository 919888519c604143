//! Who is let in: sessions, links and codes that work once, six words.

use crate::houses::*;
use commons::people::PersonId;
use commons::sight::Field;
use commons::{Actor, Command, Span};
use host::{Holder, Home, Link, SixWords, Token, WrongWords};

#[tokio::test]
async fn devices_are_listed_and_signed_out_one_by_one_or_all() {
    on_both_elm_streets(async |house, home| {
        let host = &house.host;
        let amina = Holder::Person(AMINA);
        let mut tokens = Vec::new();
        for device in ["telephone", "laptop", "library"] {
            tokens.push(host.sign_in(&home, amina, device).await.unwrap());
            host.clock.pass(Span::minutes(1));
        }
        let bens = host.sign_in(&home, Holder::Person(BEN), "telephone").await.unwrap();
        let labels = async || -> Vec<String> {
            host.devices(&home, amina).await.unwrap().into_iter().map(|session| session.label).collect()
        };
        assert_eq!(labels().await, ["library", "laptop", "telephone"]);
        assert_eq!(host.who(&home, &tokens[0]).await.unwrap().unwrap().0, amina);

        // Nobody signs out somebody else's device.
        host.sign_out(&home, amina, bens.hash()).await.unwrap();
        assert!(host.who(&home, &bens).await.unwrap().is_some());
        host.sign_out(&home, amina, tokens[2].hash()).await.unwrap();
        assert_eq!(labels().await, ["laptop", "telephone"]);
        assert!(host.who(&home, &tokens[2]).await.unwrap().is_none());
        host.sign_out_everywhere(&home, amina).await.unwrap();
        assert!(labels().await.is_empty());
        assert!(host.who(&home, &tokens[0]).await.unwrap().is_none());
        assert!(host.who(&home, &bens).await.unwrap().is_some());

        // A token is for one group, and only as it was given.
        let other = host.found("Oak Lane", found(host.dice.command_id(), "Oak Lane")).await.unwrap();
        assert!(host.who(&other, &bens).await.unwrap().is_none());
        assert!(host.who(&home, &host.new_token()).await.unwrap().is_none());
        assert_eq!(Token::parse(&bens.reveal()), Some(bens.clone()));
        assert_eq!(Token::parse("no token"), None);
        assert_eq!(format!("{bens:?}"), "…");
    })
    .await;
}

#[tokio::test]
async fn passes_end_by_themselves_and_are_cleared_away() {
    on_both_elm_streets(async |house, home| {
        let host = &house.host;
        let need = house.ask(&home).await;
        let person = host.sign_in(&home, Holder::Person(AMINA), "telephone").await.unwrap();
        let borrowed = host.sign_in(&home, Holder::Need(need), "borrowed telephone").await.unwrap();
        let link = host.make_link(&home, Link::Invitation(AMINA)).await.unwrap();
        host.clock.pass(Span::hours(12));
        assert!(host.who(&home, &borrowed).await.unwrap().is_none());
        assert!(host.who(&home, &person).await.unwrap().is_some());
        assert_eq!(host.store.purge_expired(host.clock.now().0).await.unwrap(), 1);
        host.clock.pass(Span::days(14));
        assert_eq!(host.see_link(&home, &link).await.unwrap(), None);
        assert_eq!(host.take_link(&home, &link).await.unwrap(), None);
        assert_eq!(host.store.purge_expired(host.clock.now().0).await.unwrap(), 1);
        host.clock.pass(Span::days(170));
        assert!(host.who(&home, &person).await.unwrap().is_none());
        assert!(host.devices(&home, Holder::Person(AMINA)).await.unwrap().is_empty());
        assert_eq!(host.store.purge_expired(host.clock.now().0).await.unwrap(), 1);
        assert_eq!(host.store.purge_expired(host.clock.now().0).await.unwrap(), 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_ten_who_use_a_link_at_once_one_comes_in() {
    on_both_elm_streets(async |house, home| {
        let link = house.host.make_link(&home, Link::Invitation(BEN)).await.unwrap();
        let runs: Vec<_> = (0..10)
            .map(|_| {
                let (host, home, link) = (house.host.clone(), home.clone(), link.clone());
                tokio::spawn(async move { host.take_link(&home, &link).await.unwrap() })
            })
            .collect();
        let mut taken = Vec::new();
        for run in runs {
            taken.extend(run.await.unwrap());
        }
        assert_eq!(taken, [Link::Invitation(BEN)]);
    })
    .await;
}

#[tokio::test]
async fn a_code_signs_in_the_same_person_once_within_ten_minutes() {
    on_both_elm_streets(async |house, home| {
        let host = &house.host;
        let code = host.make_code(&home, BEN).await.unwrap();
        assert_eq!(code.len(), 8);
        let typed = format!(" {}-{} ", &code[..4], &code[4..]);
        assert_eq!(host.take_code(&home, &typed).await.unwrap(), Some(Link::SignIn(BEN)));
        assert_eq!(host.take_code(&home, &typed).await.unwrap(), None);
        let late = host.make_code(&home, BEN).await.unwrap();
        host.clock.pass(Span::minutes(10));
        assert_eq!(host.take_code(&home, &late).await.unwrap(), None);
        assert_eq!(host.take_code(&home, "").await.unwrap(), None);
        // A link is no code and a code is no link.
        let link = host.make_link(&home, Link::SignIn(BEN)).await.unwrap();
        assert_eq!(host.take_code(&home, &link.reveal()).await.unwrap(), None);
        assert_eq!(host.take_link(&home, &link).await.unwrap(), Some(Link::SignIn(BEN)));
    })
    .await;
}

async fn with_words(house: &House, home: &Home) -> (commons::needs::NeedId, SixWords) {
    let six = SixWords::from_token(&house.host.new_token(), 0);
    let act = house.host.act(Actor::Anyone, groceries()).beside(house.host.key_of(&six).await.unwrap());
    (need_of(&house.host.run(home, act).await.unwrap()), six)
}

/// The same first two words, and four others.
fn wrong(six: &SixWords, turn: u32) -> SixWords {
    let others = SixWords::from_token(&Token::parse(&format!("{turn:064x}")).unwrap(), 0);
    SixWords::parse(&format!("{} {}", six.locator(), others.secret())).unwrap()
}

#[tokio::test]
async fn ten_wrong_words_and_then_one_has_to_wait() {
    on_both_elm_streets(async |house, home| {
        let host = &house.host;
        let (need, six) = with_words(&house, &home).await;
        let (other_need, other) = with_words(&house, &home).await;
        for turn in 0..10 {
            assert_eq!(host.need_of(&home, &wrong(&six, turn)).await.unwrap(), Err(WrongWords::Unknown));
        }
        // Now even the right words have to wait; other keys do not.
        assert_eq!(host.need_of(&home, &six).await.unwrap(), Err(WrongWords::Wait));
        assert_eq!(host.need_of(&home, &other).await.unwrap(), Ok(other_need));
        host.clock.pass(Span::hours(1));
        assert_eq!(host.need_of(&home, &six).await.unwrap(), Ok(need));
        let nobodys = SixWords::from_token(&host.new_token(), 0);
        assert_eq!(host.need_of(&home, &nobodys).await.unwrap(), Err(WrongWords::Unknown));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_tries_at_once_are_counted_one_by_one() {
    on_both_elm_streets(async |house, home| {
        let (_, six) = with_words(&house, &home).await;
        let runs: Vec<_> = (0..30)
            .map(|turn| {
                let (host, home, words) = (house.host.clone(), home.clone(), wrong(&six, turn));
                tokio::spawn(async move { host.need_of(&home, &words).await.unwrap().unwrap_err() })
            })
            .collect();
        let mut tried = 0;
        for run in runs {
            tried += usize::from(run.await.unwrap() == WrongWords::Unknown);
        }
        assert_eq!(tried, 10);
    })
    .await;
}

#[tokio::test]
async fn words_that_begin_like_somebody_elses_are_drawn_again() {
    on_both_elm_streets(async |house, home| {
        let host = &house.host;
        let token = host.new_token();
        // Somebody has words with the same beginning already.
        let taken = wrong(&SixWords::from_token(&token, 0), 1);
        let act = host.act(Actor::Anyone, groceries()).beside(host.key_of(&taken).await.unwrap());
        host.run(&home, act).await.unwrap();
        let (six, known) = host.words_for(&home, &token).await.unwrap();
        assert_eq!((six.clone(), known), (SixWords::from_token(&token, 1), None));
        let ask = host.act(Actor::Anyone, groceries()).beside(host.key_of(&six).await.unwrap());
        let need = need_of(&host.run(&home, ask).await.unwrap());
        assert_eq!(host.words_for(&home, &token).await.unwrap(), (six, Some(need)));
        // A form is no way around the ten tries: each of these looks was one.
        let key = host.store.need_key(home.id.0, &taken.locator()).await.unwrap().unwrap();
        assert_eq!(key.tries, 2);
    })
    .await;
}

#[tokio::test]
async fn a_key_that_is_taken_leaves_nothing_of_the_ask_behind() {
    on_both_elm_streets(async |house, home| {
        let host = &house.host;
        let (_, six) = with_words(&house, &home).await;
        let act = || async { host.act(Actor::Anyone, groceries()).beside(host.key_of(&six).await.unwrap()) };
        let tried = host.run(&home, act().await.sealing(Field::Words, "bag")).await;
        assert!(matches!(tried, Err(host::Failed::Trouble(_))));
        assert_eq!(home.look().group.needs.all().len(), 1);
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test]
async fn what_is_forgotten_opens_no_door() {
    on_both_elm_streets(async |house, home| {
        let host = &house.host;
        let (need, six) = with_words(&house, &home).await;
        let pass = host.sign_in(&home, Holder::Need(need), "telephone").await.unwrap();
        house.run(&home, Actor::Neighbour(need), Command::Forget(subject(need))).await.unwrap();
        assert_eq!(host.need_of(&home, &six).await.unwrap(), Err(WrongWords::Unknown));
        assert!(host.who(&home, &pass).await.unwrap().is_none());
        // Links of whoever made none of this stay.
        let link = host.make_link(&home, Link::Invitation(PersonId(1))).await.unwrap();
        assert!(host.see_link(&home, &link).await.unwrap().is_some());
    })
    .await;
}
