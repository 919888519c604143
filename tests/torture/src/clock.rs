//! Wrong clocks: hours ahead and behind, a day back, the nights when the clock changes, a leap day. Nothing hangs, and time does
//! nothing before it is due.

use crate::crowd::Crowd;
use crate::house::{GROUP, House, Place};
use crate::record;
use crate::tally::Tally;
use anyhow::{Context, Result};
use commons::{Actor, Entry, Group, GroupId};
use std::path::Path;
use std::time::{Duration, Instant};

/// Debian's libfaketime, wherever it lies for this machine.
const ANOTHER_CLOCK: &str = "/usr/$LIB/faketime/libfaketimeMT.so.1";

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;

/// A clock, and how it goes wrong, as seconds beside the machine's.
struct Story {
    name: &'static str,
    /// Where it stands when the house is made; `None` is the machine's own time.
    at: Option<i64>,
    jumps: &'static [i64],
}

/// Seconds since 1970.
const LEAP_DAY: i64 = 1_835_395_190; // 2028-02-28 23:59:50 UTC
const SPRING: i64 = 1_806_195_590; // 2027-03-28 00:59:50 UTC, when summer begins in Europe
const AUTUMN: i64 = 1_824_944_390; // 2027-10-31 00:59:50 UTC, when it ends

const STORIES: [Story; 6] = [
    Story { name: "two hours ahead, and back", at: None, jumps: &[2 * HOUR, 0] },
    Story { name: "two hours behind, and on", at: None, jumps: &[-2 * HOUR, 0] },
    Story { name: "a day back, and on", at: None, jumps: &[-DAY, 0, 2 * DAY] },
    Story { name: "the night the clock goes forward", at: Some(SPRING), jumps: &[20, 2 * HOUR] },
    Story { name: "the night the clock goes back", at: Some(AUTUMN), jumps: &[20, 2 * HOUR] },
    Story { name: "a leap day", at: Some(LEAP_DAY), jumps: &[20, DAY, 2 * DAY] },
];

/// # Errors
/// Something went wrong that is none of the promises.
pub fn wrong(tally: &mut Tally, seed: u64, deep: bool) -> Result<()> {
    if !has_clock() {
        tally.skipped("wrong clocks", "there is no libfaketime on this machine (Debian: libfaketime)");
        return Ok(());
    }
    for turn in 0..if deep { 10 } else { 1 } {
        // Side by side: mostly they wait for a clock.
        let told: Vec<Result<Told>> = std::thread::scope(|scope| {
            let begun =
                (0..).zip(&STORIES).map(|(number, story)| scope.spawn(move || tell(story, seed + number + turn * 100)));
            let begun: Vec<_> = begun.collect();
            let broke = |_| Err(anyhow::anyhow!("a story broke off"));
            begun.into_iter().map(|story| story.join().unwrap_or_else(broke)).collect()
        });
        for (story, told) in STORIES.iter().zip(told) {
            let told = told?;
            tally.measured(&format!("a clock with {}", story.name), told.holds, &told.figures);
        }
    }
    tally.control("an act of time that came an hour early is noticed", early_is_noticed(seed)?);
    Ok(())
}

fn has_clock() -> bool {
    std::env::var_os("FAKETIME_LIB").is_some()
        || std::fs::read_dir("/usr/lib")
            .into_iter()
            .flatten()
            .flatten()
            .any(|entry| entry.path().join("faketime").join("libfaketimeMT.so.1").exists())
}

/// A place whose clock we set.
fn place_with_clock(folder: &Path) -> Result<Place> {
    let file = folder.join("clock");
    std::fs::write(&file, "+0\n")?;
    let clock = std::env::var("FAKETIME_LIB").unwrap_or_else(|_| ANOTHER_CLOCK.to_owned());
    let surroundings = [
        ("LD_PRELOAD", clock),
        ("FAKETIME_TIMESTAMP_FILE", file.display().to_string()),
        ("FAKETIME_NO_CACHE", "1".to_owned()),
        ("FAKETIME_DONT_FAKE_MONOTONIC", "1".to_owned()),
    ];
    let surroundings = surroundings.map(|(name, value)| (name.to_owned(), value)).into();
    Ok(Place { surroundings, ..Place::at(folder) })
}

fn set(folder: &Path, seconds: i64) -> Result<()> {
    // Never half a number: the program may look at any moment.
    let next = folder.join("clock.next");
    std::fs::write(&next, format!("{seconds:+}\n"))?;
    Ok(std::fs::rename(next, folder.join("clock"))?)
}

