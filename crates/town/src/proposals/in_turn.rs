//! What comes up again and again in a town that lives for long.

use commons::Rule;
use commons::decisions::{Kind, Position};

use Position::{Agree, Reservations as Worry, StandAside as Aside};

use super::{Means, PLAIN, Plot, WORDING, Wording};

pub(crate) const IN_TURN: &[Plot] = &[
    Plot {
        kind: Kind::Lazy,
        wordings: &[Wording {
            title: "Somebody mends the trolley",
            why: "It pulls to the left.",
            affected: "Everybody who carries.",
            means: &[Means::Task],
            clauses: &["Find out what is wrong with the trolley and mend it, or say what it costs."],
            said: &[(Agree, "It does."), (Agree, "")],
            ..WORDING
        }],
        ..PLAIN
    },
    Plot {
        wordings: &[Wording {
            title: "How long a turn on the phone desk lasts",
            why: "Some find a week long, some find it short. Let us try the other one for a while.",
            affected: "Whoever is on the desk.",
            means: &[Means::Either(Rule::DutyDays, 10, 7)],
            said: &[(Agree, "Gladly."), (Worry, "As long as nobody is alone with it."), (Agree, "")],
            ..WORDING
        }],
        ..PLAIN
    },
    Plot {
        kind: Kind::Lazy,
        wordings: &[Wording {
            title: "When we take an unanswered handover for arrived",
            why: "Those who answer do so at once. The others never do.",
            affected: "Whoever asked, and the phone desk.",
            means: &[Means::Either(Rule::CheckBackDays, 5, 3)],
            said: &[(Agree, ""), (Agree, "Makes no odds to me.")],
            ..WORDING
        }],
        ..PLAIN
    },
    Plot {
        kind: Kind::Lazy,
        wordings: &[Wording {
            title: "A walk along the canal to pick up what lies there",
            why: "Spring.",
            affected: "Whoever likes walking.",
            means: &[Means::Task],
            clauses: &["Find a Sunday, bring bags and gloves."],
            said: &[(Agree, "With the children."), (Agree, "")],
            ..WORDING
        }],
        ..PLAIN
    },
    Plot {
        wordings: &[Wording {
            title: "How long an opening stays open",
            why: "Whoever shops in the morning brings it in the evening.",
            affected: "Whoever carries, and whoever asked.",
            means: &[Means::Either(Rule::OpeningHours, 16, 12)],
            said: &[(Agree, ""), (Aside, "I would rather open it twice."), (Agree, ""), (Agree, "")],
            ..WORDING
        }],
        ..PLAIN
    },
];
