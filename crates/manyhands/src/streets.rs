//! The streets of a group, from a map file: read once, kept beside the house.

// The map to zoom through.
mod tiles;

use crate::house::Place;
use crate::progress::Progress;
use anyhow::{Context, Result, bail};
use std::fs::File;
use std::io::{BufReader, BufWriter};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use streets::{Import, ImportError, Imported, LeftOut, Limits, Profile, Stage};

#[derive(Clone, Debug, clap::Subcommand)]
pub(crate) enum StreetsWish {
    /// Reads a piece of OpenStreetMap (.osm.pbf) for a group.
    ///
    /// Afterwards people find their street by its names in other languages, by a corner, or with a slip in it. Nothing is
    /// asked of anybody elsewhere. Ctrl-C stops it; the same command again goes on where it was. Streets people choose from
    /// stay those the group has named. A program that serves sees the new map within a minute.
    Import(ImportWish),
    /// Lays the tiles of a map to zoom through for a group: from a PMTiles file, or without one from its imported streets.
    ///
    /// Any file of the form PMTiles, version 3, does that covers the town, with vector tiles or pictures. Of vector tiles only
    /// streets, water and green are drawn, and never a house number. Pages fetch tiles from this program alone. A program that
    /// serves sees them within a minute. To take them away, delete the file GROUP.pmtiles from the folder `streets`.
    Tiles(TilesWish),
    /// Writes the map of the demo's town, which does not exist, as .osm.pbf: for trying `streets import` on.
    Town {
        /// The file to write. It must not be there yet.
        file: PathBuf,
    },
}

#[derive(Clone, Debug, clap::Args)]
#[command(after_help = crate::WHERE)]
pub(crate) struct ImportWish {
    /// The map file, for example an extract of your town. A city with its surroundings is fine, a country is too much.
    file: PathBuf,
    /// The group's name in addresses; not needed where there is one group.
    #[arg(long, value_name = "NAME")]
    group: Option<String>,
    #[command(flatten)]
    place: Place,
}

#[derive(Clone, Debug, clap::Args)]
#[command(after_help = crate::WHERE)]
pub(crate) struct TilesWish {
    /// A PMTiles file of your town. Without it: lines and names of the streets that `streets import` read.
    file: Option<PathBuf>,
    /// The group's name in addresses; not needed where there is one group.
    #[arg(long, value_name = "NAME")]
    group: Option<String>,
    #[command(flatten)]
    place: Place,
}

/// How often the work so far is written down.
const NOTES: Duration = Duration::from_secs(20);

impl StreetsWish {
    pub(crate) async fn run(self) -> Result<()> {
        match self {
            StreetsWish::Import(wish) => wish.run().await,
            StreetsWish::Tiles(wish) => wish.run().await,
            StreetsWish::Town { file } => write_town(&file),
        }
    }
}

fn write_town(file: &Path) -> Result<()> {
    let cannot = || format!("{} cannot be written. Is it there already?", file.display());
    let to = File::create_new(file).with_context(cannot)?;
    streets::made::Town::demo().to_pbf(BufWriter::new(to)).with_context(cannot)?;
    println!("The map of a town that does not exist is in {}.", file.display());
    Ok(())
}

/// The group that is meant, and the files of its streets and of its tiles.
struct Files {
    slug: String,
    streets: PathBuf,
    tiles: PathBuf,
}

impl Files {
    async fn of(place: &Place, group: Option<&str>) -> Result<Files> {
        let store = place.store().await?;
        let group = crate::export::find_or_only(store.groups().await?, group)?;
        store.close().await;
        let folder = place.folder()?.join("streets");
        crate::house::writable(&folder)?;
        let (lie, id) = (host::Streets::in_folder(&folder), commons::GroupId(group.id));
        let (streets, tiles) = lie.file(id).zip(lie.tiles(id)).context("There is no folder for streets.")?;
        Ok(Files { slug: group.slug, streets, tiles })
    }
}

impl ImportWish {
    async fn run(self) -> Result<()> {
        let files = Files::of(&self.place, self.group.as_deref()).await?;
        let (to, of_it) = (files.streets, files.tiles);
        let stop = Arc::new(AtomicBool::new(false));
        let heard = Arc::clone(&stop);
        let listening = tokio::spawn(async move {
            if tokio::signal::ctrl_c().await.is_ok() {
                heard.store(true, Ordering::SeqCst);
            }
        });
        let file = self.file.clone();
        let done = tokio::task::spawn_blocking(move || read(&file, &to, &stop)).await?;
        listening.abort();
        let (town, bytes) = done?;
        tell(&files.slug, &town, bytes);
        if tiles::are_ours(&of_it) {
            tiles::make(&town.network, &town.gazetteer, &of_it)?;
            println!("The map to zoom through was made anew from these streets.");
        }
        Ok(())
    }
}

