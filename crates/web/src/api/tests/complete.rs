//! Whatever a page gives, a program can send; whatever a page shows, a program can read; or there is a reason why not.

use commons::Command;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

use crate::api::document::document;
use crate::api::table::{self, Does, Way};

/// Pages that no line of the table stands for, and why.
const NOT_FOR_PROGRAMS: [(&str, &str); 27] = [
    ("/{group}/shutters", "closing the shutters ends every program; it takes people at their own devices"),
    ("/sw.js", "a script for browsers that keep a round without signal"),
    ("/no-signal", "says that there is no signal"),
    ("/{group}/rounds/{number}/paper", "a sheet to print: the round has a line, and each door opens by its need"),
    ("/{group}/rounds/{number}/type-in", "what is typed in from paper; answers have a line"),
    ("/", "the houses of this machine, before there is a group"),
    ("/start", "founding a group begins with a link the machine gave, and signs five browsers in"),
    ("/openapi.json", "the document itself"),
    ("/{group}/answer", "answering from a letter; a program has a token"),
    ("/{group}/answer/{pass}", "answering from a letter; a program has a token"),
    ("/{group}/back-in", "a device that was lost is let back in by people who know the voice"),
    ("/{group}/come-in", "coming in begins in a browser, which is signed in by it"),
    ("/{group}/demo", "choosing a seat in the demo neighbourhood"),
    ("/{group}/join", "joining signs a browser in; a program acts for somebody who is there"),
    ("/{group}/sign-in", "a program has a token and signs nobody in"),
    ("/{group}/s/gone", "says that it is gone"),
    ("/{group}/me/leaving", "what happens when one leaves; leaving itself has a line"),
    ("/{group}/desk/call", "the script that is read to a caller; taking the call has a line"),
    ("/{group}/neighbours/back-in", "a form; what it sends has a line"),
    ("/{group}/calendar", "an address for a calendar is a key of its own, and programs make none"),
    ("/{group}/calendar/{file}", "for calendars: the meetings have lines"),
    ("/{group}/streets/map", "a map to look at; what is open in which street is on the board, which has a line"),
    ("/{group}/streets/tiles/{zoom}/{column}/{row}", "pieces of that map"),
    ("/{group}/sums", "sums are counted from the log, which has a line"),
    ("/{group}/shared/{decision}/{effect}/{key}", "for whoever was given its link, who has no token"),
    ("/{group}/me/programs", "programs make no programs"),
    ("/{group}/machine", "how the machine is; /healthz and /metrics are for programs"),
];

/// Commands that no page gives, or that no program may.
const NOT_COMMANDS: [(&str, &str); 9] = [
    ("pictures.add", "adding photos has lines of its own, which take the file"),
    ("shutters.close", "closing the shutters ends every program; it takes people at their own devices"),
    ("shutters.open", "while they are closed no program has a token"),
    ("due", "what time itself asks for"),
    ("open", "opening has lines of its own, which show what was opened"),
    ("founding.found", "founding a group begins with a link the machine gave"),
    ("people.join", "joining signs a browser in; a program acts for somebody who is there"),
    ("people.ask_back", "a device that was lost is let back in by people who know the voice"),
    ("needs.ask", "asking has lines of its own: the six words go with it"),
];

