//! Somebody looks at the board and could do it: finding people, promising, going along.

use crate::chance::Deck;
use crate::hours;
use crate::life::{Life, Step};
use commons::needs::{
    Command as Needs, Event as Said, Hold, HowSoon, Need, NeedId, Phase, PromiseId, PromiseState, needs_door,
};
use commons::people::PersonId;
use commons::{Actor, Command, Event, Span, Timestamp};

/// What becomes of a promise.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Fate {
    Kept,
    HandedBack,
    /// Life got in the way; time releases it, without a word of blame.
    Overtaken,
}

pub(crate) fn fates() -> Deck<Fate> {
    Deck::of(&[(Fate::Kept, 26), (Fate::HandedBack, 3), (Fate::Overtaken, 1)])
}

impl Life {
    pub(crate) fn notice(&mut self, id: NeedId) {
        if self.staged.contains(&id) || self.hard.contains(&id) {
            return;
        }
        let Some(need) = self.group().needs.get(id) else { return };
        if need.phase() != Phase::Open {
            return;
        }
        match need.hold {
            Hold::Paced { until } => {
                self.at_about(until + Span::hours(1), Step::Notice(id));
                return;
            }
            // Those who wait are gone through every morning.
            Hold::WaitsFor { .. } => return,
            Hold::None | Hold::CallingBack { .. } => {}
        }
        let (wanting, amount, doors) = (need.wanting(), need.amount, needs_door(need.kind, need.item));
        if wanting.much == 0 {
            self.join_in(id);
            return;
        }
        let Some(person) = self.somebody_for(id, doors) else {
            self.after(3 * 60, 11 * 60, Step::Notice(id));
            return;
        };
        let part = amount > 1 && wanting.much > 1 && self.chance.percent(45);
        let much = if part { wanting.much / 2 } else { wanting.much };
        if let Some(promise) = self.promise(id, person, much) {
            self.after_promise(id, person, promise);
        }
    }

    fn after_promise(&mut self, id: NeedId, person: PersonId, promise: PromiseId) {
        let Some(need) = self.group().needs.get(id) else { return };
        let wanting = need.wanting();
        if wanting.hands > 0 {
            self.after(20, 6 * 60, Step::JoinIn(id));
        } else if wanting.much > 0 {
            let step = if self.chance.percent(50) { Step::JoinIn(id) } else { Step::Notice(id) };
            self.after(60, 20 * 60, step);
        }
        let offered = self.state_of(id, promise) == Some(PromiseState::Offered);
        if offered {
            // Some do not look at their page in time.
            if self.chance.percent(92) {
                self.after(15, 5 * 60, Step::Answer(id, promise));
            }
            return;
        }
        match self.decks.fate.draw(&mut self.chance) {
            Fate::Kept => self.after(5, 90, Step::Prepare(id, person)),
            Fate::HandedBack => self.after(60, 9 * 60, Step::HandBack(id, person)),
            Fate::Overtaken => {}
        }
    }

    pub(crate) fn state_of(&self, need: NeedId, promise: PromiseId) -> Option<PromiseState> {
        let need = self.group().needs.get(need)?;
        need.promises.get(usize::from(promise.0)).map(|promise| promise.state)
    }

    /// Promises a part of it; 0 is going along.
    pub(crate) fn promise(&mut self, id: NeedId, person: PersonId, much: u16) -> Option<PromiseId> {
        let how_soon = self.group().needs.get(id)?.how_soon;
        let by_when = self.by_when(how_soon);
        self.promise_by(id, person, much, by_when)
    }

    pub(crate) fn promise_by(
        &mut self,
        id: NeedId,
        person: PersonId,
        much: u16,
        by_when: Timestamp,
    ) -> Option<PromiseId> {
        let by = Actor::Person(person);
        let done = self.act(by, Command::Needs(Needs::Promise { need: id, much, by_when }))?;
        if !self.staged.contains(&id) && self.chance.percent(3) && self.take_back(by, &done) {
            self.after(10, 60, Step::Notice(id));
            return None;
        }
        done.iter().find_map(|event| match event {
            Event::Needs(Said::Promised { promise, .. }) => Some(*promise),
            _ => None,
        })
    }

