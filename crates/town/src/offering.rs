//! What people would gladly do.

use crate::life::{Life, Step};
use crate::sayings;
use commons::founding::StreetId;
use commons::needs::{Interest, Kind};
use commons::offers::{Command as Offers, PartOfDay, Quantity, Sort, Terms, Times, Travel};
use commons::people::PersonId;
use commons::sight::Field;
use commons::{Actor, Command, Lang, Span};

impl Life {
    pub(crate) fn offer(&mut self, person: PersonId) {
        let mut terms = self.terms();
        self.place(person, &mut terms);
        let words = match self.chance.percent(55) {
            true => vec![(Field::Words, sayings::offer(terms.sort, &mut self.chance).to_owned())],
            false => Vec::new(),
        };
        self.act_saying(Actor::Person(person), Command::Offers(Offers::Offer { terms }), words);
        if self.chance.percent(30) {
            self.after(2 * 24 * 60, 20 * 24 * 60, Step::RethinkOffer(person));
        }
        if self.chance.percent(18) {
            self.after(60, 9 * 24 * 60, Step::Offer(person));
        }
    }

    /// Less time, more time, a rest, or enough.
    pub(crate) fn rethink_offer(&mut self, person: PersonId) {
        let Some((offer, terms)) = self.group().offers.of(person).next().map(|offer| (offer.id, offer.terms.clone()))
        else {
            return;
        };
        let by = Actor::Person(person);
        match self.chance.below(10) {
            0..4 => {
                let at_most_a_week = Some(1 + u8::try_from(self.chance.below(3)).unwrap_or(0));
                let terms = Terms { at_most_a_week, ..terms };
                self.act(by, Command::Offers(Offers::Change { offer, terms }));
            }
            4..7 => {
                let until = self.at + Span::days(self.chance.between(3, 14));
                self.act(by, Command::Offers(Offers::NotNow { offer, until }));
            }
            7 => {
                let until = self.at + Span::days(30);
                if self.act(by, Command::Offers(Offers::NotNow { offer, until })).is_some() {
                    self.act(by, Command::Offers(Offers::Resume { offer }));
                }
            }
            8 => {
                let done = self.act(by, Command::Offers(Offers::Withdraw { offer }));
                if let Some(done) = done {
                    self.take_back(by, &done);
                }
            }
            _ => {
                self.act(by, Command::Offers(Offers::Withdraw { offer }));
            }
        }
    }

    fn terms(&mut self) -> Terms {
        let sort = match self.chance.below(20) {
            0..10 => Sort::Time,
            10..13 => Sort::Skill,
            13..15 => Sort::Thing,
            15..18 => Sort::Lift,
            18 => Sort::Space,
            _ => Sort::Money,
        };
        let kinds = match sort {
            Sort::Time => self.some_of(&[Kind::Food, Kind::Medicine, Kind::Company, Kind::Home, Kind::Else], 3),
            Sort::Skill => self.some_of(&[Kind::Repair, Kind::Letters, Kind::Else, Kind::Company], 2),
            Sort::Thing => self.some_of(&[Kind::Home, Kind::Food], 1),
            Sort::Lift => self.some_of(&[Kind::Lift, Kind::Medicine, Kind::Food], 2),
            Sort::Space => vec![Kind::Else],
            Sort::Money => vec![Kind::Money],
        };
        let travel = match sort {
            Sort::Lift => Travel::Car,
            Sort::Money | Sort::Space => Travel::FromHome,
            _ => self.chance.one(&Travel::ALL).unwrap_or(Travel::OnFoot),
        };
        let minutes = match travel {
            Travel::FromHome => 0,
            Travel::OnFoot => 5 * self.chance.between(1, 4),
            Travel::Bicycle => 5 * self.chance.between(2, 6),
            Travel::Car => 10 * self.chance.between(1, 4),
        };
        let quantity = match sort {
            Sort::Thing => Quantity::Some(u16::try_from(self.chance.between(1, 6)).unwrap_or(1)),
            _ => Quantity::Standing,
        };
        let at_most_a_week = match self.chance.percent(45) {
            true => Some(u8::try_from(self.chance.between(1, 4)).unwrap_or(1)),
            false => None,
        };
        let minutes = u16::try_from(minutes).unwrap_or(0);
        let (languages, starts, interests) = (Vec::new(), None, Vec::new());
        let times = self.times();
        Terms { sort, kinds, quantity, times, travel, minutes, at_most_a_week, languages, starts, interests }
    }

    /// Where it starts, which two of three say, the languages of every third person, and for company what most of them like.
    /// Nothing is drawn for it: it is theirs and stays the same.
    fn place(&self, person: PersonId, terms: &mut Terms) {
        let streets = u32::try_from(self.group().founding.streets().count()).unwrap_or(0);
        if streets > 0 && !person.0.is_multiple_of(3) {
            terms.starts = u16::try_from(person.0 % streets).ok().map(StreetId);
        }
        if terms.kinds.contains(&Kind::Company) && !person.0.is_multiple_of(4) {
            terms.interests = liked(person.0);
        }
        if person.0.is_multiple_of(3) {
            let second = ["pl", "ar", "es"][(person.0 as usize / 3) % 3];
            terms.languages = ["en", second].into_iter().filter_map(Lang::parse).collect();
        }
    }

    /// One up to `most` of these.
    fn some_of(&mut self, kinds: &[Kind], most: usize) -> Vec<Kind> {
        let many = 1 + self.chance.below(most);
        (0..many).filter_map(|_| self.chance.one(kinds)).collect()
    }

    fn times(&mut self) -> Times {
        let evenings = |times: Times, day| times.with(day, PartOfDay::Evening);
        match self.chance.below(5) {
            0 => Times::ANY,
            1 => (0..5).fold(Times::default(), |times, day| times.with(day, PartOfDay::Morning)),
            2 => (0..5).fold(Times::default(), evenings),
            3 => PartOfDay::ALL.into_iter().fold(Times::default(), |times, part| times.with(5, part).with(6, part)),
            _ => {
                let day = u8::try_from(self.chance.below(7)).unwrap_or(0);
                let part = self.chance.one(&PartOfDay::ALL).unwrap_or(PartOfDay::Afternoon);
                evenings(Times::default().with(day, part), (day + 3) % 7)
            }
        }
    }
}

/// Two things somebody likes, by a number that is theirs.
pub(crate) fn liked(number: u32) -> Vec<Interest> {
    let all = Interest::ALL;
    let of = |at: u32| all.get(at as usize % all.len()).copied();
    let both: std::collections::BTreeSet<Interest> =
        [of(number), of(number.wrapping_mul(5).wrapping_add(3))].into_iter().flatten().collect();
    both.into_iter().collect()
}
