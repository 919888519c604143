//! A map in pieces: what is written can be read, what is read is not believed.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use streets::Coordinate;
use streets::tiles::{Archive, Kind, TilesError, Wish, make};

use crate::{dice, streets};

const WISH: Wish<'_> = Wish { name: "Our \"town\"", attribution: "© nobody", generator: "a test" };

fn file() -> Vec<u8> {
    make(&streets().network, &streets().gazetteer, &WISH).unwrap()
}

fn open(bytes: &[u8]) -> Result<Archive<Cursor<&[u8]>>, TilesError> {
    Archive::open(Cursor::new(bytes))
}

fn amiss(bytes: &[u8]) -> String {
    match open(bytes).and_then(|mut archive| archive.check()) {
        Ok(checked) => panic!("nothing is amiss: {checked:?}"),
        Err(error) => error.to_string(),
    }
}

/// The tile that a place is on, and where on it, from 0 to 1.
fn tile_of(place: Coordinate, zoom: u8) -> (u32, u32, f64, f64) {
    let side = f64::from(1u32 << zoom);
    let lat = place.lat_degrees().to_radians();
    let x = (place.lon_degrees() + 180.0) / 360.0 * side;
    let y = (1.0 - lat.tan().asinh() / std::f64::consts::PI) / 2.0 * side;
    (x as u32, y as u32, x.fract(), y.fract())
}

/// A tile read in the plainest way: for each feature its properties and its points, in units of the tile.
type Read = Vec<(BTreeMap<String, String>, Vec<(i64, i64)>)>;

fn fields(mut bytes: &[u8]) -> Vec<(u64, u64, &[u8])> {
    let mut fields = Vec::new();
    while !bytes.is_empty() {
        let tag = number(&mut bytes);
        let value = number(&mut bytes);
        match tag & 7 {
            0 => fields.push((tag >> 3, value, &bytes[..0])),
            2 => {
                let (content, rest) = bytes.split_at(value as usize);
                fields.push((tag >> 3, value, content));
                bytes = rest;
            }
            other => panic!("wire type {other}"),
        }
    }
    fields
}

fn number(bytes: &mut &[u8]) -> u64 {
    let end = bytes.iter().position(|byte| *byte < 0x80).unwrap();
    let number = bytes[..=end].iter().rev().fold(0, |number, byte| number << 7 | u64::from(byte & 0x7f));
    *bytes = &bytes[end + 1..];
    number
}

fn numbers(mut bytes: &[u8]) -> Vec<u64> {
    let mut numbers = Vec::new();
    while !bytes.is_empty() {
        numbers.push(number(&mut bytes));
    }
    numbers
}

fn read(tile: &[u8]) -> Read {
    let layers = fields(tile);
    assert_eq!(layers.len(), 1);
    let layer = fields(layers[0].2);
    let of = |field: u64| layer.iter().filter(move |one| one.0 == field);
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    assert_eq!(of(1).map(|one| text(one.2)).collect::<Vec<_>>(), ["streets"]);
    assert_eq!(of(15).map(|one| one.1).collect::<Vec<_>>(), [2]);
    let keys: Vec<String> = of(3).map(|one| text(one.2)).collect();
    let values: Vec<String> = of(4).map(|one| text(fields(one.2)[0].2)).collect();
    of(2)
        .map(|feature| {
            let (mut tags, mut points) = (BTreeMap::new(), Vec::new());
            for (field, value, bytes) in fields(feature.2) {
                match field {
                    2 => numbers(bytes).chunks(2).for_each(|pair| {
                        tags.insert(keys[pair[0] as usize].clone(), values[pair[1] as usize].clone());
                    }),
                    3 => assert_eq!(value, 2, "only lines are drawn"),
                    4 => {
                        let (all, mut at) = (numbers(bytes), 0);
                        let (mut x, mut y) = (0i64, 0i64);
                        while at < all.len() {
                            let (command, count) = (all[at] & 7, all[at] >> 3);
                            assert!(command == 1 && count == 1 || command == 2 && count > 0, "{command} {count}");
                            at += 1;
                            for _ in 0..count {
                                let signed = |number: u64| (number >> 1) as i64 ^ -((number & 1) as i64);
                                (x, y) = (x + signed(all[at]), y + signed(all[at + 1]));
                                points.push((x, y));
                                at += 2;
                            }
                        }
                    }
                    other => panic!("field {other}"),
                }
            }
            (tags, points)
        })
        .collect()
}

