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
use crate::look::page::Page;
use crate::saying;
use card::{Card, Viewer};
use filter::{Filter, Mine, Where};

/// Cards on one page.
const A_PAGE: usize = 20;
/// Cards of what somebody is on already.
const HELD: usize = 12;

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

async fn show(caller: Caller) -> Result<Page, Response> {
    let person = caller.taking_part()?;
    let frame = caller.frame_in(Room::Board).titled("room-board");
    let filter = Filter::asked(&caller);
    let after = caller.asked("after").parse().ok().map(NeedId);
    let page = {
        let state = caller.home.look();
        let now = caller.now();
        let group = &state.group;
        let fitting = fitting(group, person, now);
        let shown: Vec<&Need> = group.needs.board().filter(|need| filter.shows(need, &fitting)).collect();
        let start = after.and_then(|after| group.needs.get(after)).map_or(0, |last| {
            // Also right if the last one of the page before has been promised meanwhile.
            let place = |need: &Need| (need.wanted_by(), need.asked_at, need.id);
            shown.partition_point(|need| place(need) <= place(last))
        });
        let rest = shown.get(start..).unwrap_or_default();
        let viewer = Viewer { frame: &frame, state: &state, person, now };
        let command = || caller.command_id();
        let card = |need: &&Need| viewer.card_to_take(need, fitting.contains(&need.kind), command);
        let open: Vec<Card> = rest.iter().take(A_PAGE).map(card).collect();
        let last = rest.get(A_PAGE - 1).filter(|_| rest.len() > A_PAGE);
        let more = last.map(|last| {
            let link = frame.to(&filter.path("board", Some(last.id)));
            (link, frame.n("board-more", rest.len() - A_PAGE))
        });
        let underway = [Phase::Promised, Phase::Underway].map(|phase| group.needs.in_phase(phase));
        let mut held: Vec<&Need> = underway.into_iter().flatten().filter(|need| filter.shows(need, &fitting)).collect();
        held.sort_by_key(|need| need.open_promises().map(|promise| promise.by_when).min());
        let done = done_this_week(group, now);
        BoardPage {
            head: head(&frame, group, person, &shown, &fitting),
            list: frame.to(&filter.path("board/list", None)),
            kinds: kinds(&frame, group, filter, &fitting),
            streets: streets(&viewer, filter, &fitting),
            enough: (group.needs.promised_by(person).count() >= usize::from(group.rules.open_promises))
                .then(|| frame.t("refusal-enough-promises")),
            open,
            more,
            first: (start > 0).then(|| frame.to(&filter.path("board", None))),
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
    };
    Ok(Page::sealed(&page))
}

/// The kinds that fit what this person offered. Whether something fits hangs on its kind alone.
pub(crate) fn fitting(group: &Group, person: PersonId, now: Timestamp) -> BTreeSet<Kind> {
    let mut one_of_each: BTreeMap<Kind, &Need> = BTreeMap::new();
    for need in group.needs.board() {
        one_of_each.entry(need.kind).or_insert(need);
    }
    let fits = |need: &Need| group.offers.fits(group, person, need, now);
    one_of_each.into_iter().filter(|(_, need)| fits(need)).map(|(kind, _)| kind).collect()
}

fn head(frame: &Frame, group: &Group, person: PersonId, shown: &[&Need], fitting: &BTreeSet<Kind>) -> Head {
    let open = group.needs.board_count();
    let mine = group.needs.board().filter(|need| fitting.contains(&need.kind)).count();
    let offers: BTreeSet<Kind> = group.offers.of(person).flat_map(|offer| offer.terms.kinds.iter().copied()).collect();
    let what = frame.list(offers.iter().map(|kind| saying::kind(frame.tongue, *kind)));
    let fits = match (offers.is_empty(), mine) {
        (true, _) => String::new(),
        (false, 0) => frame.s("board-none-fit", "what", what),
        (false, mine) => frame.with("board-some-fit", &[("n", &mine), ("what", &what)]),
    };
    let fit_shown = shown.iter().filter(|need| fitting.contains(&need.kind)).count();
    let counts = match fit_shown {
        0 => frame.number(shown.len()),
        fit => frame.with("board-counts", &[("fit", &fit), ("more", &(shown.len() - fit))]),
    };
    let open = if open == 0 { frame.t("board-open-none") } else { frame.n("board-open", open) };
    Head { open, fits, offer: offers.is_empty(), counts }
}

/// All, what fits, and each kind there is something of; counted within the other choices.
fn kinds(frame: &Frame, group: &Group, filter: Filter, fitting: &BTreeSet<Kind>) -> Vec<Pill> {
    let count = |filter: Filter| group.needs.board().filter(|need| filter.shows(need, fitting)).count();
    let any = filter.with_kind(None);
    let pill = |icon: Option<&str>, text: String, to: Filter, here: bool| Pill {
        icon: icon.map(|name| frame.icon(name)),
        text,
        count: frame.number(count(to)),
        href: frame.to(&to.path("board", None)),
        here,
    };
    let nothing_chosen = filter.kind.is_none() && filter.mine == Mine::All;
    let mut pills = vec![pill(None, frame.t("board-all"), any.with_mine(Mine::All), nothing_chosen)];
    let mine = filter.mine == Mine::Fits;
    if mine || count(filter.with_mine(Mine::Fits)) > 0 {
        let to = filter.with_mine(if mine { Mine::All } else { Mine::Fits });
        let shown = filter.with_mine(Mine::Fits);
        pills.push(Pill {
            count: frame.number(count(shown)),
            ..pill(Some("hand-heart-duotone"), frame.t("board-mine"), to, mine)
        });
    }
    for kind in Kind::ALL {
        let of_kind = any.with_kind(Some(*kind));
        let here = filter.kind == Some(*kind);
        if here || count(of_kind) > 0 {
            pills.push(pill(Some(saying::icon(*kind)), saying::kind(frame.tongue, *kind), of_kind, here));
        }
    }
    pills
}

/// Every street of the group, in its order, and what can be done from anywhere.
fn streets(viewer: &Viewer<'_>, filter: Filter, fitting: &BTreeSet<Kind>) -> Vec<Pill> {
    let (frame, group) = (viewer.frame, &viewer.state.group);
    let mut counts: BTreeMap<Where, usize> = BTreeMap::new();
    let everywhere = filter.with_street(None);
    for need in group.needs.board().filter(|need| everywhere.shows(need, fitting)) {
        *counts.entry(Where::of(need)).or_default() += 1;
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
    // Nothing stays open for longer than this without a word.
    let lately = group.needs.in_phase(Phase::Closed).rev().take_while(|need| need.asked_at + Span::days(180) > now);
    for need in lately {
        if let Stage::Closed { outcome: Outcome::Met | Outcome::PartlyMet { .. } | Outcome::MetByOthers, at } =
            need.stage
            && at + Span::days(7) > now
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
