//! Reading a map file into streets, in small steps.
//!
//! Whoever imports calls [`Import::step`] until it says that it is done, shows the [`Progress`], and stops by not calling
//! again. [`Import::notes`] is the work so far as bytes: with them and the same file [`Import::resume`] goes on where it
//! was, on another day too. (Notes taken while crossings are being ordered, or ways weighed, go back to where that began.)
//!
//! The file is gone through twice. First ways: which points do streets go through? Then points: where are those? So the
//! memory it takes grows with the streets in a file and not with the file: some 90 bytes for each point a street goes
//! through, at most 64 MiB for the parcel at hand, and then some 30 bytes for each arc of a hierarchy.
//!
//! A broken parcel is left out and counted; where the rest of a file cannot be found any more, what came before it counts
//! ([`LeftOut`]). Only a file that gives no street at all is refused.

mod collected;
mod joining;
mod naming;
mod notes;

use std::io::{self, Read, Seek, SeekFrom};

use crate::flat::Damaged;
use crate::gazetteer::Gazetteer;
use crate::hierarchy::{Dissecting, Hierarchy, Skeleton, TooMany, Weighing};
use crate::islands;
use crate::network::Network;
use crate::pbf::{Block, Head, Kind, Mangled, Next, Parcel, Unpacking, find};
use crate::ways::Profile;
use collected::Collected;

/// Why a file gives no streets.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// It cannot be read.
    #[error("the file cannot be read: {0}")]
    Io(#[from] io::Error),
    /// It does not begin like a map file.
    #[error("this is no .osm.pbf file: {0}")]
    NoMap(Mangled),
    /// It says that it cannot be understood without something unknown here.
    #[error("the file needs \"{0}\", which is not known here")]
    Needs(String),
    /// It covers more than a city with what is around it.
    #[error("the file holds more than {most} {what}: cut it to your area first, for example with osmium extract")]
    TooMuch {
        /// What there is too much of.
        what: &'static str,
        /// How much of it may be.
        most: usize,
    },
    /// There is no street in what could be read of it.
    #[error("there is no street in what could be read of the file")]
    NoStreets(LeftOut),
    /// The notes belong to another file.
    #[error("the notes of the unfinished import belong to another file")]
    OtherFile,
    /// The notes cannot be read.
    #[error("the notes of the unfinished import cannot be read: {0}")]
    Notes(#[from] Damaged),
    /// Whoever watched wanted to stop.
    #[error("the import was stopped")]
    Stopped,
}

/// What could not be used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Parcels that could not be understood.
    pub parcels: u64,
    /// Where in the file the first of them is, and what was wrong.
    pub first: Option<(u64, Mangled)>,
    /// From this byte on nothing more could be found.
    pub lost_after: Option<(u64, Mangled)>,
    /// Points that streets go through and the file does not have: at the edge of a piece that was cut out.
    pub points: u64,
    /// Doors of which nobody can say on which street they are.
    pub doors: u64,
    /// Areas whose edge is not whole.
    pub areas: u64,
}

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Finding the parcels of the file; counted in bytes.
    Parcels,
    /// Reading ways; counted in parcels.
    Ways,
    /// Reading the edges of areas; counted in parcels.
    Edges,
    /// Reading points; counted in parcels.
    Points,
    /// Joining it all to a network.
    Joining,
    /// Ordering crossings by importance; counted in crossings.
    Ordering,
    /// Weighing ways for one way of moving; counted in crossings.
    Weighing(Profile),
    /// Done.
    Done,
}

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// So much of it is done …
    pub done: u64,
    /// … of so much.
    pub of: u64,
}

/// Everything that was made of a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Imported {
    /// Crossings and segments.
    pub network: Network,
    /// Names and doors.
    pub gazetteer: Gazetteer,
    /// For foot, bicycle and car.
    pub hierarchies: [Hierarchy; 3],
    /// What could not be used.
    pub left_out: LeftOut,
}

/// What an import will take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Points on ways, all in all. 60 million take about 2 GB while importing; Berlin with its surroundings has 6 million.
    pub points: usize,
    /// Parcels of a file.
    pub parcels: usize,
    /// Bytes of names and house numbers.
    pub names: usize,
    /// Arcs of a hierarchy, each of which takes 30 bytes while it is weighed. A city of a million people has two million; a
    /// grid of 700 by 700 streets, the hardest there is, 25 million.
    pub arcs: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { points: 60_000_000, parcels: 2_000_000, names: 512 << 20, arcs: 80_000_000 }
    }
}

