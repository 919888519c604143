//! A disk that is full, one write that fails, a connection that is lost.

use super::*;
use crate::testing::{Fresh, postgres, sqlite};
use crate::{After, NewEntry, Session, Store, SubjectKey, VaultChange};

const GROUPS: [GroupId; 3] = [[1; 16], [2; 16], [3; 16]];

async fn house() -> (Fresh, Pen) {
    let house = sqlite().await;
    for group in GROUPS {
        house.store.create_group(&format!("street-{}", group[0]), group, 0).await.unwrap();
    }
    let (database, at_hand) = (Arc::clone(&house.store.database), Arc::clone(&house.store.at_hand));
    (house, Pen { database, connection: None, at_hand, commit: Duration::ZERO })
}

fn append(group: GroupId, after_seq: u64, command: u8, body: String) -> Deed {
    let entries = vec![NewEntry { command: [command; 16], part: 0, body, hash: [0; 32] }];
    Deed::Append(log::Append { group, after: after_seq.into(), entries, vault: vec![], side: vec![] })
}

fn small(group: GroupId, after_seq: u64, command: u8) -> Deed {
    append(group, after_seq, command, "{}".into())
}

/// As if the disk had room for so many pages more and no others.
async fn leave_room_for(pen: &mut Pen, pages: i64) {
    let connection = pen.connection.as_mut().expect("it has written before");
    let used = connection.number("PRAGMA page_count", &[]).await.unwrap();
    connection.run(format!("PRAGMA max_page_count = {}", used + pages)).await.unwrap();
}

async fn lasts(store: &Store) -> Vec<u64> {
    let mut lasts = Vec::new();
    for group in GROUPS {
        lasts.push(store.last(group).await.unwrap());
    }
    lasts
}

#[tokio::test]
async fn what_a_full_disk_has_no_room_for_does_not_keep_the_others_from_being_saved() {
    let (house, mut pen) = house().await;
    assert!(pen.save(&[small(GROUPS[0], 0, 1)]).await[0].is_ok());
    leave_room_for(&mut pen, 3).await;

    let huge = || append(GROUPS[1], 0, 2, "x".repeat(1_000_000));
    let outcomes = pen.save(&[small(GROUPS[0], 1, 2), huge(), small(GROUPS[2], 0, 2)]).await;
    assert!(outcomes[0].is_ok());
    assert!(matches!(outcomes[1], Err(AppendError::Full)));
    assert!(outcomes[2].is_ok());
    assert_eq!(lasts(&house.store).await, [2, 0, 1]);
    let outcomes = pen.save(&[huge()]).await;
    assert!(matches!(outcomes[0], Err(AppendError::Full)));
    assert_eq!(house.store.check().await.unwrap().faults, Vec::<String>::new());

    leave_room_for(&mut pen, 1000).await;
    assert!(pen.save(&[huge()]).await[0].is_ok());
    assert_eq!(lasts(&house.store).await, [2, 1, 1]);
}

#[tokio::test]
async fn appends_that_follow_one_that_failed_hear_that_they_are_ahead() {
    let (house, mut pen) = house().await;
    assert!(pen.save(&[small(GROUPS[0], 0, 1)]).await[0].is_ok());
    leave_room_for(&mut pen, 3).await;
    let huge = append(GROUPS[0], 1, 2, "x".repeat(1_000_000));
    let outcomes = pen.save(&[huge, small(GROUPS[0], 2, 3), small(GROUPS[0], 3, 4)]).await;
    assert!(matches!(outcomes[0], Err(AppendError::Full)));
    for outcome in &outcomes[1..] {
        assert!(matches!(outcome, Err(AppendError::Ahead { last: 1 })));
    }
    assert_eq!(lasts(&house.store).await, [1, 0, 0]);
}

#[tokio::test]
async fn one_that_is_refused_leaves_its_neighbours_in_the_same_transaction_alone() {
    let (house, mut pen) = house().await;
    let outcomes = pen
        .save(&[
            small(GROUPS[0], 0, 1),
            small(GROUPS[0], 0, 2),
            small(GROUPS[0], 1, 1),
            small(GROUPS[0], 1, 3),
            small([9; 16], 0, 1),
            small(GROUPS[1], 0, 1),
        ])
        .await;
    assert!(outcomes[0].is_ok());
    assert!(matches!(outcomes[1], Err(AppendError::Behind { last: 1 })));
    assert!(matches!(outcomes[2], Err(AppendError::AlreadyDone { seq: 1 })));
    assert!(outcomes[3].is_ok());
    assert!(matches!(outcomes[4], Err(AppendError::Trouble(StoreError::Orphan(_)))));
    assert!(outcomes[5].is_ok());
    assert_eq!(lasts(&house.store).await, [2, 1, 0]);
}

#[tokio::test]
async fn the_connection_that_writes_is_set_up_to_lose_nothing_and_to_overwrite() {
    let house = sqlite().await;
    let mut connection = house.store.database.connect().await.unwrap();
    for (pragma, value) in [
        // 2 is FULL.
        ("PRAGMA synchronous", 2),
        ("PRAGMA secure_delete", 1),
        ("PRAGMA trusted_schema", 0),
        ("PRAGMA foreign_keys", 1),
        // 1 is FULL.
        ("PRAGMA auto_vacuum", 1),
    ] {
        assert_eq!(connection.number(pragma, &[]).await.unwrap(), value, "{pragma}");
    }
    let house = postgres().await;
    let mut connection = house.store.database.connect().await.unwrap();
    for (setting, value) in
        [("SHOW synchronous_commit", "on"), ("SHOW default_transaction_isolation", "read committed")]
    {
        assert_eq!(connection.row(setting, &[]).await.unwrap().unwrap().text().unwrap(), value, "{setting}");
    }
}

