//! Offers: what people would gladly do or give. Limits stand beside each and are kept before anybody is asked.

/// Making an offer, and changing it.
mod form;

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use commons::needs::Kind;
use commons::offers::{Command, Offer, OfferId, PartOfDay, Quantity, State as Stands, Times};
use commons::people::PersonId;
use commons::pictures::Of;
use host::State;

use crate::app::House;
use crate::caller::Caller;
use crate::forms::Form;
use crate::look::Html;
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::pictures;
use crate::saying;
use crate::words::Tongue;

pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/{group}/offers", get(page).post(form::make))
        .route("/{group}/offers/new", get(form::new))
        .route("/{group}/offers/{number}", post(form::change))
        .route("/{group}/offers/{number}/edit", get(form::edit))
        .route("/{group}/offers/{number}/pauses", post(pause))
        .route("/{group}/offers/{number}/pauses/release", post(resume))
        .route("/{group}/offers/{number}/release", post(withdraw))
}

/// An offer as people read it.
pub(crate) struct Shown {
    pub(crate) id: u32,
    pub(crate) colour: &'static str,
    pub(crate) icon: Html,
    pub(crate) title: String,
    /// Sort, times, distance, limits: one fact each.
    pub(crate) facts: Vec<String>,
    /// Until when it rests, if it does.
    pub(crate) rests: Option<String>,
    pub(crate) photos: Vec<pictures::Shown>,
}

/// One offer in words.
pub(crate) fn shown(frame: &Frame, state: &State, offer: &Offer) -> Shown {
    let terms = &offer.terms;
    let kinds = terms.kinds.iter().map(|kind| saying::kind(frame.tongue, *kind));
    let first = terms.kinds.first().copied().unwrap_or(Kind::Else);
    let mut facts = vec![frame.t(&format!("offer-{}", terms.sort.word()))];
    facts.push(match terms.quantity {
        Quantity::Standing => frame.t("offers-standing"),
        Quantity::Some(n) => frame.n("offers-some", n),
    });
    facts.push(times(frame.tongue, terms.times));
    facts.push(frame.t(&format!("travel-{}", terms.travel.word())));
    if terms.travel != commons::offers::Travel::FromHome {
        facts.push(match terms.minutes {
            0 => frame.t("offers-own-street"),
            minutes => frame.n("offers-minutes", minutes),
        });
    }
    if let Some(most) = terms.at_most_a_week {
        facts.push(frame.n("offers-a-week", most));
    }
    if !terms.languages.is_empty() {
        let called =
            |code: &str| Tongue::from_code(code).map_or_else(|| code.to_owned(), |one| one.own_name().to_owned());
        facts.push(frame.list(terms.languages.iter().map(|language| called(language.as_str()))));
    }
    if !terms.interests.is_empty() {
        facts.push(frame.s("interests-liked", "what", crate::interests::list(frame.tongue, &terms.interests)));
    }
    let title = frame.list(kinds);
    let described = |_: usize| crate::words::plain(&frame.s("offer-photo-alt", "what", &title));
    Shown {
        id: offer.id.0,
        colour: saying::colour(first),
        icon: frame.icon(saying::icon(first)),
        photos: pictures::shown_of(frame, state, Of::Offer(offer.id), described),
        title,
        facts,
        rests: match offer.state {
            Stands::NotNow { until } => Some(frame.day(until.0)),
            Stands::Standing | Stands::Withdrawn => None,
        },
    }
}

/// The keys of the days, Monday first.
pub(crate) const DAYS: [&str; 7] =
    ["day-monday", "day-tuesday", "day-wednesday", "day-thursday", "day-friday", "day-saturday", "day-sunday"];

/// "Any time", or "Mornings: Monday and Tuesday. Evenings: every day."
pub(crate) fn times(tongue: Tongue, times: Times) -> String {
    if Times(times.0 & Times::ANY.0) == Times::ANY {
        return tongue.t("offers-any-time");
    }
    let parts = PartOfDay::ALL.into_iter().filter_map(|part| {
        let days: Vec<u8> = (0..7).filter(|day| times.has(*day, part)).collect();
        let said = match days[..] {
            [] => return None,
            [0, 1, 2, 3, 4, 5, 6] => tongue.t("offers-every-day"),
            [0, 1, 2, 3, 4] => tongue.t("offers-weekdays"),
            [5, 6] => tongue.t("offers-weekend"),
            _ => tongue.list(days.iter().filter_map(|day| DAYS.get(usize::from(*day))).map(|key| tongue.t(key))),
        };
        let key = match part {
            PartOfDay::Morning => "offers-mornings",
            PartOfDay::Afternoon => "offers-afternoons",
            PartOfDay::Evening => "offers-evenings",
        };
        Some(tongue.s(key, "days", said))
    });
    parts.collect::<Vec<_>>().join(" ")
}

