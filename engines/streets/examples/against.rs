//! How fast and how large, against a peer, and whether it is right:
//!
//! ```sh
//! cargo run --release -p streets --example against -- FILE.osm.pbf
//! ```
//!
//! * import: a process of its own, its time and the most memory it held, and the same of `osmium fileinfo -e` and
//!   `osmium cat` (Debian's osmium-tool) reading the same file, best of ten each; said to be absent where it is;
//! * matrix: 200 places by bicycle, foot and car, best and worst of seven;
//! * equality: 10,000 random pairs for each way of moving, the prepared network against plain Dijkstra;
//! * lookup: names of the file itself, with a slip, a door, as a corner, each at the best of three: median, p99, and how many
//!   are found;
//! * map: bytes of the schematic page.

use std::error::Error;
use std::fs::File;
use std::io::BufReader;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use streets::schematic::{Sheet, draw};
use streets::{
    Coordinate, Distances, Found, Frame, Gazetteer, Imported, Lookup, Nearest, Place, Plain, Profile, Saved, Weight,
};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [_, "--import", file, into] => {
            let town = streets::import(BufReader::with_capacity(1 << 16, File::open(file)?), |_| true)?;
            Ok(streets::save(&town, File::create(into)?)?)
        }
        [_, "--read", file] => {
            // As far as the last point, without joining or ordering: what `osmium` is held against first.
            let mut import =
                streets::Import::new(BufReader::with_capacity(1 << 16, File::open(file)?), Default::default())?;
            while import.progress().stage != streets::Stage::Joining {
                import.step()?;
            }
            Ok(())
        }
        [own, file] => measure(own, file),
        _ => Err("usage: against FILE.osm.pbf".into()),
    }
}

fn measure(own: &str, file: &str) -> Result<(), Box<dyn Error>> {
    println!("{file}: {} bytes", std::fs::metadata(file)?.len());
    let saved = std::env::temp_dir().join(format!("against-{}.streets", std::process::id()));
    let into = saved.to_string_lossy().into_owned();
    let read = best(&mut || spawned(own, &["--read", file]));
    let whole = best(&mut || spawned(own, &["--import", file, &into]));
    let fileinfo = best(&mut || spawned("osmium", &["fileinfo", "-e", file]));
    let copy = std::env::temp_dir().join(format!("against-{}.osm.pbf", std::process::id()));
    let cat = best(&mut || spawned("osmium", &["cat", "--overwrite", "-o", &copy.to_string_lossy(), file]));
    let _ = std::fs::remove_file(copy);
    let said = |taken: Taken| {
        format!(
            "{:.3} s, processor {:.3} s, {} MB",
            taken.time.as_secs_f64(),
            taken.processor.as_secs_f64(),
            taken.memory >> 10
        )
    };
    for (what, taken) in [("reading", read), ("whole import", whole)] {
        let taken = taken.ok_or("the import failed")?;
        println!("{what}: {}", said(taken));
        for (peer, measured) in [("osmium fileinfo -e", fileinfo), ("osmium cat", cat)] {
            match measured {
                Some(peers) => {
                    let ratio = |own: Duration, peers: Duration| own.as_secs_f64() / peers.as_secs_f64();
                    let (time, processor) = (ratio(taken.time, peers.time), ratio(taken.processor, peers.processor));
                    println!("  {peer}: {}: ratio {time:.2}, of the processor's time {processor:.2}", said(peers));
                }
                None => println!("  {peer}: not installed"),
            }
        }
    }
    println!("saved form: {} bytes", std::fs::metadata(&saved)?.len());
    let start = Instant::now();
    let town = Saved::open(BufReader::new(File::open(&saved)?))?.everything()?;
    println!("  opened whole in {:?}", start.elapsed());
    std::fs::remove_file(&saved)?;
    println!(
        "{} crossings, {} segments, {} streets, {} doors; left out: {:?}",
        town.network.crossings().len(),
        town.network.segments().len(),
        town.gazetteer.len(),
        town.gazetteer.doors(),
        town.left_out
    );
    for profile in Profile::ALL {
        let (all, islands) = town.network.islands(profile);
        println!(
            "  {profile:?}: {all} crossings, {islands} on islands; {} arcs prepared",
            town.hierarchies[profile.number()].arcs()
        );
    }
    matrices(&town);
    equality(&town);
    lookups(&town);
    maps(&town);
    Ok(())
}

