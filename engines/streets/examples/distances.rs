//! Distances by foot, bicycle and car between coordinates:
//!
//! ```sh
//! echo "60.1699,24.9384 60.1756,24.9414" | cargo run --release -p streets --example distances -- FILE.osm.pbf
//! ```
//!
//! Reads a pair `lat,lon lat,lon` a line. Writes one JSON object a line, in the same order:
//!
//! ```json
//! {"foot":{"metres":812.4,"seconds":584.9,"off":[3.1,7.0]},"bicycle":{…},"car":{…}}
//! ```
//!
//! `metres` and `seconds` are those of the quickest way from the nearest point of a street to the nearest point of a street;
//! `off` says how far, as the crow flies, these are from what was asked for. A way that does not exist is `null`. A line that
//! cannot be read gives `{"error":"…"}`. FILE may also be the saved form (`-- FILE.osm.pbf --save FILE.streets` writes it).

use std::error::Error;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};

use streets::{Coordinate, Distances, Imported, Nearest, Network, Profile, Saved};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some(path) = arguments.first() else {
        return Err("usage: distances FILE.osm.pbf [--save FILE.streets] < pairs".into());
    };
    let town = open(path)?;
    if !town.left_out.nothing() {
        eprintln!("left out: {:?}", town.left_out);
    }
    if let [_, flag, to] = arguments.as_slice()
        && flag == "--save"
    {
        streets::save(&town, BufWriter::new(File::create(to)?))?;
    }
    let nearest = Nearest::new(&town.network);
    let mut by =
        Profile::ALL.map(|profile| Distances::new(&town.network, &town.hierarchies[profile.number()], profile));
    let mut out = BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        match pair(&line) {
            Some((from, to)) => writeln!(out, "{}", answer(&nearest, &mut by, from, to))?,
            None => writeln!(out, "{{\"error\":\"expected lat,lon lat,lon\"}}")?,
        }
    }
    Ok(out.flush()?)
}

/// A map file or saved streets, whichever it is.
fn open(path: &str) -> Result<Imported, Box<dyn Error>> {
    if let Ok(mut saved) = Saved::open(BufReader::new(File::open(path)?)) {
        return Ok(saved.everything()?);
    }
    Ok(streets::import(BufReader::with_capacity(1 << 16, File::open(path)?), |_| true)?)
}

fn pair(line: &str) -> Option<(Coordinate, Coordinate)> {
    let mut places = line.split_whitespace().map(|place| {
        let (lat, lon) = place.split_once(',')?;
        Coordinate::from_degrees(lat.parse().ok()?, lon.parse().ok()?)
    });
    Some((places.next()??, places.next()??))
}

fn answer(nearest: &Nearest<&Network>, by: &mut [Distances<'_>; 3], from: Coordinate, to: Coordinate) -> String {
    let mut parts = Vec::new();
    for (profile, name) in Profile::ALL.into_iter().zip(["foot", "bicycle", "car"]) {
        let ends = nearest.place(from, profile).zip(nearest.place(to, profile));
        let way = ends.and_then(|(from, to)| {
            let weight = by[profile.number()].between(&from, &to);
            let (metres, seconds) = weight.metres().zip(weight.seconds())?;
            let off = (from.metres_off, to.metres_off);
            Some(format!("{{\"metres\":{metres:.1},\"seconds\":{seconds:.1},\"off\":[{:.1},{:.1}]}}", off.0, off.1))
        });
        parts.push(format!("\"{name}\":{}", way.unwrap_or_else(|| "null".into())));
    }
    format!("{{{}}}", parts.join(","))
}
