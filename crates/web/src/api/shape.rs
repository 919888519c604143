//! What a value looks like. One description reads what a program sends (and says what is amiss with it, field by field, in
//! the reader's language), stands in the OpenAPI document, and is held against every answer by the tests.

/// Reading what was sent.
mod reading;

use serde_json::{Map, Value, json};

pub(crate) use reading::Amiss;

/// The shape of a value.
#[derive(Clone, Debug)]
pub(crate) enum Shape {
    /// One line, cleaned, of at most so many characters.
    Line(usize),
    /// Several lines.
    Text(usize),
    /// Words in an answer, however long.
    Said,
    Number(i64, i64),
    YesNo,
    /// A moment as RFC 3339 writes it.
    Time,
    /// One of these words.
    OneOf(Vec<String>),
    /// So many bytes as hexadecimal digits.
    Hex(usize),
    /// At most so many.
    List(Box<Shape>, usize),
    Record(Vec<Slot>),
    /// A word alone, or a word with what belongs to it: `"met"`, `{"partly_met": {"left": 2}}`.
    Either(Vec<(String, Option<Shape>)>),
    /// A word that also stands in addresses: a duty's, an agreement's.
    Gap(&'static str),
    /// Or null.
    Maybe(Box<Shape>),
    /// One that stands in the document under its own name.
    Named(&'static str, Box<Shape>),
}

/// A field of a record.
#[derive(Clone, Debug)]
pub(crate) struct Slot {
    pub(crate) name: &'static str,
    pub(crate) shape: Shape,
    /// It has to be there.
    pub(crate) wanted: bool,
    pub(crate) says: &'static str,
}

/// A field that has to be there.
pub(crate) fn slot(name: &'static str, shape: Shape) -> Slot {
    Slot { name, shape, wanted: true, says: "" }
}

/// A field that may be left out.
pub(crate) fn free(name: &'static str, shape: Shape) -> Slot {
    Slot { name, shape, wanted: false, says: "" }
}

impl Slot {
    pub(crate) fn says(self, says: &'static str) -> Slot {
        Slot { says, ..self }
    }
}

/// Numbers that count things of a group.
pub(crate) fn number() -> Shape {
    Shape::Number(0, u32::MAX.into())
}

pub(crate) fn count(least: i64, most: i64) -> Shape {
    Shape::Number(least, most)
}

pub(crate) fn list(of: Shape) -> Shape {
    Shape::List(Box::new(of), 10_000)
}

pub(crate) fn few(of: Shape, most: usize) -> Shape {
    Shape::List(Box::new(of), most)
}

pub(crate) fn maybe(shape: Shape) -> Shape {
    Shape::Maybe(Box::new(shape))
}

pub(crate) fn one_of<W: Into<String>>(words: impl IntoIterator<Item = W>) -> Shape {
    Shape::OneOf(words.into_iter().map(Into::into).collect())
}

pub(crate) fn named(name: &'static str, shape: Shape) -> Shape {
    Shape::Named(name, Box::new(shape))
}

pub(crate) fn words() -> Shape {
    Shape::Said
}

impl Shape {
    /// It in the words of JSON Schema 2020-12, which OpenAPI 3.1 speaks. Named shapes are pointed at.
    pub(crate) fn schema(&self) -> Value {
        match self {
            Shape::Said => json!({ "type": "string" }),
            Shape::Line(most) | Shape::Text(most) => json!({ "type": "string", "maxLength": most }),
            Shape::Number(least, most) => json!({ "type": "integer", "minimum": least, "maximum": most }),
            Shape::YesNo => json!({ "type": "boolean" }),
            Shape::Time => json!({ "type": "string", "format": "date-time" }),
            Shape::OneOf(words) => json!({ "type": "string", "enum": words }),
            Shape::Hex(bytes) => json!({ "type": "string", "pattern": format!("^[0-9a-f]{{{}}}$", 2 * bytes) }),
            Shape::List(of, most) => json!({ "type": "array", "items": of.schema(), "maxItems": most }),
            Shape::Record(slots) => {
                let properties: Map<String, Value> =
                    slots.iter().map(|slot| (slot.name.into(), slot.schema())).collect();
                let wanted: Vec<&str> = slots.iter().filter(|slot| slot.wanted).map(|slot| slot.name).collect();
                let mut schema = json!({ "type": "object", "properties": properties, "additionalProperties": false });
                if !wanted.is_empty() {
                    schema["required"] = json!(wanted);
                }
                schema
            }
            Shape::Either(ways) => {
                let alone: Vec<&str> = ways.iter().filter(|(_, of)| of.is_none()).map(|(word, _)| &**word).collect();
                let mut any: Vec<Value> = Vec::new();
                if !alone.is_empty() {
                    any.push(json!({ "type": "string", "enum": alone }));
                }
                any.extend(ways.iter().filter_map(|(word, of)| {
                    let of = of.as_ref()?.schema();
                    Some(json!({ "type": "object", "properties": { word: of }, "required": [word],
                        "additionalProperties": false }))
                }));
                json!({ "oneOf": any })
            }
            Shape::Gap(name) => super::gaps::schema(name),
            Shape::Maybe(shape) => json!({ "anyOf": [shape.schema(), { "type": "null" }] }),
            Shape::Named(name, _) => json!({ "$ref": format!("#/components/schemas/{name}") }),
        }
    }

    /// Whether somebody types it.
    fn is_typed(&self) -> bool {
        matches!(self, Shape::Line(_) | Shape::Text(_))
    }

    /// Every named shape within, for the document.
    pub(crate) fn named_within(&self, found: &mut Map<String, Value>) {
        match self {
            Shape::List(of, _) | Shape::Maybe(of) => of.named_within(found),
            Shape::Record(slots) => slots.iter().for_each(|slot| slot.shape.named_within(found)),
            Shape::Either(ways) => ways.iter().filter_map(|(_, of)| of.as_ref()).for_each(|of| of.named_within(found)),
            Shape::Named(name, of) if !found.contains_key(*name) => {
                found.insert((*name).into(), of.schema());
                of.named_within(found);
            }
            _ => {}
        }
    }
}

impl Slot {
    fn schema(&self) -> Value {
        let mut schema = self.shape.schema();
        if self.wanted && self.shape.is_typed() {
            schema["minLength"] = json!(1);
        }
        if !self.says.is_empty() {
            schema["description"] = json!(self.says);
        }
        schema
    }
}

/// A moment as it stands in an answer.
pub(crate) fn time(at: commons::Timestamp) -> Value {
    jiff::Timestamp::from_millisecond(at.0).map_or(Value::Null, |at| json!(at.to_string()))
}
