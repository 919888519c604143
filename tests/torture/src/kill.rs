//! Kills the program with signal 9, again and again, while a crowd writes; and PostgreSQL under it.

use crate::chance::Chance;
use crate::crowd::Crowd;
use crate::house::{House, Place};
use crate::postgres::Postgres;
use crate::record::{Deed, Found, Log, Told};
use crate::tally::Tally;
use anyhow::Result;
use std::collections::{BTreeMap, BTreeSet};

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

#[derive(Clone, Copy, Debug)]
pub struct Wish {
    pub cycles: u32,
    pub seed: u64,
}

/// What a crowd has to have done before a run proves anything.
const EXPECTED: [&str; 5] = ["ask", "forget", "needs promises", "offers", "me"];

/// In fewer cycles it need not come to everything.
const ENOUGH: u32 = 15;

/// In so many of a hundred, a database that was killed stays away until people have been told so.
const LONG_GONE: u64 = 3;

/// Longer than the program waits for its database (30 s).
const LONGER_THAN_ANYBODY_WAITS: Duration = Duration::from_secs(32);

/// After so many cycles the house begins anew: every cycle reads the whole log, which should not grow for ever.
const A_LIFE: u32 = 250;

/// On one file.
///
/// # Errors
/// Something of the machine is missing, or the program does not start.
pub fn on_sqlite(tally: &mut Tally, wish: Wish) -> Result<()> {
    run(tally, wish, None)
}

/// On PostgreSQL: the program is killed, or its database, or both.
///
/// # Errors
/// As for one file.
pub fn on_postgres(tally: &mut Tally, wish: Wish) -> Result<()> {
    let mut postgres = match Postgres::start() {
        Ok(postgres) => postgres,
        Err(error) => {
            tally.skipped("kill -9 on PostgreSQL", &format!("{error:#}"));
            return Ok(());
        }
    };
    run(tally, wish, Some(&mut postgres))
}

fn run(tally: &mut Tally, wish: Wish, mut postgres: Option<&mut Postgres>) -> Result<()> {
    let on = if postgres.is_some() { "PostgreSQL" } else { "SQLite" };
    let begun = Instant::now();
    let mut all = Lives::default();
    let mut ended = None;
    while all.cycles < wish.cycles {
        let folder = tempfile::tempdir()?;
        let mut place = Place::at(folder.path());
        if let Some(postgres) = postgres.as_deref() {
            place.database = Some(postgres.database(&format!("killed_{}", all.cycles))?);
        }
        let now = Wish { cycles: (wish.cycles - all.cycles).min(A_LIFE), seed: wish.seed + u64::from(all.cycles) };
        ended = Some(life(&mut all, now, &place, postgres.as_deref_mut())?);
        if wish.cycles > A_LIFE {
            let (cycles, done, found) = (all.cycles, all.acknowledged, &all.found);
            println!("  after {cycles} cycles on {on}, {done} acts acknowledged: {found}");
        }
    }
    tally.measured(
        &format!("kill -9 on {on}"),
        all.found.is_nothing(),
        &format!(
            "{} cycles, {} acts acknowledged, {} unanswered and sent again: {}; ready again after at most {} ms; {:.0} s",
            all.cycles,
            all.acknowledged,
            all.again,
            all.found,
            all.slowest.as_millis(),
            begun.elapsed().as_secs_f64()
        ),
    );
    println!("  {}", all.kinds.iter().map(|(kind, count)| format!("{kind} {count}")).collect::<Vec<_>>().join(", "));
    if wish.cycles >= ENOUGH {
        let missing: Vec<&str> = EXPECTED.into_iter().filter(|kind| !all.kinds.contains_key(*kind)).collect();
        let figures = format!("{} kinds of acts, missing: {missing:?}", all.kinds.len());
        tally.measured("the crowd did everything a crowd does", missing.is_empty(), &figures);
    }
    tally.measured("no panic in what the program said", all.panics == 0, &format!("{}", all.panics));
    tally.measured(
        "nothing that was typed stands anywhere as it was typed",
        all.clear.is_empty(),
        &format!(
            "{:.0} MB looked through; {}",
            all.bytes as f64 / 1e6,
            all.clear.first().map_or("nothing found", String::as_str)
        ),
    );
    if let Some(ended) = ended {
        controls(tally, &ended);
    }
    Ok(())
}

/// What came of all the houses so far.
#[derive(Default)]
struct Lives {
    cycles: u32,
    acknowledged: usize,
    again: usize,
    found: Found,
    slowest: Duration,
    kinds: BTreeMap<String, usize>,
    panics: usize,
    /// How much was looked through for words in the clear, and where such words stood.
    bytes: u64,
    clear: Vec<String>,
}

/// What a house leaves, for the controls.
struct Ended {
    log: Log,
    record: Vec<Deed>,
    /// The entry after which the crowd came.
    before: u64,
    /// Whether a planted word was found that stood in the clear.
    planted_found: bool,
}

