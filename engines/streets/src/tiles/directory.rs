//! Lists of tiles: which lies where in the file (chapter 4 of the specification). A list is rows of numbers of any length,
//! column by column: each tile's number as the way from the one before, how many tiles in a row are the same, how long each
//! is, and where it lies.

use super::TilesError;
use crate::pbf::{Pen, Wire};

/// A tile, several in a row that are the same, or (where `run` is 0) another list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) first: u64,
    pub(super) run: u32,
    pub(super) length: u32,
    pub(super) at: u64,
}

impl Entry {
    pub(super) fn is_list(&self) -> bool {
        self.run == 0
    }

    /// The number after its last tile; for a list, after its first.
    pub(super) fn next(&self) -> u64 {
        self.first.saturating_add(u64::from(self.run.max(1)))
    }
}

const NUMBER: TilesError = TilesError::Directory("a number in it is too large");

/// What a list says. Its entries are in order and none is empty.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Entry>, TilesError> {
    let mut wire = Wire::new(bytes);
    let mut number = || wire.number().map_err(|_| TilesError::Directory("it ends too early, or a number has no end"));
    let count = usize::try_from(number()?).map_err(|_| NUMBER)?;
    // An entry has four numbers, and each of them at least a byte.
    if count == 0 || count > bytes.len() / 4 {
        return Err(TilesError::Directory("it is shorter than it says"));
    }
    let mut entries = vec![Entry::default(); count];
    let mut first = 0u64;
    for (at, entry) in entries.iter_mut().enumerate() {
        let step = number()?;
        if step == 0 && at > 0 {
            return Err(TilesError::Directory("a tile is in it twice"));
        }
        first = first.checked_add(step).ok_or(NUMBER)?;
        entry.first = first;
    }
    for entry in &mut entries {
        entry.run = u32::try_from(number()?).map_err(|_| NUMBER)?;
    }
    for entry in &mut entries {
        entry.length = u32::try_from(number()?).map_err(|_| NUMBER)?;
        if entry.length == 0 {
            return Err(TilesError::Directory("a tile in it is empty"));
        }
    }
    let mut end = None;
    for entry in &mut entries {
        // 0 is where the one before ends.
        entry.at = match (number()?, end) {
            (0, Some(end)) => end,
            (0, None) => return Err(TilesError::Directory("the first tile lies nowhere")),
            (at, _) => at - 1,
        };
        end = Some(entry.at.checked_add(u64::from(entry.length)).ok_or(NUMBER)?);
    }
    match entries.windows(2).all(|pair| pair[0].next() <= pair[1].first) {
        true => Ok(entries),
        false => Err(TilesError::Directory("a tile is in it twice")),
    }
}

/// Writes what [`read`] reads.
pub(super) fn write(entries: &[Entry]) -> Vec<u8> {
    let mut pen = Pen::default();
    pen.number(entries.len() as u64);
    let mut before = 0;
    for entry in entries {
        pen.number(entry.first - before);
        before = entry.first;
    }
    entries.iter().for_each(|entry| pen.number(u64::from(entry.run)));
    entries.iter().for_each(|entry| pen.number(u64::from(entry.length)));
    let mut end = None;
    for entry in entries {
        pen.number(if end == Some(entry.at) { 0 } else { entry.at + 1 });
        end = Some(entry.at + u64::from(entry.length));
    }
    pen.bytes
}

/// The entry that a tile's number is in, if there is one: the tile itself, or the list to look on in.
pub(super) fn find(entries: &[Entry], number: u64) -> Option<Entry> {
    let at = entries.partition_point(|entry| entry.first <= number).checked_sub(1)?;
    let entry = *entries.get(at)?;
    (entry.is_list() || number < entry.next()).then_some(entry)
}
