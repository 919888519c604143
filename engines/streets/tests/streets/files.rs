//! Files that are broken, hostile, in another order, or interrupted.

use std::io::{self, Cursor, Read, Seek, SeekFrom};

use proptest::prelude::*;
use streets::{Import, ImportError, Imported, Limits, MadeNode, MadeWay, Mangled, Stage, Writer, made};

use crate::{file, streets};

fn import(bytes: &[u8]) -> Result<Imported, ImportError> {
    streets::import(Cursor::new(bytes), |_| true)
}

/// A small town whose file is not packed: a change in it changes what it says.
fn plain() -> Vec<u8> {
    let (nodes, ways, relations) = made::Town::new(3, 5, 5).make();
    let mut writer = Writer::unpacked(Vec::new()).unwrap();
    writer.nodes(&nodes).unwrap();
    writer.ways(&ways).unwrap();
    writer.relations(&relations).unwrap();
    writer.finish().unwrap()
}

#[test]
fn packed_or_not_the_town_is_the_same() {
    assert_eq!(import(&plain()).unwrap(), import(&made::Town::new(3, 5, 5).to_pbf(Vec::new()).unwrap()).unwrap());
}

#[test]
fn what_is_no_map_is_said_to_be_none() {
    for bytes in [&b""[..], b"PK", b"<osm version=\"0.6\"></osm>", &[0; 4000], &[255; 4000]] {
        assert!(matches!(import(bytes), Err(ImportError::NoMap(_))), "{bytes:?}");
    }
    let empty = Writer::new(Vec::new()).unwrap().finish().unwrap();
    assert!(matches!(import(&empty), Err(ImportError::NoStreets(_))));
}

#[test]
fn a_file_that_ends_too_early_gives_what_was_in_it_and_says_so() {
    let (mut nodes, mut ways, _) = made::Town::new(3, 20, 20).make();
    nodes.truncate(30_000);
    // Ways in two parcels.
    let more = ways.len() as i64;
    ways.extend((1..9_000).map(|id| MadeWay {
        id: more + id,
        refs: vec![1, 2],
        tags: vec![("building".into(), "yes".into())],
    }));
    let mut writer = Writer::new(Vec::new()).unwrap();
    writer.nodes(&nodes).unwrap();
    writer.ways(&ways).unwrap();
    let bytes = writer.finish().unwrap();
    let whole = import(&bytes).unwrap();
    let cut = import(&bytes[..bytes.len() - 10]).unwrap();
    assert_eq!(cut.left_out.lost_after.map(|lost| lost.1), Some(Mangled::Short));
    assert_eq!(cut.network, whole.network, "the last parcel held no streets");
}

#[test]
fn a_parcel_that_does_not_unpack_is_left_out_and_counted() {
    let mut bytes = file();
    let end = bytes.len();
    // The last parcel holds relations: the edge of a part of town.
    bytes[end - 20..].fill(0);
    let town = import(&bytes).unwrap();
    assert_eq!(town.left_out.parcels, 1);
    assert!(town.left_out.first.is_some_and(|(_, why)| why == Mangled::Unpacking));
    assert_eq!(town.network, streets().network);
}

