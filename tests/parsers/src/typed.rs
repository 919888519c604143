//! What people type and browsers send.

use axum::http::{HeaderMap, HeaderValue, header};
use commons::needs::{Code, NeedId};
use commons::rounds::{SheetCode, Stop};
use commons::sight::Field;
use commons::{CommandId, GroupId, Hash, Lang, Rule, Timestamp};
use host::{SixWords, Token};
use web::cookies::Keep;
use web::forms::{Form, Problems, clean_line, clean_text, from_hex, to_hex};
use web::words::Tongue;

/// A form, and every way in which its fields are read.
pub fn form(bytes: &[u8]) {
    let form = Form::parse(bytes);
    let mut problems = Problems::default();
    for (name, _) in form.clone().into_pairs().into_iter().take(20) {
        let line = form.line(&name, 60, &mut problems);
        assert!(!line.contains(['\n', '\r', '\u{0}']), "a line of several lines");
        let text = form.text(&name, 60, &mut problems);
        assert!(!text.contains('\u{0}'), "a text with a zero in it");
        let _ = (form.choice::<u32>(&name), form.choices::<u8>(&name), form.has(&name));
    }
    if let Some(id) = form.command() {
        assert_eq!(from_hex::<16>(&to_hex(&id)), Some(id));
    }
    let _ = form.is_trapped();
    let typed = String::from_utf8_lossy(bytes);
    let (line, text) = (clean_line(&typed), clean_text(&typed));
    assert_eq!(clean_line(&line), line, "cleaning twice changes nothing more");
    assert_eq!(clean_text(&text), text, "cleaning twice changes nothing more");
}

/// The cookies of a browser, and one that is given back.
pub fn cookies(bytes: &[u8]) {
    let mut headers = HeaderMap::new();
    if let Ok(value) = HeaderValue::from_bytes(bytes) {
        headers.append(header::COOKIE, value);
    }
    for name in ["lang", "look", "s-town", "k-town", ""] {
        let Some(value) = web::cookies::read(&headers, name) else { continue };
        let written = web::cookies::write(name, value, Keep::Seconds(9));
        let written = written.to_str().expect("what we give is plain");
        assert_eq!(written.matches(';').count(), 4, "something was smuggled into a cookie: {written}");
    }
}

/// What a browser says about languages, and a tag that somebody made up.
pub fn languages(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = Tongue::from_accept_language(&text);
    if let Some(tongue) = Tongue::from_code(&text) {
        assert_eq!(Tongue::from_code(tongue.code()).map(Tongue::code), Some(tongue.code()));
    }
    if let Some(lang) = Lang::parse(&text) {
        assert_eq!(Lang::parse(lang.as_str()).as_ref(), Some(&lang));
    }
}

/// Six words, and a need's code, as somebody types them.
pub fn six_words(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Some(six) = SixWords::parse(&text) {
        assert_eq!(SixWords::parse(&six.reveal()).as_ref(), Some(&six));
        assert_eq!(format!("{}-{}", six.locator(), six.secret()), six.reveal());
    }
    if let Some(code) = Code::parse(&text) {
        assert_eq!(Code::parse(&code.to_string()), Some(code));
    }
}

/// Numbers in hexadecimal digits: tokens, ids, hashes.
pub fn tokens(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Some(token) = Token::parse(&text) {
        assert!(Token::parse(&token.reveal()).as_ref() == Some(&token));
        assert!(!format!("{token:?}").contains(&token.reveal()));
    }
    if let Some(id) = CommandId::parse(&text) {
        assert_eq!(CommandId::parse(&id.to_string()), Some(id));
    }
    if let Some(id) = GroupId::parse(&text) {
        assert_eq!(GroupId::parse(&id.to_string()), Some(id));
    }
    if let Some(hash) = Hash::parse(&text) {
        assert_eq!(Hash::parse(&hash.to_string()), Some(hash));
    }
    let _ = from_hex::<32>(&text);
}

/// The names of time zones, and what a clock there says.
pub fn zones(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (zone, at) = text.split_once(' ').unwrap_or((&text, "0"));
    for at in [at.parse().unwrap_or(0), 0, i64::MAX, i64::MIN, 1_806_195_590_000] {
        let wall = host::wall_clock(zone, Timestamp(at));
        let _ = wall.minute_of_day(Timestamp(at));
    }
}

/// Names of groups in addresses, of fields and of rules.
pub fn names(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let slug = host::slug_of(&text);
    let plain = slug.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    assert!(plain && !slug.is_empty() && slug.len() <= 44, "{slug}");
    if let Some(field) = Field::parse(&text) {
        assert_eq!(Field::parse(&field.name()), Some(field));
    }
    let _ = Rule::parse(&text);
}

/// What somebody types in from a printed sheet.
pub fn sheet(bytes: &[u8]) {
    let codes = ["K7QM", "3Y4N", "BCDF", "6789"].iter().filter_map(|code| SheetCode::parse(code));
    let stop = |(number, code): (u32, SheetCode)| Stop {
        need: NeedId(number),
        much: 1,
        fetch: None,
        cold: false,
        pinned: false,
        open: None,
        code,
        answered: None,
    };
    let stops: Vec<Stop> = (1..).zip(codes).map(stop).collect();
    let typed = String::from_utf8_lossy(bytes);
    let (read, amiss) = web::counted_on_a_sheet(&typed, &stops);
    assert!(read <= stops.len(), "more stops than the sheet has");
    assert!(amiss <= typed.len(), "more pieces than were typed");
    assert!(read + amiss > 0 || typed.chars().all(|c| !c.is_alphanumeric()), "something was passed over in silence");
}
