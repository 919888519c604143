//! Tiles of a map that somebody made elsewhere.

use std::io::Cursor;
use streets::tiles::Archive;

/// A file of tiles, or anything else that is given as one. What is said to be whole can be looked through twice.
pub fn tiles(bytes: &[u8]) {
    let Ok(mut archive) = Archive::open(Cursor::new(bytes)) else { return };
    let (least, most) = archive.zooms();
    assert!(least <= most && most <= 26);
    let whole = archive.check();
    let _ = archive.about();
    for (zoom, column, row) in [(0, 0, 0), (least, 0, 0), (most, 3, 2), (12, 2331, 1186), (255, u32::MAX, u32::MAX)] {
        let tile = archive.tile(zoom, column, row);
        assert!(!matches!(tile, Ok(Some(tile)) if tile.len() > 4 << 20));
    }
    assert_eq!(whole.ok(), archive.check().ok());
}
