//! Any photo somebody sends, as a small JPEG that holds its pixels and nothing else.
//!
//! What comes out was written from the pixels alone: where and with what a photo was taken, its thumbnail, its colour profile
//! and whatever hung behind its end stay behind because nothing carries them over. How large a picture is, is looked at before
//! it is read, so that a small file cannot fill the memory. What kind it is, its first bytes say and not its name.
//!
//! It does not look at what a photo shows, keeps nothing, and knows nothing of groups.

/// Photos for tests.
#[cfg(any(test, feature = "samples"))]
pub mod samples;
/// Whether a JPEG came whole.
mod whole;

use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, GenericImageView, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, RgbImage};
use std::io::Cursor;

/// What may come in, and how much comes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Bytes of the file that is sent.
    pub bytes_in: usize,
    /// Pixels it may have, before it is read.
    pub pixels_in: u64,
    /// The longest side that comes out, in pixels.
    pub long_side: u16,
    /// Bytes that come out.
    pub bytes_out: usize,
}

impl Bounds {
    /// What a telephone of today sends, and what a page can show on a poor line: 8 MB and 40 million pixels in, 1,600 pixels and
    /// 400 kB out.
    pub const USUAL: Bounds =
        Bounds { bytes_in: 8_000_000, pixels_in: 40_000_000, long_side: 1_600, bytes_out: 400_000 };
}

/// A photo that came out: upright, small, and nothing but pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Jpeg {
    pub bytes: Vec<u8>,
    /// In pixels.
    pub width: u16,
    pub height: u16,
}

/// Why this does not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Not {
    #[error("there is nothing in it")]
    Empty,
    #[error("the file is too large")]
    TooManyBytes,
    #[error("the picture has too many pixels")]
    TooManyPixels,
    #[error("this is no JPEG, PNG or WebP")]
    OtherKind,
    #[error("the file is damaged, or did not come whole")]
    Damaged,
}

/// Reads a photo and writes it anew. Takes a second or two for the largest, and up to some ten bytes of memory for each of its
/// pixels: call it where that may be.
///
/// # Errors
/// Why it does not do.
pub fn anew(file: &[u8], bounds: &Bounds) -> Result<Jpeg, Not> {
    if file.is_empty() {
        return Err(Not::Empty);
    }
    if file.len() > bounds.bytes_in {
        return Err(Not::TooManyBytes);
    }
    let kind = kind_of(file)?;
    if kind == ImageFormat::Jpeg && !whole::is_whole(file) {
        return Err(Not::Damaged);
    }
    let (pixels, orientation) = read(file, kind, bounds)?;
    // First small, then upright: turning a small picture is cheaper. The long side stays the long side.
    let mut small = fitting(&pixels, bounds.long_side);
    drop(pixels);
    small.apply_orientation(orientation);
    write(&on_white(&small), bounds)
}

/// What a file is by its first bytes.
fn kind_of(file: &[u8]) -> Result<ImageFormat, Not> {
    match image::guess_format(file) {
        Ok(kind @ (ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP)) => Ok(kind),
        _ => Err(Not::OtherKind),
    }
}

/// For each pixel, the most bytes that come of reading it.
const A_PIXEL: u64 = 8;

fn read(file: &[u8], kind: ImageFormat, bounds: &Bounds) -> Result<(DynamicImage, Orientation), Not> {
    let mut limits = Limits::default();
    limits.max_alloc = Some(bounds.pixels_in.saturating_mul(A_PIXEL));
    let mut reader = ImageReader::with_format(Cursor::new(file), kind);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(amiss)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > bounds.pixels_in {
        return Err(Not::TooManyPixels);
    }
    // What stands there about how it was held may be nonsense; then it is shown as it came.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    Ok((DynamicImage::from_decoder(decoder).map_err(amiss)?, orientation))
}

fn amiss(error: ImageError) -> Not {
    match error {
        ImageError::Limits(_) => Not::TooManyPixels,
        _ => Not::Damaged,
    }
}

fn fitting(pixels: &DynamicImage, long_side: u16) -> DynamicImage {
    let (width, height) = pixels.dimensions();
    let side = u32::from(long_side);
    if width.max(height) <= side { pixels.clone() } else { pixels.thumbnail(side, side) }
}

/// A JPEG has nothing to see through: paper is white.
fn on_white(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let through = picture.to_rgba8();
    let mut paper = RgbImage::new(through.width(), through.height());
    for (to, from) in paper.pixels_mut().zip(through.pixels()) {
        let [red, green, blue, alpha] = from.0.map(u32::from);
        let mixed = |colour: u32| u8::try_from((colour * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX);
        to.0 = [mixed(red), mixed(green), mixed(blue)];
    }
    paper
}

/// How well it is written; the next is tried if it became too large.
const QUALITIES: [u8; 4] = [82, 70, 58, 45];

fn write(picture: &RgbImage, bounds: &Bounds) -> Result<Jpeg, Not> {
    let mut smaller = picture.clone();
    loop {
        for quality in QUALITIES {
            let mut bytes = Vec::with_capacity(bounds.bytes_out / 2);
            JpegEncoder::new_with_quality(&mut bytes, quality).encode_image(&smaller).map_err(|_| Not::Damaged)?;
            if bytes.len() <= bounds.bytes_out {
                let side = |side: u32| u16::try_from(side).unwrap_or(u16::MAX);
                return Ok(Jpeg { bytes, width: side(smaller.width()), height: side(smaller.height()) });
            }
        }
        // Noise, for the most part. It loses nothing by being smaller.
        let (width, height) = (smaller.width() * 3 / 4, smaller.height() * 3 / 4);
        if width.min(height) < 16 {
            return Err(Not::Damaged);
        }
        smaller = image::imageops::thumbnail(&smaller, width, height);
    }
}

#[cfg(test)]
mod tests;
