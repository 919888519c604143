//! A map in pieces, to zoom through: tiles in one file of the form PMTiles, version 3.
//!
//! [`Archive`] reads such a file, whoever made it, tile by tile, and believes nothing in it; [`make`] writes one of the
//! streets that were imported. Both stay with what is needed here: files are read whose directories and tiles are packed with
//! gzip or not at all, and what is written has lines of streets with their names, and no door, house or other point.
//!
//! Sources: "PMTiles Version 3 Specification" (github.com/protomaps/PMTiles), "Mapbox Vector Tile Specification" 2.1, and for
//! the names of layer and kinds the "Shortbread" schema (shortbread-tiles.org).

mod archive;
mod cutting;
mod directory;
mod header;
mod packing;
mod vector;

use std::io::{self, Read, Write};

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

pub use archive::{Archive, Checked};
pub use cutting::{Wish, make};
pub use header::Kind;

/// Why a file of tiles cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TilesError {
    /// It cannot be read.
    #[error("the tiles cannot be read: {0}")]
    Io(#[from] io::Error),
    /// It is something else.
    #[error("this is no PMTiles file")]
    Foreign,
    /// It is of another version of the form.
    #[error("this is a PMTiles file of version {0}; version 3 is read")]
    Version(u8),
    /// It ends before what it speaks of.
    #[error("the file ends too early: it is not whole")]
    Short,
    /// It is packed in a way that is not unpacked here.
    #[error("it is packed with {0}; only gzip, or nothing at all, is unpacked")]
    Packed(&'static str),
    /// Its tiles are of a kind that is not shown here.
    #[error("its tiles are {0}; vector tiles (MVT), PNG, JPEG, WebP and AVIF are shown")]
    Kind(&'static str),
    /// It names depths or edges that no map has.
    #[error("the depths or the edges it names are none of a map")]
    Edges,
    /// A list of tiles in it makes no sense.
    #[error("its list of tiles is mangled: {0}")]
    Directory(&'static str),
    /// Something in it is larger than is taken.
    #[error("something in it is larger than {0} MiB")]
    TooMuch(u64),
    /// Packed bytes in it cannot be unpacked.
    #[error("something in it cannot be unpacked")]
    Unpacked,
    /// A tile is not of the kind that the file says.
    #[error("a tile in it is not of the kind the file says it is")]
    Tile,
}

/// The number of a tile: tiles of all depths in one row, those of a depth along a Hilbert curve (chapter 4.1.1 of the
/// specification). `None` for a place that the depth does not have.
pub(crate) fn number(zoom: u8, column: u32, row: u32) -> Option<u64> {
    if zoom > header::DEEPEST || column >> zoom != 0 || row >> zoom != 0 {
        return None;
    }
    let (mut x, mut y) = (u64::from(column), u64::from(row));
    let side = 1u64 << zoom;
    let mut along = 0;
    let mut step = side >> 1;
    while step > 0 {
        let (right, down) = (u64::from(x & step != 0), u64::from(y & step != 0));
        along += step * step * ((3 * right) ^ down);
        if down == 0 {
            if right == 1 {
                (x, y) = (side - 1 - x, side - 1 - y);
            }
            std::mem::swap(&mut x, &mut y);
        }
        step >>= 1;
    }
    // All tiles of lesser depths come before: 1 + 4 + 16 + …
    Some(((1u64 << (2 * zoom)) - 1) / 3 + along)
}

/// Smaller; the same bytes give the same bytes.
fn pack(bytes: &[u8]) -> Vec<u8> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
    gzip.write_all(bytes).and_then(|()| gzip.finish()).expect("memory takes it")
}

/// As it was before it was packed; at most so many bytes.
fn unpack(bytes: &[u8], most: u64) -> Result<Vec<u8>, TilesError> {
    let mut plain = Vec::new();
    GzDecoder::new(bytes).take(most + 1).read_to_end(&mut plain).map_err(|_| TilesError::Unpacked)?;
    if plain.len() as u64 > most { Err(TilesError::TooMuch(most >> 20)) } else { Ok(plain) }
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn tiles_have_the_numbers_of_the_specification() {
        // The table of chapter 4.1.1.
        let known = [
            ((0, 0, 0), 0),
            ((1, 0, 0), 1),
            ((1, 0, 1), 2),
            ((1, 1, 1), 3),
            ((1, 1, 0), 4),
            ((2, 0, 0), 5),
            ((12, 3423, 1763), 19_078_479),
        ];
        for ((zoom, column, row), expected) in known {
            assert_eq!(number(zoom, column, row), Some(expected), "{zoom}/{column}/{row}");
        }
        assert_eq!(number(1, 2, 0), None);
        assert_eq!(number(40, 0, 0), None);
        // The last tile of the deepest zoom is not beyond the numbers there are.
        assert!(number(26, (1 << 26) - 1, 0).is_some());
    }
}
