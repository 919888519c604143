//! security/asvs.toml answers every requirement of the OWASP Application Security Verification Standard 5.0 at levels 1 and 2.
//! Here: that none is missing, and that what it names is there. And a few laws about our own source that it names.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// For each section of the standard, the level of each of its requirements in turn: numbers, not its text.
const LEVELS: &str = "\
    1.1=22 1.2=1111122223 1.3=112222222223 1.4=222 1.5=123 2.1=122 2.2=112 2.3=12223 2.4=23 3.1=3 \
    3.2=113 3.3=12223 3.4=11222233 3.5=11122333 3.6=3 3.7=22333 4.1=12233 4.2=23333 4.3=22 4.4=1222 \
    5.1=2 5.2=112333 5.3=113 5.4=222 6.1=122 6.2=111111112222 6.3=11223333 6.4=112233 6.5=22222333 \
    6.6=2223 6.7=33 6.8=2222 7.1=222 7.2=1111 7.3=22 7.4=11222 7.5=223 7.6=22 8.1=1233 8.2=1123 8.3=133 \
    8.4=23 9.1=111 9.2=1222 10.1=22 10.2=223 10.3=22223 10.4=1111122222233333 10.5=22222 10.6=22 \
    10.7=222 11.1=2233 11.2=22233 11.3=11233 11.4=1222 11.5=23 11.6=23 11.7=33 12.1=12233 12.2=11 \
    12.3=22223 13.1=2333 13.2=222223 13.3=2233 13.4=1222233 14.1=22 14.2=12223333 14.3=122 15.1=12233 \
    15.2=12233 15.3=1222222 15.4=3333 16.1=2 16.2=22222 16.3=2222 16.4=222 16.5=2223 17.1=23 \
    17.2=22223333 17.3=22";

/// At least so many are answered by a test; a change that makes it fewer has to say why.
const BY_A_TEST: usize = 130;

fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

