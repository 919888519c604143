//! Who holds what for the group. Holding a duty or a key is public, and so these may be few.

use super::{Seen, TURNS};
use crate::duties::Duty;
use crate::people::PersonId;
use crate::{Group, Span, Timestamp};

/// Somebody who could open what the machine keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum KeyHolder {
    /// Whoever runs the machine. The rules give them nothing, and they hold its keys all the same.
    Operator,
    Person(PersonId),
}

/// Who holds the keys of the machine: whoever runs it, always, and whoever has the duty.
pub fn key_holders(group: &Group) -> Vec<KeyHolder> {
    let on_duty = group.duties.holders(Duty::KeysAndMachine).map(|turn| KeyHolder::Person(turn.by));
    [KeyHolder::Operator].into_iter().chain(on_duty).collect()
}

/// How long duties stay with the same people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rotation {
    /// Duties that somebody holds.
    pub held: u32,
    /// How long those who hold one have had it, in hundredths of its term: the one in the middle.
    pub median_percent: u32,
    /// Duties that somebody has for more than two turns in a row.
    pub long: Vec<Duty>,
}

pub(super) fn rotation(group: &Group, now: Timestamp) -> Seen<Rotation> {
    let mut tenures = Vec::new();
    let mut long = Vec::new();
    let mut held = 0;
    for duty in group.duties.all() {
        let holders: Vec<PersonId> = group.duties.holders(duty).map(|turn| turn.by).collect();
        held += u32::from(!holders.is_empty());
        let term = group.duties.charge(duty).days.unwrap_or(group.rules.duty_days);
        tenures.extend(holders.iter().map(|person| tenure_percent(group, *person, duty, term, now)));
        if holders.iter().any(|person| group.duties.turns_in_a_row(*person, duty) > TURNS) {
            long.push(duty);
        }
    }
    tenures.sort_unstable();
    match tenures.get(tenures.len() / 2) {
        Some(median_percent) => Seen::Plain(Rotation { held, median_percent: *median_percent, long }),
        None => Seen::Nothing,
    }
}

/// How long somebody has had a duty, turns in a row taken together, in hundredths of one term.
fn tenure_percent(group: &Group, person: PersonId, duty: Duty, days: u16, now: Timestamp) -> u32 {
    let turns = group.duties.turns_in_a_row(person, duty).max(1);
    let own = group.duties.turns().iter().rev().filter(|turn| turn.duty == duty && turn.by == person);
    let from = own.take(turns).map(|turn| turn.from).min().unwrap_or(now);
    let term = Span::days(days.max(1).into()).0;
    let percent = i128::from((now - from).0).max(0) * 100 / i128::from(term);
    u32::try_from(percent).unwrap_or(u32::MAX)
}

/// Duties whose key one person alone has. The machine's is with whoever runs it as well, who may be the same person.
pub(super) fn with_one_holder(group: &Group) -> Vec<Duty> {
    let alone = |duty: &Duty| match group.duties.holders(*duty).count() {
        0 => *duty == Duty::KeysAndMachine,
        holders => holders == 1,
    };
    group.duties.all().filter(alone).collect()
}
