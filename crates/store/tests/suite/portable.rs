//! A whole house as one run of bytes: from either database into either, at one moment, all of it or nothing.

use crate::{ELM, NOON, OAK, entry, with_elm};
use std::collections::BTreeSet;
use store::testing::{Fresh, both_databases, postgres, sqlite};
use store::{
    Copied, NeedKey, OneTime, PIECES, Passkey, Renewal, Session, SideChange, Store, StoreError, SubjectKey, VaultChange,
};
use tokio::sync::mpsc;

/// Something in every table, with letters that languages order in their own ways.
async fn lived_in(store: &Store) {
    with_elm(store).await;
    store.create_group("zażółć-ulica", OAK, NOON - 5).await.unwrap();
    for group in [ELM, OAK] {
        let mut vault = Vec::new();
        for no in [1, 2, u64::MAX] {
            vault.push(VaultChange::Key(SubjectKey { kind: 1, no, epoch: 1, wrapped: vec![1, 2, 3] }));
            for field in ["door", "Door", "Öffnung", "a", "B", "line-10", "line-9", "ż"] {
                vault.push(VaultChange::Put { kind: 1, no, field: field.into(), bytes: vec![no as u8; 70] });
            }
        }
        let side = vec![
            SideChange::AddSession(Session {
                token_hash: [3; 32],
                kind: 2,
                holder: 7,
                label: "a telephone, 電話".into(),
                created_at: NOON,
                seen_at: NOON,
                ends_at: i64::MAX,
            }),
            SideChange::PutOneTime(OneTime {
                lookup: [1; 32],
                code: None,
                kind: 2,
                holder: 1,
                body: String::new(),
                tries: 3,
                ends_at: NOON + 1,
            }),
            SideChange::PutPasskey(Passkey {
                credential_id: vec![9; 40],
                person: 3,
                body: "{}".into(),
                created_at: NOON,
            }),
            SideChange::AddNeedKey(NeedKey {
                locator: "plum-Öl".into(),
                need: 1,
                salt: [4; 16],
                hash: [5; 32],
                tries: 0,
                tries_since: -1,
            }),
            SideChange::WriteLetters { read_to: 2, letters: vec![(1, 1), (2, 7)], next_at: NOON },
        ];
        let entries = (0..900).map(|number| entry(number, 0)).collect();
        store.append(group, 0, entries, vault, side).await.unwrap();
    }
}

async fn copied_out(store: &Store) -> (Vec<u8>, Copied) {
    let (to, mut from) = mpsc::channel(PIECES);
    let store = store.clone();
    let copying = tokio::spawn(async move { store.copy_out(to).await });
    let mut bytes = Vec::new();
    while let Some(piece) = from.recv().await {
        bytes.extend(piece);
    }
    (bytes, copying.await.unwrap().unwrap())
}

async fn copied_in(url: &str, bytes: &[u8]) -> Result<Copied, StoreError> {
    let (to, from) = mpsc::channel(PIECES);
    let bytes = bytes.to_vec();
    // In pieces of an odd size, so that rows are cut in two.
    tokio::spawn(async move {
        for piece in bytes.chunks(1_237) {
            if to.send(piece.to_vec()).await.is_err() {
                break;
            }
        }
    });
    Store::copy_in(url, from).await
}

#[tokio::test]
async fn a_house_moves_between_the_databases_and_back_as_the_same_house() {
    for here in both_databases().await {
        lived_in(&here.store).await;
        let (bytes, said) = copied_out(&here.store).await;
        assert_eq!((said.groups, said.entries), (2, 1800));
        assert_eq!(here.store.fingerprint().await.unwrap(), said);
        for there in both_databases().await {
            let laid = copied_in(&there.url, &bytes).await.unwrap();
            assert_eq!(laid, said, "{} to {}", here.store.kind(), there.store.kind());
            let (again, told) = copied_out(&there.store).await;
            assert_eq!(told, said);
            assert!(again == bytes, "the same bytes from {}", there.store.kind());
            assert_eq!(there.store.sealed(ELM, 1, u64::MAX).await.unwrap().unwrap().fields.len(), 8);
            assert_eq!(there.store.letters_due(OAK, NOON, 9).await.unwrap().len(), 2);
            assert_eq!(there.store.check().await.unwrap().faults, Vec::<String>::new());
        }
    }
}

