//! The phone desk: reads what came, rings back, goes through the board every morning, asks whether it arrived, and says
//! honestly when something cannot be done.

use crate::chance::Deck;
use crate::life::{Life, Step};
use commons::duties::Duty;
use commons::founding::StreetId;
use commons::needs::{
    Change, CheckBack, Command as Needs, CouldNot, Hold, NeedId, Outcome, PassedTo, Phase, ReachBy, Reached,
    ReturnAsked, Stage, WaitsFor,
};
use commons::{Actor, Command, Span, Subject};

pub(crate) fn reached() -> Deck<Reached> {
    Deck::of(&[
        (Reached::Reached, 14),
        (Reached::NoAnswer, 5),
        (Reached::Voicemail, 3),
        (Reached::WillCallBack, 2),
        (Reached::BadNumber, 1),
        (Reached::NoHelpWanted, 1),
        (Reached::Duplicate, 1),
        (Reached::LanguageNeeded, 2),
    ])
}

pub(crate) fn check_backs() -> Deck<CheckBack> {
    Deck::of(&[(CheckBack::Arrived, 24), (CheckBack::Partly { left: 1 }, 2), (CheckBack::NothingCame, 1)])
}

pub(crate) fn asked_in_return() -> Deck<ReturnAsked> {
    Deck::of(&[(ReturnAsked::Nothing, 16), (ReturnAsked::Unsaid, 6), (ReturnAsked::Something, 1)])
}

/// How the phone desk ends what nobody could do.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Ending {
    Said(Outcome),
    /// The same household asked twice.
    Joined,
}

pub(crate) fn endings() -> Deck<Ending> {
    let said = |outcome, times| (Ending::Said(outcome), times);
    Deck::of(&[
        said(Outcome::MetByOthers, 3),
        said(Outcome::NoLongerNeeded, 3),
        said(Outcome::Unreachable, 3),
        said(Outcome::PassedOn { to: PassedTo::AnotherGroup }, 1),
        said(Outcome::PassedOn { to: PassedTo::Service }, 2),
        said(Outcome::PassedOn { to: PassedTo::Professional }, 1),
        said(Outcome::CouldNot { why: CouldNot::NoOneFree }, 2),
        said(Outcome::CouldNot { why: CouldNot::NoStock }, 1),
        said(Outcome::CouldNot { why: CouldNot::NoMoney }, 1),
        said(Outcome::CouldNot { why: CouldNot::NotSafe }, 1),
        said(Outcome::CouldNot { why: CouldNot::NotOursToDo }, 1),
        said(Outcome::CouldNot { why: CouldNot::NeedsAProfessional }, 1),
        (Ending::Joined, 2),
    ])
}

/// Tries after which somebody counts as not to be reached.
const TRIES: usize = 4;

impl Life {
    /// Something came that somebody should read first: from a street nobody knows, or from a place that sends very many.
    pub(crate) fn read(&mut self, id: NeedId) {
        let Some(need) = self.group().needs.get(id) else { return };
        if need.stage != Stage::Heard || self.staged.contains(&id) {
            return;
        }
        let (reach, tries, street) = (need.reach, need.attempts.len(), need.street);
        let foreign = need.language.as_str() != "en";
        let Some(desk) = self.on_duty(Duty::PhoneDesk) else {
            self.after(60, 5 * 60, Step::Read(id));
            return;
        };
        let by = Actor::Person(desk);
        self.act(by, Command::Open(Subject::Need(id)));
        let mut answered = true;
        if matches!(reach, ReachBy::Call | ReachBy::Text) {
            let reached = self.decks.reached.draw(&mut self.chance);
            if (reached == Reached::LanguageNeeded) && !foreign {
                self.decks.reached.put_back(reached);
            } else {
                self.attempt(by, id, reached);
                answered = match reached {
                    Reached::Reached => true,
                    Reached::Duplicate => !self.join_to_another(by, id),
                    _ => false,
                };
            }
        }
        if answered {
            let streets = self.group().founding.streets().count();
            let found = u16::try_from(self.chance.below(streets)).ok().map(StreetId);
            let change = Change { street: street.or(found), ..Change::default() };
            if self.act(by, Command::Needs(Needs::Understand { need: id, change })).is_some() {
                self.after(40, 20 * 60, Step::Notice(id));
            }
        } else if tries >= TRIES {
            self.act(by, Command::Needs(Needs::Close { need: id, outcome: Outcome::Unreachable }));
        } else {
            self.after(2 * 60, 18 * 60, Step::Read(id));
        }
    }

    /// Every morning: what stood still is looked at again, and what was promised in vain comes back to the board.
    pub(crate) fn round(&mut self) {
        let day_ago = self.at - Span::hours(26);
        let two_days_ago = self.at - Span::hours(46);
        let open: Vec<(NeedId, Hold, bool, bool)> = self
            .group()
            .needs
            .in_phase(Phase::Open)
            .filter(|need| !self.lying.contains(&need.id) && !self.staged.contains(&need.id))
            .map(|need| (need.id, need.hold, need.touched_at < day_ago, need.touched_at < two_days_ago))
            .collect();
        for (id, hold, still, long) in open {
            match hold {
                Hold::WaitsFor { .. } | Hold::CallingBack { .. } if long => self.ring_from_the_desk(id),
                Hold::None if still => {
                    if self.chance.percent(12) {
                        self.wait_for(id);
                    } else if self.chance.percent(10) {
                        self.ring_from_the_desk(id);
                    } else {
                        self.after(20, 9 * 60, Step::Notice(id));
                    }
                }
                _ => {}
            }
        }
    }

