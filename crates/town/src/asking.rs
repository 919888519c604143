//! Asking: on the web without an account, or by ringing the phone desk; and what the neighbour does about it later.

use crate::chance::Deck;
use crate::life::{Life, Step};
use crate::{names, sayings};
use commons::duties::Duty;
use commons::founding::StreetId;
use commons::needs::{
    Ask, Change, Checked, Command as Needs, Consent, Event as Said, HowSoon, Item, Kind, NeedId, Outcome, Phase,
    ReachBy, Stage, Through, needs_door,
};
use commons::people::PersonId;
use commons::sight::Field;
use commons::{Actor, Command, Event, Lang, Subject};

/// What people ask for, by how often they do.
pub(crate) fn kinds() -> Deck<Kind> {
    Deck::of(&[
        (Kind::Food, 15),
        (Kind::Medicine, 6),
        (Kind::Home, 4),
        (Kind::Money, 3),
        (Kind::Company, 7),
        (Kind::Lift, 4),
        (Kind::Repair, 3),
        (Kind::Letters, 4),
        (Kind::Else, 3),
    ])
}

pub(crate) fn how_soon() -> Deck<HowSoon> {
    Deck::of(&[
        (HowSoon::Today, 3),
        (HowSoon::OneOrTwoDays, 7),
        (HowSoon::ThreeToFiveDays, 7),
        (HowSoon::AboutAWeek, 5),
        (HowSoon::AnyTime, 3),
    ])
}

pub(crate) fn languages() -> Deck<&'static str> {
    Deck::of(&[("en", 23), ("pl", 3), ("ar", 3), ("es", 2)])
}

/// What somebody would like, before they say it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wish {
    pub(crate) kind: Kind,
    pub(crate) item: Option<Item>,
    pub(crate) street: Option<StreetId>,
    pub(crate) how_soon: HowSoon,
    pub(crate) household: Option<u8>,
    pub(crate) amount: u16,
    pub(crate) language: &'static str,
    pub(crate) reach: ReachBy,
    pub(crate) consent: Consent,
    pub(crate) checked: Checked,
}

impl Life {
    pub(crate) fn ask_on_the_web(&mut self) {
        let wish = self.wish();
        if let Some(need) = self.ask(wish, None) {
            self.what_follows(need, wish);
        }
    }

    pub(crate) fn ask_by_telephone(&mut self) {
        let reach = if self.chance.percent(85) { ReachBy::Call } else { ReachBy::Text };
        let wish = Wish { reach, checked: Checked::Clear, ..self.wish() };
        // Nobody picks up: people ask on the web, then.
        let by = self.on_duty(Duty::PhoneDesk);
        if let Some(need) = self.ask(wish, by) {
            self.what_follows(need, wish);
        }
    }

    pub(crate) fn wish(&mut self) -> Wish {
        let kind = self.decks.kind.draw(&mut self.chance);
        let item = self.item(kind);
        let streets = self.group().founding.streets().count();
        let street = match self.chance.percent(95) {
            true => u16::try_from(self.chance.below(streets)).ok().map(StreetId),
            false => None,
        };
        let how_soon = match (self.decks.soon.draw(&mut self.chance), kind) {
            // Medicine does not wait for a month.
            (HowSoon::AnyTime | HowSoon::AboutAWeek, Kind::Medicine) => HowSoon::OneOrTwoDays,
            (soon, _) => soon,
        };
        let household = match self.chance.below(10) {
            0..3 => None,
            3..6 => Some(1),
            6..8 => Some(2),
            _ => u8::try_from(self.chance.between(3, 8)).ok(),
        };
        let many = match item {
            Some(Item::Groceries) => self.chance.between(1, 4),
            Some(Item::PreparedMeals | Item::MovingThings | Item::FriendlyCall) => self.chance.between(1, 3),
            _ => 1,
        };
        let reach = match self.chance.below(20) {
            0..9 => ReachBy::Text,
            9..14 => ReachBy::Call,
            14..16 => ReachBy::Email,
            _ => ReachBy::OwnPage,
        };
        Wish {
            kind,
            item,
            street,
            how_soon,
            household,
            amount: u16::try_from(many).unwrap_or(1),
            language: self.decks.language.draw(&mut self.chance),
            reach,
            consent: if self.chance.percent(15) { Consent::AskMeFirst } else { Consent::ComeStraight },
            checked: if self.chance.percent(2) { Checked::Unchecked } else { Checked::Clear },
        }
    }

