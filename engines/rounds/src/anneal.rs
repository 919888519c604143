//! The search itself: ruin, recreate, and take what is better, or now and then what is a little worse, less and less so.

use crate::ground::Ground;
use crate::heat::{From, Heat};
use crate::plan::Progress;
use crate::problem::Visit;
use crate::search::{Kept, Search};

/// Patience is asked for once in so many tries.
const ASKED_EVERY: u64 = 16;
/// A new best plan is polished at most once in so many tries for each stop, and in such a part of patience.
const POLISHED_EVERY: u64 = 100;
const POLISHED_PART: f64 = 0.04;

/// What came of it.
pub(crate) struct Found {
    pub(crate) stops: Vec<Vec<u32>>,
    pub(crate) absent: Vec<u32>,
    pub(crate) tries: u64,
    /// Patience ended before everything was tried once.
    pub(crate) cut_short: bool,
}

pub(crate) fn search(
    ground: &Ground,
    old: Option<&[Vec<Visit>]>,
    seed: u64,
    patience: &mut dyn FnMut(&Progress) -> f64,
) -> (Found, Kept) {
    let mut search = Search::new(ground, seed);
    let mut progress = Progress { tries: 0, cost: search.cost, left_out: search.absent.len() };
    if let Some(old) = old {
        search.take_over(old);
    }
    search.place_all(&mut || !is_over(patience(&progress)));
    search.accept();
    let mut best = Kept::default();
    search.lay_aside(&mut best);
    let cut_short = is_over(patience(&Progress { cost: best.cost, left_out: search.absent.len(), ..progress }));
    if !cut_short && !search.live.is_empty() {
        cool_down(&mut search, &mut best, &mut progress, old.is_none(), patience);
    }
    search.take_up(&best);
    search.polish();
    search.lay_aside(&mut best);
    let stops = search.routes.iter().map(|route| route.nodes().collect()).collect();
    (Found { stops, absent: best.absent().to_vec(), tries: progress.tries, cut_short }, best)
}

/// Patience that is no number has ended too.
fn is_over(spent: f64) -> bool {
    spent.is_nan() || spent >= 1.0
}

fn cool_down(
    search: &mut Search<'_>,
    best: &mut Kept,
    progress: &mut Progress,
    anew: bool,
    patience: &mut dyn FnMut(&Progress) -> f64,
) {
    let stops: usize = search.live.iter().map(|&route| search.routes[route as usize].stops() + 1).sum();
    let step = search.cost as f64 / stops.max(1) as f64;
    let mut heat = Heat::new(search.ground, step.max(1.0), stops, anew);
    let mut start = Kept::default();
    search.lay_aside(&mut start);
    let (mut cost, mut missing) = (search.cost, search.missing());
    let (mut warmth, mut spent) = (heat.warmth(0.0), 0.0);
    let (mut polish_from, mut polish_part) = (0, 0.0);
    loop {
        if progress.tries.is_multiple_of(ASKED_EVERY) {
            (progress.cost, progress.left_out) = (best.cost, best.absent().len());
            spent = patience(progress);
            if is_over(spent) {
                return;
            }
            if let Some(from) = heat.next(spent, progress.tries) {
                search.take_up(if from == From::TheBest { best } else { &start });
                (cost, missing) = (search.cost, search.missing());
            }
            warmth = heat.warmth(spent);
        }
        progress.tries += 1;
        let old = search.absent.len();
        search.ruin();
        search.recreate(old);
        let now_missing = search.missing();
        let bearable = search.cost as f64 <= cost as f64 - warmth * (1.0 - search.dice.part()).ln();
        let better = match now_missing.cmp(&missing) {
            std::cmp::Ordering::Less => true,
            std::cmp::Ordering::Equal if missing == 0 => bearable,
            std::cmp::Ordering::Equal => bearable || search.is_easier_to_place(),
            std::cmp::Ordering::Greater => search.is_easier_to_place(),
        };
        if !better {
            search.take_back(cost);
            continue;
        }
        search.accept();
        (cost, missing) = (search.cost, now_missing);
        if (missing, cost) < (best.missing, best.cost) {
            if progress.tries >= polish_from && spent >= polish_part {
                search.polish();
                (cost, polish_part) = (search.cost, spent + POLISHED_PART);
                polish_from = progress.tries + POLISHED_EVERY * stops as u64;
            }
            search.lay_aside(best);
        }
    }
}

impl Search<'_> {
    /// Whether what is in no round now was easier to place so far than what was in none before: then it is worth a try.
    fn is_easier_to_place(&self) -> bool {
        let hard = |jobs: &[u32]| jobs.iter().map(|&job| self.absences[job as usize]).sum::<u64>();
        hard(&self.absent) < hard(self.absent_before())
    }

    /// Starts from an old plan, as far as it is still possible: whole rounds where they are, otherwise as much of them as
    /// fits. What does not is in no round, to be placed anew.
    fn take_over(&mut self, old: &[Vec<Visit>]) {
        let ground = self.ground;
        let mut stops: Vec<u32> = Vec::new();
        for (route, visits) in (0..self.routes.len() as u32).zip(old) {
            if ground.whos[route as usize].closed == usize::MAX {
                continue;
            }
            let nodes = visits.iter().filter_map(|&visit| ground.node(visit));
            let nodes: Vec<u32> = nodes.filter(|&node| self.may_move_to(node, route)).collect();
            stops.clear();
            stops.extend_from_slice(&nodes);
            if self.keeps_order(route, &stops) && self.possible(route, &stops) {
                self.lay(route, &stops);
                continue;
            }
            for node in nodes {
                let job = self.nodes[node as usize].job;
                if node == ground.works[job as usize].door && self.spots[node as usize].route == crate::ground::NONE {
                    self.put_into(job, route);
                }
            }
        }
        let ground = self.ground;
        let placed = |job: &u32| ground.works[*job as usize].door;
        let spots = &self.spots;
        self.absent.retain(|job| {
            spots[placed(job) as usize] == crate::search::NOWHERE || {
                let second = ground.works[*job as usize].second;
                second != crate::ground::NONE && spots[second as usize] == crate::search::NOWHERE
            }
        });
        self.look_who_is_out();
    }
}
