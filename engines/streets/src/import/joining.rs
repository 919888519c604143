//! From ways and points to crossings and segments, and to the outlines of houses and areas.

use super::LeftOut;
use super::collected::{Collected, NOWHERE, OutlineRow};
use crate::geo::{Coordinate, Frame};
use crate::network::{NONE, Network, Segment};
use crate::ways::Class;

/// What was joined.
pub(super) struct Joined {
    pub(super) network: Network,
    pub(super) places: Places,
}

/// Doors and areas with their places.
#[derive(Default)]
pub(super) struct Places {
    /// Street, number, place.
    pub(super) doors: Vec<(u32, u32, Coordinate)>,
    /// Name, size, and the ring around it or the one point it is said to be at.
    pub(super) areas: Vec<(u32, u32, Vec<Coordinate>)>,
}

/// Joins. Segments name their street by the number of its word for now.
pub(super) fn join(collected: &Collected, left_out: &mut LeftOut) -> Joined {
    let mut joining = Joining::new(collected);
    joining.count();
    for number in 0..collected.ways.len() {
        joining.way(number);
    }
    left_out.points = joining.missing;
    let network = joining.network;
    let places = places(collected, left_out);
    Joined { network, places }
}

struct Joining<'c> {
    collected: &'c Collected,
    /// How often ways go through each wanted point, up to two; ends count double.
    uses: Vec<u8>,
    /// The crossing at each wanted point.
    crossing: Vec<u32>,
    stops: Vec<u32>,
    missing: u64,
    network: Network,
}

/// The points of one of many lists that lie one after the other.
fn part<T>(all: &[T], start: Option<u32>, end: Option<u32>) -> &[T] {
    let (start, end) = (start.map_or(all.len(), |at| at as usize), end.map_or(all.len(), |at| at as usize));
    all.get(start..end).unwrap_or_default()
}

impl<'c> Joining<'c> {
    fn new(collected: &'c Collected) -> Joining<'c> {
        let mut stops = collected.stops.clone();
        stops.sort_unstable();
        Joining {
            collected,
            uses: vec![0; collected.wanted.len()],
            crossing: vec![NONE; collected.wanted.len()],
            stops,
            missing: 0,
            network: Network::default(),
        }
    }

    fn refs(&self, number: usize) -> &'c [i64] {
        let ways = &self.collected.ways;
        part(&self.collected.refs, ways.get(number).map(|way| way.start), ways.get(number + 1).map(|way| way.start))
    }

    /// The wanted point of a number, if the file says where it is.
    fn point(&self, id: i64) -> Option<u32> {
        let at = self.collected.wanted.binary_search(&id).ok()?;
        (self.collected.places.get(at).copied().unwrap_or(NOWHERE) != NOWHERE).then_some(at as u32)
    }

    /// Runs of points that the file has.
    fn runs(&self, number: usize) -> (Vec<Vec<u32>>, u64) {
        let (mut runs, mut missing) = (vec![Vec::new()], 0);
        for &id in self.refs(number) {
            match (self.point(id), runs.last_mut()) {
                (Some(point), Some(run)) => {
                    if run.last() != Some(&point) {
                        run.push(point);
                    }
                }
                _ => {
                    missing += 1;
                    runs.push(Vec::new());
                }
            }
        }
        runs.retain(|run| run.len() > 1);
        (runs, missing)
    }

    fn count(&mut self) {
        for number in 0..self.collected.ways.len() {
            let (runs, missing) = self.runs(number);
            self.missing += missing;
            for run in runs {
                for (at, &point) in run.iter().enumerate() {
                    let is_end = at == 0 || at + 1 == run.len();
                    let uses = &mut self.uses[point as usize];
                    *uses = uses.saturating_add(if is_end { 2 } else { 1 });
                }
            }
        }
        for &stop in &self.stops {
            if let Some(uses) = self.uses.get_mut(stop as usize) {
                *uses = uses.saturating_add(2);
            }
        }
    }

    fn way(&mut self, number: usize) {
        let (runs, _) = self.runs(number);
        for run in runs {
            let mut start = 0;
            for at in 1..run.len() {
                if self.uses[run[at] as usize] > 1 || at + 1 == run.len() {
                    self.segment(number, &run[start..=at]);
                    start = at;
                }
            }
        }
    }

    fn segment(&mut self, number: usize, points: &[u32]) {
        let way = self.collected.ways[number];
        let places = &self.collected.places;
        let line: Vec<Coordinate> = points.iter().map(|&point| places[point as usize]).collect();
        let metres: f64 = line.windows(2).map(|ends| ends[0].metres_to(ends[1])).sum();
        let (from, to) = (self.end(points[0]), self.end(points[points.len() - 1]));
        let bends = self.network.bends.len() as u32;
        self.network.bends.extend_from_slice(&line[1..line.len() - 1]);
        self.network.segments.push(Segment {
            from,
            to,
            length_cm: (metres * 100.0).round() as u32,
            street: way.name,
            bends,
            class: Class::ALL.get(usize::from(way.class & 0x7f)).copied().unwrap_or(Class::Path),
            below: way.class & 0x80 != 0,
            speeds: way.speeds,
        });
    }

