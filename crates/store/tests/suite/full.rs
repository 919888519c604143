//! A disk that is full.

use crate::{ELM, entry, with_elm};
use std::path::Path;
use std::process::Command;
use store::testing::{folder, run_at};
use store::{AppendError, NeedKey, NewEntry, Renewal, Session, SideChange, Store, SubjectKey, VaultChange};

const SMALL_DISK: &str = "MANYHANDS_SMALL_DISK";

/// Starts the test below once more where a disk of a few megabytes hangs in a folder, seen by nobody else.
#[test]
fn on_a_full_disk_nothing_is_half_saved_and_forgetting_still_works() {
    let folder = folder();
    let is_root = Command::new("id").arg("-u").output().unwrap().stdout == b"0\n";
    let namespace: &[&str] = if is_root { &["--mount"] } else { &["--user", "--map-root-user", "--mount"] };
    let outcome = Command::new("unshare")
        .args(namespace)
        .args(["sh", "-c", "mount -t tmpfs -o size=16m none \"$1\" && exec \"$2\" --exact full::on_a_small_disk", "sh"])
        .args([folder.as_os_str(), std::env::current_exe().unwrap().as_os_str()])
        .env(SMALL_DISK, &folder)
        .output()
        .unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    let said = String::from_utf8_lossy(&outcome.stdout) + String::from_utf8_lossy(&outcome.stderr);
    assert!(
        outcome.status.success() && said.contains("1 passed"),
        "{said}\nThis test hangs up a small disk of its own. If that is what failed, run it as root, or allow user \
         namespaces (sysctl kernel.apparmor_restrict_unprivileged_userns=0)."
    );
}

#[tokio::test]
async fn opening_a_house_that_is_there_writes_nothing() {
    let folder = folder();
    let file = folder.join("house.db");
    let url = file.display().to_string();
    let store = Store::open(&url).await.unwrap();
    with_elm(&store).await;
    store.close().await;
    // Who closes last moves the write-ahead log into the file, and may be slow to.
    let settled = async || {
        run_at(&url, "PRAGMA wal_checkpoint(TRUNCATE)").await;
        std::fs::read(&file).unwrap()
    };
    let before = settled().await;
    Store::open(&url).await.unwrap().close().await;
    let after = settled().await;
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(before == after, "a full disk could not be read from");
}

#[tokio::test]
async fn on_a_small_disk() {
    let Ok(folder) = std::env::var(SMALL_DISK) else { return };
    let folder = Path::new(&folder);
    let url = folder.join("house.db").display().to_string();
    let store = Store::open(&url).await.unwrap();
    with_elm(&store).await;
    let subjects = (1..=300).flat_map(|no| {
        let key = SubjectKey { kind: 1, no, epoch: 1, wrapped: vec![1; 72] };
        [VaultChange::Key(key), VaultChange::Put { kind: 1, no, field: "door".into(), bytes: vec![7; 100] }]
    });
    let key = NeedKey { locator: "one-two".into(), need: 1, salt: [1; 16], hash: [1; 32], tries: 0, tries_since: 0 };
    store.append(ELM, 0, vec![], subjects.collect(), vec![SideChange::AddNeedKey(key)]).await.unwrap();

    let ballast = folder.join("ballast");
    fill(&ballast);
    let last = write_until_full(&store).await;
    // Full means full, until there is room.
    for _ in 0..3 {
        assert_eq!(store.append(ELM, last, vec![large(9_999)], vec![], vec![]).await, Err(AppendError::Full));
    }
    whole(&store, last).await;

    // Coming in, forgetting and counting tries have their own room, and reading needs none.
    let session = Session {
        token_hash: [9; 32],
        kind: 2,
        holder: 1,
        label: String::new(),
        created_at: 0,
        seen_at: 0,
        ends_at: 1_000,
    };
    store.change(ELM, vec![SideChange::AddSession(session)]).await.unwrap();
    assert!(store.session(ELM, [9; 32], 5).await.unwrap().is_some(), "whoever wants to be forgotten can come in");
    store.count_failed_try(ELM, "one-two", 0, 1_000).await.unwrap();
    assert_eq!(store.count_failed_try(ELM, "one-two", 0, 1_000).await.unwrap().unwrap().tries, 2);
    for no in 1..=5 {
        let rewrapped = (no + 1..=300).map(|no| (1, no, vec![2; 72])).collect();
        let renewal = Renewal { old: no, new: no + 1, erase: vec![(1, no)], rewrapped };
        let entries = vec![entry(100_000 + u32::try_from(no).unwrap(), 0)];
        let vault = vec![VaultChange::Renew(renewal)];
        store.append(ELM, last + no - 1, entries, vault, vec![]).await.unwrap();
    }
    assert_eq!(store.keys(ELM).await.unwrap().len(), 295);
    whole(&store, last + 5).await;

    // As soon as there is room, all goes on, without a new start.
    std::fs::remove_file(&ballast).unwrap();
    let mut last = last + 5;
    for command in 0..100 {
        last = store.append(ELM, last, vec![entry(200_000 + command, 0)], vec![], vec![]).await.unwrap().last;
    }
    whole(&store, last).await;
    store.close().await;
    let again = Store::open(&url).await.unwrap();
    whole(&again, last).await;
    again.close().await;
}

fn large(command: u32) -> NewEntry {
    NewEntry { body: "x".repeat(2_500), ..entry(command, 0) }
}

/// Takes up all the room there is.
fn fill(ballast: &Path) {
    use std::io::Write;
    let mut file = std::fs::File::create(ballast).unwrap();
    while file.write_all(&[0; 4096]).is_ok() {}
}

/// What was acknowledged, and nothing else, is counted in the answer.
async fn write_until_full(store: &Store) -> u64 {
    let mut last = store.last(ELM).await.unwrap();
    for command in 0.. {
        match store.append(ELM, last, vec![large(command)], vec![], vec![]).await {
            Ok(appended) => last = appended.last,
            Err(AppendError::Full) => break,
            Err(other) => panic!("{other:?}"),
        }
    }
    last
}

async fn whole(store: &Store, last: u64) {
    assert_eq!(store.last(ELM).await.unwrap(), last);
    assert_eq!(u64::try_from(store.load(ELM, 1, 1_000_000).await.unwrap().len()).unwrap(), last);
    assert_eq!(store.check().await.unwrap().faults, Vec::<String>::new());
}
