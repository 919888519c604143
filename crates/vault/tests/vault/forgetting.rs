//! Letting go for good.

use crate::{ELM, Folder, OAK, Row, dice, need, person, read, row, vault};
use vault::{Forgetting, Vault, VaultError, WrappedKey};

/// The rows of a store, as far as forgetting cares.
#[derive(Clone)]
struct Rows {
    epoch: u64,
    rows: Vec<Row>,
}

impl Rows {
    fn of_elm(vault: &Vault) -> Rows {
        let mut rows: Vec<_> =
            (1..=20).map(|number| row(vault, ELM, need(number), &format!("need {number}"))).collect();
        rows.extend((1..=20).map(|number| row(vault, ELM, person(number), &format!("person {number}"))));
        Rows { epoch: 1, rows }
    }

    fn keys(&self) -> Vec<(u8, u64, WrappedKey)> {
        self.rows.iter().map(|row| (row.subject.kind(), row.subject.number(), row.key.clone())).collect()
    }

    /// Step 2: the one transaction.
    fn renew(&mut self, forgetting: &Forgetting) {
        assert_eq!(self.epoch, forgetting.old);
        self.epoch = forgetting.new;
        self.rows.retain(|row| !forgetting.erase.contains(&(row.subject.kind(), row.subject.number())));
        assert_eq!(self.rows.len(), forgetting.rewrapped.len());
        self.take_newest_keys(forgetting);
    }

    /// What restoring an old copy does for the living.
    fn take_newest_keys(&mut self, forgetting: &Forgetting) {
        for row in &mut self.rows {
            for (kind, no, bytes) in &forgetting.rewrapped {
                if (*kind, *no) == (row.subject.kind(), row.subject.number()) {
                    row.key = WrappedKey { epoch: forgetting.new, bytes: bytes.clone() };
                }
            }
        }
    }

    fn readable(&self, vault: &Vault) -> usize {
        self.rows.iter().filter(|row| read(vault, ELM, row).is_some()).count()
    }
}

fn elm(folder: &Folder) -> (Vault, Rows) {
    let vault = vault(folder);
    vault.begin_group(ELM, &mut dice()).unwrap();
    let rows = Rows::of_elm(&vault);
    (vault, rows)
}

/// Whether the forgotten row opens with anything: with each wrapped key that ever was, under each epoch's name.
fn opens_somehow(vault: &Vault, forgotten: &Row, copies: &[&Rows]) -> bool {
    let keys = copies.iter().flat_map(|rows| &rows.rows).map(|row| row.key.bytes.clone());
    keys.chain([forgotten.key.bytes.clone()]).any(|bytes| {
        (1..=4).any(|epoch| {
            let key = WrappedKey { epoch, bytes: bytes.clone() };
            read(vault, ELM, &Row { key, ..forgotten.clone() }).is_some()
        })
    })
}

#[test]
fn what_is_forgotten_opens_from_no_copy_and_the_living_open_from_every_copy() {
    let folder = Folder::new();
    let (vault, mut rows) = elm(&folder);
    let backup = rows.clone();
    let forgotten = rows.rows[4].clone();

    let forgetting = vault.begin_forgetting(ELM, &rows.keys(), &[need(5)], &mut dice()).unwrap();
    rows.renew(&forgetting);
    vault.mend(ELM, forgetting.new, &mut dice()).unwrap();

    assert_eq!(rows.readable(&vault), 39);
    assert_eq!(backup.readable(&vault), 0, "the old copy by itself opens nothing");
    let mut restored = backup.clone();
    restored.take_newest_keys(&forgetting);
    assert_eq!(restored.readable(&vault), 39);
    assert!(!opens_somehow(&vault, &forgotten, &[&backup, &rows, &restored]));

    // Nor with what lies on the disk: a program that starts on these files.
    drop(vault);
    for folder in [&folder.copy(), &folder] {
        let vault = crate::vault(folder);
        assert_eq!(rows.readable(&vault), 39);
        assert!(!opens_somehow(&vault, &forgotten, &[&backup, &rows, &restored]));
    }
}

