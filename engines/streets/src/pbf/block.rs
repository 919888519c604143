//! What is in a parcel: nodes, ways and relations, with their tags.

use super::Mangled;
use super::wire::{Value, Wire};
use crate::geo::Coordinate;

/// One unpacked parcel.
pub(crate) struct Block<'a> {
    words: Vec<&'a [u8]>,
    groups: Vec<&'a [u8]>,
    granularity: i64,
    lat: i64,
    lon: i64,
}

/// A point.
pub(crate) struct Node<'b> {
    pub(crate) id: i64,
    pub(crate) place: Coordinate,
    pub(crate) tags: Tags<'b>,
}

/// A line or an outline through points.
pub(crate) struct Way<'b> {
    pub(crate) id: i64,
    pub(crate) tags: Tags<'b>,
    pub(crate) refs: &'b [i64],
}

/// Ways and points that mean something together.
pub(crate) struct Relation<'b> {
    pub(crate) tags: Tags<'b>,
    /// The ways in it: their number, and whether they are of the outer edge.
    pub(crate) ways: &'b [(i64, bool)],
}

/// Keys and values of one thing.
#[derive(Clone, Copy)]
pub(crate) struct Tags<'b> {
    words: &'b [&'b [u8]],
    pairs: &'b [(u32, u32)],
}

impl<'b> Tags<'b> {
    pub(crate) fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }

    pub(crate) fn get(&self, key: &str) -> Option<&'b str> {
        self.pairs.iter().find(|(k, _)| self.word(*k) == Some(key.as_bytes())).and_then(|(_, v)| self.text(*v))
    }

    /// Whether a key has this value.
    pub(crate) fn says(&self, key: &str, value: &str) -> bool {
        self.get(key) == Some(value)
    }

    /// All keys and values that are readable text.
    pub(crate) fn each(&self) -> impl Iterator<Item = (&'b str, &'b str)> {
        let tags = *self;
        self.pairs.iter().filter_map(move |(k, v)| Some((tags.text(*k)?, tags.text(*v)?)))
    }

    fn word(&self, number: u32) -> Option<&'b [u8]> {
        self.words.get(number as usize).copied()
    }

    fn text(&self, number: u32) -> Option<&'b str> {
        std::str::from_utf8(self.word(number)?).ok()
    }
}

