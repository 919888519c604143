//! Who is signed in, and with what.

use crate::{ELM, NOON, OAK, entry, with_elm};
use store::testing::both_databases;
use store::{AppendError, NeedKey, OneTime, Passkey, Session, SideChange, Store, StoreError, Tried};

const PERSON: u8 = 2;
const MINUTE: i64 = 60_000;

fn session(token: u8, holder: u64) -> Session {
    Session {
        token_hash: [token; 32],
        kind: PERSON,
        holder,
        label: "Firefox on a telephone — عربي".into(),
        created_at: NOON + i64::from(token),
        seen_at: NOON,
        ends_at: NOON + 60 * MINUTE,
    }
}

async fn change(store: &Store, change: SideChange) {
    store.change(ELM, vec![change]).await.unwrap();
}

#[tokio::test]
async fn sessions_begin_are_seen_and_end() {
    for house in both_databases().await {
        let store = &house.store;
        with_elm(store).await;
        store.create_group("oak-lane", OAK, NOON).await.unwrap();
        for (token, holder) in [(1, 1), (2, 1), (3, 2)] {
            change(store, SideChange::AddSession(session(token, holder))).await;
        }
        assert_eq!(store.session(ELM, [1; 32], NOON).await.unwrap(), Some(session(1, 1)));
        assert_eq!(store.session(OAK, [1; 32], NOON).await.unwrap(), None, "a token opens one group");
        assert_eq!(store.session(ELM, [9; 32], NOON).await.unwrap(), None);
        assert_eq!(store.session(ELM, [1; 32], NOON + 60 * MINUTE).await.unwrap(), None, "its time is over");

        // Being seen is written behind the answer; any later write comes after it.
        store.session(ELM, [1; 32], NOON + 5 * MINUTE).await.unwrap();
        change(store, SideChange::EndSession { token_hash: [9; 32] }).await;
        let sessions = store.sessions(ELM, PERSON, 1).await.unwrap();
        assert_eq!(sessions.iter().map(|session| session.token_hash[0]).collect::<Vec<_>>(), [2, 1]);
        assert_eq!(sessions[1].seen_at, NOON + 5 * MINUTE);

        change(store, SideChange::EndSession { token_hash: [1; 32] }).await;
        assert_eq!(store.session(ELM, [1; 32], NOON).await.unwrap(), None);
        change(store, SideChange::EndSessions { kind: PERSON, holder: 1 }).await;
        assert_eq!(store.sessions(ELM, PERSON, 1).await.unwrap(), []);
        assert_eq!(store.sessions(ELM, PERSON, 2).await.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn all_sessions_end_but_those_that_are_to_stay() {
    const WAITING: u8 = 3;
    for house in both_databases().await {
        let store = &house.store;
        with_elm(store).await;
        store.create_group("oak-lane", OAK, NOON).await.unwrap();
        for (token, holder) in [(1, 1), (2, 1), (3, 2), (4, 2), (5, 3)] {
            let seen_at = if token == 1 || token == 3 { NOON + 9 * MINUTE } else { NOON };
            change(store, SideChange::AddSession(Session { seen_at, ..session(token, holder) })).await;
        }
        change(store, SideChange::AddSession(Session { kind: WAITING, ..session(6, 1) })).await;
        change(store, SideChange::AddSession(Session { kind: 1, ..session(7, 1) })).await;
        store.change(OAK, vec![SideChange::AddSession(session(8, 1))]).await.unwrap();
        let shut = SideChange::EndSessionsBut {
            here: Some([4; 32]),
            kind: PERSON,
            holders: vec![1, 2],
            used_since: NOON + 8 * MINUTE,
            but_kind: WAITING,
        };
        change(store, shut).await;
        let mut there = Vec::new();
        for token in 1..=7 {
            let found = store.session(ELM, [token; 32], NOON + 9 * MINUTE).await.unwrap();
            there.extend(found.map(|session| (token, session.kind, session.holder)));
        }
        assert_eq!(there, [(1, PERSON, 1), (3, PERSON, 2), (4, PERSON, 2), (6, WAITING, 1)]);
        assert!(store.session(OAK, [8; 32], NOON).await.unwrap().is_some(), "another group is not touched");
    }
}

#[tokio::test]
async fn what_is_over_is_purged() {
    for house in both_databases().await {
        let store = &house.store;
        with_elm(store).await;
        change(store, SideChange::AddSession(session(1, 1))).await;
        change(store, SideChange::PutOneTime(one_time(1, None))).await;
        assert_eq!(store.purge_expired(NOON).await.unwrap(), 0);
        assert_eq!(store.purge_expired(NOON + 10 * MINUTE).await.unwrap(), 1);
        assert_eq!(store.purge_expired(NOON + 60 * MINUTE).await.unwrap(), 1);
        assert_eq!(store.sessions(ELM, PERSON, 1).await.unwrap(), []);
    }
}

#[tokio::test]
async fn passkeys_are_kept_by_person_and_never_change_hands() {
    for house in both_databases().await {
        let store = &house.store;
        with_elm(store).await;
        let passkey =
            |person, body: &str| Passkey { credential_id: vec![1, 2, 3], person, body: body.into(), created_at: NOON };
        change(store, SideChange::PutPasskey(passkey(1, "{}"))).await;
        change(store, SideChange::PutPasskey(passkey(1, r#"{"counter":2}"#))).await;
        assert_eq!(store.passkeys(ELM, 1).await.unwrap(), [passkey(1, r#"{"counter":2}"#)]);
        let stolen = store.change(ELM, vec![SideChange::PutPasskey(passkey(2, "{}"))]).await;
        assert!(matches!(stolen, Err(StoreError::Taken(_))), "{stolen:?}");
        assert_eq!(store.passkey(ELM, &[1, 2, 3]).await.unwrap().unwrap().person, 1);
        change(store, SideChange::RemovePasskey { credential_id: vec![1, 2, 3] }).await;
        assert_eq!(store.passkey(ELM, &[1, 2, 3]).await.unwrap(), None);
        change(store, SideChange::PutPasskey(passkey(2, "{}"))).await;
        change(store, SideChange::RemovePasskeys { person: 2 }).await;
        assert_eq!(store.passkeys(ELM, 2).await.unwrap(), []);
    }
}

fn one_time(lookup: u8, code: Option<[u8; 32]>) -> OneTime {
    OneTime {
        lookup: [lookup; 32],
        code,
        kind: PERSON,
        holder: 4,
        body: r#"{"then":"sign in"}"#.into(),
        tries: 3,
        ends_at: NOON + 10 * MINUTE,
    }
}

#[tokio::test]
async fn a_link_works_once_even_if_many_follow_it_at_once() {
    for house in both_databases().await {
        let store = &house.store;
        with_elm(store).await;
        change(store, SideChange::PutOneTime(one_time(1, None))).await;
        assert_eq!(store.take_one_time(ELM, [2; 32], NOON).await.unwrap(), Tried::Gone);
        assert_eq!(store.take_one_time(ELM, [1; 32], NOON + 10 * MINUTE).await.unwrap(), Tried::Gone);
        let mut tasks = Vec::new();
        for _ in 0..20 {
            let store = store.clone();
            tasks.push(tokio::spawn(async move { store.take_one_time(ELM, [1; 32], NOON).await.unwrap() }));
        }
        let mut right = 0;
        for task in tasks {
            match task.await.unwrap() {
                Tried::Right(found) => {
                    assert_eq!(found.body, one_time(1, None).body);
                    assert_eq!(found.holder, 4);
                    right += 1;
                }
                other => assert_eq!(other, Tried::Gone),
            }
        }
        assert_eq!(right, 1);
    }
}

#[tokio::test]
async fn a_code_may_be_wrong_a_few_times() {
    for house in both_databases().await {
        let store = &house.store;
        with_elm(store).await;
        let (right, wrong) = ([5; 32], [6; 32]);
        change(store, SideChange::PutOneTime(one_time(1, Some(right)))).await;
        let attempt = |code| store.try_one_time(ELM, [1; 32], code, NOON);
        assert_eq!(attempt(wrong).await.unwrap(), Tried::Wrong { left: 2 });
        assert_eq!(store.take_one_time(ELM, [1; 32], NOON).await.unwrap(), Tried::Wrong { left: 1 });
        assert!(matches!(attempt(right).await.unwrap(), Tried::Right(_)));
        assert_eq!(attempt(right).await.unwrap(), Tried::Gone);

        change(store, SideChange::PutOneTime(one_time(1, Some(right)))).await;
        for left in [2, 1, 0] {
            assert_eq!(attempt(wrong).await.unwrap(), Tried::Wrong { left });
        }
        assert_eq!(attempt(right).await.unwrap(), Tried::Gone, "used up");

        change(store, SideChange::PutOneTime(one_time(1, Some(right)))).await;
        change(store, SideChange::VoidOneTimes { kind: PERSON, holder: 4 }).await;
        assert_eq!(attempt(right).await.unwrap(), Tried::Gone);
    }
}

#[tokio::test]
async fn failed_tries_at_a_needs_key_are_counted_by_the_hour() {
    for house in both_databases().await {
        let store = &house.store;
        with_elm(store).await;
        let key = NeedKey {
            locator: "plum-kettle".into(),
            need: 12,
            salt: [1; 16],
            hash: [2; 32],
            tries: 0,
            tries_since: NOON,
        };
        store.append(ELM, 0, vec![entry(1, 0)], vec![], vec![SideChange::AddNeedKey(key.clone())]).await.unwrap();
        assert_eq!(store.need_key(ELM, "plum-kettle").await.unwrap(), Some(key.clone()));
        let hour = 60 * MINUTE;
        let fail = |now| store.count_failed_try(ELM, "plum-kettle", now, hour);
        assert_eq!(fail(NOON + 1).await.unwrap().unwrap().tries, 1);
        let second = fail(NOON + 2).await.unwrap().unwrap();
        assert_eq!((second.tries, second.tries_since), (2, NOON));
        let later = fail(NOON + hour).await.unwrap().unwrap();
        assert_eq!((later.tries, later.tries_since), (1, NOON + hour));
        assert_eq!(store.count_failed_try(ELM, "nothing-here", NOON, hour).await.unwrap(), None);

        let taken = NeedKey { need: 13, ..key };
        let refused = store.append(ELM, 1, vec![entry(2, 0)], vec![], vec![SideChange::AddNeedKey(taken)]).await;
        assert!(matches!(refused, Err(AppendError::Trouble(StoreError::Taken(_)))), "{refused:?}");
        assert_eq!(store.last(ELM).await.unwrap(), 1, "the entry was not written either");

        change(store, SideChange::VoidNeedKeys { need: 12 }).await;
        assert_eq!(store.need_key(ELM, "plum-kettle").await.unwrap(), None);
    }
}