    fn wait_for(&mut self, id: NeedId) {
        let Some(desk) = self.on_duty(Duty::PhoneDesk) else { return };
        let what = self.chance.one(&WaitsFor::ALL).unwrap_or(WaitsFor::Stock);
        self.act(Actor::Person(desk), Command::Needs(Needs::Hold { need: id, hold: Hold::WaitsFor { what } }));
    }

    fn ring_from_the_desk(&mut self, id: NeedId) {
        let Some(desk) = self.on_duty(Duty::PhoneDesk) else { return };
        let by = Actor::Person(desk);
        let tries = self.group().needs.get(id).map_or(0, |need| need.attempts.len());
        self.act(by, Command::Open(Subject::Need(id)));
        let reached = self.decks.reached.draw(&mut self.chance);
        if !self.attempt(by, id, reached) {
            return;
        }
        match reached {
            Reached::Reached => self.after(30, 6 * 60, Step::Notice(id)),
            Reached::Duplicate => {
                self.join_to_another(by, id);
            }
            _ if tries >= TRIES => {
                self.act(by, Command::Needs(Needs::Close { need: id, outcome: Outcome::Unreachable }));
            }
            _ => {}
        }
    }

    /// There is another ask of the same kind that is still going on.
    pub(crate) fn join_to_another(&mut self, by: Actor, id: NeedId) -> bool {
        let Some(need) = self.group().needs.get(id) else { return false };
        let same =
            |other: &&commons::needs::Need| other.id != id && other.kind == need.kind && other.asked_at < need.asked_at;
        let needs = &self.group().needs;
        let of = |phase| needs.in_phase(phase).find(same).map(|other| other.id);
        let Some(other) = of(Phase::Open).or_else(|| of(Phase::Promised)) else { return false };
        self.act(by, Command::Needs(Needs::Close { need: id, outcome: Outcome::JoinedTo { other } })).is_some()
    }

    /// There is not enough for everybody today; the neighbour knows the date.
    pub(crate) fn pace(&mut self, id: NeedId) {
        let Some(desk) = self.on_duty(Duty::PhoneDesk) else { return };
        let until = self.at + Span::hours(self.chance.between(20, 90));
        self.act(Actor::Person(desk), Command::Needs(Needs::Hold { need: id, hold: Hold::Paced { until } }));
        self.at_about(until + Span::hours(1), Step::Notice(id));
    }

    /// Did it arrive? Was anything asked in return?
    pub(crate) fn ask_back(&mut self, id: NeedId) {
        if self.staged.contains(&id) {
            return;
        }
        let by = match self.chance.percent(60) {
            true => Actor::Neighbour(id),
            false => self.on_duty(Duty::PhoneDesk).map_or(Actor::Neighbour(id), Actor::Person),
        };
        let answer = self.decks.check_back.draw(&mut self.chance);
        let asked = self.decks.asked.draw(&mut self.chance);
        if matches!(by, Actor::Person(_)) {
            self.act(by, Command::Open(Subject::Need(id)));
        }
        let done = self.act(by, Command::Needs(Needs::CheckBack { need: id, answer, asked }));
        match (done, answer) {
            (None, _) => self.decks.check_back.put_back(answer),
            (Some(_), CheckBack::Arrived) => {
                if self.chance.percent(3) {
                    self.after(60, 3 * 24 * 60, Step::Reopen(id));
                }
            }
            (Some(_), CheckBack::Partly { .. } | CheckBack::NothingCame) => {
                self.after(60, 20 * 60, Step::Notice(id));
            }
        }
    }

    /// Nobody could do it, or it went another way: the desk says so.
    pub(crate) fn end(&mut self, id: NeedId) {
        self.hard.remove(&id);
        let Some(need) = self.group().needs.get(id) else { return };
        if need.phase() != Phase::Open || self.staged.contains(&id) || self.lying.contains(&id) {
            return;
        }
        let (came, wanted) = (need.handed_over(), need.wanting().much);
        let Some(desk) = self.on_duty(Duty::PhoneDesk) else { return };
        let by = Actor::Person(desk);
        if came > 0 && wanted > 0 {
            self.act(by, Command::Needs(Needs::Close { need: id, outcome: Outcome::PartlyMet { left: wanted } }));
            return;
        }
        let ending = self.decks.ending.draw(&mut self.chance);
        let done = match ending {
            Ending::Said(outcome) => self.close(by, id, outcome),
            Ending::Joined => self.join_to_another(by, id),
        };
        if !done {
            self.decks.ending.put_back(ending);
            let outcome = Outcome::CouldNot { why: CouldNot::NoOneFree };
            self.close(by, id, outcome);
        }
    }

    fn close(&mut self, by: Actor, need: NeedId, outcome: Outcome) -> bool {
        if matches!(outcome, Outcome::Unreachable) {
            for _ in 0..2 {
                self.attempt(by, need, Reached::NoAnswer);
            }
        }
        self.act(by, Command::Needs(Needs::Close { need, outcome })).is_some()
    }
}