/// Reads a file and writes what was made of it; stops when it is told to.
fn read(file: &Path, to: &Path, stop: &AtomicBool) -> Result<(Imported, u64)> {
    let open = || -> Result<BufReader<File>> {
        let open = File::open(file).with_context(|| format!("{} cannot be opened.", file.display()))?;
        Ok(BufReader::with_capacity(1 << 16, open))
    };
    let notes = to.with_extension("unfinished");
    let mut import = match std::fs::read(&notes)
        .ok()
        .map(|notes| Import::resume(open()?, Limits::default(), &notes).map_err(anyhow::Error::from))
    {
        Some(Ok(import)) => {
            eprintln!("Going on where it was stopped.");
            import
        }
        // Notes of another file, or broken ones, are of no use.
        Some(Err(_)) | None => Import::new(open()?, Limits::default())?,
    };
    let (mut stage, mut progress, mut written) = (None, None, Instant::now());
    loop {
        let at = import.step().map_err(said)?;
        if at.stage == Stage::Done {
            break;
        }
        if stage != Some(at.stage) {
            stage = Some(at.stage);
            // The old bar goes before the new one comes.
            drop(progress.take());
            let (what, unit) = words(at.stage);
            progress = Some(Progress::begin(what, unit));
        }
        if let Some(progress) = &progress {
            progress.at(at.done, at.of);
        }
        let stopped = stop.load(Ordering::SeqCst);
        if stopped || written.elapsed() > NOTES {
            replace(&notes, |file| std::io::Write::write_all(file, &import.notes()))?;
            written = Instant::now();
        }
        if stopped {
            bail!("Stopped. The same command again goes on from here.");
        }
    }
    drop(progress);
    let town = import.finish();
    replace(to, |file| streets::save(&town, file))?;
    let _ = std::fs::remove_file(&notes);
    let bytes = std::fs::metadata(to).map_or(0, |about| about.len());
    Ok((town, bytes))
}

/// A file with the right name is whole; until then it has another.
pub(crate) fn replace(path: &Path, write: impl FnOnce(&mut BufWriter<File>) -> std::io::Result<()>) -> Result<()> {
    let cannot = || format!("{} cannot be written.", path.display());
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    let new = PathBuf::from(name);
    let mut file = BufWriter::new(File::create(&new).with_context(cannot)?);
    write(&mut file).with_context(cannot)?;
    let file = file.into_inner().map_err(std::io::IntoInnerError::into_error).with_context(cannot)?;
    file.sync_all().with_context(cannot)?;
    std::fs::rename(&new, path).with_context(cannot)
}

fn words(stage: Stage) -> (&'static str, &'static str) {
    match stage {
        Stage::Parcels => ("Looking through the file", "bytes"),
        Stage::Ways => ("Reading streets", "parcels"),
        Stage::Edges => ("Reading the edges of areas", "parcels"),
        Stage::Points => ("Reading corners and doors", "parcels"),
        Stage::Joining | Stage::Done => ("Joining streets", ""),
        Stage::Ordering => ("Putting corners in order", "corners"),
        Stage::Weighing(Profile::Foot) => ("Preparing ways on foot", "corners"),
        Stage::Weighing(Profile::Bicycle) => ("Preparing ways by bicycle", "corners"),
        Stage::Weighing(Profile::Car) => ("Preparing ways by car", "corners"),
    }
}

/// What to do about it.
fn said(error: ImportError) -> anyhow::Error {
    let advice = match &error {
        ImportError::NoMap(_) => "A map file ends in .osm.pbf; extracts of towns are offered by several sites.",
        ImportError::TooMuch { .. } => "Cut it to your town and what is around it, and try again.",
        ImportError::NoStreets(_) => "Is it a file of the right place?",
        _ => "Nothing was changed.",
    };
    anyhow::Error::new(error).context(advice)
}

fn tell(group: &str, town: &Imported, bytes: u64) {
    let (streets, doors) = (town.gazetteer.len(), town.gazetteer.doors());
    println!(
        "{group} knows {streets} streets, {} corners and {doors} doors now, in {} KB.",
        town.network.crossings().len(),
        bytes.div_ceil(1024)
    );
    for (profile, how) in [(Profile::Foot, "on foot"), (Profile::Bicycle, "by bicycle"), (Profile::Car, "by car")] {
        let (all, islands) = town.network.islands(profile);
        println!(
            "{how}: {} of {all} corners are reached; {islands} lie on islands, and the nearest street is taken instead.",
            all - islands
        );
    }
    let LeftOut { parcels, first, lost_after, points, doors, areas } = &town.left_out;
    if let Some((at, why)) = first {
        println!("Left out: {parcels} pieces of the file that cannot be read, the first at byte {at} ({why}).");
    }
    if let Some((at, why)) = lost_after {
        println!("Left out: everything after byte {at} ({why}). Fetch the file again.");
    }
    if points + doors + areas > 0 {
        println!(
            "Left out: {points} points beyond the edge of the file, {doors} doors without a street, {areas} areas without a whole edge."
        );
    }
    eprintln!("© OpenStreetMap contributors (ODbL). Say so where you show a map of it.");
}
