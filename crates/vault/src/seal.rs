//! Sealing and opening bytes under a key: XChaCha20-Poly1305 with a random nonce of 24 bytes, and with the place where
//! the bytes belong as associated data, so that a seal moved elsewhere does not open.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use commons::GroupId;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::{Dice, Words};

const NONCE: usize = 24;
/// Words are filled up to a multiple of this, so that a seal does not tell how long a name is.
const STEP: usize = 32;
/// The true length stands before the words.
const LENGTH: usize = 4;

/// A key. Wiped when it goes.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub(crate) struct Key([u8; Key::LENGTH]);

impl Key {
    pub(crate) const LENGTH: usize = 32;

    pub(crate) fn new(dice: &mut dyn Dice) -> Key {
        let mut key = Key([0; Key::LENGTH]);
        dice.fill(&mut key.0);
        key
    }

    pub(crate) fn of(bytes: &[u8]) -> Option<Key> {
        bytes.try_into().ok().map(Key)
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }
}

/// The place where sealed bytes belong.
pub(crate) struct Context(Vec<u8>);

impl Context {
    /// A subject's key under the group's key of an epoch.
    pub(crate) fn key(group: GroupId, kind: u8, no: u64, epoch: u64) -> Context {
        Context::of(b"manyhands key 1:", group, kind, no, &epoch.to_le_bytes())
    }

    /// A field under its subject's key.
    pub(crate) fn field(group: GroupId, kind: u8, no: u64, field: &str) -> Context {
        Context::of(b"manyhands words 1:", group, kind, no, field.as_bytes())
    }

    /// The file of a photo under its own key.
    pub(crate) fn picture(group: GroupId) -> Context {
        Context([&b"manyhands picture 1:"[..], &group.0].concat())
    }

    /// What goes out and comes back to a group.
    pub(crate) fn ticket(group: GroupId) -> Context {
        Context([&b"manyhands ticket 1:"[..], &group.0].concat())
    }

    /// A piece of a parcel.
    pub(crate) fn piece(head: &[u8; 32], number: u64, place: u8) -> Context {
        Context([&b"manyhands piece 1:"[..], head, &number.to_le_bytes(), &[place]].concat())
    }

    /// The next host key under the one before.
    pub(crate) fn passage(at: i64) -> Context {
        Context([&b"manyhands passage 1:"[..], &at.to_le_bytes()].concat())
    }

    /// All parts but the last have a fixed length, so no two places are written alike.
    fn of(purpose: &[u8], group: GroupId, kind: u8, no: u64, rest: &[u8]) -> Context {
        Context([purpose, &group.0, &[kind], &no.to_le_bytes(), rest].concat())
    }

    /// A whole file.
    pub(crate) fn file(first_line: &[u8]) -> Context {
        Context(first_line.to_vec())
    }
}

pub(crate) fn seal(key: &Key, context: &Context, plain: &[u8], dice: &mut dyn Dice) -> Vec<u8> {
    let mut nonce = [0; NONCE];
    dice.fill(&mut nonce);
    let sealed = cipher(key)
        .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: &context.0 })
        .expect("only more than 256 GB cannot be sealed at once");
    [&nonce[..], &sealed].concat()
}

pub(crate) fn open(key: &Key, context: &Context, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
    let payload = Payload { msg: sealed, aad: &context.0 };
    cipher(key).decrypt(&XNonce::from(*nonce), payload).ok().map(Zeroizing::new)
}

pub(crate) fn wrap(key: &Key, context: &Context, inner: &Key, dice: &mut dyn Dice) -> Vec<u8> {
    seal(key, context, inner.bytes(), dice)
}

pub(crate) fn unwrap(key: &Key, context: &Context, wrapped: &[u8]) -> Option<Key> {
    Key::of(&open(key, context, wrapped)?)
}

pub(crate) fn seal_words(key: &Key, context: &Context, words: &str, dice: &mut dyn Dice) -> Vec<u8> {
    let length = u32::try_from(words.len()).expect("nobody writes four gigabytes about somebody");
    let room = (LENGTH + words.len()).next_multiple_of(STEP);
    // With its full room from the start, so that growing leaves no copy behind.
    let mut plain = Zeroizing::new(Vec::with_capacity(room));
    plain.extend_from_slice(&length.to_le_bytes());
    plain.extend_from_slice(words.as_bytes());
    plain.resize(room, 0);
    seal(key, context, &plain, dice)
}

pub(crate) fn open_words(key: &Key, context: &Context, sealed: &[u8]) -> Option<Words> {
    let plain = open(key, context, sealed)?;
    let (length, rest) = plain.split_first_chunk::<LENGTH>()?;
    let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
    let words = std::str::from_utf8(rest.get(..length)?).ok()?;
    Some(Words::from(words.to_owned()))
}

fn cipher(key: &Key) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&key.0.into())
}