#[tokio::test]
async fn any_change_shows_in_the_fingerprint() {
    for house in both_databases().await {
        lived_in(&house.store).await;
        let mut seen = BTreeSet::from([house.store.fingerprint().await.unwrap().fingerprint]);
        for sql in [
            "UPDATE entry SET part = 1 WHERE seq = 40",
            "UPDATE sealed SET field = 'dooR' WHERE field = 'door' AND subject_no = 1",
            "DELETE FROM letter WHERE seq = 1",
            "UPDATE session SET ends_at = ends_at - 1",
        ] {
            house.run(sql).await;
            assert!(seen.insert(house.store.fingerprint().await.unwrap().fingerprint), "{sql}");
        }
    }
}

#[tokio::test]
async fn a_copy_holds_one_moment_while_others_write() {
    for house in both_databases().await {
        let store = &house.store;
        with_elm(store).await;
        let writing = store.clone();
        let (stop, mut stopping) = tokio::sync::oneshot::channel::<()>();
        // Each entry with a sealed word of its own, and each time all keys renewed: half of it would show.
        let writer = tokio::spawn(async move {
            let mut number = 0u32;
            while stopping.try_recv().is_err() {
                let no = u64::from(number);
                let vault = vec![
                    VaultChange::Key(SubjectKey { kind: 1, no, epoch: no + 1, wrapped: vec![1] }),
                    VaultChange::Put { kind: 1, no, field: "door".into(), bytes: vec![2] },
                ];
                writing.append(ELM, no, vec![entry(number, 0)], vault, vec![]).await.unwrap();
                let rewrapped = (0..=no).map(|no| (1, no, vec![3])).collect();
                let renewal = Renewal { old: no + 1, new: no + 2, erase: vec![], rewrapped };
                writing.renew_epoch(ELM, renewal).await.unwrap();
                number += 1;
            }
            number
        });
        let mut largest = 0;
        for _ in 0..12 {
            let (bytes, said) = copied_out(store).await;
            let scratch = sqlite().await;
            assert_eq!(copied_in(&scratch.url, &bytes).await.unwrap(), said);
            assert_eq!(scratch.store.check().await.unwrap().faults, Vec::<String>::new());
            let keys = scratch.store.keys(ELM).await.unwrap();
            assert_eq!(keys.len() as u64, said.entries);
            assert_eq!(scratch.store.sealed_all(ELM, 1).await.unwrap().len() as u64, said.entries);
            largest = largest.max(said.entries);
        }
        stop.send(()).unwrap();
        assert!(u64::from(writer.await.unwrap()) > largest, "somebody wrote meanwhile");
    }
}

#[tokio::test]
async fn what_is_not_whole_is_refused_and_nothing_of_it_stays() {
    let here = sqlite().await;
    lived_in(&here.store).await;
    let (bytes, _) = copied_out(&here.store).await;
    for there in both_databases().await {
        let mut turn = 7usize;
        for _ in 0..40 {
            turn = turn.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let mut changed = bytes.clone();
            let at = (turn >> 20) % bytes.len();
            changed[at] ^= 1 << (turn % 8);
            let refused = copied_in(&there.url, &changed).await;
            assert!(refused.is_err(), "byte {at}");
            let cut = copied_in(&there.url, &bytes[..at]).await;
            assert!(matches!(cut, Err(StoreError::NotACopy(_))), "cut at {at}: {cut:?}");
        }
        let longer = [&bytes[..], b"!"].concat();
        assert!(matches!(copied_in(&there.url, &longer).await, Err(StoreError::NotACopy(_))));
        assert_eq!(there.store.groups().await.unwrap(), []);
        copied_in(&there.url, &bytes).await.unwrap();
        assert!(matches!(copied_in(&there.url, &bytes).await, Err(StoreError::NotEmpty)), "somebody lives there");
    }
}

