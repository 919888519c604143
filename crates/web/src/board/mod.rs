//! The board: what is needed, by how soon and how long waiting. Street level only; never who.

/// A need as a card.
pub(crate) mod card;
/// Showing a part of the board.
pub(crate) mod filter;
/// The plain list, to copy into a chat or onto a noticeboard.
mod list;

use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use commons::needs::{Kind, Need, NeedId, Outcome, Phase, Stage};
use commons::people::PersonId;
use commons::{Group, Span, Timestamp};
use std::collections::{BTreeMap, BTreeSet};

use crate::app::House;
use crate::caller::Caller;
use crate::look::Html;
use crate::look::frame::{Frame, Room};
use crate::saying;
use card::{Card, Viewer};
use filter::{Filter, Mine, Where};

/// Cards on one page.
const A_PAGE: usize = 10;
/// Cards of what somebody is on already.
const HELD: usize = 4;

pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/{group}/board", get(show))
        .route("/{group}/board/list", get(list::show))
        .route("/{group}/board/list.txt", get(list::download))
}

#[derive(Template)]
#[template(path = "board/page.html")]
struct BoardPage {
    frame: Frame,
    head: Head,
    list: String,
    kinds: Vec<Pill>,
    /// Why the reader can take nothing more now.
    enough: Option<String>,
    open: Vec<Card>,
    /// How many more are open but not on this page, and where they are.
    more: Option<(String, String)>,
    /// Back to the beginning, if this is a later page.
    first: Option<String>,
    streets: Vec<Pill>,
    held: Vec<Card>,
    held_count: String,
    done: Option<String>,
    done_count: String,
    /// How many wait for any member to look at them.
    unchecked: Option<String>,
}

/// What the head of the board says.
struct Head {
    open: String,
    fits: String,
    /// Where to say what one likes to do, for who has not yet.
    offer: bool,
    counts: String,
}

/// Something to choose, with how many there are.
struct Pill {
    icon: Option<Html>,
    text: String,
    count: String,
    href: String,
    here: bool,
}

/// What the address of the board can ask for.
const ASKED: [&str; 4] = ["kind", "street", "mine", "after"];

async fn show(caller: Caller) -> Result<Response, Response> {
    let person = caller.taking_part()?;
    Ok(caller.kept(person, &ASKED, || page(&caller, person)))
}

fn page(caller: &Caller, person: PersonId) -> BoardPage {
    let frame = caller.frame_in(Room::Board).titled("room-board");
    let filter = Filter::asked(caller);
    let after = caller.asked("after").parse().ok().map(NeedId);
    let state = caller.home.look();
    let now = caller.now();
    let group = &state.group;
    let fitting = fitting(group, person, now);
    let tally = Tally { group, fitting: &fitting };
    let viewer = Viewer { frame: &frame, state: &state, person, now };
    let shows = |need: &&Need| filter.shows(need, &fitting);
    // Also right if the last one of the page before has been promised meanwhile.
    let after = after.and_then(|after| group.needs.get(after));
    let (mut here, left) = match after {
        None => (group.needs.board().filter(shows).take(A_PAGE).collect::<Vec<_>>(), tally.count(filter)),
        Some(last) => {
            let mut rest = group.needs.board_after(last).filter(shows);
            let here: Vec<&Need> = rest.by_ref().take(A_PAGE).collect();
            let left = here.len() + rest.count();
            (here, left)
        }
    };
    let shown = tally.count(filter);
    let last = here.last().filter(|_| left > A_PAGE);
    let more = last.map(|last| {
        let link = frame.to(&filter.path("board", Some(last.id)));
        (link, frame.n("board-more", left - A_PAGE))
    });
    let command = || caller.command_id();
    let (ready, wall) = (commons::fitting::ready(group, person, now), crate::fitting::wall(&state, now));
    let fit = |need: &Need| ready.as_ref().and_then(|ready| ready.fit(group, need, caller.here(&wall)).ok());
    let card = |need: &Need| viewer.card_to_take(need, fit(need).as_ref(), command);
    let open: Vec<Card> = here.drain(..).map(card).collect();
    let underway = [Phase::Promised, Phase::Underway].map(|phase| group.needs.in_phase(phase));
    let mut held: Vec<&Need> = underway.into_iter().flatten().filter(shows).collect();
    held.sort_by_cached_key(|need| need.open_promises().map(|promise| promise.by_when).min());
    let done = done_this_week(group, now);
    BoardPage {
        head: head(&frame, group, person, filter, &tally),
        list: frame.to(&filter.path("board/list", None)),
        kinds: kinds(&frame, filter, &tally),
        streets: streets(&viewer, filter, &tally),
        enough: (group.taken_on(person) >= usize::from(group.rules.open_promises))
            .then(|| frame.t("refusal-enough-promises")),
        open,
        more,
        first: (left < shown).then(|| frame.to(&filter.path("board", None))),
        unchecked: {
            let waiting = group.needs.in_phase(Phase::Heard).filter(|need| need.only_waits_for_a_look()).count();
            (waiting > 0).then(|| frame.n("board-unchecked", waiting))
        },
        held_count: frame.number(held.len()),
        held: held.into_iter().take(HELD).map(|need| viewer.card(need)).collect(),
        done_count: frame.number(done.values().sum::<usize>()),
        done: done_in_words(&frame, &done),
        frame: frame.clone(),
    }
}

