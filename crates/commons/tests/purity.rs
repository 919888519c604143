//! The rules do no I/O, tell no time and throw no dice: what they depend on and what they name proves it.

use std::path::{Path, PathBuf};

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn sources(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in std::fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("it can be read").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = std::fs::read_to_string(&path).expect("a source can be read");
            found.push((path, text));
        }
    }
}

#[test]
fn the_rules_depend_on_four_crates_and_an_engine_and_on_nothing_else() {
    let manifest = std::fs::read_to_string(here("Cargo.toml")).expect("the manifest can be read");
    let mut section = "";
    let mut dependencies = Vec::new();
    for line in manifest.lines().map(str::trim) {
        if line.starts_with('[') {
            section = line;
            let known = ["[package]", "[lints]", "[dependencies]", "[dev-dependencies]"];
            assert!(known.contains(&section), "{section} could bring in anything");
        } else if section == "[dependencies]" && !line.is_empty() && !line.starts_with('#') {
            let name = line.split(['.', '=', ' ']).next().unwrap_or_default();
            assert_eq!(
                line,
                format!("{name}.workspace = true"),
                "as the workspace has it, without features of its own"
            );
            dependencies.push(name);
        }
    }
    dependencies.sort_unstable();
    assert_eq!(dependencies, ["blake3", "matching", "serde", "serde_json", "thiserror"]);
    assert!(!here("build.rs").exists(), "a build script could do anything");
}

#[test]
fn the_rules_name_nothing_that_reaches_outside() {
    let mut found = Vec::new();
    sources(&here("src"), &mut found);
    assert!(found.len() > 20);
    let outside = [
        "std::fs",
        "std::net",
        "std::time",
        "SystemTime",
        "Instant",
        "std::env",
        "std::process",
        "std::thread",
        "std::io",
        "std::os",
        "HashMap",
        "HashSet",
        "RandomState",
        "thread_local",
        "static mut",
        "extern ",
        "println",
        "unsafe",
        "env!(",
        "getrandom",
        "async ",
    ];
    for (path, text) in found {
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            for name in outside {
                assert!(!line.contains(name), "{}: {name} in: {line}", path.display());
            }
        }
    }
}
