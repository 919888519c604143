//! The rounds there are: kept for somebody, there for anybody, on the way. One tap claims a whole one.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use commons::rounds::{Command, Round, RoundId};
use std::collections::BTreeSet;

use super::{ahead, bags, length, may_claim, minutes, streets, way_icon, way_word};
use crate::board::card::{Viewer, Who};
use crate::caller::Caller;
use crate::carrying::after::{SumsView, sums};
use crate::forms::Form;
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;

/// "Tue 24 Nov, 17:00 to 19:00"
pub(crate) fn title(frame: &Frame, round: &Round) -> String {
    let leaves = frame.day_and_time(round.leaves_at.0);
    frame.with("rounds-when", &[("leaves", &leaves), ("back", &frame.time(round.back_by.0))])
}

/// A round in the list.
pub(super) struct Card {
    number: u32,
    title: String,
    icon: &'static str,
    facts: String,
    streets: String,
    /// Whom it is kept for, or who carries it.
    who: Option<Who>,
    may_claim: bool,
    /// One command for each of its forms.
    claim: String,
    other: String,
}

fn card(viewer: &Viewer<'_>, round: &Round, command: &mut impl FnMut() -> String) -> Card {
    let (frame, group) = (viewer.frame, &viewer.state.group);
    let mut seen = BTreeSet::new();
    let streets = round.stops.iter().filter_map(|stop| group.needs.get(stop.need)?.street);
    let streets = streets.filter(|street| seen.insert(*street)).filter_map(|street| group.founding.street(street));
    let facts = [
        way_word(frame, round.way),
        frame.n("rounds-doors", round.stops.len()),
        bags(frame, &round.plan()),
        length(frame, round.metres),
        minutes(frame, round.seconds),
    ];
    Card {
        number: round.id.0,
        title: title(frame, round),
        icon: way_icon(round.way),
        facts: facts.join(" · "),
        streets: frame.list(streets),
        who: round.carrier().or(round.kept_for).map(|person| viewer.whoever(person)),
        may_claim: round.is_open() && !round.stops.is_empty() && may_claim(group, viewer.person),
        claim: command(),
        other: command(),
    }
}

#[derive(Template)]
#[template(path = "rounds/page.html")]
struct RoundsPage {
    frame: Frame,
    kept: Vec<Card>,
    mine: Vec<Card>,
    open: Vec<Card>,
    away: Vec<Card>,
    streets: Vec<streets::Cluster>,
    has_voice: bool,
    /// Has taken on as much as anybody may.
    enough: Option<String>,
    nothing: bool,
    sums: SumsView,
}

pub(super) async fn page(caller: Caller) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let frame = caller.frame_in(Room::Rounds).titled("rounds-title");
    let state = caller.home.look();
    let viewer = Viewer { frame: &frame, state: &state, person: me, now: caller.now() };
    let group = &state.group;
    let mut command = || caller.command_id();
    let mut cards = |rounds: Vec<&Round>| -> Vec<Card> {
        rounds.into_iter().map(|round| card(&viewer, round, &mut command)).collect()
    };
    let (kept, open): (Vec<&Round>, Vec<&Round>) =
        ahead(group, viewer.now).into_iter().partition(|round| round.kept_for == Some(me));
    let away = group.rounds.live().filter(|round| round.carrier().is_some_and(|by| by != me));
    let (kept, mine) = (cards(kept), cards(group.rounds.carried_by(me).collect()));
    let (open, away) = (cards(open), cards(away.collect()));
    let has_voice = group.people.has_voice(me);
    let nothing = kept.is_empty() && mine.is_empty() && open.is_empty() && away.is_empty();
    let enough = has_voice && !may_claim(group, me) && !(kept.is_empty() && open.is_empty());
    let page = RoundsPage {
        streets: streets::clusters(&viewer, &mut || caller.command_id()),
        enough: enough.then(|| frame.n("rounds-enough", group.rules.open_promises)),
        has_voice,
        nothing,
        sums: sums(&frame, &state),
        kept,
        mine,
        open,
        away,
        frame: frame.clone(),
    };
    drop(state);
    Ok(Page::sealed(&page).into_response())
}

/// The number of a round in its address.
type Numbered = Path<(String, u32)>;

pub(super) async fn claim(caller: Caller, Path((_, number)): Numbered, sent: Form) -> Result<Response, Response> {
    caller.taking_part()?;
    let outcome = caller.run(&sent, Command::Claim { round: RoundId(number) }.into()).await;
    let back = if outcome.is_ok() { format!("rounds/{number}") } else { "rounds".to_owned() };
    Ok(caller.answer(outcome, &back, "round-claimed"))
}

pub(super) async fn not_this_time(
    caller: Caller,
    Path((_, number)): Numbered,
    sent: Form,
) -> Result<Response, Response> {
    one_tap(&caller, &sent, Command::NotThisTime { round: RoundId(number) }, "rounds", "round-no").await
}

pub(super) async fn hand_back(caller: Caller, Path((_, number)): Numbered, sent: Form) -> Result<Response, Response> {
    one_tap(&caller, &sent, Command::HandBack { round: RoundId(number) }, "rounds", "round-handed-back").await
}

pub(super) async fn drop_it(caller: Caller, Path((_, number)): Numbered, sent: Form) -> Result<Response, Response> {
    one_tap(&caller, &sent, Command::Drop { round: RoundId(number) }, "rounds/plan", "round-dropped").await
}

/// It is done, or why not is said, on the page one came from.
async fn one_tap(caller: &Caller, sent: &Form, command: Command, back: &str, said: &str) -> Result<Response, Response> {
    caller.taking_part()?;
    let outcome = caller.run(sent, command.into()).await;
    Ok(caller.answer(outcome, back, said))
}
