//! When it hurts: two people talk something through, step by step. To everybody who is not concerned a matter is not there.

/// What those concerned send.
mod acts;
/// The page of one matter.
mod matter;
/// What somebody concerned can do now.
mod may;
/// Asking somebody to talk.
pub(crate) mod opening;

use askama::Template;
use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use commons::duties::Duty;
use commons::mending::{Between, Key, MatterId, PledgeState, Seat, Side, Step, Veil};
use commons::people::PersonId;
use commons::{Group, Timestamp};
use host::State;

use crate::app::House;
use crate::caller::Caller;
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::saying;
use crate::sorry::Sorry;

pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/{group}/mending", get(page).post(opening::open))
        .route("/{group}/mending/new", get(opening::new))
        .route("/{group}/mending/{number}", get(matter::page))
        .route("/{group}/mending/{number}/lines", post(acts::say))
        .route("/{group}/mending/{number}/answer", post(acts::answer))
        .route("/{group}/mending/{number}/support", post(acts::go_on))
        .route("/{group}/mending/{number}/listener", post(acts::choose))
        .route("/{group}/mending/{number}/listening", post(acts::listen))
        .route("/{group}/mending/{number}/times", post(acts::offer_slot))
        .route("/{group}/mending/{number}/times/{slot}", post(acts::answer_slot))
        .route("/{group}/mending/{number}/times/{slot}/came", post(acts::came))
        .route("/{group}/mending/{number}/steps", post(acts::offer_step))
        .route("/{group}/mending/{number}/steps/{step}", post(acts::answer_step))
        .route("/{group}/mending/{number}/hearing", post(acts::ask_to_listen))
        .route("/{group}/mending/{number}/heard", post(acts::been_heard))
        .route("/{group}/mending/{number}/question", post(acts::bring))
        .route("/{group}/mending/{number}/good", post(acts::good))
        .route("/{group}/mending/{number}/stop", post(acts::stop))
}

/// A matter, as somebody concerned holds it.
pub(crate) struct Concern {
    between: Between,
    key: Key,
    seat: Seat,
}

impl Concern {
    /// The matter with this number, if the person is concerned.
    fn of(state: &State, person: PersonId, number: u32) -> Option<Concern> {
        let mut concerns = state.concerns(person);
        let found = concerns.find(|(between, _, _)| between.id == MatterId(number));
        found.map(|(between, key, seat)| Concern { between: between.clone(), key, seat })
    }

    /// What one of the two is called.
    fn name_of(&self, frame: &Frame, state: &State, side: Side) -> String {
        self.called(frame, state, self.between.side(side))
    }

    /// What somebody is called who stands veiled in the log.
    fn called(&self, frame: &Frame, state: &State, veil: Option<Veil>) -> String {
        let person = veil.and_then(|veil| self.key.lift(veil, &state.group));
        person.map_or_else(|| frame.t("people-nameless"), |person| saying::name(frame, state, person))
    }

    /// Between whom it is, as this person sees it. Who is asked to listen learns the rest after their yes.
    fn title(&self, frame: &Frame, state: &State) -> String {
        match self.seat {
            Seat::Side(side) => frame.s("mending-with", "name", self.name_of(frame, state, side.other())),
            Seat::Asked(side) => frame.s("mending-asked-by", "name", self.name_of(frame, state, side)),
            Seat::Listener(side) => frame.with(
                "mending-between",
                &[("one", &self.name_of(frame, state, side)), ("other", &self.name_of(frame, state, side.other()))],
            ),
        }
    }

    /// Whether it waits for this person's word now: the key of the sentence that says so on the page Today.
    fn waits(&self, now: Timestamp) -> Option<&'static str> {
        let between = &self.between;
        let unanswered = |slot: &&commons::mending::Slot| slot.at > now && !slot.can.contains_key(&self.seat);
        match (self.seat, between.step) {
            (_, Step::Over { .. }) => None,
            (Seat::Asked(_), _) => Some("mending-today-listen"),
            (Seat::Side(Side::Second), Step::Talk { yes: None, .. }) => Some("mending-today-talk"),
            (Seat::Side(side), Step::Listening { to, .. } | Step::Heard { to, .. }) if side == to => {
                Some("mending-today-heard-first")
            }
            (Seat::Side(side), Step::Brought { by, .. }) if side != by => Some("mending-today-told-first"),
            (Seat::Side(side), Step::Heard { to, .. }) if side != to => Some("mending-today-waits"),
            (Seat::Side(side), Step::LookingBack { .. }) if !between.says_good(side) => Some("mending-today-waits"),
            (Seat::Side(side), _)
                if between.may_offer_steps()
                    && between
                        .pledges
                        .iter()
                        .any(|pledge| pledge.by != side && pledge.state == PledgeState::Offered) =>
            {
                Some("mending-today-waits")
            }
            (_, Step::Supported { .. }) if between.slots.iter().any(|slot| unanswered(&slot)) => {
                Some("mending-today-waits")
            }
            (Seat::Listener(_), Step::Listening { .. })
                if between.slots.iter().any(|slot| slot.by == self.seat && slot.at <= now && slot.came.is_none()) =>
            {
                Some("mending-today-waits")
            }
            _ => None,
        }
    }
}

