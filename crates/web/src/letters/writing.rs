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
pub enum Reply<'a> {
    /// From the letter, without signing in: by a link, or by digits that are typed in on a page.
    Pass { link: &'a str, page: &'a str, code: &'a str },
    /// On a page, for whoever is signed in.
    Page { link: &'a str },
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
    let proposal = occasion.proposal().and_then(|id| group.decisions.get(id));
    let key = match occasion {
        Occasion::Asked(_) => "letter-asked",
        Occasion::NewWording(_) => "letter-new-wording",
        Occasion::AskedAgain(_) => "letter-asked-again",
        Occasion::LastQuestion(_) => "letter-last-question",
        Occasion::OwnYes(_) => "letter-own-yes",
        Occasion::ToldFirst(_) => "letter-told-first",
        Occasion::CouldYou(_) => "letter-could-you",
    };
    lines.push(tongue.s(key, "group", &group.founding.name));
    lines.push(String::new());
    if let Some(proposal) = proposal.filter(|_| !matches!(occasion, Occasion::ToldFirst(_))) {
        lines.extend(question(state, tongue, proposal));
    }
    match reply {
        Reply::Pass { link, page, code } => {
            lines.extend([tongue.t("letter-link"), (*link).to_owned(), String::new()]);
            lines.extend([tongue.with("letter-code", &[("page", page), ("code", code)]), String::new()]);
            lines.extend([tongue.t("letter-told"), String::new(), tongue.t("letter-fewer")]);
        }
        // What it is, and where, stands on the page and not in a mailbox.
        Reply::Page { link } => {
            lines.extend([tongue.t("letter-page"), (*link).to_owned(), String::new()]);
            lines.extend([tongue.t("letter-no-reason"), String::new(), tongue.t("letter-fewer-me")]);
        }
    }
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
