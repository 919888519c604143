//! Groups, tables, and the house as a whole.

use crate::{ELM, NOON, OAK, entry, with_elm};
use store::testing::{both_databases, folder, sqlite};
use store::{GroupRow, OneTime, Session, SideChange, Store, StoreError, SubjectKey, VaultChange};

#[tokio::test]
async fn groups_are_made_once_and_found_by_slug() {
    for house in both_databases().await {
        let store = &house.store;
        with_elm(store).await;
        with_elm(store).await;
        let taken = store.create_group("elm-street", OAK, NOON).await;
        assert!(matches!(taken, Err(StoreError::Taken(_))), "{taken:?}");
        let renamed = store.create_group("another", ELM, NOON).await;
        assert!(matches!(renamed, Err(StoreError::Taken(_))), "{renamed:?}");
        store.create_group("a-lane", OAK, NOON).await.unwrap();
        let groups = store.groups().await.unwrap();
        let elm = GroupRow { id: ELM, slug: "elm-street".into(), created_at: NOON, epoch: 1 };
        let oak = GroupRow { id: OAK, slug: "a-lane".into(), created_at: NOON, epoch: 1 };
        assert_eq!(groups, [oak, elm]);
    }
}

#[tokio::test]
async fn a_group_that_is_removed_leaves_nothing_behind() {
    for house in both_databases().await {
        let store = &house.store;
        with_elm(store).await;
        store.create_group("oak-lane", OAK, NOON).await.unwrap();
        for group in [ELM, OAK] {
            let key = SubjectKey { kind: 1, no: 1, epoch: 1, wrapped: vec![1] };
            let vault =
                vec![VaultChange::Key(key), VaultChange::Put { kind: 1, no: 1, field: "door".into(), bytes: vec![2] }];
            let session = Session {
                token_hash: [1; 32],
                kind: 2,
                holder: 1,
                label: String::new(),
                created_at: NOON,
                seen_at: NOON,
                ends_at: NOON + 1,
            };
            let one_time = OneTime {
                lookup: [1; 32],
                code: None,
                kind: 2,
                holder: 1,
                body: String::new(),
                tries: 1,
                ends_at: NOON + 1,
            };
            let side = vec![SideChange::AddSession(session), SideChange::PutOneTime(one_time)];
            store.append(group, 0, vec![entry(1, 0)], vault, side).await.unwrap();
        }
        store.remove_group(ELM).await.unwrap();
        store.remove_group(ELM).await.unwrap();
        assert_eq!(store.last(ELM).await.unwrap(), 0);
        assert_eq!(store.keys(ELM).await.unwrap(), []);
        assert_eq!(store.sealed_all(ELM, 1).await.unwrap(), []);
        assert_eq!(store.sessions(ELM, 2, 1).await.unwrap(), []);
        assert!(store.epoch(ELM).await.is_err());
        assert_eq!(store.last(OAK).await.unwrap(), 1);
        assert_eq!(store.purge_expired(NOON + 1).await.unwrap(), 2, "only the other group's are left");
    }
}

#[tokio::test]
async fn the_report_counts_what_is_there() {
    for house in both_databases().await {
        let store = &house.store;
        with_elm(store).await;
        store.append(ELM, 0, vec![entry(1, 0), entry(1, 1)], vec![], vec![]).await.unwrap();
        let report = store.check().await.unwrap();
        assert_eq!((report.groups, report.entries), (1, 2));
        assert_eq!(report.faults, Vec::<String>::new());
        assert_eq!(report.kind, store.kind());
        assert!(report.bytes > 10_000, "{}", report.bytes);
    }
}

#[tokio::test]
async fn a_house_opens_again_with_everything_in_it() {
    for house in both_databases().await {
        with_elm(&house.store).await;
        house.store.append(ELM, 0, vec![entry(1, 0)], vec![], vec![]).await.unwrap();
        for _ in 0..2 {
            let again = Store::open(&house.url).await.unwrap();
            assert_eq!(again.groups().await.unwrap().len(), 1);
            assert_eq!(again.last(ELM).await.unwrap(), 1);
            again.close().await;
        }
    }
}

#[tokio::test]
async fn an_address_of_a_file_can_be_written_in_three_ways() {
    let folder = folder();
    let path = folder.join("deep/inside/house.db").display().to_string();
    for url in [path.clone(), format!("sqlite:{path}"), format!("sqlite://{path}")] {
        let store = Store::open(&url).await.unwrap();
        with_elm(&store).await;
        assert_eq!(store.groups().await.unwrap().len(), 1);
        store.close().await;
    }
    std::fs::remove_dir_all(folder).unwrap();
}

#[cfg(unix)]
#[tokio::test]
async fn nobody_else_can_read_the_files() {
    use std::os::unix::fs::PermissionsExt;
    let house = sqlite().await;
    with_elm(&house.store).await;
    let mut seen = 0;
    for file in std::fs::read_dir(std::path::Path::new(&house.url).parent().unwrap()).unwrap() {
        let file = file.unwrap();
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{:?}", file.path());
        seen += 1;
    }
    assert_eq!(seen, 4, "the file, its write-ahead log, its index and the reserve");
}
