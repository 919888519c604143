//! Groups that nobody uses leave memory; nothing of them is lost, and nothing of theirs comes late.

use crate::houses::*;
use commons::{Actor, Span, Timestamp};
use host::{Home, Host};
use std::sync::Arc;

/// Longer than a group may be unused and stay awake.
const LONG: Span = Span::minutes(21);

fn is_awake(host: &Host) -> bool {
    host.home("elm-street").is_some()
}

/// Elm Street with something asked, and nobody who has it in hand; when its next own act is due.
async fn left_alone(house: &House, home: Arc<Home>) -> Timestamp {
    house.ask(&home).await;
    let due = home.look().group.next_due().expect("asking leads to something");
    drop(home);
    assert!(due > house.host.clock.now() + LONG + LONG, "there is time to sleep until then");
    house.host.clock.pass(LONG);
    assert_eq!(house.host.rest().await.unwrap(), 1);
    assert!(!is_awake(&house.host));
    due
}

#[tokio::test]
async fn a_group_that_nobody_uses_leaves_memory_and_comes_back_as_it_was() {
    on_both_elm_streets(async |house, home| {
        house.ask(&home).await;
        let (group, names) = (home.look().group.clone(), home.look().names.clone());
        let turn = home.look().turn();
        assert_eq!(house.host.rest().await.unwrap(), 0, "it has just been used");
        house.host.clock.pass(LONG);
        assert_eq!(house.host.rest().await.unwrap(), 0, "somebody has it in hand");
        drop(home);
        assert_eq!(house.host.rest().await.unwrap(), 1);
        assert!(!is_awake(&house.host));
        let known = house.host.all_groups();
        assert_eq!((known.len(), known[0].asleep, &*known[0].name), (1, true, "Elm Street"));

        let home = house.host.find("elm-street").await.unwrap().expect("it only sleeps");
        assert!(home.look().group == group && home.look().names == names);
        assert_ne!(home.look().turn(), turn, "what was kept of another reading is not taken for this one's");
        house.ask(&home).await;
        house.assert_memory_is_the_log(&home).await;
        drop(home);
        assert_eq!(house.host.rest().await.unwrap(), 0, "somebody has been there");
    })
    .await;
}

#[tokio::test]
async fn an_open_page_that_listens_keeps_its_group_awake() {
    on_both_elm_streets(async |house, home| {
        let mut hears = home.changes();
        drop(home);
        house.host.clock.pass(LONG);
        assert_eq!(house.host.rest().await.unwrap(), 0);
        let home = house.host.find("elm-street").await.unwrap().unwrap();
        hears.borrow_and_update();
        house.ask(&home).await;
        assert!(hears.has_changed().unwrap(), "it hears what happens");
        drop((home, hears));
        house.host.clock.pass(LONG);
        assert_eq!(house.host.rest().await.unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn what_is_due_in_a_group_that_sleeps_happens_on_time_and_it_sleeps_on() {
    on_both_elm_streets(async |house, home| {
        let due = left_alone(&house, home).await;
        let before = house.host.all_groups()[0].entries;
        house.host.clock.pass(due - Span(1) - house.host.clock.now());
        assert_eq!(house.host.catch_up_sleepers().await, 0);
        assert!(!is_awake(&house.host), "it is not time yet");

        house.host.clock.pass(Span(1));
        let acts = house.host.catch_up_sleepers().await;
        assert!(acts > 0);
        assert!(!is_awake(&house.host), "nobody has come to it");
        assert_eq!(house.host.catch_up_sleepers().await, 0, "once is enough");
        let known = house.host.all_groups()[0].entries;
        assert!(known >= before + acts as u64);
        let rows = house.host.store.load(house.host.all_groups()[0].id.0, before + 1, 100).await.unwrap();
        let entries = rows.iter().map(|row| commons::Entry::from_line(&row.body).unwrap());
        for entry in entries {
            assert_eq!((entry.by, entry.at), (Actor::Time, due));
        }
        let home = house.host.find("elm-street").await.unwrap().unwrap();
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn people_who_come_while_groups_lie_down_lose_nothing() {
    on_both_elm_streets(async |house, home| {
        let before = home.look().group.seq;
        drop(home);
        // Every group may sleep at any moment that nobody has it in hand.
        let host = house.host.clone().quiet_after(Span(-1));
        let mut runs = tokio::task::JoinSet::new();
        for _ in 0..8 {
            let host = host.clone();
            runs.spawn(async move {
                let mut laid_down = 0;
                for _ in 0..8 {
                    let home = host.find("elm-street").await.unwrap().expect("it is here, awake or asleep");
                    host.run(&home, host.act(Actor::Anyone, groceries())).await.unwrap();
                    drop(home);
                    laid_down += host.rest().await.unwrap();
                }
                laid_down
            });
        }
        let laid_down: usize = runs.join_all().await.into_iter().sum();
        assert!(laid_down > 0, "it did lie down in between");
        let home = host.find("elm-street").await.unwrap().unwrap();
        assert_eq!(home.look().group.seq, before + 64);
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test]
async fn a_group_that_sleeps_is_still_its_own_for_whoever_founds_or_names_one() {
    on_both_elm_streets(async |house, home| {
        drop(home);
        house.host.clock.pass(LONG);
        assert_eq!(house.host.rest().await.unwrap(), 1);
        let other = house.host.found("Elm Street", found(house.host.dice.command_id(), "Elm Street")).await.unwrap();
        assert_eq!(other.slug, "elm-street-2");
        let slugs: Vec<String> = house.host.all_groups().into_iter().map(|group| group.slug).collect();
        assert_eq!(slugs, ["elm-street", "elm-street-2"]);
    })
    .await;
}

#[tokio::test]
async fn letters_of_a_group_that_sleeps_are_found() {
    on_both_elm_streets(async |house, home| {
        let id = home.id;
        let _ = left_alone(&house, home).await;
        assert_eq!(
            house.host.groups_with_letters(|_| false).await.unwrap(),
            [id],
            "its log was never read for letters"
        );
        let home = house.host.wake(id).await.unwrap().unwrap();
        house.host.read_for_letters(&home).await.unwrap();
        assert_eq!(house.host.groups_with_letters(|_| false).await.unwrap(), []);
    })
    .await;
}
