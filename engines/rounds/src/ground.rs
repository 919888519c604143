//! The question made flat: everything the search looks at, in arrays of small numbers.
//!
//! Here a door is a node and nothing else. What is done already has gone; what was fetched already is a bag brought along.

use std::collections::BTreeMap;

use crate::bend;
use crate::fault::Fault;
use crate::flat::{weighed, who, within_bounds, works};
use crate::places::Places;
use crate::problem::{Hands, Kept, Part, Problem, Task, Visit};

/// No node, no job, no round.
pub(crate) const NONE: u32 = u32::MAX;
/// A limit that is none.
pub(crate) const FREE: i32 = i32::MAX;

/// One way from place to place, in cost and in time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Arc {
    pub(crate) cost: i32,
    pub(crate) time: i32,
}

/// One matrix, weighed. The place after the last is "anywhere": no way to or from it costs anything.
pub(crate) struct Map {
    pub(crate) stride: usize,
    pub(crate) out: Vec<Arc>,
    /// Transposed, so that all ways into a place lie side by side; empty when it would be the same.
    pub(crate) into: Vec<Arc>,
}

impl Map {
    #[inline]
    pub(crate) fn arc(&self, from: u32, to: u32) -> Arc {
        self.out[from as usize * self.stride + to as usize]
    }

    /// All ways out of a place, by where they lead.
    #[inline]
    pub(crate) fn out_of(&self, place: u32) -> &[Arc] {
        &self.out[place as usize * self.stride..][..self.stride]
    }

    /// All ways into a place, by where they come from.
    #[inline]
    pub(crate) fn into(&self, place: u32) -> &[Arc] {
        let side = if self.into.is_empty() { &self.out } else { &self.into };
        &side[place as usize * self.stride..][..self.stride]
    }
}

/// A stop of a job.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Node {
    pub(crate) place: u32,
    pub(crate) open: i32,
    pub(crate) close: i32,
    pub(crate) stay: i32,
    /// What it adds to the load.
    pub(crate) change: i32,
    /// What it needs to be loaded at the start.
    pub(crate) aboard: i32,
    pub(crate) job: u32,
    pub(crate) part: Part,
    /// Fixed by hand: never moved.
    pub(crate) locked: bool,
}

/// A job: up to three nodes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Work {
    /// `NONE` if there is nothing to fetch, or it is fetched already.
    pub(crate) fetch: u32,
    pub(crate) door: u32,
    pub(crate) second: u32,
    /// Longest time between leaving `fetch` and beginning at `door`.
    pub(crate) within: i32,
    pub(crate) weight: i64,
    pub(crate) amount: i32,
    /// Nothing left to do.
    pub(crate) done: bool,
    /// Nobody at all may do it.
    pub(crate) hopeless: bool,
}

/// Somebody who goes.
#[derive(Clone, Debug)]
pub(crate) struct Who {
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) map: usize,
    pub(crate) open: i32,
    pub(crate) close: i32,
    pub(crate) capacity: i32,
    pub(crate) outing: i32,
    /// Time already spent out.
    pub(crate) spent: i32,
    pub(crate) willing: i32,
    pub(crate) going_out: i64,
    /// On their way already: going home counts, whether or not anything is added.
    pub(crate) out: bool,
    /// How long they are out matters, for a limit or for fairness.
    pub(crate) timed: bool,
    /// Number of nodes at the beginning that nothing may come before; `usize::MAX` if nothing may come at all.
    pub(crate) closed: usize,
    /// What was fixed, in order.
    pub(crate) kept: Vec<u32>,
    /// Carriers of one kind are alike as long as they stay at home.
    pub(crate) kind: u32,
}

pub(crate) struct Ground {
    pub(crate) maps: Vec<Map>,
    pub(crate) nodes: Vec<Node>,
    pub(crate) works: Vec<Work>,
    pub(crate) whos: Vec<Who>,
    pub(crate) kinds: usize,
    pub(crate) fairness: i64,
    /// Whether a job may be carried by somebody, and whether they may be its second person: works × whos.
    may: Vec<u8>,
}

