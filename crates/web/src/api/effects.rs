//! What a decision changes, as programs send and read it: `{"set_rule": {"rule": "duty_days", "value": 14}}`.

use commons::Rule;
use commons::decisions::{Effect, Page};
use commons::duties::{Duty, Filling};
use commons::mirror::Indicator;
use serde_json::{Map, Value};

use super::shape::{Shape, count, maybe, named, number, one_of, slot};

/// Words as the log has them.
fn logged<T: serde::Serialize>(all: impl IntoIterator<Item = T>) -> Shape {
    one_of(all.into_iter().filter_map(|one| serde_json::to_value(one).ok()?.as_str().map(str::to_owned)))
}

fn duty() -> Shape {
    Shape::Gap("duty")
}

fn agreement() -> Shape {
    Shape::Gap("agreement")
}

/// What may be proposed. What only undoing makes (an earlier clause again) is read and never sent.
pub(super) fn shape() -> Shape {
    named("Effect", Shape::Either(ways()))
}

pub(super) fn shown_shape() -> Shape {
    let clause = Shape::Record(vec![slot("decision", number()), slot("text", number()), slot("effect", number())]);
    let mut ways = ways();
    ways.push((
        "restore".into(),
        Some(Shape::Record(vec![slot("agreement", agreement()), slot("clause", clause.clone())])),
    ));
    if let Some((_, Some(Shape::Record(slots)))) = ways.iter_mut().find(|(word, _)| word == "duty")
        && let Some(Shape::Either(changes)) = slots.first_mut().map(|slot| &mut slot.shape)
    {
        let again = Shape::Record(vec![slot("duty", duty()), slot("clause", maybe(clause))]);
        changes.push(("mandate_again".into(), Some(again)));
        changes.push(("begin".into(), Some(Shape::Record(vec![slot("duty", duty())]))));
    }
    named("ShownEffect", Shape::Either(ways))
}

fn ways() -> Vec<(String, Option<Shape>)> {
    let person = || slot("person", number());
    let pot = || slot("pot", count(0, u16::MAX.into()));
    let money = |name| slot(name, number()).says("In hundredths of the group's money.");
    let page = || slot("page", one_of(Page::ALL.map(Page::word)));
    let decision = || slot("decision", number());
    let terms = || {
        Shape::Record(vec![
            slot("duty", duty()),
            slot("seats", count(1, 20)),
            slot("days", count(1, 366)),
            slot("filling", logged(Filling::ALL)),
        ])
    };
    let of_duty = || Shape::Record(vec![slot("duty", duty())]);
    let change = Shape::Either(vec![
        ("invent".into(), Some(terms())),
        ("set".into(), Some(terms())),
        ("mandate".into(), Some(of_duty())),
        ("end".into(), Some(of_duty())),
    ]);
    let with = |word: &str, slots| (word.to_owned(), Some(Shape::Record(slots)));
    vec![
        with("set_rule", vec![slot("rule", logged(Rule::ALL)), slot("value", count(0, u16::MAX.into()))]),
        with("adopt", vec![slot("agreement", agreement())]),
        with("drop_agreement", vec![slot("agreement", agreement())]),
        with("duty", vec![slot("change", change)]),
        with("appoint", vec![slot("duty", duty()), person()]),
        with("recall", vec![slot("duty", duty()), person()]),
        with("open_pot", vec![pot()]),
        with("close_pot", vec![pot()]),
        with("budget", vec![pot(), money("monthly")]),
        with("spend", vec![pot(), money("amount")]),
        with("admit", vec![person()]),
        with("pause", vec![person()]),
        with("end_membership", vec![person()]),
        with("publish", vec![page()]),
        with("unpublish", vec![page()]),
        with("share", vec![page(), slot("days", count(1, 366))]),
        with("rename", vec![slot("what", one_of(["name", "place"])), slot("to", Shape::Line(80))]),
        with("mirror", vec![slot("indicator", logged(Indicator::ALL)), slot("on", Shape::YesNo)]),
        ("task".into(), None),
        with("repeal", vec![decision()]),
        with("keep", vec![decision()]),
        ("dissolve".into(), None),
    ]
}

/// An effect in an answer: duties and agreements by the words they have in addresses.
pub(super) fn said(effect: &Effect) -> Value {
    in_words(serde_json::to_value(effect).unwrap_or_default())
}

fn in_words(value: Value) -> Value {
    let Value::Object(fields) = value else { return value };
    let field = |(name, value): (String, Value)| {
        let word = match name.as_str() {
            "duty" => serde_json::from_value(value.clone()).ok().map(|duty: Duty| duty.word()),
            "agreement" => {
                serde_json::from_value(value.clone()).ok().map(|id: commons::decisions::AgreementId| id.word())
            }
            _ => None,
        };
        (name, word.map_or_else(|| in_words(value), Value::from))
    };
    Value::Object(Map::from_iter(fields.into_iter().map(field)))
}
