//! Two servers that share their keys.

use std::io;
use std::sync::{Arc, Mutex};

use commons::{GroupId, Subject};
use vault::{KeyringError, SharedKeys, Vault, VaultError};

use crate::{Folder, dice};

/// The row two servers share, without a database.
#[derive(Default)]
struct Shelf(Mutex<(u64, Option<Vec<u8>>)>);

impl SharedKeys for Shelf {
    fn read(&self) -> io::Result<(u64, Option<Vec<u8>>)> {
        Ok(self.0.lock().unwrap().clone())
    }

    fn replace(&self, version: u64, sealed: &[u8]) -> io::Result<bool> {
        let mut row = self.0.lock().unwrap();
        if row.0 != version {
            return Ok(false);
        }
        *row = (version + 1, Some(sealed.to_vec()));
        Ok(true)
    }
}

const ELM: GroupId = GroupId([1; 16]);
const NEED: Subject = Subject::Need(commons::needs::NeedId(5));

/// Two folders with the same host key.
fn two(shelf: &Arc<Shelf>) -> (Folder, Folder, Vault, Vault) {
    let (here, there) = (Folder::new(), Folder::new());
    let first = Vault::shared(here.path(), Arc::clone(shelf) as Arc<dyn SharedKeys>, &mut dice()).unwrap();
    first.begin_group(ELM, &mut dice()).unwrap();
    std::fs::create_dir_all(there.path()).unwrap();
    std::fs::copy(here.file("host.key"), there.file("host.key")).unwrap();
    let second = Vault::shared(there.path(), Arc::clone(shelf) as Arc<dyn SharedKeys>, &mut dice()).unwrap();
    (here, there, first, second)
}

#[test]
fn a_key_that_one_server_made_is_there_for_the_other_once_it_looks() {
    let shelf = Arc::new(Shelf::default());
    let (_here, _there, first, second) = two(&shelf);
    let key = first.new_subject(ELM, NEED, &mut dice()).unwrap();
    let keys = [(NEED.kind(), NEED.number(), key)];
    let renewal = first.begin_forgetting(ELM, &keys, &[], &mut dice()).unwrap();
    first.mend(ELM, renewal.new, &mut dice()).unwrap();
    let gone = second.mend(ELM, renewal.new, &mut dice());
    assert!(matches!(gone, Err(VaultError::NoKey { .. })), "it has not looked yet");
    second.refresh().unwrap();
    second.mend(ELM, renewal.new, &mut dice()).unwrap();
    assert_eq!(second.new_subject(ELM, NEED, &mut dice()).unwrap().epoch, renewal.new);
}

#[test]
fn what_another_server_is_about_to_use_is_never_destroyed() {
    let shelf = Arc::new(Shelf::default());
    let (_here, _there, first, second) = two(&shelf);
    let key = first.new_subject(ELM, NEED, &mut dice()).unwrap();
    let keys = [(NEED.kind(), NEED.number(), key)];
    let one = first.begin_forgetting(ELM, &keys, &[], &mut dice()).unwrap();
    // Meanwhile the second one starts, mends what it finds, and forgets somebody itself.
    second.mend(ELM, 1, &mut dice()).unwrap();
    let other = second.begin_forgetting(ELM, &keys, &[], &mut dice()).unwrap();
    assert_ne!(one.new, other.new);
    // Whichever of the two the store takes, its key is there.
    for taken in [one.new, other.new] {
        let vaults = [&first, &second];
        assert!(vaults.iter().all(|vault| vault.refresh().is_ok()));
        first.mend(ELM, taken, &mut dice()).unwrap();
        assert_eq!(first.new_subject(ELM, NEED, &mut dice()).unwrap().epoch, taken);
    }
}

#[test]
fn a_house_that_goes_over_to_many_servers_brings_its_keys_along() {
    let (here, shelf) = (Folder::new(), Arc::new(Shelf::default()));
    let alone = Vault::in_folder(here.path(), &mut dice()).unwrap();
    alone.begin_group(ELM, &mut dice()).unwrap();
    let busy = Vault::shared(here.path(), Arc::clone(&shelf) as Arc<dyn SharedKeys>, &mut dice());
    assert!(matches!(busy, Err(KeyringError::InUse(_))), "not while it is in use");
    drop(alone);
    let shared = Vault::shared(here.path(), Arc::clone(&shelf) as Arc<dyn SharedKeys>, &mut dice()).unwrap();
    assert!(shared.new_subject(ELM, NEED, &mut dice()).is_ok());
    assert!(!here.file("keyring").exists(), "there is one truth");
}

