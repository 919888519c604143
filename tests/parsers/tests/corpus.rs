//! Everything in the corpus, and a bounded number of changes of it. The same changes each time: what fails, fails again.

use parsers::{ALL, Target};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

/// `FUZZ_SEED` and `FUZZ_TIMES` (how many times as many changes), or what is usual.
fn asked_for(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|number| number.parse().ok()).unwrap_or(usual)
}

/// SplitMix64.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }
}

/// What parsers stumble over.
const PIECES: [&[u8]; 30] = [
    b"\0",
    b"\r\n",
    b"\n\n",
    b"%",
    b"%0",
    b"%00",
    b"%ff",
    b"&",
    b"=",
    b";",
    b"..",
    b"//",
    b"/\\",
    b"<torture>",
    b"%3Ctorture%3E",
    b"\"",
    b"'",
    b"{}",
    b"18446744073709551615",
    b"-1",
    b"4294967296",
    b"65536",
    b"null",
    b"9223372036854775807",
    b"\xe2\x80\xae",
    b"\xef\xbb\xbf",
    b"\xd9\xa3",
    b"\xf0\x9f\x8d\x8e",
    b"\xff\xfe",
    b"e\xcc\x81",
];

fn changed(chance: &mut Chance, corpus: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = corpus[chance.below(corpus.len())].clone();
    for _ in 0..1 + chance.below(6) {
        let at = chance.below(bytes.len() + 1);
        let end = (at + 1 + chance.below(24)).min(bytes.len());
        match chance.below(12) {
            0 if at < bytes.len() => bytes[at] ^= 1 << chance.below(8),
            1 if at < bytes.len() => bytes[at] = chance.next() as u8,
            2 => drop(bytes.splice(at..at, [chance.next() as u8])),
            3 if at < end => drop(bytes.drain(at..end)),
            4 if at < end => {
                let again = bytes[at..end].to_vec();
                bytes.splice(at..at, again);
            }
            5 | 6 => drop(bytes.splice(at..at, PIECES[chance.below(PIECES.len())].iter().copied())),
            7..10 => {
                // Another number in the place of one: what is read by its shape is still read.
                let digits: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at].is_ascii_digit()).collect();
                if let Some(at) = digits.get(chance.below(digits.len())) {
                    bytes[*at] = b'0' + chance.below(10) as u8;
                }
            }
            10 => {
                // The lines of two files, mixed.
                let other = &corpus[chance.below(corpus.len())];
                let from = chance.below(other.len() + 1);
                bytes.truncate(at);
                bytes.extend_from_slice(&other[from..]);
            }
            _ => {
                let mut lines: Vec<Vec<u8>> = bytes.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
                let (one, other) = (chance.below(lines.len()), chance.below(lines.len()));
                lines.swap(one, other);
                bytes = lines.join(&b'\n');
            }
        }
    }
    bytes.truncate(1 << 17);
    bytes
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus")
}

fn corpus(name: &str) -> Vec<Vec<u8>> {
    let files = std::fs::read_dir(folder().join(name)).expect("every parser has a corpus");
    let mut files: Vec<PathBuf> = files.map(|file| file.expect("it can be read").path()).collect();
    files.sort();
    files.into_iter().map(|file| std::fs::read(file).expect("it can be read")).collect()
}

fn holds(name: &str) {
    let target = ALL.iter().find(|target| target.name == name).expect("it is a parser");
    let corpus = corpus(name);
    assert!(!corpus.is_empty());
    for bytes in &corpus {
        try_with(target, bytes);
    }
    let mut chance = Chance(asked_for("FUZZ_SEED", 1));
    for _ in 0..u64::from(target.tries) * asked_for("FUZZ_TIMES", 1) {
        try_with(target, &changed(&mut chance, &corpus));
    }
}

/// What breaks it is put down beside the corpus, to be looked at and kept.
fn try_with(target: &Target, bytes: &[u8]) {
    if let Err(broken) = catch_unwind(AssertUnwindSafe(|| (target.run)(bytes))) {
        let file = std::env::temp_dir().join(format!("manyhands-fuzz-{}", target.name));
        std::fs::write(&file, bytes).expect("it can be written");
        eprintln!("{} breaks on {}; keep it in fuzz/corpus/{}", target.name, file.display(), target.name);
        std::panic::resume_unwind(broken);
    }
}

macro_rules! parsers {
    ($($test:ident => $name:literal),* $(,)?) => {
        $(#[test] fn $test() { holds($name); })*

        #[test]
        fn no_parser_is_left_out() {
            let mut tested = vec![$($name),*];
            tested.sort_unstable();
            assert_eq!(tested, ALL.map(|target| target.name));
            for target in ALL {
                let file = folder().join("../fuzz_targets").join(format!("{}.rs", target.name));
                assert!(file.exists(), "{} has no target for cargo-fuzz", target.name);
            }
        }
    };
}

parsers! {
    cookies_are_read_or_passed_over => "cookies",
    whatever_is_asked_at_the_door_gets_an_answer => "door",
    folding_never_fails_whatever_an_entry_says => "fold",
    forms_are_read_whatever_they_hold => "form",
    a_changed_keyring_is_never_believed => "keyring",
    languages_are_found_or_not => "languages",
    logs_are_proved_or_refused => "log",
    names_in_addresses_are_plain => "names",
    photos_are_written_anew_or_refused => "photos",
    a_sheet_is_read_piece_by_piece => "sheet",
    six_words_are_read_or_not => "six_words",
    tiles_are_read_or_refused => "tiles",
    tokens_are_read_or_not => "tokens",
    zones_are_known_or_not => "zones",
}

/// The control: a parser that breaks is noticed.
#[test]
fn a_parser_that_breaks_is_noticed() {
    let broken = Target { name: "broken", run: |bytes| assert!(!bytes.contains(&0)), tries: 500 };
    let corpus = vec![b"hello".to_vec()];
    let mut chance = Chance(1);
    let noticed = (0..broken.tries).any(|_| {
        let bytes = changed(&mut chance, &corpus);
        catch_unwind(|| (broken.run)(&bytes)).is_err()
    });
    assert!(noticed);
}