/// Whether a parcel holds points, something else, or nothing to be understood.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holds {
    Unknown,
    Points,
    Others,
    Both,
    Broken,
}

/// An import under way.
pub struct Import<R> {
    file: R,
    length: u64,
    fingerprint: u32,
    limits: Limits,
    unpacking: Unpacking,
    stage: Stage,
    head: Option<Head>,
    /// The next byte to look at, then the next parcel.
    next: u64,
    parcels: Vec<Parcel>,
    holds: Vec<Holds>,
    /// Ways are read from this parcel on.
    first_ways: usize,
    collected: Collected,
    made: Imported,
    /// The importance of every crossing, once it is known.
    ranks: Vec<u32>,
    preparing: Preparing,
}

/// Hierarchies in the making.
#[derive(Default)]
enum Preparing {
    #[default]
    Nothing,
    Order(Box<Dissecting>),
    Ways(Skeleton),
    Weights(Box<Weighing>),
}

/// Reads a whole file. `keep_going` is told how far it is, and stops it by answering `false`.
///
/// # Errors
/// When the file gives no streets, or it was stopped.
pub fn import(file: impl Read + Seek, mut keep_going: impl FnMut(Progress) -> bool) -> Result<Imported, ImportError> {
    let mut import = Import::new(file, Limits::default())?;
    loop {
        let progress = import.step()?;
        if progress.stage == Stage::Done {
            return Ok(import.finish());
        }
        if !keep_going(progress) {
            return Err(ImportError::Stopped);
        }
    }
}

