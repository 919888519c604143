//! Streets on disk: what an import made, to be opened in a moment.
//!
//! ```text
//! "streets\n"  8 bytes
//! version      u32, now 1
//! crc          u32 of the table
//! table        for each of six parts: offset u64, length u64, crc u32
//! parts        left out, network, gazetteer, and the hierarchies for foot, bicycle and car
//! ```
//!
//! All numbers little-endian. A part is read when it is asked for, its checksum compared, and every number in it that points
//! somewhere looked at: whoever only looks up addresses never reads a hierarchy. What was written by a newer program is
//! refused with its version. The form holds no person: it is the public map, smaller.

use std::io::{self, Read, Seek, SeekFrom, Write};

use crate::flat::{Damaged, Flat, In, Out};
use crate::gazetteer::Gazetteer;
use crate::hierarchy::Hierarchy;
use crate::import::{Imported, LeftOut};
use crate::network::{NONE, Network};
use crate::ways::Profile;

const MAGIC: [u8; 8] = *b"streets\n";
const VERSION: u32 = 1;
const PARTS: usize = 6;
const ENTRY: usize = 20;

/// Why saved streets cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum SavedError {
    /// They cannot be read.
    #[error("saved streets cannot be read: {0}")]
    Io(#[from] io::Error),
    /// They are not whole.
    #[error("saved streets are not whole: {0}")]
    Damaged(#[from] Damaged),
}

/// Saved streets, opened part by part.
pub struct Saved<R> {
    file: R,
    length: u64,
    table: [(u64, u64, u32); PARTS],
}

/// Writes what was imported.
///
/// # Errors
/// Whatever the writing meets.
pub fn save(imported: &Imported, mut file: impl Write) -> io::Result<()> {
    let mut parts: [Out; PARTS] = Default::default();
    imported.left_out.save(&mut parts[0]);
    imported.network.save(&mut parts[1]);
    imported.gazetteer.save(&mut parts[2]);
    for (part, hierarchy) in parts[3..].iter_mut().zip(&imported.hierarchies) {
        hierarchy.save(part);
    }
    let mut offset = (MAGIC.len() + 8 + PARTS * ENTRY) as u64;
    let mut table = Out::default();
    for part in &parts {
        table.one(offset);
        table.one(part.bytes.len() as u64);
        table.one(crc32fast::hash(&part.bytes));
        offset += part.bytes.len() as u64;
    }
    file.write_all(&MAGIC)?;
    file.write_all(&VERSION.to_le_bytes())?;
    file.write_all(&crc32fast::hash(&table.bytes).to_le_bytes())?;
    file.write_all(&table.bytes)?;
    for part in &parts {
        file.write_all(&part.bytes)?;
    }
    file.flush()
}

impl<R: Read + Seek> Saved<R> {
    /// Opens saved streets; reads no more than the table.
    ///
    /// # Errors
    /// When they cannot be read, are something else, or were saved by a newer program.
    pub fn open(mut file: R) -> Result<Saved<R>, SavedError> {
        let length = file.seek(SeekFrom::End(0))?;
        file.seek(SeekFrom::Start(0))?;
        let mut bytes = Vec::new();
        file.by_ref().take((MAGIC.len() + 8 + PARTS * ENTRY) as u64).read_to_end(&mut bytes)?;
        let mut from = In::new(&bytes);
        if from.bytes(MAGIC.len())? != MAGIC {
            return Err(Damaged::Foreign.into());
        }
        match from.one()? {
            VERSION => {}
            other => return Err(Damaged::Version(other).into()),
        }
        let crc: u32 = from.one()?;
        let rows = from.bytes(PARTS * ENTRY)?;
        if crc32fast::hash(rows) != crc {
            return Err(Damaged::Checksum.into());
        }
        let mut table = [(0, 0, 0); PARTS];
        for (entry, row) in table.iter_mut().zip(rows.chunks_exact(ENTRY)) {
            *entry = (u64::take(&row[..8]), u64::take(&row[8..16]), u32::take(&row[16..20]));
        }
        Ok(Saved { file, length, table })
    }

    /// What could not be used when it was imported.
    ///
    /// # Errors
    /// When it cannot be read or is not whole; so with all parts.
    pub fn left_out(&mut self) -> Result<LeftOut, SavedError> {
        self.part(0, LeftOut::load)
    }

    /// Crossings and segments.
    ///
    /// # Errors
    /// When it cannot be read or is not whole.
    pub fn network(&mut self) -> Result<Network, SavedError> {
        self.part(1, Network::load)
    }

    /// Names and doors.
    ///
    /// # Errors
    /// When it cannot be read or is not whole.
    pub fn gazetteer(&mut self) -> Result<Gazetteer, SavedError> {
        self.part(2, Gazetteer::load)
    }

    /// The hierarchy for one way of moving.
    ///
    /// # Errors
    /// When it cannot be read or is not whole.
    pub fn hierarchy(&mut self, profile: Profile) -> Result<Hierarchy, SavedError> {
        self.part(3 + profile.number(), Hierarchy::load)
    }

    /// Everything at once.
    ///
    /// # Errors
    /// When something cannot be read, is not whole, or the parts do not belong together.
    pub fn everything(&mut self) -> Result<Imported, SavedError> {
        let mut all = Imported {
            left_out: self.left_out()?,
            network: self.network()?,
            gazetteer: self.gazetteer()?,
            hierarchies: Default::default(),
        };
        for profile in Profile::ALL {
            all.hierarchies[profile.number()] = self.hierarchy(profile)?;
        }
        let fits = |hierarchy: &Hierarchy| hierarchy.crossings() == all.network.crossings.len();
        let named = |street: u32| street == NONE || (street as usize) < all.gazetteer.len();
        let whole =
            all.hierarchies.iter().all(fits) && all.network.segments.iter().all(|segment| named(segment.street));
        if whole { Ok(all) } else { Err(Damaged::Dangling.into()) }
    }

    fn part<T>(
        &mut self,
        number: usize,
        load: impl FnOnce(&mut In<'_>) -> Result<T, Damaged>,
    ) -> Result<T, SavedError> {
        let (offset, length, crc) = self.table[number];
        if offset.checked_add(length).is_none_or(|end| end > self.length) {
            return Err(Damaged::Short.into());
        }
        self.file.seek(SeekFrom::Start(offset))?;
        let mut bytes = Vec::new();
        self.file.by_ref().take(length).read_to_end(&mut bytes)?;
        if bytes.len() as u64 != length {
            return Err(Damaged::Short.into());
        }
        match crc32fast::hash(&bytes) == crc {
            true => Ok(load(&mut In::new(&bytes))?),
            false => Err(Damaged::Checksum.into()),
        }
    }
}
