//! What letters say. Calm, in plain words; the subject says who writes and never what about, because it shows on a locked
//! screen. The same words as on the pages.

use commons::decisions::State as Stands;
use commons::letters::Occasion;
use commons::people::PersonId;
use commons::sight::{Field, Proposed};
use commons::{Subject, decisions};
use host::State;

use crate::words::{Tongue, plain};

/// How a letter is answered.
pub struct Reply<'a> {
    pub link: &'a str,
    pub page: &'a str,
    pub code: &'a str,
}

/// A letter in plain words: its subject and its text.
pub struct Written {
    pub subject: String,
    pub text: String,
}

/// Writes to somebody in the group's language.
pub fn write(state: &State, occasion: Occasion, person: PersonId, reply: &Reply<'_>) -> Written {
    let group = &state.group;
    let tongue = group.founding.language.as_ref().and_then(|lang| Tongue::from_code(lang.as_str())).unwrap_or_default();
    let name = state.name(person).unwrap_or_default();
    let mut lines = vec![tongue.s("letter-hello", "name", name), String::new()];
    let proposal = group.decisions.get(occasion.proposal());
    let key = match occasion {
        Occasion::Asked(_) => "letter-asked",
        Occasion::NewWording(_) => "letter-new-wording",
        Occasion::AskedAgain(_) => "letter-asked-again",
        Occasion::LastQuestion(_) => "letter-last-question",
        Occasion::OwnYes(_) => "letter-own-yes",
        Occasion::ToldFirst(_) => "letter-told-first",
    };
    lines.push(tongue.s(key, "group", &group.founding.name));
    lines.push(String::new());
    if let Some(proposal) = proposal.filter(|_| !matches!(occasion, Occasion::ToldFirst(_))) {
        lines.extend(question(state, tongue, proposal));
    }
    lines.push(tongue.t("letter-link"));
    lines.push(reply.link.to_owned());
    lines.push(String::new());
    lines.push(tongue.with("letter-code", &[("page", &reply.page), ("code", &reply.code)]));
    lines.push(String::new());
    lines.push(tongue.t("letter-told"));
    lines.push(String::new());
    lines.push(tongue.t("letter-fewer"));
    let text = lines.iter().map(|line| plain(line)).collect::<Vec<_>>().join("\n");
    Written { subject: plain(&tongue.s("letter-subject", "group", &group.founding.name)), text }
}

/// The title, why, and until when.
fn question(state: &State, tongue: Tongue, proposal: &decisions::Proposal) -> Vec<String> {
    let subject = Subject::Proposal(proposal.id);
    let words = |part| state.words(subject, Field::Proposed(part, proposal.text)).unwrap_or_default();
    let mut lines = vec![words(Proposed::Title).to_owned(), String::new()];
    let why = words(Proposed::Why);
    if !why.is_empty() {
        lines.extend([why.to_owned(), String::new()]);
    }
    if let Stands::Open { until } | Stands::Withdrawing { open_until: until, .. } | Stands::Fallback { until } =
        proposal.state
    {
        let zone = jiff::tz::TimeZone::get(&state.group.founding.zone).unwrap_or(jiff::tz::TimeZone::UTC);
        let when = tongue.day_and_time(until, &zone);
        lines.extend([tongue.s("letter-until", "until", when), String::new()]);
    }
    lines
}