#[test]
fn without_the_host_key_or_with_another_one_nothing_opens_and_it_says_so() {
    let shelf = Arc::new(Shelf::default());
    let (_here, _there, ..) = two(&shelf);
    let (none, other) = (Folder::new(), Folder::new());
    let missing = Vault::shared(none.path(), Arc::clone(&shelf) as Arc<dyn SharedKeys>, &mut dice());
    assert!(matches!(missing, Err(KeyringError::NoHostKey(_))));
    drop(Vault::in_folder(other.path(), &mut dice()).unwrap());
    let wrong = Vault::shared(other.path(), shelf as Arc<dyn SharedKeys>, &mut dice());
    assert!(matches!(wrong, Err(KeyringError::Damaged(_))));
}

fn again(folder: &Folder, shelf: &Arc<Shelf>) -> Result<Vault, KeyringError> {
    Vault::shared(folder.path(), Arc::clone(shelf) as Arc<dyn SharedKeys>, &mut dice())
}

/// What lies in a folder, whatever it is called.
fn lies_in(folder: &Folder, bytes: &[u8]) -> bool {
    let mut files = std::fs::read_dir(folder.path()).unwrap();
    files.any(|file| std::fs::read(file.unwrap().path()).unwrap() == bytes)
}

const DAY: i64 = 24 * 60 * 60 * 1000;
const ALWAYS: i64 = i64::MAX;

#[test]
fn after_the_host_key_was_renewed_an_old_copy_of_the_database_opens_with_nothing_that_is_left() {
    let shelf = Arc::new(Shelf::default());
    let (here, there, first, second) = two(&shelf);
    let old_row = shelf.read().unwrap();
    let old_key = std::fs::read(here.file("host.key")).unwrap();
    assert!(first.renew_host_key(0, ALWAYS, &mut dice()).unwrap());

    assert!(again(&here, &shelf).unwrap().new_subject(ELM, NEED, &mut dice()).is_ok());
    let stolen = Arc::new(Shelf(Mutex::new(old_row)));
    assert!(matches!(again(&here, &stolen), Err(KeyringError::Damaged(_))), "the old copy stays shut");
    assert!(!lies_in(&here, &old_key), "the old key is gone");
    // The other server has it still: until it looks.
    assert!(lies_in(&there, &old_key));
    second.refresh().unwrap();
    assert!(!lies_in(&there, &old_key));
    assert!(matches!(again(&there, &stolen), Err(KeyringError::Damaged(_))));
    // It can do everything, and the first sees it.
    let oak = GroupId([2; 16]);
    second.begin_group(oak, &mut dice()).unwrap();
    first.refresh().unwrap();
    assert!(first.new_subject(oak, NEED, &mut dice()).is_ok());
}

#[test]
fn a_server_that_was_away_is_led_over_several_renewals_and_after_five_weeks_no_more() {
    let shelf = Arc::new(Shelf::default());
    let (here, there, first, second) = two(&shelf);
    let kept = std::fs::read(there.file("host.key")).unwrap();
    drop(second);
    for week in 0..4 {
        assert!(first.renew_host_key(week * 7 * DAY, ALWAYS, &mut dice()).unwrap());
    }
    assert!(again(&there, &shelf).unwrap().new_subject(ELM, NEED, &mut dice()).is_ok());
    assert_eq!(std::fs::read(there.file("host.key")).unwrap(), std::fs::read(here.file("host.key")).unwrap());
    // What lay elsewhere all that time leads on only so long, to the moment.
    first.renew_host_key(35 * DAY, ALWAYS, &mut dice()).unwrap();
    std::fs::write(there.file("host.key"), kept).unwrap();
    assert!(matches!(again(&there, &shelf), Err(KeyringError::Damaged(_))));
    std::fs::copy(here.file("host.key"), there.file("host.key")).unwrap();
    assert!(again(&there, &shelf).is_ok());
}

#[test]
fn a_renewal_happens_once_for_all_servers_and_not_before_it_is_due() {
    let shelf = Arc::new(Shelf::default());
    let (here, there, first, second) = two(&shelf);
    assert!(first.renew_host_key(7 * DAY, DAY, &mut dice()).unwrap());
    assert!(!second.renew_host_key(7 * DAY + 5, DAY + 5, &mut dice()).unwrap());
    assert!(!first.renew_host_key(12 * DAY, 6 * DAY, &mut dice()).unwrap());
    assert_eq!(std::fs::read(there.file("host.key")).unwrap(), std::fs::read(here.file("host.key")).unwrap());
    assert!(second.renew_host_key(13 * DAY + 1, 7 * DAY + 1, &mut dice()).unwrap());
    assert!(first.refresh().is_ok());
}

