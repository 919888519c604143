//! Walks a whole round, stop by stop, and says whether everything in it can be kept. Slower than the segments of a
//! [`Route`](crate::route::Route) but knows every rule: it is asked where segments do not suffice.

use crate::ground::{FREE, Ground, NONE, Node};
use crate::problem::Part;

/// Room to think in, kept so that nothing is allocated while searching.
#[derive(Clone, Debug, Default)]
pub(crate) struct Desk {
    begin: Vec<i32>,
    /// No earlier than this, for the sake of something later.
    low: Vec<i32>,
    /// Position of each node in the walk of this number.
    seen: Vec<(u64, u32)>,
    walks: u64,
}

impl Desk {
    pub(crate) fn new(nodes: usize) -> Self {
        Self { seen: vec![(0, 0); nodes], ..Self::default() }
    }

    fn position(&self, node: u32) -> Option<u32> {
        if node == NONE {
            return None;
        }
        let (walk, position) = self.seen[node as usize];
        (walk == self.walks).then_some(position)
    }
}

/// Whether this carrier can make these stops in this order.
pub(crate) fn possible(ground: &Ground, nodes: &[Node], who: u32, stops: &[u32], desk: &mut Desk) -> bool {
    in_order(ground, nodes, who, stops, desk)
        && fits_in(ground, nodes, who, stops)
        && in_time(ground, nodes, who, stops, desk)
}

/// Fetched before it is brought, by the same person; the second person is another; everybody may do what they do.
fn in_order(ground: &Ground, nodes: &[Node], who: u32, stops: &[u32], desk: &mut Desk) -> bool {
    desk.walks += 1;
    let mut carried = 0i32;
    for (i, &stop) in stops.iter().enumerate() {
        let node = &nodes[stop as usize];
        let work = &ground.works[node.job as usize];
        if !ground.may_visit(node, who) || desk.position(stop).is_some() {
            return false;
        }
        match node.part {
            Part::Fetch if node.locked => {}
            Part::Fetch => carried += 1,
            Part::Door if desk.position(work.second).is_some() => return false,
            Part::Door if work.fetch == NONE => {}
            Part::Door if desk.position(work.fetch).is_none() => return false,
            Part::Door => carried -= i32::from(!nodes[work.fetch as usize].locked),
            Part::Second if desk.position(work.door).is_some() => return false,
            Part::Second => {}
        }
        desk.seen[stop as usize] = (desk.walks, i as u32);
    }
    carried == 0
}

fn fits_in(ground: &Ground, nodes: &[Node], who: u32, stops: &[u32]) -> bool {
    let capacity = i64::from(ground.whos[who as usize].capacity);
    let mut load: i64 = stops.iter().map(|&stop| i64::from(nodes[stop as usize].aboard)).sum();
    load <= capacity
        && stops.iter().all(|&stop| {
            load += i64::from(nodes[stop as usize].change);
            load <= capacity
        })
}

/// Whether there are times that keep all hours, the longest outing and everything that must be brought within a time. All of
/// these are differences between times, so the earliest times that keep them are found by raising what is too early until
/// nothing is, as Bellman and Ford do; whatever has to be raised past its hours cannot be kept.
fn in_time(ground: &Ground, nodes: &[Node], who: u32, stops: &[u32], desk: &mut Desk) -> bool {
    let whose = &ground.whos[who as usize];
    let map = &ground.maps[whose.map];
    desk.low.clear();
    desk.low.resize(stops.len(), 0);
    let mut set_out = whose.open;
    for _ in 0..2 * stops.len() + 4 {
        desk.begin.clear();
        let (mut time, mut place) = (set_out, whose.start);
        for (i, &stop) in stops.iter().enumerate() {
            let node = &nodes[stop as usize];
            let begin = (time + map.arc(place, node.place).time).max(node.open).max(desk.low[i]);
            if begin > node.close {
                return false;
            }
            desk.begin.push(begin);
            (time, place) = (begin + node.stay, node.place);
        }
        let back = time + map.arc(place, whose.end).time;
        if back > whose.close {
            return false;
        }
        let mut raised = false;
        if whose.outing != FREE && back - set_out > whose.outing {
            (set_out, raised) = (back - whose.outing, true);
        }
        for (i, &stop) in stops.iter().enumerate() {
            let node = &nodes[stop as usize];
            let work = &ground.works[node.job as usize];
            if node.part != Part::Fetch || work.within == FREE {
                continue;
            }
            let Some(door) = desk.position(work.door) else { continue };
            let no_earlier = desk.begin[door as usize] - work.within - node.stay;
            if no_earlier > desk.begin[i] {
                (desk.low[i], raised) = (no_earlier, true);
            }
        }
        if !raised {
            return true;
        }
    }
    false
}
