//! Duties: what there is to do for the group for a while, who does it until when, who learns it, and what is handed on. An
//! empty chair is shown as that, and blames nobody.

/// What people do on these pages.
mod acts;
/// One duty as both pages show it: its seats, and what the caller can do.
mod chair;
/// All duties.
mod list;
/// One duty.
mod one;

use axum::Router;
use axum::routing::{get, post};
use commons::Group;
use commons::duties::{Duty, Turn};
use commons::people::PersonId;
use host::State;

use crate::app::House;
use crate::look::frame::Frame;

pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/{group}/duties", get(list::page))
        .route("/{group}/duties/{duty}", get(one::page))
        .route("/{group}/duties/{duty}/turns", post(acts::take))
        .route("/{group}/duties/{duty}/turns/release", post(acts::hand_back))
        .route("/{group}/duties/{duty}/answers/no", post(acts::decline))
        .route("/{group}/duties/{duty}/willing", post(acts::willing))
        .route("/{group}/duties/{duty}/willing/release", post(acts::not_willing))
        .route("/{group}/duties/{duty}/learning", post(acts::learn))
        .route("/{group}/duties/{duty}/learning/release", post(acts::leave_off))
        .route("/{group}/duties/{duty}/lines", post(one::add_line))
        .route("/{group}/duties/{duty}/lines/{line}/ticks", post(acts::tick_off))
        .route("/{group}/duties/{duty}/lines/{line}/ticks/release", post(acts::put_back))
        .route("/{group}/duties/{duty}/notes", post(one::note))
}

/// Whether somebody with a voice has this duty now.
pub(crate) fn holds(group: &Group, person: PersonId, duty: Duty) -> bool {
    group.people.has_voice(person) && group.duties.holds(person, duty)
}

/// "Books until Fri 27 Nov".
pub(crate) fn until(frame: &Frame, state: &State, turn: &Turn) -> String {
    let day = frame.day(turn.until.0);
    match turn.duty {
        Duty::PhoneDesk => frame.s("duty-phone-desk-until", "until", day),
        Duty::Welcome => frame.s("duty-welcome-until", "until", day),
        duty => {
            let name = crate::decisions::effects::duty(frame, state, duty);
            frame.with("duty-named-until", &[("duty", &name), ("until", &day)])
        }
    }
}

/// Everything this person has now.
pub(crate) fn held_by(group: &Group, person: PersonId) -> Vec<&Turn> {
    group.duties.all().filter_map(|duty| group.duties.running(person, duty)).collect()
}

#[cfg(test)]
mod tests;
