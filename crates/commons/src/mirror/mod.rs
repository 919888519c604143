//! The power mirror: how what a group does and holds is spread, so that it can see where it leans on too few.
//!
//! It is reckoned when somebody looks, from what the group remembers anyway, over the last ninety days. Nothing is collected
//! for it and nothing of it is kept. It knows areas and numbers of people: no list of people, no hours, no order of who did
//! most, and nothing about fewer than five. Duties and keys are the exception: who holds one is public, what somebody does is
//! not. What somebody was given is in no number of anybody. Each sees their own part, alone. What follows from it is at most
//! something to propose, never anything that binds a person, and the group can cover each part of it by a small decision.
//!
//! The seven principles are Jo Freeman's (*The Tyranny of Structurelessness*); docs/mirror.md has every formula.

/// What is done.
mod area;
/// Who did how much: seen in here and nowhere else.
mod doings;
/// Who holds what: public.
mod holding;
/// The parts it has, and which of them are covered.
mod indicator;
/// What it suggests to propose.
mod nudge;
/// One's own part.
mod own;
/// What is said, and what is not.
mod seen;
/// How evenly something is spread.
mod spread;

pub use area::Area;
pub use holding::{Allocation, KeyHolder, Rotation, Seats, key_holders};
pub use indicator::{Covers, Indicator};
pub use nudge::Nudge;
pub use own::{Own, Part};
pub use seen::{Count, Seen, Share};
pub use spread::{Spread, shares};

use crate::duties::Duty;
use crate::people::PersonId;
use crate::{Group, Span, Timestamp};
use doings::Doings;
use std::collections::BTreeMap;

/// How far back it looks.
pub const WINDOW: Span = Span::days(90);
/// The same in weeks.
pub const WEEKS: u32 = 13;
/// Nothing is said about fewer people than this.
pub const FEW: u32 = 5;
/// From so many active people on, one alone should not make half of anything.
const MANY: u32 = 6;
/// Whoever promised something in more weeks than this could do with a rest.
const WEEKS_WITHOUT_REST: u32 = 10;
/// A duty should be heard of within this.
const NOTE_WITHIN: Span = Span::days(45);
/// More turns in a row than this, and it comes to be seen as somebody's own.
const TURNS: usize = 2;

/// Giving and being given to. Who asks has no account, so that nobody can know who did both, and nobody is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mutuality {
    /// Asks that came in.
    pub asks: u32,
    /// People who brought or offered something.
    pub gave: u32,
}

impl Mutuality {
    /// The most there can be of those who gave and were given to, among those who gave: each would have asked at least
    /// once.
    pub fn at_most(self) -> Share {
        Share { of: self.asks.min(self.gave), all: self.gave }
    }
}

/// Whose words end up in what is agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Voice {
    /// Of what was agreed, what somebody other than its author had changed.
    pub changed: Share,
    /// Who proposed something for the first time.
    pub first: Count,
}

/// What lies with one person, or with those who were there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Diffusion {
    /// Asks whose details one person alone could open now.
    pub with_one: u32,
    /// Meetings nobody has written minutes of in time.
    pub without_minutes: u32,
}

/// What a group sees of itself. No person is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mirror {
    /// Of whom there was any sign.
    pub active: Count,
    /// Recurring work (calls, hellos, payments) by whoever had the duty for it.
    pub delegation: Seen<Share>,
    /// Duties the group has heard nothing of for forty-five days.
    pub responsibility: Seen<Vec<Duty>>,
    pub distribution: Seen<BTreeMap<Area, Seen<Spread>>>,
    pub rotation: Seen<Rotation>,
    pub allocation: Seen<Allocation>,
    pub diffusion: Seen<Diffusion>,
    /// Duties that one person alone holds.
    pub equal_access: Seen<Vec<Duty>>,
    pub mutuality: Seen<Mutuality>,
    pub voice: Seen<Voice>,
    /// Who promised something in more than ten of thirteen weeks.
    pub burnout: Seen<Count>,
    many: bool,
}

