//! Keeping a house, as somebody at a keyboard meets it: the real binary in folders of its own.
#![expect(clippy::unwrap_used, reason = "a test that fails says where")]

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};
use store::testing::postgres;
use tempfile::TempDir;

fn manyhands(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_manyhands"));
    command.env("MANYHANDS_DATA", data);
    for name in ["MANYHANDS_DATABASE", "MANYHANDS_BACKUPS", "RUST_LOG"] {
        command.env_remove(name);
    }
    command.stdin(Stdio::null());
    command
}

fn told(output: &Output) -> String {
    [&output.stdout[..], &output.stderr[..]].concat().iter().map(|byte| char::from(*byte)).collect()
}

/// Runs it with something typed, and hands back how it ended and what it said.
fn typed(data: &Path, words: &[&str], typed: &str) -> (i32, String) {
    let mut command = manyhands(data);
    command.args(words).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // It may have ended before it read anything.
    let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
    let output = child.wait_with_output().unwrap();
    (output.status.code().unwrap(), told(&output))
}

fn well(data: &Path, words: &[&str]) -> String {
    let (code, said) = typed(data, words, "");
    assert_eq!(code, 0, "{words:?}: {said}");
    said
}

fn amiss(data: &Path, words: &[&str]) -> String {
    let (code, said) = typed(data, words, "");
    assert_eq!(code, 1, "{words:?}: {said}");
    said
}

/// A small demo neighbourhood, a shelf, and the papers of its recovery key.
struct Town {
    data: TempDir,
    shelf: TempDir,
    papers: Vec<String>,
}

fn town() -> Town {
    let (data, shelf) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    well(data.path(), &["demo", "--people", "12", "--weeks", "1"]);
    let said = well(data.path(), &["recovery-key", "make", "--shares", "3", "--needed", "2"]);
    // Lines of four words, set in.
    let lines: Vec<&str> = said.lines().filter(|line| line.starts_with("    ")).collect();
    let papers: Vec<String> = lines.chunks(4).map(|lines| lines.join("\n") + "\n").collect();
    assert_eq!(papers.len(), 3, "{said}");
    Town { data, shelf, papers }
}

impl Town {
    fn to(&self) -> &str {
        self.shelf.path().to_str().unwrap()
    }

    fn backup(&self) -> PathBuf {
        let files = std::fs::read_dir(self.shelf.path()).unwrap().map(|file| file.unwrap().path());
        files.filter(|path| path.extension().is_some_and(|end| end == "backup")).max().unwrap()
    }
}

fn fingerprint(said: &str) -> String {
    let line = said.lines().find_map(|line| line.strip_prefix("Fingerprint:")).unwrap();
    line.trim().to_owned()
}

#[test]
fn a_house_comes_back_on_a_bare_machine_with_one_command_and_some_of_the_papers() {
    let town = town();
    let said = well(town.data.path(), &["backup", "--to", town.to()]);
    assert!(said.contains("has proved to restore") && said.contains("opens with 2 of the 3 shares"), "{said}");
    let checked = well(town.data.path(), &["check", town.backup().to_str().unwrap()]);
    assert!(checked.contains("Whole: this backup is as it was written."), "{checked}");

    let bare = TempDir::new().unwrap();
    let papers = format!("{}{}", town.papers[2], town.papers[0]);
    let (code, said) = typed(bare.path(), &["restore", "--from", town.to()], &papers);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("The house stands again"), "{said}");
    let (_, all) = typed(bare.path(), &["doctor", "--backups", town.to()], "");
    assert!(all.contains("is on the same disk as the house"), "{all}");
    assert!(all.contains("The log of tanners-row is whole") && all.contains("The key of tanners-row"), "{all}");
    assert!(all.contains("proved by restoring it") && all.contains("2 of the 3 shares"), "{all}");
    let (here, there) = (well(town.data.path(), &["check"]), well(bare.path(), &["check"]));
    assert_eq!(fingerprint(&here), fingerprint(&there));

    let (code, said) = typed(bare.path(), &["restore", "--from", town.to()], &papers);
    assert_eq!(code, 1);
    assert!(said.contains("There is a house in"), "{said}");
}

#[test]
fn without_the_right_papers_nothing_opens() {
    let town = town();
    well(town.data.path(), &["backup", "--to", town.to()]);
    let [one, two, _] = &town.papers[..] else { panic!() };
    let slip = two.replacen(two.split_whitespace().next().unwrap(), "manyhands", 1);
    for (papers, sentence) in [
        (String::new(), "0 of 2 shares were given. Nothing was opened."),
        (one.clone(), "1 of 2 shares were given."),
        (format!("{one}{one}"), "Share 2: this share was given already."),
        (format!("{one}{slip}"), "Share 2: word 1 is not a word of a share"),
    ] {
        let bare = TempDir::new().unwrap();
        let (code, said) = typed(bare.path(), &["restore", "--from", town.to()], &papers);
        assert_eq!(code, 1, "{said}");
        assert!(said.contains(sentence), "{said}");
        assert!(!said.contains(one.split_whitespace().next().unwrap()), "no word of a share is said again: {said}");
        assert_eq!(std::fs::read_dir(bare.path()).unwrap().count(), 0);
        let (code, _) = typed(town.data.path(), &["recovery-key", "try"], &papers);
        assert_eq!(code, 1);
    }
    let (code, said) = typed(town.data.path(), &["recovery-key", "try"], &format!("{two}{one}"));
    assert_eq!((code, said.contains("They open")), (0, true), "{said}");
    let said = amiss(town.data.path(), &["recovery-key", "make"]);
    assert!(said.contains("There is a recovery key already"), "{said}");
}

