//! From the promise to the door: ringing first, talking, setting out, handing over.

use crate::chance::Deck;
use crate::life::{Life, Step};
use crate::sayings;
use commons::needs::{
    Command as Needs, Handover, Hold, NeedId, Phase, PromiseState, ReachBy, Reached, Stage, needs_door,
};
use commons::people::PersonId;
use commons::sight::Field;
use commons::{Actor, Command, Span, Subject, Timestamp};

pub(crate) fn handovers() -> Deck<Handover> {
    Deck::of(&[
        (Handover::Door, 17),
        (Handover::Left, 7),
        (Handover::PickedUp, 4),
        (Handover::NotHome, 3),
        (Handover::BadAddress, 1),
        (Handover::NotReady, 2),
        (Handover::NotWanted, 1),
        (Handover::TooFar, 1),
        (Handover::Other, 1),
    ])
}

impl Life {
    /// Opens the details, says hello, rings first.
    pub(crate) fn prepare(&mut self, id: NeedId, person: PersonId) {
        let Some(need) = self.group().needs.get(id) else { return };
        if need.promise_of(person).is_none_or(|promise| promise.state != PromiseState::Accepted) {
            return;
        }
        let (reach, language) = (need.reach, need.language.as_str().to_owned());
        let by = Actor::Person(person);
        self.act(by, Command::Open(Subject::Need(id)));
        if self.chance.percent(55) {
            let words = sayings::coming(&mut self.chance);
            self.say(by, id, words);
            if self.chance.percent(65) {
                self.after(3, 90, Step::Reply(id));
            }
        }
        let rings = matches!(reach, ReachBy::Call | ReachBy::Text) && self.chance.percent(50);
        if rings {
            self.ring(id, person, language != "en");
        } else {
            self.on_the_way(id, person);
        }
    }

    pub(crate) fn say(&mut self, by: Actor, need: NeedId, words: &str) {
        self.act_saying(by, Command::Needs(Needs::Say { need }), vec![(Field::Line(0), words.to_owned())]);
    }

    pub(crate) fn reply(&mut self, id: NeedId) {
        let Some(need) = self.group().needs.get(id) else { return };
        let language = need.language.as_str().to_owned();
        let words = sayings::answer(&language, &mut self.chance);
        self.say(Actor::Neighbour(id), id, words);
    }

    fn ring(&mut self, id: NeedId, person: PersonId, foreign: bool) {
        let reached = self.decks.reached.draw(&mut self.chance);
        if reached == Reached::LanguageNeeded && !foreign {
            self.decks.reached.put_back(reached);
            self.on_the_way(id, person);
            return;
        }
        match self.attempt(Actor::Person(person), id, reached) {
            true => self.after_ringing(id, person, reached),
            false => self.on_the_way(id, person),
        }
    }

    fn after_ringing(&mut self, id: NeedId, person: PersonId, reached: Reached) {
        match reached {
            Reached::Reached => self.on_the_way(id, person),
            Reached::NoHelpWanted => {}
            // The same household has asked twice; one of the two is enough.
            Reached::Duplicate => {
                if !self.join_to_another(Actor::Person(person), id) {
                    self.on_the_way(id, person);
                }
            }
            Reached::LanguageNeeded => self.after(3 * 60, 22 * 60, Step::GoOn(id, person)),
            Reached::BadNumber if self.chance.percent(40) => self.hand_back(id, person),
            _ => self.after(60, 8 * 60, Step::RingAgain(id, person)),
        }
    }

    pub(crate) fn ring_again(&mut self, id: NeedId, person: PersonId) {
        let open = |need: &commons::needs::Need| need.promise_of(person).is_some() && !need.is_closed();
        if !self.group().needs.get(id).is_some_and(open) {
            return;
        }
        // The second time most are at home.
        match self.chance.percent(70) {
            true => {
                self.attempt(Actor::Person(person), id, Reached::Reached);
                self.on_the_way(id, person);
            }
            false => self.ring(id, person, false),
        }
    }

    /// What it waited for is there.
    pub(crate) fn go_on(&mut self, id: NeedId, person: PersonId) {
        if self.staged.contains(&id) {
            return;
        }
        self.act(Actor::Person(person), Command::Needs(Needs::Hold { need: id, hold: Hold::None }));
        self.on_the_way(id, person);
    }

    /// Goes in time for what was promised.
    fn on_the_way(&mut self, id: NeedId, person: PersonId) {
        let promise = self.group().needs.get(id).and_then(|need| need.promise_of(person));
        let Some(by_when) = promise.map(|promise| promise.by_when) else { return };
        // Two hours before at the latest; whoever is late already goes at once.
        let left = (by_when - self.at).0 - Span::hours(2).0;
        let part = self.chance.between(10, 90);
        let pause = if left > 0 { Span(left * part / 100) } else { Span::minutes(part / 3) };
        let at = self.at + pause;
        let late = self.hours.read(at).minute > 20 * 60;
        self.at_about(if late { at + Span::hours(5) } else { at }, Step::SetOut(id, person));
    }

