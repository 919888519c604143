//! A disk that is full, a database that goes away: the answer says so, memory is the log, and it works again.

use crate::houses::*;
use commons::sight::Field;
use commons::{Actor, Command, CommandId, Refusal};
use host::{Act, Clock, Failed};
use std::path::Path;
use std::time::Duration;
use store::Store;

const SMALL_DISK: &str = "MANYHANDS_SMALL_DISK";

/// Starts the test below once more where a disk of a few megabytes hangs in a folder, seen by nobody else.
#[test]
fn on_a_full_disk_nothing_is_half_done() {
    let folder = tempfile::tempdir().unwrap();
    let is_root = std::process::Command::new("id").arg("-u").output().unwrap().stdout == b"0\n";
    let namespace: &[&str] = if is_root { &["--mount"] } else { &["--user", "--map-root-user", "--mount"] };
    let script = "mount -t tmpfs -o size=10m none \"$1\" && exec \"$2\" --exact failing::on_a_small_disk";
    let outcome = std::process::Command::new("unshare")
        .args(namespace)
        .args(["sh", "-c", script, "sh"])
        .args([folder.path().as_os_str(), std::env::current_exe().unwrap().as_os_str()])
        .env(SMALL_DISK, folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&outcome.stdout) + String::from_utf8_lossy(&outcome.stderr);
    assert!(outcome.status.success() && said.contains("1 passed"), "{said}");
}

fn fill(ballast: &Path) {
    use std::io::Write;
    let mut file = std::fs::File::create(ballast).unwrap();
    while file.write_all(&[0; 4096]).is_ok() {}
}

