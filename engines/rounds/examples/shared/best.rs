//! Best-known costs: beside an instance as NAME.sol, in `best-known.json` of its folder, or in `best-found.json` above it.

use std::fs;
use std::path::{Path, PathBuf};

/// The instances in a folder, by name.
pub fn instances(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let is_one = |path: &PathBuf| {
        let ending = path.extension().and_then(|ending| ending.to_str());
        matches!(ending, Some("txt" | "vrp")) || (ending == Some("json") && !path.ends_with("best-known.json"))
    };
    let mut files: Vec<PathBuf> = entries.filter(is_one).collect();
    files.sort();
    files
}

pub fn known(file: &Path) -> Option<i64> {
    beside(file).or_else(|| listed(file))
}

fn beside(file: &Path) -> Option<i64> {
    let text = fs::read_to_string(file.with_extension("sol")).ok()?;
    let line = text.lines().find(|line| line.starts_with("Cost"))?;
    line.split_whitespace().last()?.parse().ok()
}

fn listed(file: &Path) -> Option<i64> {
    let folder = file.parent()?;
    let name = file.file_stem()?.to_str()?;
    [folder.join("best-known.json"), folder.parent()?.join("best-found.json")].iter().find_map(|list| {
        let list: serde_json::Value = serde_json::from_str(&fs::read_to_string(list).ok()?).ok()?;
        list[name].as_i64()
    })
}
