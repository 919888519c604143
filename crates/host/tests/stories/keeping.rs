//! A house is kept: backups that restore, a copy of the keys that forgets, and a house again from both.

use crate::houses::*;
use commons::sight::Field;
use commons::{Actor, Command, Span, Subject};
use host::keeping::{Keeper, Keeping, NotRestored, Place, Restored, Shelf, restore};
use host::{Clock, Dice, Home, Host};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;
use vault::{Recovery, RecoveryKey, Share};

const WORDS: &str = "rice, milk and the tablets from the chemist's";

/// A house with a shelf, and the shares of its recovery key.
struct Kept {
    house: House,
    home: Arc<Home>,
    shelf: TempDir,
    shares: Vec<Share>,
    key: RecoveryKey,
    _scratch: TempDir,
}

async fn on_both_kept(story: impl AsyncFn(Kept)) {
    on_both_elm_streets(async |house, home| {
        let (shelf, scratch) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let dice = Dice::from_seed(5);
        let (key, shares) = RecoveryKey::make(5, 3, NOON.0, &mut |bytes: &mut [u8]| dice.fill(bytes)).unwrap();
        let shelves = vec![Shelf::Folder(shelf.path().to_owned())];
        host::keeping::keep_recovery_key(house.keys.path(), &key).unwrap();
        let keys = house.keys.path().to_owned();
        house.host.begin_keeping(Keeping::new(shelves, keys, scratch.path().join("s"), "0.0.1"));
        story(Kept { house, home, shelf, shares, key, _scratch: scratch }).await;
    })
    .await;
}

impl Kept {
    fn keeper(&self) -> Keeper {
        self.house.host.keeper().unwrap()
    }

    async fn back_up(&self) {
        let keeper = self.keeper();
        keeper.back_up(&keeper.keeping.shelves.clone()).await.unwrap();
    }

    fn files(&self, like: &str) -> Vec<PathBuf> {
        let files = std::fs::read_dir(self.shelf.path()).unwrap().map(|file| file.unwrap().path());
        let mut files: Vec<_> = files.filter(|path| path.to_str().unwrap().contains(like)).collect();
        files.sort();
        files
    }

    fn recovery(&self) -> Recovery {
        let some = [self.shares[4].clone(), self.shares[0].clone(), self.shares[2].clone()];
        Recovery::from_shares(&self.key, &some).unwrap()
    }

    fn keys(&self) -> PathBuf {
        self.shelf.path().join("manyhands-keys-a")
    }

    async fn restored(&self, backup: &Path) -> (TempDir, Restored) {
        let there = tempfile::tempdir().unwrap();
        let place = Place { folder: there.path().to_owned(), database: None, photos: None };
        let clock = self.house.host.clock.clone();
        let done = restore(backup, &self.keys(), &self.recovery(), &place, clock, Dice::from_seed(8)).await.unwrap();
        (there, done)
    }

    async fn ask(&self, words: &str) -> commons::needs::NeedId {
        let act = self.house.host.act(Actor::Anyone, groceries()).sealing(Field::Words, words);
        need_of(&self.house.host.run(&self.home, act).await.unwrap())
    }
}

/// The restored house, open.
async fn opened(folder: &Path, clock: Clock) -> Host {
    let store = store::Store::open(folder.join("house/house.db").to_str().unwrap()).await.unwrap();
    open(store, &folder.join("keys"), clock, 9).await.unwrap()
}

async fn words_of(host: &Host, home: &Home, need: commons::needs::NeedId) -> Option<String> {
    let details = host.opened_details(home, Actor::Neighbour(need), subject(need)).await.ok()?;
    details.get(Field::Words).map(str::to_owned)
}

#[tokio::test]
async fn a_backup_of_a_house_that_is_being_written_restores_onto_a_bare_machine() {
    on_both_kept(async |kept| {
        let need = kept.ask(WORDS).await;
        let writing = {
            let (host, home) = (kept.house.host.clone(), Arc::clone(&kept.home));
            tokio::spawn(async move {
                for _ in 0..60 {
                    host.run(&home, host.act(Actor::Anyone, groceries())).await.unwrap();
                }
            })
        };
        kept.back_up().await;
        writing.await.unwrap();
        let backups = kept.files(".backup");
        assert_eq!(backups.len(), 1);
        let (there, done) = kept.restored(&backups[0]).await;
        assert_eq!((done.proved.groups, done.proved.forgotten, done.forgotten_again, done.gone), (1, 0, 0, 0));
        assert!(done.proved.opened >= 4, "{done:?}");
        let host = opened(there.path(), kept.house.host.clock.clone()).await;
        let home = host.home(&kept.home.slug).unwrap();
        assert_eq!(words_of(&host, &home, need).await.as_deref(), Some(WORDS));
        assert_eq!(home.look().name(AMINA), Some("Amina"));
        // It goes on: somebody asks, and somebody promises.
        let now = host.clock.now();
        let new = need_of(&host.run(&home, host.act(Actor::Anyone, groceries())).await.unwrap());
        host.run(&home, host.act(Actor::Person(BEN), promise(new, now))).await.unwrap();
        assert_eq!(host::keeping::recovery_key(&there.path().join("keys")).unwrap(), Some(kept.key.clone()));
        host.store.close().await;
    })
    .await;
}

