//! One change as it is being filled in: what stands in its fields, to begin with and as it is typed.

use commons::Subject;
use commons::decisions::Effect;
use commons::duties::{Change, Filling};
use commons::people::PersonId;
use commons::sight::Field;
use host::State;

use super::amount;
use super::thing::Thing;
use crate::decisions::agreements;
use crate::forms::{Form, Problems};
use crate::look::frame::Frame;
use crate::words::plain;

/// The longest text of an agreement or a mandate; a page and a half.
const LONG: usize = 12_000;
const SHORT: usize = 300;

/// What is typed for one change, also while it does not do yet.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) thing: Thing,
    pub(super) value: String,
    pub(super) words: String,
    pub(super) seats: String,
    pub(super) days: String,
    pub(super) filling: Filling,
    pub(super) person: Option<PersonId>,
}

impl Part {
    /// What stands in the fields to begin with: how it is today.
    pub(super) fn fresh(thing: Thing, frame: &Frame, state: &State) -> Part {
        let group = &state.group;
        let mut part = Part {
            thing,
            value: String::new(),
            words: String::new(),
            seats: String::new(),
            days: String::new(),
            filling: Filling::OwnYes,
            person: None,
        };
        match thing {
            Thing::Rule(rule) => part.value = group.rules.get(rule).to_string(),
            Thing::Agreement(agreement) => {
                let text = agreements::text(state, agreement).map(str::to_owned);
                part.words = text.or_else(|| agreements::template(frame.tongue, agreement)).unwrap_or_default();
            }
            Thing::Terms(duty) => {
                let charge = group.duties.charge(duty);
                part.seats = charge.seats.to_string();
                part.days = charge.days.unwrap_or(group.rules.duty_days).to_string();
                part.filling = charge.filling;
            }
            Thing::NewDuty => {
                part.seats = "1".into();
                part.days = "30".into();
            }
            Thing::Mandate(duty) => {
                let clause = group.duties.charge(duty).mandate;
                let words = clause.and_then(|clause| {
                    state.words(Subject::Proposal(clause.decision), Field::Clause(clause.text, clause.effect))
                });
                let key = format!("duties-{}-what", duty.word());
                part.words = match words {
                    Some(words) => words.to_owned(),
                    None if frame.knows(&key) => plain(&frame.t(&key)),
                    None => String::new(),
                };
            }
            Thing::Budget(pot) => {
                part.value = group.fund.pot(pot).map_or_else(String::new, |pot| amount::typed(pot.monthly));
            }
            Thing::Share(_) => part.days = "30".into(),
            Thing::Name => part.value.clone_from(&group.founding.name),
            Thing::Place => part.value.clone_from(&group.founding.place),
            _ => {}
        }
        part
    }

    /// What stands in the fields of a change that is proposed already.
    pub(super) fn of(effect: &Effect, words: Option<&str>, frame: &Frame, state: &State) -> Option<Part> {
        let mut part = Part::fresh(Thing::of(effect, &state.group)?, frame, state);
        match effect {
            Effect::SetRule { value, .. } => part.value = value.to_string(),
            Effect::Duty {
                change: Change::Invent { seats, days, filling, .. } | Change::Set { seats, days, filling, .. },
            } => {
                (part.seats, part.days, part.filling) = (seats.to_string(), days.to_string(), *filling);
            }
            Effect::Appoint { person, .. } | Effect::Recall { person, .. } => part.person = Some(*person),
            Effect::Budget { monthly: money, .. } | Effect::Spend { amount: money, .. } => {
                part.value = amount::typed(*money);
            }
            Effect::Share { days, .. } => part.days = days.to_string(),
            Effect::Rename { to, .. } => part.value.clone_from(to),
            _ => {}
        }
        if let Some(words) = words {
            words.clone_into(&mut part.words);
            if matches!(part.thing, Thing::NewDuty) {
                let (name, mandate) = words.split_once('\n').unwrap_or((words, ""));
                part.value = name.trim().to_owned();
                part.words = mandate.trim().to_owned();
            }
        }
        Some(part)
    }

    /// Reads the change with this number from a form.
    pub(super) fn read(sent: &Form, no: usize, problems: &mut Problems) -> Option<Part> {
        let thing = Thing::parse(sent.raw(&format!("what-{no}")))?;
        let long = matches!(thing, Thing::Agreement(_) | Thing::OwnAgreement | Thing::Mandate(_) | Thing::NewDuty);
        let line =
            |name: &str, most: usize, problems: &mut Problems| sent.line(&format!("{name}-{no}"), most, problems);
        let filling = Filling::ALL.into_iter().find(|filling| filling.word() == sent.raw(&format!("filling-{no}")));
        Some(Part {
            thing,
            value: line("value", 60, problems),
            words: sent.text(&format!("words-{no}"), if long { LONG } else { SHORT }, problems),
            seats: line("seats", 12, problems),
            days: line("days", 12, problems),
            filling: filling.unwrap_or(Filling::OwnYes),
            person: sent.choice(&format!("person-{no}")).map(PersonId),
        })
    }

    /// The field to look at where the change as a whole does not fit.
    pub(super) fn first_field(&self, no: usize) -> String {
        let name = match self.thing {
            Thing::Rule(_) | Thing::Budget(_) | Thing::Spend(_) | Thing::Name | Thing::Place => "value",
            Thing::Agreement(_) | Thing::OwnAgreement | Thing::Mandate(_) | Thing::NewPot | Thing::Task => "words",
            Thing::Terms(_) | Thing::NewDuty => "seats",
            Thing::Appoint(_) | Thing::Recall(_) => "person",
            Thing::Share(_) => "days",
            _ => "part",
        };
        format!("{name}-{no}")
    }
}
