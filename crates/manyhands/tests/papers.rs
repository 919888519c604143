//! Our papers must not tell of files that are not there, nor use words we never use.

use std::fs;
use std::path::{Path, PathBuf};

fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn papers() -> Vec<(String, String)> {
    let mut papers = Vec::new();
    let folders = [top(), top().join("docs"), top().join("docs/decisions")];
    for file in folders.iter().flat_map(|folder| fs::read_dir(folder).expect("a folder of papers")) {
        let path = file.expect("a file").path();
        if path.extension().is_some_and(|kind| kind == "md") {
            papers.push((path.display().to_string(), fs::read_to_string(&path).expect("text")));
        }
    }
    assert!(papers.len() >= 10, "the papers were found");
    papers
}

#[test]
fn every_file_that_a_paper_names_is_there() {
    let mut named = 0;
    for (paper, text) in papers() {
        // Every second piece between backticks is quoted; files of ours begin with one of our folders.
        for quoted in text.split('`').skip(1).step_by(2) {
            let ours =
                ["crates/", "docs/", "locales/", "tests/", "benches/"].iter().any(|folder| quoted.starts_with(folder));
            if ours && !quoted.contains([' ', '{', '<', '*', '\n']) {
                named += 1;
                assert!(top().join(quoted).exists(), "{paper} names {quoted}, which is not there");
            }
        }
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let local = !link.contains("://") && !link.starts_with('#') && !link.is_empty();
            if local {
                let folder = Path::new(&paper).parent().expect("a folder");
                let file = folder.join(link.split('#').next().unwrap_or(link));
                assert!(file.exists(), "{paper} links to {link}, which is not there");
            }
        }
    }
    assert!(named > 20, "only {named} files were named");
}

#[test]
fn screens_never_use_the_words_we_do_not_use() {
    const NEVER: [&str; 12] = [
        "admin",
        "administrator",
        "moderator",
        "beneficiary",
        "beneficiaries",
        "client",
        "ticket",
        "eligible",
        "deserving",
        "volunteer",
        "volunteers",
        "dashboard",
    ];
    // Sentences, and the longer texts in folders beside them.
    let mut english = vec![top().join("locales/en")];
    let mut read = 0;
    while let Some(path) = english.pop() {
        if path.is_dir() {
            let inside = fs::read_dir(&path).expect("English sentences");
            english.extend(inside.map(|file| file.expect("a file").path()));
            continue;
        }
        read += 1;
        for line in fs::read_to_string(&path).expect("text").lines().filter(|line| !line.starts_with('#')) {
            let said = line.to_lowercase();
            let words = said.split(|c: char| !c.is_alphanumeric());
            for word in words {
                assert!(!NEVER.contains(&word), "{} says {word:?}: {line}", path.display());
            }
        }
    }
    assert!(read > 10, "the sentences were found");
}
