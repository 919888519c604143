//! Programs that are killed, connections that are cut.

use crate::{ELM, command_id, entry, with_elm};
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use store::testing::{both_databases, postgres};
use store::{AppendError, Store, StoreError};

const ROUNDS: u32 = 6;
/// Tells the killed program where to write, and which commands.
const WHERE: &str = "MANYHANDS_KILLED_STORE";
const FROM: &str = "MANYHANDS_KILLED_FROM";

/// What was acknowledged is in the log once, and the log is whole.
async fn holds(store: &Store, acknowledged: &BTreeSet<u32>) {
    let log = store.load(ELM, 1, 1_000_000).await.unwrap();
    let commands: BTreeSet<_> = log.iter().map(|entry| (entry.command, entry.part)).collect();
    assert_eq!(commands.len(), log.len(), "nothing is there twice");
    for command in acknowledged {
        for part in 0..2 {
            assert!(commands.contains(&(command_id(*command), part)), "{command} was acknowledged");
        }
    }
    assert_eq!(log.len() % 2, 0, "no command is there by half");
    assert_eq!(store.check().await.unwrap().faults, Vec::<String>::new());
}

#[tokio::test]
async fn what_was_acknowledged_survives_the_program_being_killed() {
    for house in both_databases().await {
        with_elm(&house.store).await;
        house.store.close().await;
        let mut acknowledged = BTreeSet::new();
        for round in 0..ROUNDS {
            let mut writer = Command::new(std::env::current_exe().unwrap())
                .args(["--exact", "crashes::the_program_that_is_killed", "--nocapture"])
                .env(WHERE, &house.url)
                .env(FROM, (round * 100_000).to_string())
                .stdout(Stdio::piped())
                .spawn()
                .unwrap();
            let lines = BufReader::new(writer.stdout.take().unwrap()).lines();
            let heard = lines.map_while(Result::ok).filter_map(|line| line.strip_prefix("saved ")?.parse().ok());
            for (count, command) in heard.enumerate() {
                acknowledged.insert(command);
                if count == usize::try_from(5 + round * 7).unwrap() {
                    // Kill -9. What it says until then is still read.
                    writer.kill().unwrap();
                }
            }
            writer.wait().unwrap();
            let again = Store::open(&house.url).await.unwrap();
            holds(&again, &acknowledged).await;
            again.close().await;
        }
        assert!(acknowledged.len() > 100, "{}", acknowledged.len());
    }
}

/// Writes for ever with four hands and says what is saved; as a test by itself it does nothing.
#[tokio::test]
async fn the_program_that_is_killed() {
    let (Ok(url), Ok(from)) = (std::env::var(WHERE), std::env::var(FROM)) else { return };
    let store = Store::open(&url).await.unwrap();
    let from: u32 = from.parse().unwrap();
    let mut hands = tokio::task::JoinSet::new();
    for hand in 0..4 {
        let store = store.clone();
        hands.spawn(async move {
            for number in 0.. {
                save(&store, from + hand * 10_000 + number).await;
                println!("saved {}", from + hand * 10_000 + number);
            }
        });
    }
    hands.join_all().await;
}

/// As the host does it: when somebody was faster, again; when the connection was lost, again.
async fn save(store: &Store, command: u32) {
    let mut last = store.last(ELM).await.unwrap_or_default();
    loop {
        match store.append(ELM, last, vec![entry(command, 0), entry(command, 1)], vec![], vec![]).await {
            Ok(_) | Err(AppendError::AlreadyDone { .. }) => return,
            Err(AppendError::Behind { last: now } | AppendError::Ahead { last: now }) => last = now,
            Err(AppendError::Trouble(StoreError::Unreachable(_))) => {}
            Err(other) => panic!("{other}"),
        }
    }
}

#[tokio::test]
async fn lost_connections_lose_nothing_and_double_nothing() {
    let house = postgres().await;
    with_elm(&house.store).await;
    let mut hands = tokio::task::JoinSet::new();
    for hand in 0..4 {
        let store = house.store.clone();
        hands.spawn(async move {
            for number in 0..100 {
                save(&store, hand * 10_000 + number).await;
            }
        });
    }
    let cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
               WHERE datname = current_database() AND pid <> pg_backend_pid()";
    for cuts in 1..=10 {
        // Each cut comes in the midst of the writing.
        while house.ask("SELECT COALESCE(MAX(seq), 0)::text FROM entry").await[0].parse::<u32>().unwrap() < cuts * 60 {}
        house.run(cut).await;
    }
    hands.join_all().await;
    let all = (0..4).flat_map(|hand| (0..100).map(move |number| hand * 10_000 + number)).collect();
    holds(&house.store, &all).await;
    assert_eq!(house.store.last(ELM).await.unwrap(), 800);
}

#[tokio::test]
async fn a_database_that_is_gone_is_said_so_and_comes_back() {
    let house = postgres().await;
    with_elm(&house.store).await;
    // Without quotes, the name at the end of the address.
    let name = house.url.rsplit('/').next().unwrap().split('?').next().unwrap();
    let server = postgres().await;
    server.run(&format!("ALTER DATABASE {name} ALLOW_CONNECTIONS false")).await;
    server.run(&format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")).await;
    let gone = house.store.append(ELM, 0, vec![entry(1, 0)], vec![], vec![]).await;
    assert!(matches!(gone, Err(AppendError::Trouble(_))), "{gone:?}");
    server.run(&format!("ALTER DATABASE {name} ALLOW_CONNECTIONS true")).await;
    house.store.append(ELM, 0, vec![entry(1, 0)], vec![], vec![]).await.unwrap();
}