#[test]
fn every_street_is_on_the_tile_where_it_is_by_its_name() {
    let (town, bytes) = (streets(), file());
    let mut archive = open(&bytes).unwrap();
    assert_eq!((archive.kind(), archive.zooms()), (Kind::Vector, (10, 15)));
    assert_eq!(archive.frame(), town.network.frame().unwrap());
    let mut looked = 0;
    for (number, segment) in town.network.segments().iter().enumerate().step_by(3) {
        let Some(street) = segment.street().and_then(|street| town.gazetteer.street(street)) else { continue };
        let line: Vec<Coordinate> = town.network.line(number as u32).collect();
        let (column, row, x, y) = tile_of(line[0], 15);
        let features = read(&archive.tile(15, column, row).unwrap().unwrap());
        let (x, y) = (x * 4096.0, y * 4096.0);
        let here = features.iter().filter(|(tags, _)| tags.get("name").map(String::as_str) == Some(street.name()));
        // A line is thinned by two units at most, and rounded: a corner may lie on a line between two of its points.
        let near = here.flat_map(|(_, points)| points.windows(2)).any(|ends| {
            let (a, b) = ((ends[0].0 as f64, ends[0].1 as f64), (ends[1].0 as f64, ends[1].1 as f64));
            let (dx, dy) = (b.0 - a.0, b.1 - a.1);
            let part = (((x - a.0) * dx + (y - a.1) * dy) / (dx * dx + dy * dy)).clamp(0.0, 1.0);
            (x - a.0 - part * dx).hypot(y - a.1 - part * dy) <= 4.0
        });
        assert!(near, "{} is not at {column}/{row} {x:.0} {y:.0}", street.name());
        looked += 1;
    }
    assert!(looked > 30, "{looked}");
}

#[test]
fn a_street_has_its_names_in_other_languages_and_no_tile_has_a_door() {
    let bytes = file();
    let mut archive = open(&bytes).unwrap();
    let doors: BTreeSet<&str> =
        streets().gazetteer.streets().flat_map(|street| street.doors().map(|door| door.0)).collect();
    let other: BTreeSet<&str> =
        streets().gazetteer.streets().flat_map(|street| street.other_names().map(|(language, _)| language)).collect();
    assert!(doors.len() > 10 && !other.is_empty());
    let (mut seen, mut kinds) = (BTreeSet::new(), BTreeSet::new());
    let middle = tile_of(archive.middle().1, 15);
    for column in middle.0 - 2..=middle.0 + 2 {
        for row in middle.1 - 2..=middle.1 + 2 {
            for (tags, points) in archive.tile(15, column, row).unwrap().map(|tile| read(&tile)).unwrap_or_default() {
                assert!(
                    points.len() > 1
                        && points.iter().all(|(x, y)| (-130..=4226).contains(x) && (-130..=4226).contains(y))
                );
                tags.values().for_each(|value| assert!(!doors.contains(value.as_str()), "{value}"));
                kinds.insert(tags["kind"].clone());
                seen.extend(tags.into_keys());
            }
        }
    }
    assert!(kinds.contains("residential"), "{kinds:?}");
    seen.retain(|key| key != "kind" && key != "name");
    assert!(!seen.is_empty() && seen.iter().all(|key| other.contains(key.strip_prefix("name_").unwrap())), "{seen:?}");
}

#[test]
fn from_afar_only_large_streets_are_shown_and_the_same_streets_give_the_same_bytes() {
    let bytes = file();
    assert_eq!(bytes, file());
    let mut archive = open(&bytes).unwrap();
    let place = archive.middle().1;
    let mut kinds = |zoom: u8| -> BTreeSet<String> {
        let (column, row, ..) = tile_of(place, zoom);
        let tile = archive.tile(zoom, column, row).unwrap();
        tile.map(|tile| read(&tile)).unwrap_or_default().into_iter().map(|(tags, _)| tags["kind"].clone()).collect()
    };
    assert!(!kinds(11).contains("residential") && kinds(13).contains("residential"));
    assert!(!kinds(13).contains("footway"));
    let about = String::from_utf8(archive.about().unwrap()).unwrap();
    assert!(about.starts_with("{\"name\":\"Our \\\"town\\\"\",\"attribution\":\"© nobody\""), "{about}");
    let checked = archive.check().unwrap();
    assert!(checked.tiles > 10 && checked.looked_at as u64 == checked.tiles, "{checked:?}");
}

#[test]
fn what_is_no_file_of_tiles_or_one_that_is_not_read_is_said_to_be_so() {
    let good = file();
    let with = |at: usize, bytes: &[u8]| {
        let mut file = good.clone();
        file[at..at + bytes.len()].copy_from_slice(bytes);
        file
    };
    let most = u64::MAX.to_le_bytes();
    for (file, said) in [
        (b"SQLite format 3\0".to_vec(), "no PMTiles file"),
        (Vec::new(), "no PMTiles file"),
        (good[..7].to_vec(), "not whole"),
        (good[..126].to_vec(), "not whole"),
        (good[..good.len() - 1].to_vec(), "not whole"),
        (with(7, &[2]), "version 2"),
        (with(8, &most), "not whole"),
        (with(16, &most), "not whole"),
        (with(56, &most), "not whole"),
        (with(64, &most), "not whole"),
        (with(8, &[3, 0]), "first one is not at the beginning"),
        (with(97, &[3]), "brotli"),
        (with(98, &[4]), "zstd"),
        (with(98, &[0]), "something unknown"),
        (with(97, &[1]), "mangled"),
        (with(98, &[1]), "not of the kind"),
        (with(99, &[6]), "MapLibre tiles"),
        (with(99, &[77]), "unknown kind"),
        (with(99, &[2]), "not of the kind"),
        (with(100, &[16]), "depths"),
        (with(101, &[200]), "depths"),
        (with(102, &i32::MAX.to_le_bytes()), "edges"),
        (with(110, &(-1_799_999_999i32).to_le_bytes()), "edges"),
        // The tiles lie elsewhere, and are less than the lists say.
        (with(64, &9u64.to_le_bytes()), "beyond its end"),
    ] {
        let found = amiss(&file);
        assert!(found.contains(said), "{said}: {found}");
    }
}

