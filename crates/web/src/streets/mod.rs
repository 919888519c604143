//! By street: what is open where, as a list and as a map. Nothing is on it that is not on the board, and never a door.
//! The map is drawn here, from the group's own file: no picture comes from anywhere else.

/// The map to zoom through.
mod map;
/// Putting streets on the list, and writing them otherwise.
mod naming;

use askama::Template;
use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use commons::founding::{Sort, StreetId};
use commons::needs::{Kind, Need, needs_door};
use commons::people::PersonId;
use commons::{Group, Span, Timestamp};
use host::Coordinate;
use std::collections::BTreeMap;

use crate::app::House;
use crate::board::filter::{Filter, Where};
use crate::caller::Caller;
use crate::look::Html;
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::saying;
use crate::words::plain;

pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/{group}/streets", get(show).post(naming::name))
        .route("/{group}/streets/new", get(naming::new))
        .route("/{group}/streets/names", post(naming::rename))
        .route("/{group}/streets/map", get(map::show))
        .route("/{group}/streets/tiles/{zoom}/{column}/{row}", get(map::tile))
}

#[derive(Template)]
#[template(path = "streets/page.html")]
struct StreetsPage {
    frame: Frame,
    lead: String,
    map: Option<Map>,
    /// Whether there is a map to zoom through too.
    zooms: bool,
    /// Streets in which something is open, the most urgent first.
    open: Vec<Row>,
    /// What can be done from anywhere, and what has a door nobody has found yet.
    nowhere: Vec<Row>,
    /// Where nothing is open.
    quiet: Vec<String>,
    /// Whether the reader may put streets on the list.
    may_name: bool,
    /// Streets of the list that the map does not have.
    not_on_map: Option<String>,
}

/// The picture, and whom to thank for it.
struct Map {
    svg: Html,
    source: String,
}

/// A street and what is open in it.
struct Row {
    name: String,
    /// The part of the board that shows it.
    href: Option<String>,
    count: String,
    kinds: Vec<(Html, String)>,
    /// How many should be done today, or are late.
    urgent: Option<String>,
    /// Where the street is, for the map to zoom through.
    pin: Option<Pin>,
}

/// The middle of a street on a map, never a door, and what is said there.
struct Pin {
    lat: f64,
    lon: f64,
    said: String,
}

/// What is open, street by street.
struct Listed {
    lead: String,
    /// The most urgent first.
    open: Vec<Row>,
    /// What can be done from anywhere, and what has a door nobody has found yet.
    nowhere: Vec<Row>,
}

/// What is open in one street.
#[derive(Default)]
struct Open {
    count: usize,
    kinds: BTreeMap<Kind, usize>,
    urgent: usize,
    first: Option<Timestamp>,
}

impl Open {
    fn add(&mut self, need: &Need, now: Timestamp) {
        self.count += 1;
        *self.kinds.entry(need.kind).or_default() += 1;
        let by = need.wanted_by();
        self.urgent += usize::from(by <= now + Span::days(1));
        self.first = self.first.map_or(Some(by), |first| Some(first.min(by)));
    }
}

/// Where something is needed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Street(StreetId),
    /// There is a door, and nobody has found its street yet.
    Unknown,
    /// By telephone, on paper: from anywhere.
    Anywhere,
}

impl Place {
    fn of(need: &Need) -> Place {
        match need.street {
            Some(street) => Place::Street(street),
            None if needs_door(need.kind, need.item) => Place::Unknown,
            None => Place::Anywhere,
        }
    }
}

fn open(group: &Group, now: Timestamp) -> BTreeMap<Place, Open> {
    let mut open: BTreeMap<Place, Open> = BTreeMap::new();
    for need in group.needs.board() {
        open.entry(Place::of(need)).or_default().add(need, now);
    }
    open
}

async fn show(caller: Caller) -> Result<Response, Response> {
    let person = caller.taking_part()?;
    let drawn = draw(&caller).await;
    let zooms = caller.house.host().tiles(&caller.home).await.is_some();
    Ok(Page::sealed(&page(&caller, person, drawn, zooms)).into_response())
}

/// The map with a number at each street where something is open, if there is a map; and the streets that are not on it.
async fn draw(caller: &Caller) -> Option<(host::Drawn, Vec<StreetId>)> {
    let host = caller.house.host();
    let town = host.town(&caller.home).await?;
    let unknown = town.unknown().collect();
    let marks = {
        let state = caller.home.look();
        let open = open(&state.group, caller.now());
        let mark = |(place, open): (Place, Open)| match place {
            Place::Street(street) => Some((street, caller.tongue.number(open.count.min(99)))),
            Place::Unknown | Place::Anywhere => None,
        };
        open.into_iter().filter_map(mark).collect()
    };
    let title = plain(&caller.tongue.t("streets-map"));
    Some((host.draw(&town, title, caller.tongue.code(), marks).await?, unknown))
}

