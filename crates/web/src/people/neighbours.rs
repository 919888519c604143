//! Who we are: a patch, a name, and since when. Nothing about who did how much, and every day in another order.

use askama::Template;
use axum::response::{IntoResponse, Response};
use commons::duties::Duty;
use commons::people::{Person, PersonId};
use host::State;

use super::standing;
use crate::caller::Caller;
use crate::look::Html;
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::saying;

/// One of us.
pub(super) struct Face {
    pub(super) id: u32,
    pub(super) patch: Html,
    pub(super) name: String,
    pub(super) since: String,
}

/// Somebody on the way: waits for a hello, or for a voice.
pub(super) struct Waiting {
    pub(super) face: Face,
    pub(super) lines: Vec<String>,
    /// The command id of the button, if it is the caller's to press.
    pub(super) button: Option<String>,
}

#[derive(Template)]
#[template(path = "people/neighbours.html")]
pub(super) struct NeighboursPage {
    pub(super) frame: Frame,
    pub(super) count: usize,
    pub(super) unwelcomed: Vec<Waiting>,
    pub(super) voiceless: Vec<Waiting>,
    pub(super) faces: Vec<Face>,
    /// Where the next page of faces begins.
    pub(super) more: Option<usize>,
    /// How many ask to be let back in; shown to those who can say that they know them.
    pub(super) coming_back: usize,
    pub(super) has_voice: bool,
    pub(super) greets: bool,
}

/// Faces on one page.
const PAGE: usize = 120;

pub(super) async fn page(caller: Caller) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let frame = caller.frame_in(Room::Neighbours).titled("neighbours-title");
    let from = caller.asked("from").parse().unwrap_or(0);
    let state = caller.home.look();
    let page = view(frame, &state, me, from, || caller.command_id());
    drop(state);
    Ok(Page::sealed(&page).into_response())
}

pub(super) fn face(frame: &Frame, state: &State, person: &Person) -> Face {
    Face {
        id: person.id.0,
        patch: frame.patch(saying::patch_seed(person)),
        name: state.name(person.id).map_or_else(|| frame.t("people-nameless"), str::to_owned),
        since: frame.month(person.joined_at.0),
    }
}

pub(super) fn view(
    frame: Frame,
    state: &State,
    me: PersonId,
    from: usize,
    mut command: impl FnMut() -> String,
) -> NeighboursPage {
    let group = &state.group;
    let has_voice = group.people.has_voice(me);
    let greets = has_voice && group.duties.holds(me, Duty::Welcome);
    let unwelcomed = group.people.unwelcomed().map(|person| Waiting {
        face: face(&frame, state, person),
        lines: Vec::new(),
        button: has_voice.then(&mut command),
    });
    let unwelcomed = unwelcomed.collect();
    let on_the_way = group.people.here().filter(|person| !person.has_voice() && person.welcomed.is_some());
    let voiceless = on_the_way.map(|person| {
        let may_vouch = has_voice && person.id != me && !person.vouches.iter().any(|vouch| vouch.by == me);
        Waiting {
            face: face(&frame, state, person),
            lines: standing::of(group, person, &frame).said(),
            button: may_vouch.then(&mut command),
        }
    });
    let voiceless = voiceless.collect();
    let order = shuffled(state, frame.now());
    let count = order.len();
    let faces: Vec<Face> = order.iter().skip(from).take(PAGE).map(|person| face(&frame, state, person)).collect();
    let next = from.saturating_add(PAGE);
    let coming_back = if has_voice { group.people.recoveries().count() } else { 0 };
    let more = (next < count).then_some(next);
    NeighboursPage { count, unwelcomed, voiceless, faces, more, coming_back, has_voice, greets, frame }
}

/// Everybody who takes part, in an order that only the day decides.
fn shuffled(state: &State, now: i64) -> Vec<&Person> {
    const DAY: i64 = 24 * 3_600_000;
    let day = now.div_euclid(DAY).to_le_bytes();
    let part = state.group.people.here().filter(|person| person.has_voice() || person.welcomed.is_some());
    let mut people: Vec<(blake3::Hash, &Person)> = part
        .map(|person| {
            let mut hasher = blake3::Hasher::new();
            hasher.update(&day).update(&state.group.id.0).update(&person.id.0.to_le_bytes());
            (hasher.finalize(), person)
        })
        .collect();
    people.sort_by_key(|(place, _)| *place.as_bytes());
    people.into_iter().map(|(_, person)| person).collect()
}
