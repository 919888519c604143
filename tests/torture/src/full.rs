//! A disk that is full, and one that answers with errors: nothing acknowledged is lost, it is said plainly, and it goes on by
//! itself as soon as there is room.

use crate::crowd::Crowd;
use crate::disk::Hung;
use crate::house::{GROUP, Place, copy_folder, order};
use crate::record::Told;
use crate::tally::Tally;
use anyhow::{Context, Result};
use std::io::Write;
use std::path::Path;
use std::time::Instant;

/// After how many acts on a full disk the house must have said that it is full: some megabytes of write-ahead log.
const MOST_WHILE_FULL: u32 = 600;

/// A disk with no room left.
///
/// # Errors
/// Something went wrong that is none of the promises.
pub fn no_room(tally: &mut Tally, seed: u64) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let small = folder.path().join("small");
    let hung = match Hung::small(&small, 24) {
        Ok(hung) => hung,
        Err(error) => {
            tally.skipped("a full disk", &format!("{error:#}"));
            return Ok(());
        }
    };
    let made = Place::at(folder.path());
    made.make_demo(40, 6)?;
    let before = made.log()?.last();
    let place = Place { data: small.join("data"), ..made.clone() };
    copy_folder(&made.data, &place.data)?;
    let mut house = place.serve()?;
    let mut crowd = Crowd::seated(house.address, seed)?;
    crowd.act_in_turn(house.address, 30);
    let earlier = done(&crowd);

    // A write-ahead log that has grown once is written over from its beginning and needs no room for a while: it takes as many
    // acts as it takes until the house has to say it.
    let ballast = small.join("ballast");
    let mut while_full = 0;
    while crowd.answered(507) == 0 && while_full < MOST_WHILE_FULL {
        fill(&ballast)?;
        crowd.act_in_turn(house.address, 20);
        while_full += 20;
    }
    fill(&ballast)?;
    crowd.act_in_turn(house.address, 20);
    let page = crowd.page_of(507).unwrap_or_default();
    tally.measured(
        "a full disk is said on a plain page, with 507",
        is_plain(&page),
        &format!("{} answers; first seen within {while_full} acts", crowd.answered(507)),
    );
    let mut hand = crowd.member();
    hand.house = house.address;
    let read = ["board", "needs/1", "decisions", "log", "today"].map(|path| {
        let answer = hand.get(&format!("/{GROUP}/{path}"));
        (path, answer.map_or(0, |answer| answer.status))
    });
    let all = read.iter().all(|(_, status)| *status == 200);
    tally.measured("reading works when the disk is full", all, &format!("{read:?}"));
    let wiped = crowd.wipe_one(house.address).context("There is nothing to wipe.")?;
    tally.measured("forgetting works when the disk is full", wiped == Told::Done, &format!("{wiped:?}"));
    let found = place.log()?.against(&crowd.record(), before);
    tally.measured("taking the log out works when the disk is full", found.is_nothing(), &format!("{found}"));

    std::fs::remove_file(&ballast)?;
    let then = done(&crowd);
    crowd.ask_again(house.address)?;
    crowd.act_in_turn(house.address, 30);
    let later = done(&crowd) - then;
    tally.measured("as soon as there is room it goes on, without a new start", later > 5, &format!("{later} acts"));
    house.kill();
    let mut house = place.serve()?;
    let mut found = place.log()?.against(&crowd.record(), before);
    found.half.extend(crowd.halves(house.address, 0, 6)?);
    house.kill();
    place.doctor()?;
    tally.measured("a full disk", found.is_nothing(), &format!("{earlier} acts before, {later} after: {found}"));
    tally.measured("no panic on a full disk", !place.said().contains("panicked"), "0");
    drop(hung);
    Ok(())
}

fn done(crowd: &Crowd) -> usize {
    crowd.record().iter().filter(|deed| deed.told == Told::Done).count()
}

