//! The log.

use crate::{ELM, NOON, OAK, command_id, entry, with_elm};
use store::testing::both_databases;
use store::{After, AppendError, Appended, Store, StoreError};

#[tokio::test]
async fn what_is_appended_is_loaded_in_order_and_in_pages() {
    for house in both_databases().await {
        let store = &house.store;
        with_elm(store).await;
        for command in 0..5 {
            let after = u64::from(command) * 2;
            let entries = vec![entry(command, 0), entry(command, 1)];
            let appended = store.append(ELM, after, entries, vec![], vec![]).await;
            assert_eq!(appended, Ok(Appended { last: after + 2 }));
        }
        let all = store.load(ELM, 1, 100).await.unwrap();
        assert_eq!(all.iter().map(|entry| entry.seq).collect::<Vec<_>>(), (1..=10).collect::<Vec<_>>());
        assert_eq!((all[3].command, all[3].part), (command_id(1), 1));
        assert_eq!(all[3].body, entry(1, 1).body);
        assert_eq!(all[3].hash, entry(1, 1).hash);
        assert_eq!(store.load(ELM, 4, 3).await.unwrap(), all[3..6]);
        assert_eq!(store.load(ELM, 11, 3).await.unwrap(), []);
        assert_eq!(store.last(ELM).await.unwrap(), 10);
    }
}

#[tokio::test]
async fn the_same_command_is_written_once() {
    for house in both_databases().await {
        let store = &house.store;
        with_elm(store).await;
        let twice = || store.append(ELM, 0, vec![entry(1, 0), entry(1, 1)], vec![], vec![]);
        assert_eq!(twice().await, Ok(Appended { last: 2 }));
        assert_eq!(twice().await, Err(AppendError::AlreadyDone { seq: 2 }));
        let later = store.append(ELM, 2, vec![entry(1, 0)], vec![], vec![]).await;
        assert_eq!(later, Err(AppendError::AlreadyDone { seq: 2 }));
        assert_eq!(store.last(ELM).await.unwrap(), 2);
    }
}

#[tokio::test]
async fn who_is_behind_or_ahead_hears_where_the_log_ends() {
    for house in both_databases().await {
        let store = &house.store;
        with_elm(store).await;
        store.append(ELM, 0, vec![entry(1, 0)], vec![], vec![]).await.unwrap();
        let behind = store.append(ELM, 0, vec![entry(2, 0)], vec![], vec![]).await;
        assert_eq!(behind, Err(AppendError::Behind { last: 1 }));
        let ahead = store.append(ELM, 5, vec![entry(2, 0)], vec![], vec![]).await;
        assert_eq!(ahead, Err(AppendError::Ahead { last: 1 }));
        assert_eq!(store.last(ELM).await.unwrap(), 1);
    }
}

#[tokio::test]
async fn a_queue_built_upon_an_entry_that_did_not_make_it_does_not_follow_on_somebody_elses() {
    for house in both_databases().await {
        let store = &house.store;
        with_elm(store).await;
        store.append(ELM, 0, vec![entry(1, 0)], vec![], vec![]).await.unwrap();
        let after = |seq, command: u32| After { seq, hash: Some(entry(command, 0).hash) };
        // Entry 2 of this server was not written, because another one was faster; its entry 3 was in the queue already.
        let other = Store::open(&house.url).await.unwrap();
        other.append(ELM, after(1, 1), vec![entry(20, 0)], vec![], vec![]).await.unwrap();
        let second = store.append(ELM, after(1, 1), vec![entry(2, 0)], vec![], vec![]).await;
        let third = store.append(ELM, after(2, 2), vec![entry(3, 0)], vec![], vec![]).await;
        assert_eq!((second, third), (Err(AppendError::Behind { last: 2 }), Err(AppendError::Behind { last: 2 })));
        store.append(ELM, after(2, 20), vec![entry(3, 0)], vec![], vec![]).await.unwrap();
        other.close().await;
    }
}

#[tokio::test]
async fn a_group_that_is_not_here_has_no_log() {
    for house in both_databases().await {
        let refused = house.store.append(OAK, 0, vec![entry(1, 0)], vec![], vec![]).await;
        assert!(matches!(refused, Err(AppendError::Trouble(StoreError::Orphan(_)))), "{refused:?}");
        assert_eq!(house.store.load(OAK, 1, 10).await.unwrap(), []);
    }
}

#[tokio::test]
async fn groups_do_not_see_each_other() {
    for house in both_databases().await {
        let store = &house.store;
        with_elm(store).await;
        store.create_group("oak-lane", OAK, NOON + 1).await.unwrap();
        store.append(ELM, 0, vec![entry(1, 0)], vec![], vec![]).await.unwrap();
        store.append(OAK, 0, vec![entry(1, 0), entry(1, 1)], vec![], vec![]).await.unwrap();
        assert_eq!(store.last(ELM).await.unwrap(), 1);
        assert_eq!(store.last(OAK).await.unwrap(), 2);
    }
}

