//! A made town as a map file, or a map file as a schematic page, to look at:
//!
//! ```sh
//! cargo run --release -p streets --example map -- town 7 24 18 > town.osm.pbf
//! cargo run --release -p streets --example map -- draw town.osm.pbf > town.html
//! cargo run --release -p streets --example map -- tiles town.osm.pbf > town.pmtiles
//! ```
//!
//! `town SEED ACROSS DOWN [DOORS]` writes a town of so many streets across and down, with so many doors on each side between
//! two crossings; `city SEED PEOPLE` a city of so many people, laid out as cities are. `tiles FILE` writes the map to zoom through. `pairs FILE COUNT SEED` writes pairs of corners for `distances`. `draw FILE [LATITUDE LONGITUDE METRES]` draws all of it or what lies around a place.

use std::error::Error;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Write};

use streets::schematic::{STYLE, Sheet, draw};
use streets::tiles::{Wish, make};
use streets::{Coordinate, Frame, Nearest, Profile, made};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["town", seed, across, down, doors @ ..] => {
            let mut town = made::Town::new(seed.parse()?, across.parse()?, down.parse()?);
            if let [doors, ..] = doors {
                town = town.with_doors(doors.parse()?);
            }
            town.to_pbf(BufWriter::new(io::stdout().lock()))?.flush()?;
            Ok(())
        }
        ["city", seed, people] => {
            made::City::new(seed.parse()?, people.parse()?).to_pbf(BufWriter::new(io::stdout().lock()))?.flush()?;
            Ok(())
        }
        ["pairs", file, count, seed] => {
            let town = streets::import(BufReader::new(File::open(file)?), |_| true)?;
            let (mut state, count): (u64, usize) = (seed.parse()?, count.parse()?);
            // Corners that everybody can begin at, so that others have no reason to look elsewhere.
            let nearest = Nearest::new(&town.network);
            let corners = town.network.crossings().iter().filter(|corner| {
                let near = |profile| nearest.place(**corner, profile).is_some_and(|place| place.metres_off < 0.5);
                Profile::ALL.into_iter().all(near)
            });
            let corners: Vec<Coordinate> = corners.copied().collect();
            let mut corner = || {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let place = corners[(state >> 33) as usize % corners.len().max(1)];
                format!("{:.7},{:.7}", place.lat_degrees(), place.lon_degrees())
            };
            for _ in 0..count {
                println!("{} {}", corner(), corner());
            }
            Ok(())
        }
        ["tiles", file] => {
            let town = streets::import(BufReader::new(File::open(file)?), |_| true)?;
            let wish = Wish { name: "Streets", attribution: "© OpenStreetMap contributors", generator: "an example" };
            let begun = std::time::Instant::now();
            let tiles = make(&town.network, &town.gazetteer, &wish).ok_or("no streets")?;
            eprintln!("{} bytes in {} ms", tiles.len(), begun.elapsed().as_millis());
            io::stdout().lock().write_all(&tiles)?;
            Ok(())
        }
        ["draw", file, around @ ..] => {
            let town = streets::import(BufReader::new(File::open(file)?), |_| true)?;
            let frame = match around {
                [lat, lon, metres] => {
                    let middle = Coordinate::from_degrees(lat.parse()?, lon.parse()?).ok_or("no such place")?;
                    let metres: f64 = metres.parse()?;
                    Some(Frame { least: middle.moved(-metres, -metres), most: middle.moved(metres, metres) })
                }
                _ => None,
            };
            let sheet = Sheet { frame, language: "en", ..Sheet::new("Streets", 52_000) };
            let drawing = draw(&town.network, &town.gazetteer, &sheet);
            println!("<!doctype html><meta charset=utf-8><title>Streets</title><style>{STYLE}</style>{}", drawing.svg);
            eprintln!(
                "{} bytes, {} names, {} lines left out",
                drawing.svg.len(),
                drawing.named.len(),
                drawing.left_out
            );
            Ok(())
        }
        _ => Err("usage: map town SEED ACROSS DOWN [DOORS] | map city SEED PEOPLE | map tiles FILE | map pairs FILE COUNT SEED | map draw FILE [LATITUDE LONGITUDE METRES]".into()),
    }
}
