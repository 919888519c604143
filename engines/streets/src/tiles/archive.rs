//! Reading a file of tiles that anybody may have made. Nothing in it is believed: not where something lies, not how long it
//! is, not how large it gets when it is unpacked, and not what it is.

use std::io::{Read, Seek, SeekFrom};

use super::directory::{self, Entry};
use super::header::{self, Header, Kind, Part};
use super::{TilesError, number, unpack};
use crate::geo::{Coordinate, Frame};

/// A tile, or a list of tiles, is at most so many bytes, packed or not.
const TILE: u64 = 4 << 20;
/// What a file says of itself is at most so many bytes.
const ABOUT: u64 = 1 << 20;
/// Lists lead to lists so many times at most.
const DEPTH: usize = 4;
/// So many tiles, spread over a file, are looked at when it is checked.
const LOOKED_AT: usize = 256;

/// A file of tiles, opened. Only its header and its first list are in memory.
pub struct Archive<R> {
    file: R,
    header: Header,
    root: Vec<Entry>,
}

/// What looking a file through found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// Places that have a tile.
    pub tiles: u64,
    /// Tiles that were read, unpacked and looked at.
    pub looked_at: usize,
}

impl<R: Read + Seek> Archive<R> {
    /// Opens a file of tiles.
    ///
    /// # Errors
    /// When it cannot be read, is something else, is not whole, or is packed or made in a way that is not read here.
    pub fn open(mut file: R) -> Result<Archive<R>, TilesError> {
        let length = file.seek(SeekFrom::End(0))?;
        file.seek(SeekFrom::Start(0))?;
        let mut first = Vec::new();
        file.by_ref().take(header::LENGTH as u64).read_to_end(&mut first)?;
        let header = Header::read(&first, length)?;
        let mut archive = Archive { file, header, root: Vec::new() };
        archive.root = archive.list(header.root)?;
        Ok(archive)
    }

    /// What its tiles are.
    pub fn kind(&self) -> Kind {
        self.header.kind
    }

    /// The least and the greatest depth it has tiles of.
    pub fn zooms(&self) -> (u8, u8) {
        self.header.zooms
    }

    /// The part of the earth that it says it shows.
    pub fn frame(&self) -> Frame {
        self.header.frame
    }

    /// Where it wants to be opened: the depth, and the place in the middle.
    pub fn middle(&self) -> (u8, Coordinate) {
        self.header.middle
    }

    /// What it says of itself, a piece of JSON that nobody has looked at; empty if it says nothing.
    ///
    /// # Errors
    /// When it cannot be read or unpacked, or is longer than a mebibyte.
    pub fn about(&mut self) -> Result<Vec<u8>, TilesError> {
        let bytes = self.bytes(self.header.metadata, ABOUT)?;
        if bytes.is_empty() || !self.header.lists_packed { Ok(bytes) } else { unpack(&bytes, ABOUT) }
    }

    /// A tile, unpacked; `None` where there is none. Columns count from the west, rows from the north.
    ///
    /// # Errors
    /// When a list on the way or the tile cannot be read, is not whole, too large, or not of its kind.
    pub fn tile(&mut self, zoom: u8, column: u32, row: u32) -> Result<Option<Vec<u8>>, TilesError> {
        let Some(number) = number(zoom, column, row) else { return Ok(None) };
        let mut found = directory::find(&self.root, number);
        for _ in 0..DEPTH {
            match found {
                None => return Ok(None),
                Some(entry) if entry.is_list() => found = directory::find(&self.leaf(&entry)?, number),
                Some(entry) => return self.content(&entry).map(Some),
            }
        }
        Err(TilesError::Directory("lists lead to lists without end"))
    }

