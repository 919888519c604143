//! The power mirror: how what a group does and holds is spread, so that it can see where it leans on too few.
//!
//! It is reckoned when somebody looks, from what the group remembers anyway, over the last ninety days. Nothing is collected
//! for it and nothing of it is kept. It knows areas and numbers of people: no list of people, no hours, no order of who did
//! most, and nothing about fewer than five. Duties and keys are the exception: who holds one is public, what somebody does is
//! not. What somebody was given is in no number of anybody. Each sees their own part, alone. What follows from it is at most
//! something to propose, never anything that binds a person, and the group can cover each part of it by a small decision.
//!
//! The seven principles are Jo Freeman's (*The Tyranny of Structurelessness*); docs/mirror.md has every formula.

/// Who did how much: seen in here and nowhere else.
mod doings;
/// Who holds what: public.
mod holding;
/// How evenly something is spread.
mod spread;

pub use holding::{Allocation, KeyHolder, Rotation, Seats, key_holders};
pub use spread::{Spread, shares};

use crate::duties::Duty;
use crate::people::PersonId;
use crate::{Group, Span, Timestamp};
use doings::Doings;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

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
/// So many hundredths of recurring work should be somebody's duty.
const MANDATED_PERCENT: u32 = 80;
/// And so many hundredths of those who give should also be given to.
const MUTUAL_PERCENT: u32 = 15;
/// A duty should be heard of within this.
const NOTE_WITHIN: Span = Span::days(45);
/// More turns in a row than this, and it comes to be seen as somebody's own.
const TURNS: usize = 2;

/// What the mirror shows: the seven principles, and three that come with mutual aid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Indicator {
    Delegation,
    Responsibility,
    Distribution,
    Rotation,
    Allocation,
    Diffusion,
    EqualAccess,
    Mutuality,
    Voice,
    Burnout,
}

impl Indicator {
    pub const ALL: [Indicator; 10] = [
        Indicator::Distribution,
        Indicator::Rotation,
        Indicator::EqualAccess,
        Indicator::Delegation,
        Indicator::Responsibility,
        Indicator::Allocation,
        Indicator::Diffusion,
        Indicator::Voice,
        Indicator::Mutuality,
        Indicator::Burnout,
    ];

    /// Its word in addresses and in the keys of sentences.
    pub fn word(self) -> &'static str {
        match self {
            Indicator::Delegation => "delegation",
            Indicator::Responsibility => "responsibility",
            Indicator::Distribution => "distribution",
            Indicator::Rotation => "rotation",
            Indicator::Allocation => "allocation",
            Indicator::Diffusion => "diffusion",
            Indicator::EqualAccess => "equal-access",
            Indicator::Mutuality => "mutuality",
            Indicator::Voice => "voice",
            Indicator::Burnout => "burnout",
        }
    }

    pub fn parse(word: &str) -> Option<Indicator> {
        Indicator::ALL.into_iter().find(|indicator| indicator.word() == word)
    }
}

/// What of the mirror a group has covered by a decision. All of it shows at first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Covers {
    covered: BTreeSet<Indicator>,
}

impl Covers {
    pub fn shows(&self, indicator: Indicator) -> bool {
        !self.covered.contains(&indicator)
    }

    /// A decision covers a part, or uncovers it.
    pub(crate) fn carry(&mut self, indicator: Indicator, on: bool) {
        if on {
            self.covered.remove(&indicator);
        } else {
            self.covered.insert(indicator);
        }
    }
}

/// What is done, by what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Area {
    /// Promises kept.
    Carrying,
    /// Calls and messages by those who had not promised the need themselves.
    PhoneDesk,
    Facilitation,
    Proposals,
    /// Payments made.
    Money,
}

impl Area {
    pub const ALL: [Area; 5] = [Area::Carrying, Area::PhoneDesk, Area::Proposals, Area::Facilitation, Area::Money];

