//! The one source of colour. Hex only: old phones have no `oklch()`, `light-dark()` or `color-mix()`.
//!
//! This file writes the `:root` block that stands before core.css; a test computes the contrast of every pair that
//! meets on a page (WCAG 2.2, relative luminance), so a new colour that cannot be read does not get in.

use std::fmt::Write;

/// A colour with its value on light and on dark ground.
pub struct Token {
    pub name: &'static str,
    pub light: &'static str,
    pub dark: &'static str,
}

const fn token(name: &'static str, light: &'static str, dark: &'static str) -> Token {
    Token { name, light, dark }
}

pub const TOKENS: &[Token] = &[
    token("ground", "#f5f2f4", "#171019"),
    token("card", "#ffffff", "#211825"),
    token("sunk", "#ece7eb", "#120c14"),
    token("ink", "#25162a", "#f5eff4"),
    token("ink-2", "#5c4d61", "#c5b8c8"),
    token("line", "#ddd4dc", "#40333f"),
    token("line-strong", "#83748a", "#9a8a9e"),
    token("plum", "#6a1b57", "#eda9d9"),
    token("plum-deep", "#4c0f3d", "#f7cdea"),
    token("plum-wash", "#f7e8f3", "#37203a"),
    token("plum-tint", "#ecd0e4", "#4d2a4e"),
    token("on-plum", "#ffffff", "#ffffff"),
    token("act", "#6a1b57", "#8f3579"),
    token("act-hi", "#4c0f3d", "#a64a90"),
    token("gold", "#ffc04a", "#ffc861"),
    token("gold-ink", "#6f4700", "#ffd58a"),
    token("gold-wash", "#fff3d6", "#35280f"),
    token("gold-tint", "#ffe2a3", "#4d3a12"),
    token("leaf", "#17663f", "#84d9a8"),
    token("leaf-wash", "#e4f3ea", "#172f24"),
    token("leaf-tint", "#c4e5d1", "#214634"),
    token("madder", "#a3201b", "#ffa297"),
    token("madder-wash", "#fdebe8", "#3b1a1b"),
    token("madder-tint", "#f8cfc9", "#562526"),
    token("denim", "#2b5583", "#a6c9f2"),
    token("denim-wash", "#e7eff8", "#1b2a3d"),
    token("denim-tint", "#c8dbf0", "#27405c"),
    token("teal", "#0c5f63", "#80d6d8"),
    token("teal-wash", "#e0f2f2", "#12302f"),
    token("teal-tint", "#bfe2e2", "#1b4746"),
    token("rust", "#8f4410", "#f8b786"),
    token("rust-wash", "#fceee2", "#39230f"),
    token("rust-tint", "#f6d6b8", "#543416"),
    token("ring", "#25162a", "#ffc861"),
];

/// Text on gold is dark in both themes.
pub const INK_ON_GOLD: &str = "#25162a";

/// The page's own ground, for `<meta name="theme-color">`.
pub const GROUND_LIGHT: &str = TOKENS[0].light;
pub const GROUND_DARK: &str = TOKENS[0].dark;

const HEAD: &str = r#""Bricolage",system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif"#;

/// The `:root` block for both themes.
pub fn root_block() -> String {
    let mut css = String::from(":root{color-scheme:light dark;");
    for token in TOKENS {
        let _ = write!(css, "--{}:{};", token.name, token.light);
    }
    let _ = write!(css, "--head:{HEAD}}}@media (prefers-color-scheme:dark){{:root{{");
    for token in TOKENS.iter().filter(|token| token.light != token.dark) {
        let _ = write!(css, "--{}:{};", token.name, token.dark);
    }
    css.push_str("}}\n");
    css
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance, WCAG 2.2, <https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>.
    fn luminance(hex: &str) -> f64 {
        let part = |at: usize| {
            let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    }

    fn contrast(one: &str, other: &str) -> f64 {
        let (a, b) = (luminance(one), luminance(other));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn find(name: &str) -> &'static Token {
        TOKENS.iter().find(|token| token.name == name).unwrap()
    }

    /// Every pair that meets on a page, and how much contrast it must have.
    fn pairs() -> Vec<(String, String, f64)> {
        let mut pairs: Vec<(String, String, f64)> = [
            ("ink", "ground", 7.0),
            ("ink", "card", 7.0),
            ("ink", "sunk", 7.0),
            ("ink-2", "ground", 4.5),
            ("ink-2", "card", 4.5),
            ("ink-2", "sunk", 4.5),
            ("line-strong", "card", 3.0),
            ("line-strong", "ground", 3.0),
            ("on-plum", "act", 4.5),
            ("on-plum", "act-hi", 4.5),
            ("plum", "card", 4.5),
            ("plum", "ground", 4.5),
            ("plum", "plum-wash", 4.5),
            ("ink", "plum-wash", 7.0),
            ("ink", "plum-tint", 7.0),
            ("gold-ink", "gold-wash", 4.5),
            ("gold-ink", "gold-tint", 4.5),
            ("gold-ink", "card", 4.5),
            ("ink", "gold-wash", 7.0),
            ("ring", "ground", 3.0),
            ("ring", "card", 3.0),
        ]
        .map(|(a, b, least)| (a.to_string(), b.to_string(), least))
        .into();
        for hue in ["leaf", "madder", "denim", "teal", "rust"] {
            for (on, least) in [("card", 4.5), ("ground", 4.5)] {
                pairs.push((hue.into(), on.into(), least));
            }
            pairs.push((hue.into(), format!("{hue}-wash"), 4.5));
            pairs.push((hue.into(), format!("{hue}-tint"), 4.5));
            pairs.push(("ink".into(), format!("{hue}-wash"), 7.0));
        }
        pairs
    }

    #[test]
    fn every_pair_of_colours_can_be_read_in_both_themes() {
        let mut weak = Vec::new();
        for (a, b, least) in pairs() {
            let (a, b) = (find(&a), find(&b));
            for (theme, got) in [("light", contrast(a.light, b.light)), ("dark", contrast(a.dark, b.dark))] {
                if got < least {
                    weak.push(format!("{theme}: {} on {}: {got:.2} < {least}", a.name, b.name));
                }
            }
        }
        let gold = find("gold");
        for ground in [gold.light, gold.dark] {
            if contrast(INK_ON_GOLD, ground) < 7.0 {
                weak.push(format!("ink on gold {ground}"));
            }
        }
        assert!(weak.is_empty(), "{weak:#?}");
    }

    #[test]
    fn the_style_sheets_use_no_colour_of_their_own() {
        for sheet in [include_str!("../../assets/core.css"), include_str!("../../assets/member.css")] {
            let screen = sheet.split("@media print").next().unwrap();
            for hex in screen.match_indices('#').map(|(at, _)| &screen[at..]) {
                let word: String = hex[1..].chars().take_while(char::is_ascii_alphanumeric).collect();
                let colour = word.len() == 6 && word.chars().all(|c| c.is_ascii_hexdigit());
                assert!(!colour || format!("#{word}") == INK_ON_GOLD, "#{word} is not a token");
            }
        }
    }
}
