//! One duty as both pages show it.

use commons::duties::{self, Duty, Filling};
use commons::people::PersonId;
use commons::sight::Field;
use commons::{Subject, Timestamp};
use host::State;

use crate::decisions::effects;
use crate::look::Html;
use crate::look::frame::Frame;
use crate::saying;

/// Somebody in the chair, or beside it.
pub(super) struct Sitter {
    pub(super) id: u32,
    pub(super) patch: Html,
    pub(super) name: String,
    pub(super) until: String,
}

/// What the caller can do about it, at most one of these.
pub(super) enum May {
    /// They have it: when it ends by itself.
    HandBack { until: String },
    /// They are being asked, until then.
    Answer { until: String },
    /// They can take it.
    Take,
    /// Why not, in words.
    Not { why: String },
}

pub(super) struct Chair {
    pub(super) word: String,
    pub(super) icon: Html,
    pub(super) name: String,
    /// Its mandate, paragraph by paragraph.
    pub(super) mandate: Vec<String>,
    /// What it opens while it lasts.
    pub(super) gives: String,
    pub(super) sitters: Vec<Sitter>,
    /// As many items as there are empty seats.
    pub(super) free: Vec<()>,
    /// How long, and how it is filled.
    pub(super) terms: String,
    /// Somebody else is being asked.
    pub(super) asked: Option<String>,
    pub(super) may: May,
    pub(super) days: u32,
    /// Whether the caller is willing, where that leads to anything.
    pub(super) willing: Option<bool>,
    pub(super) command: String,
    /// For the other button, where there are two.
    pub(super) other_command: String,
}

pub(super) fn icon(duty: Duty) -> &'static str {
    match duty {
        Duty::PhoneDesk => "phone-call-duotone",
        Duty::Welcome => "hand-waving-bold",
        Duty::Facilitation => "users-three-duotone",
        Duty::MoneyPair => "coins-duotone",
        Duty::Books => "notebook-duotone",
        Duty::KeysAndMachine => "key-bold",
        Duty::Stock => "shopping-bag-duotone",
        Duty::OutwardVoice => "megaphone-duotone",
        Duty::Safeguarding => "hand-heart-duotone",
        Duty::Invented(_) => "calendar-check-duotone",
    }
}

pub(super) fn view(
    frame: &Frame,
    state: &State,
    duty: Duty,
    me: PersonId,
    now: Timestamp,
    mut command: impl FnMut() -> String,
) -> Chair {
    let group = &state.group;
    let charge = group.duties.charge(duty);
    let word = duty.word();
    let days = u32::from(charge.days.unwrap_or(group.rules.duty_days));
    let filling = frame.t(&format!("duties-filled-{}", charge.filling.word()));
    let asked = group.duties.asked(duty);
    let terms = format!("{} {filling}", frame.n("duties-lasts", days));
    let name_of = |person| saying::name(frame, state, person);
    Chair {
        icon: frame.icon(icon(duty)),
        name: effects::duty(frame, state, duty),
        mandate: mandate(frame, state, duty),
        gives: match duty {
            Duty::Invented(_) => frame.t("duties-gives-nothing"),
            _ => frame.t(&format!("duties-{word}-gives")),
        },
        sitters: group.duties.holders(duty).filter_map(|turn| sitter(frame, state, turn.by, turn.until)).collect(),
        free: vec![(); group.duties.free_seats(duty)],
        terms,
        asked: asked.filter(|asked| asked.person != me).map(|asked| {
            let day = frame.day(asked.until.0);
            frame.with("duties-asked", &[("whom", &name_of(asked.person)), ("until", &day)])
        }),
        may: may(frame, state, duty, me, now),
        days,
        willing: (charge.filling != Filling::OwnYes && group.people.with_voice(me).is_ok())
            .then(|| group.duties.is_willing(me, duty)),
        word,
        command: command(),
        other_command: command(),
    }
}

pub(super) fn sitter(frame: &Frame, state: &State, person: PersonId, until: Timestamp) -> Option<Sitter> {
    let who = state.group.people.get(person)?;
    Some(Sitter {
        id: person.0,
        patch: frame.patch(saying::patch_seed(who)),
        name: saying::name(frame, state, person),
        until: frame.day(until.0),
    })
}

fn may(frame: &Frame, state: &State, duty: Duty, me: PersonId, now: Timestamp) -> May {
    let group = &state.group;
    if let Some(turn) = group.duties.running(me, duty) {
        return May::HandBack { until: frame.day(turn.until.0) };
    }
    if let Some(asked) = group.duties.asked(duty).filter(|asked| asked.person == me) {
        return May::Answer { until: frame.day(asked.until.0) };
    }
    match duties::may_take(group, duty, me, now) {
        Ok(()) => May::Take,
        Err(commons::Refusal::VoiceFirst) => May::Not { why: frame.t("duties-voice-first") },
        Err(refusal) => May::Not { why: frame.t(&format!("refusal-{}", refusal.code())) },
    }
}

/// What it is for: the group's own words where it has decided them, else what every group begins with.
fn mandate(frame: &Frame, state: &State, duty: Duty) -> Vec<String> {
    let charge = state.group.duties.charge(duty);
    let decided = charge.mandate.and_then(|clause| {
        let words = state.words(Subject::Proposal(clause.decision), Field::Clause(clause.text, clause.effect))?;
        // The first line of an invented duty is its name.
        let skipped = usize::from(charge.name == Some(clause));
        let lines = words.lines().skip(skipped).map(str::trim).filter(|line| !line.is_empty());
        Some(lines.map(str::to_owned).collect::<Vec<_>>())
    });
    match (decided.filter(|lines| !lines.is_empty()), duty) {
        (Some(lines), _) => lines,
        (None, Duty::Invented(_)) => Vec::new(),
        (None, _) => vec![frame.t(&format!("duties-{}-what", duty.word()))],
    }
}