#[test]
fn what_servers_mark_stays_known_over_a_renewal() {
    let shelf = Arc::new(Shelf::default());
    let (here, _there, first, second) = two(&shelf);
    let mark = first.secret_for("marks");
    assert_eq!(mark, second.secret_for("marks"));
    assert_ne!(mark, first.secret_for("other marks"));
    first.renew_host_key(0, ALWAYS, &mut dice()).unwrap();
    assert_eq!(mark, again(&here, &shelf).unwrap().secret_for("marks"));
    // Another house has another.
    assert_ne!(mark, two(&Arc::new(Shelf::default())).2.secret_for("marks"));
}

#[test]
fn a_row_that_was_tampered_with_opens_nothing_and_panics_never() {
    let shelf = Arc::new(Shelf::default());
    let (here, _there, first, second) = two(&shelf);
    first.renew_host_key(0, ALWAYS, &mut dice()).unwrap();
    drop((first, second));
    let (version, row) = shelf.read().unwrap();
    let row = row.unwrap();
    for at in 0..row.len() {
        let mut other = row.clone();
        other[at] ^= 1;
        let opened = again(&here, &Arc::new(Shelf(Mutex::new((version, Some(other.clone()))))));
        // A flipped bit in a passage that this server does not need stays unnoticed, and does no harm.
        let in_passage = (28..28 + 8 + 72).contains(&at);
        assert_eq!(opened.is_ok(), in_passage, "bit {at}");
        other.truncate(at);
        assert!(again(&here, &Arc::new(Shelf(Mutex::new((version, Some(other)))))).is_err(), "cut at {at}");
    }
}

#[test]
fn a_renewal_that_was_interrupted_is_finished_or_forgotten_at_the_next_start() {
    let shelf = Arc::new(Shelf::default());
    let (here, _there, first, second) = two(&shelf);
    drop((first, second));
    // Before the database took it: a new key lies there that nothing is sealed under.
    std::fs::write(here.file("host.key.new"), [9; 32]).unwrap();
    let first = again(&here, &shelf).unwrap();
    assert!(!here.file("host.key.new").exists());
    let old_key = std::fs::read(here.file("host.key")).unwrap();
    first.renew_host_key(0, ALWAYS, &mut dice()).unwrap();
    // After the database took it, and before the file was in its place.
    std::fs::write(here.file("host.key"), &old_key).unwrap();
    let first = again(&here, &shelf).unwrap();
    assert!(first.new_subject(ELM, NEED, &mut dice()).is_ok());
    assert!(!lies_in(&here, &old_key));
}

#[test]
fn servers_of_one_house_have_the_same_secrets_one_for_each_purpose() {
    let shelf = Arc::new(Shelf::default());
    let (_here, _there, first, second) = two(&shelf);
    assert_eq!(first.secret_for("passes"), second.secret_for("passes"));
    assert_ne!(first.secret_for("passes"), first.secret_for("limits"));
    let other = Folder::new();
    let alone = crate::vault(&other);
    assert_ne!(alone.secret_for("passes"), first.secret_for("passes"));
    assert!(first.is_shared() && !alone.is_shared());
}

#[test]
fn whoever_only_reads_beside_servers_opens_what_they_share_and_writes_nothing() {
    let shelf = Arc::new(Shelf::default());
    let (here, there, first, _second) = two(&shelf);
    let beside = || Vault::beside_others(there.path(), &*shelf);
    let wrapped = first.new_subject(ELM, NEED, &mut dice()).unwrap();
    // A renewal that this folder has not heard of is found on the way, and stays unheard of.
    assert!(first.renew_host_key(1, i64::MAX, &mut dice()).unwrap());
    let (key, row) = (std::fs::read(there.file("host.key")).unwrap(), shelf.read().unwrap());
    let reading = beside().unwrap();
    reading.seal(ELM, NEED, &wrapped, commons::sight::Field::Called, "Amina", &mut dice()).unwrap();
    assert!(matches!(
        reading.begin_group(GroupId([2; 16]), &mut dice()),
        Err(VaultError::Keyring(KeyringError::InUse(_)))
    ));
    assert_eq!(std::fs::read(there.file("host.key")).unwrap(), key);
    assert_ne!(std::fs::read(here.file("host.key")).unwrap(), key, "the control: a server goes over to the new one");
    assert_eq!(shelf.read().unwrap(), row);
    std::fs::write(there.file("host.key"), [9; 32]).unwrap();
    let Err(KeyringError::Damaged(place)) = beside() else { panic!("another host key opens nothing") };
    assert_eq!(place, std::path::Path::new("the keys in the database"), "and whoever reads it knows where to look");
    std::fs::remove_file(there.file("host.key")).unwrap();
    assert!(matches!(beside(), Err(KeyringError::NoHostKey(_))));
}
