//! Where an ask stands, told as a line: what is done, what is now, what comes next.

use commons::needs::{Hold, Need, Outcome, PassedTo, Phase, Stage};

use crate::look::frame::Frame;

/// One knot of the line.
pub(super) struct Knot {
    /// "" for done, "now", or "next".
    pub(super) class: &'static str,
    pub(super) title: String,
    pub(super) text: String,
}

/// The whole line. `names` are those who have promised.
pub(super) fn line(frame: &Frame, need: &Need, names: &[String]) -> Vec<Knot> {
    let asked = Knot { class: "", title: frame.t("story-asked"), text: frame.day_and_time(need.asked_at) };
    let phase = need.phase();
    if phase == Phase::Closed {
        return vec![asked, Knot { class: "now", title: closed(frame, need), text: after(frame, need) }];
    }
    let at = match phase {
        Phase::Heard | Phase::Open => 1,
        Phase::Promised => 2,
        Phase::Underway => 3,
        Phase::CheckingBack | Phase::Closed => 4,
    };
    let board = if phase == Phase::Heard { "story-read" } else { "story-board" };
    let promised = if names.is_empty() { String::new() } else { frame.list(names) };
    let texts = [hold(frame, need), promised, String::new(), String::new()];
    let keys = [board, "story-promised", "story-underway", "story-answer"];
    let rest = (1..).zip(keys).zip(texts).map(|((place, key), text)| Knot {
        class: match place {
            place if place < at => "",
            place if place == at => "now",
            _ => "next",
        },
        title: frame.t(key),
        text,
    });
    std::iter::once(asked).chain(rest).collect()
}

/// How it ended, and why.
fn closed(frame: &Frame, need: &Need) -> String {
    let Stage::Closed { outcome, .. } = need.stage else { return String::new() };
    let word = frame.t(&format!("outcome-{}", outcome.word()));
    let more = match outcome {
        Outcome::PassedOn { to } => frame.t(&format!("passed-{}", to.word())),
        Outcome::CouldNot { why } => frame.t(&format!("could_not-{}", why.word())),
        _ => return word,
    };
    frame.with("story-closed-because", &[("what", &word), ("why", &more)])
}

/// What somebody can still do about it. Nothing that was passed on ends without a word.
fn after(frame: &Frame, need: &Need) -> String {
    match need.stage {
        Stage::Closed { outcome: Outcome::PassedOn { to: PassedTo::AnotherGroup }, .. } => frame.t("story-passed-on"),
        _ => String::new(),
    }
}

/// What it waits for, if it stands still.
fn hold(frame: &Frame, need: &Need) -> String {
    match need.hold {
        Hold::None => String::new(),
        Hold::CallingBack { .. } => frame.t("hold-calling_back"),
        Hold::Paced { until } => frame.s("hold-paced", "until", frame.day(until)),
        Hold::WaitsFor { what } => frame.s("hold-waits_for", "what", frame.t(&format!("waits-{}", what.word()))),
    }
}
