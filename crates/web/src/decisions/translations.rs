//! A proposal in other languages: members say again what its wording says, so that everybody can read it in a language they
//! think in. What counts is the wording; it stands beside every translation.

use askama::Template;
use axum::response::{IntoResponse, Response};
use commons::decisions::{Command, Proposal, Translation};
use commons::sight::{Field, Proposed};
use commons::{Lang, Refusal, Subject};
use host::Failed;

use super::wording::{AFFECTED, CLAUSE, TITLE, WHY};
use super::{At, changes, words_of};
use crate::board::card::Viewer;
use crate::forms::{Choice, Form, Problems};
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;

/// Languages by their code and by what those who speak them call them.
const LANGUAGES: &[(&str, &str)] = &[
    ("sq", "Shqip"),
    ("am", "አማርኛ"),
    ("ar", "العربية"),
    ("hy", "Հայերեն"),
    ("bn", "বাংলা"),
    ("bs", "Bosanski"),
    ("bg", "Български"),
    ("ca", "Català"),
    ("cs", "Čeština"),
    ("cy", "Cymraeg"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("en", "English"),
    ("es", "Español"),
    ("et", "Eesti"),
    ("eu", "Euskara"),
    ("fa", "فارسی"),
    ("fi", "Suomi"),
    ("fr", "Français"),
    ("ga", "Gaeilge"),
    ("ha", "Hausa"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("hr", "Hrvatski"),
    ("hu", "Magyar"),
    ("id", "Bahasa Indonesia"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("ka", "ქართული"),
    ("ko", "한국어"),
    ("ku", "Kurdî"),
    ("lt", "Lietuvių"),
    ("lv", "Latviešu"),
    ("nl", "Nederlands"),
    ("no", "Norsk"),
    ("pa", "ਪੰਜਾਬੀ"),
    ("pl", "Polski"),
    ("ps", "پښتو"),
    ("pt", "Português"),
    ("ro", "Română"),
    ("ru", "Русский"),
    ("sk", "Slovenčina"),
    ("sl", "Slovenščina"),
    ("so", "Soomaali"),
    ("sr", "Српски"),
    ("sv", "Svenska"),
    ("sw", "Kiswahili"),
    ("ta", "தமிழ்"),
    ("th", "ไทย"),
    ("ti", "ትግርኛ"),
    ("tl", "Tagalog"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("ur", "اردو"),
    ("vi", "Tiếng Việt"),
    ("yo", "Yorùbá"),
    ("zh", "中文"),
];

/// What those who speak a language call it.
pub(crate) fn own_name(code: &str) -> &str {
    LANGUAGES.iter().find(|(known, _)| *known == code).map_or(code, |(_, name)| name)
}

/// A wording in another language, as the page of the decision shows it.
pub(super) struct InOther {
    /// What the language is called by those who speak it.
    pub(super) name: &'static str,
    pub(super) code: String,
    pub(super) by: String,
    /// It says an earlier wording.
    pub(super) old: bool,
    /// The reader reads in this language.
    pub(super) open: bool,
    pub(super) title: String,
    pub(super) why: Option<String>,
    pub(super) affected: Option<String>,
    pub(super) clauses: Vec<String>,
}

/// The newest translation into each language.
pub(super) fn translations(viewer: &Viewer<'_>, proposal: &Proposal) -> Vec<InOther> {
    let in_other = |(number, translation, current): (u16, &Translation, bool)| {
        let words = |field| viewer.state.words(Subject::Proposal(proposal.id), field).map(str::to_owned);
        let part = |part| words(Field::Translated(part, number));
        let code = translation.language.as_str();
        let by = viewer.whoever(translation.by).name;
        let day = viewer.frame.day(translation.at.0);
        Some(InOther {
            name: LANGUAGES.iter().find(|(known, _)| *known == code)?.1,
            code: code.to_owned(),
            by: viewer.frame.with("decide-translated-by", &[("who", &by), ("day", &day)]),
            old: !current,
            open: code == viewer.frame.tongue.code(),
            // Wiped words leave nothing to read.
            title: part(Proposed::Title)?,
            why: part(Proposed::Why),
            affected: part(Proposed::Affected),
            clauses: (0..=u8::MAX)
                .take(proposal.effects.len())
                .filter_map(|no| words(Field::TranslatedClause(number, no)))
                .collect(),
        })
    };
    proposal.translated().filter_map(in_other).collect()
}

#[derive(Template)]
#[template(path = "decisions/translations.html")]
struct TranslatePage {
    frame: Frame,
    path: String,
    problems: Problems,
    lang: String,
    languages: Vec<Choice>,
    parts: Vec<Part>,
    text: u16,
    command: String,
}

/// Something to be said again: what it says now, and what was typed.
struct Part {
    field: String,
    label: &'static str,
    original: String,
    typed: String,
    rows: u8,
}

/// Every part of the wording that has words: its field in the form, its label, where it is kept, and what it says.
fn parts(viewer: &Viewer<'_>, proposal: &Proposal) -> Vec<(Field, String, &'static str, String, usize)> {
    let said = |part| words_of(viewer, proposal.id, part, proposal.text);
    let fixed = [
        (Proposed::Title, "title", "decide-wording-title", TITLE),
        (Proposed::Why, "why", "decide-wording-why", WHY),
        (Proposed::Affected, "affected", "decide-affected", AFFECTED),
    ];
    let fixed = fixed.into_iter().filter_map(|(part, field, label, most)| {
        Some((Field::Translated(part, 0), field.to_owned(), label, said(part)?, most))
    });
    let clauses = (0u8..).zip(&proposal.effects).filter_map(|(no, _)| {
        let words = changes::clause(viewer, proposal, proposal.text, no.into())?;
        Some((Field::TranslatedClause(0, no), format!("clause-{no}"), "decide-wording-clause", words, CLAUSE))
    });
    fixed.chain(clauses).filter(|(.., words, _)| !words.is_empty()).collect()
}

pub(super) async fn show(at: At) -> Result<Response, Response> {
    Ok(page(&at, None)?.into_response())
}

/// Whether this person may say the proposal in another language.
pub(super) fn may(viewer: &Viewer<'_>, proposal: &Proposal) -> bool {
    let other = if proposal.language.as_str() == "en" { "es" } else { "en" };
    let language = Lang::parse(other).expect("our own codes are language tags");
    let titled = words_of(viewer, proposal.id, Proposed::Title, proposal.text).is_some();
    titled && viewer.may().decide(Command::Translate { proposal: proposal.id, text: proposal.text, language })
}

fn page(at: &At, typed: Option<(Form, Problems)>) -> Result<Page, Response> {
    let proposal = at.look()?;
    let frame = at.caller.frame_in(Room::Decisions);
    let state = at.caller.home.look();
    let viewer = at.viewer(&frame, &state);
    if !may(&viewer, &proposal) {
        return Err(at.not_now());
    }
    let (form, problems) = typed.unzip();
    let raw = |field: &str| form.as_ref().map(|form| form.raw(field)).unwrap_or_default().to_owned();
    let chosen = match raw("language") {
        // Whoever reads in another language than it is written in wants to say it in that.
        none if none.is_empty() && frame.tongue.code() != proposal.language.as_str() => frame.tongue.code().to_owned(),
        chosen => chosen,
    };
    let offered = LANGUAGES.iter().filter(|(code, _)| *code != proposal.language.as_str());
    let languages = offered.map(|(code, name)| Choice::new(*code, *name).chosen_if(*code == chosen));
    let part = |(_, field, label, original, most): (Field, String, &'static str, String, usize)| Part {
        typed: raw(&field),
        field,
        label,
        original,
        rows: if most == TITLE { 1 } else { 6 },
    };
    let mut page = TranslatePage {
        path: at.path(),
        lang: proposal.language.as_str().to_owned(),
        languages: [Choice::new("", frame.t("decide-translate-choose"))].into_iter().chain(languages).collect(),
        parts: parts(&viewer, &proposal).into_iter().map(part).collect(),
        text: proposal.text,
        command: at.caller.command_id(),
        frame: frame.clone().titled("decide-translate"),
        problems: problems.unwrap_or_default(),
    };
    if !page.problems.is_empty() {
        page.frame = page.frame.with_problem();
    }
    Ok(Page::sealed(&page))
}

pub(super) async fn send(at: At, form: Form) -> Result<Response, Response> {
    let proposal = at.look()?;
    let mut problems = Problems::default();
    let language =
        Lang::parse(form.raw("language")).filter(|tag| LANGUAGES.iter().any(|(code, _)| *code == tag.as_str()));
    if language.is_none() {
        problems.add("language", "decide-translate-language-missing");
    }
    let asked = {
        let frame = at.caller.frame_in(Room::Decisions);
        let state = at.caller.home.look();
        parts(&at.viewer(&frame, &state), &proposal)
    };
    let mut details = Vec::new();
    for (kept, field, _, _, most) in asked {
        let words =
            if most == TITLE { form.line(&field, most, &mut problems) } else { form.text(&field, most, &mut problems) };
        if words.is_empty() {
            problems.add(&field, "decide-translate-missing");
        }
        details.push((kept, words));
    }
    let (Some(language), true) = (language, problems.is_empty()) else {
        return Ok(page(&at, Some((form, problems)))?.with_problems().into_response());
    };
    // The wording it was written to; if that has changed meanwhile, the words no longer say it.
    let text = form.choice("text").unwrap_or(proposal.text);
    let command = Command::Translate { proposal: at.id, text, language };
    let act = details.into_iter().fold(at.act(&form, command), |act, (field, words)| act.sealing(field, words));
    match at.caller.carry_out(act).await {
        Err(Failed::Refused(refusal @ (Refusal::ItsOwnLanguage | Refusal::TextChanged | Refusal::EnoughSaid))) => {
            let field = if refusal == Refusal::TextChanged { "title" } else { "language" };
            problems.add(field, &format!("refusal-{}", refusal.code()));
            Ok(page(&at, Some((form, problems)))?.with_problems().into_response())
        }
        outcome => Ok(at.answer(outcome, "decide-translated")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Tongue;

    #[test]
    fn every_language_is_named_once_by_a_tag_the_rules_read() {
        let mut codes: Vec<&str> = LANGUAGES.iter().map(|(code, _)| *code).collect();
        assert!(codes.iter().all(|code| Lang::parse(code).is_some()));
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), LANGUAGES.len());
        for tongue in Tongue::ALL {
            assert_eq!(own_name(tongue.code()), tongue.own_name());
        }
        assert_eq!(own_name("tlh"), "tlh");
    }
}
