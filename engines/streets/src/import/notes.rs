//! The notes of an unfinished import: everything it has so far, as bytes.

use std::io::{Read, Seek};

use super::collected::Collected;
use super::{Holds, Import, ImportError, LeftOut, Limits, Stage};
use crate::flat::{Damaged, Flat, In, Out};
use crate::gazetteer::Gazetteer;
use crate::hierarchy::{Hierarchy, are_ranks};
use crate::network::Network;
use crate::pbf::{Head, Kind, Mangled, Parcel};
use crate::ways::Profile;

/// How notes begin; the last two letters are their version.
const NOTES: [u8; 16] = *b"streets notes 02";

impl<R: Read + Seek> Import<R> {
    /// The work so far.
    pub fn notes(&self) -> Vec<u8> {
        let mut out = Out::default();
        out.one(self.length);
        out.one(self.fingerprint);
        out.one(stage_number(self.stage));
        out.one(u8::from(self.head.is_some()) | u8::from(self.head.as_ref().is_some_and(|head| head.in_order)) << 1);
        out.one(self.next);
        out.one(self.first_ways as u64);
        out.all(&self.parcels.iter().map(|parcel| (parcel.offset, parcel.size)).collect::<Vec<_>>());
        out.all(&self.holds.iter().map(|&holds| holds as u8).collect::<Vec<_>>());
        self.collected.save(&mut out);
        self.made.network.save(&mut out);
        self.made.gazetteer.save(&mut out);
        out.all(&self.ranks);
        self.made.hierarchies.iter().for_each(|hierarchy| hierarchy.save(&mut out));
        self.made.left_out.save(&mut out);
        let mut bytes = NOTES.to_vec();
        crc32fast::hash(&out.bytes).put(&mut bytes);
        bytes.extend(out.bytes);
        bytes
    }

    /// Goes on with the same file where the notes end.
    ///
    /// # Errors
    /// When the file cannot be read or is another one, or the notes are not whole.
    pub fn resume(file: R, limits: Limits, notes: &[u8]) -> Result<Import<R>, ImportError> {
        let mut import = Import::new(file, limits)?;
        let mut from = In::new(notes);
        if from.bytes(NOTES.len())? != NOTES {
            return Err(Damaged::Foreign.into());
        }
        let crc: u32 = from.one()?;
        if crc32fast::hash(notes.get(NOTES.len() + 4..).unwrap_or_default()) != crc {
            return Err(Damaged::Checksum.into());
        }
        if (from.one::<u64>()?, from.one::<u32>()?) != (import.length, import.fingerprint) {
            return Err(ImportError::OtherFile);
        }
        import.stage = stage_of(from.one()?)?;
        let head: u8 = from.one()?;
        import.head = (head & 1 != 0).then_some(Head { in_order: head & 2 != 0, unknown: None });
        import.next = from.one()?;
        import.first_ways = from.one::<u64>()? as usize;
        let parcels: Vec<(u64, u32)> = from.all()?;
        import.parcels = parcels.into_iter().map(|(offset, size)| Parcel { offset, size, kind: Kind::Data }).collect();
        import.holds = from.all::<u8>()?.into_iter().map(Holds::of).collect();
        import.collected = Collected::load(&mut from)?;
        import.made.network = Network::load(&mut from)?;
        import.made.gazetteer = Gazetteer::load(&mut from)?;
        import.ranks = from.all()?;
        for hierarchy in &mut import.made.hierarchies {
            *hierarchy = Hierarchy::load(&mut from)?;
        }
        import.made.left_out = LeftOut::load(&mut from)?;
        let sizes_fit = import.first_ways <= import.parcels.len()
            && (import.holds.len() == import.parcels.len() || import.stage == Stage::Parcels);
        let ordered = matches!(import.stage, Stage::Weighing(_));
        let ranks_fit =
            !ordered || (import.ranks.len() == import.made.network.crossings.len() && are_ranks(&import.ranks));
        if sizes_fit && ranks_fit { Ok(import) } else { Err(Damaged::Dangling.into()) }
    }
}

impl Holds {
    fn of(number: u8) -> Holds {
        match number {
            1 => Holds::Points,
            2 => Holds::Others,
            3 => Holds::Both,
            4 => Holds::Broken,
            _ => Holds::Unknown,
        }
    }
}

fn stage_number(stage: Stage) -> u8 {
    match stage {
        Stage::Parcels => 0,
        Stage::Ways => 1,
        Stage::Edges => 2,
        Stage::Points => 3,
        Stage::Joining => 4,
        Stage::Ordering => 5,
        Stage::Weighing(profile) => 6 + profile.number() as u8,
        Stage::Done => 9,
    }
}

fn stage_of(number: u8) -> Result<Stage, Damaged> {
    let stages = [Stage::Parcels, Stage::Ways, Stage::Edges, Stage::Points, Stage::Joining, Stage::Ordering];
    match number {
        0..=5 => Ok(stages[usize::from(number)]),
        6..=8 => Ok(Stage::Weighing(Profile::ALL[usize::from(number - 6)])),
        9 => Ok(Stage::Done),
        _ => Err(Damaged::Dangling),
    }
}

impl LeftOut {
    pub(crate) fn save(&self, out: &mut Out) {
        [self.parcels, self.points, self.doors, self.areas].into_iter().for_each(|number| out.one(number));
        for at in [self.first, self.lost_after] {
            out.one(u8::from(at.is_some()));
            out.one(at.map_or(0, |at| at.0));
            out.one(at.map_or(0, |at| at.1 as u8));
        }
    }

    pub(crate) fn load(from: &mut In<'_>) -> Result<LeftOut, Damaged> {
        const WHYS: [Mangled; 7] = [
            Mangled::Number,
            Mangled::Length,
            Mangled::Field,
            Mangled::TooLarge,
            Mangled::Packing,
            Mangled::Unpacking,
            Mangled::Short,
        ];
        let (parcels, points, doors, areas) = (from.one()?, from.one()?, from.one()?, from.one()?);
        let mut at = || -> Result<Option<(u64, Mangled)>, Damaged> {
            let (is, offset, why): (u8, u64, u8) = (from.one()?, from.one()?, from.one()?);
            let why = WHYS.get(usize::from(why)).copied().ok_or(Damaged::Dangling)?;
            Ok((is != 0).then_some((offset, why)))
        };
        Ok(LeftOut { parcels, first: at()?, lost_after: at()?, points, doors, areas })
    }
}