/// How much there is of what, without looking at every need.
struct Tally<'a> {
    group: &'a Group,
    fitting: &'a BTreeSet<Kind>,
}

impl Tally<'_> {
    fn count(&self, filter: Filter) -> usize {
        self.shown(filter).map(|(_, _, count)| count).sum()
    }

    fn shown(&self, filter: Filter) -> impl Iterator<Item = (Kind, Where, usize)> {
        let sorts = self.group.needs.tally().map(|(kind, street, count)| (kind, Where::from(street), count));
        sorts.filter(move |(kind, place, _)| filter.shows_sort(*kind, *place, self.fitting))
    }

    /// How many of them fit the reader.
    fn fit(&self, filter: Filter) -> usize {
        self.count(filter.with_mine(Mine::Fits))
    }
}

/// The kinds that fit what this person offered. Whether something fits hangs on its kind alone.
pub(crate) fn fitting(group: &Group, person: PersonId, now: Timestamp) -> BTreeSet<Kind> {
    group.offers.kinds_with_room(group, person, now)
}

fn head(frame: &Frame, group: &Group, person: PersonId, filter: Filter, tally: &Tally<'_>) -> Head {
    let open = group.needs.board_count();
    let mine = tally.fit(Filter::default());
    let offers: BTreeSet<Kind> = group.offers.of(person).flat_map(|offer| offer.terms.kinds.iter().copied()).collect();
    let what = frame.list(offers.iter().map(|kind| saying::kind(frame.tongue, *kind)));
    let fits = match (offers.is_empty(), mine) {
        (true, _) => String::new(),
        (false, 0) => frame.s("board-none-fit", "what", what),
        (false, mine) => frame.with("board-some-fit", &[("n", &mine), ("what", &what)]),
    };
    let shown = tally.count(filter);
    let counts = match tally.fit(filter) {
        0 => frame.number(shown),
        fit => frame.with("board-counts", &[("fit", &fit), ("more", &(shown - fit))]),
    };
    let open = if open == 0 { frame.t("board-open-none") } else { frame.n("board-open", open) };
    Head { open, fits, offer: offers.is_empty(), counts }
}

/// All, what fits, and each kind there is something of; counted within the other choices.
fn kinds(frame: &Frame, filter: Filter, tally: &Tally<'_>) -> Vec<Pill> {
    let any = filter.with_kind(None);
    let pill = |icon: Option<&str>, text: String, to: Filter, here: bool| Pill {
        icon: icon.map(|name| frame.icon(name)),
        text,
        count: frame.number(tally.count(to)),
        href: frame.to(&to.path("board", None)),
        here,
    };
    let nothing_chosen = filter.kind.is_none() && filter.mine == Mine::All;
    let mut pills = vec![pill(None, frame.t("board-all"), any.with_mine(Mine::All), nothing_chosen)];
    let mine = filter.mine == Mine::Fits;
    if mine || tally.fit(filter) > 0 {
        let to = filter.with_mine(if mine { Mine::All } else { Mine::Fits });
        pills.push(Pill {
            count: frame.number(tally.fit(filter)),
            ..pill(Some("hand-heart-duotone"), frame.t("board-mine"), to, mine)
        });
    }
    for kind in Kind::ALL {
        let of_kind = any.with_kind(Some(*kind));
        let here = filter.kind == Some(*kind);
        if here || tally.count(of_kind) > 0 {
            pills.push(pill(Some(saying::icon(*kind)), saying::kind(frame.tongue, *kind), of_kind, here));
        }
    }
    pills
}

/// Every street of the group, in its order, and what can be done from anywhere.
fn streets(viewer: &Viewer<'_>, filter: Filter, tally: &Tally<'_>) -> Vec<Pill> {
    let (frame, group) = (viewer.frame, &viewer.state.group);
    let mut counts: BTreeMap<Where, usize> = BTreeMap::new();
    for (_, place, count) in tally.shown(filter.with_street(None)) {
        *counts.entry(place).or_default() += count;
    }
    if let Some(street) = filter.street {
        counts.entry(street).or_default();
    }
    let named = |place: Where| match place {
        Where::Street(street) => group.founding.street(street).map(str::to_owned),
        Where::Anywhere => Some(frame.t("board-without-street")),
    };
    let pill = |(place, count): (Where, usize)| {
        let here = filter.street == Some(place);
        let to = filter.with_street(if here { None } else { Some(place) });
        let href = frame.to(&to.path("board", None));
        Some(Pill { icon: None, text: named(place)?, count: frame.number(count), href, here })
    };
    counts.into_iter().filter_map(pill).collect()
}

/// What was met in the last seven days, by kind.
fn done_this_week(group: &Group, now: Timestamp) -> BTreeMap<Kind, usize> {
    let mut done = BTreeMap::new();
    for need in group.needs.closed_since(now - Span::days(7)) {
        if let Stage::Closed { outcome: Outcome::Met | Outcome::PartlyMet { .. } | Outcome::MetByOthers, .. } =
            need.stage
        {
            *done.entry(need.kind).or_default() += 1;
        }
    }
    done
}

fn done_in_words(frame: &Frame, done: &BTreeMap<Kind, usize>) -> Option<String> {
    let said = done.iter().map(|(kind, count)| {
        frame.with("board-kind-count", &[("kind", &saying::kind(frame.tongue, *kind)), ("n", count)])
    });
    (!done.is_empty()).then(|| frame.list(said))
}

#[cfg(test)]
mod tests;
