//! The shape of the tables, and how they came to it.

use crate::{ELM, with_elm};
use store::testing::{Fresh, both_databases, postgres, sqlite};
use store::{Store, StoreError};

/// How many steps the tables have come.
const STEPS: usize = 4;

#[tokio::test]
async fn a_newer_house_is_refused_and_left_as_it_is() {
    for house in both_databases().await {
        with_elm(&house.store).await;
        house.store.close().await;
        house.run("UPDATE house SET version = 999").await;
        let refused = Store::open(&house.url).await.err().unwrap();
        assert!(matches!(refused, StoreError::NewerHouse { found: 999, .. }), "{refused:?}");
        assert!(refused.to_string().contains("newer version of the program"), "{refused}");
        house.run(&format!("UPDATE house SET version = {STEPS}")).await;
        let again = Store::open(&house.url).await.unwrap();
        assert_eq!(again.groups().await.unwrap()[0].id, ELM);
        again.close().await;
    }
}

#[tokio::test]
async fn programs_that_start_at_once_furnish_the_house_together() {
    for house in both_databases().await {
        // Back to an empty house.
        house.store.close().await;
        let tables =
            "keyring hook letter post need_key one_time passkey session sealed subject_key epoch entry groups house";
        for table in tables.split(' ') {
            house.run(&format!("DROP TABLE {table}")).await;
        }
        let mut programs = tokio::task::JoinSet::new();
        for _ in 0..6 {
            let url = house.url.clone();
            programs.spawn(async move { Store::open(&url).await.map(|store| store.kind()) });
        }
        for opened in programs.join_all().await {
            opened.unwrap();
        }
        assert_eq!(house.ask("SELECT CAST(version AS TEXT) FROM house").await, [STEPS.to_string()]);
    }
}

#[tokio::test]
async fn a_half_furnished_house_is_left_empty() {
    for house in both_databases().await {
        // As if the first step had failed in its middle: the table it wants to make is in the way.
        house.store.close().await;
        house.run("UPDATE house SET version = 0").await;
        assert!(Store::open(&house.url).await.is_err());
        assert_eq!(house.ask("SELECT CAST(version AS TEXT) FROM house").await, ["0"]);
    }
}

/// The columns of every primary key and unique index, each as `table: first column`.
async fn leading_columns(house: &Fresh) -> Vec<String> {
    let sql = match house.store.kind() {
        "SQLite" => {
            "SELECT t.name || ': ' || c.name FROM sqlite_schema t, pragma_index_list(t.name) i, \
             pragma_index_info(i.name) c WHERE t.type = 'table' AND i.\"unique\" AND c.seqno = 0"
        }
        _ => {
            "SELECT t.relname || ': ' || a.attname FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid \
             JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[0] \
             JOIN pg_namespace n ON n.oid = t.relnamespace WHERE n.nspname = 'public' AND i.indisunique"
        }
    };
    house.ask(sql).await
}

#[tokio::test]
async fn the_group_leads_every_key() {
    for house in both_databases().await {
        let mut others: Vec<_> =
            leading_columns(&house).await.into_iter().filter(|column| !column.ends_with(": group_id")).collect();
        others.sort();
        others.dedup();
        // The names in addresses and the keys are all that groups of a house share.
        assert_eq!(others, ["groups: slug", "keyring: one"]);
        assert!(leading_columns(&house).await.len() >= 10);
    }
}

#[tokio::test]
async fn sqlite_is_set_up_to_lose_nothing_and_to_overwrite() {
    let house = sqlite().await;
    let header = std::fs::read(&house.url).unwrap();
    assert_eq!(header[18..20], [2, 2], "write-ahead log");
    assert_ne!(header[52..56], [0; 4], "shrinks by itself");
}

#[tokio::test]
async fn postgres_is_set_up_to_lose_nothing() {
    let house = postgres().await;
    with_elm(&house.store).await;
    let ours = "SELECT application_name FROM pg_stat_activity \
                WHERE datname = current_database() AND pid <> pg_backend_pid()";
    assert_eq!(house.ask(ours).await, ["manyhands"]);
}