const CARRY: u8 = 1;
const SECOND: u8 = 2;

impl Ground {
    /// # Errors
    /// When the question contradicts itself: see [`Fault`].
    pub(crate) fn new(problem: &Problem) -> Result<Self, Fault> {
        let places = problem.maps.first().ok_or(Fault::NoMap)?.places;
        if problem.maps.iter().any(|map| map.places != places || map.ways.len() != places * places) {
            return Err(Fault::Ragged);
        }
        let merged = Places::new(&problem.maps);
        let maps = problem.maps.iter().map(|map| weighed(problem, map, &merged)).collect::<Result<_, _>>()?;
        let (nodes, works) = works(problem, &merged)?;
        let whos = problem.carriers.iter().enumerate().map(|(k, carrier)| who(problem, k, carrier, &merged));
        let mut ground = Self {
            maps,
            nodes,
            works,
            whos: whos.collect::<Result<_, _>>()?,
            kinds: 0,
            fairness: within_bounds(problem.aims.fairness)?.into(),
            may: Vec::new(),
        };
        ground.forget_what_is_done(problem)?;
        ground.allow(problem)?;
        ground.keep(problem)?;
        bend::make_room_for_what_is_kept(&mut ground);
        ground.tell_kinds_apart(problem);
        Ok(ground)
    }

    #[inline]
    pub(crate) fn may_carry(&self, job: u32, who: u32) -> bool {
        self.may[job as usize * self.whos.len() + who as usize] & CARRY != 0
    }

    #[inline]
    pub(crate) fn may_be_second(&self, job: u32, who: u32) -> bool {
        self.may[job as usize * self.whos.len() + who as usize] & SECOND != 0
    }

    /// Whether this node may be in this carrier's round.
    #[inline]
    pub(crate) fn may_visit(&self, node: &Node, who: u32) -> bool {
        if node.part == Part::Second { self.may_be_second(node.job, who) } else { self.may_carry(node.job, who) }
    }

    /// The node of a visit, if it is still to be made.
    pub(crate) fn node(&self, visit: Visit) -> Option<u32> {
        let work = self.works.get(visit.job)?;
        let node = match visit.part {
            Part::Fetch => work.fetch,
            Part::Door => work.door,
            Part::Second => work.second,
        };
        (node != NONE && !work.done).then_some(node)
    }

    pub(crate) fn visit(&self, node: u32) -> Visit {
        let node = &self.nodes[node as usize];
        Visit { job: node.job as usize, part: node.part }
    }

    fn forget_what_is_done(&mut self, problem: &Problem) -> Result<(), Fault> {
        for (k, carrier) in problem.carriers.iter().enumerate() {
            for &(visit, left) in carrier.begun.iter().flat_map(|begun| &begun.done) {
                if !exists(problem, visit) {
                    return Err(Fault::NoSuchVisit { carrier: k });
                }
                let left = within_bounds(left)?;
                let work = &mut self.works[visit.job];
                if visit.part != Part::Fetch {
                    work.done = true;
                    continue;
                }
                // The bags are with this carrier now, and nobody else can bring them.
                let door = &mut self.nodes[work.door as usize];
                work.fetch = NONE;
                door.aboard = work.amount;
                if work.within != FREE {
                    door.close = door.close.min(left.saturating_add(work.within));
                    work.within = FREE;
                }
            }
        }
        Ok(())
    }

    fn allow(&mut self, problem: &Problem) -> Result<(), Fault> {
        let count = self.whos.len();
        self.may = vec![0; self.works.len() * count];
        let with = self.who_has_the_bags(problem);
        for (j, job) in problem.jobs.iter().enumerate() {
            if job.only.iter().any(|&carrier| carrier >= count) {
                return Err(Fault::NoSuchCarrier { job: j });
            }
            let row = &mut self.may[j * count..(j + 1) * count];
            for (k, carrier) in problem.carriers.iter().enumerate() {
                if !job.skills.iter().all(|skill| carrier.skills.contains(skill)) {
                    continue;
                }
                row[k] |= SECOND;
                let asked = job.only.is_empty() || job.only.contains(&k);
                if asked && job.amount <= carrier.capacity && with[j].is_none_or(|who| who == k) {
                    row[k] |= CARRY;
                }
            }
            self.works[j].hopeless = !row.iter().any(|may| may & CARRY != 0)
                || (job.hands == Hands::Two && row.iter().filter(|may| **may & SECOND != 0).count() < 2);
        }
        Ok(())
    }