    pub fn word(self) -> &'static str {
        match self {
            Area::Carrying => "carrying",
            Area::PhoneDesk => "phone-desk",
            Area::Facilitation => "facilitation",
            Area::Proposals => "proposals",
            Area::Money => "money",
        }
    }

    /// The duty that another seat or an understudy would be for.
    pub fn duty(self) -> Option<Duty> {
        match self {
            Area::PhoneDesk => Some(Duty::PhoneDesk),
            Area::Facilitation => Some(Duty::Facilitation),
            Area::Money => Some(Duty::MoneyPair),
            Area::Carrying | Area::Proposals => None,
        }
    }
}

/// Something in the mirror, or why it is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen<T> {
    /// The group has decided not to look at it.
    Covered,
    /// Nothing of it happened.
    Nothing,
    /// Fewer than five people: too few to show.
    TooFew,
    Plain(T),
}

impl<T> Seen<T> {
    pub fn plain(&self) -> Option<&T> {
        match self {
            Seen::Plain(seen) => Some(seen),
            _ => None,
        }
    }

    fn unless_covered(group: &Group, indicator: Indicator, look: impl FnOnce() -> Seen<T>) -> Seen<T> {
        if group.mirror.shows(indicator) { look() } else { Seen::Covered }
    }
}

/// A number of people, said only from five on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    Nobody,
    /// One to four.
    Few,
    Of(u32),
}

impl Count {
    fn of(people: usize) -> Count {
        match u32::try_from(people).unwrap_or(u32::MAX) {
            0 => Count::Nobody,
            few if few < FEW => Count::Few,
            people => Count::Of(people),
        }
    }
}

/// So many of so many: things, never people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    pub of: u32,
    pub all: u32,
}

impl Share {
    /// In hundredths, rounded down; a whole of nothing is whole.
    pub fn percent(self) -> u32 {
        let percent = (u64::from(self.of) * 100).checked_div(u64::from(self.all)).unwrap_or(100);
        u32::try_from(percent).unwrap_or(u32::MAX)
    }

    fn is_under(self, percent: u32) -> bool {
        u64::from(self.of) * 100 < u64::from(percent) * u64::from(self.all)
    }
}

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

/// What it suggests to propose. Never that a person should do less or more of anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nudge {
    /// Much of what keeps coming back is nobody's duty.
    WriteMandate,
    /// Nothing was heard of this duty for long.
    AskForNote(Duty),
    /// One alone makes half of it, or it leans on few.
    ShareOut(Area),
    /// It has been with the same person for more than two turns.
    PassOn(Duty),
    FindUnderstudy(Duty),
    FindLearner(Duty),
    /// Things only one person can open.
    OpenTogether,
    WriteMinutes,
    SecondHolder(Duty),
    AskForOurselves,
    ChangeTogether,
    InviteToPropose,
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

/// What one person sees of themselves, and nobody else does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// Their part of each area that five or more people do.
    pub parts: BTreeMap<Area, Part>,
    /// They promised something in more than ten of thirteen weeks.
    pub could_rest: bool,
}

/// About how much of something is one's own: a shape, not a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    None,
    Little,
    Tenth,
    Fifth,
    Quarter,
    Third,
    Half,
    TwoThirds,
    Most,
}

impl Part {
    pub const ALL: [Part; 9] = [
        Part::None,
        Part::Little,
        Part::Tenth,
        Part::Fifth,
        Part::Quarter,
        Part::Third,
        Part::Half,
        Part::TwoThirds,
        Part::Most,
    ];

    fn of(own: u32, sum: u64) -> Part {
        let percent = (u64::from(own) * 100).checked_div(sum).unwrap_or(0);
        match percent {
            _ if own == 0 => Part::None,
            0..8 => Part::Little,
            8..15 => Part::Tenth,
            15..22 => Part::Fifth,
            22..29 => Part::Quarter,
            29..42 => Part::Third,
            42..58 => Part::Half,
            58..75 => Part::TwoThirds,
            _ => Part::Most,
        }
    }