#[tokio::test]
async fn whoever_was_forgotten_since_stays_forgotten_and_the_living_come_back() {
    on_both_kept(async |kept| {
        let host = &kept.house.host;
        let (gone, here) = (kept.ask(WORDS).await, kept.ask("soup").await);
        kept.back_up().await;
        let old_keys = std::fs::read(kept.keys()).unwrap();
        kept.house.run(&kept.home, Actor::Neighbour(gone), Command::Forget(subject(gone))).await.unwrap();
        kept.house.run(&kept.home, Actor::Person(CHIARA), Command::Forget(Subject::Person(CHIARA))).await.unwrap();
        // Seconds later the host's tick does this.
        kept.keeper().keep_what_is_due().await;
        let later = kept.ask("bread").await;

        for slot in kept.files("keys") {
            assert_ne!(std::fs::read(slot).unwrap(), old_keys, "neither slot has the old keys");
        }
        let (there, done) = kept.restored(&kept.files(".backup")[0]).await;
        assert_eq!(done.forgotten_again, 2, "{done:?}");
        let restored = opened(there.path(), host.clock.clone()).await;
        let home = restored.home(&kept.home.slug).unwrap();
        assert_eq!(words_of(&restored, &home, gone).await, None);
        assert_eq!(words_of(&restored, &home, here).await.as_deref(), Some("soup"));
        assert_eq!(home.look().name(CHIARA), None);
        assert!(home.look().group.needs.get(gone).unwrap().is_forgotten());
        assert!(home.look().group.people.get(CHIARA).unwrap().is_gone());
        assert!(home.look().group.needs.get(later).is_none(), "it was asked after the backup");
        assert_eq!(restored.store.sealed(home.id.0, 1, gone.0.into()).await.unwrap(), None);
        restored.store.close().await;

        // With the keys as they were, the forgotten would open: that is why they are written over.
        let kept_aside = kept.shelf.path().join("aside");
        std::fs::write(&kept_aside, &old_keys).unwrap();
        let place = Place { folder: there.path().join("b"), database: None, photos: None };
        std::fs::create_dir(&place.folder).unwrap();
        let backup = &kept.files(".backup")[0];
        let clock = host.clock.clone();
        restore(backup, &kept_aside, &kept.recovery(), &place, clock, Dice::from_seed(8)).await.unwrap();
        let control = opened(&place.folder, host.clock.clone()).await;
        let home = control.home(&kept.home.slug).unwrap();
        assert_eq!(words_of(&control, &home, gone).await.as_deref(), Some(WORDS));
        control.store.close().await;
    })
    .await;
}

#[tokio::test]
async fn a_house_is_restored_into_a_database_as_well_and_never_over_another_house() {
    on_both_kept(async |kept| {
        kept.ask(WORDS).await;
        kept.back_up().await;
        let backup = kept.files(".backup")[0].clone();
        let base = store::testing::postgres().await;
        let there = tempfile::tempdir().unwrap();
        let place = Place { folder: there.path().to_owned(), database: Some(base.url.clone()), photos: None };
        let clock = || kept.house.host.clock.clone();
        let again = async |place: &Place| {
            restore(&backup, &kept.keys(), &kept.recovery(), place, clock(), Dice::from_seed(8)).await
        };
        again(&place).await.unwrap();
        let host = open(store::Store::open(&base.url).await.unwrap(), &there.path().join("keys"), clock(), 9).await;
        assert_eq!(host.unwrap().all_homes().len(), 1);
        assert!(matches!(again(&place).await, Err(NotRestored::HereAlready(_))));
        let elsewhere = tempfile::tempdir().unwrap();
        let taken = Place { folder: elsewhere.path().to_owned(), ..place };
        assert!(matches!(again(&taken).await, Err(NotRestored::DatabaseTaken)));
        assert_eq!(base.store.groups().await.unwrap().len(), 1, "the house there was not touched");
        assert_eq!(std::fs::read_dir(elsewhere.path()).unwrap().count(), 0, "and nothing was left lying about");
    })
    .await;
}

