//! The parts the mirror has, and what of it a group has covered.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

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
