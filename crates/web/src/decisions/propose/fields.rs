//! The fields of one change, as the form shows them.

use commons::duties::Filling;
use commons::people::PersonId;
use commons::{Rule, Unit};
use host::State;

use super::part::Part;
use super::thing::Thing;
use super::titles;
use crate::decisions::effects;
use crate::forms::Choice;
use crate::look::frame::Frame;
use crate::saying;

/// A field of a change, ready to be shown.
pub(super) enum Control {
    /// A number with its unit behind it.
    Number {
        name: String,
        key: String,
        value: String,
        unit: String,
        hint: String,
    },
    Line {
        name: String,
        key: String,
        value: String,
        hint: String,
    },
    Text {
        name: String,
        key: String,
        value: String,
        rows: u8,
        hint: String,
    },
    Select {
        name: String,
        key: String,
        choices: Vec<Choice>,
    },
    Radios {
        name: String,
        key: String,
        choices: Vec<Choice>,
    },
}

/// A change with its fields.
pub(super) struct Shown {
    pub(super) no: usize,
    pub(super) code: String,
    pub(super) title: String,
    /// How it is today, if that can be said in a line.
    pub(super) now: Option<String>,
    /// Why it cannot be as it is, if no field is to blame.
    pub(super) whole: String,
    pub(super) controls: Vec<Control>,
}

impl Part {
    /// With its fields, for the page.
    pub(super) fn shown(&self, no: usize, frame: &Frame, state: &State) -> Shown {
        let group = &state.group;
        let field = |name: &str| format!("{name}-{no}");
        let number = |name: &str, key: &str, value: &str, unit: String, hint: String| Control::Number {
            name: field(name),
            key: key.into(),
            value: value.into(),
            unit,
            hint,
        };
        let text = |key: &str, rows: u8, hint: &str| Control::Text {
            name: field("words"),
            key: key.into(),
            value: self.words.clone(),
            rows,
            hint: hint.into(),
        };
        let line = |name: &str, key: &str, value: &str, hint: &str| Control::Line {
            name: field(name),
            key: key.into(),
            value: value.into(),
            hint: hint.into(),
        };
        let mut now = None;
        let mut title = titles::title(self.thing, frame, state);
        let controls = match self.thing {
            Thing::Rule(rule) => {
                let (least, most) = rule.bounds();
                now = Some(frame.s("propose-now", "what", effects::value_of(frame, rule, group.rules.get(rule))));
                title = frame.t("propose-thing-rule");
                let bounds = frame.with("propose-bounds", &[("least", &least), ("most", &most)]);
                vec![number("value", &format!("rule-{}", rule.code()), &self.value, unit(frame, rule), bounds)]
            }
            Thing::Agreement(agreement) => {
                let there = group.decisions.agreements().get(agreement);
                now = Some(match there {
                    Some(there) => frame.s("propose-agreement-since", "day", frame.date(there.since.0)),
                    None => frame.t("propose-agreement-template"),
                });
                vec![text("propose-text", 18, "")]
            }
            Thing::OwnAgreement => vec![text("propose-text", 12, "propose-own-agreement-hint")],
            Thing::NewDuty => vec![
                line("value", "propose-duty-name", &self.value, ""),
                text("propose-mandate", 6, "propose-mandate-hint"),
                number("seats", "propose-seats", &self.seats, String::new(), String::new()),
                number("days", "propose-duty-days", &self.days, frame.t("propose-unit-days"), String::new()),
                filling(self.filling, field("filling"), frame),
            ],
            Thing::Terms(duty) => {
                let charge = group.duties.charge(duty);
                let days = charge.days.unwrap_or(group.rules.duty_days);
                now = Some(frame.with("propose-terms-now", &[("seats", &charge.seats), ("days", &days)]));
                vec![
                    number("seats", "propose-seats", &self.seats, String::new(), String::new()),
                    number("days", "propose-duty-days", &self.days, frame.t("propose-unit-days"), String::new()),
                    filling(self.filling, field("filling"), frame),
                ]
            }
            Thing::Mandate(_) => vec![text("propose-mandate", 8, "propose-mandate-hint")],
            Thing::Appoint(duty) => {
                let able = group.people.with_voices().filter(|person| !group.duties.holds(*person, duty));
                vec![people(self.person, able, field("person"), "propose-appoint-whom", frame, state)]
            }
            Thing::Recall(duty) => {
                let holders = group.duties.holders(duty).map(|turn| turn.by);
                vec![people(self.person, holders, field("person"), "propose-recall-whom", frame, state)]
            }
            Thing::NewPot => vec![line("words", "propose-pot-name", &self.words, "propose-pot-name-hint")],
            Thing::Budget(pot) | Thing::Spend(pot) => {
                let holds = group.fund.pot(pot).map(|pot| crate::fund::money(frame, pot.holds));
                now = holds.map(|holds| frame.s("propose-pot-holds", "amount", holds));
                let spends = matches!(self.thing, Thing::Spend(_));
                let key = if spends { "propose-amount" } else { "propose-monthly" };
                let mut controls = vec![line("value", key, &self.value, "propose-amount-hint")];
                if spends {
                    controls.push(line("words", "propose-spend-for", &self.words, ""));
                }
                controls
            }
            Thing::Share(_) => vec![
                line("words", "propose-share-whom", &self.words, "propose-share-whom-hint"),
                number("days", "propose-share-days", &self.days, frame.t("propose-unit-days"), String::new()),
            ],
            Thing::Name => vec![line("value", "propose-name", &self.value, "propose-name-hint")],
            Thing::Place => vec![line("value", "propose-place", &self.value, "")],
            Thing::Task => vec![line("words", "propose-task", &self.words, "propose-task-hint")],
            _ => Vec::new(),
        };
        Shown { no, code: self.thing.code(), title, now, whole: field("part"), controls }
    }
}

fn filling(chosen: Filling, name: String, frame: &Frame) -> Control {
    let choice = |filling: Filling| {
        let word = filling.word();
        Choice::new(word, frame.t(&format!("propose-filling-{word}"))).chosen_if(filling == chosen)
    };
    Control::Radios { name, key: "propose-filling".into(), choices: Filling::ALL.map(choice).into() }
}

fn people(
    chosen: Option<PersonId>,
    among: impl Iterator<Item = PersonId>,
    name: String,
    key: &str,
    frame: &Frame,
    state: &State,
) -> Control {
    let nobody = Choice::new("", frame.t("propose-nobody-yet")).chosen_if(chosen.is_none());
    let choice =
        |person: PersonId| Choice::new(person.0, saying::name(frame, state, person)).chosen_if(chosen == Some(person));
    Control::Select { name, key: key.into(), choices: std::iter::once(nobody).chain(among.map(choice)).collect() }
}

/// The unit behind a rule's number.
fn unit(frame: &Frame, rule: Rule) -> String {
    let key = match rule.unit() {
        Unit::Minutes => "propose-unit-minutes",
        Unit::Hours => "propose-unit-hours",
        Unit::Days => "propose-unit-days",
        Unit::Months => "propose-unit-months",
        Unit::People => "propose-unit-people",
        Unit::Percent => "propose-unit-percent",
        Unit::OneIn => "propose-unit-one-in",
        Unit::Times | Unit::Money => return String::new(),
    };
    frame.t(key)
}
