//! A tile of lines with names, as bytes: Mapbox Vector Tile Specification 2.1, chapter 4. Written in full where it is needed;
//! read only far enough to say whether something is one.

use std::collections::HashMap;

use crate::gazetteer::Gazetteer;
use crate::pbf::{Pen, Value, Wire};
use crate::ways::Class;

/// How many units a tile is wide and high.
pub(super) const EXTENT: u32 = 4096;
/// How the layer is called.
pub(super) const LAYER: &str = "streets";

/// Lines of one street, or of ways of one class without a name.
pub(super) struct Feature {
    pub(super) class: Class,
    pub(super) street: Option<u32>,
    /// Each of at least two points, in units of the tile.
    pub(super) lines: Vec<Vec<(i32, i32)>>,
}

/// Words by their numbers, each once.
#[derive(Default)]
struct Words {
    numbers: HashMap<String, u64>,
    list: Vec<String>,
}

impl Words {
    fn number(&mut self, word: &str) -> u64 {
        if let Some(&number) = self.numbers.get(word) {
            return number;
        }
        let number = self.list.len() as u64;
        self.numbers.insert(word.to_owned(), number);
        self.list.push(word.to_owned());
        number
    }
}

/// How a class is called, in the words of the Shortbread schema.
fn kind(class: Class) -> &'static str {
    match class {
        Class::Motorway => "motorway",
        Class::Trunk => "trunk",
        Class::Primary => "primary",
        Class::Secondary => "secondary",
        Class::Tertiary => "tertiary",
        Class::Unclassified => "unclassified",
        Class::Residential => "residential",
        Class::LivingStreet => "living_street",
        Class::Service => "service",
        Class::Pedestrian => "pedestrian",
        Class::Track => "track",
        Class::Cycleway => "cycleway",
        Class::Footway => "footway",
        Class::Path | Class::Barrier => "path",
        Class::Steps => "steps",
    }
}

/// The tile with these features.
pub(super) fn write(features: &[Feature], gazetteer: &Gazetteer) -> Vec<u8> {
    let (mut keys, mut values) = (Words::default(), Words::default());
    let mut layer = Pen::default();
    layer.bytes_field(1, LAYER.as_bytes());
    for feature in features {
        let mut tags = vec![keys.number("kind"), values.number(kind(feature.class))];
        let mut tag = |key: &str, value: &str| tags.extend([keys.number(key), values.number(value)]);
        if let Some(street) = feature.street.and_then(|number| gazetteer.street(number)) {
            tag("name", street.name());
            street.other_names().filter(|(language, _)| !language.is_empty()).for_each(|(language, name)| {
                tag(&format!("name_{language}"), name);
            });
        }
        let mut pen = Pen::default();
        pen.packed(2, tags);
        pen.number_field(3, LINES);
        pen.packed(4, geometry(&feature.lines));
        layer.bytes_field(2, &pen.bytes);
    }
    keys.list.iter().for_each(|key| layer.bytes_field(3, key.as_bytes()));
    for value in &values.list {
        let mut pen = Pen::default();
        pen.bytes_field(1, value.as_bytes());
        layer.bytes_field(4, &pen.bytes);
    }
    layer.number_field(5, u64::from(EXTENT));
    layer.number_field(15, 2);
    let mut tile = Pen::default();
    tile.bytes_field(3, &layer.bytes);
    tile.bytes
}

/// The type of geometry of a row of lines.
const LINES: u64 = 2;
const MOVE_TO: u64 = 1;
const LINE_TO: u64 = 2;

/// Go to the first point, then draw to the others, each by the way from the one before.
fn geometry(lines: &[Vec<(i32, i32)>]) -> Vec<u64> {
    let mut numbers = Vec::new();
    let (mut x, mut y) = (0, 0);
    for line in lines {
        let mut go = |numbers: &mut Vec<u64>, &(to_x, to_y): &(i32, i32)| {
            numbers.extend([signed(to_x - x), signed(to_y - y)]);
            (x, y) = (to_x, to_y);
        };
        let Some((first, rest)) = line.split_first() else { continue };
        numbers.push(MOVE_TO | 1 << 3);
        go(&mut numbers, first);
        numbers.push(LINE_TO | (rest.len() as u64) << 3);
        rest.iter().for_each(|point| go(&mut numbers, point));
    }
    numbers
}

/// The lowest bit is the sign.
fn signed(number: i32) -> u64 {
    u64::from((number << 1 ^ number >> 31) as u32)
}

/// Whether these bytes are a tile: layers with a name, as far as one sees without reading what is in them.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    let mut tile = Wire::new(bytes);
    loop {
        match tile.field() {
            Ok(None) => return true,
            Ok(Some((3, Value::Bytes(layer)))) if has_name(layer) => {}
            // Layers are all a tile has; other fields are for later versions.
            Ok(Some((field, _))) if field > 15 => {}
            _ => return false,
        }
    }
}

fn has_name(layer: &[u8]) -> bool {
    let mut fields = Wire::new(layer);
    let mut named = false;
    loop {
        match fields.field() {
            Ok(None) => return named,
            Ok(Some((1, Value::Bytes(_)))) => named = true,
            Ok(Some(_)) => {}
            Err(_) => return false,
        }
    }
}
