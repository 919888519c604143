//! What earlier versions wrote is read for ever: a house of each, sealed in a backup as that version made it, comes back with
//! today's program, and its log is the same to the letter. What is papers there is of made-up people, and opens nothing else.
//!
//! A new version adds a folder: `backup --to`, `export`, and two of the papers, of a small demo neighbourhood.
#![expect(clippy::unwrap_used, reason = "a test that fails says where")]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

fn well(data: &Path, words: &[&str], typed: &[u8]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_manyhands"));
    command.args(words).env("MANYHANDS_DATA", data).env_remove("MANYHANDS_DATABASE").env_remove("MANYHANDS_BACKUPS");
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(typed).unwrap();
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&[&output.stdout[..], &output.stderr[..]].concat()).into_owned();
    assert!(output.status.success(), "{words:?}: {said}");
    said
}

fn released() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/released");
    std::fs::read_dir(folder).unwrap().map(|version| version.unwrap().path()).collect()
}

#[test]
fn a_house_of_every_released_version_comes_back_whole() {
    assert!(!released().is_empty());
    for version in released() {
        let data = TempDir::new().unwrap();
        let file = |name: &str| version.join(name).to_str().unwrap().to_owned();
        let papers = std::fs::read(file("papers")).unwrap();
        let restore = ["restore", "--from", &file("house.backup"), "--keys", &file("keys")];
        let said = well(data.path(), &restore, &papers);
        assert!(said.contains("The house stands again"), "{version:?}: {said}");
        let said = well(data.path(), &["doctor"], b"");
        assert!(said.contains("All is well."), "{version:?}: {said}");
        let log = data.path().join("log");
        well(data.path(), &["export", "tanners-row", log.to_str().unwrap()], b"");
        assert!(std::fs::read(log).unwrap() == std::fs::read(file("log")).unwrap(), "{version:?}: the log is the same");
    }
}

#[test]
fn a_log_of_every_released_version_is_taken_in() {
    for version in released() {
        let data = TempDir::new().unwrap();
        let log = version.join("log");
        let said = well(data.path(), &["check", log.to_str().unwrap()], b"");
        assert!(said.starts_with("Whole"), "{said}");
        well(data.path(), &["import", log.to_str().unwrap()], b"");
    }
}
