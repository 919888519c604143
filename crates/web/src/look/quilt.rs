//! Patchwork, drawn by code: no photographs, nobody's face, nothing to ask consent for, about a kilobyte.
//!
//! A group's emblem comes from the hash of its key and a neighbour's patch from a random number, never from a name.
//! The same seed gives the same cloth on every machine. Colours are the page's tokens, so it is right in the dark too.

use std::fmt::Write;

use super::Html;

/// The side of a patch, in its own units.
const SIDE: u32 = 60;
const HUES: [&str; 7] = ["rust", "plum", "teal", "leaf", "madder", "denim", "gold"];
/// Gold is kept for the middle of an emblem.
const STRONG: usize = 6;

#[derive(Clone, Copy)]
enum Block {
    Star,
    Pinwheel,
    Diamond,
    Geese,
    House,
}

/// A group's emblem: the Friendship Star.
pub fn emblem(key: &[u8]) -> Html {
    let cloth = Cloth::cut("emblem", key);
    let hue = HUES[cloth.pick(0, STRONG)];
    let mut patch = String::new();
    sew(&mut patch, Block::Star, 0, 0, hue, "gold");
    Html::new(svg("", SIDE, SIDE, &patch))
}

/// A neighbour's patch: one block in one colour, the same size for everybody.
pub fn patch(seed: &[u8]) -> Html {
    const FACES: [Block; 4] = [Block::Pinwheel, Block::Diamond, Block::Geese, Block::Star];
    let cloth = Cloth::cut("patch", seed);
    let mut patch = String::new();
    sew(&mut patch, FACES[cloth.pick(0, FACES.len())], 0, 0, HUES[cloth.pick(1, STRONG)], "card");
    Html::new(svg("", SIDE, SIDE, &patch))
}

/// The band over a page on a phone: one row of twelve.
pub fn band(key: &[u8]) -> Html {
    quilt(key, 12, 1)
}

/// The sheet beside the tiles on a wide screen: five by five.
pub fn sheet(key: &[u8]) -> Html {
    quilt(key, 5, 5)
}

fn quilt(key: &[u8], columns: u32, rows: u32) -> Html {
    // A house twice as often: this is about people who live near each other.
    const BLOCKS: [Block; 6] = [Block::House, Block::Star, Block::Diamond, Block::Geese, Block::Pinwheel, Block::House];
    let cloth = Cloth::cut("quilt", key);
    let mut patches = String::new();
    let (mut block, mut hue) = (BLOCKS.len(), HUES.len());
    for at in 0..columns * rows {
        let draw = at as usize * 3;
        // Never the same block or the same colour twice in a row.
        let next = cloth.pick(draw, BLOCKS.len());
        block = if next == block { (next + 1) % BLOCKS.len() } else { next };
        let next = cloth.pick(draw + 1, HUES.len());
        hue = if next == hue { (next + 1) % HUES.len() } else { next };
        let second = match BLOCKS[block] {
            // The walls of a house have another colour than its roof.
            Block::House => HUES[(hue + 1 + cloth.pick(draw + 2, STRONG - 1)) % STRONG],
            Block::Star | Block::Diamond => "gold",
            Block::Pinwheel | Block::Geese => "card",
        };
        sew(&mut patches, BLOCKS[block], at % columns * SIDE, at / columns * SIDE, HUES[hue], second);
    }
    Html::new(svg(" class=\"quilt\"", columns * SIDE, rows * SIDE, &patches))
}

fn svg(class: &str, width: u32, height: u32, inside: &str) -> String {
    format!("<svg{class} viewBox=\"0 0 {width} {height}\" aria-hidden=\"true\" focusable=\"false\">{inside}</svg>")
}

/// Sews one block at a place: ground in the light tint, shape in the full colour.
fn sew(out: &mut String, block: Block, x: u32, y: u32, hue: &str, second: &str) {
    let mut path = |fill: &str, dx: u32, dy: u32, shape: &str| {
        let _ = write!(out, "<path fill=\"var(--{fill})\" d=\"M{} {}{shape}\"/>", x + dx, y + dy);
    };
    path(&format!("{hue}-tint"), 0, 0, "h60v60h-60z");
    // Gold on its own tint would hardly show a golden middle.
    let middle = if hue == second { "rust" } else { second };
    match block {
        Block::Star => {
            path(hue, 20, 0, "h20v20zm40 20v20h-20zm-40 20v20h20zm-20-20h20l-20 20z");
            path(middle, 20, 20, "h20v20h-20z");
        }
        Block::Pinwheel => path(hue, 0, 0, "v30h30zm30 0h30l-30 30zm0 30h30v30zm0 0v30h-30z"),
        Block::Diamond => {
            path(hue, 30, 0, "l30 30l-30 30l-30-30z");
            path(middle, 30, 15, "l15 15l-15 15l-15-15z");
        }
        Block::Geese => path(hue, 0, 20, "l30-20l30 20zm0 20l30-20l30 20zm0 20l30-20l30 20z"),
        Block::House => {
            path(middle, 42, 8, "h8v16h-8z");
            path(hue, 4, 30, "l26-22l26 22z");
            path(middle, 9, 30, "h42v30h-42z");
            path("gold", 16, 37, "h12v11h-12z");
            path(&format!("{hue}-tint"), 34, 40, "h10v20h-10z");
        }
    }
}

/// A long strip of chance that is the same for the same seed.
struct Cloth([u8; 96]);

impl Cloth {
    fn cut(purpose: &str, seed: &[u8]) -> Self {
        let mut strip = [0; 96];
        blake3::Hasher::new().update(purpose.as_bytes()).update(&[0]).update(seed).finalize_xof().fill(&mut strip);
        Self(strip)
    }

    fn pick(&self, at: usize, of: usize) -> usize {
        usize::from(self.0[at % self.0.len()]) % of
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_same_seed_gives_the_same_cloth() {
        assert_eq!(emblem(b"tanner"), emblem(b"tanner"));
        assert_eq!(sheet(b"tanner"), sheet(b"tanner"));
        assert_ne!(sheet(b"tanner"), sheet(b"kiln"));
    }

    #[test]
    fn neighbours_get_many_different_patches_of_one_size() {
        let patches: BTreeSet<String> = (0u32..200).map(|n| patch(&n.to_be_bytes()).as_str().to_string()).collect();
        assert_eq!(patches.len(), 24, "four blocks in six colours");
        assert!(patches.iter().all(|svg| svg.contains("viewBox=\"0 0 60 60\"")));
    }

    #[test]
    fn cloth_is_small_and_has_no_style_attribute() {
        for svg in [emblem(b"a"), patch(b"a"), band(b"a"), sheet(b"a")] {
            assert!(!svg.as_str().contains("style") && svg.as_str().len() < 9_000);
        }
        assert!(emblem(b"a").as_str().len() < 500);
    }
}
