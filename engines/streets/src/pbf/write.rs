//! A small writer of map files: enough for a made town, a test, or streets drawn by hand.

use std::collections::HashMap;
use std::io::{self, Write};

use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::wire::Pen;
use crate::geo::Coordinate;

/// So many things go into one parcel, as other programs do it.
const IN_A_PARCEL: usize = 8_000;

/// Keys and values.
pub type MadeTags = Vec<(String, String)>;

/// A point to be written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MadeNode {
    /// Its number.
    pub id: i64,
    /// Where it is.
    pub place: Coordinate,
    /// What it is.
    pub tags: MadeTags,
}

/// A line or outline to be written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MadeWay {
    /// Its number.
    pub id: i64,
    /// The numbers of the points it goes through.
    pub refs: Vec<i64>,
    /// What it is.
    pub tags: MadeTags,
}

/// Ways that mean something together, all of them its outer edge.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MadeRelation {
    /// Its number.
    pub id: i64,
    /// The numbers of its ways.
    pub ways: Vec<i64>,
    /// What it is.
    pub tags: MadeTags,
}

/// Writes a file: nodes first, then ways, then relations, each in the order of their numbers.
pub struct Writer<W: Write> {
    out: W,
    packs: bool,
}

/// The words of one parcel; the empty one is number 0, which means "no more" among dense nodes.
struct Words<'a> {
    numbers: HashMap<&'a str, u64>,
    list: Vec<&'a str>,
}

impl<'a> Words<'a> {
    fn new() -> Words<'a> {
        Words { numbers: HashMap::from([("", 0)]), list: vec![""] }
    }

    fn number(&mut self, word: &'a str) -> u64 {
        *self.numbers.entry(word).or_insert_with(|| {
            self.list.push(word);
            self.list.len() as u64 - 1
        })
    }

    fn tags(&mut self, tags: &'a MadeTags, pen: &mut Pen) {
        let numbers: Vec<_> = tags.iter().map(|(k, v)| (self.number(k), self.number(v))).collect();
        pen.packed(2, numbers.iter().map(|pair| pair.0));
        pen.packed(3, numbers.iter().map(|pair| pair.1));
    }
}

impl<W: Write> Writer<W> {
    /// Begins a file.
    ///
    /// # Errors
    /// Whatever the writing meets.
    pub fn new(out: W) -> io::Result<Writer<W>> {
        Writer::begin(out, true)
    }

    /// Begins a file whose parcels are not packed: larger, and a change in it changes what it says.
    ///
    /// # Errors
    /// Whatever the writing meets.
    pub fn unpacked(out: W) -> io::Result<Writer<W>> {
        Writer::begin(out, false)
    }

    fn begin(out: W, packs: bool) -> io::Result<Writer<W>> {
        let mut writer = Writer { out, packs };
        let mut head = Pen::default();
        head.bytes_field(4, b"OsmSchema-V0.6");
        head.bytes_field(4, b"DenseNodes");
        head.bytes_field(5, b"Sort.Type_then_ID");
        head.bytes_field(16, b"manyhands-streets");
        writer.parcel(b"OSMHeader", &head.bytes)?;
        Ok(writer)
    }

    /// Writes points.
    ///
    /// # Errors
    /// Whatever the writing meets.
    pub fn nodes(&mut self, nodes: &[MadeNode]) -> io::Result<()> {
        for some in nodes.chunks(IN_A_PARCEL) {
            let (mut words, mut dense) = (Words::new(), Pen::default());
            dense.deltas(1, some.iter().map(|node| node.id));
            dense.deltas(8, some.iter().map(|node| i64::from(node.place.lat)));
            dense.deltas(9, some.iter().map(|node| i64::from(node.place.lon)));
            let mut tags = Vec::new();
            for node in some {
                for (key, value) in &node.tags {
                    tags.extend([words.number(key), words.number(value)]);
                }
                tags.push(0);
            }
            dense.packed(10, tags);
            let mut group = Pen::default();
            group.bytes_field(2, &dense.bytes);
            self.block(&words, &group)?;
        }
        Ok(())
    }

    /// Writes ways.
    ///
    /// # Errors
    /// Whatever the writing meets.
    pub fn ways(&mut self, ways: &[MadeWay]) -> io::Result<()> {
        for some in ways.chunks(IN_A_PARCEL) {
            let (mut words, mut group) = (Words::new(), Pen::default());
            for way in some {
                let mut pen = Pen::default();
                pen.number_field(1, way.id as u64);
                words.tags(&way.tags, &mut pen);
                pen.deltas(8, way.refs.iter().copied());
                group.bytes_field(3, &pen.bytes);
            }
            self.block(&words, &group)?;
        }
        Ok(())
    }

    /// Writes relations.
    ///
    /// # Errors
    /// Whatever the writing meets.
    pub fn relations(&mut self, relations: &[MadeRelation]) -> io::Result<()> {
        for some in relations.chunks(IN_A_PARCEL) {
            let (mut words, mut group) = (Words::new(), Pen::default());
            let outer = words.number("outer");
            for relation in some {
                let mut pen = Pen::default();
                pen.number_field(1, relation.id as u64);
                words.tags(&relation.tags, &mut pen);
                pen.packed(8, relation.ways.iter().map(|_| outer));
                pen.deltas(9, relation.ways.iter().copied());
                pen.packed(10, relation.ways.iter().map(|_| 1));
                group.bytes_field(4, &pen.bytes);
            }
            self.block(&words, &group)?;
        }
        Ok(())
    }

    /// Ends the file and gives back what it was written to.
    ///
    /// # Errors
    /// Whatever the writing meets.
    pub fn finish(mut self) -> io::Result<W> {
        self.out.flush()?;
        Ok(self.out)
    }

    fn block(&mut self, words: &Words<'_>, group: &Pen) -> io::Result<()> {
        let (mut table, mut block) = (Pen::default(), Pen::default());
        words.list.iter().for_each(|word| table.bytes_field(1, word.as_bytes()));
        block.bytes_field(1, &table.bytes);
        block.bytes_field(2, &group.bytes);
        self.parcel(b"OSMData", &block.bytes)
    }

    fn parcel(&mut self, kind: &[u8], plain: &[u8]) -> io::Result<()> {
        let (mut parcel, mut head) = (Pen::default(), Pen::default());
        if self.packs {
            let mut zlib = ZlibEncoder::new(Vec::new(), Compression::default());
            zlib.write_all(plain)?;
            parcel.number_field(2, plain.len() as u64);
            parcel.bytes_field(3, &zlib.finish()?);
        } else {
            parcel.bytes_field(1, plain);
        }
        head.bytes_field(1, kind);
        head.number_field(3, parcel.bytes.len() as u64);
        self.out.write_all(&(head.bytes.len() as u32).to_be_bytes())?;
        self.out.write_all(&head.bytes)?;
        self.out.write_all(&parcel.bytes)
    }
}
