//! Whom to ask next about a need: those it fits, who were not asked about it yet. Whoever was asked lately comes last, then
//! who has done most lately; among the rest the near ones come first, and chance decides between equals.

use super::ready::{Here, Way, everybody};
use crate::needs::Need;
use crate::people::PersonId;
use crate::{Group, Moment};

/// Minutes that make no difference to who is near: within them it is the load that counts.
const STEP: u16 = 5;
/// From an hour on everything is far.
const HOUR: u16 = 60;
/// Who says no street may live next door, and may not.
pub(super) const FARTHEST: u16 = HOUR / STEP + 1;

/// How far a way is: 0 for none, then steps of five minutes. Another street that nobody knows the way to is taken for half
/// an hour.
pub(super) fn far(way: Way) -> u16 {
    match way {
        Way::None | Way::SameStreet => 0,
        Way::Minutes(minutes) => 1 + minutes.min(HOUR - 1) / STEP,
        Way::Elsewhere => 1 + HOUR / 2 / STEP,
        Way::Unknown => FARTHEST,
    }
}

pub(crate) fn next_to_ask(group: &Group, need: &Need, moment: &Moment) -> Vec<PersonId> {
    let people = everybody(group, moment.now);
    let here = Here { now: moment.now, wall: &moment.wall, minutes: &moment.minutes };
    let mut order: Vec<(bool, u16, u32, u32, PersonId)> = people
        .iter()
        .filter(|ready| !need.was_asked(ready.person))
        .filter_map(|ready| {
            let fit = ready.fit(group, need, here).ok()?;
            let chance = moment.draw("who is asked", ready.person.0, u32::MAX);
            Some((ready.asked_lately, far(fit.way), ready.load, chance, ready.person))
        })
        .collect();
    order.sort_unstable();
    order.into_iter().map(|(.., person)| person).collect()
}
