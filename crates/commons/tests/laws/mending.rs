//! What must hold for what is between two people: the log names nobody, and only those concerned may read it.

use super::Witness;
use commons::mending::{Event, Key, MatterId, Side, Step, Veil};
use commons::people::PersonId;
use commons::sight::{self, Field};
use commons::{Actor, Entry, Event as Happened, Group, Span, Subject, Timestamp};
use std::collections::BTreeSet;

pub(super) fn see(event: &Event, entry: &Entry) {
    assert!(matches!(entry.by, Actor::Anyone | Actor::Time), "the log says who: {:?}", entry.by);
    let line = entry.to_line();
    let named = matches!(event, Event::Brought { .. });
    assert_eq!(line.contains("person"), named, "only a question about somebody names them: {line}");
}

pub(super) fn time_may(event: &Happened) -> bool {
    matches!(event, Happened::Mending(Event::Ended { .. } | Event::LookingBack { .. }))
}

/// When each matter ends its step, or is forgotten.
pub(super) fn due(group: &Group) -> impl Iterator<Item = (Timestamp, MatterId)> {
    let living = group.mending.all().iter().filter(|between| !between.forgotten);
    living.map(|between| {
        let at = match between.step {
            Step::Over { at, .. } => at + Span::days(30),
            Step::Talk { until, .. }
            | Step::Supported { until, .. }
            | Step::Steps { until }
            | Step::LookingBack { until }
            | Step::Stopped { until, .. }
            | Step::Listening { until, .. }
            | Step::Heard { until, .. }
            | Step::Brought { until, .. } => until,
        };
        (at, between.id)
    })
}

#[allow(dead_code, reason = "the simulated town has no keys")]
impl Witness {
    /// Asks to read what is between two people, and judges the answer by the log alone.
    pub(crate) fn warrant_between_is_lawful(
        &self,
        group: &Group,
        person: PersonId,
        matter: MatterId,
        key: &Key,
        now: Timestamp,
    ) {
        let subject = Subject::Mending(matter);
        assert!(sight::warrant(group, Actor::Person(person), subject, now).is_err(), "without the key there is no way");
        let wrong = Key::new([255; 32]);
        assert!(sight::warrant_between(group, person, matter, &wrong, now).is_err(), "a wrong key opens nothing");
        let Ok(warrant) = sight::warrant_between(group, person, matter, key, now) else { return };
        assert!(warrant.covers(subject, Field::Line(0)) && !warrant.covers(subject, Field::Key));
        assert!(!warrant.covers(Subject::Mending(MatterId(matter.0 + 1)), Field::Line(0)));
        assert!(!warrant.covers(Subject::Person(person), Field::Called));
        assert!(!self.forgotten.contains(&(subject.kind(), subject.number())), "{subject:?} is forgotten");
        assert!(!self.is_gone(person));
        let veil = key.veil(person);
        assert!(self.within(matter).contains(&veil), "{person:?} reads what is not theirs");
    }

    /// The two, and who has said yes to listening and has not stopped since.
    fn within(&self, matter: MatterId) -> BTreeSet<Veil> {
        let (mut two, mut asked, mut listen) = (BTreeSet::new(), [None; 2], [None; 2]);
        let at = |side: &Side| if *side == Side::First { 0 } else { 1 };
        for entry in self.log() {
            match &entry.event {
                Happened::Mending(Event::Opened { matter: id, sides, .. }) if *id == matter => two.extend(sides),
                Happened::Mending(Event::ListenerAsked { matter: id, side, listener }) if *id == matter => {
                    asked[at(side)] = Some(*listener);
                    listen[at(side)] = None;
                }
                Happened::Mending(Event::ListenerSaid { matter: id, side, yes }) if *id == matter => {
                    listen[at(side)] = asked[at(side)].filter(|_| *yes);
                }
                _ => {}
            }
        }
        two.into_iter().copied().chain(listen.into_iter().flatten()).collect()
    }
}
