//! Map files: `.osm.pbf` as OpenStreetMap writes it, read parcel by parcel and written too.
//!
//! Source: wiki.openstreetmap.org/wiki/PBF_Format, whose limits are kept: a parcel's head is at most 64 KiB, a parcel at
//! most 32 MiB, packed and unpacked. So however hostile a file, no more than that is held of it at once.
//!
//! Of a file only what streets need is read: not who mapped it, not when, no colours and no history.

mod block;
mod wire;
mod write;

pub(crate) use block::{Block, Tags};
pub use write::{MadeNode, MadeRelation, MadeTags, MadeWay, Writer};

use std::io::{self, Read, Seek, SeekFrom};

use flate2::{Decompress, FlushDecompress, Status};

pub(crate) use wire::{Pen, Value, Wire};

/// The most bytes in front of a parcel.
const MOST_HEAD: u32 = 64 * 1024;
/// The most bytes of a parcel, packed or unpacked.
const MOST_PARCEL: usize = 32 * 1024 * 1024;

/// Why a parcel of a file cannot be understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Mangled {
    /// A number does not end.
    #[error("a number does not end")]
    Number,
    /// A length is longer than what is there.
    #[error("a length is longer than what is there")]
    Length,
    /// A field is of no known kind, or of another kind than it should be.
    #[error("a field is not what it should be")]
    Field,
    /// A parcel is larger than the format allows.
    #[error("a parcel is larger than the format allows")]
    TooLarge,
    /// A parcel is packed in a way we do not unpack.
    #[error("a parcel is packed in a way that is not read here (only plain and zlib are)")]
    Packing,
    /// Unpacking failed.
    #[error("a parcel does not unpack")]
    Unpacking,
    /// The file ends within a parcel.
    #[error("the file ends too early")]
    Short,
}

/// Where a parcel lies in the file, and what it says it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Parcel {
    pub(crate) offset: u64,
    pub(crate) size: u32,
    pub(crate) kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Head,
    Data,
    Other,
}

/// What stood where a parcel was looked for.
pub(crate) enum Next {
    Parcel(Parcel),
    End,
    /// What follows cannot be found any more.
    Lost(Mangled),
}

/// Finds the parcel that begins at `offset`; the next one begins where this one ends. The parcel itself is not read.
pub(crate) fn find(file: &mut (impl Read + Seek), offset: u64, length: u64) -> io::Result<Next> {
    if offset >= length {
        return Ok(Next::End);
    }
    if length - offset < 4 {
        return Ok(Next::Lost(Mangled::Short));
    }
    file.seek(SeekFrom::Start(offset))?;
    let mut size = [0; 4];
    file.read_exact(&mut size)?;
    let size = u32::from_be_bytes(size);
    if size > MOST_HEAD {
        return Ok(Next::Lost(Mangled::TooLarge));
    }
    if length - offset - 4 < u64::from(size) {
        return Ok(Next::Lost(Mangled::Short));
    }
    let mut head = vec![0; size as usize];
    file.read_exact(&mut head)?;
    let (kind, size_of_parcel) = match read_head(&head) {
        Ok(read) => read,
        Err(mangled) => return Ok(Next::Lost(mangled)),
    };
    let start = offset + 4 + u64::from(size);
    if size_of_parcel as usize > MOST_PARCEL {
        return Ok(Next::Lost(Mangled::TooLarge));
    }
    if length - start < u64::from(size_of_parcel) {
        return Ok(Next::Lost(Mangled::Short));
    }
    Ok(Next::Parcel(Parcel { offset: start, size: size_of_parcel, kind }))
}

fn read_head(head: &[u8]) -> Result<(Kind, u32), Mangled> {
    let (mut wire, mut kind, mut size) = (Wire::new(head), None, None);
    while let Some((field, value)) = wire.field()? {
        match (field, value) {
            (1, Value::Bytes(b"OSMHeader")) => kind = Some(Kind::Head),
            (1, Value::Bytes(b"OSMData")) => kind = Some(Kind::Data),
            (1, Value::Bytes(_)) => kind = Some(Kind::Other),
            (3, Value::Number(number)) => size = Some(u32::try_from(number).map_err(|_| Mangled::TooLarge)?),
            _ => {}
        }
    }
    Ok((kind.ok_or(Mangled::Field)?, size.ok_or(Mangled::Field)?))
}

/// Unpacks parcels, into the same two pieces of memory again and again.
#[derive(Default)]
pub(crate) struct Unpacking {
    packed: Vec<u8>,
    plain: Vec<u8>,
}

impl Unpacking {
    /// The plain bytes of a parcel.
    pub(crate) fn open(&mut self, file: &mut (impl Read + Seek), parcel: Parcel) -> io::Result<Result<&[u8], Mangled>> {
        file.seek(SeekFrom::Start(parcel.offset))?;
        self.packed.clear();
        self.packed.resize(parcel.size as usize, 0);
        file.read_exact(&mut self.packed)?;
        Ok(plain(&self.packed, &mut self.plain))
    }
}

fn plain<'a>(packed: &'a [u8], room: &'a mut Vec<u8>) -> Result<&'a [u8], Mangled> {
    let (mut wire, mut size, mut zlib) = (Wire::new(packed), None, None);
    while let Some((field, value)) = wire.field()? {
        match (field, value) {
            (1, Value::Bytes(raw)) => return if raw.len() > MOST_PARCEL { Err(Mangled::TooLarge) } else { Ok(raw) },
            (2, Value::Number(number)) => size = Some(number),
            (3, Value::Bytes(bytes)) => zlib = Some(bytes),
            (4..=7, Value::Bytes(_)) => return Err(Mangled::Packing),
            _ => {}
        }
    }
    let (zlib, size) = (zlib.ok_or(Mangled::Packing)?, size.ok_or(Mangled::Field)?);
    let size = usize::try_from(size).ok().filter(|&size| size <= MOST_PARCEL).ok_or(Mangled::TooLarge)?;
    room.clear();
    room.resize(size, 0);
    let mut unpacking = Decompress::new(true);
    let status = unpacking.decompress(zlib, room, FlushDecompress::Finish).map_err(|_| Mangled::Unpacking)?;
    match status == Status::StreamEnd && unpacking.total_out() == size as u64 {
        true => Ok(room),
        false => Err(Mangled::Unpacking),
    }
}

/// What the head of a file says about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Head {
    /// Nodes come before ways, ways before relations, each in the order of their numbers.
    pub(crate) in_order: bool,
    /// A feature that must be understood and is not.
    pub(crate) unknown: Option<String>,
}

impl Head {
    pub(crate) fn read(bytes: &[u8]) -> Result<Head, Mangled> {
        let (mut wire, mut head) = (Wire::new(bytes), Head::default());
        while let Some((field, value)) = wire.field()? {
            match (field, value) {
                (4, Value::Bytes(b"OsmSchema-V0.6" | b"DenseNodes")) => {}
                (4, Value::Bytes(other)) => {
                    head.unknown = Some(String::from_utf8_lossy(other).chars().take(60).collect())
                }
                (5, Value::Bytes(b"Sort.Type_then_ID")) => head.in_order = true,
                _ => {}
            }
        }
        Ok(head)
    }
}
