//! Numbers and words as bytes: what the saved form and the notes of an unfinished import are made of.
//!
//! Little-endian, lengths in front. Reading allocates no more than there are bytes, so a length that lies costs nothing.

use crate::geo::Coordinate;

/// What was saved cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Damaged {
    /// This is no saved street network.
    #[error("this is no saved street network")]
    Foreign,
    /// It was saved by a newer program.
    #[error("it was saved in form {0}, which this program does not know")]
    Version(u32),
    /// It is shorter than it should be.
    #[error("it is shorter than it should be")]
    Short,
    /// Its bytes are not those that were written.
    #[error("its bytes are not those that were written")]
    Checksum,
    /// It speaks of something that is not in it.
    #[error("it speaks of something that is not in it")]
    Dangling,
}

/// Something of a fixed number of bytes.
pub(crate) trait Flat: Sized + Copy {
    const SIZE: usize;
    fn put(self, bytes: &mut Vec<u8>);
    /// From exactly `SIZE` bytes.
    fn take(bytes: &[u8]) -> Self;
}

macro_rules! number {
    ($($kind:ty),*) => {$(
        impl Flat for $kind {
            const SIZE: usize = size_of::<$kind>();
            fn put(self, bytes: &mut Vec<u8>) {
                bytes.extend_from_slice(&self.to_le_bytes());
            }
            #[inline]
            fn take(bytes: &[u8]) -> Self {
                let mut own = [0; size_of::<$kind>()];
                own.copy_from_slice(bytes);
                Self::from_le_bytes(own)
            }
        }
    )*};
}
number!(u8, u32, u64, i32, i64);

impl Flat for Coordinate {
    const SIZE: usize = 8;
    fn put(self, bytes: &mut Vec<u8>) {
        self.lat.put(bytes);
        self.lon.put(bytes);
    }
    fn take(bytes: &[u8]) -> Self {
        Coordinate { lat: i32::take(&bytes[..4]), lon: i32::take(&bytes[4..8]) }
    }
}

impl<A: Flat, B: Flat> Flat for (A, B) {
    const SIZE: usize = A::SIZE + B::SIZE;
    fn put(self, bytes: &mut Vec<u8>) {
        self.0.put(bytes);
        self.1.put(bytes);
    }
    fn take(bytes: &[u8]) -> Self {
        (A::take(&bytes[..A::SIZE]), B::take(&bytes[A::SIZE..Self::SIZE]))
    }
}

impl<const N: usize> Flat for [u8; N] {
    const SIZE: usize = N;
    fn put(self, bytes: &mut Vec<u8>) {
        bytes.extend_from_slice(&self);
    }
    fn take(bytes: &[u8]) -> Self {
        let mut own = [0; N];
        own.copy_from_slice(bytes);
        own
    }
}

/// Appends to bytes.
#[derive(Default)]
pub(crate) struct Out {
    pub(crate) bytes: Vec<u8>,
}

impl Out {
    pub(crate) fn one<T: Flat>(&mut self, value: T) {
        value.put(&mut self.bytes);
    }

    pub(crate) fn all<T: Flat>(&mut self, values: &[T]) {
        self.one(values.len() as u64);
        self.bytes.reserve(values.len() * T::SIZE);
        values.iter().for_each(|&value| value.put(&mut self.bytes));
    }

    pub(crate) fn words(&mut self, words: &Words) {
        self.all(words.text.as_bytes());
        self.all(&words.ends);
    }
}

/// Reads from bytes.
pub(crate) struct In<'a> {
    rest: &'a [u8],
}

impl<'a> In<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> In<'a> {
        In { rest: bytes }
    }

    pub(crate) fn bytes(&mut self, count: usize) -> Result<&'a [u8], Damaged> {
        let (taken, rest) = self.rest.split_at_checked(count).ok_or(Damaged::Short)?;
        self.rest = rest;
        Ok(taken)
    }

    pub(crate) fn one<T: Flat>(&mut self) -> Result<T, Damaged> {
        Ok(T::take(self.bytes(T::SIZE)?))
    }

    pub(crate) fn all<T: Flat>(&mut self) -> Result<Vec<T>, Damaged> {
        let count = usize::try_from(self.one::<u64>()?).map_err(|_| Damaged::Short)?;
        let bytes = self.bytes(count.checked_mul(T::SIZE).ok_or(Damaged::Short)?)?;
        Ok(bytes.chunks_exact(T::SIZE).map(T::take).collect())
    }

    pub(crate) fn words(&mut self) -> Result<Words, Damaged> {
        let text = String::from_utf8(self.all()?).map_err(|_| Damaged::Dangling)?;
        let ends: Vec<u32> = self.all()?;
        let mut before = 0;
        for &end in &ends {
            if end < before || !text.is_char_boundary(end as usize) {
                return Err(Damaged::Dangling);
            }
            before = end;
        }
        Ok(Words { text, ends })
    }
}

/// Many words in one piece of memory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Words {
    text: String,
    ends: Vec<u32>,
}

impl Words {
    pub(crate) fn push(&mut self, word: &str) -> u32 {
        let number = self.ends.len() as u32;
        self.text.push_str(word);
        self.ends.push(self.text.len() as u32);
        number
    }

    /// The word of a number; nothing for a number that is none.
    pub(crate) fn get(&self, number: u32) -> &str {
        let number = number as usize;
        let start = if number == 0 { 0 } else { self.ends.get(number - 1).copied().unwrap_or_default() as usize };
        let end = self.ends.get(number).map_or(start, |&end| end as usize);
        self.text.get(start..end).unwrap_or_default()
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// How many bytes of text.
    pub(crate) fn size(&self) -> usize {
        self.text.len()
    }
}
