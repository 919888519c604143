//! What we could do together, in the big house: the page drawn anew for every request (5,000 needs are open, the first 400 are
//! weighed), against the engine alone on the very problem it is asked.

use crate::big;
use crate::board::{serve, size, viewers};
use crate::house::{Beneath, House};
use crate::load::{self, part};
use crate::{Effort, Line};
use anyhow::Context;
use commons::fitting::{self, Here};
use commons::{GroupId, Minutes};
use std::time::{Duration, Instant};

/// Whoever looks one after the other has the machine alone.
const LOOKS: usize = 24;

pub(crate) async fn measure(effort: Effort) -> anyhow::Result<Vec<Line>> {
    let house = House::open(Beneath::Sqlite).await?;
    let history = big::history(size(effort), house.host.clock.now(), GroupId([7; 16]))?;
    let home = house.settle("town", history).await?;
    let ours = serve(web::app(house.host.clone(), web::Options::default())).await?;
    // A name that the page does not know: such a page is drawn for this once.
    let questions = viewers(&house.host, &home, "together?anew=1").await?;
    let looks = if effort.short { 4 } else { LOOKS };
    let mut pages = Vec::new();
    for question in questions.iter().cycle().take(looks + 1) {
        pages.push(load::ask_once(ours, question).await?);
    }
    let (pages, board) = {
        let state = home.look();
        // The first one finds nothing at hand.
        (sorted(pages.split_off(1)), state.group.needs.board_count())
    };
    let (weighed, engine, (needs, offers)) = {
        let state = home.look();
        let now = house.host.clock.now();
        let wall = host::wall_clock(&state.group.founding.zone, now);
        let here = Here { now, wall: &wall, minutes: &Minutes::unknown() };
        let problem = fitting::question(&state.group, here).context("a board the engine can count with")?;
        let mut weighed = Vec::new();
        let mut engine = Vec::new();
        for _ in 0..looks {
            let began = Instant::now();
            let found = fitting::together(&state.group, here);
            weighed.push(began.elapsed());
            let began = Instant::now();
            let solved = problem.solve().context("the problem of the board")?;
            engine.push(began.elapsed());
            std::hint::black_box((found, solved));
        }
        (sorted(weighed), sorted(engine), (problem.needs(), problem.offers()))
    };
    let middle = |times: &[Duration]| part(times, 0.5).as_secs_f64() * 1000.0;
    let (page, weighed, engine) = (middle(&pages), middle(&weighed), middle(&engine));
    let peer = format!("the engine alone, {needs} hands and {offers} people: {engine:.2} ms");
    Ok(vec![
        Line {
            what: format!("what we could do together, drawn anew, {board} open needs"),
            ours: format!("{page:.1} ms (slowest {:.1} ms)", part(&pages, 1.0).as_secs_f64() * 1000.0),
            peer: peer.clone(),
            ratio: format!("{:.1}×", page / engine),
        },
        Line {
            what: "of that the rules: who fits what, weighed, with reasons".into(),
            ours: format!("{weighed:.1} ms"),
            peer,
            ratio: format!("{:.1}×", weighed / engine),
        },
    ])
}

fn sorted(mut times: Vec<Duration>) -> Vec<Duration> {
    times.sort_unstable();
    times
}
