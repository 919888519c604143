//! Power cuts: while a crowd writes, the disk is copied in one instant; the copy is what a machine finds that lost its power.

use crate::chance::Chance;
use crate::crowd::Crowd;
use crate::disk::Plugged;
use crate::house::{Place, copy_folder};
use crate::record::{Deed, Found, Told};
use crate::tally::Tally;
use anyhow::Result;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// After so many cuts the house begins anew, so that it does not grow for ever.
const A_LIFE: u32 = 100;
/// How many cuts the control may take until it loses something.
const CONTROL: u32 = 6;

/// # Errors
/// Something went wrong that is none of the promises.
pub fn cuts(tally: &mut Tally, cuts: u32, seed: u64) -> Result<()> {
    let begun = Instant::now();
    let mut disk = match Plugged::new() {
        Ok(disk) => disk,
        Err(error) => {
            tally.skipped("power cuts", &format!("{error:#}"));
            return Ok(());
        }
    };
    let mut all = Lives::default();
    let mut left = cuts;
    while left > 0 {
        let now = left.min(A_LIFE);
        left -= now;
        all.add(life(&mut disk, now, seed + u64::from(left), Sync::Honest)?);
        if cuts > A_LIFE {
            println!("  after {} cuts: {}", all.cuts, all.found);
        }
    }
    tally.measured(
        "power cuts on SQLite",
        all.found.is_nothing() && all.ill.is_empty(),
        &format!(
            "{} cuts, {} acts acknowledged before them: {}{}; {:.0} s",
            all.cuts,
            all.acknowledged,
            all.found,
            all.ill.first().map(|ill| format!("; {ill}")).unwrap_or_default(),
            begun.elapsed().as_secs_f64()
        ),
    );
    if crate::house::order(&["strace", "--version"]).is_err() {
        tally.skipped("control of the power cuts", "there is no strace on this machine (Debian: strace)");
        return Ok(());
    }
    let mut lied = Lives::default();
    for turn in 0..CONTROL {
        lied.add(life(&mut disk, 1, seed + 1_000 + u64::from(turn), Sync::NotTheLog)?);
        if !lied.found.lost.is_empty() || !lied.ill.is_empty() {
            break;
        }
    }
    println!("  without waiting for the write-ahead log: {} cuts, {}", lied.cuts, lied.found);
    tally.control(
        "a house that does not wait for its write-ahead log (as with synchronous=NORMAL) is found to lose",
        !lied.found.lost.is_empty() || !lied.ill.is_empty(),
    );
    Ok(())
}

/// Whether the program really waits for the disk.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sync {
    Honest,
    /// Waiting for the write-ahead log is answered at once, which is what synchronous=NORMAL comes to.
    NotTheLog,
}

#[derive(Default)]
struct Lives {
    cuts: u32,
    acknowledged: usize,
    found: Found,
    /// Houses that did not start, or did not prove whole.
    ill: Vec<String>,
}

impl Lives {
    fn add(&mut self, other: Lives) {
        self.cuts += other.cuts;
        self.acknowledged += other.acknowledged;
        self.found.lost.extend(other.found.lost);
        self.found.doubled.extend(other.found.doubled);
        self.found.half.extend(other.found.half);
        self.found.ghosts.extend(other.found.ghosts);
        self.ill.extend(other.ill);
    }
}

/// A house that lives through so many cuts.
fn life(disk: &mut Plugged, cuts: u32, seed: u64, sync: Sync) -> Result<Lives> {
    let fresh = tempfile::tempdir()?;
    let made = Place::at(fresh.path());
    made.make_demo(40, 6)?;
    let before = made.log()?.last();
    let data = disk.disk().join("data");
    let _ = std::fs::remove_dir_all(&data);
    copy_folder(&made.data, &data)?;
    crate::house::order(&["sync"])?;
    let mut place = Place { data: data.clone(), home: fresh.path().join("home"), ..Place::at(fresh.path()) };
    if sync == Sync::NotTheLog {
        let wal = data.join("house").join("house.db-wal").display().to_string();
        let lie = ["strace", "-D", "-f", "-qq", "-o", "/dev/null", "-P", &wal, "-e", "inject=fdatasync,fsync:retval=0"];
        place.before = lie.map(str::to_owned).into();
    }
    let mut house = place.serve()?;
    let mut crowd = Crowd::seated(house.address, seed)?;
    let mut chance = Chance::new(seed);
    let mut lives = Lives::default();
    let begins = match sync {
        Sync::Honest => Duration::from_millis(30),
        // Long enough to have something to lose.
        Sync::NotTheLog => Duration::from_millis(600),
    };
    for _ in 0..cuts {
        let wait = begins + chance.between(Duration::ZERO, Duration::from_millis(500));
        let at_the_cut = pull_amid(disk, &mut crowd, house.address, wait)?;
        lives.cuts += 1;
        lives.acknowledged += at_the_cut.iter().filter(|deed| deed.told == Told::Done).count();
        let cut = disk.plug_in_again()?;
        let after = Place { data: cut.join("data"), home: disk.beside(), ..Place::at(fresh.path()) };
        match look(&after, &crowd, &at_the_cut, before) {
            Ok(found) => {
                lives.found.lost.extend(found.lost);
                lives.found.doubled.extend(found.doubled);
                lives.found.half.extend(found.half);
                lives.found.ghosts.extend(found.ghosts);
            }
            Err(error) => lives.ill.push(format!("{error:#}")),
        }
        disk.put_away();
    }
    house.kill();
    std::fs::remove_dir_all(&data)?;
    Ok(lives)
}

/// Lets the crowd write, and pulls the plug amid. Gives what everybody had been told just before.
fn pull_amid(disk: &Plugged, crowd: &mut Crowd, house: std::net::SocketAddr, wait: Duration) -> Result<Vec<Deed>> {
    let stop = AtomicBool::new(false);
    let told = crowd.telling();
    let at_the_cut = std::thread::scope(|scope| {
        let cutting = scope.spawn(|| {
            std::thread::sleep(wait);
            let before = told.record();
            let pulled = disk.pull();
            stop.store(true, Ordering::SeqCst);
            pulled.map(|()| before)
        });
        crowd.act(house, &stop);
        cutting.join().unwrap_or_else(|_| Err(anyhow::anyhow!("pulling the plug broke off")))
    })?;
    // What was sent later may have reached the disk as well: nobody was told, so both are right.
    let mut all: BTreeMap<String, Deed> = BTreeMap::new();
    for deed in crowd.record() {
        all.insert(deed.id.clone(), Deed { told: Told::Nothing, ..deed });
    }
    for deed in at_the_cut {
        if deed.told == Told::Done {
            all.insert(deed.id.clone(), deed);
        }
    }
    Ok(all.into_values().collect())
}

/// Starts the program on what the cut left, and looks.
fn look(place: &Place, crowd: &Crowd, record: &[Deed], before: u64) -> Result<Found> {
    let mut house = place.serve()?;
    let log = place.log()?;
    let mut found = log.against(record, before);
    let done = record.iter().filter(|deed| deed.told == Told::Done).map(|deed| deed.id.as_str()).collect();
    found.half.extend(crowd.halves_of(house.address, &done, 2)?);
    house.kill();
    Ok(found)
}
