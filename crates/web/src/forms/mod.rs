//! Reading a form. It never answers with a bare error: what is missing is empty, what is wrong is flagged, and what was
//! typed is kept, so that nobody has to type it twice.

use axum::body::Body;
use axum::extract::{FromRequest, Request};
use std::str::FromStr;
use tokio_stream::StreamExt;

use crate::sorry::Sorry;
use crate::words::{Say, Tongue};

/// Making what people type safe to keep and to show.
mod clean;

pub use clean::{clean_line, clean_text};

/// How many bytes a form may have. A long letter has ten thousand.
pub const LIMIT: usize = 64 * 1024;
/// Beyond a limit we read on for so long, so that the browser gets to see the page that says so, and then hang up.
const PATIENCE: usize = 4 * 1024 * 1024;

/// What somebody filled in: names and values in the order in which they came.
#[derive(Clone, Debug, Default)]
pub struct Form {
    pairs: Vec<(String, String)>,
}

impl Form {
    /// A single line, cleaned. Longer than `most` characters: flagged, and kept for showing again.
    pub fn line(&self, field: &str, most: usize, problems: &mut Problems) -> String {
        within(clean_line(self.raw(field)), field, most, problems)
    }

    /// Several lines, cleaned.
    pub fn text(&self, field: &str, most: usize, problems: &mut Problems) -> String {
        within(clean_text(self.raw(field)), field, most, problems)
    }

    /// What was chosen among radio buttons, or typed as a number; `None` if nothing, or nothing we know.
    pub fn choice<T: FromStr>(&self, field: &str) -> Option<T> {
        self.raw(field).trim().parse().ok()
    }

    /// Everything that was ticked in a group, as far as we know it.
    pub fn choices<T: FromStr>(&self, field: &str) -> Vec<T> {
        let of_field = self.pairs.iter().filter(|(name, _)| name == field);
        of_field.filter_map(|(_, value)| value.trim().parse().ok()).collect()
    }

    /// Whether a single box was ticked, or a button with this name pressed.
    pub fn has(&self, field: &str) -> bool {
        self.pairs.iter().any(|(name, _)| name == field)
    }

    /// The id that makes a form sent twice have one effect (`form::command`). Sixteen bytes, or somebody tampered.
    pub fn command(&self) -> Option<[u8; 16]> {
        from_hex(self.raw("command"))
    }

    /// Whether the field that people do not see was filled in (`form::trap`): then it was a machine.
    pub fn is_trapped(&self) -> bool {
        !self.raw(TRAP).is_empty()
    }

    /// A value as it came, for keys and codes that nobody reads.
    pub fn raw(&self, field: &str) -> &str {
        self.pairs.iter().find(|(name, _)| name == field).map_or("", |(_, value)| value)
    }

    /// Names and values that came another way.
    pub(crate) fn from_pairs(pairs: Vec<(String, String)>) -> Form {
        Form { pairs }
    }

    /// All names and values, for an address's query, which is written the same way.
    pub fn into_pairs(self) -> Vec<(String, String)> {
        self.pairs
    }

    /// Reads `application/x-www-form-urlencoded` (URL Standard §5.1). Nothing makes it fail.
    pub fn parse(body: &[u8]) -> Self {
        let pairs = body.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty());
        let read = |pair: &[u8]| {
            let mut halves = pair.splitn(2, |byte| *byte == b'=');
            let mut half = || decode(halves.next().unwrap_or_default());
            (half(), half())
        };
        Self { pairs: pairs.map(read).collect() }
    }
}

impl<S: Sync> FromRequest<S> for Form {
    /// Only for a body over `LIMIT`; everything else is a form, if perhaps an empty one.
    type Rejection = Sorry;

    async fn from_request(request: Request, _: &S) -> Result<Self, Sorry> {
        Ok(Self::parse(&gather(request.into_body()).await?))
    }
}

/// The name of the field that people do not see. A name that machines like.
pub const TRAP: &str = "website";

/// A number or a code for a hidden field.
pub fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    if text.len() != 2 * N || !text.is_ascii() {
        return None;
    }
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    Some(bytes)
}