    /// People promise by a full hour, not by ten in the night.
    fn by_when(&mut self, how_soon: HowSoon) -> Timestamp {
        let hours = match how_soon {
            HowSoon::Today => self.chance.between(3, 6),
            HowSoon::OneOrTwoDays => self.chance.between(8, 30),
            _ => self.chance.between(20, 66),
        };
        let about = self.hours.awake(self.at + Span::hours(hours), 120);
        let local = self.hours.read(about);
        let hour = (local.minute / 60 + 1).min(hours::EVENING / 60);
        self.hours.on(local.date, hour * 60).max(self.at + Span::minutes(90))
    }

    /// Somebody who could: rather who offered such a thing, rather who has little to carry now.
    pub(crate) fn somebody_for(&mut self, id: NeedId, at_a_door: bool) -> Option<PersonId> {
        let mut among = self.voices();
        if !at_a_door {
            // On the telephone newcomers are as good as anybody; members leave it to them when they can.
            let newcomers = self.newcomers();
            if newcomers.len() > 3 && self.chance.percent(80) {
                among = newcomers;
            }
        }
        self.best_of(&among, id)
    }

    /// A few come across it; the one it suits best takes it.
    fn best_of(&mut self, among: &[PersonId], id: NeedId) -> Option<PersonId> {
        let few: Vec<PersonId> = (0..9).filter_map(|_| self.chance.one(among)).collect();
        let group = self.group();
        let need = group.needs.get(id)?;
        let most = usize::from(group.rules.open_promises);
        let mut best: Option<(usize, PersonId)> = None;
        for person in few {
            let carries = group.taken_on(person);
            if carries >= most || was_on_it(need, person) {
                continue;
            }
            let suits = group.offers.fits(group, person, need, self.at);
            let effort = carries * 2 + usize::from(!suits) * 3;
            if best.is_none_or(|(least, _)| effort < least) {
                best = Some((effort, person));
            }
        }
        best.map(|(_, person)| person)
    }

    /// A second pair of hands: a newcomer together with a member, or another member.
    pub(crate) fn join_in(&mut self, id: NeedId) {
        let Some(need) = self.group().needs.get(id) else { return };
        if self.staged.contains(&id) || need.phase() == Phase::Closed || need.open_promises().next().is_none() {
            return;
        }
        let wanting = need.wanting();
        if wanting.nothing() {
            return;
        }
        let among = if self.chance.percent(75) { self.newcomers() } else { self.voices() };
        let Some(person) = self.best_of(&among, id) else {
            self.after(60, 5 * 60, Step::JoinIn(id));
            return;
        };
        let much = if wanting.much > 0 { wanting.much } else { 0 };
        let Some(promise) = self.promise(id, person, much) else { return };
        match self.state_of(id, promise) {
            Some(PromiseState::Offered) => self.after(15, 3 * 60, Step::Answer(id, promise)),
            _ if much > 0 => self.after(30, 4 * 60, Step::Prepare(id, person)),
            _ => {}
        }
    }

    /// The neighbour says yes, or would rather have somebody else.
    pub(crate) fn answer(&mut self, id: NeedId, promise: PromiseId) {
        let Some(need) = self.group().needs.get(id) else { return };
        if self.staged.contains(&id) {
            return;
        }
        let Some(person) = need.promises.get(usize::from(promise.0)).map(|promise| promise.by) else { return };
        let desk = self.on_duty(commons::duties::Duty::PhoneDesk);
        let by = match desk {
            Some(desk) if desk != person && self.chance.percent(30) => Actor::Person(desk),
            _ => Actor::Neighbour(id),
        };
        if self.chance.percent(10) {
            self.act(by, Command::Needs(Needs::Decline { need: id, promise }));
            self.after(60, 8 * 60, Step::Notice(id));
        } else if self.act(by, Command::Needs(Needs::Accept { need: id, promise })).is_some() {
            self.after(5, 60, Step::Prepare(id, person));
        }
    }

    pub(crate) fn hand_back(&mut self, id: NeedId, person: PersonId) {
        if self.act(Actor::Person(person), Command::Needs(Needs::Release { need: id })).is_some() {
            self.after(60, 9 * 60, Step::Notice(id));
        }
    }
}

/// Nobody takes a second time what they handed back once.
fn was_on_it(need: &Need, person: PersonId) -> bool {
    need.promises.iter().any(|promise| promise.by == person)
}
