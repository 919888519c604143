//! Places that are told what happens: taken by one, told in order, ended with their time and their member.

use crate::{ELM, NOON, OAK, with_elm};
use store::testing::both_databases;
use store::{Hook, SideChange, Store};

const MINUTE: i64 = 60_000;

fn place(id: u8, person: u64) -> Hook {
    let (read_to, tries, next_at) = (3, 0, NOON);
    let ends_at = NOON + 60 * MINUTE;
    Hook { id: [id; 16], person, sealed: vec![1, 2, id], read_to, tries, next_at, created_at: NOON, ends_at }
}

async fn change(store: &Store, change: SideChange) {
    store.change(ELM, vec![change]).await.unwrap();
}

async fn due(store: &Store, told: u64, now: i64) -> Vec<u8> {
    let due = store.hooks_due(ELM, told, now, 10).await.unwrap();
    due.into_iter().map(|hook| hook.id[0]).collect()
}

#[tokio::test]
async fn a_place_is_due_while_it_has_not_heard_of_everything() {
    for house in both_databases().await {
        let store = &house.store;
        with_elm(store).await;
        change(store, SideChange::AddHook(place(1, 7))).await;
        assert_eq!(store.hooks(ELM, 7).await.unwrap(), [place(1, 7)]);
        assert_eq!(store.hooks(OAK, 7).await.unwrap(), []);
        assert_eq!(due(store, 3, NOON).await, [], "it has heard of everything");
        assert_eq!(due(store, 4, NOON - 1).await, [], "its time has not come");
        assert_eq!(due(store, 4, NOON).await, [1]);
        change(store, SideChange::HookTold { id: [1; 16], read_to: 3, tries: 10, next_at: NOON }).await;
        assert_eq!(due(store, 4, NOON).await, [], "it was tried often enough");
        change(store, SideChange::HookTold { id: [1; 16], read_to: 4, tries: 0, next_at: NOON }).await;
        assert_eq!(due(store, 4, NOON).await, []);
        change(store, SideChange::HookTold { id: [1; 16], read_to: 2, tries: 0, next_at: NOON }).await;
        assert_eq!(due(store, 4, NOON).await, [], "what was told is not told again");
        assert_eq!(due(store, 9, NOON + 60 * MINUTE).await, [], "it has ended");
        assert_eq!(store.purge_expired(NOON + 60 * MINUTE).await.unwrap(), 1);
        assert_eq!(store.hooks(ELM, 7).await.unwrap(), []);
    }
}

#[tokio::test]
async fn of_several_that_take_a_place_one_gets_it() {
    for house in both_databases().await {
        let store = &house.store;
        with_elm(store).await;
        change(store, SideChange::AddHook(place(1, 7))).await;
        let mut takers = tokio::task::JoinSet::new();
        for taker in 1..=8 {
            let store = store.clone();
            takers.spawn(async move { store.take_hook(ELM, &place(1, 7), NOON + taker * MINUTE).await.unwrap() });
        }
        assert_eq!(takers.join_all().await.into_iter().filter(|taken| *taken).count(), 1);
        assert_eq!(due(store, 9, NOON).await, [], "it is in somebody's hand");
    }
}

#[tokio::test]
async fn places_end_one_by_one_and_with_their_member() {
    for house in both_databases().await {
        let store = &house.store;
        with_elm(store).await;
        for hook in [place(1, 7), place(2, 7), place(3, 8)] {
            change(store, SideChange::AddHook(hook)).await;
        }
        change(store, SideChange::EndHook { id: [1; 16] }).await;
        assert_eq!(due(store, 9, NOON).await, [2, 3]);
        change(store, SideChange::EndHooks { person: 7 }).await;
        assert_eq!(due(store, 9, NOON).await, [3]);
    }
}
