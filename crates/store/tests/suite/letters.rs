//! Letters that are to go out: found once, taken by one, gone when sent.

use crate::{ELM, NOON, OAK, with_elm};
use store::testing::both_databases;
use store::{Letter, SideChange, Store};

const MINUTE: i64 = 60_000;

async fn change(store: &Store, change: SideChange) {
    store.change(ELM, vec![change]).await.unwrap();
}

async fn due(store: &Store, now: i64) -> Vec<(u64, u64)> {
    let letters = store.letters_due(ELM, now, 10).await.unwrap();
    letters.into_iter().map(|letter| (letter.seq, letter.person)).collect()
}

#[tokio::test]
async fn letters_are_found_once_and_reading_never_goes_back() {
    for house in both_databases().await {
        let store = &house.store;
        with_elm(store).await;
        assert_eq!(store.letters_read_to(ELM).await.unwrap(), 0);
        let found = |read_to, letters| SideChange::WriteLetters { read_to, letters, next_at: NOON };
        change(store, found(9, vec![(7, 1), (7, 2), (9, 1)])).await;
        change(store, found(8, vec![(7, 1)])).await;
        assert_eq!(store.letters_read_to(ELM).await.unwrap(), 9, "a slower server changes nothing");
        assert_eq!(due(store, NOON).await, [(7, 1), (7, 2), (9, 1)]);
        assert_eq!(due(store, NOON - 1).await, []);
        assert_eq!(store.letters_read_to(OAK).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn of_several_that_take_a_letter_one_gets_it() {
    for house in both_databases().await {
        let store = &house.store;
        with_elm(store).await;
        change(store, SideChange::WriteLetters { read_to: 1, letters: vec![(1, 1)], next_at: NOON }).await;
        let letter = Letter { seq: 1, person: 1, tries: 0, next_at: NOON };
        let mut takers = tokio::task::JoinSet::new();
        for taker in 1..=8 {
            let store = store.clone();
            takers.spawn(async move { store.take_letter(ELM, letter, NOON + taker * MINUTE).await.unwrap() });
        }
        let taken = takers.join_all().await.into_iter().filter(|taken| *taken).count();
        assert_eq!(taken, 1);
        assert_eq!(due(store, NOON).await, [], "it is in somebody's hand");
        let waiting = store.letters_due(ELM, NOON + 9 * MINUTE, 10).await.unwrap();
        assert_eq!(waiting.iter().map(|letter| letter.tries).collect::<Vec<_>>(), [1]);
    }
}

#[tokio::test]
async fn what_has_gone_out_leaves_nothing_and_what_could_not_waits() {
    for house in both_databases().await {
        let store = &house.store;
        with_elm(store).await;
        change(store, SideChange::WriteLetters { read_to: 1, letters: vec![(1, 1), (1, 2), (1, 3)], next_at: NOON })
            .await;
        change(store, SideChange::LetterGone { seq: 1, person: 1 }).await;
        change(store, SideChange::LetterLater { seq: 1, person: 2, next_at: NOON + MINUTE }).await;
        assert_eq!(due(store, NOON).await, [(1, 3)]);
        change(store, SideChange::NoLettersFor { person: 2 }).await;
        assert_eq!(due(store, NOON + MINUTE).await, [(1, 3)]);
        store.remove_group(ELM).await.unwrap();
        assert_eq!(due(store, NOON + MINUTE).await, []);
    }
}