#[tokio::test]
async fn hundreds_of_writes_at_once_are_each_answered_rightly() {
    for house in both_databases().await {
        let store = &house.store;
        let groups: Vec<[u8; 16]> = (1..=20).map(|number| [number; 16]).collect();
        for (number, group) in groups.iter().enumerate() {
            store.create_group(&format!("street-{number}"), *group, NOON).await.unwrap();
        }
        // In every group, twenty writers want to write first. One of them does, in every group.
        let mut tasks = Vec::new();
        for group in &groups {
            for command in 0..20 {
                let (store, group) = (store.clone(), *group);
                tasks.push(tokio::spawn(async move {
                    store.append(group, 0, vec![entry(command, 0)], vec![], vec![]).await
                }));
            }
        }
        let mut done = 0;
        for task in tasks {
            match task.await.unwrap() {
                Ok(appended) => {
                    assert_eq!(appended.last, 1);
                    done += 1;
                }
                Err(error) => assert_eq!(error, AppendError::Behind { last: 1 }),
            }
        }
        assert_eq!(done, groups.len());
        for group in &groups {
            assert_eq!(store.last(*group).await.unwrap(), 1);
        }
        assert_eq!(store.check().await.unwrap().faults, Vec::<String>::new());
    }
}

#[tokio::test]
async fn what_a_group_hands_in_one_after_the_other_is_written_in_that_order() {
    for house in both_databases().await {
        let store = &house.store;
        with_elm(store).await;
        // Handed in without waiting for the answers; polling them in order is what hands them in.
        let mut answers = tokio::task::JoinSet::new();
        let (sender, mut receiver) = tokio::sync::mpsc::channel(1);
        for command in 0..300_u32 {
            let (store, sender) = (store.clone(), sender.clone());
            answers.spawn(async move {
                let append = store.append(ELM, u64::from(command), vec![entry(command, 0)], vec![], vec![]);
                tokio::pin!(append);
                let early = futures_poll(append.as_mut());
                sender.send(()).await.unwrap();
                match early {
                    Some(outcome) => outcome,
                    None => append.await,
                }
            });
            receiver.recv().await.unwrap();
        }
        while let Some(outcome) = answers.join_next().await {
            outcome.unwrap().unwrap();
        }
        assert_eq!(store.last(ELM).await.unwrap(), 300);
    }
}

fn futures_poll<F: Future>(future: std::pin::Pin<&mut F>) -> Option<F::Output> {
    match future.poll(&mut std::task::Context::from_waker(std::task::Waker::noop())) {
        std::task::Poll::Ready(outcome) => Some(outcome),
        std::task::Poll::Pending => None,
    }
}

#[tokio::test]
async fn two_servers_on_one_database_take_turns() {
    for house in both_databases().await {
        let other = Store::open(&house.url).await.unwrap();
        with_elm(&house.store).await;
        house.store.append(ELM, 0, vec![entry(1, 0)], vec![], vec![]).await.unwrap();
        let late = other.append(ELM, 0, vec![entry(2, 0)], vec![], vec![]).await;
        assert_eq!(late, Err(AppendError::Behind { last: 1 }));
        assert_eq!(other.load(ELM, 1, 10).await.unwrap().len(), 1);
        // Both write to the same groups, each as fast as it can, and every entry finds its place.
        let mut tasks = Vec::new();
        for (server, store) in [house.store.clone(), other.clone()].into_iter().enumerate() {
            tasks.push(tokio::spawn(async move {
                let mut last = store.last(ELM).await.unwrap();
                for number in 0..50 {
                    let command = 1000 * (u32::try_from(server).unwrap() + 1) + number;
                    loop {
                        match store.append(ELM, last, vec![entry(command, 0)], vec![], vec![]).await {
                            Ok(appended) => break last = appended.last,
                            Err(AppendError::Behind { last: now }) => last = now,
                            Err(other) => panic!("{other}"),
                        }
                    }
                }
            }));
        }
        for task in tasks {
            task.await.unwrap();
        }
        assert_eq!(house.store.last(ELM).await.unwrap(), 101);
        assert_eq!(other.check().await.unwrap().faults, Vec::<String>::new());
        other.close().await;
    }
}

#[tokio::test]
async fn a_closed_store_has_saved_everything_and_says_that_it_is_closed() {
    for house in both_databases().await {
        with_elm(&house.store).await;
        house.store.append(ELM, 0, vec![entry(1, 0)], vec![], vec![]).await.unwrap();
        house.store.close().await;
        let late = house.store.append(ELM, 1, vec![entry(2, 0)], vec![], vec![]).await;
        assert_eq!(late, Err(AppendError::Trouble(StoreError::Closed)));
        let again = Store::open(&house.url).await.unwrap();
        assert_eq!(again.last(ELM).await.unwrap(), 1);
        again.close().await;
    }
}
