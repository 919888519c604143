//! Who holds what for the group. Holding a duty or a key is public, and so these may be few.

use super::{NOTE_WITHIN, Seen, TURNS};
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

/// The seats of one duty, and whether somebody learns it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seats {
    pub duty: Duty,
    pub seats: u32,
    pub held: u32,
    pub learning: u32,
}

/// The seats of every duty there is, in the order of the duties.
pub(super) fn seats(group: &Group) -> Vec<Seats> {
    let count = |people: usize| u32::try_from(people).unwrap_or(u32::MAX);
    let seats = group.duties.all().map(|duty| Seats {
        duty,
        seats: group.duties.charge(duty).seats.into(),
        held: count(group.duties.holders(duty).count()),
        learning: count(group.duties.understudies(duty).count()),
    });
    seats.collect()
}

/// Duties that have to be learned before somebody can have them alone.
pub(super) fn takes_learning(duty: Duty) -> bool {
    matches!(
        duty,
        Duty::PhoneDesk
            | Duty::MoneyPair
            | Duty::Books
            | Duty::KeysAndMachine
            | Duty::Safeguarding
            | Duty::Facilitation
    )
}

/// How long duties stay with the same people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rotation {
    pub seats: Vec<Seats>,
    /// How long those who hold a duty have had it, in hundredths of its term: the one in the middle. `None` where nobody
    /// holds any.
    pub median_percent: Option<u32>,
    /// Duties that somebody has for more than two turns in a row.
    pub long: Vec<Duty>,
    /// Duties that somebody has and nobody else learns.
    pub unlearned: Vec<Duty>,
}

pub(super) fn rotation(group: &Group, now: Timestamp) -> Rotation {
    let seats = seats(group);
    let mut tenures = Vec::new();
    let mut long = Vec::new();
    for Seats { duty, .. } in &seats {
        let holders: Vec<PersonId> = group.duties.holders(*duty).map(|turn| turn.by).collect();
        let term = group.duties.charge(*duty).days.unwrap_or(group.rules.duty_days);
        tenures.extend(holders.iter().map(|person| tenure_percent(group, *person, *duty, term, now)));
        if holders.iter().any(|person| group.duties.turns_in_a_row(*person, *duty) > TURNS) {
            long.push(*duty);
        }
    }
    tenures.sort_unstable();
    let median_percent = tenures.get(tenures.len() / 2).copied();
    let unlearned =
        seats.iter().filter(|seats| seats.held > 0 && seats.learning == 0).map(|seats| seats.duty).collect();
    Rotation { seats, median_percent, long, unlearned }
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

/// Duties that take learning: how many there are that somebody has, and those that nobody learns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allocation {
    pub held: u32,
    pub unlearned: Vec<Duty>,
}

pub(super) fn allocation(group: &Group) -> Seen<Allocation> {
    let held: Vec<Seats> =
        seats(group).into_iter().filter(|seats| seats.held > 0 && takes_learning(seats.duty)).collect();
    if held.is_empty() {
        return Seen::Nothing;
    }
    let unlearned = held.iter().filter(|seats| seats.learning == 0).map(|seats| seats.duty).collect();
    Seen::Plain(Allocation { held: u32::try_from(held.len()).unwrap_or(u32::MAX), unlearned })
}

/// Duties from which the group has heard nothing for forty-five days.
pub(super) fn unheard(group: &Group, now: Timestamp) -> Seen<Vec<Duty>> {
    let held: Vec<Duty> = group.duties.all().filter(|duty| group.duties.holders(*duty).next().is_some()).collect();
    if held.is_empty() {
        return Seen::Nothing;
    }
    let silent = |duty: &Duty| group.duties.unheard_since(*duty).is_some_and(|since| since + NOTE_WITHIN < now);
    Seen::Plain(held.into_iter().filter(silent).collect())
}

/// Duties whose key one person alone has. The machine's is with whoever runs it as well, who may be the same person.
pub(super) fn with_one_holder(group: &Group) -> Vec<Duty> {
    let alone = |duty: &Duty| match group.duties.holders(*duty).count() {
        0 => *duty == Duty::KeysAndMachine,
        holders => holders == 1,
    };
    group.duties.all().filter(alone).collect()
}