#[tokio::test]
async fn on_a_small_disk() {
    let Ok(folder) = std::env::var(SMALL_DISK) else { return };
    let folder = Path::new(&folder);
    let url = folder.join("house.db").display().to_string();
    let keys = folder.join("keys");
    let clock = Clock::standing_at(NOON);
    let host = open(Store::open(&url).await.unwrap(), &keys, clock.clone(), 1).await.unwrap();
    let home = host.found("Elm Street", found(CommandId([1; 16]), "Elm Street")).await.unwrap();
    let street = commons::founding::Command::NameStreet { name: "Elm Street".into() };
    host.run(&home, host.act(Actor::Operator, Command::Founding(street))).await.unwrap();
    let join = commons::people::Command::Join { how: commons::people::How::Founding };
    host.run(&home, host.act(Actor::Anyone, Command::People(join)).sealing(Field::Called, "Amina")).await.unwrap();

    let ask = |turn: u32| {
        let mut id = [0; 16];
        id[..4].copy_from_slice(&turn.to_le_bytes());
        let words = "rice and milk ".repeat(300);
        Act::new(CommandId(id), Actor::Anyone, groceries()).sealing(Field::Words, words)
    };
    let plain = || host.run(&home, host.act(Actor::Anyone, groceries()));
    let mut asked = vec![need_of(&host.run(&home, ask(0)).await.unwrap())];
    host.run(&home, host.act(Actor::Person(AMINA), promise(asked[0], NOON))).await.unwrap();
    let ballast = folder.join("ballast");
    fill(&ballast);
    let refused = loop {
        let turn = u32::try_from(asked.len()).unwrap();
        match host.run(&home, ask(turn)).await {
            Ok(done) => asked.push(need_of(&done)),
            Err(Failed::Full) => break turn,
            Err(other) => panic!("{other}"),
        }
    };
    assert_eq!(home.look().group.needs.all().len(), asked.len());

    // There may be a little room left for those who say little.
    while let Ok(done) = plain().await {
        asked.push(need_of(&done));
    }
    // Many at once on the full disk: all hear so, and none of them is in memory.
    let runs: Vec<_> = (0..30)
        .map(|turn| {
            let (host, home, act) = (host.clone(), home.clone(), ask(refused + turn));
            tokio::spawn(async move { host.run(&home, act).await })
        })
        .collect();
    for run in runs {
        assert!(matches!(run.await.unwrap(), Err(Failed::Full)));
    }
    assert_eq!(home.look().group.needs.all().len(), asked.len());
    // Details open only if there was room to write that down.
    let amina = Actor::Person(AMINA);
    let details = host.open_details(&home, host.dice.command_id(), amina, subject(asked[0])).await;
    let mut log = Vec::new();
    host.export(&home, &mut log, |_| {}).await.unwrap();
    let written = String::from_utf8(log).unwrap().contains("\"opened\"");
    match details {
        Ok(_) => assert!(written),
        Err(Failed::Full) => {
            assert!(!written);
            assert_eq!(refusal(host.opened_details(&home, amina, subject(asked[0])).await), Refusal::NotNow);
        }
        Err(other) => panic!("{other}"),
    }

    // Reading, exporting and forgetting go on.
    let own = host.opened_details(&home, Actor::Neighbour(asked[0]), subject(asked[0])).await.unwrap();
    assert!(own.get(Field::Words).is_some());
    let mut log = Vec::new();
    host.export(&home, &mut log, |_| {}).await.unwrap();
    assert!(host::check_log(&mut &log[..], |_, _| {}).unwrap().group == home.look().group);
    let last_corner = folder.join("last-corner");
    fill(&last_corner);
    for need in &asked[..3] {
        host.run(&home, host.act(Actor::Neighbour(*need), Command::Forget(subject(*need)))).await.unwrap();
    }

    // With room again all goes on, without a new start.
    std::fs::remove_file(&ballast).unwrap();
    std::fs::remove_file(&last_corner).unwrap();
    for turn in 0..30 {
        asked.push(need_of(&host.run(&home, ask(refused + turn)).await.unwrap()));
    }
    let slug = home.slug.clone();
    host.store.close().await;
    drop(host);
    let again = open(Store::open(&url).await.unwrap(), &keys, clock, 2).await.unwrap();
    let there = again.home(&slug).unwrap();
    assert_same(&home.look(), &there.look());
    assert_eq!(there.look().group.needs.all().len(), asked.len());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_store_that_is_closed_in_the_middle() {
    on_both_elm_streets(async |house, home| {
        let before = home.look().group.needs.all().len();
        let runs: Vec<_> = (0..60)
            .map(|_| {
                let (host, home) = (house.host.clone(), home.clone());
                tokio::spawn(async move { host.run(&home, host.act(Actor::Anyone, groceries())).await })
            })
            .collect();
        tokio::time::sleep(Duration::from_millis(5)).await;
        house.host.store.close().await;
        let mut saved = 0;
        for run in runs {
            match run.await.unwrap() {
                Ok(_) => saved += 1,
                Err(Failed::Trouble(_)) => {}
                Err(other) => panic!("{other}"),
            }
        }
        assert!(house.run(&home, Actor::Anyone, groceries()).await.is_err());
        let state = home.look().clone();
        let house = house.restarted().await;
        let home = house.host.home(&home.slug).unwrap();
        assert_same(&state, &home.look());
        assert_eq!(home.look().group.needs.all().len() - before, saved);
        house.ask(&home).await;
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

/// Ends every connection of the house, like a server that dies and is back at once.
async fn cut(house: &House) {
    let sql = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
               WHERE datname = current_database() AND pid <> pg_backend_pid()";
    house.base.run(sql).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn connections_that_break_again_and_again_lose_and_double_nothing() {
    let house = House::on(store::testing::postgres().await).await;
    let home = house.elm_street().await;
    let runs: Vec<_> = (0..8u8)
        .map(|person| {
            let (host, home) = (house.host.clone(), home.clone());
            tokio::spawn(async move {
                for turn in 0..5u8 {
                    let mut id = [person; 16];
                    id[1] = turn;
                    let act = || {
                        let act = Act::new(CommandId(id), Actor::Anyone, groceries());
                        act.sealing(Field::Words, format!("bag {person} {turn}"))
                    };
                    // Whoever hears of trouble sends the same form once more.
                    let done = loop {
                        match host.run(&home, act()).await {
                            Ok(done) => break done,
                            Err(Failed::Trouble(_)) => tokio::time::sleep(Duration::from_millis(20)).await,
                            Err(other) => panic!("{other}"),
                        }
                    };
                    assert_eq!(done.events.len(), 1);
                }
            })
        })
        .collect();
    while !runs.iter().all(tokio::task::JoinHandle::is_finished) {
        cut(&house).await;
        tokio::time::sleep(Duration::from_millis(40)).await;
    }
    for run in runs {
        run.await.unwrap();
    }
    assert_eq!(home.look().group.needs.all().len(), 8 * 5);
    house.assert_memory_is_the_log(&home).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_that_is_away_for_a_while() {
    let house = House::on(store::testing::postgres().await).await;
    let home = house.elm_street().await;
    let need = house.ask(&home).await;
    let name = house.base.ask("SELECT current_database()::text").await.remove(0);
    // From beside, because nobody can connect to a closed database to open it.
    let server = House::on(store::testing::postgres().await).await;
    server.base.run(&format!("ALTER DATABASE {name} ALLOW_CONNECTIONS false")).await;
    server.base.run(&format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")).await;

    let id = CommandId([3; 16]);
    let forget = || Act::new(id, Actor::Neighbour(need), Command::Forget(subject(need)));
    let ask = || Act::new(CommandId([4; 16]), Actor::Anyone, groceries()).sealing(Field::Words, "bag");
    for _ in 0..2 {
        assert!(matches!(house.host.run(&home, ask()).await, Err(Failed::Trouble(_))));
        assert!(matches!(house.host.run(&home, forget()).await, Err(Failed::Trouble(_))));
        // Without words it comes as far as the disk; what came of it cannot be found out yet.
        assert!(matches!(house.run(&home, Actor::Anyone, groceries()).await, Err(Failed::Trouble(_))));
        assert!(house.host.catch_up(&home).await.is_err());
    }
    let opening = house.host.opened_details(&home, Actor::Neighbour(need), subject(need));
    assert!(matches!(tokio::time::timeout(Duration::from_secs(10), opening).await.unwrap(), Err(Failed::Trouble(_))));

    server.base.run(&format!("ALTER DATABASE {name} ALLOW_CONNECTIONS true")).await;
    // Time itself reads the group again, whether somebody acts or not.
    assert_eq!(house.host.catch_up(&home).await.unwrap(), 0);
    assert_eq!(home.look().group.needs.all().len(), 1);
    house.assert_memory_is_the_log(&home).await;
    house.host.run(&home, ask()).await.unwrap();
    house.host.run(&home, forget()).await.unwrap();
    house.assert_memory_is_the_log(&home).await;
}

#[tokio::test]
async fn a_log_that_was_changed_on_the_disk_is_not_believed() {
    on_both_elm_streets(async |house, home| {
        let need = house.ask(&home).await;
        let slug = home.slug.clone();
        assert_eq!(need.0, 1);
        house.base.run("UPDATE entry SET body = replace(body, '\"household\":2', '\"household\":3')").await;
        let again = house.try_beside().await;
        assert!(matches!(again, Err(Failed::Trouble(_))), "{slug}");
    })
    .await;
}

#[tokio::test]
async fn one_damaged_name_does_not_close_the_house_and_does_not_keep_others_from_being_forgotten() {
    on_both_elm_streets(async |house, home| {
        let slug = home.slug.clone();
        let blob = if house.host.store.kind() == "SQLite" { "zeroblob(90)" } else { "decode(repeat('00', 90), 'hex')" };
        house.base.run(&format!("UPDATE sealed SET bytes = {blob} WHERE subject_kind = 2 AND subject_no = 2")).await;
        let house = house.restarted().await;
        let home = house.host.home(&slug).unwrap();
        assert_eq!((home.look().name(AMINA), home.look().name(BEN)), (Some("Amina"), None));

        house
            .base
            .run(&format!("UPDATE subject_key SET wrapped = {blob} WHERE subject_kind = 2 AND subject_no = 2"))
            .await;
        house.run(&home, Actor::Person(CHIARA), Command::People(commons::people::Command::Leave)).await.unwrap();
        let kept: Vec<u64> = house.host.store.keys(home.id.0).await.unwrap().iter().map(|key| key.no).collect();
        assert_eq!(kept, [1, 0]);
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}
