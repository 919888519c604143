//! What several servers on one database need.

use store::Store;
use store::testing::{both_databases, postgres, sqlite};

use crate::{ELM, NOON, OAK, entry};

#[tokio::test]
async fn of_two_who_replace_the_shared_keys_at_once_one_is_told_to_look_again() {
    for house in both_databases().await {
        let store = &house.store;
        assert_eq!(store.shared_keys().await.unwrap(), (0, None));
        assert!(store.replace_shared_keys(0, b"first".to_vec()).await.unwrap());
        assert!(!store.replace_shared_keys(0, b"other".to_vec()).await.unwrap(), "somebody was first already");
        assert!(store.replace_shared_keys(1, b"second".to_vec()).await.unwrap());
        assert!(!store.replace_shared_keys(1, b"late".to_vec()).await.unwrap());
        assert_eq!(store.shared_keys().await.unwrap(), (2, Some(b"second".to_vec())));
        // After a lost connection the same is asked for once more, and has one effect.
        assert!(store.replace_shared_keys(1, b"second".to_vec()).await.unwrap());
        assert_eq!(store.shared_keys().await.unwrap().0, 2);
        let before = store.shared_keys().await.unwrap();
        let (one, two) =
            tokio::join!(store.replace_shared_keys(2, b"one".to_vec()), store.replace_shared_keys(2, b"two".to_vec()));
        assert!(one.unwrap() ^ two.unwrap(), "exactly one of them, from {before:?}");
    }
}

#[tokio::test]
async fn heads_say_how_far_every_log_has_come() {
    for house in both_databases().await {
        let store = &house.store;
        store.create_group("oak", OAK, NOON).await.unwrap();
        store.create_group("elm", ELM, NOON).await.unwrap();
        store.append(ELM, 0, vec![entry(1, 0), entry(1, 1)], Vec::new(), Vec::new()).await.unwrap();
        let heads: Vec<_> =
            store.heads().await.unwrap().into_iter().map(|head| (head.slug, head.id, head.last)).collect();
        assert_eq!(heads, [("elm".to_owned(), ELM, 2), ("oak".to_owned(), OAK, 0)]);
    }
}

#[tokio::test]
async fn servers_hear_from_each_other_and_also_after_a_lost_connection() {
    let house = postgres().await;
    let other = Store::open(&house.url).await.unwrap();
    let mut news = other.news().await.unwrap().expect("PostgreSQL tells");
    let many: Vec<_> = (0..450u16)
        .map(|number| {
            let mut id = [3; 16];
            id[..2].copy_from_slice(&number.to_be_bytes());
            id
        })
        .collect();
    house.store.tell(&many).await.unwrap();
    let mut heard = Vec::new();
    while heard.len() < many.len() {
        heard.extend(news.next().await.unwrap());
    }
    assert_eq!(heard, many);
    house.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query ILIKE 'LISTEN%'").await;
    // What is told while nobody listens is lost; whoever told once more is heard.
    let told_again = async {
        loop {
            house.store.tell(&[ELM]).await.unwrap();
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    };
    tokio::select! {
        heard = news.next() => assert_eq!(heard.unwrap(), [ELM]),
        () = told_again => unreachable!("it goes on until it is heard"),
    }
}

#[tokio::test]
async fn a_house_in_a_file_has_one_server_and_no_news() {
    let house = sqlite().await;
    assert!(house.store.news().await.unwrap().is_none());
    house.store.tell(&[ELM]).await.unwrap();
}
