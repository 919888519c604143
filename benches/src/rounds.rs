//! Rounds for sixty doors on the demo's map, from pressing the button until they stand in the log: how long until there is a
//! first plan, and what the seconds give that somebody lets it search; against the engine alone on the very same question.

use crate::house::{Beneath, House};
use crate::{Effort, Line, big};
use anyhow::Context;
use commons::founding::StreetId;
use commons::needs::{Command as Needs, HowSoon, Item, Kind, NeedId};
use commons::people::PersonId;
use commons::rounds::{Command as Rounds, Way, What};
use commons::{Actor, Command, Span, needs};
use host::planning::{Loose, Outing, Standing, Wish};
use host::{Act, Home, Host, Streets};
use std::time::Instant;

const DOORS: u16 = 60;
const SEED: u64 = 7;

pub(crate) async fn measure(effort: Effort) -> anyhow::Result<Vec<Line>> {
    let house = House::open(Beneath::Sqlite).await?;
    house.host.streets_lie_in(Streets::in_folder(&house.folder.path().join("streets")));
    let home = house.town(if effort.short { 40 } else { 100 }, 2).await?;
    let (map, _) = town::maps();
    house.host.lay_map(&home, map).await.context("the map of the demo's town")?;
    let by = home.look().group.people.with_voices().next().context("somebody with a voice")?;
    let needs = asked(&house.host, &home).await?;
    let seconds = if effort.short { 1 } else { 5 };
    let wish = wish(&house.host, &needs);
    // Ways are looked up once and then known; the question is the same for both.
    let problem = house.host.question_of(&home, &wish).await;

    let first = press(&house.host, &home, by, &wish, seconds, Patience::TheFirst).await?;
    let whole = press(&house.host, &home, by, &wish, seconds, Patience::AllOfIt).await?;
    let alone_first = alone(&problem, None)?;
    let alone_whole = alone(&problem, Some(f64::from(seconds)))?;
    let line = |what: String, ours: &Found, peer: &Found| Line {
        what,
        ours: ours.said(),
        peer: format!("the engine alone: {}", peer.said()),
        ratio: format!("{:.2}× the time, {:.3}× the way", ours.took / peer.took, ours.out / peer.out),
    };
    Ok(vec![
        line(format!("{DOORS} doors, 8 bicycles: a first plan, until it stands in the log"), &first, &alone_first),
        line(format!("the same, searched for {seconds} s"), &whole, &alone_whole),
    ])
}

/// What came of it.
struct Found {
    /// Seconds from the button until it is there.
    took: f64,
    /// Hours that everybody together is out.
    out: f64,
    /// Doors on no round.
    left: usize,
}

impl Found {
    fn said(&self) -> String {
        format!("{:.0} ms, {:.2} hours out, {} left", self.took * 1000.0, self.out, self.left)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Patience {
    TheFirst,
    AllOfIt,
}

/// Sixty needs on the streets of the town, in bags of one or two.
async fn asked(host: &Host, home: &Home) -> anyhow::Result<Vec<NeedId>> {
    let streets = u16::try_from(home.look().group.founding.streets().count())?.max(1);
    let mut needs = Vec::new();
    for number in 0..DOORS {
        let (ask, _) = big::an_ask(0);
        let street = Some(StreetId(number * 7 % streets));
        let (kind, item) = (Kind::Food, Some(Item::Groceries));
        let ask = needs::Ask { kind, item, street, amount: 1 + number % 2, how_soon: HowSoon::OneOrTwoDays, ..ask };
        let act = Act::new(host.dice.command_id(), Actor::Anyone, Command::Needs(Needs::Ask(ask)));
        let done = host.run(home, act).await?;
        needs.extend(done.events.iter().find_map(|event| match event {
            commons::Event::Needs(needs::Event::Asked { need, .. }) => Some(*need),
            _ => None,
        }));
    }
    Ok(needs)
}

/// Eight bicycles for three hours from the hall and back, everything fetched there.
fn wish(host: &Host, needs: &[NeedId]) -> Wish {
    let now = host.clock.now();
    let hall = StreetId(0);
    let fetch = Some((What::Hall, hall));
    let needs = needs.iter().map(|need| Loose { need: *need, fetch, open: None, cold: false }).collect();
    let (leaves_at, back_by) = (now + Span::hours(2), now + Span::hours(5));
    let outing =
        Outing { who: None, way: Way::Bicycle, leaves_at, back_by, bags: 6, starts: Some(hall), ends: Some(hall) };
    Wish::New { needs, outings: vec![outing; 8] }
}

/// Presses the button, waits, and takes the rounds apart again.
async fn press(
    host: &Host,
    home: &Home,
    by: PersonId,
    wish: &Wish,
    seconds: u8,
    patience: Patience,
) -> anyhow::Result<Found> {
    let began = Instant::now();
    let id = host.dice.command_id();
    let search = host.plan_rounds(home, by, id, wish.clone(), seconds).await;
    let search = search.map_err(|why| anyhow::anyhow!("the search did not begin: {why:?}"))?;
    if patience == Patience::TheFirst {
        search.stop();
    }
    let Standing::Done(found) = search.over().await else { anyhow::bail!("no rounds were made") };
    let took = began.elapsed().as_secs_f64();
    let out: i64 = {
        let state = home.look();
        let rounds = found.rounds.iter().filter_map(|round| state.group.rounds.get(*round));
        rounds.map(|round| i64::from(round.seconds)).sum()
    };
    for round in found.rounds {
        let drop = Command::Rounds(Rounds::Drop { round });
        host.run(home, Act::new(host.dice.command_id(), Actor::Person(by), drop)).await?;
    }
    Ok(Found { took, out: out as f64 / 3600.0, left: found.left.len() })
}

/// The engine by itself: until there is a first plan, or so many seconds.
fn alone(problem: &::rounds::Problem, seconds: Option<f64>) -> anyhow::Result<Found> {
    let began = Instant::now();
    let patience = |progress: &::rounds::Progress| match seconds {
        Some(seconds) => began.elapsed().as_secs_f64() / seconds,
        None if progress.tries > 0 => 1.0,
        None => 0.0,
    };
    let plan = ::rounds::solve(problem, SEED, patience).map_err(|fault| anyhow::anyhow!("{fault}"))?;
    let took = began.elapsed().as_secs_f64();
    let out: i64 = plan.price.rounds.iter().map(|round| round.back - round.set_out).sum();
    Ok(Found { took, out: out as f64 / 3600.0, left: plan.left_out.len() })
}