/// The words serde knows for an enum: it says them when it is given one it does not know.
fn words_of(error: &str) -> Vec<String> {
    let list = error.split("expected").nth(1).unwrap_or_default();
    list.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

fn every_command() -> BTreeSet<String> {
    let said = |value: Value| serde_json::from_value::<Command>(value).unwrap_err().to_string();
    let mut all = BTreeSet::new();
    for room in words_of(&said(json!({ "nowhere": null }))) {
        let error = said(json!({ &room: { "nothing": null } }));
        let within = match ["open", "forget", "due", "undo"].contains(&&*room) {
            true => Vec::new(),
            false => words_of(&error),
        };
        if within.is_empty() {
            all.insert(room.clone());
        }
        all.extend(within.iter().map(|word| format!("{room}.{word}")));
    }
    all
}

#[test]
fn every_command_that_a_page_can_give_has_its_line() {
    let commands = every_command();
    assert!(commands.len() > 90, "the commands were found: {}", commands.len());
    let given: BTreeSet<String> = table::all()
        .iter()
        .filter_map(|operation| match &operation.does {
            Does::Acts(acting) if acting.command.0.is_empty() => Some(acting.command.1.to_owned()),
            Does::Acts(acting) => Some(format!("{}.{}", acting.command.0, acting.command.1)),
            _ => None,
        })
        .collect();
    let excused: BTreeSet<String> = NOT_COMMANDS.iter().map(|(word, _)| (*word).to_owned()).collect();
    let missing: Vec<&String> =
        commands.iter().filter(|word| !given.contains(*word) && !excused.contains(*word)).collect();
    assert!(missing.is_empty(), "no line of the table gives these: {missing:?}");
    let invented: Vec<&String> = given.iter().filter(|word| !commands.contains(*word)).collect();
    assert!(invented.is_empty(), "there are no such commands: {invented:?}");
    let both: Vec<&String> = given.intersection(&excused).collect();
    assert!(both.is_empty(), "these have a line and an excuse: {both:?}");
}

#[test]
fn every_page_has_its_line_or_a_reason() {
    let addresses = include_str!("../../who_may_see/addresses.txt");
    let mut pages: BTreeSet<&str> = BTreeSet::new();
    for line in addresses.lines().filter(|line| line.starts_with("GET ") || line.starts_with("BOTH ")) {
        pages.extend(line.split_whitespace().nth(1));
    }
    let shown: BTreeSet<&str> = table::all().iter().flat_map(|operation| operation.pages.iter().copied()).collect();
    let excused: BTreeMap<&str, &str> = NOT_FOR_PROGRAMS.into_iter().collect();
    let missing: Vec<&&str> =
        pages.iter().filter(|page| !shown.contains(**page) && !excused.contains_key(**page)).collect();
    assert!(missing.is_empty(), "no line of the table shows what these show: {missing:?}");
    let gone: Vec<&&str> = shown.iter().filter(|page| !pages.contains(**page)).collect();
    assert!(gone.is_empty(), "there are no such pages: {gone:?}");
}

#[test]
fn every_line_of_the_table_has_a_name_and_an_address_of_its_own() {
    let (mut ids, mut ways) = (BTreeSet::new(), BTreeSet::new());
    for operation in table::all() {
        assert!(ids.insert(operation.id), "{} twice", operation.id);
        assert!(ways.insert((operation.path, operation.way)), "{} {:?} twice", operation.path, operation.way);
        assert!(operation.says.ends_with(['.', '”', '?']), "{} says a sentence", operation.id);
        assert!(
            !matches!(operation.does, Does::Acts(_)) || operation.way != Way::Get,
            "{} changes nothing by looking",
            operation.id
        );
    }
}

#[test]
fn every_command_in_the_table_is_made_from_what_its_shape_reads() {
    use crate::api::shape::Shape;
    for operation in table::all() {
        let Does::Acts(acting) = &operation.does else { continue };
        if acting.completes.is_some() {
            continue;
        }
        let Some(Shape::Record(slots)) = operation.body.clone().or(Some(Shape::Record(Vec::new()))) else { continue };
        let mut fields = serde_json::Map::new();
        for part in operation.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')) {
            let value = match part {
                "duty" => "books",
                "part" => "minutes",
                _ => "1",
            };
            fields.insert(part.into(), crate::api::gaps::read(part, value).unwrap());
        }
        for slot in slots {
            if acting.seals.iter().any(|sealing| sealing.name == slot.name) {
                continue;
            }
            fields.insert(slot.name.into(), example(&slot.shape));
        }
        if let Some(tells) = acting.tells_words {
            fields.insert(tells.into(), "none".into());
        }
        assert!(acting.command_of(fields.clone()).is_some(), "{} makes no command of {fields:?}", operation.id);
    }
}

/// Something of this shape, as it stands after reading.
fn example(shape: &crate::api::shape::Shape) -> Value {
    use crate::api::shape::Shape;
    match shape {
        Shape::Line(_) | Shape::Text(_) | Shape::Said => json!("words"),
        Shape::Number(least, _) => json!(least),
        Shape::YesNo => json!(true),
        Shape::Time => json!(1_795_442_700_000_i64),
        Shape::OneOf(words) => json!(words[0]),
        Shape::Hex(bytes) => json!("0".repeat(2 * bytes)),
        Shape::List(of, _) => json!([example(of)]),
        Shape::Record(slots) => slots.iter().map(|slot| (slot.name.to_owned(), example(&slot.shape))).collect(),
        Shape::Either(ways) => match &ways[0] {
            (word, None) => json!(word),
            (word, Some(of)) => json!({ word: example(of) }),
        },
        Shape::Gap(name) => crate::api::gaps::read(name, "money").unwrap_or(json!("books")),
        Shape::Maybe(_) => Value::Null,
        Shape::Named(_, of) => example(of),
    }
}

/// What a decision can change, by the words the rules know, has its way in the shape of an effect.
#[test]
fn every_effect_can_be_proposed_but_those_that_only_undoing_makes() {
    let error =
        serde_json::from_value::<commons::decisions::Effect>(json!({ "nothing": null })).unwrap_err().to_string();
    let known: BTreeSet<String> = words_of(&error).into_iter().collect();
    let mut schemas = serde_json::Map::new();
    crate::api::effects::shape().named_within(&mut schemas);
    let mut offered: BTreeSet<String> = BTreeSet::new();
    for way in schemas["Effect"]["oneOf"].as_array().unwrap() {
        let alone = way["enum"].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned);
        offered.extend(alone);
        offered.extend(way["properties"].as_object().into_iter().flat_map(|fields| fields.keys().cloned()));
    }
    offered.insert("restore".into());
    assert_eq!(offered, known);
}

#[test]
fn the_document_points_only_at_what_it_holds() {
    let document = document("https://row.example");
    let text = document.to_string();
    for name in text.split("#/components/schemas/").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(document["components"]["schemas"].get(name).is_some(), "{name} is pointed at and not there");
    }
    assert_eq!(document["openapi"], "3.1.0");
    let paths = document["paths"].as_object().unwrap();
    let lines: usize = paths.values().map(|path| path.as_object().unwrap().len()).sum();
    assert_eq!(lines, table::all().len());
    if let Ok(to) = std::env::var("OPENAPI_TO") {
        std::fs::write(to, text).unwrap();
    }
}