    pub(crate) fn set_out(&mut self, id: NeedId, person: PersonId) {
        let Some(need) = self.group().needs.get(id) else { return };
        if self.staged.contains(&id) {
            return;
        }
        let Some(promise) = need.promise_of(person) else { return };
        let late = promise.by_when < self.at;
        if need.wanting().hands > 0 {
            // Nobody goes alone; time itself will release what waits too long.
            if !late {
                self.after(10, 60, Step::JoinIn(id));
                self.after(90, 200, Step::SetOut(id, person));
            }
            return;
        }
        let together = self.together(id, person);
        if self.chance.percent(88) {
            self.leave_home(id, person, &together);
        }
        self.after(15, 110, Step::Arrive(id, person));
    }

    pub(crate) fn leave_home(&mut self, need: NeedId, person: PersonId, together: &[PersonId]) {
        for person in std::iter::once(&person).chain(together) {
            self.act(Actor::Person(*person), Command::Needs(Needs::SetOut { need }));
        }
    }

    /// Who goes with this person: those who only go along, and newcomers where there is a door.
    pub(crate) fn together(&self, id: NeedId, person: PersonId) -> Vec<PersonId> {
        let Some(need) = self.group().needs.get(id) else { return Vec::new() };
        let doors = needs_door(need.kind, need.item);
        let leads = self.group().people.has_voice(person);
        let others = need.open_promises().filter(|other| other.by != person);
        let along =
            others.filter(|other| other.much == 0 || (doors && leads && !self.group().people.has_voice(other.by)));
        along.map(|other| other.by).collect()
    }

    pub(crate) fn hand_over(&mut self, id: NeedId, person: PersonId) {
        let Some(need) = self.group().needs.get(id) else { return };
        if need.promise_of(person).is_none() {
            return;
        }
        let at_a_door = needs_door(need.kind, need.item);
        let mut how = self.decks.handover.draw(&mut self.chance);
        if !at_a_door {
            // There is no door to stand at: it is simply done.
            self.decks.handover.put_back(how);
            how = Handover::Door;
        }
        let by = Actor::Person(person);
        if how.arrived() {
            self.arrived(id, person, how);
            return;
        }
        if self.act(by, Command::Needs(Needs::HandOver { need: id, how })).is_none() {
            return;
        }
        match how {
            Handover::NotHome | Handover::BadAddress => self.after(3 * 60, 20 * 60, Step::RingAgain(id, person)),
            Handover::NotReady | Handover::Other => self.after(5 * 60, 30 * 60, Step::GoOn(id, person)),
            Handover::TooFar => self.after(60, 8 * 60, Step::Notice(id)),
            _ => {}
        }
    }

    fn arrived(&mut self, id: NeedId, person: PersonId, how: Handover) {
        // Whoever carried a part of it hands it over first; who only went along is done with the rest.
        for other in self.together(id, person) {
            let carries =
                self.group().needs.get(id).and_then(|need| need.promise_of(other)).is_some_and(|p| p.much > 0);
            if carries {
                self.act(Actor::Person(other), Command::Needs(Needs::HandOver { need: id, how }));
            }
        }
        let by = Actor::Person(person);
        let Some(done) = self.act(by, Command::Needs(Needs::HandOver { need: id, how })) else { return };
        if self.chance.percent(4) && self.take_back(by, &done) {
            // The right button this time.
            self.act(by, Command::Needs(Needs::HandOver { need: id, how: Handover::Left }));
        }
        self.after_handover(id);
    }

    pub(crate) fn after_handover(&mut self, id: NeedId) {
        let Some(need) = self.group().needs.get(id) else { return };
        let (stage, phase) = (need.stage, need.phase());
        match stage {
            Stage::CheckingBack { .. } if self.chance.percent(88) => self.after(60, 40 * 60, Step::AskBack(id)),
            Stage::Live if phase == Phase::Open => {
                self.after(3 * 60, 30 * 60, Step::Notice(id));
                if self.chance.percent(65) {
                    self.after(2 * 60, 14 * 60, Step::End(id));
                }
            }
            _ => {}
        }
    }

    /// One try to reach somebody, by the way they gave.
    pub(crate) fn attempt(&mut self, by: Actor, id: NeedId, reached: Reached) -> bool {
        use commons::needs::Channel;
        let Some(reach) = self.group().needs.get(id).map(|need| need.reach) else { return false };
        let channel = match reach {
            ReachBy::Text if self.chance.percent(70) => Channel::Text,
            ReachBy::Text | ReachBy::Call => Channel::Call,
            ReachBy::Email => Channel::Email,
            ReachBy::OwnPage => Channel::OwnPage,
        };
        // Whoever is at the door anyway knocks.
        let channel = if reached == Reached::Reached && self.chance.percent(8) { Channel::Door } else { channel };
        let next_at: Option<Timestamp> = None;
        self.act(by, Command::Needs(Needs::Attempt { need: id, channel, reached, next_at })).is_some()
    }
}