/// A parcel as it stands in a file.
fn parcel(kind: &str, size: u64, blob: &[u8]) -> Vec<u8> {
    let number = |mut number: u64| {
        let mut bytes = Vec::new();
        while number >= 0x80 {
            bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        bytes.push(number as u8);
        bytes
    };
    let head = [&[0x0a, kind.len() as u8], kind.as_bytes(), &[0x18], &number(size)].concat();
    [&(head.len() as u32).to_be_bytes()[..], &head, blob].concat()
}

#[test]
fn a_parcel_that_says_it_is_enormous_is_not_believed() {
    let start = Writer::new(Vec::new()).unwrap().finish().unwrap();
    // Four gigabytes of parcel in a file of a hundred bytes.
    let lie = [&start[..], &parcel("OSMData", u64::from(u32::MAX), &[0; 40])].concat();
    assert!(
        matches!(import(&lie), Err(ImportError::NoStreets(left)) if left.lost_after.is_some_and(|lost| lost.1 == Mangled::TooLarge))
    );
    // A gigabyte to be unpacked from a few bytes.
    let bomb = [&[0x10, 0x80, 0x80, 0x80, 0x80, 0x04, 0x1a, 0x04][..], &[0x78, 0x9c, 0x03, 0x00]].concat();
    let bomb = [&start[..], &parcel("OSMData", bomb.len() as u64, &bomb)].concat();
    assert!(
        matches!(import(&bomb), Err(ImportError::NoStreets(left)) if left.first.is_some_and(|first| first.1 == Mangled::TooLarge))
    );
}

#[test]
fn what_needs_something_unknown_is_refused_by_its_name() {
    let mut bytes = file();
    let packed = Writer::unpacked(Vec::new()).unwrap().finish().unwrap();
    let at = packed.windows(10).position(|ten| ten == b"DenseNodes").unwrap();
    let mut other = packed;
    other[at..at + 10].copy_from_slice(b"Historical");
    other.append(&mut bytes);
    assert!(matches!(import(&other), Err(ImportError::Needs(what)) if what == "Historical"));
}

#[test]
fn more_than_a_city_is_refused_before_it_fills_the_memory() {
    let limits = Limits { points: 100, ..Limits::default() };
    let mut import = Import::new(Cursor::new(file()), limits).unwrap();
    let refused = loop {
        match import.step() {
            Ok(progress) => assert_ne!(progress.stage, Stage::Done),
            Err(refused) => break refused,
        }
    };
    assert!(matches!(refused, ImportError::TooMuch { most: 100, .. }));
}

#[test]
fn ways_before_points_are_read_all_the_same() {
    let (nodes, ways, relations) = crate::town().make();
    for said_to_be_in_order in [true, false] {
        let mut writer = Writer::unpacked(Vec::new()).unwrap();
        writer.relations(&relations).unwrap();
        writer.ways(&ways).unwrap();
        writer.nodes(&nodes).unwrap();
        let mut bytes = writer.finish().unwrap();
        if !said_to_be_in_order {
            let at = bytes.windows(4).position(|four| four == b"Sort").unwrap();
            bytes[at..at + 4].copy_from_slice(b"sort");
        }
        let town = import(&bytes).unwrap();
        assert_eq!(town.gazetteer.streets().count(), streets().gazetteer.streets().count());
        assert_eq!(town.network, streets().network, "said to be in order: {said_to_be_in_order}");
    }
}

#[test]
fn an_import_that_was_interrupted_anywhere_ends_like_one_that_was_not() {
    let bytes = file();
    let mut import = Import::new(Cursor::new(bytes.clone()), Limits::default()).unwrap();
    let mut stages = Vec::new();
    loop {
        // Every step of it in another life.
        import = Import::resume(Cursor::new(bytes.clone()), Limits::default(), &import.notes()).unwrap();
        let progress = import.step().unwrap();
        assert!(progress.done <= progress.of);
        stages.push(progress.stage);
        if progress.stage == Stage::Done {
            break;
        }
        assert!(stages.len() < 1_000, "it gets nowhere");
    }
    assert!(stages.contains(&Stage::Points) && stages.contains(&Stage::Edges), "{stages:?}");
    assert_eq!(import.finish(), *streets());
}

#[test]
fn notes_of_another_file_or_broken_ones_are_refused() {
    let mut import = Import::new(Cursor::new(file()), Limits::default()).unwrap();
    for _ in 0..4 {
        import.step().unwrap();
    }
    let mut notes = import.notes();
    let resume = |file: Vec<u8>, notes: &[u8]| Import::resume(Cursor::new(file), Limits::default(), notes).map(|_| ());
    assert!(matches!(resume(plain(), &notes), Err(ImportError::OtherFile)));
    assert!(matches!(resume(file(), b"nothing"), Err(ImportError::Notes(_))));
    for at in (0..notes.len()).step_by(97) {
        notes[at] ^= 0x20;
        assert!(resume(file(), &notes).is_err(), "byte {at}");
        notes[at] ^= 0x20;
    }
}

#[test]
fn whoever_watches_can_stop_it() {
    let mut seen = 0;
    let stopped = streets::import(Cursor::new(file()), |_| {
        seen += 1;
        seen < 3
    });
    assert!(matches!(stopped, Err(ImportError::Stopped)));
    assert_eq!(seen, 3);
}

/// A disk that fails after so many reads.
struct Failing(Cursor<Vec<u8>>, usize);

impl Read for Failing {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match self.1.checked_sub(1) {
            Some(left) => self.1 = left,
            None => return Err(io::Error::other("the disk is gone")),
        }
        self.0.read(into)
    }
}

impl Seek for Failing {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.0.seek(to)
    }
}

#[test]
fn a_disk_that_fails_is_an_error_wherever_it_fails() {
    for after in 0..12 {
        let failed = streets::import(Failing(Cursor::new(file()), after), |_| true);
        assert!(matches!(failed, Err(ImportError::Io(_))), "after {after} reads");
    }
}

#[test]
fn a_way_through_points_the_file_does_not_have_is_cut_there() {
    let place = |lat: i32| streets::Coordinate { lat: 500_000_000 + lat * 1000, lon: 0 };
    let nodes: Vec<_> = [1, 2, 4, 5].map(|id| MadeNode { id, place: place(id as i32), tags: Vec::new() }).to_vec();
    let ways = [MadeWay { id: 1, refs: vec![1, 2, 3, 4, 5, 6], tags: vec![("highway".into(), "residential".into())] }];
    let mut writer = Writer::new(Vec::new()).unwrap();
    writer.nodes(&nodes).unwrap();
    writer.ways(&ways).unwrap();
    let town = import(&writer.finish().unwrap()).unwrap();
    assert_eq!(town.network.segments().len(), 2);
    assert_eq!(town.left_out.points, 2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    /// Whatever is done to a file: an answer or an error, within reason, and never a panic.
    #[test]
    fn a_mangled_file_never_brings_it_down(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = plain();
        for (at, value) in changes {
            let at = at.index(bytes.len());
            bytes[at] = value;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        if let Ok(town) = import(&bytes) {
            prop_assert!(!town.network.segments().is_empty());
        }
    }

    /// The same where whole pieces are swapped for others.
    #[test]
    fn a_file_of_wrong_pieces_never_brings_it_down(
        pieces in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 1..400usize), 1..8),
    ) {
        let mut bytes = plain();
        for (from, to, length) in pieces {
            let (from, to) = (from.index(bytes.len()), to.index(bytes.len()));
            let piece = bytes[from..(from + length).min(bytes.len())].to_vec();
            let end = (to + piece.len()).min(bytes.len());
            bytes[to..end].copy_from_slice(&piece[..end - to]);
        }
        let _ = import(&bytes);
    }
}
