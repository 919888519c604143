//! What time asks of a need: announcing and releasing promises, ending a pace, closing what nobody answered, forgetting.

use super::{Event, Hold, Need, NeedId, Outcome, Stage, promises};
use crate::{Group, Rules, Span, Subject, Timestamp};

/// When this need next comes due.
pub(super) fn next_due(need: &Need, rules: &Rules) -> Option<Timestamp> {
    match need.stage {
        Stage::Closed { at, .. } => (!need.is_forgotten()).then(|| at + rules.forget_after()),
        Stage::CheckingBack { since } => Some(since + Span::days(rules.check_back_days.into())),
        Stage::Heard => Some(expires(need, rules)),
        Stage::Live => {
            let pace = match need.hold {
                Hold::Paced { until } => Some(until),
                _ => None,
            };
            let promise = promises::next_due(need, rules.release_after());
            let expiry = (pace.is_none() && promise.is_none()).then(|| expires(need, rules));
            [pace, promise, expiry].into_iter().flatten().min()
        }
    }
}

fn expires(need: &Need, rules: &Rules) -> Timestamp {
    need.touched_at + Span::days(rules.expire_after_days.into())
}

/// Everything that is due for this need now.
pub(crate) fn decide_due(group: &Group, id: NeedId, now: Timestamp) -> Vec<crate::Event> {
    let Some(need) = group.needs.get(id) else {
        return Vec::new();
    };
    let rules = &group.rules;
    if next_due(need, rules).is_none_or(|at| at > now) {
        return Vec::new();
    }
    let events = match need.stage {
        Stage::Closed { .. } => {
            return vec![crate::Event::Forgotten { subject: Subject::Need(id) }];
        }
        Stage::CheckingBack { .. } => vec![Event::Closed { need: id, outcome: Outcome::Met }],
        Stage::Heard => vec![Event::Closed { need: id, outcome: Outcome::Expired }],
        Stage::Live => {
            let mut events = promises::decide_due(need, rules.release_after(), now);
            if matches!(need.hold, Hold::Paced { until } if until <= now) {
                events.push(Event::Held { need: id, hold: Hold::None });
            }
            if events.is_empty() {
                events.push(Event::Closed { need: id, outcome: Outcome::Expired });
            }
            events
        }
    };
    events.into_iter().map(crate::Event::Needs).collect()
}
