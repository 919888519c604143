//! The map to zoom through, where the group has a file of tiles: beside it the list that says the same. Tiles come from this
//! house alone, one by one, to whoever may see the list. Nobody's door is on it: a street is as exact as it gets.

use askama::Template;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use commons::founding::Sort;
use host::{Coordinate, TileKind, Tiles};

use super::{Listed, Row, list, open};
use crate::caller::Caller;
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::pictures::NOTHING;
use crate::sorry::Sorry;

#[derive(Template)]
#[template(path = "streets/map.html")]
struct MapPage {
    frame: Frame,
    lead: String,
    sheet: Sheet,
    /// Whom to thank for it.
    source: String,
    /// No street of the list has a place on it.
    no_places: bool,
    open: Vec<Row>,
    nowhere: Vec<Row>,
}

/// What the script has to know of the tiles.
struct Sheet {
    /// Drawn by the script from lines, or pictures.
    kind: &'static str,
    least: u8,
    most: u8,
    /// What is shown first: south, west, north, east, in degrees.
    first: String,
    /// What there are tiles of.
    edge: String,
}

fn degrees(least: Coordinate, most: Coordinate) -> String {
    let [south, west] = [least.lat_degrees(), least.lon_degrees()];
    let [north, east] = [most.lat_degrees(), most.lon_degrees()];
    format!("{south},{west},{north},{east}")
}

pub(super) async fn show(caller: Caller) -> Result<Response, Response> {
    caller.taking_part()?;
    let host = caller.house.host();
    let Some(tiles) = host.tiles(&caller.home).await else { return Err(Sorry::NotHere.into_response()) };
    let town = host.town(&caller.home).await;
    let frame = caller.frame_in(Room::Board).titled("streets-zoom");
    let state = caller.home.look();
    let at = |street| town.as_ref()?.street(street);
    let Listed { lead, open, nowhere } = list(&frame, &state.group, open(&state.group, caller.now()), at);
    let edge = tiles.frame();
    let first = town.as_ref().and_then(|town| town.frame()).unwrap_or(edge);
    let (least, most) = tiles.zooms();
    let sheet = Sheet {
        kind: if tiles.kind() == TileKind::Vector { "lines" } else { "pictures" },
        least,
        most,
        first: degrees(first.least, first.most),
        edge: degrees(edge.least, edge.most),
    };
    let page = MapPage {
        lead,
        sheet,
        source: source(&frame, &tiles, state.group.founding.sort == Sort::Demo),
        no_places: town.as_ref().and_then(|town| town.frame()).is_none(),
        open,
        nowhere,
        frame: frame.clone(),
    };
    Ok(Page::sealed(&page).into_response())
}

fn source(frame: &Frame, tiles: &Tiles, demo: bool) -> String {
    match (tiles.about().ours, tiles.about().source.as_str()) {
        (true, _) if demo => frame.t("streets-made-up"),
        (true, _) => frame.t("streets-thanks"),
        (false, "") => frame.t("streets-zoom-no-source"),
        (false, source) => frame.s("streets-zoom-source", "source", source),
    }
}

/// It may lie in one's browser, which asks each time whether it is still so: whoever may not see it any more gets none of it.
const ASKED_AGAIN: HeaderValue = HeaderValue::from_static("private, no-cache");

pub(super) async fn tile(
    caller: Caller,
    Path((_, zoom, column, row)): Path<(String, u8, u32, u32)>,
    asked: HeaderMap,
) -> Result<Response, Response> {
    caller.taking_part()?;
    let host = caller.house.host();
    let Some(tiles) = host.tiles(&caller.home).await else { return Err(Sorry::NotHere.into_response()) };
    let Some(tile) = host.tile(&tiles, zoom, column, row).await else {
        // Between the tiles there are is nothing to see; that is no mistake of whoever asks.
        return Ok((StatusCode::NO_CONTENT, [(header::CACHE_CONTROL, ASKED_AGAIN)]).into_response());
    };
    // Weak, because what comes over the line is the same tile made smaller.
    let tag = format!("W/\"{}\"", blake3::hash(&tile).to_hex().split_at(32).0);
    let mut known = asked.get_all(header::IF_NONE_MATCH).iter().filter_map(|sent| sent.to_str().ok());
    let known = known.any(|sent| sent.split(',').any(|one| one.trim() == tag));
    let headers = [
        (header::CACHE_CONTROL, ASKED_AGAIN),
        (header::VARY, HeaderValue::from_static("cookie")),
        (header::CONTENT_TYPE, HeaderValue::from_static(tiles.kind().media_type())),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(NOTHING)),
        (header::ETAG, HeaderValue::from_str(&tag).expect("a hash is plain ASCII")),
    ];
    Ok(if known { (StatusCode::NOT_MODIFIED, headers).into_response() } else { (headers, tile).into_response() })
}