/// Takes up all the room there is.
fn fill(ballast: &Path) -> Result<()> {
    let mut file = std::fs::File::options().create(true).append(true).open(ballast)?;
    while file.write_all(&[7; 4096]).is_ok() {}
    Ok(())
}

/// A page with a heading and a sentence, and nothing of our insides.
fn is_plain(page: &str) -> bool {
    page.contains("<h1")
        && page.contains("saved")
        && !["SQLITE", "code 13", "panicked", "os error"].iter().any(|w| page.contains(w))
}

/// What the disk is made to answer, and to which question.
#[derive(Clone, Copy, Debug)]
struct Fault {
    call: &'static str,
    error: &'static str,
}

impl Fault {
    /// The calls that fail in the short form. The file of the keys is put in place by renaming, twice for each forgetting, and
    /// seldom otherwise.
    fn short(self) -> &'static [u32] {
        if self.call == "rename" { &[1, 2] } else { &[2, 5, 13] }
    }

    /// How many have to be forgotten in a life, so that it comes to the call.
    fn forgettings(self, number: u32) -> u32 {
        if self.call == "rename" { number.div_ceil(2).clamp(1, 4) } else { 0 }
    }

    /// What strace is told: from the start on, the `number`th in every thread.
    fn inject(self, number: u32) -> String {
        format!("inject={}:error={}:when={number}", self.call, self.error)
    }
}

/// From which write to the log of the database on a disk says that it was done, and does nothing. A house may notice early
/// and acknowledge nothing any more; then the lie begins later.
const LIES: [u32; 4] = [12, 24, 40, 60];

const FAULTS: [Fault; 6] = [
    Fault { call: "pwrite64", error: "EIO" },
    Fault { call: "pwrite64", error: "ENOSPC" },
    Fault { call: "fsync", error: "EIO" },
    Fault { call: "write", error: "ENOSPC" },
    Fault { call: "rename", error: "EIO" },
    Fault { call: "ftruncate", error: "EIO" },
];

/// Fails the 1st, 2nd, 3rd … call of each kind, until a whole run has no such call any more.
///
/// # Errors
/// Something went wrong that is none of the promises.
pub fn errors(tally: &mut Tally, deep: bool, seed: u64) -> Result<()> {
    if order(&["strace", "--version"]).is_err() {
        tally.skipped("errors of the disk", "there is no strace on this machine (Debian: strace)");
        return Ok(());
    }
    for fault in FAULTS {
        let begun = Instant::now();
        let every: Vec<u32> = if deep { (1..2_000).collect() } else { fault.short().to_vec() };
        let mut seen = Seen::default();
        for number in every {
            let hit = one(&mut seen, fault, number, seed + u64::from(number))?;
            if !hit && deep {
                break;
            }
        }
        let Fault { call, error } = fault;
        tally.measured(
            &format!("{error} from the Nth {call}"),
            seen.amiss.is_empty() && seen.hit > 0,
            &format!(
                "{} runs were hit, {} did not start and said so, {} acts acknowledged: {}; {:.0} s",
                seen.hit,
                seen.not_started,
                seen.acknowledged,
                seen.amiss.first().map_or("nothing lost, doubled or half", String::as_str),
                begun.elapsed().as_secs_f64()
            ),
        );
    }
    let mut noticed = false;
    for from in LIES {
        noticed = noticed || lied_to(from, seed)?;
    }
    tally.control("a disk that says it has written and has not is found to lose", noticed);
    Ok(())
}

#[derive(Default)]
struct Seen {
    hit: u32,
    not_started: u32,
    acknowledged: usize,
    amiss: Vec<String>,
}

/// The place with a disk that answers so to one kind of call, on these files of the house. What was answered is in the trace.
fn ill(plain: &Place, trace: &Path, call: &str, inject: &str, files: &[&str]) -> Place {
    let trace = trace.display().to_string();
    let mut words: Vec<String> = ["strace", "-D", "-f", "-qq", "-o", &trace].map(str::to_owned).into();
    for file in files {
        words.extend(["-P".to_owned(), plain.data.join(file).display().to_string()]);
    }
    words.extend(["-e".to_owned(), format!("trace={call}"), "-e".to_owned(), inject.to_owned()]);
    Place { before: words, ..plain.clone() }
}

