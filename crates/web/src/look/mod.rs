//! What a page looks like: colours, style, icons, quilt, and the two shells that every page is put into.

use std::fmt;

/// The files we serve, each under an address that changes when the file does.
pub mod assets;
/// What every page has around it.
pub mod frame;
/// Icons: always beside a word.
pub mod icons;
/// A page on its way out.
pub mod page;
/// The square code of a private link.
pub mod qr;
/// Emblems, patches and quilts, drawn from a key.
pub mod quilt;
/// The style sheets, made small when the program starts.
pub mod style;
/// Colours, and the proof that they can be read.
pub mod tokens;

/// Markup made by this program, written into a template as it is. Never made from what somebody typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    pub(crate) fn new(markup: impl Into<String>) -> Self {
        Self(markup.into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for Html {}

/// Text made safe to stand in an attribute or between tags.
pub(crate) fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c => safe.push(c),
        }
    }
    safe
}
