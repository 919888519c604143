//! A schematic map as SVG: lines for ways, names along them, and nothing else. No door, no tile, no script.
//!
//! Everything has a class and no colour, so that a page says by style what it looks like by day, by night and on paper:
//! `map`, `map-main`, `map-street`, `map-small`, `map-path`, `map-name`, and where a sheet asks for them `map-ours` and `map-mark`.
//! [`STYLE`] is one way to say it.

use std::collections::{HashMap, HashSet};
use std::fmt::Write;

use crate::gazetteer::Gazetteer;
use crate::geo::{Coordinate, Frame, Plane};
use crate::network::Network;
use crate::ways::Class;

/// One way to colour it, by custom properties that a page may set.
pub const STYLE: &str = "\
.map path{fill:none;stroke:var(--map-street,#c8c2b4);stroke-width:5;stroke-linecap:round;stroke-linejoin:round}
.map .map-main{stroke:var(--map-main,#b3a98f);stroke-width:8}
.map .map-small{stroke-width:2.5}
.map .map-path{stroke:var(--map-path,#a9a294);stroke-width:1.2;stroke-dasharray:3 3}
.map .map-ours{stroke:var(--map-ours,#8c9fb4)}
.map text{fill:var(--map-name,#26221a);font:11px sans-serif;text-anchor:middle;dominant-baseline:central}
.map .map-name{paint-order:stroke;stroke:var(--map-ground,#faf8f3);stroke-width:3}
.map .map-mark circle{fill:var(--map-mark,#ffe9c2);stroke:var(--map-name,#26221a);stroke-width:1.5}
.map .map-mark text{fill:#26221a;font-weight:bold}
@media (prefers-color-scheme:dark){.map path{stroke:var(--map-street,#4c4a44)}.map .map-main{stroke:var(--map-main,#6b6658)}\
.map .map-path{stroke:var(--map-path,#6f6b61)}.map .map-ours{stroke:var(--map-ours,#5b6f86)}\
.map .map-name{fill:var(--map-name,#efece4);stroke:var(--map-ground,#1b1a17)}}
@media print{.map path{stroke:#999}.map .map-main{stroke:#666}.map .map-name{fill:#000;stroke:#fff}}
";

/// What to draw.
#[derive(Clone, Debug)]
pub struct Sheet<'s> {
    /// The part of town; everything if `None`.
    pub frame: Option<Frame>,
    /// What a map of this is called, read aloud instead of it.
    pub title: &'s str,
    /// No more bytes than this: where they end, paths are left out first, then small ways, then streets.
    pub most_bytes: usize,
    /// The language names are written in, where a street has one in it.
    pub language: &'s str,
    /// How wide it is in its own units, in which letters are 11 high; the height follows from the town.
    pub width: f64,
    /// Streets that stand out, by their numbers; they come before all others where room is short.
    pub ours: &'s [u32],
    /// What is written on it.
    pub marks: &'s [Mark],
}

/// Something written in a circle, of one or two letters or digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where.
    pub at: Coordinate,
    /// What.
    pub text: String,
}

impl<'s> Sheet<'s> {
    /// Everything, with nothing written on it, a thousand units wide.
    pub fn new(title: &'s str, most_bytes: usize) -> Sheet<'s> {
        Sheet { frame: None, title, most_bytes, language: "", width: 1000.0, ours: &[], marks: &[] }
    }
}

/// A drawn map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// The whole `<svg>` element.
    pub svg: String,
    /// The streets that have their name on it.
    pub named: Vec<u32>,
    /// Lines that did not fit in.
    pub left_out: usize,
}

/// What is nearer to a straight line than this, in those units, is drawn straight.
const STRAIGHT: f64 = 0.8;
/// About how wide a letter is.
const LETTER: f64 = 6.3;
/// Two names do not come nearer than this.
const APART: f64 = 12.0;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Level {
    Main,
    Street,
    Small,
    Path,
}

impl Level {
    fn of(class: Class) -> Option<Level> {
        Some(match class {
            Class::Motorway | Class::Trunk | Class::Primary | Class::Secondary => Level::Main,
            Class::Tertiary | Class::Unclassified | Class::Residential | Class::LivingStreet | Class::Pedestrian => {
                Level::Street
            }
            Class::Service | Class::Track => Level::Small,
            Class::Cycleway | Class::Footway | Class::Path | Class::Steps => Level::Path,
            Class::Barrier => return None,
        })
    }

    fn class(self) -> &'static str {
        match self {
            Level::Main => "map-main",
            Level::Street => "map-street",
            Level::Small => "map-small",
            Level::Path => "map-path",
        }
    }
}

/// A line of one street, or of ways without a name.
struct Line {
    level: Level,
    street: Option<u32>,
    ours: bool,
    points: Vec<(f64, f64)>,
}

/// Draws the network, or a part of it.
pub fn draw(network: &Network, gazetteer: &Gazetteer, sheet: &Sheet<'_>) -> Drawing {
    let frame = sheet.frame.or_else(|| network.frame());
    let Some(frame) = frame else { return Drawing { svg: String::new(), named: Vec::new(), left_out: 0 } };
    let plane = Plane::around(frame.middle());
    let (least, most) = (plane.at(frame.least), plane.at(frame.most));
    let margin = 12.0;
    let scale = (sheet.width - 2.0 * margin) / (most.0 - least.0).max(most.1 - least.1).max(50.0);
    let on_sheet = |place: Coordinate| {
        let (east, north) = plane.at(place);
        (margin + (east - least.0) * scale, margin + (most.1 - north) * scale)
    };
    let size = (2.0 * margin + (most.0 - least.0) * scale, 2.0 * margin + (most.1 - least.1) * scale);
    let mut lines = lines(network, &frame, sheet.ours, on_sheet);
    lines.sort_by(|a, b| {
        let whole = |line: &Line| (!line.ours, line.level, std::cmp::Reverse(length(&line.points) as u64), line.street);
        whole(a).cmp(&whole(b))
    });
    let mut pen = Pen { names: String::new(), named: Vec::new(), taken: Vec::new() };
    let marks = marks(sheet.marks, on_sheet, &mut pen);
    let mut left_out = 0;
    let mut drawn = String::new();
    // The tail of the picture and its frame take some room too.
    let room = sheet.most_bytes.saturating_sub(400 + 2 * sheet.title.len() + marks.len());
    // Each kind of way, first those that do not stand out.
    let mut together: [[String; 4]; 2] = Default::default();
    for line in &lines {
        let used = drawn.len() + pen.names.len() + together.iter().flatten().map(String::len).sum::<usize>();
        let d = data(&line.points);
        if used + d.len() + 160 > room {
            left_out += 1;
            continue;
        }
        let id = line.street.filter(|_| line.ours || line.level < Level::Small).and_then(|number| {
            let street = gazetteer.street(number)?;
            pen.name(&line.points, number, street.name_in(sheet.language)).then_some(number)
        });
        match id {
            Some(number) => {
                let d = if flipped(&line.points) { data(&reversed(&line.points)) } else { d };
                let stands_out = if line.ours { " map-ours" } else { "" };
                let class = line.level.class();
                let _ = write!(drawn, "<path id=\"street-{number}\" class=\"{class}{stands_out}\" d=\"{d}\"/>");
            }
            None => together[usize::from(line.ours)][line.level as usize].push_str(&d),
        }
    }
    let mut svg = String::with_capacity(sheet.most_bytes.min(1 << 20));
    let (width, height) = (size.0.ceil(), size.1.ceil());
    let _ = write!(
        svg,
        "<svg class=\"map\" viewBox=\"0 0 {width} {height}\" role=\"img\"><title>{}</title>",
        escaped(sheet.title)
    );
    // Small below large, names on top.
    for (some, stands_out) in together.iter().zip(["", " map-ours"]) {
        for level in [Level::Path, Level::Small, Level::Street, Level::Main] {
            let d = &some[level as usize];
            if !d.is_empty() {
                let _ = write!(svg, "<path class=\"{}{stands_out}\" d=\"{d}\"/>", level.class());
            }
        }
    }
    svg.push_str(&drawn);
    svg.push_str(&pen.names);
    svg.push_str(&marks);
    svg.push_str("</svg>");
    pen.named.sort_unstable();
    Drawing { svg, named: pen.named, left_out }
}

/// How large the circle around a mark is.
const CIRCLE: f64 = 11.0;

/// Marks, around which names find no room.
fn marks(marks: &[Mark], on_sheet: impl Fn(Coordinate) -> (f64, f64), pen: &mut Pen) -> String {
    let mut drawn = String::new();
    for mark in marks {
        let (x, y) = on_sheet(mark.at);
        let around = (0..8).map(|turn| f64::from(turn) * std::f64::consts::FRAC_PI_4);
        pen.taken.extend(around.map(|angle| (x + CIRCLE * angle.cos(), y + CIRCLE * angle.sin())));
        let (x, y) = (x.round(), y.round());
        let text = escaped(&mark.text);
        let _ = write!(
            drawn,
            "<g class=\"map-mark\"><circle cx=\"{x}\" cy=\"{y}\" r=\"{CIRCLE}\"/><text x=\"{x}\" y=\"{y}\">{text}</text></g>"
        );
    }
    drawn
}

/// Segments of a street laid end to end, thinned to what the sheet can show.
fn lines(network: &Network, frame: &Frame, ours: &[u32], on_sheet: impl Fn(Coordinate) -> (f64, f64)) -> Vec<Line> {
    let ours: HashSet<u32> = ours.iter().copied().collect();
    let mut groups: HashMap<(Option<u32>, Level), Vec<u32>> = HashMap::new();
    for (number, segment) in network.segments.iter().enumerate() {
        let inside = network.line(number as u32).any(|place| frame.holds(place));
        if let (Some(level), true) = (Level::of(segment.class), inside) {
            groups.entry((segment.street(), level)).or_default().push(number as u32);
        }
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_unstable_by_key(|(key, _)| *key);
    let mut lines = Vec::new();
    for ((street, level), segments) in groups {
        for chain in chains(network, &segments) {
            let points: Vec<(f64, f64)> = chain.into_iter().map(&on_sheet).collect();
            let points = thinned(&points, STRAIGHT);
            // A wiggle too small to see.
            if length(&points) >= 2.0 {
                let ours = street.is_some_and(|street| ours.contains(&street));
                lines.push(Line { level, street, ours, points });
            }
        }
    }
    lines
}

/// Lays segments end to end as far as they go.
pub(crate) fn chains(network: &Network, segments: &[u32]) -> Vec<Vec<Coordinate>> {
    let whole: Vec<Vec<Coordinate>> = segments.iter().map(|&segment| network.line(segment).collect()).collect();
    let mut at: HashMap<Coordinate, Vec<usize>> = HashMap::new();
    for (number, line) in whole.iter().enumerate() {
        for end in [line[0], line[line.len() - 1]] {
            at.entry(end).or_default().push(number);
        }
    }
    let mut used = vec![false; whole.len()];
    let mut chains = Vec::new();
    // Ends first, so that a street is one line from end to end; then what is left goes round.
    let is_end = |number: usize| {
        let line = &whole[number];
        at[&line[0]].len() == 1 || at[&line[line.len() - 1]].len() == 1
    };
    let order =
        (0..whole.len()).filter(|&number| is_end(number)).chain((0..whole.len()).filter(|&number| !is_end(number)));
    for first in order {
        if std::mem::replace(&mut used[first], true) {
            continue;
        }
        let mut chain = whole[first].clone();
        if at[&chain[chain.len() - 1]].len() == 1 {
            chain.reverse();
        }
        while let Some(&next) = at[&chain[chain.len() - 1]].iter().find(|&&next| !used[next]) {
            used[next] = true;
            let line = &whole[next];
            match line[0] == chain[chain.len() - 1] {
                true => chain.extend(&line[1..]),
                false => chain.extend(line.iter().rev().skip(1)),
            }
        }
        chains.push(chain);
    }
    chains
}

/// Without the points that change nothing one could see (Douglas & Peucker 1973), on whole units.
pub(crate) fn thinned(points: &[(f64, f64)], straight: f64) -> Vec<(f64, f64)> {
    let mut keep = vec![false; points.len()];
    let mut pieces = vec![(0, points.len().saturating_sub(1))];
    while let Some((from, to)) = pieces.pop() {
        keep[from] = true;
        keep[to] = true;
        let off = |at: usize| distance(points[at], points[from], points[to]);
        let farthest = (from + 1..to).max_by(|&a, &b| off(a).total_cmp(&off(b)));
        if let Some(farthest) = farthest.filter(|&at| off(at) > straight) {
            pieces.extend([(from, farthest), (farthest, to)]);
        }
    }
    let kept = points.iter().zip(keep).filter(|(_, keep)| *keep).map(|(point, _)| (point.0.round(), point.1.round()));
    let mut thinned: Vec<(f64, f64)> = kept.collect();
    thinned.dedup();
    thinned
}

fn distance(point: (f64, f64), a: (f64, f64), b: (f64, f64)) -> f64 {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let square = dx * dx + dy * dy;
    let part =
        if square > 0.0 { (((point.0 - a.0) * dx + (point.1 - a.1) * dy) / square).clamp(0.0, 1.0) } else { 0.0 };
    (point.0 - a.0 - part * dx).hypot(point.1 - a.1 - part * dy)
}

fn length(points: &[(f64, f64)]) -> f64 {
    points.windows(2).map(|ends| (ends[1].0 - ends[0].0).hypot(ends[1].1 - ends[0].1)).sum()
}

/// Names are read from left to right.
fn flipped(points: &[(f64, f64)]) -> bool {
    match (points.first(), points.last()) {
        (Some(first), Some(last)) => last.0 < first.0,
        _ => false,
    }
}

fn reversed(points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    points.iter().rev().copied().collect()
}

/// Path data: the first point where it is, the others by how far they are from the one before.
fn data(points: &[(f64, f64)]) -> String {
    let mut d = String::new();
    let mut before: Option<(i64, i64)> = None;
    for &(x, y) in points {
        let (x, y) = (x as i64, y as i64);
        let _ = match before {
            None => write!(d, "M{x} {y}l"),
            Some((a, b)) => {
                let gap = if x - a < 0 || d.ends_with('l') { "" } else { " " };
                let second = if y - b < 0 { "" } else { " " };
                write!(d, "{gap}{}{second}{}", x - a, y - b)
            }
        };
        before = Some((x, y));
    }
    d
}

struct Pen {
    names: String,
    named: Vec<u32>,
    /// Where names lie.
    taken: Vec<(f64, f64)>,
}

impl Pen {
    /// Writes a name along a line, if there is room; each street once.
    fn name(&mut self, points: &[(f64, f64)], number: u32, name: &str) -> bool {
        let (whole, wide) = (length(points), name.chars().count() as f64 * LETTER);
        if self.named.contains(&number) || wide + 8.0 > whole || wide == 0.0 {
            return false;
        }
        let line = if flipped(points) { reversed(points) } else { points.to_vec() };
        for part in [0.5, 0.3, 0.7, 0.2, 0.8] {
            let middle = whole * part;
            let (from, to) = (middle - wide / 2.0, middle + wide / 2.0);
            if from < 2.0 || to > whole - 2.0 {
                continue;
            }
            let steps = (wide / 8.0).ceil() as usize;
            let under: Vec<(f64, f64)> =
                (0..=steps).map(|step| along(&line, from + wide * step as f64 / steps as f64)).collect();
            let free = |at: &(f64, f64)| self.taken.iter().all(|other| (other.0 - at.0).hypot(other.1 - at.1) >= APART);
            if under.iter().all(free) {
                self.taken.extend(under);
                self.named.push(number);
                let offset = (part * 100.0) as u32;
                let name = escaped(name);
                let _ = write!(
                    self.names,
                    "<text class=\"map-name\"><textPath href=\"#street-{number}\" startOffset=\"{offset}%\">{name}</textPath></text>"
                );
                return true;
            }
        }
        false
    }
}

fn along(line: &[(f64, f64)], mut far: f64) -> (f64, f64) {
    for ends in line.windows(2) {
        let step = (ends[1].0 - ends[0].0).hypot(ends[1].1 - ends[0].1);
        if far <= step && step > 0.0 {
            let part = far / step;
            return (ends[0].0 + part * (ends[1].0 - ends[0].0), ends[0].1 + part * (ends[1].1 - ends[0].1));
        }
        far -= step;
    }
    line.last().copied().unwrap_or_default()
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            control if control.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}
