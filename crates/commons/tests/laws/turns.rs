//! Who is asked next for a duty that goes round, and what the fund holds: followed from the log alone.

use super::Witness;
use commons::duties::{Duty, Event, Filling, TurnId};
use commons::people::PersonId;
use commons::{Actor, Entry, Group, Matter, Timestamp};
use std::collections::{BTreeMap, BTreeSet};

/// What the log says about turns, and about the questions that go round.
#[derive(Default)]
pub(super) struct Turns {
    all: BTreeMap<TurnId, (Duty, PersonId, Going)>,
    rounds: BTreeMap<Duty, Round>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Going {
    On,
    Over,
}

/// Since a seat fell free: who has been asked in vain, and until when nobody is looked for.
#[derive(Default)]
struct Round {
    passed: BTreeSet<PersonId>,
    rests: Option<Timestamp>,
}

impl Turns {
    fn over(&mut self, turn: TurnId) {
        if let Some((duty, _, going)) = self.all.get_mut(&turn) {
            *going = Going::Over;
            self.rounds.insert(*duty, Round::default());
        }
    }

    pub(super) fn leaves(&mut self, person: PersonId) {
        let theirs = self.all.iter().filter(|(_, (_, by, going))| *by == person && *going == Going::On);
        let theirs: Vec<TurnId> = theirs.map(|(turn, _)| *turn).collect();
        theirs.into_iter().for_each(|turn| self.over(turn));
    }

    fn round(&mut self, duty: Duty) -> &mut Round {
        self.rounds.entry(duty).or_default()
    }
}

impl Witness {
    pub(super) fn see_duties(&mut self, event: &Event, entry: &Entry) {
        let by = match entry.by {
            Actor::Person(by) => {
                assert!(self.by_a_voice(entry), "{event:?} without a voice");
                Some(by)
            }
            _ => None,
        };
        match event {
            Event::Taken { turn, duty, .. } => {
                let by = by.expect("nobody has a duty without their own yes");
                self.duties.all.insert(*turn, (*duty, by, Going::On));
            }
            Event::HandedBack { turn } | Event::Ended { turn } => self.duties.over(*turn),
            Event::BecameWilling { duty } => {
                let round = self.duties.round(*duty);
                round.passed.remove(&by.expect("for oneself"));
                round.rests = None;
            }
            Event::Asked { duty, person, .. } => {
                let round = self.duties.round(*duty);
                assert!(!round.passed.contains(person), "asked twice about the same seat");
                round.rests = None;
            }
            Event::Declined { duty } => {
                self.duties.round(*duty).passed.insert(by.expect("for oneself"));
            }
            Event::PassedOn { duty, person } => {
                self.duties.round(*duty).passed.insert(*person);
            }
            Event::NobodyToAsk { duty, again } => self.duties.round(*duty).rests = Some(*again),
            Event::LearningBegan { .. }
            | Event::LearningEnded { .. }
            | Event::NoLongerWilling { .. }
            | Event::LineAdded { .. }
            | Event::LineTicked { .. }
            | Event::LinePutBack { .. }
            | Event::Noted { .. } => {}
        }
    }

    pub(super) fn duty_act_undone(&mut self, event: &Event) {
        match event {
            Event::Taken { turn, .. } => self.duties.over(*turn),
            Event::HandedBack { turn } => {
                let (_, _, going) = self.duties.all.get_mut(turn).expect("it was taken before");
                *going = Going::On;
            }
            _ => panic!("{event:?} cannot be taken back"),
        }
    }

    /// When time asks the next about a duty, and when learning ends.
    pub(super) fn asking_due(&self, group: &Group, now: Timestamp) -> Vec<(Timestamp, Matter)> {
        let mut due = Vec::new();
        for duty in group.duties.all() {
            let charge = group.duties.charge(duty);
            let holders: Vec<PersonId> = group.duties.holders(duty).map(|turn| turn.by).collect();
            if charge.filling == Filling::OwnYes || holders.len() >= usize::from(charge.seats) {
                assert_eq!(group.duties.asked(duty), None, "{duty:?}: asked about a seat that is not free");
                continue;
            }
            let round = self.duties.rounds.get(&duty);
            let passed = |person: &PersonId| round.is_some_and(|round| round.passed.contains(person));
            let mut left = group.duties.willing(duty).filter(|person| !passed(person) && !holders.contains(person));
            match (group.duties.asked(duty), left.next()) {
                (Some(asked), _) => due.push((asked.until, Matter::Duty(duty))),
                (None, Some(_)) => {
                    let rests = round.and_then(|round| round.rests);
                    due.push((rests.unwrap_or(now), Matter::Duty(duty)));
                }
                (None, None) => {}
            }
        }
        let learning = group.duties.learning().iter().filter(|learning| learning.over.is_none());
        due.extend(learning.map(|learning| (learning.until, Matter::Learning(learning.id))));
        due
    }

    /// What every pot holds is what came in and did not go out again; what was paid back was asked for, and others said yes.
    pub(super) fn the_fund_is_true(&self, group: &Group) {
        use commons::fund::{ClaimState, Way};
        for pot in group.fund.pots() {
            let of_pot = group.fund.movements().iter().filter(|movement| movement.pot == pot.id);
            let holds: i64 = of_pot
                .map(|movement| match movement.way {
                    Way::In => i64::from(movement.amount.0),
                    Way::Decided { .. } | Way::Errand { .. } => -i64::from(movement.amount.0),
                })
                .sum();
            assert_eq!(i64::from(pot.holds.0), holds, "{:?}", pot.id);
        }
        for claim in group.fund.claims() {
            assert!(!claim.approved_by.contains(&claim.by), "{:?}: nobody pays themselves back", claim.id);
            if matches!(claim.state, ClaimState::PaidBack(_)) {
                assert!(!claim.approved_by.is_empty(), "{:?}: paid without anybody's yes", claim.id);
            }
        }
    }
}
