//! Writing a file of tiles: tiles in the order of their numbers, then the lists that say where each lies.

use super::directory::{self, Entry};
use super::header::{self, Header, Kind, Part};
use super::pack;
use crate::geo::Frame;

/// So many entries a list begins with where one does not do.
const IN_A_LIST: usize = 4096;

/// Tiles that are to become a file.
#[derive(Default)]
pub(super) struct Packing {
    entries: Vec<Entry>,
    tiles: Vec<u8>,
}

/// What a file says about its tiles.
pub(super) struct Said<'s> {
    pub(super) zooms: (u8, u8),
    pub(super) frame: Frame,
    pub(super) opens_at: u8,
    pub(super) about: &'s str,
}

impl Packing {
    /// One more tile, with a greater number than those before.
    pub(super) fn add(&mut self, number: u64, tile: &[u8]) {
        let packed = pack(tile);
        let (at, length) = (self.tiles.len() as u64, packed.len() as u32);
        self.tiles.extend_from_slice(&packed);
        self.entries.push(Entry { first: number, run: 1, length, at });
    }

    pub(super) fn finish(self, said: &Said<'_>) -> Vec<u8> {
        let room = header::ROOT_ENDS as usize - header::LENGTH;
        self.finish_with(said, room, IN_A_LIST)
    }

    fn finish_with(self, said: &Said<'_>, room: usize, in_a_list: usize) -> Vec<u8> {
        let (root, leaves) = lists(&self.entries, room, in_a_list);
        let about = pack(said.about.as_bytes());
        let mut end = header::LENGTH as u64;
        let mut part = |bytes: &[u8]| {
            let part = Part { at: end, length: bytes.len() as u64 };
            end += part.length;
            part
        };
        let count = self.entries.len() as u64;
        let header = Header {
            root: part(&root),
            metadata: part(&about),
            leaves: part(&leaves),
            tiles: part(&self.tiles),
            counts: [count; 3],
            in_order: true,
            lists_packed: true,
            tiles_packed: true,
            kind: Kind::Vector,
            zooms: said.zooms,
            frame: said.frame,
            middle: (said.opens_at, said.frame.middle()),
        };
        [header.write(), root, about, leaves, self.tiles].concat()
    }
}

/// One list if it fits where the first one has to; else lists of so many entries, and one that names them.
fn lists(entries: &[Entry], room: usize, mut many: usize) -> (Vec<u8>, Vec<u8>) {
    let one = pack(&directory::write(entries));
    if one.len() <= room {
        return (one, Vec::new());
    }
    loop {
        let (mut root, mut leaves) = (Vec::new(), Vec::new());
        for some in entries.chunks(many) {
            let leaf = pack(&directory::write(some));
            let first = some.first().map_or(0, |entry| entry.first);
            root.push(Entry { first, run: 0, length: leaf.len() as u32, at: leaves.len() as u64 });
            leaves.extend_from_slice(&leaf);
        }
        let root = pack(&directory::write(&root));
        if root.len() <= room {
            return (root, leaves);
        }
        many *= 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::Coordinate;
    use crate::tiles::Archive;
    use std::io::Cursor;

    #[test]
    fn more_tiles_than_one_list_holds_are_found_through_lists_of_lists() {
        let (zoom, side) = (9, 20);
        let tile = |column: u32, row: u32| {
            let name = format!("{column}/{row}").repeat(1 + (column * row % 7) as usize);
            let layer = [&[0x0a, name.len() as u8], name.as_bytes()].concat();
            [&[0x1a, layer.len() as u8], layer.as_slice()].concat()
        };
        let mut all: Vec<(u64, u32, u32)> = Vec::new();
        for column in 0..side {
            for row in 0..side {
                all.push((crate::tiles::number(zoom, column, row).unwrap(), column, row));
            }
        }
        all.sort_unstable();
        let mut packing = Packing::default();
        all.iter().for_each(|&(number, column, row)| packing.add(number, &tile(column, row)));
        let frame = Frame::around([Coordinate { lat: 0, lon: 0 }, Coordinate { lat: 1, lon: 1 }]).unwrap();
        let said = Said { zooms: (zoom, zoom), frame, opens_at: zoom, about: "{}" };
        let (_, leaves) = lists(&packing.entries, 150, 10);
        assert!(!leaves.is_empty(), "one list would have done");
        let file = packing.finish_with(&said, 150, 10);
        let mut archive = Archive::open(Cursor::new(&file)).unwrap();
        for (column, row) in [(0, 0), (19, 19), (3, 17), (8, 7), (10, 1)] {
            assert_eq!(archive.tile(zoom, column, row).unwrap(), Some(tile(column, row)), "{column}/{row}");
        }
        assert_eq!(archive.tile(zoom, 20, 0).unwrap(), None);
        assert_eq!(archive.tile(8, 0, 0).unwrap(), None);
        let checked = archive.check().unwrap();
        assert_eq!(checked.tiles, u64::from(side * side));
        assert!((100..=256).contains(&checked.looked_at), "{checked:?}");
    }
}
