//! The first 127 bytes of a file of tiles: where its parts lie, and what its tiles are (chapter 3 of the specification).

use super::TilesError;
use crate::flat::{Flat, Out};
use crate::geo::{Coordinate, Frame};

pub(super) const LENGTH: usize = 127;
const MAGIC: &[u8; 7] = b"PMTiles";
const VERSION: u8 = 3;
/// The first directory ends before this byte of the file.
pub(super) const ROOT_ENDS: u64 = 16_384;
/// Tiles deeper than this have no number in the form.
pub(super) const DEEPEST: u8 = 26;

/// What the tiles of a file are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Lines and areas with names, to be drawn: Mapbox Vector Tiles.
    Vector,
    /// Pictures.
    Png,
    /// Pictures.
    Jpeg,
    /// Pictures.
    WebP,
    /// Pictures.
    Avif,
}

impl Kind {
    /// What a server says they are.
    pub fn media_type(self) -> &'static str {
        match self {
            Kind::Vector => "application/vnd.mapbox-vector-tile",
            Kind::Png => "image/png",
            Kind::Jpeg => "image/jpeg",
            Kind::WebP => "image/webp",
            Kind::Avif => "image/avif",
        }
    }

    /// Whether a tile begins as one of its kind does; a vector tile, whether it is whole.
    pub(super) fn fits(self, tile: &[u8]) -> bool {
        match self {
            Kind::Vector => super::vector::is_one(tile),
            Kind::Png => tile.starts_with(b"\x89PNG\r\n\x1a\n"),
            Kind::Jpeg => tile.starts_with(&[0xff, 0xd8, 0xff]),
            Kind::WebP => tile.starts_with(b"RIFF") && tile.get(8..12) == Some(b"WEBP"),
            Kind::Avif => tile.get(4..8) == Some(b"ftyp"),
        }
    }

    fn read(byte: u8) -> Result<Kind, TilesError> {
        match byte {
            1 => Ok(Kind::Vector),
            2 => Ok(Kind::Png),
            3 => Ok(Kind::Jpeg),
            4 => Ok(Kind::WebP),
            5 => Ok(Kind::Avif),
            6 => Err(TilesError::Kind("MapLibre tiles (MLT)")),
            _ => Err(TilesError::Kind("of an unknown kind")),
        }
    }

    fn byte(self) -> u8 {
        match self {
            Kind::Vector => 1,
            Kind::Png => 2,
            Kind::Jpeg => 3,
            Kind::WebP => 4,
            Kind::Avif => 5,
        }
    }
}

/// A part of the file: where it begins, and how long it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) at: u64,
    pub(super) length: u64,
}

impl Part {
    pub(super) fn end(self) -> Option<u64> {
        self.at.checked_add(self.length)
    }
}

/// Whether something is packed with gzip; nothing else is taken.
fn packed(byte: u8) -> Result<bool, TilesError> {
    match byte {
        1 => Ok(false),
        2 => Ok(true),
        3 => Err(TilesError::Packed("brotli")),
        4 => Err(TilesError::Packed("zstd")),
        _ => Err(TilesError::Packed("something unknown")),
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) root: Part,
    pub(super) metadata: Part,
    pub(super) leaves: Part,
    pub(super) tiles: Part,
    /// Places with a tile, entries of directories, and tiles that differ.
    pub(super) counts: [u64; 3],
    pub(super) in_order: bool,
    pub(super) lists_packed: bool,
    pub(super) tiles_packed: bool,
    pub(super) kind: Kind,
    pub(super) zooms: (u8, u8),
    pub(super) frame: Frame,
    pub(super) middle: (u8, Coordinate),
}

impl Header {
    /// What a header says, as far as it makes sense; `file` is how long the whole file is.
    pub(super) fn read(bytes: &[u8], file: u64) -> Result<Header, TilesError> {
        if !bytes.starts_with(MAGIC) {
            return Err(TilesError::Foreign);
        }
        let version = *bytes.get(7).ok_or(TilesError::Short)?;
        if version != VERSION {
            return Err(TilesError::Version(version));
        }
        let bytes: &[u8; LENGTH] = bytes.get(..LENGTH).and_then(|all| all.try_into().ok()).ok_or(TilesError::Short)?;
        let long = |at: usize| u64::take(&bytes[at..at + 8]);
        let part = |at: usize| {
            let part = Part { at: long(at), length: long(at + 8) };
            if part.end().is_some_and(|end| end <= file) { Ok(part) } else { Err(TilesError::Short) }
        };
        let place = |at: usize| {
            let (lon, lat) = (i32::take(&bytes[at..at + 4]), i32::take(&bytes[at + 4..at + 8]));
            let fits = (-900_000_000..=900_000_000).contains(&lat) && (-1_800_000_000..=1_800_000_000).contains(&lon);
            if fits { Ok(Coordinate { lat, lon }) } else { Err(TilesError::Edges) }
        };
        let header = Header {
            root: part(8)?,
            metadata: part(24)?,
            leaves: part(40)?,
            tiles: part(56)?,
            counts: [long(72), long(80), long(88)],
            in_order: bytes[96] == 1,
            lists_packed: packed(bytes[97])?,
            tiles_packed: packed(bytes[98])?,
            kind: Kind::read(bytes[99])?,
            zooms: (bytes[100], bytes[101]),
            frame: Frame { least: place(102)?, most: place(110)? },
            middle: (bytes[118], place(119)?),
        };
        if header.root.end().is_none_or(|end| end > ROOT_ENDS) || header.root.at < LENGTH as u64 {
            return Err(TilesError::Directory("the first one is not at the beginning"));
        }
        let Frame { least, most } = header.frame;
        let (lowest, deepest) = header.zooms;
        let sense = lowest <= deepest && deepest <= DEEPEST && least.lat <= most.lat && least.lon <= most.lon;
        if sense { Ok(header) } else { Err(TilesError::Edges) }
    }

    pub(super) fn write(&self) -> Vec<u8> {
        let mut out = Out::default();
        out.bytes.extend_from_slice(MAGIC);
        out.one(VERSION);
        for part in [self.root, self.metadata, self.leaves, self.tiles] {
            out.one(part.at);
            out.one(part.length);
        }
        self.counts.into_iter().for_each(|count| out.one(count));
        let packed = |packed: bool| if packed { 2u8 } else { 1 };
        out.one(u8::from(self.in_order));
        out.one(packed(self.lists_packed));
        out.one(packed(self.tiles_packed));
        out.one(self.kind.byte());
        out.one(self.zooms.0);
        out.one(self.zooms.1);
        let mut place = |place: Coordinate| {
            out.one(place.lon);
            out.one(place.lat);
        };
        place(self.frame.least);
        place(self.frame.most);
        out.one(self.middle.0);
        out.one(self.middle.1.lon);
        out.one(self.middle.1.lat);
        out.bytes
    }
}