/// What waits for this person's word, for the page Today: address and the key of a sentence that says no more than that.
pub(crate) fn waiting(state: &State, person: PersonId, now: Timestamp) -> Vec<(String, &'static str)> {
    let concerns = state.concerns(person).map(|(between, key, seat)| Concern { between: between.clone(), key, seat });
    concerns.filter_map(|concern| Some((format!("mending/{}", concern.between.id.0), concern.waits(now)?))).collect()
}

/// For everybody else there is no such page.
fn concern(caller: &Caller, number: u32) -> Result<(PersonId, Concern), Response> {
    let me = caller.taking_part()?;
    let concern = Concern::of(&caller.home.look(), me, number);
    concern.map(|concern| (me, concern)).ok_or_else(|| Sorry::NotHere.into_response())
}

/// Somebody who can be turned to when there is danger.
struct Contact {
    id: u32,
    name: String,
}

/// Whoever is the contact when somebody may be in danger, now.
fn contacts(frame: &Frame, state: &State) -> Vec<Contact> {
    let turns = state.group.duties.holders(Duty::Safeguarding);
    let contact = |turn: &commons::duties::Turn| Contact { id: turn.by.0, name: saying::name(frame, state, turn.by) };
    turns.map(contact).collect()
}

/// One line of the list.
struct Mine {
    id: u32,
    title: String,
    stands: String,
    ends: String,
}

#[derive(Template)]
#[template(path = "mending/page.html")]
struct MendingPage {
    frame: Frame,
    mine: Vec<Mine>,
    contacts: Vec<Contact>,
}

async fn page(caller: Caller) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let frame = caller.frame_in(Room::More).titled("mending-title").unnoticed();
    let state = caller.home.look();
    let page = view(frame, &state, me);
    drop(state);
    Ok(Page::sealed(&page).into_response())
}

fn view(frame: Frame, state: &State, me: PersonId) -> MendingPage {
    let concerns = state.concerns(me).rev().map(|(between, key, seat)| Concern { between: between.clone(), key, seat });
    // A listener has listened; what is over is kept for the two.
    let theirs = concerns.filter(|concern| !concern.between.is_over() || matches!(concern.seat, Seat::Side(_)));
    let mine = theirs.map(|concern| Mine {
        id: concern.between.id.0,
        title: concern.title(&frame, state),
        stands: frame.t(stands(concern.between.step)),
        ends: ends(&frame, &concern.between),
    });
    MendingPage { mine: mine.collect(), contacts: contacts(&frame, state), frame }
}

/// Where it stands, as the key of a few words.
fn stands(step: Step) -> &'static str {
    match step {
        Step::Talk { .. } => "mending-step-talk",
        Step::Supported { .. } => "mending-step-supported",
        Step::Steps { .. } => "mending-step-steps",
        Step::LookingBack { .. } => "mending-step-looking-back",
        Step::Stopped { .. } => "mending-step-stopped",
        Step::Listening { .. } => "mending-step-listening",
        Step::Heard { .. } => "mending-step-heard",
        Step::Brought { .. } => "mending-step-brought",
        Step::Over { .. } => "mending-step-over",
    }
}

/// When it ends by itself, or is forgotten.
fn ends(frame: &Frame, between: &Between) -> String {
    let key = if between.is_over() { "mending-forgotten-on" } else { "mending-ends-on" };
    frame.s(key, "day", frame.day(between.ends_at().0))
}

/// Everybody who takes part and is none of these, by name.
fn people(frame: &Frame, state: &State, but: &[PersonId]) -> Vec<(u32, String)> {
    let group: &Group = &state.group;
    let others = group.people.all().iter().filter(|person| !but.contains(&person.id));
    let here = others.filter(|person| group.people.taking_part(person.id).is_ok());
    let named = here.map(|person| {
        let name = saying::name(frame, state, person.id);
        (person.id.0, name)
    });
    let mut people: Vec<(u32, String)> = named.collect();
    people.sort_by(|(one, first), (other, second)| (first.to_lowercase(), one).cmp(&(second.to_lowercase(), other)));
    people
}

#[cfg(test)]
mod tests;
