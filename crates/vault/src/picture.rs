//! The file of a photo, sealed under a key of its own that lies in the vault like other words. So the file can be written, and
//! be durable, before anybody knows which number the photo gets; and it opens no more once that key is forgotten, wherever
//! copies of it may lie.

use commons::GroupId;

use crate::seal::{self, Context, Key};
use crate::{Dice, Secret, Words};

/// Seals a file under a new key. The key comes as words, to be sealed in the vault.
#[must_use]
pub fn seal_picture(group: GroupId, bytes: &[u8], dice: &mut dyn Dice) -> (Words, Vec<u8>) {
    let key = Key::new(dice);
    let sealed = seal::seal(&key, &Context::picture(group), bytes, dice);
    (Words::from(in_hex(key.bytes())), sealed)
}

/// Opens a file with the words its key was kept as. `None` if it was changed, or belongs to another key or group.
#[must_use]
pub fn open_picture(group: GroupId, key: &str, sealed: &[u8]) -> Option<Secret<Vec<u8>>> {
    let opened = seal::open(&from_hex(key)?, &Context::picture(group), sealed)?;
    // Taken over as it is: a copy would have to be wiped as well.
    Some(Secret::wrapping(opened))
}

fn in_hex(bytes: &[u8]) -> String {
    let mut digits = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        for half in [byte >> 4, byte & 15] {
            digits.extend(char::from_digit(half.into(), 16));
        }
    }
    digits
}

fn from_hex(digits: &str) -> Option<Key> {
    let mut bytes = zeroize::Zeroizing::new([0; Key::LENGTH]);
    if digits.len() != 2 * Key::LENGTH || !digits.is_ascii() {
        return None;
    }
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(digits.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    Key::of(&bytes[..])
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: GroupId = GroupId([1; 16]);

    fn sealed(seed: u8) -> (Words, Vec<u8>) {
        seal_picture(HERE, b"a jug, blue", &mut |bytes: &mut [u8]| bytes.fill(seed))
    }

    #[test]
    fn a_photo_opens_with_its_own_key_and_in_its_own_group() {
        let (key, file) = sealed(3);
        let opened =
            |group, key: &str, file: &[u8]| open_picture(group, key, file).map(|opened| opened.reveal().clone());
        assert_eq!(opened(HERE, key.reveal(), &file).as_deref(), Some(&b"a jug, blue"[..]));
        assert_eq!(opened(GroupId([2; 16]), key.reveal(), &file), None);
        assert_eq!(opened(HERE, sealed(4).0.reveal(), &file), None);
        let (shorter, longer) = (&key.reveal()[1..], format!("{}00", key.reveal()));
        for wrong in ["", "00", shorter, &longer, &format!("{}é", &key.reveal()[2..]), &"g".repeat(64)] {
            assert_eq!(opened(HERE, wrong, &file), None, "{wrong}");
        }
    }

    #[test]
    fn a_flipped_bit_anywhere_opens_nothing_and_nothing_is_readable_in_the_file() {
        let (key, file) = sealed(3);
        assert!(!file.windows(4).any(|part| part == b"blue"));
        for at in 0..file.len() {
            let mut file = file.clone();
            file[at] ^= 1;
            assert!(open_picture(HERE, key.reveal(), &file).is_none(), "byte {at}");
        }
        assert!(open_picture(HERE, key.reveal(), &file[..20]).is_none());
    }
}
