//! What is deleted is overwritten.

use crate::{ELM, NOON, with_elm};
use store::testing::sqlite;
use store::{Renewal, SideChange, SubjectKey, VaultChange};

const CANARY: &[u8] = b"a sealed canary that nobody should find again";

/// Whether any file of the house holds the canary.
fn found(url: &str) -> bool {
    let folder = std::path::Path::new(url).parent().unwrap();
    std::fs::read_dir(folder).unwrap().any(|file| {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        bytes.windows(CANARY.len()).any(|window| window == CANARY)
    })
}

fn subject(no: u64, bytes: &[u8]) -> [VaultChange; 2] {
    [
        VaultChange::Key(SubjectKey { kind: 1, no, epoch: 1, wrapped: vec![1] }),
        VaultChange::Put { kind: 1, no, field: "door".into(), bytes: bytes.into() },
    ]
}

#[tokio::test]
async fn erased_words_are_in_no_file_any_more() {
    let rewrapped: Vec<(u8, u64, Vec<u8>)> = (0..200).filter(|no| *no != 100).map(|no| (1, no, vec![2])).collect();
    for forget in [
        VaultChange::Erase { kind: 1, no: 100 },
        VaultChange::Remove { kind: 1, no: 100, field: "door".into() },
        VaultChange::Renew(Renewal { old: 1, new: 2, erase: vec![(1, 100)], rewrapped }),
    ] {
        let house = sqlite().await;
        with_elm(&house.store).await;
        // Among others, on pages that are written again and again.
        let others = (0..200).filter(|no| *no != 100).flat_map(|no| subject(no, &[7; 300])).collect();
        house.store.append(ELM, 0, vec![], others, vec![]).await.unwrap();
        house.store.append(ELM, 0, vec![], subject(100, CANARY).into(), vec![]).await.unwrap();
        assert!(found(&house.url));
        house.store.append(ELM, 0, vec![], vec![forget.clone()], vec![]).await.unwrap();
        assert!(!found(&house.url), "after {forget:?}");
        house.store.change(ELM, vec![SideChange::EndSession { token_hash: [0; 32] }]).await.unwrap();
        house.store.purge_expired(NOON).await.unwrap();
        assert!(!found(&house.url), "and later");
        assert_eq!(house.store.check().await.unwrap().faults, Vec::<String>::new());
    }
}

#[tokio::test]
async fn a_removed_group_is_in_no_file_any_more() {
    let house = sqlite().await;
    with_elm(&house.store).await;
    house.store.append(ELM, 0, vec![], subject(1, CANARY).into(), vec![]).await.unwrap();
    house.store.remove_group(ELM).await.unwrap();
    assert!(!found(&house.url));
}