#[tokio::test]
async fn a_copy_of_an_earlier_step_climbs_and_one_of_a_later_step_is_refused() {
    let (_, known) = Store::steps(&sqlite().await.url).await.unwrap();
    for here in both_databases().await {
        lived_in(&here.store).await;
        here.store.close().await;
        // As if it had never come further than the first step.
        here.run("DROP TABLE letter").await;
        here.run("DROP TABLE post").await;
        here.run("UPDATE house SET version = 1").await;
        assert_eq!(Store::steps(&here.url).await.unwrap(), (1, known));
        let (to, mut from) = mpsc::channel(PIECES);
        let url = here.url.clone();
        let copying = tokio::spawn(async move { Store::copy_out_of(&url, to).await });
        let mut bytes = Vec::new();
        while let Some(piece) = from.recv().await {
            bytes.extend(piece);
        }
        assert_eq!(copying.await.unwrap().unwrap().step, 1);
        for there in empty_places().await {
            assert_eq!(copied_in(&there.url, &bytes).await.unwrap().step, 1);
            assert_eq!(Store::steps(&there.url).await.unwrap(), (known, known));
            let store = Store::open(&there.url).await.unwrap();
            assert_eq!(store.last(OAK).await.unwrap(), 900);
            assert_eq!(store.letters_due(OAK, NOON, 9).await.unwrap(), []);
            store.close().await;
        }
        let mut later = bytes.clone();
        later[5..13].copy_from_slice(&(known + 1).to_le_bytes());
        let refused = copied_in(&empty_places().await[0].url, &later).await;
        assert!(matches!(refused, Err(StoreError::NewerHouse { .. })), "{refused:?}");
    }
}

/// Places in which no program has made tables yet.
async fn empty_places() -> [Fresh; 2] {
    let places = [sqlite().await, postgres().await];
    for place in &places {
        place.store.close().await;
        let tables = match place.store.kind() {
            "SQLite" => {
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'groups'"
            }
            _ => "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'groups'",
        };
        let mut tables = place.ask(tables).await;
        // What others refer to goes last.
        tables.sort_by_key(|table| {
            ["sealed", "subject_key"].iter().position(|last| last == table).map_or(0, |at| at + 1)
        });
        tables.push("groups".into());
        for table in tables {
            place.run(&format!("DROP TABLE {table}")).await;
        }
    }
    places
}

/// Every table and column there is, as `table.column`.
async fn there_are(house: &Fresh) -> BTreeSet<String> {
    let sql = match house.store.kind() {
        "SQLite" => {
            "SELECT t.name || '.' || c.name FROM sqlite_schema t, pragma_table_info(t.name) c \
             WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'"
        }
        _ => {
            "SELECT table_name::text || '.' || column_name::text FROM information_schema.columns \
             WHERE table_schema = 'public'"
        }
    };
    house.ask(sql).await.into_iter().collect()
}

#[tokio::test]
async fn no_table_and_no_column_is_left_at_home() {
    for house in both_databases().await {
        let mut there = there_are(&house).await;
        assert!(there.remove("house.version"), "the step travels at the beginning of a copy");
        // Keys travel on a way of their own.
        there.retain(|place| !place.starts_with("keyring."));
        let travels = store::testing::what_travels().into_iter().collect();
        assert_eq!(there, travels, "write new tables and columns into crates/store/src/portable/tables.rs");
    }
}

#[tokio::test]
async fn a_house_leaves_itself_as_it_was_before_its_tables_change() {
    let house = sqlite().await;
    lived_in(&house.store).await;
    house.store.close().await;
    house
        .run("DROP TABLE hook; DROP TABLE keyring; DROP TABLE letter; DROP TABLE post; UPDATE house SET version = 1")
        .await;
    let earlier = format!("{}-as-it-was-at-step-1", house.url);
    assert!(!std::path::Path::new(&earlier).exists());
    let again = Store::open(&house.url).await.unwrap();
    assert_eq!(again.last(OAK).await.unwrap(), 900);
    again.close().await;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&earlier).unwrap().permissions().mode() & 0o777, 0o600);
    }
    assert_eq!(Store::steps(&earlier).await.unwrap().0, 1);
    let kept = Store::open(&earlier).await.unwrap();
    assert_eq!(kept.last(ELM).await.unwrap(), 900);
    kept.close().await;
}