/// A file with this first list, plain, and one vector tile without a layer after it.
fn with_list(list: &[u8], leaves: &[u8]) -> Vec<u8> {
    let mut file = file()[..127].to_vec();
    let mut put = |at: usize, number: usize| file[at..at + 8].copy_from_slice(&(number as u64).to_le_bytes());
    let ends = [127, 127 + list.len(), 127 + list.len() + leaves.len()];
    for (at, number) in [
        (8, ends[0]),
        (16, list.len()),
        (24, ends[1]),
        (32, 0),
        (40, ends[1]),
        (48, leaves.len()),
        (56, ends[2]),
        (64, 4),
    ] {
        put(at, number);
    }
    file[97..99].copy_from_slice(&[1, 1]);
    [&file, list, leaves, &[0x1a, 2, 0x0a, 0]].concat()
}

#[test]
fn lists_that_lie_are_not_believed() {
    let huge = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01];
    let after = |before: &[u8], rest: &[u8]| [before, &huge, rest].concat();
    // A list is: how many; then steps, runs, lengths, and where each lies.
    assert_eq!(open(&with_list(&[1, 5, 1, 4, 1], &[])).unwrap().check().unwrap().tiles, 1);
    for (list, leaves, said) in [
        (vec![0], vec![], "shorter than it says"),
        (vec![], vec![], "ends too early"),
        (vec![9, 1, 1, 1], vec![], "shorter than it says"),
        (after(&[], &[1, 1, 1]), vec![], "shorter than it says"),
        (vec![2, 5, 0, 1, 1, 4, 4, 1, 1], vec![], "in it twice"),
        (vec![2, 5, 1, 3, 1, 4, 4, 1, 1], vec![], "in it twice"),
        (after(&[1, 5], &[4, 1]), vec![], "too large"),
        (vec![1, 5, 1, 0, 1], vec![], "is empty"),
        (vec![1, 5, 1, 4, 0], vec![], "lies nowhere"),
        (after(&[1, 5, 1, 4], &[]), vec![], "too large"),
        (vec![1, 5, 1, 4, 2], vec![], "beyond its end"),
        (vec![1, 5, 1, 5, 1], vec![], "beyond its end"),
        // A list that leads to itself, and one that leads nowhere.
        (vec![1, 5, 0, 5, 1], vec![1, 5, 0, 5, 1], "without end"),
        (vec![1, 5, 0, 5, 1], vec![], "beyond its end"),
        // Two entries that lead to the same list: what is in it comes twice.
        (vec![2, 5, 1, 0, 0, 5, 5, 1, 1], vec![1, 5, 1, 4, 1], "not in order"),
        // A list with tiles that belong to the next one.
        (vec![2, 5, 1, 0, 1, 5, 4, 1, 1], vec![1, 6, 1, 4, 1], "not in order"),
    ] {
        let found = amiss(&with_list(&list, &leaves));
        assert!(found.contains(said), "{list:?}: {said}: {found}");
        if said == "without end" {
            let file = with_list(&list, &leaves);
            let tile = open(&file).unwrap().tile(2, 0, 0);
            assert!(tile.unwrap_err().to_string().contains(said));
        }
    }
}

#[test]
fn what_unpacks_to_far_more_than_it_is_is_left_packed() {
    use std::io::Write;
    // Five mebibytes of nothing, as a list of tiles: some kilobytes in the file.
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(&vec![0; 5 << 20]).unwrap();
    let bomb = gzip.finish().unwrap();
    let mut file = with_list(&bomb, &[]);
    file[97] = 2;
    assert!(bomb.len() < 10_000 && amiss(&file).contains("larger than 4 MiB"));
}

#[test]
fn files_changed_at_random_are_read_or_refused_and_nothing_else_happens() {
    let good = file();
    let mut dice = dice(7);
    for _ in 0..100 {
        let mut bytes = good.clone();
        for _ in 0..1 + dice(4) {
            let at = if dice(2) == 0 { dice(400) } else { dice(bytes.len() as u64) };
            bytes[at as usize] = dice(256) as u8;
        }
        bytes.truncate(if dice(4) == 0 { dice(bytes.len() as u64) as usize } else { bytes.len() });
        if let Ok(mut archive) = open(&bytes) {
            let _ = archive.check();
            let (column, row, ..) = tile_of(streets().network.frame().unwrap().middle(), 15);
            let _ = archive.tile(15, column, row);
        }
    }
}
