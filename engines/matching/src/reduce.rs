//! Augmenting row reduction (Jonker and Volgenant 1987): a cheap start that serves most needs.
//!
//! Each need takes its cheapest offer and raises that offer's price by what the second cheapest would have cost more; who
//! had it looks again. Only offers with a single unit take part: with several, all who have the offer would have to be
//! looked at again when its price rises, which is what the searches do anyway.

use crate::core::Core;
use crate::{Cost, NEVER, NONE};

/// How often a need is looked at again, on average, before the searches take over. Measured: more of it means price wars
/// between many needs over few offers, which one search settles at a stroke.
const PATIENCE: usize = 4;

/// Serves what can be served quickly. Answers which needs are still to be searched for, in order.
pub(crate) fn reduce(core: &mut Core) -> Vec<u32> {
    let mut waiting: Vec<u32> = (0..core.needs.len() as u32).collect();
    let mut later = Vec::new();
    let mut looks = core.needs.len() * PATIENCE;
    for _ in 0..2 {
        later.clear();
        for &need in &waiting {
            let mut need = need;
            while need != NONE {
                if looks == 0 {
                    later.push(need);
                    break;
                }
                looks -= 1;
                need = look(core, need, &mut later);
            }
        }
        std::mem::swap(&mut waiting, &mut later);
    }
    waiting.sort_unstable();
    waiting
}

/// The two cheapest of a need's links.
struct Best {
    first: Cost,
    link: usize,
    second: Cost,
    other: usize,
}

fn best(core: &Core, need: u32) -> Best {
    let mut best = Best { first: NEVER, link: usize::MAX, second: NEVER, other: usize::MAX };
    for link in core.row(need) {
        let cost = core.costs[link] + core.offers[core.ends[link] as usize].price;
        if cost < best.second {
            if cost < best.first {
                best.second = best.first;
                best.other = best.link;
                best.first = cost;
                best.link = link;
            } else {
                best.second = cost;
                best.other = link;
            }
        }
    }
    best
}

/// Lets one need take its best. Answers who lost theirs by it and should look at once, or `NONE`.
fn look(core: &mut Core, need: u32, later: &mut Vec<u32>) -> u32 {
    let unmet = core.needs[need as usize].unmet;
    let best = best(core, need);
    if best.first >= unmet {
        return NONE; // To be left is the best that prices allow, and prices only rise.
    }
    let second = best.second.min(unmet);
    let offer = core.ends[best.link];
    let hand = &core.offers[offer as usize];
    if hand.len != 1 {
        later.push(need);
        return NONE;
    }
    let rise = second - best.first;
    let holder = hand.first;
    if rise == 0 && holder != NONE {
        // Two are equally good. A free one hurts nobody.
        if best.other != usize::MAX {
            let other = core.ends[best.other];
            let spare = &core.offers[other as usize];
            if spare.len == 1 && spare.first == NONE {
                core.attach(need, other, core.costs[best.other]);
                return NONE;
            }
        }
        later.push(need);
        return NONE;
    }
    if holder != NONE {
        core.detach(holder);
    }
    core.attach(need, offer, core.costs[best.link]);
    core.offers[offer as usize].price += rise;
    holder
}