/// A disk that says it has written and has not: it has to be noticed that something is lost, or the house not whole.
fn lied_to(from: u32, seed: u64) -> Result<bool> {
    let folder = tempfile::tempdir()?;
    let plain = Place::at(folder.path());
    plain.make_demo(12, 3)?;
    let before = plain.log()?.last();
    let lie = format!("inject=pwrite64:retval=4096:when={from}+");
    let lied = ill(&plain, &folder.path().join("trace"), "pwrite64", &lie, &["house/house.db-wal"]);
    let Ok(mut house) = lied.serve() else { return Ok(false) };
    let mut crowd = Crowd::seated_if_possible(house.address, seed);
    crowd.act_in_turn(house.address, 20);
    let acknowledged = done(&crowd);
    house.kill();
    let found = plain.log().map(|log| log.against(&crowd.record(), before));
    match &found {
        Ok(found) => println!("  a disk that lies: {acknowledged} acts acknowledged: {found}"),
        Err(error) => println!("  a disk that lies: {acknowledged} acts acknowledged: {error:#}"),
    }
    Ok(acknowledged > 0 && found.is_ok_and(|found| !found.lost.is_empty()))
}

/// One life in which the `number`th call fails in every thread. Whether it came to that.
fn one(seen: &mut Seen, fault: Fault, number: u32, seed: u64) -> Result<bool> {
    let folder = tempfile::tempdir()?;
    let plain = Place::at(folder.path());
    plain.make_demo(12, 3)?;
    let before = plain.log()?.last();
    let (Fault { call, error }, trace) = (fault, folder.path().join("trace"));
    let files = [
        "house/house.db",
        "house/house.db-wal",
        "house/house.db-shm",
        "house/house.db-reserve",
        "keys/keyring",
        "keys/keyring.new",
    ];
    let ill = ill(&plain, &trace, call, &fault.inject(number), &files);
    let label = format!("{error} from {call} {number}, seed {seed}");
    match ill.serve() {
        Ok(mut house) => {
            let mut crowd = Crowd::seated_if_possible(house.address, seed);
            crowd.act_in_turn(house.address, 10);
            for _ in 0..fault.forgettings(number) {
                crowd.ask_and_wipe(house.address);
            }
            if let Err(error) = crowd.ask_again(house.address) {
                seen.amiss.push(format!("{label}: {error:#}"));
            }
            let earlier = done(&crowd);
            crowd.act_in_turn(house.address, 6);
            let _ = crowd.ask_again(house.address);
            if done(&crowd) == earlier {
                seen.amiss.push(format!("{label}: it did not go on by itself"));
            }
            house.kill();
            let mut house = plain.serve().with_context(|| label.clone())?;
            let mut found = plain.log()?.against(&crowd.record(), before);
            found.half.extend(crowd.halves(house.address, 0, 3)?);
            house.kill();
            if !found.is_nothing() {
                seen.amiss.push(format!("{label}: {found}"));
            }
            seen.acknowledged += done(&crowd);
        }
        Err(_) => {
            seen.not_started += 1;
            let words = plain.last_words();
            if words.trim().is_empty() || words.contains("panicked") {
                seen.amiss.push(format!("{label}: it did not start and did not say why: {words}"));
            }
            plain.serve().with_context(|| format!("{label}: it does not start any more"))?.kill();
            if plain.log()?.last() < before {
                seen.amiss.push(format!("{label}: the log has become shorter"));
            }
        }
    }
    if plain.said().contains("panicked") {
        seen.amiss.push(format!("{label}: it panicked"));
    }
    let hit = std::fs::read_to_string(&trace).unwrap_or_default().contains("(INJECTED)");
    seen.hit += u32::from(hit);
    Ok(hit)
}
