//! Sealed words and their keys.

use crate::{ELM, NOON, OAK, entry, with_elm};
use store::testing::both_databases;
use store::{AppendError, Renewal, SealedSubject, StoreError, SubjectKey, VaultChange};

const NEED: u8 = 1;
const PERSON: u8 = 2;

fn key(kind: u8, no: u64) -> VaultChange {
    VaultChange::Key(SubjectKey { kind, no, epoch: 1, wrapped: vec![kind, 0xAA] })
}

fn put(kind: u8, no: u64, field: &str, bytes: &[u8]) -> VaultChange {
    VaultChange::Put { kind, no, field: field.into(), bytes: bytes.into() }
}

#[tokio::test]
async fn sealed_words_come_back_as_they_went() {
    for house in both_databases().await {
        let store = &house.store;
        with_elm(store).await;
        let every_byte: Vec<u8> = (0..=255).collect();
        let vault = vec![
            key(NEED, 1),
            put(NEED, 1, "reach", &every_byte),
            put(NEED, 1, "door", b""),
            key(NEED, 2),
            key(PERSON, 1),
            put(PERSON, 1, "called", b"sealed"),
        ];
        store.append(ELM, 0, vec![entry(1, 0)], vault, vec![]).await.unwrap();
        let need = store.sealed(ELM, NEED, 1).await.unwrap().unwrap();
        assert_eq!(need.key, SubjectKey { kind: NEED, no: 1, epoch: 1, wrapped: vec![NEED, 0xAA] });
        assert_eq!(need.fields, [("door".to_owned(), vec![]), ("reach".to_owned(), every_byte)]);
        let needs = store.sealed_all(ELM, NEED).await.unwrap();
        assert_eq!(needs.len(), 2);
        assert_eq!(needs[0], need);
        assert_eq!(needs[1].fields, []);
        assert_eq!(store.keys(ELM).await.unwrap().len(), 3);
        assert_eq!(store.sealed(ELM, NEED, 9).await.unwrap(), None);
    }
}

#[tokio::test]
async fn words_can_be_changed_removed_and_erased() {
    for house in both_databases().await {
        let store = &house.store;
        with_elm(store).await;
        let change = |seq: u64, vault| {
            let entries = vec![entry(u32::try_from(seq).unwrap(), 0)];
            async move { store.append(ELM, seq, entries, vault, vec![]).await.unwrap() }
        };
        change(0, vec![key(NEED, 1), put(NEED, 1, "door", b"old"), put(NEED, 1, "words", b"w")]).await;
        change(1, vec![put(NEED, 1, "door", b"new"), VaultChange::Remove { kind: NEED, no: 1, field: "words".into() }])
            .await;
        let SealedSubject { fields, .. } = store.sealed(ELM, NEED, 1).await.unwrap().unwrap();
        assert_eq!(fields, [("door".to_owned(), b"new".to_vec())]);
        change(2, vec![VaultChange::Erase { kind: NEED, no: 1 }]).await;
        assert_eq!(store.sealed(ELM, NEED, 1).await.unwrap(), None);
        assert_eq!(store.keys(ELM).await.unwrap(), []);
    }
}

#[tokio::test]
async fn if_one_part_of_an_append_is_refused_nothing_of_it_is_written() {
    for house in both_databases().await {
        let store = &house.store;
        with_elm(store).await;
        // Words without a key have nothing to belong to.
        let vault = vec![key(NEED, 1), put(NEED, 1, "door", b"x"), put(NEED, 2, "door", b"x")];
        let refused = store.append(ELM, 0, vec![entry(1, 0)], vault, vec![]).await;
        assert!(matches!(refused, Err(AppendError::Trouble(StoreError::Orphan(_)))), "{refused:?}");
        assert_eq!(store.last(ELM).await.unwrap(), 0);
        assert_eq!(store.keys(ELM).await.unwrap(), []);
        store.append(ELM, 0, vec![entry(1, 0)], vec![], vec![]).await.unwrap();
    }
}

#[tokio::test]
async fn a_key_of_another_epoch_is_refused() {
    for house in both_databases().await {
        let store = &house.store;
        with_elm(store).await;
        let stray = VaultChange::Key(SubjectKey { kind: NEED, no: 1, epoch: 2, wrapped: vec![1] });
        let refused = store.append(ELM, 0, vec![], vec![stray], vec![]).await;
        assert_eq!(refused, Err(AppendError::Trouble(StoreError::OtherEpoch { current: 1 })));
    }
}