    fn item(&mut self, kind: Kind) -> Option<Item> {
        match (kind, self.chance.below(100)) {
            (_, 0..12) => None,
            (Kind::Food, 12..70) => Some(Item::Groceries),
            (Kind::Medicine, 12..80) => Some(Item::Prescription),
            (Kind::Company, 12..45) => Some(Item::FriendlyCall),
            (Kind::Money, 12..65) => self.chance.one(&[Item::MeterTopUp, Item::PhoneCredit]),
            _ => self.chance.one(kind.items()),
        }
    }

    /// Asks, by oneself or through somebody at the telephone.
    pub(crate) fn ask(&mut self, wish: Wish, through: Option<PersonId>) -> Option<NeedId> {
        // Two of three who would like company say what they like.
        let number = u32::try_from(self.group().needs.all().len()).unwrap_or(0);
        let interests = match wish.kind {
            Kind::Company if !number.is_multiple_of(3) => crate::offering::liked(number),
            _ => Vec::new(),
        };
        let ask = Ask {
            kind: wish.kind,
            item: wish.item,
            street: wish.street,
            how_soon: wish.how_soon,
            household: wish.household,
            amount: wish.amount,
            language: Lang::parse(wish.language)?,
            reach: wish.reach,
            consent: wish.consent,
            through: through.map_or(Through::Web, Through::Person),
            checked: wish.checked,
            interests,
        };
        let words = self.sealed(wish);
        let by = through.map_or(Actor::Anyone, Actor::Person);
        let events = self.act_saying(by, Command::Needs(Needs::Ask(ask)), words)?;
        events.iter().find_map(|event| match event {
            Event::Needs(Said::Asked { need, .. }) => Some(*need),
            _ => None,
        })
    }

    /// What only those will read who come.
    fn sealed(&mut self, wish: Wish) -> Vec<(Field, String)> {
        let chance = &mut self.chance;
        let name = names::name(chance);
        let mut words = vec![(Field::Words, sayings::ask(wish.kind, wish.item, wish.language, chance).to_owned())];
        if chance.percent(92) {
            words.push((Field::Called, name.to_owned()));
        }
        match wish.reach {
            ReachBy::Text => words.push((Field::Reach, names::mobile(chance))),
            ReachBy::Call => words.push((Field::Reach, names::landline(chance))),
            ReachBy::Email => words.push((Field::Reach, names::email(name, chance))),
            ReachBy::OwnPage => {}
        }
        if chance.percent(25) {
            words.push((Field::SafeTimes, names::safe_times(chance).to_owned()));
        }
        if wish.street.is_none() {
            words.push((Field::Door, chance.pick(&names::NOT_ON_THE_LIST).to_owned()));
        } else if needs_door(wish.kind, wish.item) || chance.percent(40) {
            words.push((Field::Door, names::door(chance)));
        }
        if chance.percent(8) {
            words.push((Field::Password, names::password(chance).to_owned()));
        }
        words
    }

