//! A group's map to zoom through: a file of tiles beside the map of its streets (`manyhands streets tiles`). It may have been
//! made from those streets, or by anybody else; either way it is asked of nobody, holds nothing about anybody, and is in no
//! backup. Tiles are read one by one, off the threads that serve pages.

use crate::maps::{LOOK_AGAIN, Print, print};
use crate::{Failed, Home, Host, beside_the_pages};
use commons::{GroupId, Timestamp};
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use streets::tiles::{Archive, TilesError, Wish};
use streets::{Frame, Gazetteer, Network};

pub use streets::tiles::Kind;

/// What stands in a file that was made here, so that it can be made anew when the streets change.
const OURS: &str = "manyhands streets";
/// So many letters are read of what a file says about where it is from.
const SOURCE: usize = 200;

/// A file of tiles, opened.
pub struct Tiles {
    archive: Mutex<Archive<BufReader<File>>>,
    kind: Kind,
    zooms: (u8, u8),
    frame: Frame,
    about: About,
}

/// What a file of tiles says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// It was made from the group's streets, by this program.
    pub ours: bool,
    /// Whom to thank, in plain letters; empty if it does not say.
    pub source: String,
}

impl About {
    /// From the JSON in a file. What is no JSON says nothing.
    pub fn read(json: &[u8]) -> About {
        let said: serde_json::Value = serde_json::from_slice(json).unwrap_or_default();
        let word = |name: &str| said.get(name).and_then(serde_json::Value::as_str).unwrap_or_default();
        About { ours: word("generator") == OURS, source: plain(word("attribution")) }
    }
}

/// Without marks of HTML, which most files have there, and without what breaks a line; not without end.
fn plain(text: &str) -> String {
    let mut within = false;
    let letters = text.chars().filter(|letter| match letter {
        '<' => {
            within = true;
            false
        }
        '>' => !std::mem::take(&mut within),
        _ => !within,
    });
    let letters: String = letters.map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    // What a browser would have made of these; others stay as they are written.
    let letters = letters.replace("&copy;", "©").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    let words: Vec<&str> = letters.split_whitespace().collect();
    words.join(" ").chars().take(SOURCE).collect()
}

impl Tiles {
    fn open(file: &Path) -> Result<Tiles, TilesError> {
        let mut archive = Archive::open(BufReader::new(File::open(file)?))?;
        let about = About::read(&archive.about()?);
        let (kind, zooms, frame) = (archive.kind(), archive.zooms(), archive.frame());
        Ok(Tiles { archive: Mutex::new(archive), kind, zooms, frame, about })
    }

    /// What its tiles are.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The least and the greatest depth it has.
    pub fn zooms(&self) -> (u8, u8) {
        self.zooms
    }

    /// The part of the earth it shows.
    pub fn frame(&self) -> Frame {
        self.frame
    }

    /// What it says of itself.
    pub fn about(&self) -> &About {
        &self.about
    }

    /// A tile that cannot be read is as good as none; the log of the program says why.
    fn tile(&self, zoom: u8, column: u32, row: u32) -> Option<Vec<u8>> {
        let mut archive = self.archive.lock().unwrap_or_else(PoisonError::into_inner);
        archive.tile(zoom, column, row).unwrap_or_else(|error| {
            tracing::warn!(%error, "a tile of a group's map cannot be read; lay its tiles anew");
            None
        })
    }
}

/// The streets of a map file as a file of tiles, with whom to thank for them.
pub fn tiles_of(network: &Network, gazetteer: &Gazetteer, source: &str) -> Option<Vec<u8>> {
    streets::tiles::make(network, gazetteer, &Wish { name: "Streets", attribution: source, generator: OURS })
}

/// What was opened so far of a group.
#[derive(Default)]
pub(crate) struct Shelf {
    looked: Option<(Timestamp, Option<Print>)>,
    tiles: Option<Option<Arc<Tiles>>>,
}

