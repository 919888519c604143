//! Who gets a voice, and how: read from the log alone.

use super::Witness;
use commons::people::{Event, How, PersonId, RecoveryId, RecoveryState, Standing};
use commons::{Actor, Entry, Group, Span, Timestamp};
use std::collections::BTreeSet;

/// What the log says about one person.
#[derive(Clone, Debug)]
pub(super) struct Known {
    how: How,
    joined: Timestamp,
    welcomed: Option<PersonId>,
    vouches: Vec<(PersonId, Timestamp)>,
    pub(super) voice: bool,
    /// Until when their voice rests.
    pub(super) rests: Option<Timestamp>,
    pub(super) gone: bool,
}

impl Witness {
    pub(super) fn person(&self, id: PersonId) -> &Known {
        &self.people[id.0 as usize - 1]
    }

    pub(super) fn person_mut(&mut self, id: PersonId) -> &mut Known {
        &mut self.people[id.0 as usize - 1]
    }

    pub(super) fn is_gone(&self, id: PersonId) -> bool {
        self.person(id).gone
    }

    fn voices(&self) -> usize {
        self.people.iter().filter(|person| person.voice && !person.gone).count()
    }

    fn has_voice(&self, id: PersonId) -> bool {
        self.person(id).voice && !self.person(id).gone
    }

    fn came_through(&self, id: PersonId) -> PersonId {
        match self.person(id).how {
            How::Founding => id,
            How::Invited { by } => by,
            How::OfferedHand => self.person(id).welcomed.unwrap_or(id),
        }
    }

    /// Whether two members have met this person who came through different people, and not one through the other (one
    /// member is enough among one to three).
    fn is_vouched_for(&self, id: PersonId) -> bool {
        let good = self.person(id).vouches.iter().map(|(by, _)| *by).filter(|by| self.has_voice(*by));
        let good: Vec<PersonId> = good.collect();
        let apart = |one: PersonId, other: PersonId| {
            let (one_through, other_through) = (self.came_through(one), self.came_through(other));
            one_through != other_through && one_through != other && other_through != one
        };
        let enough = match self.voices() {
            0..4 => !good.is_empty(),
            _ => good.iter().any(|one| good.iter().any(|other| apart(*one, *other))),
        };
        self.person(id).welcomed.is_some() && enough
    }

    /// Whether another voice may begin then: at most three in thirty days, or a quarter of the older ones if that is more.
    fn may_begin(&self, at: Timestamp) -> bool {
        let new = self.gains.iter().filter(|gained| **gained + Span::days(30) > at).count();
        new < 3.max(self.voices().saturating_sub(new) / 4)
    }

    fn brake(&self) -> Timestamp {
        if self.may_begin(Timestamp(i64::MIN)) {
            return Timestamp(i64::MIN);
        }
        let steps = self.gains.iter().map(|at| *at + Span::days(30));
        steps.filter(|at| self.may_begin(*at)).min().expect("in the end all voices are old")
    }

    /// When time should ask about this person: for their voice, or for the end of its rest.
    pub(super) fn person_due(&self, id: PersonId) -> Option<Timestamp> {
        let known = self.person(id);
        known.rests.filter(|_| !known.gone).or_else(|| self.voice_due(id))
    }

    /// When time should ask for this person's voice.
    pub(super) fn voice_due(&self, id: PersonId) -> Option<Timestamp> {
        let person = self.person(id);
        let waits = !person.voice && !person.gone && self.is_vouched_for(id);
        waits.then(|| (person.joined + Span::days(14)).max(self.brake()))
    }