pub(super) fn read(path: &str) -> String {
    fs::read_to_string(top().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every file under `folder` that ends so, with its text.
fn files(folder: &Path, end: &str, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("node_modules") {
            files(&path, end, found);
        } else if path.extension().is_some_and(|kind| kind == end) {
            found.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
        }
    }
}

pub(super) fn under(folder: &str, end: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    files(&top().join(folder), end, &mut found);
    found
}

/// The requirements of levels 1 and 2.
fn wanted() -> Vec<String> {
    let mut wanted = Vec::new();
    for (section, levels) in LEVELS.split_whitespace().filter_map(|section| section.split_once('=')) {
        let numbered = (1..).zip(levels.chars()).filter(|(_, level)| *level != '3');
        wanted.extend(numbered.map(|(number, _)| format!("{section}.{number}")));
    }
    wanted
}

fn answers() -> BTreeMap<String, (String, String)> {
    let mut answers = BTreeMap::new();
    for line in read("security/asvs.toml").lines().filter(|line| line.starts_with('"')) {
        let (id, answer) = line.split_once(" = ").unwrap_or_else(|| panic!("{line}"));
        let (kind, what) = answer.trim_matches('"').split_once(": ").unwrap_or_else(|| panic!("{line}"));
        let before = answers.insert(id.trim_matches('"').to_owned(), (kind.to_owned(), what.to_owned()));
        assert!(before.is_none(), "{id} is answered twice");
    }
    answers
}

/// The names of all our tests: functions marked as tests, and stories for the browser.
fn tests() -> Vec<String> {
    let mut names = Vec::new();
    for (_, text) in under("crates", "rs").into_iter().chain(under("engines", "rs")) {
        let marks = text.match_indices("test]\n").chain(text.match_indices("test(flavor = ")).map(|(at, _)| at);
        for at in marks {
            let rest = text[at..].lines().skip(1).find(|line| line.contains("fn ")).unwrap_or_default();
            names.extend(rest.split("fn ").nth(1).and_then(|rest| rest.split('(').next()).map(str::to_owned));
        }
    }
    names
}

/// As GitHub makes the address of a heading.
fn anchor(heading: &str) -> String {
    let kept = heading.to_lowercase();
    let kept = kept.chars().filter(|letter| letter.is_alphanumeric() || " -_".contains(*letter));
    kept.collect::<String>().replace(' ', "-")
}

fn has_heading(place: &str) -> bool {
    let (path, wanted) = place.split_once('#').unwrap_or((place, ""));
    let text = read(path);
    let mut headings =
        text.lines().filter(|line| line.starts_with('#')).map(|line| line.trim_start_matches(['#', ' ']));
    headings.any(|heading| anchor(heading) == wanted)
}

#[test]
fn the_standard_has_two_hundred_and_fifty_three_requirements_at_levels_one_and_two() {
    let levels: String =
        LEVELS.split_whitespace().filter_map(|section| section.split_once('=')).map(|(_, l)| l).collect();
    let of = |level: char| levels.chars().filter(|other| *other == level).count();
    assert_eq!((of('1'), of('2'), of('3'), wanted().len()), (70, 183, 92, 253));
}

#[test]
fn every_requirement_is_answered_and_what_answers_it_is_there() {
    let (answers, tests) = (answers(), tests());
    assert!(tests.len() > 900, "our tests were found: {}", tests.len());
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for id in wanted() {
        let (kind, what) = answers.get(&id).unwrap_or_else(|| panic!("{id} is not answered in security/asvs.toml"));
        match kind.as_str() {
            "test" => {
                for name in what.split(", ") {
                    assert!(tests.iter().any(|test| test == name), "{id} names the test {name}, which is not there");
                }
            }
            "doc" | "short" => assert!(has_heading(what), "{id} names {what}, which is not there"),
            "not" => assert!(what.len() > 10 && what.ends_with('.'), "{id}: {what}"),
            other => panic!("{id}: {other}"),
        }
        *counts.entry(kind).or_default() += 1;
    }
    let wanted = wanted();
    for id in answers.keys() {
        assert!(wanted.contains(id), "{id} is no requirement of levels 1 and 2");
    }
    println!("ASVS 5.0, levels 1 and 2: {counts:?}");
    assert!(counts["test"] >= BY_A_TEST, "{counts:?}");
    // What falls short is said where people read it, by its number.
    let said = read("docs/security.md");
    for (id, _) in answers.iter().filter(|(_, (kind, _))| kind == "short") {
        assert!(said.contains(id), "docs/security.md does not say why {id} falls short");
    }
}

/// What goes into the program, without the tests beside it.
pub(super) fn our_source() -> Vec<(String, String)> {
    let mut source = under("crates", "rs");
    source.retain(|(path, _)| path.contains("/src/") && !path.contains("test") && !path.contains("/attacks/"));
    assert!(source.len() > 150);
    source
}

#[test]
fn our_source_starts_no_other_program() {
    for (path, text) in our_source() {
        assert!(!text.contains("process::Command"), "{path} starts another program");
    }
}

#[test]
fn every_crate_forbids_unsafe_code() {
    let workspace = read("Cargo.toml");
    assert!(workspace.contains("unsafe_code = \"forbid\""));
    let crates: Vec<(String, String)> =
        under("crates", "toml").into_iter().filter(|(path, _)| path.ends_with("Cargo.toml")).collect();
    assert!(crates.len() >= 8);
    for (path, text) in crates {
        assert!(text.contains("[lints]\nworkspace = true"), "{path}");
    }
}

#[test]
fn our_scripts_run_no_text_build_no_markup_and_keep_nothing_but_a_round() {
    let scripts = under("crates/web/assets", "js");
    assert!(scripts.len() >= 4);
    // A round without signal: answers that wait, the page the server marked, and what page and worker tell each other.
    let kept = |path: &str, never: &str| match never {
        "indexedDB" => path.ends_with("/outbox.js"),
        "caches" => path.ends_with("/sw.js") || path.ends_with("/round.js"),
        // Leaflet would build markup of words it is handed as such. It is handed elements, no words, and its line of thanks is off.
        "innerHTML" => path.ends_with("/leaflet/leaflet.js"),
        // Objects of its own that are made with no prototype at all.
        "__proto__" => path.ends_with("/leaflet/leaflet.js"),
        "postMessage" => path.ends_with("/sw.js") || path.ends_with("/round.js"),
        _ => false,
    };
    for (path, text) in scripts {
        // Reading what stands there to compare it builds nothing.
        let text = text.replace("old.innerHTML === fresh.innerHTML", "");
        for never in [
            "eval(",
            "new Function",
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "postMessage",
            "localStorage",
            "sessionStorage",
            "indexedDB",
            "caches",
            "document.cookie",
            "__proto__",
            "JSONP",
        ] {
            assert!(!text.contains(never) || kept(&path, never), "{path} has {never}");
        }
    }
}

#[test]
fn the_thresholds_in_the_paper_are_those_in_the_program() {
    let paper = read("docs/security.md");
    for (counted, number) in crate::limits::HOURLY {
        let name = format!("{counted:?}");
        let row = paper.lines().find(|line| line.starts_with(&format!("| `{name}` |")));
        let row = row.unwrap_or_else(|| panic!("docs/security.md has no row for {name}"));
        let said: String = row.split('|').nth(3).unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
        assert_eq!(said, number.to_string(), "{row}");
    }
}

#[test]
fn every_line_of_the_threat_model_names_a_test_that_is_there() {
    let (paper, tests) = (read("docs/security.md"), tests());
    let table = paper.split("## Who wants in").nth(1).and_then(|rest| rest.split("\n## ").next()).unwrap();
    let rows: Vec<&str> =
        table.lines().filter(|line| line.starts_with("| ") && !line.contains("---")).skip(1).collect();
    assert!(rows.len() >= 14, "{}", rows.len());
    for row in rows {
        let named = row.split('|').nth(4).unwrap_or_default();
        let mut quoted = named.split('`').skip(1).step_by(2).peekable();
        assert!(quoted.peek().is_some() || named.contains("no test"), "{row}");
        for name in quoted {
            assert!(tests.iter().any(|test| test == name), "{name} is not there: {row}");
        }
    }
}