#[test]
fn a_damaged_backup_is_refused_before_anybody_looks_for_papers() {
    let town = town();
    well(town.data.path(), &["backup", "--to", town.to()]);
    let backup = town.backup();
    let whole = std::fs::read(&backup).unwrap();
    let bare = TempDir::new().unwrap();
    let mut flipped = whole.clone();
    flipped[whole.len() / 2] ^= 4;
    for bytes in [&flipped[..], &whole[..whole.len() - 100], &whole[..10], b""] {
        std::fs::write(&backup, bytes).unwrap();
        let said = amiss(bare.path(), &["restore", "--from", backup.to_str().unwrap()]);
        assert!(said.contains("is damaged") || said.contains("no backup"), "{said}");
    }
    std::fs::write(&backup, &flipped).unwrap();
    let said = amiss(bare.path(), &["check", backup.to_str().unwrap()]);
    assert!(said.contains("it is damaged: something in it was changed"), "{said}");
    assert_eq!(std::fs::read_dir(bare.path()).unwrap().count(), 0);
}

#[tokio::test]
async fn a_house_moves_to_postgres_and_back_and_is_proved_the_same() {
    let town = town();
    let base = postgres().await;
    base.store.close().await;
    let said = well(town.data.path(), &["copy-to", &base.url]);
    assert!(said.contains("The same house is in PostgreSQL now."), "{said}");
    let same = well(town.data.path(), &["check", "--same-as", &base.url]);
    assert!(same.contains("The same: every row"), "{same}");
    let again = amiss(town.data.path(), &["copy-to", &base.url]);
    assert!(again.contains("There is a house there already"), "{again}");

    let back = town.data.path().join("back/house.db");
    let back = back.to_str().unwrap();
    let there = ["--database", base.url.as_str()];
    well(town.data.path(), &[&["copy-to", back][..], &there].concat());
    let same = well(town.data.path(), &["check", "--same-as", back]);
    assert_eq!(fingerprint(&same), fingerprint(&said));
    // The keys beside it open what is there.
    let log = town.shelf.path().join("log");
    let written = well(town.data.path(), &[&["export", "tanners-row", log.to_str().unwrap()][..], &there].concat());
    assert!(written.contains("entries written"), "{written}");
    base.run("DELETE FROM entry WHERE seq = (SELECT MAX(seq) FROM entry)").await;
    let differ = amiss(town.data.path(), &["check", "--same-as", &base.url]);
    assert!(differ.contains("They are not the same"), "{differ}");
}

/// The program, serving. Stopped at the latest when it goes out of hand.
struct Serving(Child);

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn while_it_serves_it_keeps_itself_and_the_doctor_says_so() {
    let town = town();
    let mut command = manyhands(town.data.path());
    command.args(["serve", "--listen", "127.0.0.1:0", "--backups", town.to()]);
    let mut serving = Serving(command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap());
    let mut line = String::new();
    BufReader::new(serving.0.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let since = Instant::now();
    let said = loop {
        let (code, said) = typed(town.data.path(), &["doctor", "--backups", town.to()], "");
        if said.contains("proved by restoring it") {
            break said;
        }
        assert!(since.elapsed() < Duration::from_secs(120), "{code}: {said}");
        std::thread::sleep(Duration::from_millis(200));
    };
    assert!(said.contains("Backups there: 1"), "{said}");
    // Beside a program that serves, somebody asks for one more.
    let stick = TempDir::new().unwrap();
    well(town.data.path(), &["backup", "--to", stick.path().to_str().unwrap()]);
    assert_eq!(std::fs::read_dir(stick.path()).unwrap().count(), 3);
}

#[test]
fn a_place_that_does_not_do_is_said_kindly() {
    let town = town();
    let missing = town.shelf.path().join("not/mounted");
    let said = amiss(town.data.path(), &["backup", "--to", missing.to_str().unwrap()]);
    assert!(said.contains("is the disk or stick mounted?"), "{said}");
    assert!(!missing.exists());
    let said = amiss(town.data.path(), &["backup", "--to", "beside"]);
    assert!(said.contains("Name the folder for backups in full"), "{said}");
    let said = amiss(town.data.path(), &["backup"]);
    assert!(said.contains("No place for backups was named"), "{said}");
    let said = well(town.data.path(), &["doctor"]);
    assert!(said.contains("No backups are made. Nothing in this house is real"), "{said}");
    std::fs::remove_file(town.data.path().join("keys/recovery-key")).unwrap();
    let said = amiss(town.data.path(), &["backup", "--to", town.to()]);
    assert!(said.contains("There is no recovery key yet"), "{said}");
}

#[test]
fn an_older_program_refuses_a_newer_house_in_a_clear_sentence() {
    let town = town();
    let house = town.data.path().join("house/house.db");
    {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(store::testing::run_at(house.to_str().unwrap(), "UPDATE house SET version = 999"));
    }
    let said = amiss(town.data.path(), &["serve", "--listen", "127.0.0.1:0"]);
    assert!(said.contains("newer version of the program"), "{said}");
}
