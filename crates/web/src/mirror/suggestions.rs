//! What the mirror suggests to propose: a sentence, and the form for it, filled in. Never anything about a person.

use commons::duties::Duty;
use commons::mirror::{Area, Indicator, Mirror, Nudge};
use host::State;

use crate::decisions::effects;
use crate::look::frame::Frame;

/// More than this is a list that nobody reads.
const MOST: usize = 3;

pub(super) struct Suggestion {
    pub(super) text: String,
    pub(super) href: String,
}

/// What one part of the mirror suggests.
pub(super) fn of(frame: &Frame, state: &State, mirror: &Mirror, indicator: Indicator) -> Vec<Suggestion> {
    let nudges = mirror.nudges(indicator).into_iter().take(MOST);
    nudges.map(|nudge| Suggestion { text: said(frame, state, nudge), href: form(frame, nudge) }).collect()
}

/// Where to propose that the mirror no longer shows something, or shows it again.
pub(super) fn switch(frame: &Frame, indicator: Indicator) -> String {
    frame.to(&format!("decisions/new?what=mirror.{}", indicator.word()))
}

fn said(frame: &Frame, state: &State, nudge: Nudge) -> String {
    let about = |key: &str, duty: Duty| frame.s(key, "duty", effects::duty(frame, state, duty));
    match nudge {
        Nudge::WriteMandate => frame.t("mirror-nudge-mandate"),
        Nudge::AskForNote(duty) => about("mirror-nudge-note", duty),
        Nudge::ShareOut(area) => frame.t(match area {
            Area::Carrying => "mirror-nudge-share-carrying",
            Area::PhoneDesk => "mirror-nudge-share-phone-desk",
            Area::Facilitation => "mirror-nudge-share-facilitation",
            Area::Proposals => "mirror-nudge-share-proposals",
            Area::Money => "mirror-nudge-share-money",
        }),
        Nudge::PassOn(duty) => about("mirror-nudge-pass-on", duty),
        Nudge::FindUnderstudy(duty) => about("mirror-nudge-understudy", duty),
        Nudge::FindLearner(duty) => about("mirror-nudge-learner", duty),
        Nudge::OpenTogether => frame.t("mirror-nudge-open-together"),
        Nudge::WriteMinutes => frame.t("mirror-nudge-minutes"),
        Nudge::SecondHolder(duty) => about("mirror-nudge-second", duty),
        Nudge::AskForOurselves => frame.t("mirror-nudge-ask"),
        Nudge::ChangeTogether => frame.t("mirror-nudge-change"),
        Nudge::InviteToPropose => frame.t("mirror-nudge-invite"),
    }
}

/// The form for a proposal, about the duty or as something to do.
fn form(frame: &Frame, nudge: Nudge) -> String {
    let duty = match nudge {
        Nudge::WriteMandate => return frame.to("decisions/new?duty=new"),
        Nudge::AskForNote(duty)
        | Nudge::PassOn(duty)
        | Nudge::FindUnderstudy(duty)
        | Nudge::FindLearner(duty)
        | Nudge::SecondHolder(duty) => Some(duty),
        Nudge::OpenTogether => Some(Duty::PhoneDesk),
        Nudge::ShareOut(area) => area.duty(),
        Nudge::WriteMinutes | Nudge::AskForOurselves | Nudge::ChangeTogether | Nudge::InviteToPropose => None,
    };
    match duty {
        Some(duty) => frame.to(&format!("decisions/new?duty={}", duty.word())),
        None => frame.to("decisions/new?task"),
    }
}
