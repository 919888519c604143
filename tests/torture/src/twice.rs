//! Everything is sent several times at the same moment, and once more later: it has one effect, and the answer is the same.

use crate::crowd::Crowd;
use crate::house::Place;
use crate::record::Told;
use crate::tally::Tally;
use anyhow::Result;

/// How often at the same moment.
const AT_ONCE: usize = 3;

/// # Errors
/// Something went wrong that is none of the promises.
pub fn sent(tally: &mut Tally, acts: u32, seed: u64) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let place = Place::at(folder.path());
    place.make_demo(40, 6)?;
    let before = place.log()?.last();
    let house = place.serve()?;
    let mut crowd = Crowd::seated(house.address, seed)?;
    crowd.at_once = AT_ONCE;
    crowd.act_in_turn(house.address, acts);
    let again = crowd.send_all_again(house.address)?;
    house.stop()?;
    let found = place.log()?.against(&crowd.record(), before);
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
    Ok(())
}