    /// Looks through all lists of tiles, and at some tiles from all parts of the file.
    ///
    /// # Errors
    /// At the first thing that is amiss.
    pub fn check(&mut self) -> Result<Checked, TilesError> {
        self.about()?;
        let mut walk = Walk { next: 0, tiles: 0, some: Vec::new(), every: 1, seen: 0 };
        let root = std::mem::take(&mut self.root);
        let walked = self.walk(&root, DEPTH, u64::MAX, &mut walk);
        self.root = root;
        walked?;
        for entry in &walk.some {
            self.content(entry)?;
        }
        Ok(Checked { tiles: walk.tiles, looked_at: walk.some.len() })
    }

    fn walk(&mut self, list: &[Entry], deep: usize, end: u64, walk: &mut Walk) -> Result<(), TilesError> {
        for (at, entry) in list.iter().enumerate() {
            // What comes later in the file's order comes later in the lists: no list can be gone through twice.
            if entry.first < walk.next || entry.next() > end {
                return Err(TilesError::Directory("its lists are not in order"));
            }
            if entry.is_list() {
                let deep = deep.checked_sub(1).ok_or(TilesError::Directory("lists lead to lists without end"))?;
                let end = list.get(at + 1).map_or(end, |next| next.first);
                let leaf = self.leaf(entry)?;
                self.walk(&leaf, deep, end, walk)?;
            } else {
                self.place(entry)?;
                walk.pass(entry);
            }
        }
        Ok(())
    }

    /// Where the bytes of a tile lie in the file.
    fn place(&self, entry: &Entry) -> Result<Part, TilesError> {
        within(self.header.tiles, entry)
    }

    fn content(&mut self, entry: &Entry) -> Result<Vec<u8>, TilesError> {
        let place = self.place(entry)?;
        let bytes = self.bytes(place, TILE)?;
        let tile = if self.header.tiles_packed { unpack(&bytes, TILE)? } else { bytes };
        if self.header.kind.fits(&tile) { Ok(tile) } else { Err(TilesError::Tile) }
    }

    fn leaf(&mut self, entry: &Entry) -> Result<Vec<Entry>, TilesError> {
        let place = within(self.header.leaves, entry)?;
        self.list(place)
    }

    fn list(&mut self, place: Part) -> Result<Vec<Entry>, TilesError> {
        let bytes = self.bytes(place, TILE)?;
        directory::read(&if self.header.lists_packed { unpack(&bytes, TILE)? } else { bytes })
    }

    fn bytes(&mut self, place: Part, most: u64) -> Result<Vec<u8>, TilesError> {
        if place.length > most {
            return Err(TilesError::TooMuch(most >> 20));
        }
        self.file.seek(SeekFrom::Start(place.at))?;
        let mut bytes = Vec::new();
        self.file.by_ref().take(place.length).read_to_end(&mut bytes)?;
        if bytes.len() as u64 == place.length { Ok(bytes) } else { Err(TilesError::Short) }
    }
}

/// The place in the file of something that says where it lies within a part of it.
fn within(part: Part, entry: &Entry) -> Result<Part, TilesError> {
    let beyond = || TilesError::Directory("it speaks of what lies beyond its end");
    let end = entry.at.checked_add(u64::from(entry.length)).filter(|end| *end <= part.length).ok_or_else(beyond)?;
    // The part lies within the file: this has been looked at.
    Ok(Part { at: part.at + entry.at, length: end - entry.at })
}

/// How far looking through has come, with some entries from everywhere.
struct Walk {
    next: u64,
    tiles: u64,
    some: Vec<Entry>,
    every: u64,
    seen: u64,
}

impl Walk {
    fn pass(&mut self, entry: &Entry) {
        self.next = entry.next();
        self.tiles = self.tiles.saturating_add(u64::from(entry.run));
        if self.seen % self.every == 0 {
            self.some.push(*entry);
        }
        self.seen += 1;
        if self.some.len() > LOOKED_AT {
            // Every other one of those so far, and half as often from here on.
            let mut at = 0;
            self.some.retain(|_| {
                at += 1;
                at % 2 == 1
            });
            self.every *= 2;
        }
    }
}
