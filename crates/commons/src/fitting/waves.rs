//! Whom to ask next about a need: those it fits, who were not asked about it yet. Whoever was asked lately comes last, then
//! who has done most lately; among the rest the near ones come first, and chance decides between equals. For company it is not
//! the way that counts but what both like.

use super::ready::{Fit, Here, Way, everybody};
use crate::needs::{Kind, MOST_INTERESTS, Need};
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
fn far(way: Way) -> u16 {
    match way {
        Way::None | Way::SameStreet => 0,
        Way::Minutes(minutes) => 1 + minutes.min(HOUR - 1) / STEP,
        Way::Elsewhere => 1 + HOUR / 2 / STEP,
        Way::Unknown => FARTHEST,
    }
}

/// How far what fits is from what is needed: for company by what both like, for everything else by the way. Nothing in
/// common comes last and is still asked.
pub(super) fn apart(fit: &Fit) -> u16 {
    match fit.kind {
        Kind::Company => u16::try_from(MOST_INTERESTS.saturating_sub(fit.shared.len())).unwrap_or(0),
        _ => far(fit.way),
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
            Some((ready.asked_lately, apart(&fit), ready.load, chance, ready.person))
        })
        .collect();
    order.sort_unstable();
    order.into_iter().map(|(.., person)| person).collect()
}