/// What has to be looked at again: for each field the key of a sentence that says what to do.
#[derive(Clone, Debug, Default)]
pub struct Problems {
    list: Vec<Problem>,
}

#[derive(Clone, Debug)]
pub struct Problem {
    pub field: String,
    key: String,
    most: usize,
}

impl Problems {
    /// One sentence for a field; the first one stands.
    pub fn add(&mut self, field: &str, key: &str) {
        self.push(field, key, 0);
    }

    /// The same for a sentence that counts.
    pub(crate) fn add_counted(&mut self, field: &str, key: &str, n: usize) {
        self.push(field, key, n);
    }

    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub fn at(&self, field: &str) -> Option<&Problem> {
        self.list.iter().find(|problem| problem.field == field)
    }

    pub fn iter(&self) -> std::slice::Iter<'_, Problem> {
        self.list.iter()
    }

    fn push(&mut self, field: &str, key: &str, most: usize) {
        if self.at(field).is_none() {
            self.list.push(Problem { field: field.into(), key: key.into(), most });
        }
    }
}

impl Problem {
    /// The key of its sentence.
    pub(crate) fn key(&self) -> &str {
        &self.key
    }

    /// What to do, in somebody's language.
    pub fn said(&self, tongue: &Tongue) -> String {
        tongue.n(&self.key, self.most)
    }
}

/// One of the answers of a question, for `form::radios`, `form::ticks` and `form::select`.
#[derive(Clone, Debug)]
pub struct Choice {
    pub value: String,
    pub label: String,
    /// A line below the label, or nothing.
    pub hint: String,
    pub chosen: bool,
}

impl Choice {
    pub fn new(value: impl ToString, label: impl Into<String>) -> Self {
        Self { value: value.to_string(), label: label.into(), hint: String::new(), chosen: false }
    }

    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    #[must_use]
    pub fn chosen_if(mut self, chosen: bool) -> Self {
        self.chosen = chosen;
        self
    }
}

/// Reads a whole body, but keeps no more than `LIMIT` of it.
pub(crate) async fn gather(body: Body) -> Result<Vec<u8>, Sorry> {
    gather_up_to(body, LIMIT).await
}

/// The same with another limit.
pub(crate) async fn gather_up_to(body: Body, most: usize) -> Result<Vec<u8>, Sorry> {
    let mut stream = body.into_data_stream();
    let mut kept = Vec::new();
    let mut length = 0;
    while let Some(chunk) = stream.next().await {
        // A line that broke off: the browser will send it again.
        let chunk = chunk.map_err(|_| Sorry::NotUnderstood)?;
        length += chunk.len();
        if length <= most {
            kept.extend_from_slice(&chunk);
        } else if length > most + PATIENCE {
            break;
        }
    }
    if length > most { Err(Sorry::TooMuch) } else { Ok(kept) }
}

/// Undoes percent-encoding. Bytes that are not UTF-8 come from a browser so old that it sent Latin-1, so they are read
/// as that.
fn decode(coded: &[u8]) -> String {
    let mut bytes = Vec::with_capacity(coded.len());
    let mut rest = coded;
    while let Some((byte, after)) = rest.split_first() {
        rest = after;
        let hex = |at: usize| after.get(at).and_then(|byte| char::from(*byte).to_digit(16));
        bytes.push(match (byte, hex(0), hex(1)) {
            (b'+', ..) => b' ',
            (b'%', Some(high), Some(low)) => {
                rest = after.get(2..).unwrap_or_default();
                u8::try_from(high * 16 + low).unwrap_or_default()
            }
            _ => *byte,
        });
    }
    String::from_utf8(bytes).unwrap_or_else(|wrong| wrong.into_bytes().into_iter().map(char::from).collect())
}

fn within(typed: String, field: &str, most: usize, problems: &mut Problems) -> String {
    if typed.chars().count() > most {
        problems.push(field, "form-too-long", most);
    }
    typed
}

impl<'a> IntoIterator for &'a Problems {
    type Item = &'a Problem;
    type IntoIter = std::slice::Iter<'a, Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// A field can be put into a sentence by what it says.
impl Say for Choice {
    fn say(&self) -> fluent_bundle::FluentValue<'_> {
        self.label.say()
    }
}

#[cfg(test)]
mod tests;
