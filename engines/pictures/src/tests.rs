use super::samples::{TOLD, bomb, jpeg, png, talkative, wide};
use super::*;
use image::{Rgb, Rgba, RgbaImage};

fn read_back(jpeg: &Jpeg) -> RgbImage {
    let picture = image::load_from_memory_with_format(&jpeg.bytes, ImageFormat::Jpeg).unwrap().to_rgb8();
    assert_eq!((picture.width(), picture.height()), (jpeg.width.into(), jpeg.height.into()));
    picture
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|part| part == words)
}

#[test]
fn nothing_but_pixels_comes_out() {
    let file = talkative(&wide(), 1);
    assert!(TOLD.iter().all(|words| holds(&file, words)), "what went in tells a lot");
    let out = anew(&file, &Bounds::USUAL).unwrap();
    for words in TOLD {
        assert!(!holds(&out.bytes, words), "{}", String::from_utf8_lossy(words));
    }
    // Every segment before the pixels is one that pixels need.
    let mut rest = &out.bytes[2..];
    while rest[1] != 0xDA {
        assert!(matches!(rest[1], 0xE0 | 0xDB | 0xC0 | 0xC4), "a segment {:x}", rest[1]);
        rest = &rest[2 + usize::from(u16::from_be_bytes([rest[2], rest[3]]))..];
    }
    assert!(out.bytes.ends_with(&[0xFF, 0xD9]));
}

#[test]
fn a_photo_stands_upright_however_the_telephone_was_held() {
    let reddish = |pixel: &Rgb<u8>| pixel.0[0] > 150 && pixel.0[2] < 80;
    // What stands at the left before it is turned, and where it has to be then (CIPA DC-008, 4.6.5.1.12).
    for (orientation, size, (x, y)) in
        [(1, (64, 32), (4, 16)), (3, (64, 32), (60, 16)), (6, (32, 64), (16, 4)), (8, (32, 64), (16, 60))]
    {
        let out = anew(&talkative(&wide(), orientation), &Bounds::USUAL).unwrap();
        assert_eq!((out.width, out.height), size, "{orientation}");
        assert!(reddish(read_back(&out).get_pixel(x, y)), "{orientation}");
    }
}

#[test]
fn what_is_large_becomes_small() {
    let large = RgbImage::from_fn(2_400, 1_200, |x, y| Rgb([(x ^ y) as u8, x as u8, y as u8]));
    let out = anew(&jpeg(&large), &Bounds::USUAL).unwrap();
    assert_eq!((out.width, out.height), (1_600, 800));
    assert!(out.bytes.len() <= Bounds::USUAL.bytes_out, "{}", out.bytes.len());
    // Noise does not get small by being written worse.
    let mut seed = 1u32;
    let mut noise = move || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 24) as u8
    };
    let noisy = RgbImage::from_fn(900, 900, |_, _| Rgb([noise(), noise(), noise()]));
    let bounds = Bounds { bytes_out: 60_000, ..Bounds::USUAL };
    let out = anew(&jpeg(&noisy), &bounds).unwrap();
    assert!(out.bytes.len() <= 60_000 && out.width < 900);
}

#[test]
fn what_can_be_seen_through_lies_on_white() {
    let glass = RgbaImage::from_pixel(20, 20, Rgba([0, 0, 0, 0]));
    let out = read_back(&anew(&png(&glass), &Bounds::USUAL).unwrap());
    assert!(out.get_pixel(10, 10).0.iter().all(|colour| *colour > 250));
    let half = RgbaImage::from_pixel(20, 20, Rgba([0, 0, 0, 128]));
    let out = read_back(&anew(&png(&half), &Bounds::USUAL).unwrap());
    assert!(out.get_pixel(10, 10).0.iter().all(|colour| (120..135).contains(colour)));
}

#[test]
fn a_small_file_that_would_fill_the_memory_is_refused_before_it_is_read() {
    for (width, height) in [(30_000, 30_000), (u32::MAX >> 1, 2), (8_000, 5_001)] {
        let not = anew(&bomb(width, height), &Bounds::USUAL);
        assert!(matches!(not, Err(Not::TooManyPixels | Not::Damaged)), "{width} × {height}: {not:?}");
    }
    assert_eq!(anew(&bomb(30_000, 30_000), &Bounds::USUAL), Err(Not::TooManyPixels));
    // The control: what is within the bounds is read, and found to be empty.
    assert_eq!(anew(&bomb(100, 100), &Bounds::USUAL), Err(Not::Damaged));
}

#[test]
fn half_a_file_is_said_to_be_half_a_file() {
    let whole = talkative(&wide(), 1);
    let end = whole.windows(2).rposition(|pair| pair == [0xFF, 0xD9]).unwrap();
    for cut in [3, 40, end / 2, end - 4, end] {
        assert_eq!(anew(&whole[..cut], &Bounds::USUAL), Err(Not::Damaged), "cut at {cut}");
    }
    assert!(anew(&whole[..end + 2], &Bounds::USUAL).is_ok());
    let whole = png(&RgbaImage::from_fn(60, 60, |x, y| Rgba([x as u8 * 4, y as u8 * 4, (x ^ y) as u8, 255])));
    assert!(anew(&whole, &Bounds::USUAL).is_ok());
    for cut in [20, whole.len() / 2] {
        assert_eq!(anew(&whole[..cut], &Bounds::USUAL), Err(Not::Damaged), "cut at {cut}");
    }
}

#[test]
fn what_is_no_photo_is_said_to_be_none() {
    let svg = br#"<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"#;
    let others = [
        &svg[..],
        b"<!doctype html><p>hello",
        b"GIF89a\x01\0\x01\0\0\0\0;",
        b"BM\0\0\0\0",
        b"%PDF-1.7",
        b"\0\0\0\x18ftypheic",
    ];
    for other in others {
        assert_eq!(anew(other, &Bounds::USUAL), Err(Not::OtherKind), "{}", String::from_utf8_lossy(other));
    }
    assert_eq!(anew(b"", &Bounds::USUAL), Err(Not::Empty));
    let large = vec![0xFF; Bounds::USUAL.bytes_in + 1];
    assert_eq!(anew(&large, &Bounds::USUAL), Err(Not::TooManyBytes));
}

#[test]
fn no_flipped_bit_stops_anybody() {
    let whole = talkative(&wide(), 6);
    for at in 0..whole.len() {
        for bit in [0, 4, 7] {
            let mut flipped = whole.clone();
            flipped[at] ^= 1 << bit;
            let _ = anew(&flipped, &Bounds::USUAL);
        }
    }
}
