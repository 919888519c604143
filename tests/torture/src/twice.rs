//! Everything is sent several times at the same moment, and once more later: it has one effect, and the answer is the same.

use crate::crowd::{Alike, Crowd};
use crate::house::Place;
use crate::record::{Found, Told};
use crate::tally::Tally;
use anyhow::Result;

/// How often at the same moment.
const AT_ONCE: usize = 3;

/// How many acts the control has to be noticed in.
const CONTROL: u32 = 12;

/// # Errors
/// Something went wrong that is none of the promises.
pub fn sent(tally: &mut Tally, acts: u32, seed: u64) -> Result<()> {
    let Lived { crowd, found, again } = live(acts, seed, Alike::OneCommand)?;
    let otherwise = crowd.told_otherwise();
    let done = crowd.record().iter().filter(|deed| deed.told == Told::Done).count();
    tally.measured(
        "everything sent several times",
        found.is_nothing() && otherwise.is_empty() && done > 0,
        &format!(
            "{} acts of {} kinds, each {AT_ONCE} times at once, {again} once more later: {found}; told two things: {}{}",
            crowd.count(),
            crowd.done().len(),
            otherwise.len(),
            otherwise.first().map(|first| format!(", such as {first}")).unwrap_or_default()
        ),
    );
    let found = live(CONTROL, seed + 1, Alike::EachItsOwn)?.found;
    println!("  as if nobody looked at the command: {found}");
    tally.control("forms whose command is not looked at are found to have several effects", !found.ghosts.is_empty());
    Ok(())
}

struct Lived {
    crowd: Crowd,
    found: Found,
    again: usize,
}

/// A house and a crowd that sends everything several times.
fn live(acts: u32, seed: u64, alike: Alike) -> Result<Lived> {
    let folder = tempfile::tempdir()?;
    let place = Place::at(folder.path());
    place.make_demo(40, 6)?;
    let before = place.log()?.last();
    let house = place.serve()?;
    let mut crowd = Crowd::seated(house.address, seed)?;
    (crowd.at_once, crowd.alike) = (AT_ONCE, alike);
    crowd.act_in_turn(house.address, acts);
    let again = crowd.send_all_again(house.address)?;
    house.stop()?;
    let found = place.log()?.against(&crowd.record(), before);
    Ok(Lived { crowd, found, again })
}
