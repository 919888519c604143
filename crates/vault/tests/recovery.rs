//! Shares on paper, parcels that may lie anywhere, and the copy of the keys.
#![expect(clippy::unwrap_used, reason = "a test that fails says where")]

use std::io::{self, Read, Write};

use vault::parcel::look_through;
use vault::{Parcel, ParcelError, ParcelKey, Recovery, RecoveryKey, Share, ShareError, Unpacked};

/// Dice that fall differently for each seed.
fn dice(seed: u64) -> impl FnMut(&mut [u8]) {
    let mut turn = 0u64;
    move |bytes: &mut [u8]| {
        turn += 1;
        let mut hasher = blake3::Hasher::new();
        hasher.update(&seed.to_le_bytes()).update(&turn.to_le_bytes()).finalize_xof().fill(bytes);
    }
}

fn five_of_which_three() -> (RecoveryKey, Vec<Share>) {
    RecoveryKey::make(5, 3, 1_795_000_000_000, &mut dice(1)).unwrap()
}

fn parcel(recovery: &RecoveryKey, content: &[u8]) -> (Vec<u8>, ParcelKey) {
    let about = [("made", "today".to_owned())];
    let mut parcel = Parcel::begin("backup", &about, recovery, Vec::new(), dice(2)).unwrap();
    parcel.write_all(content).unwrap();
    parcel.finish().unwrap()
}

fn unpack(mut from: Unpacked<&[u8]>) -> io::Result<Vec<u8>> {
    let mut content = Vec::new();
    from.read_to_end(&mut content)?;
    Ok(content)
}

#[test]
fn any_three_of_five_shares_open_and_no_two_do() {
    let (key, shares) = five_of_which_three();
    for a in 0..5 {
        for b in 0..5 {
            let two = [shares[a].clone(), shares[b].clone()];
            assert!(Recovery::from_shares(&key, &two).is_err());
            for c in 0..5 {
                let three = [shares[a].clone(), shares[b].clone(), shares[c].clone()];
                let different = a != b && b != c && a != c;
                assert_eq!(Recovery::from_shares(&key, &three).is_ok(), different, "{a} {b} {c}");
            }
        }
    }
    assert!(Recovery::from_shares(&key, &shares).is_ok(), "all of them open as well");
}

#[test]
fn a_share_is_sixteen_words_that_can_be_typed_again() {
    let (key, shares) = five_of_which_three();
    for (number, share) in (1..).zip(&shares) {
        let words = share.words();
        assert_eq!(words.reveal().split_whitespace().count(), 16);
        assert_eq!(words.reveal().lines().count(), 4);
        let typed = words.reveal().to_uppercase().replace(' ', " - ");
        let again = Share::parse(&typed).unwrap();
        assert!(again == *share);
        assert_eq!((again.number(), again.needed()), (number, 3));
        assert!(again.is_of(&key));
    }
}

#[test]
fn slips_of_the_pen_are_found_by_the_place_of_the_word() {
    let (_, shares) = five_of_which_three();
    let words: Vec<String> = shares[0].words().reveal().split_whitespace().map(str::to_owned).collect();
    let say = |words: &[String]| Share::parse(&words.join(" ")).map(drop);
    assert_eq!(say(&words[..15]), Err(ShareError::Length { found: 15 }));
    let mut unknown = words.clone();
    unknown[6] = "manyhands".into();
    assert_eq!(say(&unknown), Err(ShareError::Word { place: 7 }));
    let mut found = 0;
    for place in 0..16 {
        let mut other = words.clone();
        other[place] = commons::words::key_word(commons::words::key_number(&words[place]).unwrap() + 1).into();
        found += u32::from(say(&other) == Err(ShareError::Slip));
        let mut swapped = words.clone();
        swapped.swap(place, (place + 1) % 16);
        found += u32::from(say(&swapped) == Err(ShareError::Slip));
    }
    assert_eq!(found, 32);
}

