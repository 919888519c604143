//! A file that may lie anywhere: sealed to a recovery key, and found out if a single bit of it is changed or its end is
//! missing.
//!
//! It begins with a few lines that everybody can read: what it is, when it was made, to which recovery key it is sealed.
//! Then come pieces, each sealed under the file's own key with its number, whether it is the last, and the hash of those
//! lines. It ends with the hash of everything before, so that damage is seen without any key. Whoever makes a parcel holds
//! its key until it lets go of it, and can so look whether what was written opens; afterwards only the shares open it.

use std::io::{self, BufRead, Read, Write};

use zeroize::Zeroizing;

use crate::recovery::{Recovery, RecoveryKey};
use crate::seal::{self, Context, Key};
use crate::{Dice, VaultError};

/// Bytes sealed together.
const PIECE: usize = 64 * 1024;
/// Nobody writes more lines at the beginning.
const LONGEST_HEAD: usize = 16 * 1024;
const FIRST_WORDS: &str = "manyhands parcel 1: ";
const HASH: usize = 32;

/// Why a parcel is not believed.
#[derive(Debug, thiserror::Error)]
pub enum ParcelError {
    /// It is something else.
    #[error("this is no backup and no copy of keys of Manyhands")]
    Other,
    /// Not what was written.
    #[error("it is damaged: something in it was changed, or its end is missing; nothing in it is believed")]
    Damaged,
    /// Sealed to another recovery key.
    #[error("it is sealed to another recovery key")]
    AnotherKey,
    /// The disk said no.
    #[error("it cannot be read: {0}")]
    Disk(#[from] io::Error),
}

/// What everybody can read of a parcel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// What is in it: `backup` or `keys`.
    pub kind: String,
    /// Whose shares open it.
    pub recovery: RecoveryKey,
    /// What the maker says about it, in pairs of a word and a value.
    pub about: Vec<(String, String)>,
    encapped: [u8; 32],
    sealed: Vec<u8>,
    lines: Vec<u8>,
}

/// A parcel's own key.
#[derive(Clone)]
pub struct ParcelKey(Key);

/// A parcel that is being written.
pub struct Parcel<W: Write, D: Dice> {
    to: Hashing<W>,
    key: Key,
    head: blake3::Hash,
    dice: D,
    piece: Zeroizing<Vec<u8>>,
    number: u64,
}

impl<W: Write, D: Dice> Parcel<W, D> {
    /// Begins a parcel. Words and values of `about` are single lines and not secret.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn begin(
        kind: &str,
        about: &[(&str, String)],
        recovery: &RecoveryKey,
        to: W,
        mut dice: D,
    ) -> io::Result<Parcel<W, D>> {
        let key = Key::new(&mut dice);
        let (encapped, sealed) = recovery.seal(&key, kind.as_bytes(), &mut dice);
        let mut lines = format!("{FIRST_WORDS}{kind}\n");
        for (word, value) in about {
            lines.push_str(&format!("{word}: {}\n", value.replace(['\n', '\r'], " ")));
        }
        for line in recovery.to_text().lines() {
            lines.push_str(&format!("recovery: {line}\n"));
        }
        lines.push_str(&format!("for: {}\nkey: {}\n\n", hex(&encapped), hex(&sealed)));
        let mut to = Hashing { inner: to, hasher: blake3::Hasher::new() };
        to.write_all(lines.as_bytes())?;
        let head = blake3::hash(lines.as_bytes());
        Ok(Parcel { to, key, head, dice, piece: Zeroizing::new(Vec::with_capacity(PIECE)), number: 0 })
    }

    /// Seals what is left, writes the end, and hands back what it was written to, with the key that still opens it.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn finish(mut self) -> io::Result<(W, ParcelKey)> {
        self.seal_piece(Place::Last)?;
        let hash = *self.to.hasher.finalize().as_bytes();
        self.to.write_all(&hash)?;
        self.to.flush()?;
        Ok((self.to.inner, ParcelKey(self.key)))
    }

    fn seal_piece(&mut self, place: Place) -> io::Result<()> {
        let context = context(&self.head, self.number, place);
        let sealed = seal::seal(&self.key, &context, &self.piece, &mut self.dice);
        let length = u32::try_from(sealed.len()).expect("a piece is small");
        self.to.write_all(&[place as u8])?;
        self.to.write_all(&length.to_le_bytes())?;
        self.to.write_all(&sealed)?;
        self.piece.clear();
        self.number += 1;
        Ok(())
    }
}

impl<W: Write, D: Dice> Write for Parcel<W, D> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let room = PIECE - self.piece.len();
        let taken = bytes.get(..room).unwrap_or(bytes);
        self.piece.extend_from_slice(taken);
        if self.piece.len() == PIECE {
            self.seal_piece(Place::Before)?;
        }
        Ok(taken.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        // A piece is sealed when it is full; until then there is nothing to pass on.
        Ok(())
    }
}

/// Looks through a whole parcel without any key, and says what stands at its beginning.
///
/// # Errors
/// If it is something else, or not what was written.
pub fn look_through(mut from: impl BufRead) -> Result<Head, ParcelError> {
    let head = Head::read(&mut from)?;
    let mut hasher = blake3::Hasher::new();
    hasher.update(&head.lines);
    // The last bytes are the hash of those before: what is read stays behind by that much.
    let (mut held, mut buffer) = (Vec::new(), vec![0; PIECE]);
    loop {
        let count = from.read(&mut buffer)?;
        if count == 0 {
            break;
        }
        held.extend_from_slice(buffer.get(..count).unwrap_or_default());
        let sure = held.len().saturating_sub(HASH);
        hasher.update(held.get(..sure).unwrap_or_default());
        held.drain(..sure);
    }
    match held == hasher.finalize().as_bytes() {
        true => Ok(head),
        false => Err(ParcelError::Damaged),
    }
}

