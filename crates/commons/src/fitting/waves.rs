//! Whom to ask next about a need: those it fits, who were not asked about it yet. Whoever was asked lately comes last, then
//! who has done most lately; among the rest the near ones come first, and chance decides between equals.

use super::ready::{Way, everybody};
use crate::needs::Need;
use crate::people::PersonId;
use crate::{Group, Moment};

pub(crate) fn next_to_ask(group: &Group, need: &Need, moment: &Moment) -> Vec<PersonId> {
    let people = everybody(group, moment.now);
    let mut order: Vec<(bool, Way, u32, u32, PersonId)> = people
        .iter()
        .filter(|ready| !need.was_asked(ready.person))
        .filter_map(|ready| {
            let fit = ready.fit(group, need, moment.now, &moment.wall).ok()?;
            let chance = moment.draw("who is asked", ready.person.0, u32::MAX);
            Some((ready.asked_lately, fit.way, ready.load, chance, ready.person))
        })
        .collect();
    order.sort_unstable();
    order.into_iter().map(|(.., person)| person).collect()
}