#[test]
fn shares_of_another_key_and_the_same_share_twice_are_told_apart() {
    let (key, shares) = five_of_which_three();
    let (_, others) = RecoveryKey::make(5, 3, 0, &mut dice(9)).unwrap();
    let mixed = [shares[0].clone(), shares[1].clone(), others[2].clone()];
    assert_eq!(Recovery::from_shares(&key, &mixed).err(), Some(ShareError::Another));
    let twice = [shares[0].clone(), shares[1].clone(), shares[1].clone()];
    assert_eq!(Recovery::from_shares(&key, &twice).err(), Some(ShareError::Twice));
    assert_eq!(Recovery::from_shares(&key, &shares[..2]).err(), Some(ShareError::NotTogether));
    for (shares, needed) in [(1, 1), (5, 1), (3, 4), (16, 3), (0, 0)] {
        assert_eq!(RecoveryKey::make(shares, needed, 0, &mut dice(1)).err(), Some(ShareError::Counts));
    }
}

#[test]
fn the_public_half_comes_back_from_its_file() {
    let (key, _) = five_of_which_three();
    assert_eq!(RecoveryKey::parse(&key.to_text()), Some(key.clone()));
    assert_eq!(key.name().len(), 8);
    assert_eq!(RecoveryKey::parse("something else"), None);
}

#[test]
fn a_parcel_opens_with_the_shares_and_for_its_maker_until_then() {
    let (key, shares) = five_of_which_three();
    let recovery = Recovery::from_shares(&key, &shares[1..4]).unwrap();
    for size in [0, 1, 65_535, 65_536, 65_537, 300_000] {
        let content: Vec<u8> = (0..size).map(|at: u32| at.to_le_bytes()[1]).collect();
        let (bytes, own) = parcel(&key, &content);
        let head = look_through(&bytes[..]).unwrap();
        assert_eq!((head.kind.as_str(), head.said("made")), ("backup", Some("today")));
        assert_eq!(head.recovery, key);
        assert_eq!(unpack(Unpacked::open(&bytes[..], &recovery).unwrap().1).unwrap(), content);
        assert_eq!(unpack(Unpacked::open_with(&bytes[..], &own).unwrap().1).unwrap(), content);
    }
}

#[test]
fn every_changed_byte_and_every_missing_end_is_found_with_and_without_the_key() {
    let (key, _) = five_of_which_three();
    let (bytes, own) = parcel(&key, &[7; 700]);
    let opens = |bytes: &[u8]| {
        Unpacked::open_with(bytes, &own).map_err(drop).and_then(|(_, parcel)| unpack(parcel).map_err(drop)).is_ok()
    };
    assert!(opens(&bytes));
    // The hash at the end is for those without a key; all before it is sealed as well.
    let sealed = bytes.len() - 32;
    for at in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[at] ^= 1 << (at % 8);
        assert!(look_through(&changed[..]).is_err(), "byte {at}");
        assert!(at >= sealed || !opens(&changed), "byte {at}");
    }
    for end in 0..bytes.len() {
        assert!(look_through(&bytes[..end]).is_err(), "cut at {end}");
        assert!(end >= sealed || !opens(&bytes[..end]), "cut at {end}");
    }
}

#[test]
fn pieces_cannot_change_places_or_parcels() {
    let (key, _) = five_of_which_three();
    let (bytes, own) = parcel(&key, &[7; 200_000]);
    let begin = bytes.windows(2).position(|pair| pair == b"\n\n").unwrap() + 2;
    let length = 5 + 65_536 + 40;
    let mut swapped = bytes.clone();
    let (first, second) = (begin..begin + length, begin + length..begin + 2 * length);
    swapped[first.clone()].copy_from_slice(&bytes[second.clone()]);
    swapped[second].copy_from_slice(&bytes[first]);
    assert!(unpack(Unpacked::open_with(&swapped[..], &own).unwrap().1).is_err());
}

#[test]
fn another_key_and_another_file_are_said_as_such() {
    let (key, _) = five_of_which_three();
    let (other, shares) = RecoveryKey::make(2, 2, 0, &mut dice(5)).unwrap();
    let recovery = Recovery::from_shares(&other, &shares).unwrap();
    let (bytes, _) = parcel(&key, b"words");
    assert!(matches!(Unpacked::open(&bytes[..], &recovery), Err(ParcelError::AnotherKey)));
    assert!(matches!(look_through(&b"hello"[..]), Err(ParcelError::Other)));
    assert!(matches!(look_through(&b""[..]), Err(ParcelError::Other)));
    assert!(!bytes.windows(5).any(|window| window == b"words"));
}

