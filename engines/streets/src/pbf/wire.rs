//! The letters of a map file: numbers of any length and fields with a number, as protocol buffers write them.
//!
//! Source: protobuf.dev, "Encoding". Nothing here believes a length before it has seen that so many bytes are there.

use super::Mangled;

/// What is still to be read of a message.
#[derive(Clone, Copy)]
pub(crate) struct Wire<'a> {
    bytes: &'a [u8],
}

/// What a field holds.
pub(crate) enum Value<'a> {
    Number(u64),
    Bytes(&'a [u8]),
    /// Four or eight bytes of a fixed width; no field of a map file that we read is one.
    Fixed,
}

impl<'a> Wire<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Wire<'a> {
        Wire { bytes }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// A number in groups of seven bits, the lowest first.
    #[inline]
    pub(crate) fn number(&mut self) -> Result<u64, Mangled> {
        let mut number = 0u64;
        for (place, &byte) in self.bytes.iter().take(10).enumerate() {
            number |= u64::from(byte & 0x7f) << (7 * place);
            if byte < 0x80 {
                self.bytes = &self.bytes[place + 1..];
                return Ok(number);
            }
        }
        Err(Mangled::Number)
    }

    /// A number whose lowest bit is its sign.
    #[inline]
    pub(crate) fn signed(&mut self) -> Result<i64, Mangled> {
        let number = self.number()?;
        Ok((number >> 1) as i64 ^ -((number & 1) as i64))
    }

    fn bytes(&mut self, count: u64) -> Result<&'a [u8], Mangled> {
        let count = usize::try_from(count).map_err(|_| Mangled::Length)?;
        let (taken, rest) = self.bytes.split_at_checked(count).ok_or(Mangled::Length)?;
        self.bytes = rest;
        Ok(taken)
    }

    /// The next field, if there is one.
    pub(crate) fn field(&mut self) -> Result<Option<(u64, Value<'a>)>, Mangled> {
        if self.is_empty() {
            return Ok(None);
        }
        let tag = self.number()?;
        let value = match tag & 7 {
            0 => Value::Number(self.number()?),
            1 => self.bytes(8).map(|_| Value::Fixed)?,
            2 => {
                let count = self.number()?;
                Value::Bytes(self.bytes(count)?)
            }
            5 => self.bytes(4).map(|_| Value::Fixed)?,
            _ => return Err(Mangled::Field),
        };
        Ok(Some((tag >> 3, value)))
    }
}

/// Writes what [`Wire`] reads.
#[derive(Default)]
pub(crate) struct Pen {
    pub(crate) bytes: Vec<u8>,
}

impl Pen {
    pub(crate) fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    pub(crate) fn signed(&mut self, number: i64) {
        self.number((number << 1 ^ number >> 63) as u64);
    }

    pub(crate) fn number_field(&mut self, field: u64, number: u64) {
        self.number(field << 3);
        self.number(number);
    }

    pub(crate) fn bytes_field(&mut self, field: u64, bytes: &[u8]) {
        self.number(field << 3 | 2);
        self.number(bytes.len() as u64);
        self.bytes.extend_from_slice(bytes);
    }

    /// A row of numbers as one field.
    pub(crate) fn packed(&mut self, field: u64, numbers: impl IntoIterator<Item = u64>) {
        let mut row = Pen::default();
        numbers.into_iter().for_each(|number| row.number(number));
        self.bytes_field(field, &row.bytes);
    }

    /// A row of numbers as one field, each said by how far it is from the one before.
    pub(crate) fn deltas(&mut self, field: u64, numbers: impl IntoIterator<Item = i64>) {
        let (mut row, mut before) = (Pen::default(), 0i64);
        for number in numbers {
            row.signed(number.wrapping_sub(before));
            before = number;
        }
        self.bytes_field(field, &row.bytes);
    }
}