#[tokio::test]
async fn renewing_the_epoch_forgets_some_and_keeps_everybody_else() {
    for house in both_databases().await {
        let store = &house.store;
        with_elm(store).await;
        store.create_group("oak-lane", OAK, NOON).await.unwrap();
        store.append(OAK, 0, vec![], vec![key(NEED, 1)], vec![]).await.unwrap();
        let vault = vec![key(NEED, 1), put(NEED, 1, "door", b"1"), key(NEED, 2), put(NEED, 2, "door", b"2")];
        store.append(ELM, 0, vec![], vault, vec![]).await.unwrap();
        let renewal = Renewal { old: 1, new: 2, erase: vec![(NEED, 1)], rewrapped: vec![(NEED, 2, vec![0xBB])] };

        let forgetful = Renewal { rewrapped: vec![], ..renewal.clone() };
        let refused = store.renew_epoch(ELM, forgetful).await;
        assert_eq!(refused, Err(StoreError::LeftBehind { count: 1 }));
        assert_eq!(store.keys(ELM).await.unwrap().len(), 2, "nothing was changed");

        store.renew_epoch(ELM, renewal.clone()).await.unwrap();
        assert_eq!(store.epoch(ELM).await.unwrap(), 2);
        assert_eq!(store.sealed(ELM, NEED, 1).await.unwrap(), None);
        let living = store.sealed(ELM, NEED, 2).await.unwrap().unwrap();
        assert_eq!(living.key, SubjectKey { kind: NEED, no: 2, epoch: 2, wrapped: vec![0xBB] });
        assert_eq!(living.fields, [("door".to_owned(), b"2".to_vec())]);
        assert_eq!(store.epoch(OAK).await.unwrap(), 1, "other groups keep theirs");
        assert_eq!(store.keys(OAK).await.unwrap().len(), 1);

        store.renew_epoch(ELM, renewal.clone()).await.unwrap();
        let late = store.renew_epoch(ELM, Renewal { old: 7, new: 8, ..renewal }).await;
        assert_eq!(late, Err(StoreError::OtherEpoch { current: 2 }));
        assert_eq!(store.check().await.unwrap().faults, Vec::<String>::new());
    }
}

#[tokio::test]
async fn forgetting_and_its_entry_in_the_log_are_one_transaction() {
    for house in both_databases().await {
        let store = &house.store;
        with_elm(store).await;
        store.append(ELM, 0, vec![entry(1, 0)], vec![key(NEED, 1)], vec![]).await.unwrap();
        let renewal = Renewal { old: 1, new: 2, erase: vec![(NEED, 1)], rewrapped: vec![] };
        let forget = |after| {
            let vault = vec![VaultChange::Renew(renewal.clone())];
            store.append(ELM, after, vec![entry(2, 0)], vault, vec![])
        };
        assert_eq!(forget(0).await, Err(AppendError::Behind { last: 1 }));
        assert_eq!(store.epoch(ELM).await.unwrap(), 1);
        forget(1).await.unwrap();
        assert_eq!((store.epoch(ELM).await.unwrap(), store.last(ELM).await.unwrap()), (2, 2));
    }
}

#[tokio::test]
async fn a_key_is_never_replaced_by_another() {
    for house in both_databases().await {
        let store = &house.store;
        with_elm(store).await;
        let add = |wrapped| {
            let key = SubjectKey { kind: NEED, no: 1, epoch: 1, wrapped };
            store.append(ELM, 0, vec![], vec![VaultChange::Key(key)], vec![])
        };
        add(vec![1]).await.unwrap();
        add(vec![1]).await.unwrap();
        assert_eq!(add(vec![2]).await, Err(AppendError::Trouble(StoreError::HasKey)));
        assert_eq!(store.keys(ELM).await.unwrap()[0].wrapped, [1]);
        store.append(ELM, 0, vec![], vec![VaultChange::Erase { kind: NEED, no: 1 }], vec![]).await.unwrap();
        add(vec![2]).await.unwrap();
    }
}
