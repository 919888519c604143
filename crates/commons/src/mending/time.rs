//! What time does: every step ends by itself, and what was said is forgotten.

use super::between::LOOKING_BACK;
use super::{End, Event, MatterId, Step};
use crate::{Group, Subject, Timestamp};

pub(crate) fn decide_due(group: &Group, matter: MatterId, now: Timestamp) -> Vec<crate::Event> {
    let Some(between) = group.mending.get(matter) else { return Vec::new() };
    if between.forgotten || between.ends_at() > now {
        return Vec::new();
    }
    let event = match between.step {
        Step::Over { .. } => return vec![crate::Event::Forgotten { subject: Subject::Mending(matter) }],
        Step::Steps { .. } => Event::LookingBack { matter, until: now + LOOKING_BACK },
        Step::Stopped { .. } => Event::Ended { matter, how: End::Stopped },
        Step::Talk { .. }
        | Step::Supported { .. }
        | Step::LookingBack { .. }
        | Step::Listening { .. }
        | Step::Heard { .. }
        | Step::Brought { .. } => Event::Ended { matter, how: End::TimeUp },
    };
    vec![crate::Event::Mending(event)]
}
