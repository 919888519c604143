//! Bits that flip: in the database, in the keys, in a log that was taken out. It is noticed and said plainly, or it makes no
//! difference; it is never believed.

use crate::chance::Chance;
use crate::crowd::Crowd;
use crate::house::{Place, copy_folder};
use crate::tally::Tally;
use anyhow::Result;
use std::path::Path;
use std::time::Instant;

/// # Errors
/// Something went wrong that is none of the promises.
pub fn everywhere(tally: &mut Tally, times: u32, seed: u64) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let place = Place::at(folder.path());
    place.make_demo(30, 6)?;
    let house = place.serve()?;
    let mut crowd = Crowd::seated(house.address, seed)?;
    crowd.act_in_turn(house.address, 30);
    house.stop()?;
    let log = place.log()?;
    let file = place.home.join("log.jsonl");
    let whole = std::fs::read(&file)?;
    let mut chance = Chance::new(seed);

    in_the_log(tally, &place, &whole, times * 2, &mut chance)?;
    in_the_keys(tally, &place, times.div_ceil(2), &mut chance)?;
    in_the_database(tally, &place, &crowd, log.last(), times, &mut chance)
}

fn flip(bytes: &mut [u8], chance: &mut Chance) -> usize {
    let at = usize::try_from(chance.below(bytes.len() as u64)).unwrap_or(0);
    if let Some(byte) = bytes.get_mut(at) {
        *byte ^= 1 << chance.below(8);
    }
    at
}

fn in_the_log(tally: &mut Tally, place: &Place, whole: &[u8], times: u32, chance: &mut Chance) -> Result<()> {
    let file = place.home.join("flipped.jsonl");
    let name = file.display().to_string();
    let check = |bytes: &[u8]| -> Result<(bool, String)> {
        std::fs::write(&file, bytes)?;
        let checked = place.command(&["check", &name])?.output()?;
        Ok((checked.status.success(), String::from_utf8_lossy(&checked.stderr).into_owned()))
    };
    let mut amiss = Vec::new();
    for _ in 0..times {
        let mut bytes = whole.to_vec();
        let at = flip(&mut bytes, chance);
        let (believed, said) = check(&bytes)?;
        if believed || said.contains("panicked") || !said.contains("not a whole log") {
            amiss.push(format!("byte {at}: {said}"));
        }
    }
    let first = amiss.first().map_or("all found, with the number of the line", String::as_str);
    tally.measured("a flipped bit in a log", amiss.is_empty(), &format!("{times} flips: {first}"));
    tally.control("a log without a flipped bit is believed", check(whole)?.0);
    Ok(())
}

fn in_the_keys(tally: &mut Tally, place: &Place, times: u32, chance: &mut Chance) -> Result<()> {
    let mut amiss = Vec::new();
    for turn in 0..times {
        let folder = tempfile::tempdir()?;
        let copy = place.copied_to(folder.path())?;
        let name = if turn % 2 == 0 { "keyring" } else { "host.key" };
        let path = copy.data.join("keys").join(name);
        let mut bytes = std::fs::read(&path)?;
        let at = flip(&mut bytes, chance);
        std::fs::write(&path, &bytes)?;
        let said = match copy.serve() {
            Ok(mut house) => {
                house.kill();
                "it was believed".to_owned()
            }
            Err(_) => copy.last_words(),
        };
        if !said.contains("damaged") || said.contains("panicked") {
            amiss.push(format!("byte {at} of {name}: {said}"));
        }
    }
    let first = amiss.first().map_or("all found, nothing believed", String::as_str);
    tally.measured("a flipped bit in the keys", amiss.is_empty(), &format!("{times} flips: {first}"));
    Ok(())
}

fn in_the_database(
    tally: &mut Tally,
    place: &Place,
    crowd: &Crowd,
    last: u64,
    times: u32,
    chance: &mut Chance,
) -> Result<()> {
    let begun = Instant::now();
    let before = place.log()?;
    // Or every flip would seem to be found.
    place.doctor()?;
    let (mut found, mut harmless, mut amiss) = (0, 0, Vec::new());
    for turn in 0..times {
        let folder = tempfile::tempdir()?;
        let copy = Place::at(folder.path());
        copy_folder(&place.data, &copy.data)?;
        let path = copy.data.join("house").join("house.db");
        // Flips that lie closely together are as likely in what matters as in what does not; so is the file's beginning.
        let at = flip_file(&path, chance, turn % 8 == 0)?;
        match copy.doctor().and_then(|()| look(&copy, crowd)) {
            Err(error) => {
                let said = format!("{error:#} {}", copy.said());
                if said.contains("panicked") {
                    amiss.push(format!("byte {at}: it panicked"));
                }
                found += 1;
            }
            Ok(log) if log.entries == before.entries && log.last() == last => harmless += 1,
            Ok(_) => amiss.push(format!("byte {at}: another log, and the doctor says all is well")),
        }
    }
    let first = amiss.first().map_or("none believed", String::as_str);
    tally.measured(
        "a flipped bit in the database",
        amiss.is_empty(),
        &format!(
            "{times} flips: {found} found, {harmless} without any difference to the log and to sealed words, {first}; {:.0} s",
            begun.elapsed().as_secs_f64()
        ),
    );
    tally.control("some flips are found", found > 0);
    Ok(())
}

fn flip_file(path: &Path, chance: &mut Chance, in_front: bool) -> Result<usize> {
    let mut bytes = std::fs::read(path)?;
    let end = if in_front { bytes.len().min(512) } else { bytes.len() };
    let at = flip(bytes.get_mut(..end).unwrap_or_default(), chance);
    std::fs::write(path, bytes)?;
    Ok(at)
}

/// Opens the house and everything that its people can open; gives its log.
fn look(place: &Place, crowd: &Crowd) -> Result<crate::record::Log> {
    let mut house = place.serve()?;
    let log = place.log()?;
    let halves = crowd.halves(house.address, 0, 2)?;
    house.kill();
    anyhow::ensure!(halves.is_empty(), "cannot be opened: {}", halves.join(", "));
    Ok(log)
}