/// Somebody else's offer, with their patch.
struct Theirs {
    shown: Shown,
    id: u32,
    patch: Html,
    name: String,
}

/// One's own, with the command ids of its buttons.
struct Mine {
    shown: Shown,
    command: String,
}

/// Offers of a kind: its first few where every kind is shown, and where to see the others.
struct OfKind {
    word: String,
    name: String,
    offers: Vec<Theirs>,
    see_all: Option<String>,
}

#[derive(Template)]
#[template(path = "offers/page.html")]
struct OffersPage {
    frame: Frame,
    mine: Vec<Mine>,
    kinds: Vec<OfKind>,
    /// The kind that is looked at; none for all.
    chosen: Option<Kind>,
    /// Kinds that somebody offers something for: word, name, how many.
    filters: Vec<(String, String, usize, bool)>,
}

async fn page(caller: Caller) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let frame = caller.frame_in(Room::Offers).titled("offers-title");
    let chosen = Kind::parse(caller.asked("kind"));
    let state = caller.home.look();
    let page = view(frame, &state, me, chosen, || caller.command_id());
    drop(state);
    Ok(Page::sealed(&page).into_response())
}

fn view(
    frame: Frame,
    state: &State,
    me: PersonId,
    chosen: Option<Kind>,
    mut command: impl FnMut() -> String,
) -> OffersPage {
    let group = &state.group;
    let mine =
        group.offers.of(me).map(|offer| Mine { shown: shown(&frame, state, offer), command: command() }).collect();
    let others: Vec<&Offer> = group.offers.standing().rev().filter(|offer| offer.by != me).collect();
    let count = |kind: Kind| others.iter().filter(|offer| offer.terms.kinds.contains(&kind)).count();
    let filters = Kind::ALL
        .iter()
        .map(|kind| (kind.word(), saying::kind(frame.tongue, *kind), count(*kind), chosen == Some(*kind)))
        .filter(|(_, _, count, here)| *count > 0 || *here)
        .collect();
    let theirs = |offer: &&Offer| {
        let person = group.people.get(offer.by)?;
        Some(Theirs {
            shown: shown(&frame, state, offer),
            id: offer.by.0,
            patch: frame.patch(saying::patch_seed(person)),
            name: saying::name(&frame, state, offer.by),
        })
    };
    // With a filter every offer that has the kind; without one each offer once, under its first kind.
    let kinds = Kind::ALL.iter().filter(|kind| chosen.is_none_or(|chosen| chosen == **kind)).map(|kind| {
        let of_kind = others.iter().filter(|offer| match chosen {
            Some(chosen) => offer.terms.kinds.contains(&chosen),
            None => offer.terms.kinds.first() == Some(kind),
        });
        let most = if chosen.is_some() { MOST } else { FIRST };
        OfKind {
            word: kind.word(),
            name: saying::kind(frame.tongue, *kind),
            see_all: (chosen.is_none() && of_kind.clone().count() > most)
                .then(|| frame.s("offers-see-all", "n", count(*kind))),
            offers: of_kind.filter_map(theirs).take(most).collect(),
        }
    });
    let kinds = kinds.filter(|kind| !kind.offers.is_empty()).collect();
    OffersPage { mine, kinds, chosen, filters, frame }
}

/// How many of each kind stand on the page of all kinds.
const FIRST: usize = 6;
/// How many of one kind.
const MOST: usize = 100;

/// "Not now": for a week, two, a month, three months.
const RESTS: [u16; 4] = [7, 14, 30, 90];

async fn pause(caller: Caller, Path((_, number)): Path<(String, u32)>, sent: Form) -> Result<Response, Response> {
    caller.taking_part()?;
    let days: u16 = sent.choice("days").filter(|days| RESTS.contains(days)).unwrap_or(14);
    let until = caller.now() + commons::Span::days(days.into());
    act(&caller, &sent, Command::NotNow { offer: OfferId(number), until }, "offer-rests").await
}

async fn resume(caller: Caller, Path((_, number)): Path<(String, u32)>, sent: Form) -> Result<Response, Response> {
    act(&caller, &sent, Command::Resume { offer: OfferId(number) }, "offer-resumed").await
}

async fn withdraw(caller: Caller, Path((_, number)): Path<(String, u32)>, sent: Form) -> Result<Response, Response> {
    act(&caller, &sent, Command::Withdraw { offer: OfferId(number) }, "offer-withdrawn").await
}

async fn act(caller: &Caller, sent: &Form, command: Command, said: &str) -> Result<Response, Response> {
    caller.taking_part()?;
    let outcome = caller.run(sent, commons::Command::Offers(command)).await;
    Ok(caller.answer(outcome, "offers", said))
}

impl OffersPage {
    /// The answers to "for how long", for a select.
    fn rests(&self) -> Vec<(u16, String)> {
        RESTS.iter().map(|days| (*days, self.frame.n("span-days", *days))).collect()
    }
}

#[cfg(test)]
mod tests;
