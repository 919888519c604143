//! What follows from the answers: counts go in, no names. Equal by construction.
//!
//! Source of the thresholds: the practice of consensus groups, docs/decisions-how.md; each is a rule of the group.

use super::Kind;
use crate::Rules;
use serde::{Deserialize, Serialize};

/// Answers, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Members who were asked and are still here.
    pub members: u32,
    pub agree: u32,
    /// Agree, with a worry.
    pub reservations: u32,
    pub aside: u32,
    pub block: u32,
    pub abstain: u32,
    /// Members, and answers, that count towards hearing enough people; fewer than all where the ground rules are concerned
    /// and voices are new.
    pub counting_members: u32,
    pub counting_heard: u32,
}

impl Tally {
    /// A tally in which everybody counts.
    pub fn of(members: u32, agree: u32, reservations: u32, aside: u32, block: u32, abstain: u32) -> Tally {
        let mut tally = Tally { members, agree, reservations, aside, block, abstain, ..Tally::default() };
        tally.counting_members = members;
        tally.counting_heard = tally.heard();
        tally
    }

    /// How many have answered.
    pub fn heard(&self) -> u32 {
        self.agree + self.reservations + self.aside + self.block + self.abstain
    }

    /// How many are for it, worries included.
    pub fn in_favour(&self) -> u32 {
        self.agree + self.reservations
    }
}

/// What a close leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    Agreed,
    NoQuorum,
    /// Too many stand aside, or too few are for it.
    Weak,
    Blocked,
    Lapsed,
    PromoteToFull,
    AgreedWithDissent,
    NotAgreed,
}

impl Verdict {
    /// As the command line says it.
    pub fn said(self) -> &'static str {
        match self {
            Verdict::Agreed => "agreed",
            Verdict::NoQuorum => "no quorum",
            Verdict::Weak => "weak",
            Verdict::Blocked => "blocked",
            Verdict::Lapsed => "lapsed",
            Verdict::PromoteToFull => "promote to full",
            Verdict::AgreedWithDissent => "agreed with dissent",
            Verdict::NotAgreed => "not agreed",
        }
    }
}

/// How many of `n` members must be heard.
pub fn quorum(kind: Kind, n: u32, rules: &Rules) -> u32 {
    match kind {
        Kind::Lazy => 0,
        Kind::Full => {
            let share = n.div_ceil(u32::from(rules.full_quorum_one_in).max(1));
            let least = if n < 6 { 2 } else { rules.full_quorum_least.into() };
            share.max(least.min(n))
        }
        Kind::Constitution | Kind::Person => n / 2 + 1,
        Kind::Urgent => u32::from(rules.urgent_quorum).min(n),
    }
}

/// How many of `n` must be for it.
pub fn in_favour(kind: Kind, n: u32, rules: &Rules) -> u32 {
    let wanted = match kind {
        Kind::Lazy => rules.lazy_for,
        Kind::Full | Kind::Constitution | Kind::Urgent | Kind::Person => rules.full_for,
    };
    u32::from(wanted).min(n)
}

/// What follows when the time is up.
pub fn first_close(kind: Kind, tally: &Tally, rules: &Rules) -> Verdict {
    let enough = tally.in_favour() >= in_favour(kind, tally.members, rules).max(1);
    if kind == Kind::Lazy {
        return match (tally.aside + tally.block, enough) {
            (0, true) => Verdict::Agreed,
            (0, false) => Verdict::Lapsed,
            _ => Verdict::PromoteToFull,
        };
    }
    if tally.counting_heard < quorum(kind, tally.counting_members, rules) {
        return Verdict::NoQuorum;
    }
    if tally.block > 0 {
        return Verdict::Blocked;
    }
    let aside_one_in = match kind {
        Kind::Full => Some(rules.full_aside_one_in),
        Kind::Constitution | Kind::Person => Some(rules.constitution_aside_one_in),
        Kind::Lazy | Kind::Urgent => None,
    };
    // As many as one in three, or more, is too many.
    let too_many_aside = aside_one_in.is_some_and(|one_in| tally.aside * u32::from(one_in) >= tally.heard());
    if too_many_aside || !enough { Verdict::Weak } else { Verdict::Agreed }
}

/// What the last question leads to.
pub fn fallback_close(kind: Kind, members: u32, yes: u32, no: u32, abstain: u32, rules: &Rules) -> Verdict {
    let (percent, heard) = match kind {
        Kind::Constitution | Kind::Person => (rules.fallback_constitution_percent, (2 * members).div_ceil(3)),
        Kind::Full | Kind::Lazy | Kind::Urgent => (rules.fallback_percent, members / 2 + 1),
    };
    let enough = yes + no + abstain >= heard && yes > 0;
    if enough && yes * 100 >= (yes + no) * u32::from(percent) { Verdict::AgreedWithDissent } else { Verdict::NotAgreed }
}