#[test]
fn pieces_are_sealed_64_kb_at_a_time_however_they_come() {
    let (key, _) = five_of_which_three();
    let content: Vec<u8> = (0..200_000u32).map(|at| at.to_le_bytes()[0] ^ at.to_le_bytes()[1]).collect();
    let mut parcel = Parcel::begin("backup", &[], &key, Vec::new(), dice(3)).unwrap();
    // Neither in pieces nor in what fits into them.
    let mut rest = &content[..];
    for some in [1_000, 70_000, 65_536, 1, 63_463] {
        let (now, later) = rest.split_at(some);
        parcel.write_all(now).unwrap();
        rest = later;
    }
    let (bytes, own) = parcel.finish().unwrap();
    let (_, unpacked) = Unpacked::open_with(&bytes[..], &own).unwrap();
    assert_eq!(unpack(unpacked).unwrap(), content);
    // The first piece says how long it is: what it holds, a nonce and a tag.
    let head = bytes.windows(2).position(|two| two == b"\n\n").unwrap() + 2;
    assert_eq!(bytes[head..head + 5], [&[0], &(65_536u32 + 24 + 16).to_le_bytes()[..]].concat());
}

#[test]
fn what_is_said_at_the_beginning_has_its_limit_and_much_fits() {
    let (key, _) = five_of_which_three();
    let with = |lengths: &[usize]| {
        let about: Vec<(&str, String)> = lengths.iter().map(|length| ("made", "x".repeat(*length))).collect();
        let parcel = Parcel::begin("backup", &about, &key, Vec::new(), dice(4)).unwrap();
        let (bytes, _) = parcel.finish().unwrap();
        look_through(&bytes[..]).map(|head| head.said("made").unwrap().len())
    };
    assert_eq!(with(&[10_000]).unwrap(), 10_000);
    assert!(matches!(with(&[20_000]), Err(ParcelError::Damaged)));
    assert!(matches!(with(&[6_000, 6_000, 6_000]), Err(ParcelError::Damaged)), "all of it counts");
}

#[test]
fn a_piece_that_says_it_is_longer_than_any_is_not_read() {
    let (key, _) = five_of_which_three();
    let (bytes, own) = parcel(&key, b"content");
    let head = bytes.windows(2).position(|two| two == b"\n\n").unwrap() + 2;
    let read_of = |length: u32| {
        let mut forged = bytes[..head].to_vec();
        forged.push(0);
        forged.extend_from_slice(&length.to_le_bytes());
        forged.resize(head + 200_000, 7);
        let mut rest = &forged[..];
        let (_, mut unpacked) = Unpacked::open_with(&mut rest, &own).unwrap();
        assert!(unpacked.read(&mut [0; 10]).is_err(), "{length}");
        drop(unpacked);
        forged.len() - rest.len() - head - 5
    };
    assert_eq!(read_of(65_536 + 64), 65_536 + 64);
    assert_eq!(read_of(65_536 + 65), 0);
    assert_eq!(read_of(u32::MAX), 0);
}

/// Holds back what it is given until it is told to pass it on, as a buffer before a disk does.
#[derive(Default)]
struct Held {
    back: Vec<u8>,
    passed_on: Vec<u8>,
}

impl Write for Held {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.back.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.passed_on.append(&mut self.back);
        Ok(())
    }
}

#[test]
fn of_a_finished_parcel_nothing_is_held_back_any_more() {
    let (key, _) = five_of_which_three();
    let mut parcel = Parcel::begin("backup", &[], &key, Held::default(), dice(3)).unwrap();
    parcel.write_all(b"everything").unwrap();
    let (held, _) = parcel.finish().unwrap();
    assert!(held.back.is_empty());
    assert!(look_through(&held.passed_on[..]).is_ok());
}
