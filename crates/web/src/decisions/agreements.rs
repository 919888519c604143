//! The texts a group has agreed on, and the first texts a new group can begin with.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use commons::Subject;
use commons::decisions::AgreementId;
use commons::sight::Field;
use host::State;

use crate::app::House;
use crate::caller::Caller;
use crate::decisions::effects;
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::sorry::Sorry;
use crate::words::Tongue;

pub(crate) fn routes() -> Router<House> {
    Router::new().route("/{group}/agreements/{agreement}", get(page))
}

/// The text in force.
pub(crate) fn text(state: &State, id: AgreementId) -> Option<&str> {
    let clause = state.group.decisions.agreements().get(id)?.clause;
    state.words(Subject::Proposal(clause.decision), Field::Clause(clause.text, clause.effect))
}

macro_rules! first_texts {
    ($language:literal) => {
        [
            include_str!(concat!("../../../../locales/", $language, "/agreements/safer-spaces.txt")),
            include_str!(concat!("../../../../locales/", $language, "/agreements/money.txt")),
            include_str!(concat!("../../../../locales/", $language, "/agreements/privacy.txt")),
            include_str!(concat!("../../../../locales/", $language, "/agreements/safeguarding.txt")),
            include_str!(concat!("../../../../locales/", $language, "/agreements/conflict.txt")),
        ]
    };
}

/// In the order of `AgreementId::TEMPLATES`.
static ENGLISH: [&str; 5] = first_texts!("en");
static SPANISH: [&str; 5] = first_texts!("es");
static ARABIC: [&str; 5] = first_texts!("ar");
static POLISH: [&str; 5] = first_texts!("pl");

/// A first text for one of the five that every group should talk about.
pub(crate) fn template(tongue: Tongue, id: AgreementId) -> Option<String> {
    let at = AgreementId::TEMPLATES.into_iter().position(|template| template == id)?;
    let texts = match tongue {
        Tongue::English => &ENGLISH,
        Tongue::Spanish => &SPANISH,
        Tongue::Arabic => &ARABIC,
        Tongue::Polish => &POLISH,
    };
    texts.get(at).map(|text| text.trim().to_owned())
}

/// The decision that brought a text, as a page names it.
pub(crate) struct Since {
    pub(crate) day: String,
    pub(crate) decision: String,
    pub(crate) href: String,
}

pub(crate) fn since(frame: &Frame, state: &State, id: AgreementId) -> Option<Since> {
    let agreement = state.group.decisions.agreements().get(id)?;
    let decision = agreement.clause.decision;
    Some(Since {
        day: frame.date(agreement.since.0),
        decision: effects::proposal(frame, state, decision),
        href: frame.to(&format!("decisions/{}", decision.0)),
    })
}

#[derive(Template)]
#[template(path = "decisions/agreement.html")]
struct AgreementPage {
    frame: Frame,
    text: String,
    /// In force since when; nothing for a first text nobody has agreed to yet.
    since: Option<Since>,
    /// The address of the form that changes it, for those who have a voice.
    propose: Option<String>,
    /// The address of the form that ends it.
    drop: Option<String>,
}

async fn page(caller: Caller, Path((_, word)): Path<(String, String)>) -> Result<Response, Response> {
    // Newcomers nobody has said hello to yet can read what they come to.
    let me = caller.signed_in()?;
    let id = AgreementId::parse(&word).ok_or_else(|| Sorry::NotHere.into_response())?;
    let frame = caller.frame_in(Room::About);
    let state = caller.home.look();
    let there = text(&state, id).map(str::to_owned);
    let in_force = there.is_some();
    let text = there.or_else(|| template(frame.tongue, id)).ok_or_else(|| Sorry::NotHere.into_response())?;
    let has_voice = state.group.people.has_voice(me);
    let page = AgreementPage {
        text,
        since: since(&frame, &state, id).filter(|_| in_force),
        propose: has_voice.then(|| frame.to(&format!("decisions/new?agreement={}", id.word()))),
        drop: (has_voice && in_force).then(|| frame.to(&format!("decisions/new?what=drop.{}", id.word()))),
        frame: frame.clone().titled_as(effects::agreement(&frame, &state, id)),
    };
    drop(state);
    Ok(Page::sealed(&page).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_a_first_text_of_about_half_a_page_for_each_of_the_five() {
        for tongue in Tongue::ALL {
            for id in AgreementId::TEMPLATES {
                let text = template(tongue, id).unwrap();
                let words = text.split_whitespace().count();
                assert!((90..=400).contains(&words), "{} {}: {words} words", tongue.code(), id.word());
                assert!(text.lines().count() > 4, "{} {}", tongue.code(), id.word());
            }
        }
        assert_eq!(template(Tongue::English, AgreementId::Own(1)), None);
    }
}