/// Looks into the mirror: the group's, and with it one's own part. `me` is whoever looks, and no other person's part is
/// reckoned.
pub fn look(group: &Group, me: Option<PersonId>, now: Timestamp) -> (Mirror, Own) {
    let doings = Doings::of(group, now);
    let own = me.map_or_else(Own::nothing, |me| Own::of(group, &doings, me));
    (Mirror::of(group, &doings, now), own)
}

impl Mirror {
    fn of(group: &Group, doings: &Doings, now: Timestamp) -> Mirror {
        let sign = group.people.here().filter(|person| person.last_sign > now - WINDOW).count();
        Mirror {
            active: Count::of(sign),
            many: sign >= MANY as usize,
            delegation: Seen::unless_covered(group, Indicator::Delegation, || delegation(doings)),
            distribution: Seen::unless_covered(group, Indicator::Distribution, || {
                Seen::Plain(Area::ALL.into_iter().map(|area| (area, spread_of(doings, area))).collect())
            }),
            rotation: Seen::unless_covered(group, Indicator::Rotation, || Seen::Plain(holding::rotation(group, now))),
            responsibility: Seen::unless_covered(group, Indicator::Responsibility, || holding::unheard(group, now)),
            allocation: Seen::unless_covered(group, Indicator::Allocation, || holding::allocation(group)),
            diffusion: Seen::unless_covered(group, Indicator::Diffusion, || {
                let Doings { with_one, without_minutes, .. } = *doings;
                Seen::Plain(Diffusion { with_one, without_minutes })
            }),
            equal_access: Seen::unless_covered(group, Indicator::EqualAccess, || {
                Seen::Plain(holding::with_one_holder(group))
            }),
            mutuality: Seen::unless_covered(group, Indicator::Mutuality, || mutuality(doings)),
            voice: Seen::unless_covered(group, Indicator::Voice, || voice(group, now)),
            burnout: Seen::unless_covered(group, Indicator::Burnout, || burnout(doings)),
        }
    }
}

fn spread_of(doings: &Doings, area: Area) -> Seen<Spread> {
    match Spread::of(doings.counts(area)) {
        None => Seen::Nothing,
        Some(spread) if spread.people() < FEW => Seen::TooFew,
        Some(spread) => Seen::Plain(spread),
    }
}

fn delegation(doings: &Doings) -> Seen<Share> {
    match u32::try_from(doings.recurring_by.len()) {
        Ok(0) => Seen::Nothing,
        Ok(few) if few < FEW => Seen::TooFew,
        _ => Seen::Plain(Share { of: doings.under_mandate, all: doings.recurring }),
    }
}

fn mutuality(doings: &Doings) -> Seen<Mutuality> {
    match u32::try_from(doings.gave.len()).unwrap_or(u32::MAX) {
        gave if gave < FEW => Seen::TooFew,
        gave => Seen::Plain(Mutuality { asks: doings.asks, gave }),
    }
}

fn voice(group: &Group, now: Timestamp) -> Seen<Voice> {
    if group.people.voices() < FEW as usize {
        return Seen::TooFew;
    }
    let since = now - WINDOW;
    let mut changed = Share { of: 0, all: 0 };
    let mut first: BTreeMap<PersonId, Timestamp> = BTreeMap::new();
    for proposal in group.decisions.all() {
        if proposal.agreed_at.is_some_and(|at| at > since && at <= now) {
            changed.all += 1;
            changed.of += u32::from(proposal.changed_by.iter().any(|person| *person != proposal.author));
        }
        if proposal.about.is_none() {
            first.entry(proposal.author).or_insert(proposal.written_at);
        }
    }
    let here = |person: &PersonId| group.people.get(*person).is_some_and(|person| !person.is_gone());
    let new = first.iter().filter(|(person, at)| **at > since && **at <= now && here(person)).count();
    Seen::Plain(Voice { changed, first: Count::of(new) })
}

fn burnout(doings: &Doings) -> Seen<Count> {
    match u32::try_from(doings.weeks().count()).unwrap_or(u32::MAX) {
        0 => Seen::Nothing,
        few if few < FEW => Seen::TooFew,
        _ => Seen::Plain(Count::of(doings.weeks().filter(|weeks| *weeks > WEEKS_WITHOUT_REST).count())),
    }
}
