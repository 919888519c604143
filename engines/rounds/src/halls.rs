//! What it costs a round to go by a hall, at each of its positions: looked up by all that is fetched there.
//!
//! Many requests are fetched at few halls, and nothing can be fetched for less than the way there. So a round that is far
//! from the hall need not be looked at once something cheaper is known. (That a way about is never shorter than the way
//! itself is taken for granted. In a matrix where it is, a cheap position may be overlooked, and the plan still holds.)

use std::collections::HashMap;

use crate::fit::TOO_MUCH;
use crate::ground::{Ground, NONE};
use crate::route::Route;

/// More than this many are not remembered.
const MOST_KNOWN: usize = 100_000;

/// What going by one place costs a round more.
#[derive(Clone, Debug)]
pub(crate) struct Detours {
    version: u64,
    /// Between each position and the next.
    pub(crate) each: Vec<i64>,
    /// The least of those where something may come, and after which position that is.
    pub(crate) least: i64,
    pub(crate) cheapest: usize,
}

impl Default for Detours {
    fn default() -> Self {
        Self { version: 0, each: Vec::new(), least: TOO_MUCH, cheapest: 0 }
    }
}

impl Detours {
    pub(crate) fn find(&mut self, ground: &Ground, route: &Route, place: u32) {
        let who = &ground.whos[route.who as usize];
        let map = &ground.maps[who.map];
        let (out, into) = (map.out_of(place), map.into(place));
        let extra = route.setting_out(ground);
        self.version = route.version;
        self.each.clear();
        self.each.extend(route.at.windows(2).map(|pair| {
            let (there, back) = (into[pair[0].place as usize].cost, out[pair[1].place as usize].cost);
            i64::from(there) + i64::from(back) - i64::from(pair[0].step) + extra
        }));
        let open = self.each.iter().enumerate().skip(who.closed);
        let least = open.map(|(position, more)| (*more, position)).min();
        (self.least, self.cheapest) = least.unwrap_or((TOO_MUCH, 0));
    }
}

pub(crate) struct Halls {
    /// For each node, the number of the place where it is fetched, or `NONE`.
    of: Vec<u32>,
    count: usize,
    known: Vec<Detours>,
}

impl Halls {
    pub(crate) fn new(ground: &Ground) -> Self {
        let mut of = vec![NONE; ground.nodes.len()];
        let mut numbers = HashMap::new();
        for work in ground.works.iter().filter(|work| work.fetch != NONE) {
            let next = numbers.len() as u32;
            let place = ground.nodes[work.fetch as usize].place;
            of[work.fetch as usize] = *numbers.entry(place).or_insert(next);
        }
        let whole = numbers.len() * ground.whos.len();
        let count = if whole <= MOST_KNOWN { numbers.len() } else { 0 };
        // What is not remembered is found each time, in the one that is always there.
        Self { of, count, known: vec![Detours::default(); (count * ground.whos.len()).max(1)] }
    }

    /// What it costs this round to fetch a node.
    #[inline]
    pub(crate) fn detours(&mut self, ground: &Ground, route: &Route, fetch: u32) -> &Detours {
        let at = if self.count == 0 { 0 } else { route.who as usize * self.count + self.of[fetch as usize] as usize };
        let known = &mut self.known[at];
        if self.count == 0 || known.version != route.version {
            known.find(ground, route, ground.nodes[fetch as usize].place);
        }
        known
    }
}
