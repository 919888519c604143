//! Photos for tests: one that tells a lot beside its pixels, and one that is larger than it looks.
#![allow(clippy::unwrap_used, reason = "they are made for tests")]

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder, Rgb, RgbImage, RgbaImage};

/// What the talkative one tells.
pub const TOLD: [&[u8]; 7] = [b"Exif", b"GPS", b"Quill", b"ICC_PROFILE", b"number 12", b"<html", b"script"];

/// Left half red, right half blue, wider than high.
pub fn wide() -> RgbImage {
    RgbImage::from_fn(64, 32, |x, _| if x < 32 { Rgb([200, 20, 20]) } else { Rgb([20, 20, 200]) })
}

pub fn jpeg(picture: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 90).encode_image(picture).unwrap();
    bytes
}

pub fn png(picture: &RgbaImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new(&mut bytes);
    encoder.write_image(picture, picture.width(), picture.height(), ExtendedColorType::Rgba8).unwrap();
    bytes
}

/// An EXIF block (TIFF 6.0, CIPA DC-008) with an orientation, and a place in a GPS directory.
fn exif(orientation: u16) -> Vec<u8> {
    let mut tiff = b"Exif\0\0II*\0\x08\0\0\0".to_vec();
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value].concat()
    };
    tiff.extend([3, 0]);
    tiff.extend(entry(0x010F, 2, 4, *b"Pho\0"));
    tiff.extend(entry(0x0112, 3, 1, [orientation as u8, 0, 0, 0]));
    tiff.extend(entry(0x8825, 4, 1, 50u32.to_le_bytes()));
    tiff.extend([0; 4]);
    tiff.extend([1, 0]);
    tiff.extend(entry(0x0001, 2, 2, *b"N\0\0\0"));
    tiff.extend([0; 4]);
    tiff.extend(b"GPS 51.5033,-0.1276 Quillmaker 9000");
    tiff
}

/// The same JPEG with an EXIF block, a comment and a colour profile before its pixels, and a page behind its end.
pub fn talkative(picture: &RgbImage, orientation: u16) -> Vec<u8> {
    let plain = jpeg(picture);
    let mut bytes = plain[..2].to_vec();
    let segments = [(0xE1, exif(orientation)), (0xE2, b"ICC_PROFILE\0\x01\x01secret profile".to_vec())];
    for (marker, body) in segments.into_iter().chain([(0xFE, b"taken at number 12".to_vec())]) {
        bytes.extend([0xFF, marker]);
        bytes.extend(u16::try_from(body.len() + 2).unwrap().to_be_bytes());
        bytes.extend(body);
    }
    bytes.extend(&plain[2..]);
    bytes.extend(b"<html><script>alert(1)</script></html>");
    bytes
}

/// A PNG that says it is this large, of nothing but zeros, made small by hand: 40 bytes for each megabyte of it.
pub fn bomb(width: u32, height: u32) -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut chunk = |name: &[u8; 4], body: &[u8]| {
        png.extend(u32::try_from(body.len()).unwrap().to_be_bytes());
        let named = [&name[..], body].concat();
        png.extend(&named);
        png.extend(crc(&named).to_be_bytes());
    };
    chunk(b"IHDR", &[&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat());
    chunk(b"IDAT", &[0x78, 0x9C, 0x63, 0, 0, 0, 0, 0, 0, 1]);
    chunk(b"IEND", &[]);
    png
}

/// CRC-32 as PNG has it (annex D of its specification).
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { 0xEDB8_8320 ^ (crc >> 1) } else { crc >> 1 })
    })
}

/// A photo as a telephone sends it, with everything it tells.
pub fn a_photo() -> Vec<u8> {
    talkative(&wide(), 6)
}
