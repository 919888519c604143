//! Sealing and opening.

use crate::{ELM, Folder, OAK, dice, need, own, person, read, row, vault};
use commons::Group;
use commons::Subject;
use commons::sight::{Field, warrant_for_what_is_shown};
use proptest::prelude::*;
use vault::{VaultError, Words, WrappedKey, hash_secret, verify_secret};

#[test]
fn sealed_words_open_with_a_warrant_for_them() {
    let folder = Folder::new();
    let vault = vault(&folder);
    vault.begin_group(ELM, &mut dice()).unwrap();
    for words in ["", "Amina", "عمّان، الطابق الثالث", "+44 20 7946 0000", &"long ".repeat(5000)] {
        let row = row(&vault, ELM, need(1), words);
        assert_eq!(read(&vault, ELM, &row).as_deref(), Some(words));
    }
}

#[test]
fn a_warrant_for_something_else_opens_nothing() {
    let folder = Folder::new();
    let vault = vault(&folder);
    vault.begin_group(ELM, &mut dice()).unwrap();
    let row = row(&vault, ELM, need(1), "Amina");
    let refused = vault.open(&own(ELM, need(2)), need(1), &row.key, Field::Called, &row.sealed);
    assert!(matches!(refused, Err(VaultError::NotCovered)), "{refused:?}");
    let shown = warrant_for_what_is_shown(&Group::new(ELM));
    let refused = vault.open(&shown, need(1), &row.key, Field::Called, &row.sealed);
    assert!(matches!(refused, Err(VaultError::NotCovered)), "{refused:?}");
    let refused = vault.open(&shown, person(1), &row.key, Field::Reach, &row.sealed);
    assert!(matches!(refused, Err(VaultError::NotCovered)), "{refused:?}");
}

#[test]
fn a_seal_that_was_moved_does_not_open() {
    let folder = Folder::new();
    let vault = vault(&folder);
    let mut dice = dice();
    vault.begin_group(ELM, &mut dice).unwrap();
    vault.begin_group(OAK, &mut dice).unwrap();
    let first = row(&vault, ELM, need(1), "Amina");
    let second = row(&vault, ELM, need(2), "Ben");
    let stranger = row(&vault, ELM, person(1), "Chiara");
    let elsewhere = row(&vault, OAK, need(1), "Dora");
    let broken = |group, subject, key: &WrappedKey, field, sealed: &[u8]| {
        let opened = vault.open(&own(group, subject), subject, key, field, sealed);
        matches!(opened, Err(VaultError::Broken))
    };
    let called = Field::Called;
    assert!(broken(ELM, need(1), &first.key, called, &second.sealed), "words of another need");
    assert!(broken(ELM, need(1), &second.key, called, &second.sealed), "with their key");
    assert!(broken(ELM, need(1), &stranger.key, called, &stranger.sealed), "a person's, same number");
    assert!(broken(ELM, need(1), &first.key, Field::Door, &first.sealed), "another field");
    assert!(broken(ELM, need(1), &elsewhere.key, called, &elsewhere.sealed), "another group's");
    assert!(broken(OAK, need(1), &first.key, called, &first.sealed), "into another group");
    let renamed = WrappedKey { epoch: 2, ..first.key.clone() };
    let opened = vault.open(&own(ELM, need(1)), need(1), &renamed, called, &first.sealed);
    assert!(matches!(opened, Err(VaultError::NoKey { epoch: 2 })));
    assert!(broken(ELM, need(1), &first.key, called, b""));
    assert_eq!(read(&vault, ELM, &first).as_deref(), Some("Amina"));
}

#[test]
fn a_seal_does_not_tell_how_long_a_name_is() {
    let folder = Folder::new();
    let vault = vault(&folder);
    vault.begin_group(ELM, &mut dice()).unwrap();
    let short = row(&vault, ELM, need(1), "Bo");
    let long = row(&vault, ELM, need(1), "Bartholomea Fitzgerald");
    assert_eq!(short.sealed.len(), long.sealed.len());
}

#[test]
fn what_comes_back_opens_for_its_purpose_in_its_group_and_unchanged() {
    let folder = Folder::new();
    let vault = vault(&folder);
    let mut ticket = vault.seal_ticket("a form", ELM, b"half an ask", &mut dice());
    let opened =
        |purpose, group, ticket: &[u8]| vault.open_ticket(purpose, group, ticket).map(|it| it.reveal().clone());
    assert_eq!(opened("a form", ELM, &ticket).as_deref(), Some(&b"half an ask"[..]));
    assert_eq!(opened("another form", ELM, &ticket), None);
    assert_eq!(opened("a form", OAK, &ticket), None);
    assert!(!ticket.windows(4).any(|part| part == b"half"));
    ticket[20] ^= 1;
    assert_eq!(opened("a form", ELM, &ticket), None);
}

#[test]
fn equal_words_are_sealed_differently() {
    let folder = Folder::new();
    let vault = vault(&folder);
    let mut dice = dice();
    vault.begin_group(ELM, &mut dice).unwrap();
    let first = row(&vault, ELM, need(1), "Amina");
    let again = vault.seal(ELM, need(1), &first.key, Field::Called, "Amina", &mut dice).unwrap();
    assert_ne!(first.sealed, again);
}

#[test]
fn a_group_without_keys_has_no_subjects() {
    let folder = Folder::new();
    let vault = vault(&folder);
    let refused = vault.new_subject(ELM, Subject::Group, &mut dice());
    assert!(matches!(refused, Err(VaultError::NoGroup)));
}

#[test]
fn opened_words_do_not_show_themselves() {
    let words = Words::from("Amina".to_owned());
    assert_eq!(format!("{words:?} {words:#?}"), "… …");
    assert_eq!(words.reveal(), "Amina");
}

#[test]
fn a_secret_is_known_by_its_hash_alone() {
    let salt = [3; 16];
    let hash = hash_secret("plum kettle river cloud", &salt);
    assert!(verify_secret("plum kettle river cloud", &salt, &hash));
    assert!(!verify_secret("plum kettle river clouds", &salt, &hash));
    assert!(!verify_secret("plum kettle river cloud", &[4; 16], &hash));
}

#[test]
fn the_slow_hash_is_argon2id_as_everybody_else_computes_it() {
    // Computed with the reference implementation in C, through Python's argon2-cffi.
    let expected = "a17f937d4eafcc024d3e52a4373c289dfec3a27dbde997ae578f0182be011cd2";
    let hash = hash_secret("plum kettle river cloud", b"0123456789abcdef");
    let hex: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(hex, expected);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_sealed_opens_again_and_a_changed_bit_never_does(words in ".{0,200}", place: usize, bit in 0..8_u8) {
        let folder = Folder::new();
        let vault = vault(&folder);
        vault.begin_group(ELM, &mut dice()).unwrap();
        let row = row(&vault, ELM, need(1), &words);
        prop_assert_eq!(read(&vault, ELM, &row), Some(words));
        let mut changed = row.clone();
        let place = place % changed.sealed.len();
        changed.sealed[place] ^= 1_u8 << bit;
        prop_assert_eq!(read(&vault, ELM, &changed), None);
        let mut changed = row.clone();
        let place = place % changed.key.bytes.len();
        changed.key.bytes[place] ^= 1_u8 << bit;
        prop_assert_eq!(read(&vault, ELM, &changed), None);
    }
}
