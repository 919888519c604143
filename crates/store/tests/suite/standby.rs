//! A standby that is waited for, and waiting that is broken off.

use crate::{ELM, command_id, entry, with_elm};
use std::time::Duration;
use store::testing::{OwnServer, own_server};
use store::{AppendError, Appended, StoreError};

/// Every commit waits for a standby from now on, and there is none. The server's processes hear of it one after another, so
/// this tries until a commit really waits: otherwise one that came too early would be done, and nobody could break it off.
async fn wait_for_nobody_who_comes(server: &OwnServer) {
    server.run("ALTER SYSTEM SET synchronous_standby_names = 'nobody'").await;
    server.run("SELECT pg_reload_conf()").await;
    for number in 0.. {
        let statement = format!("CREATE TABLE tried_{number} (one INT)");
        let mut commit = std::pin::pin!(server.run(&statement));
        tokio::select! {
            () = &mut commit => {}
            who = somebody_waits(server) => {
                cancel(server, &who).await;
                commit.await;
                break;
            }
        }
    }
}

async fn wait_no_longer(server: &OwnServer) {
    server.run("ALTER SYSTEM RESET synchronous_standby_names").await;
    server.run("SELECT pg_reload_conf()").await;
}

const WAITING: &str = "FROM pg_stat_activity WHERE wait_event = 'SyncRep'";

/// The process of whoever waits, as soon as somebody does.
async fn somebody_waits(server: &OwnServer) -> String {
    loop {
        let waiting = server.ask(&format!("SELECT pid::text {WAITING}")).await;
        match waiting.into_iter().next() {
            Some(pid) => return pid,
            None => tokio::time::sleep(Duration::from_millis(5)).await,
        }
    }
}

async fn cancel(server: &OwnServer, who: &str) {
    server.ask(&format!("SELECT pg_cancel_backend({who})::text")).await;
}

/// Breaks off the waiting of whoever waits, as an impatient operator or a proxy does. Comes back when it is broken off.
async fn break_off(server: &OwnServer) {
    let who = somebody_waits(server).await;
    cancel(server, &who).await;
    while !server.ask(&format!("SELECT pid::text {WAITING} AND pid = {who}")).await.is_empty() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn a_commit_whose_waiting_is_broken_off_is_not_taken_for_saved() {
    let (server, store) = own_server().await;
    with_elm(&store).await;
    wait_for_nobody_who_comes(&server).await;
    let ask = || store.append(ELM, 0, vec![entry(1, 0)], vec![], vec![]);
    // The store asks once more by itself, and is broken off again.
    let (told, ()) = tokio::join!(ask(), async {
        break_off(&server).await;
        break_off(&server).await;
    });
    assert!(matches!(&told, Err(AppendError::Trouble(StoreError::Unreachable(_)))), "{told:?}");
    // It stands there all the same, on this server alone, which is why nobody may be told yet.
    assert_eq!(store.last(ELM).await.unwrap(), 1);
    // Nor because it can be read.
    let confirmed = tokio::time::timeout(Duration::from_millis(300), store.confirm(ELM)).await;
    assert!(confirmed.is_err(), "{confirmed:?}");
    // Whoever asks again under the same command waits until there is a second copy of what stands there already.
    let again = ask();
    tokio::pin!(again);
    assert!(tokio::time::timeout(Duration::from_millis(300), &mut again).await.is_err(), "it waits");
    wait_no_longer(&server).await;
    store.confirm(ELM).await.unwrap();
    assert_eq!(again.await, Err(AppendError::AlreadyDone { seq: 1 }));
    assert_eq!(store.load(ELM, 1, 10).await.unwrap().len(), 1, "once");
    assert_eq!(store.load(ELM, 1, 10).await.unwrap()[0].command, command_id(1));
    let next = store.append(ELM, 1, vec![entry(2, 0)], vec![], vec![]).await;
    assert_eq!(next, Ok(Appended { last: 2 }));
}

/// The trap itself, without which the test above would prove nothing.
#[tokio::test]
async fn postgres_tells_whoever_broke_it_off_that_it_is_done() {
    use sqlx::{Connection, Executor};
    let (server, store) = own_server().await;
    with_elm(&store).await;
    wait_for_nobody_who_comes(&server).await;
    let mut connection = sqlx::PgConnection::connect(&server.url).await.unwrap();
    connection.execute("BEGIN; CREATE TABLE trap (one INT)").await.unwrap();
    let (told, ()) = tokio::join!(connection.execute("COMMIT"), break_off(&server));
    assert!(told.is_ok(), "{told:?}");
}