impl<R: Read + Seek> Import<R> {
    /// Begins with a file.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn new(mut file: R, limits: Limits) -> Result<Import<R>, ImportError> {
        let length = file.seek(SeekFrom::End(0))?;
        let fingerprint = fingerprint(&mut file, length)?;
        Ok(Import {
            file,
            length,
            fingerprint,
            limits,
            unpacking: Unpacking::default(),
            stage: Stage::Parcels,
            head: None,
            next: 0,
            parcels: Vec::new(),
            holds: Vec::new(),
            first_ways: 0,
            collected: Collected::default(),
            made: Imported::default(),
            ranks: Vec::new(),
            preparing: Preparing::Nothing,
        })
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        let parcels = self.parcels.len() as u64;
        let crossings = self.made.network.crossings.len() as u64;
        let (done, of) = match self.stage {
            Stage::Parcels => (self.next, self.length),
            Stage::Ways | Stage::Edges => {
                (self.next.saturating_sub(self.first_ways as u64), parcels - self.first_ways as u64)
            }
            Stage::Points => (self.next, parcels),
            Stage::Joining => (0, 1),
            Stage::Ordering | Stage::Weighing(_) => {
                let thousandths = match &self.preparing {
                    Preparing::Nothing | Preparing::Ways(_) => 0,
                    Preparing::Order(order) => order.thousandths(),
                    Preparing::Weights(weights) => weights.thousandths(),
                };
                (crossings * thousandths.min(1_000) / 1_000, crossings)
            }
            Stage::Done => (1, 1),
        };
        Progress { stage: self.stage, done, of }
    }

    /// Does a little: some milliseconds of work, except that joining the network of a whole city takes some seconds.
    ///
    /// # Errors
    /// When it becomes clear that the file gives no streets. A later step then says the same.
    pub fn step(&mut self) -> Result<Progress, ImportError> {
        match self.stage {
            Stage::Parcels => self.find_parcels()?,
            Stage::Ways => self.read_ways()?,
            Stage::Edges => self.read_edges()?,
            Stage::Points => self.read_points()?,
            Stage::Joining => self.join()?,
            Stage::Ordering => self.order()?,
            Stage::Weighing(profile) => self.weigh(profile)?,
            Stage::Done => {}
        }
        Ok(self.progress())
    }

    /// What was made. Before it is done, that is what there is so far.
    pub fn finish(self) -> Imported {
        self.made
    }

    fn find_parcels(&mut self) -> Result<(), ImportError> {
        for _ in 0..512 {
            match find(&mut self.file, self.next, self.length)? {
                Next::Parcel(parcel) => {
                    self.next = parcel.offset + u64::from(parcel.size);
                    match parcel.kind {
                        Kind::Head if self.head.is_none() => self.read_head(parcel)?,
                        Kind::Data if self.parcels.len() < self.limits.parcels => self.parcels.push(parcel),
                        Kind::Data => return Err(ImportError::TooMuch { what: "parcels", most: self.limits.parcels }),
                        Kind::Head | Kind::Other => {}
                    }
                }
                Next::Lost(mangled) if self.head.is_none() => return Err(ImportError::NoMap(mangled)),
                Next::End if self.head.is_none() => return Err(ImportError::NoMap(Mangled::Short)),
                Next::Lost(mangled) => {
                    self.made.left_out.lost_after = Some((self.next, mangled));
                    return self.begin_ways();
                }
                Next::End => return self.begin_ways(),
            }
        }
        Ok(())
    }

    fn read_head(&mut self, parcel: Parcel) -> Result<(), ImportError> {
        let opened = self.unpacking.open(&mut self.file, parcel)?;
        let head = opened.and_then(Head::read).map_err(ImportError::NoMap)?;
        match head.unknown {
            Some(unknown) => Err(ImportError::Needs(unknown)),
            None => {
                self.head = Some(head);
                Ok(())
            }
        }
    }

    fn begin_ways(&mut self) -> Result<(), ImportError> {
        if self.head.is_none() {
            return Err(ImportError::NoMap(Mangled::Field));
        }
        self.holds = vec![Holds::Unknown; self.parcels.len()];
        self.first_ways = 0;
        // Where points come first, half of the file need not be unpacked to find the ways.
        if self.head.as_ref().is_some_and(|head| head.in_order) {
            let (mut low, mut high) = (0, self.parcels.len());
            while low < high {
                let middle = low + (high - low) / 2;
                match self.look_into(middle)? {
                    Holds::Points => low = middle + 1,
                    _ => high = middle,
                }
            }
            self.first_ways = low;
        }
        self.next = self.first_ways as u64;
        self.stage = Stage::Ways;
        Ok(())
    }

    fn look_into(&mut self, number: usize) -> Result<Holds, ImportError> {
        let opened = self.unpacking.open(&mut self.file, self.parcels[number])?;
        let holds = match opened.and_then(Block::read).and_then(|block| block.holds()) {
            Ok((true, false)) => Holds::Points,
            Ok((true, true)) => Holds::Both,
            Ok(_) => Holds::Others,
            // It is counted when it is read.
            Err(_) => Holds::Unknown,
        };
        self.holds[number] = holds;
        Ok(holds)
    }

    /// Opens the next parcel that may hold what is looked for, and lets it be read.
    fn read_next(
        &mut self,
        skip: impl Fn(Holds) -> bool,
        read: impl FnOnce(&mut Collected, &Block<'_>) -> Result<(), Mangled>,
    ) -> Result<bool, ImportError> {
        while self.holds.get(self.next as usize).is_some_and(|&holds| skip(holds) || holds == Holds::Broken) {
            self.next += 1;
        }
        let number = self.next as usize;
        let Some(&parcel) = self.parcels.get(number) else { return Ok(false) };
        self.next += 1;
        let opened = self.unpacking.open(&mut self.file, parcel)?;
        let read = opened.and_then(Block::read).and_then(|block| {
            let holds = block.holds()?;
            read(&mut self.collected, &block).map(|()| holds)
        });
        match read {
            Ok((points, others)) => {
                self.holds[number] = match (points, others) {
                    (true, false) => Holds::Points,
                    (true, true) => Holds::Both,
                    (false, _) => Holds::Others,
                };
            }
            Err(mangled) => {
                self.holds[number] = Holds::Broken;
                self.made.left_out.parcels += 1;
                self.made.left_out.first.get_or_insert((parcel.offset, mangled));
            }
        }
        if self.collected.points() > self.limits.points {
            return Err(ImportError::TooMuch { what: "points on ways", most: self.limits.points });
        }
        if self.collected.names() > self.limits.names {
            return Err(ImportError::TooMuch { what: "bytes of names", most: self.limits.names });
        }
        Ok(true)
    }

    fn read_ways(&mut self) -> Result<(), ImportError> {
        if !self.read_next(|holds| holds == Holds::Points, |collected, block| collected.ways(block))? {
            self.next = self.first_ways as u64;
            self.stage = if self.collected.begin_edges() { Stage::Edges } else { self.begin_points() };
        }
        Ok(())
    }

    fn read_edges(&mut self) -> Result<(), ImportError> {
        if !self.read_next(|holds| holds == Holds::Points, |collected, block| collected.edges(block))? {
            self.stage = self.begin_points();
        }
        Ok(())
    }

    fn begin_points(&mut self) -> Stage {
        self.collected.begin_points();
        self.next = 0;
        Stage::Points
    }

    fn read_points(&mut self) -> Result<(), ImportError> {
        let number = self.next as usize;
        if !self.read_next(|holds| holds == Holds::Others, |collected, block| collected.nodes(block))? {
            self.stage = Stage::Joining;
            return Ok(());
        }
        // A file that says it is in order and is not: begin again, and believe nothing.
        let first_ways = self.first_ways;
        let surprise = |at: usize| at < first_ways && matches!(self.holds[at], Holds::Both | Holds::Others);
        if (number..self.next as usize).any(surprise) {
            self.head = Some(Head::default());
            self.collected = Collected::default();
            self.made.left_out.parcels = 0;
            self.begin_ways()?;
        }
        Ok(())
    }

    fn join(&mut self) -> Result<(), ImportError> {
        let collected = std::mem::take(&mut self.collected);
        let left_out = &mut self.made.left_out;
        let joined = joining::join(&collected, left_out);
        let mut network = joined.network;
        if network.segments.is_empty() {
            self.collected = collected;
            return Err(ImportError::NoStreets(left_out.clone()));
        }
        islands::mark(&mut network);
        self.made.gazetteer = naming::name(collected, joined.places, &mut network, left_out);
        self.made.network = network;
        self.stage = Stage::Ordering;
        Ok(())
    }

    fn order(&mut self) -> Result<(), ImportError> {
        let network = &self.made.network;
        let mut order = match std::mem::take(&mut self.preparing) {
            Preparing::Order(order) => order,
            _ => Box::new(Dissecting::new(&network.crossings, network.neighbours())),
        };
        if order.step(20_000) {
            self.preparing = Preparing::Order(order);
            return Ok(());
        }
        self.ranks = order.finish();
        self.preparing = Preparing::Ways(self.skeleton()?);
        self.stage = Stage::Weighing(Profile::Foot);
        Ok(())
    }

    fn skeleton(&self) -> Result<Skeleton, ImportError> {
        let most = self.limits.arcs;
        Skeleton::new(self.ranks.clone(), self.made.network.neighbours(), most)
            .map_err(|TooMany| ImportError::TooMuch { what: "ways between its corners", most })
    }

    fn weigh(&mut self, profile: Profile) -> Result<(), ImportError> {
        let begin = |skeleton| Box::new(Weighing::new(skeleton, &self.made.network.arcs(profile)));
        let mut weights = match std::mem::take(&mut self.preparing) {
            Preparing::Weights(weights) => weights,
            Preparing::Ways(skeleton) => begin(skeleton),
            _ => begin(self.skeleton()?),
        };
        if weights.step(1_000_000) {
            self.preparing = Preparing::Weights(weights);
            return Ok(());
        }
        let (hierarchy, skeleton) = weights.finish();
        self.made.hierarchies[profile.number()] = hierarchy;
        (self.preparing, self.stage) = match profile {
            Profile::Foot => (Preparing::Ways(skeleton), Stage::Weighing(Profile::Bicycle)),
            Profile::Bicycle => (Preparing::Ways(skeleton), Stage::Weighing(Profile::Car)),
            Profile::Car => (Preparing::Nothing, Stage::Done),
        };
        Ok(())
    }
}

/// First and last bytes and the length: enough to see that it is another file.
fn fingerprint(file: &mut (impl Read + Seek), length: u64) -> io::Result<u32> {
    let mut crc = crc32fast::Hasher::new();
    crc.update(&length.to_le_bytes());
    for start in [0, length.saturating_sub(1 << 16)] {
        let mut bytes = Vec::new();
        file.seek(SeekFrom::Start(start))?;
        file.take(1 << 16).read_to_end(&mut bytes)?;
        crc.update(&bytes);
    }
    Ok(crc.finalize())
}

impl LeftOut {
    /// Whether nothing was left out.
    pub fn nothing(&self) -> bool {
        *self == LeftOut::default()
    }
}