    fn what_follows(&mut self, need: NeedId, wish: Wish) {
        // Only where there are weeks enough for time to close what nobody comes back to.
        let patient = self.plan.weeks > 9 && wish.how_soon == HowSoon::AnyTime && wish.amount == 1;
        if patient && self.chance.percent(if self.lying.is_empty() { 100 } else { 2 }) {
            self.lying.insert(need);
            return;
        }
        if self.group().needs.get(need).is_some_and(|need| need.stage == Stage::Heard) {
            self.after(30, 5 * 60, Step::Read(need));
        } else {
            self.noticed(need, wish.how_soon);
        }
        match self.chance.below(100) {
            0..12 => {
                self.hard.insert(need);
                self.after(20 * 60, 4 * 24 * 60, Step::End(need));
            }
            16..20 => self.after(2 * 60, 3 * 24 * 60, Step::Withdraw(need)),
            20..26 => self.after(30, 20 * 60, Step::Change(need)),
            26..29 => self.after(60, 8 * 24 * 60, Step::Erase(need)),
            29..31 if wish.kind == Kind::Food => self.after(10, 120, Step::Pace(need)),
            _ => {}
        }
    }

    /// How long it takes until somebody who looks at the board could do it.
    pub(crate) fn noticed(&mut self, need: NeedId, how_soon: HowSoon) {
        let (least, most) = match how_soon {
            HowSoon::Today => (15, 4 * 60),
            HowSoon::OneOrTwoDays => (60, 26 * 60),
            HowSoon::ThreeToFiveDays => (5 * 60, 80 * 60),
            HowSoon::AboutAWeek => (12 * 60, 130 * 60),
            HowSoon::AnyTime => (24 * 60, 300 * 60),
        };
        self.after(least, most, Step::Notice(need));
    }

    /// Sooner, less, or on another street after all.
    pub(crate) fn change(&mut self, id: NeedId) {
        let Some(need) = self.group().needs.get(id) else { return };
        let (amount, how_soon) = (need.amount, need.how_soon);
        let change = match self.chance.below(3) {
            0 if how_soon != HowSoon::Today => Change { how_soon: Some(HowSoon::OneOrTwoDays), ..Change::default() },
            1 => Change { household: u8::try_from(self.chance.between(1, 6)).ok(), ..Change::default() },
            _ => Change { amount: Some(amount + 1), ..Change::default() },
        };
        let by = match self.chance.percent(60) {
            true => Actor::Neighbour(id),
            false => self.on_duty(Duty::PhoneDesk).map_or(Actor::Neighbour(id), Actor::Person),
        };
        let words = match self.chance.percent(30) {
            true => vec![(Field::SafeTimes, names::safe_times(&mut self.chance).to_owned())],
            false => Vec::new(),
        };
        if let Some(done) = self.act_saying(by, Command::Needs(Needs::Change { need: id, change }), words)
            && self.chance.percent(10)
        {
            self.take_back(by, &done);
        }
    }

    /// The neighbour's own page says: I do not need it now.
    pub(crate) fn withdraw(&mut self, need: NeedId) {
        let outcome = match self.chance.percent(60) {
            true => Outcome::NoLongerNeeded,
            false => Outcome::MetByOthers,
        };
        self.act(Actor::Neighbour(need), Command::Needs(Needs::Close { need, outcome }));
    }

    /// Everything at once, by whoever asked, or by a member they told.
    pub(crate) fn erase(&mut self, need: NeedId) {
        if self.staged.contains(&need) {
            return;
        }
        let by = match self.chance.percent(70) {
            true => Actor::Neighbour(need),
            false => self.a_voice().map_or(Actor::Neighbour(need), Actor::Person),
        };
        self.act(by, Command::Forget(Subject::Need(need)));
    }

    /// It was the wrong size, or there is one more to bring.
    pub(crate) fn reopen(&mut self, id: NeedId) {
        let by = match self.chance.percent(60) {
            true => Actor::Neighbour(id),
            false => self.on_duty(Duty::PhoneDesk).map_or(Actor::Neighbour(id), Actor::Person),
        };
        if self.act(by, Command::Needs(Needs::Reopen { need: id })).is_some() {
            let heard = self.group().needs.get(id).is_some_and(|need| need.phase() == Phase::Heard);
            match heard {
                true => self.after(20, 200, Step::Read(id)),
                false => self.after(60, 20 * 60, Step::Notice(id)),
            }
        }
    }
}
