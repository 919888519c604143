//! The five kinds of decision, and what each can carry.

use crate::{Rules, Span};
use serde::{Deserialize, Serialize};

/// How a proposal is decided. Their windows, quorums and limits are rules of the group; docs/decisions-how.md explains them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Small and reversible: silence is a yes.
    Lazy,
    /// Everyday: everybody is asked.
    Full,
    /// About the ground rules themselves, and about winding up.
    Constitution,
    /// Life, health, a roof: decided within hours, ends by itself.
    Urgent,
    /// About somebody's voice: answers are hidden until the close, and the person is heard first.
    Person,
}

impl Kind {
    pub const ALL: [Kind; 5] = [Kind::Lazy, Kind::Full, Kind::Constitution, Kind::Urgent, Kind::Person];

    /// Its word, as the command line and the keys of sentences have it.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Lazy => "lazy",
            Kind::Full => "full",
            Kind::Constitution => "constitution",
            Kind::Urgent => "urgent",
            Kind::Person => "person",
        }
    }

    pub fn parse(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether a decision of this kind can carry what takes at least `least`.
    pub fn covers(self, least: Kind) -> bool {
        match self {
            Kind::Lazy => least == Kind::Lazy,
            Kind::Full | Kind::Urgent => matches!(least, Kind::Lazy | Kind::Full),
            Kind::Constitution => matches!(least, Kind::Lazy | Kind::Full | Kind::Constitution),
            Kind::Person => least == Kind::Person,
        }
    }

    /// How long everybody is asked. `hours` is what an urgent proposal wants.
    pub fn window(self, rules: &Rules, hours: u16) -> Span {
        match self {
            Kind::Lazy => Span::hours(rules.lazy_hours.into()),
            Kind::Full => Span::days(rules.full_days.into()),
            Kind::Constitution => Span::days(rules.constitution_days.into()),
            Kind::Urgent => {
                let most = rules.urgent_hours_most.max(rules.urgent_hours_least);
                Span::hours(hours.clamp(rules.urgent_hours_least, most).into())
            }
            Kind::Person => Span::days(rules.person_days.into()),
        }
    }

    /// How long something that cannot be undone waits.
    pub fn cooling(self, rules: &Rules) -> Span {
        match self {
            Kind::Constitution => Span::days(rules.cooling_constitution_days.into()),
            _ => Span::hours(rules.cooling_hours.into()),
        }
    }

    /// The longest until a decision is looked at again.
    pub fn review(self, rules: &Rules) -> Span {
        match self {
            Kind::Lazy => Span::months(rules.review_lazy_months.into()),
            Kind::Full | Kind::Person => Span::months(rules.review_full_months.into()),
            Kind::Constitution => Span::months(rules.review_constitution_months.into()),
            Kind::Urgent => Span::days(rules.urgent_ends_days.into()),
        }
    }

    /// Whether a block that cannot be worked through leads to a last question with yes and no.
    pub fn has_fallback(self) -> bool {
        matches!(self, Kind::Full | Kind::Constitution | Kind::Person)
    }

    /// Supporters besides whoever wrote it, before it opens. A group of one asks itself.
    pub fn supporters(self, rules: &Rules, n: u32) -> u32 {
        let wanted: u32 = match self {
            Kind::Urgent if n < 6 => 1,
            Kind::Urgent => u32::from(rules.urgent_openers).saturating_sub(1),
            _ => 1,
        };
        wanted.min(n.saturating_sub(1))
    }
}
