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
    /// Away for now: nobody waits for them.
    pub(super) away: bool,
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
    /// How many wait in all, where only some are shown.
    pub(super) all_unwelcomed: Option<usize>,
    pub(super) all_voiceless: Option<usize>,
    pub(super) faces: Vec<Face>,
    /// Where the next page of faces begins.
    pub(super) more: Option<usize>,
    /// How many ask to be let back in; shown to those who can say that they know them.
    pub(super) coming_back: usize,
    pub(super) has_voice: bool,
    pub(super) greets: bool,
}

/// Faces on one page.
const PAGE: usize = 60;
/// Newcomers shown before somebody asks for all of them.
const FEW: usize = 9;
/// And then.
const MANY: usize = 200;

/// How much of it the caller wants to see.
#[derive(Clone, Copy, Default)]
pub(super) struct Wish {
    /// Where the faces begin.
    pub(super) from: usize,
    pub(super) all_unwelcomed: bool,
    pub(super) all_voiceless: bool,
}

pub(super) async fn page(caller: Caller) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let frame = caller.frame_in(Room::Neighbours).titled("neighbours-title");
    let all = caller.asked("all");
    let from = caller.asked("from").parse().unwrap_or(0);
    let wish = Wish { from, all_unwelcomed: all == "hello", all_voiceless: all == "voice" };
    let state = caller.home.look();
    let page = view(frame, &state, me, wish, || caller.command_id());
    drop(state);
    Ok(Page::sealed(&page).into_response())
}

pub(super) fn face(frame: &Frame, state: &State, person: &Person) -> Face {
    Face {
        id: person.id.0,
        patch: frame.patch(saying::patch_seed(person)),
        name: saying::name(frame, state, person.id),
        since: frame.month(person.joined_at.0),
        away: state.group.people.is_away(person.id, commons::Timestamp(frame.now()), &state.group.rules),
    }
}

pub(super) fn view(
    frame: Frame,
    state: &State,
    me: PersonId,
    wish: Wish,
    mut command: impl FnMut() -> String,
) -> NeighboursPage {
    let group = &state.group;
    let has_voice = group.people.has_voice(me);
    let greets = has_voice && group.duties.holds(me, Duty::Welcome);
    let few = |all: bool| if all { MANY } else { FEW };
    // Whoever waits longest for a hello stands first.
    let waiting = group.people.unwelcomed().count();
    let unwelcomed: Vec<Waiting> = group
        .people
        .unwelcomed()
        .take(few(wish.all_unwelcomed))
        .map(|person| Waiting {
            face: face(&frame, state, person),
            lines: Vec::new(),
            button: has_voice.then(&mut command),
        })
        .collect();
    let order = shuffled(state, frame.now());
    // First those who still need somebody's word.
    let begins = |person: &Person| group.people.voice_begins(person, &group.rules).is_some();
    let mut on_the_way: Vec<&Person> = order.iter().copied().filter(|person| !person.has_voice()).collect();
    on_the_way.sort_by_key(|person| begins(person));
    let underway = on_the_way.len();
    let voiceless: Vec<Waiting> = on_the_way
        .into_iter()
        .take(few(wish.all_voiceless))
        .map(|person| {
            let may_vouch = has_voice && person.id != me && !person.vouches.iter().any(|vouch| vouch.by == me);
            Waiting {
                face: face(&frame, state, person),
                lines: standing::of(group, person, &frame).said(),
                button: may_vouch.then(&mut command),
            }
        })
        .collect();
    let all_unwelcomed = (waiting > unwelcomed.len()).then_some(waiting);
    let all_voiceless = (underway > voiceless.len()).then_some(underway);
    let count = order.len();
    let faces: Vec<Face> = order.iter().skip(wish.from).take(PAGE).map(|person| face(&frame, state, person)).collect();
    let next = wish.from.saturating_add(PAGE);
    let coming_back = if has_voice { group.people.recoveries().count() } else { 0 };
    let more = (next < count).then_some(next);
    NeighboursPage {
        frame,
        count,
        unwelcomed,
        voiceless,
        all_unwelcomed,
        all_voiceless,
        faces,
        more,
        coming_back,
        has_voice,
        greets,
    }
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