fn page(caller: &Caller, person: PersonId, drawn: Option<(host::Drawn, Vec<StreetId>)>, zooms: bool) -> StreetsPage {
    let frame = caller.frame_in(Room::Board).titled("streets-title");
    let state = caller.home.look();
    let group = &state.group;
    let (founding, now) = (&group.founding, caller.now());
    let open = open(group, now);
    let quiet = founding.streets().filter(|(street, _)| !open.contains_key(&Place::Street(*street)));
    let mut quiet: Vec<String> = quiet.map(|(_, name)| name.to_owned()).collect();
    quiet.sort_by_key(|name| name.to_lowercase());
    let Listed { lead, open, nowhere } = list(&frame, group, open, |_| None);
    let (drawn, unknown) = drawn.map_or((None, Vec::new()), |(drawn, unknown)| (Some(drawn), unknown));
    let map = drawn.map(|drawn| Map {
        svg: Html::new(&*drawn.svg),
        source: frame.t(if founding.sort == Sort::Demo { "streets-made-up" } else { "streets-thanks" }),
    });
    let unknown: Vec<&str> = unknown.into_iter().filter_map(|street| founding.street(street)).collect();
    let not_on_map = (map.is_some() && !unknown.is_empty())
        .then(|| frame.s("streets-not-on-map", "streets", frame.list(unknown.iter().take(MISSING))));
    StreetsPage {
        lead,
        map,
        zooms,
        nowhere,
        open,
        quiet,
        may_name: group.people.has_voice(person),
        not_on_map,
        frame: frame.clone(),
    }
}

/// The rows of what is open; `at` says where a street is, where that is to be shown.
fn list(
    frame: &Frame,
    group: &Group,
    mut open: BTreeMap<Place, Open>,
    at: impl Fn(StreetId) -> Option<Coordinate>,
) -> Listed {
    let row = |place: Place, open: Open| row(frame, group, place, open, &at);
    let nowhere = [Place::Unknown, Place::Anywhere]
        .into_iter()
        .filter_map(|place| Some(row(place, open.remove(&place)?)))
        .collect();
    let mut open: Vec<(Place, Open)> = open.into_iter().collect();
    open.sort_by_key(|(place, open)| (open.first, *place));
    let needs: usize = open.iter().map(|(_, open)| open.count).sum();
    let lead = match needs {
        0 => frame.t("streets-none-open"),
        _ => frame.with("streets-open", &[("n", &needs), ("streets", &open.len())]),
    };
    Listed { lead, open: open.into_iter().map(|(place, open)| row(place, open)).collect(), nowhere }
}

/// So many streets that are not on the map are named.
const MISSING: usize = 12;

fn row(frame: &Frame, group: &Group, place: Place, open: Open, at: impl Fn(StreetId) -> Option<Coordinate>) -> Row {
    let at = match place {
        Place::Street(street) => at(street),
        Place::Unknown | Place::Anywhere => None,
    };
    let (name, only) = match place {
        Place::Street(street) => {
            (group.founding.street(street).map(str::to_owned).unwrap_or_default(), Some(Where::Street(street)))
        }
        Place::Unknown => (frame.t("board-street-unknown"), None),
        Place::Anywhere => (frame.t("board-anywhere"), None),
    };
    let kind = |(kind, count): (&Kind, &usize)| {
        let said = saying::kind(frame.tongue, *kind);
        (frame.icon(saying::icon(*kind)), frame.with("board-kind-count", &[("kind", &said), ("n", count)]))
    };
    let pin = at.map(|at| Pin {
        lat: at.lat_degrees(),
        lon: at.lon_degrees(),
        said: plain(&frame.with("streets-pin", &[("street", &name), ("n", &open.count)])),
    });
    Row {
        pin,
        name,
        href: only.map(|only| frame.to(&Filter::default().with_street(Some(only)).path("board", None))),
        count: frame.number(open.count),
        kinds: open.kinds.iter().map(kind).collect(),
        urgent: (open.urgent > 0).then(|| frame.n("streets-urgent", open.urgent)),
    }
}

#[cfg(test)]
mod tests;
