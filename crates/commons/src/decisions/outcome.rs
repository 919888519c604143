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

/// One thing that a close looks at, with the counts it found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Enough people are heard.
    Heard { heard: u32, members: u32, needed: u32 },
    /// Enough are for it.
    InFavour { are: u32, needed: u32 },
    /// Nobody cannot live with it.
    NoBlock { blocks: u32 },
    /// Nobody stands aside from something small, or blocks it.
    NoObjection { object: u32 },
    /// Fewer than one in so many of those heard stand aside.
    FewAside { aside: u32, heard: u32, one_in: u32 },
    /// So many of a hundred who say yes or no say yes.
    Share { yes: u32, no: u32, percent: u32 },
}

impl Reason {
    /// Whether it is as it has to be.
    pub fn holds(self) -> bool {
        match self {
            Reason::Heard { heard, needed, .. } => heard >= needed,
            Reason::InFavour { are, needed } => are >= needed,
            Reason::NoBlock { blocks } => blocks == 0,
            Reason::NoObjection { object } => object == 0,
            // As many as one in three, or more, is too many.
            Reason::FewAside { aside, heard, one_in } => aside * one_in < heard,
            Reason::Share { yes, no, percent } => yes > 0 && yes * 100 >= (yes + no) * percent,
        }
    }

    /// What a close leads to where this does not hold.
    fn otherwise(self, kind: Kind) -> Verdict {
        match self {
            Reason::Heard { .. } => Verdict::NoQuorum,
            Reason::NoBlock { .. } => Verdict::Blocked,
            Reason::NoObjection { .. } => Verdict::PromoteToFull,
            Reason::FewAside { .. } => Verdict::Weak,
            Reason::InFavour { .. } if kind == Kind::Lazy => Verdict::Lapsed,
            Reason::InFavour { .. } => Verdict::Weak,
            Reason::Share { .. } => Verdict::NotAgreed,
        }
    }
}

/// What a close looks at, in this order: the first that does not hold decides what follows.
pub fn explain(kind: Kind, tally: &Tally, rules: &Rules) -> Vec<Reason> {
    let favour = Reason::InFavour { are: tally.in_favour(), needed: in_favour(kind, tally.members, rules).max(1) };
    if kind == Kind::Lazy {
        return vec![Reason::NoObjection { object: tally.aside + tally.block }, favour];
    }
    let aside_one_in = match kind {
        Kind::Full => Some(rules.full_aside_one_in),
        Kind::Constitution | Kind::Person => Some(rules.constitution_aside_one_in),
        Kind::Lazy | Kind::Urgent => None,
    };
    let mut reasons = vec![
        Reason::Heard {
            heard: tally.counting_heard,
            members: tally.counting_members,
            needed: quorum(kind, tally.counting_members, rules),
        },
        Reason::NoBlock { blocks: tally.block },
    ];
    reasons.extend(aside_one_in.map(|one_in| Reason::FewAside {
        aside: tally.aside,
        heard: tally.heard(),
        one_in: one_in.into(),
    }));
    reasons.push(favour);
    reasons
}

/// What follows when the time is up.
pub fn first_close(kind: Kind, tally: &Tally, rules: &Rules) -> Verdict {
    let against = explain(kind, tally, rules).into_iter().find(|reason| !reason.holds());
    against.map_or(Verdict::Agreed, |reason| reason.otherwise(kind))
}

/// What the last question looks at.
pub fn explain_fallback(kind: Kind, members: u32, yes: u32, no: u32, abstain: u32, rules: &Rules) -> Vec<Reason> {
    let (percent, needed) = match kind {
        Kind::Constitution | Kind::Person => (rules.fallback_constitution_percent, (2 * members).div_ceil(3)),
        Kind::Full | Kind::Lazy | Kind::Urgent => (rules.fallback_percent, members / 2 + 1),
    };
    vec![
        Reason::Heard { heard: yes + no + abstain, members, needed },
        Reason::Share { yes, no, percent: percent.into() },
    ]
}

/// What the last question leads to.
pub fn fallback_close(kind: Kind, members: u32, yes: u32, no: u32, abstain: u32, rules: &Rules) -> Verdict {
    let all = explain_fallback(kind, members, yes, no, abstain, rules).into_iter().all(Reason::holds);
    if all { Verdict::AgreedWithDissent } else { Verdict::NotAgreed }
}
