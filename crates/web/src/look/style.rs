//! The style sheets: tokens first, then our own plain CSS, made small when the program starts.
//!
//! There is no build tool. `minify` takes away comments and white space and nothing else.

use sha2::{Digest, Sha256};
use std::sync::LazyLock;

use super::{assets, tokens};

/// How a page gets its style.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Sheet {
    pub(crate) arrival: Arrival,
    pub(crate) thrift: Thrift,
}

/// Whether the browser has met our style before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Arrival {
    /// The first page: the style is inside it, so that a slow line needs one round trip less.
    #[default]
    First,
    /// Later pages: linked, and by now in the browser's own store.
    Again,
}

/// Whether the browser said that it saves data (`Save-Data: on`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Thrift {
    #[default]
    Ample,
    Saving,
}

/// Every sheet, ready to send.
pub(crate) struct Sheets {
    core: String,
    core_lean: String,
    member: String,
    member_lean: String,
    plan: String,
    round: String,
    streets: String,
    map: String,
}

pub(crate) static SHEETS: LazyLock<Sheets> = LazyLock::new(Sheets::make);

impl Sheets {
    fn make() -> Self {
        let font = assets::address_by_content("bricolage-800.woff2", &assets::read("fonts/bricolage-800.woff2"));
        let face = assets::read_text("type.css").replace("{bricolage-800.woff2}", &font);
        let core = format!("{}{}", tokens::root_block(), assets::read_text("core.css"));
        let member = assets::read_text("member.css");
        Self {
            core: minify(&format!("{core}@media (min-width:60em){{{face}}}")),
            core_lean: minify(&core),
            member: minify(&format!("{member}{face}")),
            member_lean: minify(&member),
            plan: minify(&assets::read_text("plan.css")),
            round: minify(&assets::read_text("round.css")),
            streets: minify(&assets::read_text("streets.css")),
            map: minify(&assets::read_text("map.css")),
        }
    }

    pub(crate) fn linked(&'static self) -> [(&'static str, &'static str); 8] {
        [
            ("core.css", &self.core),
            ("core-lean.css", &self.core_lean),
            ("member.css", &self.member),
            ("member-lean.css", &self.member_lean),
            ("plan.css", &self.plan),
            ("round.css", &self.round),
            ("streets.css", &self.streets),
            ("map.css", &self.map),
        ]
    }

    /// The style that may stand inside a page; its hash is in the Content-Security-Policy.
    pub(crate) fn inline(&'static self, thrift: Thrift) -> &'static str {
        match thrift {
            Thrift::Ample => &self.core,
            Thrift::Saving => &self.core_lean,
        }
    }

    /// The sources for `style-src`: our own files, and the two sheets by their hash.
    pub(crate) fn sources(&'static self) -> String {
        let [ample, saving] = [&self.core, &self.core_lean].map(|css| base64(&Sha256::digest(css.as_bytes())));
        format!("'self' 'sha256-{ample}' 'sha256-{saving}'")
    }
}

/// Takes comments and needless white space out of CSS. Text in quotes stays as it is.
fn minify(css: &str) -> String {
    let mut small = String::with_capacity(css.len());
    let mut rest = css;
    let mut gap = false;
    while let Some(c) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
            gap = true;
        } else if c.is_whitespace() {
            rest = &rest[c.len_utf8()..];
            gap = true;
        } else {
            let glued = small.ends_with(['{', '}', ';', ':', ',', '>']) || matches!(c, '{' | '}' | ';' | ',' | '>');
            if gap && !glued && !small.is_empty() {
                small.push(' ');
            }
            gap = false;
            if c == '}' && small.ends_with(';') {
                small.pop();
            }
            let length = if c == '"' { rest[1..].find('"').map_or(rest.len(), |end| end + 2) } else { c.len_utf8() };
            small.push_str(&rest[..length]);
            rest = &rest[length..];
        }
    }
    small
}

/// Base64 with padding, RFC 4648 §4, as a Content-Security-Policy wants its hashes.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let word = chunk.iter().fold(0u32, |word, byte| word << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for at in 0..4 {
            if at > chunk.len() {
                text.push('=');
            } else {
                text.push(char::from(LETTERS[(word >> (18 - 6 * at) & 63) as usize]));
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minifying_takes_only_comments_and_white_space() {
        let css = "/* why */\na > b,\n c :hover {\n  color: red;  margin: 0 -1rem ;\n}\n@media (min-width: 9em) { \
                   d { font: 1px/1.5 \"Segoe  UI\", x; width: calc(1px + 2px); } }\n";
        assert_eq!(
            minify(css),
            "a>b,c :hover{color:red;margin:0 -1rem}@media (min-width:9em){d{font:1px/1.5 \"Segoe  UI\",x;\
             width:calc(1px + 2px)}}"
        );
        assert_eq!(minify("a/* x */b"), "a b");
        assert_eq!(minify("a{} /* open"), "a{}");
    }

    #[test]
    fn minifying_twice_changes_nothing() {
        for (name, css) in SHEETS.linked() {
            assert_eq!(minify(css), css, "{name}");
        }
    }

    #[test]
    fn the_public_sheet_is_light() {
        assert!(SHEETS.core.len() < 17_000, "{} bytes", SHEETS.core.len());
        assert!(SHEETS.member.len() < 16_000, "{} bytes", SHEETS.member.len());
        assert!(!SHEETS.core_lean.contains("@font-face"));
        assert!(SHEETS.core.contains(assets::address("bricolage-800.woff2")));
    }

    #[test]
    fn old_browsers_understand_the_public_sheet() {
        for word in ["@layer", ":has(", ":where(", "oklch(", "light-dark(", "color-mix("] {
            assert!(!SHEETS.core.contains(word), "{word}");
        }
    }

    #[test]
    fn base64_is_that_of_the_rfc() {
        // RFC 4648 §10
        for (plain, coded) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
    }
}
