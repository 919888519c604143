//! Icons: Phosphor (MIT, see assets/icons/LICENSE), *duotone* for things, *bold* for facts.
//!
//! Templates write `frame.icon("clock-bold")` wherever they like. A page for somebody who may never come again carries the
//! symbols it uses: when it is finished, `sew_in` looks which icons are on it and puts each in once. Pages of members, who
//! come again and again, point into one file that the browser keeps, as they do for their style. Icons stand beside a word,
//! so they are hidden from those who listen.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::{Html, assets};

/// Where the symbols go. Both shells have it right after `<body>`.
const PLACE: &str = "<!--symbols-->";
const USE: &str = "<use href=\"#";

/// Each icon by name, as the inside of its `<svg>`.
static SHAPES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let icons = assets::names().filter_map(|file| {
        let name = file.strip_prefix("icons/")?.strip_suffix(".svg")?;
        let svg = assets::read_text(&file);
        let inside = svg.split_once('>')?.1.rsplit_once("</svg>")?.0;
        Some((name.to_string(), inside.to_string()))
    });
    icons.collect()
});

/// An icon in the size of the text around it.
pub fn icon(name: &str) -> Html {
    debug_assert!(SHAPES.contains_key(name), "no icon {name}");
    Html::new(format!("<svg class=\"i\" aria-hidden=\"true\">{USE}{name}\"/></svg>"))
}

/// The same, with its symbol in the file that browsers keep.
pub fn kept_icon(name: &str) -> Html {
    debug_assert!(SHAPES.contains_key(name), "no icon {name}");
    static USE_KEPT: LazyLock<String> =
        LazyLock::new(|| format!("<svg class=\"i\" aria-hidden=\"true\"><use href=\"{}#", assets::address(FILE)));
    Html::new([USE_KEPT.as_str(), name, "\"/></svg>"].concat())
}

/// An icon that points somewhere, turned round where people read from right to left.
pub fn arrow(icon: &Html) -> Html {
    Html::new(format!("<span class=\"flip\">{icon}</span>"))
}

/// Every symbol, as the file that browsers keep.
pub(super) static ALL: LazyLock<String> = LazyLock::new(|| {
    let symbols: String = SHAPES.iter().map(|(name, shape)| symbol(name, shape)).collect();
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{symbols}</svg>")
});

/// What it is called.
pub(super) const FILE: &str = "icons.svg";

fn symbol(name: &str, shape: &str) -> String {
    format!("<symbol id=\"{name}\" viewBox=\"0 0 256 256\">{shape}</symbol>")
}

/// Puts the symbols of the icons that a finished page uses into it, each once.
pub(crate) fn sew_in(page: String) -> String {
    let used: BTreeSet<&str> = page.split(USE).skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let mut symbols = String::new();
    for name in used {
        if let Some(shape) = SHAPES.get(name) {
            symbols += &symbol(name, shape);
        }
    }
    if symbols.is_empty() {
        return page.replacen(PLACE, "", 1);
    }
    let sprite = format!("<svg class=\"sprite\" aria-hidden=\"true\" focusable=\"false\">{symbols}</svg>");
    page.replacen(PLACE, &sprite, 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source;

    #[test]
    fn each_symbol_is_put_in_once_and_only_if_used() {
        let page = format!("<body>{PLACE}{}{}{}</body>", icon("clock-bold"), icon("key-bold"), icon("clock-bold"));
        let page = sew_in(page);
        assert_eq!(page.matches("<symbol id=\"clock-bold\"").count(), 1);
        assert_eq!(page.matches("<symbol id=\"key-bold\"").count(), 1);
        assert_eq!(page.matches("<symbol ").count(), 2);
        assert!(!page.contains(PLACE));
        assert_eq!(sew_in(format!("<body>{PLACE}</body>")), "<body></body>");
    }

    #[test]
    fn a_page_whose_icons_are_kept_carries_none() {
        let page = sew_in(format!("<body>{PLACE}{}</body>", kept_icon("clock-bold")));
        assert!(!page.contains("<symbol") && !page.contains(PLACE));
        let address = page.split("<use href=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        let (file, id) = address.split_once('#').unwrap();
        assert_eq!(file, assets::address(FILE));
        assert!(ALL.contains(&format!("<symbol id=\"{id}\"")));
    }

    #[test]
    fn every_icon_named_in_our_source_exists() {
        for (file, text) in source::files() {
            for call in ["icon(\"", "arrow(\""] {
                for name in source::arguments(&text, call) {
                    assert!(SHAPES.contains_key(&name), "{file}: no icon {name}");
                }
            }
        }
    }

    #[test]
    fn symbols_carry_no_style_of_their_own() {
        assert!(SHAPES.len() > 50);
        for (name, shape) in SHAPES.iter() {
            assert!(!shape.contains("style=") && shape.starts_with("<path"), "{name}");
        }
    }
}
