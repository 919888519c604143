//! Snapshots: quicker, never different, and nothing in them that is not in the log.

use crate::houses::*;
use host::{Clock, Dice, Failed, Host, Snapshots};
use std::path::Path;
use vault::Vault;

async fn open_with(house: &House, keys: &Path, snapshots: Snapshots) -> Result<Host, Failed> {
    let dice = Dice::from_seed(9);
    let vault = Vault::in_folder(keys, &mut |bytes: &mut [u8]| dice.fill(bytes)).unwrap();
    let store = store::Store::open(&house.base.url).await.unwrap();
    Host::open_with(store, vault, Clock::standing_at(NOON), dice, snapshots).await
}

#[tokio::test]
async fn a_house_that_begins_from_snapshots_is_the_same_house() {
    on_both_elm_streets(async |house, home| {
        for _ in 0..5 {
            house.ask(&home).await;
        }
        let (slug, before) = (home.slug.clone(), home.look().group.clone());
        let (keys, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        copy(house.keys.path(), keys.path());

        let snapshots = || Snapshots::in_folder(folder.path()).after(3);
        // The first time the log is read, and a snapshot written.
        let host = open_with(&house, keys.path(), snapshots()).await.unwrap();
        assert_eq!(host.home(&slug).unwrap().look().group, before);
        drop(host);
        let file = std::fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap().path();
        let bytes = std::fs::read(&file).unwrap();
        for words in ["Amina", "Ben", "Chiara"] {
            assert!(!bytes.windows(words.len()).any(|part| part == words.as_bytes()), "{words}");
        }

        // The second time it begins there, and what came since is read from the log.
        house.ask(&home).await;
        let after = home.look().group.clone();
        let host = open_with(&house, keys.path(), snapshots()).await.unwrap();
        assert_eq!(host.home(&slug).unwrap().look().group, after);
        assert_eq!(host.home(&slug).unwrap().look().names, home.look().names);
        drop(host);

        // Of a log that it is not a part of, it says nothing.
        house.base.run("DELETE FROM entry WHERE seq > 4").await;
        let host = open_with(&house, keys.path(), snapshots()).await.unwrap();
        assert_eq!(host.home(&slug).unwrap().look().group.seq, 4);
    })
    .await;
}

fn copy(from: &Path, to: &Path) {
    for file in std::fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        if file.file_name() != "keyring.lock" {
            std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
        }
    }
}
