//! Shutters close by more than one and open by more than one, or by time; whose word counted stands in the log.

use commons::shutters::Event;
use commons::{Actor, Entry, Group};
use std::collections::BTreeSet;

pub(super) fn see(event: &Event, entry: &Entry, after: &Group) {
    let voices = after.people.with_voices().count();
    let (by, least) = match event {
        Event::Shut { by, .. } | Event::KeptShut { by, .. } => (by, usize::from(after.rules.shutters_close)),
        Event::OpenAgain { by } => (by, usize::from(after.rules.shutters_open).min(voices)),
        Event::FellOpen => {
            assert_eq!(entry.by, Actor::Time, "shutters fall open by time alone");
            return;
        }
        Event::Called | Event::SaidOpen => return,
    };
    let different: BTreeSet<_> = by.iter().collect();
    assert_eq!(different.len(), by.len(), "nobody counts twice");
    assert!(by.len() >= least, "{} of {least} said so", by.len());
    assert!(by.iter().all(|person| after.people.with_voice(*person).is_ok()), "each has a voice");
    assert!(matches!(entry.by, Actor::Person(last) if by.contains(&last)));
    if let Event::Shut { until, .. } | Event::KeptShut { until, .. } = event {
        assert!(*until > entry.at, "they open again");
    }
}