#[test]
fn forgetting_goes_on_and_on() {
    let folder = Folder::new();
    let (vault, mut rows) = elm(&folder);
    let mut forgotten = Vec::new();
    let mut copies = vec![rows.clone()];
    for number in 1..=10 {
        let subjects = [need(number), person(number)];
        forgotten.extend(rows.rows.iter().filter(|row| subjects.contains(&row.subject)).cloned());
        let forgetting = vault.begin_forgetting(ELM, &rows.keys(), &subjects, &mut dice()).unwrap();
        rows.renew(&forgetting);
        vault.mend(ELM, rows.epoch, &mut dice()).unwrap();
        copies.push(rows.clone());
    }
    assert_eq!((forgotten.len(), rows.readable(&vault)), (20, 20));
    let copies: Vec<_> = copies.iter().collect();
    for row in &forgotten {
        assert!(!opens_somehow(&vault, row, &copies));
    }
}

#[test]
fn a_crash_before_the_transaction_leaves_everything_as_it_was() {
    let folder = Folder::new();
    let (vault, mut rows) = elm(&folder);
    let begun = vault.begin_forgetting(ELM, &rows.keys(), &[need(5)], &mut dice()).unwrap();
    drop(vault);

    let vault = crate::vault(&folder);
    assert_eq!(rows.readable(&vault), 40, "even before it is mended");
    vault.mend(ELM, rows.epoch, &mut dice()).unwrap();
    assert_eq!(rows.readable(&vault), 40);

    // And it can be done again. What the first attempt wrapped is not opened by the second's key.
    let forgetting = vault.begin_forgetting(ELM, &rows.keys(), &[need(5)], &mut dice()).unwrap();
    assert_ne!(forgetting.new, begun.new);
    rows.renew(&forgetting);
    vault.mend(ELM, rows.epoch, &mut dice()).unwrap();
    assert_eq!(rows.readable(&vault), 39);
    let mut left_over = rows.clone();
    left_over.take_newest_keys(&begun);
    assert_eq!(left_over.readable(&vault), 0);

    // Before it is mended, rows of the new epoch are not taken for damaged.
    let begun = vault.begin_forgetting(ELM, &rows.keys(), &[need(6)], &mut dice()).unwrap();
    rows.renew(&begun);
    let refused = vault.begin_forgetting(ELM, &rows.keys(), &[need(7)], &mut dice());
    assert!(matches!(refused, Err(VaultError::Unfinished)));
}

#[test]
fn a_crash_after_the_transaction_is_finished_at_the_next_start() {
    let folder = Folder::new();
    let (vault, mut rows) = elm(&folder);
    let backup = rows.clone();
    let forgetting = vault.begin_forgetting(ELM, &rows.keys(), &[need(5)], &mut dice()).unwrap();
    rows.renew(&forgetting);
    drop(vault);

    let vault = crate::vault(&folder);
    assert_eq!(rows.readable(&vault), 39);
    assert_eq!(backup.readable(&vault), 40, "the old key is still there");
    vault.mend(ELM, rows.epoch, &mut dice()).unwrap();
    assert_eq!((rows.readable(&vault), backup.readable(&vault)), (39, 0));
    drop(vault);
    assert_eq!(backup.readable(&crate::vault(&folder)), 0);
}