    /// The crossing at a point. Where a bollard stands, every segment ends at a crossing of its own, and a step that only
    /// feet and bicycles take leads past the bollard.
    fn end(&mut self, point: u32) -> u32 {
        let place = self.collected.places[point as usize];
        let hub = match self.crossing[point as usize] {
            NONE => {
                let hub = self.add(place);
                self.crossing[point as usize] = hub;
                hub
            }
            hub => hub,
        };
        if self.stops.binary_search(&point).is_err() {
            return hub;
        }
        let own = self.add(place);
        let bends = self.network.bends.len() as u32;
        let speeds = [10, 10, 8, 8, 0, 0];
        let step = Segment {
            from: own,
            to: hub,
            length_cm: 0,
            street: NONE,
            bends,
            class: Class::Barrier,
            below: false,
            speeds,
        };
        self.network.segments.push(step);
        own
    }

    fn add(&mut self, place: Coordinate) -> u32 {
        self.network.crossings.push(place);
        self.network.crossings.len() as u32 - 1
    }
}

fn places(collected: &Collected, left_out: &mut LeftOut) -> Places {
    let mut places = Places::default();
    let place = |id: i64| {
        let at = collected.wanted.binary_search(&id).ok()?;
        collected.places.get(at).copied().filter(|&place| place != NOWHERE)
    };
    places.doors.extend(collected.doors.iter().map(|&(street, (number, place))| (street, number, place)));
    places.areas.extend(collected.spots.iter().map(|&(name, (size, place))| (name, size, vec![place])));
    let mut add = |outline: &OutlineRow, ring: Option<Vec<Coordinate>>| match (outline.size, ring) {
        (0, Some(ring)) => match Frame::around(ring) {
            Some(frame) => places.doors.push((outline.name, outline.number, frame.middle())),
            None => left_out.doors += 1,
        },
        (0, None) => left_out.doors += 1,
        (size, Some(ring)) if ring.len() > 3 && ring.first() == ring.last() => {
            places.areas.push((outline.name, size, ring))
        }
        _ => left_out.areas += 1,
    };
    for (number, outline) in collected.outlines.iter().enumerate() {
        let next = collected.outlines.get(number + 1).map(|next| next.start);
        let refs = part(&collected.outline_refs, Some(outline.start), next);
        match outline.size {
            0 => add(outline, Some(refs.iter().filter_map(|&id| place(id)).collect())),
            _ => add(outline, refs.iter().map(|&id| place(id)).collect()),
        }
    }
    // The ways of an edge may stand in the file in any order.
    let mut edges: Vec<(i64, u32, u32)> = Vec::with_capacity(collected.edges.len());
    let mut start = 0;
    for &(way, end) in &collected.edges {
        edges.push((way, start, end));
        start = end;
    }
    edges.sort_unstable();
    for (number, whole) in collected.wholes.iter().enumerate() {
        let next = collected.wholes.get(number + 1).map(|next| next.start);
        let members = part(&collected.members, Some(whole.start), next);
        let lines: Option<Vec<&[i64]>> = members
            .iter()
            .map(|way| {
                let at = edges.binary_search_by_key(way, |edge| edge.0).ok()?;
                collected.edge_refs.get(edges[at].1 as usize..edges[at].2 as usize)
            })
            .collect();
        let ring = lines.and_then(longest_ring).map(|ring| ring.iter().filter_map(|&id| place(id)).collect());
        add(whole, ring);
    }
    places
}

/// Lays ways end to end until they close; of several rings the one with most points.
fn longest_ring(mut lines: Vec<&[i64]>) -> Option<Vec<i64>> {
    // No edge of a part of a town has so many pieces; laying them end to end takes their square.
    if lines.len() > 5_000 {
        return None;
    }
    let mut longest: Option<Vec<i64>> = None;
    lines.retain(|line| !line.is_empty());
    while let Some(first) = lines.pop() {
        let mut ring = first.to_vec();
        while ring.first() != ring.last() {
            let end = ring.last()?;
            let Some(at) = lines.iter().position(|line| line.first() == Some(end) || line.last() == Some(end)) else {
                break;
            };
            let line = lines.swap_remove(at);
            match line.first() == Some(end) {
                true => ring.extend(&line[1..]),
                false => ring.extend(line.iter().rev().skip(1)),
            }
        }
        let closed = ring.len() > 3 && ring.first() == ring.last();
        if closed && longest.as_ref().is_none_or(|longest| longest.len() < ring.len()) {
            longest = Some(ring);
        }
    }
    longest
}
