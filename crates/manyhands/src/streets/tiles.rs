//! The tiles of a map to zoom through: looked over and laid beside the streets, or made from them.

use super::{Files, TilesWish, replace};
use anyhow::{Context, Result};
use host::{AboutTiles, TileKind};
use std::fs::File;
use std::io::{BufReader, BufWriter, Write};
use std::path::Path;
use streets::tiles::Archive;
use streets::{Frame, Gazetteer, Network, Saved};

/// Whom to thank for streets that were imported.
const OPEN_STREET_MAP: &str = "© OpenStreetMap contributors";

impl TilesWish {
    pub(super) async fn run(self) -> Result<()> {
        let files = Files::of(&self.place, self.group.as_deref()).await?;
        let said = tokio::task::spawn_blocking(move || match &self.file {
            Some(file) => lay(file, &files),
            None => make_for(&files),
        });
        println!("{}", said.await??);
        Ok(())
    }
}

/// Looks a file over, and copies it to where the tiles of the group lie.
fn lay(file: &Path, files: &Files) -> Result<String> {
    let open = || File::open(file).with_context(|| format!("{} cannot be opened.", file.display()));
    let amiss = || format!("{} was not laid; what was there is as it was.", file.display());
    let mut archive = Archive::open(BufReader::new(open()?)).with_context(amiss)?;
    let about = AboutTiles::read(&archive.about().with_context(amiss)?);
    let checked = archive.check().with_context(amiss)?;
    replace(&files.tiles, |to: &mut BufWriter<File>| {
        let mut from = File::open(file)?;
        std::io::copy(&mut from, to).map(|_| ())
    })?;
    let what = match archive.kind() {
        TileKind::Vector => "vector tiles",
        TileKind::Png | TileKind::Jpeg | TileKind::WebP | TileKind::Avif => "pictures",
    };
    let (least, most) = archive.zooms();
    let mut said = format!(
        "{} has a map to zoom through now: {} {what}, depths {least} to {most}. {} of them were looked at, and are whole.",
        files.slug, checked.tiles, checked.looked_at
    );
    said += &match about.source.as_str() {
        "" => "\nThe file does not say whom to thank for it; the page says that.".to_owned(),
        source => format!("\nBeneath the map stands: {source}"),
    };
    if network(&files.streets).and_then(|network| network.frame()).is_some_and(|town| apart(town, archive.frame())) {
        said += "\nThe streets of the group lie elsewhere. Is it a file of the right place?";
    }
    Ok(said)
}

/// Makes tiles from the streets that were imported.
fn make_for(files: &Files) -> Result<String> {
    let none = "There are no streets yet to make a map of. First: manyhands streets import FILE.osm.pbf";
    let open = File::open(&files.streets).context(none)?;
    let mut saved = Saved::open(BufReader::new(open))?;
    let (network, gazetteer) = (saved.network()?, saved.gazetteer()?);
    let bytes = make(&network, &gazetteer, &files.tiles)?;
    Ok(format!("{} has a map to zoom through now, made from its streets, {} KB.", files.slug, bytes.div_ceil(1024)))
}

/// Writes the tiles of these streets; says how many bytes they are.
pub(super) fn make(network: &Network, gazetteer: &Gazetteer, to: &Path) -> Result<usize> {
    let tiles = host::tiles_of(network, gazetteer, OPEN_STREET_MAP).context("There is no street on this map.")?;
    replace(to, |file| file.write_all(&tiles))?;
    Ok(tiles.len())
}

/// Whether tiles lie there that were made from streets here.
pub(super) fn are_ours(tiles: &Path) -> bool {
    let open = File::open(tiles).ok();
    let about = open.and_then(|file| Archive::open(BufReader::new(file)).ok()?.about().ok());
    about.is_some_and(|about| AboutTiles::read(&about).ours)
}

fn network(streets: &Path) -> Option<Network> {
    Saved::open(BufReader::new(File::open(streets).ok()?)).ok()?.network().ok()
}

fn apart(one: Frame, other: Frame) -> bool {
    one.most.lat < other.least.lat
        || other.most.lat < one.least.lat
        || one.most.lon < other.least.lon
        || other.most.lon < one.least.lon
}