impl Shelf {
    /// Lets go of a file that is not there any more or not the same. Looks at the disk once a minute.
    fn look_again(&mut self, file: &Path, now: Timestamp) {
        if self.looked.is_some_and(|(at, _)| at + LOOK_AGAIN > now) {
            return;
        }
        let print = print(file);
        if self.looked.is_some_and(|(_, before)| before != print) {
            self.tiles = None;
        }
        self.looked = Some((now, print));
    }

    fn open(&mut self, file: &Path) -> Option<Arc<Tiles>> {
        let open = || match Tiles::open(file) {
            Ok(tiles) => Some(Arc::new(tiles)),
            Err(TilesError::Io(error)) if error.kind() == std::io::ErrorKind::NotFound => None,
            Err(error) => {
                tracing::warn!(%error, "the tiles of a group cannot be read; lay them anew");
                None
            }
        };
        self.tiles.get_or_insert_with(open).clone()
    }
}

impl crate::Streets {
    /// The file with the tiles of a group.
    pub fn tiles(&self, group: GroupId) -> Option<PathBuf> {
        Some(self.file(group)?.with_extension("pmtiles"))
    }
}

impl Host {
    /// The map to zoom through of a group, if there is one. Another file in its place is noticed within a minute.
    pub async fn tiles(&self, home: &Home) -> Option<Arc<Tiles>> {
        let file = self.tiles_file(home)?;
        if let Ok(mut shelf) = home.shelf().try_lock() {
            shelf.look_again(&file, self.clock.now());
            if let Some(tiles) = &shelf.tiles {
                return tiles.clone();
            }
        }
        let shelf = Arc::clone(home.shelf());
        let open = move || shelf.lock().unwrap_or_else(PoisonError::into_inner).open(&file);
        beside_the_pages(open).await.ok().flatten()
    }

    /// One tile of it; columns count from the west, rows from the north.
    pub async fn tile(&self, tiles: &Arc<Tiles>, zoom: u8, column: u32, row: u32) -> Option<Vec<u8>> {
        let tiles = Arc::clone(tiles);
        beside_the_pages(move || tiles.tile(zoom, column, row)).await.ok().flatten()
    }

    /// Lays a file of tiles for a group where maps lie, in place of one that was there before. Where this house has no place
    /// for maps, nothing happens.
    ///
    /// # Errors
    /// If it cannot be written.
    pub async fn lay_tiles(&self, home: &Home, tiles: Vec<u8>) -> Result<(), Failed> {
        let Some(file) = self.tiles_file(home) else { return Ok(()) };
        let shelf = Arc::clone(home.shelf());
        let written = beside_the_pages(move || {
            crate::maps::write_whole(&file, &tiles)?;
            *shelf.lock().unwrap_or_else(PoisonError::into_inner) = Shelf::default();
            Ok::<(), std::io::Error>(())
        });
        written.await?.map_err(|error| Failed::Trouble(error.to_string()))
    }

    fn tiles_file(&self, home: &Home) -> Option<PathBuf> {
        self.streets.get()?.tiles(home.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_file_says_of_itself_is_plain_letters() {
        let said =
            r#"{"attribution":"<a href=\"https://x.example\" onclick='y()'>&copy; Open\nStreetMap</a>  contributors"}"#;
        assert_eq!(About::read(said.as_bytes()), About { ours: false, source: "© Open StreetMap contributors".into() });
        for nothing in ["", "[]", "{\"attribution\":7}", "\u{0}", "{\"attribution\":\"<img src=x\"}"] {
            assert_eq!(About::read(nothing.as_bytes()), About::default());
        }
        let long = format!("{{\"attribution\":\"{}\",\"generator\":\"{OURS}\"}}", "long ".repeat(5_000));
        let about = About::read(long.as_bytes());
        assert!(about.ours && about.source.chars().count() == SOURCE);
    }
}
