//! The saved form.

use std::io::Cursor;

use proptest::prelude::*;
use streets::{Damaged, Profile, Saved, SavedError, save};

use crate::streets;

fn saved() -> Vec<u8> {
    let mut bytes = Vec::new();
    save(streets(), &mut bytes).unwrap();
    bytes
}

#[test]
fn what_is_saved_is_what_is_opened_whole_or_part_by_part() {
    let bytes = saved();
    let mut opened = Saved::open(Cursor::new(&bytes)).unwrap();
    assert_eq!(opened.everything().unwrap(), *streets());
    let mut opened = Saved::open(Cursor::new(&bytes)).unwrap();
    assert_eq!(opened.gazetteer().unwrap(), streets().gazetteer);
    assert_eq!(opened.hierarchy(Profile::Car).unwrap(), streets().hierarchies[2]);
}

#[test]
fn a_changed_byte_is_noticed_wherever_it_is() {
    let mut bytes = saved();
    for at in (0..bytes.len()).step_by(41).chain(0..140) {
        bytes[at] ^= 4;
        let opened = Saved::open(Cursor::new(&bytes)).and_then(|mut saved| saved.everything());
        assert!(matches!(opened, Err(SavedError::Damaged(_))), "byte {at}");
        bytes[at] ^= 4;
    }
}

#[test]
fn a_newer_form_is_refused_with_its_version_and_another_file_for_what_it_is() {
    let mut bytes = saved();
    bytes[8] = 9;
    assert!(matches!(Saved::open(Cursor::new(&bytes)), Err(SavedError::Damaged(Damaged::Version(9)))));
    let other = Saved::open(Cursor::new(b"SQLite format 3 and so on".repeat(20)));
    assert!(matches!(other, Err(SavedError::Damaged(Damaged::Foreign))));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Even where the checksum fits, numbers that point nowhere are noticed: nothing panics when it is used.
    #[test]
    fn a_forged_part_never_brings_it_down(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        length in prop::option::of(0..400_000usize),
    ) {
        let mut bytes = saved();
        for (at, value) in changes {
            let at = 136 + at.index(bytes.len() - 136);
            bytes[at] = value;
        }
        if let Some(length) = length {
            bytes.truncate(length.max(200));
        }
        // Checksums are made to fit again.
        for entry in 0..6 {
            let at = 16 + entry * 20;
            let number = |bytes: &[u8]| u64::from_le_bytes(bytes.try_into().unwrap()) as usize;
            let (offset, length) = (number(&bytes[at..at + 8]), number(&bytes[at + 8..at + 16]));
            if let Some(part) = bytes.get(offset..offset + length) {
                let crc = crc32(part).to_le_bytes();
                bytes[at + 16..at + 20].copy_from_slice(&crc);
            }
        }
        let table = crc32(&bytes[16..136]).to_le_bytes();
        bytes[12..16].copy_from_slice(&table);
        let mut opened = Saved::open(Cursor::new(&bytes)).unwrap();
        let (network, gazetteer) = (opened.network(), opened.gazetteer());
        if let Ok(network) = &network {
            let nearest = streets::Nearest::new(network);
            let place = nearest.place(streets::Coordinate::from_degrees(53.6, -4.4).unwrap(), Profile::Foot);
            let hierarchy = opened.hierarchy(Profile::Foot);
            if let (Some(place), Ok(hierarchy)) = (place, &hierarchy) {
                let _ = streets::Distances::new(network, hierarchy, Profile::Foot).between(&place, &place);
            }
        }
        if let Ok(gazetteer) = &gazetteer {
            let _ = streets::Lookup::new(gazetteer).find("Kiln Lane 7", 5);
        }
        if let (Ok(network), Ok(gazetteer)) = (&network, &gazetteer) {
            let sheet = streets::schematic::Sheet::new("", 50_000);
            let _ = streets::schematic::draw(network, gazetteer, &sheet);
        }
    }
}

/// The checksum of the saved form, bit by bit (ISO 3309).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0u32, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 })
    })
}