#[tokio::test]
async fn keys_from_before_the_backup_are_refused() {
    on_both_kept(async |kept| {
        let gone = kept.ask(WORDS).await;
        kept.keeper().copy_keys().await.unwrap();
        let old = kept.shelf.path().join("old");
        std::fs::copy(kept.keys(), &old).unwrap();
        kept.house.run(&kept.home, Actor::Neighbour(gone), Command::Forget(subject(gone))).await.unwrap();
        kept.back_up().await;
        let there = tempfile::tempdir().unwrap();
        let place = Place { folder: there.path().to_owned(), database: None, photos: None };
        let clock = kept.house.host.clock.clone();
        let backup = &kept.files(".backup")[0];
        let refused = restore(backup, &old, &kept.recovery(), &place, clock, Dice::from_seed(8)).await;
        assert!(matches!(refused, Err(NotRestored::KeysTooOld)), "{refused:?}");
        assert_eq!(std::fs::read_dir(there.path()).unwrap().count(), 0);
    })
    .await;
}

#[tokio::test]
async fn every_day_has_a_backup_and_after_two_weeks_the_oldest_go() {
    on_both_kept(async |kept| {
        let clock = &kept.house.host.clock;
        for day in 1..=17 {
            // The tick comes every second; a backup once a day.
            for _ in 0..3 {
                kept.keeper().keep_what_is_due().await;
                clock.pass(Span::hours(8));
            }
            assert_eq!(kept.files(".backup").len(), day.min(15), "day {day}");
        }
        assert_eq!(kept.files("keys").len(), 2);
        assert_eq!(kept.files("").len(), 17, "and nothing else lies there");
        let standing = kept.keeper().keeping.standing().await;
        assert_eq!((standing.shelves[0].count, standing.shelves[0].has_keys), (15, true));
        assert_eq!(standing.trouble, None);
        assert_eq!(standing.key.unwrap().1, 5);
    })
    .await;
}

#[tokio::test]
async fn a_stick_that_is_gone_is_said_and_served_again_when_it_is_back() {
    on_both_kept(async |kept| {
        let clock = &kept.house.host.clock;
        let (there, away) = (kept.shelf.path().to_owned(), kept.shelf.path().with_extension("away"));
        std::fs::rename(&there, &away).unwrap();
        kept.keeper().keep_what_is_due().await;
        let standing = kept.keeper().keeping.standing().await;
        assert!(standing.trouble.unwrap().1.contains("is not there"));
        assert!(standing.keys_trouble.is_some());
        assert!(standing.shelves[0].trouble.is_some());
        assert!(!there.exists(), "a folder that is missing is not made");
        clock.pass(Span::minutes(20));
        std::fs::rename(&away, &there).unwrap();
        kept.keeper().keep_what_is_due().await;
        assert_eq!(kept.files(".backup").len(), 1);
        let standing = kept.keeper().keeping.standing().await;
        assert_eq!((standing.trouble, standing.keys_trouble), (None, None));
    })
    .await;
}

#[tokio::test]
async fn a_backup_that_does_not_open_is_none() {
    on_both_kept(async |kept| {
        kept.ask(WORDS).await;
        // As if a disk had turned one bit of something sealed.
        kept.house
            .base
            .run("UPDATE sealed SET bytes = wrapped FROM subject_key WHERE subject_key.subject_no = sealed.subject_no")
            .await;
        let keeper = kept.keeper();
        let refused = keeper.back_up(&keeper.keeping.shelves.clone()).await;
        assert!(refused.as_ref().is_err_and(|error| error.to_string().contains("do not open")), "{refused:?}");
        assert_eq!(kept.files(".backup"), Vec::<PathBuf>::new());
        assert!(keeper.keeping.standing().await.trouble.is_some());
    })
    .await;
}

#[tokio::test]
async fn damaged_files_are_refused_in_a_plain_sentence() {
    on_both_kept(async |kept| {
        kept.ask(WORDS).await;
        kept.back_up().await;
        let backup = kept.files(".backup")[0].clone();
        let whole = std::fs::read(&backup).unwrap();
        let there = tempfile::tempdir().unwrap();
        let place = Place { folder: there.path().to_owned(), database: None, photos: None };
        let damaged = there.path().join("damaged");
        let mut turn = 3usize;
        for size in [whole.len(), whole.len() / 2, whole.len() - 1] {
            for _ in 0..8 {
                turn = turn.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let mut bytes = whole[..size].to_vec();
                bytes[(turn >> 20) % size] ^= 1 << (turn % 8);
                std::fs::write(&damaged, &bytes).unwrap();
                let clock = kept.house.host.clock.clone();
                let refused =
                    restore(&damaged, &kept.keys(), &kept.recovery(), &place, clock, Dice::from_seed(8)).await;
                let said = refused.unwrap_err().to_string();
                assert!(said.contains("damaged") || said.contains("no backup"), "{said}");
            }
        }
        let clock = kept.house.host.clock.clone();
        let swapped = restore(&kept.keys(), &backup, &kept.recovery(), &place, clock, Dice::from_seed(8)).await;
        let said = swapped.unwrap_err().to_string();
        assert!(said.contains("is a copy of the keys; here a backup is needed"), "{said}");
        assert_eq!(std::fs::read_dir(there.path()).unwrap().count(), 1, "only the damaged file");
    })
    .await;
}

