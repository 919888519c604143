//! The shapes of the mirror: equal patches in rows, and chairs. Drawn here, in the page's own colours, with a sentence for
//! those who listen. They are sized by attributes and know numbers only.

use std::fmt::Write;

use crate::look::{Html, escape};

/// The side of a patch, and from one to the next.
const SIDE: u32 = 28;
const STEP: u32 = 34;
/// More than this is a wall, and the sentence says it better.
const MOST: u32 = 120;

/// So many patches of one size; those filled are the people who make half.
pub(super) fn patches(all: u32, full: u32, said: &str) -> Html {
    let shown = all.min(MOST);
    let across = shown.min(if shown > 24 { 20 } else { 12 }).max(1);
    let mut sheet = Sheet::default();
    for at in 0..shown {
        let (x, y) = (at % across * STEP, at / across * STEP);
        if at < full { sheet.cloth(x, y) } else { sheet.plain(x, y) }
    }
    sheet.finished(across * STEP - (STEP - SIDE), shown.div_ceil(across) * STEP - (STEP - SIDE), said)
}

/// The chairs of a duty: taken, free, and one for whoever learns it.
pub(super) fn chairs(held: u32, seats: u32, learning: u32, said: &str) -> Html {
    let (seats, learners) = (seats.max(held).min(MOST), learning.clamp(1, MOST));
    let mut sheet = Sheet::default();
    for at in 0..seats {
        if at < held { sheet.cloth(at * STEP, 0) } else { sheet.free(at * STEP, 0) }
    }
    let beside = seats * STEP + 10;
    for at in 0..learners {
        sheet.learner(beside + at * STEP, at < learning);
    }
    sheet.finished(beside + learners * STEP - (STEP - SIDE), SIDE, said)
}

/// One's own part as a strip of twelve.
pub(super) fn strip(twelfths: u32, said: &str) -> Html {
    const ACROSS: u32 = 18;
    let mut sheet = Sheet::default();
    for at in 0..12 {
        let x = at * ACROSS;
        if at < twelfths {
            let _ = write!(sheet.strong, "M{x} 0h16v28h-16z");
        } else {
            let _ = write!(sheet.plain, "M{} 1h14v26h-14z", x + 1);
        }
    }
    sheet.finished(12 * ACROSS - 2, SIDE, said)
}

/// What is drawn so far, each sort as one path.
#[derive(Default)]
struct Sheet {
    tint: String,
    strong: String,
    plain: String,
    free: String,
    round: String,
}

impl Sheet {
    /// A patch of cloth: a ground, and a triangle on it.
    fn cloth(&mut self, x: u32, y: u32) {
        let _ = write!(self.tint, "M{x} {y}h28v28h-28z");
        let _ = write!(self.strong, "M{x} {y}v28h28z");
    }

    fn plain(&mut self, x: u32, y: u32) {
        let _ = write!(self.plain, "M{} {}h26v26h-26z", x + 1, y + 1);
    }

    fn free(&mut self, x: u32, y: u32) {
        let _ = write!(self.free, "M{} {}h26v26h-26z", x + 1, y + 1);
    }

    fn learner(&mut self, x: u32, there: bool) {
        let out = if there { &mut self.round } else { &mut self.free };
        let _ = write!(out, "M{} 14a13 13 0 1 0 26 0a13 13 0 1 0-26 0z", x + 1);
    }

    fn finished(&self, width: u32, height: u32, said: &str) -> Html {
        let mut inside = String::new();
        let edge = "stroke=\"var(--line-strong)\" stroke-width=\"2\"";
        for (drawn, look) in [
            (&self.tint, "fill=\"var(--plum-tint)\"".to_owned()),
            (&self.strong, "fill=\"var(--plum)\"".to_owned()),
            (&self.plain, format!("fill=\"var(--card)\" {edge}")),
            (&self.free, format!("fill=\"none\" {edge} stroke-dasharray=\"4 3\"")),
            (&self.round, "fill=\"var(--teal)\"".to_owned()),
        ] {
            if !drawn.is_empty() {
                let _ = write!(inside, "<path {look} d=\"{drawn}\"/>");
            }
        }
        Html::new(format!(
            "<svg class=\"shape flip\" role=\"img\" aria-label=\"{}\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" focusable=\"false\">{inside}</svg>",
            escape(said)
        ))
    }
}