    pub fn word(self) -> &'static str {
        match self {
            Part::None => "none",
            Part::Little => "little",
            Part::Tenth => "tenth",
            Part::Fifth => "fifth",
            Part::Quarter => "quarter",
            Part::Third => "third",
            Part::Half => "half",
            Part::TwoThirds => "two-thirds",
            Part::Most => "most",
        }
    }

    /// Of twelve patches, those that are filled.
    pub fn twelfths(self) -> u32 {
        match self {
            Part::None => 0,
            Part::Little | Part::Tenth => 1,
            Part::Fifth => 2,
            Part::Quarter => 3,
            Part::Third => 4,
            Part::Half => 6,
            Part::TwoThirds => 8,
            Part::Most => 10,
        }
    }
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
                Seen::Plain(Area::ALL.into_iter().map(|area| (area, spread(doings, area))).collect())
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

    /// What this part of the mirror suggests to propose.
    pub fn nudges(&self, indicator: Indicator) -> Vec<Nudge> {
        match indicator {
            Indicator::Delegation => {
                let low = self.delegation.plain().is_some_and(|share| share.is_under(MANDATED_PERCENT));
                low.then_some(Nudge::WriteMandate).into_iter().collect()
            }
            Indicator::Distribution => {
                let areas = self.distribution.plain().into_iter().flatten();
                let leans = |spread: &Spread| (spread.least_for_half() == 1 && self.many) || spread.is_lopsided();
                let leaning = areas.filter(|(_, spread)| spread.plain().is_some_and(leans));
                leaning.map(|(area, _)| Nudge::ShareOut(*area)).collect()
            }
            Indicator::Rotation => {
                let Some(rotation) = self.rotation.plain() else { return Vec::new() };
                let long = rotation.long.iter().map(|duty| Nudge::PassOn(*duty));
                long.chain(rotation.unlearned.iter().map(|duty| Nudge::FindUnderstudy(*duty))).collect()
            }
            Indicator::Responsibility => {
                self.responsibility.plain().into_iter().flatten().map(|duty| Nudge::AskForNote(*duty)).collect()
            }
            Indicator::Allocation => {
                let unlearned = self.allocation.plain().into_iter().flat_map(|seen| &seen.unlearned);
                unlearned.map(|duty| Nudge::FindLearner(*duty)).collect()
            }
            Indicator::Diffusion => {
                let Some(seen) = self.diffusion.plain() else { return Vec::new() };
                let open = (seen.with_one > 0).then_some(Nudge::OpenTogether);
                open.into_iter().chain((seen.without_minutes > 0).then_some(Nudge::WriteMinutes)).collect()
            }
            Indicator::EqualAccess => {
                self.equal_access.plain().into_iter().flatten().map(|duty| Nudge::SecondHolder(*duty)).collect()
            }
            Indicator::Mutuality => {
                let few = self.mutuality.plain().is_some_and(|seen| seen.at_most().is_under(MUTUAL_PERCENT));
                few.then_some(Nudge::AskForOurselves).into_iter().collect()
            }
            Indicator::Voice => {
                let Some(voice) = self.voice.plain() else { return Vec::new() };
                let unchanged = voice.changed.all > 0 && voice.changed.of == 0;
                let nobody = voice.first == Count::Nobody;
                let changed = unchanged.then_some(Nudge::ChangeTogether);
                changed.into_iter().chain(nobody.then_some(Nudge::InviteToPropose)).collect()
            }
            // Said to whoever it is about, and to nobody else.
            Indicator::Burnout => Vec::new(),
        }
    }
}

fn spread(doings: &Doings, area: Area) -> Seen<Spread> {
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

impl Own {
    fn nothing() -> Own {
        Own { parts: BTreeMap::new(), could_rest: false }
    }

    fn of(group: &Group, doings: &Doings, me: PersonId) -> Own {
        let mut own = Own::nothing();
        if group.mirror.shows(Indicator::Distribution) {
            for area in Area::ALL {
                // With fewer people, one's own part would tell the others'.
                if spread(doings, area).plain().is_some() {
                    let sum = doings.counts(area).map(u64::from).sum();
                    own.parts.insert(area, Part::of(doings.by(area, me), sum));
                }
            }
        }
        own.could_rest = group.mirror.shows(Indicator::Burnout) && doings.weeks_of(me) > WEEKS_WITHOUT_REST;
        own
    }
}