#[tokio::test]
async fn nothing_on_the_shelf_is_readable_and_one_slot_of_the_keys_may_be_torn() {
    on_both_kept(async |kept| {
        kept.ask(WORDS).await;
        kept.back_up().await;
        for file in kept.files("") {
            let bytes = std::fs::read(&file).unwrap();
            for canary in [WORDS, "Amina", "elm-street", "0700 900 100"] {
                assert!(!bytes.windows(canary.len()).any(|window| window == canary.as_bytes()), "{file:?}: {canary}");
            }
        }
        // Torn in the middle of being written over: the other slot is whole, and the next renewal mends it.
        let torn = kept.shelf.path().join("manyhands-keys-b");
        let bytes = std::fs::read(&torn).unwrap();
        std::fs::write(&torn, &bytes[..bytes.len() / 2]).unwrap();
        assert!(kept.keeper().keeping.standing().await.shelves[0].has_keys);
        kept.keeper().copy_keys().await.unwrap();
        assert!(std::fs::read(&torn).unwrap().len() >= bytes.len());
    })
    .await;
}

#[tokio::test]
async fn without_a_recovery_key_nothing_is_kept_and_with_a_new_one_all_is_sealed_anew() {
    on_both_kept(async |kept| {
        let file = kept.house.keys.path().join("recovery-key");
        let first = std::fs::read(&file).unwrap();
        std::fs::remove_file(&file).unwrap();
        kept.keeper().keep_what_is_due().await;
        assert_eq!(kept.files(""), Vec::<PathBuf>::new());
        let standing = kept.keeper().keeping.standing().await;
        assert!(standing.key.is_none() && standing.trouble.unwrap().1.contains("no recovery key"));
        let clock = &kept.house.host.clock;
        clock.pass(Span::minutes(20));
        std::fs::write(&file, first).unwrap();
        kept.keeper().keep_what_is_due().await;
        assert_eq!((kept.files(".backup").len(), kept.files("keys").len()), (1, 2));
        clock.pass(Span::minutes(1));
        let (new, _) = RecoveryKey::make(2, 2, NOON.0, &mut |bytes: &mut [u8]| bytes.fill(7)).unwrap();
        host::keeping::keep_recovery_key(kept.house.keys.path(), &new).unwrap();
        kept.keeper().keep_what_is_due().await;
        kept.keeper().keep_what_is_due().await;
        assert_eq!(kept.files(".backup").len(), 2);
        let newest = host::keeping::look_at(&kept.files(".backup")[1], "backup").unwrap();
        assert_eq!(newest.recovery, new);
        assert_eq!(host::keeping::look_at(&kept.keys(), "keys").unwrap().recovery, new);
    })
    .await;
}

#[tokio::test]
async fn a_backup_before_the_tables_change_leaves_them_as_they_are() {
    let base = store::testing::postgres().await;
    let house = House::on(base).await;
    house.elm_street().await;
    house.host.store.close().await;
    house.base.run("DROP TABLE letter; DROP TABLE post; UPDATE house SET version = 1").await;
    let (shelf, scratch) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (key, _) = RecoveryKey::make(2, 2, NOON.0, &mut |bytes: &mut [u8]| bytes.fill(7)).unwrap();
    host::keeping::keep_recovery_key(house.keys.path(), &key).unwrap();
    let shelves = vec![Shelf::Folder(shelf.path().to_owned())];
    let keeping = Keeping::new(shelves, house.keys.path().to_owned(), scratch.path().join("s"), "0.0.1");
    let copied =
        host::keeping::back_up_before_a_change(&house.base.url, &keeping, NOON, &Dice::from_seed(3)).await.unwrap();
    assert_eq!((copied.step, copied.groups), (1, 1));
    assert_eq!(std::fs::read_dir(shelf.path()).unwrap().count(), 1);
    assert_eq!(store::Store::steps(&house.base.url).await.unwrap().0, 1);
}