/// A parcel that is being read. What it gives is what was put in, or an error of kind `InvalidData`; it ends without an
/// error only where the parcel was finished.
pub struct Unpacked<R: Read> {
    from: R,
    key: Key,
    head: blake3::Hash,
    piece: Zeroizing<Vec<u8>>,
    at: usize,
    number: u64,
    ended: bool,
}

impl<R: BufRead> Unpacked<R> {
    /// Opens a parcel with what the shares gave.
    ///
    /// # Errors
    /// If it is something else, damaged, or sealed to another key.
    pub fn open(mut from: R, recovery: &Recovery) -> Result<(Head, Unpacked<R>), ParcelError> {
        let head = Head::read(&mut from)?;
        if !recovery.is_of(&head.recovery) {
            return Err(ParcelError::AnotherKey);
        }
        let key = recovery.open(&head.encapped, &head.sealed, head.kind.as_bytes()).ok_or(ParcelError::Damaged)?;
        Ok(Unpacked::of(head, from, key))
    }

    /// Opens a parcel with its own key, which its maker has until it lets go of it.
    ///
    /// # Errors
    /// If it is something else.
    pub fn open_with(mut from: R, key: &ParcelKey) -> Result<(Head, Unpacked<R>), ParcelError> {
        let head = Head::read(&mut from)?;
        Ok(Unpacked::of(head, from, key.0.clone()))
    }

    fn of(head: Head, from: R, key: Key) -> (Head, Unpacked<R>) {
        let hash = blake3::hash(&head.lines);
        let piece = Zeroizing::new(Vec::new());
        (head, Unpacked { from, key, head: hash, piece, at: 0, number: 0, ended: false })
    }

    fn next_piece(&mut self) -> io::Result<()> {
        let mut begin = [0; 5];
        self.from.read_exact(&mut begin).map_err(|_| damaged())?;
        let [place, length @ ..] = begin;
        let place = match place {
            0 => Place::Before,
            1 => Place::Last,
            _ => return Err(damaged()),
        };
        let length = usize::try_from(u32::from_le_bytes(length)).map_err(|_| damaged())?;
        if length > PIECE + 64 {
            return Err(damaged());
        }
        let mut sealed = vec![0; length];
        self.from.read_exact(&mut sealed).map_err(|_| damaged())?;
        let context = context(&self.head, self.number, place);
        self.piece = seal::open(&self.key, &context, &sealed).ok_or_else(damaged)?;
        self.at = 0;
        self.number += 1;
        self.ended = place == Place::Last;
        Ok(())
    }
}

impl<R: BufRead> Read for Unpacked<R> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        while self.at == self.piece.len() {
            if self.ended {
                return Ok(0);
            }
            self.next_piece()?;
        }
        let rest = self.piece.get(self.at..).unwrap_or_default();
        let count = rest.len().min(to.len());
        for (to, from) in to.iter_mut().zip(rest) {
            *to = *from;
        }
        self.at += count;
        Ok(count)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Before = 0,
    Last = 1,
}

fn context(head: &blake3::Hash, number: u64, place: Place) -> Context {
    Context::piece(head.as_bytes(), number, place as u8)
}

fn damaged() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, ParcelError::Damaged)
}

impl Head {
    /// What the maker said about it.
    #[must_use]
    pub fn said(&self, word: &str) -> Option<&str> {
        self.about.iter().find(|(said, _)| said == word).map(|(_, value)| value.as_str())
    }

    fn read(from: &mut impl BufRead) -> Result<Head, ParcelError> {
        let mut lines = Vec::new();
        let mut first = true;
        loop {
            let begin = lines.len();
            let room = u64::try_from(LONGEST_HEAD - begin).unwrap_or_default();
            from.by_ref().take(room).read_until(b'\n', &mut lines)?;
            let line = lines.get(begin..).unwrap_or_default();
            if first && !line.starts_with(FIRST_WORDS.as_bytes()) {
                return Err(ParcelError::Other);
            }
            first = false;
            match line {
                b"\n" => break,
                [.., b'\n'] => {}
                _ => return Err(ParcelError::Damaged),
            }
        }
        Head::parse(lines).ok_or(ParcelError::Damaged)
    }

    fn parse(lines: Vec<u8>) -> Option<Head> {
        let text = std::str::from_utf8(&lines).ok()?;
        let kind = text.lines().next()?.strip_prefix(FIRST_WORDS)?.to_owned();
        let (mut recovery, mut about, mut encapped, mut sealed) = (String::new(), Vec::new(), None, None);
        for line in text.lines().skip(1).filter(|line| !line.is_empty()) {
            match line.split_once(": ")? {
                ("recovery", line) => recovery.push_str(&format!("{line}\n")),
                ("for", value) => encapped = unhex(value)?.try_into().ok(),
                ("key", value) => sealed = unhex(value),
                (word, value) => about.push((word.to_owned(), value.to_owned())),
            }
        }
        let recovery = RecoveryKey::parse(&recovery)?;
        Some(Head { kind, recovery, about, encapped: encapped?, sealed: sealed?, lines })
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let (pairs, []) = text.as_bytes().as_chunks::<2>() else { return None };
    let byte = |pair: &[u8; 2]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    pairs.iter().map(byte).collect()
}

struct Hashing<W: Write> {
    inner: W,
    hasher: blake3::Hasher,
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.inner.write(bytes)?;
        self.hasher.update(bytes.get(..count).unwrap_or_default());
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

impl From<ParcelError> for VaultError {
    fn from(_: ParcelError) -> VaultError {
        VaultError::Broken
    }
}
