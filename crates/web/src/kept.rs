//! Pages that were drawn a moment ago. While nothing has happened in the group, the same page for the same person is the
//! same page; it is drawn once and sent as often as it is asked for.
//!
//! A page is kept under everything it was drawn from: whose it is, the state of the group, the minute, the language, the
//! address. So nobody is ever sent what was drawn for somebody else, and whoever asks has been let in before anything is
//! looked for here. The command ids in it are kept with it: pressed on two copies of it, a button does its one thing once.

use askama::Template;
use axum::body::Bytes;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use commons::GroupId;
use commons::people::PersonId;
use flate2::Compression;
use flate2::write::GzEncoder;
use host::Turn;
use std::collections::HashMap;
use std::io::Write;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use crate::caller::Caller;
use crate::look::page;
use crate::look::style::Sheet;
use crate::sorry::Sorry;
use crate::words::Tongue;

/// How many bytes of pages are kept at most; then all are let go of.
const MOST: usize = 16 * 1024 * 1024;
/// "Two hours ago" is right for a minute.
const MINUTE: i64 = 60_000;

/// Whose page of a group, and which.
#[derive(PartialEq, Eq, Hash)]
struct Under {
    person: PersonId,
    tongue: Tongue,
    sheet: Sheet,
    address: String,
}

/// What it was drawn from.
#[derive(Clone, Copy)]
struct Drawn {
    group: GroupId,
    turn: Turn,
    minute: i64,
}

struct Sheets {
    plain: Bytes,
    /// Made small when the first browser asks for it.
    small: OnceLock<Bytes>,
}

#[derive(Default)]
pub(crate) struct Kept(Mutex<Shelf>);

/// The pages of this minute, each group's of its newest state. Older ones are let go of as soon as a newer is drawn, so that
/// nothing outlives what is forgotten.
#[derive(Default)]
struct Shelf {
    minute: i64,
    groups: HashMap<GroupId, (Turn, HashMap<Under, Arc<Sheets>>)>,
    bytes: usize,
}

impl Caller {
    /// A page for this person, who takes part. `asked` names what its address may ask for; a page that says anything else
    /// besides, such as what has just been done, is drawn for this once.
    pub(crate) fn kept<T: Template>(&self, person: PersonId, asked: &[&str], draw: impl FnOnce() -> T) -> Response {
        let now = self.now();
        let (turn, minute) = (self.home.look().turn(), now.0.div_euclid(MINUTE));
        let drawn = Drawn { group: self.home.id, turn, minute };
        let plain = self.asked_names().all(|name| asked.contains(&name));
        let under = Under { person, tongue: self.tongue, sheet: self.visit.sheet, address: self.visit.address.clone() };
        if plain && let Some(sheets) = self.house.kept().find(&under, drawn) {
            return sheets.answer(self.visit.unzips);
        }
        let html = match page::render(&draw()) {
            Ok(html) => html,
            Err(error) => return Sorry::trouble(error).into_response(),
        };
        let sheets = Arc::new(Sheets { plain: html.into(), small: OnceLock::new() });
        if plain {
            self.house.kept().keep(under, drawn, Arc::clone(&sheets));
        }
        sheets.answer(self.visit.unzips)
    }
}

impl Kept {
    fn find(&self, under: &Under, drawn: Drawn) -> Option<Arc<Sheets>> {
        let shelf = self.shelf();
        let (turn, pages) = shelf.groups.get(&drawn.group)?;
        let is_of_now = shelf.minute == drawn.minute && *turn == drawn.turn;
        pages.get(under).filter(|_| is_of_now).map(Arc::clone)
    }

    fn keep(&self, under: Under, drawn: Drawn, sheets: Arc<Sheets>) {
        let mut shelf = self.shelf();
        if shelf.minute != drawn.minute || shelf.bytes > MOST {
            *shelf = Shelf { minute: drawn.minute, ..Shelf::default() };
        }
        let weight = sheets.weight();
        let (turn, pages) = shelf.groups.entry(drawn.group).or_insert_with(|| (drawn.turn, HashMap::new()));
        let mut gone = 0;
        if *turn != drawn.turn {
            gone += pages.drain().map(|(_, sheets)| sheets.weight()).sum::<usize>();
            *turn = drawn.turn;
        }
        gone += pages.insert(under, sheets).map_or(0, |before| before.weight());
        shelf.bytes = (shelf.bytes + weight).saturating_sub(gone);
    }

    fn shelf(&self) -> MutexGuard<'_, Shelf> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sheets {
    /// With a part for what it is when made small.
    fn weight(&self) -> usize {
        self.plain.len() + self.plain.len() / 4
    }

    fn answer(&self, unzips: bool) -> Response {
        const KEEPING: [(HeaderName, HeaderValue); 3] = [
            (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
            (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
            (header::VARY, HeaderValue::from_static("cookie, accept-language, save-data, accept-encoding")),
        ];
        match self.small(unzips) {
            Some(small) => {
                let zipped = [(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"))];
                (StatusCode::OK, KEEPING, zipped, small).into_response()
            }
            None => (StatusCode::OK, KEEPING, self.plain.clone()).into_response(),
        }
    }

    /// Made small, for a browser that can read that.
    fn small(&self, unzips: bool) -> Option<Bytes> {
        if !unzips {
            return None;
        }
        // Nothing in it says that it could not be made small.
        let small = self.small.get_or_init(|| zip(&self.plain).unwrap_or_default());
        (!small.is_empty()).then(|| small.clone())
    }
}

fn zip(plain: &[u8]) -> std::io::Result<Bytes> {
    let mut zipper = GzEncoder::new(Vec::with_capacity(plain.len() / 4), Compression::default());
    zipper.write_all(plain)?;
    Ok(zipper.finish()?.into())
}

#[cfg(test)]
mod tests;
