//! For tests: reads our own source, so that a test can say what it must and must not contain.

use std::fs;
use std::path::{Path, PathBuf};

/// Every Rust file and template of this crate, by path.
pub(crate) fn files() -> Vec<(String, String)> {
    let mut files = Vec::new();
    gather(Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    assert!(files.len() > 10);
    files
}

/// The first text argument of every place that makes this call, for example `icon("`.
pub(crate) fn arguments(text: &str, call: &str) -> Vec<String> {
    text.split(call)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|name| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'))
        .map(str::to_string)
        .collect()
}

fn gather(folder: PathBuf, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(path, files);
        } else if path.extension().is_some_and(|kind| kind == "rs" || kind == "html") {
            let text = fs::read_to_string(&path).unwrap();
            // What is said about the code names keys and icons that need not exist.
            let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            files.push((path.display().to_string(), lines.collect::<Vec<_>>().join("\n")));
        }
    }
}
