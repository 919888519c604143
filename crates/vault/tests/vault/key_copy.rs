//! The copy of the keys: today's keys, and nobody's who was forgotten.

use commons::sight::Field;
use vault::{KeyCopy, KeyringError, Vault, VaultError};

use crate::{ELM, Folder, OAK, dice, need, read, row, vault};

/// A house in which somebody was forgotten once, so that its key is the second one, and the number of living.
fn house(living: u32) -> (Folder, Vault, Vec<crate::Row>, KeyCopy) {
    let folder = Folder::new();
    let vault = vault(&folder);
    for group in [ELM, OAK] {
        vault.begin_group(group, &mut dice()).unwrap();
    }
    let renewal = vault.begin_forgetting(ELM, &[], &[], &mut dice()).unwrap();
    vault.mend(ELM, renewal.new, &mut dice()).unwrap();
    let rows: Vec<crate::Row> =
        (1..=living).map(|number| row(&vault, ELM, need(number), &format!("words {number}"))).collect();
    let mut copy = KeyCopy::default();
    let keys = rows.iter().map(|row| (row.subject.kind(), row.subject.number(), row.key.bytes.clone()));
    copy.take_in(&vault, ELM, renewal.new, keys).unwrap();
    (folder, vault, rows, copy)
}

#[test]
fn a_copy_holds_the_groups_that_were_taken_in_with_the_keys_of_their_living() {
    let (_folder, vault, rows, mut copy) = house(2);
    assert_eq!(copy.groups().collect::<Vec<_>>(), [ELM]);
    assert_eq!((copy.epoch(ELM), copy.epoch(OAK)), (Some(2), None));
    let kind = need(1).kind();
    assert_eq!(copy.living(ELM, kind, 2), Some(rows[1].key.bytes.as_slice()));
    assert_eq!(copy.living(ELM, kind, 3), None);
    assert_eq!(copy.living(OAK, kind, 2), None);
    let unknown = copy.take_in(&vault, OAK, 9, []);
    assert!(matches!(unknown, Err(VaultError::NoKey { epoch: 9 })), "{unknown:?}");
}

#[test]
fn a_copy_tells_whether_words_open_and_only_as_what_they_are() {
    let (_folder, _vault, rows, copy) = house(2);
    let (one, other) = (&rows[0], &rows[1]);
    let (subject, field) = ((one.subject.kind(), one.subject.number()), Field::Called.name());
    assert!(copy.opens(ELM, subject, &one.key.bytes, &field, &one.sealed));
    assert!(!copy.opens(OAK, subject, &one.key.bytes, &field, &one.sealed));
    assert!(!copy.opens(ELM, subject, &one.key.bytes, "door", &one.sealed));
    assert!(!copy.opens(ELM, subject, &other.key.bytes, &field, &one.sealed));
    assert!(!copy.opens(ELM, subject, &one.key.bytes, &field, &other.sealed));
}

#[test]
fn a_copy_comes_back_from_its_bytes_and_from_nothing_less() {
    let (_folder, _vault, rows, copy) = house(3);
    let bytes = copy.to_bytes();
    let again = KeyCopy::parse(&bytes).unwrap();
    assert_eq!(again.epoch(ELM), Some(2));
    for row in &rows {
        let (kind, no) = (row.subject.kind(), row.subject.number());
        assert_eq!(again.living(ELM, kind, no), Some(row.key.bytes.as_slice()));
        assert!(again.opens(ELM, (kind, no), &row.key.bytes, &Field::Called.name(), &row.sealed));
    }
    let without_groups = KeyCopy::default().to_bytes().len();
    for cut in 0..bytes.len() {
        assert_eq!(KeyCopy::parse(&bytes[..cut]).is_some(), cut == without_groups, "{cut} bytes");
    }
    // All room there is was reckoned beforehand: where bytes had to move, a part of a key would be left behind.
    assert_eq!(bytes.capacity(), without_groups + 64 + 3 * 128);
}

#[test]
fn a_restored_house_has_the_keys_of_its_groups_and_never_takes_the_place_of_another() {
    let (_folder, vault, rows, mut copy) = house(1);
    copy.take_in(&vault, OAK, 1, []).unwrap();
    let place = Folder::new();
    let restored = copy.settle(place.path(), &[ELM], &mut dice()).unwrap();
    assert_eq!(read(&restored, ELM, &rows[0]).as_deref(), Some("words 1"));
    let not_ours = restored.new_subject(OAK, need(1), &mut dice());
    assert!(matches!(not_ours, Err(VaultError::NoGroup)), "{not_ours:?}");
    drop(restored);
    let again = copy.settle(place.path(), &[ELM], &mut dice());
    assert!(matches!(again, Err(KeyringError::Taken(_))));
    assert_eq!(read(&crate::vault(&place), ELM, &rows[0]).as_deref(), Some("words 1"), "after a start too");
}