    pub(super) fn see_people(&mut self, event: &Event, entry: &Entry, after: &Group) {
        match event {
            Event::Joined { person, how, .. } => {
                assert_eq!(person.0 as usize, self.people.len() + 1);
                if *how == How::Founding {
                    let founders = self.people.iter().filter(|person| person.how == How::Founding).count();
                    assert!(founders < 5 && entry.at <= after.founding.at + Span::days(60));
                }
                if let How::Invited { by } = how {
                    assert!(!self.is_gone(*by));
                }
                self.people.push(Known {
                    how: *how,
                    joined: entry.at,
                    welcomed: None,
                    vouches: Vec::new(),
                    voice: false,
                    rests: None,
                    gone: false,
                });
            }
            Event::Welcomed { person } => {
                let by = self.member(entry);
                assert!(self.person(*person).welcomed.is_none() && !self.is_gone(*person));
                self.person_mut(*person).welcomed = Some(by);
            }
            Event::Vouched { person } => {
                let by = self.member(entry);
                let known = self.person(*person);
                assert!(by != *person && known.welcomed.is_some() && !known.voice && !known.gone);
                assert!(!known.vouches.iter().any(|(other, _)| *other == by), "one vouch each");
                let of_late = |(other, at): &(PersonId, Timestamp)| *other == by && *at > entry.at - Span::days(60);
                let waiting = self.people.iter().filter(|other| !other.voice && !other.gone);
                assert!(waiting.filter(|other| other.vouches.iter().any(of_late)).count() < 3, "three are enough");
                self.person_mut(*person).vouches.push((by, entry.at));
            }
            Event::VoiceGained { person } => {
                if entry.because.is_some() {
                    // Everybody was asked.
                    assert!(self.person(*person).welcomed.is_some());
                    self.gains.push(entry.at);
                } else if self.person(*person).how != How::Founding {
                    let due = self.voice_due(*person);
                    assert!(due.is_some_and(|at| at <= entry.at), "{person:?} gained a voice too soon: {due:?}");
                    assert!(self.may_begin(entry.at), "too many new voices");
                    assert_eq!(entry.by, Actor::Time);
                    self.gains.push(entry.at);
                }
                assert!(!self.person(*person).voice && !self.is_gone(*person));
                self.person_mut(*person).voice = true;
            }
            Event::DetailsChanged { person } => {
                assert_eq!(entry.by, Actor::Person(*person));
                assert!(!self.is_gone(*person));
            }
            Event::Left { person } => {
                assert!(entry.by == Actor::Person(*person) || entry.because.is_some());
                assert!(!self.is_gone(*person), "left twice");
                self.person_mut(*person).gone = true;
            }
            Event::RecoveryAsked { digits, .. } => assert!((100_000..1_000_000).contains(digits)),
            Event::RecoveryVouched { person, .. } => {
                assert!(self.member(entry) != *person && !self.is_gone(*person));
            }
            Event::WentAway { person } | Event::CameBack { person } | Event::LettersWanted { person, .. } => {
                assert!(entry.by == Actor::Person(*person) && !self.is_gone(*person));
            }
            Event::Paused { person, .. } => {
                assert!(entry.because.is_some() && self.has_voice(*person), "{person:?} rests and nobody decided it");
                assert!(self.person(*person).rests.is_none(), "a pause is not made longer");
                self.person_mut(*person).rests = Some(entry.at + Span::days(14));
            }
            Event::PauseEnded { person } => {
                let rests = self.person(*person).rests;
                assert!(rests.is_some_and(|until| until <= entry.at || entry.because.is_some()));
                self.person_mut(*person).rests = None;
            }
            Event::RecoveryGranted { recovery, person } => self.see_let_back(*recovery, *person, entry),
            Event::RecoveryRefused { .. } | Event::RecoveryLapsed { .. } => {}
        }
    }

    /// Two different members said who it is, a day has passed, and the person is still here.
    fn see_let_back(&self, recovery: RecoveryId, person: PersonId, entry: &Entry) {
        let said = self.log.iter().filter_map(|said| match &said.event {
            commons::Event::People(Event::RecoveryVouched { recovery: other, person: about })
                if *other == recovery && *about == person =>
            {
                Some((said.by, said.at))
            }
            _ => None,
        });
        let said: Vec<(Actor, Timestamp)> = said.collect();
        assert_eq!(said.iter().map(|(by, _)| by).collect::<BTreeSet<_>>().len(), 2, "two different members");
        assert!(said.iter().all(|(by, _)| *by != Actor::Person(person)), "nobody vouches themselves back");
        assert!(said.iter().all(|(_, at)| *at + Span::days(1) <= entry.at), "a day to object");
        assert!(entry.by == Actor::Time && !self.is_gone(person));
    }

    fn member(&self, entry: &Entry) -> PersonId {
        match entry.by {
            Actor::Person(by) if self.has_voice(by) && self.person(by).rests.is_none() => by,
            _ => panic!("{:?} without a voice", entry.event),
        }
    }

    pub(super) fn person_act_undone(&mut self, event: &Event, entry: &Entry) {
        match event {
            Event::Welcomed { person } => self.person_mut(*person).welcomed = None,
            Event::Vouched { person } => {
                let Actor::Person(by) = entry.by else { panic!("people vouch") };
                self.person_mut(*person).vouches.retain(|(other, _)| *other != by);
            }
            _ => panic!("{event:?} cannot be taken back"),
        }
    }

    pub(super) fn people_are_lawful(&self, group: &Group) {
        assert_eq!(group.people.count(), self.people.len());
        for (person, known) in group.people.all().iter().zip(&self.people) {
            assert_eq!(person.is_gone(), known.gone, "{:?}: gone stays gone", person.id);
            assert_eq!(person.has_voice(), known.voice && !known.gone, "{:?}", person.id);
            assert_eq!(group.people.has_voice(person.id), person.has_voice());
            assert!(
                person.vouches.iter().map(|vouch| vouch.by).eq(known.vouches.iter().map(|(by, _)| *by)),
                "{:?}",
                person.id
            );
            assert_eq!(person.welcomed.map(|vouch| vouch.by), known.welcomed, "{:?}", person.id);
        }
        assert_eq!(group.people.voices(), self.voices());
        assert_eq!(group.people.here().count(), self.people.iter().filter(|person| !person.gone).count());
        let unwelcomed = group
            .people
            .all()
            .iter()
            .filter(|person| person.welcomed.is_none() && person.standing == Standing::Newcomer);
        assert!(group.people.unwelcomed().map(|person| person.id).eq(unwelcomed.map(|person| person.id)));
    }

    /// Requests to be let back in, with when they come due.
    pub(super) fn recoveries_due(group: &Group) -> impl Iterator<Item = (Timestamp, RecoveryId)> {
        let all = (1..).map_while(|number| group.people.recovery(RecoveryId(number)));
        all.filter_map(|recovery| match recovery.state {
            RecoveryState::Asked | RecoveryState::Vouched { .. } => {
                Some((recovery.asked_at + Span::days(3), recovery.id))
            }
            RecoveryState::Waiting { at, .. } => Some((at + Span::hours(24), recovery.id)),
            RecoveryState::Granted { .. } | RecoveryState::Refused | RecoveryState::Lapsed => None,
        })
    }
}
