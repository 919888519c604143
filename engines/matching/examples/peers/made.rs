//! A large problem, made with a seed: needs and offers strewn over a square, linked within reach, about ten links each.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

/// SplitMix64 (Steele, Lea and Flood 2014): enough for strewing.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end.max(1)
    }
}

/// Writes a problem of so many needs and offers.
pub fn write(file: &Path, many: usize, seed: u64) -> std::io::Result<()> {
    let mut dice = Dice::new(seed);
    // One offer for every 100 × 100 metres; ten of them lie within some 178 metres.
    let side = ((many as f64).sqrt() * 100.0) as u64;
    let (reach, cell) = (178i64, 178u64);
    let mut strew =
        || -> Vec<(i64, i64)> { (0..many).map(|_| (dice.below(side) as i64, dice.below(side) as i64)).collect() };
    let (needs, offers) = (strew(), strew());
    let width = (side / cell + 1) as usize;
    let place = |spot: &(i64, i64)| (spot.0 as usize / cell as usize, spot.1 as usize / cell as usize);
    let mut cells: Vec<Vec<u32>> = vec![Vec::new(); width * width];
    for (offer, spot) in offers.iter().enumerate() {
        let (x, y) = place(spot);
        cells[y * width + x].push(offer as u32);
    }
    let mut links = Vec::new();
    for (need, spot) in needs.iter().enumerate() {
        let (x, y) = place(spot);
        for near in (y.saturating_sub(1)..=y + 1).flat_map(|y| (x.saturating_sub(1)..=x + 1).map(move |x| (x, y))) {
            let (x, y) = near;
            for &offer in cells.get(y * width + x).filter(|_| x < width).into_iter().flatten() {
                let (dx, dy) = (offers[offer as usize].0 - spot.0, offers[offer as usize].1 - spot.1);
                let metres = ((dx * dx + dy * dy) as f64).sqrt() as i64;
                if metres <= reach {
                    links.push((need, offer, metres * 8 + dice.below(100) as i64));
                }
            }
        }
    }
    let mut out = BufWriter::new(File::create(file)?);
    writeln!(out, "{many} {}", links.len())?;
    for (need, offer, cost) in links {
        writeln!(out, "{need} {offer} {cost}")?;
    }
    out.flush()
}