/// A machine whose power or line is gone closes nothing: to the server it is somebody who thinks for long.
#[tokio::test]
async fn a_server_that_falls_silent_in_the_midst_of_writing_keeps_nobody_waiting_for_ever() {
    let house = postgres().await;
    house.store.create_group("elm", GROUPS[0], 0).await.unwrap();
    let mut silent = house.store.database.connect_to_write().await.unwrap();
    silent.begin().await.unwrap();
    silent.hold(&GROUPS[0]).await.unwrap();
    house.store.writer.write(small(GROUPS[0], 0, 1)).await.unwrap();
    let told = silent.commit().await.map_err(Fault::outside_the_log);
    assert!(matches!(told, Err(StoreError::Unreachable(_))), "it is told to begin anew: {told:?}");
}

/// A moment in which much happens: entries of several commands, keys, words, a word that is replaced at once, six words of
/// a need, somebody who signs in.
fn a_busy_moment() -> Vec<Deed> {
    let mut deeds = Vec::new();
    for turn in 0..70u8 {
        for group in [GROUPS[0], GROUPS[1]] {
            let entry = |part: u16| NewEntry {
                command: [turn; 16],
                part,
                body: format!("{{\"{turn}\":{part}}}"),
                hash: [turn; 32],
            };
            let after = After { seq: u64::from(turn) * 2, hash: turn.checked_sub(1).map(|before| [before; 32]) };
            let (kind, no) = (1, u64::from(turn) + 1);
            let put = |field: &str, byte: u8| VaultChange::Put { kind, no, field: field.into(), bytes: vec![byte; 40] };
            let key = SubjectKey { kind, no, epoch: 1, wrapped: vec![turn; 72] };
            let vault = vec![VaultChange::Key(key), put("called", turn), put("words", 0), put("words", turn)];
            let need_key = NeedKey {
                locator: format!("{turn}"),
                need: no,
                salt: [1; 16],
                hash: [2; 32],
                tries: 0,
                tries_since: 5,
            };
            let (token_hash, label) = ([turn; 32], "a device".to_owned());
            let session =
                Session { token_hash, kind, holder: no, label, created_at: 1, seen_at: 1, ends_at: i64::from(turn) };
            let side = vec![SideChange::AddNeedKey(need_key), SideChange::AddSession(session)];
            let entries = vec![entry(0), entry(1)];
            deeds.push(Deed::Append(log::Append { group, after, entries, vault, side }));
        }
        deeds.push(Deed::TouchSession { group: GROUPS[0], token_hash: [turn; 32], at: 7 });
    }
    deeds.sort_by_key(Deed::group);
    deeds
}

async fn all_of_it(store: &Store) -> String {
    let mut all = String::new();
    for group in GROUPS {
        let entries = store.load(group, 1, 1_000).await.unwrap();
        let (sealed, sessions) =
            (store.sealed_all(group, 1).await.unwrap(), store.sessions(group, 1, 3).await.unwrap());
        all += &format!("{entries:?} {sealed:?} {sessions:?} {:?}", store.need_key(group, "33").await.unwrap());
    }
    all
}

#[tokio::test]
async fn what_is_written_together_is_the_same_as_what_is_written_one_by_one() {
    for (together, apart) in [(sqlite().await, sqlite().await), (postgres().await, postgres().await)] {
        for fresh in [&together, &apart] {
            for group in GROUPS {
                fresh.store.create_group(&format!("street-{}", group[0]), group, 0).await.unwrap();
            }
        }
        let pen = |store: &Store| {
            let (database, at_hand) = (Arc::clone(&store.database), Arc::clone(&store.at_hand));
            Pen { database, connection: None, at_hand, commit: Duration::ZERO }
        };
        let outcomes = pen(&together.store).save(&a_busy_moment()).await;
        assert!(outcomes.iter().all(Result::is_ok));
        assert!(matches!(outcomes[1], Ok(Done::Appended(Appended { last: 2 })) | Ok(Done::Nothing)));
        let mut careful = pen(&apart.store).database.connect().await.unwrap();
        assert!(
            with_care(&mut careful, &a_busy_moment()).await.is_ok_and(|outcomes| outcomes.iter().all(Result::is_ok))
        );
        let (together_now, apart_now) = (all_of_it(&together.store).await, all_of_it(&apart.store).await);
        assert!(together_now.contains("need: 34") && together_now == apart_now);

        // Once more the same, as after a lost connection: everything is known to be there.
        let outcomes = pen(&together.store).save(&a_busy_moment()).await;
        let known = |outcome: &Outcome| matches!(outcome, Err(AppendError::AlreadyDone { .. }) | Ok(Done::Nothing));
        assert!(outcomes.iter().all(known));
        assert_eq!(all_of_it(&together.store).await, together_now);
    }
}