#[test]
fn a_write_of_the_keyring_that_was_cut_short_is_cleared_away() {
    let folder = Folder::new();
    let (vault, mut rows) = elm(&folder);
    let backup = rows.clone();
    let forgetting = vault.begin_forgetting(ELM, &rows.keys(), &[need(5)], &mut dice()).unwrap();
    let with_both = std::fs::read(folder.file("keyring")).unwrap();
    rows.renew(&forgetting);
    vault.mend(ELM, rows.epoch, &mut dice()).unwrap();
    drop(vault);
    let with_new = std::fs::read(folder.file("keyring")).unwrap();

    // The disk as a power cut could leave it: the old file in its place, and beside it the new one, whole or torn.
    for whole in [&with_both, &with_new] {
        for length in [0, 1, whole.len() / 2, whole.len()] {
            std::fs::write(folder.file("keyring"), &with_both).unwrap();
            std::fs::write(folder.file("keyring.new"), &whole[..length]).unwrap();
            let vault = crate::vault(&folder);
            assert!(!folder.file("keyring.new").exists());
            vault.mend(ELM, rows.epoch, &mut dice()).unwrap();
            assert_eq!((rows.readable(&vault), backup.readable(&vault)), (39, 0));
        }
    }
    // Or the new one in place already.
    std::fs::write(folder.file("keyring"), &with_new).unwrap();
    let vault = crate::vault(&folder);
    vault.mend(ELM, rows.epoch, &mut dice()).unwrap();
    assert_eq!((rows.readable(&vault), backup.readable(&vault)), (39, 0));
}

#[test]
fn mending_with_an_epoch_that_has_no_key_destroys_nothing() {
    let folder = Folder::new();
    let (vault, rows) = elm(&folder);
    let refused = vault.mend(ELM, 2, &mut dice());
    assert!(matches!(refused, Err(VaultError::NoKey { epoch: 2 })));
    assert_eq!(rows.readable(&vault), 40);
    assert!(matches!(vault.mend(OAK, 1, &mut dice()), Err(VaultError::NoKey { epoch: 1 })));
}

#[test]
fn a_key_that_does_not_open_stops_forgetting_until_it_is_forgotten_too() {
    let folder = Folder::new();
    let (vault, rows) = elm(&folder);
    let mut keys = rows.keys();
    keys[0].2.bytes[30] ^= 1;
    let refused = vault.begin_forgetting(ELM, &keys, &[need(5)], &mut dice());
    assert!(matches!(refused, Err(VaultError::BrokenKey { kind: 1, no: 1 })));
    let forgetting = vault.begin_forgetting(ELM, &keys, &[need(5), need(1)], &mut dice()).unwrap();
    assert_eq!(forgetting.rewrapped.len(), 38);
}

#[test]
fn forgetting_in_one_group_leaves_the_others_alone() {
    let folder = Folder::new();
    let (vault, mut rows) = elm(&folder);
    vault.begin_group(OAK, &mut dice()).unwrap();
    let neighbour = row(&vault, OAK, need(5), "Dora");
    let forgetting = vault.begin_forgetting(ELM, &rows.keys(), &[need(5)], &mut dice()).unwrap();
    rows.renew(&forgetting);
    vault.mend(ELM, rows.epoch, &mut dice()).unwrap();
    assert_eq!(read(&vault, OAK, &neighbour).as_deref(), Some("Dora"));

    vault.end_group(ELM, &mut dice()).unwrap();
    assert_eq!(rows.readable(&vault), 0);
    assert_eq!(read(&vault, OAK, &neighbour).as_deref(), Some("Dora"));
}

#[test]
fn others_open_and_seal_while_one_group_forgets() {
    let folder = Folder::new();
    let (vault, mut rows) = elm(&folder);
    vault.begin_group(OAK, &mut dice()).unwrap();
    std::thread::scope(|scope| {
        let readers: Vec<_> = (0..2)
            .map(|_| {
                scope.spawn(|| {
                    for number in 0..500 {
                        let row = row(&vault, OAK, need(number), "Dora");
                        assert_eq!(read(&vault, OAK, &row).as_deref(), Some("Dora"));
                    }
                })
            })
            .collect();
        for number in 1..=10 {
            let forgetting = vault.begin_forgetting(ELM, &rows.keys(), &[need(number)], &mut dice()).unwrap();
            rows.renew(&forgetting);
            vault.mend(ELM, rows.epoch, &mut dice()).unwrap();
        }
        for reader in readers {
            reader.join().unwrap();
        }
    });
    assert_eq!(rows.readable(&vault), 30);
}