/// Up to ten runs, fewer where they are long: the best time, the processor's time of one of them on average, and the most memory.
fn best(run: &mut dyn FnMut() -> Option<(Duration, u64)>) -> Option<Taken> {
    let (before, mut taken) = (ticks(), Vec::new());
    let start = Instant::now();
    while taken.len() < RUNS && start.elapsed() < ENOUGH {
        taken.push(run()?);
    }
    let processor = Duration::from_millis((ticks() - before) * 10) / taken.len() as u32;
    let (time, _) = taken.iter().min().copied()?;
    Some(Taken { time, processor, memory: taken.iter().map(|one| one.1).max().unwrap_or_default() })
}

const RUNS: usize = 10;
const ENOUGH: Duration = Duration::from_secs(15);

#[derive(Clone, Copy)]
struct Taken {
    time: Duration,
    processor: Duration,
    memory: u64,
}

/// Hundredths of a second that processes started here, and ended, had a processor for.
fn ticks() -> u64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // Fields 16 and 17 of proc(5); after the name in brackets the third comes first.
    let fields: Vec<&str> = stat.rsplit(") ").next().unwrap_or_default().split(' ').collect();
    [13, 14].iter().filter_map(|&at| fields.get(at)?.parse::<u64>().ok()).sum()
}

/// How long a command takes and the most memory it holds, in KB; `None` if it cannot be started or fails.
fn spawned(command: &str, arguments: &[&str]) -> Option<(Duration, u64)> {
    let start = Instant::now();
    let mut child = Command::new(command).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().ok()?;
    let (status, mut most) = (format!("/proc/{}/status", child.id()), 0);
    loop {
        if let Some(ended) = child.try_wait().ok()? {
            return ended.success().then_some((start.elapsed(), most));
        }
        let text = std::fs::read_to_string(&status).unwrap_or_default();
        let high =
            text.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix("kB")?.trim().parse().ok());
        most = most.max(high.unwrap_or(0));
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// Dice, the same each time.
fn dice(seed: u64) -> impl FnMut(u64) -> u64 {
    let mut state = seed;
    move |below| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below.max(1)
    }
}

fn places(town: &Imported, profile: Profile, count: usize, seed: u64) -> Vec<Place> {
    let nearest = Nearest::new(&town.network);
    let (mut dice, corners) = (dice(seed), town.network.crossings());
    let mut found = Vec::new();
    while found.len() < count && found.len() < 1_000_000 {
        let corner = corners[dice(corners.len() as u64) as usize];
        let off = |dice: u64| dice as f64 - 60.0;
        let wanted = corner.moved(off(dice(120)), off(dice(120)));
        found.extend(nearest.place(wanted, profile));
    }
    found
}

fn matrices(town: &Imported) {
    for profile in [Profile::Bicycle, Profile::Foot, Profile::Car] {
        let places = places(town, profile, 200, 5);
        let mut distances = Distances::new(&town.network, &town.hierarchies[profile.number()], profile);
        let mut times = Vec::new();
        for _ in 0..7 {
            let start = Instant::now();
            let matrix = distances.matrix(&places, &places);
            times.push(start.elapsed());
            assert_eq!(matrix.len(), 40_000);
        }
        times.sort();
        let start = Instant::now();
        let mut sum = 0.0;
        for (from, to) in places.iter().zip(places.iter().rev()) {
            sum += distances.between(from, to).metres().unwrap_or_default();
        }
        let one = start.elapsed() / places.len() as u32;
        println!(
            "matrix of 200 places by {profile:?}: {:?} to {:?}; one distance {one:?}, on average {:.0} m",
            times[0],
            times[6],
            sum / places.len() as f64
        );
    }
}

fn equality(town: &Imported) {
    // On a whole city a plain search takes a tenth of a second: there, one from each of 100 places to 100 others.
    let sources: usize = if town.network.crossings().len() > 50_000 { 100 } else { 2_000 };
    let targets = 10_000 / sources;
    for profile in Profile::ALL {
        let (from, to) = (places(town, profile, sources, 11), places(town, profile, 10_000, 12));
        let plain = Plain::new(&town.network, profile);
        let mut distances = Distances::new(&town.network, &town.hierarchies[profile.number()], profile);
        let (mut unequal, mut never, mut slow) = (0, 0, Duration::ZERO);
        for (from, to) in from.iter().zip(to.chunks(targets)) {
            let start = Instant::now();
            let right = plain.from(from, to);
            slow += start.elapsed();
            for (right, to) in right.into_iter().zip(to) {
                let quick = distances.between(from, to);
                unequal += usize::from(quick != right);
                never += usize::from(quick == Weight::NEVER);
            }
        }
        println!(
            "10000 pairs by {profile:?} from {sources} places: {unequal} unequal to plain Dijkstra ({:?} a search), {never} without a way",
            slow / sources as u32
        );
    }
}

