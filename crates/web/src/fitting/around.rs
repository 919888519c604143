//! Asking around about one need: what whoever is on the phone desk sees of it, and the button.

use axum::response::{IntoResponse, Response};
use commons::needs::{self, Need};
use commons::{Actor, Command, Event, Minutes, Moment, Refusal};
use host::Failed;

use crate::board::card::Viewer;
use crate::forms::Form;
use crate::needs::At;

/// What stands on the page of a need for whoever may ask around.
pub(crate) struct Around {
    /// The wave that would go out, if one can now.
    pub(crate) next: Option<Next>,
    /// Why none goes out now.
    pub(crate) why_not: Option<String>,
}

/// The wave that would go out.
pub(crate) struct Next {
    pub(crate) wave: u8,
    /// How many it would ask.
    pub(crate) said: String,
    pub(crate) command: String,
}

/// Nothing for those who have no phone desk, and where there is nothing to ask about.
pub(crate) fn around(
    viewer: &Viewer<'_>,
    need: &Need,
    minutes: &Minutes,
    command: impl FnOnce() -> String,
) -> Option<Around> {
    let frame = viewer.frame;
    let wave = u8::try_from(need.waves.len()).ok()?.saturating_add(1);
    // Whom chance would pick is not told; only how many.
    let wall = super::wall(viewer.state, viewer.now);
    let moment =
        Moment { by: Actor::Person(viewer.person), now: viewer.now, seed: [0; 32], wall, minutes: minutes.clone() };
    let asking = Command::Needs(needs::Command::AskAround { need: need.id, wave });
    match commons::decide(&viewer.state.group, asking, &moment) {
        Ok(events) => {
            let asked = events.iter().find_map(|event| match event {
                Event::Needs(needs::Event::AskedAround { people, .. }) => Some(people.len()),
                _ => None,
            })?;
            let next = Next { wave, said: frame.n("around-ask", asked), command: command() };
            Some(Around { next: Some(next), why_not: None })
        }
        Err(refusal @ (Refusal::Night | Refusal::AskedJustNow | Refusal::NobodyToAsk)) => {
            Some(Around { next: None, why_not: Some(frame.t(&format!("refusal-{}", refusal.code()))) })
        }
        Err(_) => None,
    }
}

/// The next wave goes out.
pub(crate) async fn ask(at: At, form: Form) -> Response {
    let Some(wave) = form.choice("wave") else {
        return at.caller.failed(Failed::Refused(Refusal::BadValue), &at.path()).into_response();
    };
    at.carry_out(&form, needs::Command::AskAround { need: at.need, wave }, "asked-around").await
}
