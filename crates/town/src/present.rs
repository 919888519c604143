//! The last hours before the present. They are lived like all others; only what happens in them is chosen, so that
//! whoever looks around meets a little of everything: a bag to carry, a call to make, an ask that nobody has read yet.

use crate::asking::Wish;
use crate::joining::{JUST_ARRIVED, Lost, Way};
use crate::life::{Life, Step};
use crate::sayings;
use commons::duties::Duty;
use commons::needs::{
    Checked, Command as Needs, Consent, Hold, HowSoon, Item, Kind, NeedId, ReachBy, Reached, WaitsFor,
};
use commons::people::PersonId;
use commons::{Actor, Command, Span, Subject, Timestamp};

/// What is to be seen in the present.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Scene {
    /// The duties are in fresh hands.
    FreshTurns,
    /// Somebody on the phone desk has two bags to bring, and has said hello.
    Bags,
    /// Somebody is on the way already.
    OnTheWay,
    Leaving(NeedId, PersonId),
    /// A prescription that still wants a second pair of hands, and one that has them.
    SecondHand,
    TwoHands,
    /// Half of it is promised.
    Half,
    /// A promise waits for the neighbour's yes.
    Question,
    /// A newcomer is going to ring somebody.
    Call,
    /// Was brought an hour ago: is it all right?
    Brought,
    Arriving(NeedId, PersonId),
    /// Three that nobody has read yet.
    Unread(Unread),
    /// What stands still, and why.
    Standing(Standing),
    /// Rounds that wait to be claimed.
    RoundsAhead,
    /// Many ask at once.
    ManyAsk,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Unread {
    NoSuchStreet,
    SendsVeryMany,
    RangFromNowhere,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Standing {
    NoAnswer,
    OtherLanguage,
    NotBefore,
    NoStock,
    ForAllToDecide,
}

impl Life {
    /// Puts the scenes into the last waking hours, by minutes before the present.
    pub(crate) fn plan_the_present(&mut self) {
        let scenes = [
            (430, Scene::FreshTurns),
            (400, Scene::Brought),
            (330, Scene::Standing(Standing::NotBefore)),
            (310, Scene::Standing(Standing::NoStock)),
            (300, Scene::Bags),
            (270, Scene::TwoHands),
            (250, Scene::OnTheWay),
            (215, Scene::Standing(Standing::ForAllToDecide)),
            (190, Scene::Standing(Standing::NoAnswer)),
            (170, Scene::Unread(Unread::NoSuchStreet)),
            (150, Scene::SecondHand),
            (135, Scene::Standing(Standing::OtherLanguage)),
            (120, Scene::Half),
            (95, Scene::Unread(Unread::SendsVeryMany)),
            (85, Scene::Call),
            (70, Scene::Question),
            (35, Scene::Unread(Unread::RangFromNowhere)),
            (20, Scene::RoundsAhead),
            (10, Scene::ManyAsk),
        ];
        for (minutes, scene) in scenes {
            self.stage_before(minutes, scene);
        }
        for minutes in [290, 130, 45].into_iter().take(JUST_ARRIVED) {
            let at = self.hours.before(self.arrival, minutes);
            let way = if minutes == 130 { Way::Invited } else { Way::OfferedHand };
            self.at_exactly(at, Step::Join(way));
        }
        let at = self.hours.before(self.arrival, 110);
        self.at_exactly(at, Step::LoseTelephone(Lost::HalfWay));
    }

    fn stage_before(&mut self, minutes: i64, scene: Scene) {
        let at = self.hours.before(self.arrival, minutes) + Span(self.chance.between(0, 59_000));
        self.at_exactly(at, Step::Stage(scene));
    }

    pub(crate) fn stage(&mut self, scene: Scene) {
        match scene {
            Scene::FreshTurns => {
                self.desk_to_the_quiet();
                self.rota(Span::days(4));
                self.relieve(Span::days(4));
            }
            Scene::Bags => self.bags(),
            Scene::OnTheWay => self.on_the_road(),
            Scene::Leaving(need, person) => {
                let together = self.together(need, person);
                self.leave_home(need, person, &together);
            }
            Scene::SecondHand => {
                let need =
                    self.asked(wanted(Kind::Medicine, Some(Item::Prescription), HowSoon::Today), "Foundry Street");
                self.taken_by_a_voice(need, 1);
            }
            Scene::TwoHands => self.two_hands(),
            Scene::Half => {
                let wish = Wish { amount: 4, household: Some(5), ..groceries(HowSoon::OneOrTwoDays) };
                let need = self.asked(wish, "Orchard Close");
                self.taken_by_a_voice(need, 2);
            }
            Scene::Question => {
                let wish = wanted(Kind::Food, Some(Item::PreparedMeals), HowSoon::OneOrTwoDays);
                let need = self.asked(Wish { consent: Consent::AskMeFirst, ..wish }, "Canal Terrace");
                self.taken_by_a_voice(need, 1);
            }
            Scene::Call => self.call(),
            Scene::Brought => self.brought(),
            Scene::Arriving(need, person) => {
                let how = commons::needs::Handover::Door;
                self.act(Actor::Person(person), Command::Needs(Needs::HandOver { need, how }));
            }
            Scene::Unread(unread) => self.unread(unread),
            Scene::Standing(standing) => self.standing(standing),
            Scene::RoundsAhead => self.rounds_ahead(),
            Scene::ManyAsk => self.many_ask(),
        }
    }

    /// A fresh ask that is to stand as it is.
    fn asked(&mut self, wish: Wish, street: &str) -> Option<NeedId> {
        let street = self.group().founding.find_street(street);
        let need = self.ask(Wish { street, ..wish }, None)?;
        self.staged.insert(need);
        Some(need)
    }

    /// By a full hour after the present, and not in the night.
    fn by_later(&mut self) -> Timestamp {
        let hours = self.chance.between(2, 5);
        let about = self.hours.awake(self.arrival + Span::hours(hours), 150);
        let local = self.hours.read(about);
        self.hours.on(local.date, (local.minute / 60 + 1) * 60)
    }

    fn takes(&mut self, need: NeedId, person: PersonId, much: u16) -> bool {
        self.free_hands(person);
        let by_when = self.by_later();
        self.promise_by(need, person, much, by_when).is_some()
    }

    /// Hands back what was promised last until there is room for one more.
    fn free_hands(&mut self, person: PersonId) {
        let most = usize::from(self.group().rules.open_promises);
        let theirs: Vec<NeedId> = self.group().needs.promised_by(person).map(|need| need.id).collect();
        let more = (self.group().taken_on(person) + 1).saturating_sub(most);
        let free: Vec<NeedId> = theirs.into_iter().rev().filter(|need| !self.staged.contains(need)).collect();
        for need in free.into_iter().take(more) {
            self.hand_back(need, person);
        }
    }

    /// Somebody with a voice and little to carry; rather who still has something to say, and those on the phone desk last.
    fn a_free_voice(&mut self) -> Option<PersonId> {
        let group = self.group();
        let on_desk = |person| group.duties.holds(person, Duty::PhoneDesk);
        let carries = |person| {
            let theirs = group.needs.promised_by(person);
            theirs.map(|need| if self.staged.contains(&need.id) { 10 } else { 1 }).sum::<usize>()
        };
        let effort =
            |person| carries(person) + usize::from(on_desk(person)) * 15 + usize::from(!self.is_quiet(person)) * 6;
        self.voices().into_iter().min_by_key(|person| (effort(*person), *person))
    }

    fn taken_by_a_voice(&mut self, need: Option<NeedId>, much: u16) -> Option<PersonId> {
        let (need, person) = (need?, self.a_free_voice()?);
        self.takes(need, person, much).then_some(person)
    }

    fn bags(&mut self) {
        let wish = Wish { amount: 2, household: Some(5), ..groceries(HowSoon::Today) };
        let (Some(need), Some(person)) = (self.asked(wish, "Kiln Lane"), self.on_duty(Duty::PhoneDesk)) else { return };
        if !self.takes(need, person, 2) {
            return;
        }
        let by = Actor::Person(person);
        self.act(by, Command::Open(Subject::Need(need)));
        self.say(by, need, "Hello! I can bring it this evening. Is there anything you cannot eat?");
        self.after(10, 20, Step::Reply(need));
    }

    fn on_the_road(&mut self) {
        let need = self.asked(wanted(Kind::Home, Some(Item::Bedding), HowSoon::Today), "Bobbin Street");
        // Whoever a decision asks for their own yes is among those whom visitors look around as.
        let person = self.asked_for_their_yes().or_else(|| self.a_free_voice());
        let Some((need, person)) = need.zip(person) else { return };
        if self.takes(need, person, 1) {
            self.act(Actor::Person(person), Command::Open(Subject::Need(need)));
            self.stage_before(22, Scene::Leaving(need, person));
        }
    }

    fn two_hands(&mut self) {
        let need = self.asked(wanted(Kind::Medicine, Some(Item::Prescription), HowSoon::Today), "Chapel Street");
        let Some((need, person)) = need.zip(self.taken_by_a_voice(need, 1)) else { return };
        let newcomers = self.newcomers();
        if let Some(other) = self.chance.one(&newcomers) {
            self.takes(need, other, 0);
        }
        self.act(Actor::Person(person), Command::Open(Subject::Need(need)));
        self.stage_before(40, Scene::Leaving(need, person));
    }

    fn call(&mut self) {
        let wish = wanted(Kind::Company, Some(Item::FriendlyCall), HowSoon::OneOrTwoDays);
        let Some(need) = self.asked(Wish { reach: ReachBy::Call, ..wish }, "Heron Way") else { return };
        // Somebody who said they would like to do such things.
        let group = self.group();
        let offers = |person: &PersonId| group.offers.of(*person).next().is_some();
        let newcomers: Vec<PersonId> = self.newcomers().into_iter().filter(offers).collect();
        let Some(person) = self.chance.one(&newcomers) else { return };
        if self.takes(need, person, 1) {
            self.act(Actor::Person(person), Command::Open(Subject::Need(need)));
            let words = sayings::coming(&mut self.chance);
            self.say(Actor::Person(person), need, words);
        }
    }

    fn brought(&mut self) {
        let need = self.asked(groceries(HowSoon::Today), "Tanner's Row");
        let Some((need, person)) = need.zip(self.taken_by_a_voice(need, 1)) else { return };
        self.act(Actor::Person(person), Command::Open(Subject::Need(need)));
        self.stage_before(140, Scene::Leaving(need, person));
        self.stage_before(55, Scene::Arriving(need, person));
    }

    fn unread(&mut self, unread: Unread) {
        let by = self.on_duty(Duty::PhoneDesk);
        let (wish, street, through) = match unread {
            Unread::NoSuchStreet => (groceries(HowSoon::OneOrTwoDays), None, None),
            Unread::SendsVeryMany => {
                let wish = wanted(Kind::Home, Some(Item::Clothing), HowSoon::AboutAWeek);
                let street = self.group().founding.find_street("Union Street");
                (Wish { checked: Checked::Unchecked, ..wish }, street, None)
            }
            Unread::RangFromNowhere => (wanted(Kind::Repair, None, HowSoon::ThreeToFiveDays), None, by),
        };
        let wish = Wish { street, reach: ReachBy::Call, ..wish };
        if let Some(need) = self.ask(wish, through) {
            self.staged.insert(need);
        }
    }

    fn standing(&mut self, standing: Standing) {
        let Some(desk) = self.on_duty(Duty::PhoneDesk) else { return };
        let by = Actor::Person(desk);
        let (wish, street) = match standing {
            Standing::NoAnswer => {
                (wanted(Kind::Lift, Some(Item::LiftSomewhere), HowSoon::ThreeToFiveDays), "Station Road")
            }
            Standing::OtherLanguage => {
                (Wish { language: "ar", ..wanted(Kind::Letters, None, HowSoon::OneOrTwoDays) }, "Weavers' Walk")
            }
            Standing::NotBefore => (Wish { amount: 2, ..groceries(HowSoon::AboutAWeek) }, "Wharf Street"),
            Standing::NoStock => (wanted(Kind::Home, Some(Item::Furniture), HowSoon::AboutAWeek), "Larkfield Avenue"),
            Standing::ForAllToDecide => (wanted(Kind::Money, Some(Item::Grant), HowSoon::AnyTime), "Almond Grove"),
        };
        let Some(need) = self.asked(Wish { reach: ReachBy::Call, ..wish }, street) else { return };
        let hold = match standing {
            Standing::NoAnswer | Standing::OtherLanguage => {
                self.act(by, Command::Open(Subject::Need(need)));
                let no_answer = matches!(standing, Standing::NoAnswer);
                self.attempt(by, need, if no_answer { Reached::NoAnswer } else { Reached::LanguageNeeded });
                return;
            }
            Standing::NotBefore => Hold::Paced { until: self.arrival + Span::hours(40) },
            Standing::NoStock => Hold::WaitsFor { what: WaitsFor::Stock },
            Standing::ForAllToDecide => Hold::WaitsFor { what: WaitsFor::Decision },
        };
        self.act(by, Command::Needs(Needs::Hold { need, hold }));
    }
}

/// One of a thing, come straight, by text.
fn wanted(kind: Kind, item: Option<Item>, how_soon: HowSoon) -> Wish {
    Wish {
        kind,
        item,
        street: None,
        how_soon,
        household: Some(2),
        amount: 1,
        language: "en",
        reach: ReachBy::Text,
        consent: Consent::ComeStraight,
        checked: Checked::Clear,
    }
}

fn groceries(how_soon: HowSoon) -> Wish {
    wanted(Kind::Food, Some(Item::Groceries), how_soon)
}
