//! No sentence may be missing in a language, and none may put in something else than the others do.

use super::*;
use crate::source;
use std::collections::{BTreeMap, BTreeSet};

type Sentences = BTreeMap<String, BTreeSet<String>>;

/// Every sentence of one file with the variables it puts in. Reads the shape of Fluent that we write: a key at the start
/// of a line, everything indented after it belongs to it.
fn sentences(text: &str) -> Sentences {
    let mut sentences = Sentences::new();
    let mut key = None;
    for line in text.lines() {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            key = line.split_once(" =").map(|(key, _)| key.to_string());
            if let Some(key) = &key {
                let twice = sentences.insert(key.clone(), BTreeSet::new());
                assert!(twice.is_none(), "{key} is there twice");
            }
        } else if line.starts_with('#') {
            continue;
        }
        if let Some(variables) = key.as_ref().and_then(|key| sentences.get_mut(key)) {
            for rest in line.split('$').skip(1) {
                let name = rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next();
                variables.extend(name.map(str::to_string));
            }
        }
    }
    sentences
}

fn rooms(tongue: Tongue) -> BTreeMap<String, Sentences> {
    pages_of(tongue).map(|(file, text)| (file.rsplit('/').next().unwrap().to_string(), sentences(&text))).collect()
}

#[test]
fn every_language_has_the_same_sentences_with_the_same_variables() {
    let english = rooms(Tongue::English);
    assert!(english.contains_key("common.ftl"));
    let mut wrong = Vec::new();
    for tongue in Tongue::ALL {
        let theirs = rooms(tongue);
        for room in english.keys().chain(theirs.keys()).collect::<BTreeSet<_>>() {
            let (Some(ours), Some(theirs)) = (english.get(room), theirs.get(room)) else {
                wrong.push(format!("{} and en do not both have {room}", tongue.code()));
                continue;
            };
            for key in ours.keys().chain(theirs.keys()).collect::<BTreeSet<_>>() {
                if ours.get(key) != theirs.get(key) {
                    wrong.push(format!(
                        "{}/{room}: {key}: en {:?}, {} {:?}",
                        tongue.code(),
                        ours.get(key),
                        tongue.code(),
                        theirs.get(key)
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_file_can_be_read_and_no_key_is_in_two_rooms() {
    for tongue in Tongue::ALL {
        let mut seen: BTreeMap<String, String> = BTreeMap::new();
        for (file, text) in pages_of(tongue) {
            assert!(FluentResource::try_new(text.clone()).is_ok(), "{file} cannot be read");
            for key in sentences(&text).into_keys() {
                assert!(tongue.knows(&key), "{file}: {key} has been swallowed by the sentence before it");
                if let Some(other) = seen.insert(key.clone(), file.clone()) {
                    panic!("{key} is in {other} and in {file}");
                }
            }
        }
    }
}

#[test]
fn every_key_named_in_our_source_is_a_sentence() {
    let mut missing = Vec::new();
    for (file, text) in source::files() {
        for call in [".t(\"", ".n(\"", ".s(\"", ".with(\"", ".attr(\"", ".titled(\""] {
            for key in source::arguments(&text, call) {
                if !Tongue::English.knows(&key) && !file.ends_with("tests.rs") {
                    missing.push(format!("{file}: {key}"));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn what_is_put_in_is_isolated_in_text_and_not_in_attributes() {
    let said = Tongue::Arabic.s("frame-signed-in", "name", "Sam");
    assert!(said.contains("\u{2068}Sam\u{2069}"), "{said:?}");
    assert!(plain(&said).contains("Sam") && !plain(&said).contains('\u{2068}'));
}

#[test]
fn a_browser_gets_the_language_it_likes_best_among_ours() {
    let liked = Tongue::from_accept_language;
    assert_eq!(liked("pl"), Some(Tongue::Polish));
    assert_eq!(liked("de-DE,de;q=0.9,ar;q=0.5,en;q=0.3"), Some(Tongue::Arabic));
    assert_eq!(liked("en;q=0.2, es-MX;q=0.8"), Some(Tongue::Spanish));
    assert_eq!(liked("so, bn;q=0.5"), None);
    assert_eq!(liked("es;q=0"), None);
    assert_eq!(liked(";;;,,q=,\u{fffd}"), None);
}

#[test]
fn a_sentence_nobody_wrote_is_shown_by_its_key_and_stops_nothing() {
    let nobody_wrote = String::from("no-such-key");
    assert_eq!(Tongue::Polish.t(&nobody_wrote), "no-such-key");
}