fn lookups(town: &Imported) {
    let start = Instant::now();
    let lookup = Lookup::new(&town.gazetteer);
    println!("lookup of {} streets prepared in {:?}", town.gazetteer.len(), start.elapsed());
    let mut dice = dice(3);
    for kind in ["as written", "with a slip", "with a door", "half of it"] {
        let (mut times, mut found, mut first) = (Vec::new(), 0, 0);
        for _ in 0..2_000 {
            let Some(street) = town.gazetteer.street(dice(town.gazetteer.len() as u64) as u32) else { return };
            let name = street.name();
            let text = match kind {
                "with a slip" => slip(name, &mut dice),
                "with a door" => format!("{} {}", slip(name, &mut dice), 1 + dice(80)),
                "half of it" => name.chars().take(name.chars().count().div_ceil(2).max(4)).collect(),
                _ => name.to_owned(),
            };
            let (hits, time) = found_at_best(&lookup, &text);
            times.push(time);
            let is = |number: u32| town.gazetteer.street(number).is_some_and(|other| other.name() == name);
            found += usize::from(hits.iter().any(|hit| is(hit.what.street())));
            first += usize::from(hits.first().is_some_and(|hit| is(hit.what.street())));
        }
        report(kind, times, found, first);
    }
    let (mut times, mut found) = (Vec::new(), 0);
    let named: Vec<_> = town
        .network
        .segments()
        .iter()
        .filter_map(|segment| segment.street().map(|street| (segment.to, street)))
        .collect();
    let mut at: std::collections::HashMap<u32, Vec<u32>> = std::collections::HashMap::new();
    named.iter().for_each(|&(crossing, street)| at.entry(crossing).or_default().push(street));
    let mut corners: Vec<(u32, u32)> = at
        .values()
        .filter_map(|streets| Some((streets[0], *streets.iter().find(|other| **other != streets[0])?)))
        .collect();
    corners.sort_unstable();
    for _ in 0..2_000.min(corners.len()) {
        let (a, b) = corners[dice(corners.len() as u64) as usize];
        let name = |street: u32| town.gazetteer.street(street).map(|street| street.name()).unwrap_or_default();
        let text = format!("corner of {} and {}", slip(name(a), &mut dice), name(b));
        let (hits, time) = found_at_best(&lookup, &text);
        times.push(time);
        found += usize::from(hits.iter().any(|hit| matches!(hit.what, streets::What::Corner { .. })));
    }
    report("corner, with a slip", times, found, found);
}

/// What is found, and the best time of three: whatever else the machine does now and then is not what is measured.
fn found_at_best(lookup: &Lookup<&Gazetteer>, text: &str) -> (Vec<Found>, Duration) {
    let mut best = Duration::MAX;
    let mut find = || {
        let start = Instant::now();
        let hits = lookup.find(text, 8);
        best = best.min(start.elapsed());
        hits
    };
    find();
    find();
    let hits = find();
    (hits, best)
}

fn slip(name: &str, dice: &mut dyn FnMut(u64) -> u64) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    if letters.len() > 5 {
        let at = 1 + dice(letters.len() as u64 - 2) as usize;
        match dice(3) {
            0 => letters.swap(at, at - 1),
            1 => drop(letters.remove(at)),
            _ => letters[at] = 'e',
        }
    }
    letters.into_iter().collect()
}

fn report(kind: &str, mut times: Vec<Duration>, found: usize, first: usize) {
    times.sort();
    if let (Some(half), Some(p99), Some(most)) =
        (times.get(times.len() / 2), times.get(times.len() * 99 / 100), times.last())
    {
        println!(
            "  {kind}: p50 {half:?}, p99 {p99:?}, most {most:?}; {found} of {} found, {first} of them first",
            times.len()
        );
    }
}

fn maps(town: &Imported) {
    let Some(frame) = town.network.frame() else { return };
    for metres in [600.0, 1_500.0] {
        let middle: Coordinate = frame.middle();
        let around = Frame { least: middle.moved(-metres, -metres), most: middle.moved(metres, metres) };
        let start = Instant::now();
        let sheet = Sheet { frame: Some(around), language: "en", ..Sheet::new("Streets", 52_000) };
        let drawing = draw(&town.network, &town.gazetteer, &sheet);
        println!(
            "map of {} m around the middle: {} bytes, {} names, {} lines left out, {:?}",
            metres,
            drawing.svg.len(),
            drawing.named.len(),
            drawing.left_out,
            start.elapsed()
        );
    }
}