    /// Which carrier has fetched a job already, if one has.
    fn who_has_the_bags(&self, problem: &Problem) -> Vec<Option<usize>> {
        let mut with = vec![None; problem.jobs.len()];
        for (k, carrier) in problem.carriers.iter().enumerate() {
            for (visit, _) in carrier.begun.iter().flat_map(|begun| &begun.done) {
                if visit.part == Part::Fetch {
                    with[visit.job] = Some(k);
                }
            }
        }
        with
    }

    fn keep(&mut self, problem: &Problem) -> Result<(), Fault> {
        let mut where_kept = vec![NONE; self.nodes.len()];
        for (k, carrier) in problem.carriers.iter().enumerate() {
            let mut kept = Vec::new();
            for &visit in carrier.kept.visits() {
                if !exists(problem, visit) {
                    return Err(Fault::NoSuchVisit { carrier: k });
                }
                let Some(node) = self.node(visit) else { continue };
                if where_kept[node as usize] != NONE {
                    return Err(Fault::Twice { job: visit.job });
                }
                let work = self.works[visit.job];
                if visit.part == Part::Door && work.fetch != NONE && where_kept[work.fetch as usize] != k as u32 {
                    return Err(Fault::DoorWithoutFetch { job: visit.job });
                }
                where_kept[node as usize] = k as u32;
                self.nodes[node as usize].locked = true;
                self.works[visit.job].hopeless = false;
                let count = self.whos.len();
                let may = if visit.part == Part::Second { SECOND } else { CARRY };
                if visit.part == Part::Fetch {
                    // Whoever is to fetch it is to bring it, and nobody else.
                    self.may[visit.job * count..(visit.job + 1) * count].iter_mut().for_each(|who| *who &= !CARRY);
                }
                self.may[visit.job * count + k] |= may;
                kept.push(node);
            }
            self.whos[k].closed = match carrier.kept {
                Kept::Nothing | Kept::Order(_) => 0,
                Kept::Beginning(_) => kept.len(),
                Kept::Whole(_) => usize::MAX,
            };
            self.whos[k].kept = kept;
        }
        for (job, work) in self.works.iter().enumerate() {
            if work.second != NONE
                && where_kept[work.second as usize] != NONE
                && where_kept[work.second as usize] == where_kept[work.door as usize]
            {
                return Err(Fault::BothTheSame { job });
            }
        }
        Ok(())
    }

    fn tell_kinds_apart(&mut self, problem: &Problem) {
        let mut named = vec![false; self.whos.len()];
        problem.jobs.iter().flat_map(|job| &job.only).for_each(|&carrier| named[carrier] = true);
        let mut kinds = BTreeMap::new();
        for (k, who) in self.whos.iter_mut().enumerate() {
            let mut skills = problem.carriers[k].skills.clone();
            skills.sort_unstable();
            let own = named[k] || who.out || !who.kept.is_empty() || who.closed != 0;
            let body = (who.start, who.end, who.map, who.open, who.close, who.capacity, who.outing);
            let key = (own.then_some(k), body, who.willing, who.going_out, skills);
            let next = kinds.len() as u32;
            who.kind = *kinds.entry(key).or_insert(next);
        }
        self.kinds = kinds.len();
    }
}

fn exists(problem: &Problem, visit: Visit) -> bool {
    problem.jobs.get(visit.job).is_some_and(|job| match visit.part {
        Part::Door => true,
        Part::Fetch => matches!(job.task, Task::Carry { .. }),
        Part::Second => job.hands == Hands::Two,
    })
}
