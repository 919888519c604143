//! The effect that the fields of one change make, as far as they make one.

use commons::Group;
use commons::decisions::{AgreementId, Effect, Said};
use commons::duties::{Change, Duty, Filling};
use commons::fund::Money;
use commons::people::PersonId;

use super::part::Part;
use super::thing::Thing;
use crate::forms::Problems;
use crate::fund;

/// Days that a page can be shared for.
const MOST_SHARED: u16 = 92;

impl Part {
    /// The effect, if the fields make one, with the words that belong to it. What is amiss is said beside its field.
    pub(super) fn effect(&self, no: usize, group: &Group, problems: &mut Problems) -> Option<(Effect, String)> {
        let effect = Reading { part: self, no, problems }.effect(group)?;
        Some((effect, self.clause()))
    }

    /// The words that belong to the effect.
    fn clause(&self) -> String {
        match self.thing {
            Thing::NewDuty => format!("{}\n\n{}", self.value, self.words),
            Thing::Agreement(_)
            | Thing::OwnAgreement
            | Thing::Mandate(_)
            | Thing::NewPot
            | Thing::Spend(_)
            | Thing::Share(_)
            | Thing::Task => self.words.clone(),
            _ => String::new(),
        }
    }
}

/// The fields of one change while they are read.
struct Reading<'a> {
    part: &'a Part,
    no: usize,
    problems: &'a mut Problems,
}

impl Reading<'_> {
    fn effect(&mut self, group: &Group) -> Option<Effect> {
        let part = self.part;
        Some(match part.thing {
            Thing::Rule(rule) => {
                let value = self.number("value", &part.value)?;
                let (least, most) = rule.bounds();
                if !(least..=most).contains(&value) {
                    self.amiss("value", "propose-out-of-bounds");
                }
                Effect::SetRule { rule, value }
            }
            Thing::Agreement(agreement) => {
                self.words_first("propose-words-first");
                Effect::Adopt { agreement }
            }
            Thing::OwnAgreement => {
                self.words_first("propose-words-first");
                Effect::Adopt { agreement: AgreementId::Own(group.decisions.agreements().next_own()) }
            }
            Thing::DropAgreement(agreement) => Effect::DropAgreement { agreement },
            Thing::NewDuty => {
                let (seats, days, filling) = self.terms()?;
                self.value_first("propose-duty-name-first");
                self.words_first("propose-words-first");
                let duty = Duty::Invented(group.duties.next_invented());
                Effect::Duty { change: Change::Invent { duty, seats, days, filling } }
            }
            Thing::Terms(duty) => {
                let (seats, days, filling) = self.terms()?;
                Effect::Duty { change: Change::Set { duty, seats, days, filling } }
            }
            Thing::Mandate(duty) => {
                self.words_first("propose-words-first");
                Effect::Duty { change: Change::Mandate { duty } }
            }
            Thing::EndDuty(duty) => Effect::Duty { change: Change::End { duty } },
            Thing::Appoint(duty) => Effect::Appoint { duty, person: self.person()? },
            Thing::Recall(duty) => Effect::Recall { duty, person: self.person()? },
            Thing::NewPot => {
                self.words_first("propose-pot-name-first");
                Effect::OpenPot { pot: group.fund.next_pot() }
            }
            Thing::Budget(pot) => Effect::Budget { pot, monthly: self.amount()? },
            Thing::Spend(pot) => {
                let amount = self.amount()?;
                self.words_first("propose-words-first");
                Effect::Spend { pot, amount }
            }
            Thing::ClosePot(pot) => Effect::ClosePot { pot },
            Thing::Admit(person) => Effect::Admit { person },
            Thing::Pause(person) => Effect::Pause { person },
            Thing::EndMembership(person) => Effect::EndMembership { person },
            Thing::Publish(page) => Effect::Publish { page },
            Thing::Unpublish(page) => Effect::Unpublish { page },
            Thing::Share(page) => {
                let days = self.number("days", &part.days)?;
                if !(1..=MOST_SHARED).contains(&days) {
                    self.amiss("days", "propose-share-days-bounds");
                    return None;
                }
                self.words_first("propose-words-first");
                Effect::Share { page, days }
            }
            Thing::Mirror(indicator) => Effect::Mirror { indicator, on: !group.mirror.shows(indicator) },
            Thing::Name => self.rename(Said::Name),
            Thing::Place => self.rename(Said::Place),
            Thing::Task => {
                self.words_first("propose-words-first");
                Effect::Task
            }
            Thing::Repeal(decision) => Effect::Repeal { decision },
            Thing::Keep(decision) => Effect::Keep { decision },
            Thing::Dissolve => Effect::Dissolve,
        })
    }

    fn amiss(&mut self, field: &str, key: &str) {
        self.problems.add(&format!("{field}-{}", self.no), key);
    }

    fn number(&mut self, field: &str, typed: &str) -> Option<u16> {
        let number = typed.parse().ok();
        if number.is_none() {
            self.amiss(field, "propose-number-first");
        }
        number
    }

    fn words_first(&mut self, key: &str) {
        if self.part.words.trim().is_empty() {
            self.amiss("words", key);
        }
    }

    fn value_first(&mut self, key: &str) {
        if self.part.value.is_empty() {
            self.amiss("value", key);
        }
    }

    /// Seats, days and how a duty is filled.
    fn terms(&mut self) -> Option<(u8, u16, Filling)> {
        let part = self.part;
        let seats = self.number("seats", &part.seats)?;
        let days = self.number("days", &part.days)?;
        let Some(seats) = u8::try_from(seats).ok().filter(|seats| (1..=20).contains(seats)) else {
            self.amiss("seats", "propose-seats-bounds");
            return None;
        };
        if !(1..=180).contains(&days) {
            self.amiss("days", "propose-duty-days-bounds");
            return None;
        }
        Some((seats, days, part.filling))
    }

    fn person(&mut self) -> Option<PersonId> {
        if self.part.person.is_none() {
            self.amiss("person", "propose-person-first");
        }
        self.part.person
    }

    fn amount(&mut self) -> Option<Money> {
        let amount = fund::read_amount(&self.part.value);
        if amount.is_none() {
            self.amiss("value", "propose-amount-first");
        }
        amount
    }

    fn rename(&mut self, what: Said) -> Effect {
        self.value_first("propose-name-first");
        Effect::Rename { what, to: self.part.value.clone() }
    }
}