impl<'a> Block<'a> {
    pub(crate) fn read(bytes: &'a [u8]) -> Result<Block<'a>, Mangled> {
        let mut block = Block { words: Vec::new(), groups: Vec::new(), granularity: 100, lat: 0, lon: 0 };
        let mut wire = Wire::new(bytes);
        while let Some((field, value)) = wire.field()? {
            match (field, value) {
                (1, Value::Bytes(table)) => block.read_words(table)?,
                (2, Value::Bytes(group)) => block.groups.push(group),
                (17, Value::Number(number)) => block.granularity = i64::from(number as i32),
                (19, Value::Number(number)) => block.lat = number as i64,
                (20, Value::Number(number)) => block.lon = number as i64,
                _ => {}
            }
        }
        Ok(block)
    }

    fn read_words(&mut self, table: &'a [u8]) -> Result<(), Mangled> {
        let mut wire = Wire::new(table);
        while let Some((field, value)) = wire.field()? {
            if let (1, Value::Bytes(word)) = (field, value) {
                self.words.push(word);
            }
        }
        Ok(())
    }

    /// Whether any of these words stands in the parcel: where none does, no tag need be looked at.
    fn mentions(&self, words: &[&str]) -> bool {
        self.words.iter().any(|word| words.iter().any(|sought| sought.as_bytes() == *word))
    }

    /// Whether there are nodes in it, and whether there is anything else.
    pub(crate) fn holds(&self) -> Result<(bool, bool), Mangled> {
        let (mut nodes, mut others) = (false, false);
        for group in &self.groups {
            if let Some((field, _)) = Wire::new(group).field()? {
                nodes |= field <= 2;
                others |= field > 2;
            }
        }
        Ok((nodes, others))
    }

    fn place(&self, lat: i64, lon: i64) -> Coordinate {
        // Nanodegrees in the file, hundreds of them here; what lies outside the earth is laid on its edge.
        let scaled = |offset: i64, value: i64, most: i64| {
            let nano = value.wrapping_mul(self.granularity).wrapping_add(offset);
            (nano / 100).clamp(-most, most) as i32
        };
        Coordinate { lat: scaled(self.lat, lat, 900_000_000), lon: scaled(self.lon, lon, 1_800_000_000) }
    }

    /// Every node, with its tags if any of the `wanted` words stands in the parcel at all, else without.
    pub(crate) fn each_node(&self, wanted: &[&str], mut each: impl FnMut(Node<'_>)) -> Result<(), Mangled> {
        let with_tags = self.mentions(wanted);
        let mut pairs = Vec::new();
        for group in &self.groups {
            let mut wire = Wire::new(group);
            while let Some((field, value)) = wire.field()? {
                match (field, value) {
                    (1, Value::Bytes(node)) => {
                        let (id, place) = self.plain_node(node, &mut pairs)?;
                        each(Node { id, place, tags: Tags { words: &self.words, pairs: &pairs } });
                    }
                    (2, Value::Bytes(dense)) => self.dense(dense, with_tags, &mut pairs, &mut each)?,
                    _ => {}
                }
            }
        }
        Ok(())
    }

    fn plain_node(&self, bytes: &[u8], pairs: &mut Vec<(u32, u32)>) -> Result<(i64, Coordinate), Mangled> {
        let (mut wire, mut id, mut lat, mut lon) = (Wire::new(bytes), 0, 0, 0);
        let (mut keys, mut values) = (Wire::new(&[]), Wire::new(&[]));
        let signed = |number: u64| (number >> 1) as i64 ^ -((number & 1) as i64);
        while let Some((field, value)) = wire.field()? {
            match (field, value) {
                (1, Value::Number(number)) => id = signed(number),
                (2, Value::Bytes(bytes)) => keys = Wire::new(bytes),
                (3, Value::Bytes(bytes)) => values = Wire::new(bytes),
                (8, Value::Number(number)) => lat = signed(number),
                (9, Value::Number(number)) => lon = signed(number),
                _ => {}
            }
        }
        read_pairs(keys, values, pairs)?;
        Ok((id, self.place(lat, lon)))
    }

    fn dense(
        &self,
        bytes: &[u8],
        with_tags: bool,
        pairs: &mut Vec<(u32, u32)>,
        each: &mut impl FnMut(Node<'_>),
    ) -> Result<(), Mangled> {
        let empty = Wire::new(&[]);
        let (mut wire, mut ids, mut lats, mut lons, mut tags) = (Wire::new(bytes), empty, empty, empty, empty);
        while let Some((field, value)) = wire.field()? {
            match (field, value) {
                (1, Value::Bytes(bytes)) => ids = Wire::new(bytes),
                (8, Value::Bytes(bytes)) => lats = Wire::new(bytes),
                (9, Value::Bytes(bytes)) => lons = Wire::new(bytes),
                (10, Value::Bytes(bytes)) if with_tags => tags = Wire::new(bytes),
                _ => {}
            }
        }
        let (mut id, mut lat, mut lon) = (0i64, 0i64, 0i64);
        while !ids.is_empty() {
            id = id.wrapping_add(ids.signed()?);
            lat = lat.wrapping_add(lats.signed()?);
            lon = lon.wrapping_add(lons.signed()?);
            pairs.clear();
            while !tags.is_empty() {
                match tags.number()? {
                    0 => break,
                    key => pairs.push((key as u32, tags.number()? as u32)),
                }
            }
            each(Node { id, place: self.place(lat, lon), tags: Tags { words: &self.words, pairs } });
        }
        Ok(())
    }

    /// Every way.
    pub(crate) fn each_way(&self, mut each: impl FnMut(Way<'_>)) -> Result<(), Mangled> {
        let (mut pairs, mut refs) = (Vec::new(), Vec::new());
        self.each_in(3, |bytes| {
            let (mut wire, mut id) = (Wire::new(bytes), 0);
            let (mut keys, mut values) = (Wire::new(&[]), Wire::new(&[]));
            refs.clear();
            while let Some((field, value)) = wire.field()? {
                match (field, value) {
                    (1, Value::Number(number)) => id = number as i64,
                    (2, Value::Bytes(bytes)) => keys = Wire::new(bytes),
                    (3, Value::Bytes(bytes)) => values = Wire::new(bytes),
                    (8, Value::Bytes(bytes)) => {
                        let (mut wire, mut sum) = (Wire::new(bytes), 0i64);
                        while !wire.is_empty() {
                            sum = sum.wrapping_add(wire.signed()?);
                            refs.push(sum);
                        }
                    }
                    _ => {}
                }
            }
            read_pairs(keys, values, &mut pairs)?;
            each(Way { id, tags: Tags { words: &self.words, pairs: &pairs }, refs: &refs });
            Ok(())
        })
    }

    /// Every relation.
    pub(crate) fn each_relation(&self, mut each: impl FnMut(Relation<'_>)) -> Result<(), Mangled> {
        let (mut pairs, mut ways) = (Vec::new(), Vec::new());
        self.each_in(4, |bytes| {
            let mut wire = Wire::new(bytes);
            let empty = Wire::new(&[]);
            let (mut keys, mut values, mut roles, mut members, mut kinds) = (empty, empty, empty, empty, empty);
            while let Some((field, value)) = wire.field()? {
                match (field, value) {
                    (2, Value::Bytes(bytes)) => keys = Wire::new(bytes),
                    (3, Value::Bytes(bytes)) => values = Wire::new(bytes),
                    (8, Value::Bytes(bytes)) => roles = Wire::new(bytes),
                    (9, Value::Bytes(bytes)) => members = Wire::new(bytes),
                    (10, Value::Bytes(bytes)) => kinds = Wire::new(bytes),
                    _ => {}
                }
            }
            ways.clear();
            let mut member = 0i64;
            while !members.is_empty() {
                member = member.wrapping_add(members.signed()?);
                let role = self.words.get(roles.number()? as usize).copied();
                if kinds.number()? == 1 {
                    ways.push((member, role != Some(b"inner")));
                }
            }
            read_pairs(keys, values, &mut pairs)?;
            each(Relation { tags: Tags { words: &self.words, pairs: &pairs }, ways: &ways });
            Ok(())
        })
    }

    fn each_in(&self, wanted: u64, mut each: impl FnMut(&'a [u8]) -> Result<(), Mangled>) -> Result<(), Mangled> {
        for group in &self.groups {
            let mut wire = Wire::new(group);
            while let Some((field, value)) = wire.field()? {
                match value {
                    Value::Bytes(bytes) if field == wanted => each(bytes)?,
                    _ => {}
                }
            }
        }
        Ok(())
    }
}

fn read_pairs(mut keys: Wire<'_>, mut values: Wire<'_>, pairs: &mut Vec<(u32, u32)>) -> Result<(), Mangled> {
    pairs.clear();
    while !keys.is_empty() {
        pairs.push((keys.number()? as u32, values.number()? as u32));
    }
    Ok(())
}
