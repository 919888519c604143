//! Every visible sentence is a key; the sentences are in `locales/{en,es,ar,pl}/{room}.ftl` (Project Fluent).
//!
//! Templates say `frame.t("board-title")`, `frame.n("board-open", count)`, `frame.s("need-hello", "name", name)`. What is
//! put into a sentence is wrapped in isolation marks, so that a Polish name does not scramble an Arabic line; `attr` leaves
//! them out for titles and attributes. A key that a language lacks is said in English; a test makes sure none is lacking.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_embed::Embed;
use std::borrow::Cow;
use std::sync::LazyLock;

/// Dates, times, numbers and lists as each language writes them.
mod calendar;

pub use calendar::At;

/// The languages we speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Tongue {
    #[default]
    English,
    Spanish,
    Arabic,
    Polish,
}

/// What may be put into a sentence: text or a number.
pub trait Say {
    fn say(&self) -> FluentValue<'_>;
}

#[derive(Embed)]
#[folder = "$CARGO_MANIFEST_DIR/../../locales"]
struct Files;

type Book = FluentBundle<FluentResource>;

static BOOKS: LazyLock<[Book; 4]> = LazyLock::new(|| Tongue::ALL.map(open_book));

impl Tongue {
    pub const ALL: [Self; 4] = [Self::English, Self::Spanish, Self::Arabic, Self::Polish];

    /// The code for `lang` attributes, cookies and folders.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
            Self::Arabic => "ar",
            Self::Polish => "pl",
        }
    }

    /// What those who speak it call it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Spanish => "Español",
            Self::Arabic => "العربية",
            Self::Polish => "Polski",
        }
    }

    /// For `dir` attributes.
    pub const fn dir(self) -> &'static str {
        match self {
            Self::Arabic => "rtl",
            Self::English | Self::Spanish | Self::Polish => "ltr",
        }
    }

    /// Finds a language by its code; a region after it does not matter (`es-MX` is Spanish).
    pub fn from_code(code: &str) -> Option<Self> {
        let language = code.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|tongue| tongue.code().eq_ignore_ascii_case(language))
    }

    /// The first language we speak among those a browser asks for (RFC 9110 §12.5.4), the best liked first.
    pub fn from_accept_language(header: &str) -> Option<Self> {
        let mut liked: Vec<(f32, Self)> = header
            .split(',')
            .filter_map(|part| {
                let (code, weight) = part.split_once(';').unwrap_or((part, "q=1"));
                let weight = weight.trim().trim_start_matches("q=").parse().unwrap_or(0.0);
                Some((weight, Self::from_code(code.trim())?)).filter(|(weight, _)| *weight > 0.0)
            })
            .collect();
        liked.sort_by(|(a, _), (b, _)| b.total_cmp(a));
        liked.first().map(|(_, tongue)| *tongue)
    }

    /// A sentence.
    pub fn t(self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A sentence about a number of things: `$n` decides between "one" and "many".
    pub fn n(self, key: &str, n: impl Say) -> String {
        self.with(key, &[("n", &n)])
    }

    /// A sentence with one thing put in.
    pub fn s(self, key: &str, name: &str, value: impl Say) -> String {
        self.with(key, &[(name, &value)])
    }

    /// A sentence with several things put in.
    pub fn with(self, key: &str, values: &[(&str, &dyn Say)]) -> String {
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            args.set(*name, value.say());
        }
        [self, Self::English].into_iter().find_map(|tongue| tongue.look_up(key, &args)).unwrap_or_else(|| {
            tracing::error!(key, "a sentence is missing in every language");
            key.to_string()
        })
    }

    /// A sentence for an attribute or a title, without isolation marks.
    pub fn attr(self, key: &str) -> String {
        plain(&self.t(key))
    }

    /// Whether there is such a sentence at all.
    pub fn knows(self, key: &str) -> bool {
        self.book().has_message(key)
    }

    fn look_up(self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let book = self.book();
        let pattern = book.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let said = book.format_pattern(pattern, Some(args), &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::error!(key, language = self.code(), ?errors, "a sentence did not come out right");
        }
        Some(said)
    }

    fn book(self) -> &'static Book {
        let [english, spanish, arabic, polish] = &*BOOKS;
        match self {
            Self::English => english,
            Self::Spanish => spanish,
            Self::Arabic => arabic,
            Self::Polish => polish,
        }
    }
}

/// Takes out the marks that isolate what was put into a sentence.
pub fn plain(sentence: &str) -> String {
    sentence.replace(['\u{2068}', '\u{2069}'], "")
}

fn open_book(tongue: Tongue) -> Book {
    let language = tongue.code().parse().expect("our own codes are language tags");
    let mut book = Book::new_concurrent(vec![language]);
    // Fluent gives its formatter no way to know the language, so each has its own.
    book.set_formatter(Some(match tongue {
        Tongue::English => |value, _| number_in(Tongue::English, value),
        Tongue::Spanish => |value, _| number_in(Tongue::Spanish, value),
        Tongue::Arabic => |value, _| number_in(Tongue::Arabic, value),
        Tongue::Polish => |value, _| number_in(Tongue::Polish, value),
    }));
    for (file, text) in pages_of(tongue) {
        let resource = FluentResource::try_new(text).unwrap_or_else(|(readable, errors)| {
            tracing::error!(file, ?errors, "sentences that cannot be read");
            readable
        });
        if let Err(errors) = book.add_resource(resource) {
            tracing::error!(file, ?errors, "sentences that are there twice");
        }
    }
    book
}

/// The files of one language, with what is in them.
fn pages_of(tongue: Tongue) -> impl Iterator<Item = (String, String)> {
    Files::iter().filter_map(move |file| {
        let file = file.replace('\\', "/");
        if file.split('/').next() != Some(tongue.code()) || !file.ends_with(".ftl") {
            return None;
        }
        let text = String::from_utf8_lossy(&Files::get(&file)?.data).into_owned();
        Some((file, text))
    })
}

fn number_in(tongue: Tongue, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => tongue.decimal(&number.as_string()),
        _ => None,
    }
}

impl<T: Say + ?Sized> Say for &T {
    fn say(&self) -> FluentValue<'_> {
        (**self).say()
    }
}

impl Say for str {
    fn say(&self) -> FluentValue<'_> {
        FluentValue::String(Cow::Borrowed(self))
    }
}

impl Say for String {
    fn say(&self) -> FluentValue<'_> {
        self.as_str().say()
    }
}

impl Say for Cow<'_, str> {
    fn say(&self) -> FluentValue<'_> {
        self.as_ref().say()
    }
}

macro_rules! numbers_can_be_said {
    ($($number:ty),*) => {$(
        impl Say for $number {
            fn say(&self) -> FluentValue<'_> {
                FluentValue::from(*self)
            }
        }
    )*};
}
numbers_can_be_said!(u8, u16, u32, u64, usize, i32, i64);

#[cfg(test)]
mod tests;