struct Told {
    holds: bool,
    figures: String,
}

fn tell(story: &Story, seed: u64) -> Result<Told> {
    let folder = tempfile::tempdir()?;
    let place = place_with_clock(folder.path())?;
    let start = match story.at {
        Some(at) => at - now()?,
        None => 0,
    };
    set(folder.path(), start)?;
    place.make_demo(30, 6)?;
    let before = place.log()?.last();
    let house = place.serve()?;
    let mut crowd = Crowd::seated(house.address, seed)?;
    let (mut amiss, mut slowest) = (Vec::new(), Duration::ZERO);
    crowd.act_in_turn(house.address, 10);
    for jump in story.jumps {
        set(folder.path(), start + jump)?;
        let then = done(&crowd);
        // Two rounds of the timekeeper.
        std::thread::sleep(Duration::from_millis(2_200));
        let begun = Instant::now();
        crowd.act_in_turn(house.address, 10);
        crowd.ask_again(house.address)?;
        slowest = slowest.max(begun.elapsed() / 10);
        if done(&crowd) == then {
            amiss.push(format!("nothing could be done at {jump:+} s"));
        }
        if let Err(error) = looks_well(&house, &crowd) {
            amiss.push(format!("{error:#} at {jump:+} s"));
        }
    }
    house.stop()?;
    let log = place.log()?;
    let found = log.against(&crowd.record(), before);
    if !found.is_nothing() {
        amiss.push(found.to_string());
    }
    let (acts, early) = early(&std::fs::read_to_string(place.home.join("log.jsonl"))?)?;
    amiss.extend(early);
    if place.said().contains("panicked") {
        amiss.push("it panicked".into());
    }
    let figures = format!(
        "{} acts, {acts} by time itself, slowest {} ms: {}",
        done(&crowd),
        slowest.as_millis(),
        amiss.first().map_or("nothing early, nothing hangs, nothing lost", String::as_str)
    );
    Ok(Told { holds: amiss.is_empty(), figures })
}

fn done(crowd: &Crowd) -> usize {
    crowd.record().iter().filter(|deed| deed.told == record::Told::Done).count()
}

fn looks_well(house: &House, crowd: &Crowd) -> Result<()> {
    let mut hand = crowd.member();
    hand.house = house.address;
    for page in ["board", "today", "decisions"] {
        let answer = hand.get(&format!("/{GROUP}/{page}"))?;
        anyhow::ensure!(answer.status < 400, "the page {page} answers {}", answer.status);
    }
    Ok(())
}

fn now() -> Result<i64> {
    crate::house::order(&["date", "+%s"])?.parse().context("the machine does not know the time")
}

/// How many acts time did, and those it did although nothing was due.
fn early(text: &str) -> Result<(usize, Vec<String>)> {
    let mut lines = text.lines();
    let first: serde_json::Value = serde_json::from_str(lines.next().context("an empty log")?)?;
    let id = first["group"].as_str().and_then(GroupId::parse).context("a log of nobody's")?;
    let mut group = Group::new(id);
    let (mut acts, mut early, mut last) = (0, Vec::new(), None);
    for line in lines.filter(|line| line.contains("\"seq\"")) {
        let Ok(entry) = Entry::from_line(line) else { continue };
        // The entries of one act belong together: only before the first of them is anything due.
        if entry.by == Actor::Time && last != Some(entry.id) {
            acts += 1;
            if group.next_due().is_none_or(|due| due > entry.at) {
                early.push(format!("entry {} came early", entry.seq));
            }
        }
        last = Some(entry.id);
        group.apply(&entry);
    }
    Ok((acts, early))
}

/// The control: the times of what time did are set an hour back.
fn early_is_noticed(seed: u64) -> Result<bool> {
    let folder = tempfile::tempdir()?;
    let place = Place::at(folder.path());
    place.make_demo(30, 6)?;
    let _ = (place.log()?, seed);
    let text = std::fs::read_to_string(place.home.join("log.jsonl"))?;
    let forged: Vec<String> = text
        .lines()
        .map(|line| match Entry::from_line(line) {
            Ok(mut entry) if entry.by == Actor::Time => {
                entry.at = entry.at - commons::Span::hours(1);
                entry.to_line()
            }
            _ => line.to_owned(),
        })
        .collect();
    let (acts, none) = early(&text)?;
    let (_, some) = early(&forged.join("\n"))?;
    Ok(acts > 0 && none.is_empty() && !some.is_empty())
}
