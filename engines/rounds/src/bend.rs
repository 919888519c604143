//! What was fixed by hand is kept, even where it breaks a limit. The limit is bent as far as that needs, and no further, so
//! that the search never makes it worse.

use crate::ground::{FREE, Ground, NONE};
use crate::route::Route;
use crate::walk::{self, Desk};

pub(crate) fn make_room_for_what_is_kept(ground: &mut Ground) {
    if ground.whos.iter().all(|who| who.kept.is_empty()) {
        return;
    }
    let begin = earliest(ground);
    for job in 0..ground.works.len() {
        let work = ground.works[job];
        if work.second == NONE {
            continue;
        }
        let meet = [work.door, work.second].into_iter().filter(|&node| ground.nodes[node as usize].locked);
        if let Some(meet) = meet.map(|node| begin[node as usize]).max() {
            for node in [work.door, work.second] {
                let node = &mut ground.nodes[node as usize];
                (node.open, node.close) = (meet, meet);
            }
        }
    }
    for who in 0..ground.whos.len() {
        if !ground.whos[who].kept.is_empty() {
            bend(ground, who, &begin);
        }
    }
}

/// When each kept stop begins, if everybody hurries and nobody minds being late.
fn earliest(ground: &Ground) -> Vec<i32> {
    let mut begin = vec![0i32; ground.nodes.len()];
    // Waiting for a second person can make somebody late who is waited for elsewhere: again, until it settles. What waits in
    // a circle never does, and is left as it then stands.
    for _ in 0..ground.whos.len() + 2 {
        let before = begin.clone();
        for who in &ground.whos {
            let (mut time, mut place) = (who.open, who.start);
            for &stop in &who.kept {
                let node = &ground.nodes[stop as usize];
                let work = &ground.works[node.job as usize];
                let partner = if stop == work.second { work.door } else { work.second };
                let waits = partner != NONE && ground.nodes[partner as usize].locked;
                let met = if waits { begin[partner as usize] } else { 0 };
                let way = ground.maps[who.map].arc(place, node.place).time;
                time = time.saturating_add(way).max(node.open).max(met).min(FAR);
                begin[stop as usize] = time;
                (time, place) = (time + node.stay, node.place);
            }
        }
        if begin == before {
            break;
        }
    }
    begin
}

/// Later than anything that is possible, and still far from running over.
const FAR: i32 = 1 << 29;

fn bend(ground: &mut Ground, who: usize, begin: &[i32]) {
    let kept = ground.whos[who].kept.clone();
    let mut load: i32 = kept.iter().map(|&stop| ground.nodes[stop as usize].aboard).sum();
    let mut most = load;
    for &stop in &kept {
        let node = &mut ground.nodes[stop as usize];
        node.close = node.close.max(begin[stop as usize]).max(node.open);
        load += node.change;
        most = most.max(load);
    }
    let last = &ground.nodes[kept[kept.len() - 1] as usize];
    let whose = &ground.whos[who];
    let back =
        begin[kept[kept.len() - 1] as usize] + last.stay + ground.maps[whose.map].arc(last.place, whose.end).time;
    let whose = &mut ground.whos[who];
    whose.close = whose.close.max(back);
    whose.capacity = whose.capacity.max(most);
    let mut desk = Desk::new(ground.nodes.len());
    let possible = |ground: &Ground, desk: &mut Desk| walk::possible(ground, &ground.nodes, who as u32, &kept, desk);
    if possible(ground, &mut desk) {
        return;
    }
    for &stop in &kept {
        let work = &mut ground.works[ground.nodes[stop as usize].job as usize];
        if work.within != FREE && work.door == stop && work.fetch != NONE {
            let fetch = &ground.nodes[work.fetch as usize];
            work.within = work.within.max(begin[stop as usize] - begin[work.fetch as usize] - fetch.stay);
        }
    }
    let mut route = Route { who: who as u32, ..Route::default() };
    route.lay(kept.iter().copied());
    route.renew(ground, &ground.nodes);
    if let Some(whole) = route.before.last() {
        ground.whos[who].outing = ground.whos[who].outing.max(whole.length);
    }
    if !possible(ground, &mut desk) {
        ground.whos[who].outing = FREE;
    }
}
