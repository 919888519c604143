//! Photos that somebody sends.

use pictures::{Bounds, Jpeg, anew};

/// A photo, or anything else that is sent as one. What comes out is within its bounds, and is a photo again.
pub fn photos(bytes: &[u8]) {
    let bounds = Bounds { pixels_in: 100_000, ..Bounds::USUAL };
    let Ok(Jpeg { bytes: jpeg, width, height }) = anew(bytes, &bounds) else { return };
    assert!(jpeg.len() <= bounds.bytes_out && width.max(height) <= bounds.long_side && width.min(height) > 0);
    let again = anew(&jpeg, &bounds).expect("what we write we can read");
    assert_eq!((again.width, again.height), (width, height));
}
