//! The network: crossings, and segments of ways between them.

use crate::flat::{Damaged, Flat, In, Out};
use crate::geo::{Coordinate, Frame};
use crate::ways::{Class, Profile};
use crate::weight::Weight;

/// No street: the segment has no name.
pub(crate) const NONE: u32 = u32::MAX;

/// A piece of a way between two crossings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// The crossing where it begins.
    pub from: u32,
    /// The crossing where it ends.
    pub to: u32,
    /// Centimetres along its bends.
    pub length_cm: u32,
    pub(crate) street: u32,
    pub(crate) bends: u32,
    /// What it is.
    pub class: Class,
    /// It runs under the ground.
    pub below: bool,
    /// Half kilometres an hour by foot, bicycle and car, each along and against; 0 where it is closed.
    pub speeds: [u8; 6],
}

impl Segment {
    /// The street it belongs to: a number in the [`crate::Gazetteer`].
    pub fn street(&self) -> Option<u32> {
        (self.street != NONE).then_some(self.street)
    }

    /// Speeds along and against, in half kilometres an hour.
    pub fn speeds_by(&self, profile: Profile) -> (u8, u8) {
        let at = profile.number() * 2;
        (self.speeds[at], self.speeds[at + 1])
    }

    /// Whether a door can be on it.
    pub(crate) fn has_doors(&self) -> bool {
        !self.below && !matches!(self.class, Class::Barrier | Class::Motorway)
    }

    /// Whether somebody moving so may be on it at all.
    pub fn open_to(&self, profile: Profile) -> bool {
        self.speeds_by(profile) != (0, 0)
    }
}

impl Flat for Segment {
    const SIZE: usize = 27;
    fn put(self, bytes: &mut Vec<u8>) {
        [self.from, self.to, self.length_cm, self.street, self.bends].into_iter().for_each(|number| number.put(bytes));
        (self.class as u8 | u8::from(self.below) << 7).put(bytes);
        self.speeds.put(bytes);
    }
    fn take(bytes: &[u8]) -> Segment {
        let number = |at: usize| u32::take(&bytes[4 * at..4 * at + 4]);
        Segment {
            from: number(0),
            to: number(1),
            length_cm: number(2),
            street: number(3),
            bends: number(4),
            class: Class::ALL.get(usize::from(bytes[20] & 0x7f)).copied().unwrap_or(Class::Path),
            below: bytes[20] & 0x80 != 0,
            speeds: <[u8; 6]>::take(&bytes[21..27]),
        }
    }
}

/// Streets as a net.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Network {
    pub(crate) crossings: Vec<Coordinate>,
    pub(crate) segments: Vec<Segment>,
    /// The bends of all segments, one after the other.
    pub(crate) bends: Vec<Coordinate>,
    /// For every crossing a bit for each profile: one can get from there to most of the town and back.
    pub(crate) mainland: Vec<u8>,
}

impl Network {
    /// Every crossing and every end of a way.
    pub fn crossings(&self) -> &[Coordinate] {
        &self.crossings
    }

    /// Every segment.
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// The whole line of a segment: its crossings and the bends between them.
    pub fn line(&self, segment: u32) -> impl Iterator<Item = Coordinate> + '_ {
        let number = segment as usize;
        let ends = self
            .segments
            .get(number)
            .map(|segment| (self.crossings[segment.from as usize], self.crossings[segment.to as usize]));
        let start = self.segments.get(number).map_or(0, |segment| segment.bends as usize);
        let end = self.segments.get(number + 1).map_or(self.bends.len(), |next| next.bends as usize);
        let bends = self.bends.get(start..end).unwrap_or_default();
        ends.map(|ends| ends.0).into_iter().chain(bends.iter().copied()).chain(ends.map(|ends| ends.1))
    }

    /// The frame around everything, if there is anything.
    pub fn frame(&self) -> Option<Frame> {
        Frame::around(self.crossings.iter().chain(&self.bends).copied())
    }

    /// Whether one can get from this crossing to most others and back.
    pub fn on_mainland(&self, crossing: u32, profile: Profile) -> bool {
        self.mainland.get(crossing as usize).is_some_and(|bits| bits & 1 << profile.number() != 0)
    }

    /// Crossings that somebody moving so can be at, and how many of them are islands: one gets there and not on, or not at all.
    pub fn islands(&self, profile: Profile) -> (usize, usize) {
        let mut open = vec![false; self.crossings.len()];
        for segment in self.segments.iter().filter(|segment| segment.open_to(profile)) {
            open[segment.from as usize] = true;
            open[segment.to as usize] = true;
        }
        let all = open.iter().filter(|&&open| open).count();
        let main = (0..self.crossings.len() as u32).filter(|&crossing| self.on_mainland(crossing, profile)).count();
        (all, all - main.min(all))
    }

    /// Every arc somebody moving so can take: from, to, and what it takes. Both ends are on the mainland.
    pub fn arcs(&self, profile: Profile) -> Vec<(u32, u32, Weight)> {
        let mut arcs = Vec::new();
        for segment in &self.segments {
            let (along, against) = segment.speeds_by(profile);
            if self.on_mainland(segment.from, profile)
                && self.on_mainland(segment.to, profile)
                && segment.from != segment.to
            {
                arcs.extend(Weight::of(segment.length_cm, along).map(|weight| (segment.from, segment.to, weight)));
                arcs.extend(Weight::of(segment.length_cm, against).map(|weight| (segment.to, segment.from, weight)));
            }
        }
        arcs
    }

    /// Crossings that somebody can go between without passing another.
    pub(crate) fn neighbours(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        self.segments.iter().map(|segment| (segment.from, segment.to)).filter(|(from, to)| from != to)
    }

    /// Whether one can begin and end there: not on an island, not in a tunnel, not on a motorway.
    pub(crate) fn reachable(&self, segment: &Segment, profile: Profile) -> bool {
        let ends = self.on_mainland(segment.from, profile) && self.on_mainland(segment.to, profile);
        ends && segment.open_to(profile) && segment.has_doors()
    }

    pub(crate) fn save(&self, out: &mut Out) {
        out.all(&self.crossings);
        out.all(&self.segments);
        out.all(&self.bends);
        out.all(&self.mainland);
    }

    pub(crate) fn load(from: &mut In<'_>) -> Result<Network, Damaged> {
        let network =
            Network { crossings: from.all()?, segments: from.all()?, bends: from.all()?, mainland: from.all()? };
        let (crossings, bends) = (network.crossings.len(), network.bends.len());
        let mut before = 0;
        for segment in &network.segments {
            let known = (segment.from as usize) < crossings && (segment.to as usize) < crossings;
            if !known || segment.bends < before || segment.bends as usize > bends {
                return Err(Damaged::Dangling);
            }
            before = segment.bends;
        }
        match network.mainland.len() == crossings {
            true => Ok(network),
            false => Err(Damaged::Dangling),
        }
    }
}
