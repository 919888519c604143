//! One change as it is being filled in: what is typed, the effect it makes, and the fields it shows.

use commons::decisions::{AgreementId, Effect, Said};
use commons::duties::{Change, Filling};
use commons::fund::Money;
use commons::people::PersonId;
use commons::sight::Field;
use commons::{Group, Rule, Subject, Unit};
use host::State;

use super::thing::Thing;
use crate::decisions::{agreements, effects};
use crate::forms::{Choice, Form, Problems};
use crate::look::frame::Frame;
use crate::words::plain;

/// The longest text of an agreement or a mandate; a page and a half.
const LONG: usize = 12_000;
const SHORT: usize = 300;
/// Days that a page can be shared for.
const MOST_SHARED: u16 = 92;

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
                part.value = group.fund.pot(pot).map_or_else(String::new, |pot| typed_amount(pot.monthly));
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
            Effect::Budget { monthly: amount, .. } | Effect::Spend { amount, .. } => part.value = typed_amount(*amount),
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
        let filling = Filling::ALL.into_iter().find(|filling| word(*filling) == sent.raw(&format!("filling-{no}")));
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

    /// The effect, if the fields make one, with the words that belong to it. What is amiss is said beside its field.
    pub(super) fn effect(&self, no: usize, group: &Group, problems: &mut Problems) -> Option<(Effect, String)> {
        let field = |name: &str| format!("{name}-{no}");
        let number = |name: &str, typed: &str, problems: &mut Problems| -> Option<u16> {
            let number = typed.parse().ok();
            if number.is_none() {
                problems.add(&field(name), "propose-number-first");
            }
            number
        };
        let words_first = |problems: &mut Problems| {
            if self.words.trim().is_empty() {
                problems.add(&field("words"), "propose-words-first");
            }
        };
        let effect = match self.thing {
            Thing::Rule(rule) => {
                let value = number("value", &self.value, problems)?;
                let (least, most) = rule.bounds();
                if !(least..=most).contains(&value) {
                    problems.add(&field("value"), "propose-out-of-bounds");
                }
                Effect::SetRule { rule, value }
            }
            Thing::Agreement(agreement) => {
                words_first(problems);
                Effect::Adopt { agreement }
            }
            Thing::OwnAgreement => {
                words_first(problems);
                Effect::Adopt { agreement: AgreementId::Own(group.decisions.agreements().next_own()) }
            }
            Thing::DropAgreement(agreement) => Effect::DropAgreement { agreement },
            Thing::NewDuty | Thing::Terms(_) => {
                let seats = number("seats", &self.seats, problems)?;
                let days = number("days", &self.days, problems)?;
                let filling = self.filling;
                let Some(seats) = u8::try_from(seats).ok().filter(|seats| (1..=20).contains(seats)) else {
                    problems.add(&field("seats"), "propose-seats-bounds");
                    return None;
                };
                if !(1..=180).contains(&days) {
                    problems.add(&field("days"), "propose-duty-days-bounds");
                    return None;
                }
                if let Thing::Terms(duty) = self.thing {
                    Effect::Duty { change: Change::Set { duty, seats, days, filling } }
                } else {
                    if self.value.is_empty() {
                        problems.add(&field("value"), "propose-duty-name-first");
                    }
                    words_first(problems);
                    let duty = commons::duties::Duty::Invented(group.duties.next_invented());
                    Effect::Duty { change: Change::Invent { duty, seats, days, filling } }
                }
            }
            Thing::Mandate(duty) => {
                words_first(problems);
                Effect::Duty { change: Change::Mandate { duty } }
            }
            Thing::EndDuty(duty) => Effect::Duty { change: Change::End { duty } },
            Thing::Appoint(duty) | Thing::Recall(duty) => {
                let Some(person) = self.person else {
                    problems.add(&field("person"), "propose-person-first");
                    return None;
                };
                match self.thing {
                    Thing::Appoint(_) => Effect::Appoint { duty, person },
                    _ => Effect::Recall { duty, person },
                }
            }
            Thing::NewPot => {
                if self.words.trim().is_empty() {
                    problems.add(&field("words"), "propose-pot-name-first");
                }
                Effect::OpenPot { pot: group.fund.next_pot() }
            }
            Thing::Budget(pot) | Thing::Spend(pot) => {
                let Some(amount) = read_amount(&self.value) else {
                    problems.add(&field("value"), "propose-amount-first");
                    return None;
                };
                match self.thing {
                    Thing::Budget(_) => Effect::Budget { pot, monthly: amount },
                    _ => {
                        words_first(problems);
                        Effect::Spend { pot, amount }
                    }
                }
            }
            Thing::ClosePot(pot) => Effect::ClosePot { pot },
            Thing::Admit(person) => Effect::Admit { person },
            Thing::Pause(person) => Effect::Pause { person },
            Thing::EndMembership(person) => Effect::EndMembership { person },
            Thing::Publish(page) => Effect::Publish { page },
            Thing::Unpublish(page) => Effect::Unpublish { page },
            Thing::Share(page) => {
                let days = number("days", &self.days, problems)?;
                if !(1..=MOST_SHARED).contains(&days) {
                    problems.add(&field("days"), "propose-share-days-bounds");
                    return None;
                }
                words_first(problems);
                Effect::Share { page, days }
            }
            Thing::Mirror(indicator) => Effect::Mirror { indicator, on: !group.mirror.shows(indicator) },
            Thing::Name | Thing::Place => {
                if self.value.is_empty() {
                    problems.add(&field("value"), "propose-name-first");
                }
                let what = if self.thing == Thing::Name { Said::Name } else { Said::Place };
                Effect::Rename { what, to: self.value.clone() }
            }
            Thing::Task => {
                words_first(problems);
                Effect::Task
            }
            Thing::Repeal(decision) => Effect::Repeal { decision },
            Thing::Keep(decision) => Effect::Keep { decision },
            Thing::Dissolve => Effect::Dissolve,
        };
        let clause = match self.thing {
            Thing::NewDuty => format!("{}\n\n{}", self.value, self.words),
            Thing::Agreement(_)
            | Thing::OwnAgreement
            | Thing::Mandate(_)
            | Thing::NewPot
            | Thing::Spend(_)
            | Thing::Share(_)
            | Thing::Task => self.words.clone(),
            _ => String::new(),
        };
        Some((effect, clause))
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
        let mut title = title(self.thing, frame, state);
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
                let values: [(&str, &dyn crate::words::Say); 2] = [("seats", &charge.seats), ("days", &days)];
                now = Some(frame.with("propose-terms-now", &values));
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

/// What a change is called over its fields, and in lists of what could be changed.
pub(super) fn title(thing: Thing, frame: &Frame, state: &State) -> String {
    let duty = |key: &str, duty| frame.s(key, "duty", effects::duty(frame, state, duty));
    let pot = |key: &str, pot| frame.s(key, "pot", effects::pot(frame, state, pot));
    let whom = |key: &str, person| frame.s(key, "whom", effects::name(frame, state, person));
    let page = |key: &str, page| frame.s(key, "page", effects::page(frame, page));
    match thing {
        Thing::Rule(rule) => effects::rule(frame, rule),
        Thing::Agreement(agreement) => {
            frame.s("propose-thing-agreement", "agreement", effects::agreement(frame, state, agreement))
        }
        Thing::OwnAgreement => frame.t("propose-thing-own-agreement"),
        Thing::DropAgreement(agreement) => {
            frame.s("effect-drop-agreement", "agreement", effects::agreement(frame, state, agreement))
        }
        Thing::NewDuty => frame.t("propose-thing-new-duty"),
        Thing::Terms(which) => duty("propose-thing-terms", which),
        Thing::Mandate(which) => duty("propose-thing-mandate", which),
        Thing::EndDuty(which) => duty("propose-thing-end-duty", which),
        Thing::Appoint(which) => duty("propose-thing-appoint", which),
        Thing::Recall(which) => duty("propose-thing-recall", which),
        Thing::NewPot => frame.t("propose-thing-new-pot"),
        Thing::Budget(which) => pot("propose-thing-budget", which),
        Thing::Spend(which) => pot("propose-thing-spend", which),
        Thing::ClosePot(which) => pot("effect-close-pot", which),
        Thing::Admit(person) => whom("effect-admit", person),
        Thing::Pause(person) => whom("effect-pause", person),
        Thing::EndMembership(person) => whom("effect-end-membership", person),
        Thing::Publish(which) => page("effect-publish", which),
        Thing::Unpublish(which) => page("effect-unpublish", which),
        Thing::Share(which) => page("propose-thing-share", which),
        Thing::Mirror(which) => {
            let key = if state.group.mirror.shows(which) { "effect-mirror-off" } else { "effect-mirror-on" };
            frame.s(key, "what", frame.t(&format!("mirror-{}", which.word())))
        }
        Thing::Name => frame.t("propose-thing-name"),
        Thing::Place => frame.t("propose-thing-place"),
        Thing::Task => frame.t("propose-thing-task"),
        Thing::Repeal(decision) => frame.s("effect-repeal", "what", effects::proposal(frame, state, decision)),
        Thing::Keep(decision) => frame.s("effect-keep", "what", effects::proposal(frame, state, decision)),
        Thing::Dissolve => frame.t("effect-dissolve"),
    }
}

fn filling(chosen: Filling, name: String, frame: &Frame) -> Control {
    let choice = |filling: Filling| {
        Choice::new(word(filling), frame.t(&format!("propose-filling-{}", word(filling)))).chosen_if(filling == chosen)
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
        |person: PersonId| Choice::new(person.0, effects::name(frame, state, person)).chosen_if(chosen == Some(person));
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

fn word(filling: Filling) -> &'static str {
    match filling {
        Filling::OwnYes => "own-yes",
        Filling::Rotation => "rotation",
        Filling::Lot => "lot",
    }
}

/// An amount as somebody would type it.
fn typed_amount(amount: Money) -> String {
    match (amount.0 / 100, amount.0 % 100) {
        (whole, 0) => whole.to_string(),
        (whole, part) => format!("{whole}.{part:02}"),
    }
}

/// "12", "12.5", "12,50": an amount with at most two digits behind the point.
pub(super) fn read_amount(typed: &str) -> Option<Money> {
    let typed = typed.trim();
    let (whole, part) = typed.split_once(['.', ',', '٫']).unwrap_or((typed, ""));
    if whole.is_empty() || part.len() > 2 || !whole.bytes().chain(part.bytes()).all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part: u32 = format!("{part:0<2}").parse().ok()?;
    whole.parse::<u32>().ok()?.checked_mul(100)?.checked_add(part).map(Money)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_as_people_type_it() {
        for (typed, amount) in [("12", 1200), ("12.5", 1250), ("12,50", 1250), ("0", 0), (" 7 ", 700)] {
            assert_eq!(read_amount(typed), Some(Money(amount)), "{typed}");
        }
        for nonsense in ["", "-3", "1.234", "1e9", "£5", ".5", "99999999999"] {
            assert_eq!(read_amount(nonsense), None, "{nonsense}");
        }
        assert_eq!(typed_amount(Money(1250)), "12.50");
        assert_eq!(typed_amount(Money(1200)), "12");
    }
}