/// A house that lives through so many cycles.
fn life(all: &mut Lives, wish: Wish, place: &Place, mut postgres: Option<&mut Postgres>) -> Result<Ended> {
    // A machine that does much else at the same time may need a second try.
    place.make_demo(40, 6).or_else(|_| place.make_demo(40, 6))?;
    let before = place.log()?.last();
    let mut house = place.serve()?;
    let mut crowd = Crowd::seated(house.address, wish.seed)?;
    let mut chance = Chance::new(wish.seed);
    let mut seen = 0;
    for cycle in 0..wish.cycles {
        // Every second time at any moment, every other just after something was sent.
        let when = match chance.percent(50) {
            true => {
                When { acts: usize::MAX, wait: chance.between(Duration::from_millis(20), Duration::from_millis(600)) }
            }
            false => {
                let acts = 1 + usize::try_from(chance.below(8)).unwrap_or(0);
                When { acts, wait: chance.between(Duration::ZERO, Duration::from_millis(12)) }
            }
        };
        let victims = match (postgres.is_some(), cycle % 3) {
            (false, _) | (true, 0) => Victims::Program,
            (true, 1) => Victims::Both,
            (true, _) => Victims::Database,
        };
        let away = match chance.percent(LONG_GONE) {
            true => LONGER_THAN_ANYBODY_WAITS,
            false => chance.between(Duration::ZERO, Duration::from_millis(800)),
        };
        kill_amid(&mut crowd, &mut house, when, victims, postgres.as_deref_mut().map(|postgres| (postgres, away)))?;
        // A program whose database was killed under it goes on by itself.
        if victims != Victims::Database {
            house = place.serve()?;
            all.slowest = all.slowest.max(house.ready_after);
        }
        all.again += crowd.record().iter().filter(|deed| deed.told == Told::Nothing).count();
        crowd.ask_again(house.address)?;
        let mut found = place.log()?.against(&crowd.record(), before);
        found.half.extend(crowd.halves(house.address, seen, 2)?);
        seen = crowd.count();
        if !found.is_nothing() {
            println!("  cycle {cycle}, seed {}: {found}", wish.seed);
            keep(&mut all.found, found);
        }
        if cycle % 25 == 24 {
            place.doctor()?;
        }
        all.cycles += 1;
    }
    house.stop()?;
    place.doctor()?;
    let (log, record) = (place.log()?, crowd.record());
    keep(&mut all.found, log.against(&record, before));
    all.acknowledged += record.iter().filter(|deed| deed.told == Told::Done).count();
    for (kind, count) in crowd.done() {
        *all.kinds.entry(kind).or_default() += count;
    }
    all.panics += place.said().matches("panicked").count();
    let mut folders = vec![place.data.as_path(), place.home.as_path()];
    folders.extend(postgres.as_deref().map(Postgres::folder));
    let (bytes, clear) = crate::canary::look(&folders)?;
    std::fs::write(place.home.join("planted"), "torture 0")?;
    let planted_found = crate::canary::look(&folders)?.1.len() == clear.len() + 1;
    all.bytes += bytes;
    all.clear.extend(clear);
    Ok(Ended { log, record, before, planted_found })
}

/// A record with something in it that was never sent, a log with something twice, a word in the clear: each has to be noticed.
fn controls(tally: &mut Tally, Ended { log, record, before, planted_found }: &Ended) {
    tally.control("words in the clear are found", *planted_found);
    let mut forged = record.clone();
    forged.push(Deed { id: "00".repeat(16), kind: "never sent".into(), told: Told::Done });
    let mut twice = log.clone();
    twice.entries.extend(log.entries.iter().filter(|line| line.seq == before + 1).cloned());
    tally.control("an act that was never sent is found lost", log.against(&forged, *before).lost.len() == 1);
    tally.control("an act that stands there twice is found doubled", twice.against(record, *before).doubled.len() == 1);
}

/// Who is killed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Victims {
    Program,
    Database,
    Both,
}

/// When: so long after so many acts were begun, or after nothing in particular.
#[derive(Clone, Copy)]
struct When {
    acts: usize,
    wait: Duration,
}

/// Kills them while the crowd writes.
fn kill_amid(
    crowd: &mut Crowd,
    house: &mut House,
    when: When,
    victims: Victims,
    database: Option<(&mut Postgres, Duration)>,
) -> Result<()> {
    let (stop, address) = (AtomicBool::new(false), house.address);
    let (memory, before) = (crowd.telling(), crowd.count());
    std::thread::scope(|scope| {
        let killed = scope.spawn(|| {
            let late = Instant::now() + Duration::from_secs(3);
            while when.acts != usize::MAX && memory.begun() < before + when.acts && Instant::now() < late {
                std::thread::sleep(Duration::from_micros(200));
            }
            std::thread::sleep(when.wait);
            let database = database.filter(|_| victims != Victims::Program);
            let killed = match &database {
                Some((database, _)) => database.kill(),
                None => Ok(()),
            };
            if victims != Victims::Database {
                house.kill();
            }
            stop.store(true, Ordering::SeqCst);
            killed?;
            // It comes back while people wait for it, or when they have been told that it is away.
            match database {
                Some((database, away)) => {
                    std::thread::sleep(away);
                    database.start_again()
                }
                None => Ok(()),
            }
        });
        crowd.act(address, &stop);
        killed.join().unwrap_or_else(|_| Err(anyhow::anyhow!("killing broke off")))
    })
}

fn keep(all: &mut Found, found: Found) {
    for (all, new) in [
        (&mut all.lost, found.lost),
        (&mut all.doubled, found.doubled),
        (&mut all.half, found.half),
        (&mut all.ghosts, found.ghosts),
    ] {
        let known: BTreeSet<String> = all.iter().cloned().collect();
        all.extend(new.into_iter().filter(|one| !known.contains(one)));
    }
}
