//! Whether a JPEG came whole (ITU-T T.81, annex B). Decoders make the best of half a file and paint the rest grey; whoever sent
//! it would not notice that the sum on the receipt is in the grey.

/// Start of image, start of scan, end of image.
const SOI: u8 = 0xD8;
const SOS: u8 = 0xDA;
const EOI: u8 = 0xD9;

/// Goes from segment to segment to the first scan, and looks for the end behind it. Within what is coded the two bytes of the
/// end do not occur; in the segments before, which may hold a whole small picture, they may.
pub(crate) fn is_whole(file: &[u8]) -> bool {
    let Some(mut rest) = file.strip_prefix(&[0xFF, SOI]) else { return false };
    loop {
        // Any number of fill bytes may stand before a marker.
        let Some(at) = rest.iter().position(|byte| *byte != 0xFF).filter(|at| *at > 0) else { return false };
        let (Some(marker), Some(after)) = (rest.get(at), rest.get(at + 1..)) else { return false };
        let Some((length, _)) = after.split_first_chunk::<2>() else { return false };
        let Some(behind) = after.get(usize::from(u16::from_be_bytes(*length))..) else { return false };
        if *marker == SOS {
            return behind.windows(2).any(|pair| pair == [0xFF, EOI]);
        }
        rest = behind;
    }
}
