//! Which crossings can all reach each other: the largest such set is the mainland, everything else is an island.
//!
//! Strongly connected components by Tarjan's algorithm (1972), with a stack of its own instead of recursion.

use crate::network::Network;
use crate::ways::Profile;

/// Marks the mainland of every profile.
pub(crate) fn mark(network: &mut Network) {
    network.mainland = vec![0; network.crossings.len()];
    for profile in Profile::ALL {
        for crossing in largest(&Arcs::of(network, profile)) {
            network.mainland[crossing as usize] |= 1 << profile.number();
        }
    }
}

/// For every crossing where one gets from it.
struct Arcs {
    starts: Vec<u32>,
    heads: Vec<u32>,
}

impl Arcs {
    fn of(network: &Network, profile: Profile) -> Arcs {
        let each = |mut seen: Box<dyn FnMut(u32, u32) + '_>| {
            for segment in &network.segments {
                let (along, against) = segment.speeds_by(profile);
                if along > 0 {
                    seen(segment.from, segment.to);
                }
                if against > 0 {
                    seen(segment.to, segment.from);
                }
            }
        };
        let mut starts = vec![0u32; network.crossings.len() + 1];
        each(Box::new(|from, _| starts[from as usize + 1] += 1));
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut heads = vec![0; starts.last().copied().unwrap_or_default() as usize];
        each(Box::new(|from, to| {
            heads[next[from as usize] as usize] = to;
            next[from as usize] += 1;
        }));
        Arcs { starts, heads }
    }
}

fn largest(arcs: &Arcs) -> Vec<u32> {
    const UNSEEN: u32 = u32::MAX;
    let count = arcs.starts.len() - 1;
    let (mut seen, mut low) = (vec![UNSEEN; count], vec![0u32; count]);
    let (mut waiting, mut is_waiting) = (Vec::new(), vec![false; count]);
    let (mut clock, mut best) = (0, Vec::new());
    for root in 0..count as u32 {
        // A crossing nobody leaves and nobody enters is no part of the network of this profile.
        if seen[root as usize] != UNSEEN || arcs.starts[root as usize] == arcs.starts[root as usize + 1] {
            continue;
        }
        let mut path = vec![(root, arcs.starts[root as usize])];
        while let Some((at, next)) = path.pop() {
            let here = at as usize;
            if seen[here] == UNSEEN {
                (seen[here], low[here]) = (clock, clock);
                clock += 1;
                waiting.push(at);
                is_waiting[here] = true;
            }
            if next < arcs.starts[here + 1] {
                path.push((at, next + 1));
                let head = arcs.heads[next as usize];
                if seen[head as usize] == UNSEEN {
                    path.push((head, arcs.starts[head as usize]));
                } else if is_waiting[head as usize] {
                    low[here] = low[here].min(seen[head as usize]);
                }
                continue;
            }
            if let Some(&(above, _)) = path.last() {
                low[above as usize] = low[above as usize].min(low[here]);
            }
            if low[here] == seen[here] {
                let start = waiting.iter().rposition(|&one| one == at).unwrap_or_default();
                let component = waiting.split_off(start);
                component.iter().for_each(|&one| is_waiting[one as usize] = false);
                if component.len() > best.len() {
                    best = component;
                }
            }
        }
    }
    best
}
