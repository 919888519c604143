//! The room the program is shut into, when systemd starts it.

use std::path::{Path, PathBuf};
use std::process::Command;

fn packaging() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packaging")
}

/// What `systemd-analyze security` gives a unit, if the tool is here: the less, the better.
fn exposure(unit: &Path) -> Option<f64> {
    let output = Command::new("systemd-analyze").args(["security", "--offline=true"]).arg(unit).output().ok()?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let line = said.lines().find(|line| line.contains("Overall exposure level"))?;
    line.split(": ").nth(1)?.split_whitespace().next()?.parse().ok()
}

#[test]
fn the_unit_is_shut_in_to_one_and_a_half_or_better() {
    let unit = packaging().join("manyhands.service");
    let Some(found) = exposure(&unit) else {
        assert!(Command::new("systemd-analyze").output().is_err(), "the tool is here, and told nothing");
        return;
    };
    assert!(found <= 1.5, "{found}");
    // The same without its walls is far more: the measure can tell.
    let folder = tempfile::tempdir().unwrap();
    let bare = folder.path().join("manyhands.service");
    let text = std::fs::read_to_string(&unit).unwrap();
    let open: Vec<&str> = text.lines().take_while(|line| !line.starts_with("# What it may not do")).collect();
    std::fs::write(&bare, open.join("\n")).unwrap();
    assert!(exposure(&bare).unwrap() > 5.0);
}

#[test]
fn the_unit_starts_what_there_is() {
    let unit = std::fs::read_to_string(packaging().join("manyhands.service")).unwrap();
    for line in [
        "ExecStart=/usr/bin/manyhands serve",
        "Environment=MANYHANDS_DATA=/var/lib/manyhands",
        "StateDirectory=manyhands",
    ] {
        assert!(unit.lines().any(|other| other.starts_with(line)), "{line}");
    }
    let manifest = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    for file in ["manyhands.sysusers", "manyhands.default", "manyhands.service", "postinst", "public/manyhands.socket"]
    {
        assert!(packaging().join(file).exists(), "{file}");
    }
    // Whatever lies where systemd looks is begun by installing it; ports of the public net are for whoever wants them.
    assert!(!manifest.contains("systemd/system"));
    assert!(manifest.contains("etc/default/manyhands") && manifest.contains("unit-name = \"manyhands\""));
}
